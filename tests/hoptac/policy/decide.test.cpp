// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/decide.hpp>

#include <functional>
#include <string>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;
using enum truth;

static_assert(eligibility(met) == "eligible");
static_assert(eligibility(not_met) == "not_eligible");
static_assert(eligibility(not_known) == "not_known");

struct change {
  const char* name;
  std::function<void(situation&)> make;
  truth answer;
  std::vector<truth> conditions;  // in_force, age, degree, once
  std::optional<std::int64_t> amount;
};

TEST(Decide, FollowsTheTable) {
  const pack of = hire_pack();
  const programme by = programme::make(of, "hire").value();
  const change table[] = {
      {"as it is", [](situation&) {}, met, {met, met, met, met}, 30},
      {"hired the day the city's amount changes",
       [](situation& s) { s.set("hire_date", day("2024-07-01")); },
       met,
       {met, met, met, met},
       35},
      {"in the country",
       [](situation& s) { s.set("region", "country"); },
       met,
       {met, met, met, met},
       20},
      {"in the country on the last day that is known",
       [](situation& s) { s.set("region", "country").set("hire_date", day("2024-12-31")); },
       met,
       {met, met, met, met},
       20},
      {"in the country once the amount is only remembered",
       [](situation& s) { s.set("region", "country").set("hire_date", day("2025-01-01")); },
       met,
       {met, met, met, met},
       {}},
      {"region unknown: eligible all the same",
       [](situation& s) { s.forget("region"); },
       met,
       {met, met, met, met},
       {}},
      {"the eve of force",
       [](situation& s) { s.set("hire_date", day("2021-12-31")); },
       not_met,
       {not_met, met, met, met},
       {}},
      {"the first day of force",
       [](situation& s) { s.set("hire_date", day("2022-01-01")); },
       met,
       {met, met, met, met},
       30},
      {"the last day of force",
       [](situation& s) { s.set("hire_date", day("2025-12-31")); },
       met,
       {met, met, met, met},
       35},
      {"the day after",
       [](situation& s) { s.set("hire_date", day("2026-01-01")); },
       not_met,
       {not_met, met, met, met},
       {}},
      {"no degree",
       [](situation& s) { s.set("degree", "none"); },
       not_met,
       {met, met, not_met, met},
       {}},
      {"supported",
       [](situation& s) { s.set("supported_before", true); },
       not_met,
       {met, met, met, not_met},
       {}},
      {"degree unknown",
       [](situation& s) { s.forget("degree"); },
       not_known,
       {met, met, not_known, met},
       {}},
      {"sex unknown, both limits hold: settled",
       [](situation& s) { s.forget("sex"); },
       met,
       {met, met, met, met},
       30},
      {"sex unknown, 38 years: open",
       [](situation& s) { s.forget("sex").set("birth_date", day("1986-01-01")); },
       not_known,
       {met, not_known, met, met},
       {}},
      {"sex unknown, 45 years: settled",
       [](situation& s) { s.forget("sex").set("birth_date", day("1979-01-01")); },
       not_met,
       {met, not_met, met, met},
       {}},
      {"born in 1988, at most 36: open",
       [](situation& s) { s.set("birth_date", calendar::partial_date::of_year(1988)); },
       not_known,
       {met, not_known, met, met},
       {}},
      {"born in 1989: every day of it is fine",
       [](situation& s) { s.set("birth_date", calendar::partial_date::of_year(1989)); },
       met,
       {met, met, met, met},
       30},
      {"born after the hire",
       [](situation& s) { s.set("birth_date", day("2024-07-01")); },
       not_known,
       {met, not_known, met, met},
       {}},
      {"hire date unknown",
       [](situation& s) { s.forget("hire_date"); },
       not_known,
       {not_known, not_known, met, met},
       {}},
      {"hire date unknown and no degree: decided",
       [](situation& s) { s.forget("hire_date").set("degree", "none"); },
       not_met,
       {not_known, not_known, not_met, met},
       {}},
      {"refused, and the missing sex is settled beside it",
       [](situation& s) { s.forget("sex").set("degree", "none"); },
       not_met,
       {met, met, not_met, met},
       {}},
  };
  for (const change& row : table) {
    SCOPED_TRACE(row.name);
    situation facts = good_hire(of);
    row.make(facts);
    const decision made = decide(by, facts);
    EXPECT_EQ(made.answer, row.answer);
    EXPECT_EQ(made.conditions, row.conditions);
    EXPECT_EQ(made.amount, row.amount ? std::optional(dong(*row.amount)) : std::nullopt);
    const decision plain = decide(by, facts, settling::off);
    EXPECT_EQ(plain.answer, answer(by, facts));
    EXPECT_EQ(made.settled, plain.answer != made.answer);
    EXPECT_FALSE(plain.settled);
    if (plain.answer != not_known) {
      EXPECT_EQ(plain.answer, made.answer);
    }
  }
}

