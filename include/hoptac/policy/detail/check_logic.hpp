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

#include <algorithm>  // std::any_of, std::binary_search
#include <cstddef>    // std::size_t
#include <string>     // std::string
#include <vector>     // std::vector

/// What the tests of one rule say about each other, over all regions of what they read.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Above so many combinations of regions a question is left open, and said to be.
inline constexpr std::size_t most_combinations = std::size_t{1} << 14;

/// The places of the options that a rule takes.
[[nodiscard]] inline std::vector<std::size_t> own_choice(const rule& of) {
  std::vector<std::size_t> out;
  for (const reading& one : of.readings) out.push_back(*one.place_of(one.chosen));
  return out;
}

class logic_check {
 public:
  logic_check(const pack_content& content, const rule& of, std::vector<pack_finding>& into)
      : content_(content), rule_(of), into_(into), space_(content) {}

  void run() {
    const std::vector<std::size_t> chosen = own_choice(rule_);
    for (const condition& one : rule_.conditions) {
      tests_.push_back(with_readings(one.when, rule_, chosen));
      roots_.push_back(space_.add(tests_.back(), rule_));
    }
    for (std::size_t i = 0; i < tests_.size(); ++i) collect(tests_[i], i);
    if (rule_.amount) {
      amount_ = with_readings(*rule_.amount, rule_, chosen);
      collect(amount_);
    }
    space_.finish();
    single();
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
  [[nodiscard]] bool related(std::size_t a, std::size_t b) const {
    const std::vector<std::size_t>& other = space_.read_by(b);
    return std::any_of(space_.read_by(a).begin(), space_.read_by(a).end(), [&](std::size_t one) {
      return std::binary_search(other.begin(), other.end(), one);
    });
  }
  /// Which of two tests follows from the other; of two equal ones the second. False: too many.
  [[nodiscard]] bool implied(std::size_t a, std::size_t b, bool& a_by_b, bool& b_by_a) const {
    a_by_b = true;
    b_by_a = true;
    const std::size_t tried =
        space_.each({a, b}, most_combinations, [&](const std::vector<truth>& at) {
          if (at[0] == truth::met && at[1] != truth::met) b_by_a = false;
          if (at[1] == truth::met && at[0] != truth::met) a_by_b = false;
          return a_by_b || b_by_a;
        });
    if (b_by_a) a_by_b = false;
    return tried != 0;
  }
  [[nodiscard]] use use_of(std::size_t root) const;
  void single();
  void pairs();
  void masked(const group& among);
  void choices(const group& among);

  const pack_content& content_;
  const rule& rule_;
  std::vector<pack_finding>& into_;
  region_space space_;
  std::vector<test> tests_;
  std::vector<std::size_t> roots_;
  std::vector<use> uses_;
  term amount_;
  std::vector<group> anys_;
  std::vector<group> chooses_;
};

// ---------------------------------------------------------------------------------------- bodies

inline logic_check::use logic_check::use_of(std::size_t root) const {
  bool met = false;
  bool fails = false;
  const std::size_t tried =
      space_.each({root}, most_combinations, [&](const std::vector<truth>& at) {
        met = met || at[0] == truth::met;
        fails = fails || at[0] == truth::not_met;
        return !met || !fails;
      });
  if (tried == 0) return use::open;
  if (!met) return use::never_met;
  return fails ? use::usual : use::never_fails;
}

inline void logic_check::single() {
  for (std::size_t i = 0; i < roots_.size(); ++i) {
    uses_.push_back(use_of(roots_[i]));
    if (uses_[i] == use::never_met)
      report(errc::condition_never_met, severity::contradiction, i, {id(i)});
    if (uses_[i] == use::never_fails)
      report(errc::condition_never_fails, severity::note, i, {id(i)});
    if (uses_[i] == use::open) report(errc::not_analysed, severity::note, i, {id(i)});
  }
}

inline void logic_check::pairs() {
  for (std::size_t i = 0; i < roots_.size(); ++i) {
    for (std::size_t k = i + 1; k < roots_.size(); ++k) {
      if (uses_[i] != use::usual || uses_[k] != use::usual || !related(roots_[i], roots_[k]))
        continue;
      bool first = false;
      bool second = false;
      if (!implied(roots_[i], roots_[k], first, second)) {
        const bilingual both{id(i).vi + ", " + id(k).vi, id(i).en + ", " + id(k).en};
        report(errc::not_analysed, severity::note, k, {both});
      }
      if (first) report(errc::condition_implied, severity::tension, i, {id(i), id(k)});
      if (second) report(errc::condition_implied, severity::tension, k, {id(k), id(i)});
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
          !related(among.roots[i], among.roots[k]))
        continue;
      bool first = false;
      bool second = false;
      // A branch is covered by what follows from it; of two equal ones the second.
      if (!implied(among.roots[k], among.roots[i], first, second))
        report(errc::not_analysed, severity::note, among.condition, {words(*among.tests[k])});
      const bilingual a = words(*among.tests[i]);
      const bilingual b = words(*among.tests[k]);
      if (first) report(errc::branch_masked, severity::tension, among.condition, {a, b});
      if (second) report(errc::branch_masked, severity::tension, among.condition, {b, a});
    }
  }
}

/// Which branches an eligible application comes to, and whether it may come to none.
inline void logic_check::choices(const group& among) {
  std::vector<std::size_t> roots = among.roots;
  for (const std::size_t one : roots_)
    if (std::any_of(among.roots.begin(), among.roots.end(),
                    [&](std::size_t branch) { return related(one, branch); }))
      roots.push_back(one);
  const std::size_t branches = among.roots.size();
  std::vector<bool> taken(branches, false);
  bool uncovered = false;
  bool eligible = false;
  const std::size_t tried =
      space_.each(roots, most_combinations, [&](const std::vector<truth>& at) {
        for (std::size_t i = branches; i < at.size(); ++i)
          if (at[i] != truth::met) return true;
        eligible = true;
        std::size_t i = 0;
        while (i < branches && at[i] == truth::not_met) ++i;
        if (i == branches) uncovered = true;
        if (i < branches && at[i] == truth::met) taken[i] = true;
        return true;
      });
  const std::size_t whole = rule_.conditions.size();
  if (tried == 0)
    return report(errc::not_analysed, severity::note, whole, {{"mức hỗ trợ", "the amount"}});
  if (!eligible) return;
  if (uncovered) report(errc::amount_uncovered, severity::tension, whole, {});
  for (std::size_t i = 0; i < branches; ++i)
    if (!taken[i])
      report(errc::branch_never_taken, severity::tension, whole, {words(*among.tests[i])});
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_CHECK_LOGIC_HPP
