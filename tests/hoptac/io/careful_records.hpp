// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_IO_CAREFUL_RECORDS_HPP
#define HOPTAC_TESTS_IO_CAREFUL_RECORDS_HPP

#include <hoptac/core/error.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/indicator/state.hpp>
#include <hoptac/io/column_csv.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Tables of records read by the careful reader alone, row by row, and added up in 128 bits: what
/// the fast readers must agree with to the last byte and error.
namespace careful {

using hoptac::errc;
using hoptac::error;

struct record {
  std::vector<std::string> key;
  std::vector<std::optional<std::int64_t>> values;

  friend bool operator==(const record&, const record&) = default;
};

struct table {
  std::vector<record> rows;
  std::vector<error> errors;
};

/// The number that a text is, without any help of the library; none when it is none.
inline std::optional<std::int64_t> number(std::string_view text, errc& wrong) {
  const bool negative = !text.empty() && text[0] == '-';
  const std::string_view digits = text.substr(negative ? 1 : 0);
  wrong = errc::measure_not_whole;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    const std::size_t point = digits.find('.');
    if (point != std::string_view::npos && point >= 1 && point <= 3 && digits.size() == point + 4 &&
        digits[0] != '0' && is_digit(digits[point + 1]) && is_digit(digits[point + 2]) &&
        is_digit(digits[point + 3]))
      wrong = errc::cell_number_grouped;
    return std::nullopt;
  }
  wrong = errc::measure_too_large;
  __extension__ typedef __int128 int128;
  int128 value = 0;
  for (const char c : digits) {
    value = value * 10 + (c - '0');
    if (value > int128{1} << 64U) return std::nullopt;
  }
  if (negative) value = -value;
  if (value < std::numeric_limits<std::int64_t>::min() ||
      value > std::numeric_limits<std::int64_t>::max())
    return std::nullopt;
  return static_cast<std::int64_t>(value);
}

/// The text without its last row with text, where the first field of that row is a total.
inline std::string_view without_total(std::string_view bytes, char separator) {
  std::size_t last = bytes.size();
  while (last > 0 && (std::string_view("\r\n ").find(bytes[last - 1]) != std::string_view::npos ||
                      bytes[last - 1] == separator))
    --last;
  const std::size_t end = bytes.substr(0, last).find_last_of("\r\n");
  if (end == std::string_view::npos) return bytes;
  const std::string_view row = bytes.substr(end + 1, last - end - 1);
  if (std::count(row.begin(), row.end(), '"') % 2 != 0 || !hoptac::is_utf8(row)) return bytes;
  std::string_view first = row.substr(0, row.find(separator));
  if (first.size() > 1 && first.front() == '"' && first.back() == '"')
    first = first.substr(1, first.size() - 2);
  if (first.size() > 100) return bytes;
  std::string key = hoptac::io::label_key(first);
  while (!key.empty() && std::string_view("0123456789.,:() ").find(key.back()) != std::string::npos)
    key.pop_back();
  const bool is_total = key == "tổng" || key == "tổng cộng" || key == "tổng số" || key == "cộng";
  return is_total ? bytes.substr(0, end + 1) : bytes;
}

/// Whether the header of a text names all that is asked for.
inline bool has_all(std::string_view bytes, std::span<const std::string_view> asked,
                    char separator) {
  const hoptac::io::table_reader rows(bytes, "f", {}, {.separator = separator, .used = asked});
  return std::all_of(asked.begin(), asked.end(), [&](std::string_view name) {
    return std::find(rows.columns().begin(), rows.columns().end(), name) != rows.columns().end();
  });
}

