// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/instruments.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using hoptac::calendar::days;
using hoptac::law::in_force;

// The plan gives days of issue and no days of force.
TEST(BacKanInstruments, BeforeTheIssueNotInForceAfterwardsNotKnown) {
  for (const instrument* text :
       {&resolution_09_nq_tu_2021, &decision_938_qd_ubnd_2021, &plan_532_kh_ubnd_2023,
        &plan_164_kh_ubnd_2023, &plan_687_kh_ubnd_2022, &programme_15_ctr_tu_2022,
        &decision_1253_qd_ubnd_2022, &resolution_01_2022_nq_hdnd, &decision_821_qd_ubnd_2023,
        &decision_2102_qd_ubnd_2021, &decision_2596_qd_ubnd_2021, &decision_1563_qd_ubnd_2022,
        &plan_479_kh_ubnd_2020}) {
    ASSERT_TRUE(text->issued.day.has_value()) << text->id;
    EXPECT_EQ(in_force(*text, *text->issued.day - days{1}), truth::not_met) << text->id;
    EXPECT_EQ(in_force(*text, *text->issued.day), truth::not_known) << text->id;
    EXPECT_EQ(in_force(*text, *text->issued.day + days{1}), truth::not_known) << text->id;
  }
}

TEST(BacKanInstruments, ThoseWithoutNumberSaySo) {
  for (const instrument* text : {&plan_2025, &human_resources_plan_2022_2025,
                                 &steering_committee_regulation, &alliance_assignment_notice}) {
    EXPECT_TRUE(text->number.empty()) << text->id;
    EXPECT_FALSE(text->issued.day.has_value()) << text->id;
    EXPECT_FALSE(text->note.vi.empty()) << text->id;
    EXPECT_EQ(in_force(*text, date{2024, 1, 1}), truth::not_known) << text->id;
  }
}

TEST(BacKanInstruments, ADayReadWithoutItsWordsDoesNotDecide) {
  const date first{2022, 5, 7};
  const auto low = confirmation::read_without_quote;
  EXPECT_EQ(in_force(resolution_01_2022_nq_hdnd, first - days{1}), truth::not_known);
  EXPECT_EQ(in_force(resolution_01_2022_nq_hdnd, first - days{1}, low), truth::not_met);
  EXPECT_EQ(in_force(resolution_01_2022_nq_hdnd, first, low), truth::not_known);  // no end found
}

}  // namespace TEST_FILE
