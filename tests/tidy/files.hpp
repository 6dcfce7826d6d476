// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_TIDY_FILES_HPP
#define HOPTAC_TESTS_TIDY_FILES_HPP

#include <algorithm>    // std::sort
#include <filesystem>   // std::filesystem::path
#include <fstream>      // std::ifstream
#include <iterator>     // std::istreambuf_iterator
#include <string>       // std::string, std::getline
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What the tidy tests share: the source tree as they see it.
namespace tidy {

namespace fs = std::filesystem;

inline const fs::path root{HOPTAC_ROOT};
inline const fs::path headers = root / "include" / "hoptac";

/// The lines of a file, without their ends.
inline std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// A whole file as one string.
inline std::string text_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// All files under `folder` whose names end in `ending`, sorted; build folders and dot folders are
/// not looked into.
inline std::vector<fs::path> files_under(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> out;
  for (auto at = fs::recursive_directory_iterator{folder}; at != fs::end(at); ++at) {
    const std::string name = at->path().filename().string();
    if (at->is_directory() && (name == "build" || name == "out" || name.starts_with('.')))
      at.disable_recursion_pending();
    if (at->is_regular_file() && name.ends_with(ending)) out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The path below include/hoptac, with `/`: `money/rounding.hpp`.
inline std::string name_of(const fs::path& header) {
  return fs::relative(header, headers).generic_string();
}

/// Public headers promise something to users; those under a `detail` folder do not.
inline bool is_public(const fs::path& header) {
  return name_of(header).find("detail/") == std::string::npos;
}

}  // namespace tidy

#endif  // HOPTAC_TESTS_TIDY_FILES_HPP
