// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/io/text_table.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "sample_report.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using io::report_document, io::report_json, io::report_text;
using nlohmann::json, nlohmann::ordered_json;

static_assert(to_string(io::tone::plain) == "plain");
static_assert(to_string(io::tone::good) == "good");
static_assert(to_string(io::tone::warning) == "warning");
static_assert(to_string(io::tone::bad) == "bad");

TEST(ReportDocument, ACellIsEmptyWithoutNumberAndText) {
  EXPECT_TRUE(io::report_cell{}.is_empty());
  EXPECT_FALSE(sample::number_cell("0").is_empty());
  const io::report_cell text{{"x", "x"}};
  EXPECT_FALSE(text.is_empty());
}

TEST(ReportText, SaysItAllInVietnamese) {
  EXPECT_EQ(report_text(sample::report(), language::vi, 90), R"(Kinh tế tập thể
═══════════════
Báo cáo năm 2024

! Lưu ý: Số liệu giả định.

Hợp tác xã  443 HTX    [F010]
Mâu thuẫn   ✗ 2
Kỳ          sáu tháng


1. Tiến độ
──────────

Một câu.

Biểu đồ 1. Theo lĩnh vực (HTX)
  Nông nghiệp      327  73,8%  ██████████████████
  Phi nông nghiệp  116  26,2%  ██████

Biểu đồ 2. So với kế hoạch (│ là 100% kế hoạch)
  Không       ✗ 0%  ░░░░░░░│░░░░░░░░░░░░░░░░░  0 / 5
  Vừa đủ    ✓ 100%  ███████│░░░░░░░░░░░░░░░░░  5 / 5
  Vượt    ✓ 346,7%  ███████│█████████████████  17,3 / 5 [F010]
  Âm      ! -12,5%  ░░░░░░░│░░░░░░░░░░░░░░░░░  −1 / 8

Bảng 1. Mục tiêu
  STT  Chỉ tiêu              Mục tiêu  Đánh giá  Nguồn
  ───  ───────────────  ─────────────  ────────  ────────────
  I    Hợp tác xã
  1      Thành lập mới  ≥ 1.482,5 HTX  ✓ đã đạt  [F144, F010]
  Ghi chú.


2. Mâu thuẫn
────────────

1 mâu thuẫn, 2 chỗ chưa khớp.

1. ✗ Mâu thuẫn HT5001 [F010, F144]
   609 + 56 = 665, khác 655
   Nếu chỉ một số sai thì có thể là:
     - F010: 56 → 46

2. ! Chưa khớp HT5012
   Câu hai

3. ! Chưa khớp HT5012
   Câu ba


3. Nguồn của từng số liệu
─────────────────────────

F010  443 HTX   “toàn tỉnh có 443 HTX” mục I.1.2
F144  ≥ 35 HTX  mục P2.4.2
F155  17.798    “không ai nhắc đến” mục P2.6
)");
}

TEST(ReportText, SaysItAllInEnglish) {
  EXPECT_EQ(report_text(sample::report(), language::en, 60), R"(The collective economy
══════════════════════
Report of 2024

! Please note: Invented.

Cooperatives    443 HTX     [F010]
Contradictions  ✗ 2
Period          six months


1. Progress
───────────

A sentence.

Chart 1. By sector (HTX)
  Agriculture  327  73.8%  ██████████████████
  Other        116  26.2%  ██████

Chart 2. Against the plan (│ is 100% of the plan)
  None          ✗ 0%  ░░░░░░░│░░░░░░░░░░░░░░░░░  0 / 5
  Just        ✓ 100%  ███████│░░░░░░░░░░░░░░░░░  5 / 5
  Above     ✓ 346.7%  ███████│█████████████████  17.3 / 5 [F010]
  Negative  ! -12.5%  ░░░░░░░│░░░░░░░░░░░░░░░░░  −1 / 8

Table 1. Targets
  No.  Indicator             Target  Assessment  Source
  ───  ─────────────  ─────────────  ──────────  ────────────
  I    Cooperatives
  1      Established  ≥ 1,482.5 HTX  ✓ met       [F144, F010]
  A note.


2. Contradictions
─────────────────

1 contradiction, 2 tensions.

1. ✗ Contradiction HT5001 [F010, F144]
   609 + 56 = 665, not 655
   If one figure is wrong, it may be:
     - F010: 56 → 46

2. ! Tension HT5012
   Sentence two

3. ! Tension HT5012
   Sentence three


3. Where each figure is stated
──────────────────────────────

F010  443 HTX   “toàn tỉnh có 443 HTX” section I.1.2
F144  ≥ 35 HTX  section P2.4.2
F155  17,798    “không ai nhắc đến” section P2.6
)");
}

