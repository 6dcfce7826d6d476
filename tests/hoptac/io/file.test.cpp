// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>  // first, so that the header is seen to stand alone

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
using hoptac::errc, hoptac::io::read_file, hoptac::io::write_file;
using namespace std::string_literals;

/// A folder of its own for each test.
class File : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "hoptac-file-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { fs::remove_all(folder); }

  [[nodiscard]] std::string in_folder(const char* name) const { return folder / name; }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder))
      out.push_back(entry.path().filename().string());
    return out;
  }

  static std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  fs::path folder;
};

TEST_F(File, IsReadBackAsItWasWritten) {
  for (const std::string& content :
       {""s, "một dòng\r\n"s, "\0\xFF\n"s, std::string(1'000'001, 'x')}) {
    EXPECT_EQ(write_file(in_folder("a"), content), std::nullopt);
    EXPECT_EQ(bytes_of(in_folder("a")), content);
    EXPECT_EQ(read_file(in_folder("a")).value(), content);
    EXPECT_EQ(names(), std::vector{"a"s});
  }
}

TEST_F(File, ThatIsReplacedKeepsItsRightsAndItsLink) {
  ASSERT_EQ(write_file(in_folder("a"), "old"), std::nullopt);
  fs::permissions(in_folder("a"), fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("a", in_folder("link"));
  ASSERT_EQ(write_file(in_folder("link"), "new"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(in_folder("link")));
  EXPECT_EQ(bytes_of(in_folder("a")), "new");
  EXPECT_EQ(fs::status(in_folder("a")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(File, ThatIsNewHasTheRightsThatTheSystemGives) {
  const ::mode_t before = ::umask(027);
  ASSERT_EQ(write_file(in_folder("a"), "x"), std::nullopt);
  ::umask(before);
  EXPECT_EQ(static_cast<unsigned>(fs::status(in_folder("a")).permissions()), 0640U);
}

TEST_F(File, ThatCannotBeReadIsNamed) {
  const auto code = [](const std::string& path, std::size_t limit = hoptac::io::largest_file) {
    const auto content = read_file(path, limit);
    EXPECT_FALSE(content) << path;
    EXPECT_EQ(content.error().where().file, path);
    return content.error().code();
  };
  EXPECT_EQ(code(in_folder("none")), errc::file_not_found);
  EXPECT_EQ(code(in_folder("none/none")), errc::file_not_found);
  EXPECT_EQ(code(folder.string()), errc::file_is_folder);
  EXPECT_EQ(code(""), errc::file_not_found);
  ASSERT_EQ(write_file(in_folder("a"), "1234"), std::nullopt);
  EXPECT_EQ(read_file(in_folder("a"), 4).value(), "1234");
  EXPECT_EQ(code(in_folder("a"), 3), errc::file_too_large);
  EXPECT_EQ(code("/dev/zero", 1000), errc::file_too_large);  // has no size, and no end
  EXPECT_EQ(read_file("/dev/null").value(), "");
  if (::geteuid() != 0) {  // root may read everything
    fs::permissions(in_folder("a"), fs::perms::none);
    EXPECT_EQ(code(in_folder("a")), errc::file_not_permitted);
  }
}

TEST_F(File, ThatCannotBeWrittenStaysAsItWas) {
  const auto code = [](const std::string& path, const std::string& content = "x") {
    const auto failure = write_file(path, content);
    EXPECT_TRUE(failure) << path;
    EXPECT_EQ(failure->where().file, path);
    return failure->code();
  };
  EXPECT_EQ(code(in_folder("none/a")), errc::folder_not_found);
  ASSERT_EQ(write_file(in_folder("a"), "old"), std::nullopt);
  EXPECT_EQ(code(in_folder("a/b")), errc::folder_not_found);
  EXPECT_EQ(code(folder.string()), errc::file_is_folder);
  EXPECT_EQ(code("/dev/full"), errc::disk_full);
  EXPECT_EQ(names(), std::vector{"a"s});
  EXPECT_EQ(bytes_of(in_folder("a")), "old");
  if (::geteuid() != 0) {
    fs::permissions(in_folder("a"), fs::perms::owner_read);
    EXPECT_EQ(code(in_folder("a")), errc::file_not_permitted);
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(code(in_folder("b")), errc::file_not_permitted);
    fs::permissions(folder, fs::perms::owner_all);
  }
}

TEST_F(File, LeavesNothingBehindWhenTheDiskTakesNoMore) {
  ASSERT_EQ(write_file(in_folder("a"), "old"), std::nullopt);
  ::rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const ::rlimit few{1000, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &few), 0);
  const auto failure = write_file(in_folder("a"), std::string(5000, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, old_handler);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code(), errc::disk_full);
  EXPECT_EQ(names(), std::vector{"a"s});
  EXPECT_EQ(bytes_of(in_folder("a")), "old");
}

TEST_F(File, IsNeverPutInTheWayOfADevice) {
  ASSERT_EQ(write_file("/dev/null", "x"), std::nullopt);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace TEST_FILE
