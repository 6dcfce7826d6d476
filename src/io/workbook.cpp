// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/workbook.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <system_error>
#include <tuple>

#include "sheet_value.hpp"
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr std::size_t most_characters = 32'767;
constexpr std::size_t most_digits = 15;

using kind = workbook_cell::kind;

/// The library writes numbers by the locale of the program; while this lives, by none.
class without_locale {
 public:
  without_locale() : plain_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(::uselocale(plain_)) {}
  without_locale(const without_locale&) = delete;
  without_locale& operator=(const without_locale&) = delete;
  ~without_locale() {
    ::uselocale(before_);
    if (plain_ != nullptr) ::freelocale(plain_);
  }

 private:
  ::locale_t plain_;
  ::locale_t before_;
};

/// A file with a name of its own, gone when this is.
class temporary_file {
 public:
  temporary_file() {
    std::error_code none;
    path_ = (std::filesystem::temp_directory_path(none) / "hoptac-XXXXXX").string();
    file_ = ::mkstemp(path_.data());
    reason_ = errno;
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    if (file_ < 0) return;
    ::close(file_);
    ::unlink(path_.c_str());
  }

  [[nodiscard]] bool is_there() const { return file_ >= 0; }
  [[nodiscard]] int reason() const { return reason_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  int file_ = -1;
  int reason_ = 0;
};

struct closes_book {
  void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_sheet_name(const std::string& name) {
  return is_utf8(name) && !name.empty() && count_characters(name) <= 31 &&
         name.find_first_of("[]:*?/\\") == std::string::npos && !name.starts_with('\'') &&
         !name.ends_with('\'');
}

void check_promises(const workbook& book) {
  HOPTAC_PRE(!book.sheets.empty() && is_utf8(book.title));
  std::vector<std::string> names;
  for (const workbook_sheet& sheet : book.sheets) {
    HOPTAC_PRE(is_sheet_name(sheet.name));
    names.push_back(lower(sheet.name));
    HOPTAC_PRE(!sheet.columns.empty() && sheet.columns.size() <= most_table_columns);
    HOPTAC_PRE(sheet.frozen_columns <= sheet.columns.size());
    for (const workbook_column& column : sheet.columns) HOPTAC_PRE(is_utf8(column.name));
    for (const workbook_row& row : sheet.rows) {
      HOPTAC_PRE(row.cells.size() <= sheet.columns.size());
      for (const workbook_cell& cell : row.cells) HOPTAC_PRE(is_utf8(cell.text()));
    }
  }
  std::sort(names.begin(), names.end());
  HOPTAC_PRE(std::adjacent_find(names.begin(), names.end()) == names.end());
}

/// A text as a workbook spells it: what looks like the number of a character (`_x000D_`) is kept
/// from being taken for it, and what XML cannot hold is written as one. The library does so with
/// control characters.
std::string spelled(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool looks_escaped =
        rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
        rest.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
    if (looks_escaped) out += "_x005F";  // and the first of them closes it
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      out += rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      i += 2;
      continue;
    }
    out += text[i];
  }
  return out;
}

/// Whether a spreadsheet keeps all digits of a number.
bool is_kept(std::string_view plain) {
  std::string digits;
  for (const char c : plain)
    if (c >= '0' && c <= '9') digits += c;
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos || digits.find_last_not_of('0') - first < most_digits;
}

/// The nearest number that the spreadsheet has; read again with 15 digits it is the same.
double nearest_number(const std::string& plain) {
  double out = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), out);
  return out;
}

/// The decimal places that a number is shown with.
unsigned shown_places(const money::decimal& number) {
  return std::min<unsigned>(static_cast<unsigned>(number.scale()), most_digits);
}

/// Writes one book through the library. Cells have a format for each way in which they look.
class book_writer {
 public:
  book_writer(lxw_workbook* to, const std::string& file) : to_(to), file_(file) {}

  [[nodiscard]] std::optional<error> add(const workbook_sheet& sheet) {
    if (sheet.rows.size() >= most_sheet_rows)
      return error(errc::workbook_too_many_rows, {sheet.name, std::to_string(most_sheet_rows)},
                   location{file_, 0, 0, {}});
    lxw_worksheet* const page = workbook_add_worksheet(to_, sheet.name.c_str());
    HOPTAC_PRE(page != nullptr);
    sheet_ = &sheet;
    page_ = page;
    set_up();
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      if (auto wrong = write_text(0, i, sheet.columns[i].name, header_format())) return wrong;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
      for (std::size_t i = 0; i < sheet.rows[row].cells.size(); ++i)
        if (auto wrong = write(row + 1, i, sheet.rows[row])) return wrong;
    return std::nullopt;
  }

 private:
  struct look {
    kind what = kind::blank;
    unsigned places = 0;
    bool is_strong = false;
    bool wraps = false;
    bool is_header = false;

    friend bool operator<(const look& a, const look& b) {
      return std::tie(a.what, a.places, a.is_strong, a.wraps, a.is_header) <
             std::tie(b.what, b.places, b.is_strong, b.wraps, b.is_header);
    }
  };

