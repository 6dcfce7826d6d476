// SPDX-License-Identifier: BSL-1.0

// Bodies of decimal.hpp, which is the header to include.

#ifndef HOPTAC_MONEY_DETAIL_DECIMAL_IMPL_HPP
#define HOPTAC_MONEY_DETAIL_DECIMAL_IMPL_HPP

#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/round_words.hpp>

namespace hoptac::inline HOPTAC_ABI::money {
namespace detail {

/// The door between a `decimal` and the integers that functions compute with.
struct decimal_access {
  [[nodiscard]] static constexpr int128 coefficient(const decimal& x) {
    return static_cast<int128>(join(static_cast<std::uint64_t>(x.high_), x.low_));
  }
  [[nodiscard]] static constexpr uint128 magnitude(const decimal& x) {
    return detail::magnitude(coefficient(x));
  }

  /// Precondition: `coefficient` has at most 38 digits and `0 <= scale <= 38`.
  [[nodiscard]] static constexpr decimal make(int128 coefficient, int scale) {
    const auto words = static_cast<uint128>(coefficient);
    return decimal(low_word(words), high_word(words), scale);
  }

  /// The same for a magnitude of one word.
  [[nodiscard]] static constexpr decimal make_word(bool negative, std::uint64_t magnitude,
                                                   int scale) {
    const std::uint64_t sign = -static_cast<std::uint64_t>(negative && magnitude != 0);
    return decimal((magnitude ^ sign) - sign, sign, scale);
  }

  /// The value at the largest scale, `scale` or below, at which it can be held. Throws
  /// `overflow_error` when there is none.
  [[nodiscard]] static constexpr decimal hold(bool negative, uint256 magnitude, int scale) {
    while (scale > max_digits || magnitude.high != 0 || magnitude.low >= power_of_ten(max_digits)) {
      const wide_division tenth = divide(magnitude, 10);
      if (tenth.rest != 0 || scale == 0) throw overflow_error("a decimal of more than 38 digits");
      magnitude = tenth.quotient;
      --scale;
    }
    return make(with_sign(negative, magnitude.low), scale);
  }

  /// The magnitude of `x` in units of ten to the power of `-scale`. Precondition: `scale >=
  /// x.scale()`.
  [[nodiscard]] static constexpr uint256 aligned(const decimal& x, int scale) {
    return multiply(magnitude(x), power_of_ten(scale - x.scale()));
  }

