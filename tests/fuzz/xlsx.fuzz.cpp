// SPDX-License-Identifier: BSL-1.0

// Any bytes read as a workbook end in rows or in errors, never in a crash and never in more memory
// than a table takes. Fields and errors lie within a sheet, and texts are UTF-8.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/table.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using hoptac::io::table_reader;

void require(bool holds) {
  if (!holds) std::abort();
}

/// Whether a place lies in a sheet, or names the whole file.
bool is_within(std::uint32_t line, std::uint32_t column) {
  return line <= 1'048'576 && column <= hoptac::io::most_table_columns;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bytes.replace(0, 4, "PK\x03\x04");  // without which it is read as separated values
  table_reader sheet(bytes, "f", {}, {.longest_field = 1000});
  std::uint32_t line = 1;
  while (sheet.next()) {
    require(sheet.line() >= line && is_within(sheet.line(), 0));
    line = sheet.line();
    for (std::size_t i = 0; i < sheet.columns().size(); ++i) {
      const hoptac::io::table_field field = sheet.field(i);
      require(hoptac::is_utf8(field.text) && field.text.size() <= 1000);
      require(field.line == line && is_within(field.line, field.column));
      require(field.column == i + 1);
    }
  }
  for (const hoptac::error& one : sheet.errors()) {
    require(is_within(one.where().line, one.where().column));
    require(hoptac::is_utf8(describe(one, hoptac::language::vi)));
  }
  return 0;
}
