// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/pack.hpp>
#include <hoptac/io/table.hpp>

#include <cstdio>

int main() {
  hoptac::io::table_reader table{"id,value\nF001,655\n", "figures.csv"};
  if (!table.next()) return 1;
  std::printf("%.*s\n", static_cast<int>(table.field(1).text.size()), table.field(1).text.data());
  if (table.field(1).text != "655") return 1;
  return hoptac::io::pack_sha256({.id = "empty", .version = {}}).size() == 64 ? 0 : 1;
}