/// A table of which a number rests on some, one is not known, and one is to be read with a note.
report_document with_notes() {
  report_document out;
  out.title = {"T", "T"};
  io::report_table table{"t", {"T", "T"}};
  table.columns = {{{"Chỉ tiêu", "Indicator"}}, {{"Năm", "Year"}, true}};
  const auto add = [&](const char* name, io::report_cell cell) {
    table.rows.push_back({{{{name, name}}, std::move(cell)}, 0, false});
  };
  io::report_cell mean = sample::number_cell("1482", {}, {}, {"triệu đồng", "million đồng"});
  mean.rests_on = io::report_coverage{429, 443, 7};
  out.facts.push_back({{"Bình quân", "Mean"}, mean});
  add("A", mean);
  io::report_cell unknown;
  unknown.note = {"chưa biết vì thế", "not known for that"};
  add("B", unknown);
  out.facts.push_back({{"Số", "Number"}, unknown});
  io::report_cell read = sample::number_cell("5");
  read.note = {"hiểu như thế", "read like that"};
  add("C", read);
  add("D", unknown);
  io::report_section section{"s", {"S", "S"}};
  section.tables.push_back(table);
  out.sections.push_back(section);
  return out;
}

TEST(ReportText, SaysOfHowManyANumberIsAndWhyThereIsNone) {
  EXPECT_EQ(report_text(with_notes(), language::vi, 80), R"(T
═

Bình quân  1.482 triệu đồng (429/443, 7 số ước)
Số         –: chưa biết vì thế


1. S
────

Bảng 1. T
  Chỉ tiêu                                   Năm
  ────────  ────────────────────────────────────
  A         1.482 triệu đồng (429/443, 7 số ước)
  B                                        – [1]
  C                                        5 [2]
  D                                        – [1]
  Trong ngoặc: số đơn vị có số liệu / tổng số đơn vị.
  [1] chưa biết vì thế
  [2] hiểu như thế
)");
}

TEST(ReportJson, SaysOfHowManyANumberIsAndWhyThereIsNone) {
  const json out = json::parse(report_json(with_notes()));
  const json& rows = out["sections"][0]["tables"][0]["rows"];
  EXPECT_EQ(rows[0]["cells"][1]["rests_on"], json({{"count", 429}, {"of", 443}, {"estimated", 7}}));
  EXPECT_EQ(rows[0]["cells"][1]["not_known"]["vi"], "");
  EXPECT_TRUE(rows[1]["cells"][1]["number"].is_null());
  EXPECT_EQ(rows[1]["cells"][1]["not_known"]["en"], "not known for that");
  EXPECT_EQ(rows[2]["cells"][1]["note"]["vi"], "hiểu như thế");
  EXPECT_EQ(rows[2]["cells"][1]["not_known"]["vi"], "");
  EXPECT_TRUE(rows[2]["cells"][1]["rests_on"].is_null());
}

TEST(ReportHtml, SaysOfHowManyANumberIsAndWhyThereIsNone) {
  const std::string page = io::report_html(with_notes());
  for (const char* text : {"(429/443", "[1] ", "chưa biết vì thế", "read like that"})
    EXPECT_NE(page.find(text), std::string::npos) << text;
}

