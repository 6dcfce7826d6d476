// SPDX-License-Identifier: BSL-1.0

// `hoptac pack` as an office runs it.

#include <string>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using PackTool = ToolTest;
using nlohmann::json;

TEST_F(PackTool, ExportsWholePacksAndSingleProgrammes) {
  const outcome all = run("pack export bac_kan");
  EXPECT_EQ(all.code, 0);
  EXPECT_EQ(json::parse(all.out)["id"], "bac_kan");
  const outcome one = run("pack export bac_kan.human_resources");
  EXPECT_EQ(one.code, 0);
  const json pack = json::parse(one.out);
  EXPECT_EQ(pack["rules"].size(), 1U);
  EXPECT_EQ(pack["facts"].size(), 8U);  // those of the contract, two dates and the cooperative
  EXPECT_LT(one.out.size(), all.out.size());
  EXPECT_EQ(json::parse(run("pack export bac_kan.training bac_kan.credit").out)["rules"].size(),
            2U);
  for (const char* name : {"bac_kan", "vn", "bac_kan.human_resources", "vn.young_worker"}) {
    ASSERT_EQ(run("pack export " + std::string(name) + " --out a.json").code, 0);
    EXPECT_NE(run("pack diff a.json a.json --lang en").out.find("Nothing is different."),
              std::string::npos);
    EXPECT_NE(run("pack check a.json").code, 3) << name;
  }
}

TEST_F(PackTool, AnExportedProgrammeDecidesAsTheBundledOne) {
  const std::string applications = HOPTAC_ROOT "/examples/bac_kan/applications.csv";
  ASSERT_EQ(run("pack export bac_kan.human_resources --out one.json").code, 0);
  const std::string tail = " " + applications + " --format jsonl";
  std::string whole = run("decide bac_kan.human_resources" + tail).out;
  std::string single = run("decide bac_kan.human_resources --pack one.json" + tail).out;
  const auto without_pack = [](std::string& text) {
    for (std::size_t at = 0; (at = text.find("\"sha256\":\"", at)) != std::string::npos;)
      text.erase(at, 76);
  };
  EXPECT_NE(whole, single);  // the packs differ, and say so
  without_pack(whole);
  without_pack(single);
  EXPECT_EQ(whole, single);
}

TEST_F(PackTool, ChecksAPackAndFindsWhatWasPutIntoIt) {
  const outcome bundled = run("pack check bac_kan --lang en");
  EXPECT_EQ(bundled.err, "");
  EXPECT_EQ(bundled.code, bundled.out.find("Nothing is doubtful.") == std::string::npos ? 1 : 0);
  ASSERT_EQ(run("pack export bac_kan.human_resources --out one.json").code, 0);
  json pack = json::parse(read(path("one.json")));
  const std::string before = run("pack check one.json --lang en").out;
  pack["facts"]["shoe_size"] = {{"name", {{"vi", "cỡ giày"}, {"en", "shoe size"}}},
                                {"kind", "integer"}};
  write("more.json", pack.dump());
  const outcome more = run("pack check more.json --lang en");
  EXPECT_EQ(more.code, 1) << more.err;
  EXPECT_EQ(before.find("shoe"), std::string::npos);
  EXPECT_NE(more.out.find("shoe"), std::string::npos) << more.out;
}

TEST_F(PackTool, SaysWhatTwoDaysHaveOtherwise) {
  const outcome same = run("pack diff vn --from 2025-02-01 --to 2025-02-02 --lang en");
  EXPECT_EQ(same.code, 0);
  EXPECT_NE(same.out.find("Nothing is different."), std::string::npos);
  // The regional minimum wage changed on 1 July 2024.
  const outcome wage = run("pack diff vn --from 2024-06-30 --to 2024-07-01 --lang en");
  EXPECT_EQ(wage.code, 0);
  EXPECT_NE(wage.out.find("young_worker"), std::string::npos) << wage.out;
}

TEST_F(PackTool, RefusesAWrongCommandLine) {
  const struct {
    const char* arguments;
    int code;
    const char* says;
  } cases[] = {
      {"", 2, "check, diff, export is missing"},
      {"chek bac_kan", 2, "(check?)"},
      {"check", 2, "PACK is missing"},
      {"check a b", 2, "“b” is not understood"},
      {"check none.json", 3, "there is no such file"},
      {"diff bac_kan", 2, "--from is missing"},
      {"diff bac_kan --from 2025-01-01", 2, "--to is missing"},
      {"diff bac_kan --from 2025-01-01 --to 1/2/2025", 2, "--to: "},
      {"check bac_kan --from 2025-01-01", 2, "“--from” is not understood"},
      {"export", 2, "PROGRAMME is missing"},
      {"export bac_kan.trainin", 2, "(bac_kan.training?)"},
      {"export bac_kan.training vn.ocop_prize", 2, "“vn.ocop_prize” is not of the pack “bac_kan”"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("pack --lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, c.code) << c.arguments;
    EXPECT_EQ(wrong.out, "");
    EXPECT_NE(wrong.err.find(c.says), std::string::npos) << c.arguments << "\n" << wrong.err;
  }
}

}  // namespace TEST_FILE
