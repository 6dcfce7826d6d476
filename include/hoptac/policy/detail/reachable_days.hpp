// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_REACHABLE_DAYS_HPP
#define HOPTAC_POLICY_DETAIL_REACHABLE_DAYS_HPP

#include <hoptac/calendar/age_limit.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/turning_points.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::int64_t, std::uint32_t
#include <optional>  // std::optional
#include <utility>   // std::move
#include <vector>    // std::vector

/// Days that stand for all days of several open dates between which ages are asked.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The first day on which a test of age, for someone born on `birth`, has its later answer.
[[nodiscard]] constexpr std::int64_t turn_of_age(const node& age, const age_policy& how,
                                                 std::int64_t birth) {
  if (age.kind == op::of_age) return packed_birthday(birth, age.low, how.leap);
  switch (how.reading) {
    case calendar::age_reading::completed_years:
      return packed_birthday(birth, age.low + 1, how.leap);
    case calendar::age_reading::birthday:
      return next_day(packed_birthday(birth, age.low, how.leap));
    case calendar::age_reading::year_difference: break;
  }
  return ((birth >> 9) + age.low + 1) * year_step + 33;
}

/// The first day of birth for which the answer still is the earlier one on the day `on`.
[[nodiscard]] constexpr std::int64_t turn_of_birth(const node& age, const age_policy& how,
                                                   std::int64_t on) {
  const bool by_year =
      age.kind == op::not_older && how.reading == calendar::age_reading::year_difference;
  if (by_year) return real_date(((on >> 9) - age.low) * year_step + 33);
  const bool completed =
      age.kind == op::not_older && how.reading == calendar::age_reading::completed_years;
  // A few days before, from where the day is found whatever 29 February does.
  std::int64_t birth = real_date(on - (age.low + (completed ? 1 : 0)) * year_step - 8);
  while (birth <= last_packed && turn_of_age(age, how, birth) <= on) birth = next_day(birth);
  return birth;
}

/// An open date and days that stand for all its days.
struct open_date {
  std::uint32_t place;
  std::vector<std::int64_t> days;
};

/// Where the one of a place stands; nothing where that is none of the open dates.
[[nodiscard]] inline std::optional<std::size_t> find_open(const std::vector<open_date>& among,
                                                          std::uint32_t place) {
  for (std::size_t i = 0; i < among.size(); ++i)
    if (among[i].place == place) return i;
  return std::nullopt;
}

/// Adds a day that is still within the calendar.
inline void add_day(std::vector<std::int64_t>& days, std::int64_t day) {
  if (day <= last_packed) days.push_back(day);
}

/// The days of each open date, `known` by itself, and those that follow from the days of others.
///
/// Whatever a rule can tell apart of such dates is a number of conditions *not before a day* and
/// *not before the day that an age makes of another date*. Where days fit them all, the earliest
/// that do are reached from the known days over at most as many ages as there are open dates.
[[nodiscard]] inline std::vector<open_date> reachable_days(const program& of,
                                                           std::vector<open_date> known) {
  const std::size_t rounds = known.size() < 2 ? 0 : known.size();
  for (std::size_t round = 0; round < rounds; ++round) {
    std::vector<open_date> next = known;
    for (const node& age : of.nodes) {
      if (age.kind != op::not_older && age.kind != op::of_age) continue;
      const std::optional<std::size_t> births = find_open(known, age.a);
      const std::optional<std::size_t> dates = find_open(known, age.b);
      if (!births || !dates) continue;
      std::vector<std::int64_t>& more_births = next[*births].days;
      std::vector<std::int64_t>& more_dates = next[*dates].days;
      for (const std::int64_t birth : known[*births].days) {
        add_day(more_dates, birth);
        if ((birth >> 9) + age.low < calendar::date::last_year)
          add_day(more_dates, turn_of_age(age, of.ages, birth));
      }
      for (const std::int64_t on : known[*dates].days) {
        add_day(more_births, next_day(on));
        add_day(more_births, turn_of_birth(age, of.ages, on));
      }
    }
    for (open_date& one : next) hoptac::detail::sort_unique(one.days);
    known = std::move(next);
  }
  return known;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_REACHABLE_DAYS_HPP
