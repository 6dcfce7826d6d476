// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/audit.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include "page.hpp"
#include <gtest/gtest.h>

// Where some reading of the text saves it, an audit has no contradiction to report, and no repair
// to propose that would not mend it.

namespace TEST_FILE {

using hoptac::money::decimal;
using hoptac::notation::bound;
using hoptac::plan::figure, hoptac::plan::figure_kind, hoptac::plan::progress_measure;
using hoptac_tests::page, hoptac_tests::summary;

TEST(AuditSilence, APlanOfMoneyMayHaveHadMoreDecimals) {
  page things;
  things.add("F1", "HTX", "organisations", "", "2024", "10");
  things.progress("F2", "HTX", "organisations", "", "2024", "plan_2024", "104");
  EXPECT_EQ(summary(things.audit()), "progress contradiction F2 F1\n");  // no whole plan

  page money;
  money.add("F1", "HTX", "revenue", "", "2024", "10", "billion_vnd");
  money.progress("F2", "HTX", "revenue", "", "2024", "plan_2024", "104");  // of 9.6 billion
  EXPECT_EQ(summary(money.audit()), "");
  ASSERT_EQ(money.audit().implied.size(), 1U);
  EXPECT_FALSE(money.audit().implied[0].half_up);  // none in whole billions

  page mean;
  mean.add("F1", "HTX", "members_average", "per=HTX", "2024", "10", "person");
  mean.progress("F2", "HTX", "members_average", "", "2024", "plan_2024", "104");
  EXPECT_EQ(summary(mean.audit()), "");
}

TEST(AuditSilence, AResultBelowItsPlanExceedsItByLessThanNothing) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "443");
  p.add("F2", "HTX", "organisations", "", "2024", "466").kind = figure_kind::plan;
  figure& f = p.progress("F3", "HTX", "organisations", "", "2024", "plan_2024", "-5");
  f.measure = progress_measure::excess;
  EXPECT_EQ(summary(p.audit()), "");  // -4.94
  p.figures[2].value = decimal::from_integer(-6);
  EXPECT_EQ(summary(p.audit()), "progress contradiction F3 F1 F2\n");
  p.figures[1].value = decimal::from_integer(445);
  p.figures[2].value = decimal();
  EXPECT_EQ(summary(p.audit()), "");  // -0.45 is 0
}

TEST(AuditSilence, TwoPlansAreOneWhenSomeRoundingMakesThemSo) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "237");
  p.progress("F2", "HTX", "organisations", "", "2024", "plan_2024", "-3").measure =
      progress_measure::excess;  // 243, rounded up, away from nothing
  p.progress("F3", "HTX", "organisations", "", "2024", "plan_2021_2025", "98");
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditSilence, AmountsOfHalfAYearAreNotRatesPerYear) {
  for (const std::string period : {"2024-H1", "2024"}) {
    page p;
    p.add("F1", "HTX", "organisations", "", period, "10");
    p.add("F2", "HTX", "income_average", "per=HTX", period, "60", "million_vnd_per_year");
    p.add("F3", "HTX", "income_total", "", period, "300", "million_vnd");
    EXPECT_EQ(summary(p.audit()), period == "2024" ? "mean_total contradiction F2 F1 F3\n" : "");
  }
  for (const std::string period : {"2024-H1", "2024"}) {
    page p;
    p.add("F1", "HTX", "income", "", period, "60", "million_vnd_per_year");
    p.add("F2", "HTX", "income", "", period, "30", "million_vnd");
    EXPECT_EQ(summary(p.audit()), period == "2024" ? "repeat contradiction F1 F2\n" : "");
  }
  page parts;
  parts.add("F1", "HTX", "income", "", "2024-H1", "30", "million_vnd");
  parts.add("F2", "HTX", "income", "sector=a", "2024-H1", "40", "million_vnd_per_year");
  parts.add("F3", "HTX", "income", "sector=b", "2024-H1", "20", "million_vnd_per_year");
  EXPECT_EQ(summary(parts.audit()), "");
}

TEST(AuditSilence, AMeanIsLessThanOneLastPlaceOff) {
  for (int total = 30; total <= 70; ++total) {
    page p;  // 5 from a quotient between 4 and 6, both of which would have been printed
    p.add("F1", "HTX", "organisations", "", "2024", "10");
    p.add("F2", "HTX", "revenue_average", "per=HTX", "2024", "5", "vnd");
    p.add("F3", "HTX", "revenue_total", "", "2024", std::to_string(total), "vnd");
    EXPECT_EQ(summary(p.audit()),
              40 < total && total < 60 ? "" : "mean_total contradiction F2 F1 F3\n")
        << total;
  }
}

TEST(AuditSilence, EachShareIsLessThanOneLastPlaceOff) {
  for (int third = 20; third <= 50; ++third) {
    page p;
    p.share("F1", "HTX", "organisations_share", "sector=a", "2024", "33");
    p.share("F2", "HTX", "organisations_share", "sector=b", "2024", "33");
    p.share("F3", "HTX", "organisations_share", "sector=c", "2024", std::to_string(third));
    EXPECT_EQ(summary(p.audit()),
              31 < third && third < 37 ? "" : "share_sum contradiction F1 F2 F3\n")
        << third;
  }
}

TEST(AuditSilence, AMeanOfNoOrganisationsIsReportedWithoutAQuotient) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "0");
  p.add("F2", "HTX", "revenue_average", "per=HTX", "2024", "5", "vnd");
  p.add("F3", "HTX", "revenue_total", "", "2024", "20", "vnd");
  const auto report = p.audit();
  EXPECT_EQ(summary(report), "mean_total contradiction F2 F1 F3\n");
  EXPECT_EQ(report.findings[0].computed, "");
}

