// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/workbook.hpp>
#include <hoptac/money/total.hpp>

#include <chrono>
#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::io::workbook, hoptac::io::workbook_cell, hoptac::io::workbook_sheet,
    hoptac::io::write_workbook, hoptac::io::table_reader;
using hoptac::money::decimal;

static_assert(!std::is_constructible_v<workbook_cell, double>);
static_assert(!std::is_constructible_v<workbook_cell, int>);
static_assert(std::is_convertible_v<decimal, workbook_cell>);

decimal number(std::string_view plain) {
  return decimal::parse(plain).value();
}
date day(std::string_view iso) {
  return date::parse(iso).value();
}

workbook with_cells(std::vector<workbook_cell> cells) {
  workbook out;
  out.title = "t";
  workbook_sheet& sheet = out.sheets.emplace_back();
  sheet.name = "Biểu 1";
  sheet.columns = {{.name = "value"}};
  for (workbook_cell& cell : cells) sheet.rows.push_back({{std::move(cell)}});
  return out;
}

/// The cells of the first column, as our own reader has them.
std::vector<std::string> read_back(const workbook& book) {
  const auto bytes = write_workbook(book, "b.xlsx");
  if (!bytes) return {describe(bytes.error(), hoptac::language::en)};
  table_reader sheet(*bytes, "b.xlsx");
  std::vector<std::string> out;
  while (sheet.next()) out.emplace_back(sheet.field(0).text);
  for (const hoptac::error& one : sheet.errors())
    out.push_back(describe(one, hoptac::language::en));
  return out;
}

TEST(Workbook, IsReadBackAsItWasWritten) {
  const struct {
    workbook_cell cell;
    std::string_view text;
  } cases[] = {
      {"Hợp tác xã Tân Thành", "Hợp tác xã Tân Thành"},
      {" a & <b>\n\"c\" ", " a & <b>\n\"c\" "},
      {"=1+1", "=1+1"},
      {"+84", "+84"},
      {"-x", "-x"},
      {"@x", "@x"},
      {"http://example.org", "http://example.org"},
      {"_x000D_", "_x000D_"},
      {"_x005F_x000D_", "_x005F_x000D_"},
      {"_xfffe_ \uFFFE\uFFFF", "_xfffe_ \uFFFE\uFFFF"},
      {"\x01\x1F", "\x01\x1F"},
      {"a\rb", "a\rb"},
      {"1482", "1482"},
      {number("655"), "655"},
      {number("-12.50"), "-12.5"},
      {number("0.00"), "0"},
      {number("5.1"), "5.1"},
      {number("123456789012345"), "123456789012345"},
      {number("12345678.9012345"), "12345678.9012345"},
      {number("1234567890123456"), "1234567890123456"},
      {number("-99999999999999999999999999999999999999"),
       "-99999999999999999999999999999999999999"},
      {number("700000000000000000000"), "700000000000000000000"},
      {hoptac::money::total<hoptac::money::vnd>::from_minor(655'000'000).major_units(),
       "655000000"},
      {workbook_cell::percent(number("45.5")), "45.5%"},
      {workbook_cell::percent(number("58")), "58%"},
      {workbook_cell::percent(number("33.33333333333333333")), "33.33333333333333333%"},
      {day("2025-07-01"), "2025-07-01"},
      {day("1900-03-01"), "1900-03-01"},
      {day("1900-02-28"), "1900-02-28"},
      {day("1789-07-14"), "1789-07-14"},
      {day("9999-12-31"), "9999-12-31"},
  };
  std::vector<workbook_cell> cells;
  std::vector<std::string> texts;
  for (const auto& one : cases) {
    cells.push_back(one.cell);
    texts.emplace_back(one.text);
  }
  EXPECT_EQ(read_back(with_cells(cells)), texts);
}

