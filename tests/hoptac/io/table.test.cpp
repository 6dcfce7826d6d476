// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/table.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::error;
using hoptac::io::table_field, hoptac::io::table_options, hoptac::io::table_reader;
using table = std::vector<std::vector<std::string>>;
using namespace std::string_literals;

static_assert(std::is_move_constructible_v<table_reader> &&
              !std::is_copy_constructible_v<table_reader>);

/// All rows that the reader gives, without the header.
table rows_of(table_reader& csv) {
  table out;
  while (csv.next()) {
    auto& row = out.emplace_back();
    for (std::size_t i = 0; i < csv.columns().size(); ++i) row.emplace_back(csv.field(i).text);
  }
  return out;
}

table read(std::string_view text, const table_options& options = {}) {
  table_reader csv(text, "t.csv", {}, options);
  table out = rows_of(csv);
  EXPECT_TRUE(csv.errors().empty()) << describe(csv.errors().front(), hoptac::language::en);
  return out;
}

TEST(Table, ReadsWhatRfc4180Allows) {
  const struct {
    const char* what;
    std::string_view text;
    table rows;
  } cases[] = {
      {"plain", "a,b\n1,2\n3,4\n", {{"1", "2"}, {"3", "4"}}},
      {"no line end at the end", "a,b\n1,2", {{"1", "2"}}},
      {"CR LF", "a,b\r\n1,2\r\n3,4\r\n", {{"1", "2"}, {"3", "4"}}},
      {"CR alone", "a,b\r1,2\r3,4\r", {{"1", "2"}, {"3", "4"}}},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a,b\n1,2\n",
       {{"1", "2"}}},
      {"quotes", "a,b\n\"1\",\"2\"\n", {{"1", "2"}}},
      {"separator in quotes", "a,b\n\"1,5\",2\n", {{"1,5", "2"}}},
      {"doubled quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\"\"\n", {{"x \"y\" z", "\""}}},
      {"line ends in quotes are kept", "a,b\n\"1\r\n2\n3\r4\",5\n", {{"1\r\n2\n3\r4", "5"}}},
      {"quoted at the end of the text", "a,b\n1,\"2\"", {{"1", "2"}}},
      {"empty fields", "a,b,c\n,2,\n\"\",,3\n", {{"", "2", ""}, {"", "", "3"}}},
      {"blanks belong to the field", "a,b\n 1 ,\t2\n", {{" 1 ", "\t2"}}},
      {"empty lines are passed over", "\na,b\n\n1,2\n\r\n3,4\n\n\n", {{"1", "2"}, {"3", "4"}}},
      {"lines of separators too", "a,b\n,\n1,2\n,\n", {{"1", "2"}}},
      {"but not lines of quotes", "a,b\n\"\",\n", {{"", ""}}},
      {"Vietnamese", "tên,số\n“Bắc Kạn”,1\n", {{"“Bắc Kạn”", "1"}}},
      {"a header alone", "a,b\n", {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(read(c.text), c.rows);
  }
}

TEST(Table, GivesTheColumnsAndThePlaceOfEachField) {
  const std::string_view text = "\xEF\xBB\xBFtên,b,c\r\n\"Đỗ \"\"Ba\"\"\",\"x\ny\",z\r\n1,2,3\r\n";
  table_reader csv(text, "t.csv");
  EXPECT_EQ(csv.columns(), (std::vector{"tên"s, "b"s, "c"s}));
  const auto expect = [&](std::size_t i, std::uint32_t line, std::uint32_t column) {
    EXPECT_EQ(csv.field(i).line, line) << csv.field(i).text;
    EXPECT_EQ(csv.field(i).column, column) << csv.field(i).text;
  };
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.line(), 2U);
  expect(0, 2, 1);
  expect(1, 2, 13);  // characters, not bytes: Đ and ỗ count once
  expect(2, 3, 4);   // behind the line end in the quotes
  EXPECT_EQ(csv.place_of(2), (hoptac::location{"t.csv", 3, 4, "c"}));
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.line(), 4U);
  expect(0, 4, 1);
  EXPECT_FALSE(csv.next());
  EXPECT_FALSE(csv.next());
}

