// SPDX-License-Identifier: BSL-1.0

// Conversions to and from wider integers, Boost.Multiprecision's above all. Templates only: this
// header includes none of them, and whoever does not need them pays nothing.

#ifndef HOPTAC_MONEY_WIDE_HPP
#define HOPTAC_MONEY_WIDE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>

#include <cstdint>  // std::uint64_t
#include <limits>   // std::numeric_limits
#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::money {

/// A signed integer that holds every coefficient, numerator and denominator: `cpp_int`,
/// `checked_int128_t`, `int256_t`, `__int128`.
template <class T>
concept wide_integer = exact_integer<T> &&
    (!std::numeric_limits<T>::is_bounded || std::numeric_limits<T>::digits >= 127);

/// `x` is the coefficient divided by ten to the power of `x.scale()`.
template <wide_integer T>
[[nodiscard]] constexpr T coefficient(const decimal& x);

/// The terms as they are, not reduced; the denominator is positive.
template <wide_integer T>
[[nodiscard]] constexpr T numerator(const ratio& x);
template <wide_integer T>
[[nodiscard]] constexpr T denominator(const ratio& x);

/// `coefficient` divided by ten to the power of `scale`. Throws `overflow_error` when it cannot be
/// held; zeros at the end of the decimal places are dropped if that helps. Precondition:
/// `0 <= scale <= 38`.
template <wide_integer T>
[[nodiscard]] constexpr decimal decimal_of(const T& coefficient, int scale);

/// `numerator / denominator`, reduced only when that is needed to fit. Throws `overflow_error` when
/// it does not fit even then. Precondition: `denominator != 0`.
template <wide_integer T>
[[nodiscard]] constexpr ratio ratio_of(const T& numerator, const T& denominator);

// ---------------------------------------------------------------------------------------------

namespace detail {

/// 2^64.
template <wide_integer T>
[[nodiscard]] constexpr T word_base() {
  const T root = 4'294'967'296;
  return root * root;
}

template <wide_integer T>
[[nodiscard]] constexpr T widen(bool negative, uint128 magnitude) {
  const T high = static_cast<T>(high_word(magnitude));
  const T low = static_cast<T>(low_word(magnitude));
  if (negative) return static_cast<T>(-high * word_base<T>() - low);
  return static_cast<T>(high * word_base<T>() + low);
}

struct narrowed {
  bool fits;
  uint128 magnitude;
};

/// The magnitude, when it is below 2^128.
template <wide_integer T>
[[nodiscard]] constexpr narrowed narrow(const T& x) {
  const T base = word_base<T>();
  T high = static_cast<T>(x / base);
  T low = static_cast<T>(x % base);
  if (high < 0) high = static_cast<T>(-high);
  if (low < 0) low = static_cast<T>(-low);
  if (high >= base) return {false, 0};
  return {true, join(static_cast<std::uint64_t>(high), static_cast<std::uint64_t>(low))};
}

template <wide_integer T>
[[nodiscard]] constexpr T wide_gcd(T a, T b) {
  while (b != 0) {
    T rest = static_cast<T>(a % b);
    a = std::move(b);
    b = std::move(rest);
  }
  return a;
}

}  // namespace detail

template <wide_integer T>
constexpr T coefficient(const decimal& x) {
  return detail::widen<T>(x.sign() < 0, detail::decimal_access::magnitude(x));
}

template <wide_integer T>
constexpr T numerator(const ratio& x) {
  return detail::widen<T>(x.sign() < 0, detail::ratio_access::magnitude(x));
}

template <wide_integer T>
constexpr T denominator(const ratio& x) {
  return detail::widen<T>(false, detail::ratio_access::denominator(x));
}

template <wide_integer T>
constexpr decimal decimal_of(const T& coefficient, int scale) {
  HOPTAC_PRE(0 <= scale && scale <= decimal::max_scale);
  T units = coefficient;
  for (; !detail::narrow(units).fits && scale > 0 && units % 10 == 0; --scale) units /= 10;
  const detail::narrowed magnitude = detail::narrow(units);
  if (!magnitude.fits) throw overflow_error("a decimal of more than 38 digits");
  return detail::decimal_access::hold(units < 0, {0, magnitude.magnitude}, scale);
}

template <wide_integer T>
constexpr ratio ratio_of(const T& numerator, const T& denominator) {
  HOPTAC_PRE(denominator != 0);
  detail::narrowed n = detail::narrow(numerator), d = detail::narrow(denominator);
  if (!n.fits || !d.fits) {
    const T common = detail::wide_gcd<T>(numerator, denominator);
    n = detail::narrow(static_cast<T>(numerator / common));
    d = detail::narrow(static_cast<T>(denominator / common));
    if (!n.fits || !d.fits) throw overflow_error("a ratio of more than 127 bits");
  }
  return detail::ratio_access::product((numerator < 0) != (denominator < 0), n.magnitude, 1,
                                       d.magnitude, 1);
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_WIDE_HPP
