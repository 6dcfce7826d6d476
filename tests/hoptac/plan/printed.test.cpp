// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/printed.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include "page.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::factor_of, hoptac::plan::figure, hoptac::plan::find_unit;
using hoptac::plan::printed_step;

TEST(Printed, ItsLastDigitIsReadFromTheWordsOfTheDocument) {
  const struct {
    const char* value;
    const char* unit;
    const char* quote;
    const char* note;
    const char* step;  // in the smallest unit
  } cases[] = {
      {"443", "count", "443 HTX", "", "1"},
      {"443", "count", "", "", "1"},
      {"59.3", "billion_vnd", "được hỗ trợ 59,3 tỷ đồng", "", "100000000"},
      {"59300", "million_vnd", "được hỗ trợ 59,3 tỷ đồng", "", "100000000"},
      {"59300", "million_vnd", "được hỗ trợ 59.300 triệu đồng", "", "1000000"},
      {"59300", "million_vnd", "", "", "1000000"},
      {"3300", "million_vnd", "bình quân 3,3 tỷ", "", "100000000"},
      {"3300", "million_vnd", "bình quân 3,30 TỶ", "", "10000000"},
      {"3300", "million_vnd", "", "printed=3.3 tỷ", "100000000"},
      {"3300", "million_vnd", "3.300 triệu", "printed=3.3 tỷ", "100000000"},
      {"5935000", "person", "5.935 nghìn thành viên", "", "1000"},
      {"5900000", "person", "5,9 triệu thành viên", "", "100000"},
      {"5900000", "person", "5.900.000 thành viên", "", "1"},
      {"5.9", "million_person", "5,9 triệu thành viên", "", "100000"},
      {"29.6", "percent", "chiếm 29,6%", "", "0.1"},
      {"30.0", "percent", "30,0%", "", "0.1"},
      {"30", "percent", "30,0%", "", "0.1"},
      {"15", "count", "năm 2020 có 15 HTX.", "", "1"},
      {"2", "million_vnd_per_month", "2,0 triệu đồng/tháng", "", "1200000"},
      {"2", "million_vnd_per_month", "", "", "12000000"},
      {"7", "count", "99999999999999999999999999999999999999 tỷ, 7 nghìn", "", "1"},
      {"7000", "count", "99999999999999999999999999999999999999 tỷ, 7 nghìn", "", "1000"},
      {"7", "count", "không có số này: 12.345,6", "", "1"},
  };
  for (const auto& c : cases) {
    hoptac_tests::page p;
    figure f = p.add("F", "HTX", "members", "", "2020", c.value, c.unit);
    f.quote = c.quote;
    f.note = c.note;
    const auto expected = hoptac::money::decimal::parse(c.step).value();
    EXPECT_EQ(printed_step(f), expected)
        << c.value << " " << c.unit << " “" << c.quote << "”: " << to_string(printed_step(f));
  }
}

TEST(Printed, UnitsAreCountedInTheSmallestOfTheirFamilyAndByTheYear) {
  using hoptac::money::decimal;
  EXPECT_EQ(factor_of(*find_unit("count")), decimal::from_integer(1));
  EXPECT_EQ(factor_of(*find_unit("million_vnd")), decimal::from_integer(1'000'000));
  EXPECT_EQ(factor_of(*find_unit("million_vnd_per_year")), decimal::from_integer(1'000'000));
  EXPECT_EQ(factor_of(*find_unit("million_vnd_per_month")), decimal::from_integer(12'000'000));
}

}  // namespace TEST_FILE
