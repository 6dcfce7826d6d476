// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/organisation_rules.hpp>  // first, so that the header is seen to stand alone
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
  static const pack one = pack_of(organisation_rules());
  return one;
}

truth enough(const char* kind, const char* day, const char* members,
             hoptac::law::confirmation at_least = hoptac::law::trusted) {
  return answer(
      alone(), "minimum_members",
      {{"organisation_kind", kind}, {"establishment_date", day}, {"official_members", members}}, {},
      at_least);
}

TEST(VnOrganisationRules, LeastMembersByKindAndLaw) {
  const struct {
    const char *kind, *day, *below, *least;
  } rows[] = {{"cooperative_group", "2024-07-01", "1", "2"},
              {"cooperative", "2024-07-01", "4", "5"},
              {"cooperative", "2024-07-02", "4", "5"},
              {"cooperative", "2024-06-30", "6", "7"},
              {"cooperative_union", "2024-07-01", "2", "3"}};
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.kind) + ' ' + row.day);
    EXPECT_EQ(enough(row.kind, row.day, row.below), truth::not_met);
    EXPECT_EQ(enough(row.kind, row.day, row.least), truth::met);
  }
}

// The day on which the law of 2012 began is remembered only; a circular that guides it shows that
// it was in force on 31 May 2017.
TEST(VnOrganisationRules, TheStartOfTheLawOf2012IsNotTrusted) {
  using enum hoptac::law::confirmation;
  EXPECT_EQ(enough("cooperative", "2017-05-31", "7"), truth::met);
  EXPECT_EQ(enough("cooperative", "2017-05-30", "7"), truth::not_known);
  EXPECT_EQ(enough("cooperative", "2017-05-30", "7", remembered), truth::met);
  EXPECT_EQ(enough("cooperative", "2013-07-01", "6", remembered), truth::not_met);
  EXPECT_EQ(enough("cooperative", "2013-06-30", "7", remembered), truth::not_known);
  EXPECT_EQ(enough("cooperative_union", "2024-06-30", "9", remembered), truth::not_known);
}

TEST(VnOrganisationRules, ForeignInvestorsStayBelow35Percent) {
  const auto share = [&](const char* foreign, const char* all) {
    return answer(alone(), "foreign_official_members",
                  {{"on_date", "2025-03-01"},
                   {"foreign_official_members", foreign},
                   {"official_members", all}});
  };
  EXPECT_EQ(share("349", "1000"), truth::met);
  EXPECT_EQ(share("350", "1000"), truth::not_met);
  EXPECT_EQ(share("7", "20"), truth::not_met);
  EXPECT_EQ(share("351", "1000"), truth::not_met);
}

// Article 107.2: (capital and (no term or 12 months)) or support is asked for, over all answers.
TEST(VnOrganisationRules, WhichGroupsMustRegister) {
  for (const bool capital : {false, true})
    for (const bool no_term : {false, true})
      for (const int months : {11, 12, 13})
        for (const bool asks : {false, true}) {
          const auto word = [](bool x) { return std::string(x ? "true" : "false"); };
          const bool must = (capital && (no_term || months >= 12)) || asks;
          EXPECT_EQ(answer(alone(), "group_registration",
                           {{"on_date", "2025-03-01"},
                            {"organisation_kind", "cooperative_group"},
                            {"members_contribute_capital", word(capital)},
                            {"contract_without_term", word(no_term)},
                            {"contract_months", std::to_string(months)},
                            {"asks_for_support", word(asks)}}),
                    must ? truth::met : truth::not_met)
              << capital << no_term << months << asks;
        }
}

TEST(VnOrganisationRules, AgesOfThoseWhoJoin) {
  const auto joins = [&](const char* kind, const char* birth, const char* day) {
    return answer(alone(), "member_age",
                  {{"member_kind", kind},
                   {"birth_date", birth},
                   {"admission_date", day},
                   {"full_civil_capacity", "true"}});
  };
  for (const char* kind : {"official", "capital_associate"}) {
    EXPECT_EQ(joins(kind, "2007-01-10", "2025-01-09"), truth::not_met) << kind;
    EXPECT_EQ(joins(kind, "2007-01-10", "2025-01-10"), truth::met) << kind;
    EXPECT_EQ(joins(kind, "2007-01-10", "2025-01-11"), truth::met) << kind;
  }
  EXPECT_EQ(joins("non_capital_associate", "2010-01-10", "2025-01-09"), truth::not_met);
  EXPECT_EQ(joins("non_capital_associate", "2010-01-10", "2025-01-10"), truth::met);
  EXPECT_EQ(joins("official", "2007", "2025-06-30"), truth::not_known);
  EXPECT_EQ(joins("official", "2007", "2025-12-31"), truth::met);
}

}  // namespace TEST_FILE
