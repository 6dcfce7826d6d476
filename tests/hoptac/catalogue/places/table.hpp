// SPDX-License-Identifier: BSL-1.0

// The tables that the bundled units were written from, as they were collected: read here without
// the library's own reader.

#ifndef HOPTAC_TESTS_CATALOGUE_PLACES_TABLE_HPP
#define HOPTAC_TESTS_CATALOGUE_PLACES_TABLE_HPP

#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace table {

inline const std::string folder = HOPTAC_ROOT "/tests/hoptac/catalogue/places/";

using row = std::map<std::string, std::string>;

/// The fields of one line; quotes protect commas, and no field holds a quote or a line end.
inline std::vector<std::string> split(std::string_view line, char mark) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"')
      quoted = !quoted;
    else if (letter == mark && !quoted)
      out.emplace_back();
    else
      out.back() += letter;
  }
  return out;
}

inline std::vector<row> read(const std::string& name) {
  std::ifstream in(folder + name);
  std::vector<row> out;
  std::vector<std::string> columns;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> fields = split(line, ',');
    if (columns.empty()) {
      columns = fields;
      continue;
    }
    row& next = out.emplace_back();
    for (std::size_t i = 0; i < columns.size() && i < fields.size(); ++i)
      next[columns[i]] = fields[i];
  }
  return out;
}

}  // namespace table

#endif  // HOPTAC_TESTS_CATALOGUE_PLACES_TABLE_HPP