  [[nodiscard]] static constexpr decimal sum(const decimal& a, const decimal& b, bool minus) {
    const int scale = a.scale() < b.scale() ? b.scale() : a.scale();
    const uint256 x = aligned(a, scale), y = aligned(b, scale);  // below 10^76, a fifth of 2^256
    const bool negative = a.sign() < 0, other = (b.sign() < 0) != minus;
    if (negative == other) return hold(negative, add(x, y), scale);
    if (x >= y) return hold(negative, subtract(x, y), scale);
    return hold(other, subtract(y, x), scale);
  }
};

/// Apart and cold, so that the functions that round stay small where nothing is wrong.
[[nodiscard, gnu::cold, gnu::noinline]] inline result<decimal> refused_rounding(bool too_long,
                                                                                int places) {
  if (!too_long) return not_exact(places);
  return error(errc::rounded_too_long, {std::to_string(places)});
}

/// The decimal of a rounded magnitude that counts units of ten to the power of `-places`.
[[nodiscard]] constexpr result<decimal> settle(bool negative, const rounded<uint128>& magnitude,
                                               int places, rounding mode) {
  if (magnitude.lost && mode == rounding::exact) return refused_rounding(false, places);
  uint128 units = magnitude.value;
  if (places < 0) units = saturated(multiply(units, power_of_ten(-places)));
  if (units >= power_of_ten(max_digits)) return refused_rounding(true, places);
  return decimal_access::make(with_sign(negative, units), places < 0 ? 0 : places);
}

[[nodiscard]] constexpr std::size_t hash_of(const decimal& x) {
  const decimal plain = x.normalized();
  const auto words = static_cast<uint128>(decimal_access::coefficient(plain));
  return hash_words(low_word(words), high_word(words), static_cast<std::uint64_t>(plain.scale()));
}

}  // namespace detail

template <built_in_integer Integer>
constexpr decimal decimal::from_integer(Integer whole) {
  return scaled(whole, 0);
}

template <built_in_integer Integer>
constexpr decimal decimal::scaled(Integer coefficient, int scale) {
  HOPTAC_PRE(0 <= scale && scale <= max_scale);
  const auto wide = static_cast<detail::int128>(coefficient);
  return detail::decimal_access::hold(wide < 0, {0, detail::magnitude(wide)}, scale);
}

constexpr result<decimal> decimal::parse(std::string_view text) {
  const detail::scanned_decimal found = detail::scan_decimal(text);
  if (found.trouble != errc{}) return detail::refused_decimal(text, found.trouble, found.offset);
  return detail::decimal_access::make(detail::with_sign(found.negative, found.magnitude),
                                      found.scale);
}

constexpr bool decimal::is_integer() const {
  return scale_ == 0 ||
         detail::divide(detail::decimal_access::magnitude(*this), detail::power_of_ten(scale()))
                 .rest == 0;
}

constexpr decimal decimal::normalized() const {
  detail::uint128 magnitude = detail::decimal_access::magnitude(*this);
  if (magnitude == 0) return {};
  int scale = this->scale();
  while (scale > 0) {
    const detail::narrow_division tenth = detail::divide(magnitude, 10);
    if (tenth.rest != 0) break;
    magnitude = tenth.quotient;
    --scale;
  }
  return detail::decimal_access::make(detail::with_sign(sign() < 0, magnitude), scale);
}

constexpr decimal decimal::operator-() const {
  return detail::decimal_access::make(-detail::decimal_access::coefficient(*this), scale());
}

constexpr decimal operator+(const decimal& a, const decimal& b) {
  return detail::decimal_access::sum(a, b, false);
}

constexpr decimal operator-(const decimal& a, const decimal& b) {
  return detail::decimal_access::sum(a, b, true);
}

constexpr decimal operator*(const decimal& a, const decimal& b) {
  using access = detail::decimal_access;
  return access::hold(a.sign() * b.sign() < 0,
                      detail::multiply(access::magnitude(a), access::magnitude(b)),
                      a.scale() + b.scale());
}

constexpr std::weak_ordering operator<=>(const decimal& a, const decimal& b) {
  using access = detail::decimal_access;
  if (a.scale() == b.scale()) return access::coefficient(a) <=> access::coefficient(b);
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const int scale = a.scale() < b.scale() ? b.scale() : a.scale();
  const detail::uint256 x = access::aligned(a, scale), y = access::aligned(b, scale);
  return a.sign() < 0 ? y <=> x : x <=> y;
}

constexpr result<decimal> round(const decimal& x, int places, rounding mode) {
  HOPTAC_PRE(-decimal::max_scale <= places && places <= decimal::max_scale);
  const bool negative = x.sign() < 0;
  if (places >= x.scale()) {
    const detail::uint256 units = detail::decimal_access::aligned(x, places);
    return detail::settle(negative, {detail::saturated(units), false}, places, mode);
  }
  const detail::uint256 unit = detail::wide_power_of_ten(x.scale() - places);
  const auto units =
      detail::round_words(detail::decimal_access::magnitude(x), unit, negative, mode);
  return detail::settle(negative, units, places, mode);
}

constexpr decimal whole_quotient(const decimal& a, const decimal& b) {
  HOPTAC_PRE(!b.is_zero());
  using access = detail::decimal_access;
  const bool negative = a.sign() * b.sign() < 0;
  if (a.scale() <= b.scale()) {
    const detail::uint256 dividend = access::aligned(a, b.scale());
    return access::hold(negative, detail::divide(dividend, access::magnitude(b)).quotient, 0);
  }
  const detail::uint256 divisor = access::aligned(b, a.scale());
  if (divisor.high != 0) return {};  // greater than the dividend
  return access::hold(negative, {0, detail::divide(access::magnitude(a), divisor.low).quotient}, 0);
}

constexpr decimal remainder(const decimal& a, const decimal& b) {
  HOPTAC_PRE(!b.is_zero());
  using access = detail::decimal_access;
  const bool negative = a.sign() < 0;
  if (a.scale() <= b.scale()) {
    const detail::uint256 dividend = access::aligned(a, b.scale());
    const detail::uint128 rest = detail::divide(dividend, access::magnitude(b)).rest;
    return access::make(detail::with_sign(negative, rest), b.scale());
  }
  const detail::uint256 divisor = access::aligned(b, a.scale());
  if (divisor.high != 0) return a;
  const detail::uint128 rest = detail::divide(access::magnitude(a), divisor.low).rest;
  return access::make(detail::with_sign(negative, rest), a.scale());
}

inline std::string to_string(const decimal& x) {
  return std::string(
      detail::decimal_text(x.sign() < 0, detail::decimal_access::magnitude(x), x.scale()).view());
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const decimal& x) {
  const detail::decimal_text text(x.sign() < 0, detail::decimal_access::magnitude(x), x.scale());
  return out << text.view();
}

}  // namespace hoptac::inline HOPTAC_ABI::money

// Last, because it stands on all of the above: whoever has decimals can divide them.
#include <hoptac/money/ratio.hpp>  // divide

#endif  // HOPTAC_MONEY_DETAIL_DECIMAL_IMPL_HPP
