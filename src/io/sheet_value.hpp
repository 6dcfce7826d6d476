// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_SHEET_VALUE_HPP
#define HOPTAC_SRC_IO_SHEET_VALUE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

/// What the value of a spreadsheet's cell is as text. Errors have no place; the first of their
/// arguments is the address of the cell.
namespace hoptac::inline HOPTAC_ABI::io {

/// The most rows of a sheet.
inline constexpr std::uint32_t most_sheet_rows = 1'048'576;

/// The most digits of a number that a spreadsheet keeps.
inline constexpr std::size_t most_sheet_digits = 15;

/// A cell, counted from 1.
struct cell_address {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  friend bool operator==(const cell_address&, const cell_address&) = default;
};

/// `C5` or `c5`; nothing when it is none, or lies outside every sheet.
[[nodiscard]] std::optional<cell_address> parse_address(std::string_view text);
[[nodiscard]] std::string to_string(cell_address at);

/// What a number of a cell stands for, by the way in which the sheet shows it: of a date the whole
/// day, its month (`Mar-90`), its year (`1990`), or a day or month without its year.
enum class number_meaning : unsigned char {
  number,
  percent,
  date,
  month,
  year,
  date_without_year,
  time
};

/// What the format number `id` of every workbook means; ids from 164 on have a code of their own.
[[nodiscard]] number_meaning meaning_of_format(std::uint32_t id);

/// What a format code means: `dd/mm/yyyy`, `0.0%`, `#,##0\ "d"`, `[h]:mm`.
[[nodiscard]] number_meaning meaning_of_format(std::string_view code);

/// A format code under which the sheet shows a whole number otherwise than in its plain digits:
/// `"HTX-"0000`, `0000000000`, `#,##0`, a date, a percentage; empty for one that does not
/// (`General`, `0`). The first is of the format number `id` of every workbook.
[[nodiscard]] std::string_view changing_format(std::uint32_t id);
[[nodiscard]] std::string_view changing_format(std::string_view code);

/// A number of a cell as text: a plain decimal `1482`, `-0.5`; a percentage `45.5%` of 0.455; a
/// date `2024-05-31`, or `2024-05` and `2024` where the sheet shows no more of it, counted from 1
/// January 1900 (with the 29 February that this year did not have) or 1904. A spreadsheet keeps 15
/// digits and writes what lies behind them as noise
/// (`59.000000000000007`): it is rounded off, half away from zero, as the sheet shows it. Errors:
/// no number; a whole number of more digits than a spreadsheet keeps; a time of day; a day that no
/// calendar has; a date whose year is not shown.
[[nodiscard]] result<std::string> value_text(std::string_view written, number_meaning meaning,
                                             bool counts_from_1904, cell_address at);

/// A date that is written as such, `2024-05-31` or `2024-05-31T00:00:00`, as much of it as the
/// sheet shows.
[[nodiscard]] result<std::string> iso_date_text(std::string_view written, number_meaning meaning,
                                                cell_address at);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_SHEET_VALUE_HPP
