// SPDX-License-Identifier: BSL-1.0

// Ids in the tables that people fill in: one normal form, and no two that only look alike.

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/registry.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "xlsx_file.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using strings = std::vector<std::string>;

strings places_of(const std::vector<error>& errors) {
  strings out;
  for (const error& one : errors)
    out.push_back(one.where().file + ":" + std::to_string(one.where().line) + " " +
                  to_string(one.code()) + " " + one.where().field);
  return out;
}

policy::pack bac_kan() {
  return policy::pack::make(catalogue::bac_kan::programmes()).value();
}

strings wrong_in_applications(const std::string& rows) {
  return places_of(io::read_applications("id,cooperative_id\n" + rows, "a", bac_kan()).errors);
}

strings wrong_in_grants(const std::string& rows) {
  return places_of(
      io::read_history("cooperative_id,programme,date\n" + rows, "g", bac_kan()).errors);
}

/// The ways in which an id is written twice: equal, and only alike.
const char* const same_as_htx_1[] = {"HTX-1 ", " HTX-1", "HTX-1\u00A0", "\u3000HTX-1\u2009"};
const char* const like_htx_1[] = {"htx-1",      "HTX\u20131", "HTX\u20111",  "HT\u0425-1",
                                  "\u0397TX-1", "HTX-\uFF11", "HTX\u200B-1", "\uFEFFHTX-1",
                                  "ＨＴＸ-1",   "HTX - 1",    "HTX1",        "'HTX-1"};

TEST(Spellings, ApplicationsKeepIdsInTheirNormalForm) {
  for (const std::string id : same_as_htx_1) {
    const auto read = io::read_applications("id,cooperative_id\nA1,HTX-1\n\u00A0A2 ," + id + "\n",
                                            "a", bac_kan());
    ASSERT_TRUE(read.ok()) << describe(read.errors.front(), language::en);
    EXPECT_EQ(read.applications[1].id, "A2");
    const std::size_t place = *bac_kan().fact_place("cooperative_id");
    EXPECT_EQ(read.applications[1].facts.id(place), "HTX-1");
  }
  const auto blank = io::read_applications("id,cooperative_id\nA1,\u00A0\n", "a", bac_kan());
  ASSERT_TRUE(blank.ok());
  EXPECT_TRUE(blank.applications[0].facts["cooperative_id"].absent());
}

TEST(Spellings, ApplicationsWithIdsThatLookAlikeAreRefused) {
  for (const std::string id : like_htx_1) {
    EXPECT_EQ(wrong_in_applications("A1,HTX-1\nA2," + id + "\n"),
              strings{"a:3 HT1230 cooperative_id"})
        << id;
    EXPECT_EQ(wrong_in_applications("HTX-1,X\n" + id + ",X\n"), strings{"a:3 HT1230 id"}) << id;
  }
  EXPECT_EQ(wrong_in_applications("A1,X\nA1\u00A0,X\n"), strings{"a:3 HT1202 id"});
  EXPECT_EQ(wrong_in_applications("\u00A0,X\n"), strings{"a:2 HT1201 id"});
  EXPECT_EQ(wrong_in_applications("A1,HTX-1\nA2,HTX-11\nA3,HTX-2\nA4,THT-1\n"), strings{});
}

TEST(Spellings, GrantsWithIdsThatLookAlikeAreRefused) {
  const std::string given = ",bac_kan.human_resources,2023-05-01\n";
  for (const std::string id : like_htx_1)
    EXPECT_EQ(wrong_in_grants("HTX-1" + given + id + given), strings{"g:3 HT1230 cooperative_id"})
        << id;
  for (const std::string id : same_as_htx_1) {
    const auto read = io::read_history("cooperative_id,programme,date\n" + id + given + "HTX-1" +
                                           ",bac_kan.human_resources\u00A0,2023-05-02\n",
                                       "g", bac_kan());
    ASSERT_TRUE(read.ok()) << describe(read.errors.front(), language::en);
    EXPECT_EQ(read.grants[0].key("cooperative_id"), "HTX-1");
    EXPECT_EQ(read.grants[1].programme, "bac_kan.human_resources");
    EXPECT_EQ(read.lines, (std::vector<std::uint32_t>{2, 3}));
  }
}

