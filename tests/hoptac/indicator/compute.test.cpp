// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/compute.hpp>
#include <hoptac/money/wide.hpp>

#include "random_registry.hpp"
#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;
using boost::multiprecision::cpp_int;
using calendar::date;
using calendar::period;
using entity::measure, entity::organisation_kind, entity::report_kind;

const period first_half = period::of_half(2024, 1);

definition total_of(counter what) {
  return {.code = "x",
          .breakdown = {},
          .name = {},
          .subjects = of_cooperatives,
          .unit = "count",
          .first = what};
}
definition reported(measure of) {
  return total_of({.what = counted::reported, .of = of});
}

/// A registry as it grows.
class small {
 public:
  std::uint32_t add(organisation_kind kind, date established = date(2020, 1, 1),
                    std::optional<date> ended = {}) {
    const auto at = static_cast<std::uint32_t>(content.organisations.size());
    content.organisations.push_back({.id = entity::organisation_id(std::to_string(at)),
                                     .kind = kind,
                                     .name = {},
                                     .code_number = {},
                                     .commune = {},
                                     .established = established,
                                     .ended = ended});
    return at;
  }
  void tell(std::uint32_t of, measure what, std::int64_t value,
            report_kind kind = report_kind::actual, const period& over = first_half) {
    content.reports.emplace_back(of, over, kind, entity::report_standing::official);
    content.reports.back().set(what, value);
  }
  [[nodiscard]] value compute(const definition& of) const {
    static definition kept;
    kept = of;
    const entity::registry from(content);
    return indicator::compute(from, {&kept, 1}, first_half, {}, division::given).front();
  }

  entity::registry_content content{.units_on = date(2024, 6, 30)};
};

/// `7/2 of 3, 1 silent`.
std::string text(const value& of) {
  return (of.exact ? to_string(of.exact->reduced()) : "?") + " of " + std::to_string(of.counted) +
         ", " + std::to_string(of.silent) + " silent";
}

TEST(Compute, StocksAreOfThoseThatExistAtTheEndFlowsOfAllWhoReport) {
  small all;
  const std::uint32_t there = all.add(organisation_kind::cooperative);
  const std::uint32_t gone =
      all.add(organisation_kind::cooperative, date(2020, 1, 1), date(2024, 6, 30));
  const std::uint32_t gone_silent =
      all.add(organisation_kind::cooperative, date(2020, 1, 1), date(2024, 3, 1));
  all.add(organisation_kind::cooperative, date(2024, 6, 30), date(2024, 7, 1));  // on its last day
  for (const measure what : {measure::members, measure::revenue}) {
    all.tell(there, what, 10, report_kind::actual);
    all.tell(gone, what, 5, report_kind::estimate, period::of_half(2024, 1));
  }
  (void)gone_silent;
  EXPECT_EQ(text(all.compute(total_of({.what = counted::organisations}))), "2/1 of 2, 0 silent");
  EXPECT_EQ(text(all.compute(reported(measure::members))), "10/1 of 1, 1 silent");
  EXPECT_EQ(text(all.compute(reported(measure::revenue))), "15/1 of 2, 1 silent");
  // The mean is over those who are counted: who is gone belongs to neither sum.
  definition mean = reported(measure::revenue);
  mean.how = formula::quotient;
  mean.second = counter{.what = counted::organisations};
  EXPECT_EQ(text(all.compute(mean)), "10/1 of 1, 1 silent");
}

TEST(Compute, TakesActualBeforeEstimateAndNoPlan) {
  for (const bool actual_first : {false, true}) {
    small all;
    const std::uint32_t a = all.add(organisation_kind::cooperative);
    const std::uint32_t b = all.add(organisation_kind::cooperative);
    const std::uint32_t c = all.add(organisation_kind::cooperative);
    const period same_days = period::of_days(date(2024, 1, 1), date(2024, 6, 30));
    // Whatever its days are called after.
    all.tell(a, measure::revenue, 1, report_kind::actual, actual_first ? first_half : same_days);
    all.tell(a, measure::revenue, 100, report_kind::estimate,
             actual_first ? same_days : first_half);
    all.tell(b, measure::revenue, 20, report_kind::estimate);
    all.tell(b, measure::profit, 3, report_kind::actual);
    all.tell(c, measure::revenue, 5000, report_kind::plan);
    all.tell(c, measure::revenue, 7000, report_kind::actual, period::of_year(2024));
    EXPECT_EQ(text(all.compute(reported(measure::revenue))), "21/1 of 2, 1 silent");
  }
}

