// SPDX-License-Identifier: BSL-1.0

// `hoptac report` as a user runs it.

#include <algorithm>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

class ReportTool : public ToolTest {
 protected:
  /// A folder with a registry and these applications.
  void write_folder(const std::string& applications) const {
    std::filesystem::create_directories(path("p"));
    write("p/about.csv", "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n");
    write("p/organisations.csv",
          "id,kind,name,industry,established\nHTX-1,HTX,A,agriculture,2015-05-04\n"
          "HTX-2,HTX,B,agriculture,2015-05-04\nTHT-1,THT,C,agriculture,2015-05-04\n");
    write("p/grants.csv",
          "cooperative_id,programme,date\nHTX-1,bac_kan.human_resources,2023-05-01\n");
    write("p/applications.csv", applications);
  }
};
using nlohmann::json;

const std::string bundled = HOPTAC_ROOT "/examples/bac_kan";

TEST_F(ReportTool, WritesTheSameReportInFourFormats) {
  const outcome made = run("report " + bundled + " --out a/b");
  EXPECT_EQ(made.code, 1) << made.err;  // the plan contradicts itself
  EXPECT_EQ(made.err, "");
  EXPECT_TRUE(made.out.starts_with("Kinh tế tập thể tỉnh Bắc Kạn\n")) << made.out.substr(0, 200);
  EXPECT_EQ(read(path("a/b/report.txt")), made.out);
  EXPECT_TRUE(read(path("a/b/report.xlsx")).starts_with("PK"));
  EXPECT_TRUE(read(path("a/b/report.html")).find("</html>") != std::string::npos);

  const json report = json::parse(read(path("a/b/report.json")));
  std::vector<std::string> sections;
  for (const json& one : report["sections"]) sections.push_back(one["id"]);
  EXPECT_EQ(sections, (std::vector<std::string>{"plan", "forms", "parts", "published", "decisions",
                                                "audit"}));

  // Nothing depends on the clock or on the run.
  EXPECT_EQ(run("report " + bundled + " --out again").out, made.out);
  for (const char* name : {"report.html", "report.xlsx", "report.json"})
    EXPECT_EQ(read(path(std::string("again/") + name)), read(path(std::string("a/b/") + name)))
        << name;
}

TEST_F(ReportTool, SpeaksEnglishAndWritesNothingWithoutAFolder) {
  const outcome made = run("report " + bundled + " --lang en");
  EXPECT_EQ(made.code, 1);
  EXPECT_TRUE(made.out.starts_with("The collective economy of Bắc Kạn\n"));
  EXPECT_TRUE(files().empty());
}

TEST_F(ReportTool, ReportsOnAProvinceThatPublishesNothing) {
  ASSERT_EQ(run("generate --scale 2 --out p").code, 0);
  const outcome made = run("report p");
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_NE(made.out.find("886"), std::string::npos);  // twice 443
}

TEST_F(ReportTool, LocatesEveryErrorAndWritesNothing) {
  std::filesystem::copy(bundled, path("p"));
  write("p/organisations.csv", read(bundled + "/organisations.csv") +
                                   "HTX-0015,HTX,X,,agriculture,01834,058,2020-01-01,,,\n");
  write("p/ratings.csv", "organisation_id,year,rating\nHTX-0015,2024,rất tốt\n");
  const outcome wrong = run("report p --out o --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.out, "");
  EXPECT_EQ(std::count(wrong.err.begin(), wrong.err.end(), '\n'), 2) << wrong.err;
  EXPECT_NE(wrong.err.find("p/organisations.csv:"), std::string::npos) << wrong.err;
  EXPECT_NE(wrong.err.find("p/ratings.csv:2:15: "), std::string::npos) << wrong.err;
  EXPECT_FALSE(std::filesystem::exists(path("o")));
}

TEST_F(ReportTool, LocatesAnApplicantThatTheRegistryDoesNotHold) {
  const std::string columns = "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\n";
  const std::string rest = ",female,2000-03-10,2024-03-09,university,member\n";
  write_folder(columns + "HS-1,HTX-1" + rest + "HS-3,HTX-9" + rest);
  const outcome wrong = run("report p --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.out, "");
  EXPECT_TRUE(wrong.err.starts_with("p/applications.csv:3:6: HT1302 ")) << wrong.err;
  write_folder(columns + "HS-1,HTX-1" + rest + "HS-2,HTX-2" + rest + "HS-3,THT-1" + rest);
  const outcome made = run("report p --lang en");
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_NE(made.out.find("1 of 3 applications are eligible."), std::string::npos);
}

TEST_F(ReportTool, DecidesApplicationsForAnyProgramme) {
  write_folder(
      "id,programme,cooperative_id,sex,birth_date,hire_date,qualification,relation,"
      "newly_established,organisation\n"
      "A,,HTX-2,female,2000-03-10,2024-03-09,university,member,,\n"
      "B,bac_kan.establishment,HTX-2,,,,,,false,\n"
      "C,bac_kan.training,THT-1,,,,,,,cooperative_group\n"
      "D,bac_kan.establishment,THT-1,,,,,,true,\n");
  const outcome made = run("report p --out o --lang en");
  EXPECT_EQ(made.code, 0) << made.err;
  const json report = json::parse(read(path("o/report.json")));
  for (const json& section : report["sections"])
    if (section["id"] == "decisions") {
      EXPECT_EQ(section["tables"].size(), 3U);
    }
  EXPECT_NE(made.out.find("1 of 4 applications are eligible."), std::string::npos);
  write_folder("id,programme\nA,bac_kan.nothing\n");
  const outcome wrong = run("report p --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_TRUE(wrong.err.starts_with("p/applications.csv:2:3: HT1210 ")) << wrong.err;
}

TEST_F(ReportTool, RefusesAWrongCommandLine) {
  EXPECT_EQ(run("report").code, 2);
  EXPECT_EQ(run("report " + bundled + " --programme bac_kan.nothing").code, 2);
  EXPECT_EQ(run("report nothing-there").code, 3);
  const outcome unwritable = run("report " + bundled + " --out /dev/null/x");
  EXPECT_EQ(unwritable.code, 4);
  EXPECT_EQ(unwritable.out, "");
}

TEST_F(ReportTool, ReadsTablesInTcvn3) {
  std::filesystem::create_directory(path("p"));
  write("p/about.csv",
        "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n"
        "document,B\xB8o c\xB8o c\xF2\n");
  write("p/organisations.csv",
        "id,kind,name,industry,established,commune,district\n"
        "H1,HTX,Mi\xD5n dong,agriculture,2020-01-01,x\xB7 C\xABn Minh,huy\xD6n Na R\xD7\n");
  const outcome read = run("report p --encoding tcvn3");
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_NE(read.out.find("Báo cáo cũ"), std::string::npos) << read.out.substr(0, 300);
  EXPECT_NE(read.out.find("Huyện Na Rì"), std::string::npos);
  const outcome refused = run("report p --lang en");
  EXPECT_EQ(refused.code, 3);
  EXPECT_EQ(std::count(refused.err.begin(), refused.err.end(), '\n'), 2) << refused.err;
  EXPECT_NE(refused.err.find("p/about.csv:5:11: HT2301 "), std::string::npos) << refused.err;
  EXPECT_NE(refused.err.find("p/organisations.csv:2:10: HT2301 "), std::string::npos)
      << refused.err;
  EXPECT_NE(refused.err.find("--encoding tcvn3"), std::string::npos) << refused.err;
  EXPECT_EQ(run("report p --encoding viscii").code, 2);
}

}  // namespace TEST_FILE
