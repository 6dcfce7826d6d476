// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/period.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::errc;

static_assert(std::is_trivially_copyable_v<period> && sizeof(period) == 12);
static_assert(!std::is_default_constructible_v<period>);
static_assert(static_cast<int>(period_kind::month) == 1 &&
              static_cast<int>(period_kind::days) == 6);
static_assert(period::parse("2024-H1").value() == period::of_half(2024, 1));
static_assert(period::of_year(2024).day_count() == 366);

const std::vector<period>& every_kind() {
  static const std::vector<period> all{
      period::of_month(2024, 1),
      period::of_month(2024, 6),
      period::of_month(2024, 12),
      period::of_quarter(2024, 1),
      period::of_quarter(2024, 2),
      period::of_quarter(2024, 3),
      period::of_quarter(2024, 4),
      period::of_half(2024, 1),
      period::of_half(2024, 2),
      period::of_year(2024),
      period::of_year(2025),
      period::of_years(2021, 2025),
      period::of_years(2022, 2025),
      period::of_days({2023, 12, 15}, {2024, 12, 14}),
      period::of_days({2024, 1, 1}, {2024, 12, 31}),
      period::of_days({2024, 2, 29}, {2024, 2, 29}),
  };
  return all;
}

TEST(Period, TextGivesKindAndDays) {
  const struct {
    const char* text;
    period_kind kind;
    int number;
    date first;
    date last;
  } table[] = {
      {"2024", period_kind::year, 1, {2024, 1, 1}, {2024, 12, 31}},
      {"2024-H1", period_kind::half, 1, {2024, 1, 1}, {2024, 6, 30}},
      {"2024-H2", period_kind::half, 2, {2024, 7, 1}, {2024, 12, 31}},
      {"2024-Q1", period_kind::quarter, 1, {2024, 1, 1}, {2024, 3, 31}},
      {"2024-Q2", period_kind::quarter, 2, {2024, 4, 1}, {2024, 6, 30}},
      {"2024-Q3", period_kind::quarter, 3, {2024, 7, 1}, {2024, 9, 30}},
      {"2024-Q4", period_kind::quarter, 4, {2024, 10, 1}, {2024, 12, 31}},
      {"2024-02", period_kind::month, 2, {2024, 2, 1}, {2024, 2, 29}},
      {"2024-06", period_kind::month, 6, {2024, 6, 1}, {2024, 6, 30}},
      {"2024-09", period_kind::month, 9, {2024, 9, 1}, {2024, 9, 30}},
      {"2023-12", period_kind::month, 12, {2023, 12, 1}, {2023, 12, 31}},
      {"2021-2025", period_kind::years, 1, {2021, 1, 1}, {2025, 12, 31}},
      {"2022-2025", period_kind::years, 1, {2022, 1, 1}, {2025, 12, 31}},
      {"2023-12-15/2024-12-14", period_kind::days, 1, {2023, 12, 15}, {2024, 12, 14}},
      {"2024-06-30/2024-06-30", period_kind::days, 1, {2024, 6, 30}, {2024, 6, 30}},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.text);
    const period read = period::parse(row.text).value();
    EXPECT_EQ(read.kind(), row.kind);
    EXPECT_EQ(read.number(), row.number);
    EXPECT_EQ(read.first_day(), row.first);
    EXPECT_EQ(read.last_day(), row.last);
    EXPECT_EQ(read.day_count(), days_between(row.first, row.last) + 1);
    EXPECT_EQ(to_string(read), row.text);
  }
}

TEST(Period, TextAndValueAgreeForEveryPeriodOfACentury) {
  for (int year = 1950; year <= 2050; ++year) {
    std::vector<period> all{period::of_year(year), period::of_years(year, year + 4)};
    for (int n = 1; n <= 2; ++n) all.push_back(period::of_half(year, n));
    for (int n = 1; n <= 4; ++n) all.push_back(period::of_quarter(year, n));
    for (int n = 1; n <= 12; ++n) all.push_back(period::of_month(year, n));
    for (const period& one : all) EXPECT_EQ(period::parse(to_string(one)).value(), one);
    // Each kind fills its year: the parts adjoin, and the days add up.
    for (const auto& [from, count] : {std::pair{2, 2}, {4, 4}, {8, 12}}) {
      int sum = 0;
      for (int i = from; i < from + count; ++i) {
        const auto& part = all[static_cast<std::size_t>(i)];
        sum += part.day_count();
        EXPECT_TRUE(all[0].contains(part));
        EXPECT_TRUE(i == from || all[static_cast<std::size_t>(i - 1)].adjoins(part));
      }
      EXPECT_EQ(sum, all[0].day_count());
    }
  }
}

TEST(Period, ContainsItsDaysAndNoOther) {
  for (const period& one : every_kind()) {
    SCOPED_TRACE(one);
    EXPECT_FALSE(one.contains(one.first_day() - days{1}));
    EXPECT_TRUE(one.contains(one.first_day()));
    EXPECT_TRUE(one.contains(one.first_day() + days{one.day_count() - 1}));
    EXPECT_TRUE(one.contains(one.last_day()));
    EXPECT_FALSE(one.contains(one.last_day() + days{1}));
  }
}

