// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>
#include <hoptac/io/file_set.hpp>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
using hoptac::errc;
using hoptac::io::existing_files;
using hoptac::io::text_file;
using hoptac::io::write_file;
using hoptac::io::write_files;
using namespace std::string_literals;

class FileSet : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "hoptac-set-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { fs::remove_all(folder); }

  [[nodiscard]] std::string in_folder(const std::string& name) const { return folder / name; }

  void put(const std::string& name, const std::string& text) const {
    std::ofstream(in_folder(name), std::ios::binary) << text;
  }

  /// Everything in the folder: names and contents.
  [[nodiscard]] std::map<std::string, std::string> contents() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      out[entry.path().filename().string()] =
          entry.is_directory() ? "/" : std::string(std::istreambuf_iterator<char>(in), {});
    }
    return out;
  }

  fs::path folder;
};

using files = std::map<std::string, std::string>;
const std::vector<text_file> three{{"a", "new a"}, {"b", "new b"}, {"c", "new c"}};
const files all_new{{"a", "new a"}, {"b", "new b"}, {"c", "new c"}};

TEST_F(FileSet, IsWrittenWholeIntoFoldersThatAreThereOrNot) {
  EXPECT_EQ(write_files(folder, three), std::nullopt);
  EXPECT_EQ(contents(), all_new);
  EXPECT_EQ(write_files(folder, three), std::nullopt);
  EXPECT_EQ(contents(), all_new);
  EXPECT_EQ(write_files(in_folder("x/y"), three), std::nullopt);
  EXPECT_EQ(contents().at("x"), "/");
  EXPECT_EQ(hoptac::io::read_file(in_folder("x/y/c")).value(), "new c");
}

TEST_F(FileSet, LeavesEveryOldFileWhereOneCannotBeWritten) {
  for (const std::string& blocked : {"a"s, "b"s, "c"s}) {
    fs::remove_all(folder);
    fs::create_directory(folder);
    for (const text_file& one : three)
      if (one.name != blocked) put(one.name, "old " + one.name);
    put("other", "stays");
    fs::create_directory(in_folder(blocked));
    const files before = contents();
    const auto wrong = write_files(folder, three);
    ASSERT_TRUE(wrong) << blocked;
    EXPECT_EQ(wrong->code(), errc::file_is_folder);
    EXPECT_EQ(wrong->where().file, in_folder(blocked));
    EXPECT_EQ(contents(), before);
  }
  // No folder that was made for them stays either.
  EXPECT_TRUE(write_files(in_folder("other/x"), three));
  fs::create_directory(in_folder("new"));
  const std::vector<text_file> nested{{"a", "x"}, {"none/b", "x"}};
  EXPECT_EQ(write_files(in_folder("new/er"), nested)->code(), errc::folder_not_found);
  EXPECT_TRUE(fs::is_empty(in_folder("new")));
}

TEST_F(FileSet, LeavesEveryOldFileWhenTheDiskTakesNoMore) {
  put("a", "old a");
  put("c", "old c");
  const files before = contents();
  ::rlimit unlimited{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &unlimited), 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const ::rlimit few{1000, unlimited.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &few), 0);
  const std::vector<text_file> large{{"a", "new"}, {"b", "new"}, {"c", std::string(5000, 'x')}};
  const auto wrong = write_files(folder, large);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &unlimited), 0);
  std::signal(SIGXFSZ, old_handler);
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->code(), errc::disk_full);
  EXPECT_EQ(contents(), before);
}

TEST_F(FileSet, RefusesFilesThatAreThereWhereItIsAsked) {
  put("b", "mine");
  const auto wrong = write_files(folder, three, existing_files::refused);
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->code(), errc::output_exists);
  EXPECT_EQ(wrong->where().file, in_folder("b"));
  EXPECT_EQ(contents(), (files{{"b", "mine"}}));
  fs::remove(in_folder("b"));
  fs::create_symlink("nowhere", in_folder("c"));
  EXPECT_TRUE(write_files(folder, three, existing_files::refused));
  fs::remove(in_folder("c"));
  EXPECT_EQ(write_files(folder, three, existing_files::refused), std::nullopt);
  EXPECT_EQ(contents(), all_new);
}

