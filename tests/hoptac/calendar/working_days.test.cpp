// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/working_days.hpp>  // first, so that the header is seen to stand alone

#include <chrono>
#include <string>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::errc, hoptac::overflow_error;

/// A made-up year: Thursday 1 January 2026 and the Friday after it are off, Saturday 10 January is
/// worked for the Friday.
holiday_table made_up() {
  return holiday_table::make({{2026, {{2026, 1, 2}, {2026, 1, 1}}, {{2026, 1, 10}}}}).value();
}

TEST(WorkingDays, WeekendsAreWhereTheStandardLibrarySays) {
  const holiday_table table = holiday_table::weekends_only();
  std::chrono::sys_days there{oracle::of({1990, 1, 1})};
  for (date on{1990, 1, 1}; on.year() <= 2040; on = on + days{1}, there += std::chrono::days{1}) {
    const bool weekend = std::chrono::weekday{there}.iso_encoding() >= 6;
    ASSERT_EQ(is_weekend(on), weekend) << on;
    ASSERT_EQ(table.is_working_day(on).value(), !weekend) << on;
  }
}

TEST(WorkingDays, MovesOnToTheNextOne) {
  const holiday_table table = holiday_table::weekends_only();
  const date friday{2025, 8, 8};
  const date monday{2025, 8, 11};
  EXPECT_EQ(table.working_day_from(friday).value(), friday);
  EXPECT_EQ(table.working_day_from({2025, 8, 9}).value(), monday);
  EXPECT_EQ(table.working_day_from({2025, 8, 10}).value(), monday);
  EXPECT_EQ(table.working_day_from(monday).value(), monday);
  EXPECT_EQ(table.next_working_day(friday).value(), monday);
  EXPECT_EQ(table.next_working_day(monday).value(), (date{2025, 8, 12}));
}

TEST(WorkingDays, HolidaysAndSwapsFollowTheTable) {
  const holiday_table table = made_up();
  EXPECT_FALSE(table.is_working_day({2026, 1, 1}).value());
  EXPECT_FALSE(table.is_working_day({2026, 1, 2}).value());
  EXPECT_FALSE(table.is_working_day({2026, 1, 3}).value());
  EXPECT_TRUE(table.is_working_day({2026, 1, 5}).value());
  EXPECT_TRUE(table.is_working_day({2026, 1, 10}).value());   // a Saturday worked in exchange
  EXPECT_FALSE(table.is_working_day({2026, 1, 11}).value());  // its Sunday is not
  EXPECT_EQ(table.working_day_from({2026, 1, 1}).value(), (date{2026, 1, 5}));
  EXPECT_EQ(table.next_working_day({2026, 1, 9}).value(), (date{2026, 1, 10}));
}

TEST(WorkingDays, AYearWithoutATableIsNotKnown) {
  const holiday_table table = made_up();
  EXPECT_TRUE(table.covers(2026));
  EXPECT_FALSE(table.covers(2025));
  EXPECT_FALSE(table.covers(2027));
  for (const date& on : {date{2025, 12, 31}, date{2027, 1, 1}, date{2025, 12, 28}}) {
    const auto answer = table.is_working_day(on);
    ASSERT_FALSE(answer) << on;  // not even a Sunday is certain: it may be worked in exchange
    EXPECT_EQ(answer.error().code(), errc::holidays_not_known);
    EXPECT_EQ(answer.error().arguments(), std::vector<std::string>{std::to_string(on.year())});
  }
  // 31 December 2026 is a Thursday; the next working day lies in a year without a table.
  EXPECT_EQ(table.working_day_from({2026, 12, 31}).value(), (date{2026, 12, 31}));
  EXPECT_EQ(table.next_working_day({2026, 12, 31}).error().code(), errc::holidays_not_known);
  EXPECT_EQ(holiday_table::make({}).value().is_working_day({2026, 1, 5}).error().code(),
            errc::holidays_not_known);
}

TEST(WorkingDays, SeveralYearsMayStandInAnyOrder) {
  const holiday_table table =
      holiday_table::make({{2027, {{2027, 1, 1}}, {}}, {2025, {{2025, 1, 1}, {2025, 1, 1}}, {}}})
          .value();
  EXPECT_TRUE(table.covers(2025) && !table.covers(2026) && table.covers(2027));
  EXPECT_FALSE(table.is_working_day({2025, 1, 1}).value());
  EXPECT_FALSE(table.is_working_day({2027, 1, 1}).value());
  EXPECT_TRUE(table.is_working_day({2025, 1, 2}).value());
}

TEST(WorkingDays, RefusesTablesThatContradictThemselves) {
  const date saturday{2026, 1, 10};
  const struct {
    const char* what;
    std::vector<holiday_year> tables;
    errc code;
    std::vector<std::string> arguments;
  } table[] = {
      {"off in another year",
       {{2026, {{2027, 1, 1}}, {}}},
       errc::holiday_of_other_year,
       {"2027-01-01", "2026"}},
      {"worked in another year",
       {{2026, {}, {{2025, 12, 27}}}},
       errc::holiday_of_other_year,
       {"2025-12-27", "2026"}},
      {"off and worked",
       {{2026, {saturday}, {saturday}}},
       errc::holidays_contradict,
       {"2026-01-10"}},
      {"a Monday worked in exchange",
       {{2026, {}, {{2026, 1, 12}}}},
       errc::holidays_contradict,
       {"2026-01-12"}},
      {"a year twice", {{2026, {}, {}}, {2026, {}, {}}}, errc::holiday_year_repeated, {"2026"}},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.what);
    const auto made = holiday_table::make(row.tables);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code(), row.code);
    EXPECT_EQ(made.error().arguments(), row.arguments);
  }
}

TEST(WorkingDays, StopsAtTheEndOfTheCalendar) {
  EXPECT_THROW(static_cast<void>(holiday_table::weekends_only().next_working_day({9999, 12, 31})),
               overflow_error);
}

}  // namespace TEST_FILE
