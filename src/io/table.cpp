// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>
#include <utility>

#include "csv_scanner.hpp"
#include "file_kind.hpp"
#include "row_source.hpp"
#include "table_rows.hpp"
#include "text_bytes.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
/// The rows, and what the header said about its columns.
class table_reader::impl {
 public:
  impl(std::string_view bytes, std::string file, std::span<const std::string_view> known,
       const table_options& options)
      : file_(std::move(file)), required_(options.required) {
    if (const auto foreign = check_file_kind(bytes, file_))
      errors_.push_back(*foreign);
    else if (is_workbook(bytes))
      open_workbook(bytes, options);
    else
      open_text(bytes, known, options);
    if (!rows_) return;
    if (!read_header(*rows_)) {
      if (errors_.empty())
        errors_.emplace_back(errc::csv_header_missing, std::vector{joined(known)}, rows_->at(1, 1));
      return;
    }
    if (rows_->is_broken()) return;
    if (rows_->field_count() > most_table_columns) {
      errors_.emplace_back(errc::csv_too_many_columns,
                           std::vector{std::to_string(most_table_columns)},
                           rows_->at(rows_->row_line(), 1));
      return;
    }
    width_ = rows_->field_count();
    can_read_rows_ = known.empty() ? take_columns(options.used) : bind_columns(known);
    skipped_rows_ = !can_read_rows_;
  }

  [[nodiscard]] bool next() {
    while (can_read_rows_ && rows_->read_row(width_ + 1)) {
      if (!rows_->has_text()) continue;
      if (check_row(*rows_, width_, errors_)) return true;
      skipped_rows_ = true;
    }
    can_read_rows_ = false;
    return false;
  }

  [[nodiscard]] bool has_column(std::size_t index) const { return position_of_[index] != nowhere; }

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

  void open_text(std::string_view bytes, std::span<const std::string_view> known,
                 const table_options& options) {
    if (!options.sheet.empty()) {
      errors_.emplace_back(errc::sheet_of_no_workbook, std::vector{excerpt(options.sheet)},
                           location{file_, 0, 0, {}});
      return;
    }
    if (options.encoding == text_encoding::utf8) {
      errors_ = check_utf8(bytes, file_);
    } else if (result<std::string> converted = from_tcvn3(bytes, file_)) {
      converted_ = *std::move(converted);
      bytes = converted_;
    } else {
      errors_.push_back(converted.error());
    }
    if (!errors_.empty()) return;
    separator_ = options.separator != 0
                     ? options.separator
                     : find_separator(bytes, file_, options.longest_field, known);
    rows_ = std::make_unique<csv_scanner>(bytes, file_, errors_, separator_, options.longest_field);
  }

  /// The fields of the header row.
  [[nodiscard]] std::vector<table_field> fields() const {
    std::vector<table_field> out;
    for (std::size_t i = 0; i < width_; ++i) out.push_back(rows_->field(i));
    return out;
  }

  void add_column(std::string_view name, std::size_t position) {
    columns_.emplace_back(name);
    position_of_.push_back(position);
  }

  /// Takes the columns as the header names them; of those that are `used`, what is wrong counts.
  bool take_columns(std::span<const std::string_view> used) {
    const std::vector<table_field> header = fields();
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (!seen.insert(header[i].text).second)
        report(errc::csv_column_repeated, {excerpt(header[i].text)}, header[i]);
      add_column(header[i].text, i);
    }
    std::vector<std::size_t> read;
    for (const std::string_view name : used)
      for (std::size_t i = 0; i < header.size(); ++i)
        if (header[i].text == name) read.push_back(i);
    return rows_->use_fields(read.size() < used.size() || used.empty() ? all_fields() : read);
  }

  [[nodiscard]] std::vector<std::size_t> all_fields() const {
    std::vector<std::size_t> out(width_);
    std::iota(out.begin(), out.end(), std::size_t{0});
    return out;
  }

  /// Finds each known column in the header; false when the row looks like none.
  bool bind_columns(std::span<const std::string_view> known) {
    const std::vector<table_field> header = fields();
    const bool is_header = std::any_of(header.begin(), header.end(), [&](const table_field& field) {
      return !nearest(field.text, known).empty();
    });
    if (!is_header) {
      report(errc::csv_header_missing, {joined(known)}, header.front());
      return false;
    }
    for (const std::string_view name : known) add_column(name, nowhere);
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string_view name = header[i].text;
      const auto found = std::find(known.begin(), known.end(), name);
      if (rows_->is_faulty(i)) continue;
      if (found == known.end()) {
        report(errc::csv_column_unknown, {excerpt(name), suggestion(name, known), joined(known)},
               header[i]);
        continue;
      }
      std::size_t& position = position_of_[static_cast<std::size_t>(found - known.begin())];
      if (position == nowhere)
        position = i;
      else
        report(errc::csv_column_repeated, {std::string(name)}, header[i]);
    }
    for (std::size_t i = 0; i < known.size() && i < required_; ++i)
      if (position_of_[i] == nowhere)
        report(errc::csv_column_missing, {std::string(known[i])}, header.front());
    return rows_->use_fields(all_fields());
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
  std::size_t width_ = 0;
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

}  // namespace hoptac::inline HOPTAC_ABI::io
