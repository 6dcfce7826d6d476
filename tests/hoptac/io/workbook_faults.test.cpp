// SPDX-License-Identifier: BSL-1.0

// A workbook is whole or it is an error: whichever write fails, and however little of it was lost.

#include <hoptac/io/workbook.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
using hoptac::errc;
using hoptac::calendar::date;
using hoptac::io::workbook;
using hoptac::io::workbook_cell;
using hoptac::io::write_workbook;
using hoptac::money::decimal;

/// Two sheets of all kinds of cells, larger than the buffers of files.
workbook large_book() {
  workbook out;
  out.title = "Báo cáo";
  for (const char* name : {"Một", "Hai"}) {
    auto& sheet = out.sheets.emplace_back();
    sheet.name = name;
    sheet.columns = {{.name = "chữ"}, {.name = "số"}, {.name = "tỷ lệ"}, {.name = "ngày"}};
    for (int i = 0; i < 400; ++i)
      sheet.rows.push_back({{workbook_cell(name + std::to_string(i * 7919)),
                             workbook_cell(decimal::parse(std::to_string(i * 31) + ".5").value()),
                             workbook_cell::percent(decimal::parse(std::to_string(i)).value()),
                             workbook_cell(date::parse("2024-05-31").value())},
                            i % 50 == 0});
  }
  return out;
}

/// The temporary folder of a test, empty.
class WorkbookFaults : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "hoptac-faults-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder = pattern;
    const char* const before = ::getenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe): no threads
    if (before != nullptr) old_folder = before;
    ::setenv("TMPDIR", folder.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  }
  void TearDown() override {
    if (old_folder.empty())
      ::unsetenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe)
    else
      ::setenv("TMPDIR", old_folder.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
    fs::remove_all(folder);
  }

  fs::path folder;
  std::string old_folder;
};

// The library does not look at what becomes of its writes. A file that may have so many bytes and
// no more makes one after another of them fail.
TEST_F(WorkbookFaults, AreErrorsWhereverAWriteFails) {
  const workbook book = large_book();
  const std::string right = write_workbook(book).value();
  ::rlimit unlimited{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &unlimited), 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  std::size_t refused = 0;
  std::size_t written = 0;
  for (::rlim_t most = 0; most < 160'000; most += most < 20'000 ? 512 : 4'096) {
    const ::rlimit few{most, unlimited.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &few), 0);
    const auto bytes = write_workbook(book, "report.xlsx");
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    if (bytes) {
      EXPECT_EQ(*bytes, right) << most;
      ++written;
      continue;
    }
    ++refused;
    EXPECT_TRUE(bytes.error().code() == errc::workbook_unwritable ||
                bytes.error().code() == errc::workbook_differs)
        << most << to_string(bytes.error().code());
    EXPECT_EQ(bytes.error().where().file, "report.xlsx");
  }
  std::signal(SIGXFSZ, old_handler);
  EXPECT_GT(refused, 40U);
  EXPECT_GT(written, 0U);
  EXPECT_TRUE(fs::is_empty(folder)) << "nothing stays in the temporary folder";
}

TEST_F(WorkbookFaults, AreErrorsWhereThereIsNoTemporaryFolder) {
  ::setenv("TMPDIR", (folder / "none").c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  const auto bytes = write_workbook(large_book(), "report.xlsx");
  // Where that one is not there, the system's own is taken.
  if (!bytes) {
    EXPECT_EQ(bytes.error().code(), errc::workbook_unwritable);
  }
}

TEST_F(WorkbookFaults, OfKilledRunsLeaveFoldersThatTheNextRemoves) {
  const auto make = [&](const char* name, bool is_old) {
    const fs::path made = folder / name;
    fs::create_directory(made);
    fs::create_directory(made / "part");
    if (is_old) fs::last_write_time(made, fs::last_write_time(made) - std::chrono::hours(1));
  };
  make("hoptac-workbook-abcdef", true);
  make("hoptac-workbook-ghijkl", false);  // perhaps of a run that has only begun
  make("hoptac-workbook-mine", true);
  make("workbook-abcdef", true);
  ASSERT_TRUE(write_workbook(large_book()));
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"hoptac-workbook-ghijkl", "hoptac-workbook-mine",
                                             "workbook-abcdef"}));
}

}  // namespace TEST_FILE
