// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_REPORT_YEAR_HPP
#define HOPTAC_INDICATOR_REPORT_YEAR_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/term.hpp>
#include <hoptac/config.hpp>

namespace hoptac::inline HOPTAC_ABI::indicator {

/// The years that reports are about: calendar years, and windows of twelve months that begin on
/// another day, such as 15 December to 14 December (Thông tư 09/2024/TT-BKHĐT, Articles 6 and 7).
/// A window is called after the year that it ends in.

/// Whether a period is twelve months long, from whatever day: amounts over it are a year's.
[[nodiscard]] constexpr bool is_a_year(const calendar::period& one) {
  const calendar::date& first = one.first_day();
  if (first.month() == 1 && first.day() == 1)
    return one.same_days(calendar::period::of_year(first.year()));
  return first.year() < calendar::date::last_year && one.last_day().year() == first.year() + 1 &&
         calendar::months_later(first, 12) == one.last_day() + calendar::days{1};
}

/// The year that a report over `about` belongs to. A year is its own; a shorter run of days that
/// begins in the year before the one it ends in belongs to the twelve months from its first day
/// (2023-12-15/2024-06-14 to 2023-12-15/2024-12-14); anything else to the calendar year of its last
/// day.
[[nodiscard]] constexpr calendar::period report_year(const calendar::period& about) {
  if (is_a_year(about)) return about;
  const calendar::date& first = about.first_day();
  const calendar::date& last = about.last_day();
  if (first.year() + 1 == last.year()) {
    const calendar::date end = calendar::months_later(first, 12) - calendar::days{1};
    if (last <= end) return calendar::period::of_days(first, end);
  }
  return calendar::period::of_year(last.year());
}

/// The year that many years later. Preconditions: `is_a_year(one)`; it is one of the years that
/// dates can have.
[[nodiscard]] constexpr calendar::period years_later(const calendar::period& one, int count) {
  if (one.kind() == calendar::period_kind::year)
    return calendar::period::of_year(one.first_day().year() + count);
  const int year = one.first_day().year() + count;
  const int month = one.first_day().month();
  const int most = calendar::days_in_month(year, month);  // 29 February is not in every year
  const int day = one.first_day().day();
  const calendar::date first(year, month, day < most ? day : most);
  return calendar::period::of_days(first, calendar::months_later(first, 12) - calendar::days{1});
}

/// The first six months of a year. Precondition: `is_a_year(one)`.
[[nodiscard]] constexpr calendar::period first_half_of(const calendar::period& one) {
  const calendar::date& first = one.first_day();
  if (first.month() == 1 && first.day() == 1) return calendar::period::of_half(first.year(), 1);
  return calendar::period::of_days(first, calendar::months_later(first, 6) - calendar::days{1});
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_REPORT_YEAR_HPP
