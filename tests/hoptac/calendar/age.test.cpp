// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/age.hpp>  // first, so that the header is seen to stand alone

#include <random>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation;
using enum leap_day;

static_assert(age_in_years({1997, 1, 10}, {2015, 1, 10}, feb_28) == 18);
static_assert(birthday(18, {1997, 1, 10}, feb_28) == date{2015, 1, 10});

// Born 10-01-1997, of full 18 years on 10-01-2015 and not on 08-01-2015: joint circular
// 01/2016/TTLT-TANDTC-VKSNDTC-BTP, Art. 2.1.
TEST(Age, AgreesWithTheOfficialExample) {
  const date birth{1997, 1, 10};
  for (leap_day leap : {feb_28, mar_1}) {
    EXPECT_FALSE(has_reached(18, birth, {2015, 1, 8}, leap));
    EXPECT_FALSE(has_reached(18, birth, {2015, 1, 9}, leap));
    EXPECT_TRUE(has_reached(18, birth, {2015, 1, 10}, leap));
    EXPECT_TRUE(has_reached(18, birth, {2015, 1, 11}, leap));
    EXPECT_EQ(age_in_years(birth, {2015, 1, 9}, leap), 17);
    EXPECT_EQ(age_in_years(birth, {2015, 1, 10}, leap), 18);
  }
}

TEST(Age, LeapDaysAreCountedUnderTheNamedPolicy) {
  const date birth{2004, 2, 29};
  const struct {
    date on;
    int feb_28;
    int mar_1;
  } table[] = {
      {{2004, 2, 29}, 0, 0},  {{2005, 2, 27}, 0, 0},   {{2005, 2, 28}, 1, 0},
      {{2005, 3, 1}, 1, 1},   {{2022, 2, 27}, 17, 17}, {{2022, 2, 28}, 18, 17},
      {{2022, 3, 1}, 18, 18}, {{2024, 2, 28}, 19, 19}, {{2024, 2, 29}, 20, 20},
      {{2024, 3, 1}, 20, 20}, {{2100, 2, 28}, 96, 95}, {{2100, 3, 1}, 96, 96},
  };
  for (const auto& row : table) {
    EXPECT_EQ(age_in_years(birth, row.on, feb_28), row.feb_28) << row.on;
    EXPECT_EQ(age_in_years(birth, row.on, mar_1), row.mar_1) << row.on;
  }
}

TEST(Age, EveryDayOfALifeAgreesWithCountingBirthdays) {
  // The days around the end of February and of the year, in leap years, common years and 1900.
  for (int year : {1896, 1900, 1904, 1999, 2000, 2001, 2004})
    for (const auto& [month, day] :
         {std::pair{1, 1}, {2, 27}, {2, 28}, {2, 29}, {3, 1}, {12, 31}}) {
      if (!date::exists(year, month, day)) continue;
      const date birth{year, month, day};
      for (leap_day leap : {feb_28, mar_1}) {
        int age = 0;  // what the oracle says, one birthday after the other
        for (date on = birth; on.year() <= year + 105; on = on + days{1}) {
          if (oracle::birthday(oracle::of(birth), age + 1, leap == feb_28) <=
              std::chrono::sys_days{oracle::of(on)})
            ++age;
          ASSERT_EQ(age_in_years(birth, on, leap), age) << birth << ' ' << on;
          ASSERT_TRUE(has_reached(age, birth, on, leap));
          ASSERT_FALSE(has_reached(age + 1, birth, on, leap));
        }
        EXPECT_EQ(age, 105);  // the last one is reached in its year, whatever the day
      }
    }
}

TEST(Age, RandomPairsAgreeWithCountingBirthdays) {
  std::mt19937_64 engine{20240701};
  const date first{1920, 1, 1};
  std::uniform_int_distribution<int> day{0, days_between(first, {2050, 12, 31})};
  for (int i = 0; i < 100'000; ++i) {
    date birth = first + days{day(engine)};
    date on = first + days{day(engine)};
    if (on < birth) std::swap(on, birth);
    for (leap_day leap : {feb_28, mar_1})
      ASSERT_EQ(age_in_years(birth, on, leap),
                oracle::age(oracle::of(birth), oracle::of(on), leap == feb_28))
          << birth << ' ' << on;
  }
}

TEST(Age, RisesOnTheBirthdayAndNotOnItsEve) {
  for (date birth{1988, 1, 1}; birth <= date{1992, 12, 31}; birth = birth + days{1})
    for (leap_day leap : {feb_28, mar_1})
      for (int years : {1, 15, 18, 35, 60, 100}) {
        const date reached = birthday(years, birth, leap);
        ASSERT_EQ(age_in_years(birth, reached, leap), years) << birth;
        ASSERT_EQ(age_in_years(birth, reached - days{1}, leap), years - 1) << birth;
      }
}

TEST(Age, RefusesADayBeforeTheBirth) {
  const date birth{1997, 1, 10};
  EXPECT_EQ(age_in_years(birth, birth, feb_28), 0);
  EXPECT_THROW(static_cast<void>(age_in_years(birth, birth - days{1}, feb_28)), contract_violation);
  EXPECT_THROW(static_cast<void>(has_reached(0, birth, birth - days{1}, mar_1)),
               contract_violation);
  EXPECT_THROW(static_cast<void>(has_reached(-1, birth, birth, mar_1)), contract_violation);
  EXPECT_THROW(static_cast<void>(birthday(-1, birth, mar_1)), contract_violation);
}

}  // namespace TEST_FILE
