// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/extract.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/programme.hpp>

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;

std::vector<policy::pack> bundled() {
  return {policy::pack::make(catalogue::bac_kan::programmes()).value(),
          policy::pack::make(catalogue::vn::rules()).value()};
}

TEST(Extract, EveryRuleStandsAloneAndNeedsAllThatIsLeft) {
  for (const policy::pack& whole : bundled())
    for (const policy::rule& one : whole.content().rules) {
      const std::string_view ids[] = {one.id};
      const policy::pack_content alone = policy::extract(whole, ids);
      EXPECT_TRUE(policy::form_errors(alone).empty()) << one.id;
      EXPECT_EQ(alone.id, whole.content().id);
      ASSERT_EQ(alone.rules.size(), 1U);
      EXPECT_EQ(alone.rules.front(), one);
      const auto is_refused = [](const policy::pack_content& less) {
        return !policy::form_errors(less).empty();
      };
      for (std::size_t i = 0; i < alone.facts.size(); ++i) {
        policy::pack_content less = alone;
        less.facts.erase(less.facts.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_TRUE(is_refused(less)) << one.id << " without " << alone.facts[i].key;
      }
      for (std::size_t i = 0; i < alone.parameters.size(); ++i) {
        policy::pack_content less = alone;
        less.parameters.erase(less.parameters.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_TRUE(is_refused(less)) << one.id << " without " << alone.parameters[i].id;
      }
      for (std::size_t i = 0; i < alone.sources.size(); ++i) {
        policy::pack_content less = alone;
        less.sources.erase(less.sources.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_TRUE(is_refused(less)) << one.id << " without " << alone.sources[i].id;
      }
    }
}

TEST(Extract, AllRulesTogetherKeepTheOrderOfThePack) {
  for (const policy::pack& whole : bundled()) {
    std::vector<std::string_view> ids;
    for (const policy::rule& one : whole.content().rules) ids.insert(ids.begin(), one.id);
    EXPECT_EQ(policy::extract(whole, ids).rules, whole.content().rules);
  }
}

TEST(Extract, DecidesAsTheWholePackDoes) {
  const policy::pack whole = bundled().front();
  const std::string_view ids[] = {"human_resources"};
  const auto alone = policy::pack::make(policy::extract(whole, ids)).value();
  const auto by_whole = policy::programme::make(whole, "human_resources").value();
  const auto by_alone = policy::programme::make(alone, "human_resources").value();
  for (int month = 1; month <= 12; ++month) {
    const auto facts = [&](const policy::pack& of) {
      return policy::situation(of)
          .set("sex", "female")
          .set("birth_date", calendar::date(1990, 3, 10))
          .set("hire_date", calendar::date(2025 + month % 2, month, 10))
          .set("qualification", "college")
          .set("supported_before", false);
    };
    EXPECT_EQ(policy::decide(by_whole, facts(whole)), policy::decide(by_alone, facts(alone)));
  }
}

TEST(Extract, RefusesARuleThatIsNotThere) {
  const std::string_view ids[] = {"nothing"};
  EXPECT_THROW(static_cast<void>(policy::extract(bundled().front(), ids)), contract_violation);
}

}  // namespace TEST_FILE