TEST_F(FileSet, KeepsLinksAndRights) {
  put("target", "old");
  fs::create_symlink("target", in_folder("b"));
  put("a", "old");
  fs::permissions(in_folder("a"), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_EQ(write_files(folder, three), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(in_folder("b")));
  EXPECT_EQ(contents().at("target"), "new b");
  EXPECT_EQ(fs::status(in_folder("a")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FileSet, RemovesWhatAKilledRunLeftAndNothingElse) {
  put(".a.4242-0.tmp", "half");
  put(".a.4242-10.tmp", "old a");
  put(".hoptac-files.4242-0.tmp", "half a list");
  const files others{{".a.4242.tmp", "x"},    {".a.x-0.tmp", "x"}, {"a.4242-0.tmp", "x"},
                     {".b2.4242-0.tmp", "x"}, {".tmp", "x"},       {".a.4242-0.tmp~", "x"}};
  for (const auto& [name, text] : others) put(name, text);
  ASSERT_EQ(write_files(folder, three), std::nullopt);
  files right = others;
  right.insert(all_new.begin(), all_new.end());
  EXPECT_EQ(contents(), right);

  put(".d.4242-0.tmp", "half");
  ASSERT_EQ(write_file(in_folder("d"), "new"), std::nullopt);
  right["d"] = "new";
  EXPECT_EQ(contents(), right);
}

TEST_F(FileSet, LeavesWhatAnotherRunIsWritingAlone) {
  put(".a.4242-0.tmp", "half");
  const int other = ::open(in_folder(".a.4242-0.tmp").c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
  ASSERT_EQ(write_files(folder, three), std::nullopt);
  EXPECT_TRUE(fs::exists(in_folder(".a.4242-0.tmp")));
  ::close(other);
  ASSERT_EQ(write_files(folder, three), std::nullopt);
  EXPECT_EQ(contents(), all_new);
}

/// The list that a run writes before its files take their places.
std::string list_of(const fs::path& folder) {
  const std::string at = folder.string() + "/";
  std::string out = "hoptac 1"s;
  for (const std::string& name : {"a"s, "b"s, "c"s}) {
    out += '\0' + at + name + '\0' + at + "." + name + ".4242-0.tmp" + '\0';
    if (name != "c") out += at + "." + name + ".4242-10.tmp";  // there was no c
  }
  return out + '\0' + "end";
}

TEST_F(FileSet, BringsASetOfAKilledRunToItsEnd) {
  // Killed after two of three files had taken their places.
  for (std::size_t taken = 0; taken <= 3; ++taken) {
    fs::remove_all(folder);
    fs::create_directory(folder);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string& name = three[i].name;
      if (i < taken) put(name, three[i].text);
      if (i >= taken && name != "c") put(name, "old " + name);
      if (i >= taken) put("." + name + ".4242-0.tmp", three[i].text);
      if (name != "c") put("." + name + ".4242-10.tmp", "old " + name);
    }
    put(".hoptac-files.4242-0", list_of(folder));
    fs::permissions(in_folder(".hoptac-files.4242-0"),
                    fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_EQ(write_file(in_folder("other"), "x"), std::nullopt);
    files right = all_new;
    right["other"] = "x";
    EXPECT_EQ(contents(), right) << taken;
  }
}

TEST_F(FileSet, BelievesNoListThatItCannotHaveWritten) {
  put("a", "old a");
  put("precious", "mine");
  const std::string at = folder.string() + "/";
  const auto list = [&](const std::string& target, const std::string& staged) {
    return "hoptac 1"s + '\0' + target + '\0' + staged + '\0' + '\0' + "end";
  };
  const struct {
    std::string text;
    fs::perms rights;
  } cases[] = {
      {list(at + "precious", at + "a"), fs::perms::owner_read},  // no staged file of it
      {list(at + "precious", "/elsewhere/.precious.1-0.tmp"), fs::perms::owner_read},
      {list(at + "precious", at + ".precious.1-0.tmp"), fs::perms::all},  // anybody may write to it
      {"hoptac 1", fs::perms::owner_read},
      {"", fs::perms::owner_read},
  };
  for (const auto& one : cases) {
    put(".precious.1-0.tmp", "theirs");
    put(".hoptac-files.1-0", one.text);
    fs::permissions(in_folder(".hoptac-files.1-0"), one.rights);
    ASSERT_EQ(write_files(folder, three), std::nullopt);
    EXPECT_EQ(contents().at("precious"), "mine");
    EXPECT_EQ(contents().at("a"), "new a");
    fs::remove(in_folder(".hoptac-files.1-0"));
    fs::remove(in_folder(".precious.1-0.tmp"));
  }
}

// A child is killed over and over while it writes: the next run leaves all of a set or none of it.
TEST_F(FileSet, IsWholeAfterTheNextRunWhenRunsAreKilled) {
  const std::vector<text_file> before{{"a", "-"}, {"b", "-"}, {"c", "-"}};
  ASSERT_EQ(write_files(folder, before), std::nullopt);
  for (int round = 0; round < 30; ++round) {
    const ::pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (int i = 0;; ++i) {
        const std::string mark = std::to_string(i % 10);
        const std::vector<text_file> set{{"a", mark}, {"b", mark}, {"c", mark}};
        static_cast<void>(write_files(folder, set));
      }
    }
    ::usleep(static_cast<useconds_t>(1'000 + round * 1'137));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(write_file(in_folder("other"), "x"), std::nullopt);
    files now = contents();
    EXPECT_EQ(now["a"], now["b"]) << round;
    EXPECT_EQ(now["b"], now["c"]) << round;
    ASSERT_EQ(write_files(folder, before), std::nullopt);
    EXPECT_EQ(contents().size(), 4U) << "nothing is left behind";
  }
}

}  // namespace TEST_FILE
