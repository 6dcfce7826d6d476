// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/value_chain.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <cstddef>
#include <string>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using hoptac::policy::pack;
using one_group::answer;
using one_group::decided;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

const pack& alone() {
  static const pack one = pack_of(value_chain());
  return one;
}

const facts linked{{"application_date", "2024-03-01"},  {"target_programme", "new_rural_areas"},
                   {"advice_support", "300000000"},     {"equipment_support", "3000000000"},
                   {"equipment_cost", "10000000000"},   {"supplied_seasons", "3"},
                   {"technology_support", "400000000"}, {"technology_cost", "1000000000"}};

// What one condition answers when the caller accepts what was read without its words.
truth weak(const char* condition, const facts& known) {
  const auto made = decided(alone(), "value_chain", known, {}, confirmation::read_without_quote);
  const auto& conditions = alone().content().rules.front().conditions;
  for (std::size_t i = 0; i < conditions.size(); ++i)
    if (conditions[i].id == condition) return made.conditions[i];
  ADD_FAILURE() << condition;
  return truth::not_known;
}

TEST(BacKanValueChain, IsPaidByOneOfThreeProgrammes) {
  for (const char* word : {"ethnic_minority_areas", "new_rural_areas", "poverty_reduction"})
    EXPECT_EQ(answer(alone(), "value_chain", with(linked, "target_programme", word)),
              truth::not_known)
        << word;
  EXPECT_EQ(answer(alone(), "value_chain", with(linked, "target_programme", "none")),
            truth::not_met);
}

TEST(BacKanValueChain, LimitsThatAreNotTrustedDecideNothing) {
  const facts above = with(linked, "advice_support", "300000001");
  EXPECT_EQ(answer(alone(), "value_chain", above), truth::not_known);
  EXPECT_EQ(answer(alone(), "value_chain", above, {}, confirmation::read_without_quote),
            truth::not_met);
  // Even then who benefits is not stated.
  EXPECT_EQ(answer(alone(), "value_chain", linked, {}, confirmation::read_without_quote),
            truth::not_known);
}

TEST(BacKanValueChain, EachLimitFromBothSides) {
  struct {
    const char* condition;
    const char* key;
    const char* within;
    const char* above;
  } const rows[] = {{"advice", "advice_support", "300000000", "300000001"},
                    {"equipment_share", "equipment_support", "3000000000", "3000000001"},
                    {"equipment", "equipment_support", "10000000000", "10000000001"},
                    {"seasons", "supplied_seasons", "3", "4"},
                    {"technology_share", "technology_support", "400000000", "400000001"}};
  for (const auto& row : rows) {
    EXPECT_EQ(weak(row.condition, with(linked, row.key, row.within)), truth::met) << row.condition;
    EXPECT_EQ(weak(row.condition, with(linked, row.key, row.above)), truth::not_met)
        << row.condition;
  }
}

TEST(BacKanValueChain, WhoAsksForNoEquipmentNeedsNoShareOfIt) {
  facts none = with(linked, "equipment_support", "0");
  EXPECT_EQ(weak("equipment_share", with(none, "equipment_cost", "0")), truth::met);
  EXPECT_EQ(weak("equipment_share", with(none, "equipment_cost", "")), truth::met);
}

// The decree as those pages date it, until the programmes took another one.
TEST(BacKanValueChain, LimitsHoldFromTheDayOfForceToTheEndOf2025) {
  const auto on = [](const char* day) {
    return weak("advice", with(linked, "application_date", day));
  };
  EXPECT_EQ(on("2018-08-19"), truth::not_known);
  EXPECT_EQ(on("2018-08-20"), truth::met);
  EXPECT_EQ(on("2018-08-21"), truth::met);
  EXPECT_EQ(on("2025-12-30"), truth::met);
  EXPECT_EQ(on("2025-12-31"), truth::met);
  EXPECT_EQ(on("2026-01-01"), truth::not_known);
}

}  // namespace TEST_FILE
