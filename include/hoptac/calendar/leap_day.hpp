// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_LEAP_DAY_HPP
#define HOPTAC_CALENDAR_LEAP_DAY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <cstdint>  // std::uint8_t

namespace hoptac::inline HOPTAC_ABI::calendar {

/// Which day of a common year corresponds to 29 February. No text found settles it: Civil
/// Code 2015, Art. 148.4 speaks of the corresponding day and month of the last year and, unlike
/// Art. 148.3 for months, says nothing for a year without that day. Hence no default. Numbers are
/// stored: never reuse.
enum class leap_day : std::uint8_t {
  feb_28 = 1,  ///< the last day of February, as Art. 148.3 has it for terms of months
  mar_1 = 2,   ///< the day after 28 February
};

/// The corresponding day so many years later. Precondition: `years >= 0`. Throws `overflow_error`
/// past the year 9999.
[[nodiscard]] constexpr date anniversary(const date& of, int years, leap_day leap) {
  HOPTAC_PRE(years >= 0);
  if (years > date::last_year - of.year())
    throw overflow_error("a date outside the years 1400 to 9999");
  const int year = of.year() + years;
  if (date::exists(year, of.month(), of.day())) return {year, of.month(), of.day()};
  return leap == leap_day::feb_28 ? date(year, 2, 28) : date(year, 3, 1);
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_LEAP_DAY_HPP
