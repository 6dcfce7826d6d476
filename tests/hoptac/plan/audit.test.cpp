// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/audit.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "page.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::language;
using hoptac::plan::audit_report;
using hoptac::plan::figure;
using hoptac::plan::figure_kind;
using hoptac::plan::finding;
using hoptac::plan::progress_measure;
using hoptac::plan::repair;
using hoptac_tests::page;
using hoptac_tests::summary;
using bound = hoptac::notation::bound;

std::string text(const repair& r) {
  std::string out = r.figure + ": " + to_string(r.from) + " -> " + to_string(r.to);
  for (const std::string& id : r.supported_by) out += " +" + id;
  for (const std::string& id : r.against) out += " -" + id;
  return out;
}

/// The first section of the bundled plan about cooperative groups: 609 + 56 is not 655.
page groups() {
  page p;
  p.add("F1", "THT", "organisations", "", "2024-H1", "655");
  p.add("F4", "THT", "organisations", "sector=agriculture", "2024-H1", "609");
  p.share("F5", "THT", "organisations_share", "sector=agriculture", "2024-H1", "93");
  p.add("F6", "THT", "organisations", "sector=non_agriculture", "2024-H1", "56");
  p.share("F7", "THT", "organisations_share", "sector=non_agriculture", "2024-H1", "7");
  return p;
}

TEST(Audit, SaysNothingOfNothing) {
  const audit_report report = hoptac::plan::audit({});
  EXPECT_EQ(report.checked, 0U);
  EXPECT_TRUE(report.findings.empty());
  EXPECT_TRUE(report.implied.empty());
}

TEST(Audit, FindsPartsThatDoNotAddUpAndWeighsTheRepairs) {
  const audit_report report = groups().audit();
  ASSERT_EQ(summary(report),
            "sum_of_parts contradiction F1 F4 F6\n"
            "share contradiction F7 F6 F1\n");
  const finding& sum = report.findings[0];
  EXPECT_EQ(sum.code, hoptac::errc::sum_of_parts_differs);
  EXPECT_EQ(sum.stated, "655");
  EXPECT_EQ(sum.computed, "665");
  EXPECT_EQ(sum.message.vi, "Các phần cộng lại 609 + 56 = 665, khác số chung 655");
  EXPECT_EQ(sum.message.en, "The parts add up to 609 + 56 = 665, not to the whole 655");
  ASSERT_EQ(sum.repairs.size(), 3U);
  EXPECT_EQ(text(sum.repairs[0]), "F6: 56 -> 46 +F5 +F7");
  EXPECT_EQ(text(sum.repairs[1]), "F1: 655 -> 665 -F5 -F7");
  EXPECT_EQ(text(sum.repairs[2]), "F4: 609 -> 599 -F5 -F7");

  const finding& share = report.findings[1];
  EXPECT_EQ(share.stated, "7");
  EXPECT_EQ(share.computed, "8.55");
  ASSERT_EQ(share.repairs.size(), 2U);
  EXPECT_EQ(text(share.repairs[0]), "F6: 56 -> 46 +F4 +F5");
  EXPECT_EQ(text(share.repairs[1]), "F7: 7 -> 9 -F4 -F5");
}

TEST(Audit, IsSilentOnceTheBestRepairIsMade) {
  page p = groups();
  p.figures[3].value = hoptac::money::decimal::from_integer(46);
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(Audit, DoesNotDependOnTheOrderOfTheRows) {
  page p = groups();
  p.progress("F8", "THT", "organisations", "", "2024-H1", "plan_2024", "94");
  p.add("F10", "THT", "organisations", "", "2024-H1", "656");
  const audit_report expected = p.audit();
  std::mt19937 engine{7};
  for (int round = 0; round < 50; ++round) {
    std::shuffle(p.figures.begin(), p.figures.end(), engine);
    const audit_report report = p.audit();
    ASSERT_EQ(summary(report), summary(expected));
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      EXPECT_EQ(report.findings[i].message, expected.findings[i].message);
      ASSERT_EQ(report.findings[i].repairs.size(), expected.findings[i].repairs.size());
      for (std::size_t j = 0; j < report.findings[i].repairs.size(); ++j)
        EXPECT_EQ(text(report.findings[i].repairs[j]), text(expected.findings[i].repairs[j]));
    }
    ASSERT_EQ(report.implied.size(), expected.implied.size());
  }
}

