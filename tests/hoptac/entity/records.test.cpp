// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/records.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;
using hoptac::calendar::date;

TEST(Records, AMembershipHoldsUntilTheDayBeforeItsEnd) {
  const membership one{0, 1, {2022, 3, 15}, date(2024, 1, 1)};
  EXPECT_FALSE(one.holds_on({2022, 3, 14}));
  EXPECT_TRUE(one.holds_on({2022, 3, 15}));
  EXPECT_TRUE(one.holds_on({2023, 12, 31}));
  EXPECT_FALSE(one.holds_on({2024, 1, 1}));
  EXPECT_TRUE((membership{0, 1, {2022, 3, 15}}).holds_on({9999, 12, 31}));
}

TEST(Records, WordsKeepTheOrderOfTheirValues) {
  EXPECT_EQ(parse_ending("divided"), ending::divided);
  EXPECT_EQ(parse_event_kind("split_off"), event_kind::split_off);
  EXPECT_EQ(parse_undertaking_kind("science_project"), undertaking_kind::science_project);
  EXPECT_EQ(parse_rating("fair"), rating::fair);
  EXPECT_EQ(parse_support_state("removed"), support_state::removed);
}

}  // namespace TEST_FILE
