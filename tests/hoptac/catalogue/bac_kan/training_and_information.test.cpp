// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/training_and_information.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using one_group::answer;
using one_group::decided;
using one_group::pack_of;

TEST(BacKanTraining, KnowsItsSectorAndLeavesTheRestOpen) {
  const auto alone = pack_of(training_and_information());
  for (const char* word : {"cooperative_group", "cooperative", "cooperative_union"}) {
    const auto made = decided(alone, "training", {{"organisation", word}});
    EXPECT_EQ(made.answer, truth::not_known) << word;
    EXPECT_EQ(made.conditions[0], truth::met) << word;
  }
  // Whether others may attend is not stated, so they are not refused.
  const auto other = decided(alone, "training", {{"organisation", "none"}});
  EXPECT_EQ(other.answer, truth::not_known);
  EXPECT_EQ(other.conditions[0], truth::not_known);
}

TEST(BacKanTraining, InformationAndFairsDecideNothing) {
  const auto alone = pack_of(training_and_information());
  for (const char* rule : {"information", "trade_promotion"})
    EXPECT_EQ(answer(alone, rule, {{"organisation", "cooperative"}}), truth::not_known) << rule;
}

}  // namespace TEST_FILE
