// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/quantity.hpp>  // first, so that the header is seen to stand alone

#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::money::amount, hoptac::money::decimal, hoptac::money::rounding, hoptac::money::vnd;
using hoptac::notation::measure, hoptac::notation::parse_dong_vi,
    hoptac::notation::parse_quantity_vi, hoptac::notation::parse_unit_vi,
    hoptac::notation::per_time, hoptac::notation::unit, hoptac::notation::write_quantity_vi;

TEST(Quantity, PrintedFiguresGiveExactValues) {
  constexpr std::string_view table[][3] = {
      // printed, value in the smallest unit, unit
      {"45,5 triệu đồng", "45500000", "triệu đồng"},
      {"1.482 triệu đồng/HTX/năm", "1482000000", "triệu đồng/HTX/năm"},
      {"707.307 triệu đồng", "707307000000", "triệu đồng"},
      {"59 triệu đồng/năm", "59000000", "triệu đồng/năm"},
      {"5,0 triệu đồng/người/tháng", "5000000", "triệu đồng/người/tháng"},
      {"1.482,5 triệu đồng", "1482500000", "triệu đồng"},
      {"6,8%/năm", "0.068", "%/năm"},
      {"6,8%", "0.068", "%"},
      {"0,5 %/tháng", "0.005", "%/tháng"},
      {"100%", "1", "%"},
      {"94 phần trăm", "0.94", "%"},
      {"1500 cuốn", "1500", "cuốn"},
      {"02 lớp", "2", "lớp"},
      {"09 HTX", "9", "HTX"},
      {"7.255 thành viên", "7255", "thành viên"},
      {"1.000 hộ dân", "1000", "hộ dân"},
      {"12,5 nghìn hộ", "12500", "nghìn hộ"},
      {"02 đồng chí", "2", "đồng chí"},
      {"1,5 tỷ tỷ đồng", "1500000000000000000", "tỷ tỷ đồng"},
      {"2 nghìn tỷ đồng", "2000000000000", "nghìn tỷ đồng"},
      {"3.250.000đ", "3250000", "đồng"},
      {"3.250.000 ₫", "3250000", "đồng"},
      {"3.250.000\u00A0VND", "3250000", "đồng"},
      {"1.984,2 đồng/kWh", "1984.2", "đồng/kWh"},  // a price per something
      {"-12 triệu đồng", "-12000000", "triệu đồng"},
      {"1500", "1500", ""},
      {" 5 ty\u0309 đo\u0302\u0300ng ", "5000000000", "tỷ đồng"},
  };
  for (const auto& [text, value, words] : table) {
    const auto got = parse_quantity_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(to_string(got->value), value) << text;
    EXPECT_EQ(write_unit_vi(got->in), words) << text;
  }
}

TEST(Quantity, AFractionOfADongNeedsARoundingByName) {
  const auto refused = parse_quantity_vi(" 1.482,5 đồng");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), errc::not_whole_dong);
  EXPECT_EQ(refused.error().where().column, 2U);
  EXPECT_EQ(to_string(parse_quantity_vi("1.482,5 đồng", rounding::half_even).value().value),
            "1482");
  EXPECT_EQ(to_string(parse_quantity_vi("1.482,5 đồng", rounding::half_away).value().value),
            "1483");
  EXPECT_EQ(parse_quantity_vi("1.482,5 đồng", rounding::exact).error().code(),
            errc::not_whole_dong);
  EXPECT_EQ(to_string(parse_quantity_vi("1.482,0 đồng").value().value), "1482");
  EXPECT_EQ(to_string(parse_quantity_vi("0,0000005 triệu đồng", rounding::away).value().value),
            "1");
  EXPECT_EQ(parse_dong_vi("1.482,5 đồng", rounding::floor).value(), hoptac::money::dong(1482));
}

