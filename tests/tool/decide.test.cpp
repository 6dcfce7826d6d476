// SPDX-License-Identifier: BSL-1.0

// `hoptac decide` as an office runs it.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using DecideTool = ToolTest;
using nlohmann::json;

const std::string programme = "bac_kan.human_resources";
const std::string bundled = HOPTAC_ROOT "/examples/bac_kan/applications.csv";
const std::string grants = HOPTAC_ROOT "/examples/bac_kan/grants.csv";

std::vector<json> lines_of(const std::string& jsonl) {
  std::vector<json> out;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

std::vector<std::string> answers_of(const std::string& jsonl) {
  std::vector<std::string> out;
  for (const json& line : lines_of(jsonl)) out.push_back(line["answer"]);
  return out;
}

/// A woman born on 10/3/1990, hired on five days around both limits.
const std::string five_days =
    "id,sex,birth_date,hire_date,qualification,relation,supported_before\n"
    "A1,female,1990-03-10,2025-03-09,college,outside,false\n"
    "A2,female,1990-03-10,2025-03-10,college,outside,false\n"
    "A3,female,1990-03-10,2025-03-11,college,outside,false\n"
    "A4,female,1990-03-10,2026-03-09,college,outside,false\n"
    "A5,female,1990-03-10,2026-03-10,college,outside,false\n";

TEST_F(DecideTool, AnswersTheFiveDaysUnderBothReadings) {
  write("a.csv", five_days);
  const outcome usual = run("decide " + programme + " a.csv --format jsonl");
  EXPECT_EQ(usual.code, 0);
  EXPECT_EQ(usual.err, "");
  EXPECT_EQ(answers_of(usual.out), (std::vector<std::string>{"eligible", "eligible", "eligible",
                                                             "eligible", "not_eligible"}));
  EXPECT_EQ(run("decide " + programme + " a.csv --format jsonl --reading age=completed_years").out,
            usual.out);
  const outcome birthday =
      run("decide " + programme + " --reading age=birthday a.csv --format jsonl");
  EXPECT_EQ(answers_of(birthday.out),
            (std::vector<std::string>{"eligible", "eligible", "not_eligible", "not_eligible",
                                      "not_eligible"}));
  const json day = {{"from", nullptr}, {"to", "2026-03-09"}, {"answer", "eligible"}};
  const json after = {{"from", "2026-03-10"}, {"to", nullptr}, {"answer", "not_eligible"}};
  for (const json& line : lines_of(usual.out)) {
    EXPECT_EQ(line["when"], json::array({day, after}));
    EXPECT_EQ(line["reading"]["age"], "completed_years");
  }
  for (const json& line : lines_of(birthday.out)) {
    EXPECT_EQ(line["when"][0]["to"], "2025-03-10");
    EXPECT_EQ(line["reading"]["age"], "birthday");
  }
}

TEST_F(DecideTool, WritesTheKeysOfTheContractInTheirOrder) {
  write("a.csv", five_days);
  const outcome done = run("decide " + programme + " a.csv --format jsonl");
  const std::string first = done.out.substr(0, done.out.find('\n'));
  const auto line = nlohmann::ordered_json::parse(first);
  std::vector<std::string> keys;
  for (const auto& [key, value] : line.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"id", "programme", "answer", "conditions", "missing",
                                            "reading", "when", "pack", "settled", "amount",
                                            "currency", "when_fact", "remarks"}));
  EXPECT_EQ(line["id"], "A1");
  EXPECT_EQ(line["programme"], programme);
  EXPECT_TRUE(line["missing"].is_array() && line["missing"].empty());
  EXPECT_EQ(line["when_fact"], "hire_date");
  EXPECT_EQ(line["settled"], false);
  EXPECT_EQ(line["amount"], nullptr);
  EXPECT_EQ(line["pack"]["id"], "bac_kan");
  EXPECT_EQ(std::string(line["pack"]["sha256"]).size(), 64U);
  ASSERT_EQ(line["conditions"].size(), 4U);
  const auto& age = line["conditions"][0];
  EXPECT_EQ(age["id"], "age");
  EXPECT_EQ(age["answer"], "met");
  EXPECT_TRUE(std::string(age["source"]).ends_with(", mục II.3.2")) << age["source"];
  EXPECT_EQ(age["text"]["en"], "within the age limit (women 35, men 40)");
  EXPECT_EQ(age["text"]["vi"], "trong độ tuổi (nữ không quá 35, nam không quá 40)");
  EXPECT_EQ(age["confirmation"], "reported");
  EXPECT_EQ(run("decide " + programme + " a.csv --format jsonl --lang en").out, done.out);
}