TEST(AuditSilence, TheIndicatorMayNameThePartAndTheBreakdownTheWhole) {
  page p;  // 80 of the 100 of sector a sell under contract; of all 200 it is 40%
  p.add("F1", "HTX", "organisations", "", "2024", "200");
  p.add("F2", "HTX", "organisations", "sector=a", "2024", "100");
  p.add("F3", "HTX", "organisations", "sector=b", "2024", "100");
  p.add("F4", "HTX", "linked", "sector=a", "2024", "80");
  p.add("F5", "HTX", "linked", "sector=b", "2024", "70");
  p.share("F6", "HTX", "linked_share", "sector=a", "2024", "80");
  p.share("F7", "HTX", "linked_share", "sector=b", "2024", "70");
  EXPECT_EQ(summary(p.audit()), "");  // 150% of nothing
  p.figures[5].value = decimal::from_integer(40);
  p.figures[6].value = decimal::from_integer(35);
  EXPECT_EQ(summary(p.audit()), "");  // 75% of all
  p.figures[6].value = decimal::from_integer(45);
  EXPECT_EQ(summary(p.audit()), "share contradiction F7 F5 F1 F3\n");
}

TEST(AuditSilence, SharesWithoutNumbersAddUpOnlyWhereTheyArePartsOfOneThing) {
  page p;
  p.share("F1", "HTX", "effective_share", "sector=a", "2024", "60");
  p.share("F2", "HTX", "effective_share", "sector=b", "2024", "80");
  EXPECT_EQ(summary(p.audit()), "");  // of each sector
  page q;
  q.share("F1", "HTX", "organisations_share", "sector=a", "2024", "60");
  q.share("F2", "HTX", "organisations_share", "sector=b", "2024", "80");
  EXPECT_EQ(summary(q.audit()), "share_sum contradiction F1 F2\n");
  page r;
  r.share("F1", "HTX", "organisations_share", "sector=a;district=x", "2024", "60");
  r.share("F2", "HTX", "organisations_share", "sector=a;district=y", "2024", "80");
  EXPECT_EQ(summary(r.audit()), "");  // of each district
}

TEST(AuditSilence, AmountsCountBeforePercentagesOfTheSameName) {
  page p;
  p.add("F1", "HTX", "revenue", "sector=a", "2024", "30", "percent");
  p.add("F2", "HTX", "revenue", "sector=a", "2024", "300", "million_vnd");
  p.add("F3", "HTX", "revenue", "", "2024", "1000", "million_vnd");
  p.share("F4", "HTX", "revenue_share", "sector=a", "2024", "30");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[3].value = decimal::from_integer(40);
  EXPECT_EQ(summary(p.audit()), "share contradiction F4 F2 F3\n");
}

TEST(AuditSilence, AWholeThatIsOnlyBoundedMaySaveAShare) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "200");
  p.add("F2", "HTX", "organisations", "district=x", "2024", "50").bound = bound::approx;
  p.add("F3", "HTX", "organisations", "district=x;sector=a", "2024", "40");
  p.share("F4", "HTX", "organisations_share", "district=x;sector=a", "2024", "77");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].bound = bound::exact;
  EXPECT_EQ(summary(p.audit()), "share contradiction F4 F3 F1 F2\n");
}

TEST(AuditSilence, NoRepairLeavesItsFindingStanding) {
  page p;  // 73.81%: neither `more than 80` nor `more than 74`
  p.add("F1", "HTX", "organisations", "", "2024", "443");
  p.add("F2", "HTX", "organisations", "sector=a", "2024", "327");
  p.share("F3", "HTX", "organisations_share", "sector=a", "2024", "80").bound = bound::gt;
  auto report = p.audit();
  EXPECT_EQ(summary(report), "share contradiction F3 F2 F1\n");
  EXPECT_TRUE(report.findings[0].repairs.empty());

  page q;  // 9 is no low end of a range up to 6
  q.add("F1", "HTX", "members", "", "2024", "5", "person").bound = bound::range_low;
  q.add("F2", "HTX", "members", "", "2024", "6", "person").bound = bound::range_high;
  q.add("F3", "HTX", "members", "role=official", "2024", "4", "person");
  q.add("F4", "HTX", "members", "role=associate", "2024", "5", "person");
  report = q.audit();
  EXPECT_EQ(summary(report), "sum_of_parts contradiction F1 F2 F3 F4\n");
  EXPECT_TRUE(report.findings[0].repairs.empty());
}

TEST(AuditSilence, OfManyPartsThoseWithEvidenceAreTried) {
  page p;  // 200 districts' worth of sectors of 7; one says 8, and its share gives it away
  p.add("F1", "HTX", "organisations", "", "2024", "1400");
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    std::string id = "P";
    p.add(id += number, "HTX", "organisations", "sector=s" + number, "2024", i == 150 ? "8" : "7");
  }
  p.share("S", "HTX", "organisations_share", "sector=s150", "2024", "0.500");  // 7 of 1,400
  const auto report = p.audit();
  ASSERT_EQ(report.findings.size(), 2U);  // the sum and the share
  for (const auto& one : report.findings) {
    ASSERT_FALSE(one.repairs.empty());
    EXPECT_EQ(one.repairs.front().figure, "P150");
    EXPECT_EQ(one.repairs.front().to, decimal::from_integer(7));
  }
}

}  // namespace TEST_FILE