TEST(Table, PutsFieldsInTheOrderOfTheKnownColumns) {
  constexpr std::array<std::string_view, 2> known{"a", "b"};
  table_reader csv("b,a\n1,2\n", "", known);
  EXPECT_EQ(rows_of(csv), (table{{"2", "1"}}));
}

TEST(Table, FindsTheSeparatorThatFitsTheKnownColumns) {
  constexpr std::array<std::string_view, 3> known{"a", "b", "c"};
  const struct {
    std::string_view text;
    char separator;
  } cases[] = {{"a,b,c\n1,2,3\n", ','},
               {"a;b;c\n1;\"2;5\";3\n", ';'},
               {"a\tb\tc\n1\t2\t3\n", '\t'},
               {"\"a\";\"b\";\"c\"\n1;2;3\n", ';'}};
  for (const auto& c : cases) {
    table_reader csv(c.text, "", known);
    EXPECT_EQ(csv.separator(), c.separator);
    EXPECT_EQ(rows_of(csv).size(), 1U);
    EXPECT_TRUE(csv.errors().empty());
  }
  EXPECT_EQ(read("a;b\n1;2\n", {.separator = ';'}), (table{{"1", "2"}}));
  EXPECT_EQ(read("a;b\n1;2\n"), (table{{"1;2"}}));  // no column is known: commas
}

/// One error of a faulty table.
struct fault {
  errc code;
  std::uint32_t line;
  std::uint32_t column;

  friend bool operator==(const fault&, const fault&) = default;
  friend void PrintTo(const fault& f, std::ostream* out) {
    *out << to_string(f.code) << " at " << f.line << ":" << f.column;
  }
};

std::vector<fault> faults_of(table_reader& csv) {
  static_cast<void>(rows_of(csv));
  std::vector<fault> out;
  for (const error& e : csv.errors()) {
    EXPECT_EQ(e.where().file, "t.csv");
    for (const auto lang : {hoptac::language::vi, hoptac::language::en})
      EXPECT_EQ(describe(e, lang).find('{'), std::string::npos) << describe(e, lang);
    out.push_back({e.code(), e.where().line, e.where().column});
  }
  return out;
}

TEST(Table, TheFileMaySayItsSeparator) {
  constexpr std::array<std::string_view, 2> known{"a", "b"};
  for (const std::string_view text :
       {"sep=;\na;b\n1;2\n", "\xEF\xBB\xBFsep=;\r\na;b\r\n1;2\r\n", "SEP=;\ra;b\r1;2\r"}) {
    for (const bool is_known : {false, true}) {
      table_reader csv(text, "t.csv",
                       is_known ? std::span<const std::string_view>(known)
                                : std::span<const std::string_view>());
      EXPECT_EQ(csv.separator(), ';');
      ASSERT_TRUE(csv.next()) << text;
      EXPECT_EQ(csv.line(), 3U);
      EXPECT_EQ(csv.field(1).text, "2");
      EXPECT_FALSE(csv.next());
      EXPECT_TRUE(csv.errors().empty());
    }
  }
  EXPECT_EQ(read("sep=x,b\n1,2\n"), (table{{"1", "2"}}));  // the name of a column
}

TEST(Table, FindsTheHeaderBelowATitleAndPassesTotalsOver) {
  constexpr std::array<std::string_view, 3> known{"id", "sex", "note"};
  const std::string_view text =
      "UBND TỈNH X;;CỘNG HÒA \"XÃ HỘI\" CHỦ NGHĨA\n"
      "\n"
      "Danh sách hồ sơ;;\n"
      "id;sex;note\n"
      "A;male;Tổng\n"
      " ;;\n"
      ";;\n"
      "B;female;\n"
      ";;\n"
      "Tổng cộng: 2 ;;\n"
      "TỔNG;;\n";
  table_reader csv(text, "t.csv", known);
  EXPECT_EQ(csv.separator(), ';');
  EXPECT_EQ(rows_of(csv), (table{{"A", "male", "Tổng"}, {"B", "female", ""}}));
  EXPECT_EQ(csv.errors().size(), 0U);
  std::vector<fault> notes;
  for (const error& one : csv.notes())
    notes.push_back({one.code(), one.where().line, one.where().column});
  EXPECT_EQ(notes, (std::vector<fault>{{errc::table_title_passed, 1, 1},
                                       {errc::table_total_passed, 10, 1},
                                       {errc::table_total_passed, 11, 1},
                                       {errc::table_blank_passed, 6, 1}}));
  EXPECT_EQ(describe(csv.notes()[0], hoptac::language::en),
            "t.csv:1:1: HT2032 line 4 is taken as the header; the lines above it are not read "
            "(“UBND TỈNH X”)");
  EXPECT_EQ(csv.notes()[3].arguments()[0], "3");
}

