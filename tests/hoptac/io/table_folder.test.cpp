// SPDX-License-Identifier: BSL-1.0

// Which files of a folder are the tables of a province, which sheets of a workbook are, and what is
// said of the others.

#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/io/registry.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx_file.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
namespace io = hoptac::io;
using hoptac::language;
using strings = std::vector<std::string>;

const std::string about = "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n";
const std::string organisations =
    "id,kind,name,industry,established,code_number,commune,district,ended,ending\n"
    "H1,HTX,HTX Một,agriculture,2019-01-01,,,,,\n";
const std::string reports =
    "organisation_id,period,kind,standing,members\nH1,2024-H1,actual,preliminary,12\n";

/// A table of separated values as the rows of a sheet.
std::string sheet_rows(std::string_view csv) {
  std::string out;
  while (!csv.empty()) {
    std::string_view line = csv.substr(0, csv.find('\n'));
    csv.remove_prefix(line.size() + 1);
    out += "<row>";
    for (bool goes_on = true; goes_on;) {
      const std::string_view field = line.substr(0, line.find(','));
      out.append("<c t=\"str\"><v>").append(field).append("</v></c>");
      goes_on = field.size() < line.size();
      if (goes_on) line.remove_prefix(field.size() + 1);
    }
    out += "</row>";
  }
  return out;
}

struct named_sheet {
  std::string_view name;
  std::string rows;
  std::string_view state = "visible";
};

std::string workbook_of(const std::vector<named_sheet>& sheets) {
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

class TableFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hoptac-tables-") + info->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view content) const {
    ASSERT_FALSE(io::write_file((folder_ / name).string(), content));
  }

  static io::registry_options options() {
    io::registry_options out;
    out.units = &hoptac::catalogue::vn::places();
    out.limits = hoptac::catalogue::vn::registry_limits();
    return out;
  }

  [[nodiscard]] io::registry_file read(const std::string& name = {}) const {
    return io::read_registry((name.empty() ? folder_ : folder_ / name).string(), options());
  }

  [[nodiscard]] io::province_file read_whole(const std::string& name = {}) const {
    const io::province_content content{.registry = options(), .definitions = {}, .forms = {}};
    return io::read_province((name.empty() ? folder_ : folder_ / name).string(), content);
  }

  /// What is said, without the path of the folder.
  [[nodiscard]] strings said(const std::vector<hoptac::error>& all) const {
    strings out;
    for (const hoptac::error& one : all) {
      std::string text = describe(one, language::en);
      if (text.starts_with(folder_.string())) text.erase(0, folder_.string().size() + 1);
      out.push_back(text);
    }
    return out;
  }

  fs::path folder_;
};

TEST_F(TableFolder, NamesOfFilesMatchInAnyCase) {
  write("About.CSV", about);
  write("ORGANISATIONS.Csv", organisations);
  write("Reports.XLSX", workbook_of({{"Sheet1", sheet_rows(reports)}}));
  const io::registry_file file = read();
  EXPECT_EQ(said(file.errors), strings{});
  EXPECT_EQ(said(file.notes), strings{});
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.registry->reports().size(), 1U);

  const std::vector<io::text_file> in_memory{
      {"ABOUT.csv", about}, {"organisations.CSV", organisations}, {"Reports.Csv", reports}};
  const io::registry_file same = io::read_registry(in_memory, options());
  ASSERT_TRUE(same.ok());
  EXPECT_EQ(same.registry->reports().size(), 1U);
}

TEST_F(TableFolder, AWorkbookWithMacrosIsRead) {
  write("about.csv", about);
  write("organisations.csv", organisations);
  write("reports.xlsm", workbook_of({{"Sheet1", sheet_rows(reports)}}));
  const io::registry_file file = read();
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.registry->reports().size(), 1U);
}

TEST_F(TableFolder, TwoFilesOfOneTableAreRefused) {
  write("about.csv", about);
  write("organisations.csv", organisations);
  write("reports.CSV", reports);
  write("Reports.xlsx", workbook_of({{"Sheet1", sheet_rows(reports)}}));
  write("reports.xlsm", workbook_of({{"Sheet1", sheet_rows(reports)}}));
  EXPECT_EQ(said(read().errors),
            (strings{"Reports.xlsx: HT1311 there are two files of this table; the other is "
                     "“reports.CSV”",
                     "reports.xlsm: HT1311 there are two files of this table; the other is "
                     "“reports.CSV”"}));
}

TEST_F(TableFolder, OldWorkbooksAreNamedForWhatTheyAre) {
  write("about.csv", about);
  write("organisations.csv", organisations);
  write("reports.xls", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(500, '\0'));
  EXPECT_EQ(said(read().errors),
            strings{"reports.xls: HT2311 this is an Office file of the old form (.xls); save it "
                    "again as .xlsx"});
  write("reports.xls", "<html><table><tr><td>id");
  EXPECT_EQ(said(read().errors),
            strings{"reports.xls: HT2353 this file is HTML, not CSV or .xlsx; open it and save it "
                    "again as .xlsx or CSV UTF-8"});
  write("reports.csv", reports);
  const io::registry_file file = read();
  EXPECT_TRUE(file.ok());
  EXPECT_EQ(said(file.notes),
            strings{"reports.xls: HT2359 this file is not read; the table “reports” is read from "
                    "reports.csv"});
}

