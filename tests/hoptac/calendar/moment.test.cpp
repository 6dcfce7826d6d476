// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/moment.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation;
using enum moment;

static_assert(static_cast<int>(start) == 1 && static_cast<int>(middle) == 2 &&
              static_cast<int>(end) == 3);  // stored

TEST(Moment, TheCodeNamesThreeOfAMonth) {
  EXPECT_EQ(moment_of_month(2024, 2, start), (date{2024, 2, 1}));
  EXPECT_EQ(moment_of_month(2024, 2, middle), (date{2024, 2, 15}));
  EXPECT_EQ(moment_of_month(2024, 2, end), (date{2024, 2, 29}));
  EXPECT_EQ(moment_of_month(2023, 2, end), (date{2023, 2, 28}));
  EXPECT_EQ(moment_of_month(2024, 12, end), (date{2024, 12, 31}));
  EXPECT_THROW(static_cast<void>(moment_of_month(2024, 13, middle)), contract_violation);
  EXPECT_THROW(static_cast<void>(moment_of_month(2024, 0, end)), contract_violation);
}

TEST(Moment, TheMiddleOfTheYearIsTheLastDayOfJune) {
  EXPECT_EQ(moment_of_year(2025, start), (date{2025, 1, 1}));
  EXPECT_EQ(moment_of_year(2025, middle), (date{2025, 6, 30}));
  EXPECT_EQ(moment_of_year(2025, end), (date{2025, 12, 31}));
  EXPECT_THROW(static_cast<void>(moment_of_year(1399, middle)), contract_violation);
}

}  // namespace TEST_FILE
