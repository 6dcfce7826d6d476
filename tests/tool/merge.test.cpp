// SPDX-License-Identifier: BSL-1.0

// `hoptac merge` as a user runs it.

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using MergeTool = ToolTest;

const std::string north = HOPTAC_ROOT "/examples/states/north.hts ";
const std::string south = HOPTAC_ROOT "/examples/states/south.hts ";

const std::string together =
    "year,kind,members_count,members_sum,members_min,members_max,members_mean,"
    "capital_count,capital_sum,capital_min,capital_max,capital_mean\n"
    "2023,HTX,3,56,9,35,19,3,11450000000,450000000,9800000000,3816666667\n"
    "2024,HTX,4,67,8,36,17,4,11900000000,300000000,9800000000,2975000000\n"
    "2024,THT,3,42,6,21,14,0,,,,\n";

TEST_F(MergeTool, AddsTheStatesOfShardsUp) {
  const outcome done = run("merge " + north + south);
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(done.err, "");
  EXPECT_EQ(done.out, together);
  EXPECT_EQ(run("merge " + south + north).out, together);
  EXPECT_EQ(run("merge - " + south + "< " + north).out, together);
}

TEST_F(MergeTool, KeepsTheStateOfAllThatTheyHold) {
  const outcome kept = run("merge " + north + south + "--out all.hts");
  EXPECT_EQ(kept.code, 0) << kept.err;
  EXPECT_EQ(kept.out, "");
  EXPECT_EQ(run("merge all.hts").out, together);
  EXPECT_EQ(run("merge all.hts --out again.hts --format csv").out, together);
  EXPECT_EQ(read(path("again.hts")), read(path("all.hts")));
  EXPECT_EQ(run("merge " + south + north + "--out other.hts").code, 0);
  EXPECT_EQ(read(path("other.hts")), read(path("all.hts")));
}

TEST_F(MergeTool, ShowsThemAsJsonAndAsAPage) {
  const auto all = nlohmann::json::parse(run("merge " + north + south + "--format json").out);
  EXPECT_EQ(all["shards"], nlohmann::json::parse(R"(["north", "south"])"));
  EXPECT_EQ(all["groups"].size(), 3U);
  EXPECT_EQ(all["groups"][0]["capital_sum"], "11450000000");
  EXPECT_TRUE(all["groups"][2]["capital_sum"].is_null());
  const outcome page = run("merge " + north + south + "--format text");
  EXPECT_TRUE(page.out.starts_with("Phần dữ liệu (2): north, south\n")) << page.out;
  EXPECT_NE(page.out.find("11.450.000.000"), std::string::npos);
  EXPECT_TRUE(
      run("merge " + north + "--format text --lang en").out.starts_with("Shards (1): north\n"));
}

TEST_F(MergeTool, RefusesWhatWouldMakeAWrongSum) {
  ASSERT_EQ(run("merge " + north + "--out north.hts").code, 0);
  ASSERT_EQ(run("merge " + north + south + "--out both.hts").code, 0);
  const std::string data = HOPTAC_ROOT "/examples/states/south.csv ";
  for (const char* options :
       {"--by year --measures members,capital --unit capital=đồng --out fewer.hts",
        "--by year,kind --measures members,profit --out others.hts",
        "--by year,kind --measures members,capital --unit capital='nghìn đồng' "
        "--out scaled.hts"})
    ASSERT_EQ(run("partial " + data + "--shard south " + options).code, 0);
  const std::string bytes = read(path("north.hts"));
  write("cut.hts", bytes.substr(0, 100));
  write("longer.hts", bytes + "\n");
  std::string flipped = bytes;
  flipped[200] = static_cast<char>(flipped[200] ^ 1);
  write("flipped.hts", flipped);
  std::string newer = bytes;
  newer[8] = 2;
  write("newer.hts", newer);
  write("empty.hts", "");
  const struct {
    const char* files;
    const char* message;
  } cases[] = {
      {"north.hts north.hts",
       "HT2416 the shard “north” is in north.hts and again in north.hts: it would be counted "
       "twice\n"},
      {"north.hts both.hts",
       "HT2416 the shard “north” is in north.hts and again in both.hts: it would be counted "
       "twice\n"},
      {"north.hts fewer.hts",
       "HT2417 fewer.hts is grouped by “year”, and north.hts by “year, kind”\n"},
      {"north.hts others.hts",
       "HT2418 others.hts has the measures “members, profit”, and north.hts has “members, "
       "capital”\n"},
      {"north.hts scaled.hts",
       "HT2419 “capital” is in units of “nghìn đồng” in scaled.hts, and of “đồng” in north.hts\n"},
      {"cut.hts", "cut.hts: HT2403 "},
      {"empty.hts", "empty.hts: HT2403 "},
      {"longer.hts", "longer.hts: HT2404 1 bytes"},
      {"north.hts flipped.hts", "flipped.hts: HT2405 "},
      {"newer.hts", "newer.hts: HT2402 the state is of version 2"},
      {HOPTAC_ROOT "/examples/states/south.csv", HOPTAC_ROOT "/examples/states/south.csv: HT2401 "},
      {"missing.hts", "missing.hts: HT2016"},
  };
  const std::vector<std::string> before = files();
  for (const auto& c : cases) {
    const outcome wrong = run("merge --lang en --out out.hts " + std::string(c.files));
    EXPECT_EQ(wrong.code, 3) << c.files;
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << c.files << "\n" << wrong.err;
  }
  EXPECT_EQ(files(), before);
  // All of what is wrong is said at once.
  const outcome two = run("merge cut.hts north.hts newer.hts --lang en");
  EXPECT_NE(two.err.find("cut.hts: HT2403"), std::string::npos);
  EXPECT_NE(two.err.find("newer.hts: HT2402"), std::string::npos);
}

TEST_F(MergeTool, RefusesWrongUsage) {
  ASSERT_EQ(run("merge " + north + "--out north.hts").code, 0);
  EXPECT_EQ(run("merge").code, 2);
  const outcome format = run("merge north.hts --format xml --lang en");
  EXPECT_EQ(format.code, 2);
  EXPECT_TRUE(format.err.starts_with("HT2105 --format")) << format.err;
  EXPECT_EQ(run("merge north.hts --out north.hts").code, 2);
  EXPECT_EQ(run("merge north.hts --out no/folder/all.hts").code, 4);
}

}  // namespace TEST_FILE