TEST(Table, WhatLooksLikeATotalElsewhereIsData) {
  constexpr std::array<std::string_view, 2> known{"id", "name"};
  table_reader csv("name,id\nTổng công ty,1\nCộng Hòa,2\nx,Tổng 3 a\n,Cộng\nTổng,\n", "t.csv",
                   known);
  EXPECT_EQ(rows_of(csv), (table{{"1", "Tổng công ty"}, {"2", "Cộng Hòa"}, {"Tổng 3 a", "x"}}));
  EXPECT_EQ(csv.notes().size(), 2U);
}

TEST(Table, HeaderErrorsComeWithThoseOfTheRowsAndNameTheHeader) {
  constexpr std::array<std::string_view, 3> known{"id", "sex", "note"};
  table_reader csv("Danh sách\nid,sexx\nA\nB,x,y\n", "t.csv", known);
  EXPECT_EQ(faults_of(csv), (std::vector<fault>{{errc::csv_column_unknown, 2, 4},
                                                {errc::csv_column_missing, 2, 1},
                                                {errc::csv_column_missing, 2, 1},
                                                {errc::csv_too_few_fields, 3, 1},
                                                {errc::csv_too_many_fields, 4, 5}}));
  EXPECT_EQ(describe(csv.errors()[1], hoptac::language::vi),
            "t.csv:2:1: HT2010 thiếu cột “sex”; dòng tên cột: dòng 2");
}

TEST(Table, NotesTextThatWasMisreadBeforeItWasSaved) {
  const std::string_view text =
      "a,b\n"
      "C«n Minh,x·\n"          // TCVN3 as Latin letters
      "Hôïp taùc xaõ,ñöôïc\n"  // VNI likewise
      "Há»£p tÃ¡c xÃ£,x\n"     // UTF-8 twice
      "Hợp tác xã,xã\n"
      "café,30 °C ½ m²\n";
  table_reader csv(text, "t.csv");
  EXPECT_EQ(rows_of(csv).size(), 5U);
  std::vector<fault> notes;
  for (const error& one : csv.notes())
    notes.push_back({one.code(), one.where().line, one.where().column});
  EXPECT_EQ(notes, (std::vector<fault>{{errc::text_misread_tcvn3, 2, 1},
                                       {errc::text_misread_vni, 3, 1},
                                       {errc::text_utf8_twice, 4, 1}}));
  EXPECT_EQ(csv.notes()[0].arguments()[1], "2");
}

