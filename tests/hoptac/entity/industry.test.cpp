// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/industry.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;

static_assert(static_cast<int>(industry::agriculture) == 0);
static_assert(static_cast<int>(industry::other) == 7);

TEST(Industry, StandsInTheOrderOfTheForm) {
  EXPECT_EQ(industry_words()[3].code, "credit");
  EXPECT_EQ(describe(industry::trade).name.vi, "thương mại");
  EXPECT_EQ(to_string(industry::environment), "environment");
}

}  // namespace TEST_FILE