TEST(Workbook, KeepsEveryNumberOfFifteenDigits) {
  std::mt19937_64 engine{20250701};  // NOLINT(cert-msc51-cpp): the same numbers on every run
  std::vector<workbook_cell> cells;
  std::vector<std::string> texts;
  for (int i = 0; i < 20'000; ++i) {
    std::int64_t size = 1;
    for (std::uint64_t digits = 1 + engine() % 15; digits > 0; --digits) size *= 10;
    const auto coefficient = static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(size));
    const decimal value = decimal::scaled(coefficient + 1 == size ? coefficient : coefficient + 1,
                                          static_cast<int>(engine() % 16));
    cells.emplace_back(value);
    texts.push_back(to_string(value.normalized()));
  }
  EXPECT_EQ(read_back(with_cells(cells)), texts);
}

TEST(Workbook, TheSameBookGivesTheSameBytesAtAnyTimeAndInAnyLocale) {
  const workbook book = with_cells({"x", number("1234.5"), day("2025-07-01")});
  const std::string first = write_workbook(book).value();
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // a ZIP archive counts two seconds
  EXPECT_TRUE(write_workbook(book).value() == first);
  // With a comma for the decimal point, where the system has such a locale.
  const std::string before = std::setlocale(LC_ALL, nullptr);  // NOLINT(concurrency-mt-unsafe)
  for (const char* name : {"vi_VN.UTF-8", "de_DE.UTF-8"})
    std::setlocale(LC_ALL, name);  // NOLINT(concurrency-mt-unsafe)
  EXPECT_TRUE(write_workbook(book).value() == first);
  std::setlocale(LC_ALL, before.c_str());  // NOLINT(concurrency-mt-unsafe)
}

TEST(Workbook, HasSheetsWithNamedColumns) {
  workbook book;
  book.sheets.resize(2);
  book.sheets[0].name = "Một";
  book.sheets[0].columns = {{.name = "a", .width = 40, .wraps = true}, {.name = "b"}};
  book.sheets[0].rows = {{{"x", number("1")}}, {{"y"}, true}, {{workbook_cell(), number("2")}}};
  book.sheets[0].frozen_columns = 1;
  book.sheets[1].name = "Hai";
  book.sheets[1].columns = {{.name = "c"}};
  book.sheets[1].landscape = false;
  const std::string bytes = write_workbook(book).value();
  table_reader one(bytes, "b.xlsx");
  EXPECT_EQ(one.columns(), (std::vector<std::string>{"a", "b"}));
  ASSERT_TRUE(one.next() && one.next() && one.next());
  EXPECT_EQ(one.field(0).text, "");
  EXPECT_EQ(one.field(1).text, "2");
  EXPECT_EQ(one.line(), 4U);
  table_reader two(bytes, "b.xlsx", {}, {.sheet = "Hai"});
  EXPECT_EQ(two.columns(), (std::vector<std::string>{"c"}));
  EXPECT_FALSE(two.next());
  EXPECT_TRUE(two.errors().empty());
}

