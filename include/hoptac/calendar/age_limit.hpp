// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_AGE_LIMIT_HPP
#define HOPTAC_CALENDAR_AGE_LIMIT_HPP

#include <hoptac/calendar/age.hpp>
#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <cstdint>      // std::uint8_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::calendar {

/// What *khong qua N tuoi* (not older than N) means. No text found defines it; other statutes
/// write *den het N tuoi* where they mean the first reading. The readings differ by up to a year,
/// so the rule names one and there is no default. Numbers are stored: never reuse.
enum class age_reading : std::uint8_t {
  completed_years = 1,  ///< at most N completed years: to the eve of birthday N + 1
  birthday = 2,         ///< not past birthday N: to that birthday
  year_difference = 3,  ///< year minus year of birth is at most N: to 31 December
};

/// The word of files and formats.
[[nodiscard]] constexpr std::string_view to_string(age_reading reading) {
  switch (reading) {
    case age_reading::completed_years: return "completed_years";
    case age_reading::birthday: return "birthday";
    case age_reading::year_difference: return "year_difference";
  }
  return {};
}

/// Not older than `years` on the day `on`. Precondition: `birth <= on`, `years >= 0`.
[[nodiscard]] constexpr bool not_older_than(int years, const date& birth, const date& on,
                                            age_reading reading, leap_day leap) {
  HOPTAC_PRE(birth <= on && years >= 0);
  const int age = age_in_years(birth, on, leap);
  switch (reading) {
    case age_reading::completed_years: return age <= years;
    case age_reading::birthday:
      return age < years || (age == years && on == birthday(years, birth, leap));
    case age_reading::year_difference: break;
  }
  HOPTAC_PRE(reading == age_reading::year_difference);
  return on.year() - birth.year() <= years;
}

/// The last day on which `not_older_than` holds. Precondition: `years` is 0 to 9999. Throws
/// `overflow_error` where the birthday that decides lies past the year 9999.
[[nodiscard]] constexpr date last_day_not_older_than(int years, const date& birth,
                                                     age_reading reading, leap_day leap) {
  HOPTAC_PRE(0 <= years && years <= date::last_year);
  switch (reading) {
    case age_reading::completed_years: return birthday(years + 1, birth, leap) - days{1};
    case age_reading::birthday: return birthday(years, birth, leap);
    case age_reading::year_difference: break;
  }
  HOPTAC_PRE(reading == age_reading::year_difference);
  return last_day_of_year(birthday(years, birth, leap).year());
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_AGE_LIMIT_HPP