  void set_up() {
    const auto last = static_cast<lxw_col_t>(sheet_->columns.size() - 1);
    for (std::size_t i = 0; i < sheet_->columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(page_, column, column, sheet_->columns[i].width, nullptr);
    }
    worksheet_freeze_panes(page_, 1, static_cast<lxw_col_t>(sheet_->frozen_columns));
    if (sheet_->landscape) worksheet_set_landscape(page_);
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(page_, a4);
    worksheet_fit_to_pages(page_, 1, 0);
    worksheet_repeat_rows(page_, 0, 0);
    worksheet_print_area(page_, 0, 0, static_cast<lxw_row_t>(sheet_->rows.size()), last);
    worksheet_set_footer(page_, "&C&P/&N");
  }

  lxw_format* header_format() {
    look header;
    header.what = kind::text;
    header.is_header = true;
    return format_of(header);
  }

  lxw_format* format_of(const look& wanted) {
    lxw_format*& format = formats_[wanted];
    if (format != nullptr) return format;
    format = workbook_add_format(to_);
    HOPTAC_PRE(format != nullptr);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (wanted.is_strong || wanted.is_header) format_set_bold(format);
    if (wanted.wraps || wanted.is_header) format_set_text_wrap(format);
    if (wanted.is_header) {
      constexpr lxw_color_t light_grey = 0xE7E6E6;
      format_set_bg_color(format, light_grey);
      format_set_bottom(format, LXW_BORDER_THIN);
    }
    constexpr std::uint8_t day_of_the_reader = 14;  // in the order of the reader's own spreadsheet
    std::string code = wanted.what == kind::percent ? "0" : "#,##0";
    if (wanted.places != 0) code += '.' + std::string(wanted.places, '0');
    if (wanted.what == kind::percent) code += '%';
    if (wanted.what == kind::day) format_set_num_format_index(format, day_of_the_reader);
    if (wanted.what == kind::number || wanted.what == kind::percent)
      format_set_num_format(format, code.c_str());
    return format;
  }

  std::optional<error> write(std::size_t row, std::size_t column, const workbook_row& of) {
    const workbook_cell& cell = of.cells[column];
    const bool wraps = sheet_->columns[column].wraps;
    const auto at_row = static_cast<lxw_row_t>(row);
    const auto at_column = static_cast<lxw_col_t>(column);
    look wanted{cell.what(), 0, of.strong, wraps, false};
    switch (cell.what()) {
      case kind::blank: return std::nullopt;
      case kind::text: return write_text(row, column, cell.text(), format_of(wanted));
      case kind::day: {
        const int count = days_between(calendar::date::make(1899, 12, 30).value(), cell.day());
        constexpr int first_counted_right = 61;  // 1 March 1900
        if (count < first_counted_right) {
          wanted.what = kind::text;
          return write_text(row, column, to_string(cell.day()), format_of(wanted));
        }
        worksheet_write_number(page_, at_row, at_column, count, format_of(wanted));
        return std::nullopt;
      }
      case kind::number:
      case kind::percent: break;
    }
    const std::string plain = to_string(cell.number());
    const bool is_percent = cell.what() == kind::percent;
    if (!is_kept(plain)) {
      wanted.what = kind::text;
      return write_text(row, column, is_percent ? plain + "%" : plain, format_of(wanted));
    }
    wanted.places = shown_places(cell.number());
    worksheet_write_number(page_, at_row, at_column,
                           nearest_number(is_percent ? plain + "e-2" : plain), format_of(wanted));
    return std::nullopt;
  }

  std::optional<error> write_text(std::size_t row, std::size_t column, const std::string& text,
                                  lxw_format* format) {
    if (count_characters(text) > most_characters)
      return error(errc::workbook_text_too_long, {std::to_string(most_characters)},
                   location{file_,
                            static_cast<std::uint32_t>(row + 1),
                            static_cast<std::uint32_t>(column + 1),
                            {}});
    if (!text.empty())
      worksheet_write_string(page_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                             spelled(text).c_str(), format);
    return std::nullopt;
  }

  lxw_workbook* to_;
  const std::string& file_;
  const workbook_sheet* sheet_ = nullptr;
  lxw_worksheet* page_ = nullptr;
  std::map<look, lxw_format*> formats_;
};

}  // namespace

result<std::string> write_workbook(const workbook& book, const std::string& file) {
  check_promises(book);
  const location here{file, 0, 0, {}};
  const temporary_file packed;
  if (!packed.is_there())
    return error(errc::workbook_unwritable, {std::generic_category().message(packed.reason())},
                 here);
  const without_locale plain;
  std::unique_ptr<lxw_workbook, closes_book> to(workbook_new(packed.path().c_str()));
  if (!to) return error(errc::workbook_unwritable, {"libxlsxwriter"}, here);
  std::string title = book.title;
  lxw_doc_properties about{};
  about.title = title.data();
  about.created = 315'532'800;  // 1 January 1980, the first day of a ZIP archive: no clock is read
  workbook_set_properties(to.get(), &about);
  book_writer writer(to.get(), file);
  for (const workbook_sheet& sheet : book.sheets)
    if (const auto wrong = writer.add(sheet)) return *wrong;
  const lxw_error state = workbook_close(to.release());
  if (state != LXW_NO_ERROR) return error(errc::workbook_unwritable, {lxw_strerror(state)}, here);
  result<std::string> bytes = read_file(packed.path());
  if (!bytes) return error(errc::workbook_unwritable, {bytes.error().message(language::en)}, here);
  return bytes;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
