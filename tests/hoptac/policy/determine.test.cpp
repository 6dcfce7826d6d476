// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/determine.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <vector>

#include "registered.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

const pack& of() {
  static const pack one = pack_for_cooperatives();
  return one;
}
const determiner& hire() {
  static const determiner one(programme::make(of(), "hire").value());
  return one;
}

TEST(Determine, WithoutARegistryItIsWhatTheFactsSay) {
  const situation facts = good_hire(of());
  const determination found = hire().determine(facts);
  EXPECT_EQ(found.made, decide(hire().by(), facts));
  EXPECT_TRUE(found.registered.empty());
  EXPECT_TRUE(found.missing.empty());
  EXPECT_EQ(found.moved, "hire_date");
  EXPECT_EQ(found.timeline, when(hire().by(), facts, "hire_date"));
  EXPECT_EQ(determine(hire().by(), facts).made, found.made);
}

// Answer, amount, timeline and reasons go by the registry, too.
TEST(Determine, ARegistrySpeaksInEveryPart) {
  const entity::registry all = sample_registry();
  struct {
    const char* id;
    const char* hired;
    truth expected;
  } const rows[] = {
      {"HTX-1", "2024-06-30", truth::met},     {"HTX-2", "2024-02-29", truth::met},
      {"HTX-2", "2024-03-01", truth::not_met}, {"HTX-3", "2024-04-01", truth::not_known},
      {"THT-1", "2024-06-30", truth::not_met}, {"LHHTX-1", "2024-06-30", truth::not_met}};
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.id) + " " + row.hired);
    situation facts = good_hire(of());
    facts.set("cooperative_id", row.id).set("hire_date", day(row.hired));
    const applicant who = *find_applicant(all, row.id);
    const determination found = hire().determine(facts, &who);
    EXPECT_EQ(found.made.answer, row.expected);
    EXPECT_EQ(found.made.amount.has_value(), row.expected == truth::met);
    EXPECT_EQ(found.registered, standing(hire().by().rule(), who).reasons(day(row.hired)));
    EXPECT_EQ(hire().judge(facts, &who).made, found.made);
    EXPECT_TRUE(found.missing.empty());
    // The timeline says on every day what the decision of that day says.
    for (const char* on :
         {"2019-12-31", "2020-01-01", "2022-01-01", "2024-02-29", "2024-03-01", "2024-03-31",
          "2024-04-01", "2024-09-30", "2024-10-01", "2025-12-31", "2026-01-01"}) {
      situation moved = facts;
      moved.set("hire_date", day(on));
      int holds = 0;
      for (const stretch& run : found.timeline) {
        if ((run.from() && day(on) < *run.from()) || (run.to() && *run.to() < day(on))) continue;
        ++holds;
        EXPECT_EQ(run.answer, hire().judge(moved, &who).made.answer) << on;
      }
      EXPECT_EQ(holds, 1) << on;
    }
    for (std::size_t i = 1; i < found.timeline.size(); ++i)
      EXPECT_NE(found.timeline[i - 1].answer, found.timeline[i].answer);
  }
}

TEST(Determine, AnApplicantThatIsNotNamedIsMissing) {
  situation facts = good_hire(of());
  facts.forget("cooperative_id");
  const applicant nobody;
  const determination found = hire().determine(facts, &nobody);
  EXPECT_EQ(found.made.answer, truth::not_known);
  EXPECT_EQ(found.missing, (std::vector<std::size_t>{*of().fact_place("cooperative_id")}));
}

TEST(Determine, ADayThatIsNotStatedIsMissing) {
  situation facts = good_hire(of());
  facts.forget("hire_date");
  const applicant who = *find_applicant(sample_registry(), "HTX-1");
  const determination found = hire().determine(facts, &who);
  EXPECT_EQ(found.made.answer, truth::not_known);
  EXPECT_EQ(found.missing, (std::vector<std::size_t>{*of().fact_place("hire_date")}));
  facts.set("degree", "none");
  EXPECT_EQ(hire().determine(facts, &who).made.answer, truth::not_met);
}

// A woman of 35 on her birthday and later: by the birthday she is too old.
TEST(Determine, SaysUnderWhichOtherReadingsItWouldTurn) {
  situation facts = good_hire(of());
  facts.set("birth_date", day("1989-03-10")).set("hire_date", day("2024-06-30"));
  const determination found = hire().determine(facts);
  EXPECT_EQ(found.made.answer, truth::met);
  EXPECT_EQ(found.turned_by, (std::vector<turn>{{{{"age", "birthday"}}, truth::not_met}}));
  facts.set("birth_date", day("1999-03-10"));
  EXPECT_TRUE(hire().determine(facts).turned_by.empty());
  facts.set("degree", "none").set("birth_date", day("1989-03-10"));
  EXPECT_TRUE(hire().determine(facts).turned_by.empty());  // refused by all of them
}

// Born in 1989: every reading of an incomplete date gives its answer; only those that differ count.
TEST(Determine, WhatIsNotKnownTurnsIntoAnswers) {
  situation facts = good_hire(of());
  facts.set("birth_date", *calendar::partial_date::parse("1988"));
  facts.set("hire_date", day("2024-06-30"));
  const determination found = hire().determine(facts);
  EXPECT_EQ(found.made.answer, truth::not_known);
  ASSERT_FALSE(found.turned_by.empty());
  for (const turn& one : found.turned_by) EXPECT_NE(one.answer, truth::not_known);
}

TEST(Determine, PairsOfReadingsCountWhereNeitherTurnsAlone) {
  // Born on 29 February 1988: 36 on 28 February or 1 March 2024 … only by the completed years.
  pack_content content = hire_content();
  content.rules[0].readings[0].chosen = "birthday";
  const pack strict = pack::make(content).value();
  const determiner by(programme::make(strict, "hire").value());
  situation facts = good_hire(strict);
  facts.set("birth_date", day("1988-02-29")).set("hire_date", day("2023-02-28"));
  const determination found = by.determine(facts);
  for (const turn& one : found.turned_by) {
    chosen_readings whole = by.by().readings();
    for (auto& [name, word] : whole)
      for (const auto& [other, option] : one.reading)
        if (name == other) word = option;
    EXPECT_EQ(decide(programme::make(strict, "hire", whole).value(), facts).answer, one.answer);
    EXPECT_NE(one.answer, found.made.answer);
  }
}

}  // namespace TEST_FILE
