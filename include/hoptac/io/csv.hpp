// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_CSV_HPP
#define HOPTAC_IO_CSV_HPP

#include <hoptac/config.hpp>

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// Appends one row, ended by LF, to `out`; what needs quotes gets them.
///
/// No field starts as a formula of a spreadsheet would: before a text that begins with `=`, `+`,
/// `-`, `@`, a tab or a line end stands an apostrophe (and one more before a text that begins with
/// apostrophes and then one of these). Plain numbers, `-12.5`, are no texts and stay as they are.
/// `table_reader` takes the apostrophe off, so that every row is read back unchanged.
///
/// Precondition: `fields` is not empty and `separator` is `,`, `;` or a tab.
void append_csv_row(std::string& out, std::span<const std::string_view> fields,
                    char separator = ',');

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_CSV_HPP
