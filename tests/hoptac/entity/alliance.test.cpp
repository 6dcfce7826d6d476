// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/alliance.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/entity/organisation.hpp>
#include <hoptac/entity/registry.hpp>

#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::entity::alliance, hoptac::entity::organisation, hoptac::entity::organisation_kind;

// It can be put nowhere that organisations are counted.
static_assert(!std::is_convertible_v<alliance, organisation>);
static_assert(!std::is_constructible_v<organisation, alliance>);
static_assert(!std::is_convertible_v<alliance, organisation_kind>);
static_assert(!std::is_base_of_v<organisation, alliance>);
static_assert(!std::is_assignable_v<organisation&, alliance>);

TEST(Alliance, HasANameAndNoKind) {
  EXPECT_EQ((alliance{"Liên minh HTX tỉnh"}), (alliance{"Liên minh HTX tỉnh"}));
  EXPECT_FALSE((alliance{"Liên minh HTX tỉnh"}) == (alliance{"Liên minh HTX Việt Nam"}));
  for (const char* text : {"LMHTX", "Liên minh hợp tác xã", "alliance"})
    EXPECT_FALSE(hoptac::entity::parse_organisation_kind(text)) << text;
}

}  // namespace TEST_FILE
