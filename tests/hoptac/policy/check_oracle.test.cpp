// SPDX-License-Identifier: BSL-1.0

// What `check` says of random rules, against trying every application: the facts have few enough
// values to decide them all, absence among them.

#include <hoptac/policy/check.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
using hoptac::errc;
using hoptac::truth;

/// Facts a, b (integers), c (three ordered words) and d (yes or no).
hp::pack_content facts() {
  return {.id = "random",
          .version = "1",
          .facts = {{.key = "a", .name = {"a", "a"}, .kind = hp::value_kind::integer},
                    {.key = "b", .name = {"b", "b"}, .kind = hp::value_kind::integer},
                    {.key = "c",
                     .name = {"c", "c"},
                     .kind = hp::value_kind::enumeration,
                     .values = {{"x", {"x", "x"}}, {"y", {"y", "y"}}, {"z", {"z", "z"}}},
                     .ordered = true},
                    {.key = "d", .name = {"d", "d"}, .kind = hp::value_kind::boolean}}};
}

class trees {
 public:
  explicit trees(std::uint32_t seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }

  hp::test any(int depth) {
    const int pick = depth == 0 ? 3 + below(6) : below(9);
    switch (pick) {
      case 0:
      case 1: {
        hp::test out{.kind = pick == 0 ? hp::test_kind::all : hp::test_kind::any};
        for (int i = 2 + below(2); i > 0; --i) out.of.push_back(any(depth - 1));
        return out;
      }
      case 2:
        if (below(2) == 0) return {.kind = hp::test_kind::negation, .of = {any(depth - 1)}};
        return {.kind = hp::test_kind::at_least,
                .of = {any(depth - 1), any(depth - 1), any(depth - 1)},
                .count = 2};
      case 3: return {.kind = hp::test_kind::known, .name = std::string(1, "abcd"[below(4)])};
      case 4: return {.kind = hp::test_kind::equal, .terms = {fact("d"), {.value = below(2) == 0}}};
      case 5:
        if (below(2) == 0)
          return {.kind = hp::test_kind::one_of, .terms = {fact("c"), word(), word()}};
        return {.kind = comparison(), .terms = {fact("c"), word()}};
      case 6:
        if (below(3) == 0)
          return {.kind = hp::test_kind::between, .terms = {fact("a"), number(), number()}};
        return {.kind = comparison(), .terms = {number(), fact("a")}};
      case 7: return {.kind = comparison(), .terms = {fact(below(2) == 0 ? "a" : "b"), number()}};
      default:  // two facts, or a sum of one fact and a constant or the fact again
        if (below(2) == 0) return {.kind = comparison(), .terms = {fact("a"), fact("b")}};
        return {.kind = comparison(),
                .terms = {{.kind = hp::term_kind::add, .of = {fact("a"), number()}},
                          below(2) == 0 ? number() : fact("a")}};
    }
  }

 private:
  static hp::term fact(std::string key) {
    return {.kind = hp::term_kind::of_fact, .name = std::move(key)};
  }
  hp::term word() { return {.value = hp::word{std::string(1, "xyz"[below(3)])}}; }
  hp::term number() { return {.value = hoptac::money::decimal::from_integer(below(3))}; }
  hp::test_kind comparison() {
    return static_cast<hp::test_kind>(static_cast<int>(hp::test_kind::equal) + below(6));
  }

  std::mt19937 random_;
};

/// The answers of all conditions for every application: all numbers
/// that are asked for, and enough beyond them for one fact to lie beyond the other; all words;
/// absence.
std::vector<std::vector<truth>> all_answers(const hp::pack& of) {
  const hp::programme by = *hp::programme::make(of, "rule");
  std::vector<std::vector<truth>> out;
  for (int a = -3; a <= 5; ++a)
    for (int b = -4; b <= 5; ++b)
      for (int c = 0; c <= 3; ++c)
        for (int d = 0; d <= 2; ++d) {
          hp::situation one(of);
          if (a < 5) one.put(0, hp::cell::exactly(a));
          if (b < 5) one.put(1, hp::cell::exactly(b));
          if (c < 3) one.put(2, hp::cell::exactly(c));
          if (d < 2) one.put(3, hp::cell::exactly(d));
          out.push_back(decide(by, one, hp::settling::off).conditions);
        }
  return out;
}

TEST(CheckOracle, ConditionsOfRandomRulesAgreeWithAllApplications) {
  std::size_t dead = 0;
  std::size_t sure = 0;
  std::size_t implied = 0;
  std::size_t excluded = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    trees random(seed);
    hp::pack_content content = facts();
    hp::rule one{.id = "rule"};
    for (int i = 0; i < 3; ++i)
      one.conditions.push_back({.id = "c" + std::to_string(i), .when = random.any(2)});
    content.rules = {one};
    const hp::pack made = *hp::pack::make(content);
    const auto answers = all_answers(made);

    bool together = false;
    for (const auto& at : answers)
      together = together || (at[0] == truth::met && at[1] == truth::met && at[2] == truth::met);
    std::set<std::string> expected;
    bool never[3];
    bool always[3];
    for (std::size_t i = 0; i < 3; ++i) {
      never[i] = true;
      always[i] = true;
      for (const auto& at : answers) {
        never[i] = never[i] && at[i] != truth::met;
        always[i] = always[i] && at[i] != truth::not_met;
      }
      if (never[i]) expected.insert("never c" + std::to_string(i));
      if (!never[i] && always[i]) expected.insert("always c" + std::to_string(i));
      dead += never[i] ? 1U : 0U;
      sure += !never[i] && always[i] ? 1U : 0U;
    }
    if (!together && !never[0] && !never[1] && !never[2]) {
      expected.insert("never all");
      ++excluded;
    }
    const auto follows = [&](std::size_t what, std::size_t from) {
      for (const auto& at : answers)
        if (at[from] == truth::met && at[what] != truth::met) return false;
      return true;
    };
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t k = i + 1; k < 3; ++k) {
        if (never[i] || never[k] || always[i] || always[k]) continue;
        if (follows(k, i))
          expected.insert("implied c" + std::to_string(k));
        else if (follows(i, k))
          expected.insert("implied c" + std::to_string(i));
      }

    std::set<std::string> found;
    for (const hp::pack_finding& finding : check(made)) {
      if (finding.code == errc::condition_never_met) found.insert("never " + finding.condition);
      if (finding.code == errc::rule_never_met) found.insert("never all");
      if (finding.code == errc::condition_never_fails) found.insert("always " + finding.condition);
      if (finding.code == errc::condition_implied) {
        found.insert("implied " + finding.condition);
        ++implied;
      }
    }
    EXPECT_EQ(found, expected) << "seed " << seed;
  }
  EXPECT_GT(dead, 100U);
  EXPECT_GT(sure, 100U);
  EXPECT_GT(implied, 100U);
  EXPECT_GT(excluded, 100U);
}

}  // namespace TEST_FILE
