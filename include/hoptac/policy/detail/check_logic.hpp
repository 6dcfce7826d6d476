// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_CHECK_LOGIC_HPP
#define HOPTAC_POLICY_DETAIL_CHECK_LOGIC_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/regions.hpp>
#include <hoptac/policy/detail/words.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/pack_finding.hpp>

#include <algorithm>  // std::any_of
#include <cstddef>    // std::size_t, std::ptrdiff_t
#include <string>     // std::string
#include <utility>    // std::pair
#include <vector>     // std::vector

/// What the tests of one rule say about each other, over all regions of what they read.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

class logic_check {
 public:
  logic_check(const pack_content& content, const rule& of, std::vector<pack_finding>& into)
      : content_(content),
        rule_(of),
        into_(into),
        space_(content),
        valued_(content, has_holes(of, into) ? region_space::parameters::valued_where_known
                                             : region_space::parameters::valued) {}

  void run() {
    const std::vector<std::size_t> chosen = own_choice(rule_);
    for (const condition& one : rule_.conditions) {
      tests_.push_back(with_readings(one.when, rule_, chosen));
      roots_.push_back(space_.add(tests_.back(), rule_));
      valued_roots_.push_back(valued_.add(tests_.back(), rule_));
    }
    const term day{.kind = term_kind::of_fact, .name = rule_.reference_date};
    if (rule_.in_force_from)
      force_.push_back(valued_.add(
          {.kind = test_kind::no_less, .terms = {day, {.value = *rule_.in_force_from}}}, rule_));
    if (rule_.in_force_to)
      force_.push_back(valued_.add(
          {.kind = test_kind::at_most, .terms = {day, {.value = *rule_.in_force_to}}}, rule_));
    for (std::size_t i = 0; i < tests_.size(); ++i) collect(tests_[i], i);
    if (rule_.amount) {
      amount_ = with_readings(*rule_.amount, rule_, chosen);
      collect(amount_);
    }
    space_.finish();
    valued_.finish();
    single();
    whole();
    pairs();
    for (const group& one : anys_) masked(one);
    for (const group& one : chooses_) choices(one);
  }

 private:
  /// The branches of an `any` or of a choice.
  struct group {
    std::size_t condition = 0;
    std::vector<const test*> tests = {};
    std::vector<std::size_t> roots = {};
  };
  enum class use : unsigned char { usual, never_met, never_fails, open };

  void collect(const test& one, std::size_t condition) {
    if (one.kind == test_kind::any && one.of.size() > 1) {
      group made{.condition = condition};
      for (const test& inner : one.of) {
        made.tests.push_back(&inner);
        made.roots.push_back(space_.add(inner, rule_));
      }
      anys_.push_back(std::move(made));
    }
    for (const test& inner : one.of) collect(inner, condition);
  }
  void collect(const term& one) {
    if (one.kind == term_kind::choose) {
      group made;
      for (const branch& inner : one.branches) {
        made.tests.push_back(&inner.when);
        made.roots.push_back(space_.add(inner.when, rule_));
      }
      chooses_.push_back(std::move(made));
    }
    for (const term& inner : one.of) collect(inner);
  }
  void report(errc code, severity how, std::size_t condition, const std::vector<bilingual>& args) {
    into_.push_back(found(code, how, rule_.id,
                          condition < rule_.conditions.size() ? rule_.conditions[condition].id : "",
                          args));
  }
  [[nodiscard]] bilingual words(const test& one) const {
    return {word_writer(content_, rule_, language::vi)(one),
            word_writer(content_, rule_, language::en)(one)};
  }
  [[nodiscard]] bilingual id(std::size_t condition) const {
    return same(rule_.conditions[condition].id);
  }
  using verdict = region_space::verdict;
  using wish = region_space::wish;
  static constexpr answer_set met = set_of(truth::met);
  static constexpr answer_set not_met = set_of(truth::not_met);

