// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/standing.hpp>  // first, so that the header is seen to stand alone

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
const rule& hire() {
  return of().content().rules.front();
}

// Kind, life and status: the day before, the day, the day after.
TEST(Standing, EachApplicantOnEachDay) {
  struct {
    const char* id;
    const char* on;
    truth expected;
    const char* decided_by;
  } const rows[] = {
      {"HTX-1", "2019-12-31", truth::not_met, "applicant_exists"},
      {"HTX-1", "2020-01-01", truth::met, ""},
      {"HTX-1", "2020-01-02", truth::met, ""},
      {"HTX-2", "2024-02-28", truth::met, ""},
      {"HTX-2", "2024-02-29", truth::met, ""},
      {"HTX-2", "2024-03-01", truth::not_met, "applicant_exists"},
      {"HTX-3", "2024-03-31", truth::met, ""},
      {"HTX-3", "2024-04-01", truth::not_known, "applicant_status"},
      {"HTX-3", "2024-09-30", truth::not_known, "applicant_status"},
      {"HTX-3", "2024-10-01", truth::met, ""},
      {"THT-1", "2024-05-01", truth::not_met, "applicant_kind"},
      {"LHHTX-1", "2024-05-01", truth::not_met, "applicant_kind"},
  };
  const entity::registry all = sample_registry();
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.id) + " " + row.on);
    const applicant who = *find_applicant(all, row.id);
    const standing here(hire(), who);
    EXPECT_EQ(here.answer(day(row.on)), row.expected);
    for (const reason& one : here.reasons(day(row.on))) {
      EXPECT_EQ(one.answer, one.id == row.decided_by ? row.expected : truth::met) << one.id;
      EXPECT_FALSE(one.text.vi.empty() || one.text.en.empty());
      EXPECT_EQ(one.source, source("1.0"));
    }
  }
}

TEST(Standing, WhatATextSaysOfAStatusDecides) {
  rule with = hire();
  with.beneficiaries->statuses = {{entity::legal_status::suspended, truth::not_met, source("7")}};
  const applicant who = *find_applicant(sample_registry(), "HTX-3");
  const std::vector<reason> found = standing(with, who).reasons(day("2024-04-01"));
  EXPECT_EQ(found.back().answer, truth::not_met);
  EXPECT_EQ(found.back().source, source("7"));
}

TEST(Standing, AnEndedStatusIsAnEnd) {
  applicant who = *find_applicant(sample_registry(), "HTX-1");
  who.statuses = {{day("2024-05-01"), entity::legal_status::ended}};
  EXPECT_EQ(standing(hire(), who).answer(day("2024-04-30")), truth::met);
  EXPECT_EQ(standing(hire(), who).answer(day("2024-05-01")), truth::not_met);
}

TEST(Standing, ARuleThatNamesNoKindAdmitsNoneForCertain) {
  rule open = hire();
  open.beneficiaries->kinds.clear();
  const applicant who = *find_applicant(sample_registry(), "HTX-1");
  EXPECT_EQ(standing(open, who).answer(day("2024-05-01")), truth::not_known);
  open.beneficiaries.reset();
  EXPECT_EQ(standing(open, who).answer(day("2024-05-01")), truth::met);
}

TEST(Standing, AnUnknownDayOrApplicantIsNotKnown) {
  const applicant who = *find_applicant(sample_registry(), "HTX-1");
  EXPECT_EQ(standing(hire(), who).answer({}), truth::not_known);
  const applicant nobody;
  EXPECT_EQ(standing(hire(), nobody).answer(day("2024-05-01")), truth::not_known);
  const applicant group = *find_applicant(sample_registry(), "THT-1");
  EXPECT_EQ(standing(hire(), group).answer({}), truth::not_met);
}

TEST(Standing, TheApplicantIsNamedByTheRuleOrByItsUsualKey) {
  EXPECT_EQ(applicant_place(of(), hire()), of().fact_place("cooperative_id"));
  EXPECT_EQ(applicant_place(of(), of().content().rules[1]), of().fact_place("cooperative_id"));
  EXPECT_EQ(registered_day(programme::make(of(), "hire").value()), "hire_date");
}

}  // namespace TEST_FILE
