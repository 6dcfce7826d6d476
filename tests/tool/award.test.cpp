// SPDX-License-Identifier: BSL-1.0

// `hoptac award` as an office runs it.

#include <hoptac/io/pack.hpp>
#include <hoptac/policy/write.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using nlohmann::json;
using namespace hoptac;

const std::string programme = "bac_kan.human_resources";

/// Ranked by the date of hire: C, A, B, E, F, D, and last G, whose day is not stated.
const std::string requests =
    "id,cooperative_id,sex,birth_date,hire_date,qualification,relation,amount\n"
    "A,H1,female,1995-01-01,2025-01-02,college,member,40000000\n"
    "B,H1,female,1996-01-01,2025-01-03,college,member,10000000\n"
    "C,H2,male,1980-01-01,2025-01-01,college,member,10000000\n"
    "D,H4,male,1995-01-01,2025-01-09,college,member,20000000\n"
    "E,H5,male,1995-01-01,2025-01-05,college,member,70000000\n"
    "F,H6,male,1995-01-01,2025-01-06,college,member,\n"
    "G,H7,male,1995-01-01,,college,member,5000000\n";
const std::string no_grants = "cooperative_id,programme,date,amount\n";

std::vector<json> lines_of(const std::string& jsonl) {
  std::vector<json> out;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

class AwardTool : public ToolTest {
 protected:
  void SetUp() override {
    ToolTest::SetUp();
    write("a.csv", requests);
    write("past.csv", no_grants);
  }
  [[nodiscard]] outcome award(const std::string& more) const {
    return run("award " + programme + " a.csv --history past.csv " + more);
  }
};

TEST_F(AwardTool, GivesABudgetInOrderAndSaysWhyNot) {
  const outcome done = award("--budget 100000000 --format jsonl");
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.err, "");
  std::vector<std::string> outcomes;
  std::vector<int> turns;
  const std::vector<json> lines = lines_of(done.out);
  for (const json& line : lines) {
    outcomes.push_back(line["outcome"]);
    turns.push_back(line["rank"]);
  }
  EXPECT_EQ(outcomes,
            (std::vector<std::string>{"granted", "place_taken", "not_eligible", "budget_ended",
                                      "budget_ended", "amount_not_known", "not_known"}));
  EXPECT_EQ(turns, (std::vector<int>{2, 3, 1, 6, 4, 5, 7}));
  EXPECT_EQ(lines[0]["amount"], "40000000");
  EXPECT_EQ(lines[0]["currency"], "VND");
  EXPECT_EQ(lines[1]["taken_by"], "A");
  EXPECT_EQ(lines[2]["not_met"], json::array({"age"}));
  EXPECT_EQ(lines[2]["reason"]["en"], "over the age limit (women 35, men 40)");
  EXPECT_EQ(lines[4]["left"], "60000000");
  EXPECT_EQ(lines[4]["amount"], "70000000");
  EXPECT_EQ(lines[6]["missing"], json::array({"hire_date"}));
}

TEST_F(AwardTool, GoesOnToSmallerAmountsWhereItIsTold) {
  const std::vector<json> lines =
      lines_of(award("--budget 100000000 --format jsonl --after-shortfall go_on").out);
  EXPECT_EQ(lines[4]["outcome"], "budget_ended");
  EXPECT_EQ(lines[3]["outcome"], "granted");
}

TEST_F(AwardTool, DoesNotDependOnTheOrderOfTheRows) {
  const std::string first = award("--budget 100000000").out;
  std::vector<std::string> rows;
  std::istringstream in(requests);
  for (std::string line; std::getline(in, line);) rows.push_back(line);
  std::string reversed = rows.front() + "\n";
  for (std::size_t i = rows.size(); i-- > 1;) reversed += rows[i] + "\n";
  write("a.csv", reversed);
  EXPECT_EQ(award("--budget 100000000").out, first);
}

TEST_F(AwardTool, WritesAPageAndATable) {
  const outcome page = award("--budget 100000000");
  EXPECT_NE(page.out.find("Được hỗ trợ: 1/7 hồ sơ, 40.000.000 đồng; còn lại 60.000.000 đồng.\n"),
            std::string::npos)
      << page.out;
  EXPECT_NE(page.out.find("Thứ tự: ngày tuyển dụng, mã hồ sơ.\n"), std::string::npos);
  EXPECT_NE(page.out.find("hồ sơ “A” đã được hỗ trợ trước"), std::string::npos);
  const outcome table = award("--budget 100000000 --format csv --lang en");
  EXPECT_TRUE(table.out.starts_with(
      "id,programme,outcome,rank,amount,not_met,missing,taken_by,left,reason_vi,reason_en,"
      "turned_by\n"
      "A,bac_kan.human_resources,granted,2,40000000,,,,,"))
      << table.out;
}

TEST_F(AwardTool, CountsPastGrants) {
  write("past.csv", no_grants + "H1,bac_kan.human_resources,2022-01-01,\n");
  const std::vector<json> lines = lines_of(award("--budget 100000000 --format jsonl").out);
  EXPECT_EQ(lines[0]["outcome"], "not_eligible");
  EXPECT_EQ(lines[0]["not_met"], json::array({"once"}));
  EXPECT_EQ(lines[1]["outcome"], "not_eligible");
}

