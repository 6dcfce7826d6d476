// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/limits.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;
using hoptac::calendar::date;

TEST(Limits, TheOneOfTheKindAndTheDayIsFound) {
  const std::vector<limit> all{
      {organisation_kind::cooperative, {2013, 7, 1}, date(2024, 6, 30), 7, {"cũ", "old"}},
      {organisation_kind::cooperative, {2024, 7, 1}, {}, 5, {"mới", "new"}},
      {organisation_kind::cooperative_union, {2024, 7, 1}, {}, 3, {"mới", "new"}}};
  const auto value = [&](organisation_kind kind, date on) {
    const limit* found = registry_limits::find(all, kind, on);
    return found == nullptr ? -1 : found->value;
  };
  EXPECT_EQ(value(organisation_kind::cooperative, {2013, 6, 30}), -1);
  EXPECT_EQ(value(organisation_kind::cooperative, {2013, 7, 1}), 7);
  EXPECT_EQ(value(organisation_kind::cooperative, {2024, 6, 30}), 7);
  EXPECT_EQ(value(organisation_kind::cooperative, {2024, 7, 1}), 5);
  EXPECT_EQ(value(organisation_kind::cooperative_union, {2024, 6, 30}), -1);
  EXPECT_EQ(value(organisation_kind::cooperative_union, {2024, 7, 1}), 3);
  EXPECT_EQ(value(organisation_kind::cooperative_group, {2024, 7, 1}), -1);
}

}  // namespace TEST_FILE
