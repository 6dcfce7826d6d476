// SPDX-License-Identifier: BSL-1.0

// Which sheet and which cells of a workbook are read, and what is said of the others.

#include <hoptac/io/aggregate_csv.hpp>
#include <hoptac/io/column_csv.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx_file.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::language;
using hoptac::io::table_options, hoptac::io::table_reader;
using strings = std::vector<std::string>;

/// A cell with a text or a number of its own.
std::string text(std::string_view value) {
  return std::string("<c t=\"str\"><v>").append(value).append("</v></c>");
}
std::string number(std::string_view value) {
  return std::string("<c><v>").append(value).append("</v></c>");
}
std::string row(std::string_view cells) {
  return std::string("<row>").append(cells).append("</row>");
}

strings described(const std::vector<hoptac::error>& all) {
  strings out;
  for (const hoptac::error& one : all) out.push_back(describe(one, language::en));
  return out;
}

/// All that is read of a workbook: its rows, errors and notes.
struct reading {
  std::vector<strings> rows;
  strings errors;
  strings notes;
};

reading read(const std::string& bytes, const table_options& options = {}) {
  table_reader sheet(bytes, "t.xlsx", {}, options);
  reading out;
  if (!sheet.columns().empty()) out.rows.push_back(sheet.columns());
  while (sheet.next()) {
    strings& one = out.rows.emplace_back();
    for (std::size_t i = 0; i < sheet.columns().size(); ++i) one.emplace_back(sheet.field(i).text);
  }
  out.errors = described(sheet.errors());
  out.notes = described(sheet.notes());
  return out;
}

/// A workbook of one sheet.
xlsx_file alone(std::string_view rows, std::string_view behind = {}) {
  xlsx_file out = xlsx_file::with_rows(rows, behind);
  std::string& book = out["xl/workbook.xml"];
  const std::size_t second = book.find("<sheet name=\"Trang hai\"");
  book.erase(second, book.find("</sheets>") - second);
  return out;
}

struct book_sheet {
  std::string_view name;
  std::string_view state;  ///< `visible`, `hidden`, `veryHidden`
  std::string rows;
};

/// A workbook of these sheets.
std::string book_of(const std::vector<book_sheet>& sheets) {
  xlsx_file out = xlsx_file::with_rows("");
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  std::string list =
      R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r=")" +
      types + "\"><sheets>";
  std::string relations = "<Relationships>";
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = "s" + std::to_string(i);
    list.append("<sheet name=\"").append(sheets[i].name).append("\" state=\"");
    list.append(sheets[i].state).append("\" r:id=\"").append(id).append("\"/>");
    relations += xlsx_file::relation(id, types + "/worksheet", "worksheets/" + id + ".xml");
    out["xl/worksheets/" + id + ".xml"] = xlsx_file::sheet(sheets[i].rows);
  }
  out["xl/workbook.xml"] = list + "</sheets></workbook>";
  out["xl/_rels/workbook.xml.rels"] = relations + "</Relationships>";
  return out.bytes();
}

const std::string one_row = row(text("a")) + row(number("1"));
const std::string two_row = row(text("b")) + row(number("2"));
const std::string only_styled = "<row><c s=\"1\"/><c><v></v></c></row>";

TEST(WorkbookSheets, NamesEverySheetThatIsLeftOut) {
  const reading both = read(book_of({{"Huyện A", "visible", one_row},
                                     {"Huyện B", "visible", two_row},
                                     {"Huyện C", "visible", row(text("ghi chú"))},
                                     {"Trống", "visible", only_styled},
                                     {"Cũ", "hidden", two_row},
                                     {"Ẩn", "veryHidden", two_row}}));
  EXPECT_EQ(both.rows, (std::vector<strings>{{"a"}, {"1"}}));
  EXPECT_EQ(both.errors, strings{});
  EXPECT_EQ(both.notes,
            (strings{"t.xlsx: HT2350 read: sheet Huyện A; not read: Huyện B, Huyện C; choose a "
                     "sheet with --sheet",
                     "t.xlsx: HT2351 read: sheet Huyện A; hidden and not read: Cũ, Ẩn; choose a "
                     "sheet with --sheet"}));
  EXPECT_EQ(read(book_of({{"A", "visible", one_row}})).notes, strings{});
}

