// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/support_conditions.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <string>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::policy::pack;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

const pack& alone() {
  static const pack one = pack_of(support_conditions());
  return one;
}

const facts cooperative{{"on_date", "2025-03-01"},          {"organisation_kind", "cooperative"},
                        {"sanction_in_execution", "false"}, {"judgment_in_execution", "false"},
                        {"members_increased", "false"},     {"internal_ratio_increased", "false"},
                        {"undivided_increased", "false"},   {"training_given", "false"},
                        {"newly_established", "false"},     {"area_class", "ordinary"},
                        {"audit_report_asked", "false"}};

// Law 17/2023, article 18.1b: one of the five is enough, and each of them is.
TEST(VnSupportConditions, OneCriterionIsEnough) {
  EXPECT_EQ(answer(alone(), "support_cooperative", cooperative), truth::not_met);
  for (const char* one :
       {"members_increased", "internal_ratio_increased", "undivided_increased", "training_given"})
    EXPECT_EQ(answer(alone(), "support_cooperative", with(cooperative, one, "true")), truth::met)
        << one;
  const facts fresh = with(cooperative, "newly_established", "true");
  EXPECT_EQ(answer(alone(), "support_cooperative", fresh), truth::not_met);
  for (const char* where : {"difficult", "very_difficult"})
    EXPECT_EQ(answer(alone(), "support_cooperative", with(fresh, "area_class", where)), truth::met)
        << where;
}

// Article 18.2 counts other criteria for groups than 18.1 does for cooperatives.
TEST(VnSupportConditions, GroupsHaveTheirOwn) {
  const facts group = with(with(cooperative, "organisation_kind", "cooperative_group"),
                           "registration_certificate", "true");
  for (const auto& [one, expected] : {std::pair{"members_increased", truth::met},
                                      {"training_given", truth::met},
                                      {"internal_ratio_increased", truth::not_met},
                                      {"undivided_increased", truth::not_met}})
    EXPECT_EQ(answer(alone(), "support_group", with(group, one, "true")), expected) << one;
  const facts trained = with(group, "training_given", "true");
  EXPECT_EQ(answer(alone(), "support_cooperative", trained), truth::not_met);
  EXPECT_EQ(answer(alone(), "support_group", with(trained, "registration_certificate", "false")),
            truth::not_met);
}

TEST(VnSupportConditions, BeginWithTheLaw) {
  const facts trained = with(cooperative, "training_given", "true");
  for (const auto& [day, expected] : {std::pair{"2024-06-30", truth::not_met},
                                      {"2024-07-01", truth::met},
                                      {"2024-07-02", truth::met}})
    EXPECT_EQ(answer(alone(), "support_cooperative", with(trained, "on_date", day)), expected)
        << day;
}

// The order of article 18.3 is not said to rank, so nothing does.
TEST(VnSupportConditions, NothingIsRanked) {
  for (const auto& rule : alone().content().rules) EXPECT_TRUE(rule.ranking.empty()) << rule.id;
}

}  // namespace TEST_FILE
