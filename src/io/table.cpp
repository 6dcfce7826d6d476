// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "column_names.hpp"
#include "csv_scanner.hpp"
#include "encoding_guess.hpp"
#include "file_kind.hpp"
#include "row_source.hpp"
#include "table_rows.hpp"
#include "text_bytes.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Cells that seem to have been misread before they were saved: the first of each kind, and how
/// many.
class misread_cells {
 public:
  void look_at(const table_field& field) {
    const std::optional<misreading> how = guess_misreading(field.text);
    if (!how) return;
    found& of = found_[static_cast<std::size_t>(*how)];
    if (of.count++ == 0) of.first = {std::string(field.text), field.line, field.column};
  }

  void add_notes(const row_source& rows, std::vector<error>& notes) const {
    constexpr std::array codes{errc::text_misread_tcvn3, errc::text_misread_vni,
                               errc::text_utf8_twice};
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (const found& of = found_[i]; of.count != 0)
        notes.emplace_back(codes[i], std::vector{excerpt(of.first.text), std::to_string(of.count)},
                           rows.at(of.first.line, of.first.column));
  }

 private:
  struct place {
    std::string text;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
  };
  struct found {
    std::size_t count = 0;
    place first = {};
  };
  std::array<found, 3> found_;
};

/// Rows without text that stand among the rows of a table or have blanks.
class blank_rows {
 public:
  void add(const row_source& rows) {
    if (rows.field_count() < 2 && !rows.has_blanks()) return;  // an empty line
    if (count_ + pending_ == 0) line_ = rows.row_line();
    ++(rows.has_blanks() ? count_ : pending_);
  }
  /// A row with text follows.
  void go_on() {
    count_ += pending_;
    pending_ = 0;
  }
  void add_note(const row_source& rows, std::vector<error>& notes) const {
    if (count_ != 0)
      notes.emplace_back(errc::table_blank_passed, std::vector{std::to_string(count_)},
                         rows.at(line_, 1));
  }

 private:
  std::size_t count_ = 0;
  std::size_t pending_ = 0;  // of separators alone, below the rows so far
  std::uint32_t line_ = 0;
};

}  // namespace

/// The rows, and what the header said about its columns.
class table_reader::impl {
 public:
  impl(std::string_view bytes, std::string file, std::span<const std::string_view> known,
       const table_options& options)
      : file_(std::move(file)), required_(options.required) {
    const column_names names(known.empty() ? options.used : known, options.labels);
    const auto is_name = [&](std::string_view text) { return !names.find(text).columns.empty(); };
    if (const auto foreign = check_file_kind(bytes, file_))
      errors_.push_back(*foreign);
    else if (is_workbook(bytes))
      open_workbook(bytes, options);
    else
      open_text(bytes, is_name, options);
    if (!rows_) return;
    const std::size_t errors_before = errors_.size();
    const bool knows_names = !known.empty() || !options.used.empty();
    const header_place place = knows_names ? look_for_header(*rows_, is_name) : header_place{};
    const auto title = go_to_header(*rows_, place, errors_, errors_before);
    if (!title) {
      if (errors_.empty()) report_no_header(names.keys(), 1, 1);
      return;
    }
    if (rows_->is_broken()) return;
    if (rows_->field_count() > most_table_columns) {
      errors_.emplace_back(errc::csv_too_many_columns,
                           std::vector{std::to_string(most_table_columns)},
                           rows_->at(rows_->row_line(), 1));
      return;
    }
    shape_ = row_shape::of(*rows_);
    can_read_rows_ =
        shape_.named != 0 && (known.empty() ? take_columns(options.used) : bind_columns(names));
    if (shape_.named == 0) report_no_header(names.keys(), rows_->row_line(), 1);
    skipped_rows_ = !can_read_rows_;
    if (can_read_rows_ && title->line != 0) notes_.push_back(title_note(*title, *rows_));
    has_known_ = !known.empty();
  }

  [[nodiscard]] bool next() {
    while (can_read_rows_ && rows_->read_row(shape_.width + 1)) {
      if (!rows_->has_text()) {
        blank_.add(*rows_);
        continue;
      }
      blank_.go_on();
      if (has_known_ && pass_total()) continue;
      if (check_row(*rows_, shape_, errors_)) {
        for (const std::size_t position : position_of_)
          if (position != nowhere) misread_.look_at(rows_->field(position));
        return true;
      }
      skipped_rows_ = true;
    }
    if (can_read_rows_) {
      blank_.add_note(*rows_, notes_);
      misread_.add_notes(*rows_, notes_);
    }
    can_read_rows_ = false;
    return false;
  }

