// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/partial_date.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::errc;

static_assert(sizeof(partial_date) == 4 && std::is_trivially_copyable_v<partial_date>);
static_assert(!std::is_default_constructible_v<partial_date>);
static_assert(!std::is_convertible_v<date, partial_date>);
static_assert(static_cast<int>(birth_fill::first_day) == 1 &&
              static_cast<int>(birth_fill::first_of_july) == 2 &&
              static_cast<int>(birth_fill::last_day) == 3);  // stored
static_assert(partial_date::parse("1990").value() == partial_date::of_year(1990));
static_assert(partial_date::of_year(1990) != partial_date(date{1990, 1, 1}));

template <class T>
concept ordered = requires(T a, T b) {
  a < b;
};
static_assert(!ordered<partial_date>);

TEST(PartialDate, StandsForEveryDayItCanBe) {
  const struct {
    const char* text;
    date_precision known;
    date earliest;
    date latest;
  } table[] = {
      {"1990", date_precision::year, {1990, 1, 1}, {1990, 12, 31}},
      {"1990-03", date_precision::month, {1990, 3, 1}, {1990, 3, 31}},
      {"1992-02", date_precision::month, {1992, 2, 1}, {1992, 2, 29}},
      {"1991-02", date_precision::month, {1991, 2, 1}, {1991, 2, 28}},
      {"1990-12", date_precision::month, {1990, 12, 1}, {1990, 12, 31}},
      {"1990-03-10", date_precision::day, {1990, 3, 10}, {1990, 3, 10}},
      {"1992-02-29", date_precision::day, {1992, 2, 29}, {1992, 2, 29}},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.text);
    const partial_date read = partial_date::parse(row.text).value();
    EXPECT_EQ(read.precision(), row.known);
    EXPECT_EQ(read.earliest(), row.earliest);
    EXPECT_EQ(read.latest(), row.latest);
    EXPECT_EQ(read.year(), row.earliest.year());
    EXPECT_EQ(read.is_exact(), row.known == date_precision::day);
    EXPECT_EQ(read.exact(), read.is_exact() ? std::optional(row.earliest) : std::nullopt);
    EXPECT_EQ(to_string(read), row.text);
  }
}

TEST(PartialDate, TextAndValueAgreeForEveryMonthOfACentury) {
  for (int year = 1920; year <= 2025; ++year) {
    EXPECT_EQ(partial_date::parse(std::to_string(year)).value(), partial_date::of_year(year));
    for (int month = 1; month <= 12; ++month) {
      const partial_date made = partial_date::of_month(year, month);
      EXPECT_EQ(partial_date::parse(to_string(made)).value(), made);
      EXPECT_EQ(made.earliest(), first_day_of_month(year, month));
      EXPECT_EQ(made.latest(), last_day_of_month(year, month));
      EXPECT_EQ(made.packed(), static_cast<unsigned>(year * 512 + month * 32));
    }
  }
}

TEST(PartialDate, TheThreeFillsOfTheLawDiffer) {
  using enum birth_fill;
  const partial_date year = partial_date::of_year(1990);
  const partial_date month = partial_date::of_month(1992, 2);
  const partial_date full(date{1990, 3, 10});
  EXPECT_EQ(filled(year, first_day), (date{1990, 1, 1}));
  EXPECT_EQ(filled(year, first_of_july), (date{1990, 7, 1}));
  EXPECT_EQ(filled(year, last_day), (date{1990, 12, 31}));
  EXPECT_EQ(filled(month, first_day), (date{1992, 2, 1}));
  EXPECT_EQ(filled(month, first_of_july), std::nullopt);  // the rule is about a known year
  EXPECT_EQ(filled(month, last_day), (date{1992, 2, 29}));
  for (birth_fill rule : {first_day, first_of_july, last_day})
    EXPECT_EQ(filled(full, rule), (date{1990, 3, 10}));
}

TEST(PartialDate, RefusesOtherText) {
  struct row {
    std::string text;
    errc code;
    std::uint32_t column;
  };
  const std::vector<row> bad{
      {"", errc::date_unreadable, 1},
      {"199", errc::date_unreadable, 4},
      {"90", errc::date_unreadable, 3},
      {"1990-", errc::date_unreadable, 6},
      {"1990-3", errc::date_unreadable, 7},
      {"1990/03", errc::date_unreadable, 5},
      {"03/1990", errc::date_unreadable, 3},
      {"1990 ", errc::date_unreadable, 5},
      {"1990-03-", errc::date_unreadable, 9},
      {"19900310", errc::date_unreadable, 5},
      {"1990-0x", errc::date_unreadable, 7},
      {"không rõ", errc::date_unreadable, 1},
      {"1990-00", errc::date_does_not_exist, 6},
      {"1990-13", errc::date_does_not_exist, 6},
      {"1990-02-29", errc::date_does_not_exist, 9},
      {"1399", errc::date_out_of_range, 1},
      {"0090-03", errc::date_out_of_range, 1},
      {"0090-13", errc::date_out_of_range, 1},
  };
  for (const row& one : bad) {
    SCOPED_TRACE(one.text);
    const auto read = partial_date::parse(one.text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code(), one.code);
    EXPECT_EQ(read.error().where().column, one.column);
  }
  EXPECT_THROW(static_cast<void>(partial_date::of_year(1399)), contract_violation);
  EXPECT_THROW(static_cast<void>(partial_date::of_month(1990, 0)), contract_violation);
  EXPECT_THROW(static_cast<void>(partial_date::of_month(1990, 13)), contract_violation);
}

TEST(PartialDate, CanBeWrittenAndHashed) {
  std::ostringstream out;
  out << partial_date::of_month(1990, 3);
  EXPECT_EQ(out.str(), "1990-03");
  const std::unordered_set<partial_date> seen{
      partial_date::of_year(1990), partial_date::of_month(1990, 1), partial_date(date{1990, 1, 1})};
  EXPECT_EQ(seen.size(), 3U);
}

}  // namespace TEST_FILE
