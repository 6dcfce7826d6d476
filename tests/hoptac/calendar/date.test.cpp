// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>  // first, so that the header is seen to stand alone

#include <chrono>
#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::errc, hoptac::overflow_error;

static_assert(sizeof(date) == 4 && std::is_trivially_copyable_v<date>);
static_assert(!std::is_default_constructible_v<date>);  // no date by accident
static_assert(!std::is_convertible_v<boost::gregorian::date, date>);
static_assert(date{2024, 2, 29}.year() == 2024 && date{2024, 2, 29}.month() == 2 &&
              date{2024, 2, 29}.day() == 29);
static_assert(date{2024, 6, 30} < date{2024, 7, 1} && date{2024, 12, 31} < date{2025, 1, 1});
static_assert(date{2024, 6, 30}.packed() == 2024 * 512 + 6 * 32 + 30);
static_assert(date::from_packed(date{2024, 6, 30}.packed()) == date{2024, 6, 30});
static_assert(date::parse("2024-06-30").value() == date{2024, 6, 30});
static_assert(date{2025, 8, 9}.weekday() == weekday::saturday);
static_assert(date{2024, 2, 29} + days{366} == date{2025, 3, 1});
static_assert(days_between(date{2025, 7, 10}, date{2025, 8, 9}) == 30);

template <int Year, int Month, int Day>
concept compiles = requires {
  typename std::integral_constant<int, date{Year, Month, Day}.day()>;
};
static_assert(compiles<2024, 2, 29> && !compiles<2023, 2, 29>);  // a wrong literal is no constant

TEST(Date, EveryDayFrom1900To2100AgreesWithTheStandardLibrary) {
  using std::chrono::sys_days;
  const date first{1900, 1, 1};
  sys_days there{oracle::of(first)};
  date before = first - days{1};
  for (date on = first; on <= date{2100, 12, 31};
       on = on + days{1}, there += std::chrono::days{1}) {
    ASSERT_EQ(on, oracle::date_of(there));
    ASSERT_EQ(static_cast<unsigned>(on.weekday()), std::chrono::weekday{there}.iso_encoding())
        << on;
    ASSERT_EQ(days_between(first, on), (there - sys_days{oracle::of(first)}).count());
    ASSERT_EQ(on - days{1}, before);
    ASSERT_LT(before, on);
    ASSERT_LT(before.packed(), on.packed());
    ASSERT_EQ(date::from_packed(on.packed()), on);
    ASSERT_EQ(date::parse(to_string(on)).value(), on);
    ASSERT_EQ(static_cast<boost::gregorian::date>(on),
              boost::gregorian::date(static_cast<unsigned short>(on.year()),
                                     static_cast<unsigned short>(on.month()),
                                     static_cast<unsigned short>(on.day())));
    ASSERT_EQ(date(static_cast<boost::gregorian::date>(on)), on);
    before = on;
  }
}

TEST(Date, ExistsWhereTheStandardLibrarySaysSo) {
  for (int year : {1399, 1400, 1500, 1600, 1900, 2000, 2023, 2024, 9999, 10000})
    for (int month = -1; month <= 14; ++month)
      for (int day = -1; day <= 33; ++day) {
        const bool real =
            month >= 0 && day >= 0 && year >= 1400 && year <= 9999 &&
            std::chrono::year_month_day{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}}
                .ok();
        ASSERT_EQ(date::exists(year, month, day), real) << year << ' ' << month << ' ' << day;
        ASSERT_EQ(date::make(year, month, day).has_value(), real);
        if (!real) {
          ASSERT_THROW((date{year, month, day}), contract_violation);
        }
      }
  EXPECT_FALSE(date::exists(std::numeric_limits<int>::max(), 1, 1));
  EXPECT_FALSE(date::exists(2024, std::numeric_limits<int>::min(), 1));
  EXPECT_FALSE(date::exists(2024, 1, std::numeric_limits<int>::max()));
}

TEST(Date, MonthsAndYearsEndWhereTheStandardLibrarySays) {
  for (int year = 1400; year <= 2400; ++year) {
    EXPECT_EQ(is_leap_year(year), std::chrono::year{year}.is_leap()) << year;
    for (int month = 1; month <= 12; ++month) {
      const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                        std::chrono::last;
      ASSERT_EQ(last_day_of_month(year, month), oracle::date_of(std::chrono::year_month_day{last}));
      ASSERT_EQ(days_in_month(year, month), last_day_of_month(year, month).day());
      ASSERT_EQ(last_day_of_month(year, month) + days{1},
                month == 12 ? first_day_of_year(year + 1) : first_day_of_month(year, month + 1));
    }
    EXPECT_EQ(last_day_of_year(year), first_day_of_year(year + 1) - days{1});
  }
}