TEST(Spellings, AnApplicantThatOnlyLooksLikeAGrantsIsRefused) {
  const auto past = io::read_history(
      "cooperative_id,programme,date\nHTX-1,bac_kan.human_resources,2023-05-01\n", "g", bac_kan());
  ASSERT_TRUE(past.ok());
  const auto wrong = [&](const std::string& id) {
    const auto read = io::read_applications("id,cooperative_id\nA1," + id + "\n", "a", bac_kan());
    return io::check_spellings(read.applications, past, "g");
  };
  for (const char* id : like_htx_1) {
    ASSERT_EQ(places_of(wrong(id)), strings{"a:2 HT1230 cooperative_id"}) << id;
    EXPECT_EQ(wrong(id)[0].arguments()[2], "g:2");
  }
  for (const char* id : same_as_htx_1) EXPECT_EQ(places_of(wrong(id)), strings{}) << id;
  for (const char* id : {"HTX-2", "HTX-11", "THT-1", ""})
    EXPECT_EQ(places_of(wrong(id)), strings{}) << id;
}

/// A registry of two tables.
io::registry_file registry_of(const std::string& organisations, const std::string& reports = {}) {
  const std::vector<io::text_file> files{
      {"about.csv", "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n"},
      {"organisations.csv", "id,kind,name,industry,established,code_number\n" + organisations},
      {"reports.csv", "organisation_id,period,kind,standing,members\n" + reports}};
  return io::read_registry(files, {});
}

TEST(Spellings, ARegistryHasNoTwoIdsThatLookAlike) {
  const std::string rest = ",HTX,Một,trade,2019-01-01,\n";
  for (const std::string id : like_htx_1)
    EXPECT_EQ(places_of(registry_of("HTX-1" + rest + id + rest).errors),
              strings{"organisations.csv:3 HT0626 id"})
        << id;
  for (const std::string id : same_as_htx_1) {
    EXPECT_EQ(places_of(registry_of("HTX-1" + rest + id + rest).errors),
              strings{"organisations.csv:3 HT0602 id"})
        << id;
    const io::registry_file read = registry_of("HTX-1" + rest, id + ",2024-H1,actual,official,9\n");
    ASSERT_TRUE(read.ok()) << describe(read.errors.front(), language::en);
    EXPECT_EQ(read.registry->reports()[0].organisation, 0U);
  }
  for (const std::string id : like_htx_1)
    EXPECT_EQ(places_of(registry_of("HTX-1" + rest, id + ",2024-H1,actual,official,9\n").errors),
              strings{"reports.csv:2 HT1230 organisation_id"})
        << id;
  EXPECT_EQ(places_of(registry_of("\u00A0" + rest).errors),
            strings{"organisations.csv:2 HT1301 id"});
}

TEST(Spellings, CodeNumbersThatAreNoneAreFindings) {
  const struct {
    const char* written;
    const char* finding;
  } rows[] = {
      {"0100109106", ""},
      {"0100109106\u00A0", ""},
      {"0100109106-001", ""},
      {"\"1,00109E+08\"", "HT0628"},
      {"1.00109E+08", "HT0628"},
      {"'0100109106", "HT0630"},
      {"\"=\"\"0100109106\"\"\"", "HT0630"},
      {"100109106", "HT0629"},
      {"0100 109 106", "HT0630"},
      {"đang làm", "HT0604"},
      {"-", "HT0604"},
  };
  for (const auto& row : rows) {
    const auto read = registry_of(std::string("H1,HTX,Một,trade,2019-01-01,") + row.written + "\n");
    ASSERT_TRUE(read.ok()) << row.written;
    const strings expected =
        *row.finding == '\0'
            ? strings{}
            : strings{std::string("organisations.csv:2 ") + row.finding + " code_number"};
    EXPECT_EQ(places_of(read.findings), expected) << row.written;
  }
}

/// A workbook of two rows, its first column a number under a format of its own.
std::string workbook(std::string_view header, std::string_view format, std::string_view value,
                     std::string_view type = "") {
  std::string rows = R"(<row r="1">)";
  char column = 'A';
  while (!header.empty()) {
    const std::string_view name = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), name.size() + 1));
    rows.append("<c r=\"").append(1, column++).append("1\" t=\"inlineStr\"><is><t>");
    rows.append(name).append("</t></is></c>");
  }
  rows.append(R"(</row><row r="2"><c r="A2" s="4")").append(type).append("><v>");
  rows.append(value).append("</v></c></row>");
  xlsx_file file = xlsx_file::with_rows(rows);
  std::string& styles = file["xl/styles.xml"];
  const std::string old = "dd/mm/yyyy";
  styles.replace(styles.find(old), old.size(), format);
  return file.bytes();
}

