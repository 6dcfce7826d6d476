// SPDX-License-Identifier: BSL-1.0

// C++ in a document is code that compiled and ran. A block under `<!-- snippet: FILE#NAME -->`
// equals the region between `// [snippet: NAME]` and `// [snippet: end]` of FILE, indentation
// removed. A block under `<!-- output: FILE -->` equals that file. Nothing else may be C++.

#include <regex>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

std::string region(const tidy::fs::path& file, const std::string& name) {
  std::string out;
  std::size_t indent = 0;
  bool inside = false;
  for (const std::string& line : tidy::lines_of(file)) {
    if (const auto at = line.find("// [snippet: "); at != std::string::npos) {
      inside = line.substr(at) == "// [snippet: " + name + "]";
      indent = at;
    } else if (inside) {
      out += (line.size() > indent ? line.substr(indent) : "") + "\n";
    }
  }
  return out;
}

struct block {
  std::string marker;  // the line above the fence
  std::string language;
  std::string text;
};

std::vector<block> blocks_of(const tidy::fs::path& page) {
  std::vector<block> out;
  std::string previous;
  bool inside = false;
  for (const std::string& line : tidy::lines_of(page)) {
    if (!inside && line.starts_with("```")) {
      out.push_back({previous, line.substr(3), ""});
      inside = true;
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside) {
      out.back().text += line + "\n";
    }
    previous = line;
  }
  EXPECT_FALSE(inside) << page << " ends inside a block";
  return out;
}

TEST(Snippets, EveryBlockOfCodeEqualsCodeThatRuns) {
  const std::regex snippet{"<!-- snippet: ([^#]+)#(\\S+) -->"};
  for (const auto& page : tidy::files_under(tidy::root, ".md"))
    for (const block& b : blocks_of(page)) {
      if (b.language != "cpp" && b.language != "c++") continue;
      std::smatch found;
      if (!std::regex_match(b.marker, found, snippet)) {
        ADD_FAILURE() << page << ": nothing compiles this block\n" << b.text;
        continue;
      }
      const std::string wanted = region(tidy::root / found[1].str(), found[2]);
      EXPECT_FALSE(wanted.empty()) << page << ": " << b.marker << " names nothing";
      EXPECT_EQ(b.text, wanted) << page;
    }
}

TEST(Snippets, EveryBlockOfOutputEqualsTheCommittedOutput) {
  const std::regex output{"<!-- output: (\\S+) -->"};
  for (const auto& page : tidy::files_under(tidy::root, ".md"))
    for (const block& b : blocks_of(page)) {
      std::smatch found;
      if (!std::regex_match(b.marker, found, output)) continue;
      EXPECT_EQ(b.text, tidy::text_of(tidy::root / found[1].str())) << page;
    }
}

}  // namespace TEST_FILE
