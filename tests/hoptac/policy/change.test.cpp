// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/change.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;

static_assert(hp::to_string(hp::change_kind::added) == "added");
static_assert(hp::to_string(hp::change_kind::removed) == "removed");
static_assert(hp::to_string(hp::change_kind::changed) == "changed");

TEST(Change, EqualityComparesEveryPart) {
  const hp::change one{.rule = "support", .where = "in_force"};
  EXPECT_EQ(one, (hp::change{.rule = "support", .where = "in_force"}));
  EXPECT_NE(one, (hp::change{.rule = "support", .where = "title"}));
  EXPECT_NE(one,
            (hp::change{.kind = hp::change_kind::added, .rule = "support", .where = "in_force"}));
}

}  // namespace TEST_FILE
