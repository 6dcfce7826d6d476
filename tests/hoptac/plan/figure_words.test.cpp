// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/figure_words.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <string>
#include <vector>

#include "page.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::figure;
using hoptac_tests::page;
using hoptac_tests::summary;

/// 609 + 56 is not 655.
page groups() {
  page p;
  p.add("F1", "THT", "organisations", "", "2024-H1", "655");
  p.add("F4", "THT", "organisations", "sector=agriculture", "2024-H1", "609");
  p.add("F6", "THT", "organisations", "sector=non_agriculture", "2024-H1", "56");
  return p;
}
const std::string contradiction = "sum_of_parts contradiction F1 F4 F6\n";

TEST(FigureWords, AreKeptInTheirNormalForm) {
  figure f;
  f.subject = " HTX\u00A0";
  f.indicator = "organisations\u3000of\u2009a  kind";
  f.period = "2024-H1 ";
  f.note = " any words ";
  f.breakdown = hoptac::plan::breakdown::parse("sector =agriculture\u00A0;level=1").value();
  normalise_words(f);
  EXPECT_EQ(f.subject, "HTX");
  EXPECT_EQ(f.indicator, "organisations of a kind");
  EXPECT_EQ(f.period, "2024-H1");
  EXPECT_EQ(f.note, " any words ");
  EXPECT_EQ(f.breakdown.str(), "level=1;sector=agriculture");
}

TEST(FigureWords, ABreakdownThatWouldNameADimensionTwiceStays) {
  figure f;
  f.breakdown = hoptac::plan::breakdown::parse("sector=a;sector\u00A0=b").value();
  const auto before = f.breakdown;
  normalise_words(f);
  EXPECT_EQ(f.breakdown, before);
  EXPECT_EQ(hoptac::plan::audit(std::vector{f}).checked, 1U);  // and ends
}

TEST(FigureWords, ContradictionsAreFoundWhateverBlanksStandAroundWords) {
  const std::string blanks[] = {" ", "\u00A0", "\u3000", "\t", " \u2009"};
  for (const std::string& blank : blanks)
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::string figure::*word : {&figure::subject, &figure::indicator, &figure::period}) {
        page p = groups();
        p.figures[i].*word += blank;
        EXPECT_EQ(summary(p.audit()), contradiction);
        p.figures[i].*word = blank + p.figures[i].*word;
        EXPECT_EQ(summary(p.audit()), contradiction);
      }
    }
  page p = groups();
  p.figures[1].breakdown = hoptac::plan::breakdown::parse("sector\u00A0=agriculture ").value();
  EXPECT_EQ(summary(p.audit()), contradiction);
}

TEST(FigureWords, WordsThatOnlyLookAlikeAreAFinding) {
  const struct {
    std::string figure::*word;
    const char* column;
    const char* written;
  } rows[] = {
      {&figure::subject, "subject", "tht"},
      {&figure::subject, "subject", "T\u041DT"},
      {&figure::subject, "subject", "TH\u200BT"},
      {&figure::indicator, "indicator", "Organisations"},
      {&figure::indicator, "indicator", "organisati\u043Ens"},
      {&figure::period, "period", "2024\u2013H1"},
      {&figure::period, "period", "2024-h1"},
  };
  for (const auto& row : rows) {
    page p = groups();
    p.figures[1].*row.word = row.written;
    const auto report = p.audit();
    const auto found =
        std::find_if(report.findings.begin(), report.findings.end(),
                     [](const auto& one) { return one.check == hoptac::plan::check::look_alike; });
    ASSERT_NE(found, report.findings.end()) << row.written;
    EXPECT_EQ(found->code, hoptac::errc::words_look_alike);
    EXPECT_EQ(found->severity, hoptac::plan::severity::tension);
    EXPECT_EQ(found->figures, (std::vector<std::string>{"F4", "F1"}));
    EXPECT_NE(found->message.en.find(row.column), std::string::npos) << found->message.en;
    EXPECT_NE(found->message.vi.find("U+"), std::string::npos) << found->message.vi;
  }
  page p = groups();
  p.figures[1].breakdown = hoptac::plan::breakdown::parse("Sector=agriculture").value();
  p.figures[2].breakdown = hoptac::plan::breakdown::parse("sector=Non-agriculture").value();
  p.add("F7", "THT", "organisations", "sector=non\u2013agriculture", "2024-H1", "56");
  std::size_t count = 0;
  for (const auto& one : p.audit().findings) count += one.check == hoptac::plan::check::look_alike;
  EXPECT_EQ(count, 2U);  // a dimension, and a value of one
}

TEST(FigureWords, OneFindingForEachSpelling) {
  page p = groups();
  for (int i = 0; i < 5; ++i)
    p.add("G" + std::to_string(i), "tht", "organisations", "", "2020", "1");
  std::size_t count = 0;
  for (const auto& one : p.audit().findings) count += one.check == hoptac::plan::check::look_alike;
  EXPECT_EQ(count, 1U);
}

}  // namespace TEST_FILE
