// SPDX-License-Identifier: BSL-1.0

// hoptac.hpp brings every public header of every room that is headers only, except the content
// (`catalogue`), which is included by name.

#include <hoptac/hoptac.hpp>

#include <set>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

TEST(Umbrella, BringsEveryRoomButTheContentAndWhatIsCompiled) {
  std::set<std::string> expected;
  for (const auto& header : tidy::files_under(tidy::headers, ".hpp")) {
    const std::string name = tidy::name_of(header);
    const bool elsewhere = name.starts_with("catalogue/") || name.starts_with("io/") ||
                           name == "hoptac.hpp" || header.filename() == "fwd.hpp";
    if (tidy::is_public(header) && !elsewhere) expected.insert("#include <hoptac/" + name + ">");
  }
  std::set<std::string> actual;
  for (const std::string& line : tidy::lines_of(tidy::headers / "hoptac.hpp"))
    if (line.starts_with("#include")) actual.insert(line.substr(0, line.find('>') + 1));
  EXPECT_EQ(actual, expected);
}

}  // namespace TEST_FILE
