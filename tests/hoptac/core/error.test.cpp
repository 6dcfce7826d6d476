// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/error.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::describe, hoptac::errc, hoptac::error, hoptac::location, hoptac::to_string;
using enum hoptac::language;

static_assert(!std::is_convertible_v<errc, error>);  // an error is made on purpose
static_assert(std::is_nothrow_move_constructible_v<error>);

TEST(Error, NumbersAreWrittenWithFourDigits) {
  EXPECT_EQ(to_string(errc::decimal_unreadable), "HT0101");
  EXPECT_EQ(to_string(errc::figure_id_missing), "HT1101");
  EXPECT_EQ(to_string(static_cast<errc>(7)), "HT0007");
  EXPECT_EQ(to_string(static_cast<errc>(12345)), "HT12345");
}

TEST(Error, TheSentenceTakesItsArguments) {
  const error what{errc::decimal_unreadable, {"1.482,5"}};
  EXPECT_EQ(what.message(vi), "“1.482,5” không phải là số thập phân");
  EXPECT_EQ(what.message(en), "“1.482,5” is not a decimal number");
}

TEST(Error, AnArgumentIsTextNotAPattern) {
  const error what{errc::figure_id_repeated, {"{1}", "7"}};
  EXPECT_EQ(what.message(en), "the figure id “{1}” is already used on line 7");
}

TEST(Error, AnArgumentThatIsMissingLeavesNothing) {
  EXPECT_EQ(error{errc::decimal_unreadable}.message(en), "“” is not a decimal number");
}

TEST(Error, ANumberThatNamesNothingHasNoSentence) {
  EXPECT_EQ(error{static_cast<errc>(9999)}.message(vi), "");
}

struct row {
  location where;
  const char* expected;
};
const row table[] = {
    {{}, "HT0105 division by zero"},
    {{"figures.csv", 0, 0, ""}, "figures.csv: HT0105 division by zero"},
    {{"figures.csv", 3, 0, ""}, "figures.csv:3: HT0105 division by zero"},
    {{"figures.csv", 3, 14, ""}, "figures.csv:3:14: HT0105 division by zero"},
    {{"figures.csv", 3, 14, "value"}, "figures.csv:3:14: HT0105 value: division by zero"},
    {{"", 3, 14, ""}, "3:14: HT0105 division by zero"},
    {{"", 0, 14, ""}, "character 14: HT0105 division by zero"},
    {{"", 0, 0, "value"}, "HT0105 value: division by zero"},
};

TEST(Error, ThePlaceIsWrittenAsFarAsItIsKnown) {
  for (const auto& [where, expected] : table)
    EXPECT_EQ(describe(error{errc::division_by_zero, {}, where}, en), expected);
  EXPECT_EQ(describe(error{errc::division_by_zero, {}, {"", 0, 14, ""}}, vi),
            "ký tự 14: HT0105 chia cho không");
}

TEST(Error, SeenFromFurtherOutOnlyThePlaceChanges) {
  const error inner{errc::decimal_unreadable, {"x"}, {"", 0, 3, ""}};
  const error outer = inner.at({"figures.csv", 12, 40, "value"});
  EXPECT_EQ(outer.code(), inner.code());
  EXPECT_EQ(outer.arguments(), inner.arguments());
  EXPECT_EQ(outer.where(), (location{"figures.csv", 12, 40, "value"}));
  EXPECT_EQ(inner.where().column, 3U);
  EXPECT_NE(inner, outer);
}

}  // namespace TEST_FILE
