// SPDX-License-Identifier: BSL-1.0

// Tables that are workbooks or older text, given to the command as a user does.

#include <hoptac/io/table.hpp>
#include <hoptac/io/workbook.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <string>

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

/// A workbook of sheets of one column, each with a name, a header and a number.
std::string workbook_of(std::initializer_list<std::array<const char*, 3>> sheets) {
  io::workbook book;
  for (const auto& [name, header, value] : sheets) {
    io::workbook_sheet& sheet = book.sheets.emplace_back();
    sheet.name = name;
    sheet.columns.push_back({.name = header});
    sheet.rows.emplace_back().cells.emplace_back(hoptac::money::decimal::parse(value).value());
  }
  return io::write_workbook(book).value();
}

TEST_F(TablesTool, SheetsThatAreLeftOutAreNamedAndOneCanBeChosen) {
  write("two.xlsx", workbook_of({{"Huyện A", "tv", "12"}, {"Huyện B", "tv", "77"}}));
  const outcome first = run("aggregate two.xlsx --measures tv --lang en");
  EXPECT_EQ(first.code, 0);
  EXPECT_NE(first.out.find("1,12,"), std::string::npos) << first.out;
  EXPECT_EQ(first.err,
            "two.xlsx: HT2350 read: sheet Huyện A; not read: Huyện B; choose a sheet with "
            "--sheet\n");
  const outcome second = run("aggregate two.xlsx --measures tv --sheet 'huyện b'");
  EXPECT_EQ(second.code, 0);
  EXPECT_NE(second.out.find("1,77,"), std::string::npos) << second.out;
  EXPECT_EQ(second.err, "");
  EXPECT_EQ(run("aggregate two.xlsx --measures tv --sheet C").code, 3);
  const std::string applications = HOPTAC_ROOT "/examples/bac_kan/applications.csv";
  for (const std::string& command :
       {"audit " + bundled_figures, "decide bac_kan.human_resources " + applications,
        "award bac_kan.human_resources --budget 1000000 " + applications}) {
    const outcome no_workbook = run(command + " --sheet A");
    EXPECT_EQ(no_workbook.code, 3) << command;
    EXPECT_NE(no_workbook.err.find("HT2364"), std::string::npos) << no_workbook.err;
  }
}

TEST_F(TablesTool, AFolderIsReadWhateverTheCaseOfItsNamesAndItsCopiesAreNamed) {
  std::filesystem::create_directory(path("tinh"));
  for (const auto& one : std::filesystem::directory_iterator(HOPTAC_ROOT "/examples/bac_kan"))
    if (one.path().extension() == ".csv")
      write("tinh/" + one.path().stem().string() + ".CSV", read(one.path().string()));
  const outcome plain = run("indicators " HOPTAC_ROOT "/examples/bac_kan --format csv");
  const outcome upper = run("indicators tinh --format csv");
  EXPECT_EQ(upper.out, plain.out);
  EXPECT_EQ(upper.err, "");
  write("tinh/reports (1).csv", "x");
  const outcome noted = run("report tinh --lang en");
  EXPECT_EQ(noted.code, 1);  // for the findings of the plan
  const std::string note =
      "tinh/reports (1).csv: HT2359 this file is not read; the table “reports” is read from "
      "reports.CSV";
  EXPECT_EQ(noted.err, note + "\n");
  EXPECT_NE(noted.out.find("reports (1).csv: HT2359"), std::string::npos);
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
       {"audit " + bundled_figures, "decide" + programme, "award --budget 1000000" + programme,
        std::string("aggregate --by year --measures members " HOPTAC_ROOT
                    "/examples/states/north.csv"),
        std::string("partial --by year --measures members --shard s --out s.hts " HOPTAC_ROOT
                    "/examples/states/north.csv")}) {
    EXPECT_LE(run(command + " --encoding utf8").code, 1) << command;
    const outcome wrong = run(command + " --encoding latin1 --lang en");
    EXPECT_EQ(wrong.code, 2) << command;
    EXPECT_NE(wrong.err.find("“latin1”"), std::string::npos) << wrong.err;
  }
}

TEST_F(TablesTool, AdviceOnEncodingsNamesWhatTheCommandHas) {
  // "xa Con Minh" in TCVN3, "Hop tac xa" in VNI, with their marks
  write("tcvn3.csv", "huyen,tv\nx\xB7 C\xABn Minh,12\n");
  write("vni.csv",
        "id,note\nH\xF4\xEFp ta\xF9"
        "c xa\xF5,1\n");
  for (const char* const command : {"aggregate", "partial --shard s --out s.hts"}) {
    const std::string start = std::string(command) + " --lang en ";
    const outcome refused = run(start + "tcvn3.csv --by huyen --measures tv");
    EXPECT_EQ(refused.code, 3);
    EXPECT_NE(refused.err.find("read it with --encoding tcvn3"), std::string::npos) << refused.err;
    const outcome read = run(start + "tcvn3.csv --by huyen --measures tv --encoding tcvn3");
    EXPECT_EQ(read.code, 0) << read.err;
    const outcome vni = run(start + "vni.csv --by id --measures note");
    EXPECT_EQ(vni.code, 3);
    EXPECT_NE(vni.err.find("HT2370"), std::string::npos) << vni.err;
    EXPECT_EQ(vni.err.find("tcvn3"), std::string::npos) << vni.err;
    const outcome forced = run(start + "vni.csv --by id --measures note --encoding tcvn3");
    EXPECT_EQ(forced.code, 3);
    EXPECT_NE(forced.err.find("HT2370"), std::string::npos) << forced.err;
  }
  EXPECT_EQ(run("aggregate tcvn3.csv --by huyen --measures tv --encoding tcvn3").out,
            "huyen,tv_count,tv_sum,tv_min,tv_max,tv_mean\nxã Côn Minh,1,12,12,12,12\n");
}

