// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/number.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::money::decimal;
using hoptac::notation::convention, hoptac::notation::grouping, hoptac::notation::parse_number,
    hoptac::notation::parse_number_vi, hoptac::notation::parse_part_of_whole_vi,
    hoptac::notation::part_of_whole, hoptac::notation::write_number,
    hoptac::notation::write_number_vi, hoptac::notation::write_part_of_whole_vi;

static_assert(!std::is_invocable_v<decltype(&write_number), decimal, convention>);  // no default

TEST(Number, VietnameseFormsAreReadExactly) {
  constexpr std::string_view table[][2] = {
      {"1.482", "1482"},
      {"45,5", "45.5"},
      {"707.307", "707307"},
      {"5,0", "5.0"},
      {"1500", "1500"},
      {"02", "2"},
      {"08", "8"},  // not octal
      {"0", "0"},
      {"0,5", "0.5"},
      {"6,8", "6.8"},
      {"1.482,5", "1482.5"},
      {"-1.482,5", "-1482.5"},
      {"\u22121.482", "-1482"},  // the minus sign of typesetting
      {"1.482.500.000", "1482500000"},
      {"12.345.678,901", "12345678.901"},
      {" \u00A01.482\u202F\n", "1482"},
      {"1,482", "1.482"},  // one point four eight two, in this convention
      {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999"},
  };
  for (const auto& [text, value] : table) {
    const auto got = parse_number_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(to_string(*got), value) << text;
  }
}

TEST(Number, EnglishFormsAreReadWhenTheyAreNamed) {
  EXPECT_EQ(to_string(parse_number("1,482.5", convention::en).value()), "1482.5");
  EXPECT_EQ(to_string(parse_number("1.482", convention::en).value()), "1.482");
  EXPECT_EQ(to_string(parse_number("1,482", convention::en).value()), "1482");
  EXPECT_EQ(parse_number("1.482,5", convention::en).error().code(), errc::number_other_convention);
}

TEST(Number, WhatIsWrongIsNumberedAndLocated) {
  struct row {
    std::string_view text;
    errc code;
    unsigned column;
  };
  constexpr row table[] = {
      {"1.48", errc::number_grouping, 2},
      {"1.4822", errc::number_grouping, 2},
      {"1.48.200", errc::number_grouping, 2},
      {"1.482.5", errc::number_grouping, 6},
      {"1500.000", errc::number_grouping, 5},
      {"  1.48", errc::number_grouping, 4},  // the column of the text as given
      {"\u00A0\u22121.48", errc::number_grouping, 4},
      {"1,482.5", errc::number_other_convention, 6},
      {"1,482,000", errc::number_other_convention, 6},
      {"0.125", errc::number_other_convention, 2},
      {"", errc::number_unreadable, 1},
      {"   ", errc::number_unreadable, 4},
      {"-", errc::number_unreadable, 2},
      {"- 5", errc::number_unreadable, 2},
      {"--5", errc::number_unreadable, 2},
      {"+5", errc::number_unreadable, 1},
      {",5", errc::number_unreadable, 1},
      {".482", errc::number_unreadable, 1},
      {"5,", errc::number_unreadable, 3},
      {"1.", errc::number_unreadable, 3},
      {"1..482", errc::number_unreadable, 3},
      {"1.,5", errc::number_unreadable, 3},
      {"1 482", errc::number_unreadable, 2},
      {"1\u00A0482", errc::number_unreadable, 2},
      {"1. 482", errc::number_unreadable, 3},
      {"1482 triệu", errc::number_unreadable, 5},
      {"45,5%", errc::number_unreadable, 5},
      {"1e5", errc::number_unreadable, 2},
      {"0x10", errc::number_unreadable, 2},
      {"NaN", errc::number_unreadable, 1},
      {"một", errc::number_unreadable, 1},
      {"\uFF11", errc::number_unreadable, 1},  // a digit, but not ours
      {"5\xFF", errc::number_unreadable, 2},
      {"100000000000000000000000000000000000000", errc::decimal_too_long, 1},
  };
  for (const auto& [text, code, column] : table) {
    SCOPED_TRACE(::testing::PrintToString(text));
    const auto got = parse_number_vi(text);
    ASSERT_FALSE(got);
    EXPECT_EQ(to_string(got.error().code()), to_string(code));
    EXPECT_EQ(got.error().where().column, column);
  }
  EXPECT_EQ(parse_number_vi(" 1.48 ").error().message(hoptac::language::en),
            "“1.48”: the mark “.” must separate groups of three digits");
}

TEST(Number, WritingMarksThousandsOnlyWhenAsked) {
  const decimal x = decimal::scaled(-148'250'000, 4);  // -14825.0000
  EXPECT_EQ(write_number_vi(x, grouping::thousands), "-14.825,0000");
  EXPECT_EQ(write_number_vi(x, grouping::none), "-14825,0000");
  EXPECT_EQ(write_number(x, convention::en, grouping::thousands), "-14,825.0000");
  EXPECT_EQ(write_number_vi(decimal::from_integer(-482), grouping::thousands), "-482");
  EXPECT_EQ(write_number_vi(decimal::from_integer(707'307), grouping::thousands), "707.307");
  EXPECT_EQ(write_number_vi(decimal(), grouping::thousands), "0");
}

TEST(Number, WhatIsWrittenReadsBackWithItsScale) {
  std::mt19937_64 engine{20240701};
  for (int i = 0; i < 50'000; ++i) {
    const auto coefficient = static_cast<std::int64_t>(engine() >> engine() % 64);
    const decimal x = decimal::scaled(engine() % 2 == 0 ? coefficient : -coefficient,
                                      static_cast<int>(engine() % 20));
    for (const convention marks : {convention::vi, convention::en}) {
      for (const grouping groups : {grouping::none, grouping::thousands}) {
        const std::string text = write_number(x, marks, groups);
        const auto back = parse_number(text, marks);
        ASSERT_TRUE(back) << text;
        ASSERT_EQ(to_string(*back), to_string(x)) << text;
      }
    }
  }
}

// The oracle is a grammar written once more, as a list of characters and run lengths.
bool well_formed_vi(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  const auto digits = [](std::string_view s) {
    return !s.empty() &&
           std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::size_t comma = text.find(',');
  if (comma != text.npos) {
    if (!digits(text.substr(comma + 1))) return false;
    text = text.substr(0, comma);
  }
  if (digits(text)) return true;
  if (text.empty() || text.front() == '0') return false;
  while (text.size() >= 4 && text[text.size() - 4] == '.' && digits(text.substr(text.size() - 3)))
    text.remove_suffix(4);
  return digits(text) && text.size() <= 3;
}

TEST(Number, EveryShortTextOfDigitsAndMarksIsJudgedAsTheGrammarDoes) {
  constexpr std::string_view alphabet = "017-.,";
  int accepted = 0;
  for (int length = 0; length <= 7; ++length) {
    std::string text(static_cast<std::size_t>(length), alphabet.front());
    int total = 1;
    for (int i = 0; i < length; ++i) total *= 6;
    for (int n = 0; n < total; ++n) {
      for (int i = 0, rest = n; i < length; ++i, rest /= 6)
        text[static_cast<std::size_t>(i)] = alphabet[static_cast<std::size_t>(rest % 6)];
      const auto got = parse_number_vi(text);
      ASSERT_EQ(got.has_value(), well_formed_vi(text)) << text;
      accepted += got ? 1 : 0;
      if (!got) {
        ASSERT_LE(got.error().where().column, text.size() + 1) << text;
      }
    }
  }
  EXPECT_GT(accepted, 5'000);
}

TEST(Number, SoManyOfSoMany) {
  EXPECT_EQ(parse_part_of_whole_vi("08/08").value(), (part_of_whole{8, 8}));
  EXPECT_EQ(parse_part_of_whole_vi("108/108").value(), (part_of_whole{108, 108}));
  EXPECT_EQ(parse_part_of_whole_vi(" 1.000 / 2.500").value(), (part_of_whole{1000, 2500}));
  EXPECT_EQ(parse_part_of_whole_vi("9/8").value(), (part_of_whole{9, 8}));
  for (const std::string_view text : {"08/08", "108/108", "00/1.250"})
    EXPECT_EQ(write_part_of_whole_vi(parse_part_of_whole_vi(text).value()), text);

  EXPECT_EQ(parse_part_of_whole_vi("08").error().where().column, 3U);
  EXPECT_EQ(parse_part_of_whole_vi("08/").error().where().column, 4U);
  EXPECT_EQ(parse_part_of_whole_vi("08/-8").error().where().column, 4U);
  EXPECT_EQ(parse_part_of_whole_vi("8,5/9").error().where().column, 1U);
  EXPECT_EQ(parse_part_of_whole_vi("05/7/2023").error().where().column, 5U);  // a date
  EXPECT_EQ(parse_part_of_whole_vi("1.08/9").error().code(), errc::number_grouping);
  EXPECT_FALSE(parse_part_of_whole_vi("1/1000000000000000000"));
  EXPECT_THROW(static_cast<void>(write_part_of_whole_vi({-1, 2})), hoptac::contract_violation);
}

}  // namespace TEST_FILE
