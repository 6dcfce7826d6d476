// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/text_table.hpp>

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::io::display_width, hoptac::io::filled, hoptac::io::text_table;
using enum text_table::align;

TEST(TextTable, CountsWhatATerminalShows) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("Bắc Kạn"), 7U);
  EXPECT_EQ(display_width("Ba\u0306\u0301c"), 3U);  // the same letters, marks apart
  EXPECT_EQ(display_width("“≥ 35”"), 6U);
}

TEST(TextTable, FillsLines) {
  EXPECT_EQ(filled("1. ", "một hai ba bốn", 11), "1. một hai\n   ba bốn\n");
  EXPECT_EQ(filled("1. ", "một hai ba bốn", 10), "1. một hai\n   ba bốn\n");
  EXPECT_EQ(filled("1. ", "một hai ba bốn", 9), "1. một\n   hai ba\n   bốn\n");
  EXPECT_EQ(filled("", "", 10), "\n");
  EXPECT_EQ(filled("", "  a  b ", 10), "a b\n");
  EXPECT_EQ(filled("- ", "unbreakable x", 4), "- unbreakable\n  x\n");
}

TEST(TextTable, LinesUpItsColumns) {
  text_table table({left, right, left});
  table.add({"Số", "7", "một hai"});
  table.add({"F001", "1.482", "x"});
  EXPECT_EQ(table.str(2, 80),
            "  Số        7  một hai\n"
            "  F001  1.482  x\n");
}

TEST(TextTable, AlignsTheLastColumnToo) {
  text_table table({left, right});
  table.add({"a", "1"});
  table.add({"b", "22"});
  EXPECT_EQ(table.str(0, 80), "a   1\nb  22\n");
}

TEST(TextTable, FillsTheLastColumnUpToTheWidth) {
  const std::string words = "mười hai chữ ở trong một cột rộng ba mươi";
  text_table table;
  table.add({"a", words});
  EXPECT_EQ(table.str(0, 38), "a  mười hai chữ ở trong một cột rộng\n   ba mươi\n");
  EXPECT_EQ(table.str(0, 10), "a  mười hai chữ ở trong một cột\n   rộng ba mươi\n")
      << "30 at least";
}

TEST(TextTable, LeavesNoBlanksAtLineEnds) {
  text_table table;
  table.add({"a", "b", ""});
  table.add({"aa", "", ""});
  table.add({"", "", ""});
  EXPECT_EQ(table.str(2, 80), "  a   b\n  aa\n\n");
}

TEST(TextTable, RefusesRowsOfAnotherLength) {
  text_table table;
  EXPECT_THROW(table.add({}), hoptac::contract_violation);
  table.add({"a"});
  EXPECT_THROW(table.add({"a", "b"}), hoptac::contract_violation);
  EXPECT_EQ(text_table().str(0, 80), "");
}

}  // namespace TEST_FILE
