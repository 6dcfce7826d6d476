// SPDX-License-Identifier: BSL-1.0

// `hoptac indicators` as a user runs it.

#include <algorithm>
#include <map>
#include <sstream>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using IndicatorsTool = ToolTest;
using nlohmann::json;

const std::string folder = HOPTAC_ROOT "/examples/bac_kan ";

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST_F(IndicatorsTool, WritesTheFormOfAFiguresFile) {
  const outcome half = run("indicators " + folder + "--period 2024-H1 --format csv --lang en");
  EXPECT_EQ(half.code, 0) << half.err;
  EXPECT_TRUE(
      half.out.starts_with("subject,indicator,breakdown,period,value,unit,count,source,"
                           "of,estimated,not_known,reading\n"));
  for (const char* line : {
           "THT,organisations,,2024-H1,655,count,655,\"Plan for 2025, section I.1\",655,0,,",
           "THT,organisations,sector=non_agriculture,2024-H1,46,count,46,\"Plan for 2025, section "
           "I.1\",46,0,,",
           "HTX,organisations_share,sector=agriculture,2024-H1,73.815,percent,327,\"Plan for 2025, "
           "section I.1\",327,0,,",
           "HTX,charter_capital_total,,2024-H1,707307,million_vnd,429,\"Plan for 2025, section "
           "I.1.2\",443,0,,",
           "HTX,revenue_average,per=HTX,2024-H1,1482,million_vnd,429,\"Plan for 2025, section "
           "I.1.2\",443,0,,",
           "LHHTX,workers,,2024-H1,,person,0,\"Plan for 2025, second part, section "
           "4.1\",2,0,not_stated,",
           "HTX,managers,qualification=no_professional_training,2024-H1,734,person,429,\"Plan for "
           "2025, section I.1.2\",443,0,,the text says only “the rest”: the total without the two "
           "other levels",
           "programme,science_projects,programme=science_technology,2024-H1,35,count,35,\"Plan for "
           "2025, section I.3\",35,0,,",
           "programme,science_projects,level=province;programme=science_technology,2024-H1,30,"
           "count,"
           "30,\"Plan for 2025, section I.3\",30,0,,",
           "programme,science_projects,level=national;programme=science_technology,2024-H1,5,count,"
           "5,\"Plan for 2025, section I.3\",5,0,,",
           "programme,support_amount,policy=3.1;purpose=establishment,2024-H1,30,million_vnd,28,"
           "\"Plan for 2025, section II.3.1\",28,0,,",
           "programme,loan_amount,fund=provincial;policy=3.5,2024-H1,988,million_vnd,10,\"Plan for "
           "2025, section II.3.5\",10,0,,",
           "programme,loan_amount,fund=central;policy=3.5,2024-H1,2000,million_vnd,3,\"Plan for "
           "2025, section II.3.5\",3,0,,",
           "programme,support_amount,policy=3.8;purpose=insurance,2024-H1,1285,million_vnd,13,"
           "\"Plan for 2025, section II.3.8\",13,0,,",
       })
    EXPECT_TRUE(has_line(half.out, line)) << line << "\n" << half.out;
  // Over the year the same is per year.
  const outcome year = run("indicators " + folder + "--period 2024 --format csv --lang en");
  EXPECT_NE(year.out.find("HTX,income_average,per=worker,2024,59,million_vnd_per_year,429,"),
            std::string::npos)
      << year.out;
}

TEST_F(IndicatorsTool, TakesThePeriodOfTheFolderWhenNoneIsGiven) {
  EXPECT_EQ(run("indicators " + folder).out, run("indicators " + folder + "--period 2024-H1").out);
}