  [[nodiscard]] bool has_column(std::size_t index) const { return position_of_[index] != nowhere; }
  [[nodiscard]] bool has_label(std::size_t index) const { return is_labelled_[index]; }

  [[nodiscard]] table_field field(std::size_t index) const {
    return has_column(index) ? rows_->field(position_of_[index]) : table_field{};
  }

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] bool can_read_rows() const { return can_read_rows_; }
  [[nodiscard]] bool skipped_rows() const { return skipped_rows_; }
  [[nodiscard]] char separator() const { return separator_; }
  [[nodiscard]] std::uint32_t line() const { return rows_ ? rows_->row_line() : 0; }
  [[nodiscard]] location at(std::uint32_t line, std::uint32_t column) const {
    return location{file_, line, column, {}};
  }
  [[nodiscard]] const std::vector<error>& errors() const { return errors_; }
  [[nodiscard]] const std::vector<error>& notes() const { return notes_; }

 private:
  void open_workbook(std::string_view bytes, const table_options& options) {
    separator_ = '\t';
    rows_ = read_sheet(bytes, file_, errors_, notes_, options);
  }

  template <class IsName>
  void open_text(std::string_view bytes, const IsName& is_name, const table_options& options) {
    if (!options.sheet.empty()) {
      errors_.emplace_back(errc::sheet_of_no_workbook, std::vector{excerpt(options.sheet)},
                           location{file_, 0, 0, {}});
      return;
    }
    if (options.encoding == text_encoding::utf8) {
      errors_ = check_utf8(bytes, file_);
    } else if (result<std::string> converted = convert_tcvn3(bytes, file_)) {
      converted_ = *std::move(converted);
      bytes = converted_;
    } else {
      errors_.push_back(converted.error());
    }
    if (!errors_.empty()) return;
    separator_ = options.separator != 0
                     ? options.separator
                     : find_separator(bytes, file_, options.longest_field, is_name);
    rows_ = std::make_unique<csv_scanner>(bytes, file_, errors_, separator_, options.longest_field);
  }

  void add_column(std::string_view name, std::size_t position) {
    columns_.emplace_back(name);
    position_of_.push_back(position);
    is_labelled_.push_back(false);
  }

  /// Takes the columns as the header names them; of those that are `used`, what is wrong counts.
  bool take_columns(std::span<const std::string_view> used) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < shape_.named; ++i) {
      const table_field name = rows_->field(i);
      if (is_blank_text(name.text)) continue;
      if (!seen.insert(name.text).second)
        report(errc::csv_column_repeated, {excerpt(name.text), header_line()}, name);
      add_column(name.text, i);
    }
    std::vector<std::size_t> read;
    for (const std::string_view name : used)
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i] == name) read.push_back(position_of_[i]);
    return rows_->use_fields(read.size() < used.size() || used.empty() ? read_fields() : read);
  }

  /// The fields that have a name, or may have one that cannot be read.
  [[nodiscard]] std::vector<std::size_t> read_fields() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < shape_.width; ++i)
      if (std::find(shape_.unnamed.begin(), shape_.unnamed.end(), i) == shape_.unnamed.end())
        out.push_back(i);
    return out;
  }

  /// Finds each known column in the header; false when the row looks like none.
  bool bind_columns(const column_names& names) {
    const std::span<const std::string_view> known = names.keys();
    for (const std::string_view name : known) add_column(name, nowhere);
    std::vector<error> wrong;
    bool is_header = false;
    std::vector<bool> may_be_meant(known.size());
    for (std::size_t i = 0; i < shape_.named; ++i) {
      const table_field field = rows_->field(i);
      if (rows_->is_faulty(i) || is_blank_text(field.text)) continue;
      const column_names::match meant = names.find(field.text);
      const location where = at(field.line, field.column);
      is_header = is_header || !meant.columns.empty();
      if (meant.columns.empty()) {
        const std::string near = names.suggestion(field.text);
        is_header = is_header || !near.empty();
        wrong.emplace_back(errc::csv_column_unknown,
                           std::vector{excerpt(field.text), near, joined(known), header_line()},
                           where);
      } else if (meant.columns.size() > 1) {
        std::vector<std::string_view> keys;
        for (const std::size_t one : meant.columns) {
          keys.push_back(known[one]);
          may_be_meant[one] = true;
        }
        wrong.emplace_back(errc::csv_column_ambiguous,
                           std::vector{excerpt(field.text), joined(keys)}, where);
      } else if (std::size_t& position = position_of_[meant.columns.front()]; position == nowhere) {
        position = i;
        is_labelled_[meant.columns.front()] = meant.is_label;
      } else {
        wrong.emplace_back(errc::csv_column_repeated,
                           std::vector{std::string(known[meant.columns.front()]), header_line()},
                           where);
      }
    }
    if (!is_header) {
      columns_.clear();
      position_of_.clear();
      is_labelled_.clear();
      report_no_header(known, rows_->field(0).line, rows_->field(0).column);
      return false;
    }
    for (std::size_t i = 0; i < known.size() && i < required_; ++i)
      if (position_of_[i] == nowhere && !may_be_meant[i])
        wrong.emplace_back(errc::csv_column_missing,
                           std::vector{std::string(known[i]), header_line()},
                           at(rows_->field(0).line, rows_->field(0).column));
    errors_.insert(errors_.end(), wrong.begin(), wrong.end());
    return rows_->use_fields(read_fields());
  }

  /// Whether the row is a total: its first text is one, and stands where an id should.
  bool pass_total() {
    std::size_t first = 0;
    while (first < shape_.width && is_blank_text(rows_->field(first).text)) ++first;
    if (first == shape_.width || (first != 0 && first != position_of_.front())) return false;
    const table_field field = rows_->field(first);
    if (!is_total(field.text)) return false;
    notes_.emplace_back(errc::table_total_passed, std::vector{excerpt(field.text)},
                        at(field.line, field.column));
    return true;
  }

  [[nodiscard]] std::string header_line() const { return std::to_string(rows_->row_line()); }

  void report_no_header(std::span<const std::string_view> known, std::uint32_t line,
                        std::uint32_t column) {
    errors_.emplace_back(errc::csv_header_missing, std::vector{joined(known)}, at(line, column));
  }

  void report(errc code, std::vector<std::string> arguments, const table_field& where) {
    errors_.emplace_back(code, std::move(arguments), at(where.line, where.column));
  }

  std::string file_;
  char separator_ = ',';
  std::size_t required_;
  std::string converted_;  // the text, where its bytes were not UTF-8
  std::vector<error> errors_;
  std::vector<error> notes_;
  std::unique_ptr<row_source> rows_;  // none when the file cannot be read at all
  std::vector<std::string> columns_;
  std::vector<std::size_t> position_of_;  // column -> field of a row of the file, or `nowhere`
  std::vector<bool> is_labelled_;         // column -> whether the header has its label
  row_shape shape_;
  blank_rows blank_;
  misread_cells misread_;
  bool has_known_ = false;
  bool can_read_rows_ = false;
  bool skipped_rows_ = true;  // until the header was read
};

