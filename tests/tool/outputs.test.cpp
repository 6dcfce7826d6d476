// SPDX-License-Identifier: BSL-1.0

// Outputs are whole, and inputs stay: of every command, as a user runs it.

#include <algorithm>
#include <string>
#include <vector>

#include "tool.hpp"

namespace TEST_FILE {

namespace fs = std::filesystem;

const std::string bundled = HOPTAC_ROOT "/examples/bac_kan";
const std::string states = HOPTAC_ROOT "/examples/states";

class OutputsTool : public ToolTest {
 protected:
  /// Runs a command whose output would take the place of an input.
  void expect_refused(const std::string& arguments, const std::string& input) const {
    const std::string before = read(path(input));
    const outcome wrong = run(arguments + " --lang en");
    EXPECT_EQ(wrong.code, 2) << arguments << "\n" << wrong.err;
    EXPECT_TRUE(wrong.err.find("HT2106") != std::string::npos) << arguments << "\n" << wrong.err;
    EXPECT_EQ(read(path(input)), before) << arguments;
    EXPECT_FALSE(before.empty()) << input;
  }
};

TEST_F(OutputsTool, NoCommandOverwritesItsInput) {
  fs::copy(bundled, path("p"));
  fs::copy(states, path("s"));
  ASSERT_EQ(run("pack export bac_kan --out pack.json").code, 0);
  ASSERT_EQ(run("partial s/north.csv --by year --measures members --shard a --out a.hts").code, 0);
  const std::string years = " --by year --measures members";
  const struct {
    std::string arguments;  // without `--out`
    std::string input;
  } commands[] = {
      {"indicators p", "p/reports.csv"},
      {"indicators p", "p/organisations.csv"},
      {"indicators p", "p/figures.csv"},
      {"audit p/figures.csv", "p/figures.csv"},
      {"decide bac_kan.human_resources p/applications.csv", "p/applications.csv"},
      {"decide bac_kan.human_resources p/applications.csv --history p/grants.csv", "p/grants.csv"},
      {"decide bac_kan.human_resources p/applications.csv --pack pack.json", "pack.json"},
      {"award bac_kan.human_resources p/applications.csv --budget 1", "p/applications.csv"},
      {"explain bac_kan.human_resources --pack pack.json", "pack.json"},
      {"pack check pack.json", "pack.json"},
      {"pack diff pack.json bac_kan", "pack.json"},
      {"aggregate s/north.csv s/south.csv" + years, "s/south.csv"},
      {"partial s/north.csv --shard n" + years, "s/north.csv"},
      {"merge a.hts", "a.hts"},
  };
  for (const auto& one : commands) {
    expect_refused(one.arguments + " --out " + one.input, one.input);
    expect_refused(one.arguments + " --out ./p/../" + one.input, one.input);
    fs::create_symlink(path(one.input), path("link"));
    expect_refused(one.arguments + " --out link", one.input);
    fs::remove(path("link"));
    fs::create_hard_link(path(one.input), path("link"));
    expect_refused(one.arguments + " --out link", one.input);
    fs::remove(path("link"));
  }
}

TEST_F(OutputsTool, ATableThatLooksLikeAnInputIsOne) {
  fs::copy(bundled, path("p"));
  write("p/Reports.XLSX", "mine");
  expect_refused("indicators p --out p/Reports.XLSX", "p/Reports.XLSX");
  fs::remove(path("p/Reports.XLSX"));  // a second file of one table is an error of its own
  // What is no table of the folder may be written there, and again.
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(run("indicators p --format csv --out p/result.csv").code, 0);
}

TEST_F(OutputsTool, AReportIntoItsOwnFolderLeavesTheTables) {
  fs::copy(bundled, path("p"));
  for (int i = 0; i < 2; ++i) EXPECT_EQ(run("report p --out p").code, 1);
  const std::string before = read(path("p/figures.csv"));
  fs::remove(path("p/report.txt"));
  fs::create_symlink("figures.csv", path("p/report.txt"));
  expect_refused("report p --out p", "p/figures.csv");
  fs::remove(path("p/report.txt"));
  fs::create_directory(path("o"));
  fs::create_hard_link(path("p/reports.csv"), path("o/report.json"));
  expect_refused("report p --out o", "p/reports.csv");
  EXPECT_EQ(read(path("p/figures.csv")), before);
}

TEST_F(OutputsTool, AReportReplacesAllItsFilesOrNone) {
  const std::vector<std::string> names{"report.html", "report.xlsx", "report.json", "report.txt"};
  for (const std::string& blocked : names) {
    fs::remove_all(path("o"));
    fs::create_directory(path("o"));
    for (const std::string& name : names)
      if (name != blocked) write("o/" + name, "old " + name);
    fs::create_directory(path("o/" + blocked));
    const outcome wrong = run("report " + bundled + " --out o --lang en");
    EXPECT_EQ(wrong.code, 4) << blocked;
    EXPECT_TRUE(wrong.err.starts_with("o/" + blocked + ": HT")) << wrong.err;
    EXPECT_EQ(wrong.out, "");
    for (const std::string& name : names)
      if (name != blocked) {
        EXPECT_EQ(read(path("o/" + name)), "old " + name) << blocked;
      }
    EXPECT_EQ(std::distance(fs::directory_iterator(path("o")), fs::directory_iterator()), 4);
  }
}

TEST_F(OutputsTool, WhatAKilledReportLeftIsRemovedByTheNext) {
  fs::create_directory(path("o"));
  write("o/.report.xlsx.4242-0.tmp", "half");
  write("o/.hoptac-files.4242-0.tmp", "half");
  write("o/notes.txt", "mine");
  EXPECT_EQ(run("report " + bundled + " --out o").code, 1);
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path("o")))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"notes.txt", "report.html", "report.json",
                                             "report.txt", "report.xlsx"}));
}

