// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/schemes.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using one_group::answer;
using one_group::pack_of;

TEST(BacKanSchemes, WhoWasNotChosenIsNoPilot) {
  const auto alone = pack_of(schemes());
  EXPECT_EQ(answer(alone, "model_cooperatives", {{"chosen_as_pilot", "false"}}), truth::not_met);
  EXPECT_EQ(answer(alone, "model_cooperatives", {{"chosen_as_pilot", "true"}}), truth::not_known);
}

// The criteria are known from pages only; that a caller accepts such sources does not make them
// conditions, because which of them the decision asks for was not read.
TEST(BacKanSchemes, ReportedCriteriaDecideNothing) {
  const auto alone = pack_of(schemes());
  EXPECT_EQ(answer(alone, "model_cooperatives", {{"chosen_as_pilot", "true"}}, {},
                   confirmation::remembered),
            truth::not_known);
}

TEST(BacKanSchemes, ThePeriodIsNamedAndIsNoForce) {
  const auto alone = pack_of(schemes());
  EXPECT_EQ(alone.find_rule("model_cooperatives")->named_period,
            hoptac::calendar::period::of_years(2021, 2025));
  EXPECT_FALSE(alone.find_rule("women_in_management")->named_period.has_value());
}

TEST(BacKanSchemes, WomenInManagementIsNotDefined) {
  const auto alone = pack_of(schemes());
  EXPECT_EQ(answer(alone, "women_in_management", {}), truth::not_known);
}

}  // namespace TEST_FILE
