// SPDX-License-Identifier: BSL-1.0

// Bodies of ratio.hpp, which is the header to include.

#ifndef HOPTAC_MONEY_DETAIL_RATIO_IMPL_HPP
#define HOPTAC_MONEY_DETAIL_RATIO_IMPL_HPP

#include <hoptac/money/ratio.hpp>

namespace hoptac::inline HOPTAC_ABI::money {
namespace detail {

/// The door between a `ratio` and the integers that functions compute with.
struct ratio_access {
  [[nodiscard]] static constexpr int128 numerator(const ratio& x) {
    return static_cast<int128>(join(static_cast<std::uint64_t>(x.high_), x.low_));
  }
  [[nodiscard]] static constexpr uint128 magnitude(const ratio& x) {
    return detail::magnitude(numerator(x));
  }
  [[nodiscard]] static constexpr uint128 denominator(const ratio& x) {
    return join(x.denominator_high_, x.denominator_low_);
  }

  /// Precondition: both magnitudes are below 2^127 and the denominator is not 0.
  [[nodiscard]] static constexpr ratio make(bool negative, uint128 numerator, uint128 denominator) {
    const auto top = static_cast<uint128>(with_sign(negative, numerator));
    ratio x;
    x.low_ = low_word(top);
    x.high_ = static_cast<std::int64_t>(high_word(top));
    x.denominator_low_ = low_word(denominator);
    x.denominator_high_ = high_word(denominator);
    return x;
  }

  /// `(n1 * n2) / (d1 * d2)`, reduced only when that is needed to fit. Throws `overflow_error`.
  [[nodiscard]] static constexpr ratio product(bool negative, uint128 n1, uint128 n2, uint128 d1,
                                               uint128 d2) {
    const auto fits = [](const uint256& x) { return x.high == 0 && x.low >> 127 == 0; };
    uint256 top = multiply(n1, n2), bottom = multiply(d1, d2);
    if (!fits(top) || !fits(bottom)) {
      const auto cancel = [](uint128& n, uint128& d) {
        const uint128 common = gcd(n, d);
        n /= common;
        d /= common;
      };
      cancel(n1, d1);
      cancel(n1, d2);
      cancel(n2, d1);
      cancel(n2, d2);
      top = multiply(n1, n2);
      bottom = multiply(d1, d2);
      if (!fits(top) || !fits(bottom)) throw overflow_error("a ratio of more than 127 bits");
    }
    return make(negative, top.low, bottom.low);
  }

  /// The magnitude in units of ten to the power of `-places`.
  [[nodiscard]] static constexpr rounded<uint128> round(const ratio& x, int places, rounding mode) {
    const bool negative = x.sign() < 0;
    const uint128 n = magnitude(x), d = denominator(x);
    if (places < 0) return round_words(n, multiply(d, power_of_ten(-places)), negative, mode);
    return round_words(multiply(n, power_of_ten(places)), d, negative, mode);
  }

  /// What one machine word can divide, if it can: the common case, which callers take inline.
  struct one_word {
    bool fits;
    std::uint64_t dividend, divisor;
  };
  [[nodiscard]] static constexpr one_word in_one_word(const ratio& x, int places) {
    const uint128 n = magnitude(x);
    if (places < 0 || places > max_digits / 2 || (high_word(n) | x.denominator_high_) != 0)
      return {false, 0, 1};
    const uint128 dividend = n * low_word(power_of_ten(places));
    return {high_word(dividend) == 0, low_word(dividend), x.denominator_low_};
  }

