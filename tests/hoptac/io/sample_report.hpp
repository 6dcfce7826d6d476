// SPDX-License-Identifier: BSL-1.0

// Documents made by hand for the tests of the writers of reports.

#ifndef HOPTAC_TESTS_IO_SAMPLE_REPORT_HPP
#define HOPTAC_TESTS_IO_SAMPLE_REPORT_HPP

#include <hoptac/io/report_document.hpp>

#include <string>
#include <utility>
#include <vector>

namespace sample {

using hoptac::bilingual, hoptac::money::decimal;
using hoptac::io::tone;

inline decimal number(const char* text) {
  return *decimal::parse(text);
}

inline hoptac::io::report_cell number_cell(const char* text, std::vector<std::string> figures = {},
                                           bilingual before = {}, bilingual unit = {}) {
  hoptac::io::report_cell out{std::move(before), number(text), std::move(unit)};
  out.figures = std::move(figures);
  return out;
}

/// A small report with one of everything.
inline hoptac::io::report_document report() {
  hoptac::io::report_document out;
  out.title = {"Kinh tế tập thể", "The collective economy"};
  out.subtitle = {"Báo cáo năm 2024", "Report of 2024"};
  out.warnings = {{"Số liệu giả định.", "Invented."}};
  out.facts = {{{"Hợp tác xã", "Cooperatives"}, number_cell("443", {"F010"}, {}, {"HTX", "HTX"})},
               {{"Mâu thuẫn", "Contradictions"}, {{}, number("2"), {}, {}, tone::bad}},
               {{"Kỳ", "Period"}, {{"sáu tháng", "six months"}}}};

  hoptac::io::report_section plan{"plan", {"Tiến độ", "Progress"}, {"Một câu.", "A sentence."}};
  plan.bars.push_back(
      {"plan_2024",
       {"So với kế hoạch", "Against the plan"},
       {{{"Không", "None"}, number("0"), {"0 / 5", "0 / 5"}, {}, tone::bad},
        {{"Vừa đủ", "Just"}, number("100"), {"5 / 5", "5 / 5"}, {}, tone::good},
        {{"Vượt", "Above"}, number("346.7"), {"17,3 / 5", "17.3 / 5"}, {"F010"}, tone::good},
        {{"Âm", "Negative"}, number("-12.5"), {"−1 / 8", "−1 / 8"}, {}, tone::warning}}});
  plan.shares.push_back({"by_sector",
                         {"Theo lĩnh vực", "By sector"},
                         {"HTX", "HTX"},
                         {{{"Nông nghiệp", "Agriculture"}, number("327")},
                          {{"Phi nông nghiệp", "Other"}, number("116")}}});
  hoptac::io::report_table table{"targets", {"Mục tiêu", "Targets"}, {"Ghi chú.", "A note."}};
  table.columns = {{{"STT", "No."}},
                   {{"Chỉ tiêu", "Indicator"}},
                   {{"Mục tiêu", "Target"}, true},
                   {{"Trống", "Empty"}, true},
                   {{"Đánh giá", "Assessment"}}};
  table.rows.push_back({{{{"I", "I"}}, {{"Hợp tác xã", "Cooperatives"}}, {}, {}, {}}, 0, true});
  table.rows.push_back({{{{"1", "1"}},
                         {{"Thành lập mới", "Established"}},
                         number_cell("1482.5", {"F144", "F010"}, {"≥", "≥"}, {"HTX", "HTX"}),
                         {},
                         {{"đã đạt", "met"}, {}, {}, {}, tone::good}},
                        1,
                        false});
  plan.tables.push_back(std::move(table));
  out.sections.push_back(std::move(plan));

  hoptac::io::report_section audit{"audit", {"Mâu thuẫn", "Contradictions"}};
  audit.findings = {{"HT5001",
                     "contradiction",
                     {"609 + 56 = 665, khác 655", "609 + 56 = 665, not 655"},
                     {"F010", "F144"},
                     {{"F010: 56 → 46", "F010: 56 → 46"}},
                     tone::bad},
                    {"HT5012", "tension", {"Câu hai", "Sentence two"}, {}, {}, tone::warning},
                    {"HT5012", "tension", {"Câu ba", "Sentence three"}, {}, {}, tone::warning}};
  out.sections.push_back(std::move(audit));
  out.sources = {{"F010", "I.1.2", "toàn tỉnh có 443 HTX", {"443 HTX", "443 HTX"}},
                 {"F144", "P2.4.2", "", {"≥ 35 HTX", "≥ 35 HTX"}},
                 {"F155", "P2.6", "không ai nhắc đến", {"17.798", "17,798"}}};
  return out;
}

/// What tries to break out of a text: each stands in every place of `hostile`.
inline const std::vector<std::string> hostile_texts = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></svg></script>",
    "<!-- ]]> -->",
    "&lt;b&gt; &amp; &#60;",
    "https://example.invalid/ url(x)",
    std::string(600, 'm'),
};

/// A report whose every text is `text`, with numbers as long as they get.
inline hoptac::io::report_document hostile(const std::string& text) {
  const bilingual both{text, text + " (en)"};
  const char* const longest = "99999999999999999999999999999999999999";
  hoptac::io::report_cell cell{both, number("-99999999999999999999999999999999999999"), both};
  cell.figures = {text, "not a source"};
  hoptac::io::report_table table{
      text, both, both, {{both}, {both, true}}, {{{{both}, cell}, 255, false}}};
  hoptac::io::report_section section{text, both, both};
  section.tables = {table};
  section.shares = {{text, both, both, {{both, number(longest)}, {both, number("0")}}}};
  section.bars = {{text,
                   both,
                   {{both, number(longest), both, {text}, tone::bad},
                    {both, number("0.00000000000000000000000000000000000001"), both}}}};
  section.findings = {{text, text, both, {text}, {both, both, both, both}, tone::warning}};
  hoptac::io::report_document out{both, both, {both}, {{both, cell}}, {section}};
  out.sources = {{text, text, text, both}};
  return out;
}

}  // namespace sample

#endif  // HOPTAC_TESTS_IO_SAMPLE_REPORT_HPP
