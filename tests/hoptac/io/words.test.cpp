// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/words.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::io::joined, hoptac::io::nearest, hoptac::io::printable;
using hoptac::io::suggestion;

constexpr std::array<std::string_view, 6> words{"actual",   "estimate", "plan",
                                                "progress", "per_year", "vnd"};

TEST(Words, FindsTheOneThatWasMeant) {
  const struct {
    std::string_view typed;
    std::string_view meant;
  } cases[] = {
      {"actual", "actual"},   // none wrong
      {"actuel", "actual"},   // one wrong
      {"actal", "actual"},    // one missing
      {"acttual", "actual"},  // one more
      {"acutal", "actual"},   // two swapped
      {"ACTUAL", "actual"},   // upper case is no slip
      {"progess", "progress"},
      {"pregres", "progress"},  // two slips in a long word
      {"peryear", "per_year"},
      {"vdn", "vnd"},
      {"plans", "plan"},
      {"plain", "plan"},
      {"xlax", ""},  // two slips in a short word
      {"v", ""},     // nothing of the word would be left
      {"đồng", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(nearest(c.typed, words), c.meant) << c.typed;
  EXPECT_EQ(nearest(std::string(100, 'a'), words), "");
  EXPECT_EQ(nearest("a", {}), "");
}

TEST(Words, TakesTheFirstAmongEquals) {
  constexpr std::array<std::string_view, 2> both{"cat", "car"};
  EXPECT_EQ(nearest("cab", both), "cat");
}

TEST(Words, AreSuggestedInEitherLanguage) {
  EXPECT_EQ(suggestion("plam", words), " (plan?)");
  EXPECT_EQ(suggestion("xyz", words), "");
}

TEST(Words, AreJoined) {
  EXPECT_EQ(joined(std::array<std::string_view, 2>{"a", "b"}), "a, b");
  EXPECT_EQ(joined({}), "");
}

TEST(Words, OfAFileCannotDriveATerminal) {
  EXPECT_EQ(printable("a\tb\r\nc"), "a b  c");
  EXPECT_EQ(printable("\x1B[2J\x7F"), "\uFFFD[2J\uFFFD");
  EXPECT_EQ(printable("\u009B2J"), "\uFFFD2J");  // the one-character form of the same
  EXPECT_EQ(printable("Bắc Kạn “x”"), "Bắc Kạn “x”");
}

}  // namespace TEST_FILE
