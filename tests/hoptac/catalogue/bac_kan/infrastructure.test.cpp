// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/infrastructure.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

const facts listed{{"agricultural", "true"},
                   {"on_project_list", "true"},
                   {"counterpart", "true"},
                   {"land_settled", "true"}};

// The criteria of decision 1563 are not restated, so nobody is granted anything.
TEST(BacKanInfrastructure, WhatIsStatedCanRefuseAndNotGrant) {
  const auto alone = pack_of(infrastructure());
  EXPECT_EQ(answer(alone, "infrastructure", listed), truth::not_known);
  for (const char* key : {"agricultural", "on_project_list", "counterpart", "land_settled"}) {
    EXPECT_EQ(answer(alone, "infrastructure", with(listed, key, "false")), truth::not_met) << key;
    EXPECT_EQ(answer(alone, "infrastructure", with(listed, key, "")), truth::not_known) << key;
  }
}

}  // namespace TEST_FILE