TEST(Workbook, IsReadBySomebodyElse) {
  if (std::system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") !=
      0)  // NOLINT(concurrency-mt-unsafe)
    GTEST_SKIP() << "openpyxl is not there";
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("hoptac-book-" + std::to_string(::rand()));
  std::filesystem::create_directory(folder);
  workbook book = with_cells({"=1+1", number("1234.5"), workbook_cell::percent(number("45.5")),
                              day("2025-07-01"), number("12345678901234567890"), "Đồng"});
  book.sheets[0].frozen_columns = 1;
  const std::string path = (folder / "b.xlsx").string();
  ASSERT_FALSE(hoptac::io::write_file(path, write_workbook(book).value()));
  ASSERT_FALSE(hoptac::io::write_file((folder / "read.py").string(),
                                      R"(import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
assert book.sheetnames == ["Biểu 1"], book.sheetnames
assert sheet.freeze_panes == "B2", sheet.freeze_panes
assert sheet.print_title_rows in ("1:1", "$1:$1"), sheet.print_title_rows
for row in sheet.iter_rows(min_row=2):
    cell = row[0]
    print(cell.data_type, cell.number_format, cell.value)
)"));
  const std::string command = "PYTHONIOENCODING=utf-8 /usr/bin/python3 '" +
                              (folder / "read.py").string() + "' '" + path + "' > '" +
                              (folder / "out").string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(concurrency-mt-unsafe)
  EXPECT_EQ(hoptac::io::read_file((folder / "out").string()).value(),
            "s General =1+1\n"
            "n #,##0.0 1234.5\n"
            "n 0.0% 0.455\n"
            "d mm-dd-yy 2025-07-01 00:00:00\n"
            "s General 12345678901234567890\n"
            "s General Đồng\n");
  std::filesystem::remove_all(folder);
}

TEST(Workbook, ReadsWhatSomebodyElseWrote) {
  if (std::system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") !=
      0)  // NOLINT(concurrency-mt-unsafe)
    GTEST_SKIP() << "openpyxl is not there";
  const std::string path =
      (std::filesystem::temp_directory_path() / ("hoptac-" + std::to_string(::rand()) + ".xlsx"))
          .string();
  const std::string command = R"py(/usr/bin/python3 -c "
import openpyxl, datetime, sys
book = openpyxl.Workbook()
sheet = book.active
sheet.append(['a', 'b'])
sheet.append(['Hợp tác xã', 0.1 + 0.2])
sheet.append([datetime.date(2024, 5, 31), True])
sheet.append([45, None])
sheet.append(['=A2', None])
book.save(sys.argv[1])" )py" + path;
  ASSERT_EQ(std::system(command.c_str()), 0);  // NOLINT(concurrency-mt-unsafe)
  const std::string bytes = hoptac::io::read_file(path).value();
  std::filesystem::remove(path);
  table_reader sheet(bytes, "p.xlsx");
  std::string all;
  while (sheet.next())
    all.append(sheet.field(0).text).append("|").append(sheet.field(1).text).append("\n");
  EXPECT_EQ(all, "Hợp tác xã|0.3\n2024-05-31|true\n45|\n");
  ASSERT_EQ(sheet.errors().size(), 1U);
  EXPECT_EQ(sheet.errors()[0].code(), hoptac::errc::sheet_cell_is_formula);
}

TEST(Workbook, RefusesWhatNoSheetHolds) {
  EXPECT_EQ(read_back(with_cells({std::string(32'767, 'x')})).at(0).size(), 32'767U);
  EXPECT_EQ(read_back(with_cells({"x", std::string(32'768, 'x')})),
            (std::vector<std::string>{"b.xlsx:3:1: HT2340 the text is longer than 32767 "
                                      "characters, more than a cell of a spreadsheet holds"}));
  workbook tall = with_cells({});
  tall.sheets[0].rows.resize(1'048'576);
  EXPECT_EQ(read_back(tall),
            (std::vector<std::string>{"b.xlsx: HT2341 the sheet “Biểu 1” has more than 1048576 "
                                      "rows, more than a spreadsheet holds"}));
}

TEST(Workbook, RefusesBrokenPromises) {
  const auto refuses = [](const auto& change) {
    workbook book = with_cells({"x"});
    change(book);
    EXPECT_THROW(static_cast<void>(write_workbook(book)), hoptac::contract_violation);
  };
  refuses([](workbook& book) { book.sheets.clear(); });
  refuses([](workbook& book) { book.sheets[0].columns.clear(); });
  refuses([](workbook& book) { book.sheets.push_back(book.sheets[0]); });
  refuses([](workbook& book) { book.sheets[0].rows[0].cells.resize(2); });
  refuses([](workbook& book) { book.sheets[0].frozen_columns = 2; });
  refuses([](workbook& book) { book.sheets[0].rows[0].cells[0] = "\xFF"; });
  for (const char* name :
       {"", "a/b", "a[1]", "what?", "'a", "a'", "123456789012345678901234567890ab"})
    refuses([&](workbook& book) { book.sheets[0].name = name; });
}

}  // namespace TEST_FILE
