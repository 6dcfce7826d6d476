// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/finding.hpp>  // first, so that the header is seen to stand alone

#include <cstddef>
#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::all_checks, hoptac::plan::audit_report, hoptac::plan::check;
using hoptac::plan::finding, hoptac::plan::severity;

static_assert(to_string(check::sum_of_parts) == "sum_of_parts");
static_assert(to_string(check::target_scope) == "target_scope");
static_assert(to_string(severity::contradiction) == "contradiction");
static_assert(to_string(severity::tension) == "tension" && to_string(severity::note) == "note");
static_assert(severity::contradiction < severity::tension && severity::tension < severity::note);

TEST(Finding, TheWordsOfChecksArePermanent) {
  constexpr std::string_view words[] = {"sum_of_parts",    "share",
                                        "share_sum",       "mean_total",
                                        "rounding_mode",   "repeat",
                                        "progress",        "two_plans",
                                        "stock_flow",      "mean_outside_parts",
                                        "target_reached",  "target_equals_result",
                                        "target_conflict", "target_scope",
                                        "look_alike",      "growth"};
  ASSERT_EQ(all_checks().size(), std::size(words));
  for (std::size_t i = 0; i < std::size(words); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(all_checks()[i].check), i);
    EXPECT_EQ(all_checks()[i].word, words[i]);
    EXPECT_EQ(to_string(static_cast<check>(i)), words[i]);
  }
}

TEST(Finding, EveryCheckSaysWhatItComparesInBothLanguages) {
  std::set<std::string_view> vi;
  std::set<std::string_view> en;
  for (const auto& row : all_checks()) {
    EXPECT_FALSE(row.what.vi.empty() || row.what.en.empty()) << row.word;
    EXPECT_TRUE(vi.insert(row.what.vi).second) << row.word;
    EXPECT_TRUE(en.insert(row.what.en).second) << row.word;
  }
}

TEST(Finding, AReportCountsByHowBadThingsAre) {
  audit_report report;
  EXPECT_EQ(report.count(severity::contradiction), 0U);
  for (const severity how :
       {severity::note, severity::contradiction, severity::note, severity::tension}) {
    finding one;
    one.severity = how;
    report.findings.push_back(one);
  }
  EXPECT_EQ(report.count(severity::contradiction), 1U);
  EXPECT_EQ(report.count(severity::tension), 1U);
  EXPECT_EQ(report.count(severity::note), 2U);
}

}  // namespace TEST_FILE
