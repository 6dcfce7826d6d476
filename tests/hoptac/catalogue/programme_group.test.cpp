// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/programme_group.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/catalogue/vn/instruments.hpp>

#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue;
using namespace hoptac::policy;

programme_group group_of(const fact& what, const char* rule_id) {
  programme_group out;
  out.texts = {&vn::decree_45_2021_nd_cp};
  out.facts = {what};
  out.parameters = {{.id = rule_id}};
  out.rules = {{.id = rule_id}};
  return out;
}

const fact adult{.key = "adult", .name = {"thành niên", "adult"}};

TEST(ProgrammeGroup, WhatTwoGroupsShareStandsInThePackOnce) {
  pack_content made;
  add(made, group_of(adult, "first"));
  add(made, group_of(adult, "second"));
  ASSERT_EQ(made.sources.size(), 1U);
  EXPECT_EQ(made.sources[0], legal_text_of(vn::decree_45_2021_nd_cp));
  EXPECT_EQ(made.facts, std::vector<fact>{adult});
  ASSERT_EQ(made.rules.size(), 2U);
  EXPECT_EQ(made.rules[0].id, "first");
  EXPECT_EQ(made.rules[1].id, "second");
  EXPECT_EQ(made.parameters.size(), 2U);
}

TEST(ProgrammeGroup, AFactWithAnotherMeaningIsNotSwallowed) {
  fact other = adult;
  other.kind = value_kind::integer;
  pack_content made;
  add(made, group_of(adult, "first"));
  add(made, group_of(other, "second"));
  EXPECT_EQ(made.facts, (std::vector<fact>{adult, other}));
}

}  // namespace TEST_FILE
