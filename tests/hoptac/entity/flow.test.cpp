// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/flow.hpp>

#include <string>

#include "random_registry.hpp"
#include "registry_sql.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;
using hoptac::calendar::date;
using hoptac::calendar::period;

constexpr organisation_kind kinds[] = {organisation_kind::cooperative_group,
                                       organisation_kind::cooperative,
                                       organisation_kind::cooperative_union};

organisation from_to(date first, std::optional<date> last) {
  return {.id = organisation_id("A"),
          .kind = organisation_kind::cooperative,
          .name = {},
          .code_number = {},
          .commune = {},
          .established = first,
          .ended = last};
}

TEST(Flow, CountsTheFirstAndTheLastDayOfThePeriod) {
  const period half = period::of_half(2024, 1);
  const auto of = [&](date first, std::optional<date> last) {
    return flow_of(from_to(first, last), half);
  };
  EXPECT_EQ(of({2023, 12, 31}, {}), (flow{1, 0, 0, 1}));
  EXPECT_EQ(of({2024, 1, 1}, {}), (flow{0, 1, 0, 1}));
  EXPECT_EQ(of({2024, 6, 30}, {}), (flow{0, 1, 0, 1}));
  EXPECT_EQ(of({2024, 7, 1}, {}), (flow{0, 0, 0, 0}));
  EXPECT_EQ(of({2020, 1, 1}, date(2023, 12, 31)), (flow{0, 0, 0, 0}));
  EXPECT_EQ(of({2020, 1, 1}, date(2024, 1, 1)), (flow{1, 0, 1, 0}));
  EXPECT_EQ(of({2020, 1, 1}, date(2024, 6, 30)), (flow{1, 0, 1, 0}));
  EXPECT_EQ(of({2020, 1, 1}, date(2024, 7, 1)), (flow{1, 0, 0, 1}));
  EXPECT_EQ(of({2024, 2, 1}, date(2024, 3, 1)), (flow{0, 1, 1, 0}));
}

TEST(Flow, TheFirstDayOfTheCalendarHasNoDayBefore) {
  EXPECT_EQ(flow_of(from_to({1400, 1, 1}, {}), period::of_year(1400)), (flow{0, 1, 0, 1}));
}

TEST(Flow, OpeningAndEstablishedLessEndedIsClosing) {
  random_registry::maker make(1);
  for (int i = 0; i < 20; ++i) {
    const registry all(make.content(200));
    for (int k = 0; k < 200; ++k) {
      const period during = make.any_period();
      for (const organisation_kind kind : kinds) {
        const flow its = flows(all, kind, during);
        ASSERT_EQ(its.opening + its.established - its.ended, its.closing) << during;
      }
    }
  }
}

TEST(Flow, TheClosingOfOnePeriodIsTheOpeningOfTheNext) {
  random_registry::maker make(2);
  const registry all(make.content(500));
  for (const organisation_kind kind : kinds)
    for (int year = 2016; year < 2028; ++year) {
      const flow first = flows(all, kind, period::of_half(year, 1));
      const flow second = flows(all, kind, period::of_half(year, 2));
      const flow whole = flows(all, kind, period::of_year(year));
      EXPECT_EQ(first.closing, second.opening);
      EXPECT_EQ(whole, (flow{first.opening, first.established + second.established,
                             first.ended + second.ended, second.closing}));
    }
}

TEST(Flow, AgreesWithSqlite) {
  random_registry::maker make(3);
  const registry all(make.content(400));
  registry_sql sql(all.content());
  for (int k = 0; k < 150; ++k) {
    const period during = make.any_period();
    for (const organisation_kind kind : kinds) {
      const flow its = flows(all, kind, during);
      const std::string of_kind =
          "SELECT count(*) FROM organisation WHERE kind = '" + std::string(to_string(kind)) + "' ";
      const std::string first = "'" + to_string(during.first_day()) + "'";
      const std::string last = "'" + to_string(during.last_day()) + "'";
      const auto alive = [](const std::string& day) {
        return "AND established <= " + day + " AND coalesce(ended > " + day + ", 1)";
      };
      EXPECT_EQ(sql.ask(of_kind + alive("date(" + first + ", '-1 day')")),
                std::to_string(its.opening));
      EXPECT_EQ(sql.ask(of_kind + alive(last)), std::to_string(its.closing));
      for (const auto& [column, count] :
           {std::pair("established", its.established), std::pair("ended", its.ended)})
        EXPECT_EQ(sql.ask(of_kind + "AND " + column + " BETWEEN " + first + " AND " + last),
                  std::to_string(count));
    }
  }
}

}  // namespace TEST_FILE
