// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/age_limit.hpp>  // first, so that the header is seen to stand alone

#include <limits>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::overflow_error;
using enum leap_day;
using enum age_reading;

static_assert(static_cast<int>(completed_years) == 1 &&
              static_cast<int>(age_reading::birthday) == 2 &&
              static_cast<int>(year_difference) == 3);  // stored
static_assert(to_string(completed_years) == std::string_view("completed_years"));
static_assert(to_string(age_reading::birthday) == std::string_view("birthday"));
static_assert(to_string(year_difference) == std::string_view("year_difference"));

constexpr age_reading readings[] = {completed_years, age_reading::birthday, year_difference};

// A woman born on 10/3/1990 and a limit of 35 years.
TEST(AgeLimit, TheReadingsDifferByUpToAYear) {
  const date birth{1990, 3, 10};
  const struct {
    date on;
    int age;
    bool by_completed_years;
    bool by_birthday;
    bool by_year_difference;
  } table[] = {
      {{2025, 3, 9}, 34, true, true, true},     {{2025, 3, 10}, 35, true, true, true},
      {{2025, 3, 11}, 35, true, false, true},   {{2025, 12, 31}, 35, true, false, true},
      {{2026, 1, 1}, 35, true, false, false},   {{2026, 3, 9}, 35, true, false, false},
      {{2026, 3, 10}, 36, false, false, false}, {{2026, 3, 11}, 36, false, false, false},
  };
  for (const auto& row : table)
    for (leap_day leap : {feb_28, mar_1}) {
      SCOPED_TRACE(row.on);
      EXPECT_EQ(age_in_years(birth, row.on, leap), row.age);
      EXPECT_EQ(not_older_than(35, birth, row.on, completed_years, leap), row.by_completed_years);
      EXPECT_EQ(not_older_than(35, birth, row.on, age_reading::birthday, leap), row.by_birthday);
      EXPECT_EQ(not_older_than(35, birth, row.on, year_difference, leap), row.by_year_difference);
    }
  EXPECT_EQ(last_day_not_older_than(35, birth, completed_years, feb_28), (date{2026, 3, 9}));
  EXPECT_EQ(last_day_not_older_than(35, birth, age_reading::birthday, feb_28), (date{2025, 3, 10}));
  EXPECT_EQ(last_day_not_older_than(35, birth, year_difference, feb_28), (date{2025, 12, 31}));
}

TEST(AgeLimit, LeapDaysMoveTheBoundaryAsThePolicySays) {
  const date birth{1988, 2, 29};
  EXPECT_EQ(last_day_not_older_than(34, birth, completed_years, feb_28), (date{2023, 2, 27}));
  EXPECT_EQ(last_day_not_older_than(34, birth, completed_years, mar_1), (date{2023, 2, 28}));
  EXPECT_EQ(last_day_not_older_than(35, birth, age_reading::birthday, feb_28), (date{2023, 2, 28}));
  EXPECT_EQ(last_day_not_older_than(35, birth, age_reading::birthday, mar_1), (date{2023, 3, 1}));
  EXPECT_EQ(last_day_not_older_than(35, birth, completed_years, feb_28), (date{2024, 2, 28}));
  EXPECT_EQ(last_day_not_older_than(36, birth, age_reading::birthday, mar_1), (date{2024, 2, 29}));
}

TEST(AgeLimit, HoldsUpToTheLastDayAndNoLonger) {
  for (date birth{1987, 12, 30}; birth <= date{1993, 1, 2}; birth = birth + days{1})
    for (age_reading reading : readings)
      for (leap_day leap : {feb_28, mar_1})
        for (int years : {0, 1, 34, 35, 40, 99}) {
          const date last = last_day_not_older_than(years, birth, reading, leap);
          ASSERT_TRUE(not_older_than(years, birth, last, reading, leap)) << birth << ' ' << years;
          ASSERT_FALSE(not_older_than(years, birth, last + days{1}, reading, leap))
              << birth << ' ' << years;
          ASSERT_TRUE(not_older_than(years, birth, birth, reading, leap));
          ASSERT_FALSE(not_older_than(years, birth, last + days{400}, reading, leap));
        }
}

TEST(AgeLimit, AtTheEndOfTheCalendar) {
  const date birth{9990, 6, 1};
  const date end{9999, 12, 31};
  for (age_reading reading : readings) EXPECT_TRUE(not_older_than(35, birth, end, reading, feb_28));
  constexpr int most = std::numeric_limits<int>::max();
  for (age_reading reading : readings)
    EXPECT_TRUE(not_older_than(most, birth, end, reading, feb_28));
  EXPECT_EQ(last_day_not_older_than(9, birth, year_difference, feb_28), end);
  for (age_reading reading : readings)
    for (int years : {10, 9999})
      EXPECT_THROW(static_cast<void>(last_day_not_older_than(years, birth, reading, feb_28)),
                   overflow_error);
}

TEST(AgeLimit, RefusesBrokenPromises) {
  const date birth{1990, 3, 10};
  for (age_reading reading : readings) {
    EXPECT_THROW(static_cast<void>(not_older_than(-1, birth, birth, reading, feb_28)),
                 contract_violation);
    EXPECT_THROW(static_cast<void>(not_older_than(35, birth, birth - days{1}, reading, feb_28)),
                 contract_violation);
    for (int years : {-1, 10'000, std::numeric_limits<int>::max()})
      EXPECT_THROW(static_cast<void>(last_day_not_older_than(years, birth, reading, feb_28)),
                   contract_violation);
  }
  const auto none = static_cast<age_reading>(9);
  EXPECT_THROW(static_cast<void>(not_older_than(35, birth, birth, none, feb_28)),
               contract_violation);
  EXPECT_THROW(static_cast<void>(last_day_not_older_than(35, birth, none, feb_28)),
               contract_violation);
}

}  // namespace TEST_FILE