TEST_F(OutputsTool, GeneratesAllTablesOrNone) {
  fs::create_directory(path("p"));
  write("p/ratings.csv", "mine\n");
  EXPECT_EQ(run("generate --out p").code, 4);
  EXPECT_EQ(std::distance(fs::directory_iterator(path("p")), fs::directory_iterator()), 1);
}

TEST_F(OutputsTool, TheSameFileTwiceIsNoted) {
  fs::copy(states, path("s"));
  const std::string of = " --by year --measures members --lang en";
  const outcome once = run("aggregate s/north.csv" + of);
  EXPECT_EQ(once.err, "");
  for (const std::string again : {"s/north.csv", "./s/north.csv", "link", "hard"}) {
    fs::remove(path("link"));
    fs::remove(path("hard"));
    fs::create_symlink("s/north.csv", path("link"));
    fs::create_hard_link(path("s/north.csv"), path("hard"));
    const outcome twice = run("aggregate s/north.csv " + again + of);
    EXPECT_EQ(twice.code, 0);
    EXPECT_TRUE(twice.err.starts_with(again + ": HT2110 ")) << twice.err;
    EXPECT_NE(twice.out, once.out);
  }
  fs::copy(path("s/north.csv"), path("copy.csv"));
  const outcome copied = run("partial s/north.csv copy.csv --shard a --out a.hts" + of);
  EXPECT_EQ(copied.code, 0);
  EXPECT_TRUE(copied.err.starts_with("copy.csv: HT2111 ")) << copied.err;
  const outcome merged = run("merge a.hts a.hts --lang en");
  EXPECT_EQ(merged.code, 3);
  EXPECT_TRUE(merged.err.starts_with("HT2416 ")) << merged.err;  // a shard never counts twice
  EXPECT_EQ(run("aggregate s/north.csv s/south.csv" + of).err, "");
}

}  // namespace TEST_FILE
