// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/group_queries.hpp>
#include <hoptac/indicator/registry_columns.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "random_registry.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;

constexpr std::size_t organisation_at = 0, kind_at = 1, period_at = 2, report_at = 3,
                      standing_at = 4, industry_at = 5;

TEST(RegistryColumns, HaveARecordForEachReport) {
  const entity::registry of{random_registry::maker(7).next(80)};
  const dimension industry = by_industry(of);
  const record_columns found = columns_of_reports(of, {&industry, 1});
  ASSERT_GT(found.rows, 100U);
  ASSERT_EQ(found.rows, of.reports().size());
  ASSERT_EQ(found.dimensions.size(), 6U);
  ASSERT_EQ(found.measures.size(), entity::measure_count);
  for (std::size_t row = 0; row < found.rows; ++row) {
    const entity::report& one = of.reports()[row];
    const entity::organisation& who = of.at(one.organisation);
    const auto word = [&](std::size_t dimension) {
      return found.dimensions[dimension].words[found.dimensions[dimension].part_of[row]];
    };
    EXPECT_EQ(word(organisation_at), who.id.str());
    EXPECT_EQ(word(kind_at), to_string(who.kind));
    EXPECT_EQ(word(period_at), to_string(one.period));
    EXPECT_EQ(word(report_at), to_string(one.kind));
    EXPECT_EQ(word(standing_at), to_string(one.standing));
    EXPECT_EQ(word(industry_at), to_string(who.industry));
    for (std::size_t k = 0; k < entity::measure_count; ++k) {
      const auto view = found.measures[k].view();
      const auto value = one.get(static_cast<entity::measure>(k));
      ASSERT_EQ(view.present(row), value.has_value()) << row << " " << found.measures[k].code;
      ASSERT_EQ(view.value(row), value.value_or(0)) << row << " " << found.measures[k].code;
    }
  }
}

TEST(RegistryColumns, WordsStandInTheOrderOfTheirBytes) {
  const entity::registry of{random_registry::maker(8).next(30)};
  const std::vector<dimension> more{by_industry(of), by_sector(of)};
  for (const dimension& one : columns_of_reports(of, more).dimensions)
    for (std::size_t i = 1; i < one.words.size(); ++i) EXPECT_LT(one.words[i - 1], one.words[i]);
}

TEST(RegistryColumns, AddUpToWhatALoopOverTheReportsFinds) {
  const entity::registry of{random_registry::maker(9).next(150)};
  std::map<std::tuple<std::string, std::string>, std::array<std::int64_t, 3>> expected;
  for (const entity::report& one : of.reports()) {
    auto& sums = expected[{std::string(to_string(of.at(one.organisation).kind)),
                           std::string(to_string(one.kind))}];
    ++sums[0];
    sums[1] += one.get(entity::measure::revenue).value_or(0);
    sums[2] += one.get(entity::measure::profit).has_value() ? 1 : 0;
  }
  const record_columns all = columns_of_reports(of);
  const dimension &kind = all.dimensions[kind_at], &report = all.dimensions[report_at];
  const auto found =
      aggregate(
          group_by(key(column(kind.part_of), kind.words.size()),
                   key(column(report.part_of), report.words.size())),
          measures(rows_of_group(),
                   sum(all.measures[static_cast<std::size_t>(entity::measure::revenue)].view()),
                   sum(all.measures[static_cast<std::size_t>(entity::measure::profit)].view())))
          .value();
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& group : found.in_order()) {
    const auto& sums = expected.at({kind.words[static_cast<std::size_t>(*group.key(0))],
                                    report.words[static_cast<std::size_t>(*group.key(1))]});
    EXPECT_EQ(static_cast<std::int64_t>(group.get<0>()), sums[0]);
    EXPECT_EQ(group.get<1>().sum(), money::decimal::scaled(sums[1], 0));
    EXPECT_EQ(static_cast<std::int64_t>(group.get<2>().count()), sums[2]);
  }
}

TEST(RegistryColumns, OfNoReportsAreEmpty) {
  const entity::registry of{entity::registry_content{.units_on = calendar::date(2025, 7, 1)}};
  const record_columns found = columns_of_reports(of);
  EXPECT_EQ(found.rows, 0U);
  EXPECT_EQ(found.dimensions.size(), 5U);
  EXPECT_EQ(found.measures.front().view().rows(), 0U);
}

TEST(RegistryColumns, RefuseDimensionsThatDoNotFit) {
  const entity::registry of{random_registry::maker(7).next(3)};
  const dimension short_one{"industry", {"x"}, {0, 0}};
  const dimension second_kind{"kind", {"x"}, {0, 0, 0}};
  EXPECT_THROW(static_cast<void>(columns_of_reports(of, {&short_one, 1})), contract_violation);
  EXPECT_THROW(static_cast<void>(columns_of_reports(of, {&second_kind, 1})), contract_violation);
}

}  // namespace TEST_FILE