TEST_F(DecideTool, ListsOnlyWhatCanStillChangeTheAnswer) {
  write("a.csv",
        "id,sex,birth_date,hire_date,qualification,relation,supported_before\n"
        "young,,1994-01-15,2025-04-01,university,member,false\n"
        "between,,1987-01-15,2025-04-01,university,member,false\n"
        "low,,1987-01-15,2025-04-01,intermediate,,\n"
        "nothing,,,,,,\n"
        "year,female,1989,2025-05-02,college,member,false\n");
  const std::vector<json> lines =
      lines_of(run("decide " + programme + " a.csv --format jsonl").out);
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[0]["answer"], "eligible");
  EXPECT_EQ(lines[0]["settled"], true);
  EXPECT_EQ(lines[0]["missing"], json::array());
  EXPECT_EQ(lines[1]["answer"], "not_known");
  EXPECT_EQ(lines[1]["missing"], json::array({"sex"}));
  EXPECT_EQ(lines[2]["answer"], "not_eligible");
  EXPECT_EQ(lines[2]["missing"], json::array());
  EXPECT_EQ(lines[3]["answer"], "not_known");
  std::vector<std::string> missing = lines[3]["missing"];
  std::sort(missing.begin(), missing.end());
  EXPECT_EQ(missing, (std::vector<std::string>{"birth_date", "hire_date", "qualification", "sex",
                                               "supported_before"}));
  EXPECT_EQ(lines[4]["missing"], json::array({"birth_date"}));
}

TEST_F(DecideTool, TakesOncePerCooperativeFromTheHistory) {
  const std::string columns = "id,cooperative_id,sex,birth_date,hire_date,qualification,relation";
  const std::string rest = ",female,1995-01-01,2025-01-01,college,member";
  write("without.csv", columns + "\nA,H1" + rest + "\nB,H2" + rest + "\n");
  write("stated.csv", columns + ",supported_before\nA,H1" + rest + ",false\nB,H2" + rest +
                          ",true\nC,H1" + rest + ",\n");
  write("past.csv",
        "cooperative_id,programme,date,amount\nH1,bac_kan.human_resources,2023-01-01,1000000\n"
        "H2,bac_kan.training,2023-01-01,\n");
  const auto answers = [&](const std::string& arguments) {
    return answers_of(run("decide " + programme + " " + arguments + " --format jsonl").out);
  };
  EXPECT_EQ(answers("without.csv"), (std::vector<std::string>{"not_known", "not_known"}));
  EXPECT_EQ(answers("without.csv --history past.csv"),
            (std::vector<std::string>{"not_eligible", "eligible"}));
  EXPECT_EQ(answers("stated.csv"),
            (std::vector<std::string>{"eligible", "not_eligible", "not_known"}));
  EXPECT_EQ(answers("stated.csv --history past.csv"),
            (std::vector<std::string>{"eligible", "not_eligible", "not_eligible"}));
}

TEST_F(DecideTool, ReadsTheAgeOnTheDayThatIsChosen) {
  write("a.csv",
        "id,sex,birth_date,hire_date,application_date,qualification,relation,supported_before\n"
        "A,female,1990-03-10,2026-03-09,2026-03-12,college,outside,false\n");
  const std::string by_hire = run("decide " + programme + " a.csv --format jsonl").out;
  const std::string by_application =
      run("decide " + programme + " a.csv --format jsonl --reading age_at=application").out;
  EXPECT_EQ(answers_of(by_hire), std::vector<std::string>{"eligible"});
  EXPECT_EQ(answers_of(by_application), std::vector<std::string>{"not_eligible"});
  EXPECT_EQ(lines_of(by_application)[0]["when_fact"], "application_date");
}

TEST_F(DecideTool, WritesAPageForPeopleInBothLanguages) {
  const outcome vi = run("decide " + programme + " " + bundled + " --history " + grants);
  EXPECT_EQ(vi.code, 0);
  for (const char* part :
       {"13 hồ sơ: 7 đủ điều kiện, 3 không đủ điều kiện, 3 chưa xác định được.\n",
        "\nHS-01\nĐủ điều kiện: ", "  ✗ quá tuổi", "  ? chưa xác định được: ",
        "  Cần bổ sung: giới tính\n", "đến hết 09/3/2026 đủ điều kiện; từ 10/3/2026 không đủ",
        ", mục II.3.2", "Cách hiểu: age=completed_years — "})
    EXPECT_NE(vi.out.find(part), std::string::npos) << part;
  const outcome en =
      run("decide " + programme + " " + bundled + " --history " + grants + " --lang en");
  EXPECT_NE(en.out.find("13 applications: 7 eligible, 3 not eligible, 3 not known.\n"),
            std::string::npos);
  EXPECT_NE(en.out.find("to the end of 2026-03-09 eligible; from 2026-03-10 not eligible"),
            std::string::npos);
}

