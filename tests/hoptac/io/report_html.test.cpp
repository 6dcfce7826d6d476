// SPDX-License-Identifier: BSL-1.0

// The page of a report, read by Python's parsers of HTML and XML and by Chromium.

#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/plan/audit.hpp>

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "../policy/python.hpp"
#include "sample_report.hpp"
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace TEST_FILE {

using hoptac::io::report_document, hoptac::io::report_html;

/// How a script of the source tree ends when it is given these files.
int status_of(std::string_view script, const std::string& files) {
  std::string line = "python3 '" HOPTAC_ROOT "/tests/";
  line.append(script).append("' ").append(files).append(" >&2");
  const int status = std::system(line.c_str());  // NOLINT(concurrency-mt-unsafe): no threads
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void write(const std::string& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

/// What the parsers say of the page, which must hold `texts` as they are.
int parsed(const report_document& of, const std::vector<std::string>& texts = {}) {
  const python::folder folder("report_html");
  std::string lines;
  for (const std::string& text : texts) lines.append(text).append("\n");
  write(folder / "page.html", report_html(of));
  write(folder / "texts", lines);
  return status_of("hoptac/io/report_html.py",
                   "'" + (folder / "page.html") + "' '" + (folder / "texts") + "'");
}

bool has(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

std::size_t count(const std::string& page, std::string_view words) {
  std::size_t out = 0;
  for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1))
    ++out;
  return out;
}

TEST(ReportHtml, IsWellFormedForTwoParsers) {
  if (!python::is_here()) GTEST_SKIP() << "there is no python3 here";
  EXPECT_EQ(
      parsed(sample::report(),
             {"Kinh tế tập thể", "The collective economy", "Tiến độ", "Progress",
              "“toàn tỉnh có 443 HTX”", "≥\u00A01.482,5\u00A0HTX", "≥\u00A01,482.5\u00A0HTX",
              "346,7%", "346.7%", "Câu hai", "F010: 56 → 46", "17,798", "Ghi chú.", "A note."}),
      0);
  report_document nothing;
  nothing.title = {"Trống", "Nothing"};
  EXPECT_EQ(parsed(nothing), 0);
}

TEST(ReportHtml, NoTextBreaksOut) {
  if (!python::is_here()) GTEST_SKIP() << "there is no python3 here";
  for (const std::string& text : sample::hostile_texts)
    EXPECT_EQ(parsed(sample::hostile(text), {text, text + " (en)", "“" + text + "”"}), 0) << text;
}

TEST(ReportHtml, EveryPlaceIsEscaped) {
  const std::string page = report_html(sample::hostile("<i>&\"'"));
  EXPECT_FALSE(has(page, "<i>"));
  EXPECT_FALSE(has(page, "&\"'"));
  EXPECT_TRUE(has(page, "&lt;i&gt;&amp;&quot;&#39;"));
}

TEST(ReportHtml, DropsWhatDrivesAReaderAstray) {
  report_document of;
  of.title = {"a\x01\x1B[31mb\x7F\u0085c\u202E123\u2069\uFFFE", "a"};
  of.subtitle = {"x\ny\tz \xFF\xC0", "x"};
  const std::string page = report_html(of);
  EXPECT_TRUE(has(page, "<h1><span lang=\"vi\">a[31mbc123</span>"));
  EXPECT_TRUE(has(page, ">x y z \uFFFD\uFFFD<"));
}

TEST(ReportHtml, IsTheSameEveryTime) {
  EXPECT_EQ(report_html(sample::report()), report_html(sample::report()));
}

TEST(ReportHtml, BarsHaveOneScaleWithTheMarkAtThePlan) {
  const std::string page = report_html(sample::report());
  EXPECT_EQ(count(page, "<line class=\"plan\" x1=\"28.84%\" x2=\"28.84%\""), 4U);  // 100 / 346.7
  EXPECT_TRUE(has(page, "<rect class=\"fill\" y=\"3\" width=\"0%\""));
  EXPECT_TRUE(has(page, "<rect class=\"fill\" y=\"3\" width=\"28.84%\""));
  EXPECT_TRUE(has(page, "<rect class=\"fill\" y=\"3\" width=\"100%\""));
  EXPECT_TRUE(has(page, "<b><span lang=\"vi\">-12,5%</span><span lang=\"en\">-12.5%</span></b>"));
}

TEST(ReportHtml, SharesFillTheirWhole) {
  const std::string page = report_html(sample::report());
  EXPECT_TRUE(has(page, "<g class=\"c1\"><rect x=\"0%\" width=\"73.81%\""));  // 327 / 443
  EXPECT_TRUE(has(page, "<g class=\"c2\"><rect x=\"73.81%\" width=\"26.19%\""));
  EXPECT_TRUE(has(page, "Nông nghiệp: 327 (73,8%); Phi nông nghiệp: 116 (26,2%)"));
  EXPECT_TRUE(has(page, "Agriculture: 327 (73.8%); Other: 116 (26.2%)"));
}

TEST(ReportHtml, SharesThatHaveNoScaleAreOnlyListed) {
  for (const auto& sizes : {std::pair{"0", "0"}, std::pair{"3", "-1"}}) {
    report_document of = sample::report();
    of.sections[0].shares[0].parts[0].size = sample::number(sizes.first);
    of.sections[0].shares[0].parts[1].size = sample::number(sizes.second);
    const std::string page = report_html(of);
    EXPECT_FALSE(has(page, "class=\"stack\""));
    EXPECT_TRUE(has(page, "<b>" + std::string(sizes.second) + "</b>"));
  }
}

TEST(ReportHtml, SharesOfSumsThatFitNoNumberThrow) {
  report_document of = sample::report();
  for (auto& part : of.sections[0].shares[0].parts)
    part.size = sample::number("99999999999999999999999999999999999999");
  EXPECT_THROW(static_cast<void>(report_html(of)), hoptac::overflow_error);
}

TEST(ReportHtml, EmptyPartsSaySo) {
  report_document of;
  hoptac::io::report_section section{"a", {"A", "A"}};
  section.shares.push_back({"a", {"B", "B"}, {}, {}});
  section.bars.push_back({"a", {"C", "C"}, {}});
  section.tables.push_back({"a", {"D", "D"}, {}, {{{"E", "E"}}, {{"F", "F"}}}});
  section.tables.push_back({"b", {"G", "G"}});
  of.sections.push_back(section);
  const std::string page = report_html(of);
  EXPECT_EQ(count(page, "Không có số liệu."), 4U);
  EXPECT_EQ(count(page, "There is nothing to show."), 4U);
  EXPECT_TRUE(has(page, "<td colspan=\"2\" class=\"nothing\">"));
}

TEST(ReportHtml, RefusesRowsOfAnotherLength) {
  report_document of = sample::report();
  of.sections[0].tables[0].rows[1].cells.pop_back();
  EXPECT_THROW(static_cast<void>(report_html(of)), hoptac::contract_violation);
}

TEST(ReportHtml, FiguresLeadToTheirWordsAndBack) {
  const std::string page = report_html(sample::report());
  EXPECT_TRUE(has(page, "<li id=\"F010\">"));
  // A fact, a bar, a row of a table and a finding.
  EXPECT_EQ(count(page, "<a href=\"#F010\">F010</a>"), 4U);
  EXPECT_EQ(count(page, "<a href=\"#F144\">F144</a>"), 2U);
  const std::string sources = page.substr(page.find("<ul class=\"sources\">"));
  for (const std::string_view way :
       {"#page:facts", "#bars:plan_2024", "#table:targets", "#finding:1"})
    EXPECT_EQ(count(sources, "<a href=\"" + std::string(way) + "\">"),
              way.starts_with("#table") || way.starts_with("#finding") ? 2U : 1U)
        << way;

  report_document unknown = sample::report();
  unknown.sources.clear();
  EXPECT_FALSE(has(report_html(unknown), "href=\"#F010\""));
  EXPECT_TRUE(has(report_html(unknown), "F010"));
}

TEST(ReportHtml, ACellOfAFiguresOwnIdIsItsLink) {
  report_document of = sample::report();
  auto& cell = of.sections[0].tables[0].rows[1].cells[1];
  cell = {{"F155", "F155"}};
  cell.figures = {"F155"};
  const std::string page = report_html(of);
  EXPECT_TRUE(has(page, "<th scope=\"row\" class=\" depth1\"><a href=\"#F155\">F155</a></th>") ||
              has(page, "<th scope=\"row\" class=\"depth1\"><a href=\"#F155\">F155</a></th>"));
  EXPECT_EQ(count(page, "F155</a>"), 1U);
}

TEST(ReportHtml, TonesAreWordsToo) {
  const std::string page = report_html(sample::report());
  EXPECT_TRUE(has(page, "aria-hidden=\"true\">✓</span>"));
  EXPECT_TRUE(has(page, "<span lang=\"vi\">tốt</span><span lang=\"en\">good</span>"));
  EXPECT_TRUE(has(page, "<span lang=\"vi\">có vấn đề</span><span lang=\"en\">problem</span>"));
}

/// The 155 figures of the bundled province, and what their audit finds.
report_document province() {
  const auto text = hoptac::io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv");
  const auto file = hoptac::io::read_figures(text.value(), "figures.csv");
  report_document out;
  out.title = {"Bắc Kạn", "Bắc Kạn"};
  hoptac::io::report_section section{"audit", {"Kiểm tra", "Audit"}};
  for (const auto& one : hoptac::plan::audit(file.figures).findings)
    section.findings.push_back(
        {to_string(one.code), std::string(to_string(one.severity)), one.message, one.figures});
  hoptac::io::report_table table{"all", {"Tất cả", "All"}, {}, {{{"Số", "Figure"}}, {{}, true}}};
  for (const auto& one : file.figures) {
    table.rows.push_back({{{{one.indicator, one.indicator}}, {{}, one.value, {}, {one.id}}}});
    out.sources.push_back({one.id, one.section, one.quote, hoptac::bilingual(one.unit.name)});
  }
  section.tables.push_back(std::move(table));
  out.sections.push_back(std::move(section));
  return out;
}

TEST(ReportHtml, AProvinceIsASmallPage) {
  const report_document of = province();
  ASSERT_EQ(of.sources.size(), 155U);
  const std::string page = report_html(of);
  EXPECT_LT(page.size(), 1'000'000U);
  for (const auto& source : of.sources)
    EXPECT_TRUE(has(page, "<a href=\"#" + source.id + "\">")) << source.id;
  if (!python::is_here()) GTEST_SKIP() << "there is no python3 here";
  EXPECT_EQ(parsed(of), 0);
}

TEST(ReportHtml, OpensInABrowser) {
  if (!python::is_here()) GTEST_SKIP() << "there is no python3 here";
  const python::folder folder("report_browser");
  write(folder / "page.html", report_html(sample::report()));
  const int status = status_of("browser/report_page.py", "'" + (folder / "page.html") + "'");
  constexpr int skipped = 77;
  if (status == skipped) GTEST_SKIP() << "there is no chromium here";
  EXPECT_EQ(status, 0);
}

}  // namespace TEST_FILE
