// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/table.hpp>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::io::append_csv_row, hoptac::io::table_reader;

std::string row(std::vector<std::string_view> fields, char separator = ',') {
  std::string out;
  append_csv_row(out, fields, separator);
  return out;
}

TEST(Csv, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(row({"a", "b c", "1.5", ""}), "a,b c,1.5,\n");
  EXPECT_EQ(row({"1,5", "x \"y\"", "a\nb"}), "\"1,5\",\"x \"\"y\"\"\",\"a\nb\"\n");
  EXPECT_EQ(row({"1,5", "x;y"}, ';'), "1,5;\"x;y\"\n");
  EXPECT_EQ(row({""}), "\"\"\n");
}

TEST(Csv, WritesNoTextThatASpreadsheetRuns) {
  const struct {
    std::string_view text;
    std::string_view written;
  } cases[] = {
      {"=1+1", "'=1+1"},
      {"=HYPERLINK(\"http://x\",1)", "\"'=HYPERLINK(\"\"http://x\"\",1)\""},
      {"+84 209", "'+84 209"},
      {"- HTX Tân Thành", "'- HTX Tân Thành"},
      {"-", "'-"},
      {"--1", "'--1"},
      {"-1-2", "'-1-2"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"\r=1", "\"'\r=1\""},
      {"\n=1", "\"'\n=1\""},
      {"'=1", "''=1"},
      {"'", "'"},
      {"'x", "'x"},
      {"a=1", "a=1"},
      {"-5", "-5"},
      {"-12.50", "-12.50"},
      {"0", "0"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(row({one.text}), std::string(one.written) + "\n") << one.text;
}

TEST(Csv, IsReadBackAsItWasWritten) {
  std::mt19937 engine{20240701};  // NOLINT(cert-msc51-cpp): the same tables on every run
  constexpr std::array<std::string_view, 16> pieces{"",   "a",  "ế",  ",", ";",  "\t",
                                                    "\"", "\n", "\r", " ", "=1", "\xEF\xBB\xBF",
                                                    "'",  "-",  "@",  "5"};
  std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1};
  for (int round = 0; round < 5000; ++round) {
    const char separator = ",;\t"[round % 3];
    const std::size_t width = 1 + static_cast<std::size_t>(round) % 4;
    std::vector<std::vector<std::string>> rows;
    std::string text;
    for (int i = 0; i < 4; ++i) {
      auto& fields = rows.emplace_back();
      for (std::size_t j = 0; j < width; ++j) {
        std::string& field = fields.emplace_back(pieces[piece(engine)]);
        field += pieces[piece(engine)];
        if (i == 0) field.append("c").append(std::to_string(j));
      }
      append_csv_row(text, std::vector<std::string_view>(fields.begin(), fields.end()), separator);
    }
    table_reader csv(text, "t.csv", {}, {.separator = separator});
    EXPECT_EQ(csv.columns(), rows[0]) << text;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      ASSERT_TRUE(csv.next()) << text;
      for (std::size_t j = 0; j < width; ++j) EXPECT_EQ(csv.field(j).text, rows[i][j]) << text;
    }
    EXPECT_FALSE(csv.next());
    EXPECT_TRUE(csv.errors().empty()) << text;
  }
}

TEST(Csv, RefusesBrokenPromises) {
  std::string out;
  EXPECT_THROW(append_csv_row(out, {}), hoptac::contract_violation);
  const std::array<std::string_view, 1> fields{"a"};
  EXPECT_THROW(append_csv_row(out, fields, 'x'), hoptac::contract_violation);
}

}  // namespace TEST_FILE