TEST(Audit, OrdersIdsByTheirNumbers) {
  page p;
  p.add("F10", "HTX", "members", "sector=a", "2024", "60");
  p.add("F9", "HTX", "members", "sector=b", "2024", "50");
  p.add("F2", "HTX", "members", "", "2024", "100");
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F2 F9 F10\n");
}

TEST(AuditSums, OnlyPartitionsExhaustTheWhole) {
  for (const std::string dimension : {"sector", "source", "role", "level"}) {
    page p;
    p.add("F1", "HTX", "members", "", "2024", "100", "person");
    p.add("F2", "HTX", "members", dimension + "=a", "2024", "60", "person");
    p.add("F3", "HTX", "members", dimension + "=b", "2024", "30", "person");
    EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n") << dimension;
    p.figures[2].value = hoptac::money::decimal::from_integer(40);
    EXPECT_EQ(summary(p.audit()), "") << dimension;
  }
  page other;
  other.add("F1", "HTX", "managers", "", "2024", "100", "person");
  other.add("F2", "HTX", "managers", "qualification=college", "2024", "60", "person");
  other.add("F3", "HTX", "managers", "qualification=none", "2024", "30", "person");
  EXPECT_EQ(summary(other.audit()), "");
  other.figures[2].value = hoptac::money::decimal::from_integer(41);
  const audit_report report = other.audit();
  EXPECT_EQ(summary(report), "sum_of_parts tension F1 F2 F3\n");  // unless they overlap
  EXPECT_EQ(report.findings[0].code, hoptac::errc::parts_exceed_whole);
  EXPECT_TRUE(report.findings[0].message.vi.ends_with(": chỉ cùng đúng nếu các phần trùng nhau"));
}

TEST(AuditSums, WordsMaySayThatAPartIsTheRest) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2020", "113");
  p.add("F2", "HTX", "organisations", "grade=good", "2020", "26");
  p.add("F3", "HTX", "organisations", "grade=fair", "2020", "38");
  p.add("F4", "HTX", "organisations", "grade=average", "2020", "31");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[3].quote = "Còn lại 31 HTX trung bình";
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3 F4\n");
  p.figures[3].value = hoptac::money::decimal::from_integer(49);
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditSums, OneDimensionMayHaveTwoLevels) {
  const auto read = [](const char* crop, const char* livestock) {
    page p;
    p.add("F1", "HTX", "organisations", "", "2020", "443");
    p.add("F2", "HTX", "organisations", "sector=agriculture", "2020", "327");
    p.add("F3", "HTX", "organisations", "sector=crop", "2020", crop);
    p.add("F4", "HTX", "organisations", "sector=livestock", "2020", livestock);
    p.add("F5", "HTX", "organisations", "sector=non_agriculture", "2020", "116");
    return summary(p.audit());
  };
  EXPECT_EQ(read("227", "100"), "");  // 443 = 327 + 116, and 327 = 227 + 100
  // What lies within another part need not exhaust it: then the others make the whole.
  EXPECT_EQ(read("227", "101"), "sum_of_parts tension F1 F2 F3 F4 F5\n");
  EXPECT_EQ(read("227", "0"), "sum_of_parts tension F1 F2 F3 F4 F5\n");
  EXPECT_EQ(read("327", "0"), "");
}

TEST(AuditSums, OnePartMayBeSmallerThanItsWholeButNotLarger) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "10");
  p.add("F2", "HTX", "organisations", "sector=agriculture", "2024", "7");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].value = hoptac::money::decimal::from_integer(11);
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2\n");
}

TEST(AuditSums, OtherDimensionsAndPeriodsMustAgree) {
  page p;
  p.add("F1", "HTX", "members", "district=A", "2024", "100");
  p.add("F2", "HTX", "members", "district=A;sector=x", "2024", "60");
  p.add("F3", "HTX", "members", "district=B;sector=y", "2024", "10");
  p.add("F4", "HTX", "members", "district=A;sector=y", "2023", "10");
  EXPECT_EQ(summary(p.audit()), "");
  p.add("F5", "HTX", "members", "sector=y;district=A", "2024", "30");  // the order says nothing
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F5\n");
}

TEST(AuditSums, PartsOfAnotherDayAreNotPartsOfThisWhole) {
  page p;
  p.add("F1", "HTX", "members", "", "2024", "100").as_of = "2024-06-30";
  p.add("F2", "HTX", "members", "sector=x", "2024", "60").as_of = "2024-06-30";
  p.add("F3", "HTX", "members", "sector=y", "2024", "55").as_of = "2024-12-31";
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].as_of = "";  // no day: of the same page, hence of the same day
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n");
}

