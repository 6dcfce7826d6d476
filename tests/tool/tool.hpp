// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_TOOL_TOOL_HPP
#define HOPTAC_TESTS_TOOL_TOOL_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

/// What the tool did: its exit code, and what it wrote.
struct outcome {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs the built command through the shell, as a user does, in a folder of its own.
class ToolTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "hoptac-tool-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(std::string_view name) const { return folder_ / name; }

  [[nodiscard]] static std::string read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void write(std::string_view name, std::string_view text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }

  /// The names in the folder, but for what `run` leaves there.
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      const std::string name = entry.path().filename().string();
      if (name != "stdout" && name != "stderr") names.push_back(name);
    }
    return names;
  }

  /// Runs `hoptac arguments`, where `arguments` may redirect.
  [[nodiscard]] outcome run(const std::string& arguments) const {
    const std::string line = "cd '" + folder_.string() + "' && { '" HOPTAC_TOOL "' " + arguments +
                             "; } >stdout 2>stderr";
    outcome out;
    const int status = std::system(line.c_str());  // NOLINT(concurrency-mt-unsafe): no threads
    out.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    out.out = read(path("stdout"));
    out.err = read(path("stderr"));
    return out;
  }

 private:
  std::filesystem::path folder_;
};

/// The figures file that comes with the project.
inline const std::string bundled_figures = HOPTAC_ROOT "/examples/bac_kan/figures.csv";

#endif  // HOPTAC_TESTS_TOOL_TOOL_HPP
