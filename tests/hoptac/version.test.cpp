// SPDX-License-Identifier: BSL-1.0

#include <hoptac/version.hpp>

#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

static_assert(HOPTAC_VERSION ==
              HOPTAC_VERSION_MAJOR * 10000 + HOPTAC_VERSION_MINOR * 100 + HOPTAC_VERSION_PATCH);
static_assert(HOPTAC_VERSION_MINOR < 100 && HOPTAC_VERSION_PATCH < 100);  // or the number lies

TEST(Version, TheChangeLogOpensWithIt) {
  std::ifstream log{HOPTAC_ROOT "/CHANGELOG.md"};
  std::string line;
  while (std::getline(log, line) && !line.starts_with("## ")) {
  }
  const std::string version = std::to_string(HOPTAC_VERSION_MAJOR) + "." +
                              std::to_string(HOPTAC_VERSION_MINOR) + "." +
                              std::to_string(HOPTAC_VERSION_PATCH);
  EXPECT_TRUE(line.starts_with("## " + version)) << line;
}

}  // namespace TEST_FILE