table_reader::table_reader(std::string_view bytes, std::string file,
                           std::span<const std::string_view> known_columns,
                           const table_options& options)
    : impl_(std::make_unique<impl>(bytes, std::move(file), known_columns, options)) {}
table_reader::table_reader(table_reader&&) noexcept = default;
table_reader& table_reader::operator=(table_reader&&) noexcept = default;
table_reader::~table_reader() = default;

const std::vector<std::string>& table_reader::columns() const {
  return impl_->columns();
}

bool table_reader::has_column(std::size_t index) const {
  HOPTAC_PRE(index < columns().size());
  return impl_->has_column(index);
}

bool table_reader::has_label(std::size_t index) const {
  HOPTAC_PRE(index < columns().size());
  return impl_->has_label(index);
}

bool table_reader::next() {
  return impl_->next();
}

table_field table_reader::field(std::size_t index) const {
  HOPTAC_PRE(index < columns().size() && impl_->can_read_rows());
  return impl_->field(index);
}

location table_reader::place_of(std::size_t index) const {
  const table_field where = field(index);
  location out = impl_->at(where.line == 0 ? line() : where.line, where.column);
  out.field = columns()[index];
  return out;
}

std::uint32_t table_reader::line() const {
  return impl_->line();
}
char table_reader::separator() const {
  return impl_->separator();
}
bool table_reader::skipped_rows() const {
  return impl_->skipped_rows();
}
const std::vector<error>& table_reader::errors() const {
  return impl_->errors();
}
const std::vector<error>& table_reader::notes() const {
  return impl_->notes();
}

bool is_total(std::string_view text) {
  constexpr std::string_view words[] = {"tổng", "tổng cộng", "tổng số", "cộng"};
  std::string key = label_key(text);
  while (!key.empty() && std::string_view("0123456789.,:() ").find(key.back()) != nowhere)
    key.pop_back();
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
