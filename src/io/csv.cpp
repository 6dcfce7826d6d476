// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "csv_scanner.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The place of byte `at` of a text.
location locate(std::string_view text, const std::string& file, std::size_t at) {
  std::uint32_t line = 1;
  std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (at < begin) begin = 0;
  for (std::size_t i = begin; i < at; ++i) {
    if (text[i] != '\n' && text[i] != '\r') continue;
    if (text[i] == '\r' && i + 1 < at && text[i + 1] == '\n') ++i;
    ++line;
    begin = i + 1;
  }
  return location{file, line, column_of(text.substr(begin), at - begin), {}};
}

/// What keeps the bytes from being read as text, if anything does.
std::vector<error> encoding_errors(std::string_view text, const std::string& file) {
  std::vector<error> errors;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    errors.emplace_back(errc::file_is_utf16, std::vector<std::string>{}, location{file, 1, 1, {}});
    return errors;
  }
  const std::size_t nul = text.find('\0');
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != nowhere)
    errors.emplace_back(errc::file_not_utf8, std::vector{std::to_string(invalid)},
                        locate(text, file, invalid));
  if (nul != nowhere)
    errors.emplace_back(errc::file_has_nul, std::vector<std::string>{}, locate(text, file, nul));
  if (nul < invalid) std::reverse(errors.begin(), errors.end());
  return errors;
}

/// Moves to the first row with text; false when there is none.
bool read_header(csv_scanner& scanner) {
  while (scanner.read_row(most_csv_columns))
    if (scanner.has_text()) return true;
  return false;
}

/// The separator under which the header has the most known columns.
char find_separator(std::string_view text, const std::string& file, std::size_t longest_field,
                    std::span<const std::string_view> known) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    csv_scanner scanner(text, file, separator, longest_field);
    if (!read_header(scanner)) break;
    const auto count = std::count_if(
        scanner.fields().begin(), scanner.fields().end(), [&](const csv_field& field) {
          return std::find(known.begin(), known.end(), field.text) != known.end();
        });
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

}  // namespace

/// The scanner, and what the header said about its columns.
class csv_reader::impl {
 public:
  impl(std::string_view text, std::string file, std::span<const std::string_view> known,
       csv_options options)
      : file_(std::move(file)),
        separator_(options.separator != 0
                       ? options.separator
                       : find_separator(text, file_, options.longest_field, known)),
        required_(options.required),
        scanner_(text, file_, separator_, options.longest_field) {
    errors() = encoding_errors(text, file_);
    if (!errors().empty()) return;
    if (!read_header(scanner_)) {
      errors().emplace_back(errc::csv_header_missing, std::vector{joined(known)},
                            scanner_.at(1, 1));
      return;
    }
    if (scanner_.is_broken()) return;
    if (scanner_.field_count() > most_csv_columns) {
      errors().emplace_back(errc::csv_too_many_columns,
                            std::vector{std::to_string(most_csv_columns)},
                            scanner_.at(scanner_.row_line(), 1));
      return;
    }
    width_ = scanner_.field_count();
    can_read_rows_ = known.empty() ? take_columns() : bind_columns(known);
  }

  [[nodiscard]] bool next() {
    while (can_read_rows_ && scanner_.read_row(width_ + 1)) {
      if (!scanner_.has_text()) continue;
      if (!scanner_.is_broken() && scanner_.field_count() == width_) return true;
      skipped_rows_ = true;
      if (!scanner_.is_broken() && !scanner_.has_stray_quote()) report_width();
    }
    can_read_rows_ = false;
    return false;
  }

  [[nodiscard]] bool has_column(std::size_t index) const { return position_of_[index] != nowhere; }