TEST(AuditSums, UnitsOfOneFamilyAreAddedAsMoney) {
  page p;
  p.add("F1", "programme", "funding", "", "2025", "1.5", "billion_vnd");
  p.add("F2", "programme", "funding", "source=central", "2025", "1000", "million_vnd");
  p.add("F3", "programme", "funding", "source=local", "2025", "500000", "thousand_vnd");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = hoptac::money::decimal::from_integer(900000);
  const audit_report report = p.audit();
  EXPECT_EQ(summary(report), "sum_of_parts contradiction F1 F2 F3\n");
  EXPECT_EQ(report.findings[0].computed, "1.9");     // in the unit of the whole
  ASSERT_EQ(report.findings[0].repairs.size(), 3U);  // each in its own unit
  EXPECT_EQ(text(report.findings[0].repairs[0]), "F1: 1.5 -> 1.9");
  EXPECT_EQ(text(report.findings[0].repairs[1]), "F3: 900000 -> 500000");
  EXPECT_EQ(text(report.findings[0].repairs[2]), "F2: 1000 -> 600");
}

TEST(AuditSums, AmountsPrintedInMillionsMayMissByRounding) {
  page p;
  p.add("F1", "programme", "funding", "", "2025", "100", "million_vnd");
  p.add("F2", "programme", "funding", "source=a", "2025", "33", "million_vnd");
  p.add("F3", "programme", "funding", "source=b", "2025", "66", "million_vnd");
  EXPECT_EQ(summary(p.audit()), "sum_of_parts tension F1 F2 F3\n");
  p.figures[2].value = hoptac::money::decimal::from_integer(65);
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n");
}

TEST(AuditSums, BoundsAndRangesAreIntervals) {
  page p;
  p.add("F1", "HTX", "members", "", "2024", "100");
  p.add("F2", "HTX", "members", "sector=x", "2024", "60").bound = bound::gt;
  p.add("F3", "HTX", "members", "sector=y", "2024", "40");
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n");  // more than 60 + 40
  p.figures[1].bound = bound::ge;
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].bound = bound::lt;
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n");
  p.figures[1].bound = bound::approx;  // says nothing exact
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].bound = bound::range_low;
  p.add("F2b", "HTX", "members", "sector=x", "2024", "70").bound = bound::range_high;
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[0].value = hoptac::money::decimal::from_integer(111);
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F2b F3\n");
}

TEST(AuditSums, MeansRatesAndLimitsDoNotAddUp) {
  page p;
  p.add("F1", "HTX", "revenue_average", "per=HTX", "2024", "15", "million_vnd");
  p.add("F2", "HTX", "revenue_average", "per=HTX;sector=x", "2024", "10", "million_vnd");
  p.add("F3", "HTX", "revenue_average", "per=HTX;sector=y", "2024", "20", "million_vnd");
  p.add("F4", "HTX", "rate", "", "2024", "6.8", "percent_per_year");
  p.add("F5", "HTX", "rate", "source=a", "2024", "5", "percent_per_year");
  p.add("F6", "HTX", "rate", "source=b", "2024", "9", "percent_per_year");
  p.add("F7", "HTX", "hires", "", "2024", "1").kind = figure_kind::rule;
  p.add("F8", "HTX", "hires", "role=a", "2024", "1").kind = figure_kind::rule;
  p.add("F9", "HTX", "hires", "role=b", "2024", "1").kind = figure_kind::rule;
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditSums, AJoinedValueIsTheWholeOfItsValues) {
  page p;
  p.add("F1", "programme", "groups", "type=THT+club", "to_date", "613");
  p.add("F2", "programme", "groups", "type=THT", "to_date", "569");
  p.add("F3", "programme", "groups", "type=club", "to_date", "44");
  p.add("F4", "programme", "groups", "", "to_date", "613");
  EXPECT_EQ(summary(p.audit()), "");  // and F1 is not counted beside F2 and F3
  p.figures[2].value = hoptac::money::decimal::from_integer(43);
  EXPECT_EQ(summary(p.audit()), "sum_of_parts contradiction F1 F2 F3\n");
}

TEST(AuditSums, AJoinedValueCountsWhenOnlySomeOfItsValuesAreStated) {
  page p;
  p.add("F1", "HTX", "members", "", "2024", "100");
  p.add("F2", "HTX", "members", "sector=a+b", "2024", "70");
  p.add("F3", "HTX", "members", "sector=a", "2024", "20");
  p.add("F4", "HTX", "members", "sector=c", "2024", "30");
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditSums, AWholeEstimatedWhilePartsWereCountedIsATension) {
  page p;
  p.add("F1", "HTX", "members", "", "2024", "100").kind = figure_kind::estimate;
  p.add("F2", "HTX", "members", "sector=a", "2024", "60");
  p.add("F3", "HTX", "members", "sector=b", "2024", "30");
  EXPECT_EQ(summary(p.audit()), "sum_of_parts tension F1 F2 F3\n");
}

