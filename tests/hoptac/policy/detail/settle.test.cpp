// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/settle.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "../build_kind.hpp"
#include "../plain_answer.hpp"
#include "../small_domain.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

/// What all ways to give words to the missing words agree on: first the whole rule, then each of
/// its conditions.
class trial {
 public:
  trial(const programme& by, const situation& facts) : by_(by), facts_(facts) {
    const auto& all = by.of().content().facts;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (facts[i].absent() &&
          (all[i].kind == value_kind::boolean || all[i].kind == value_kind::enumeration))
        open_.push_back(i);
    agreed_.resize(1 + by.rule().conditions.size());
    fill(0);
  }
  [[nodiscard]] truth of(std::size_t place) const { return *agreed_[place]; }

 private:
  void fill(std::size_t next) {
    if (next < open_.size()) {
      const fact& of = by_.of().content().facts[open_[next]];
      for (const std::int64_t value : small_domain::values_of(of, cell{})) {
        facts_.put(open_[next], cell::exactly(value));
        fill(next + 1);
      }
      return;
    }
    const plain_answer::reader plain(by_.rule(), facts_);
    note(0, plain.answer());
    for (std::size_t i = 1; i < agreed_.size(); ++i)
      note(i, plain.ask(by_.rule().conditions[i - 1].when));
  }
  void note(std::size_t place, truth here) {
    std::optional<truth>& agreed = agreed_[place];
    agreed = agreed && *agreed != here ? truth::not_known : here;
  }

  const programme& by_;
  situation facts_;
  std::vector<std::size_t> open_;
  std::vector<std::optional<truth>> agreed_;
};

// All words of these rules together have 2 * 2 * 3 * 4 = 48 combinations, so that all are tried.
TEST(Settling, SettlesAllAndOnlyWhatEveryTrialAgreesOn) {
  small_domain::source random(3);
  int settled = 0;
  int settled_conditions = 0;
  int open = 0;
  for (int i = 0; i < (optimised ? 8'000 : 300); ++i) {
    const programme by = small_domain::any_programme(
        random, {.words = true, .numbers = true, .dates = true, .arithmetic = true});
    for (int k = 0; k < 4; ++k) {
      const situation facts = small_domain::any_situation(random, by.of(), 2 + 2 * (k % 3), 0);
      const trial expected(by, facts);
      const decision alone = decide(by, facts, settling::off);
      const decision out = decide(by, facts);
      const auto context = [&] {
        return testing::Message() << "rule " << i << ": " << small_domain::text_of(facts);
      };
      ASSERT_EQ(out.answer, expected.of(0)) << context();
      ASSERT_EQ(out.settled, alone.answer == truth::not_known && out.answer != alone.answer);
      ASSERT_EQ(out.conditions.size(), by.rule().conditions.size());
      for (std::size_t c = 0; c < out.conditions.size(); ++c) {
        ASSERT_EQ(out.conditions[c], expected.of(c + 1)) << context() << "condition " << c;
        settled_conditions += out.conditions[c] != alone.conditions[c] ? 1 : 0;
      }
      settled += out.settled ? 1 : 0;
      open += out.answer == truth::not_known ? 1 : 0;
    }
  }
  EXPECT_GT(settled, optimised ? 300 : 10);
  EXPECT_GT(settled_conditions, optimised ? 300 : 10);
  EXPECT_GT(open, 100);
}

/// A rule that is met by every one of `words` words.
programme any_word_will_do(int words, bool one_more_flag) {
  fact among{.key = "among", .kind = value_kind::enumeration};
  test any{.kind = test_kind::any};
  for (int i = 0; i < words; ++i) {
    among.values.push_back({"w" + std::to_string(i)});
    any.of.push_back({.kind = test_kind::equal,
                      .terms = {{.kind = term_kind::of_fact, .name = "among"},
                                {.value = word{"w" + std::to_string(i)}}}});
  }
  if (one_more_flag)
    any.of.push_back({.kind = test_kind::equal,
                      .terms = {{.kind = term_kind::of_fact, .name = "flag"}, {.value = true}}});
  return programme::make(
             pack::make({.id = "one",
                         .version = "1",
                         .facts = {among, {.key = "flag"}},
                         .rules = {{.id = "any", .conditions = {{.id = "word", .when = any}}}}})
                 .value(),
             "any")
      .value();
}

TEST(Settling, TriesEveryWordAndAnotherFactOnlyWhereItMatters) {
  for (const int words : {1, 32, 33, 64})
    for (const bool flag : {false, true}) {
      const programme by = any_word_will_do(words, flag);
      const decision out = decide(by, situation(by.of()));
      EXPECT_EQ(out.answer, truth::met) << words << flag;
      EXPECT_TRUE(out.settled) << words << flag;
      EXPECT_FALSE(out.cut_off) << words << flag;
      EXPECT_EQ(out.conditions[0], out.answer);
    }
}

/// A rule that is met where so many flags have any value: 2 to their number must be tried.
programme any_flags_will_do(int flags) {
  std::vector<fact> facts;
  test counted{.kind = test_kind::at_least, .of = {}, .terms = {}, .name = {}, .count = flags};
  for (int i = 0; i < flags; ++i) {
    facts.push_back({.key = "f" + std::to_string(i)});
    for (const bool value : {false, true})
      counted.of.push_back(
          {.kind = test_kind::equal,
           .terms = {{.kind = term_kind::of_fact, .name = facts.back().key}, {.value = value}}});
  }
  return programme::make(
             pack::make({.id = "one",
                         .version = "1",
                         .facts = facts,
                         .rules = {{.id = "any", .conditions = {{.id = "all", .when = counted}}}}})
                 .value(),
             "any")
      .value();
}

TEST(Settling, SaysWhereItStoppedTrying) {
  for (int flags = 1; flags <= 14; ++flags) {
    const programme by = any_flags_will_do(flags);
    const decision out = decide(by, situation(by.of()));
    const bool few = (2U << flags) - 1 <= policy::detail::settler::most_tries;
    EXPECT_EQ(out.answer, few ? truth::met : truth::not_known) << flags;
    EXPECT_EQ(out.settled, few) << flags;
    EXPECT_EQ(out.cut_off, !few) << flags;
  }
}

}  // namespace TEST_FILE
