// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/group_queries.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using keys = std::vector<std::optional<std::int64_t>>;

const std::vector<std::int64_t> ids{4, 9, 4, 7, 1, 9};
const std::vector<std::int64_t> money{10, 5, 10, 20, -3, 0};

auto sums() {
  return aggregate(group_by(any_key(column(ids))), measures(bare_sum(column(money)))).value();
}

keys largest_ids(std::size_t count) {
  const auto found = sums();
  keys out;
  for (const auto& one :
       largest(found, count, [](const auto& group) { return group.template get<0>(); }))
    out.push_back(one.key());
  return out;
}

TEST(GroupQueries, TheLargestComeFirstAndOfEqualOnesTheLowerKey) {
  EXPECT_EQ(largest_ids(0), keys{});
  EXPECT_EQ(largest_ids(1), keys{4});
  EXPECT_EQ(largest_ids(2), (keys{4, 7}));
  EXPECT_EQ(largest_ids(3), (keys{4, 7, 9}));
  EXPECT_EQ(largest_ids(9), (keys{4, 7, 9, 1}));
}

TEST(GroupQueries, DistinctValuesEqualASet) {
  std::mt19937 random(3);
  std::vector<std::uint8_t> province, missing;
  std::vector<std::int32_t> organisation;
  std::map<std::optional<std::int64_t>, std::set<std::int32_t>> right;
  for (int i = 0; i < 5000; ++i) {
    province.push_back(static_cast<std::uint8_t>(random() % 7));
    organisation.push_back(static_cast<std::int32_t>(random() % 900));
    missing.push_back(random() % 10 == 0 ? 1 : 0);
    auto& of_province = right[province.back()];
    if (missing.back() == 0) of_province.insert(organisation.back());
  }
  const auto found = aggregate(group_by(key(column(province), 7),
                                        key(column(organisation, unless_flagged(missing, 1)), 900)),
                               measures(rows_of_group()))
                         .value();
  const std::vector<distinct_values> counts = distinct_of_last_key(found);
  ASSERT_EQ(counts.size(), right.size());
  std::size_t at = 0;
  for (const auto& [one, organisations] : right) {
    EXPECT_EQ(counts[at], (distinct_values{{one}, organisations.size()}));
    ++at;
  }
}

TEST(GroupQueries, OfOneKeyTheDistinctCountIsThatOfAllRows) {
  const auto found = sums();
  EXPECT_EQ(distinct_of_last_key(found), (std::vector<distinct_values>{{{}, 4}}));
}

TEST(GroupQueries, ResultsStandBesideTheirPlan) {
  const std::vector<std::uint8_t> kind{0, 2, 2, 3}, planned_kind{0, 1, 3};
  const std::vector<std::int64_t> result{50, 30, 30, 1}, plan{200, 7, 0};
  const auto results =
      aggregate(group_by(key(column(kind), 4)), measures(sum(column(result)))).value();
  const auto plans =
      aggregate(group_by(key(column(planned_kind), 4)), measures(sum(column(plan)))).value();
  std::vector<std::pair<std::optional<std::int64_t>, bool>> met;
  std::vector<std::optional<hoptac::money::ratio>> ratios;
  for_each_beside(results, plans, [&](const auto& one, const auto* planned) {
    met.emplace_back(one.key(), planned != nullptr);
    ratios.push_back(planned == nullptr
                         ? std::nullopt
                         : one.template get<0>().ratio_to(planned->template get<0>()));
  });
  EXPECT_EQ(met, (std::vector<std::pair<std::optional<std::int64_t>, bool>>{
                     {0, true}, {2, false}, {3, true}}));
  EXPECT_EQ(ratios, (std::vector<std::optional<hoptac::money::ratio>>{
                        hoptac::money::ratio::of(1, 4), std::nullopt, std::nullopt}));
}

}  // namespace
}  // namespace TEST_FILE