TEST_F(TablesTool, TextUnderANamelessColumnIsAnError) {
  write("comma.csv", "huyen,tv,\nNa Rì,12,5\n");
  const outcome wrong = run("aggregate comma.csv --by huyen --measures tv --lang en");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.err,
            "comma.csv:2:10: HT2031 “5” stands under a column without a name; name the column, or "
            "quote the field that holds the separator\n");
  write("surplus.csv", "huyen,tv,,\nNa Rì,12,,\nChợ Đồn,13\n,,,\nBa Bể,2,,,,\n");
  const outcome fine = run("aggregate surplus.csv --measures tv");
  EXPECT_EQ(fine.code, 0) << fine.err;
  EXPECT_EQ(fine.out, "tv_count,tv_sum,tv_min,tv_max,tv_mean\n3,27,2,13,9\n");
}

TEST_F(TablesTool, ATotalIsNotAggregatedAgain) {
  const std::string rows = "Na Rì;12\nBa Bể;3\n";
  write("plain.csv", "huyen;tv\n" + rows);
  const std::string plain = run("aggregate plain.csv --by huyen --measures tv").out;
  for (const char* const total :
       {"Tổng;15\n", "TỔNG CỘNG;15\n;\n\n", "Cộng: ;15", "\"Tổng số\";15\r\n"}) {
    write("total.csv", "sep=;\nBảng 1;\nhuyen;tv\n" + rows + total);
    const outcome read = run("aggregate total.csv --by huyen --measures tv --lang en");
    EXPECT_EQ(read.code, 0) << total << read.err;
    EXPECT_EQ(read.out, plain) << total;
    EXPECT_NE(read.err.find("total.csv:2:1: HT2032 line 3 is taken as the header"),
              std::string::npos)
        << read.err;
    EXPECT_NE(read.err.find("total.csv:6:1: HT2033 "), std::string::npos) << read.err;
  }
  write("group.csv", "huyen;tv\nTổng;1\nNa Rì;12\n");  // not below the rows
  EXPECT_NE(run("aggregate group.csv --by huyen --measures tv").out.find("Tổng,1,"),
            std::string::npos);
}

TEST_F(TablesTool, ErrorListsEndAndSayHowManyMore) {
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  std::string applications = "id,sex\n";
  std::string records = "k,v\n";
  for (int i = 0; i < 1500; ++i) {
    applications += "A" + std::to_string(i) + ",x\n";
    records += "A,x\n";
  }
  write("a.csv", applications);
  write("r.csv", records);
  for (const std::string& command : {std::string("decide bac_kan.human_resources a.csv"),
                                     std::string("aggregate r.csv --by k --measures v")}) {
    const outcome some = run(command + " --lang en");
    EXPECT_EQ(some.code, 3);
    EXPECT_EQ(lines(some.err), 21) << command;
    EXPECT_NE(some.err.find("csv: HT2036 1480 more errors in this file; give --all-errors"),
              std::string::npos)
        << some.err;
    const outcome all = run(command + " --all-errors");
    EXPECT_EQ(all.code, 3);
    EXPECT_EQ(lines(all.err), 1500) << command;
  }
}

TEST_F(TablesTool, ApplicationsAsAnOfficeKeepsThem) {
  write("plain.csv",
        "id,cooperative_id,sex,birth_date,hire_date,qualification,relation,supported_before\n"
        "HS1,HTX-1,female,1995-07-05,2025-03-15,university,member,false\n");
  write("office.csv",
        "DANH SÁCH HỒ SƠ;;;;;;;\n\n"
        "Mã hồ sơ;Mã HTX;Giới tính;Ngày sinh;Ngày tuyển dụng;Trình độ;Quan hệ;Đã được hỗ trợ\n"
        "HS1;HTX-1;Nữ;05/7/1995;15/3/2025;Đại học;Thành viên;FALSE\n"
        "Tổng cộng: 1;;;;;;;\n");
  const std::string start = "decide bac_kan.human_resources --format jsonl ";
  const outcome plain = run(start + "plain.csv");
  const outcome office = run(start + "office.csv");
  EXPECT_EQ(plain.err, "");
  EXPECT_EQ(office.code, plain.code) << office.err;
  EXPECT_EQ(office.out, plain.out);
  EXPECT_EQ(std::count(office.err.begin(), office.err.end(), '\n'), 3) << office.err;
}

}  // namespace TEST_FILE
