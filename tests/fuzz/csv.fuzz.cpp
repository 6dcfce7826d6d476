// SPDX-License-Identifier: BSL-1.0

// Any bytes read as a table end in rows or in errors, never in a crash. Every error and every
// field lies within the text; rows written again are read back the same.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "located.hpp"

namespace {

using hoptac::io::table_options, hoptac::io::table_reader;
using table = std::vector<std::vector<std::string>>;

void require(bool holds) {
  if (!holds) std::abort();
}

table rows_of(table_reader& csv, std::string_view text) {
  table rows;
  while (csv.next()) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < csv.columns().size(); ++i) {
      if (csv.has_column(i))
        require(hoptac_fuzz::is_within(csv.field(i).line, csv.field(i).column, text));
      row.emplace_back(csv.field(i).text);
    }
  }
  for (const hoptac::error& e : csv.errors()) {
    require(hoptac_fuzz::is_located(e, text));
    require(hoptac::is_utf8(describe(e, hoptac::language::vi)));
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with("PK") || text.starts_with("\xD0\xCF")) return 0;  // a workbook
  constexpr std::array<std::string_view, 2> known{"a", "b"};
  table_reader with_columns(text, "f", known, {.separator = 0, .longest_field = 16});
  static_cast<void>(rows_of(with_columns, text));

  for (const char separator : {',', ';', '\t'}) {
    table_reader csv(text, "f", {}, {.separator = separator});
    table rows = rows_of(csv, text);
    if (!csv.errors().empty() || csv.columns().empty()) continue;
    rows.insert(rows.begin(), csv.columns());
    std::string again;
    for (const auto& row : rows)
      hoptac::io::append_csv_row(again, std::vector<std::string_view>(row.begin(), row.end()),
                                 separator);
    table_reader written(again, "f", {}, {.separator = separator});
    // A first column may have the name with which another kind of file begins: `%PDF-`.
    if (!written.errors().empty() && written.errors().front().where().line == 0) continue;
    require(written.columns() == rows.front());
    rows.erase(rows.begin());
    require(rows_of(written, again) == rows);
    require(written.errors().empty());
  }
  return 0;
}
