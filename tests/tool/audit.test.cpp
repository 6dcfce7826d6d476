// SPDX-License-Identifier: BSL-1.0

// `hoptac audit` as a user runs it.

#include <algorithm>
#include <regex>
#include <sstream>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using AuditTool = ToolTest;
using nlohmann::json;

const std::string header =
    "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
    "note,quote\n";

TEST_F(AuditTool, FindsWhatTheBundledPlanGetsWrong) {
  const outcome text = run("audit " + bundled_figures);
  EXPECT_EQ(text.code, 1);
  EXPECT_EQ(text.err, "");
  EXPECT_TRUE(text.out.starts_with("Đã kiểm tra 155 số liệu: ")) << text.out;
  EXPECT_NE(text.out.find("609 + 56 = 665"), std::string::npos);
  EXPECT_NE(text.out.find("“toàn tỉnh có 655 THT”"), std::string::npos);

  const outcome json_text = run("audit " + bundled_figures + " --format json");
  EXPECT_EQ(json_text.code, 1);
  const json report = json::parse(json_text.out);
  EXPECT_EQ(report["checked"], 155);
  const auto is_the_sum = [](const json& one) {
    return one["check"] == "sum_of_parts" && one["stated"] == "655" && one["computed"] == "665" &&
           one["severity"] == "contradiction" && one["figures"] == json({"F001", "F004", "F006"}) &&
           one["repairs"][0] == json({{"figure", "F006"},
                                      {"from", "56"},
                                      {"to", "46"},
                                      {"supported_by", {"F005", "F007"}},
                                      {"against", json::array()}});
  };
  EXPECT_TRUE(std::any_of(report["findings"].begin(), report["findings"].end(), is_the_sum));
  const json implied = {{"figure", "F011"},
                        {"plan", {{"half_up", {"387", "390"}}, {"truncated", {"386", "388"}}}}};
  EXPECT_TRUE(std::find(report["implied"].begin(), report["implied"].end(), implied) !=
              report["implied"].end());
  // "gần 300%" of 229, of 156, or of both: one entry for each reading.
  std::vector<std::string> readings;
  for (const json& one : report["implied"])
    if (one["figure"] == "F123") readings.push_back(one["result"]);
  EXPECT_EQ(readings, (std::vector<std::string>{"229", "156+229", "156"}));
}

TEST_F(AuditTool, SpeaksTheLanguageAskedForWhereverItIsAsked) {
  const std::string english = run("audit --lang en " + bundled_figures).out;
  EXPECT_TRUE(english.starts_with("Checked 155 figures: "));
  EXPECT_EQ(run("--lang en audit " + bundled_figures).out, english);
  EXPECT_EQ(run("audit " + bundled_figures + " --lang=en").out, english);
  EXPECT_EQ(run("--lang vi audit " + bundled_figures + " --lang en").out, english);
  EXPECT_EQ(run("audit --lang en " + bundled_figures + " --format json").out,
            run("audit " + bundled_figures + " --format json").out);
}

TEST_F(AuditTool, ReadsStandardInput) {
  EXPECT_EQ(run("audit - <" + bundled_figures).out, run("audit " + bundled_figures).out);
  const outcome wrong = run("audit - </dev/null");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_TRUE(wrong.err.starts_with("<stdin>:1:1: HT2008 ")) << wrong.err;
}

TEST_F(AuditTool, EndsWithZeroWhenNothingDisagrees) {
  write("f.csv", header +
                     "A,1,HTX,organisations,,,,,2024,,actual,exact,5,count,,\n"
                     "B,1,HTX,organisations,sector=x,,,,2024,,actual,exact,2,count,,\n"
                     "C,1,HTX,organisations,sector=y,,,,2024,,actual,exact,3,count,,\n");
  const outcome text = run("audit f.csv --lang en");
  EXPECT_EQ(text.code, 0);
  EXPECT_EQ(text.out, "Checked 3 figures: nothing disagrees.\n");
}

TEST_F(AuditTool, WritesAWholeFileOrNone) {
  const outcome good = run("audit " + bundled_figures + " --format json --out report.json");
  EXPECT_EQ(good.code, 1);
  EXPECT_EQ(good.out, "");
  EXPECT_EQ(read(path("report.json")), run("audit " + bundled_figures + " --format json").out);
  EXPECT_EQ(files(), std::vector<std::string>{"report.json"});

  write("bad.csv", header + "A,1,HTX,organisations,,,,,2024,,actual,exact,x,count,,\n");
  EXPECT_EQ(run("audit bad.csv --out new.json").code, 3);
  EXPECT_FALSE(std::filesystem::exists(path("new.json")));

  const std::string before = read(path("bad.csv"));
  const outcome same = run("audit bad.csv --out ./bad.csv");
  EXPECT_EQ(same.code, 2);
  EXPECT_NE(same.err.find("HT2106"), std::string::npos);
  EXPECT_EQ(read(path("bad.csv")), before);
}

