// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_PARTIAL_AGE_HPP
#define HOPTAC_CALENDAR_PARTIAL_AGE_HPP

#include <hoptac/calendar/age.hpp>
#include <hoptac/calendar/age_limit.hpp>
#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>

namespace hoptac::inline HOPTAC_ABI::calendar {

/// The ages that a person of incomplete birth date can have, both ends included.
struct age_range {
  int lowest;
  int highest;

  friend constexpr bool operator==(const age_range&, const age_range&) = default;
};

namespace detail {

/// The latest day of birth that is possible for someone who lives on the day `on`.
[[nodiscard]] constexpr date latest_birth(const partial_date& birth, const date& on) {
  HOPTAC_PRE(birth.earliest() <= on);
  return birth.latest() < on ? birth.latest() : on;
}

/// Known where both ends agree: between them an age only falls as the birth is later.
[[nodiscard]] constexpr truth agreed(bool one, bool other) {
  return one == other ? truth_of(one) : truth::not_known;
}

}  // namespace detail

// Precondition of all three: `birth.earliest() <= on`, `years >= 0`. Days of birth after `on`,
// which are impossible, are left out.

/// The lowest and the highest age that fits the incomplete date of birth.
[[nodiscard]] constexpr age_range age_in_years(const partial_date& birth, const date& on,
                                               leap_day leap) {
  return {age_in_years(detail::latest_birth(birth, on), on, leap),
          age_in_years(birth.earliest(), on, leap)};
}

/// *Tu du N tuoi*, `not_known` where it depends on the unknown day of birth.
[[nodiscard]] constexpr truth has_reached(int years, const partial_date& birth, const date& on,
                                          leap_day leap) {
  return detail::agreed(has_reached(years, detail::latest_birth(birth, on), on, leap),
                        has_reached(years, birth.earliest(), on, leap));
}

/// *Khong qua N tuoi*, `not_known` where it depends on the unknown day of birth.
[[nodiscard]] constexpr truth not_older_than(int years, const partial_date& birth, const date& on,
                                             age_reading reading, leap_day leap) {
  return detail::agreed(not_older_than(years, detail::latest_birth(birth, on), on, reading, leap),
                        not_older_than(years, birth.earliest(), on, reading, leap));
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_PARTIAL_AGE_HPP