TEST(AuditShares, FitUnderSomeRoundingOrAreNamed) {
  struct row {
    const char* printed;  // of 327 / 443 = 73.8148…%
    bool fits;
  };
  for (const row& r : {row{"73", true}, row{"74", true}, row{"72", false}, row{"75", false},
                       row{"73.8", true}, row{"73.9", true}, row{"73.7", false}, row{"73.81", true},
                       row{"73.82", true}, row{"73.80", false}}) {
    page p;
    p.add("F1", "HTX", "organisations", "", "2024", "443");
    p.add("F2", "HTX", "organisations", "sector=agriculture", "2024", "327");
    p.share("F3", "HTX", "organisations_share", "sector=agriculture", "2024", r.printed);
    EXPECT_EQ(summary(p.audit()), r.fits ? "" : "share contradiction F3 F2 F1\n") << r.printed;
  }
}

TEST(AuditShares, BoundsOfAShareAreCompared) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "200");
  p.add("F2", "HTX", "organisations", "state=effective", "2024", "100");
  figure& f = p.share("F3", "HTX", "organisations_share", "state=effective", "2024", "50");
  f.bound = bound::gt;
  EXPECT_EQ(summary(p.audit()), "share contradiction F3 F2 F1\n");  // exactly 50 is not above 50
  p.figures[1].value = hoptac::money::decimal::from_integer(101);
  EXPECT_EQ(summary(p.audit()), "");
  // What is said vaguely can still be too far off: 50.5 is neither about 90 nor nearly 40.
  const struct {
    bound said;
    const char* value;
    const char* found;
  } vague[] = {{bound::approx, "90", "share tension F3 F2 F1\n"},
               {bound::approx, "57", "share tension F3 F2 F1\n"},
               {bound::approx, "56", ""},  // a tenth off: 50.4 to 61.6
               {bound::approx, "46", ""},
               {bound::approx, "45", "share tension F3 F2 F1\n"},
               {bound::approx_below, "51", ""},
               {bound::approx_below, "56", ""},
               {bound::approx_below, "57", "share tension F3 F2 F1\n"},
               {bound::approx_below, "50", "share contradiction F3 F2 F1\n"}};
  for (const auto& c : vague) {
    p.figures[2].bound = c.said;
    p.figures[2].value = hoptac::money::decimal::parse(c.value).value();
    EXPECT_EQ(summary(p.audit()), c.found) << c.value;
  }
  p.figures[2].bound = bound::approx;
  p.figures[2].value = hoptac::money::decimal::from_integer(90);
  const audit_report report = p.audit();
  EXPECT_EQ(report.findings[0].message.vi,
            "101 / 200 = 50,5%, không làm tròn nào thành khoảng 90% (“khoảng”, “gần” được hiểu là "
            "lệch không quá một phần mười)");
  EXPECT_TRUE(report.findings[0].repairs.empty());
}

TEST(AuditShares, AnyStatedWholeMaySaveAShare) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "400");
  p.add("F2", "HTX", "organisations", "district=A", "2024", "100");
  p.add("F3", "HTX", "organisations", "district=A;sector=x", "2024", "40");
  p.share("F4", "HTX", "organisations_share", "district=A;sector=x", "2024", "40");
  EXPECT_EQ(summary(p.audit()), "");  // 40 of the 100 of the district
  p.figures[3].value = hoptac::money::decimal::from_integer(10);
  EXPECT_EQ(summary(p.audit()), "");  // 40 of all 400
  p.figures[3].value = hoptac::money::decimal::from_integer(20);
  EXPECT_EQ(summary(p.audit()), "share contradiction F4 F3 F1 F2\n");
}

