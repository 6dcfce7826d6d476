// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_AGE_HPP
#define HOPTAC_POLICY_DETAIL_AGE_HPP

#include <hoptac/calendar/age_limit.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstdint>   // std::int64_t, std::uint32_t
#include <optional>  // std::optional

/// Age limits on packed dates (`calendar::date::packed`), with intervals for what is not known.
/// The integers keep the order of dates, so that an age is a subtraction and a comparison.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// How ages are read.
struct age_policy {
  calendar::age_reading reading = calendar::age_reading::completed_years;
  calendar::leap_day leap = calendar::leap_day::mar_1;
  std::optional<calendar::birth_fill> fill = {};  ///< nothing: every possible day counts
};

inline constexpr std::int64_t year_step = 512;
inline constexpr std::int64_t month_step = 32;
inline constexpr std::int64_t feb_29 = 2 * 32 + 29;  // in the lowest nine bits
inline constexpr std::int64_t to_mar_1 = 3 * 32 + 1 - feb_29;

[[nodiscard]] constexpr bool is_leap(std::int64_t year) {
  return (year & 3) == 0 && (year % 25 != 0 || (year & 15) == 0);
}

/// The packed day on which someone born on `birth` becomes `years` old.
[[nodiscard]] constexpr std::int64_t packed_birthday(std::int64_t birth, std::int64_t years,
                                                     calendar::leap_day leap) {
  const std::int64_t same = birth + years * year_step;
  if ((birth & (year_step - 1)) != feb_29 || is_leap(same >> 9)) return same;
  return leap == calendar::leap_day::feb_28 ? same - 1 : same + to_mar_1;
}

/// *Không quá N tuổi* for exact dates. Precondition: `birth <= on`.
[[nodiscard]] constexpr bool is_not_older(std::int64_t birth, std::int64_t on, std::int64_t years,
                                          const age_policy& how) {
  switch (how.reading) {
    case calendar::age_reading::completed_years:
      return on < packed_birthday(birth, years + 1, how.leap);
    case calendar::age_reading::birthday: return on <= packed_birthday(birth, years, how.leap);
    case calendar::age_reading::year_difference: break;
  }
  return (on >> 9) - (birth >> 9) <= years;
}

/// *Từ đủ N tuổi* for exact dates. Precondition: `birth <= on`.
[[nodiscard]] constexpr bool is_of_age(std::int64_t birth, std::int64_t on, std::int64_t years,
                                       const age_policy& how) {
  return on >= packed_birthday(birth, years, how.leap);
}

/// A birth date as the reading of incomplete dates takes it; absent where it says nothing.
[[nodiscard]] constexpr cell filled_birth(const cell& birth, const age_policy& how) {
  if (!how.fill || birth.exact() || birth.absent()) return birth;
  switch (*how.fill) {
    case calendar::birth_fill::first_day: return cell::exactly(birth.low);
    case calendar::birth_fill::last_day: return cell::exactly(birth.high);
    case calendar::birth_fill::first_of_july: break;
  }
  const bool whole_year = (birth.low & (year_step - 1)) == month_step + 1 &&
                          birth.high == (birth.low >> 9) * year_step + 12 * month_step + 31;
  if (!whole_year) return {};
  return cell::exactly((birth.low >> 9) * year_step + 7 * month_step + 1);
}

/// Both questions with intervals: known where every possible pair of days with the birth not after
/// the day agrees. Not known where something is absent, and where the birth is after the day.
template <class Holds>
[[nodiscard]] constexpr truth over_intervals(const cell& birth, const cell& on, bool when_newborn,
                                             Holds holds) {
  if (birth.absent() || on.absent() || birth.low > on.high) return truth::not_known;
  const bool oldest = holds(birth.low, on.high);
  const bool youngest = birth.high >= on.low ? when_newborn : holds(birth.high, on.low);
  return oldest == youngest ? truth_of(oldest) : truth::not_known;
}

[[nodiscard]] constexpr truth not_older(const cell& birth, const cell& on, std::int64_t years,
                                        const age_policy& how) {
  if (birth.exact() && on.exact())
    return birth.low > on.low ? truth::not_known
                              : truth_of(is_not_older(birth.low, on.low, years, how));
  const auto holds = [&](std::int64_t b, std::int64_t d) { return is_not_older(b, d, years, how); };
  return over_intervals(filled_birth(birth, how), on, years >= 0, holds);
}

[[nodiscard]] constexpr truth of_age(const cell& birth, const cell& on, std::int64_t years,
                                     const age_policy& how) {
  if (birth.exact() && on.exact())
    return birth.low > on.low ? truth::not_known
                              : truth_of(is_of_age(birth.low, on.low, years, how));
  const auto holds = [&](std::int64_t b, std::int64_t d) { return is_of_age(b, d, years, how); };
  return over_intervals(filled_birth(birth, how), on, years <= 0, holds);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_AGE_HPP