  /// All other cases; sums over counts, two words over one, first. Apart, so that the inline way
  /// stays short.
  [[nodiscard, gnu::noinline]] static constexpr result<decimal> round_wide(const ratio& x,
                                                                           int places,
                                                                           rounding mode) {
    const bool negative = x.sign() < 0;
    if (0 <= places && places <= max_digits / 2 && x.denominator_high_ == 0) {
      const uint128 n = magnitude(x), power = low_word(power_of_ten(places));
      const uint128 bottom = low_word(n) * power;
      const uint128 top = high_word(n) * power + high_word(bottom);
      if (high_word(top) == 0) {
        const uint128 dividend = join(low_word(top), low_word(bottom));
        return settle(negative, round_words(dividend, x.denominator_low_, negative, mode), places,
                      mode);
      }
    }
    return settle(negative, round(x, places, mode), places, mode);
  }
};

[[nodiscard]] inline error zero_divisor() {
  return error(errc::division_by_zero);
}

[[nodiscard]] constexpr std::size_t hash_of(const ratio& x) {
  const ratio terms = x.reduced();
  const auto n = static_cast<uint128>(ratio_access::numerator(terms));
  const uint128 d = ratio_access::denominator(terms);
  return hash_words(low_word(n), high_word(n), low_word(d), high_word(d));
}

}  // namespace detail

constexpr ratio::ratio(const decimal& value)
    : ratio(detail::ratio_access::make(value.sign() < 0, detail::decimal_access::magnitude(value),
                                       detail::power_of_ten(value.scale()))) {}

template <built_in_integer N, built_in_integer D>
constexpr ratio ratio::of(N numerator, D denominator) {
  HOPTAC_PRE(denominator != 0);
  const auto n = static_cast<detail::int128>(numerator);
  const auto d = static_cast<detail::int128>(denominator);
  return detail::ratio_access::product((n < 0) != (d < 0), detail::magnitude(n), 1,
                                       detail::magnitude(d), 1);
}

constexpr result<decimal> ratio::round(int places, rounding mode) const {
  HOPTAC_PRE(-decimal::max_scale <= places && places <= decimal::max_scale);
  using access = detail::ratio_access;
  const auto [fits, dividend, divisor] = access::in_one_word(*this, places);
  if (fits) {
    const auto [units, lost] = detail::round_word(dividend, divisor, high_ < 0, mode);
    if (!lost || mode != rounding::exact)
      return detail::decimal_access::make_word(high_ < 0, units, places);
  }
  return access::round_wide(*this, places, mode);
}

constexpr bool ratio::is_exact(int places) const {
  HOPTAC_PRE(-decimal::max_scale <= places && places <= decimal::max_scale);
  return !detail::ratio_access::round(*this, places, rounding::toward_zero).lost;
}

constexpr int ratio::sign() const {
  return high_ < 0 ? -1 : (high_ != 0 || low_ != 0);
}

constexpr ratio ratio::reduced() const {
  using access = detail::ratio_access;
  const detail::uint128 n = access::magnitude(*this), d = access::denominator(*this);
  const detail::uint128 common = detail::gcd(n, d);
  return access::make(sign() < 0, n / common, d / common);
}

constexpr ratio ratio::operator-() const {
  using access = detail::ratio_access;
  return access::make(sign() > 0, access::magnitude(*this), access::denominator(*this));
}

constexpr ratio operator*(const ratio& a, const ratio& b) {
  using access = detail::ratio_access;
  return access::product(a.sign() * b.sign() < 0, access::magnitude(a), access::magnitude(b),
                         access::denominator(a), access::denominator(b));
}

constexpr ratio operator/(const ratio& a, const ratio& b) {
  HOPTAC_PRE(!b.is_zero());
  using access = detail::ratio_access;
  return access::product(a.sign() * b.sign() < 0, access::magnitude(a), access::denominator(b),
                         access::denominator(a), access::magnitude(b));
}

constexpr std::weak_ordering operator<=>(const ratio& a, const ratio& b) {
  using access = detail::ratio_access;
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const auto x = detail::multiply(access::magnitude(a), access::denominator(b));
  const auto y = detail::multiply(access::magnitude(b), access::denominator(a));
  return a.sign() < 0 ? y <=> x : x <=> y;
}

constexpr ratio divide(const decimal& a, const decimal& b) {
  HOPTAC_PRE(!b.is_zero());
  using access = detail::decimal_access;
  const int up = b.scale() > a.scale() ? b.scale() - a.scale() : 0;
  const int down = a.scale() > b.scale() ? a.scale() - b.scale() : 0;
  return detail::ratio_access::product(a.sign() * b.sign() < 0, access::magnitude(a),
                                       detail::power_of_ten(up), access::magnitude(b),
                                       detail::power_of_ten(down));
}

constexpr result<ratio> percent_of(const ratio& actual, const ratio& plan) {
  if (plan.is_zero()) return detail::zero_divisor();
  return actual / plan * ratio::of(100, 1);
}

inline std::string to_string(const ratio& x) {
  using access = detail::ratio_access;
  const detail::decimal_text n(x.sign() < 0, access::magnitude(x), 0);
  const detail::decimal_text d(false, access::denominator(x), 0);
  return std::string(n.view()) + "/" + std::string(d.view());
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const ratio& x) {
  return out << std::string_view(to_string(x));
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_DETAIL_RATIO_IMPL_HPP
