// SPDX-License-Identifier: BSL-1.0

// A second opinion in Boost's unbounded integers, computed another way than the library does:
// text to integer by digits, rounding by the two whole neighbours and their distances.

#ifndef HOPTAC_TESTS_MONEY_ORACLE_HPP
#define HOPTAC_TESTS_MONEY_ORACLE_HPP

#include <hoptac/money/rounding.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <boost/multiprecision/cpp_int.hpp>

namespace oracle {

using boost::multiprecision::cpp_int;
using hoptac::money::rounding;

inline constexpr std::array modes{
    rounding::half_away, rounding::half_even,   rounding::half_toward_zero,
    rounding::away,      rounding::toward_zero, rounding::ceiling,
    rounding::floor,     rounding::exact};

inline cpp_int power_of_ten(int exponent) {
  cpp_int power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/// `coefficient` times ten to the power of `exponent`.
struct number {
  cpp_int coefficient;
  int exponent = 0;
};

/// Reads plain text of which it is known that it is right.
inline number read(std::string_view text) {
  number x;
  bool point = false;
  for (const char c : text) {
    if (c == '.') point = true;
    if (c < '0' || c > '9') continue;
    x.coefficient = x.coefficient * 10 + (c - '0');
    if (point) --x.exponent;
  }
  if (text.front() == '-') x.coefficient = -x.coefficient;
  return x;
}

/// The digits of an integer. Boost writes through a stream of the global locale, and the tests run
/// under one that puts points between thousands.
inline std::string digits_of(const cpp_int& x) {
  std::string digits = x.str();
  std::erase(digits, '.');
  return digits;
}

/// The plain text of a number whose exponent is not positive.
inline std::string write(const number& x) {
  std::string digits = digits_of(x.coefficient < 0 ? cpp_int(-x.coefficient) : x.coefficient);
  const auto places = static_cast<std::size_t>(-x.exponent);
  if (places != 0) {
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return (x.coefficient < 0 ? "-" : "") + digits;
}

/// The coefficient of `x` in units of ten to the power of `exponent`, not above `x.exponent`.
inline cpp_int units(const number& x, int exponent) {
  return x.coefficient * power_of_ten(x.exponent - exponent);
}

inline int compare(const number& a, const number& b) {
  const int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
  return units(a, exponent).compare(units(b, exponent));
}

/// Can 38 digits and a scale of 0 to 38 hold the value, trailing zeros added or dropped?
inline bool fits(number x) {
  if (x.coefficient == 0) return true;
  const cpp_int limit = power_of_ten(38);
  while (x.exponent < 0 &&
         (x.exponent < -38 || x.coefficient >= limit || -x.coefficient >= limit) &&
         x.coefficient % 10 == 0) {
    x.coefficient /= 10;
    ++x.exponent;
  }
  if (x.exponent > 38 || x.exponent < -38) return false;
  const cpp_int whole = x.exponent > 0 ? units(x, 0) : x.coefficient;
  return whole < limit && -whole < limit;
}

struct rounded {
  cpp_int value;
  bool lost;
};

/// `n / d` as a whole number; `exact` like `toward_zero`. `d > 0`.
inline rounded round(const cpp_int& n, const cpp_int& d, rounding mode) {
  cpp_int below = n / d;
  if (below * d > n) below -= 1;
  if (below * d == n) return {below, false};
  const cpp_int above = below + 1;
  const cpp_int down = n - below * d, up = above * d - n;  // the distances, times d
  const cpp_int& inner = n < 0 ? above : below;
  const cpp_int& outer = n < 0 ? below : above;
  const auto nearest = [&](const cpp_int& tie) {
    return down < up ? below : up < down ? above : tie;
  };
  switch (mode) {
    case rounding::half_away: return {nearest(outer), true};
    case rounding::half_even: return {nearest(below % 2 == 0 ? below : above), true};
    case rounding::half_toward_zero: return {nearest(inner), true};
    case rounding::away: return {outer, true};
    case rounding::toward_zero:
    case rounding::exact: return {inner, true};
    case rounding::ceiling: return {above, true};
    case rounding::floor: return {below, true};
  }
  return {0, true};
}

/// A number of 1 to `most` digits and a random sign, with runs of zeros and nines likely.
inline std::string random_digits(std::mt19937_64& engine, int most) {
  std::string digits;
  const auto length = 1 + engine() % static_cast<unsigned>(most);
  const auto kind = engine() % 4;
  for (std::size_t i = 0; i < length; ++i) {
    if (kind == 0 && i > length / 3)
      digits += '0';
    else if (kind == 1)
      digits += engine() % 8 == 0 ? '8' : '9';
    else
      digits += static_cast<char>('0' + engine() % 10);
  }
  return digits;
}

/// Plain text of at most `most` significant digits and a scale of 0 to `most_places`.
inline std::string random_decimal(std::mt19937_64& engine, int most = 38, int most_places = 38) {
  const cpp_int magnitude = read(random_digits(engine, most)).coefficient;
  const int scale = static_cast<int>(engine() % static_cast<unsigned>(most_places + 1));
  return write({engine() % 2 == 0 ? magnitude : cpp_int(-magnitude), -scale});
}

}  // namespace oracle

#endif  // HOPTAC_TESTS_MONEY_ORACLE_HPP
