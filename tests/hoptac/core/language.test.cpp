// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/language.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::bilingual, hoptac::bilingual_view, hoptac::language;

constexpr bilingual_view cooperative{"hợp tác xã", "cooperative"};
static_assert(cooperative.in(language::vi) == "hợp tác xã");
static_assert(cooperative.in(language::en) == "cooperative");
static_assert(cooperative != bilingual_view{"hợp tác xã", ""});
static_assert(sizeof(language) == 1);

// A copy on the heap is asked for by name.
static_assert(!std::is_convertible_v<bilingual_view, bilingual>);
static_assert(std::is_constructible_v<bilingual, bilingual_view>);

TEST(Bilingual, KeepsBothSentences) {
  const bilingual text{cooperative};
  EXPECT_EQ(text.in(language::vi), "hợp tác xã");
  EXPECT_EQ(text.in(language::en), "cooperative");
  EXPECT_EQ(text, bilingual("hợp tác xã", "cooperative"));
  EXPECT_NE(text, bilingual("hợp tác xã", "co-operative"));
}

TEST(Bilingual, EmptyUntilFilled) {
  const bilingual text;
  EXPECT_TRUE(text.vi.empty());
  EXPECT_TRUE(text.in(language::en).empty());
}

}  // namespace TEST_FILE
