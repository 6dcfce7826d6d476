// SPDX-License-Identifier: BSL-1.0

// Tables that are workbooks or older text, given to the command as a user does.

#include <hoptac/io/table.hpp>
#include <hoptac/io/workbook.hpp>

#include "tool.hpp"

namespace TEST_FILE {

using TablesTool = ToolTest;
namespace io = hoptac::io;

/// The bundled figures as a workbook: all cells as text, but for the values, which are numbers.
std::string figures_as_workbook(const std::string& text) {
  io::table_reader table(text, "figures.csv");
  io::workbook book;
  io::workbook_sheet& sheet = book.sheets.emplace_back();
  sheet.name = "Số liệu";
  for (const std::string& name : table.columns()) sheet.columns.push_back({.name = name});
  while (table.next()) {
    io::workbook_row& row = sheet.rows.emplace_back();
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
      const std::string cell(table.field(i).text);
      if (table.columns()[i] == "value")
        row.cells.emplace_back(hoptac::money::decimal::parse(cell).value());
      else
        row.cells.emplace_back(cell);
    }
  }
  return io::write_workbook(book).value();
}

TEST_F(TablesTool, AWorkbookIsAsGoodAsSeparatedValues) {
  write("figures.xlsx", figures_as_workbook(read(bundled_figures)));
  const outcome from_text = run("audit --lang en " + bundled_figures);
  const outcome from_book = run("audit --lang en figures.xlsx");
  EXPECT_EQ(from_book.err, "");
  EXPECT_EQ(from_book.code, 1);
  EXPECT_EQ(from_book.out, from_text.out);
  EXPECT_EQ(run("audit --lang en - <figures.xlsx").out, from_text.out);
  // What a file is, it says itself; and a workbook says how its text is written.
  write("figures.csv", read(path("figures.xlsx")));
  EXPECT_EQ(run("audit --lang en --encoding tcvn3 figures.csv").out, from_text.out);

  write("cut.xlsx", read(path("figures.xlsx")).substr(0, 5000));
  const outcome cut = run("audit --lang en cut.xlsx");
  EXPECT_EQ(cut.code, 3);
  EXPECT_EQ(cut.err, "cut.xlsx: HT2313 the workbook is cut short or damaged\n");
}

TEST_F(TablesTool, OlderTextIsReadWhenTheCallerSaysSo) {
  const std::string header =
      "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
      "note,quote\n";
  // "toan tinh co 655 hop tac xa" with its marks
  const std::string row =
      "F1,,HTX,organisations,,,,,2024,,actual,exact,655,count,,to\xB5n t\xD8nh c\xE3 655 h\xEEp "
      "t\xB8"
      "c x\xB7\n";
  write("old.csv", header + row);
  const outcome refused = run("audit old.csv --lang en");
  EXPECT_EQ(refused.code, 3);
  EXPECT_EQ(refused.err,
            "old.csv:2:59: HT2301 the file is not UTF-8 (byte 159); it looks like TCVN3 (ABC): "
            "read it with --encoding tcvn3, or save it again as CSV UTF-8\n");
  const outcome audited = run("audit old.csv --encoding tcvn3");
  EXPECT_EQ(audited.code, 0) << audited.err;
  EXPECT_EQ(audited.err, "");
  write("new.csv", header + "F1,,HTX,organisations,,,,,2024,,actual,exact,655,count,,toàn tỉnh\n");
  const outcome twice = run("audit new.csv --encoding tcvn3 --lang en");
  EXPECT_EQ(twice.code, 3);
  EXPECT_EQ(twice.err,
            "new.csv:2:59: HT2304 the file is UTF-8 already; leave out --encoding "
            "tcvn3\n");
}

TEST_F(TablesTool, EveryCommandThatReadsTablesTakesTheEncoding) {
  const std::string programme =
      " bac_kan.human_resources " HOPTAC_ROOT "/examples/bac_kan/applications.csv";
  for (const std::string& command :
       {"audit " + bundled_figures, "decide" + programme, "award --budget 1000000" + programme}) {
    EXPECT_LE(run(command + " --encoding utf8").code, 1) << command;
    const outcome wrong = run(command + " --encoding latin1 --lang en");
    EXPECT_EQ(wrong.code, 2) << command;
    EXPECT_NE(wrong.err.find("“latin1”"), std::string::npos) << wrong.err;
  }
}

}  // namespace TEST_FILE
