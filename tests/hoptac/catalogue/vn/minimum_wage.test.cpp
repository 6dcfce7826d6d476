// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/catalogue/vn/minimum_wage.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/source.hpp>

#include <cstdint>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using catalogue::vn::regional_minimum_wage;
using catalogue::vn::wage_region_fact;
using law::confirmation;

// The decrees and their wages in regions I to IV, as the sources print them.
const struct {
  calendar::date from;
  std::int64_t wages[4];
  confirmation how;
  const char* text;
} decrees[] = {
    {{2020, 1, 1},
     {4'420'000, 3'920'000, 3'430'000, 3'070'000},
     confirmation::read_without_quote,
     "vn.decree_90_2019_nd_cp"},
    {{2022, 7, 1},
     {4'680'000, 4'160'000, 3'640'000, 3'250'000},
     confirmation::read_without_quote,
     "vn.decree_38_2022_nd_cp"},
    {{2024, 7, 1},
     {4'960'000, 4'410'000, 3'860'000, 3'450'000},
     confirmation::remembered,
     "vn.decree_74_2024_nd_cp"},
    {{2026, 1, 1},
     {5'310'000, 4'730'000, 4'140'000, 3'700'000},
     confirmation::read_in_text,
     "vn.decree_293_2025_nd_cp"},
};

TEST(VnMinimumWage, HasTheRegionsOfItsFact) {
  const policy::parameter wage = regional_minimum_wage();
  const policy::fact region = wage_region_fact().declared;
  EXPECT_EQ(wage.by, region.key);
  ASSERT_EQ(wage.histories.size(), region.values.size());
  for (std::size_t i = 0; i < region.values.size(); ++i)
    EXPECT_EQ(wage.histories[i].key, region.values[i].key);
}

TEST(VnMinimumWage, DayBeforeDayAndDayAfterEachChange) {
  const policy::parameter wage = regional_minimum_wage();
  for (std::size_t region = 0; region < 4; ++region) {
    SCOPED_TRACE(region);
    const auto& values = wage.histories[region].values;
    const auto expect = [&](const calendar::date& day, std::size_t decree) {
      SCOPED_TRACE(to_string(day));
      const auto held = values.on(day);
      ASSERT_TRUE(held.has_value());
      EXPECT_EQ(held->value, policy::literal(money::dong(decrees[decree].wages[region])));
      EXPECT_EQ(held->source.how, decrees[decree].how);
      EXPECT_EQ(held->source.instrument, decrees[decree].text);
    };
    for (std::size_t i = 0; i < std::size(decrees); ++i) {
      const calendar::date& first = decrees[i].from;
      if (i > 0) expect(first - calendar::days{1}, i - 1);
      expect(first, i);
      expect(first + calendar::days{1}, i);
    }
    EXPECT_FALSE(values.on(calendar::date{2019, 12, 31}).has_value());
    EXPECT_TRUE(values.on(calendar::date{2040, 1, 1}).has_value());
  }
}

}  // namespace TEST_FILE