TEST(Date, RefusesToLeaveItsYears) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  const date first{1400, 1, 1};
  const date last{9999, 12, 31};
  EXPECT_EQ(first + days{days_between(first, last)}, last);
  EXPECT_EQ(last - days{days_between(first, last)}, first);
  EXPECT_EQ(last + days{-1}, (date{9999, 12, 30}));
  EXPECT_THROW(static_cast<void>(last + days{1}), overflow_error);
  EXPECT_THROW(static_cast<void>(first - days{1}), overflow_error);
  for (std::int64_t count : {most, least, least + 1}) {
    EXPECT_THROW(static_cast<void>(first + days{count}), overflow_error);
    EXPECT_THROW(static_cast<void>(first - days{count}), overflow_error);
  }
}

TEST(Date, ReadsIsoTextOnly) {
  struct row {
    std::string text;
    errc code;
    std::uint32_t column;
  };
  const std::vector<row> bad{
      {"", errc::date_unreadable, 1},
      {"2024", errc::date_unreadable, 5},
      {"2024-06", errc::date_unreadable, 8},
      {"2024-06-", errc::date_unreadable, 9},
      {"2024-06-3", errc::date_unreadable, 10},
      {"2024-6-30", errc::date_unreadable, 7},
      {"2024/06/30", errc::date_unreadable, 5},
      {"30/6/2024", errc::date_unreadable, 3},
      {"2024-06-30 ", errc::date_unreadable, 11},
      {" 2024-06-30", errc::date_unreadable, 1},
      {"2024-06-30T00:00", errc::date_unreadable, 11},
      {"+2024-06-30", errc::date_unreadable, 1},
      {"-024-06-30", errc::date_unreadable, 1},
      {"20240630", errc::date_unreadable, 5},
      {"2024-0x-30", errc::date_unreadable, 7},
      {"2024-06-30\n", errc::date_unreadable, 11},
      {std::string("2024-06-3\0", 10), errc::date_unreadable, 10},
      {"２０２４-06-30", errc::date_unreadable, 1},
      {"12024-06-30", errc::date_unreadable, 5},
      {"1399-12-31", errc::date_out_of_range, 1},
      {"0000-01-01", errc::date_out_of_range, 1},
      {"2024-00-10", errc::date_does_not_exist, 6},
      {"2024-13-10", errc::date_does_not_exist, 6},
      {"2024-06-00", errc::date_does_not_exist, 9},
      {"2024-06-31", errc::date_does_not_exist, 9},
      {"2023-02-29", errc::date_does_not_exist, 9},
      {"1900-02-29", errc::date_does_not_exist, 9},
  };
  for (const row& one : bad) {
    SCOPED_TRACE(one.text);
    const auto read = date::parse(one.text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code(), one.code);
    EXPECT_EQ(read.error().where().column, one.column);
    EXPECT_EQ(read.error().arguments(), std::vector<std::string>{one.text});
  }
  EXPECT_EQ(date::parse("1400-01-01").value(), (date{1400, 1, 1}));
  EXPECT_EQ(date::parse("9999-12-31").value(), (date{9999, 12, 31}));
}

TEST(Date, SaysWhatIsWrongWithThreeNumbers) {
  const auto day = date::make(2023, 2, 29);
  ASSERT_FALSE(day);
  EXPECT_EQ(day.error().code(), errc::date_does_not_exist);
  EXPECT_EQ(day.error().message(hoptac::language::vi), "ngày “2023-2-29” không có trong lịch");
  EXPECT_EQ(date::make(1399, 1, 1).error().code(), errc::date_out_of_range);
  EXPECT_EQ(date::make(10000, 1, 1).error().code(), errc::date_out_of_range);
  EXPECT_EQ(date::make(std::numeric_limits<int>::min(), 1, 1).error().code(),
            errc::date_out_of_range);
}

TEST(Date, RefusesWhatIsNoDay) {
  EXPECT_THROW(date(boost::gregorian::date(boost::gregorian::not_a_date_time)), contract_violation);
  EXPECT_THROW(date(boost::gregorian::date(boost::gregorian::pos_infin)), contract_violation);
  EXPECT_THROW(static_cast<void>(date::from_packed(0)), contract_violation);
  EXPECT_THROW(static_cast<void>(date::from_packed(~0U)), contract_violation);
  EXPECT_THROW(static_cast<void>(days_in_month(2024, 13)), contract_violation);
  EXPECT_THROW(static_cast<void>(first_day_of_year(1399)), contract_violation);
}

TEST(Date, CanBeWrittenAndHashed) {
  std::ostringstream out;
  out << date{1400, 1, 2};
  EXPECT_EQ(out.str(), "1400-01-02");
  std::unordered_set<date> seen;
  for (date on{2024, 1, 1}; on.year() == 2024; on = on + days{1}) seen.insert(on);
  EXPECT_EQ(seen.size(), 366U);
  EXPECT_TRUE(seen.contains(date{2024, 2, 29}));
}

}  // namespace TEST_FILE
