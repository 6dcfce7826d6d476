// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/organisation_kind.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;

static_assert(to_string(organisation_kind::cooperative_group) == "THT");
static_assert(to_string(organisation_kind::cooperative) == "HTX");
static_assert(to_string(organisation_kind::cooperative_union) == "LHHTX");

TEST(OrganisationKind, TheAllianceIsNone) {
  for (const char* text : {"Liên minh HTX", "LMHTX", "alliance", "liên đoàn", "htx"})
    EXPECT_FALSE(parse_organisation_kind(text).has_value()) << text;
}

TEST(OrganisationKind, HasItsNames) {
  EXPECT_EQ(describe(organisation_kind::cooperative_union).name.vi, "liên hiệp hợp tác xã");
  EXPECT_EQ(describe(organisation_kind::cooperative_group).name.en, "cooperative group");
}

}  // namespace TEST_FILE
