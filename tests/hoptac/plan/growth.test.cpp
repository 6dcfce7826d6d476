// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/growth.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "page.hpp"
#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::money::decimal;
using hoptac::notation::bound;
using hoptac::plan::figure, hoptac::plan::figure_kind, hoptac::plan::growth_of;
using hoptac::plan::progress_measure;
using hoptac_tests::page, hoptac_tests::summary;

figure change(const std::string& indicator, figure_kind kind, const std::string& base) {
  page p;
  figure f = p.add("F", "HTX", indicator, "", "2022", "7", "percent");
  f.kind = kind;
  f.base = base;
  return f;
}

TEST(Growth, IsSaidByKindByTheNameOrByAnEarlierPeriod) {
  const auto said = [](const figure& f) {
    const auto of = growth_of(f);
    return of ? of->of + " since " + of->since + " " + std::string(to_string(of->measure)) : "";
  };
  EXPECT_EQ(said(change("organisations", figure_kind::growth, "2021")),
            "organisations since 2021 excess");
  EXPECT_EQ(said(change("organisations_growth", figure_kind::actual, "2021")),
            "organisations since 2021 excess");
  EXPECT_EQ(said(change("revenue_multiple", figure_kind::estimate, "2021-H1|all_HTX")),
            "revenue since 2021-H1 ratio");
  EXPECT_EQ(said(change("organisations_growth", figure_kind::progress, "plan_2021")),
            "organisations since 2021 excess");
  figure progress = change("established_progress", figure_kind::progress, "2021");
  progress.of = "organisations_established";
  progress.measure = progress_measure::ratio;
  EXPECT_EQ(said(progress), "organisations_established since 2021 ratio");
  progress.base = "plan_2021";
  EXPECT_EQ(said(progress), "");  // of the plan
  EXPECT_EQ(said(change("organisations", figure_kind::growth, "")), "");
  EXPECT_EQ(said(change("organisations", figure_kind::growth, "năm trước")), "");
  EXPECT_EQ(said(change("organisations", figure_kind::actual, "2021")), "");
  EXPECT_EQ(said(change("organisations_growth", figure_kind::target, "2021")), "");
}

TEST(Growth, IsHeldAgainstTheValuesOfItsTwoPeriods) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2021", "27342");
  p.add("F2", "HTX", "organisations", "", "2022", "29378");
  figure& f = p.add("F3", "HTX", "organisations", "", "2022", "17", "percent");
  f.kind = figure_kind::growth;
  f.base = "2021";
  const auto report = p.audit();
  ASSERT_EQ(summary(report), "growth contradiction F3 F2 F1\n");
  const auto& found = report.findings[0];
  EXPECT_EQ(found.code, errc::growth_differs);
  EXPECT_EQ(found.stated, "17");
  EXPECT_EQ(found.computed, "7.45");
  EXPECT_EQ(found.message.vi,
            "Từ 27.342 (năm 2021) đến 29.378 (năm 2022) là tăng 7,45%, không phải tăng 17%");
  EXPECT_EQ(found.message.en,
            "From 27,342 (2021) to 29,378 (2022) is an increase of 7.45%, not an increase of 17%");
  ASSERT_EQ(found.repairs.size(), 1U);
  EXPECT_EQ(found.repairs[0].to, decimal::from_integer(7));
  EXPECT_TRUE(report.implied.empty());  // no plan is spoken of

  for (const char* fits : {"7", "8", "7.4", "7.5", "7.45", "7.44"}) {
    p.figures[2].value = decimal::parse(fits).value();
    EXPECT_EQ(summary(p.audit()), "") << fits;
  }
  for (const char* differs : {"6", "9", "7.3", "7.6", "-7", "70"}) {
    p.figures[2].value = decimal::parse(differs).value();
    EXPECT_EQ(summary(p.audit()), "growth contradiction F3 F2 F1\n") << differs;
  }
  p.figures[2].value = decimal::from_integer(5);
  p.figures[2].bound = bound::gt;  // more than 5%
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].bound = bound::lt;
  EXPECT_EQ(summary(p.audit()), "growth contradiction F3 F2 F1\n");
}

