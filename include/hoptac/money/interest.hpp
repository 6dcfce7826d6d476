// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_INTEREST_HPP
#define HOPTAC_MONEY_INTEREST_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/percent.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/unrounded.hpp>

#include <cstdint>  // std::int64_t, std::uint8_t, std::uint16_t

namespace hoptac::inline HOPTAC_ABI::money {

// Simple interest. Every function gives one exact ratio, which the caller rounds once and by name.
// Days and months are numbers here: counting them is the calendar's work.

/// How many days make a year when a yearly rate runs by the day. There is no default.
/// Source: Thong tu 14/2017/TT-NHNN asks banks for 365, as the press reports it; its own text has
/// not been compared.
enum class day_count : std::uint16_t {
  actual_360 = 360,  ///< days that passed, over 360
  actual_365 = 365,  ///< days that passed, over 365 in leap years too
};

/// Which of its two ends bears interest in a term. By agreement it is either one and never both,
/// so that a term has as many days as lie between its ends.
/// Source: Thong tu 14/2017/TT-NHNN, as the press reports it; its own text has not been compared.
enum class term_ends : std::uint8_t {
  first_in_last_out = 1,
  first_out_last_in = 2,
};

/// Days that follow each other, by their numbers in any calendar that counts days.
struct day_run {
  std::int64_t first = 0;
  std::int64_t last = -1;

  [[nodiscard]] constexpr std::int64_t count() const { return last - first + 1; }
  friend constexpr bool operator==(const day_run&, const day_run&) = default;
};

/// The days that bear interest in a term from one day to another: where a rate or a balance
/// changes on the way, they tell which days are before. Precondition: `from <= to`.
[[nodiscard]] constexpr day_run interest_days(std::int64_t from, std::int64_t to, term_ends ends) {
  HOPTAC_PRE(from <= to);
  return ends == term_ends::first_in_last_out ? day_run{from, to - 1} : day_run{from + 1, to};
}

/// The interest of so many of the rate's own periods: days of a daily rate, months of a monthly
/// one, years of a yearly one. Throws `overflow_error` when it does not fit. Precondition:
/// `periods >= 0`.
template <counted_currency C, rate_period Period, built_in_integer Integer>
[[nodiscard]] constexpr unrounded<C> interest(const amount<C>& principal, const rate<Period>& at,
                                              Integer periods) {
  HOPTAC_PRE(periods >= 0);
  return principal * at.each_period() * ratio::of(periods, 1);
}

/// The interest of so many days at a yearly rate. Otherwise as above.
template <counted_currency C, built_in_integer Integer>
[[nodiscard]] constexpr unrounded<C> interest_by_days(const amount<C>& principal,
                                                      const yearly_rate& at, Integer days,
                                                      day_count basis) {
  HOPTAC_PRE(days >= 0);
  return principal * at.each_period() * ratio::of(days, static_cast<std::uint16_t>(basis));
}

/// The interest of so many months at a yearly rate, a month being a twelfth of a year, whatever
/// its days. Otherwise as above.
template <counted_currency C, built_in_integer Integer>
[[nodiscard]] constexpr unrounded<C> interest_by_months(const amount<C>& principal,
                                                        const yearly_rate& at, Integer months) {
  HOPTAC_PRE(months >= 0);
  return principal * at.each_period() * ratio::of(months, 12);
}

/// A balance, and the days for which it stood.
template <counted_currency C>
struct balance_days {
  using currency_type = C;

  amount<C> balance;
  std::int64_t days = 0;
};

namespace detail {

template <class T>
inline constexpr bool is_balance_days = false;
template <counted_currency C>
inline constexpr bool is_balance_days<balance_days<C>> = true;

}  // namespace detail

/// Any container of `balance_days` of one currency.
template <class Rows>
concept balance_rows = detail::is_balance_days<typename Rows::value_type>;

/// The interest of balances that changed, at one yearly rate: each balance by its days, added
/// exactly and rounded nowhere. Throws `overflow_error` when it does not fit. Precondition: no
/// `days` is negative.
template <balance_rows Rows>
[[nodiscard]] constexpr auto interest_on_balances(const Rows& rows, const yearly_rate& at,
                                                  day_count basis) {
  detail::int128 money_days = 0;
  for (const auto& row : rows) {
    HOPTAC_PRE(row.days >= 0);
    const auto product = static_cast<detail::int128>(row.balance.minor_units()) * row.days;
    if (__builtin_add_overflow(money_days, product, &money_days)) detail::total_overflow();
  }
  const ratio years = ratio::of(money_days, static_cast<std::uint16_t>(basis));
  return unrounded<typename Rows::value_type::currency_type>::from_minor(years) * at.each_period();
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_INTEREST_HPP
