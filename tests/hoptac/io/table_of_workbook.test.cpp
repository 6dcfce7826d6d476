// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/table.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xlsx_file.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::io::table_options, hoptac::io::table_reader;
using table = std::vector<std::vector<std::string>>;

constexpr std::string_view header =
    R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)";

std::string with_header(std::string_view rows) {
  return std::string(header).append(rows);
}

table rows_of(table_reader& sheet) {
  table out;
  while (sheet.next()) {
    auto& row = out.emplace_back();
    for (std::size_t i = 0; i < sheet.columns().size(); ++i) row.emplace_back(sheet.field(i).text);
  }
  return out;
}

/// The one value of a sheet: the cell B2 with the given XML inside, of type and style as given.
std::string read_cell(std::string_view attributes, std::string_view inside,
                      std::string_view properties = "<workbookPr/>") {
  std::string row = R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2" )";
  row.append(attributes).append(">").append(inside).append("</c></row>");
  xlsx_file file = xlsx_file::with_rows(with_header(row));
  std::string& book = file["xl/workbook.xml"];
  book.replace(book.find("<workbookPr/>"), 13, properties);
  const std::string bytes = file.bytes();
  table_reader sheet(bytes, "t.xlsx");
  const table rows = rows_of(sheet);
  if (!sheet.errors().empty()) return describe(sheet.errors()[0], language::en);
  return rows.at(0).at(1);
}

std::string number(std::string_view written, std::string_view style = "0") {
  std::string attributes = "s=\"";
  attributes.append(style).append("\"");
  std::string value = "<v>";
  return read_cell(attributes, value.append(written).append("</v>"));
}

/// The errors of a file, as they are printed.
std::vector<std::string> errors_of(const std::string& bytes, const table_options& options = {}) {
  table_reader sheet(bytes, "t.xlsx", {}, options);
  static_cast<void>(rows_of(sheet));
  std::vector<std::string> out;
  for (const hoptac::error& one : sheet.errors()) {
    EXPECT_TRUE(hoptac::is_utf8(describe(one, language::vi)));
    out.push_back(describe(one, language::en));
  }
  return out;
}
std::vector<std::string> errors_of(const xlsx_file& file, const table_options& options = {}) {
  return errors_of(file.bytes(), options);
}

TEST(TableOfWorkbook, ReadsTextsNumbersAndTheirPlaces) {
  const std::string bytes =
      xlsx_file::with_rows(
          with_header(R"(<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>5</v></c></row>)"
                      R"(<row r="6"><c r="B6" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r>)"
                      R"(<rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>)"
                      R"(<row r="7"><c r="A7" s="1"/><c r="B7" t="s"/></row>)"))
          .bytes();
  table_reader sheet(bytes, "t.xlsx");
  EXPECT_EQ(sheet.columns(), (std::vector<std::string>{"id", "value"}));
  ASSERT_TRUE(sheet.next());
  EXPECT_EQ(sheet.line(), 4U);
  EXPECT_EQ(sheet.field(0).text, " Hợp tác xã\r\n_x");
  EXPECT_EQ(sheet.field(1).text, "5");
  EXPECT_EQ(sheet.place_of(1).line, 4U);
  EXPECT_EQ(sheet.place_of(1).column, 2U);
  EXPECT_EQ(sheet.place_of(1).field, "value");
  ASSERT_TRUE(sheet.next());
  EXPECT_EQ(sheet.line(), 6U);
  EXPECT_EQ(sheet.field(0).text, "");
  EXPECT_EQ(sheet.place_of(0).line, 6U);
  EXPECT_EQ(sheet.place_of(0).column, 1U);
  EXPECT_EQ(sheet.field(1).text, "ab");
  EXPECT_FALSE(sheet.next());
  EXPECT_TRUE(sheet.errors().empty());
}

