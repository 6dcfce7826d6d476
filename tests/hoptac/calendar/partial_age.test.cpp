// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/partial_age.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::truth;
using enum leap_day;
using enum age_reading;

constexpr partial_date born_1990 = partial_date::of_year(1990);
static_assert(age_in_years(born_1990, {2025, 6, 1}, feb_28) == age_range{34, 35});
static_assert(has_reached(18, born_1990, {2008, 6, 1}, feb_28) == truth::not_known);
static_assert(has_reached(18, born_1990, {2008, 12, 31}, feb_28) == truth::met);

TEST(PartialAge, IsKnownWhereBothEndsAgree) {
  const struct {
    date on;
    truth by_completed_years;
    truth by_birthday;
    truth by_year_difference;
  } table[] = {
      {{2025, 1, 1}, truth::met, truth::met, truth::met},
      {{2025, 1, 2}, truth::met, truth::not_known, truth::met},
      {{2025, 12, 31}, truth::met, truth::not_known, truth::met},
      {{2026, 1, 1}, truth::not_known, truth::not_met, truth::not_met},
      {{2026, 12, 30}, truth::not_known, truth::not_met, truth::not_met},
      {{2026, 12, 31}, truth::not_met, truth::not_met, truth::not_met},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.on);
    EXPECT_EQ(not_older_than(35, born_1990, row.on, completed_years, feb_28),
              row.by_completed_years);
    EXPECT_EQ(not_older_than(35, born_1990, row.on, age_reading::birthday, feb_28),
              row.by_birthday);
    EXPECT_EQ(not_older_than(35, born_1990, row.on, year_difference, feb_28),
              row.by_year_difference);
  }
}

/// What every possible day of birth says: the answer if all agree.
template <class Question>
truth over_every_day(const partial_date& birth, const date& on, Question answer) {
  bool yes = false;
  bool no = false;
  for (date day = birth.earliest(); day <= birth.latest() && day <= on; day = day + days{1})
    (answer(day) ? yes : no) = true;
  return yes && no ? truth::not_known : hoptac::truth_of(yes);
}

TEST(PartialAge, AgreesWithTryingEveryDayOfBirth) {
  std::vector<partial_date> births{born_1990,
                                   partial_date::of_year(1992),
                                   partial_date::of_month(1992, 2),
                                   partial_date::of_month(1991, 2),
                                   partial_date::of_month(1990, 12),
                                   partial_date(date{1992, 2, 29})};
  for (const partial_date& birth : births)
    for (leap_day leap : {feb_28, mar_1})
      for (int years : {0, 1, 3, 18}) {
        const int until = birth.year() + years + 2;
        // Until the year before the limit is reached, every answer is the same.
        date on = (std::max)(birth.earliest(), date{birth.year() + (std::max)(years, 1) - 1, 1, 1});
        for (; on.year() <= until; on = on + days{on.year() % 7 + 1}) {
          const auto reached = [&](const date& day) { return has_reached(years, day, on, leap); };
          ASSERT_EQ(has_reached(years, birth, on, leap), over_every_day(birth, on, reached))
              << birth << ' ' << on;
          for (age_reading reading : {completed_years, age_reading::birthday, year_difference}) {
            const auto young = [&](const date& day) {
              return not_older_than(years, day, on, reading, leap);
            };
            ASSERT_EQ(not_older_than(years, birth, on, reading, leap),
                      over_every_day(birth, on, young))
                << birth << ' ' << on;
          }
        }
      }
}

TEST(PartialAge, AFullDateIsAlwaysKnown) {
  const partial_date birth(date{1997, 1, 10});
  EXPECT_EQ(has_reached(18, birth, {2015, 1, 9}, feb_28), truth::not_met);
  EXPECT_EQ(has_reached(18, birth, {2015, 1, 10}, feb_28), truth::met);
  EXPECT_EQ(age_in_years(birth, {2015, 1, 10}, feb_28), (age_range{18, 18}));
}

TEST(PartialAge, LeavesOutBirthsAfterTheDay) {
  EXPECT_EQ(age_in_years(partial_date::of_year(2024), {2024, 6, 30}, mar_1), (age_range{0, 0}));
  EXPECT_EQ(has_reached(0, partial_date::of_year(2024), {2024, 1, 1}, mar_1), truth::met);
  EXPECT_THROW(static_cast<void>(age_in_years(partial_date::of_year(2025), {2024, 12, 31}, mar_1)),
               contract_violation);
  EXPECT_THROW(
      static_cast<void>(has_reached(1, partial_date::of_year(2025), {2024, 12, 31}, mar_1)),
      contract_violation);
}

}  // namespace TEST_FILE
