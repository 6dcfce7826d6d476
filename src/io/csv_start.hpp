// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CSV_START_HPP
#define HOPTAC_SRC_IO_CSV_START_HPP

#include <hoptac/config.hpp>

#include <algorithm>    // std::min
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string_view>  // std::string_view

#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// Whether a text begins as the line `sep=;` does, with which a spreadsheet says how the values of
/// a file are separated.
[[nodiscard]] inline bool begins_separator_line(std::string_view text) {
  constexpr std::string_view begins = "sep=";
  if (text.size() <= begins.size()) return false;
  for (std::size_t i = 0; i < begins.size(); ++i)
    if ((text[i] | 0x20) != begins[i]) return false;
  const char separator = text[begins.size()];
  return separator == ',' || separator == ';' || separator == '\t';
}

/// Where the rows of separated values begin: behind the byte order mark and a line `sep=;`.
struct csv_start {
  std::size_t at = 0;
  std::uint32_t line = 1;
  char separator = 0;  ///< that the file states; 0 where it states none
};

[[nodiscard]] inline csv_start find_csv_start(std::string_view text) {
  csv_start out;
  if (text.starts_with(byte_order_mark)) out.at = byte_order_mark.size();
  constexpr std::size_t size = 5;  // of `sep=;`
  const std::string_view rest = text.substr(out.at);
  if (!begins_separator_line(rest)) return out;
  const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  if (end != size) return out;
  out.separator = rest[size - 1];
  out.at += size;
  if (end == rest.size()) return out;
  out.at += rest.substr(end, 2) == "\r\n" ? 2 : 1;
  ++out.line;
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CSV_START_HPP