/// The widest line of a page, in columns of the terminal.
std::size_t width_of(const std::string& page) {
  std::size_t out = 0;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) out = std::max(out, io::display_width(line));
  return out;
}

/// A table whose columns have long names and long texts.
report_document wide_table() {
  report_document out;
  out.title = {"T", "T"};
  io::report_table table{"t", {"T", "T"}};
  table.columns = {{{"Chỉ tiêu", "Indicator"}},
                   {{"Thực hiện sáu tháng đầu năm 2024", "First six months of 2024"}, true},
                   {{"Ước thực hiện cả năm 2024", "Estimate of 2024"}, true}};
  for (const int depth : {0, 1, 255})
    table.rows.push_back({{{{"Tổng số thành viên của các hợp tác xã nông nghiệp",
                             "Members of all agricultural cooperatives"}},
                           sample::number_cell("1482.5"),
                           sample::number_cell("-7")},
                          static_cast<std::uint8_t>(depth),
                          false});
  io::report_section section{"s", {"S", "S"}};
  section.tables.push_back(table);
  out.sections.push_back(section);
  return out;
}

TEST(ReportText, FitsItsTablesToTheTerminal) {
  for (const std::size_t width : {50U, 60U, 80U, 110U})
    EXPECT_LE(width_of(report_text(wide_table(), language::vi, width)), width);
  EXPECT_EQ(report_text(wide_table(), language::vi, 50), R"(T
═


1. S
────

Bảng 1. T
                             Thực hiện    Ước thực
                             sáu tháng     hiện cả
  Chỉ tiêu                đầu năm 2024    năm 2024
  ──────────────────────  ────────────  ──────────
  Tổng số thành viên của       1.482,5          -7
  các hợp tác xã nông
  nghiệp
    Tổng số thành viên         1.482,5          -7
    của các hợp tác xã
    nông nghiệp
              Tổng số          1.482,5          -7
              thành viên
              của các
              hợp tác xã
              nông
              nghiệp
)");
  // No number is ever broken, and neither is a word: a terminal that is too narrow is overrun.
  EXPECT_NE(report_text(wide_table(), language::vi, 1).find("1.482,5"), std::string::npos);
}

TEST(ReportText, EmptyPartsSaySo) {
  report_document of;
  io::report_section section{"a", {"A", "A"}};
  section.shares.push_back({"a", {"B", "B"}, {}, {}});
  section.bars.push_back({"a", {"C", "C"}, {}});
  section.tables.push_back({"a", {"D", "D"}, {}, {{{"E", "E"}}}});
  section.tables.push_back({"b", {"F", "F"}});
  of.sections.push_back(section);
  const std::string page = report_text(of, language::en);
  std::size_t count = 0;
  for (std::size_t at = 0; (at = page.find("There is nothing to show.", at)) != page.npos; ++at)
    ++count;
  EXPECT_EQ(count, 4U);
}

TEST(ReportText, SmallPartsAreSeen) {
  report_document of = sample::report();
  of.sections[0].shares[0].parts[0].size = sample::number("100000");
  const std::string page = report_text(of, language::vi);
  EXPECT_NE(page.find("0,1%  ▏\n"), std::string::npos);
  of.sections[0].shares[0].parts[0].size = sample::number("-1");
  EXPECT_EQ(report_text(of, language::vi).find("▏"), std::string::npos);
}

TEST(ReportText, NothingDrivesTheTerminal) {
  const std::string page = report_text(sample::hostile("a\x1B[31m\nb\xFF"), language::vi);
  EXPECT_EQ(page.find('\x1B'), std::string::npos);
  EXPECT_TRUE(is_utf8(page));
  EXPECT_NE(page.find("a\uFFFD[31m b\uFFFD"), std::string::npos);
}

TEST(ReportText, Refuses) {
  report_document of = sample::report();
  of.sections[0].shares[0].parts[0].size = sample::number("99999999999999999999999999999999999999");
  EXPECT_THROW(static_cast<void>(report_text(of, language::vi)), overflow_error);
  of = sample::report();
  of.sections[0].tables[0].rows[1].cells.pop_back();
  EXPECT_THROW(static_cast<void>(report_text(of, language::vi)), contract_violation);
}

