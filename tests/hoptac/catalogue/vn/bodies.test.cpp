// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/bodies.hpp>  // first, so that the header is seen to stand alone

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;

TEST(VnBodies, HaveNamesOfTheirOwnAndNoActor) {
  std::set<std::string_view> names;
  for (const issuing_body* body :
       {&national_assembly, &standing_committee, &government, &prime_minister,
        &party_central_committee, &ministry_of_planning, &ministry_of_finance,
        &ministry_of_agriculture, &courts_and_justice}) {
    EXPECT_TRUE(names.insert(body->name.vi).second) << body->name.vi;
    EXPECT_FALSE(body->name.en.empty());
    EXPECT_TRUE(body->actor.empty());  // their numbers tell who issued a text
  }
}

}  // namespace TEST_FILE
