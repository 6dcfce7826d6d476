// SPDX-License-Identifier: BSL-1.0

// What a newcomer meets in README.md, in the order they meet it.

#include <regex>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

const std::vector<std::string> lines = tidy::lines_of(tidy::root / "README.md");

/// The commands of the shell blocks, in order.
std::vector<std::string> commands() {
  std::vector<std::string> out;
  bool shell = false;
  for (const std::string& line : lines) {
    if (line.starts_with("```"))
      shell = line == "```sh";
    else if (shell && !line.empty() && !line.starts_with('#'))
      out.push_back(line);
  }
  return out;
}

TEST(Readme, AProgramStandsOnTheFirstScreen) {
  std::size_t line = 0;
  while (line < lines.size() && lines[line] != "```cpp") ++line;
  EXPECT_LE(line + 1, 20U);
}

TEST(Readme, TheFirstTwoCommandsAreTheMainJobAndTheTests) {
  const auto all = commands();
  ASSERT_GE(all.size(), 4U);
  EXPECT_TRUE(all[0].starts_with("git clone ")) << all[0];
  EXPECT_EQ(all[1], "cd hoptac");
  EXPECT_EQ(all[2], "sh examples/run.sh");
  EXPECT_EQ(all[3], "sh tests/run.sh");
}

TEST(Readme, EveryLinkLeadsSomewhere) {
  const std::regex link{R"(\]\(([^)#:]+)\))"};
  for (const auto& page : tidy::files_under(tidy::root, ".md")) {
    const std::string text = tidy::text_of(page);
    for (std::sregex_iterator at{text.begin(), text.end(), link}, end; at != end; ++at)
      EXPECT_TRUE(tidy::fs::exists(page.parent_path() / (*at)[1].str()))
          << page << " links to " << (*at)[1];
  }
}

}  // namespace TEST_FILE
