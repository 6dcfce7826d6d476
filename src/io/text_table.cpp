// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/text_table.hpp>

#include <algorithm>

namespace hoptac::inline HOPTAC_ABI::io {

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    const bool combines = next.code >= 0x300 && next.code < 0x370;  // tone marks standing apart
    width += combines ? 0 : 1;
    at += next.size;
  }
  return width;
}

std::string filled(std::string_view first, std::string_view text, std::size_t width) {
  const std::size_t indent = display_width(first);
  std::string out(first);
  std::size_t used = indent;
  bool line_has_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t word_width = display_width(word);
    if (line_has_word && used + 1 + word_width > width) {
      out += '\n';
      out.append(indent, ' ');
      used = indent;
    } else if (line_has_word) {
      out += ' ';
      ++used;
    }
    out += word;
    used += word_width;
    line_has_word = true;
  }
  return out + "\n";
}

void text_table::add(std::vector<std::string> cells) {
  HOPTAC_PRE(!cells.empty() && (rows_.empty() || cells.size() == rows_.front().size()));
  rows_.push_back(std::move(cells));
}

std::string text_table::str(std::size_t indent, std::size_t width) const {
  std::vector<std::size_t> widths(rows_.empty() ? 0 : rows_.front().size());
  std::vector<align> columns = columns_;
  columns.resize(widths.size(), align::left);
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));

  constexpr std::size_t least = 30;  // of the last column: narrower ones cannot be read
  std::string out;
  for (const auto& row : rows_) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      const std::string blanks(widths[i] - display_width(row[i]), ' ');
      line += columns[i] == align::left ? row[i] + blanks : blanks + row[i];
      line += "  ";
    }
    if (columns.back() == align::right) line.append(widths.back() - display_width(row.back()), ' ');
    std::string lines = filled(line, row.back(), std::max(width, display_width(line) + least));
    while (lines.size() > 1 && lines[lines.size() - 2] == ' ') lines.erase(lines.size() - 2, 1);
    out += lines;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