TEST(WorkbookSheets, TakesAVisibleSheetBeforeAHiddenOne) {
  for (const std::string_view state : {"hidden", "veryHidden"}) {
    const reading found = read(book_of({{"Cũ", state, two_row}, {"Dữ liệu", "visible", one_row}}));
    EXPECT_EQ(found.rows, (std::vector<strings>{{"a"}, {"1"}}));
    ASSERT_EQ(found.notes.size(), 1U);
    EXPECT_NE(found.notes[0].find("HT2351"), std::string::npos);
  }
  // An empty sheet hides nothing: the next one with cells is read.
  EXPECT_EQ(read(book_of({{"Trống", "visible", only_styled}, {"B", "visible", two_row}})).rows,
            (std::vector<strings>{{"b"}, {"2"}}));
  // A hidden sheet takes no visible one's place, not even an empty one's.
  const reading hidden = read(book_of({{"Trống", "visible", ""}, {"Cũ", "hidden", two_row}}));
  EXPECT_EQ(hidden.rows, std::vector<strings>{});
  ASSERT_EQ(hidden.errors.size(), 1U);
  EXPECT_NE(hidden.errors[0].find("HT2008"), std::string::npos);
  ASSERT_EQ(hidden.notes.size(), 1U);
  EXPECT_NE(hidden.notes[0].find("HT2351"), std::string::npos);
  // Where none is visible, that is said.
  const reading only = read(book_of({{"Cũ", "hidden", two_row}}));
  EXPECT_EQ(only.rows.size(), 2U);
  EXPECT_EQ(only.notes, strings{"t.xlsx: HT2352 the sheet that is read, Cũ, is hidden"});
}

TEST(WorkbookSheets, ASheetThatIsNamedIsReadAlone) {
  const std::string bytes = book_of({{"A", "visible", one_row}, {"Huyện B", "hidden", two_row}});
  const reading named = read(bytes, {.sheet = "huyện b"});
  EXPECT_EQ(named.rows, (std::vector<strings>{{"b"}, {"2"}}));
  EXPECT_EQ(named.notes, strings{});
}

TEST(WorkbookSheets, ATextHasNoSheets) {
  const strings expected{
      "t.xlsx: HT2364 this file is no workbook and has no sheet “A”; leave out --sheet"};
  EXPECT_EQ(read("a\n1\n", {.sheet = "A"}).errors, expected);
  hoptac::io::record_options options;
  options.sheet = "A";
  EXPECT_EQ(described(hoptac::io::read_columns("a\n1\n", "t.xlsx", {{}, {"a"}}, options).errors),
            expected);
}

TEST(WorkbookSheets, FormulasAreReadByTheirStoredValuesAndCounted) {
  const std::string rows = row(text("x") + text("y")) +
                           row("<c><f>1+1</f><v>2</v></c>" + number("5")) +
                           row("<c t=\"str\"><f>B9</f><v>ba</v></c><c><f>A2</f><v>2</v></c>");
  const reading found = read(alone(rows).bytes());
  EXPECT_EQ(found.rows, (std::vector<strings>{{"x", "y"}, {"2", "5"}, {"ba", "2"}}));
  EXPECT_EQ(found.errors, strings{});
  EXPECT_EQ(found.notes, strings{"t.xlsx:2:1: HT2354 3 formulas are read by their stored values, "
                                 "from A2 to B3"});

  xlsx_file waiting = alone(rows);
  std::string& book = waiting["xl/workbook.xml"];
  book.insert(book.find("</workbook>"), R"(<calcPr calcId="1" fullCalcOnLoad="1"/>)");
  const reading stale = read(waiting.bytes());
  EXPECT_EQ(stale.rows.size(), 3U);
  ASSERT_EQ(stale.notes.size(), 1U);
  EXPECT_NE(stale.notes[0].find("HT2355"), std::string::npos);
}

TEST(WorkbookSheets, WhatLiesOutsideTheNamedColumnsIsPassedOver) {
  const std::string beside = "<c r=\"D2\"><f>SUM(A:A)</f><v>9</v></c>";
  const reading sums =
      read(alone(row(text("x")) + "<row r=\"2\">" + number("1") + beside + "</row>" +
                     row("<c r=\"D3\"><f>A2</f></c>") + row("<c r=\"E4\" t=\"e\"><v>#REF!</v></c>"),
                 R"(<mergeCells><mergeCell ref="B1:D9"/></mergeCells>)")
               .bytes());
  EXPECT_EQ(sums.rows, (std::vector<strings>{{"x"}, {"1"}}));
  EXPECT_EQ(sums.errors, strings{});
  EXPECT_EQ(sums.notes, strings{"t.xlsx:2:4: HT2356 3 formulas or errors outside the named columns "
                                "are passed over (the first: D2)"});
  // Text there is somebody's data.
  const reading data =
      read(alone(row(text("x")) + "<row r=\"2\">" + number("1") + "<c r=\"C2\"><v>5</v></c></row>")
               .bytes());
  EXPECT_EQ(data.errors,
            strings{"t.xlsx:2:3: HT2331 cell C2 lies outside the columns that have names"});
}

/// Three columns, the third with all that cannot be read.
const std::string with_remarks =
    row(text("huyen") + text("tv") + text("ghi_chu")) +
    row(text("Na Rì") + number("12") + "<c><f>A1</f></c>") +
    row(text("Ba Bể") + number("30") + "<c t=\"e\"><v>#N/A</v></c>") +
    row(text("Bạch Thông") + number("8") + "<c s=\"3\"><v>0.5</v></c>");

