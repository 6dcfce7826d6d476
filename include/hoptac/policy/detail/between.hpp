// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_BETWEEN_HPP
#define HOPTAC_POLICY_DETAIL_BETWEEN_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/expression.hpp>

#include <cstdint>  // std::int64_t, std::uint32_t

/// Distances between packed dates.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

[[nodiscard]] constexpr calendar::date date_of(std::int64_t packed) {
  return calendar::date::from_packed(static_cast<std::uint32_t>(packed));
}

inline constexpr std::int64_t first_packed =
    calendar::first_day_of_year(calendar::date::first_year).packed();
inline constexpr std::int64_t last_packed =
    calendar::last_day_of_year(calendar::date::last_year).packed();

/// The day after, and the day before, a packed date. The day after the last one is a number above
/// every date, the day before the first one below.
[[nodiscard]] constexpr std::int64_t next_day(std::int64_t packed) {
  if (packed >= last_packed) return last_packed + 1;
  return (date_of(packed) + calendar::days{1}).packed();
}
[[nodiscard]] constexpr std::int64_t previous_day(std::int64_t packed) {
  if (packed <= first_packed) return first_packed - 1;
  return (date_of(packed) - calendar::days{1}).packed();
}

/// The corresponding day so many months earlier, or the last day of a shorter month.
[[nodiscard]] constexpr calendar::date months_before(const calendar::date& day, int months) {
  const int index = day.year() * 12 + day.month() - 1 - months;
  if (index < calendar::date::first_year * 12)
    return calendar::first_day_of_year(calendar::date::first_year);
  const calendar::date last = calendar::last_day_of_month(index / 12, index % 12 + 1);
  return last.day() <= day.day() ? last : calendar::date(last.year(), last.month(), day.day());
}

/// Whole years, months or days from one day to another; negative where it goes back.
[[nodiscard]] constexpr std::int64_t distance(term_kind unit, std::int64_t from, std::int64_t to,
                                              calendar::leap_day leap) {
  if (unit == term_kind::days_between) return days_between(date_of(from), date_of(to));
  if (to < from) return -distance(unit, to, from, leap);
  if (unit == term_kind::years_between) {
    const std::int64_t years = (to >> 9) - (from >> 9);
    return packed_birthday(from, years, leap) <= to ? years : years - 1;
  }
  // Months end on the same day, or on the last day of a shorter month (Civil Code 2015, 148.3).
  const calendar::date end = date_of(to);
  const std::int64_t months = ((to >> 9) - (from >> 9)) * 12 + ((to >> 5 & 15) - (from >> 5 & 15));
  const bool last_day = end == calendar::last_day_of_month(end.year(), end.month());
  return (from & 31) <= (to & 31) || last_day ? months : months - 1;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_BETWEEN_HPP
