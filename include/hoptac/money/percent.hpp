// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_PERCENT_HPP
#define HOPTAC_MONEY_PERCENT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/money/total.hpp>
#include <hoptac/money/unrounded.hpp>

#include <compare>      // std::weak_ordering
#include <concepts>     // std::floating_point, std::same_as
#include <cstddef>      // std::size_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::hash

namespace hoptac::inline HOPTAC_ABI::money {

/// A decimal number of hundredths. A type of its own, so that 10 cannot be read as 1000 %: a
/// number becomes a percentage only through `of`, and a percentage a number only by name.
class percent {
 public:
  /// 0 %.
  constexpr percent() = default;

  /// `of(10)` is 10 %, `of(decimal::scaled(68, 1))` is 6.8 %.
  template <built_in_integer Integer>
  [[nodiscard]] static constexpr percent of(Integer hundredths) {
    return of(decimal::from_integer(hundredths));
  }
  [[nodiscard]] static constexpr percent of(const decimal& hundredths);
  template <std::floating_point Binary>
  static percent of(Binary) = delete;  // a binary fraction is not the decimal it was written as

  /// The percentage of a share of 1, with that many decimal places: 3/8 is 37.5 %. Errors:
  /// `not_exact` (only under `rounding::exact`), `rounded_too_long`. Precondition: `-36 <= places
  /// <= 36`.
  static constexpr result<percent> of_share(const ratio& share, int places, rounding mode);

  /// 6.8 for 6.8 %.
  [[nodiscard]] constexpr const decimal& hundredths() const { return hundredths_; }
  /// 68/1000 for 6.8 %. Throws `overflow_error` beyond 36 decimal places.
  [[nodiscard]] constexpr ratio share() const { return ratio(hundredths_) / ratio::of(100, 1); }
  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const { return hundredths_.sign(); }

  /// Points: 6.8 % and 0.2 % are 7 %. Exact, or `overflow_error` with the operands as they were.
  constexpr percent& operator+=(const percent& b) {
    return *this = of(hundredths_ + b.hundredths_);
  }
  constexpr percent& operator-=(const percent& b) {
    return *this = of(hundredths_ - b.hundredths_);
  }
  [[nodiscard]] constexpr percent operator-() const { return of(-hundredths_); }
  [[nodiscard]] friend constexpr percent operator+(percent a, const percent& b) { return a += b; }
  [[nodiscard]] friend constexpr percent operator-(percent a, const percent& b) { return a -= b; }

  /// By value: 6.8 % equals 6.80 %.
  friend constexpr bool operator==(const percent& a, const percent& b) {
    return a.hundredths_ == b.hundredths_;
  }
  friend constexpr std::weak_ordering operator<=>(const percent& a, const percent& b) {
    return a.hundredths_ <=> b.hundredths_;
  }

 private:
  decimal hundredths_;
};

/// That share of the money. Exact; throws `overflow_error` when it does not fit.
template <counted_currency C>
[[nodiscard]] constexpr unrounded<C> operator*(const unrounded<C>& a, const percent& b) {
  return a * b.share();
}
template <counted_currency C>
[[nodiscard]] constexpr unrounded<C> operator*(const amount<C>& a, const percent& b) {
  return a * b.share();
}
template <counted_currency C>
[[nodiscard]] constexpr unrounded<C> operator*(const total<C>& a, const percent& b) {
  return a * b.share();
}

struct per_day {
  static constexpr std::string_view name = "day";
};
struct per_month {
  static constexpr std::string_view name = "month";
};
struct per_year {
  static constexpr std::string_view name = "year";
};

/// What a rate is a rate of.
template <class T>
concept rate_period =
    std::same_as<T, per_day> || std::same_as<T, per_month> || std::same_as<T, per_year>;

/// A percentage of a principal for each day, month or year. Rates of different periods do not mix
/// and do not turn into each other: how many days or months make a year is a matter of agreement.
template <rate_period Period>
class rate {
 public:
  using period = Period;

  /// 0 %.
  constexpr rate() = default;
  constexpr explicit rate(const percent& each_period) : each_period_(each_period) {}

  [[nodiscard]] constexpr const percent& each_period() const { return each_period_; }

  friend constexpr bool operator==(const rate&, const rate&) = default;
  friend constexpr std::weak_ordering operator<=>(const rate& a, const rate& b) {
    return a.each_period_ <=> b.each_period_;
  }

 private:
  percent each_period_;
};

using daily_rate = rate<per_day>;
using monthly_rate = rate<per_month>;
using yearly_rate = rate<per_year>;

/// `6.8%`.
[[nodiscard]] inline std::string to_string(const percent& x) {
  return to_string(x.hundredths()) + "%";
}

/// `6.8%/year`.
template <rate_period Period>
[[nodiscard]] std::string to_string(const rate<Period>& x) {
  return to_string(x.each_period()) + "/" + std::string(Period::name);
}

/// Writes `to_string`; the stream's locale does not count.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const percent& x) {
  return out << x.hundredths() << '%';
}
template <class Traits, rate_period Period>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const rate<Period>& x) {
  return out << x.each_period() << '/' << Period::name;
}

// ---------------------------------------------------------------------------------------------

constexpr percent percent::of(const decimal& hundredths) {
  percent made;
  made.hundredths_ = hundredths;
  return made;
}

constexpr result<percent> percent::of_share(const ratio& share, int places, rounding mode) {
  const result<decimal> hundredths = (share * ratio::of(100, 1)).round(places, mode);
  if (!hundredths) return hundredths.error();
  return of(*hundredths);
}

}  // namespace hoptac::inline HOPTAC_ABI::money

template <>
struct std::hash<hoptac::money::percent> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::percent& x) const {
    return std::hash<hoptac::money::decimal>{}(x.hundredths());
  }
};

template <hoptac::money::rate_period Period>
struct std::hash<hoptac::money::rate<Period>> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::rate<Period>& x) const {
    return std::hash<hoptac::money::percent>{}(x.each_period());
  }
};

#endif  // HOPTAC_MONEY_PERCENT_HPP
