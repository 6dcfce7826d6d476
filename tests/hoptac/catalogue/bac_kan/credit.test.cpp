// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/credit.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <string>
#include <utility>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using hoptac::policy::pack;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

static_assert(provincial_fund_rate == *hoptac::money::decimal::parse("6.8"));

const pack& alone() {
  static const pack one = pack_of(credit());
  return one;
}

const facts loan{{"borrower", "cooperative"},
                 {"loan_decision_date", "2024-06-15"},
                 {"own_capital", "200000000"},
                 {"project_investment", "1000000000"},
                 {"bad_debt", "false"},
                 {"customer_lending", "800000000"},
                 {"related_lending", "800000000"},
                 {"fund_capital", "20000000000"}};

truth now(const char* key, const std::string& text) {
  const truth provincial = answer(alone(), "credit", with(loan, key, text));
  EXPECT_EQ(answer(alone(), "central_credit", with(loan, key, text)), provincial);
  return provincial;
}

// The other conditions of Article 22 were not read, so that nobody is eligible.
TEST(BacKanCredit, BothFundsLendUnderTheSameConditions) {
  EXPECT_EQ(answer(alone(), "credit", loan), truth::not_known);
  const auto& rules = alone().content().rules;
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0].conditions, rules[1].conditions);
  EXPECT_NE(rules[0].gaps, rules[1].gaps);  // the rate of one is stated, of the other not
}

// Limits to the dong, from both sides: decree 45/2021, articles 22 and 23.
TEST(BacKanCredit, EachShareIsExact) {
  EXPECT_EQ(now("own_capital", "199999999"), truth::not_met);
  EXPECT_EQ(now("own_capital", "200000000"), truth::not_known);
  EXPECT_EQ(now("own_capital", "200000001"), truth::not_known);
  EXPECT_EQ(now("project_investment", "1000000001"), truth::not_met);
  EXPECT_EQ(now("project_investment", "0"), truth::not_known);
  // A fund of 20 thousand million: 3 to one customer, 5 with related persons.
  const facts related = with(loan, "related_lending", "5000000000");
  for (const auto& [lent, expected] : {std::pair{"2999999999", truth::not_known},
                                       {"3000000000", truth::not_known},
                                       {"3000000001", truth::not_met}})
    EXPECT_EQ(answer(alone(), "credit", with(related, "customer_lending", lent)), expected) << lent;
  EXPECT_EQ(now("related_lending", "4999999999"), truth::not_known);
  EXPECT_EQ(now("related_lending", "5000000000"), truth::not_known);
  EXPECT_EQ(now("related_lending", "5000000001"), truth::not_met);
}

TEST(BacKanCredit, BorrowersAreThoseOfArticleTwenty) {
  for (const char* word : {"cooperative", "cooperative_union", "other_member"})
    EXPECT_EQ(now("borrower", word), truth::not_known) << word;
  for (const char* word : {"enterprise_member", "other"})
    EXPECT_EQ(now("borrower", word), truth::not_met) << word;
  EXPECT_EQ(now("borrower", ""), truth::not_known);
  EXPECT_EQ(now("bad_debt", "true"), truth::not_met);
  EXPECT_EQ(now("bad_debt", ""), truth::not_known);
}

// The worked case of the joint circular: born 10-01-1997, of full 18 years on 10-01-2015.
TEST(BacKanCredit, AnIndividualIsOfFullEighteenYearsOnTheBirthday) {
  facts person = with(loan, "borrower", "individual_member");
  EXPECT_EQ(answer(alone(), "credit", person), truth::not_known);  // without a date of birth
  person = with(person, "birth_date", "1997-01-10");
  const auto on = [&](const char* day) {
    return answer(alone(), "credit", with(person, "loan_decision_date", day));
  };
  EXPECT_EQ(on("2015-01-08"), truth::not_met);
  EXPECT_EQ(on("2015-01-09"), truth::not_met);
  EXPECT_EQ(on("2015-01-10"), truth::not_known);
  EXPECT_EQ(on("2015-01-11"), truth::not_known);
  person = with(person, "application_date", "2015-01-09");
  person = with(person, "loan_decision_date", "2015-01-10");
  EXPECT_EQ(answer(alone(), "credit", person), truth::not_known);
  EXPECT_EQ(answer(alone(), "credit", person, {{"age_at", "application"}}), truth::not_met);
}

}  // namespace TEST_FILE
