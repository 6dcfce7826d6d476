// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_ROUNDING_HPP
#define HOPTAC_MONEY_ROUNDING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <limits>       // std::numeric_limits
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_integral_v
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::money {

/// Where a value between two neighbours goes. There is no default and no global mode: whoever
/// rounds names the mode that the source text asks for. Numbers are stored: never reuse.
enum class rounding : std::uint8_t {
  half_away = 1,         ///<  2.5 ->  3   -2.5 -> -3   the rule of Vietnamese accounts
  half_even = 2,         ///<  2.5 ->  2    3.5 ->  4
  half_toward_zero = 3,  ///<  2.5 ->  2   -2.5 -> -2
  away = 4,              ///<  2.1 ->  3   -2.1 -> -3   away from zero
  toward_zero = 5,       ///<  2.9 ->  2   -2.9 -> -2
  ceiling = 6,           ///<  2.1 ->  3   -2.9 -> -2   toward positive infinity
  floor = 7,             ///<  2.9 ->  2   -2.1 -> -3   toward negative infinity
  exact = 8,             ///<  2.0 ->  2    2.1 is the error `not_exact`
};

/// The name in this enumeration: `half_away`. Empty for a number that names no rounding.
[[nodiscard]] constexpr std::string_view to_string(rounding mode);

/// The rounding of that name, or `errc::rounding_unknown`.
[[nodiscard]] constexpr result<rounding> parse_rounding(std::string_view name);

/// Signed, exact, whole: the built-in integers and Boost's `cpp_int`, never `double`.
template <class T>
concept exact_integer = std::numeric_limits<T>::is_integer && std::numeric_limits<T>::is_signed;

/// The whole number that stands for `dividend / divisor` under `mode`. Never overflows; an exact
/// quotient comes back unchanged under every mode; `rounding::exact` refuses every other one with
/// `errc::not_exact`. Precondition: `divisor > 0`.
template <exact_integer T>
[[nodiscard]] constexpr result<T> round_quotient(const T& dividend, const T& divisor,
                                                 rounding mode);

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::string_view rounding_names[] = {
    "half_away", "half_even", "half_toward_zero", "away", "toward_zero", "ceiling",
    "floor",     "exact"};

/// A rounded value, and whether anything was lost on the way. Under `rounding::exact` the value
/// is that of `toward_zero`, and means nothing when `lost`.
template <class T>
struct rounded {
  T value;
  bool lost;
};

/// Whether an inexact magnitude goes to the neighbour away from zero. `past_half` compares what is
/// left over with one half: -1 below, 0 at a tie, 1 above. `odd` is said of the neighbour toward
/// zero; `negative` of the value itself, because a quotient of 0 has no sign.
[[nodiscard]] constexpr bool away_rule(rounding mode, bool negative, bool odd, int past_half) {
  switch (mode) {
    case rounding::half_away: return past_half >= 0;
    case rounding::half_even: return past_half > 0 || (past_half == 0 && odd);
    case rounding::half_toward_zero: return past_half > 0;
    case rounding::away: return true;
    case rounding::toward_zero:
    case rounding::exact: return false;
    case rounding::ceiling: return !negative;
    case rounding::floor: return negative;
  }
  return false;
}

/// The rule as a table of bits, because a processor cannot foresee which way a value goes and pays
/// for every branch that it guessed wrong.
struct away_bits {
  std::uint16_t of[9] = {};

  [[nodiscard]] static constexpr unsigned index(bool negative, bool odd, int past_half) {
    return static_cast<unsigned>(past_half + 1) + (odd ? 4U : 0U) + (negative ? 8U : 0U);
  }
};
inline constexpr away_bits away_table = [] {
  away_bits table;
  for (unsigned mode = 1; mode <= 8; ++mode)
    for (const bool negative : {false, true})
      for (const bool odd : {false, true})
        for (const int past_half : {-1, 0, 1})
          if (away_rule(static_cast<rounding>(mode), negative, odd, past_half))
            table.of[mode] = static_cast<std::uint16_t>(
                table.of[mode] | 1U << away_bits::index(negative, odd, past_half));
  return table;
}();

/// `away_rule` by the table. Precondition: `mode` names a rounding.
[[nodiscard]] constexpr bool goes_away(rounding mode, bool negative, bool odd, int past_half) {
  const auto row = static_cast<std::uint8_t>(mode);
  HOPTAC_PRE(1 <= row && row <= 8);
  return (away_table.of[row] >> away_bits::index(negative, odd, past_half) & 1U) != 0;
}

/// `round_quotient` without an error object: for loops, and for results that are checked at once.
template <exact_integer T>
[[nodiscard]] constexpr rounded<T> rounded_quotient(const T& dividend, const T& divisor,
                                                    rounding mode) {
  HOPTAC_PRE(divisor > 0);
  T quotient = static_cast<T>(dividend / divisor);
  const T rest = static_cast<T>(dividend % divisor);  // carries the sign of the dividend
  if (rest == 0) return {std::move(quotient), false};
  const bool negative = rest < 0;
  const T past = negative ? static_cast<T>(-rest) : rest;
  const T left = static_cast<T>(divisor - past);  // compared with `past`: 2 * past may overflow
  const int past_half = static_cast<int>(past > left) - static_cast<int>(past < left);
  const int step = goes_away(mode, negative, quotient % 2 != 0, past_half) ? 1 : 0;
  if constexpr (std::is_integral_v<T>)
    quotient = static_cast<T>(quotient + (negative ? -step : step));
  else
    quotient += negative ? -step : step;
  return {std::move(quotient), true};
}

[[nodiscard]] inline error not_exact(int places) {
  return error(errc::not_exact, {std::to_string(places)});
}

[[nodiscard]] inline error rounding_unknown(std::string_view name) {
  std::string all;
  for (const std::string_view known : rounding_names) {
    if (!all.empty()) all += ", ";
    all += known;
  }
  return error(errc::rounding_unknown, {excerpt(name), all});
}

}  // namespace detail

constexpr std::string_view to_string(rounding mode) {
  const auto number = static_cast<unsigned>(mode);
  return number >= 1 && number <= std::size(detail::rounding_names)
             ? detail::rounding_names[number - 1]
             : std::string_view{};
}

constexpr result<rounding> parse_rounding(std::string_view name) {
  for (std::size_t i = 0; i < std::size(detail::rounding_names); ++i)
    if (detail::rounding_names[i] == name) return static_cast<rounding>(i + 1);
  return detail::rounding_unknown(name);
}

template <exact_integer T>
constexpr result<T> round_quotient(const T& dividend, const T& divisor, rounding mode) {
  auto [value, lost] = detail::rounded_quotient(dividend, divisor, mode);
  if (lost && mode == rounding::exact) return detail::not_exact(0);
  return std::move(value);
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_ROUNDING_HPP