TEST(Growth, MayBeADecreaseOrAMultiple) {
  page p;
  p.add("F1", "HTX", "revenue_average", "per=HTX", "2011", "1000", "million_vnd_per_year");
  p.add("F2", "HTX", "revenue_average", "per=HTX", "2021", "1600", "million_vnd_per_year");
  figure& f = p.add("F3", "HTX", "revenue_average_multiple", "", "2021", "1.6", "occurrence");
  f.base = "2011";
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = decimal::parse("2.6").value();
  auto report = p.audit();
  ASSERT_EQ(summary(report), "growth contradiction F3 F2 F1\n");
  EXPECT_NE(report.findings[0].message.vi.find("là gấp 1,6 lần, không phải gấp 2,6 lần"),
            std::string::npos)
      << report.findings[0].message.vi;
  p.figures[2].unit = *hoptac::plan::find_unit("percent");
  p.figures[2].value = decimal::from_integer(160);
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].kind = figure_kind::growth;  // the name still says to how much, not by how much
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].indicator = "revenue_average_growth";
  EXPECT_EQ(summary(p.audit()), "growth contradiction F3 F2 F1\n");
  std::swap(p.figures[0].value, p.figures[1].value);
  p.figures[2].value = decimal::parse("-37.5").value();
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = decimal::parse("-7.3").value();
  report = p.audit();
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_NE(report.findings[0].message.vi.find("là giảm 37,5%, không phải giảm 7,3%"),
            std::string::npos)
      << report.findings[0].message.vi;
}

TEST(Growth, SaysNothingWhereAPeriodIsNotStated) {
  page p;
  p.add("F2", "HTX", "organisations", "", "2022", "29378");
  figure& f = p.progress("F3", "HTX", "organisations", "", "2022", "2021", "-7.3");
  f.measure = progress_measure::excess;
  EXPECT_EQ(summary(p.audit()), "");
  EXPECT_TRUE(p.audit().implied.empty());
  p.add("F1", "HTX", "organisations", "", "2021", "0");
  EXPECT_EQ(summary(p.audit()), "");  // from nothing there is no rate
}

// Against whole numbers: a printed change fits where it is less than one last place off.
TEST(Growth, AgreesWithWholeNumbers) {
  using boost::multiprecision::cpp_int;
  std::mt19937_64 random(1);
  int fits = 0;
  constexpr int rounds = 3000;
  for (int i = 0; i < rounds; ++i) {
    const auto before = static_cast<std::int64_t>(1 + random() % 10'000);
    const auto after = static_cast<std::int64_t>(random() % 20'000);
    const int places = static_cast<int>(random() % 3);
    const std::int64_t one = places == 0 ? 1 : places == 1 ? 10 : 100;
    // (after - before) * 100 / before, cut off, and a few last places beside it
    const std::int64_t near = (after - before) * 100 * one / before;
    const std::int64_t printed = near + static_cast<std::int64_t>(random() % 5) - 2;
    page p;
    p.add("F1", "HTX", "members", "", "2021", std::to_string(before), "person");
    p.add("F2", "HTX", "members", "", "2022", std::to_string(after), "person");
    figure& f = p.add("F3", "HTX", "members_growth", "", "2022", "0", "percent");
    f.value = decimal::scaled(printed, places);
    f.base = "2021";
    const cpp_int off = abs(cpp_int(after - before) * 100 * one - cpp_int(printed) * before);
    const bool expected = off < before;
    EXPECT_EQ(p.audit().findings.empty(), expected) << before << " " << after << " " << printed;
    fits += expected ? 1 : 0;
  }
  EXPECT_GT(fits, rounds / 10);
  EXPECT_LT(fits, rounds - rounds / 10);
}

}  // namespace TEST_FILE
