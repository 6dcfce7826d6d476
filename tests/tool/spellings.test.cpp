// SPDX-License-Identifier: BSL-1.0

// Money is not given twice because of a spelling, and two groups that look alike are noted.

#include <string>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using nlohmann::json;

const std::string programme = "bac_kan.human_resources ";
const std::string row = ",female,2000-03-10,2025-03-09,university,member";

class SpellingsTool : public ToolTest {
 protected:
  /// One application of `HTX-0101`, and what its history says of `supported`.
  [[nodiscard]] outcome decide(const std::string& supported) const {
    write("a.csv",
          "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\nHS-1,HTX-0101" + row +
              "\n");
    write("g.csv",
          "cooperative_id,programme,date\n" + supported + ",bac_kan.human_resources,2023-05-01\n");
    return run("decide " + programme + "a.csv --history g.csv --format jsonl");
  }
  /// Two applications of `first` and `second`, neither supported before by what they say.
  [[nodiscard]] outcome award(const std::string& first, const std::string& second) const {
    write("a.csv",
          "id,cooperative_id,sex,birth_date,hire_date,qualification,relation,supported_before,"
          "amount\nHS-1," +
              first + row + ",false,24000000\nHS-2," + second + row + ",false,24000000\n");
    return run("award " + programme + "a.csv --budget 100000000 --format csv");
  }
};

TEST_F(SpellingsTool, EverySpellingOfWhoWasSupportedIsFoundOrRefused) {
  for (const char* same : {"HTX-0101", "HTX-0101 ", " HTX-0101", "HTX-0101\u00A0"}) {
    const outcome done = decide(same);
    ASSERT_EQ(done.code, 0) << same << done.err;
    EXPECT_EQ(json::parse(done.out)["answer"], "not_eligible") << same;
  }
  for (const char* alike : {"htx-0101", "HTX\u20130101", "HT\u0425-0101", "HTX-01\u200B01",
                            "HTX-O101", "HTX-\uFF10101", "'HTX-0101", "HTX0101"}) {
    const outcome done = decide(alike);
    EXPECT_EQ(done.code, 3) << alike;
    EXPECT_EQ(done.out, "") << alike;
    EXPECT_NE(done.err.find("a.csv:2:6: HT1230 cooperative_id: “HTX-0101”"), std::string::npos)
        << done.err;
    EXPECT_NE(done.err.find("g.csv:2"), std::string::npos) << done.err;
  }
  const outcome other = decide("HTX-0102");
  EXPECT_EQ(other.code, 0);
  EXPECT_EQ(json::parse(other.out)["answer"], "eligible");
}

TEST_F(SpellingsTool, ApostrophesAreNotTakenApart) {
  write("a.csv", "id,cooperative_id,sex,birth_date,hire_date,qualification,relation\nHS-1,Pác’s 1" +
                     row + "\n");
  write("g.csv", "cooperative_id,programme,date\nPác's 1,bac_kan.human_resources,2023-05-01\n");
  EXPECT_EQ(run("decide " + programme + "a.csv --history g.csv").code, 3);
}

TEST_F(SpellingsTool, ARunGivesOneGrantOrNone) {
  for (const char* same : {"HTX-1 ", "HTX-1\u00A0", "\u3000HTX-1"}) {
    const outcome done = award("HTX-1", same);
    ASSERT_EQ(done.code, 0) << done.err;
    std::size_t granted = 0;
    for (std::size_t at = done.out.find(",granted,"); at != std::string::npos;
         at = done.out.find(",granted,", at + 1))
      ++granted;
    EXPECT_EQ(granted, 1U) << done.out;
  }
  for (const char* alike : {"htx-1", "HTX–1", "HT\u0425-1"}) {
    const outcome done = award("HTX-1", alike);
    EXPECT_EQ(done.code, 3) << alike;
    EXPECT_NE(done.err.find("a.csv:3:6: HT1230 cooperative_id"), std::string::npos) << done.err;
  }
}

TEST_F(SpellingsTool, GroupsThatLookAlikeAreNotedAndStayTwo) {
  write("d.csv", "province,members\nBắc Kạn,1\nBa\u0306\u0301c Ka\u0323n,2\nBẮC KẠN,4\n");
  const outcome done = run("aggregate d.csv --by province --measures members --format json");
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_NE(done.err.find("HT5031"), std::string::npos) << done.err;
  const json all = json::parse(done.out);
  EXPECT_EQ(all["groups"].size(), 3U);
  ASSERT_EQ(all["notes"].size(), 2U);
  EXPECT_EQ(all["notes"][0]["code"], "HT5031");
  EXPECT_FALSE(all["notes"][0]["message"]["vi"].get<std::string>().empty());
  EXPECT_EQ(run("partial d.csv --by province --measures members --shard x --out x.hts").code, 0);
  const outcome merged = run("merge x.hts");
  EXPECT_EQ(merged.code, 0);
  EXPECT_NE(merged.err.find("HT5031"), std::string::npos) << merged.err;
  write("e.csv", "province,members\nBắc Kạn,1\nBắc Kạn,2\nCao Bằng,4\n");
  const outcome plain = run("aggregate e.csv --by province --measures members --format json");
  EXPECT_EQ(plain.err, "");
  EXPECT_FALSE(json::parse(plain.out).contains("notes"));
}

TEST_F(SpellingsTool, AShardIsNotMergedTwiceUnderTwoSpellings) {
  write("d.csv", "province,members\na,1\n");
  const std::string make = "partial d.csv --by province --measures members --shard ";
  ASSERT_EQ(run(make + "'Bắc Kạn' --out 1.hts").code, 0);
  ASSERT_EQ(run(make + "'Ba\u0306\u0301c Ka\u0323n' --out 2.hts").code, 0);
  ASSERT_EQ(run(make + "'bắc kạn' --out 3.hts").code, 0);
  const outcome twice = run("merge 1.hts 2.hts");
  EXPECT_EQ(twice.code, 3);
  EXPECT_NE(twice.err.find("HT2416"), std::string::npos) << twice.err;
  const outcome alike = run("merge 1.hts 3.hts");
  EXPECT_EQ(alike.code, 0);
  EXPECT_NE(alike.err.find("HT5032"), std::string::npos) << alike.err;
}

TEST_F(SpellingsTool, AnAuditFindsContradictionsAcrossBlanks) {
  const std::string header =
      "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
      "note,quote\n";
  const std::string rest = ",,,,2024-H1,,actual,exact,";
  for (const char* subject : {"HTX", "HTX ", "HTX\u00A0"})
    for (const char* indicator : {"organisations", "organisations\u00A0"}) {
      write("f.csv", header + "F1,I," + subject + "," + indicator + "," + rest + "655,count,,\n" +
                         "F2,I,HTX,organisations,sector=agriculture" + rest + "609,count,,\n" +
                         "F3,I,HTX,organisations,sector=non_agriculture" + rest + "56,count,,\n");
      const outcome done = run("audit f.csv --format json");
      EXPECT_EQ(done.code, 1) << done.err;
      const json found = json::parse(done.out)["findings"];
      ASSERT_EQ(found.size(), 1U);
      EXPECT_EQ(found[0]["check"], "sum_of_parts");
    }
}

}  // namespace TEST_FILE
