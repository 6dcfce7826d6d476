// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_TABLE_ROWS_HPP
#define HOPTAC_SRC_IO_TABLE_ROWS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>    // std::find, std::min
#include <cstddef>      // std::ptrdiff_t, std::size_t
#include <span>         // std::span
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "csv_scanner.hpp"
#include "row_source.hpp"
#include "sheet_value.hpp"

/// What all readers of tables do alike with rows.
namespace hoptac::inline HOPTAC_ABI::io {

/// Moves to the first row with text; false when there is none.
inline bool read_header(row_source& rows) {
  while (rows.read_row(most_table_columns))
    if (rows.has_text()) return true;
  return false;
}

/// The separator under which the header has the most known columns.
inline char find_separator(std::string_view text, const std::string& file,
                           std::size_t longest_field, std::span<const std::string_view> known) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    std::vector<error> passed_over;
    csv_scanner scanner(text, file, passed_over, separator, longest_field);
    if (!read_header(scanner)) break;
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < std::min(scanner.field_count(), most_table_columns); ++i)
      if (std::find(known.begin(), known.end(), scanner.field(i).text) != known.end()) ++count;
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

/// Whether a row with text can be read as one of a table with `width` columns. When it has more or
/// fewer fields, says so: the place is the first surplus field, or the last one of a short row.
inline bool check_row(row_source& rows, std::size_t width, std::vector<error>& errors) {
  if (!rows.take_row()) return false;
  const std::size_t count = rows.field_count();
  if (count == width || (count < width && rows.may_end_early())) return true;
  if (rows.is_miscounted()) return false;
  if (rows.may_end_early()) {  // a sheet: its rows are as wide as the header, or wider
    const table_field last = rows.field(count - 1);
    errors.emplace_back(errc::sheet_cell_unnamed,
                        std::vector{to_string(cell_address{last.line, last.column})},
                        rows.at(last.line, last.column));
    return false;
  }
  const table_field where = rows.field(std::min(count, width + 1) - 1);
  errors.emplace_back(count > width ? errc::csv_too_many_fields : errc::csv_too_few_fields,
                      std::vector{std::to_string(count), std::to_string(width)},
                      rows.at(where.line, where.column));
  return false;
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_TABLE_ROWS_HPP
