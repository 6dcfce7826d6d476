// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/capital_rules.hpp>  // first, so that the header is seen to stand alone
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
  static const pack one = pack_of(capital_rules());
  return one;
}

// Of a charter capital of 10,000: 3,000 is 30 %, 3,001 is 30.01 %.
TEST(VnCapitalRules, LimitsBelongToTheLaw) {
  const struct {
    const char *rule, *kind, *at, *above;
  } rows[] = {{"member_contribution", "cooperative", "3000", "3001"},
              {"member_contribution", "cooperative_union", "4000", "4001"},
              {"associates_contribution", "cooperative", "3000", "3001"},
              {"associates_contribution", "cooperative_union", "4000", "4001"},
              {"foreign_contribution", "cooperative", "3000", "3001"},
              {"foreign_contribution", "cooperative_union", "3000", "3001"}};
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.rule) + ' ' + row.kind);
    const facts known{
        {"on_date", "2024-07-01"}, {"organisation_kind", row.kind}, {"charter_capital", "10000"}};
    EXPECT_EQ(answer(alone(), row.rule, with(known, row.rule, row.at)), truth::met);
    EXPECT_EQ(answer(alone(), row.rule, with(known, row.rule, row.above)), truth::not_met);
    const facts before = with(with(known, row.rule, row.at), "on_date", "2024-06-30");
    EXPECT_EQ(answer(alone(), row.rule, before), truth::not_met);  // not in force
    EXPECT_EQ(answer(alone(), row.rule, with(before, "on_date", "2024-07-02")), truth::met);
  }
}

TEST(VnCapitalRules, AGroupHasNoCharterCapital) {
  EXPECT_EQ(answer(alone(), "member_contribution",
                   {{"on_date", "2025-01-01"},
                    {"organisation_kind", "cooperative_group"},
                    {"charter_capital", "10000"},
                    {"member_contribution", "1"}}),
            truth::not_met);
}

TEST(VnCapitalRules, LoansToOfficialMembersForTwelveMonths) {
  const facts loan{{"on_date", "2025-01-01"},
                   {"organisation_kind", "cooperative"},
                   {"member_kind", "official"},
                   {"internal_loan_months", "12"}};
  // Its limits of amount and interest were not read, so that nobody is eligible.
  EXPECT_EQ(answer(alone(), "internal_loan", loan), truth::not_known);
  EXPECT_EQ(answer(alone(), "internal_loan", with(loan, "internal_loan_months", "11")),
            truth::not_known);
  EXPECT_EQ(answer(alone(), "internal_loan", with(loan, "internal_loan_months", "13")),
            truth::not_met);
  EXPECT_EQ(answer(alone(), "internal_loan", with(loan, "member_kind", "capital_associate")),
            truth::not_met);
}

}  // namespace TEST_FILE