TEST_F(IndicatorsTool, DividesByDistrictsOfThePastAndProvincesOfEachDay) {
  const auto sum = [&](const std::string& more) {
    const json all = json::parse(run("indicators " + folder + "--format json " + more).out);
    std::map<std::string, int> found;
    for (const json& one : all["indicators"])
      if (one["subject"] == "HTX" && one["indicator"] == "organisations" && !one["value"].is_null())
        found[one["breakdown"]] += std::stoi(one["value"].get<std::string>());
    return found;
  };
  const auto districts = sum("--by district");
  EXPECT_EQ(districts.size(), 9U) << "eight districts, and those of whom it is not known";
  int all = 0;
  for (const auto& [name, count] : districts) all += count;
  EXPECT_EQ(all, 443);
  EXPECT_EQ(sum("--by province"),
            (std::map<std::string, int>{{"province=", 1}, {"province=06", 442}}));
  EXPECT_EQ(sum("--by province --units-on 2025-07-01"),
            (std::map<std::string, int>{{"province=", 1}, {"province=19", 442}}));
  EXPECT_EQ(sum("--by district --units-on 2025-07-01"),
            (std::map<std::string, int>{{"district=", 443}}));
  EXPECT_EQ(sum("--by sector,province").at("province=06;sector=agriculture"), 326);
  EXPECT_EQ(sum("--by sector,sector"), sum("--by sector"));
}

TEST_F(IndicatorsTool, WritesJsonWithWhatATableHasNoPlaceFor) {
  const outcome made = run("indicators " + folder + "--format json");
  const json all = json::parse(made.out);
  EXPECT_EQ(all["period"], "2024-H1");
  const auto find = [&](const char* subject, const char* indicator, const char* breakdown) {
    for (const json& one : all["indicators"])
      if (one["subject"] == subject && one["indicator"] == indicator &&
          one["breakdown"] == breakdown)
        return one;
    return json();
  };
  const json revenue = find("HTX", "revenue_average", "per=HTX");
  EXPECT_EQ(revenue["value"], "1482");
  EXPECT_EQ(revenue["exact"], true);
  EXPECT_EQ(revenue["count"], 429);
  EXPECT_EQ(revenue["silent"], 14);
  EXPECT_EQ(revenue["confirmation"], "read_in_text");
  const json share = find("HTX", "organisations_share", "sector=agriculture");
  EXPECT_EQ(share["exact"], false);
  const json workers = find("LHHTX", "workers", "");
  EXPECT_TRUE(workers["value"].is_null());
  EXPECT_EQ(workers["silent"], 2);
  EXPECT_EQ(run("indicators " + folder + "--format json --lang en").out, made.out);
}

TEST_F(IndicatorsTool, WritesAPageToRead) {
  const outcome vi = run("indicators " + folder + "--period 2024-H1");
  EXPECT_EQ(vi.code, 0);
  EXPECT_EQ(vi.err, "");
  EXPECT_TRUE(vi.out.starts_with("Chỉ tiêu kỳ 2024-H1\n")) << vi.out;
  EXPECT_NE(vi.out.find("707.307"), std::string::npos) << vi.out;
  EXPECT_NE(vi.out.find("73,815"), std::string::npos);
  EXPECT_NE(vi.out.find("14 chưa có số"), std::string::npos);
  const outcome en = run("indicators " + folder + "--period 2024-H1 --by district --lang en");
  EXPECT_TRUE(en.out.starts_with("Indicators for 2024-H1\n"));
  EXPECT_NE(en.out.find("Huyện Na Rì (066)"), std::string::npos) << en.out;
}

