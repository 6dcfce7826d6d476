// SPDX-License-Identifier: BSL-1.0

// The header of a table of records, and its last row.

#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "record_reader.hpp"
#include "table_rows.hpp"
#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

std::vector<std::string_view> asked_names(const record_query& query) {
  std::vector<std::string_view> out(query.dimensions.begin(), query.dimensions.end());
  out.insert(out.end(), query.measures.begin(), query.measures.end());
  return out;
}

/// The byte behind the last row that is data: where the last row with text is a total, the byte
/// before it.
std::size_t end_of_rows(std::string_view text, const record_layout& layout, const std::string& file,
                        std::vector<error>& notes) {
  const auto is_nothing = [&](char c) {
    return c == '\n' || c == '\r' || c == ' ' || c == layout.separator;
  };
  std::size_t last = text.size();
  while (last > layout.body && is_nothing(text[last - 1])) --last;
  const std::size_t before = text.substr(0, last).find_last_of("\r\n");
  if (before == nowhere || before + 1 < layout.body) return text.size();
  const std::size_t begin = before + 1;
  const std::string_view row = text.substr(begin, last - begin);
  std::string_view first = row.substr(0, row.find(layout.separator));
  // A quote that does not close within the line may have opened above it.
  if (std::count(row.begin(), row.end(), '"') % 2 != 0) return text.size();
  if (first.size() >= 2 && first.front() == '"' && first.back() == '"')
    first = first.substr(1, first.size() - 2);
  constexpr std::size_t longest_total = 100;
  if (first.size() > longest_total || !is_utf8(row) || !is_total(first)) return text.size();
  notes.emplace_back(errc::table_total_passed, std::vector{excerpt(first)},
                     locate(text, file, begin));
  return begin;
}

}  // namespace

error unknown_column(std::string_view name, std::span<const std::string_view> names,
                     std::uint32_t header) {
  constexpr std::size_t most_listed = 100;
  std::vector<std::string> listed;
  for (const std::string_view one : names.first(std::min(names.size(), most_listed)))
    listed.push_back(excerpt(one));
  if (names.size() > most_listed) listed.emplace_back("…");
  return error(errc::csv_column_unknown,
               {excerpt(name), suggestion(name, names),
                joined(std::vector<std::string_view>(listed.begin(), listed.end())),
                std::to_string(header)});
}

std::optional<record_layout> read_record_layout(std::string_view text, const std::string& file,
                                                const record_query& query,
                                                const record_options& options,
                                                record_errors& errors, std::vector<error>& notes) {
  const std::vector<std::string_view> asked = asked_names(query);
  const auto is_asked = [&](std::string_view name) {
    return std::find(asked.begin(), asked.end(), name) != asked.end();
  };
  record_layout out;
  out.most_errors = options.most_errors;
  out.separator = options.separator != 0
                      ? options.separator
                      : find_separator(text, file, longest_table_field, is_asked);
  std::vector<error> found;
  csv_scanner rows(text, file, found, out.separator, longest_table_field);
  const auto report = [&](errc code, std::vector<std::string> arguments, const table_field& where) {
    found.emplace_back(code, std::move(arguments), rows.at(where.line, where.column));
  };
  const header_place place = look_for_header(rows, is_asked);
  const auto title = go_to_header(rows, place, found, 0);
  bool is_usable = title.has_value();
  if (!is_usable) {
    report(errc::csv_header_missing, {joined(asked)}, {{}, 1, 1});
  } else if (rows.is_broken()) {
    is_usable = false;
  } else if (rows.field_count() > most_table_columns) {
    report(errc::csv_too_many_columns, {std::to_string(most_table_columns)},
           {{}, rows.row_line(), 1});
    is_usable = false;
  }
  if (is_usable) {
    if (title->line != 0) notes.push_back(title_note(*title, rows));
    out.shape = row_shape::of(rows);
    out.body = rows.position();
    out.line = rows.line();
    std::vector<std::string_view> names;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < out.shape.named; ++i) {
      const table_field name = rows.field(i);
      names.push_back(name.text);
      if (!is_blank_text(name.text) && !seen.insert(name.text).second)
        report(errc::csv_column_repeated, {excerpt(name.text), std::to_string(rows.row_line())},
               name);
    }
    for (const std::string_view name : asked) {
      out.names.emplace_back(name);
      const auto at =
          static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      if (at == names.size()) {
        found.push_back(
            unknown_column(name, names, rows.row_line()).at(rows.at(rows.row_line(), 1)));
        is_usable = false;
      }
      (out.dimensions.size() < query.dimensions.size() ? out.dimensions : out.measures)
          .push_back(at);
    }
  }
  for (error& one : found) errors.add(std::move(one));
  if (!is_usable) return std::nullopt;
  out.end = end_of_rows(text, out, file, notes);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