TEST(Compute, ASumOfNobodyIsZeroAndOfTheSilentNotKnown) {
  small all;
  EXPECT_EQ(text(all.compute(reported(measure::workers))), "0/1 of 0, 0 silent");
  all.add(organisation_kind::cooperative);
  EXPECT_EQ(text(all.compute(reported(measure::workers))), "? of 0, 1 silent");
  definition mean = reported(measure::workers);
  mean.how = formula::quotient;
  mean.second = counter{.what = counted::organisations};
  EXPECT_EQ(text(all.compute(mean)), "? of 0, 1 silent");
}

// The day before the end of the period, its last day, and the day after.
TEST(Compute, KnowsNothingThatTheDataDoesNotReach) {
  small all;
  const std::uint32_t one = all.add(organisation_kind::cooperative);
  all.add(organisation_kind::cooperative, date(2024, 2, 1), date(2024, 3, 1));
  all.tell(one, measure::members, 7);
  all.tell(one, measure::revenue, 9, report_kind::estimate);
  all.content.supports.push_back({one, "p", date(2024, 1, 5), 3});
  const counter what[] = {{.what = counted::organisations},
                          {.what = counted::established},
                          {.what = counted::ended},
                          {.what = counted::reported, .of = measure::members},
                          {.what = counted::supported},
                          {.what = counted::support_amount},
                          {.what = counted::products},
                          {.what = counted::undertaking},
                          {.what = counted::undertakings},
                          {.what = counted::rated},
                          {.what = counted::member_cooperatives}};
  const struct {
    date until;
    unknown why;
  } days[] = {{date(2023, 12, 31), unknown::after_data},
              {date(2024, 1, 1), unknown::cut_by_data},
              {date(2024, 6, 29), unknown::cut_by_data}};
  for (const auto& c : days)
    for (const counter& of : what) {
      all.content.data_until = c.until;
      const value got = all.compute(total_of(of));
      EXPECT_FALSE(got.exact) << static_cast<int>(of.what);
      EXPECT_EQ(got.reason(), c.why) << static_cast<int>(of.what);
      EXPECT_EQ(got.data_until, c.until);
      EXPECT_TRUE(got.parts.empty());
    }
  for (const date& until : {date(2024, 6, 30), date(2024, 7, 1)}) {
    all.content.data_until = until;
    EXPECT_EQ(text(all.compute(total_of(what[0]))), "1/1 of 1, 0 silent");
    EXPECT_EQ(text(all.compute(total_of(what[1]))), "1/1 of 1, 0 silent");
    EXPECT_EQ(text(all.compute(total_of(what[3]))), "7/1 of 1, 0 silent");
  }
}

TEST(Compute, OfAPeriodUnderWayThereAreEstimatesAndNothingElse) {
  small all;
  const std::uint32_t a = all.add(organisation_kind::cooperative);
  const std::uint32_t b = all.add(organisation_kind::cooperative);
  all.add(organisation_kind::cooperative, date(2024, 6, 1));  // not there on the day of the data
  all.tell(a, measure::revenue, 10, report_kind::estimate);
  all.tell(b, measure::revenue, 99, report_kind::actual);
  all.content.data_until = date(2024, 5, 31);
  const value got = all.compute(reported(measure::revenue));
  EXPECT_EQ(text(got), "10/1 of 1, 1 silent");
  EXPECT_EQ(got.estimated, 1);
  definition mean = reported(measure::revenue);
  mean.how = formula::quotient;
  mean.second = counter{.what = counted::organisations};
  EXPECT_EQ(text(all.compute(mean)), "10/1 of 1, 1 silent");
  mean.second = counter{.what = counted::products};
  EXPECT_EQ(all.compute(mean).reason(), unknown::cut_by_data);
  all.content.data_until = date(2023, 12, 31);  // nobody estimates what has not begun
  EXPECT_EQ(all.compute(reported(measure::revenue)).reason(), unknown::after_data);
  all.content.data_until = {};
  EXPECT_EQ(all.compute(reported(measure::revenue)).estimated, 1);
}

