// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/state_bytes.hpp>
#include <hoptac/io/aggregate_csv.hpp>
#include <hoptac/io/file.hpp>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "careful_records.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::io;
using hoptac::errc;
using hoptac::language;
using hoptac::indicator::state_schema;
using hoptac::indicator::to_bytes;

const state_schema by_kind_and_year{{"kind", "year"}, {{"capital", "đồng"}, {"members", ""}}};
const record_query of_both{{"kind", "year"}, {"capital", "members"}};

/// A table of records, some with quoted words over two lines; with errors where asked for.
std::string random_records(std::mt19937& random, std::size_t rows, bool has_errors) {
  static const std::string kinds[] = {"HTX", "THT", "LHHTX", "", "\"Hợp\ntác\"", "\"x,\"\"y\"\"\""};
  std::string out = "id,year,kind,members,capital\n";
  for (std::size_t i = 0; i < rows; ++i) {
    out += std::to_string(random() % 1000) + ',' + std::to_string(2015 + random() % 10) + ',' +
           kinds[random() % std::size(kinds)] + ',' + std::to_string(random() % 50) + ',';
    if (random() % 10 != 0) {
      const auto bits = static_cast<std::int64_t>(std::uint64_t{random()} << 32U | random());
      out += std::to_string(random() % 2 == 0 ? bits : bits >> 40U);
    }
    if (has_errors && random() % 50 == 0) out += random() % 2 == 0 ? ",x" : "1.5";
    out += '\n';
  }
  return out;
}

TEST(AggregateCsv, IsTheSameToTheByteWhateverThePiecesAndThreads) {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const bool has_errors = round % 4 == 0;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 1 + random() % 3; ++i)
      texts.push_back(random_records(random, random() % 300, has_errors));
    std::vector<named_bytes> tables;
    careful::table expected;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      tables.push_back({texts[i], std::to_string(i) + ".csv"});
      const careful::table one = careful::read(texts[i], tables[i].file, of_both, ',');
      expected.rows.insert(expected.rows.end(), one.rows.begin(), one.rows.end());
      expected.errors.insert(expected.errors.end(), one.errors.begin(), one.errors.end());
    }
    std::string bytes;
    if (expected.errors.empty())
      bytes = to_bytes(careful::state_of(expected.rows, by_kind_and_year, "here"));
    for (const std::size_t piece : {1U, 3U, 50U, 999U, 1U << 18U})
      for (const std::size_t threads : {1U, 2U, 4U}) {
        const aggregated_records got =
            aggregate_csv(tables, by_kind_and_year, "here", {.threads = threads, .piece = piece});
        ASSERT_TRUE(careful::same_errors(got.errors, expected.errors));
        ASSERT_EQ(got.state.has_value(), expected.errors.empty());
        if (got.ok()) {
          ASSERT_TRUE(to_bytes(*got.state) == bytes);
        }
      }
  }
}

TEST(AggregateCsv, SumsBeyondSixtyFourBitsAndLeavesOutWhatIsMissing) {
  const std::string text =
      "kind,year,capital,members\n"
      "HTX,2024,9223372036854775807,\n"
      "HTX,2024,9223372036854775807,\n"
      ",2024,-9223372036854775808,7\n"
      ",2024,,0\n";
  const named_bytes table{text, "t.csv"};
  const aggregated_records got = aggregate_csv({&table, 1}, by_kind_and_year, "here");
  ASSERT_TRUE(got.ok());
  ASSERT_EQ(got.state->groups(), 2U);
  EXPECT_EQ(got.state->key(0, 0), "");
  EXPECT_EQ(got.state->rows(0), 2U);
  EXPECT_EQ(got.state->at(0, 0).count(), 1U);
  EXPECT_EQ(to_string(got.state->at(0, 0).sum()), "-9223372036854775808");
  EXPECT_EQ(got.state->at(0, 1).count(), 2U);
  EXPECT_EQ(to_string(got.state->at(1, 0).sum()), "18446744073709551614");
  EXPECT_TRUE(got.state->at(1, 1).is_empty());
}