/// The keys of an object in their order, joined by blanks.
std::string keys(const ordered_json& of) {
  std::string out;
  for (const auto& [key, value] : of.items()) out.append(out.empty() ? "" : " ").append(key);
  return out;
}

TEST(ReportJson, HasTheDocumentedKeysInOrder) {
  const ordered_json out = ordered_json::parse(report_json(sample::report()));
  EXPECT_EQ(keys(out), "title subtitle warnings facts sections sources");
  EXPECT_EQ(keys(out["facts"][0]), "label value");
  EXPECT_EQ(keys(out["facts"][0]["value"]),
            "number text unit figures tone rests_on not_known note");
  const ordered_json& section = out["sections"][0];
  EXPECT_EQ(keys(section), "id title intro shares bars tables findings");
  EXPECT_EQ(keys(section["shares"][0]), "id title unit parts");
  EXPECT_EQ(keys(section["shares"][0]["parts"][0]), "label size");
  EXPECT_EQ(keys(section["bars"][0]), "id title bars");
  EXPECT_EQ(keys(section["bars"][0]["bars"][0]), "label percent value figures tone");
  EXPECT_EQ(keys(section["tables"][0]), "id title note columns rows");
  EXPECT_EQ(keys(section["tables"][0]["columns"][0]), "name numeric");
  EXPECT_EQ(keys(section["tables"][0]["rows"][0]), "depth heading cells");
  EXPECT_EQ(keys(section["tables"][0]["rows"][0]["cells"][0]),
            "number text unit figures tone rests_on not_known note");
  EXPECT_EQ(keys(out["sections"][1]["findings"][0]), "code severity text figures repairs tone");
  EXPECT_EQ(keys(out["sources"][0]), "id section quote value");
}

TEST(ReportJson, HoldsBothLanguagesAndExactNumbers) {
  const json out = json::parse(report_json(sample::report()));
  EXPECT_EQ(out["title"], json({{"vi", "Kinh tế tập thể"}, {"en", "The collective economy"}}));
  EXPECT_EQ(out["facts"][0]["value"]["number"], "443");
  EXPECT_EQ(out["facts"][2]["value"]["number"], nullptr);
  const json& table = out["sections"][0]["tables"][0];
  EXPECT_EQ(table["columns"][2]["numeric"], true);
  EXPECT_EQ(table["rows"][0]["heading"], true);
  EXPECT_EQ(table["rows"][1]["depth"], 1);
  EXPECT_EQ(table["rows"][1]["cells"][2]["number"], "1482.5");
  EXPECT_EQ(table["rows"][1]["cells"][2]["figures"], json({"F144", "F010"}));
  EXPECT_EQ(table["rows"][1]["cells"][4]["tone"], "good");
  EXPECT_EQ(out["sections"][0]["bars"][0]["bars"][2]["percent"], "346.7");
  EXPECT_EQ(out["sections"][0]["shares"][0]["parts"][0]["size"], "327");
  EXPECT_EQ(out["sections"][1]["findings"][0]["repairs"][0]["vi"], "F010: 56 → 46");
  EXPECT_EQ(out["sources"][0]["quote"], "toàn tỉnh có 443 HTX");
}

TEST(ReportJson, AnyTextCanBeReadBack) {
  for (const std::string& text : sample::hostile_texts) {
    const json out = json::parse(report_json(sample::hostile(text)));
    EXPECT_EQ(out["title"]["vi"], text);
    EXPECT_EQ(out["sections"][0]["findings"][0]["code"], text);
    EXPECT_EQ(out["facts"][0]["value"]["number"], "-99999999999999999999999999999999999999");
  }
  report_document of;
  of.title = {"\xFF", "x"};
  EXPECT_EQ(json::parse(report_json(of))["title"]["vi"], "\uFFFD");
}

}  // namespace TEST_FILE
