// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/registry_limits.hpp>

#include <optional>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::catalogue::vn::registry_limits;
using hoptac::entity::limit;
using hoptac::entity::organisation_kind;

std::optional<std::int64_t> on(const std::vector<limit>& among, organisation_kind kind, date day) {
  const limit* found = hoptac::entity::registry_limits::find(among, kind, day);
  return found == nullptr ? std::nullopt : std::optional(found->value);
}

TEST(RegistryLimits, LeastMembersFollowTheLawInForce) {
  const auto limits = registry_limits();
  const auto least = [&](organisation_kind kind, date day) {
    return on(limits.least_members, kind, day);
  };
  EXPECT_EQ(least(organisation_kind::cooperative, {2017, 5, 30}), std::nullopt);
  EXPECT_EQ(least(organisation_kind::cooperative, {2017, 5, 31}), 7);
  EXPECT_EQ(least(organisation_kind::cooperative, {2024, 6, 30}), 7);
  EXPECT_EQ(least(organisation_kind::cooperative, {2024, 7, 1}), 5);
  EXPECT_EQ(least(organisation_kind::cooperative, {2030, 1, 1}), 5);
  EXPECT_EQ(least(organisation_kind::cooperative_group, {2024, 6, 30}), std::nullopt);
  EXPECT_EQ(least(organisation_kind::cooperative_group, {2024, 7, 1}), 2);
  EXPECT_EQ(least(organisation_kind::cooperative_union, {2024, 6, 30}), std::nullopt);
  EXPECT_EQ(least(organisation_kind::cooperative_union, {2024, 7, 1}), 3);
}

TEST(RegistryLimits, AssociatesCapitalIsLimitedByTheLawOf2023Alone) {
  const auto limits = registry_limits();
  const auto most = [&](organisation_kind kind, date day) {
    return on(limits.most_associate_capital, kind, day);
  };
  EXPECT_EQ(most(organisation_kind::cooperative, {2024, 6, 30}), std::nullopt);
  EXPECT_EQ(most(organisation_kind::cooperative, {2024, 7, 1}), 30);
  EXPECT_EQ(most(organisation_kind::cooperative_union, {2024, 7, 1}), 40);
  EXPECT_EQ(most(organisation_kind::cooperative_group, {2024, 7, 1}), std::nullopt);
}

TEST(RegistryLimits, EachSaysWhereItStands) {
  const auto limits = registry_limits();
  EXPECT_EQ(limits.least_members.size(), 4U);
  EXPECT_EQ(limits.most_associate_capital.size(), 2U);
  for (const limit& one : limits.least_members) {
    const bool old = one.from < date(2024, 7, 1);
    EXPECT_NE(one.source.vi.find(old ? "23/2012/QH13" : "Điều 4 "), std::string_view::npos);
    EXPECT_NE(one.source.en.find(old ? "23/2012/QH13" : "Article 4 "), std::string_view::npos);
  }
  for (const limit& one : limits.most_associate_capital) {
    EXPECT_NE(one.source.vi.find("khoản 2 Điều 74"), std::string_view::npos);
    EXPECT_NE(one.source.en.find("clause 2, Article 74"), std::string_view::npos);
  }
}

}  // namespace TEST_FILE