TEST(AuditShares, AWholeOfZeroJudgesNothing) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "0");
  p.add("F2", "HTX", "organisations", "sector=x", "2024", "0");
  p.share("F3", "HTX", "organisations_share", "sector=x", "2024", "0");
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditShares, SharesOfAPartitionMakeAHundredUpToRounding) {
  page p;
  p.share("F1", "HTX", "organisations_share", "sector=x", "2024", "33");
  p.share("F2", "HTX", "organisations_share", "sector=y", "2024", "33");
  p.share("F3", "HTX", "organisations_share", "sector=z", "2024", "33");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[0].value = hoptac::money::decimal::from_integer(31);  // 97: three times less than 1 off
  EXPECT_EQ(summary(p.audit()), "share_sum contradiction F1 F2 F3\n");
  p.figures[0].value = hoptac::money::decimal::from_integer(36);
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[0].value = hoptac::money::decimal::from_integer(37);
  EXPECT_EQ(summary(p.audit()), "share_sum contradiction F1 F2 F3\n");
}

TEST(AuditShares, APartWithoutShareLeavesRoom) {
  page p;
  p.share("F1", "HTX", "organisations_share", "sector=x", "2024", "33");
  p.share("F2", "HTX", "organisations_share", "sector=y", "2024", "33");
  p.add("F3", "HTX", "organisations", "sector=x", "2024", "10");
  p.add("F4", "HTX", "organisations", "sector=y", "2024", "10");
  p.add("F5", "HTX", "organisations", "sector=z", "2024", "10");
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditRounding, OneRoundingMustMakeAllThePercentages) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "443");
  p.add("F2", "HTX", "organisations", "sector=agriculture", "2024", "327");
  p.share("F3", "HTX", "organisations_share", "sector=agriculture", "2024", "73");  // cut off
  p.add("F4", "HTX", "organisations", "sector=non_agriculture", "2024", "116");
  p.share("F5", "HTX", "organisations_share", "sector=non_agriculture", "2024", "27");  // up
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "rounding_mode tension F3 F5\n");
  EXPECT_EQ(report.findings[0].stated, "73, 27");
  EXPECT_EQ(report.findings[0].computed, "73.81, 26.19");
  p.figures[4].value = hoptac::money::decimal::from_integer(26);  // both cut off
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditRepeats, TheSameFigureTwiceMustAgree) {
  page p = groups();
  p.figures[3].value = hoptac::money::decimal::from_integer(46);
  p.add("F9", "THT", "organisations", "", "2024-H1", "655");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures.back().value = hoptac::money::decimal::from_integer(665);
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "repeat contradiction F1 F9\n");
  ASSERT_EQ(report.findings[0].repairs.size(), 2U);
  EXPECT_EQ(text(report.findings[0].repairs[0]), "F9: 665 -> 655 +F4 +F5 +F6 +F7");
  EXPECT_EQ(text(report.findings[0].repairs[1]), "F1: 655 -> 665 +F7 -F4 -F5 -F6");
}

TEST(AuditRepeats, OfDifferentDaysOrKindsMayDiffer) {
  page p;
  p.add("F1", "HTX", "members", "", "2024", "100").as_of = "2024-06-30";
  p.add("F2", "HTX", "members", "", "2024", "120").as_of = "2024-12-31";
  p.add("F3", "HTX", "members", "", "2024", "130").kind = figure_kind::estimate;
  p.add("F4", "HTX", "members", "", "2024", "140").kind = figure_kind::plan;
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditRepeats, PerMonthAndPerYearAreOneRate) {
  page p;
  p.add("F1", "HTX", "income_average", "per=worker", "2024", "5", "million_vnd_per_month");
  p.add("F2", "HTX", "income_average", "per=worker", "2024", "60", "million_vnd_per_year");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].value = hoptac::money::decimal::from_integer(59);  // 4.9 a month is 5
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].value = hoptac::money::decimal::from_integer(48);
  EXPECT_EQ(summary(p.audit()), "repeat contradiction F1 F2\n");
}

TEST(AuditMeans, MeanTimesCountIsTheTotal) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "3");
  p.add("F2", "HTX", "revenue_average", "per=HTX", "2024", "333", "million_vnd");
  p.add("F3", "HTX", "revenue_total", "", "2024", "1000", "million_vnd");
  EXPECT_EQ(summary(p.audit()), "");  // 333.33
  p.figures[1].value = hoptac::money::decimal::from_integer(335);
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "mean_total contradiction F2 F1 F3\n");
  EXPECT_EQ(report.findings[0].computed, "333.33");
  EXPECT_EQ(text(report.findings[0].repairs[0]), "F2: 335 -> 333");
}

