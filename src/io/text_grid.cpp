// SPDX-License-Identifier: BSL-1.0

#include "text_grid.hpp"

#include <hoptac/core/contract.hpp>
#include <hoptac/io/text_table.hpp>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr std::size_t between = 2;      // blanks between columns
constexpr std::size_t least = 12;       // no column of texts is made narrower
constexpr std::size_t short_name = 14;  // of a column: longer ones may take two lines
constexpr std::string_view fixed_blank = "\u00A0";

/// The fixed blanks that `text` begins with.
std::string indent_of(std::string_view text) {
  std::string out;
  while (text.substr(out.size()).starts_with(fixed_blank)) out += fixed_blank;
  return out;
}

/// The width that the longest word of `text` takes behind its indent.
std::size_t longest_word(std::string_view text) {
  const std::string indent = indent_of(text);
  text.remove_prefix(indent.size());
  std::size_t out = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    out = std::max(out, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + display_width(indent);
}

/// The lines of a cell; those after the first are indented like it.
std::vector<std::string> lines_of(const std::string& cell, std::size_t width) {
  const std::string indent = indent_of(cell);
  const std::string text = filled(indent, cell.substr(indent.size()), width);
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Adds one row, of as many lines as its tallest cell; short cells stand at the top, or below.
void add_lines(text_table& to, const std::vector<std::vector<std::string>>& cells, bool at_top) {
  std::size_t height = 0;
  for (const auto& lines : cells) height = std::max(height, lines.size());
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<std::string> out;
    for (const auto& lines : cells) {
      const std::size_t above = at_top ? 0 : height - lines.size();
      const bool is_there = line >= above && line - above < lines.size();
      out.push_back(is_there ? lines[line - above] : std::string());
    }
    to.add(std::move(out));
  }
}

}  // namespace

void text_grid::add_row(std::vector<std::string> cells, bool is_heading) {
  HOPTAC_PRE(cells.size() == columns_.size());
  rows_.push_back({std::move(cells), is_heading});
}

std::vector<std::size_t> text_grid::used_columns() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (std::any_of(rows_.begin(), rows_.end(), [&](const row& r) { return !r.cells[i].empty(); }))
      out.push_back(i);
  return out;
}

std::vector<std::size_t> text_grid::fitted(const std::vector<std::size_t>& used,
                                           std::size_t width) const {
  // Each column as wide as it would like to be, and what it can do with: first names of columns
  // are broken into three lines, then texts, then names into as many lines as they have words.
  std::vector<std::size_t> widths;
  std::vector<std::size_t> narrowest[3];
  for (const std::size_t i : used) {
    const column& one = columns_[i];
    const std::size_t name = display_width(one.name);
    std::size_t cells = 0;
    std::size_t word = one.is_numeric ? 0 : least;
    for (const row& each : rows_) {
      cells = std::max(cells, display_width(each.cells[i]));
      word = std::max(word, longest_word(each.cells[i]));
    }
    const std::size_t texts = one.is_numeric ? cells : std::min(word, cells);
    const std::size_t name_word = longest_word(one.name);
    const std::size_t name_third = std::max(name_word, name / 3 + 2);
    const bool is_short = name <= short_name;
    widths.push_back(std::max({cells, name_word, is_short ? name : name / 2 + 2}));
    narrowest[0].push_back(std::max(cells, name_third));
    narrowest[1].push_back(std::max(texts, name_third));
    narrowest[2].push_back(std::max(texts, name_word));
  }
  const std::size_t blanks = between * (used.size() - 1);
  std::size_t all = std::accumulate(widths.begin(), widths.end(), blanks);
  const std::vector<std::size_t> wanted = widths;
  for (const std::vector<std::size_t>& least_of : narrowest) {
    while (all > width) {  // of the columns that can, the one that stays the lowest gives way
      const auto is_lower = [&](std::size_t a, std::size_t b) {
        const std::size_t lines_of_a = wanted[a] * (widths[b] - 1);
        const std::size_t lines_of_b = wanted[b] * (widths[a] - 1);
        return lines_of_a < lines_of_b || (lines_of_a == lines_of_b && widths[a] > widths[b]);
      };
      std::size_t best = used.size();
      for (std::size_t i = 0; i < used.size(); ++i)
        if (widths[i] > least_of[i] && (best == used.size() || is_lower(i, best))) best = i;
      if (best == used.size()) break;
      --widths[best];
      --all;
    }
  }
  return widths;
}

std::string text_grid::str(std::size_t indent, std::size_t width) const {
  const std::vector<std::size_t> used = used_columns();
  if (used.empty()) return {};
  const std::size_t room = width > indent ? width - indent : 0;
  const std::vector<std::size_t> widths = fitted(used, room);

  std::vector<text_table::align> aligned;
  std::vector<std::vector<std::string>> names;
  std::vector<std::string> rule;
  for (std::size_t i = 0; i < used.size(); ++i) {
    const column& one = columns_[used[i]];
    aligned.push_back(one.is_numeric ? text_table::align::right : text_table::align::left);
    names.push_back(lines_of(one.name, widths[i]));
    rule.emplace_back();
    for (std::size_t at = 0; at < widths[i]; ++at) rule.back() += "─";
  }
  text_table table(std::move(aligned));
  add_lines(table, names, false);
  table.add(std::move(rule));
  bool is_first = true;
  for (const row& one : rows_) {
    if (one.is_heading && !is_first) table.add(std::vector<std::string>(used.size()));
    is_first = false;
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < used.size(); ++i)
      cells.push_back(lines_of(one.cells[used[i]], widths[i]));
    add_lines(table, cells, true);
  }
  return table.str(indent, indent + room);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
