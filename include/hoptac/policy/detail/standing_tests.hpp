// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_STANDING_TESTS_HPP
#define HOPTAC_POLICY_DETAIL_STANDING_TESTS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/territory.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// The tests that a rule has by what it is and not by what it lists: that its territory is there,
/// and that its period holds. Written in the vocabulary of rules, so that whatever reads a
/// condition reads them, too.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The ids of the conditions that a decision has for them.
inline constexpr std::string_view force_id = "in_force";
inline constexpr std::string_view territory_id = "territory";
inline constexpr std::string_view period_id = "named_period";
/// The reading that says which dates the period is about.
inline constexpr std::string_view period_reading = "period";

[[nodiscard]] inline test compare_day(test_kind how, const std::string& fact,
                                      const calendar::date& day) {
  return {.kind = how, .terms = {{.kind = term_kind::of_fact, .name = fact}, {.value = day}}};
}
[[nodiscard]] inline test joined_tests(test_kind how, std::vector<test> of) {
  if (of.size() == 1) return std::move(of.front());
  return {.kind = how, .of = std::move(of)};
}
[[nodiscard]] inline test is_within(const std::string& fact, const calendar::period& period) {
  return {.kind = test_kind::all,
          .of = {compare_day(test_kind::no_less, fact, period.first_day()),
                 compare_day(test_kind::at_most, fact, period.last_day())}};
}
[[nodiscard]] inline test is_known(const std::string& fact) {
  return {.kind = test_kind::known, .name = fact};
}
[[nodiscard]] inline test is_absent(const std::string& fact) {
  return {.kind = test_kind::negation, .of = {is_known(fact)}};
}

/// The reference date, then the other dates, each once.
[[nodiscard]] inline std::vector<std::string> dates_in_order(
    const rule& of, const std::vector<std::string>& others) {
  std::vector<std::string> out;
  const auto add = [&out](const std::string& one) {
    if (!one.empty() && std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  };
  add(of.reference_date);
  for (const std::string& one : of.period_dates) add(one);
  for (const std::string& one : others) add(one);
  return out;
}

/// Every date that is stated lies in the life of the territory; else not known. The first date is
/// asked for, the others count where they are stated.
[[nodiscard]] inline std::optional<test> territory_test(const rule& of,
                                                        const std::optional<territory>& where) {
  if (!where || !where->until) return std::nullopt;
  const test unknown{.kind = test_kind::not_stated};
  std::vector<test> all;
  for (const std::string& fact : dates_in_order(of, where->dates)) {
    test one = compare_day(test_kind::at_most, fact, *where->until);
    if (!all.empty()) one = joined_tests(test_kind::any, {is_absent(fact), std::move(one)});
    all.push_back(std::move(one));
  }
  if (all.empty()) return unknown;
  return joined_tests(test_kind::any, {joined_tests(test_kind::all, std::move(all)), unknown});
}

/// Whether the rule has its period tested.
[[nodiscard]] inline bool tests_period(const rule& of) {
  return of.named_period && !of.period_dates.empty();
}

/// The date that alone counts for the period, where the reading says so; null where all do.
[[nodiscard]] inline const std::string* period_date(const rule& of,
                                                    const std::vector<std::size_t>& chosen) {
  for (std::size_t i = 0; i < of.readings.size(); ++i)
    if (of.readings[i].name == period_reading && chosen[i] > 0)
      return &of.period_dates[chosen[i] - 1];
  return nullptr;
}

/// The stated dates lie in the period, or one alone where the reading says which.
[[nodiscard]] inline std::optional<test> period_test(const rule& of,
                                                     const std::vector<std::size_t>& chosen) {
  if (!tests_period(of)) return std::nullopt;
  if (const std::string* alone = period_date(of, chosen))
    return is_within(*alone, *of.named_period);
  std::vector<test> all;
  std::vector<test> any;
  for (const std::string& fact : dates_in_order(of, {})) {
    test one = is_within(fact, *of.named_period);
    if (!all.empty()) {
      any.push_back(joined_tests(test_kind::all, {is_known(fact), one}));
      all.push_back(joined_tests(test_kind::any, {is_absent(fact), std::move(one)}));
    } else {
      any.push_back(one);
      all.push_back(std::move(one));
    }
  }
  if (all.size() == 1) return std::move(all.front());
  test some = joined_tests(test_kind::all, {joined_tests(test_kind::any, std::move(any)),
                                            {.kind = test_kind::not_stated}});
  return joined_tests(test_kind::any,
                      {joined_tests(test_kind::all, std::move(all)), std::move(some)});
}

/// Of the facts that a rule reads, the dates that count only where they are stated: those which
/// these tests read (`read` has them from `first` to before `last`), not whatever is stated, and
/// nothing else does. Ascending.
[[nodiscard]] inline std::vector<std::uint32_t> dates_if_stated(
    const std::vector<fact>& facts, const rule& of, const std::vector<std::size_t>& chosen,
    const std::vector<std::uint32_t>& read, std::size_t first, std::size_t last) {
  const std::string* alone = tests_period(of) ? period_date(of, chosen) : nullptr;
  std::vector<std::uint32_t> out;
  for (std::size_t at = first; at < last; ++at) {
    const std::string& key = facts[read[at]].key;
    bool is_asked = key == of.reference_date || (alone != nullptr && key == *alone);
    for (std::size_t other = 0; other < read.size(); ++other)
      is_asked = is_asked || ((other < first || other >= last) && read[other] == read[at]);
    if (!is_asked) out.push_back(read[at]);
  }
  hoptac::detail::sort_unique(out);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_STANDING_TESTS_HPP
