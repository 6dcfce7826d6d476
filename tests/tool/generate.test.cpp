// SPDX-License-Identifier: BSL-1.0

// `hoptac generate` as a user runs it.

#include "tool.hpp"

namespace TEST_FILE {

using GenerateTool = ToolTest;

const std::vector<std::string> names{"about.csv",   "organisations.csv", "reports.csv",
                                     "unions.csv",  "products.csv",      "undertakings.csv",
                                     "ratings.csv", "grants.csv"};

TEST_F(GenerateTool, WritesTheBundledProvinceAgain) {
  const outcome made = run("generate --scale 1 --seed 2025 --out a/b");
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out + made.err, "");
  for (const std::string& name : names)
    EXPECT_EQ(read(path("a/b/" + name)), read(HOPTAC_ROOT "/examples/bac_kan/" + name)) << name;
  EXPECT_EQ(run("generate --out c").code, 0) << "scale 1 and seed 2025 are the default";
  EXPECT_EQ(read(path("c/reports.csv")), read(path("a/b/reports.csv")));
}

TEST_F(GenerateTool, MakesSeveralProvincesThatCanBeRead) {
  EXPECT_EQ(run("generate --scale 3 --seed 7 --out p").code, 0);
  const outcome read_back = run("indicators p --period 2024-H1 --format csv");
  EXPECT_EQ(read_back.code, 0) << read_back.err;
  EXPECT_NE(read_back.out.find("HTX,organisations,,2024-H1,1329,"), std::string::npos);
  EXPECT_NE(read_back.out.find("HTX,charter_capital_total,,2024-H1,2121921,"), std::string::npos);
}

TEST_F(GenerateTool, OverwritesNothing) {
  std::filesystem::create_directory(path("p"));
  write("p/unions.csv", "mine\n");
  const outcome wrong = run("generate --out p --lang en");
  EXPECT_EQ(wrong.code, 4);
  EXPECT_TRUE(wrong.err.starts_with("p/unions.csv: HT2109 ")) << wrong.err;
  EXPECT_EQ(read(path("p/unions.csv")), "mine\n");
  EXPECT_FALSE(std::filesystem::exists(path("p/about.csv")));
}

TEST_F(GenerateTool, RefusesAWrongCommandLine) {
  const struct {
    const char* arguments;
    int code;
    const char* message;
  } cases[] = {
      {"", 2, "HT2103 --out"},
      {"--out p --scale 0", 2, "HT2108 --scale"},
      {"--out p --scale 10001", 2, "HT2108 --scale"},
      {"--out p --scale 1x", 2, "HT2108 --scale"},
      {"--out p --seed 18446744073709551616", 2, "HT2108 --seed"},
      {"--out /dev/null/p", 4, "/dev/null/p: HT2013 "},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("generate --lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, c.code) << c.arguments << wrong.err;
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << wrong.err;
    EXPECT_FALSE(std::filesystem::exists(path("p")));
  }
}

}  // namespace TEST_FILE
