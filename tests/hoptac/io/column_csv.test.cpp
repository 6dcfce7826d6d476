// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/column_csv.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "careful_records.hpp"
#include "xlsx_file.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::io;
using hoptac::errc;
using hoptac::language;

const record_query two{{"kind"}, {"capital"}};

std::vector<std::string> sentences(const std::vector<hoptac::error>& errors) {
  std::vector<std::string> out;
  for (const auto& one : errors) out.push_back(describe(one, language::en));
  return out;
}

record_table read(std::string_view text, record_options options = {},
                  const record_query& query = two) {
  return read_columns(text, "t.csv", query, options);
}

using lines = std::vector<std::string>;

TEST(ColumnCsv, TakesTheColumnsThatAreAskedFor) {
  const record_table got = read(
      "id,capital,kind,note\n"
      "1,100,HTX,x\n"
      "2,,THT,y\n"
      "3,-5,,z\n"
      "4,9223372036854775807,HTX,\n"
      "5,-9223372036854775808,HTX,1e6\n");
  ASSERT_TRUE(got.ok()) << sentences(got.errors)[0];
  EXPECT_EQ(got.columns.rows, 5U);
  ASSERT_EQ(got.columns.dimensions.size(), 1U);
  EXPECT_EQ(got.columns.dimensions[0].code, "kind");
  EXPECT_EQ(got.columns.dimensions[0].words, (lines{"", "HTX", "THT"}));
  EXPECT_EQ(got.columns.dimensions[0].part_of, (std::vector<std::uint32_t>{1, 2, 0, 1, 1}));
  ASSERT_EQ(got.columns.measures.size(), 1U);
  EXPECT_EQ(got.columns.measures[0].code, "capital");
  EXPECT_EQ(got.columns.measures[0].values,
            (std::vector<std::int64_t>{100, 0, -5, INT64_MAX, INT64_MIN}));
  EXPECT_EQ(got.columns.measures[0].present, (std::vector<std::uint8_t>{0b11101}));
}

TEST(ColumnCsv, ReadsEveryFormOfSeparatedValues) {
  const std::vector<careful::record> expected{{{"a"}, {1}}, {{"b"}, {std::nullopt}}};
  for (const char* text : {
           "kind,capital\na,1\nb,\n",
           "kind,capital\na,1\nb,",                            // no end of the last line
           "\xEF\xBB\xBFkind,capital\r\na,1\r\nb,\r\n",        // as a spreadsheet writes
           "kind;capital\na;1\nb;\n",                          // under a Vietnamese locale
           "kind\tcapital\na\t1\nb\t\n",                       //
           "kind,capital\ra,1\rb,\r",                          //
           "\n\n,\nkind,capital\n\n,\na,1\n,\n\r\nb,\n\n\n",   // rows without text
           "\"kind\",\"capital\"\n\"a\",\"1\"\n\"b\",\"\"\n",  //
           "capital,x,kind\n1,\"two\nlines\",a\n,\"\",b\n",    //
           "kind,capital\na,0000000000000000000000001\nb,\n",  //
       }) {
    const record_table got = read(text);
    ASSERT_TRUE(got.ok()) << text << sentences(got.errors)[0];
    EXPECT_EQ(careful::rows_of(got.columns), expected) << text;
  }
  const record_table guarded = read("kind,capital\n'-a,'-12\n''-a,-0\n");
  ASSERT_TRUE(guarded.ok());
  EXPECT_EQ(careful::rows_of(guarded.columns),
            (std::vector<careful::record>{{{"-a"}, {-12}}, {{"'-a"}, {0}}}));
  EXPECT_FALSE(read("kind,capital\na,'1\n").ok()) << "an apostrophe guards formulas only";
}

TEST(ColumnCsv, AHeaderAloneHasNoRows) {
  for (const char* text : {"kind,capital", "kind,capital\n", "kind,capital\r\n,\r\n"}) {
    const record_table got = read(text);
    EXPECT_TRUE(got.ok()) << text;
    EXPECT_EQ(got.columns.rows, 0U);
    EXPECT_EQ(got.columns.dimensions.at(0).code, "kind");
    EXPECT_EQ(got.columns.measures.at(0).code, "capital");
  }
}

