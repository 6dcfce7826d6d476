// SPDX-License-Identifier: BSL-1.0

#include "workbook_cells.hpp"

#include <algorithm>
#include <charconv>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using kind = workbook_cell::kind;

constexpr std::size_t most_digits = 15;

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

cell_content of_day(cell_look look, const calendar::date& day) {
  const int count = days_between(calendar::date::make(1899, 12, 30).value(), day);
  constexpr int first_counted_right = 61;  // 1 March 1900
  if (count >= first_counted_right) return {look, std::nullopt, static_cast<double>(count)};
  look.what = kind::text;
  return {look, to_string(day)};
}

cell_content of_number(cell_look look, const money::decimal& number) {
  const std::string plain = to_string(number);
  const bool is_percent = look.what == kind::percent;
  if (!is_kept(plain)) {
    look.what = kind::text;
    return {look, is_percent ? plain + "%" : plain};
  }
  look.places = std::min<unsigned>(static_cast<unsigned>(number.scale()), most_digits);
  return {look, std::nullopt, nearest_number(is_percent ? plain + "e-2" : plain)};
}

}  // namespace

cell_content header_content(const workbook_column& column) {
  cell_look look;
  look.what = kind::text;
  look.is_header = true;
  return {look, column.name};
}

cell_content content_of(const workbook_sheet& sheet, const workbook_row& row, std::size_t column) {
  const workbook_cell& cell = row.cells[column];
  const cell_look look{cell.what(), 0, row.strong, sheet.columns[column].wraps, false};
  switch (cell.what()) {
    case kind::blank: return {look, std::string()};
    case kind::text: return {look, cell.text()};
    case kind::day: return of_day(look, cell.day());
    case kind::number:
    case kind::percent: break;
  }
  return of_number(look, cell.number());
}

std::string format_code(const cell_look& look) {
  if (look.what != kind::number && look.what != kind::percent) return {};
  std::string code = look.what == kind::percent ? "0" : "#,##0";
  if (look.places != 0) code += '.' + std::string(look.places, '0');
  if (look.what == kind::percent) code += '%';
  return code;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
