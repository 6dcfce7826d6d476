// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_SLIPS_HPP
#define HOPTAC_NOTATION_SLIPS_HPP

#include <hoptac/config.hpp>

#include <algorithm>    // std::min
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view
#include <utility>      // std::swap
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::notation {

/// The fewest typing slips that lead from one word to the other: a letter wrong, missing, added, or
/// two neighbours swapped (optimal string alignment distance). Letters are bytes, ASCII capitals
/// no slip: compare names by their `ascii_key`.
[[nodiscard]] std::size_t slips(std::string_view a, std::string_view b);

/// How many slips a word of so many letters may have and still be meant.
[[nodiscard]] constexpr std::size_t slips_allowed(std::size_t letters) {
  return letters < 6 ? 1 : letters / 3;
}

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

[[nodiscard]] constexpr char without_capital(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace detail

inline std::size_t slips(std::string_view a, std::string_view b) {
  const auto same = [&](std::size_t i, std::size_t j) {
    return detail::without_capital(a[i]) == detail::without_capital(b[j]);
  };
  std::vector<std::size_t> two_back(b.size() + 1);
  std::vector<std::size_t> back(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) back[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = (std::min)({back[j] + 1, row[j - 1] + 1,
                           back[j - 1] + (same(i - 1, j - 1) ? std::size_t{0} : std::size_t{1})});
      const bool swapped = i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1);
      if (swapped) row[j] = (std::min)(row[j], two_back[j - 2] + 1);
    }
    std::swap(two_back, back);
    std::swap(back, row);
  }
  return back[b.size()];
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_SLIPS_HPP
