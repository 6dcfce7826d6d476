// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/unknown.hpp>

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using indicator::unknown;

TEST(Unknown, EveryReasonHasAWordAndSentencesOfItsOwn) {
  std::set<std::string_view> words;
  std::set<std::string> sentences;
  for (int i = 0; i <= static_cast<int>(unknown::no_statuses); ++i) {
    const auto why = static_cast<unknown>(i);
    EXPECT_TRUE(words.insert(to_string(why)).second);
    const bilingual said = indicator::describe(why, calendar::date(2024, 6, 30));
    EXPECT_TRUE(sentences.insert(said.vi).second) << said.vi;
    EXPECT_TRUE(sentences.insert(said.en).second || said.en.empty()) << said.en;
    EXPECT_EQ(said.vi.empty(), why == unknown::none);
  }
}

TEST(Unknown, NamesTheDayOfTheDataWhereThatIsTheReason) {
  const calendar::date day(2024, 6, 30);
  EXPECT_EQ(indicator::describe(unknown::cut_by_data, day).vi,
            "số liệu chỉ có đến hết ngày 30/6/2024, chưa hết kỳ này");
  EXPECT_EQ(indicator::describe(unknown::after_data, day).en,
            "the data ends on 2024-06-30, before this period begins");
}

}  // namespace TEST_FILE