TEST_F(AwardTool, AsksTheRegistryWhoApplies) {
  std::filesystem::create_directories(path("r"));
  write("r/about.csv", "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n");
  write("r/organisations.csv",
        "id,kind,name,industry,established\nH1,HTX,A,agriculture,2015-05-04\n"
        "H2,HTX,B,agriculture,2015-05-04\nH4,THT,C,agriculture,2015-05-04\n"
        "H5,HTX,D,agriculture,2015-05-04\nH6,HTX,E,agriculture,2015-05-04\n"
        "H7,HTX,F,agriculture,2015-05-04\n");
  write("r/grants.csv", "cooperative_id,programme,date\nH5,bac_kan.human_resources,2023-05-01\n");
  const outcome done = award("--budget 200000000 --format jsonl --registry r");
  ASSERT_EQ(done.code, 0) << done.err;
  const std::vector<json> lines = lines_of(done.out);
  EXPECT_EQ(lines[0]["outcome"], "granted");
  EXPECT_EQ(lines[1]["outcome"], "place_taken");
  EXPECT_EQ(lines[3]["outcome"], "not_eligible");  // D is a group
  EXPECT_EQ(lines[3]["not_met"], json::array({"applicant_kind"}));
  EXPECT_NE(std::string(lines[3]["reason"]["en"]).find("cooperative group"), std::string::npos);
  EXPECT_EQ(lines[4]["not_met"], json::array({"once"}));  // E was supported before
  write("r/organisations.csv",
        "id,kind,name,industry,established\nH1,HTX,A,agriculture,2015-05-04\n");
  write("r/grants.csv", "cooperative_id,programme,date\n");
  const outcome wrong = award("--budget 200000000 --registry r --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.out, "");
  EXPECT_TRUE(wrong.err.starts_with("a.csv:4:3: HT1302 ")) << wrong.err;
}

TEST_F(AwardTool, RefusesABudgetThatIsNoSum) {
  for (const char* budget : {"100.000.000", "'100 triệu đồng'"}) {
    const outcome wrong = award("--lang en --budget " + std::string(budget));
    EXPECT_EQ(wrong.code, 2);
    EXPECT_EQ(wrong.out, "");
    EXPECT_NE(wrong.err.find("(100000000?)"), std::string::npos) << wrong.err;
  }
  EXPECT_EQ(award("--budget=-5").code, 2);
  const outcome large = award("--lang en --budget 9223372036854775808");
  EXPECT_EQ(large.code, 2);
  EXPECT_NE(large.err.find("at most"), std::string::npos) << large.err;
  EXPECT_NE(large.err.find("9223372036854775807 đồng"), std::string::npos) << large.err;
  EXPECT_EQ(award("--budget 9223372036854775807").code, 0);
  const outcome none = run("award " + programme + " a.csv --lang en");
  EXPECT_EQ(none.code, 2);
  EXPECT_NE(none.err.find("--budget is missing"), std::string::npos);
  EXPECT_NE(award("--budget 5 --after-shortfall go --lang en").err.find("stop, go_on"),
            std::string::npos);
}

TEST_F(AwardTool, RefusesOneOddApplicationAndGoesOn) {
  policy::pack_content odd{.id = "odd", .version = "1"};
  odd.facts = {{.key = "score", .kind = policy::value_kind::integer}};
  policy::rule aid{.id = "aid"};
  const policy::term ten =
      policy::value(*money::any_amount::from_major(money::decimal::from_integer(10), "VND")).tree;
  aid.amount = policy::term{.kind = policy::term_kind::multiply,
                            .of = {ten, {.kind = policy::term_kind::of_fact, .name = "score"}}};
  odd.rules = {aid};
  write("odd.json", io::write_pack(odd));
  write("rows.csv", "id,score\na,3\nb,-3\nc,4\n");
  const std::string odd_run = "--lang en award aid rows.csv --pack odd.json --budget 100 --format ";
  const outcome done = run(odd_run + "jsonl");
  EXPECT_EQ(done.code, 0) << done.err;
  const std::vector<json> lines = lines_of(done.out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["outcome"], "granted");
  EXPECT_EQ(lines[1]["outcome"], "refused");
  EXPECT_EQ(lines[1]["reason"]["en"], "the amount comes to -30 VND, which is below zero");
  EXPECT_EQ(lines[2]["outcome"], "granted");
  for (const char* format : {"text", "csv"}) EXPECT_EQ(run(odd_run + format).code, 0) << format;
}

TEST_F(AwardTool, RefusesAPackThatPaysInAnotherCurrency) {
  policy::pack_content abroad{.id = "abroad", .version = "1"};
  policy::rule aid{.id = "aid"};
  aid.amount =
      policy::value(*money::any_amount::from_major(money::decimal::from_integer(5), "USD")).tree;
  abroad.rules = {aid};
  write("abroad.json", io::write_pack(abroad));
  write("one.csv", "id\nA\n");
  const outcome refused = run("--lang en award aid one.csv --pack abroad.json --budget 10");
  EXPECT_EQ(refused.code, 3);
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(refused.err, "abroad.json: HT0107 abroad.aid: two different currencies: USD and VND\n");
}

}  // namespace TEST_FILE