TEST(AggregateCsv, OfNothingIsAStateWithoutGroups) {
  const named_bytes header{"year,kind,members,capital\n", "t.csv"};
  EXPECT_EQ(aggregate_csv({&header, 1}, by_kind_and_year, "here").state->groups(), 0U);
  EXPECT_EQ(aggregate_csv({}, by_kind_and_year, "here").state->groups(), 0U);
}

TEST(AggregateCsv, CannotMakeAStateWithoutAShard) {
  const aggregated_records got = aggregate_csv({}, by_kind_and_year, "");
  EXPECT_FALSE(got.state.has_value());
  ASSERT_EQ(got.errors.size(), 1U);
  EXPECT_EQ(got.errors[0].code(), errc::shard_unnamed);
}

class AggregateCsvFiles : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string file(const std::string& name, std::string_view text) const {
    const std::string path = (folder_ / name).string();
    EXPECT_FALSE(write_file(path, text).has_value());
    return path;
  }

  std::filesystem::path folder_;
};

TEST_F(AggregateCsvFiles, AreTakenTogether) {
  const std::vector<std::string> paths{
      file("a.csv", "kind,year,capital,members\nHTX,2023,5,1\nTHT,2024,6,\n"),
      file("b.csv", "members;year;kind;capital\r\n2;2023;HTX;-7\r\n"),
      file("c.csv", "kind,year,capital,members")};
  record_options options{.threads = 2, .piece = 10};
  std::size_t last = 0;
  std::size_t all = 0;
  options.progress = [&](std::size_t done, std::size_t of) {
    EXPECT_GE(done, last);
    last = done;
    all = of;
  };
  const aggregated_records got = aggregate_csv_files(paths, by_kind_and_year, "here", options);
  ASSERT_TRUE(got.ok()) << describe(got.errors[0], language::en);
  EXPECT_EQ(to_bytes(*got.state),
            to_bytes(careful::state_of(
                {{{"HTX", "2023"}, {5, 1}}, {{"THT", "2024"}, {6, {}}}, {{"HTX", "2023"}, {-7, 2}}},
                by_kind_and_year, "here")));
  EXPECT_LE(last, all);
  std::uintmax_t size = 0;
  for (const std::string& path : paths) size += std::filesystem::file_size(path);
  EXPECT_EQ(all, size);
}

TEST_F(AggregateCsvFiles, SayOfEachWhatIsWrong) {
  const std::string bad = file("bad.csv", "kind,year,capital,members\nHTX,2023,5,1.5\n");
  const std::string nowhere = (folder_ / "nowhere.csv").string();
  const auto lines = [&](const std::vector<std::string>& paths) {
    std::vector<std::string> out;
    const aggregated_records got = aggregate_csv_files(paths, by_kind_and_year, "here");
    EXPECT_FALSE(got.state.has_value());
    for (const auto& one : got.errors) out.push_back(describe(one, language::en));
    return out;
  };
  EXPECT_EQ(lines({bad, bad}),
            std::vector<std::string>(
                2, bad + ":2:12: HT2421 members: “1.5” is not a whole number in plain digits"));
  EXPECT_EQ(lines({nowhere, folder_.string(), file("empty.csv", "")}),
            (std::vector<std::string>{nowhere + ": HT2016 there is no such file",
                                      folder_.string() + ": HT2017 this is a folder, not a file"}));
  EXPECT_EQ(lines({file("empty.csv", "")}),
            std::vector<std::string>{(folder_ / "empty.csv").string() +
                                     ":1:1: HT2008 the file has no header row; the columns are "
                                     "kind, year, capital, members"});
}

TEST_F(AggregateCsvFiles, TakeWhatIsNoRegularFile) {
  const std::vector<std::string> null{"/dev/null"};
  const aggregated_records got = aggregate_csv_files(null, by_kind_and_year, "here");
  ASSERT_EQ(got.errors.size(), 1U);
  EXPECT_EQ(got.errors[0].code(), errc::csv_header_missing);
}

}  // namespace TEST_FILE