TEST_F(AuditTool, ReportsEveryErrorOfAFile) {
  write("f.csv", header +
                     "A,1,HTX,organisations,,,,,2024,,actaul,exact,1.482,count,,\n"
                     "A,1,HTX,organisations,sector,,,,2024,,actual,most,\"1,482\",piece,,\n"
                     "C,1,HTX,x,,,ratio,nothing,2024,2024-02-30,progress,exact,5,percent,,“ế”\n");
  const outcome vi = run("audit f.csv");
  EXPECT_EQ(vi.code, 3);
  EXPECT_EQ(vi.out, "");
  std::vector<std::string> seen;
  std::istringstream lines(vi.err);
  const std::regex form("(f\\.csv:\\d+:\\d+: HT\\d{4}) \\w+: .*");
  for (std::string line; std::getline(lines, line);) {
    std::smatch parts;
    ASSERT_TRUE(std::regex_match(line, parts, form)) << line;
    seen.push_back(parts[1]);
  }
  EXPECT_EQ(seen, (std::vector<std::string>{
                      "f.csv:2:33: HT1103", "f.csv:2:46: HT1116", "f.csv:3:1: HT1102",
                      "f.csv:3:23: HT1109", "f.csv:3:46: HT1104", "f.csv:3:51: HT1106",
                      "f.csv:3:59: HT1105", "f.csv:4:19: HT1108", "f.csv:4:32: HT1111"}));
  const outcome en = run("audit f.csv --lang en");
  EXPECT_EQ(en.err.substr(0, en.err.find('\n')),
            "f.csv:2:33: HT1103 kind: “actaul” is not a kind of figure (actual?); the kinds are "
            "actual, estimate, plan, target, share, progress, rule, growth");
  EXPECT_EQ(std::count(en.err.begin(), en.err.end(), '\n'), 9);
}

TEST_F(AuditTool, SaysWhyAFileCannotBeRead) {
  const struct {
    std::string bytes;
    const char* message;
  } cases[] = {
      {"", "f:1:1: HT2008 "},
      {header, "f:1:1: HT2014 "},
      {header + "A,\x81\x28\n", "f:2:3: HT2002 "},
      {header + "A,\xE2\x28\n", "f:2:3: HT2002 "},  // a word in no encoding
      {header + "A,h\xEEp t\xB8"
                "c\n",
       "f:2:4: HT2301 "},  // hợp tác in TCVN3
      {header + std::string("A,\0\n", 4), "f:2:3: HT2003 "},
      {"\xFF\xFEi", "f:1:1: HT2020 "},
      {header + "A,\"1\n", "f:2:3: HT2004 "},
      {"ids" + header.substr(2), "f:1:1: HT2009 "},
      {header + "A\n", "f:2:1: HT2006 "},
      {header + "A," + std::string(200'000, 'x') + "\n", "f:2:3: HT2012 "},
  };
  for (const auto& c : cases) {
    write("f", c.bytes);
    const outcome wrong = run("audit f");
    EXPECT_EQ(wrong.code, 3);
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << wrong.err;
  }
  EXPECT_EQ(run("audit none.csv --lang en").err, "none.csv: HT2016 there is no such file\n");
  EXPECT_EQ(run("audit . --lang en").err, ".: HT2017 this is a folder, not a file\n");
}

TEST_F(AuditTool, DoesNotTakeHugeNumbersForAMistakeOfItsOwn) {
  std::string rows = header;
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    rows.append("F").append(number).append(",1,HTX,revenue_total,sector=s").append(number);
    rows += ",,,,2024,,actual,exact,999999999,billion_vnd,,\n";
  }
  rows +=
      "W,1,HTX,revenue_total,,,,,2024,,actual,exact,1,vnd,,\n"
      "N,1,HTX,organisations,,,,,2024,,actual,exact,999999999999999999,count,,\n"
      "M,1,HTX,revenue_average,per=HTX,,,,2024,,actual,exact,999999999.9,million_vnd,,\n";
  write("f.csv", rows);
  const outcome found = run("audit f.csv");
  EXPECT_TRUE(found.code == 1 || found.code == 3) << found.err;
}

TEST_F(AuditTool, SaysWhenTheResultCannotBeWritten) {
  EXPECT_EQ(run("audit " + bundled_figures + " >/dev/full").code, 4);
  EXPECT_EQ(run("audit " + bundled_figures + " >&-").code, 4);
  EXPECT_EQ(run("audit " + bundled_figures + " --out none/report.txt").code, 4);
  EXPECT_EQ(run("audit " + bundled_figures + " --out .").code, 4);
  const outcome closed =
      run("audit " + bundled_figures + " --lang en | true; exit ${PIPESTATUS:-0}");
  EXPECT_TRUE(closed.err.empty() || closed.err.find("HT2023") != std::string::npos) << closed.err;
}

TEST_F(AuditTool, RefusesAWrongCommandLineInTheChosenLanguage) {
  const struct {
    const char* arguments;
    const char* message;
  } cases[] = {
      {"",
       "HT2101 a command is missing; the commands are report, audit, decide, award, explain, pack, "
       "indicators, generate, aggregate, partial, merge, place, list"},
      {"audti x", "HT2102 there is no command “audti” (audit?)"},
      {"audit", "HT2103 FIGURES.csv is missing"},
      {"audit x --out", "HT2103 --out … is missing"},
      {"audit x --fromat json", "HT2104 “--fromat” is not understood (--format?)"},
      {"audit x y", "HT2104 “y” is not understood\n"},
      {"audit x --format jsn", "HT2105 --format does not take “jsn” (json?); the values are"},
      {"list chekcs", "HT2105 TOPIC does not take “chekcs” (checks?)"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("--lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, 2) << c.arguments;
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << wrong.err;
    EXPECT_NE(wrong.err.find(" --help --lang en\n"), std::string::npos) << wrong.err;
  }
  const outcome wrong = run("audit x --lang fr");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_TRUE(wrong.err.starts_with("HT2105 --lang không nhận “fr”; các giá trị: vi, en\n"))
      << wrong.err;
}

}  // namespace TEST_FILE
