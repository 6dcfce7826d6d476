// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/fund_rules.hpp>  // first, so that the header is seen to stand alone
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
  static const pack one = pack_of(fund_rules());
  return one;
}

TEST(VnFundRules, LeastRates) {
  const struct {
    const char *kind, *rate;
    truth expected;
  } rows[] = {{"cooperative", "0.0499", truth::not_met},
              {"cooperative", "0.05", truth::met},
              {"cooperative_union", "0.0999", truth::not_met},
              {"cooperative_union", "0.1", truth::met}};
  for (const auto& row : rows)
    EXPECT_EQ(answer(alone(), "undivided_fund_rate",
                     {{"on_date", "2025-01-01"},
                      {"organisation_kind", row.kind},
                      {"undivided_fund_rate", row.rate}}),
              row.expected)
        << row.kind << ' ' << row.rate;
}

// Internal income 400, external 600: with them separated 5 % of 600, else 5 % of 1,000 (million).
TEST(VnFundRules, WhatIsNotSeparatedIsExternal) {
  const facts income{{"on_date", "2025-01-01"},
                     {"organisation_kind", "cooperative"},
                     {"external_income", "600000000"},
                     {"total_income", "1000000000"}};
  EXPECT_EQ(
      one_group::decided(alone(), "undivided_fund_least", with(income, "income_separated", "true"))
          .amount,
      hoptac::money::any_amount(hoptac::money::dong(30'000'000)));
  EXPECT_EQ(
      one_group::decided(alone(), "undivided_fund_least", with(income, "income_separated", "false"))
          .amount,
      hoptac::money::any_amount(hoptac::money::dong(50'000'000)));
  EXPECT_FALSE(one_group::decided(alone(), "undivided_fund_least", income).amount.has_value());
}

// The least whole dong that satisfies *not less than* is found by going up one by one.
TEST(VnFundRules, LeastAmountsAreLeast) {
  for (int income = 1; income <= 250; ++income) {
    const std::string text = std::to_string(income);
    int least = 0;
    while (least * 100 < income * 51) ++least;
    EXPECT_EQ(one_group::decided(alone(), "distribution_by_use_least",
                                 {{"on_date", "2025-01-01"},
                                  {"organisation_kind", "cooperative"},
                                  {"internal_income_left", text}})
                  .amount,
              hoptac::money::any_amount(hoptac::money::dong(least)));
    for (const int part : {least - 1, least})
      EXPECT_EQ(answer(alone(), "distribution_by_use",
                       {{"on_date", "2025-01-01"},
                        {"organisation_kind", "cooperative"},
                        {"internal_income_left", text},
                        {"distributed_by_use", std::to_string(part)}}),
                part == least ? truth::met : truth::not_met);
  }
}

TEST(VnFundRules, TheRatioIsOfRevenueOrOfCost) {
  const pack ratio = pack_of(internal_transaction_ratio());
  const facts year{{"on_date", "2025-01-01"},        {"organisation_kind", "cooperative"},
                   {"internal_revenue", "40"},       {"total_revenue", "100"},
                   {"internal_cost", "30"},          {"total_cost", "90"},
                   {"internal_ratio_before", "0.35"}};
  EXPECT_EQ(answer(ratio, "internal_transaction_ratio", year), truth::met);
  EXPECT_EQ(answer(ratio, "internal_transaction_ratio", year, {{"internal_ratio", "cost"}}),
            truth::not_met);
}

}  // namespace TEST_FILE
