// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_NATURAL_LESS_HPP
#define HOPTAC_PLAN_DETAIL_NATURAL_LESS_HPP

#include <hoptac/config.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// `F2` before `F10`: digits compare as numbers.
[[nodiscard]] inline bool natural_less(std::string_view a, std::string_view b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (digit(a[i]) && digit(b[j])) {
      std::size_t i2 = i;
      std::size_t j2 = j;
      while (i2 < a.size() && digit(a[i2])) ++i2;
      while (j2 < b.size() && digit(b[j2])) ++j2;
      while (i < i2 && a[i] == '0') ++i;
      while (j < j2 && b[j] == '0') ++j;
      const std::string_view x = a.substr(i, i2 - i);
      const std::string_view y = b.substr(j, j2 - j);
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      i = i2;
      j = j2;
    } else {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
    }
  }
  if (i == a.size() && j == b.size()) return a < b;  // F01 and F1: any fixed order
  return i == a.size();
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_NATURAL_LESS_HPP
