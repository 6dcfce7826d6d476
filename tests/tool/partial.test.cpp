// SPDX-License-Identifier: BSL-1.0

// `hoptac partial` as a user runs it.

#include <hoptac/indicator/state_bytes.hpp>

#include "tool.hpp"

namespace TEST_FILE {

using PartialTool = ToolTest;

const std::string north = HOPTAC_ROOT "/examples/states/north.csv ";
const std::string same = " --by year,kind --measures members,capital --unit capital=đồng ";

TEST_F(PartialTool, WritesTheStateOfAShard) {
  const outcome done = run("partial " + north + same + "--shard north --out a.hts");
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(done.out + done.err, "");
  EXPECT_EQ(files(), std::vector<std::string>{"a.hts"});
  const std::string bytes = read(path("a.hts"));
  EXPECT_EQ(bytes, read(HOPTAC_ROOT "/examples/states/north.hts"));
  const auto state = hoptac::indicator::state_from_bytes(bytes, "a.hts");
  ASSERT_TRUE(state);
  EXPECT_EQ(state->schema(), (hoptac::indicator::state_schema{
                                 {"year", "kind"}, {{"members", ""}, {"capital", "đồng"}}}));
  ASSERT_EQ(state->groups(), 3U);
  EXPECT_EQ(state->key(1, 0), "2024");
  EXPECT_EQ(state->key(1, 1), "HTX");
  EXPECT_EQ(state->rows(1), 2U);
  EXPECT_EQ(to_string(state->at(1, 1).sum()), "1800000000");
  EXPECT_EQ(state->rows(2), 2U);
  EXPECT_TRUE(state->at(2, 1).is_empty());
}

TEST_F(PartialTool, WritesTheSameBytesFromFilesInAnyOrderAndThreads) {
  const std::string text = read(HOPTAC_ROOT "/examples/states/north.csv");
  const std::size_t header = text.find('\n') + 1, half = text.find("BK-02,2024");
  write("1.csv", text.substr(0, half));
  write("2.csv", text.substr(0, header) + text.substr(half));
  const std::string expected = read(HOPTAC_ROOT "/examples/states/north.hts");
  for (const char* of :
       {"1.csv 2.csv", "2.csv 1.csv", "1.csv 2.csv --threads 1", "2.csv 1.csv --threads 7"}) {
    EXPECT_EQ(run("partial " + std::string(of) + same + "--shard north --out b.hts").code, 0);
    EXPECT_EQ(read(path("b.hts")), expected) << of;
  }
}

TEST_F(PartialTool, GivesUnitsToAllMeasuresOrToOne) {
  const auto units = [&](const std::string& options) {
    const std::string line =
        "partial " + north + "--measures members,capital,profit --shard A --out a.hts " + options;
    const outcome done = run(line);
    EXPECT_EQ(done.code, 0) << done.err;
    std::string out;
    const auto made = hoptac::indicator::state_from_bytes(read(path("a.hts")), "");
    for (const auto& one : made->schema().measures) out += one.unit + ";";
    return out;
  };
  EXPECT_EQ(units(""), ";;;");
  EXPECT_EQ(units("--unit đồng"), "đồng;đồng;đồng;");
  EXPECT_EQ(units("--unit đồng --unit members=người"), "người;đồng;đồng;");
  EXPECT_EQ(units("--unit members=người --unit đồng"), "người;đồng;đồng;");
  EXPECT_EQ(units("--unit profit='nghìn đồng'"), ";;nghìn đồng;");
}

TEST_F(PartialTool, RefusesWhatItDoesNotKnow) {
  write("wrong.csv", "year,members\n2024,12\n2025,1.5\n");
  const struct {
    const char* arguments;
    int code;
    const char* message;
  } cases[] = {
      {"", 2, "HT2103 "},
      {"x.csv --measures m --out a.hts", 2, "HT2103 "},
      {"x.csv --measures m --shard A", 2, "HT2103 "},
      {"x.csv --shard A --out a.hts", 2, "HT2103 "},
      {"x.csv --measures m --shard A --out a.hts --threads 0", 2, "HT2105 --threads"},
      {"x.csv --measures m --shard A --out a.hts --threads two", 2, "HT2105 --threads"},
      {"x.csv --measures m --shard A --out a.hts --unit n=đồng", 2, "HT2105 --unit"},
      {"x.csv --by m_sum --measures m --shard A --out a.hts", 2,
       "HT2412 “m_sum” cannot be the name of a column"},
      {"x.csv --by a,, --measures m --shard A --out a.hts", 2, "HT2412 "},
      {"x.csv --measures m --shard A --out a.hts", 3, "x.csv: HT2016"},
      {"wrong.csv --by year --measures members --shard A --out a.hts", 3, "wrong.csv:3:6: HT2421"},
      {"wrong.csv --by yaer --measures members --shard A --out a.hts", 3, "wrong.csv:1"},
      {"wrong.csv --by year --measures members --shard A --out wrong.csv", 2, "HT21"},
      {"wrong.csv --by year --measures year --shard A --out no/folder/a.hts", 4, "no/folder"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("--lang en partial " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, c.code) << c.arguments << "\n" << wrong.err;
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << c.arguments << "\n" << wrong.err;
  }
  EXPECT_EQ(files(), std::vector<std::string>{"wrong.csv"});
}

}  // namespace TEST_FILE