TEST_F(IndicatorsTool, RefusesWhatItDoesNotKnow) {
  const struct {
    const char* arguments;
    int code;
    const char* message;
  } cases[] = {
      {"indicators", 2, "HT2103 "},
      {"indicators x --by distrct", 2, "HT2105 --by does not take “distrct” (district?)"},
      {"indicators x --by sector,", 3, ""},
      {"indicators x --format xml", 2, "HT2105 --format"},
      {"indicators x --period 2024-H3", 2, ""},
      {"indicators x --units-on 2024-02-30", 2, ""},
      {"indicators nowhere", 3, "HT2019 there is no folder “nowhere”"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("--lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, c.code) << c.arguments << wrong.err;
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << wrong.err;
    EXPECT_NE(wrong.err, "");
  }
}

TEST_F(IndicatorsTool, KnowsNothingOfPeriodsThatTheDataDoesNotReach) {
  const struct {
    const char* period;
    const char* why;
  } cases[] = {{"2030", "after_data"},
               {"2024-Q3", "after_data"},
               {"2024", "cut_by_data"},
               {"2021-2025", "cut_by_data"}};
  for (const auto& c : cases) {
    const std::string asked = folder + "--period " + c.period;
    const outcome csv = run("indicators " + asked + " --format csv");
    EXPECT_EQ(csv.code, 0) << csv.err;
    EXPECT_NE(csv.out.find("HTX,organisations,," + std::string(c.period) + ",,count,0,"),
              std::string::npos)
        << csv.out;
    const json all = json::parse(run("indicators " + asked + " --format json").out);
    EXPECT_EQ(all["data_until"], "2024-06-30");
    for (const json& one : all["indicators"]) {
      const bool is_estimate = one["estimated"] != 0;
      EXPECT_TRUE(one["value"].is_null() || is_estimate) << one;
      if (!is_estimate) {
        EXPECT_EQ(one["not_known"]["reason"], c.why) << one;
      }
      EXPECT_TRUE(!is_estimate || std::string(c.period) == "2024") << one;
    }
    EXPECT_NE(run("indicators " + asked).out.find("số liệu chỉ có đến hết ngày 30/6/2024"),
              std::string::npos);
    // By district as well: the whole says it, and no part is 0.
    const outcome by = run("indicators " + asked + " --by district --format csv");
    EXPECT_NE(by.out.find("HTX,organisations,," + std::string(c.period) + ",,count,0,"),
              std::string::npos);
  }
}

TEST_F(IndicatorsTool, TakesTheDayOfTheDataFromTheFolder) {
  const std::string about = "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n";
  write("organisations.csv",
        "id,kind,name,industry,established\nA,HTX,HTX A,agriculture,2020-01-01\n");
  const auto count = [&](const std::string& more, const char* period) {
    write("about.csv", about + more);
    const outcome made = run(std::string("indicators . --format json --period ") + period);
    const json all = json::parse(made.out);
    for (const json& one : all["indicators"])
      if (one["subject"] == "HTX" && one["indicator"] == "organisations" && one["breakdown"] == "")
        return one["value"].is_null() ? std::string("not known") : one["value"].get<std::string>();
    return std::string("none");
  };
  EXPECT_EQ(count("", "2024-H1"), "1");
  EXPECT_EQ(count("", "2024-07"), "not known");
  EXPECT_EQ(count("data_until,2024-07-31\n", "2024-07"), "1");
  EXPECT_EQ(count("data_until,2024-07-30\n", "2024-07"), "not known");
  EXPECT_EQ(count("data_until,2024-06-29\n", "2024-H1"), "not known");
  write("about.csv", about + "data_until,2024-06-31\n");
  const outcome wrong = run("indicators . --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.err.find("about.csv:5:12"), std::string::npos) << wrong.err;
}

TEST_F(IndicatorsTool, ReportsFindingsOfTheRegistryAndGoesOn) {
  write("about.csv", "key,value,note\nprovince,06,\nunits_on,2024-06-30,\nperiod,2024-H1,\n");
  write("organisations.csv",
        "id,kind,name,industry,established\nA,HTX,HTX A,agriculture,2020-01-01\n");
  write("reports.csv",
        "organisation_id,period,kind,standing,members\nA,2024-H1,actual,official,3\n");
  const outcome found = run("indicators . --format csv --lang en");
  EXPECT_EQ(found.code, 1) << found.err;
  EXPECT_NE(found.err.find("reports.csv:2:"), std::string::npos) << found.err;
  EXPECT_NE(found.out.find("HTX,members,,2024-H1,3,person,1,"), std::string::npos) << found.out;
}

}  // namespace TEST_FILE