TEST(AuditMeans, AnOverallMeanLiesBetweenThoseOfItsParts) {
  page p;
  p.add("F1", "HTX", "income_average", "per=worker", "2024", "59", "million_vnd_per_year");
  p.add("F2", "HTX", "income_average", "per=worker;sector=x", "2024", "60", "million_vnd_per_year");
  p.add("F3", "HTX", "income_average", "per=worker;sector=y", "2024", "5.5",
        "million_vnd_per_month");
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "mean_outside_parts contradiction F1 F2 F3\n");
  EXPECT_EQ(report.findings[0].computed, "60–66");
  p.figures[0].value = hoptac::money::decimal::from_integer(60);
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditMeans, MeasuredOtherwiseItIsATension) {
  page p;
  p.add("F1", "HTX", "income_average", "per=worker", "2024", "59", "million_vnd_per_year");
  p.add("F2", "HTX", "income_average", "per=person;sector=x", "2024-H1", "5",
        "million_vnd_per_month");
  p.add("F3", "HTX", "income_average", "per=person;sector=y", "2024-H1", "6",
        "million_vnd_per_month");
  EXPECT_EQ(summary(p.audit()), "mean_outside_parts tension F1 F2 F3\n");
  p.figures[0].period = "2023";  // another year may have another mean
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditProgress, ImpliesThePlanUnderEachRounding) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024-H1", "443");
  p.progress("F2", "HTX", "organisations", "", "2024-H1", "plan_2024", "114");
  const audit_report report = p.audit();
  EXPECT_EQ(summary(report), "");
  ASSERT_EQ(report.implied.size(), 1U);
  EXPECT_EQ(report.implied[0].figure, "F2");
  EXPECT_EQ(report.implied[0].result, "F1");
  EXPECT_EQ(to_string(*report.implied[0].half_up), "387–390");
  EXPECT_EQ(to_string(*report.implied[0].truncated), "386–388");
}

TEST(AuditProgress, FitsAStatedPlanOrIsNamed) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "443");
  p.add("F2", "HTX", "organisations", "", "2021-2025", "350").kind = figure_kind::plan;
  p.progress("F3", "HTX", "organisations", "", "2024", "plan_2021_2025", "126");
  EXPECT_EQ(summary(p.audit()), "");  // 126.57, cut off
  p.figures[2].value = hoptac::money::decimal::from_integer(162);
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "progress contradiction F3 F1 F2\n");
  EXPECT_EQ(report.findings[0].computed, "126.57");
  EXPECT_EQ(text(report.findings[0].repairs[0]), "F3: 162 -> 127");
}

TEST(AuditProgress, WithoutAnyPossiblePlanIsNamed) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024", "5");
  p.progress("F2", "HTX", "organisations", "", "2024", "plan_2024", "90");
  EXPECT_EQ(summary(p.audit()), "progress contradiction F2 F1\n");  // 5/5 is 100, 5/6 is 83
}

TEST(AuditProgress, TwoProgressesOfOnePlanLeaveOneValue) {
  page p;
  p.add("F1", "HTX", "revenue_average", "per=HTX", "2024", "1482", "million_vnd");
  p.progress("F2", "HTX", "revenue_average", "", "2024", "plan_2021_2025", "64").measure =
      progress_measure::excess;
  p.progress("F3", "HTX", "revenue_average", "", "2024", "plan_2021_2025", "164");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = hoptac::money::decimal::from_integer(146);
  EXPECT_EQ(summary(p.audit()), "progress contradiction F2 F3 F1\n");
}

TEST(AuditProgress, AmbiguousResultsAreImpliedEach) {
  page p;
  p.progress("F1", "HTX", "ambiguous(229|156+229)", "", "2024", "plan_2021_2025", "300").bound =
      bound::approx_below;
  const audit_report report = p.audit();
  ASSERT_EQ(report.implied.size(), 2U);
  EXPECT_EQ(report.implied[0].result, "229");
  EXPECT_EQ(to_string(*report.implied[0].half_up), "≥ 77");
  EXPECT_EQ(report.implied[1].result, "156+229");
  EXPECT_EQ(to_string(*report.implied[1].half_up), "≥ 129");
}

TEST(AuditPlans, OfOneYearAndOfFiveMayNotDisagree) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024-H1", "443");
  p.progress("F2", "HTX", "organisations", "", "2024-H1", "plan_2024", "114");
  p.progress("F3", "HTX", "organisations", "", "2024-H1", "plan_2021_2025", "126");
  EXPECT_EQ(summary(p.audit()), "two_plans tension F2 F3 F1\n");
  p.figures[1].value = hoptac::money::decimal::from_integer(130);  // 2024 asks for less than 2025
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].base = "plan_2025";  // the last year must ask for the same
  EXPECT_EQ(summary(p.audit()), "two_plans tension F2 F3 F1\n");
}

