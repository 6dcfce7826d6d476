// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/territory.hpp>
#include <hoptac/policy/when.hpp>

#include <string>
#include <utility>
#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

/// The sample pack as that of a place, with a date of the application beside that of the hire.
pack pack_of_place(std::optional<calendar::date> until) {
  pack_content content = hire_content();
  content.facts.push_back({.key = "application_date",
                           .name = {"ngày nộp", "date of application"},
                           .kind = value_kind::date});
  content.territory =
      territory{"06",        {"tỉnh A", "A province"}, until, {"tỉnh B", "B province"},
                source("9"), {"application_date"}};
  return pack::make(content).value();
}

TEST(Territory, IsNoConditionWhileItIsThere) {
  const pack of = pack_of_place({});
  EXPECT_EQ(programme::make(of, "hire").value().conditions().size(), 4U);
}

// The day before, the day, the day after.
TEST(Territory, EveryDateThatIsStatedMustLieInItsLife) {
  const pack of = pack_of_place(day("2024-06-30"));
  const programme by = programme::make(of, "hire").value();
  ASSERT_EQ(by.conditions().back().id, "territory");
  struct {
    const char* hired;
    const char* applied;
    truth expected;
  } const rows[] = {{"2024-06-29", "", truth::met},
                    {"2024-06-30", "", truth::met},
                    {"2024-07-01", "", truth::not_known},
                    {"2024-07-02", "", truth::not_known},
                    {"2024-06-30", "2024-06-30", truth::met},
                    {"2024-06-30", "2024-07-01", truth::not_known},
                    {"2024-07-01", "2024-06-30", truth::not_known}};
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.hired) + " " + row.applied);
    situation facts = good_hire(of);
    facts.set("hire_date", day(row.hired));
    if (*row.applied != '\0') facts.set("application_date", day(row.applied));
    EXPECT_EQ(decide(by, facts).answer, row.expected);
    EXPECT_EQ(answer(by, facts), row.expected);
    EXPECT_TRUE(missing(by, facts).empty());
  }
  const std::vector<stretch> runs = when(by, good_hire(of), "hire_date");
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs[1].to(), day("2024-06-30"));
  EXPECT_EQ(runs[2].answer, truth::not_known);
}

TEST(Territory, WhatIsRefusedAnywayStaysRefused) {
  const pack of = pack_of_place(day("2024-06-30"));
  situation facts = good_hire(of);
  facts.set("hire_date", day("2024-07-01")).set("degree", "none");
  EXPECT_EQ(decide(programme::make(of, "hire").value(), facts).answer, truth::not_met);
}

TEST(Territory, ADateThatOnlyCountsWhereItIsStatedIsNeverMissing) {
  const pack of = pack_of_place(day("2024-06-30"));
  const programme by = programme::make(of, "hire").value();
  situation facts = good_hire(of);
  facts.forget("degree");
  EXPECT_EQ(missing(by, facts), (std::vector<std::size_t>{*of.fact_place("degree")}));
}

TEST(Territory, ItsFactsAndSourcesMustBeDeclared) {
  pack_content content = pack_of_place(day("2024-06-30")).content();
  content.territory->dates = {"degree", "nowhere"};
  content.territory->source.instrument = "no.such.text";
  std::vector<errc> codes;
  for (const error& wrong : form_errors(content)) codes.push_back(wrong.code());
  EXPECT_EQ(codes, (std::vector{errc::pack_source_unknown, errc::pack_types_differ,
                                errc::pack_fact_unknown}));
}

}  // namespace TEST_FILE