  [[nodiscard]] verdict some(const std::vector<wish>& all) const {
    std::size_t left = most_trials;
    return space_.some(all, left);
  }
  /// The same of the conditions and the days of force, with the values that parameters had.
  [[nodiscard]] verdict some_valued(const std::vector<wish>& all) const {
    std::size_t left = most_trials;
    return valued_.some(all, left);
  }
  /// Whether a parameter of the rule was found to lack values on days on which it is read.
  [[nodiscard]] static bool has_holes(const rule& of, const std::vector<pack_finding>& found) {
    return std::any_of(found.begin(), found.end(), [&](const pack_finding& one) {
      return one.code == errc::parameter_has_hole && one.rule == of.id;
    });
  }
  /// What two tests say about each other; of two equal ones the second follows.
  struct relation {
    bool a_follows = false;
    bool b_follows = false;
    bool open = false;  // something was not shown
  };
  [[nodiscard]] relation relate(std::size_t a, std::size_t b) const {
    const answer_set others = every_answer & ~met;
    const verdict b_fails = some({{a, met}, {b, others}});
    const verdict a_fails = some({{b, met}, {a, others}});
    relation out;
    out.b_follows = b_fails == verdict::no;
    out.a_follows = !out.b_follows && a_fails == verdict::no;
    out.open = b_fails == verdict::open || (a_fails == verdict::open && !out.b_follows);
    return out;
  }
  [[nodiscard]] use use_of(std::size_t root) const;
  void single();
  void whole();
  void pairs();
  void masked(const group& among);
  void choices(const group& among);

  const pack_content& content_;
  const rule& rule_;
  std::vector<pack_finding>& into_;
  region_space space_;
  std::vector<test> tests_;
  std::vector<std::size_t> roots_;
  region_space valued_;
  std::vector<std::size_t> valued_roots_;
  std::vector<std::size_t> force_;  // the days of force, as tests
  std::vector<use> uses_;
  term amount_;
  std::vector<group> anys_;
  std::vector<group> chooses_;
};

// ---------------------------------------------------------------------------------------- bodies

inline logic_check::use logic_check::use_of(std::size_t root) const {
  const verdict can_be_met = some({{root, met}});
  if (can_be_met == verdict::no) return use::never_met;
  const verdict can_fail = some({{root, not_met}});
  if (can_fail == verdict::no) return use::never_fails;
  return can_be_met == verdict::yes && can_fail == verdict::yes ? use::usual : use::open;
}

inline void logic_check::single() {
  for (std::size_t i = 0; i < roots_.size(); ++i) {
    uses_.push_back(use_of(roots_[i]));
    if (uses_[i] != use::never_met && some_valued({{valued_roots_[i], met}}) == verdict::no)
      uses_[i] = use::never_met;
    if (uses_[i] == use::never_met)
      report(errc::condition_never_met, severity::contradiction, i, {id(i)});
    if (uses_[i] == use::never_fails)
      report(errc::condition_never_fails, severity::note, i, {id(i)});
    if (uses_[i] == use::open) report(errc::not_analysed, severity::note, i, {id(i)});
  }
}

/// Whether all conditions can be met at once while the rule is in force; where not, the fewest that
/// exclude each other.
inline void logic_check::whole() {
  bool open = false;
  for (const use one : uses_) {
    if (one == use::never_met) return;  // said already
    open = open || one == use::open;
  }
  std::vector<std::pair<std::size_t, bilingual>> all;
  for (std::size_t i = 0; i < roots_.size(); ++i) all.emplace_back(valued_roots_[i], id(i));
  for (const std::size_t one : force_)
    all.push_back({one, {"thời gian có hiệu lực", "the days of force"}});
  const auto together = [&](std::size_t without) {
    std::vector<wish> wishes;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (i != without) wishes.push_back({all[i].first, met});
    return some_valued(wishes);
  };
  const verdict found = together(all.size());
  if (found == verdict::open && !open)
    report(errc::not_analysed, severity::note, rule_.conditions.size(),
           {{"tất cả các điều kiện cùng lúc", "all conditions together"}});
  if (found != verdict::no) return;
  for (std::size_t i = all.size(); i-- > 0;)
    if (together(i) == verdict::no) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
  bilingual names;
  for (const auto& [root, name] : all) {
    names.vi += (names.vi.empty() ? "" : ", ") + name.vi;
    names.en += (names.en.empty() ? "" : ", ") + name.en;
  }
  report(errc::rule_never_met, severity::contradiction, rule_.conditions.size(), {names});
}

