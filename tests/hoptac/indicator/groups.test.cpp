// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/groups.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;

const std::vector<std::uint8_t> kinds{2, 0, 2, 0, 2};
const std::vector<std::int64_t> ids{90, -7, 90, 5, 1};

TEST(Groups, AreThoseThatHaveRows) {
  const auto found = aggregate(group_by(key(column(kinds), 4)), measures(rows_of_group())).value();
  EXPECT_EQ(found.size(), 2U);
  const auto all = found.in_order();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].key(), 0);
  EXPECT_EQ(all[0].get<0>(), 2U);
  EXPECT_EQ(all[0].number(), 0U);
  EXPECT_EQ(all[1].key(), 2);
  EXPECT_EQ(all[1].get<0>(), 3U);
  EXPECT_EQ(all[1].number(), 2U);
  EXPECT_THROW((void)all[0].key(1), hoptac::contract_violation);
}

TEST(Groups, VisitEachOnceAndComeInTheOrderOfTheirKeys) {
  const auto found =
      aggregate(group_by(any_key(column(ids))), measures(sum(column(kinds)))).value();
  EXPECT_EQ(found.size(), 4U);
  std::multiset<std::optional<std::int64_t>> visited;
  found.for_each([&](const auto& one) { visited.insert(one.key()); });
  EXPECT_EQ(visited, (std::multiset<std::optional<std::int64_t>>{-7, 1, 5, 90}));
  std::vector<std::optional<std::int64_t>> ordered;
  for (const auto& one : found.in_order()) ordered.push_back(one.key());
  EXPECT_EQ(ordered, (std::vector<std::optional<std::int64_t>>{-7, 1, 5, 90}));
}

}  // namespace
}  // namespace TEST_FILE
