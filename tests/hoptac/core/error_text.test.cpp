// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/error_text.hpp>

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::all_errors, hoptac::errc, hoptac::find_error;

// The list is constant data: looking a number up needs no start-up code.
static_assert(!all_errors().empty());
static_assert(find_error(errc::decimal_unreadable)->name == "decimal_unreadable");
static_assert(find_error(static_cast<errc>(9999)) == nullptr);

TEST(ErrorText, EveryNumberFindsItsOwnRow) {
  std::set<std::string_view> names;
  for (const auto& row : all_errors()) {
    EXPECT_EQ(find_error(row.code), &row) << row.name;
    EXPECT_TRUE(names.insert(row.name).second) << "twice: " << row.name;
  }
}

TEST(ErrorText, SentencesNeitherStartInCapitalsNorEndInAPoint) {
  for (const auto& row : all_errors())
    for (const std::string_view sentence : {row.sentence.vi, row.sentence.en}) {
      ASSERT_FALSE(sentence.empty()) << row.name;
      EXPECT_FALSE(sentence.front() >= 'A' && sentence.front() <= 'Z') << sentence;
      EXPECT_NE(sentence.back(), '.') << sentence;
    }
}

TEST(ErrorText, ANumberThatNamesNothingHasNoRow) {
  EXPECT_EQ(find_error(static_cast<errc>(0)), nullptr);
  EXPECT_EQ(find_error(static_cast<errc>(100)), nullptr);
}

}  // namespace TEST_FILE
