// SPDX-License-Identifier: BSL-1.0

// What a long run says on a terminal, and nowhere else.

#include <array>

#include "tool.hpp"
#include <fcntl.h>

namespace TEST_FILE {

/// A terminal that nobody looks at: what is written to `name` is read here.
class terminal {
 public:
  terminal() : ours_(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK)) {
    if (ours_ < 0 || ::grantpt(ours_) != 0 || ::unlockpt(ours_) != 0) return;
    if (::ptsname_r(ours_, name_.data(), name_.size()) != 0) return;
    theirs_ = ::open(name_.data(), O_RDWR | O_NOCTTY);  // what is written outlives its writer
  }
  terminal(const terminal&) = delete;
  terminal& operator=(const terminal&) = delete;
  ~terminal() {
    ::close(theirs_);
    ::close(ours_);
  }

  [[nodiscard]] bool is_open() const { return theirs_ >= 0; }
  [[nodiscard]] std::string name() const { return name_.data(); }

  /// What was written so far.
  [[nodiscard]] std::string written() const {
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(ours_, bytes.data(), bytes.size());
    return count <= 0 ? std::string() : std::string(bytes.data(), static_cast<std::size_t>(count));
  }

 private:
  int ours_;
  int theirs_ = -1;
  std::array<char, 64> name_{};
};

class ProgressTool : public ToolTest {
 protected:
  /// What a terminal shows for good once these bytes were written, and every line on the way.
  static std::string left_of(const std::string& written, std::vector<std::string>& steps) {
    std::string line;
    std::size_t at = 0;
    for (const char c : written) {
      if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;  // takes no place of its own
      if (c == '\r') {
        if (!line.empty() && line.find_first_not_of(' ') != line.npos) steps.push_back(line);
        at = 0;
        continue;
      }
      if (at < line.size())
        line[at] = c;
      else
        line += c;
      ++at;
    }
    const std::size_t end = line.find_last_not_of(' ');
    return end == line.npos ? std::string() : line.substr(0, end + 1);
  }
};

TEST_F(ProgressTool, NamesEachStepAndLeavesNothingBehind) {
  const terminal screen;
  if (!screen.is_open()) GTEST_SKIP() << "there is no terminal to be had here";
  const outcome made =
      run("report '" HOPTAC_ROOT "/examples/bac_kan' --out o --lang en 2>'" + screen.name() + "'");
  EXPECT_EQ(made.code, 1);
  std::vector<std::string> steps;
  EXPECT_EQ(left_of(screen.written(), steps), "");
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0].substr(0, 21), "Reading and checking ");
  EXPECT_EQ(steps[1].substr(0, 10), "Computing ");
  EXPECT_EQ(steps[2].substr(0, 8), "Writing ");
  EXPECT_EQ(made.out.find('\r'), made.out.npos);
}

TEST_F(ProgressTool, IsWipedOffBeforeAnError) {
  const terminal screen;
  if (!screen.is_open()) GTEST_SKIP() << "there is no terminal to be had here";
  std::filesystem::create_directory(path("p"));
  EXPECT_EQ(run("report p --lang en 2>'" + screen.name() + "'").code, 3);
  const std::string written = screen.written();
  const std::size_t error = written.find("p/about");
  ASSERT_NE(error, written.npos) << written;
  EXPECT_EQ(written[error - 1], '\r');
  EXPECT_EQ(written[error - 2], ' ');
}

TEST_F(ProgressTool, SaysNothingWhereThereIsNoTerminal) {
  EXPECT_EQ(run("report '" HOPTAC_ROOT "/examples/bac_kan' --out o").err, "");
  EXPECT_EQ(run("indicators '" HOPTAC_ROOT "/examples/bac_kan'").err, "");
  EXPECT_EQ(run("generate --out p").err, "");
}

}  // namespace TEST_FILE