TEST(ColumnCsv, SaysWhereAndWhatIsWrong) {
  const struct {
    const char* text;
    lines errors;
  } cases[] = {
      {"", {"t.csv:1:1: HT2008 the file has no header row; the columns are kind, capital"}},
      {"\"\",\"\"\na,1\n",
       {"t.csv:1:1: HT2008 the file has no header row; the columns are kind, capital"}},
      {"\n\"\"x,\na,1\n",
       {"t.csv:2:3: HT2005 a quote inside a field; such a field must itself be quoted",
        "t.csv:2:1: HT2008 the file has no header row; the columns are kind, capital"}},
      {"kind,capitol\na,1\n",
       {"t.csv:1:1: HT2009 there is no column “capital” (capitol?); the columns are kind, "
        "capitol; the header is line 1"}},
      {"kind,capital,kind\na,1,2\nb,x,1\n",
       {"t.csv:1:14: HT2011 the column “kind” appears twice; the header is line 1",
        "t.csv:3:3: HT2421 capital: “x” is not a whole number in plain digits"}},
      {"kind,capital\na,1.482\nb,1,5\nc,1e6\nd,1 000\ne,+1\nf,-\ng,1.5\nh,--1\n",
       {"t.csv:2:3: HT1208 capital: “1.482” seems to be 1482 with a thousands point; write 1482",
        "t.csv:3:5: HT2007 the row has 3 fields instead of 2; a field that holds the separator "
        "must be quoted",
        "t.csv:4:3: HT2421 capital: “1e6” is not a whole number in plain digits",
        "t.csv:5:3: HT2421 capital: “1 000” is not a whole number in plain digits",
        "t.csv:6:3: HT2421 capital: “+1” is not a whole number in plain digits",
        "t.csv:7:3: HT2421 capital: “-” is not a whole number in plain digits",
        "t.csv:8:3: HT2421 capital: “1.5” is not a whole number in plain digits",
        "t.csv:9:3: HT2421 capital: “--1” is not a whole number in plain digits"}},
      {"kind;capital\na;1,0\nb;1.234.567\n",
       {"t.csv:2:3: HT2421 capital: “1,0” is not a whole number in plain digits (1.0?)",
        "t.csv:3:3: HT2421 capital: “1.234.567” is not a whole number in plain digits "
        "(1234567?)"}},
      {"kind,capital\na,9223372036854775808\nb,-9223372036854775809\nc,99999999999999999999\n",
       {"t.csv:2:3: HT2422 capital: the number 9223372036854775808 is not between "
        "-9223372036854775808 and 9223372036854775807",
        "t.csv:3:3: HT2422 capital: the number -9223372036854775809 is not between "
        "-9223372036854775808 and 9223372036854775807",
        "t.csv:4:3: HT2422 capital: the number 99999999999999999999 is not between "
        "-9223372036854775808 and 9223372036854775807"}},
      {"kind,capital\na\n\"b\nx,1\nế\"ế,x\n",
       {"t.csv:2:1: HT2006 the row has 1 fields instead of 2",
        "t.csv:3:1: HT2004 the quote opened here is never closed",
        "t.csv:5:2: HT2005 a quote inside a field; such a field must itself be quoted",
        "t.csv:5:5: HT2421 capital: “x” is not a whole number in plain digits"}},
      {"kind,capital\na,\xFF\nb,1.5\n",
       {"t.csv:2:3: HT2002 the file is not UTF-8 (byte 15); save it again as CSV UTF-8"}},
  };
  for (const auto& c : cases)
    for (const std::size_t piece : {1U, 7U, 100U}) {
      const record_table got = read(c.text, {.threads = 2, .piece = piece});
      EXPECT_EQ(sentences(got.errors), c.errors) << c.text;
      EXPECT_EQ(got.columns.rows, 0U);
    }
}

// A row that would have the right number of fields if quotes did not count.
TEST(ColumnCsv, TakesNoQuotedSeparatorForTheEndOfAField) {
  const record_query words{{"kind", "name"}, {}};
  const std::string head = "kind,name,x\nHTX and some more,b,\n";
  EXPECT_EQ(sentences(read(head + "\"a,b\",c\n", {}, words).errors),
            lines{"t.csv:3:7: HT2006 the row has 2 fields instead of 3"});
  EXPECT_EQ(sentences(read(head + "a,\"b,c\"\n", {}, words).errors),
            lines{"t.csv:3:3: HT2006 the row has 2 fields instead of 3"});
  const record_table got = read(head + "\"a,b\",\"c\",\"\"\n\"\",\"\",\"\"\n", {}, words);
  EXPECT_EQ(careful::rows_of(got.columns),
            (std::vector<careful::record>{
                {{"HTX and some more", "b"}, {}}, {{"a,b", "c"}, {}}, {{"", ""}, {}}}));
}

