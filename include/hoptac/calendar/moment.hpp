// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_MOMENT_HPP
#define HOPTAC_CALENDAR_MOMENT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>

#include <cstdint>  // std::uint8_t

namespace hoptac::inline HOPTAC_ABI::calendar {

/// The named moments of a month or a year in an agreement: *dau*, *giua*, *cuoi* (Civil Code 2015,
/// Art. 146.2 and 146.3, read in the codified text). Numbers are stored: never reuse.
enum class moment : std::uint8_t { start = 1, middle = 2, end = 3 };

/// The first day, the 15th or the last day of the month (Art. 146.2). Precondition: `month` is 1 to
/// 12 and `year` 1400 to 9999.
[[nodiscard]] constexpr date moment_of_month(int year, int month, moment when) {
  if (when == moment::start) return first_day_of_month(year, month);
  return when == moment::middle ? date(year, month, 15) : last_day_of_month(year, month);
}

/// 1 January, 30 June or 31 December (Art. 146.3). Precondition: `year` is 1400 to 9999.
[[nodiscard]] constexpr date moment_of_year(int year, moment when) {
  if (when == moment::start) return first_day_of_year(year);
  return when == moment::middle ? date(year, 6, 30) : last_day_of_year(year);
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_MOMENT_HPP