  [[nodiscard]] const csv_field& field(std::size_t index) const {
    static constexpr csv_field none;
    return has_column(index) ? scanner_.fields()[position_of_[index]] : none;
  }

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] bool can_read_rows() const { return can_read_rows_; }
  [[nodiscard]] bool skipped_rows() const { return skipped_rows_; }
  [[nodiscard]] char separator() const { return separator_; }
  [[nodiscard]] const csv_scanner& scanner() const { return scanner_; }
  [[nodiscard]] std::vector<error>& errors() { return scanner_.errors(); }

 private:
  void add_column(std::string_view name, std::size_t position) {
    columns_.emplace_back(name);
    position_of_.push_back(position);
  }

  /// Takes the columns as the header names them.
  bool take_columns() {
    const auto& header = scanner_.fields();
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (!seen.insert(header[i].text).second)
        report(errc::csv_column_repeated, {excerpt(header[i].text)}, header[i]);
      add_column(header[i].text, i);
    }
    return true;
  }

  /// Finds each known column in the header; false when the row looks like none.
  bool bind_columns(std::span<const std::string_view> known) {
    const auto& header = scanner_.fields();
    const bool is_header = std::any_of(header.begin(), header.end(), [&](const csv_field& field) {
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
    return true;
  }

  /// A row has more or fewer fields than the header: the place is the first surplus field, or
  /// the last one of a short row.
  void report_width() {
    const bool too_many = scanner_.field_count() > width_;
    report(too_many ? errc::csv_too_many_fields : errc::csv_too_few_fields,
           {std::to_string(scanner_.field_count()), std::to_string(width_)},
           scanner_.fields().back());
  }

  void report(errc code, std::vector<std::string> arguments, const csv_field& where) {
    errors().emplace_back(code, std::move(arguments), scanner_.at(where.line, where.column));
  }

  std::string file_;
  char separator_;
  std::size_t required_;
  csv_scanner scanner_;
  std::vector<std::string> columns_;
  std::vector<std::size_t> position_of_;  // column -> field of a row of the file, or `nowhere`
  std::size_t width_ = 0;
  bool can_read_rows_ = false;
  bool skipped_rows_ = false;
};

csv_reader::csv_reader(std::string_view text, std::string file,
                       std::span<const std::string_view> known_columns, csv_options options)
    : impl_(std::make_unique<impl>(text, std::move(file), known_columns, options)) {}
csv_reader::csv_reader(csv_reader&&) noexcept = default;
csv_reader& csv_reader::operator=(csv_reader&&) noexcept = default;
csv_reader::~csv_reader() = default;

const std::vector<std::string>& csv_reader::columns() const {
  return impl_->columns();
}

bool csv_reader::has_column(std::size_t index) const {
  HOPTAC_PRE(index < columns().size());
  return impl_->has_column(index);
}

bool csv_reader::next() {
  return impl_->next();
}

const csv_field& csv_reader::field(std::size_t index) const {
  HOPTAC_PRE(index < columns().size() && impl_->can_read_rows());
  return impl_->field(index);
}

location csv_reader::place_of(std::size_t index) const {
  const csv_field& where = field(index);
  location out = impl_->scanner().at(where.line == 0 ? line() : where.line, where.column);
  out.field = columns()[index];
  return out;
}

std::uint32_t csv_reader::line() const {
  return impl_->scanner().row_line();
}
char csv_reader::separator() const {
  return impl_->separator();
}
bool csv_reader::skipped_rows() const {
  return impl_->skipped_rows();
}
const std::vector<error>& csv_reader::errors() const {
  return impl_->errors();
}

void append_csv_row(std::string& out, std::span<const std::string_view> fields, char separator) {
  HOPTAC_PRE(!fields.empty());
  HOPTAC_PRE(separator == ',' || separator == ';' || separator == '\t');
  const bool is_blank = std::all_of(fields.begin(), fields.end(),
                                    [](std::string_view field) { return field.empty(); });
  const std::array special{separator, '"', '\n', '\r'};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) out += separator;
    const std::string_view field = fields[i];
    const bool needs_quotes =
        (is_blank && i == 0) || field.starts_with(byte_order_mark) ||
        field.find_first_of(std::string_view(special.data(), special.size())) != nowhere;
    if (!needs_quotes) {
      out += field;
      continue;
    }
    out += '"';
    for (const char c : field) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += '\n';
}

}  // namespace hoptac::inline HOPTAC_ABI::io