TEST(ColumnCsv, NamesAThousandErrorsAndCountsTheOthers) {
  std::string text = "kind,capital\n";
  for (int i = 0; i < 2500; ++i) text += "a,x\n";
  for (const std::size_t piece : {10U, 4000U, 1000000U}) {
    const record_table got = read(text, {.threads = 3, .piece = piece});
    ASSERT_EQ(got.errors.size(), 1001U);
    for (std::uint32_t i = 0; i < 1000; ++i) EXPECT_EQ(got.errors[i].where().line, i + 2);
    EXPECT_EQ(sentences(got.errors).back(), "t.csv: HT2423 1500 more errors are not listed");
  }
}

TEST(ColumnCsv, ReadsWorkbooksToo) {
  const std::string book =
      xlsx_file::with_rows(
          R"(<row r="1"><c r="A1" t="inlineStr"><is><t>kind</t></is></c>)"
          R"(<c r="B1" t="inlineStr"><is><t>capital</t></is></c></row>)"
          R"(<row r="2"><c r="A2" t="inlineStr"><is><t>HTX</t></is></c><c r="B2"><v>12</v></c></row>)"
          R"(<row r="3"><c r="B3"><v>7</v></c></row>)")
          .bytes();
  const record_table got = read(book);
  ASSERT_TRUE(got.ok()) << sentences(got.errors)[0];
  EXPECT_EQ(careful::rows_of(got.columns),
            (std::vector<careful::record>{{{"HTX"}, {12}}, {{""}, {7}}}));
}

TEST(ColumnCsv, StopsWhenAsked) {
  std::string text = "kind,capital\n";
  for (int i = 0; i < 1000; ++i) text += "a,1\n";
  std::stop_source source;
  record_options options{.threads = 2, .stop = source.get_token(), .piece = 16};
  std::size_t before = 0;
  options.progress = [&](std::size_t done, std::size_t of) {
    EXPECT_GT(done, before);
    EXPECT_EQ(of, text.size());
    before = done;
    if (done > 1000) source.request_stop();
  };
  const record_table got = read(text, options);
  EXPECT_EQ(sentences(got.errors), lines{"t.csv: HT2424 reading was stopped on request"});
  EXPECT_LT(before, text.size());
  // Progress goes on to the end, step by step.
  options.stop = {};
  before = 0;
  EXPECT_TRUE(read(text, options).ok());
  EXPECT_EQ(before, text.size());
}

TEST(ColumnCsv, LetsWhatProgressThrowsThrough) {
  std::string text = "kind,capital\n";
  for (int i = 0; i < 1000; ++i) text += "a,1\n";
  record_options options{.threads = 4, .piece = 16};
  options.progress = [](std::size_t done, std::size_t) {
    if (done > 500) throw std::runtime_error("enough");
  };
  EXPECT_THROW(static_cast<void>(read(text, options)), std::runtime_error);
}

TEST(ColumnCsv, RefusesWhatMakesNoSense) {
  const auto with = [](record_options options) { return read("kind,capital\n", options); };
  EXPECT_THROW(static_cast<void>(with({.threads = 0})), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(with({.piece = 0})), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(with({.separator = '"'})), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(read("a\n", {}, {})), hoptac::contract_violation);
}

// ------------------------------------------------------------ against the careful reader