TEST(WorkbookSheets, WhatLiesInColumnsThatAreNotAskedForIsPassedOver) {
  const std::string bytes =
      alone(with_remarks, R"(<mergeCells><mergeCell ref="C2:C4"/></mergeCells>)").bytes();
  EXPECT_EQ(read(bytes).errors.size(), 4U);
  const std::string_view asked[] = {"tv", "huyen"};
  const reading part = read(bytes, {.used = asked});
  EXPECT_EQ(part.errors, strings{});
  EXPECT_EQ(part.rows.size(), 4U);
  const auto table =
      hoptac::io::read_columns(bytes, "t.xlsx", {.dimensions = {"huyen"}, .measures = {"tv"}});
  EXPECT_EQ(described(table.errors), strings{});
  EXPECT_EQ(table.columns.rows, 3U);
  const auto all = hoptac::io::read_columns(
      bytes, "t.xlsx", {.dimensions = {"huyen", "ghi_chu"}, .measures = {"tv"}});
  EXPECT_EQ(all.errors.size(), 4U);
  // Merged cells that reach into a column that is asked for are refused.
  EXPECT_EQ(
      read(alone(with_remarks, R"(<mergeCells><mergeCell ref="B3:C3"/></mergeCells>)").bytes(),
           {.used = asked})
          .errors.size(),
      1U);
}

TEST(WorkbookSheets, NotesReachWhoAggregates) {
  const std::string bytes =
      book_of({{"A", "visible", row(text("k") + text("n")) + row(text("x") + number("1"))},
               {"B", "visible", two_row}});
  const hoptac::io::named_bytes tables[] = {{bytes, "t.xlsx"}};
  const auto made = hoptac::io::aggregate_csv(tables, {{"k"}, {{"n", {}}}}, "one");
  EXPECT_TRUE(made.ok());
  EXPECT_EQ(made.notes.size(), 1U);
  hoptac::io::record_options second;
  second.sheet = "B";
  EXPECT_FALSE(hoptac::io::aggregate_csv(tables, {{"k"}, {{"n", {}}}}, "one", second).ok());
  EXPECT_TRUE(hoptac::io::aggregate_csv(tables, {{}, {{"b", {}}}}, "one", second).ok());
}

TEST(WorkbookSheets, PartsWithBackslashesAreFound) {
  xlsx_file file = alone(one_row);
  for (auto& [name, content] : file.parts) std::replace(name.begin(), name.end(), '/', '\\');
  EXPECT_EQ(read(file.bytes()).rows, (std::vector<strings>{{"a"}, {"1"}}));
  xlsx_file both = file;
  for (auto& [name, content] : both.parts)
    if (name.ends_with(".rels"))
      for (const std::string_view target : {"xl/", "worksheets/"})
        if (const auto at = content.find(target); at != std::string::npos)
          content[at + target.size() - 1] = '\\';
  EXPECT_EQ(read(both.bytes()).rows, (std::vector<strings>{{"a"}, {"1"}}));
  for (auto& [name, content] : file.parts) name.insert(0, "./");
  EXPECT_EQ(read(file.bytes()).rows.size(), 2U);
}

TEST(WorkbookSheets, MissingStylesAreSaid) {
  const std::string rows = row(text("x")) + row("<c s=\"1\"><v>45292</v></c>");
  const reading bare = read(alone(rows).without("xl/styles.xml").bytes());
  EXPECT_EQ(bare.rows, (std::vector<strings>{{"x"}, {"45292"}}));
  EXPECT_EQ(bare.errors, strings{});
  EXPECT_EQ(bare.notes, strings{"t.xlsx: HT2358 the workbook lacks its styles: dates are mere "
                                "numbers"});
}

TEST(WorkbookSheets, FilesOfOtherKindsAreNamedForWhatTheyAre) {
  const std::pair<std::string, std::string_view> cases[] = {
      {"<html><body><table><tr><td>1</td></tr></table></body></html>", "HTML"},
      {"\xEF\xBB\xBF\r\n <!DOCTYPE html PUBLIC \"x\">", "HTML"},
      {"<TABLE border=1><TR><TD>id", "HTML"},
      {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "HTML"},
      {"<!-- x --><html>", "HTML"},
      {std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "HTML"},
      {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
       "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
       "XML Spreadsheet 2003"},
      {"<?xml version=\"1.0\"?><a/>", "XML"},
      {"%PDF-1.7\n", "PDF"},
      {"{\\rtf1\\ansi", "RTF"},
      {"MIME-Version: 1.0\r\n", "MHTML"},
      {std::string("\x09\x08\x10\x00\x00\x06", 6), "Excel 97 (.xls)"},
      {"\x1F\x8B\x08", "gzip"},
  };
  for (const auto& [bytes, kind] : cases) {
    const strings expected{"t.xlsx: HT2353 this file is " + std::string(kind) +
                           ", not CSV or .xlsx; open it and save it again as .xlsx or CSV UTF-8"};
    EXPECT_EQ(read(bytes).errors, expected);
    EXPECT_EQ(described(hoptac::io::read_columns(bytes, "t.xlsx", {{"a"}, {}}).errors), expected);
  }
  EXPECT_EQ(read("<5,id\n1,2\n").errors, strings{});
  EXPECT_EQ(read("htmls\nx\n").errors, strings{});
}

}  // namespace TEST_FILE
