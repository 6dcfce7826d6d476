// SPDX-License-Identifier: BSL-1.0

// `hoptac decide` as an office runs it.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

class DecideTool : public ToolTest {
 protected:
  /// A registry of one cooperative that was supported, one that was not, one that is suspended, one
  /// that ended, a group and a union.
  void write_registry() const {
    std::filesystem::create_directories(path("r"));
    write("r/about.csv", "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n");
    write("r/organisations.csv",
          "id,kind,name,industry,established,ended,ending\n"
          "HTX-1,HTX,A,agriculture,2015-05-04,,\nHTX-2,HTX,B,agriculture,2015-05-04,,\n"
          "HTX-3,HTX,C,agriculture,2015-05-04,,\n"
          "HTX-4,HTX,D,agriculture,2015-05-04,2024-03-10,dissolved\n"
          "THT-1,THT,E,agriculture,2015-05-04,,\nLHHTX-1,LHHTX,F,agriculture,2015-05-04,,\n");
    write("r/statuses.csv", "organisation_id,from,status\nHTX-3,2024-03-10,suspended\n");
    write("r/grants.csv",
          "cooperative_id,programme,date\nHTX-1,bac_kan.human_resources,2023-05-01\n");
  }
};
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

/// A woman born on 10/3/1989, hired on five days around both limits.
const std::string five_days =
    "id,sex,birth_date,hire_date,qualification,relation,supported_before\n"
    "A1,female,1989-03-10,2024-03-09,college,outside,false\n"
    "A2,female,1989-03-10,2024-03-10,college,outside,false\n"
    "A3,female,1989-03-10,2024-03-11,college,outside,false\n"
    "A4,female,1989-03-10,2025-03-09,college,outside,false\n"
    "A5,female,1989-03-10,2025-03-10,college,outside,false\n";

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
  // Outside 2022-2025, which the programme is named for, it is for nobody; she is too old before
  // the province ends.
  const json before = {{"from", nullptr}, {"to", "2021-12-31"}, {"answer", "not_eligible"}};
  const json within = {{"from", "2022-01-01"}, {"to", "2025-03-09"}, {"answer", "eligible"}};
  const json after = {{"from", "2025-03-10"}, {"to", nullptr}, {"answer", "not_eligible"}};
  for (const json& line : lines_of(usual.out)) {
    EXPECT_EQ(line["when"], json::array({before, within, after}));
    EXPECT_EQ(line["reading"]["age"], "completed_years");
  }
  for (const json& line : lines_of(birthday.out)) {
    EXPECT_EQ(line["when"][1]["to"], "2024-03-10");
    EXPECT_EQ(line["reading"]["age"], "birthday");
  }
  const json turned = {{"reading", "age=birthday"}, {"answer", "not_eligible"}};
  const json by_years = {{"reading", "age=year_difference"}, {"answer", "not_eligible"}};
  const json back = {{"reading", "age=completed_years"}, {"answer", "eligible"}};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(lines_of(usual.out)[i]["turned_by"], i == 2   ? json::array({turned})
                                                   : i == 3 ? json::array({turned, by_years})
                                                            : json::array());
    const json others = lines_of(birthday.out)[i]["turned_by"];
    EXPECT_EQ(std::count(others.begin(), others.end(), back), i == 2 || i == 3 ? 1 : 0);
  }
}

// The day before the province ended, the days after; the last day of the period, the day after.
TEST_F(DecideTool, AnswersThroughTheEndOfTheProvinceAndOfThePeriod) {
  std::string rows =
      "id,sex,birth_date,hire_date,application_date,qualification,relation,"
      "supported_before\n";
  const struct {
    const char* hired;
    const char* applied;
    const char* expected;
  } days[] = {{"2021-12-31", "", "not_eligible"},
              {"2022-01-01", "", "eligible"},
              {"2025-06-30", "", "eligible"},
              {"2025-07-01", "", "not_known"},
              {"2025-12-31", "", "not_known"},
              {"2026-01-01", "", "not_eligible"},
              {"2025-06-30", "2025-07-01", "not_known"},
              {"2021-12-31", "2022-01-01", "not_known"},
              {"2025-12-31", "2026-01-01", "not_known"},
              {"2026-01-01", "2026-01-02", "not_eligible"}};
  std::vector<std::string> expected;
  for (const auto& one : days) {
    rows.append("A").append(std::to_string(expected.size())).append(",female,2000-03-10,");
    rows.append(one.hired).append(",").append(one.applied).append(",college,outside,false\n");
    expected.emplace_back(one.expected);
  }
  write("a.csv", rows);
  const std::string out = run("decide " + programme + " a.csv --format jsonl").out;
  EXPECT_EQ(answers_of(out), expected);
  const std::string text = run("decide " + programme + " a.csv --lang en").out;
  EXPECT_NE(text.find("from 2025-07-01 Bắc Kạn province is no more"), std::string::npos);
  EXPECT_NE(text.find("it depends on the reading “period”"), std::string::npos);
  const json mixed = lines_of(out)[7];
  EXPECT_EQ(mixed["turned_by"],
            json::array({{{"reading", "period=hire"}, {"answer", "not_eligible"}},
                         {{"reading", "period=application"}, {"answer", "eligible"}}}));
}

