// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_RATIO_HPP
#define HOPTAC_MONEY_RATIO_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/round_words.hpp>
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

class ratio;

namespace detail {
struct ratio_access;
[[nodiscard]] constexpr std::size_t hash_of(const ratio& x);
}  // namespace detail

/// An exact quotient: a numerator and a positive denominator below 2^127, not reduced to lowest
/// terms. Averages, shares and progress stay ratios until a caller rounds them once, by name.
/// There is no `+`: the denominators of unlike ratios multiply, so that a long sum would not fit.
/// Whoever needs a mean of means adds the sums and the counts.
class ratio {
 public:
  /// 0 / 1.
  constexpr ratio() = default;

  /// Of a decimal; implicit, so that `progress < limit` reads well.
  // NOLINTNEXTLINE(google-explicit-constructor): nothing is lost.
  constexpr ratio(const decimal& value);

  template <std::floating_point Binary>
  ratio(Binary) = delete;  // a binary fraction is not the decimal it was written as

  /// `numerator / denominator`; the sign goes to the numerator. Throws `overflow_error` for the
  /// one number that has no opposite, -2^127. Precondition: `denominator != 0`.
  template <built_in_integer N, built_in_integer D>
  [[nodiscard]] static constexpr ratio of(N numerator, D denominator);

  /// The nearest decimal with exactly `places` digits after the point, under `mode`; with -3, whole
  /// thousands. Refuses with `errc::not_exact` (only under `rounding::exact`) or, above 38 digits,
  /// `errc::rounded_too_long`. Precondition: `-38 <= places <= 38`.
  [[nodiscard]] constexpr result<decimal> round(int places, rounding mode) const;

  /// Whether rounding to that many places loses nothing. Precondition: `-38 <= places <= 38`.
  [[nodiscard]] constexpr bool is_exact(int places) const;

  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const;
  [[nodiscard]] constexpr bool is_zero() const { return sign() == 0; }
  /// The same value in lowest terms.
  [[nodiscard]] constexpr ratio reduced() const;

  [[nodiscard]] constexpr ratio operator-() const;

  /// Exact, or `overflow_error` when the result does not fit even in lowest terms; operands are
  /// unchanged. Precondition of `/`: `b` is not zero.
  friend constexpr ratio operator*(const ratio& a, const ratio& b);
  friend constexpr ratio operator/(const ratio& a, const ratio& b);

  /// By value: 1/2 equals 2/4. Weak, because equal values can differ in their terms; multiplies
  /// crosswise in 256 bits and never overflows.
  friend constexpr std::weak_ordering operator<=>(const ratio& a, const ratio& b);
  friend constexpr bool operator==(const ratio& a, const ratio& b) { return std::is_eq(a <=> b); }

 private:
  friend detail::ratio_access;

  std::uint64_t low_ = 0;  // of the numerator, two's complement
  std::int64_t high_ = 0;
  std::uint64_t denominator_low_ = 1;
  std::uint64_t denominator_high_ = 0;
};

/// The exact quotient, or `overflow_error` when it does not fit even in lowest terms.
/// Precondition: `b` is not zero.
[[nodiscard]] constexpr ratio divide(const decimal& a, const decimal& b);

/// How many per cent of `plan` is `actual`: 100 when they are equal. A plan of zero has no
/// percentage: `errc::division_by_zero`. Throws `overflow_error` like `*`.
[[nodiscard]] constexpr result<ratio> percent_of(const ratio& actual, const ratio& plan);

/// The value without its sign.
[[nodiscard]] constexpr ratio abs(const ratio& x) {
  return x.sign() < 0 ? -x : x;
}

/// The terms as they are: `-7/3`, `10/1`.
[[nodiscard]] inline std::string to_string(const ratio& x);

/// Writes `to_string`; the stream's locale does not count.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const ratio& x);

}  // namespace hoptac::inline HOPTAC_ABI::money

#include <hoptac/money/detail/ratio_impl.hpp>  // the bodies

/// Equal values have equal hashes, whatever their terms.
template <>
struct std::hash<hoptac::money::ratio> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::ratio& x) const noexcept {
    return hoptac::money::detail::hash_of(x);
  }
};

#endif  // HOPTAC_MONEY_RATIO_HPP
