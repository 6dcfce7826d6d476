// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_CHECK_OVERLAP_HPP
#define HOPTAC_POLICY_DETAIL_CHECK_OVERLAP_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/check_logic.hpp>
#include <hoptac/policy/detail/regions.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/pack_finding.hpp>

#include <algorithm>  // std::sort
#include <cstddef>    // std::size_t
#include <string>     // std::string
#include <vector>     // std::vector

/// Rules that read the same facts, can be met together, and give different amounts.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

class overlap_check {
 public:
  overlap_check(const pack_content& content, const std::vector<uses>& used,
                std::vector<pack_finding>& into)
      : content_(content), used_(used), into_(into) {}

  void run() {
    const auto facts_of = [&](std::size_t place) -> const std::vector<std::string>& {
      return used_[place].of_conditions;
    };
    std::vector<std::size_t> places;  // rules of the same facts stand together
    for (std::size_t i = 0; i < content_.rules.size(); ++i)
      if (content_.rules[i].amount && !facts_of(i).empty()) places.push_back(i);
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return facts_of(a) != facts_of(b) ? facts_of(a) < facts_of(b) : a < b;
    });
    std::size_t left = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const rule& one = content_.rules[places[i]];
      for (std::size_t k = i + 1; k < places.size(); ++k) {
        if (facts_of(places[i]) != facts_of(places[k])) break;
        const rule& other = content_.rules[places[k]];
        if (one.amount == other.amount) continue;
        if (spent_ < most_spent)
          compare(one, other);
        else
          ++left;
      }
    }
    if (left > 0)
      into_.push_back(found(errc::not_analysed, severity::note, "", "",
                            {{std::to_string(left) + " cặp quy định có mức khác nhau",
                              std::to_string(left) + " pairs of rules with different amounts"}}));
  }

 private:
  /// What the pairs of one pack may cost: trials of regions, and as many for each pair.
  static constexpr std::size_t most_spent = 8'000'000;
  static constexpr std::size_t cost_of_a_pair = 200;

  void add(region_space& space, const rule& of, std::vector<std::size_t>& roots) const {
    const std::vector<std::size_t> chosen = own_choice(of);
    for (const condition& one : of.conditions)
      roots.push_back(space.add(with_readings(one.when, of, chosen), of));
    const term day{.kind = term_kind::of_fact, .name = of.reference_date};
    if (const std::optional<test> period = period_test(of, chosen))
      roots.push_back(space.add(*period, of));
    if (of.in_force_from)
      roots.push_back(space.add(
          {.kind = test_kind::no_less, .terms = {day, {.value = *of.in_force_from}}}, of));
    if (of.in_force_to)
      roots.push_back(
          space.add({.kind = test_kind::at_most, .terms = {day, {.value = *of.in_force_to}}}, of));
  }
  void compare(const rule& a, const rule& b) {
    region_space space(content_);
    std::vector<std::size_t> roots;
    add(space, a, roots);
    add(space, b, roots);
    space.finish();
    std::vector<region_space::wish> all;
    all.reserve(roots.size());
    for (const std::size_t one : roots) all.push_back({one, set_of(truth::met)});
    std::size_t left = most_trials;
    const region_space::verdict together = space.some(all, left);
    spent_ += most_trials - left + cost_of_a_pair;
    if (together == region_space::verdict::open)
      into_.push_back(found(errc::not_analysed, severity::note, a.id, "",
                            {{"“" + a.id + "” cùng với “" + b.id + "”",
                              "“" + a.id + "” together with “" + b.id + "”"}}));
    if (together == region_space::verdict::yes)
      into_.push_back(
          found(errc::rules_overlap, severity::tension, a.id, "", {same(a.id), same(b.id)}));
  }

  const pack_content& content_;
  const std::vector<uses>& used_;
  std::vector<pack_finding>& into_;
  std::size_t spent_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_CHECK_OVERLAP_HPP
