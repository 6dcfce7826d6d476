// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/money/decimal.hpp>

#include <algorithm>
#include <array>

#include "csv_guard.hpp"
#include "csv_start.hpp"
#include "text_bytes.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

void append_csv_row(std::string& out, std::span<const std::string_view> fields, char separator) {
  HOPTAC_PRE(!fields.empty());
  HOPTAC_PRE(separator == ',' || separator == ';' || separator == '\t');
  const bool is_blank = std::all_of(fields.begin(), fields.end(), is_blank_text);
  const std::array special{separator, '"', '\n', '\r'};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) out += separator;
    const std::string_view field = fields[i];
    const bool is_text = begins_formula(field) && !money::decimal::parse(field);
    const bool needs_quotes =
        (is_blank && i == 0) || field.starts_with(byte_order_mark) || is_workbook(field) ||
        (i == 0 && begins_separator_line(field)) ||
        field.find_first_of(std::string_view(special.data(), special.size())) != nowhere;
    if (needs_quotes) out += '"';
    if (is_text) out += guard;
    for (const char c : field) {
      if (c == '"') out += '"';
      out += c;
    }
    if (needs_quotes) out += '"';
  }
  out += '\n';
}

}  // namespace hoptac::inline HOPTAC_ABI::io
