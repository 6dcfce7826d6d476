// SPDX-License-Identifier: BSL-1.0

// Python as a second opinion: its `datetime` shares nothing with the calendar of hoptac.

#ifndef HOPTAC_TESTS_POLICY_PYTHON_HPP
#define HOPTAC_TESTS_POLICY_PYTHON_HPP

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace python {

inline bool is_here() {
  static const bool here = std::system("python3 -c '' 2>/dev/null") == 0;
  return here;
}

/// A folder of this process and test, removed with everything in it.
class folder {
 public:
  explicit folder(std::string_view name)
      : path_(std::filesystem::temp_directory_path() /
              ("hoptac." + std::to_string(getpid()) + "." + std::string(name))) {
    std::filesystem::create_directories(path_);
  }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  ~folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// Runs a script; it finds its arguments, two names of files, in `sys.argv[1:]`.
inline bool run(std::string_view script, const std::string& first, const std::string& second) {
  const std::string command = "python3 - '" + first + "' '" + second + "'";
  std::FILE* pipe = popen(command.c_str(), "w");
  if (pipe == nullptr) return false;
  const bool written = std::fwrite(script.data(), 1, script.size(), pipe) == script.size();
  return pclose(pipe) == 0 && written;
}

/// What `array.array('i', ...).tofile` wrote.
inline std::vector<std::int32_t> numbers_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  if (!in) return {};
  std::vector<std::int32_t> out(static_cast<std::size_t>(in.tellg()) / sizeof(std::int32_t));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(out.data()),
          static_cast<std::streamsize>(out.size() * sizeof(std::int32_t)));
  return out;
}

}  // namespace python

#endif  // HOPTAC_TESTS_POLICY_PYTHON_HPP
