// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_AGE_HPP
#define HOPTAC_CALENDAR_AGE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <cstdint>  // std::uint32_t

namespace hoptac::inline HOPTAC_ABI::calendar {

/// Age in completed years on the day `on`: it rises on the birthday itself, as in the worked
/// example of joint circular 01/2016/TTLT-TANDTC-VKSNDTC-BTP, Art. 2.1 (born 10-01-1997, of full
/// 18 years on 10-01-2015). Whoever is born on 29 February has the birthday that `leap` names in
/// common years. Precondition: `birth <= on`; a row with a later birth is an error of the row.
[[nodiscard]] constexpr int age_in_years(const date& birth, const date& on, leap_day leap) {
  HOPTAC_PRE(birth <= on);
  std::uint32_t since = birth.packed();
  if (birth.month() == 2 && birth.day() == 29 && leap == leap_day::feb_28 &&
      !is_leap_year(on.year()))
    since -= 1;  // 28 February, in the packed form
  return static_cast<int>((on.packed() - since) >> 9);
}

/// The day on which the age becomes `years`; for 0 the day of birth. Precondition: `years >= 0`.
/// Throws `overflow_error` past the year 9999.
[[nodiscard]] constexpr date birthday(int years, const date& birth, leap_day leap) {
  return anniversary(birth, years, leap);
}

/// *Tu du N tuoi*: of full `years` years of age on the day `on`, the birthday included (Civil Code
/// 2015, Art. 20; the example above). Precondition: `birth <= on`, `years >= 0`.
[[nodiscard]] constexpr bool has_reached(int years, const date& birth, const date& on,
                                         leap_day leap) {
  HOPTAC_PRE(years >= 0);
  return age_in_years(birth, on, leap) >= years;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_AGE_HPP
