// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/bound.hpp>  // first, so that the header is seen to stand alone

#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::notation::bound, hoptac::notation::parse_bound;

static_assert(sizeof(bound) == 1 && static_cast<int>(bound::range_high) == 8);
static_assert(parse_bound("ge") == bound::ge);
static_assert(!parse_bound("GE") && !parse_bound("") && !parse_bound("at least"));

TEST(Bound, EveryWordOfTheFilesReadsAndWrites) {
  constexpr std::string_view words[] = {"exact",  "ge",           "gt",        "le",        "lt",
                                        "approx", "approx_below", "range_low", "range_high"};
  int number = 0;
  for (const std::string_view word : words) {
    const auto kind = parse_bound(word);
    ASSERT_TRUE(kind) << word;
    EXPECT_EQ(static_cast<int>(*kind), number++);
    EXPECT_EQ(to_string(*kind), word);
  }
}

TEST(Bound, ANumberThatIsNoBoundBreaksTheContract) {
  EXPECT_THROW(static_cast<void>(to_string(static_cast<bound>(9))), hoptac::contract_violation);
}

}  // namespace TEST_FILE
