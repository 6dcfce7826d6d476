// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/bounded.hpp>  // first, so that the header is seen to stand alone

#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::money::decimal, hoptac::money::rounding;
using hoptac::notation::bound, hoptac::notation::bounded_quantity,
    hoptac::notation::parse_bounded_vi, hoptac::notation::parse_unit_vi, hoptac::notation::quantity,
    hoptac::notation::write_bounded_vi;

TEST(Bounded, TheWordsOfPublishedFiguresStateTheirBound) {
  struct row {
    std::string_view text;
    bound kind;
    std::string_view value;
    std::string_view unit;
  };
  constexpr row table[] = {
      {"655 THT", bound::exact, "655", "THT"},
      {"từ 35 HTX trở lên", bound::ge, "35", "HTX"},
      {"từ 25 Tổ hợp tác trở lên", bound::ge, "25", "Tổ hợp tác"},
      {"35 HTX trở lên", bound::ge, "35", "HTX"},
      {"ít nhất 02 thành viên", bound::ge, "2", "thành viên"},
      {"tối thiểu 50%", bound::ge, "0.5", "%"},
      {"không dưới 5 tỷ đồng", bound::ge, "5000000000", "tỷ đồng"},
      {"hơn 70 HTX", bound::gt, "70", "HTX"},
      {"hơn 7.350 thành viên", bound::gt, "7350", "thành viên"},
      {"trên 50%", bound::gt, "0.5", "%"},
      {"hơn 80%", bound::gt, "0.8", "%"},
      {"không quá 35 tuổi", bound::le, "35", "tuổi"},
      {"không quá 40", bound::le, "40", ""},
      {"tối đa 3 tỷ đồng", bound::le, "3000000000", "tỷ đồng"},
      {"tối đa không quá 3 tỷ đồng", bound::le, "3000000000", "tỷ đồng"},
      {"10 người trở xuống", bound::le, "10", "người"},
      {"dưới 10%", bound::lt, "0.1", "%"},
      {"khoảng 1.000 hộ dân", bound::approx, "1000", "hộ dân"},
      {"khoảng 1.000", bound::approx, "1000", ""},
      {"gần 80%", bound::approx_below, "0.8", "%"},
      {"gần 300%", bound::approx_below, "3", "%"},
      {" Hơn  70\u00A0HTX ", bound::gt, "70", "HTX"},
      {"ho\u031Bn 70 HTX", bound::gt, "70", "HTX"},  // decomposed
      {"KHÔNG QUÁ 35 tuổi", bound::le, "35", "tuổi"},
  };
  for (const auto& [text, kind, value, unit] : table) {
    const auto got = parse_bounded_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(to_string(got->kind), to_string(kind)) << text;
    EXPECT_EQ(to_string(got->value.value), value) << text;
    EXPECT_EQ(write_unit_vi(got->value.in), unit) << text;
    EXPECT_FALSE(got->high) << text;
  }
}

TEST(Bounded, ARangeGivesItsUnitToBothEnds) {
  constexpr std::string_view table[][4] = {
      {"5,0 - 5,5 triệu đồng/người/tháng", "5000000", "5500000", "triệu đồng/người/tháng"},
      {"5,2 - 5,7 triệu đồng/người/tháng", "5200000", "5700000", "triệu đồng/người/tháng"},
      {"5,0–5,5 triệu đồng", "5000000", "5500000", "triệu đồng"},
      {"7-8%", "0.07", "0.08", "%"},
      {"7% - 8%", "0.07", "0.08", "%"},
      {"từ 50 đến 300 thành viên", "50", "300", "thành viên"},
      {"50 tới 300", "50", "300", ""},
      {"từ 900 triệu đến 1,2 tỷ đồng", "900000000", "1200000000", "triệu đồng"},
      {"900 triệu đồng - 1,2 tỷ đồng", "900000000", "1200000000", "triệu đồng"},
      {"-5 - -3%", "-0.05", "-0.03", "%"},
      {"5 - 5%", "0.05", "0.05", "%"},
  };
  for (const auto& [text, low, high, unit] : table) {
    const auto got = parse_bounded_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(got->kind, bound::range_low);
    EXPECT_EQ(to_string(got->value.value), low) << text;
    ASSERT_TRUE(got->high) << text;
    EXPECT_EQ(to_string(got->high->value), high) << text;
    EXPECT_EQ(write_unit_vi(got->value.in), unit) << text;
  }
}