TEST_F(TableFolder, FilesThatLookLikeTablesAreNamed) {
  write("about.csv", about);
  write("organisations.csv", organisations);
  for (const char* name : {"organizations.csv", "reports (1).csv", "Reports_2024.xlsx",
                           "reports.csv.bak", "reports.txt", "ratings - Copy.csv", "unoins.csv"})
    write(name, "x");
  // Those have nothing to do with the tables, or belong to other programs.
  for (const char* name : {"report.html", "report.xlsx", "report.json", "README.md", "notes.csv",
                           "~$reports.xlsx", ".~lock.reports.csv#", "figures.csv"})
    write(name, "x");
  const io::registry_file file = read();
  EXPECT_TRUE(file.ok());
  strings names;
  for (const std::string& one : said(file.notes)) names.push_back(one.substr(0, one.find(':')));
  EXPECT_EQ(names, (strings{"Reports_2024.xlsx", "organizations.csv", "ratings - Copy.csv",
                            "reports (1).csv", "reports.csv.bak", "reports.txt", "unoins.csv"}));
  EXPECT_EQ(said(file.notes)[1],
            "organizations.csv: HT2359 this file is not read; the table “organisations” is read "
            "from organisations.csv");
  EXPECT_EQ(said(file.notes)[3],
            "reports (1).csv: HT2360 this file is not read; if it is the table “reports”, name it "
            "reports.csv or reports.xlsx");
}

TEST_F(TableFolder, AMissingTableIsAskedForUnderItsName) {
  write("organizations.csv", organisations);
  write("about.csv", about);
  const io::registry_file file = read();
  ASSERT_EQ(file.errors.size(), 1U);
  EXPECT_EQ(said(file.errors)[0].substr(0, 26), "organisations.csv: HT2016 ");
  EXPECT_EQ(file.notes.size(), 1U);
}

TEST_F(TableFolder, TheFiguresOfAProvinceAreFoundInAnyCaseToo) {
  write("about.csv", about);
  write("organisations.csv", organisations);
  write("Figures.CSV", "id,section\n");
  const io::province_file file = read_whole();
  ASSERT_FALSE(file.ok());
  EXPECT_TRUE(said(file.errors)[0].starts_with("Figures.CSV:")) << said(file.errors)[0];
  write("figures.xlsx", "x");
  EXPECT_EQ(said(read_whole().errors)[0],
            "figures.xlsx: HT1311 there are two files of this table; the other is “Figures.CSV”");
}

TEST_F(TableFolder, OneWorkbookHoldsTheTablesAsSheets) {
  write("tinh.xlsx", workbook_of({{"Hướng dẫn", sheet_rows("đọc trước\n")},
                                  {"About", sheet_rows(about)},
                                  {"ORGANISATIONS ", sheet_rows(organisations)},
                                  {"reports", sheet_rows(reports), "hidden"},
                                  {"figures", ""},
                                  {"cũ", sheet_rows("x\n"), "hidden"}}));
  const io::registry_file file = read("tinh.xlsx");
  EXPECT_EQ(said(file.errors), strings{});
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.registry->reports().size(), 1U);
  EXPECT_EQ(file.registry->organisations().size(), 1U);
  EXPECT_EQ(
      said(file.notes),
      (strings{"tinh.xlsx: HT2352 the sheet that is read, reports, is hidden",
               "tinh.xlsx: HT2362 not read, since their names are not those of tables: sheets "
               "Hướng dẫn; read: About, ORGANISATIONS , reports",
               "tinh.xlsx: HT2363 hidden and not read, since their names are not those of tables: "
               "sheets cũ; read: About, ORGANISATIONS , reports"}));
  EXPECT_TRUE(read_whole("tinh.xlsx").ok());
}

TEST_F(TableFolder, ErrorsInSuchAWorkbookNameTheSheet) {
  write("tinh.xlsx",
        workbook_of({{"about", sheet_rows(about)},
                     {"organisations", sheet_rows(organisations)},
                     {"reports", sheet_rows(reports + "H9,2024-H1,actual,preliminary,1\n")}}));
  const strings wrong = said(read("tinh.xlsx").errors);
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_TRUE(wrong[0].starts_with("tinh.xlsx[reports]:3:1: HT1302")) << wrong[0];

  write("thieu.xlsx", workbook_of({{"about", sheet_rows(about)}, {"Sheet2", sheet_rows(reports)}}));
  EXPECT_EQ(said(read("thieu.xlsx").errors),
            strings{"thieu.xlsx: HT2321 there is no sheet “organisations”; the sheets are about, "
                    "Sheet2"});
  write("hai.xlsx", workbook_of({{"about", sheet_rows(about)},
                                 {"organisations", sheet_rows(organisations)},
                                 {"Reports", sheet_rows(reports)},
                                 {"reports ", sheet_rows(reports)}}));
  EXPECT_EQ(said(read("hai.xlsx").errors),
            strings{"hai.xlsx[reports ]: HT2361 the sheets “reports ” and “Reports” are the same "
                    "table; keep one of them"});
  // What is neither a folder nor a workbook.
  write("about.csv", about);
  ASSERT_EQ(read("about.csv").errors.size(), 1U);
  EXPECT_EQ(read("about.csv").errors[0].code(), hoptac::errc::folder_not_found);
}

TEST_F(TableFolder, ASheetIsChosenForAllWorkbooksOrForOneTable) {
  write("about.csv", about);
  write("organisations.xlsx",
        workbook_of({{"Ghi chú", sheet_rows("x\n")}, {"2024", sheet_rows(organisations)}}));
  write("reports.xlsx", workbook_of({{"2024", sheet_rows("x\n")}, {"Số", sheet_rows(reports)}}));
  io::registry_options with = options();
  with.sheets = {{"", "2024"}, {"reports", "số"}};
  const io::registry_file file = io::read_registry(folder_.string(), with);
  EXPECT_EQ(said(file.errors), strings{});
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.registry->reports().size(), 1U);
  EXPECT_FALSE(read().ok());
}

}  // namespace TEST_FILE
