// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_DETAIL_WIDE_HPP
#define HOPTAC_MONEY_DETAIL_WIDE_HPP

#include <hoptac/config.hpp>

#include <bit>       // std::countl_zero
#include <compare>   // operator<=>
#include <concepts>  // std::integral, std::same_as
#include <cstdint>   // std::uint64_t

namespace hoptac::inline HOPTAC_ABI::money {
namespace detail {

// The compiler's 128-bit integers live inside functions only: public types keep two 64-bit words,
// so that their alignment stays 8.
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

inline constexpr int max_digits = 38;  // 10^38 is the last power of ten below 2^127

[[nodiscard]] constexpr std::uint64_t high_word(uint128 x) {
  return static_cast<std::uint64_t>(x >> 64);
}
[[nodiscard]] constexpr std::uint64_t low_word(uint128 x) {
  return static_cast<std::uint64_t>(x);
}
[[nodiscard]] constexpr uint128 join(std::uint64_t high, std::uint64_t low) {
  return static_cast<uint128>(high) << 64 | low;
}

// Signs are put on and taken off without a branch: those of data are as random as a coin.
[[nodiscard]] constexpr uint128 magnitude(int128 x) {
  const auto sign = static_cast<uint128>(x >> 127);  // all ones when negative
  return (static_cast<uint128>(x) ^ sign) - sign;
}

/// The value of a sign and a magnitude. Precondition: `magnitude < 2^127`.
[[nodiscard]] constexpr int128 with_sign(bool negative, uint128 magnitude) {
  const uint128 sign = -static_cast<uint128>(negative);
  return static_cast<int128>((magnitude ^ sign) - sign);
}

struct power_table {
  uint128 at[max_digits + 1];
};
inline constexpr power_table powers_of_ten = [] {
  power_table table{};
  uint128 power = 1;
  for (uint128& entry : table.at) {
    entry = power;
    power *= 10;  // after the last entry it wraps, and is not used
  }
  return table;
}();

/// Precondition: `0 <= exponent <= 38`.
[[nodiscard]] constexpr uint128 power_of_ten(int exponent) {
  return powers_of_ten.at[exponent];
}

/// An unsigned 256-bit word: what two 128-bit words multiply to.
struct uint256 {
  uint128 high = 0;
  uint128 low = 0;

  friend constexpr bool operator==(const uint256&, const uint256&) = default;
  // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer here.
  friend constexpr auto operator<=>(const uint256&, const uint256&) = default;
};

/// Never overflows.
[[nodiscard]] constexpr uint256 multiply(uint128 a, uint128 b) {
  const uint128 a1 = high_word(a), a0 = low_word(a), b1 = high_word(b), b0 = low_word(b);
  const uint128 bottom = a0 * b0;
  if ((a1 | b1) == 0) return {0, bottom};
  const uint128 cross = a1 * b0 + high_word(bottom);
  const uint128 middle = a0 * b1 + low_word(cross);
  return {a1 * b1 + high_word(cross) + high_word(middle), join(low_word(middle), low_word(bottom))};
}

/// Wraps modulo 2^256: callers show that it does not.
[[nodiscard]] constexpr uint256 add(const uint256& a, const uint256& b) {
  const uint128 low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1U : 0U), low};
}

/// Precondition: `a >= b`.
[[nodiscard]] constexpr uint256 subtract(const uint256& a, const uint256& b) {
  return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
}

struct narrow_division {
  uint128 quotient;
  uint128 rest;
};

/// Precondition: `divisor > 0`.
[[nodiscard]] constexpr narrow_division divide(uint128 dividend, uint128 divisor) {
  if ((high_word(dividend) | high_word(divisor)) == 0) {
    const std::uint64_t n = low_word(dividend), d = low_word(divisor);
    return {n / d, n % d};
  }
  const uint128 quotient = dividend / divisor;
  return {quotient, dividend - quotient * divisor};
}

struct wide_division {
  uint256 quotient;
  uint128 rest;
};

/// Long division in base 2^64, two digits at a time (Knuth, The Art of Computer Programming,
/// volume 2, 4.3.1, algorithm D). Precondition: `divisor > 0`.
[[nodiscard]] constexpr wide_division divide(const uint256& dividend, uint128 divisor) {
  const narrow_division top = divide(dividend.high, divisor);
  if (top.rest == 0) {
    const narrow_division bottom = divide(dividend.low, divisor);
    return {{top.quotient, bottom.quotient}, bottom.rest};
  }
  const int shift = high_word(divisor) != 0 ? std::countl_zero(high_word(divisor))
                                            : 64 + std::countl_zero(low_word(divisor));
  const uint128 d = divisor << shift;
  const uint128 d1 = high_word(d), d0 = low_word(d);
  const uint128 low = dividend.low << shift;
  uint128 rest = top.rest;
  if (shift != 0) rest = rest << shift | dividend.low >> (128 - shift);

  const auto digit = [&](std::uint64_t next) {  // of (rest, next) / d, where rest < d
    // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): the shift makes d1 > 0.
    uint128 guess = rest / d1;
    uint128 left = rest - guess * d1;
    while (high_word(guess) != 0 || guess * d0 > join(low_word(left), next)) {
      --guess;
      left += d1;
      if (high_word(left) != 0) break;
    }
    rest = join(low_word(rest), next) - guess * d;  // modulo 2^128, and less than d
    return low_word(guess);
  };
  const std::uint64_t first = digit(high_word(low));
  const std::uint64_t second = digit(low_word(low));
  return {{top.quotient, join(first, second)}, rest >> shift};
}

/// The greatest common divisor; `gcd(0, x)` is `x`.
[[nodiscard]] constexpr uint128 gcd(uint128 a, uint128 b) {
  while (b != 0) {
    const uint128 rest = divide(a, b).rest;
    a = b;
    b = rest;
  }
  return a;
}

}  // namespace detail

/// An integer of the language that a signed 128-bit word can hold: from `signed char` to
/// `__int128`, `std::uint64_t` included; neither `bool`, nor a character, nor `double`.
template <class T>
concept built_in_integer = (std::integral<T> ||
                            std::same_as<T, detail::int128>)&&!std::same_as<T, bool> &&
                           !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                           !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
                           !std::same_as<T, char32_t> && !std::same_as<T, detail::uint128>;

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_DETAIL_WIDE_HPP