TEST(Compute, TakesTheReportsThatAreAskedFor) {
  small all;
  const std::uint32_t a = all.add(organisation_kind::cooperative);
  const std::uint32_t b = all.add(organisation_kind::cooperative);
  all.tell(a, measure::revenue, 10, report_kind::estimate);
  all.tell(b, measure::revenue, 5, report_kind::actual);
  const entity::registry from(all.content);
  const definition of = reported(measure::revenue);
  const definition count = total_of({.what = counted::organisations});
  const auto with = [&](const definition& what, report_basis basis) {
    return compute(from, {&what, 1}, first_half, {}, division::given, basis).front();
  };
  EXPECT_EQ(text(with(of, report_basis::any)), "15/1 of 2, 0 silent");
  EXPECT_EQ(text(with(of, report_basis::actual)), "5/1 of 1, 1 silent");
  EXPECT_EQ(text(with(of, report_basis::estimate)), "10/1 of 1, 1 silent");
  EXPECT_EQ(text(with(count, report_basis::actual)), "2/1 of 2, 0 silent");
  EXPECT_EQ(with(count, report_basis::estimate).reason(), unknown::not_estimated);
}

TEST(Compute, TakesMeasuresFromAnotherWhereAllAreStated) {
  small all;
  const std::uint32_t a = all.add(organisation_kind::cooperative);
  const std::uint32_t b = all.add(organisation_kind::cooperative);
  all.tell(a, measure::managers, 10);
  all.content.reports.back().set(measure::managers_college_or_higher, 3);
  all.tell(b, measure::managers, 5);
  definition of = reported(measure::managers);
  of.first.less = std::uint32_t{1} << static_cast<unsigned>(measure::managers_college_or_higher);
  EXPECT_EQ(text(all.compute(of)), "7/1 of 1, 1 silent");
}

TEST(Compute, CountsStatusesCodesAndUndertakingsOfNobody) {
  small all;
  const std::uint32_t a = all.add(organisation_kind::cooperative);
  const std::uint32_t b = all.add(organisation_kind::cooperative);
  EXPECT_EQ(all.compute(total_of({.what = counted::active})).reason(), unknown::no_statuses);
  all.content.statuses.push_back({b, date(2024, 6, 30), entity::legal_status::suspended});
  EXPECT_EQ(text(all.compute(total_of({.what = counted::active}))), "1/1 of 2, 0 silent");
  all.content.statuses.back().from = date(2024, 7, 1);
  EXPECT_EQ(text(all.compute(total_of({.what = counted::active}))), "2/1 of 2, 0 silent");
  EXPECT_EQ(text(all.compute(total_of({.what = counted::with_code}))), "? of 0, 2 silent");
  all.content.organisations[a].code_number = "0100109106";
  EXPECT_EQ(text(all.compute(total_of({.what = counted::with_code}))), "1/1 of 1, 1 silent");
  const auto project = [&](const char* level, std::optional<std::uint32_t> of) {
    all.content.undertakings.push_back({of, entity::undertaking_kind::science_project, "x", level});
  };
  project("province", {});
  project("national", {});
  project("province", a);
  counter science{.what = counted::undertakings,
                  .undertaking = entity::undertaking_kind::science_project};
  EXPECT_EQ(text(all.compute(total_of(science))), "3/1 of 3, 0 silent");
  science.level = "province";
  EXPECT_EQ(text(all.compute(total_of(science))), "2/1 of 2, 0 silent");
}

TEST(Compute, ANumberThatDoesNotFitIsAnError) {
  small all;
  for (int i = 0; i < 40; ++i) {
    const std::uint32_t one = all.add(organisation_kind::cooperative);
    all.tell(one, measure::revenue, INT64_MAX);
  }
  definition mean = reported(measure::revenue);
  mean.how = formula::quotient;
  mean.second = counter{.what = counted::reported, .of = measure::revenue};
  mean.power = 18;
  EXPECT_THROW((void)all.compute(mean), overflow_error);
}

