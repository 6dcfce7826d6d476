// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_DECIMAL_HPP
#define HOPTAC_MONEY_DECIMAL_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/detail/decimal_text.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/rounding.hpp>

#include <compare>      // std::is_eq, std::weak_ordering
#include <concepts>     // std::floating_point
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::string_view, std::hash

namespace hoptac::inline HOPTAC_ABI::money {

class decimal;

namespace detail {
struct decimal_access;
[[nodiscard]] constexpr std::size_t hash_of(const decimal& x);
}  // namespace detail

/// An exact decimal number: a coefficient of at most 38 digits and a scale of 0 to 38 digits after
/// the point. There is no NaN, no infinity, no negative zero, no exponent, and no way in from
/// `double`. The scale is part of the text (`2.00`) and not of the value: 2.0 equals 2.00.
class decimal {
 public:
  static constexpr int max_digits = detail::max_digits;
  static constexpr int max_scale = detail::max_digits;

  /// 0, with scale 0.
  constexpr decimal() = default;

  template <std::floating_point Binary>
  decimal(Binary) = delete;  // a binary fraction is not the decimal it was written as

  /// A whole number. Throws `overflow_error` above 38 digits, which only `__int128` reaches.
  template <built_in_integer Integer>
  [[nodiscard]] static constexpr decimal from_integer(Integer whole);

  /// `coefficient` divided by ten to the power of `scale`: `scaled(1250, 2)` is 12.50.
  /// Precondition: `0 <= scale <= 38`.
  template <built_in_integer Integer>
  [[nodiscard]] static constexpr decimal scaled(Integer coefficient, int scale);

  /// Reads plain text, the whole of it: a sign or none, digits with at most one point, at least one
  /// digit (`-12.50`, `+7`, `.5`, `007`). Blanks, exponents, grouping, NaN and infinity are
  /// refused, and so is what has more than 38 digits (leading zeros apart) or more than 38 digits
  /// after the point. The error's column is that of the first offending character.
  [[nodiscard]] static constexpr result<decimal> parse(std::string_view text);

  /// The number of digits after the point.
  [[nodiscard]] constexpr int scale() const { return static_cast<int>(scale_); }
  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const { return high_ < 0 ? -1 : (high_ != 0 || low_ != 0); }
  [[nodiscard]] constexpr bool is_zero() const { return sign() == 0; }
  /// Whether the value is whole: true of 2.00.
  [[nodiscard]] constexpr bool is_integer() const;
  /// The same value with no zeros at the end of its decimal places: 2.50 becomes 2.5.
  [[nodiscard]] constexpr decimal normalized() const;

  [[nodiscard]] constexpr decimal operator-() const;

  /// Exact, or `overflow_error` with both operands as they were. The scale is the larger of the two
  /// (of a product, their sum); when the coefficient or the scale would not fit 38 digits, zeros at
  /// the end are dropped until it does, so that whatever can be held is held.
  friend constexpr decimal operator+(const decimal& a, const decimal& b);
  friend constexpr decimal operator-(const decimal& a, const decimal& b);
  friend constexpr decimal operator*(const decimal& a, const decimal& b);
  constexpr decimal& operator+=(const decimal& other) { return *this = *this + other; }
  constexpr decimal& operator-=(const decimal& other) { return *this = *this - other; }
  constexpr decimal& operator*=(const decimal& other) { return *this = *this * other; }

  /// By value. Weak, because equal values can differ in scale; never overflows.
  friend constexpr std::weak_ordering operator<=>(const decimal& a, const decimal& b);
  friend constexpr bool operator==(const decimal& a, const decimal& b) {
    return std::is_eq(a <=> b);
  }

 private:
  friend detail::decimal_access;
  constexpr decimal(std::uint64_t low, std::uint64_t high, int scale)
      : low_(low), high_(static_cast<std::int64_t>(high)), scale_(scale) {}

  std::uint64_t low_ = 0;  // of the coefficient, two's complement
  std::int64_t high_ = 0;
  std::int64_t scale_ = 0;  // a whole word: no padding, equal representations are equal bytes
};

/// The value without its sign.
[[nodiscard]] constexpr decimal abs(const decimal& x) {
  return x.sign() < 0 ? -x : x;
}

/// `x` with exactly `places` digits after the point; with -3, to whole thousands and scale 0.
/// Refuses with `errc::not_exact` (only under `rounding::exact`) or, when the result has more than
/// 38 digits, `errc::rounded_too_long`. Precondition: `-38 <= places <= 38`.
[[nodiscard]] constexpr result<decimal> round(const decimal& x, int places, rounding mode);

/// The quotient cut toward zero to a whole number: `a == b * whole_quotient(a, b) + remainder(a,
/// b)`. Throws `overflow_error` above 38 digits. Precondition: `b` is not zero.
[[nodiscard]] constexpr decimal whole_quotient(const decimal& a, const decimal& b);

/// What `whole_quotient` leaves, with the sign of `a` and the larger scale of the two. Always
/// fits. Precondition: `b` is not zero.
[[nodiscard]] constexpr decimal remainder(const decimal& a, const decimal& b);

/// Plain text that `parse` reads back: `-12.50`. All digits of the scale, at least one before the
/// point.
[[nodiscard]] inline std::string to_string(const decimal& x);

/// Writes `to_string`; width and fill count, precision and the stream's locale do not.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const decimal& x);

}  // namespace hoptac::inline HOPTAC_ABI::money

#include <hoptac/money/detail/decimal_impl.hpp>  // the bodies; and ratio.hpp, for `divide`

/// Equal values have equal hashes, whatever their scales.
template <>
struct std::hash<hoptac::money::decimal> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::decimal& x) const noexcept {
    return hoptac::money::detail::hash_of(x);
  }
};

#endif  // HOPTAC_MONEY_DECIMAL_HPP