TEST(Quantity, SumsBecomeAmounts) {
  EXPECT_EQ(parse_dong_vi("45,5 triệu đồng").value(), hoptac::money::dong(45'500'000));
  EXPECT_EQ(parse_dong_vi("-9.223.372.036.854.775.808 đồng").value().minor_units(),
            std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(parse_dong_vi(" 10 tỷ tỷ đồng").error().code(), errc::amount_does_not_fit);
  EXPECT_EQ(parse_dong_vi(" 10 tỷ tỷ đồng").error().where().column, 2U);
}

TEST(Quantity, WhatIsWrongIsNumberedAndLocated) {
  struct row {
    std::string_view text;
    errc code;
    unsigned column;
  };
  constexpr row table[] = {
      {"1.48 triệu đồng", errc::number_grouping, 2},
      {"1,482.5 triệu đồng", errc::number_other_convention, 6},
      {"45,5 trieu dong", errc::unit_unknown, 6},
      {"6,8%/nam", errc::unit_unknown, 6},
      {"45,5 triệu đồng (ước)", errc::unit_unknown, 17},
      {"5,0 - 5,5 triệu đồng", errc::number_unreadable, 5},  // a range is bounded.hpp's
      {"hơn 70 HTX", errc::number_unreadable, 1},
      {"triệu đồng", errc::number_unreadable, 1},
      {"", errc::number_unreadable, 1},
      {"5 5", errc::number_unreadable, 3},
      {"10.000.000.000.000.000.000.000.000 tỷ tỷ đồng", errc::decimal_too_long, 1},
      {"0,00000000000000000000000000000000000001%", errc::decimal_too_long, 1},
  };
  for (const auto& [text, code, column] : table) {
    SCOPED_TRACE(text);
    const auto got = parse_quantity_vi(text);
    ASSERT_FALSE(got);
    EXPECT_EQ(to_string(got.error().code()), to_string(code));
    EXPECT_EQ(got.error().where().column, column);
  }
  for (const std::string_view text : {"45 HTX", "45%", "45 triệu đồng/năm", "45"}) {
    const auto got = parse_dong_vi(text);
    ASSERT_FALSE(got) << text;
    EXPECT_EQ(got.error().code(), errc::unit_unknown);
    EXPECT_EQ(got.error().where().column, text == "45 HTX" || text.size() > 6 ? 4U : 3U) << text;
  }
}

TEST(Quantity, WritingTakesUnitPlacesAndRounding) {
  struct row {
    std::int64_t dong;
    std::string_view in;
    int places;
    rounding mode;
    std::string_view text;
  };
  constexpr row table[] = {
      {45'500'000, "triệu đồng", 1, rounding::exact, "45,5 triệu đồng"},
      {707'307'000'000, "triệu đồng", 0, rounding::exact, "707.307 triệu đồng"},
      {1'482'500'000, "triệu đồng", 0, rounding::half_away, "1.483 triệu đồng"},
      {1'482'500'000, "triệu đồng", 0, rounding::half_even, "1.482 triệu đồng"},
      {1'482'499'999, "triệu đồng", 0, rounding::half_away, "1.482 triệu đồng"},  // once, not twice
      {-1'482'500'000, "tỷ đồng", 2, rounding::half_away, "-1,48 tỷ đồng"},
      {1'482'500'000, "tỷ đồng", 3, rounding::floor, "1,482 tỷ đồng"},
      {1, "tỷ tỷ đồng", 18, rounding::exact, "0,000000000000000001 tỷ tỷ đồng"},
      {499, "nghìn đồng", 0, rounding::half_away, "0 nghìn đồng"},
      {500, "nghìn đồng", 0, rounding::half_away, "1 nghìn đồng"},
      {3'250'000, "đồng", 0, rounding::exact, "3.250.000 đồng"},
      {3'250'000, "đồng/người/tháng", 0, rounding::exact, "3.250.000 đồng/người/tháng"},
      {2, "%", 0, rounding::exact, "200%"},
      {1500, "", 0, rounding::exact, "1.500"},
      {1500, "cuốn", 2, rounding::exact, "1.500,00 cuốn"},
  };
  for (const auto& [dong, in, places, mode, text] : table) {
    const auto got =
        write_quantity_vi(decimal::from_integer(dong), parse_unit_vi(in).value(), places, mode);
    ASSERT_TRUE(got) << text;
    EXPECT_EQ(*got, text);
  }
  const unit yearly = parse_unit_vi("%/năm").value();
  EXPECT_EQ(write_quantity_vi(decimal::scaled(68, 3), yearly, 1, rounding::exact).value(),
            "6,8%/năm");
  EXPECT_EQ(write_quantity_vi(decimal::scaled(68, 3), yearly, 0, rounding::exact).error().code(),
            errc::not_exact);
  EXPECT_THROW(static_cast<void>(write_quantity_vi(decimal(), yearly, -1, rounding::exact)),
               hoptac::contract_violation);
}

TEST(Quantity, WhatIsWrittenExactlyReadsBack) {
  std::mt19937_64 engine{20240701};
  constexpr std::string_view units[] = {
      "đồng",          "nghìn đồng",    "triệu đồng/HTX/năm",  "tỷ đồng/tháng",
      "nghìn tỷ đồng", "triệu tỷ đồng", "tỷ tỷ đồng/kg",       "%",
      "%/năm",         "HTX",           "nghìn lao động/tỉnh", ""};
  for (int i = 0; i < 20'000; ++i) {
    const auto dong = static_cast<std::int64_t>(engine() >> engine() % 64);
    const decimal value = decimal::from_integer(i % 2 == 0 ? dong : -dong);
    const unit in = parse_unit_vi(units[engine() % std::size(units)]).value();
    const auto text = write_quantity_vi(value, in, in.power, rounding::exact);
    ASSERT_TRUE(text);
    const auto back = parse_quantity_vi(*text);
    ASSERT_TRUE(back) << *text << describe(back.error(), hoptac::language::en);
    ASSERT_EQ(back->value, value) << *text;
    ASSERT_EQ(back->in, in) << *text;
  }
}

}  // namespace TEST_FILE