TEST(Compute, OneKindIsNeverCountedAsAnother) {
  small all;
  all.add(organisation_kind::cooperative_group);
  all.add(organisation_kind::cooperative_group);
  all.add(organisation_kind::cooperative_union);
  const entity::registry from(all.content);
  definition of = total_of({.what = counted::organisations});
  of.subjects = of_groups | of_cooperatives | of_unions;
  const std::vector<value> found = compute(from, {&of, 1}, first_half, {}, division::given);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(text(found[0]), "2/1 of 2, 0 silent");
  EXPECT_EQ(text(found[1]), "0/1 of 0, 0 silent");
  EXPECT_EQ(text(found[2]), "1/1 of 1, 0 silent");
}

TEST(Compute, ProductsOfAUnionAreThoseInItEachOnce) {
  small all;
  const std::uint32_t htx = all.add(organisation_kind::cooperative);
  const std::uint32_t first = all.add(organisation_kind::cooperative_union);
  const std::uint32_t second = all.add(organisation_kind::cooperative_union);
  for (const std::uint32_t of : {second, first})
    all.content.memberships.push_back({of, htx, date(2021, 1, 1)});
  for (int i = 0; i < 3; ++i)
    all.content.products.push_back({.organisation = htx,
                                    .name = "miến",
                                    .ocop_stars = static_cast<std::uint8_t>(i == 0 ? 0 : 3 + i),
                                    .geographical_indication = {}});
  all.content.products.push_back(
      {.organisation = second, .name = "chè", .ocop_stars = 5, .geographical_indication = {}});
  definition of = total_of({.what = counted::products});
  of.subjects = of_unions;
  EXPECT_EQ(text(all.compute(of)), "3/1 of 2, 0 silent");
  of.first.among = 1U << 5U;
  EXPECT_EQ(text(all.compute(of)), "2/1 of 2, 0 silent");
  of.first.named = "miến";
  EXPECT_EQ(text(all.compute(of)), "1/1 of 2, 0 silent");
  of.subjects = of_cooperatives;
  EXPECT_EQ(text(all.compute(of)), "1/1 of 1, 0 silent");
}

TEST(Compute, CountsWhoIsSupportedNotHowOften) {
  small all;
  const std::uint32_t one = all.add(organisation_kind::cooperative);
  all.add(organisation_kind::cooperative);
  const auto support = [&](date on, std::optional<std::int64_t> dong) {
    all.content.supports.push_back({one, "p", on, dong});
  };
  support(date(2024, 1, 1), std::nullopt);
  const definition who = total_of({.what = counted::supported, .named = "p"});
  const definition amount = total_of({.what = counted::support_amount});
  EXPECT_EQ(text(all.compute(who)), "1/1 of 2, 0 silent");
  EXPECT_EQ(text(all.compute(amount)), "? of 0, 1 silent");
  support(date(2024, 6, 30), 40);
  EXPECT_EQ(text(all.compute(amount)), "? of 0, 1 silent") << "what it got in all is not stated";
  all.content.supports.front().dong = 2;
  EXPECT_EQ(text(all.compute(amount)), "42/1 of 1, 0 silent") << "of those who got any";
  support(date(2024, 7, 1), 500);
  EXPECT_EQ(text(all.compute(who)), "1/1 of 2, 0 silent");
  EXPECT_EQ(text(all.compute(amount)), "42/1 of 1, 0 silent");
}

TEST(Compute, IsExactFarBeyond64Bits) {
  small all;
  cpp_int revenue = 0;
  cpp_int support = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::uint32_t one = all.add(organisation_kind::cooperative);
    all.tell(one, measure::revenue, INT64_MAX - i);
    revenue += INT64_MAX - i;
    for (int k = 0; k < 3; ++k) {
      all.content.supports.push_back({one, "p", date(2024, 2, 1), INT64_MAX - k});
      support += INT64_MAX - k;
    }
  }
  definition of = reported(measure::revenue);
  of.power = 6;
  const value total = all.compute(of);
  EXPECT_EQ(money::numerator<cpp_int>(*total.exact) * 1'000'000,
            revenue * money::denominator<cpp_int>(*total.exact));
  of.how = formula::quotient;
  of.second = counter{.what = counted::organisations};
  const value mean = all.compute(of);
  EXPECT_EQ(money::numerator<cpp_int>(*mean.exact) * 1'000'000 * 1000,
            revenue * money::denominator<cpp_int>(*mean.exact));
  const value amount = all.compute(total_of({.what = counted::support_amount}));
  EXPECT_EQ(money::numerator<cpp_int>(*amount.exact),
            support * money::denominator<cpp_int>(*amount.exact));
}

