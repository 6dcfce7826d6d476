// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_LITERALS_HPP
#define HOPTAC_MONEY_LITERALS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::money {
namespace literals {

/// `12.50_dec` is the decimal 12.50: the characters are read, never a binary number. Digits may be
/// grouped as C++ does it (`1'482.5_dec`). What `decimal::parse` refuses does not compile, and
/// neither does a number written with a leading 0 before other digits, which C++ calls octal.
[[nodiscard]] consteval decimal operator""_dec(const char* text) {
  char plain[2 * decimal::max_digits] = {};
  std::size_t size = 0;
  const std::string_view all(text);
  HOPTAC_PRE(all.size() < 2 || all[0] != '0' || all[1] == '.');
  for (const char c : all)
    if (c != '\'') {
      HOPTAC_PRE(size < sizeof plain);
      plain[size++] = c;
    }
  return decimal::parse({plain, size}).value();
}

}  // namespace literals
}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_LITERALS_HPP
