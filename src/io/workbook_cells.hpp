// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_WORKBOOK_CELLS_HPP
#define HOPTAC_SRC_IO_WORKBOOK_CELLS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/workbook.hpp>

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <tuple>        // std::tie

/// What stands in the cells of a workbook: what its writer writes, and what its reader has to find.
namespace hoptac::inline HOPTAC_ABI::io {

/// How a cell looks: there is a format for each way.
struct cell_look {
  workbook_cell::kind what = workbook_cell::kind::blank;
  unsigned places = 0;
  bool is_strong = false;
  bool wraps = false;
  bool is_header = false;

  friend bool operator<(const cell_look& a, const cell_look& b) {
    return std::tie(a.what, a.places, a.is_strong, a.wraps, a.is_header) <
           std::tie(b.what, b.places, b.is_strong, b.wraps, b.is_header);
  }
};

/// A text, or a number where `text` has no value.
struct cell_content {
  cell_look look;
  std::optional<std::string> text = {};
  double number = 0;

  /// Whether there is no cell at all.
  [[nodiscard]] bool is_nothing() const { return text && text->empty(); }
};

[[nodiscard]] cell_content header_content(const workbook_column& column);
/// Precondition: the row has that cell.
[[nodiscard]] cell_content content_of(const workbook_sheet& sheet, const workbook_row& row,
                                      std::size_t column);

/// The code by which numbers are shown: `#,##0.00`; empty of what is no number. Days have the
/// format number `day_format` in place of a code.
[[nodiscard]] std::string format_code(const cell_look& look);
/// In the order of the reader's own spreadsheet.
inline constexpr unsigned char day_format = 14;

/// Reads a workbook back and compares it with what was to be written: every cell, its format for
/// numbers and the names of the sheets, and whether all other parts are well-formed.
[[nodiscard]] std::optional<error> check_written(std::string_view bytes, const workbook& book,
                                                 const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_WORKBOOK_CELLS_HPP