TEST(Compute, DividesByItsOwnPartitionAndByNothingThatItCarries) {
  const entity::registry from(random_registry::maker(3).next(50));
  definition of[] = {total_of({.what = counted::organisations}),
                     total_of({.what = counted::organisations}),
                     total_of({.what = counted::organisations})};
  of[0].partition = "sector";
  of[1].breakdown = "sector=agriculture";
  of[2].how = formula::share;
  of[2].partition = "sector";
  const dimension sector = by_sector(from);
  std::vector<std::string> seen;
  for (const value& one : compute(from, of, first_half, {&sector, 1}))
    seen.push_back(std::to_string(one.of - of) + breakdown_of(one));
  EXPECT_EQ(seen, (std::vector<std::string>{"0", "0sector=agriculture", "0sector=non_agriculture",
                                            "1sector=agriculture", "2sector=agriculture",
                                            "2sector=non_agriculture"}));
  seen.clear();
  for (const value& one : compute(from, of, first_half, {&sector, 1}, division::given))
    seen.push_back(std::to_string(one.of - of) + breakdown_of(one));
  EXPECT_EQ(seen, (std::vector<std::string>{"0sector=agriculture", "0sector=non_agriculture",
                                            "1sector=agriculture", "2sector=agriculture",
                                            "2sector=non_agriculture"}));
}

TEST(Compute, SharesAddUpToAHundred) {
  const entity::registry from(random_registry::maker(4).next(200));
  definition of = total_of({.what = counted::organisations});
  of.how = formula::share;
  const dimension by[] = {by_sector(from), by_industry(from)};
  std::int64_t counted = 0;
  EXPECT_TRUE(compute(from, {&of, 1}, first_half, {}, division::given).empty());
  const auto parts = compute(from, {&of, 1}, first_half, by, division::given);
  for (const value& one : parts) counted += one.counted;
  for (const value& one : parts)
    EXPECT_EQ(*one.exact, money::ratio::of(100 * one.counted, counted));
}

TEST(Compute, CrosswisePartsThatNobodyBelongsToTakeNoMemory) {
  small all;
  for (int i = 0; i < 2000; ++i) all.add(organisation_kind::cooperative);
  const entity::registry from(all.content);
  dimension each = by_words(
      "id", from, [](const entity::organisation& one) { return std::string_view(one.id.str()); });
  std::vector<dimension> many(6, each);  // 2000^6 combinations
  for (std::size_t i = 0; i < many.size(); ++i) many[i].code += std::to_string(i);
  const definition of = total_of({.what = counted::organisations});
  const auto parts = compute(from, {&of, 1}, first_half, many, division::given);
  ASSERT_EQ(parts.size(), 2000U);
  for (const value& one : parts) {
    EXPECT_EQ(one.counted, 1);
    for (const part& p : one.parts) EXPECT_EQ(p.word, one.parts.front().word);
  }
}

TEST(Compute, RefusesADimensionOfOtherOrganisations) {
  small all;
  all.add(organisation_kind::cooperative);
  const entity::registry from(all.content);
  const definition of = total_of({.what = counted::organisations});
  const dimension shorter{"d", {"x"}, {}};
  const dimension beyond{"d", {"x"}, {1}};
  EXPECT_THROW((void)compute(from, {&of, 1}, first_half, {&shorter, 1}, division::given),
               contract_violation);
  EXPECT_THROW((void)compute(from, {&of, 1}, first_half, {&beyond, 1}, division::given),
               contract_violation);
}

}  // namespace TEST_FILE