TEST_F(DecideTool, WritesATable) {
  write("a.csv", five_days);
  const outcome table = run("decide " + programme + " a.csv --format csv --reading age=birthday");
  std::istringstream lines(table.out);
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) rows.push_back(line);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0], "id,programme,answer,not_met,not_known,missing,from,to,amount,reading,pack");
  EXPECT_TRUE(
      rows[1].starts_with("A1,bac_kan.human_resources,eligible,,,,,2025-03-10,,age=birthday;"
                          "age_at=hire;leap_day=mar_1;incomplete_birth=interval,bac_kan "))
      << rows[1];
  EXPECT_TRUE(rows[5].starts_with("A5,bac_kan.human_resources,not_eligible,age,,,2025-03-11,,,"))
      << rows[5];
}

TEST_F(DecideTool, DecidesByAPackFileAsByTheBundledOne) {
  write("a.csv", five_days);
  ASSERT_EQ(run("pack export bac_kan --out pack.json").code, 0);
  const outcome bundled_pack = run("decide " + programme + " a.csv --format jsonl");
  EXPECT_EQ(run("decide " + programme + " a.csv --format jsonl --pack pack.json").out,
            bundled_pack.out);
  EXPECT_EQ(run("decide human_resources a.csv --format jsonl --pack pack.json").out,
            bundled_pack.out);
  write("broken.json", "{\"hoptac\":");
  const outcome broken = run("decide human_resources a.csv --pack broken.json");
  EXPECT_EQ(broken.code, 3);
  EXPECT_EQ(broken.out, "");
  EXPECT_TRUE(broken.err.starts_with("broken.json:1:")) << broken.err;
}

TEST_F(DecideTool, ReadsStandardInputAndWritesAWholeFileOrNone) {
  write("a.csv", five_days);
  const std::string expected = run("decide " + programme + " a.csv --format csv").out;
  EXPECT_EQ(run("decide " + programme + " - --format csv <a.csv").out, expected);
  EXPECT_EQ(run("decide " + programme + " a.csv --format csv --out d.csv").out, "");
  EXPECT_EQ(read(path("d.csv")), expected);
  const outcome same = run("decide " + programme + " a.csv --out ./a.csv");
  EXPECT_EQ(same.code, 2);
  EXPECT_EQ(read(path("a.csv")), five_days);
}

TEST_F(DecideTool, RefusesWrongInputWithoutAnyOutput) {
  write("a.csv", "id,sex,birth_date\nA,nữ,10/3/1990\nA,male,1990\n");
  write("past.csv", "cooperative_id,programme,date\nH1,bac_kan.human_resource,2023-01-01\n");
  const outcome wrong = run("decide " + programme + " a.csv --history past.csv --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.out, "");
  std::vector<std::string> seen;
  std::istringstream lines(wrong.err);
  for (std::string line; std::getline(lines, line);)
    seen.push_back(line.substr(0, line.find(' ', line.find(' ') + 1)));
  EXPECT_EQ(seen, (std::vector<std::string>{"a.csv:2:3: HT1205", "a.csv:2:6: HT1206",
                                            "a.csv:3:1: HT1202", "past.csv:2:4: HT1210"}));
  EXPECT_NE(wrong.err.find("(female = nữ?)"), std::string::npos);
  EXPECT_NE(wrong.err.find("(1990-03-10?)"), std::string::npos);
  EXPECT_NE(wrong.err.find("(bac_kan.human_resources?)"), std::string::npos);
  EXPECT_EQ(run("decide " + programme + " none.csv").code, 3);
  EXPECT_EQ(run("decide " + programme + " a.csv --out x.csv").code, 3);
  EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

TEST_F(DecideTool, RefusesAWrongCommandLine) {
  write("a.csv", five_days);
  const struct {
    const char* arguments;
    const char* says;
  } cases[] = {
      {"", "HT2103 PROGRAMME is missing"},
      {"bac_kan.human_resources", "HT2103 APPLICATIONS.csv is missing"},
      {"bac_kan.human_resource a.csv", "(bac_kan.human_resources?)"},
      {"bac_kan.human_resources a.csv --reading agee=birthday", "(age?)"},
      {"bac_kan.human_resources a.csv --reading age=birtday", "(birthday?)"},
      {"bac_kan.human_resources a.csv --reading age", "--reading age does not take “”"},
      {"bac_kan.human_resources a.csv --format json", "(jsonl?)"},
      {"bac_kan.human_resources a.csv --histroy b.csv", "(--history?)"},
      {"bac_kan.human_resources a.csv b.csv", "“b.csv” is not understood"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("decide --lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, 2) << c.arguments;
    EXPECT_EQ(wrong.out, "");
    EXPECT_NE(wrong.err.find(c.says), std::string::npos) << c.arguments << "\n" << wrong.err;
  }
}

}  // namespace TEST_FILE