TEST(AuditPlans, AFlowOfOneYearIsPartOfThatOfFive) {
  page p;
  p.add("F1", "HTX", "organisations_established", "", "2025", "40").kind = figure_kind::plan;
  p.add("F2", "HTX", "organisations_established", "", "2021-2025", "200").kind = figure_kind::plan;
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[0].value = hoptac::money::decimal::from_integer(201);
  EXPECT_EQ(summary(p.audit()), "two_plans tension F1 F2\n");
}

TEST(AuditFlows, OpeningPlusComingLessGoingIsClosing) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2023", "409");
  p.add("F2", "HTX", "organisations", "", "2024-H1", "443");
  p.add("F3", "HTX", "organisations_established", "", "2024-H1", "42");
  p.add("F4", "HTX", "organisations_dissolved", "", "2024-H1", "8");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[3].value = hoptac::money::decimal::from_integer(9);
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "stock_flow contradiction F2 F1 F3 F4\n");
  EXPECT_EQ(report.findings[0].computed, "442");
  EXPECT_EQ(report.findings[0].message.en, "Opening 409 + 42 − 9 = 442, not the closing stock 443");
  ASSERT_EQ(report.findings[0].repairs.size(), 4U);
  for (const repair& r : report.findings[0].repairs) {
    page changed = p;
    for (figure& f : changed.figures)
      if (f.id == r.figure) f.value = r.to;
    EXPECT_EQ(summary(changed.audit()), "") << text(r);
  }
}

TEST(AuditFlows, OneDirectionAloneIsABound) {
  page p;
  p.add("F1", "HTX", "organisations", "", "to_date", "400").as_of = "2023-12-31";
  p.add("F2", "HTX", "organisations", "", "2024", "450");
  p.add("F3", "HTX", "organisations_established", "", "2024", "50");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = hoptac::money::decimal::from_integer(49);
  EXPECT_EQ(summary(p.audit()), "stock_flow contradiction F2 F1 F3\n");
  p.figures[2].value = hoptac::money::decimal::from_integer(60);  // ten went that nobody counted
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditFlows, AnOpeningStockBeyondThePlanOfTheYearIsATension) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2024-H1", "443");
  p.add("F2", "HTX", "organisations_established", "", "2024-H1", "42");
  p.add("F3", "HTX", "organisations_dissolved", "", "2024-H1", "8");
  p.progress("F4", "HTX", "organisations", "", "2024-H1", "plan_2024", "114");
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "stock_flow tension F1 F2 F3 F4\n");
  EXPECT_EQ(report.findings[0].computed, "409");
  p.figures[3].value = hoptac::money::decimal::from_integer(99);
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditFlows, APartOfAPeriodDoesNotExceedThePeriod) {
  page p;
  p.add("F1", "HTX", "organisations_established", "", "2024-H1", "42");
  p.add("F2", "HTX", "organisations_established", "", "2024", "42");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[1].value = hoptac::money::decimal::from_integer(41);
  EXPECT_EQ(summary(p.audit()), "stock_flow contradiction F1 F2\n");
}

TEST(AuditFlows, AnAmountPerYearIsNotTheAmountOfHalfAYear) {
  page p;
  p.add("F1", "HTX", "revenue_average", "per=HTX", "2024", "1482", "million_vnd_per_year").kind =
      figure_kind::estimate;
  p.add("F2", "HTX", "revenue_average", "per=HTX", "2024-H1", "1482", "million_vnd");
  EXPECT_EQ(summary(p.audit()), "stock_flow tension F2 F1\n");
  p.figures[1].unit = *hoptac::plan::find_unit("million_vnd_per_year");
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditTargets, ReachedOrEqualToTheResultIsATension) {
  struct row {
    bound how;
    const char* value;
    const char* expected;
  };
  for (const row& r :
       {row{bound::exact, "443", "target_equals_result tension F2 F1\n"},
        row{bound::exact, "442", "target_reached tension F2 F1\n"}, row{bound::exact, "444", ""},
        row{bound::ge, "443", "target_reached tension F2 F1\n"}, row{bound::ge, "444", ""},
        row{bound::gt, "442", "target_reached tension F2 F1\n"}, row{bound::gt, "443", ""},
        row{bound::le, "443", "target_reached tension F2 F1\n"}, row{bound::le, "442", ""},
        row{bound::approx, "400", ""}}) {
    page p;
    p.add("F1", "HTX", "organisations", "", "2024-H1", "443");
    figure& f = p.add("F2", "HTX", "organisations", "", "2025", r.value);
    f.kind = figure_kind::target;
    f.bound = r.how;
    EXPECT_EQ(summary(p.audit()), r.expected) << r.value;
  }
}