TEST(Period, RelationsAgreeWithCountingDays) {
  for (const period& a : every_kind())
    for (const period& b : every_kind()) {
      SCOPED_TRACE(to_string(a) + " and " + to_string(b));
      int shared = 0;
      for (date on = a.first_day(); on <= a.last_day(); on = on + days{1}) shared += b.contains(on);
      EXPECT_EQ(a.overlaps(b), shared > 0);
      EXPECT_EQ(b.contains(a), shared == a.day_count());
      EXPECT_EQ(a.same_days(b), shared == a.day_count() && shared == b.day_count());
      EXPECT_EQ(a.adjoins(b), a.last_day() + days{1} == b.first_day());
      EXPECT_EQ(a == b, to_string(a) == to_string(b));
      EXPECT_EQ(a<b, b> a);
      if (a.first_day() != b.first_day()) {
        EXPECT_EQ(a < b, a.first_day() < b.first_day());
      } else if (a.last_day() != b.last_day()) {
        EXPECT_EQ(a < b, a.last_day() < b.last_day());
      }
    }
}

TEST(Period, AYearAndItsDaysAreSaidDifferently) {
  const period year = period::of_year(2024);
  const period run = period::of_days({2024, 1, 1}, {2024, 12, 31});
  EXPECT_TRUE(year.same_days(run));
  EXPECT_NE(year, run);
  EXPECT_NE(std::hash<period>{}(year), std::hash<period>{}(run));
}

TEST(Period, RefusesOtherText) {
  struct row {
    std::string text;
    errc code;
    std::uint32_t column;
  };
  const std::vector<row> bad{
      {"", errc::period_unreadable, 1},
      {"to_date", errc::period_unreadable, 1},  // words are no periods
      {"unstated", errc::period_unreadable, 1},
      {"24", errc::period_unreadable, 3},
      {"2024 ", errc::period_unreadable, 5},
      {"2024-", errc::period_unreadable, 6},
      {"2024-6", errc::period_unreadable, 7},
      {"2024-00", errc::period_unreadable, 6},
      {"2024-13", errc::period_unreadable, 6},
      {"2024-060", errc::period_unreadable, 9},
      {"2024-H", errc::period_unreadable, 7},
      {"2024-H0", errc::period_unreadable, 7},
      {"2024-H3", errc::period_unreadable, 7},
      {"2024-H11", errc::period_unreadable, 8},
      {"2024-h1", errc::period_unreadable, 6},
      {"2024-Q", errc::period_unreadable, 7},
      {"2024-Q0", errc::period_unreadable, 7},
      {"2024-Q5", errc::period_unreadable, 7},
      {"2024-Q1x", errc::period_unreadable, 8},
      {"2024H1", errc::period_unreadable, 5},
      {"2024-X1", errc::period_unreadable, 6},
      {"2024-2024", errc::period_unreadable, 6},
      {"2024-20255", errc::period_unreadable, 10},
      {"1399", errc::period_unreadable, 1},
      {"1399-06", errc::period_unreadable, 1},
      {"2021-1025", errc::period_unreadable, 6},
      {"năm 2024", errc::period_unreadable, 1},
      {"2025-2021", errc::dates_out_of_order, 6},
      {"2024-12-15/2023-12-14", errc::dates_out_of_order, 12},
      {"2024-12-15/", errc::date_unreadable, 12},
      {"/2024-12-15", errc::date_unreadable, 1},
      {"2024/2025", errc::date_unreadable, 5},
      {"2024-02-30/2024-12-14", errc::date_does_not_exist, 9},
      {"2023-12-15/2024-02-30", errc::date_does_not_exist, 20},
  };
  for (const row& one : bad) {
    SCOPED_TRACE(one.text);
    const auto read = period::parse(one.text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code(), one.code);
    EXPECT_EQ(read.error().where().column, one.column);
  }
  EXPECT_EQ(period::parse("2025-2021").error().message(hoptac::language::en),
            "the end 2021 is before the start 2025");
}

TEST(Period, RefusesNumbersThatAreNone) {
  EXPECT_THROW(static_cast<void>(period::of_month(2024, 13)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_month(2024, 0)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_quarter(2024, 5)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_quarter(2024, 0)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_half(2024, 3)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_half(2024, 0)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_year(1399)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_years(2025, 2025)), contract_violation);
  EXPECT_THROW(static_cast<void>(period::of_days({2024, 1, 2}, {2024, 1, 1})), contract_violation);
}

TEST(Period, CanBeWrittenAndHashed) {
  std::ostringstream out;
  out << period::of_quarter(2024, 3);
  EXPECT_EQ(out.str(), "2024-Q3");
  const std::unordered_set<period> seen(every_kind().begin(), every_kind().end());
  EXPECT_EQ(seen.size(), every_kind().size());
}

}  // namespace TEST_FILE
