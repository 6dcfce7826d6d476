// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/leap_day.hpp>  // first, so that the header is seen to stand alone

#include <limits>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::overflow_error;

static_assert(static_cast<int>(leap_day::feb_28) == 1 && static_cast<int>(leap_day::mar_1) == 2);
static_assert(anniversary({2024, 2, 29}, 1, leap_day::feb_28) == date{2025, 2, 28});
static_assert(anniversary({2024, 2, 29}, 1, leap_day::mar_1) == date{2025, 3, 1});
static_assert(anniversary({2024, 2, 29}, 4, leap_day::mar_1) == date{2028, 2, 29});

TEST(LeapDay, MattersForTheTwentyNinthOfFebruaryOnly) {
  for (date from{2019, 12, 31}; from <= date{2025, 1, 1}; from = from + days{1})
    for (int years = 0; years <= 110; ++years) {
      const date early = anniversary(from, years, leap_day::feb_28);
      const date late = anniversary(from, years, leap_day::mar_1);
      ASSERT_EQ(early, oracle::date_of(oracle::birthday(oracle::of(from), years, true)));
      ASSERT_EQ(late, oracle::date_of(oracle::birthday(oracle::of(from), years, false)));
      const bool moved = from.month() == 2 && from.day() == 29 && !is_leap_year(early.year());
      ASSERT_EQ(days_between(early, late), moved ? 1 : 0);
    }
}

TEST(LeapDay, RefusesToLeaveTheCalendar) {
  EXPECT_EQ(anniversary({1400, 1, 1}, 8599, leap_day::feb_28), (date{9999, 1, 1}));
  for (int years : {8600, std::numeric_limits<int>::max()})
    EXPECT_THROW(static_cast<void>(anniversary({1400, 1, 1}, years, leap_day::feb_28)),
                 overflow_error);
  EXPECT_THROW(static_cast<void>(anniversary({2024, 1, 1}, -1, leap_day::feb_28)),
               contract_violation);
}

}  // namespace TEST_FILE