TEST(AuditTargets, AreComparedWithTheLatestResultBeforeTheirTime) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2022", "500");
  p.add("F2", "HTX", "organisations", "", "2024", "443");
  p.add("F3", "HTX", "organisations", "", "2025", "460").kind = figure_kind::target;
  p.add("F4", "HTX", "organisations", "", "2026", "470");  // after the target's time
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditTargets, OfFlowsAreNotReachedByLastYear) {
  page p;
  p.add("F1", "HTX", "organisations_established", "", "2024-H1", "42");
  figure& f = p.add("F2", "HTX", "organisations_established", "", "2025", "35");
  f.kind = figure_kind::target;
  f.bound = bound::ge;
  p.add("F3", "programme", "trainees", "", "2024", "473", "person");
  p.add("F4", "programme", "trainees", "", "2025", "400", "person").kind = figure_kind::target;
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditTargets, ARangeAroundTheTargetIsANote) {
  page p;
  p.add("F1", "HTX", "income_average", "per=member", "2024", "60", "million_vnd_per_year").bound =
      bound::range_low;
  p.add("F2", "HTX", "income_average", "per=member", "2024", "66", "million_vnd_per_year").bound =
      bound::range_high;
  p.add("F3", "HTX", "income_average", "per=member", "2025", "64", "million_vnd_per_year").kind =
      figure_kind::target;
  EXPECT_EQ(summary(p.audit()), "target_reached note F3 F1 F2\n");
}

TEST(AuditTargets, LessIsBetterOfWhatIsUnwanted) {
  page p;
  p.add("F1", "HTX", "ineffective_share", "", "2024", "12", "percent");
  p.add("F2", "HTX", "ineffective_share", "", "2025", "10", "percent").kind = figure_kind::target;
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[0].value = hoptac::money::decimal::from_integer(9);
  EXPECT_EQ(summary(p.audit()), "target_reached tension F2 F1\n");
}

TEST(AuditTargets, TwoForOneIndicatorConflict) {
  page p;
  p.add("F1", "LHHTX", "organisations_established", "", "2025", "2").kind = figure_kind::target;
  p.add("F2", "LHHTX", "organisations_established", "", "2025", "1").kind = figure_kind::target;
  EXPECT_EQ(summary(p.audit()), "target_conflict contradiction F1 F2\n");
  p.figures[0].base = "plan_2021_2025";
  EXPECT_EQ(summary(p.audit()), "target_conflict tension F1 F2\n");
  p.figures[1].bound = bound::ge;
  p.figures[1].value = hoptac::money::decimal::from_integer(2);
  EXPECT_EQ(summary(p.audit()), "");
}

TEST(AuditTargets, AnOpenScopeIsNamedWithBothReadings) {
  page p;
  p.add("F1", "THT", "members", "", "2024-H1", "7255", "person");
  p.add("F2", "THT", "organisations_established", "", "2025", "25").kind = figure_kind::target;
  figure& f =
      p.add("F3", "THT", "members", "scope=ambiguous(new_THT|all_THT)", "2025", "7350", "person");
  f.kind = figure_kind::target;
  f.bound = bound::gt;
  const audit_report report = p.audit();
  ASSERT_EQ(summary(report), "target_scope tension F3 F1 F2\n");
  EXPECT_EQ(report.findings[0].stated, "> 7350");
  EXPECT_EQ(report.findings[0].computed, "7255");
  EXPECT_NE(report.findings[0].message.en.find("294 people each"), std::string::npos);
}

TEST(Audit, CountsFindingsBySeverity) {
  const audit_report report = groups().audit();
  EXPECT_EQ(report.count(hoptac::plan::severity::contradiction), 2U);
  EXPECT_EQ(report.count(hoptac::plan::severity::tension), 0U);
}

TEST(Audit, SpeaksBothLanguagesInEveryFinding) {
  page p = groups();
  p.add("F8", "THT", "members", "scope=ambiguous(a|b)", "2025", "9").kind = figure_kind::target;
  for (const finding& one : p.audit().findings) {
    EXPECT_FALSE(one.message.in(language::vi).empty()) << summary(one);
    EXPECT_FALSE(one.message.in(language::en).empty()) << summary(one);
    EXPECT_NE(one.message.vi, one.message.en) << summary(one);
    EXPECT_NE(hoptac::find_error(one.code), nullptr) << summary(one);
  }
}

}  // namespace TEST_FILE
