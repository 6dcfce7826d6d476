// SPDX-License-Identifier: BSL-1.0

// A second opinion on the calendar: the standard library's, which hoptac itself does not use.

#ifndef HOPTAC_TESTS_CALENDAR_ORACLE_HPP
#define HOPTAC_TESTS_CALENDAR_ORACLE_HPP

#include <hoptac/calendar/date.hpp>

#include <chrono>

namespace oracle {

using std::chrono::sys_days, std::chrono::year_month_day;

inline year_month_day of(const hoptac::calendar::date& on) {
  return year_month_day{std::chrono::year{on.year()},
                        std::chrono::month{static_cast<unsigned>(on.month())},
                        std::chrono::day{static_cast<unsigned>(on.day())}};
}

inline hoptac::calendar::date date_of(const year_month_day& on) {
  return {static_cast<int>(on.year()), static_cast<int>(static_cast<unsigned>(on.month())),
          static_cast<int>(static_cast<unsigned>(on.day()))};
}

inline hoptac::calendar::date date_of(sys_days on) {
  return date_of(year_month_day{on});
}

/// The birthday so many years later; for 29 February in common years the 28th or the day after.
inline sys_days birthday(const year_month_day& birth, int years, bool on_28_february) {
  const year_month_day same = birth + std::chrono::years{years};
  if (same.ok()) return sys_days{same};
  const sys_days eve = sys_days{same.year() / std::chrono::February / std::chrono::day{28}};
  return on_28_february ? eve : eve + std::chrono::days{1};
}

/// Completed years, counted one birthday after the other.
inline int age(const year_month_day& birth, const year_month_day& on, bool on_28_february) {
  int years = 0;
  while (birthday(birth, years + 1, on_28_february) <= sys_days{on}) ++years;
  return years;
}

}  // namespace oracle

#endif  // HOPTAC_TESTS_CALENDAR_ORACLE_HPP
