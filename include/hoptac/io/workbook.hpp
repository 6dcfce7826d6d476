// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_WORKBOOK_HPP
#define HOPTAC_IO_WORKBOOK_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/decimal.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Workbooks as data, and their bytes as an XLSX file.
namespace hoptac::inline HOPTAC_ABI::io {

/// One cell: nothing, a text, a number, a percentage or a day. Texts, numbers and days become cells
/// by themselves; a percentage is asked for by name.
class workbook_cell {
 public:
  enum class kind : unsigned char { blank, text, number, percent, day };

  workbook_cell() = default;
  // NOLINTBEGIN(google-explicit-constructor): rows are written as lists of what stands in them
  workbook_cell(std::string text) : kind_(kind::text), text_(std::move(text)) {}
  workbook_cell(std::string_view text) : workbook_cell(std::string(text)) {}
  workbook_cell(const char* text) : workbook_cell(std::string(text)) {}

  /// Shown with as many decimal places as it has, and with the thousands marks of the reader's own
  /// spreadsheet. A year is better written as text.
  workbook_cell(money::decimal number) : kind_(kind::number), number_(number) {}
  workbook_cell(calendar::date day) : kind_(kind::day), day_(day) {}
  // NOLINTEND(google-explicit-constructor)

  /// 45.5 percent is `percent(45.5)`.
  [[nodiscard]] static workbook_cell percent(money::decimal of_hundred) {
    workbook_cell out(of_hundred);
    out.kind_ = kind::percent;
    return out;
  }

  [[nodiscard]] kind what() const { return kind_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] money::decimal number() const { return number_; }

  /// Precondition: the cell is a day.
  [[nodiscard]] calendar::date day() const { return day_.value(); }

 private:
  kind kind_ = kind::blank;
  std::string text_;
  money::decimal number_;
  std::optional<calendar::date> day_;
};

/// A column of a sheet.
struct workbook_column {
  std::string name;     ///< which stands in the header
  unsigned width = 14;  ///< in characters
  bool wraps = false;   ///< long texts go on below instead of being cut off
};

/// A row: a cell for each column; those at the end may be left out.
struct workbook_row {
  std::vector<workbook_cell> cells;
  bool strong = false;  ///< in bold, for sums
};

/// A sheet: the header and its rows. The header stays in sight when the sheet is scrolled and
/// stands on every printed page; all columns are printed on the width of an A4 page.
struct workbook_sheet {
  std::string name;
  std::vector<workbook_column> columns;
  std::vector<workbook_row> rows;
  unsigned frozen_columns = 0;  ///< which stay in sight as well, from the first
  bool landscape = true;
};

struct workbook {
  std::string title;
  std::vector<workbook_sheet> sheets;
};

/// The bytes of `book` as an XLSX file; the same book gives the same bytes.
///
/// A number is a number of the sheet when it has at most 15 digits, as many as a spreadsheet keeps,
/// and a text with all its digits when it has more. Every text is a text: one that begins with `=`
/// is no formula. Days before 1 March 1900, which spreadsheets count wrong, are texts. Errors, at
/// row and column of the sheet in `file`: a text of more than 32,767 characters; more than
/// 1,048,576 rows; no room for the temporary files.
///
/// Precondition: there is a sheet, and each has a column; names of sheets differ in more than case,
/// have 1 to 31 characters, none of them `[ ] : * ? / \`, and neither begin nor end with an
/// apostrophe; a row has at most as many cells as there are columns; texts are UTF-8.
[[nodiscard]] result<std::string> write_workbook(const workbook& book,
                                                 const std::string& file = {});

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_WORKBOOK_HPP
