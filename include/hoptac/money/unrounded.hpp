// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_UNROUNDED_HPP
#define HOPTAC_MONEY_UNROUNDED_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/money/total.hpp>

#include <compare>      // std::weak_ordering
#include <cstddef>      // std::size_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::hash
#include <type_traits>  // std::type_identity_t

namespace hoptac::inline HOPTAC_ABI::money {

/// Money that is exact and not yet a whole number of minor units: a mean, a share, an interest.
/// It keeps its currency and its ratio until a caller rounds it, once and by name.
template <counted_currency C>
class unrounded {
 public:
  using currency_type = C;

  /// Nothing at all.
  constexpr unrounded() = default;

  // NOLINTNEXTLINE(google-explicit-constructor): nothing is lost.
  constexpr unrounded(const amount<C>& whole) : minor_(ratio::of(whole.minor_units(), 1)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): likewise.
  constexpr unrounded(const total<C>& whole) : minor_(ratio::of(detail::minor_units(whole), 1)) {}

  /// That many minor units.
  [[nodiscard]] static constexpr unrounded from_minor(const ratio& count);
  /// That many major units: dollars, not cents. Throws `overflow_error` when it does not fit.
  [[nodiscard]] static constexpr unrounded from_major(const ratio& count);

  [[nodiscard]] constexpr const ratio& minor_units() const { return minor_; }
  /// Throws `overflow_error` when it does not fit.
  [[nodiscard]] constexpr ratio major_units() const { return minor_ / minor_in_major; }
  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const { return minor_.sign(); }

  /// A whole number of minor units. Errors: `not_whole_steps` (only under `rounding::exact`),
  /// `amount_does_not_fit`.
  [[nodiscard]] constexpr result<amount<C>> round(rounding mode) const;

  /// A whole number of steps, of 1000 dong for instance. Errors as above. Precondition: `step` is
  /// positive.
  [[nodiscard]] constexpr result<amount<C>> round_to(const amount<C>& step, rounding mode) const;

  [[nodiscard]] constexpr unrounded operator-() const { return from_minor(-minor_); }

  /// Exact, or `overflow_error` with the operands as they were. Precondition of `/`: the divisor
  /// is not zero.
  [[nodiscard]] friend constexpr unrounded operator*(const unrounded& a, const ratio& b) {
    return from_minor(a.minor_ * b);
  }
  [[nodiscard]] friend constexpr unrounded operator*(const ratio& a, const unrounded& b) {
    return from_minor(a * b.minor_);
  }
  [[nodiscard]] friend constexpr unrounded operator/(const unrounded& a, const ratio& b) {
    return from_minor(a.minor_ / b);
  }

  /// By value; with amounts and totals too.
  friend constexpr bool operator==(const unrounded& a, const unrounded& b) {
    return a.minor_ == b.minor_;
  }
  friend constexpr std::weak_ordering operator<=>(const unrounded& a, const unrounded& b) {
    return a.minor_ <=> b.minor_;
  }

 private:
  static constexpr ratio minor_in_major =
      ratio::of(static_cast<detail::int128>(detail::power_of_ten(C::digits)), 1);

  ratio minor_;
};

/// The ratio as it is, over the minor units of a major one, and the code: `1000/3/100 USD` is a
/// third of ten dollars.
template <counted_currency C>
[[nodiscard]] std::string to_string(const unrounded<C>& x);

/// Writes `to_string`; the stream's locale does not count.
template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const unrounded<C>& x);

/// A share of an amount.
template <counted_currency C>
[[nodiscard]] constexpr unrounded<C> operator*(const amount<C>& a,
                                               const std::type_identity_t<ratio>& b) {
  return unrounded<C>(a) * b;
}
template <counted_currency C>
[[nodiscard]] constexpr unrounded<C> operator*(const total<C>& a,
                                               const std::type_identity_t<ratio>& b) {
  return unrounded<C>(a) * b;
}

/// How many times `b` is in `a`. Precondition: `b` is not zero.
template <counted_currency C>
[[nodiscard]] constexpr ratio divide(const total<C>& a, const std::type_identity_t<total<C>>& b) {
  return ratio::of(detail::minor_units(a), detail::minor_units(b));
}
template <counted_currency C>
[[nodiscard]] constexpr ratio divide(const amount<C>& a, const std::type_identity_t<total<C>>& b) {
  return divide(total<C>(a), b);
}

/// The equal part of each of `count`: a mean. Precondition: `count` is not zero.
template <counted_currency C, built_in_integer Integer>
[[nodiscard]] constexpr unrounded<C> divide(const total<C>& a, Integer count) {
  return unrounded<C>::from_minor(ratio::of(detail::minor_units(a), count));
}
template <counted_currency C, built_in_integer Integer>
[[nodiscard]] constexpr unrounded<C> divide(const amount<C>& a, Integer count) {
  return divide(total<C>(a), count);
}

/// How many per cent of `plan` is `actual`: 100 when they are equal. Error: `division_by_zero`.
template <counted_currency C>
[[nodiscard]] constexpr result<ratio> percent_of(const total<C>& actual,
                                                 const std::type_identity_t<total<C>>& plan) {
  return percent_of(unrounded<C>(actual).minor_units(), unrounded<C>(plan).minor_units());
}
template <counted_currency C>
[[nodiscard]] constexpr result<ratio> percent_of(const amount<C>& actual,
                                                 const std::type_identity_t<total<C>>& plan) {
  return percent_of(total<C>(actual), plan);
}

// ---------------------------------------------------------------------------------------------

template <counted_currency C>
constexpr unrounded<C> unrounded<C>::from_minor(const ratio& count) {
  unrounded made;
  made.minor_ = count;
  return made;
}

template <counted_currency C>
constexpr unrounded<C> unrounded<C>::from_major(const ratio& count) {
  return from_minor(count * minor_in_major);
}

template <counted_currency C>
constexpr result<amount<C>> unrounded<C>::round(rounding mode) const {
  return round_to(amount<C>::from_minor(1), mode);
}

template <counted_currency C>
constexpr result<amount<C>> unrounded<C>::round_to(const amount<C>& step, rounding mode) const {
  HOPTAC_PRE(step.sign() > 0);
  const ratio steps = minor_ / ratio::of(step.minor_units(), 1);
  const result<decimal> whole = steps.round(0, mode);
  if (!whole && whole.error().code() == errc::not_exact)
    return error(errc::not_whole_steps, {to_string(*this), to_string(step)});
  detail::int128 minor = 0;
  if (!whole || __builtin_mul_overflow(detail::decimal_access::coefficient(*whole),
                                       step.minor_units(), &minor))
    return error(errc::amount_does_not_fit, {to_string(*this)});
  return detail::counted<C>(minor);
}

template <counted_currency C>
std::string to_string(const unrounded<C>& x) {
  std::string text = to_string(x.minor_units());
  if (C::digits > 0) text += "/1" + std::string(static_cast<std::size_t>(C::digits), '0');
  text += ' ';
  return text += C::code;
}

template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const unrounded<C>& x) {
  const std::string text = to_string(x);
  return out << std::basic_string_view<char, Traits>(text.data(), text.size());
}

}  // namespace hoptac::inline HOPTAC_ABI::money

template <hoptac::money::counted_currency C>
struct std::hash<hoptac::money::unrounded<C>> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::unrounded<C>& x) const {
    return std::hash<hoptac::money::ratio>{}(x.minor_units());
  }
};

#endif  // HOPTAC_MONEY_UNROUNDED_HPP
