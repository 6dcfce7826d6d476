// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/strong_id.hpp>

#include <concepts>
#include <map>
#include <type_traits>
#include <unordered_set>

#include <gtest/gtest.h>

namespace TEST_FILE {

using figure_id = hoptac::strong_id<struct figure_tag>;
using instrument_id = hoptac::strong_id<struct instrument_tag>;

// Two kinds of name never meet, and plain text becomes a name only when asked to.
static_assert(!std::is_convertible_v<figure_id, instrument_id>);
static_assert(!std::is_constructible_v<figure_id, instrument_id>);
static_assert(!std::is_convertible_v<std::string, figure_id>);
static_assert(!std::is_convertible_v<const char*, figure_id>);
static_assert(!std::is_convertible_v<figure_id, std::string>);
static_assert(std::totally_ordered<figure_id>);
static_assert(!std::equality_comparable_with<figure_id, instrument_id>);

TEST(StrongId, IsItsText) {
  const figure_id id{"F001"};
  EXPECT_EQ(id.str(), "F001");
  EXPECT_FALSE(id.empty());
  EXPECT_TRUE(figure_id{}.empty());
  EXPECT_EQ(id, figure_id{"F001"});
  EXPECT_NE(id, figure_id{"f001"});
  EXPECT_LT(id, figure_id{"F002"});
}

TEST(StrongId, IsAKeyOfBothKindsOfMap) {
  std::unordered_set<figure_id> seen;
  EXPECT_TRUE(seen.insert(figure_id{"F001"}).second);
  EXPECT_FALSE(seen.insert(figure_id{"F001"}).second);
  std::map<figure_id, int> rows{{figure_id{"F002"}, 2}, {figure_id{"F001"}, 1}};
  EXPECT_EQ(rows.begin()->second, 1);
}

}  // namespace TEST_FILE
