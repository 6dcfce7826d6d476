// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/facts.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/pack.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue;
using namespace hoptac::catalogue::vn;
using hoptac::policy::value_kind;

TEST(VnFacts, WordsStandInTheOrderOfTheEnums) {
  const shared_facts of;
  const auto& kinds = of.organisation_kind.declared;
  EXPECT_EQ(kinds.ordinal("cooperative_group"),
            static_cast<std::size_t>(organisation::cooperative_group));
  EXPECT_EQ(kinds.ordinal("cooperative"), static_cast<std::size_t>(organisation::cooperative));
  EXPECT_EQ(kinds.ordinal("cooperative_union"),
            static_cast<std::size_t>(organisation::cooperative_union));
  EXPECT_EQ(kinds.values.size(), 3U);
  const auto& members = of.member_kind.declared;
  EXPECT_EQ(members.ordinal("official"), static_cast<std::size_t>(member::official));
  EXPECT_EQ(members.ordinal("capital_associate"),
            static_cast<std::size_t>(member::capital_associate));
  EXPECT_EQ(members.ordinal("non_capital_associate"),
            static_cast<std::size_t>(member::non_capital_associate));
  EXPECT_EQ(members.values.size(), 3U);
}

TEST(VnFacts, DeclaringAddsToTheGroup) {
  programme_group to;
  const auto amount =
      declare<hoptac::policy::funds>(to, hoptac::policy::fact{.key = "x", .currency = "VND"});
  const auto rate =
      declare<hoptac::policy::number>(to, hoptac::policy::fact{.key = "y", .scale = 6});
  ASSERT_EQ(to.facts.size(), 2U);
  EXPECT_EQ(to.facts[0], amount.declared);
  EXPECT_EQ(to.facts[0].kind, value_kind::money);
  EXPECT_EQ(to.facts[1].kind, value_kind::decimal);
  EXPECT_EQ(rate.tree.name, "y");
  const auto wage = declare<hoptac::policy::funds>(to, hoptac::policy::parameter{.id = "z"});
  ASSERT_EQ(to.parameters.size(), 1U);
  EXPECT_EQ(to.parameters[0], wage.declared);
}

TEST(VnFacts, TheLawOf2023IsReadInItsText) {
  const auto source = law_2023({18, 1, "b"}, "quote");
  EXPECT_EQ(source.instrument, "vn.law_17_2023_qh15");
  EXPECT_EQ(source.where, provision(18, 1, "b"));
  EXPECT_EQ(source.how, confirmation::read_in_text);
  EXPECT_EQ(source.quote, "quote");
  EXPECT_EQ(law_17_2023_qh15.when.from.day, law_2023_from);
}

}  // namespace TEST_FILE
