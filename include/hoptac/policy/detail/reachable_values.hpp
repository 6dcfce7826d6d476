// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_REACHABLE_VALUES_HPP
#define HOPTAC_POLICY_DETAIL_REACHABLE_VALUES_HPP

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

/// Values that stand for all values of several open facts that are compared with each other or
/// between which ages are asked.
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

/// An open date or number and values that stand for all its values.
struct open_fact {
  std::uint32_t place = 0;
  bool is_date = false;
  std::vector<std::int64_t> values = {};
};

/// Where the one of a place stands; nothing where that is none of the open facts.
[[nodiscard]] inline std::optional<std::size_t> find_open(const std::vector<open_fact>& among,
                                                          std::uint32_t place) {
  for (std::size_t i = 0; i < among.size(); ++i)
    if (among[i].place == place) return i;
  return std::nullopt;
}

/// Whether a leaf compares two facts with each other and nothing else, in the same steps.
[[nodiscard]] inline bool is_order(const program& of, const node& leaf) {
  if (leaf.kind != op::compare) return false;
  const bound_term& a = of.terms[leaf.a];
  const bound_term& b = of.terms[leaf.b];
  return a.kind == term_kind::of_fact && b.kind == term_kind::of_fact && a.digits == b.digits;
}

/// The values of each open fact, `known` by itself, and those that follow from the values of
/// others.
///
/// Whatever a rule can tell apart of such facts is a number of conditions *not before a value*,
/// *not before the day that an age makes of another date* and *not before another fact* or the
/// value after it. Where values fit them all, the earliest that do are reached from the known ones
/// over at most as many ages and comparisons as there are open facts.
[[nodiscard]] inline std::vector<open_fact> reachable_values(const program& of,
                                                             std::vector<open_fact> known) {
  const auto add = [](open_fact& to, std::int64_t value) {
    if (to.is_date ? value <= last_packed : value < cell::highest) to.values.push_back(value);
  };
  const auto after = [](const open_fact& of_value, std::int64_t value) {
    return of_value.is_date ? next_day(value) : value + 1;
  };
  const std::size_t rounds = known.size() < 2 ? 0 : known.size();
  for (std::size_t round = 0; round < rounds; ++round) {
    std::vector<open_fact> next = known;
    for (const node& leaf : of.nodes) {
      const bool is_age = leaf.kind == op::not_older || leaf.kind == op::of_age;
      if (!is_age && !is_order(of, leaf)) continue;
      const auto a = find_open(known, is_age ? leaf.a : of.terms[leaf.a].slot);
      const auto b = find_open(known, is_age ? leaf.b : of.terms[leaf.b].slot);
      if (!a || !b || a == b) continue;
      for (const std::int64_t value : known[*a].values) {
        add(next[*b], value);
        if (!is_age)
          add(next[*b], after(known[*a], value));
        else if ((value >> 9) + leaf.low < calendar::date::last_year)
          add(next[*b], turn_of_age(leaf, of.ages, value));
      }
      for (const std::int64_t value : known[*b].values) {
        add(next[*a], after(known[*b], value));
        add(next[*a], is_age ? turn_of_birth(leaf, of.ages, value) : value);
      }
    }
    bool grew = false;
    for (std::size_t i = 0; i < next.size(); ++i) {
      hoptac::detail::sort_unique(next[i].values);
      grew = grew || next[i].values.size() != known[i].values.size();
    }
    known = std::move(next);
    if (!grew) break;
  }
  return known;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_REACHABLE_VALUES_HPP
