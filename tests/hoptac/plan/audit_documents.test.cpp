// SPDX-License-Identifier: BSL-1.0

// Pieces of documents, made after what offices publish: what is wrong in them, and what only looks
// so. `documents/expected.csv` says for each what must be found.

#include <hoptac/io/figures.hpp>
#include <hoptac/plan/audit.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "page.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
const fs::path folder = fs::path(HOPTAC_ROOT) / "tests/hoptac/plan/documents";

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in) << file;
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What must be found in each document, a line each, in the form of `summary`.
std::map<std::string, std::string> expectations() {
  std::map<std::string, std::string> out;
  std::ifstream in(folder / "expected.csv");
  std::string line;
  std::getline(in, line);
  EXPECT_EQ(line, "document,finding");
  while (std::getline(in, line)) {
    const std::size_t comma = line.find(',');
    std::string& found = out[line.substr(0, comma)];
    if (comma + 1 < line.size()) found += line.substr(comma + 1) + "\n";
  }
  return out;
}

TEST(AuditDocuments, FindWhatIsWrongAndNothingElse) {
  const std::map<std::string, std::string> expected = expectations();
  std::set<std::string> read;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (name == "expected") continue;
    const auto file = hoptac::io::read_figures(bytes_of(entry.path()), name);
    for (const auto& wrong : file.errors) ADD_FAILURE() << describe(wrong, hoptac::language::en);
    ASSERT_TRUE(expected.contains(name)) << name;
    EXPECT_EQ(hoptac_tests::summary(hoptac::plan::audit(file.figures)), expected.at(name)) << name;
    read.insert(name);
  }
  for (const auto& [name, findings] : expected) EXPECT_TRUE(read.contains(name)) << name;
}

}  // namespace TEST_FILE
