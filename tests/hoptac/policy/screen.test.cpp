// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/screen.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "random_rows.hpp"
#include "random_rule.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

pack pack_of(std::vector<rule> rules) {
  pack_content content = random_rule::without_rules();
  content.rules = std::move(rules);
  return pack::make(std::move(content)).value();
}

std::vector<truth> one_by_one(const programme& by, const columns& facts) {
  std::vector<truth> out;
  for (std::size_t row = 0; row < facts.rows(); ++row)
    out.push_back(answer(by, random_rule::situation_of(facts, row)));
  return out;
}

TEST(Screen, AnswersAsEachApplicationAlone) {
  const random_rule::rows with_inexact(7, 1500, true);
  const random_rule::rows exact(8, 1024, false);
  std::uint64_t seed = 0;
  std::size_t counts[3] = {};
  for (const char* age : {"completed_years", "birthday", "year_difference"})
    for (const char* leap_day : {"feb_28", "mar_1"})
      for (const char* birth : {"interval", "first_day", "first_of_july", "last_day"})
        for (int depth = 0; depth < 4; ++depth) {
          random_rule::maker make(++seed, {age, leap_day, birth});
          rule one = make.rule_of("one", make.next(depth).tree);
          one.conditions.push_back({.id = "two", .when = make.next(1).tree});
          const pack rules = pack_of({one});
          const programme by = programme::make(rules, "one").value();
          for (const random_rule::rows* rows : {&with_inexact, &exact}) {
            const columns facts = rows->facts(rules);
            const std::vector<truth> answers = screen(by, facts);
            ASSERT_EQ(answers, one_by_one(by, facts)) << "seed " << seed;
            for (const truth each : answers) ++counts[static_cast<std::size_t>(each)];
          }
        }
  for (const std::size_t count : counts) EXPECT_GT(count, 10'000U);  // all three are tried
}

TEST(Screen, AnswersTheSameForEveryNumberOfThreadsAndRows) {
  random_rule::maker make(11, {});
  rule one = make.rule_of("one", make.next(3).tree);
  one.in_force_from = calendar::date(2006, 3, 1);
  one.in_force_to = calendar::date(2016, 2, 29);
  const pack rules = pack_of({one});
  const programme by = programme::make(rules, "one").value();
  for (const std::size_t count : {0U, 1U, 1023U, 1024U, 1025U, 2048U, 5000U}) {
    const random_rule::rows rows(count, count, true);
    const columns facts = rows.facts(rules);
    const std::vector<truth> expected = one_by_one(by, facts);
    for (const unsigned threads : {1U, 2U, 3U, 8U})
      EXPECT_EQ(screen(by, facts, threads), expected) << count << " rows, " << threads;
  }
}

TEST(Screen, AnswersEachCondition) {
  random_rule::maker make(12, {});
  rule one = make.rule_of("one", make.next(2).tree);
  one.conditions.push_back({.id = "two", .when = make.next(2).tree});
  one.conditions.push_back({.id = "three", .when = make.next(0).tree});
  one.in_force_from = calendar::date(2006, 3, 1);
  const pack rules = pack_of({one});
  const programme by = programme::make(rules, "one").value();
  for (const std::size_t count : {3U, 2500U}) {
    const random_rule::rows rows(5, count, true);
    const columns facts = rows.facts(rules);
    std::vector<truth> answers(by.conditions().size() * count);
    screen_conditions(by, facts, answers, 2);
    for (std::size_t row = 0; row < count; ++row) {
      const decision alone = decide(by, random_rule::situation_of(facts, row), settling::off);
      ASSERT_EQ(alone.conditions.size(), 4U);
      for (std::size_t k = 0; k < 4; ++k) ASSERT_EQ(answers[k * count + row], alone.conditions[k]);
    }
  }
}

TEST(Screen, TakesAFactWithoutColumnAsAbsent) {
  const random_rule::rows rows(6, 1100, true);
  std::uint64_t seed = 1000;
  for (int i = 0; i < 40; ++i) {
    random_rule::maker make(++seed, {});
    const pack rules = pack_of({make.rule_of("one", make.next(2).tree)});
    const programme by = programme::make(rules, "one").value();
    const columns all = rows.facts(rules);
    for (const fact& one : rules.content().facts) {
      columns some(rules, rows.size());
      if (one.key != "flag") some.set("flag", rows.flags);
      if (one.key != "level") some.set("level", rows.levels);
      if (one.key != "members") some.set("members", rows.counts);
      if (one.key != "born") some.set("born", rows.births, rows.last_births);
      if (one.key != "day") some.set("day", rows.days, rows.last_days);
      ASSERT_EQ(screen(by, some), one_by_one(by, some)) << seed << " without " << one.key;
    }
  }
}

TEST(Screen, MeetsARuleWithoutConditions) {
  const pack rules = pack_of({{.id = "open"}});
  const programme by = programme::make(rules, "open").value();
  EXPECT_EQ(screen(by, columns(rules, 1100)), std::vector<truth>(1100, truth::met));
}

TEST(Screen, RefusesWhatDoesNotBelongTogether) {
  const pack rules = pack_of({{.id = "open"}});
  const programme by = programme::make(rules, "open").value();
  std::vector<truth> answers(3);
  EXPECT_THROW(screen(by, columns(rules, 2), answers), contract_violation);
  EXPECT_THROW(screen(by, columns(rules, 3), answers, 0), contract_violation);
  EXPECT_THROW(screen_conditions(by, columns(rules, 3), answers), contract_violation);
  pack_content other = rules.content();
  other.facts.pop_back();
  EXPECT_THROW(screen(by, columns(pack::make(other).value(), 3), answers), contract_violation);
  pack_content same = rules.content();
  EXPECT_NO_THROW(screen(by, columns(pack::make(same).value(), 3), answers));
  same.version = "2";
  EXPECT_THROW(screen(by, columns(pack::make(same).value(), 3), answers), contract_violation);
}

}  // namespace TEST_FILE
