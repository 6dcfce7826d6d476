// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/spelling_index.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::notation::spelling_index;

TEST(SpellingIndex, KnowsTextsByTheirNormalForm) {
  spelling_index<int> known;
  EXPECT_EQ(known.find("HTX-1"), nullptr);
  const auto [first, is_new, like] = known.add("HTX-1\u00A0", 2);
  EXPECT_EQ(like, nullptr);
  EXPECT_TRUE(is_new);
  EXPECT_EQ(first->text, "HTX-1");
  const auto [again, is_new_again, none] = known.add(" HTX-1", 3);
  EXPECT_EQ(none, nullptr);
  EXPECT_FALSE(is_new_again);
  EXPECT_EQ(again->value, 2);
  EXPECT_EQ(known.find("HTX-1 ")->value, 2);
  EXPECT_EQ(known.find("htx-1"), nullptr);
  EXPECT_EQ(known.entries().size(), 1U);
}

TEST(SpellingIndex, FindsAnotherTextThatLooksLikeOne) {
  spelling_index<int> known;
  known.add("HTX-1", 1);
  EXPECT_EQ(known.find_look_alike("HTX-1"), nullptr);
  EXPECT_EQ(known.find_look_alike("HTX-1 "), nullptr);
  EXPECT_EQ(known.find_look_alike("HTX-11"), nullptr);
  for (const char* other : {"htx-1", "HTX–1", "HT\u0425-1", "HTX\u200B-1", "ＨＴＸ-1"}) {
    ASSERT_NE(known.find_look_alike(other), nullptr) << other;
    EXPECT_EQ(known.find_look_alike(other)->value, 1);
  }
  EXPECT_EQ(known.add("htx-1", 2).like->value, 1);
  known.add("Htx-1", 3);
  EXPECT_EQ(known.find_look_alike("HTX-1")->value, 2);  // each of them has one
  EXPECT_EQ(known.find_look_alike("htx-1")->value, 1);
  EXPECT_EQ(known.find_look_alike("Htx-1")->value, 1);
}

TEST(SpellingIndex, CopiesStandAlone) {
  spelling_index<int> first;
  first.add("A", 1);
  spelling_index<int> second = first;
  second.add("a", 2);
  EXPECT_EQ(first.find_look_alike("A"), nullptr);
  EXPECT_EQ(second.find_look_alike("A")->value, 2);
}

}  // namespace TEST_FILE
