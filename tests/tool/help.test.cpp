// SPDX-License-Identifier: BSL-1.0

// What the command says about itself.

#include <hoptac/core/error_text.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/version.hpp>

#include "tool.hpp"

namespace TEST_FILE {

using HelpTool = ToolTest;

TEST_F(HelpTool, LeadsWithAnExampleThatWorks) {
  for (const char* command : {"", "audit ", "decide ", "award ", "explain ", "pack ", "indicators ",
                              "aggregate ", "merge ", "place ", "list "}) {
    for (const bool english : {false, true}) {
      const outcome page = run(command + std::string("--help") + (english ? " --lang en" : ""));
      EXPECT_EQ(page.code, 0);
      EXPECT_EQ(page.err, "");
      const std::string lead = english ? "Example: hoptac " : "Ví dụ: hoptac ";
      ASSERT_TRUE(page.out.starts_with(lead)) << page.out;
      EXPECT_NE(page.out.find(english ? "Exit codes: " : "Mã kết thúc: "), std::string::npos);

      std::string example = page.out.substr(lead.size(), page.out.find('\n') - lead.size());
      const std::string folder = "examples/";
      for (std::size_t at = 0; (at = example.find(folder, at)) != std::string::npos;) {
        example.insert(at, HOPTAC_ROOT "/");
        at += std::string(HOPTAC_ROOT "/").size() + folder.size();
      }
      const outcome result = run(example);
      EXPECT_TRUE(result.code == 0 || result.code == 1) << example << "\n" << result.err;
      EXPECT_NE(result.out, "");
    }
  }
}

TEST_F(HelpTool, TellsItsVersion) {
  const outcome version = run("--version");
  EXPECT_EQ(version.code, 0);
  EXPECT_EQ(version.out, "hoptac " + std::to_string(HOPTAC_VERSION_MAJOR) + "." +
                             std::to_string(HOPTAC_VERSION_MINOR) + "." +
                             std::to_string(HOPTAC_VERSION_PATCH) + "\n");
}

TEST_F(HelpTool, ListsEverythingThatCanBeListed) {
  const std::string all = run("list").out;
  std::vector<std::string_view> words;
  for (const auto& check : hoptac::plan::all_checks()) words.push_back(check.word);
  for (const auto& unit : hoptac::plan::all_units()) words.push_back(unit.code);
  for (const auto kind : hoptac::plan::figure_kind_words) words.push_back(kind);
  for (const auto measure : hoptac::plan::progress_measure_words) words.push_back(measure);
  for (int i = 0; i <= static_cast<int>(hoptac::notation::bound::range_high); ++i)
    words.push_back(to_string(static_cast<hoptac::notation::bound>(i)));
  for (const char* word : {"contradiction", "tension", "note", "vn.law_17_2023_qh15",
                           "bac_kan.human_resources", "vn.ocop_prize"})
    words.push_back(word);
  for (const std::string_view word : words)
    EXPECT_NE(all.find("\n  " + std::string(word) + " "), std::string::npos) << word;
  for (const auto& row : hoptac::all_errors())
    EXPECT_NE(all.find(to_string(row.code) + "  "), std::string::npos) << row.name;
}

TEST_F(HelpTool, ListsOneTopicWithoutItsHeading) {
  const outcome checks = run("list checks --lang en");
  EXPECT_EQ(checks.code, 0);
  EXPECT_TRUE(checks.out.starts_with("sum_of_parts ")) << checks.out;
  const std::string all = run("list --lang en").out;
  for (const char* topic : {"checks", "severities", "kinds", "bounds", "measures", "units",
                            "programmes", "readings", "indicators", "errors", "instruments"}) {
    EXPECT_EQ(run("list " + std::string(topic)).code, 0);
    EXPECT_NE(all.find(" — hoptac list " + std::string(topic) + "\n"), std::string::npos);
  }
}

}  // namespace TEST_FILE
