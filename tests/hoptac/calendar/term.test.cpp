// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/term.hpp>  // first, so that the header is seen to stand alone

#include <chrono>
#include <limits>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::errc, hoptac::overflow_error;
using enum leap_day;

static_assert(static_cast<int>(term_unit::day) == 1 && static_cast<int>(term_unit::year) == 4);
static_assert(term::of_months(12) != term::of_years(1));
static_assert(last_day(term::of_months(1), {2024, 1, 31}, feb_28) == date{2024, 2, 29});

// Civil Code 2015, Articles 147 and 148; the vectors follow from the text.
TEST(Term, EndsWhereTheCodeSays) {
  const struct {
    term length;
    date event;
    date feb_28;
    date mar_1;
  } table[] = {
      {term::of_months(6), {2024, 8, 31}, {2025, 2, 28}, {2025, 2, 28}},
      {term::of_months(1), {2024, 1, 31}, {2024, 2, 29}, {2024, 2, 29}},
      {term::of_months(12), {2024, 2, 29}, {2025, 2, 28}, {2025, 2, 28}},
      {term::of_years(1), {2024, 2, 29}, {2025, 2, 28}, {2025, 3, 1}},  // not settled by the text
      {term::of_years(4), {2024, 2, 29}, {2028, 2, 29}, {2028, 2, 29}},
      {term::of_months(6), {2025, 1, 10}, {2025, 7, 10}, {2025, 7, 10}},
      {term::of_days(30), {2025, 7, 10}, {2025, 8, 9}, {2025, 8, 9}},
      {term::of_days(1), {2024, 2, 28}, {2024, 2, 29}, {2024, 2, 29}},
      {term::of_weeks(2), {2025, 7, 10}, {2025, 7, 24}, {2025, 7, 24}},
      {term::of_years(1), {2024, 7, 1}, {2025, 7, 1}, {2025, 7, 1}},
      {term::of_months(1), {2024, 12, 15}, {2025, 1, 15}, {2025, 1, 15}},
      // Law 17/2023/QH15, Art. 115: 18 months from the day it came into force.
      {term::of_months(18), {2024, 7, 1}, {2026, 1, 1}, {2026, 1, 1}},
  };
  for (const auto& row : table) {
    EXPECT_EQ(last_day(row.length, row.event, feb_28), row.feb_28) << row.event;
    EXPECT_EQ(last_day(row.length, row.event, mar_1), row.mar_1) << row.event;
  }
}

TEST(Term, ADayOffMovesTheEndToTheNextWorkingDay) {
  const holiday_table weekends = holiday_table::weekends_only();
  EXPECT_EQ(last_day(term::of_days(30), {2025, 7, 10}, feb_28, weekends).value(),
            (date{2025, 8, 11}));  // 9 August is a Saturday
  EXPECT_EQ(last_day(term::of_months(6), {2025, 1, 10}, feb_28, weekends).value(),
            (date{2025, 7, 10}));  // a Thursday stays
  // With a made-up table whose Monday is off as well, the end moves on to Tuesday.
  const auto table = holiday_table::make({{2025, {{2025, 8, 11}}, {}}}).value();
  EXPECT_EQ(last_day(term::of_days(30), {2025, 7, 10}, feb_28, table).value(), (date{2025, 8, 12}));
  // And with one that works that Saturday it does not move.
  const auto worked = holiday_table::make({{2025, {}, {{2025, 8, 9}}}}).value();
  EXPECT_EQ(last_day(term::of_days(30), {2025, 7, 10}, feb_28, worked).value(), (date{2025, 8, 9}));
  EXPECT_EQ(last_day(term::of_years(1), {2025, 7, 10}, feb_28, table).error().code(),
            errc::holidays_not_known);
}

TEST(Term, TheDayOfTheEventDoesNotCount) {
  for (int count = 1; count <= 400; ++count) {
    const period counted = counted_days(term::of_days(count), {2024, 2, 10}, feb_28);
    EXPECT_EQ(counted.first_day(), (date{2024, 2, 11}));
    EXPECT_EQ(counted.day_count(), count);
  }
  EXPECT_EQ(counted_days(term::of_years(1), {2024, 2, 29}, mar_1),
            period::of_days({2024, 3, 1}, {2025, 3, 1}));
}

TEST(Term, MonthsAgreeWithTheStandardLibrary) {
  for (date from{2023, 1, 1}; from <= date{2024, 12, 31}; from = from + days{1})
    for (int count = 0; count <= 60; ++count) {
      auto there = oracle::of(from) + std::chrono::months{count};
      if (!there.ok()) there = there.year() / there.month() / std::chrono::last;
      ASSERT_EQ(months_later(from, count), oracle::date_of(there)) << from << ' ' << count;
      if (count > 0) {
        ASSERT_EQ(last_day(term::of_months(count), from, mar_1), oracle::date_of(there));
      }
    }
}

TEST(Term, WeeksEndOnTheSameDayOfTheWeek) {
  for (int count = 1; count <= 200; ++count) {
    const date end = last_day(term::of_weeks(count), {2025, 7, 10}, feb_28);
    EXPECT_EQ(end.weekday(), weekday::thursday);
    EXPECT_EQ(end, last_day(term::of_days(count * 7), {2025, 7, 10}, feb_28));
  }
}

TEST(Term, InterruptedTimeHasFixedLengths) {
  EXPECT_EQ(days_when_interrupted(term::of_years(1)), 365);
  EXPECT_EQ(days_when_interrupted(term::of_months(1)), 30);
  EXPECT_EQ(days_when_interrupted(term::of_months(6)), 180);  // half a year is six months
  EXPECT_EQ(days_when_interrupted(term::of_weeks(1)), 7);
  EXPECT_EQ(days_when_interrupted(term::of_days(1)), 1);
  EXPECT_EQ(half_month_when_interrupted, 15);
  constexpr int most = std::numeric_limits<int>::max();
  EXPECT_EQ(days_when_interrupted(term::of_years(most)), std::int64_t{most} * 365);
}

TEST(Term, RefusesLengthsAndEndsThatAreNone) {
  EXPECT_THROW(static_cast<void>(term::of_days(0)), contract_violation);
  EXPECT_THROW(static_cast<void>(term::of_weeks(-1)), contract_violation);
  EXPECT_THROW(static_cast<void>(term::of_months(0)), contract_violation);
  EXPECT_THROW(static_cast<void>(term::of_years(0)), contract_violation);
  EXPECT_THROW(static_cast<void>(months_later({2024, 1, 1}, -1)), contract_violation);
  constexpr int most = std::numeric_limits<int>::max();
  for (const term& length : {term::of_days(most), term::of_weeks(most), term::of_months(most),
                             term::of_years(most), term::of_days(1)})
    EXPECT_THROW(static_cast<void>(last_day(length, {9999, 12, 31}, feb_28)), overflow_error);
  EXPECT_EQ(last_day(term::of_months(1), {9999, 11, 30}, feb_28), (date{9999, 12, 30}));
  EXPECT_THROW(static_cast<void>(last_day(term::of_months(2), {9999, 11, 30}, feb_28)),
               overflow_error);
}

}  // namespace TEST_FILE