TEST(Bounded, WhatIsWrongIsNumberedAndLocated) {
  struct row {
    std::string_view text;
    errc code;
    unsigned column;
  };
  constexpr row table[] = {
      {"5,5 - 5,0 triệu đồng", errc::range_reversed, 1},
      {"từ 1,2 tỷ đến 900 triệu đồng", errc::range_reversed, 4},
      {"5 triệu đồng - 6%", errc::range_units_differ, 16},
      {"5 triệu - 6%", errc::range_units_differ, 11},
      {"5 triệu đồng - 6", errc::range_units_differ, 16},
      {"5 HTX - 6 THT", errc::range_units_differ, 9},
      {"5 triệu đồng - 6 triệu đồng/năm", errc::range_units_differ, 16},
      {"từ 35 HTX", errc::bound_unreadable, 10},
      {"hơn 70 HTX trở lên", errc::bound_unreadable, 12},
      {"khoảng 5 - 6%", errc::bound_unreadable, 10},
      {"5 - 6% trở lên", errc::bound_unreadable, 8},
      {"5 - 6 - 7%", errc::bound_unreadable, 7},
      {"hơn hơn 70 HTX", errc::number_unreadable, 5},
      {"từ trên 300 đến 1.000", errc::number_unreadable, 4},
      {"hơn HTX", errc::number_unreadable, 5},
      {"hơn", errc::number_unreadable, 4},
      {"hon 70 HTX", errc::number_unreadable, 1},  // typed without its marks
      {"", errc::number_unreadable, 1},
      {"5 -", errc::number_unreadable, 4},
      {"5 - HTX", errc::number_unreadable, 5},
      {"70 HTX trở", errc::unit_unknown, 8},
      {"70 trở lại", errc::number_unreadable, 4},
      {"gần 1.48%", errc::number_grouping, 6},
      {"5 - 1,482.5%", errc::number_other_convention, 10},
      {"hơn 1,5 đồng", errc::not_whole_dong, 5},
      {"1,5 - 2 đồng", errc::not_whole_dong, 1},
      {"11-18/02/2024", errc::unit_unknown, 7},  // days, not a range of numbers
  };
  for (const auto& [text, code, column] : table) {
    SCOPED_TRACE(text);
    const auto got = parse_bounded_vi(text);
    ASSERT_FALSE(got);
    EXPECT_EQ(to_string(got.error().code()), to_string(code));
    EXPECT_EQ(got.error().where().column, column);
  }
}

TEST(Bounded, WritingUsesTheWordsOfOfficialTexts) {
  const auto rewrite = [](std::string_view text, std::string_view in, int places) {
    return write_bounded_vi(parse_bounded_vi(text).value(), parse_unit_vi(in).value(), places,
                            rounding::exact)
        .value();
  };
  EXPECT_EQ(rewrite("từ 35 HTX trở lên", "HTX", 0), "từ 35 HTX trở lên");
  EXPECT_EQ(rewrite("tối thiểu 35 HTX", "HTX", 0), "từ 35 HTX trở lên");
  EXPECT_EQ(rewrite("trên 50%", "%", 0), "hơn 50%");
  EXPECT_EQ(rewrite("5,0 - 5,5 triệu đồng/người/tháng", "triệu đồng/người/tháng", 1),
            "5,0 - 5,5 triệu đồng/người/tháng");
  EXPECT_EQ(rewrite("5,0 - 5,5 triệu đồng/tháng", "nghìn đồng/tháng", 0),
            "5.000 - 5.500 nghìn đồng/tháng");
  const auto lossy = write_bounded_vi(parse_bounded_vi("hơn 5,5%").value(),
                                      parse_unit_vi("%").value(), 0, rounding::exact);
  EXPECT_EQ(lossy.error().code(), errc::not_exact);
  EXPECT_THROW(
      static_cast<void>(write_bounded_vi({bound::range_low, {}, {}}, {}, 0, rounding::exact)),
      hoptac::contract_violation);
  EXPECT_THROW(
      static_cast<void>(write_bounded_vi({bound::range_high, {}, {}}, {}, 0, rounding::exact)),
      hoptac::contract_violation);
}

TEST(Bounded, EveryBoundWrittenReadsBack) {
  std::mt19937_64 engine{20240701};
  constexpr std::string_view units[] = {"triệu đồng/HTX/năm", "%/năm", "HTX", "", "nghìn hộ dân"};
  for (int i = 0; i < 10'000; ++i) {
    const auto in = parse_unit_vi(units[engine() % std::size(units)]).value();
    const auto low = static_cast<std::int64_t>(engine() % 10'000'000'000);
    bounded_quantity made{static_cast<bound>(engine() % 8), {decimal::from_integer(low), in}, {}};
    if (made.kind == bound::range_low) {
      const auto width = static_cast<std::int64_t>(engine() % 1000);
      made.high = quantity{decimal::from_integer(low + width), in};
    }
    const auto text = write_bounded_vi(made, in, in.power, rounding::exact);
    ASSERT_TRUE(text);
    const auto back = parse_bounded_vi(*text);
    ASSERT_TRUE(back) << *text << ": " << describe(back.error(), hoptac::language::en);
    ASSERT_EQ(*back, made) << *text;
  }
}

}  // namespace TEST_FILE
