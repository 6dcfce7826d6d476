// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/audit_report.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/plan/audit.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using hoptac::language, hoptac::errc, hoptac::io::audit_json, hoptac::io::audit_text;
using hoptac::money::decimal;
using namespace hoptac::plan;

figure make_figure(std::string id, const char* value, const char* unit, std::string quote) {
  figure out;
  out.id = std::move(id);
  out.section = "I.1";
  out.subject = "THT";
  out.indicator = "organisations";
  out.value = *decimal::parse(value);
  out.unit = *find_unit(unit);
  out.quote = std::move(quote);
  return out;
}

/// A report of one finding with repairs, one without, and implied values of every form.
struct example {
  std::vector<figure> figures{
      make_figure("F1", "6550", "count", "6.550 THT"),
      make_figure("F2", "45.5", "million_vnd", "hai số: 45,5 triệu đồng và hơn 80%"),
      make_figure("F3", "80", "percent", "hai số: 45,5 triệu đồng và hơn 80%"),
      make_figure("F4", "7", "person", ""),
  };
  audit_report report;

  example() {
    figures[2].kind = figure_kind::progress;
    figures[2].bound = hoptac::notation::bound::gt;
    figures[2].measure = progress_measure::excess;
    figures[2].of = "revenue";
    figures[2].base = "plan_2024";
    figures[3].breakdown = *breakdown::parse("sector=agriculture");
    report.checked = figures.size();
    finding sum;
    sum.figures = {"F1", "F2"};
    sum.stated = "6550";
    sum.computed = "6650";
    sum.message = {"câu một", "sentence one"};
    sum.repairs.push_back(
        {"F1", decimal::from_integer(6550), decimal::from_integer(6650), {"F3"}, {"F4", "F2"}});
    sum.repairs.push_back({"F2", *decimal::parse("45.5"), *decimal::parse("46.0"), {}, {}});
    report.findings.push_back(sum);
    finding note;
    note.code = errc::target_scope_ambiguous;
    note.severity = severity::note;
    note.check = check::target_scope;
    note.figures = {"F2", "F3", "F4", "F9"};
    note.message = {"câu hai", "sentence two"};
    report.findings.push_back(note);
    const interval closed{decimal::from_integer(3870), decimal::from_integer(3900)};
    const interval upper{std::nullopt, decimal::from_integer(50)};
    report.implied.push_back({"F3", "F2", closed, interval::of(decimal::from_integer(7))});
    report.implied.push_back({"F3", "156+229", upper, std::nullopt});
  }
};

TEST(AuditReport, IsJsonOfThePublishedShape) {
  const example e;
  EXPECT_EQ(audit_json(e.report), R"({
  "checked": 4,
  "findings": [
    {
      "code": "HT5001",
      "severity": "contradiction",
      "check": "sum_of_parts",
      "figures": [
        "F1",
        "F2"
      ],
      "stated": "6550",
      "computed": "6650",
      "message": {
        "vi": "câu một",
        "en": "sentence one"
      },
      "repairs": [
        {
          "figure": "F1",
          "from": "6550",
          "to": "6650",
          "supported_by": [
            "F3"
          ],
          "against": [
            "F4",
            "F2"
          ]
        },
        {
          "figure": "F2",
          "from": "45.5",
          "to": "46.0",
          "supported_by": [],
          "against": []
        }
      ]
    },
    {
      "code": "HT5015",
      "severity": "note",
      "check": "target_scope",
      "figures": [
        "F2",
        "F3",
        "F4",
        "F9"
      ],
      "stated": "",
      "computed": "",
      "message": {
        "vi": "câu hai",
        "en": "sentence two"
      },
      "repairs": []
    }
  ],
  "implied": [
    {
      "figure": "F3",
      "plan": {
        "half_up": [
          "3870",
          "3900"
        ],
        "truncated": [
          "7",
          "7"
        ]
      },
      "result": "F2"
    },
    {
      "figure": "F3",
      "plan": {
        "half_up": [
          null,
          "50"
        ],
        "truncated": null
      },
      "result": "156+229"
    }
  ]
}
)");
}