inline void logic_check::pairs() {
  for (std::size_t i = 0; i < roots_.size(); ++i) {
    for (std::size_t k = i + 1; k < roots_.size(); ++k) {
      if (uses_[i] != use::usual || uses_[k] != use::usual || !space_.related(roots_[i], roots_[k]))
        continue;
      const relation found = relate(roots_[i], roots_[k]);
      if (found.open) {
        const bilingual both{id(i).vi + ", " + id(k).vi, id(i).en + ", " + id(k).en};
        report(errc::not_analysed, severity::note, k, {both});
      }
      if (found.a_follows) report(errc::condition_implied, severity::tension, i, {id(i), id(k)});
      if (found.b_follows) report(errc::condition_implied, severity::tension, k, {id(k), id(i)});
    }
  }
}

inline void logic_check::masked(const group& among) {
  if (uses_[among.condition] == use::never_met) return;  // said already, and all follows from it
  std::vector<use> uses;
  for (std::size_t i = 0; i < among.roots.size(); ++i) {
    uses.push_back(use_of(among.roots[i]));
    if (uses[i] == use::never_met)
      report(errc::branch_never_taken, severity::tension, among.condition,
             {words(*among.tests[i])});
    if (uses[i] == use::open)
      report(errc::not_analysed, severity::note, among.condition, {words(*among.tests[i])});
  }
  for (std::size_t i = 0; i < among.roots.size(); ++i) {
    for (std::size_t k = i + 1; k < among.roots.size(); ++k) {
      if (uses[i] != use::usual || uses[k] != use::usual ||
          !space_.related(among.roots[i], among.roots[k]))
        continue;
      // A branch is covered by what follows from it; of two equal ones the second.
      const relation found = relate(among.roots[k], among.roots[i]);
      if (found.open)
        report(errc::not_analysed, severity::note, among.condition, {words(*among.tests[k])});
      const bilingual a = words(*among.tests[i]);
      const bilingual b = words(*among.tests[k]);
      if (found.a_follows) report(errc::branch_masked, severity::tension, among.condition, {a, b});
      if (found.b_follows) report(errc::branch_masked, severity::tension, among.condition, {b, a});
    }
  }
}

/// Which branches an eligible application comes to, and whether it may come to none.
inline void logic_check::choices(const group& among) {
  std::vector<wish> eligible;
  for (const std::size_t one : roots_)
    if (std::any_of(among.roots.begin(), among.roots.end(),
                    [&](std::size_t branch) { return space_.related(one, branch); }))
      eligible.push_back({one, met});
  const verdict any = some(eligible);
  if (any == verdict::no) return;
  const std::size_t rule = rule_.conditions.size();
  bool open = any == verdict::open;
  std::vector<wish> wishes = eligible;
  for (std::size_t i = 0; i < among.roots.size(); ++i) {
    wishes.push_back({among.roots[i], met});
    const verdict taken = some(wishes);
    if (taken == verdict::no)
      report(errc::branch_never_taken, severity::tension, rule, {words(*among.tests[i])});
    open = open || taken == verdict::open;
    wishes.back().answers = not_met;
  }
  const verdict uncovered = some(wishes);
  if (uncovered == verdict::yes) report(errc::amount_uncovered, severity::tension, rule, {});
  if (open || uncovered == verdict::open)
    report(errc::not_analysed, severity::note, rule, {{"mức hỗ trợ", "the amount"}});
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_CHECK_LOGIC_HPP