TEST_F(DecideTool, WritesTheKeysOfTheContractInTheirOrder) {
  write("a.csv", five_days);
  const outcome done = run("decide " + programme + " a.csv --format jsonl");
  const std::string first = done.out.substr(0, done.out.find('\n'));
  const auto line = nlohmann::ordered_json::parse(first);
  std::vector<std::string> keys;
  for (const auto& [key, value] : line.items()) keys.push_back(key);
  EXPECT_EQ(keys,
            (std::vector<std::string>{"id", "programme", "answer", "conditions", "missing",
                                      "reading", "when", "pack", "settled", "amount", "currency",
                                      "when_fact", "remarks", "turned_by", "months", "applicant"}));
  EXPECT_EQ(line["months"], nullptr);
  EXPECT_EQ(line["applicant"], nullptr);
  EXPECT_EQ(line["id"], "A1");
  EXPECT_EQ(line["programme"], programme);
  EXPECT_TRUE(line["missing"].is_array() && line["missing"].empty());
  EXPECT_EQ(line["when_fact"], "hire_date");
  EXPECT_EQ(line["settled"], false);
  EXPECT_EQ(line["amount"], nullptr);
  EXPECT_EQ(line["pack"]["id"], "bac_kan");
  EXPECT_EQ(std::string(line["pack"]["sha256"]).size(), 64U);
  ASSERT_EQ(line["conditions"].size(), 6U);
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

TEST_F(DecideTool, AsksTheRegistryWhoApplies) {
  write_registry();
  std::string rows = "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\n";
  auto add = [&, count = 0](const std::string& id, const char* hired) mutable {
    rows += "HS-" + std::to_string(++count) + "," + id + ",female,2000-03-10," + hired +
            ",university,member\n";
  };
  const struct {
    const char* id;
    const char* hired;
    const char* answer;
    const char* because;
  } all[] = {{"HTX-1", "2024-03-09", "not_eligible", "once"},
             {"HTX-2", "2024-03-09", "eligible", ""},
             {"HTX-3", "2024-03-09", "eligible", ""},
             {"HTX-3", "2024-03-10", "not_known", "applicant_status"},
             {"HTX-4", "2024-03-09", "eligible", ""},
             {"HTX-4", "2024-03-10", "not_eligible", "applicant_exists"},
             {"THT-1", "2024-03-09", "not_eligible", "applicant_kind"},
             {"LHHTX-1", "2024-03-09", "not_eligible", "applicant_kind"}};
  for (const auto& one : all) add(one.id, one.hired);
  write("a.csv", rows);
  const outcome done = run("decide " + programme + " a.csv --registry r --format jsonl");
  ASSERT_EQ(done.code, 0) << done.err;
  const std::vector<json> lines = lines_of(done.out);
  ASSERT_EQ(lines.size(), std::size(all));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    SCOPED_TRACE(lines[i].dump());
    EXPECT_EQ(lines[i]["answer"], all[i].answer);
    EXPECT_EQ(lines[i]["applicant"]["id"], all[i].id);
    for (const json& one : lines[i]["conditions"]) {
      EXPECT_NE(one["source"], "");
      if (one["id"] == all[i].because) {
        EXPECT_EQ(one["answer"], lines[i]["answer"] == "not_known" ? "not_known" : "not_met");
      } else {
        EXPECT_EQ(one["answer"], "met");
      }
    }
  }
  EXPECT_EQ(lines[3]["applicant"]["status"], "suspended");
  // Without the registry, the same file knows nothing of who applies.
  EXPECT_EQ(answers_of(run("decide " + programme + " a.csv --format jsonl").out),
            std::vector<std::string>(std::size(all), "not_known"));
}

TEST_F(DecideTool, LocatesAnApplicantThatTheRegistryDoesNotHold) {
  write_registry();
  write("a.csv",
        "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\n"
        "HS-1,HTX-2,female,2000-03-10,2024-03-09,university,member\n"
        "HS-2,HTX-9,female,2000-03-10,2024-03-09,university,member\n"
        "HS-3,,female,2000-03-10,2024-03-09,university,member\n");
  const outcome wrong = run("decide " + programme + " a.csv --registry r --format jsonl");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.out, "");
  EXPECT_TRUE(wrong.err.starts_with("a.csv:3:6: HT1302 ")) << wrong.err;
  EXPECT_EQ(run("decide " + programme + " a.csv --registry nowhere").code, 3);
  write("a.csv",
        "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\n"
        "HS-3,,female,2000-03-10,2024-03-09,university,member\n");
  const json unnamed =
      lines_of(run("decide " + programme + " a.csv --registry r --format jsonl").out)[0];
  EXPECT_EQ(unnamed["answer"], "not_known");
  EXPECT_NE(std::find(unnamed["missing"].begin(), unnamed["missing"].end(), "cooperative_id"),
            unnamed["missing"].end());
}