TEST(Table, LocatesWhatIsWrong) {
  using enum errc;
  constexpr std::array<std::string_view, 2> known{"a", "b"};
  const struct {
    const char* what;
    std::string text;
    std::vector<fault> faults;
  } cases[] = {
      {"nothing at all", "", {{csv_header_missing, 1, 1}}},
      {"only a mark", "\xEF\xBB\xBF", {{csv_header_missing, 1, 1}}},
      {"only empty lines", "\n\r\n,,\n", {{csv_header_missing, 1, 1}}},
      {"no header", "1,2\n3,4\n", {{csv_header_missing, 1, 1}}},
      {"UTF-16, little end first",
       "\xFF\xFE"
       "a\0"s,
       {{file_is_utf16, 1, 1}}},
      {"UTF-16, big end first", "\xFE\xFF\0a"s, {{file_is_utf16, 1, 1}}},
      {"a byte of windows-1258", "a,b\nế,\xEA\n", {{file_not_utf8, 2, 3}}},
      {"a bad byte behind a mark", "\xEF\xBB\xBF\xFF", {{file_not_utf8, 1, 1}}},
      {"half a character at the end", "a,b\r\n1,\xE1\xBA", {{file_not_utf8, 2, 3}}},
      {"a zero byte", "a,b\n1,\0\n"s, {{file_has_nul, 2, 3}}},
      {"zero byte before bad byte",
       "a,b\n\0,\xFF\n"s,
       {{file_has_nul, 2, 1}, {file_not_utf8, 2, 3}}},
      {"quote never closed", "a,b\n1,\"2\n3,4\n", {{csv_quote_open, 2, 3}}},
      {"quote closed by the next field's",
       "a,b\n1,\"2\n3,\"4\"\n5,6,7\n",
       {{csv_quote_open, 2, 3}, {csv_too_many_fields, 4, 5}}},
      {"quote open in the header", "a,\"b\n1,2\n", {{csv_quote_open, 1, 3}}},
      {"quote in a plain field", "a,b\n1,5\" tấm\n", {{csv_quote_stray, 2, 4}}},
      {"text behind a quote", "a,b\n\"ế\"x,2\n", {{csv_quote_stray, 2, 4}}},
      {"separators between such quotes",
       "a,b\nx\"1,2\",3\n",
       {{csv_quote_stray, 2, 2}, {csv_quote_stray, 2, 6}}},
      {"too few", "a,b\n1\n2,3\n", {{csv_too_few_fields, 2, 1}}},
      {"too many", "a,b\n1,ế,3,4\n", {{csv_too_many_fields, 2, 5}}},
      {"unknown column", "a,b,tên\n1,2,3\n", {{csv_column_unknown, 1, 5}}},
      {"text under an empty name", "a,b,\n1,2,\n1,2,5\n", {{csv_cell_unnamed, 3, 5}}},
      {"under one in the middle", "a,,b\n1,,2\n1,x,2\n", {{csv_cell_unnamed, 3, 3}}},
      {"separators at the end, and text behind",
       "a,b,,\n1,2\n1,2,\n1,2,,,,\n1,2,,,,3\n",
       {{csv_too_many_fields, 5, 7}}},
      {"missing column", "a\n1\n", {{csv_column_missing, 1, 1}}},
      {"repeated column", "a,b,a\n1,2,3\n", {{csv_column_repeated, 1, 5}}},
      {"long field",
       "a,b\n1,123456789\n3,4,5\n",
       {{csv_field_too_long, 2, 3}, {csv_too_many_fields, 3, 5}}},
      {"all of it",
       "b,x\n1\n\"\n3,4,5\n6,\"7\" \n",
       {{csv_column_unknown, 1, 3},
        {csv_column_missing, 1, 1},
        {csv_too_few_fields, 2, 1},
        {csv_quote_open, 3, 1},
        {csv_too_many_fields, 4, 5},
        {csv_quote_stray, 5, 6}}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    table_reader csv(c.text, "t.csv", known, {.longest_field = 8});
    EXPECT_EQ(faults_of(csv), c.faults);
  }
}

TEST(Table, ReportsARepeatedColumnOfAnOpenTable) {
  table_reader csv("a,b,a\n1,2,3\n", "t.csv");
  EXPECT_EQ(faults_of(csv), (std::vector<fault>{{errc::csv_column_repeated, 1, 5}}));
}

TEST(Table, RefusesMoreColumnsThanASpreadsheetHas) {
  std::string header;
  for (std::size_t i = 1; i < hoptac::io::most_table_columns; ++i)
    header += "c" + std::to_string(i) + ",";
  table_reader most(header + "x\n", "t.csv");
  EXPECT_EQ(most.columns().size(), hoptac::io::most_table_columns);
  table_reader more(header + ",x\n", "t.csv");
  EXPECT_EQ(faults_of(more), (std::vector<fault>{{errc::csv_too_many_columns, 1, 1}}));
}

TEST(Table, SuggestsTheColumnThatWasMeant) {
  constexpr std::array<std::string_view, 3> known{"indicator", "kind", "quote"};
  const struct {
    std::string_view name;
    std::string_view suggested;
  } cases[] = {{"indicater", "indicator"}, {"qoute", "quote"}, {"Kind", "kind"},
               {"kinds", "kind"},          {"ind", "kind"},    {"xyzzy", ""}};
  for (const auto& c : cases) {
    const std::string text = "kind,quote,indicator," + std::string(c.name) + "\n";
    table_reader csv(text, "t.csv", known);
    ASSERT_EQ(csv.errors().size(), 1U) << c.name;
    const std::string hint = c.suggested.empty() ? "" : " (" + std::string(c.suggested) + "?)";
    EXPECT_EQ(csv.errors()[0].arguments()[1], hint) << c.name;
  }
}

TEST(Table, KeepsControlCharactersOutOfMessages) {
  constexpr std::array<std::string_view, 1> known{"a"};
  table_reader csv("a,\x1B[31m\n", "t.csv", known);
  ASSERT_EQ(csv.errors().size(), 1U);
  EXPECT_EQ(csv.errors()[0].arguments()[0], "\uFFFD[31m");
}

// Reading something again for each field or line of these would take hours; the limit on the time
// of a test is what fails then.
TEST(Table, TakesTimeInProportionToTheText) {
  for (const std::string_view piece :
       {"\"a\n", "x,\"a\"\"\n", "\"\",\"", "\"x\",", "a\"b\n", "a\"b", ",,,,\n", ","}) {
    std::string text = "a,b\n";
    while (text.size() < 2'000'000) text += piece;
    table_reader csv(text, "t.csv");
    static_cast<void>(rows_of(csv));
    for (const error& e : csv.errors()) ASSERT_LE(e.where().column, text.size());
  }
}

TEST(Table, RefusesBrokenPromises) {
  table_reader csv("a,b\n1,2\n", "t.csv");
  EXPECT_THROW(static_cast<void>(csv.has_column(2)), hoptac::contract_violation);
  ASSERT_TRUE(csv.next());
  EXPECT_THROW(static_cast<void>(csv.field(2)), hoptac::contract_violation);
  ASSERT_FALSE(csv.next());
  EXPECT_THROW(static_cast<void>(csv.field(0)), hoptac::contract_violation);
}

TEST(Table, OnlyTheRequiredColumnsMustBeThere) {
  constexpr std::string_view known[] = {"id", "sex", "note"};
  hoptac::io::table_reader some("note,id\nx,A\n", "f", known, {.required = 1});
  ASSERT_TRUE(some.next());
  EXPECT_EQ(some.errors().size(), 0U);
  EXPECT_EQ(some.field(0).text, "A");
  EXPECT_FALSE(some.has_column(1));
  EXPECT_EQ(some.field(1).text, "");
  const hoptac::io::table_reader none("note\nx\n", "f", known, {.required = 1});
  ASSERT_EQ(none.errors().size(), 1U);
  EXPECT_EQ(none.errors().front().code(), hoptac::errc::csv_column_missing);
  EXPECT_EQ(hoptac::io::table_reader("note,id\n", "f", known).errors().size(), 1U);
}

TEST(Table, TakesTheGuardOfAFormulaOff) {
  EXPECT_EQ(read("a,b,c\n'=1+1,'-x,'@\n"), (table{{"=1+1", "-x", "@"}}));
  EXPECT_EQ(read("a,b,c\n''=1,'x,'\n"), (table{{"'=1", "'x", "'"}}));
  EXPECT_EQ(read("a,b\n-5,\"'+84 2\"\n"), (table{{"-5", "+84 2"}}));
}

TEST(Table, ReadsOlderTextWhereTheCallerSaysSo) {
  table_reader csv("t\xAAn,gi\xB8\n\xAE\xC7u,ti\xD2n\n", "t.csv", {},
                   {.encoding = hoptac::io::text_encoding::tcvn3});
  EXPECT_EQ(csv.columns(), (std::vector<std::string>{"tên", "giá"}));
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.field(0).text, "đầu");
  EXPECT_EQ(csv.field(1).text, "tiền");
  EXPECT_EQ(csv.field(1).column, 5U);
  EXPECT_TRUE(csv.errors().empty());

  const table_reader utf8("t\xAAn,gi\xB8\n", "t.csv");
  ASSERT_EQ(utf8.errors().size(), 1U);
  EXPECT_EQ(describe(utf8.errors()[0], hoptac::language::en),
            "t.csv:1:2: HT2301 the file is not UTF-8 (byte 1); it looks like TCVN3 (ABC): read it "
            "with --encoding tcvn3, or save it again as CSV UTF-8");
  const table_reader not_so("a\n\xF0\n", "t.csv", {},
                            {.encoding = hoptac::io::text_encoding::tcvn3});
  ASSERT_EQ(not_so.errors().size(), 1U);
  EXPECT_EQ(describe(not_so.errors()[0], hoptac::language::en),
            "t.csv:2:1: HT2303 the byte F0 is no character of TCVN3");
}

}  // namespace TEST_FILE