TEST(TableOfWorkbook, NumbersKeepTheirDigitsAndLoseTheNoise) {
  const struct {
    std::string_view written;
    std::string_view text;
  } cases[] = {
      {"0", "0"},
      {"-0", "0"},
      {"1482", "1482"},
      {"-12.50", "-12.5"},
      {"0.1", "0.1"},
      {"5.0999999999999996", "5.1"},
      {"59.000000000000007", "59"},
      {"0.1234567890123455", "0.123456789012346"},
      {"0.12345678901234549", "0.123456789012345"},
      {"-1.000000000000005", "-1.00000000000001"},
      {"0.30000000000000004", "0.3"},
      {"-0.30000000000000004", "-0.3"},
      {"99999999999999.995", "100000000000000"},
      {"999.99999999999999", "1000"},
      {"123456789012345", "123456789012345"},
      {"100000000000000000", "100000000000000000"},
      {"1E+17", "100000000000000000"},
      {"1.5E-5", "0.000015"},
      {"4.5999999999999999E-2", "0.046"},
      {"1e3", "1000"},
      {"12345.678e2", "1234567.8"},
      {"0.00001e2", "0.001"},
      {" 7 ", "7"},
      {".5", "0.5"},
  };
  for (const auto& one : cases) EXPECT_EQ(number(one.written), one.text) << one.written;
  for (const std::string_view wrong :
       {"x", "1,5", "1.2.3", "1e", "1e999", "--1", "+-1", "0x10", "NaN", "INF", "1 2", "."})
    EXPECT_EQ(number(wrong), "t.xlsx:2:2: HT2323 the value “" + std::string(wrong) +
                                 "” of cell B2 cannot be read");
  EXPECT_EQ(number("1234567890123456"),
            "t.xlsx:2:2: HT2324 the number 1234567890123456 in cell B2 has more than 15 digits, "
            "which a spreadsheet does not keep: write it as text");
}

TEST(TableOfWorkbook, PercentagesAreWhatTheSheetShows) {
  EXPECT_EQ(number("0.455", "2"), "45.5%");
  EXPECT_EQ(number("1", "2"), "100%");
  EXPECT_EQ(number("0.57999999999999996", "2"), "58%");
}

