// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_GROUPED_HPP
#define HOPTAC_SRC_IO_GROUPED_HPP

#include <hoptac/config.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether `text` has the form of a whole number with one thousands point: `1.482`, not `0.482`.
constexpr bool looks_grouped(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point < 1 || point > 3 || text.size() != point + 4 || text[0] == '0') return false;
  text.remove_prefix(point + 1);
  return is_digit(text[0]) && is_digit(text[1]) && is_digit(text[2]);
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_GROUPED_HPP