TEST(Decide, TrustsAsMuchAsItsCallerSays) {
  const pack of = hire_pack();
  const programme by = programme::make(of, "hire", {}, law::confirmation::remembered).value();
  situation facts = good_hire(of);
  facts.set("region", "country").set("hire_date", day("2025-01-01"));
  EXPECT_EQ(decide(by, facts).amount, dong(25));
}

TEST(Decide, FollowsTheReading) {
  const pack of = hire_pack();
  const struct {
    const char* reading;
    const char* last;  // the last day on which a woman born on 10 March 1988 is not over 35
  } table[] = {{"completed_years", "2024-03-09"},
               {"birthday", "2023-03-10"},
               {"year_difference", "2023-12-31"}};
  for (const auto& row : table) {
    const programme by = programme::make(of, "hire", {{"age", row.reading}}).value();
    situation facts = good_hire(of);
    facts.set("birth_date", day("1988-03-10"));
    const calendar::date last = day(row.last);
    EXPECT_EQ(decide(by, facts.set("hire_date", last - calendar::days{1})).answer, met);
    EXPECT_EQ(decide(by, facts.set("hire_date", last)).answer, met) << row.reading;
    EXPECT_EQ(decide(by, facts.set("hire_date", last + calendar::days{1})).answer, not_met)
        << row.reading;
  }
}

TEST(Decide, AddsExactMoneyAndDoesNotWrap) {
  const pack of = hire_pack();
  const programme by = programme::make(of, "cap").value();
  situation facts(of);
  facts.set("hire_date", day("2024-01-01"));
  EXPECT_EQ(decide(by, facts).answer, not_known);
  const std::pair<std::int64_t, truth> table[] = {
      {0, met}, {30, met}, {31, not_met}, {INT64_MAX - 1, not_met}, {INT64_MIN + 1, met}};
  for (const auto& [received, expected] : table)
    EXPECT_EQ(decide(by, facts.set("received", dong(received))).answer, expected) << received;
}

TEST(Decide, SettlesWhatOneOfManyMissingWordsDecides) {
  for (const int count : {6, 7, 40}) {
    pack_content content{.id = "many", .version = "1"};
    rule of{.id = "many"};
    test any{.kind = test_kind::any};
    for (int i = 0; i < count; ++i) {
      const fact_of<bool> one{{.key = "fact_" + std::to_string(i)}};
      content.facts.push_back(one.declared);
      any.of.push_back(one == true);
      any.of.push_back(one == false);
    }
    of.conditions = {{.id = "any", .when = any}};
    content.rules = {of};
    const pack made = pack::make(content).value();
    const decision out = decide(programme::make(made, "many").value(), situation(made));
    EXPECT_EQ(out.answer, met);
    EXPECT_TRUE(out.settled);
    EXPECT_FALSE(out.cut_off);
  }
}

TEST(Decide, StatesNothingInTheApplicantsPlaceWhereTheRuleAsksWhatIsKnown) {
  pack_content content = hire_content();
  const hire_facts f;
  content.rules[0].conditions.push_back({.id = "stated", .when = known(f.sex)});
  const pack of = pack::make(content).value();
  const programme by = programme::make(of, "hire").value();
  situation facts = good_hire(of);
  EXPECT_EQ(decide(by, facts).answer, met);
  facts.forget("sex");
  const decision made = decide(by, facts);
  EXPECT_EQ(made.answer, not_met);
  EXPECT_EQ(made.conditions.back(), not_met);
  EXPECT_EQ(made.conditions[1], not_known);
}

TEST(Decide, RefusesTheFactsOfAnotherPack) {
  const programme by = programme::make(hire_pack(), "hire").value();
  const pack other = pack::make({.id = "other", .version = "1"}).value();
  EXPECT_THROW(static_cast<void>(decide(by, situation(other))), contract_violation);
  EXPECT_THROW(static_cast<void>(answer(by, situation(other))), contract_violation);
}

}  // namespace TEST_FILE