TEST(TableOfWorkbook, DatesAreDays) {
  const struct {
    std::string_view serial;
    std::string_view day;
  } cases[] = {
      {"1", "1900-01-01"},       {"59", "1900-02-28"},      {"61", "1900-03-01"},
      {"45292", "2024-01-01"},   {"45351", "2024-02-29"},   {"45839", "2025-07-01"},
      {"45839.0", "2025-07-01"}, {"2958465", "9999-12-31"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(number(one.serial, "1"), one.day);
    EXPECT_EQ(number(one.serial, "4"), one.day);
  }
  EXPECT_EQ(number("60", "1"), "t.xlsx:2:2: HT2326 cell B2 is shown as a date, but “60” is no day");
  for (const std::string_view wrong : {"0", "-1", "2958466", "99999999999"})
    EXPECT_NE(number(wrong, "1").find("HT2326"), std::string::npos) << wrong;
  EXPECT_EQ(number("45292.5", "1"),
            "t.xlsx:2:2: HT2325 cell B2 holds a time of day (45292.5); write the date alone");
  EXPECT_NE(number("0.5", "3").find("HT2325"), std::string::npos);

  const auto from_1904 = [](std::string_view serial) {
    std::string value = "<v>";
    return read_cell("s=\"1\"", value.append(serial).append("</v>"),
                     "<workbookPr date1904=\"1\"/>");
  };
  EXPECT_EQ(from_1904("0"), "1904-01-01");
  EXPECT_EQ(from_1904("60"), "1904-03-01");
  EXPECT_EQ(from_1904("43830"), "2024-01-01");
  EXPECT_EQ(from_1904("2957003"), "9999-12-31");
  EXPECT_NE(from_1904("2957004").find("HT2326"), std::string::npos);

  EXPECT_EQ(read_cell("t=\"d\"", "<v>2024-05-31</v>"), "2024-05-31");
  EXPECT_EQ(read_cell("t=\"d\"", "<v>2024-05-31T00:00:00</v>"), "2024-05-31");
  EXPECT_NE(read_cell("t=\"d\"", "<v>2024-05-31T07:00</v>").find("HT2325"), std::string::npos);
  EXPECT_NE(read_cell("t=\"d\"", "<v>2024-02-30</v>").find("HT2326"), std::string::npos);
}

TEST(TableOfWorkbook, KnowsADateByItsFormat) {
  const struct {
    std::string_view code;
    std::string_view text;
  } cases[] = {
      {"General", "45292"},
      {"#,##0", "45292"},
      {"0.00", "45292"},
      {"#,##0\\ &quot;day&quot;", "45292"},
      {"[Red]0", "45292"},
      {"\\d0", "45292"},
      {"_d0*y", "45292"},
      {"@", "45292"},
      {"0%", "4529200%"},
      {"yyyy-mm-dd", "2024-01-01"},
      {"[$-42A]dd\\ mmmm\\ yyyy", "2024-01-01"},
      {"dd/mm/yyyy;@", "2024-01-01"},
      {"dd/mm/yyyy hh:mm", "2024-01-01"},
      {"[$-411]ge.m.d;@", "2024-01-01"},
      {"d/m/bbbb", "2024-01-01"},
      {"General&quot; HTX&quot;", "45292"},
      {"0.00E+00", "45292"},
      // No more of a date than the sheet shows.
      {"mmm-yy", "2024-01"},
      {"mm/yyyy", "2024-01"},
      {"&quot;Tháng&quot; m\\/yyyy;@", "2024-01"},
      {"[$-42A]mmmm\\ yyyy", "2024-01"},
      {"yyyy", "2024"},
      {"yy", "2024"},
      {"&quot;Năm&quot; yyyy", "2024"},
  };
  for (const auto& one : cases) {
    xlsx_file file =
        xlsx_file::with_rows(with_header(R"(<row r="2"><c r="B2" s="4"><v>45292</v></c></row>)"));
    std::string& styles = file["xl/styles.xml"];
    styles.replace(styles.find("dd/mm/yyyy"), 10, one.code);
    const std::string bytes = file.bytes();
    table_reader sheet(bytes, "t.xlsx");
    EXPECT_EQ(rows_of(sheet), (table{{"", std::string(one.text)}})) << one.code;
  }
  for (const std::string_view code : {"mmm", "d-mmm", "dd/mm", "dddd", "dd/mm;yyyy"}) {
    xlsx_file file =
        xlsx_file::with_rows(with_header(R"(<row r="2"><c r="B2" s="4"><v>45292</v></c></row>)"));
    std::string& styles = file["xl/styles.xml"];
    styles.replace(styles.find("dd/mm/yyyy"), 10, code);
    EXPECT_EQ(errors_of(file),
              (std::vector<std::string>{"t.xlsx:2:2: HT2357 cell B2 holds the date 2024-01-01 but "
                                        "does not show its year; format it to show the year"}))
        << code;
  }
  for (const std::string_view code : {"hh:mm", "[h]:mm:ss", "mm:ss"}) {
    xlsx_file file =
        xlsx_file::with_rows(with_header(R"(<row r="2"><c r="B2" s="4"><v>2</v></c></row>)"));
    std::string& styles = file["xl/styles.xml"];
    styles.replace(styles.find("dd/mm/yyyy"), 10, code);
    EXPECT_NE(errors_of(file).at(0).find("HT2325"), std::string::npos) << code;
  }
}

TEST(TableOfWorkbook, OtherKindsOfCells) {
  EXPECT_EQ(read_cell("t=\"b\"", "<v>1</v>"), "true");
  EXPECT_EQ(read_cell("t=\"b\"", "<v>0</v>"), "false");
  EXPECT_EQ(read_cell("t=\"str\"", "<v>x</v>"), "x");
  EXPECT_EQ(read_cell("t=\"n\"", "<v>2</v>"), "2");
  EXPECT_EQ(read_cell("", "<v></v>"), "");
  EXPECT_EQ(read_cell("", "<f>1+1</f><v>2</v>"), "2");
  EXPECT_EQ(read_cell("t=\"str\"", "<f t=\"shared\" si=\"0\"/><v>x</v>"), "x");
  EXPECT_EQ(read_cell("t=\"str\"", "<f>A9</f><v></v>"), "");
  EXPECT_EQ(read_cell("t=\"b\"", "<f>1=1</f><v>1</v>"), "true");
  // Of a value and a text of its own, the type says which counts.
  EXPECT_EQ(read_cell("t=\"inlineStr\"", "<v>12</v><is><t>12</t></is>"), "12");
  EXPECT_EQ(read_cell("t=\"inlineStr\"", "<is><t>a</t></is><v>7</v>"), "a");
  EXPECT_EQ(read_cell("t=\"inlineStr\"", "<v>7</v>"), "7");
  EXPECT_EQ(read_cell("t=\"n\"", "<v>7</v><is><t>a</t></is>"), "7");
  EXPECT_EQ(read_cell("t=\"str\"", "<is><t>a</t></is><v>b</v>"), "b");
  EXPECT_EQ(read_cell("t=\"s\"", "<v>0</v><is><t>a</t></is>"), "id");
  const std::pair<std::array<std::string_view, 2>, std::string_view> refused[] = {
      {{"t=\"b\"", "<v>2</v>"}, "HT2323 the value “2” of cell B2 cannot be read"},
      {{"t=\"s\"", "<v>3</v>"}, "HT2323 the value “3” of cell B2 cannot be read"},
      {{"t=\"s\"", "<v>-1</v>"}, "HT2323 the value “-1” of cell B2 cannot be read"},
      {{"t=\"z\"", "<v>1</v>"}, "HT2323 the value “1” of cell B2 cannot be read"},
      {{"t=\"str\"", "<v>_x0000_</v>"}, "HT2323 the value “\uFFFD” of cell B2 cannot be read"},
      {{"t=\"e\"", "<v>#REF!</v>"}, "HT2328 cell B2 holds the error #REF!"},
      {{"", "<f>1+1</f>"},
       "HT2327 cell B2 is a formula without a stored value; open the workbook in a spreadsheet "
       "program and save it, or paste the value"},
      {{"", "<f>1+1</f><v></v>"},
       "HT2327 cell B2 is a formula without a stored value; open the workbook in a spreadsheet "
       "program and save it, or paste the value"},
      {{"t=\"e\"", "<f>A1</f><v>#REF!</v>"}, "HT2328 cell B2 holds the error #REF!"},
      {{"t=\"n\"", "<is><t>2</t></is>"}, "HT2323 the value “2” of cell B2 cannot be read"},
  };
  for (const auto& [cell, message] : refused)
    EXPECT_EQ(read_cell(cell[0], cell[1]), "t.xlsx:2:2: " + std::string(message));
}

TEST(TableOfWorkbook, DatesOfBuiltInFormatsAreAsCoarseAsTheyAreShown) {
  const auto shown = [](std::string_view id, std::string_view cell) {
    xlsx_file file = xlsx_file::with_rows(with_header(cell));
    std::string& styles = file["xl/styles.xml"];
    styles.replace(styles.find("numFmtId=\"21\""), 13, "numFmtId=\"" + std::string(id) + "\"");
    const std::string bytes = file.bytes();
    table_reader sheet(bytes, "t.xlsx");
    const table rows = rows_of(sheet);
    if (!sheet.errors().empty()) return describe(sheet.errors()[0], language::en).substr(12, 6);
    return rows.at(0).at(1);
  };
  constexpr std::string_view serial = R"(<row r="2"><c r="B2" s="3"><v>32933</v></c></row>)";
  EXPECT_EQ(shown("14", serial), "1990-03-01");
  EXPECT_EQ(shown("15", serial), "1990-03-01");
  EXPECT_EQ(shown("16", serial), "HT2357");
  EXPECT_EQ(shown("17", serial), "1990-03");
  EXPECT_EQ(shown("22", serial), "1990-03-01");
  EXPECT_EQ(shown("1", serial), "32933");
  constexpr std::string_view written =
      R"(<row r="2"><c r="B2" s="3" t="d"><v>1990-03-10</v></c></row>)";
  EXPECT_EQ(shown("17", written), "1990-03");
  EXPECT_EQ(shown("14", written), "1990-03-10");
  EXPECT_EQ(shown("16", written), "HT2357");
}

TEST(TableOfWorkbook, TheDayThatIsCountedFromIsThatOfTheWorkbookItself) {
  constexpr std::string_view date = R"(<row r="2"><c r="B2" s="1"><v>44713</v></c></row>)";
  const auto day_with = [&](std::string_view properties, std::string_view behind) {
    xlsx_file file = xlsx_file::with_rows(with_header(date));
    std::string& book = file["xl/workbook.xml"];
    book.replace(book.find("<workbookPr/>"), 13, properties);
    book.insert(book.find("</workbook>"), behind);
    const std::string bytes = file.bytes();
    table_reader sheet(bytes, "t.xlsx");
    return rows_of(sheet).at(0).at(1);
  };
  constexpr std::string_view since_1904 = R"(<workbookPr date1904="1"/>)";
  constexpr std::string_view since_1900 = "<workbookPr/>";
  const std::string_view behind[] = {
      "",
      R"(<extLst><ext xmlns:x14="http://x/x14"><x14:workbookPr defaultImageDpi="1"/></ext></extLst>)",
      R"(<extLst><ext xmlns:x15="http://x/x15"><x15:workbookPr date1904="0"/></ext></extLst>)",
      R"(<extLst><ext><workbookPr xmlns="http://x/x15"/></ext></extLst>)",
      R"(<extLst><ext><workbookPr/></ext></extLst>)",
      R"(<x:workbookPr xmlns:x="http://x/x15"/>)",
      R"(<m:AlternateContent xmlns:m="http://x/mc"><m:Choice><workbookPr/></m:Choice></m:AlternateContent>)",
  };
  for (const std::string_view one : behind) {
    EXPECT_EQ(day_with(since_1904, one), "2026-06-02") << one;
    EXPECT_EQ(day_with(since_1900, one), "2022-06-01") << one;
  }
  EXPECT_EQ(day_with(since_1900, R"(<x:workbookPr xmlns:x="http://x/x15" date1904="1"/>)"),
            "2022-06-01");
  // A prefix of the namespace of the workbook itself changes nothing.
  EXPECT_EQ(day_with(R"(<m:workbookPr date1904="1" xmlns:m=)"
                     R"("http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>)",
                     ""),
            "2026-06-02");
}

TEST(TableOfWorkbook, ElementsOfTheSameNameElsewhereAreNoneOfTheSheet) {
  xlsx_file file = xlsx_file::with_rows(
      with_header(
          R"(<row r="2"><c r="B2" s="1"><v>45292</v><extLst><ext><v>9</v></ext></extLst></c>)"
          R"(<x:c xmlns:x="http://x/y" r="C2"><x:v>9</x:v></x:c></row>)"),
      R"(<extLst><ext><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData></ext></extLst>)");
  std::string& styles = file["xl/styles.xml"];
  styles.insert(styles.find("<cellXfs>"),
                R"(<dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs>)");
  std::string& book = file["xl/workbook.xml"];
  book.insert(book.find("</workbook>"),
              R"(<extLst><ext><sheet name="no" r:id="z"/></ext></extLst>)");
  const std::string bytes = file.bytes();
  table_reader sheet(bytes, "t.xlsx");
  EXPECT_EQ(rows_of(sheet), (table{{"", "2024-01-01"}}));
  EXPECT_TRUE(sheet.errors().empty());
}

TEST(TableOfWorkbook, TakesTheFirstSheetOrTheOneThatIsNamed) {
  const std::string bytes = xlsx_file::with_rows(header).bytes();
  EXPECT_EQ(table_reader(bytes, "t.xlsx").columns().front(), "id");
  EXPECT_EQ(table_reader(bytes, "t.xlsx", {}, {.sheet = "Trang hai"}).columns().front(), "two");
  EXPECT_EQ(table_reader(bytes, "t.xlsx", {}, {.sheet = "trang HAI "}).columns().front(), "two");
  EXPECT_EQ(errors_of(bytes, {.sheet = "Trang ba"}),
            (std::vector<std::string>{"t.xlsx: HT2321 there is no sheet “Trang ba” (Trang hai?); "
                                      "the sheets are Sheet1, Trang hai"}));
}

TEST(TableOfWorkbook, MergedCellsAreRefusedWhereTheTableIs) {
  const std::string rows = with_header(
      R"(<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>)");
  const auto merged = [&](std::string_view ranges) {
    return errors_of(xlsx_file::with_rows(rows, ranges));
  };
  EXPECT_EQ(merged(R"(<mergeCells><mergeCell ref="A2:A3"/></mergeCells>)"),
            (std::vector<std::string>{
                "t.xlsx:2:1: HT2329 the cells A2:A3 are merged; split them and fill in each one"}));
  EXPECT_EQ(merged(R"(<mergeCells><mergeCell ref="A1:B1"/></mergeCells>)").size(), 1U);
  EXPECT_EQ(merged(R"(<mergeCells><mergeCell ref="a3:B3"/><mergeCell ref="A2:A3"/></mergeCells>)"),
            (std::vector<std::string>{
                "t.xlsx:2:1: HT2329 the cells A2:A3 are merged; split them and fill in each one",
                "t.xlsx:3:1: HT2329 the cells A3:B3 are merged; split them and fill in each one"}));
  EXPECT_TRUE(merged(R"(<mergeCells><mergeCell ref="A4:B5"/></mergeCells>)").empty());
  EXPECT_TRUE(merged(R"(<mergeCells><mergeCell ref="C1:D9"/></mergeCells>)").empty());
  EXPECT_TRUE(merged(R"(<mergeCells><mergeCell ref="A2:A2"/></mergeCells>)").empty());
  EXPECT_EQ(merged(R"(<mergeCells><mergeCell ref="A3:A2"/></mergeCells>)").size(), 1U);
}

TEST(TableOfWorkbook, AddressesMustBeInOrderAndInTheSheet) {
  for (const std::string_view rows :
       {R"(<row r="2"/><row r="2"/>)", R"(<row r="3"/><row r="2"/>)", R"(<row r="0"/>)",
        R"(<row r="x"/>)", R"(<row r="1048577"/>)", R"(<row r="2"><c r="A3"/></row>)",
        R"(<row r="2"><c r="B2"/><c r="A2"/></row>)", R"(<row r="2"><c r="A2"/><c r="A2"/></row>)",
        R"(<row r="2"><c r="XFE2"/></row>)", R"(<row r="2"><c r="2"/></row>)",
        R"(<row r="2"><c r="A"/></row>)", R"(<row r="2"><c r="a3"/></row>)",
        R"(<row r="2"><c r="A-2"/></row>)", R"(<row r="2"><c r="ZZZZZZZZZZ2"/></row>)",
        R"(<row r="1048576"/><row/>)", R"(<row r="2"><c r="XFD2"/><c/></row>)"}) {
    const std::vector<std::string> errors = errors_of(xlsx_file::with_rows(with_header(rows)));
    ASSERT_EQ(errors.size(), 1U) << rows;
    EXPECT_NE(errors[0].find("HT2322"), std::string::npos) << rows;
  }
  const std::string small = xlsx_file::with_rows(R"(<row r="1"><c r="a1" t="s"><v>0</v></c></row>)"
                                                 R"(<row r="2"><c r="a2"><v>4</v></c></row>)")
                                .bytes();
  table_reader lower(small, "t.xlsx");
  EXPECT_EQ(rows_of(lower), (table{{"4"}}));
  // Rows and cells without an address follow the one before.
  const std::string bytes = xlsx_file::with_rows(
                                "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
                                "<row r=\"4\"><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>")
                                .bytes();
  table_reader sheet(bytes, "t.xlsx");
  EXPECT_EQ(rows_of(sheet), (table{{"1", ""}, {"", "2"}}));
  EXPECT_EQ(sheet.line(), 5U);
  EXPECT_TRUE(sheet.errors().empty());
}

TEST(TableOfWorkbook, CellsBesideTheNamedColumnsAreRefused) {
  EXPECT_EQ(errors_of(xlsx_file::with_rows(
                with_header(R"(<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>1</v></c></row>)"))),
            (std::vector<std::string>{
                "t.xlsx:2:4: HT2331 cell D2 lies outside the columns that have names"}));
}

TEST(TableOfWorkbook, SaysAllThatIsWrongWithTheCells) {
  const std::vector<std::string> errors = errors_of(xlsx_file::with_rows(
      with_header(R"(<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>A1</f></c></row>)"
                  R"(<row r="3"><c r="A3"><v>x</v></c></row>)")));
  ASSERT_EQ(errors.size(), 3U);
  EXPECT_TRUE(errors[0].starts_with("t.xlsx:2:1: HT2328"));
  EXPECT_TRUE(errors[1].starts_with("t.xlsx:2:2: HT2327"));
  EXPECT_TRUE(errors[2].starts_with("t.xlsx:3:1: HT2323"));

  std::string many;
  for (int i = 2; i < 5000; ++i) many += "<row><c><f/></c></row>";
  const std::vector<std::string> capped = errors_of(xlsx_file::with_rows(with_header(many)));
  EXPECT_EQ(capped.size(), 1001U);
  EXPECT_NE(capped.back().find("HT2330"), std::string::npos);
}

TEST(TableOfWorkbook, RefusesWhatIsNoWorkbook) {
  const xlsx_file good = xlsx_file::with_rows(header);
  const auto with = [&](std::string_view part, std::string text) {
    xlsx_file out = good;
    out[part] = std::move(text);
    return out;
  };
  const std::string type = "http://x/";
  const std::pair<xlsx_file, std::string_view> cases[] = {
      {good.without("[Content_Types].xml"), "HT2312 this archive (ZIP) is no .xlsx workbook"},
      {with("content.xml", "<x/>"), "HT2312 this archive (OpenDocument (.ods)) is no"},
      {with("xl/workbook.bin", ""), "HT2312 this archive (Excel Binary (.xlsb)) is no"},
      {with("word/document.xml", ""), "HT2312 this archive (Word (.docx)) is no"},
      {good.without("_rels/.rels"), "HT2316 the workbook lacks its part “_rels/.rels”"},
      {good.without("xl/workbook.xml"), "HT2316 the workbook lacks its part “xl/workbook.xml”"},
      {good.without("xl/worksheets/sheet1.xml"),
       "HT2316 the workbook lacks its part “xl/worksheets/sheet1.xml”"},
      {good.without("xl/sharedStrings.xml"),
       "HT2316 the workbook lacks its part “xl/sharedStrings.xml”"},
      {with("_rels/.rels", "<Relationships/>"),
       "HT2316 the workbook lacks its part “xl/workbook.xml”"},
      {with("xl/_rels/workbook.xml.rels", "<Relationships/>"),
       "HT2316 the workbook lacks its part “Sheet1”"},
      {with("xl/_rels/workbook.xml.rels",
            "<Relationships>" + xlsx_file::relation("a", type + "worksheet", "../../etc/passwd") +
                "</Relationships>"),
       "HT2317 the part “Sheet1” of the workbook lies outside the file"},
      {with("xl/_rels/workbook.xml.rels",
            "<Relationships>" + xlsx_file::relation("a", type + "worksheet", "http://x/y") +
                "</Relationships>"),
       "HT2317 the part “Sheet1” of the workbook lies outside the file"},
      {with("xl/_rels/workbook.xml.rels",
            "<Relationships>" + xlsx_file::relation("a", type + "chartsheet", "x.xml") +
                xlsx_file::relation("b", type + "dialogsheet", "y.xml") + "</Relationships>"),
       "HT2320 the workbook has no sheet with cells"},
      {with("xl/workbook.xml", "<workbook/>"), "HT2320 the workbook has no sheet with cells"},
      {with("xl/workbook.xml", "<workbook>"),
       "HT2318 the part “xl/workbook.xml” of the workbook is not well-formed XML at line 1, column "
       "11: no element found"},
      {with("xl/workbook.xml", ""), "HT2318 the part “xl/workbook.xml” of the workbook is"},
      {with("xl/styles.xml", "<a>&b;</a>"), "HT2318 the part “xl/styles.xml” of the workbook is"},
      {with("xl/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
       "HT2319 the part “xl/styles.xml” of the workbook has a DOCTYPE declaration"},
      {with("xl/worksheets/sheet1.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"),
       "HT2319 the part “xl/worksheets/sheet1.xml” of the workbook has a DOCTYPE declaration"},
      {with("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"), "HT2008"},
  };
  for (const auto& [file, message] : cases) {
    const std::vector<std::string> errors = errors_of(file);
    ASSERT_EQ(errors.size(), 1U) << message;
    EXPECT_NE(errors[0].find(message), std::string::npos) << errors[0];
  }
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<a>";
  EXPECT_NE(errors_of(with("xl/styles.xml", deep)).at(0).find("HT2318"), std::string::npos);
}

TEST(TableOfWorkbook, RefusesCompoundFiles) {
  const std::string magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(errors_of(magic + std::string(500, '\0')),
            (std::vector<std::string>{"t.xlsx: HT2311 this is an Office file of the old form "
                                      "(.xls); save it again as .xlsx"}));
  std::string stream;
  for (const char c : std::string_view("EncryptedPackage")) stream.append({c, '\0'});
  EXPECT_EQ(errors_of(magic + stream),
            (std::vector<std::string>{"t.xlsx: HT2310 the workbook is encrypted; save it again "
                                      "without a password"}));
}

TEST(TableOfWorkbook, RefusesEveryFileThatIsCutShort) {
  const std::string bytes = xlsx_file::with_rows(header).bytes();
  for (std::size_t size = 4; size < bytes.size(); ++size) {
    const std::vector<std::string> errors = errors_of(bytes.substr(0, size));
    ASSERT_EQ(errors.size(), 1U) << size;
    ASSERT_EQ(errors[0], "t.xlsx: HT2313 the workbook is cut short or damaged") << size;
  }
}

TEST(TableOfWorkbook, SurvivesEveryByteThatIsChanged) {
  const std::string bytes = xlsx_file::with_rows(header).bytes();
  for (std::size_t at = 4; at < bytes.size(); ++at)
    for (const int change : {0x01, 0x80, 0xFF}) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
      const table_reader sheet(changed, "t.xlsx");
      ASSERT_LE(sheet.errors().size(), 3U);
    }
}

TEST(TableOfWorkbook, RefusesAPartThatUnpacksToTooMuch) {
  std::string rows = with_header({});
  rows.append(std::size_t{40} << 20, ' ');
  xlsx_file bomb = xlsx_file::with_rows(rows);
  const std::vector<std::string> errors = errors_of(bomb);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_NE(errors[0].find("HT2315 the part “xl/worksheets/sheet1.xml” of the workbook unpacks"),
            std::string::npos)
      << errors[0];

  xlsx_file many = xlsx_file::with_rows(header);
  for (int i = 0; i < 10'001; ++i) many.parts.emplace_back(std::to_string(i), "");
  EXPECT_EQ(errors_of(many),
            (std::vector<std::string>{"t.xlsx: HT2314 the workbook has more than 10000 parts"}));

  xlsx_file twice = xlsx_file::with_rows(header);
  twice.parts.emplace_back("XL/Workbook.xml", "<workbook/>");
  EXPECT_NE(errors_of(twice).at(0).find("HT2313"), std::string::npos);
}

TEST(TableOfWorkbook, IsReadByWhoReadsSeparatedValues) {
  std::string rows = "<row r=\"1\">";
  for (const std::string_view name : hoptac::io::figure_columns)
    rows.append("<c t=\"str\"><v>").append(name).append("</v></c>");
  rows += "</row><row r=\"3\">";
  for (const std::string_view cell :
       {"F001", "", "HTX", "organisations", "", "", "", "", "2024", "", "actual", "exact"})
    rows.append("<c t=\"str\"><v>").append(cell).append("</v></c>");
  const std::string counted = rows + "<c><v>655</v></c><c t=\"str\"><v>count</v></c></row>";
  const auto read = hoptac::io::read_figures(xlsx_file::with_rows(counted).bytes(), "f.csv");
  ASSERT_TRUE(read.ok()) << describe(read.errors[0], language::en);
  ASSERT_EQ(read.figures.size(), 1U);
  EXPECT_EQ(to_string(read.figures[0].value), "655");
  EXPECT_EQ(read.figures[0].where.line, 3U);

  const std::string shown = rows + "<c s=\"2\"><v>0.5</v></c><c t=\"str\"><v>percent</v></c></row>";
  const auto refused = hoptac::io::read_figures(xlsx_file::with_rows(shown).bytes(), "f.csv");
  ASSERT_EQ(refused.errors.size(), 1U);
  EXPECT_EQ(refused.errors[0].code(), errc::figure_value_unreadable);
  EXPECT_EQ(refused.errors[0].where().column, 13U);
}

}  // namespace TEST_FILE
