// SPDX-License-Identifier: BSL-1.0

// A room includes itself and the rooms that include/hoptac/layers.txt allows it, nothing else.

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

TEST(Layers, EveryIncludeGoesToARoomThatIsAllowed) {
  std::map<std::string, std::set<std::string>> allowed;
  for (const std::string& line : tidy::lines_of(tidy::headers / "layers.txt")) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words{line};
    std::string room;
    words >> room;
    ASSERT_EQ(room.back(), ':') << line;
    room.pop_back();
    auto& rooms = allowed[room];
    for (std::string word; words >> word; rooms.insert(word))
      EXPECT_TRUE(allowed.contains(word) && word != room)
          << room << " names " << word << ", which does not stand above it";
    rooms.insert(room);
  }

  const std::regex include{R"(^\s*#\s*include\s*[<"]hoptac/([^/>"]+))"};
  for (const auto& header : tidy::files_under(tidy::headers, ".hpp")) {
    const std::string name = tidy::name_of(header);
    const std::string room = name.substr(0, name.find('/'));
    if (!allowed.contains(room)) {
      ADD_FAILURE() << room << " is not listed in layers.txt";
      continue;
    }
    std::smatch found;
    for (const std::string& line : tidy::lines_of(header))
      EXPECT_TRUE(!std::regex_search(line, found, include) || allowed[room].contains(found[1]))
          << name << ": " << line;
  }
}

}  // namespace TEST_FILE
