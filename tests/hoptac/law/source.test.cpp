// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/source.hpp>  // first, so that the header is seen to stand alone

#include <optional>
#include <set>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::law::confirmation, hoptac::law::provenance, hoptac::law::stated_day;
using enum hoptac::law::confirmation;

// Stored numbers, and the order of trust.
static_assert(static_cast<int>(not_found) == 0 && static_cast<int>(remembered) == 1 &&
              static_cast<int>(read_without_quote) == 2 && static_cast<int>(weakly_reported) == 3 &&
              static_cast<int>(derived) == 4 && static_cast<int>(reported) == 5 &&
              static_cast<int>(read_in_text) == 6);
static_assert(remembered < read_without_quote && weakly_reported < derived && derived < reported);
static_assert(hoptac::law::trusted == derived);
static_assert(std::is_trivially_copyable_v<stated_day>);

constexpr stated_day day{date{2024, 7, 1}, {reported}};
static_assert(day.if_known(reported) == date(2024, 7, 1));
static_assert(day.if_known(derived) == date(2024, 7, 1));
static_assert(day.if_known(read_in_text) == std::nullopt);
static_assert(stated_day{}.if_known(not_found) == std::nullopt);

TEST(Confirmation, EveryLevelHasAWordOfItsOwn) {
  std::set<std::string_view> words;
  for (int level = 0; level <= 6; ++level) {
    const std::string_view word = to_string(static_cast<confirmation>(level));
    EXPECT_FALSE(word.empty()) << level;
    EXPECT_TRUE(words.insert(word).second) << word;
  }
  EXPECT_EQ(to_string(read_without_quote), "read_without_quote");
  EXPECT_EQ(to_string(static_cast<confirmation>(7)), "");
}

}  // namespace TEST_FILE