class random_table {
 public:
  explicit random_table(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  /// Mostly plain rows, of which some have quotes, line ends in fields, blanks, and errors.
  std::string records(bool has_errors) {
    const std::string_view end = below(3) == 0 ? "\r\n" : "\n";
    std::string out = below(4) == 0 ? "\xEF\xBB\xBF" : "";
    out += "id,kind,capital,name,profit,district";
    out += end;
    const std::size_t rows = below(60);
    for (std::size_t i = 0; i < rows; ++i) {
      if (below(20) == 0) {
        out += below(2) == 0 ? std::string(end) : ",,,,," + std::string(end);
        continue;
      }
      out += std::to_string(i) + ',' + word() + ',' + digits(has_errors) + ',' + name() + ',' +
             digits(has_errors) + ',' + word();
      if (has_errors && below(40) == 0) out += broken();
      if (i + 1 < rows || below(2) == 0) out += below(30) == 0 ? "\r" : end;
    }
    return out;
  }

  /// Anything at all.
  std::string soup() {
    static const std::string pieces[] = {",",
                                         ",",
                                         ";",
                                         "\"",
                                         "\"\"",
                                         "\n",
                                         "\n",
                                         "\r\n",
                                         "\r",
                                         "1",
                                         "-12",
                                         "x",
                                         "ế",
                                         "'",
                                         "'-5",
                                         "\"a\n1\"",
                                         "\"b\"",
                                         "kind",
                                         "123456789012345678",
                                         " ",
                                         ".",
                                         std::string(70, 'y')};
    std::string out = below(8) == 0 ? "" : "kind,capital,profit\n";
    for (std::size_t count = below(120); count > 0; --count)
      out += pieces[below(std::size(pieces))];
    if (below(30) == 0) out += '\0';
    if (below(30) == 0) out += "\xE1\xBA";
    if (below(2) == 0) out += ",1,2\nHTX,4,5\n";
    return out;
  }

 private:
  std::string word() {
    static const std::string words[] = {"HTX",
                                        "THT",
                                        "LHHTX",
                                        "",
                                        "'=1",
                                        "quế",
                                        "\"a,b\"",
                                        "\"two\nlines\"",
                                        "'x",
                                        "\"q\"\"q\"",
                                        "a word of more than sixteen bytes",
                                        "a word of more than sixteen Bytes"};
    return below(3) == 0 ? words[below(std::size(words))] : words[below(4)];
  }
  std::string name() {
    if (below(6) == 0) return "\"Hợp tác xã, số\n\n" + std::to_string(below(9)) + "\"";
    if (below(150) == 0) return std::string(20'000 + below(20'000), 'n');
    return below(2) == 0 ? "" : "Nguyễn";
  }
  std::string digits(bool has_errors) {
    static const std::string wrong[] = {"1.482", "1e6", "- 1", "9223372036854775808", "x", "+3"};
    if (has_errors && below(30) == 0) return wrong[below(std::size(wrong))];
    if (below(10) == 0) return "";
    if (below(20) == 0) return below(2) == 0 ? "9223372036854775807" : "-9223372036854775808";
    if (below(20) == 0) return "\"77\"";
    std::string out = below(3) == 0 ? "-" : "";
    for (std::size_t count = 1 + below(18); count > 0; --count)
      out += static_cast<char>('0' + below(10));
    return out;
  }
  std::string broken() {
    static const std::string ways[] = {",surplus", "\n\"never closed", "\nshort,row", "x\"stray\""};
    return ways[below(std::size(ways))];
  }

  std::mt19937 random_;
};

void expect_same(const std::string& text, const record_query& query, char separator) {
  const careful::table expected = careful::read(text, "t.csv", query, separator);
  for (const std::size_t piece : {1U, 2U, 3U, 5U, 13U, 31U, 64U, 257U, 20'000U, 1U << 18U})
    for (const std::size_t threads : {1U, 2U, 4U}) {
      if (piece < 13 && text.size() > 20'000) continue;
      const record_table got = read_columns(
          text, "t.csv", query, {.threads = threads, .separator = separator, .piece = piece});
      ASSERT_TRUE(careful::same_errors(got.errors, expected.errors))
          << text << "\npiece " << piece << ": " << got.errors.size() << " errors, not "
          << expected.errors.size() << (got.ok() ? "" : sentences(got.errors)[0])
          << (expected.errors.empty() ? "" : sentences(expected.errors)[0]);
      if (got.ok()) {
        ASSERT_EQ(careful::rows_of(got.columns), expected.rows) << text << "\npiece " << piece;
      }
    }
}

TEST(ColumnCsv, AgreesWithTheCarefulReaderOnRecords) {
  const record_query query{{"kind", "district"}, {"capital", "profit"}};
  int good = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    random_table random(seed);
    const std::string text = random.records(seed % 3 == 0);
    good += careful::read(text, "t.csv", query, ',').errors.empty() ? 1 : 0;
    expect_same(text, query, ',');
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(good, 80) << "too few tables without errors to say anything";
}

TEST(ColumnCsv, AgreesWithTheCarefulReaderOnAnything) {
  const record_query query{{"kind"}, {"capital", "profit"}};
  for (unsigned seed = 0; seed < 400; ++seed) {
    random_table random(seed);
    const std::string text = random.soup();
    expect_same(text, query, seed % 5 == 0 ? ';' : ',');
    if (HasFatalFailure()) return;
  }
}

TEST(ColumnCsv, AgreesOnTablesOfOneColumn) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    random_table random(seed);
    std::string text = "a\n";
    for (std::size_t count = random.below(40); count > 0; --count) {
      static const std::string pieces[] = {"1\n",     "\n",     "\r\n", "-22\r\n",
                                           "\"3\"\n", "\"\"\n", "\r"};
      text += pieces[random.below(std::size(pieces))];
    }
    expect_same(text, {{}, {"a"}}, ',');
    expect_same(text, {{"a"}, {}}, ',');
    if (HasFatalFailure()) return;
  }
}

}  // namespace TEST_FILE
