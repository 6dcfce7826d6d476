// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/sources.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace sources = hoptac::catalogue::sources;

// bac_kan.test.cpp follows every source from the facts that were read in it.
TEST(Sources, SayWhereAndAreNamedAsTheirVariables) {
  EXPECT_EQ(sources::bac_kan_plan_2025.id, "bac_kan_plan_2025");
  EXPECT_EQ(sources::codification_cooperatives.id, "codification_cooperatives");
  EXPECT_NE(sources::codification_cooperatives.address.find("hop-tac-xa.md"),
            std::string_view::npos);
}

}  // namespace TEST_FILE
