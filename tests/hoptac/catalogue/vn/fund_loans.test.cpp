// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/fund_loans.hpp>  // first, so that the header is seen to stand alone
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
  static const pack one = pack_of(fund_loans());
  return one;
}

// A fund of 20 thousand million: 3 thousand million to one customer, 5 with related persons.
TEST(VnFundLoans, LimitsOfLending) {
  const facts fund{{"loan_decision_date", "2024-06-15"}, {"fund_capital", "20000000000"}};
  EXPECT_EQ(one_group::decided(alone(), "fund_loan_limit", fund).amount,
            hoptac::money::any_amount(hoptac::money::dong(3'000'000'000)));
  EXPECT_EQ(one_group::decided(alone(), "fund_loan_limit_related", fund).amount,
            hoptac::money::any_amount(hoptac::money::dong(5'000'000'000)));
}

// The greatest amount is the last one that the condition of a loan still allows.
TEST(VnFundLoans, TheLimitIsTheLastLoanAllowed) {
  const facts loan{{"borrower", "cooperative"}, {"loan_decision_date", "2024-06-15"},
                   {"own_capital", "1"},        {"project_investment", "5"},
                   {"bad_debt", "false"},       {"related_lending", "0"}};
  for (int capital = 1; capital <= 120; ++capital) {
    const facts fund = with(loan, "fund_capital", std::to_string(capital));
    const auto most = one_group::decided(alone(), "fund_loan_limit", fund).amount->minor_units();
    EXPECT_EQ(answer(alone(), "fund_loan", with(fund, "customer_lending", std::to_string(most))),
              truth::not_known);  // other conditions were not read
    EXPECT_EQ(
        answer(alone(), "fund_loan", with(fund, "customer_lending", std::to_string(most + 1))),
        truth::not_met);
  }
}

// 6.8 % in term: at most 10.2 % overdue.
TEST(VnFundLoans, CapOfTheOverdueRate) {
  const facts rates{{"loan_decision_date", "2024-06-15"}, {"lending_rate", "0.068"}};
  EXPECT_EQ(answer(alone(), "overdue_rate", with(rates, "overdue_rate", "0.101999")), truth::met);
  EXPECT_EQ(answer(alone(), "overdue_rate", with(rates, "overdue_rate", "0.102")), truth::met);
  EXPECT_EQ(answer(alone(), "overdue_rate", with(rates, "overdue_rate", "0.102001")),
            truth::not_met);
}

// The worked case of the joint circular: born 10-01-1997, of full 18 years on 10-01-2015.
TEST(VnFundLoans, AnIndividualIsOfFullEighteenYearsOnTheBirthday) {
  const facts loan{
      {"borrower", "individual_member"}, {"birth_date", "1997-01-10"}, {"own_capital", "1"},
      {"project_investment", "5"},       {"bad_debt", "false"},        {"customer_lending", "1"},
      {"related_lending", "1"},          {"fund_capital", "100"}};
  for (const auto& [day, expected] : {std::pair{"2015-01-08", truth::not_met},
                                      {"2015-01-09", truth::not_met},
                                      {"2015-01-10", truth::not_known},
                                      {"2015-01-11", truth::not_known}})
    EXPECT_EQ(answer(alone(), "fund_loan", with(loan, "loan_decision_date", day)), expected) << day;
}

}  // namespace TEST_FILE
