// SPDX-License-Identifier: BSL-1.0

// A room includes itself and the rooms that include/hoptac/layers.txt allows it, nothing else: its
// headers in include/hoptac/ROOM and what is compiled of it in src/ROOM.

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using rooms_of_room = std::map<std::string, std::set<std::string>>;

/// Which rooms each room may include, itself among them.
rooms_of_room allowed_rooms() {
  rooms_of_room allowed;
  for (const std::string& line : tidy::lines_of(tidy::headers / "layers.txt")) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words{line};
    std::string room;
    words >> room;
    EXPECT_EQ(room.back(), ':') << line;
    room.pop_back();
    auto& rooms = allowed[room];
    for (std::string word; words >> word; rooms.insert(word))
      EXPECT_TRUE(allowed.contains(word) && word != room)
          << room << " names " << word << ", which does not stand above it";
    rooms.insert(room);
  }
  return allowed;
}

/// What of the text of a file of `room` goes to a room that it may not include.
std::vector<std::string> wrong_includes(const rooms_of_room& allowed, const std::string& room,
                                        const std::vector<std::string>& lines) {
  const std::regex include{R"(^\s*#\s*include\s*[<"]hoptac/([^/>"]+))"};
  const std::regex sideways{R"(^\s*#\s*include\s*"[^"]*\.\./)"};
  std::vector<std::string> out;
  std::smatch found;
  for (const std::string& line : lines)
    if ((std::regex_search(line, found, include) && !allowed.at(room).contains(found[1])) ||
        std::regex_search(line, sideways))
      out.push_back(line);
  return out;
}

/// Holds the files under `folder` to what their rooms, its subfolders, may include.
void expect_only_allowed(const rooms_of_room& allowed, const tidy::fs::path& folder,
                         std::string_view ending) {
  std::size_t files = 0;
  for (const auto& file : tidy::files_under(folder, ending)) {
    const std::string name = tidy::fs::relative(file, folder).generic_string();
    const std::string room = name.substr(0, name.find('/'));
    if (!allowed.contains(room)) {
      ADD_FAILURE() << room << " is not listed in layers.txt";
      continue;
    }
    for (const std::string& line : wrong_includes(allowed, room, tidy::lines_of(file)))
      ADD_FAILURE() << name << ": " << line;
    ++files;
  }
  EXPECT_GT(files, 10U) << folder << " holds no files that end in " << ending;
}

TEST(Layers, EveryIncludeGoesToARoomThatIsAllowed) {
  const rooms_of_room allowed = allowed_rooms();
  expect_only_allowed(allowed, tidy::headers, ".hpp");
  expect_only_allowed(allowed, tidy::root / "src", ".hpp");
  expect_only_allowed(allowed, tidy::root / "src", ".cpp");
}

TEST(Layers, AWrongIncludeIsFound) {
  const rooms_of_room allowed{{"core", {"core"}}, {"money", {"money", "core"}}};
  const std::vector<std::string> lines{"#include <hoptac/core/errc.hpp>  // errc",
                                       "#include <hoptac/money/total.hpp>", "#include <vector>",
                                       "  # include \"../io/csv.hpp\"", "#include \"cells.hpp\""};
  EXPECT_EQ(wrong_includes(allowed, "money", lines), std::vector<std::string>{lines[3]});
  EXPECT_EQ(wrong_includes(allowed, "core", lines), (std::vector<std::string>{lines[1], lines[3]}));
}

}  // namespace TEST_FILE