TEST(AuditReport, IsAPageInVietnamese) {
  const example e;
  EXPECT_EQ(audit_text(e.report, e.figures, language::vi),
            R"(Đã kiểm tra 4 số liệu: 1 mâu thuẫn, 1 lưu ý.

MÂU THUẪN: không có cách hiểu nào làm các số này cùng đúng

1. câu một [HT5001]
     F1  6.550            I.1  “6.550 THT”
     F2  45,5 triệu đồng  I.1  “hai số: 45,5 triệu đồng và hơn 80%”
   Nếu chỉ một số sai thì có thể là:
     F1  6.550 → 6.650  hợp với F3; trái với F4, F2
     F2  45,5 → 46,0    không có số nào khác để đối chiếu

LƯU Ý

2. câu hai [HT5015]
     F2  45,5 triệu đồng  I.1  “hai số: 45,5 triệu đồng và hơn 80%”
     F3  > 80%            I.1  (cùng câu trên)
     F4  7 người          I.1  THT organisations (sector=agriculture)
     F9

SỐ KẾ HOẠCH SUY RA TỪ TIẾN ĐỘ: văn bản không nêu số kế hoạch

  Số  kết quả  tiến độ  nếu làm tròn  nếu cắt bỏ  kế hoạch của
  F3     45,5   > +80%   3.870–3.900           7  plan_2024: THT revenue, triệu đồng
  F3  156+229   > +80%          ≤ 50           —  plan_2024: THT revenue
)");
}

TEST(AuditReport, IsAPageInEnglish) {
  const example e;
  const std::string page = audit_text(e.report, e.figures, language::en);
  for (const char* part :
       {"Checked 4 figures: 1 contradiction, 1 note.\n",
        "     F1  6,550              I.1  “6.550 THT”\n",
        "     F1  6,550 → 6,650  agrees with F3; disagrees with F4, F2\n", "(the same sentence)",
        "  F3         45.5    > +80%  3,870–3,900             7  plan_2024"})
    EXPECT_NE(page.find(part), std::string::npos) << part << "\n" << page;
}

TEST(AuditReport, SaysThatNothingDisagrees) {
  audit_report report;
  report.checked = 1;
  EXPECT_EQ(audit_text(report, {}, language::vi),
            "Đã kiểm tra 1 số liệu: không có chỗ nào trái nhau.\n");
  EXPECT_EQ(audit_text(report, {}, language::en), "Checked 1 figure: nothing disagrees.\n");
  EXPECT_EQ(nlohmann::json::parse(audit_json(report)),
            nlohmann::json::parse(R"({"checked":1,"findings":[],"implied":[]})"));
}

TEST(AuditReport, KeepsAFileFromDrivingTheTerminal) {
  example e;
  for (figure& f : e.figures) f.quote = f.section = f.base = f.of = "\x1B[31m\n\x07";
  const std::string page = audit_text(e.report, e.figures, language::vi);
  EXPECT_EQ(page.find('\x1B'), std::string::npos);
  EXPECT_EQ(page.find('\x07'), std::string::npos);
}

TEST(AuditReport, OfTheBundledPlanNamesEveryFindingAndFitsThePage) {
  const std::string text =
      hoptac::io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv").value();
  const auto file = hoptac::io::read_figures(text);
  ASSERT_TRUE(file.ok());
  const audit_report report = audit(file.figures);
  const auto json = nlohmann::json::parse(audit_json(report));
  EXPECT_EQ(json["checked"], 155);
  EXPECT_EQ(json["findings"].size(), report.findings.size());
  EXPECT_EQ(json["implied"].size(), report.implied.size());
  std::set<std::string> ids;
  for (const figure& f : file.figures) ids.insert(f.id);
  for (const auto& one : json["findings"])
    for (const auto& id : one["figures"]) EXPECT_TRUE(ids.contains(id)) << one;

  for (const language lang : {language::vi, language::en}) {
    const std::string page = audit_text(report, file.figures, lang);
    EXPECT_TRUE(hoptac::is_utf8(page));
    for (const finding& one : report.findings)
      EXPECT_NE(page.find(to_string(one.code)), std::string::npos);
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(hoptac::io::display_width(line), 96U) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
    }
  }
}

}  // namespace TEST_FILE