TEST(Spellings, AnIdThatANumberFormatMadeIsRefused) {
  const struct {
    const char* format;
    bool is_refused;
  } rows[] = {
      {"&quot;HTX-&quot;0000", true},
      {"\\H\\T\\X0000", true},
      {"0000000000", true},
      {"000", true},
      {"#,##0", true},
      {"0.00", true},
      {"0\\ &quot;HTX&quot;", true},
      {"dd/mm/yyyy", true},
      {"0%", true},
      {"General", false},
      {"0", false},
      {"#", false},
      {"@", false},
      {"0_);(0)", false},
      {"[Red]0", false},
      {"0;-0;;@", false},
  };
  for (const auto& row : rows) {
    const auto read =
        io::read_applications(workbook("id,cooperative_id", row.format, "101"), "a", bac_kan());
    EXPECT_EQ(places_of(read.errors), row.is_refused ? strings{"a:2 HT1231 id"} : strings{})
        << row.format;
    const auto facts =
        io::read_applications(workbook("cooperative_id,id", row.format, "101"), "a", bac_kan());
    const strings found = places_of(facts.errors);  // besides, the row has no id
    EXPECT_EQ(std::count(found.begin(), found.end(), "a:2 HT1231 cooperative_id"),
              row.is_refused ? 1 : 0)
        << row.format;
  }
  const auto text = io::read_applications(
      workbook("id,cooperative_id", "&quot;HTX-&quot;0000", "HTX-0101", R"( t="str")"), "a",
      bac_kan());
  EXPECT_TRUE(text.ok());  // a text is shown as it is
}

TEST(Spellings, TheRefusalOfAFormatTellsWhatItIs) {
  const auto read = io::read_applications(
      workbook("id,cooperative_id", "&quot;HTX-&quot;0000", "101"), "a", bac_kan());
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].arguments(), (strings{"101", "\"HTX-\"0000"}));
  EXPECT_EQ(read.errors[0].where().column, 1U);
}

TEST(Spellings, GrantsAndOrganisationsRefuseSuchIdsAsWell) {
  const auto past = io::read_history(
      workbook("cooperative_id,programme,date", "&quot;HTX-&quot;0000", "101"), "g", bac_kan());
  const strings found = places_of(past.errors);
  EXPECT_EQ(std::count(found.begin(), found.end(), "g:2 HT1231 cooperative_id"), 1);

  const std::vector<io::text_file> files{
      {"about.csv", "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n"},
      {"organisations.xlsx",
       workbook("id,kind,name,industry,established", "&quot;HTX-&quot;0000", "101")}};
  const strings wrong = places_of(io::read_registry(files, {}).errors);
  EXPECT_EQ(std::count(wrong.begin(), wrong.end(), "organisations.xlsx:2 HT1231 id"), 1);

  const std::vector<io::text_file> numbers{
      files[0],
      {"organisations.xlsx",
       workbook("code_number,id,kind,name,industry,established", "0000000000", "100109106")}};
  const strings of_numbers = places_of(io::read_registry(numbers, {}).errors);
  EXPECT_EQ(
      std::count(of_numbers.begin(), of_numbers.end(), "organisations.xlsx:2 HT1231 code_number"),
      1);
}

TEST(Spellings, FiguresKeepWordsInTheirNormalForm) {
  const std::string header =
      "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
      "note,quote\n";
  const auto read = io::read_figures(
      header +
          "F1\u00A0,I,HTX ,organisations\u00A0,sector =a,,,,2024-H1 ,2024-06-30 ,actual,exact,"
          "3,count, note ,\n",
      "f");
  ASSERT_TRUE(read.ok()) << describe(read.errors.front(), language::en);
  const plan::figure& one = read.figures[0];
  EXPECT_EQ(one.id, "F1");
  EXPECT_EQ(one.subject, "HTX");
  EXPECT_EQ(one.indicator, "organisations");
  EXPECT_EQ(one.breakdown.str(), "sector=a");
  EXPECT_EQ(one.period, "2024-H1");
  EXPECT_EQ(one.as_of, "2024-06-30");
  EXPECT_EQ(one.note, " note ");
  const auto twice =
      io::read_figures(header +
                           "F1,I,HTX,organisations,,,,,2024,,actual,exact,3,count,,\n"
                           "F1 ,I,HTX,members,,,,,2024,,actual,exact,3,count,,\n",
                       "f");
  EXPECT_EQ(places_of(twice.errors), strings{"f:3 HT1102 id"});
}

}  // namespace TEST_FILE