// A registry that has a grant is not talked out of it by the application.
TEST_F(DecideTool, AStatedHistoryDoesNotHideAGrantOfTheRegistry) {
  write_registry();
  write("a.csv",
        "id,cooperative_id,sex,birth_date,hire_date,qualification,relation,supported_before\n"
        "HS-1,HTX-1,female,2000-03-10,2024-03-09,university,member,false\n"
        "HS-2,HTX-2,female,2000-03-10,2024-03-09,university,member,true\n");
  const std::vector<json> lines =
      lines_of(run("decide " + programme + " a.csv --registry r --format jsonl").out);
  EXPECT_EQ(lines[0]["answer"], "not_eligible");
  EXPECT_FALSE(lines[0]["remarks"].empty());
  EXPECT_EQ(lines[1]["answer"], "not_eligible");
}

TEST_F(DecideTool, LeavesApplicationsForOtherProgrammesOutAndSaysSo) {
  write("a.csv",
        "id,programme,sex,birth_date,hire_date,qualification,relation,supported_before,"
        "newly_established\n"
        "A,,female,2000-03-10,2024-03-09,university,member,false,\n"
        "B,bac_kan.establishment,,,,,,,true\n"
        "C,bac_kan.human_resources,female,2000-03-10,2024-03-09,none,member,false,\n");
  const outcome done = run("decide " + programme + " a.csv --format jsonl --lang en");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(answers_of(done.out), (std::vector<std::string>{"eligible", "not_eligible"}));
  EXPECT_TRUE(done.err.starts_with("a.csv: HT1340 1 applications")) << done.err;
  write("b.csv", "id,programme\nA,bac_kan.human_resource\n");
  const outcome wrong = run("decide " + programme + " b.csv --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_TRUE(wrong.err.starts_with("b.csv:2:3: HT1210 ")) << wrong.err;
}

TEST_F(DecideTool, ReadsTheAgeOnTheDayThatIsChosen) {
  write("a.csv",
        "id,sex,birth_date,hire_date,application_date,qualification,relation,supported_before\n"
        "A,female,1989-03-10,2025-03-09,2025-03-12,college,outside,false\n");
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
       {"13 hồ sơ: 6 đủ điều kiện, 4 không đủ điều kiện, 3 chưa xác định được.\n",
        "\nHS-01\nĐủ điều kiện: ", "  ✗ quá tuổi", "  ? chưa xác định được: ",
        "  Cần bổ sung: giới tính\n", "từ 01/01/2022 đến hết 30/6/2025 đủ điều kiện; từ 01/7/2025",
        "Chưa đối chiếu với sổ đăng ký",
        "  Theo cách hiểu khác: age=birthday (chưa qua sinh nhật ở tuổi giới hạn): không đủ điều "
        "kiện\n",
        ", mục II.3.2", "Cách hiểu: age=completed_years — "})
    EXPECT_NE(vi.out.find(part), std::string::npos) << part;
  const outcome en =
      run("decide " + programme + " " + bundled + " --history " + grants + " --lang en");
  EXPECT_NE(en.out.find("13 applications: 6 eligible, 4 not eligible, 3 not known.\n"),
            std::string::npos);
  EXPECT_NE(en.out.find("from 2022-01-01 to the end of 2025-06-30 eligible; from 2025-07-01 "),
            std::string::npos);
}

TEST_F(DecideTool, WritesATable) {
  write("a.csv", five_days);
  const outcome table = run("decide " + programme + " a.csv --format csv --reading age=birthday");
  std::istringstream lines(table.out);
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) rows.push_back(line);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0],
            "id,programme,answer,not_met,not_known,missing,from,to,amount,reading,pack,"
            "turned_by,cut_off");
  EXPECT_TRUE(rows[1].starts_with(
      "A1,bac_kan.human_resources,eligible,,,,2022-01-01,2024-03-10,,age=birthday;"
      "age_at=hire;period=stated;leap_day=mar_1;incomplete_birth=interval,bac_kan "))
      << rows[1];
  EXPECT_TRUE(rows[5].starts_with("A5,bac_kan.human_resources,not_eligible,age,,,2024-03-11,,,"))
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
  write("a.csv", "id,sex,birth_date\nA,nu,10/3/1990\nA,male,1990\n");
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
      {"bac_kan.human_resources a.csv --registry", "--registry"},
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