inline table read(std::string_view bytes, const std::string& file,
                  const hoptac::io::record_query& query, char separator) {
  table out;
  std::vector<std::string_view> asked(query.dimensions.begin(), query.dimensions.end());
  asked.insert(asked.end(), query.measures.begin(), query.measures.end());
  if (const auto less = without_total(bytes, separator); has_all(less, asked, separator))
    bytes = less;
  hoptac::io::table_reader rows(bytes, file, {}, {.separator = separator, .used = asked});
  std::size_t taken = 0;
  const auto take_errors = [&] {
    for (; taken < rows.errors().size(); ++taken) out.errors.push_back(rows.errors()[taken]);
  };
  take_errors();
  const auto& names = rows.columns();
  if (names.empty()) return out;
  std::vector<std::size_t> at;
  bool has_all = true;
  for (const auto* list : {&query.dimensions, &query.measures})
    for (const std::string& name : *list) {
      at.push_back(
          static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin()));
      if (at.back() != names.size()) continue;
      out.errors.emplace_back(errc::csv_column_unknown);
      has_all = false;
    }
  if (!has_all) return out;
  while (rows.next()) {
    take_errors();
    record& row = out.rows.emplace_back();
    for (std::size_t i = 0; i < at.size(); ++i) {
      const std::string_view text = rows.field(at[i]).text;
      if (i < query.dimensions.size()) {
        row.key.emplace_back(text);
        continue;
      }
      errc wrong{};
      row.values.push_back(text.empty() ? std::nullopt : number(text, wrong));
      if (!text.empty() && !row.values.back())
        out.errors.push_back(error(wrong).at(rows.place_of(at[i])));
    }
  }
  take_errors();
  return out;
}

/// Whether two lists say the same: numbers and places of all, and the words of those that the
/// careful reader itself found.
inline bool same_errors(const std::vector<error>& found, const std::vector<error>& expected) {
  if (found.size() != expected.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const errc code = expected[i].code();
    if (found[i].code() != code) return false;
    if (code == errc::csv_column_unknown) continue;
    if (found[i].where() != expected[i].where()) return false;
    const bool has_own_words = code == errc::measure_not_whole || code == errc::measure_too_large ||
                               code == errc::cell_number_grouped ||
                               code == errc::csv_header_missing;
    if (!has_own_words && found[i] != expected[i]) return false;
  }
  return true;
}

/// The state of some rows, made with a map and integers of 128 bits.
inline hoptac::indicator::state state_of(const std::vector<record>& rows,
                                         const hoptac::indicator::state_schema& schema,
                                         const std::string& shard) {
  __extension__ typedef __int128 int128;
  struct sums {
    std::uint64_t count = 0;
    int128 sum = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
  };
  std::map<std::vector<std::string>, std::pair<std::uint64_t, std::vector<sums>>> groups;
  for (const record& row : rows) {
    auto& [count, of] = groups[row.key];
    of.resize(row.values.size());
    ++count;
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (!row.values[i]) continue;
      ++of[i].count;
      of[i].sum += *row.values[i];
      of[i].least = std::min(of[i].least, *row.values[i]);
      of[i].greatest = std::max(of[i].greatest, *row.values[i]);
    }
  }
  std::vector<std::string> keys;
  std::vector<std::uint64_t> counts;
  std::vector<hoptac::indicator::tally> tallies;
  for (const auto& [key, of] : groups) {
    keys.insert(keys.end(), key.begin(), key.end());
    counts.push_back(of.first);
    for (const sums& one : of.second)
      tallies.push_back(hoptac::indicator::tally::from_parts(
          one.count, static_cast<std::int64_t>(one.sum >> 64U), static_cast<std::uint64_t>(one.sum),
          one.least, one.greatest));
  }
  return hoptac::indicator::state::make(schema, shard, keys, counts, tallies).value();
}

/// The rows that columns hold.
inline std::vector<record> rows_of(const hoptac::indicator::record_columns& columns) {
  std::vector<record> out(columns.rows);
  for (std::size_t row = 0; row < columns.rows; ++row) {
    for (const auto& one : columns.dimensions) out[row].key.push_back(one.words[one.part_of[row]]);
    for (const auto& one : columns.measures) {
      const auto view = one.view();
      out[row].values.push_back(view.present(row) ? std::optional(view.value(row)) : std::nullopt);
    }
  }
  return out;
}

}  // namespace careful

#endif  // HOPTAC_TESTS_IO_CAREFUL_RECORDS_HPP
