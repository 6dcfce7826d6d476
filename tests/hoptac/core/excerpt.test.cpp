// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/excerpt.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::excerpt;

TEST(Excerpt, KeepsShortTextAndCutsLongTextAfterWholeCharacters) {
  EXPECT_EQ(excerpt(""), "");
  EXPECT_EQ(excerpt("1.482,5 triệu đồng"), "1.482,5 triệu đồng");
  EXPECT_EQ(excerpt(std::string(80, 'x')), std::string(80, 'x'));
  EXPECT_EQ(excerpt(std::string(1'000'000, '9')), std::string(80, '9') + "…");
  EXPECT_EQ(excerpt(std::string(79, 'x') + "đ"), std::string(79, 'x') + "đ");
  EXPECT_EQ(excerpt(std::string(79, 'x') + "đđ"), std::string(79, 'x') + "đ…");
}

TEST(Excerpt, IsUtf8WhateverTheBytes) {
  EXPECT_EQ(excerpt("1\xFF"
                    "2"),
            "1\uFFFD"
            "2");
  EXPECT_EQ(excerpt("\xE1\xBB"), "\uFFFD\uFFFD");  // a character cut short
}

TEST(Excerpt, CannotDriveATerminal) {
  EXPECT_EQ(excerpt("a\nb\x1B[2J\x7F"), "a\uFFFDb\uFFFD[2J\uFFFD");
  EXPECT_EQ(excerpt("\u009B2J"), "\uFFFD2J");  // the one-character form of the same
}

}  // namespace TEST_FILE
