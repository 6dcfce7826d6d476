// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/figures.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::error, hoptac::language;
using hoptac::io::figure_columns, hoptac::io::figures_file, hoptac::io::read_figures;
using hoptac::plan::figure;

static_assert(figure_columns.front() == "id" && figure_columns.back() == "quote");

const std::string header =
    "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
    "note,quote\n";

std::string bundled() {
  std::ifstream in(HOPTAC_ROOT "/examples/bac_kan/figures.csv", std::ios::binary);
  EXPECT_TRUE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A row that is right but for the columns given.
std::string row(const std::map<std::string, std::string>& columns) {
  const std::map<std::string, std::string> usual{
      {"id", "F1"},       {"subject", "HTX"}, {"indicator", "organisations"},
      {"period", "2024"}, {"kind", "actual"}, {"bound", "exact"},
      {"value", "443"},   {"unit", "count"}};
  std::string out;
  for (const std::string_view name : figure_columns) {
    const std::string key(name);
    if (!out.empty() || name != "id") out += ',';
    out += columns.contains(key) ? columns.at(key) : usual.contains(key) ? usual.at(key) : "";
  }
  return out + "\n";
}

/// Where a column of `text`'s line begins, counted in characters, by a reader of its own that
/// knows no quotes.
std::uint32_t column_in(const std::string& line, std::string_view name) {
  std::size_t index = 0;
  while (figure_columns[index] != name) ++index;
  std::uint32_t column = 1;
  for (const char c : line) {
    if (index == 0) break;
    if (c == ',') --index;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++column;
  }
  return column;
}

void expect_equal(const figure& a, const figure& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.section, b.section);
  EXPECT_EQ(a.subject, b.subject);
  EXPECT_EQ(a.indicator, b.indicator);
  EXPECT_EQ(a.breakdown, b.breakdown);
  EXPECT_EQ(a.base, b.base);
  EXPECT_EQ(a.measure, b.measure);
  EXPECT_EQ(a.of, b.of);
  EXPECT_EQ(a.period, b.period);
  EXPECT_EQ(a.as_of, b.as_of);
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.bound, b.bound);
  EXPECT_EQ(to_string(a.value), to_string(b.value));
  EXPECT_EQ(a.unit, b.unit);
  EXPECT_EQ(a.note, b.note);
  EXPECT_EQ(a.quote, b.quote);
}

TEST(Figures, ReadsTheBundledPlan) {
  const figures_file file = read_figures(bundled(), "figures.csv");
  for (const error& e : file.errors) ADD_FAILURE() << describe(e, language::en);
  ASSERT_EQ(file.figures.size(), 155U);
  const figure& f = file.figures[23];
  EXPECT_EQ(f.id, "F024");
  EXPECT_EQ(f.section, "I.1.2");
  EXPECT_EQ(f.subject, "HTX");
  EXPECT_EQ(f.indicator, "income_average");
  EXPECT_EQ(f.breakdown.str(), "per=person;sector=agriculture");
  EXPECT_EQ(f.period, "2024-H1");
  EXPECT_EQ(f.kind, hoptac::plan::figure_kind::estimate);
  EXPECT_EQ(f.bound, hoptac::notation::bound::range_low);
  EXPECT_EQ(f.value, hoptac::money::decimal::from_integer(5));
  EXPECT_EQ(f.unit.code, "million_vnd_per_month");
  EXPECT_EQ(f.quote, "thu nhập bình quân ước đạt 5,0 - 5,5 triệu đồng/người/tháng");
  EXPECT_EQ(f.where, (hoptac::location{"figures.csv", 25, 1, ""}));
  EXPECT_EQ(file.figures[1].measure, hoptac::plan::progress_measure::ratio);
  EXPECT_EQ(file.figures[9].as_of, "2024-06-30");
}

TEST(Figures, ReadsTheSamePlanAsASpreadsheetWritesIt) {
  const std::string plain = bundled();
  const figures_file expected = read_figures(plain);
  std::string quoted = "\xEF\xBB\xBF";  // every field in quotes, `;` between, CR LF at the end
  bool inside = false;
  for (const char c : plain) {
    if (c == '"') {
      inside = !inside;
      continue;
    }
    if (quoted.size() == 3 || quoted.back() == '\n') quoted += '"';
    if (c == ',' && !inside)
      quoted += "\";\"";
    else if (c == '\n')
      quoted += "\"\r\n";
    else
      quoted += c;
  }
  const figures_file file = read_figures(quoted);
  for (const error& e : file.errors) ADD_FAILURE() << describe(e, language::en);
  ASSERT_EQ(file.figures.size(), expected.figures.size());
  for (std::size_t i = 0; i < file.figures.size(); ++i)
    expect_equal(file.figures[i], expected.figures[i]);
}

TEST(Figures, ReadsBackWhatItWrote) {
  const figures_file expected = read_figures(bundled());
  const std::string text = hoptac::io::write_figures(expected.figures);
  const figures_file file = read_figures(text);
  ASSERT_EQ(file.figures.size(), expected.figures.size());
  for (std::size_t i = 0; i < file.figures.size(); ++i)
    expect_equal(file.figures[i], expected.figures[i]);
  EXPECT_EQ(hoptac::io::write_figures(file.figures), text);
}

// One period has one form, however it is written, so that the audit sees one period.
TEST(Figures, ReadsPeriodsAsDocumentsWriteThem) {
  constexpr std::string_view table[][2] = {
      {"6 tháng đầu năm 2024", "2024-H1"},
      {"9 tháng đầu năm 2024", "2024-01-01/2024-09-30"},
      {"hết tháng 6/2024", "2024-06"},
      {"đến năm 2030", "2030"},
      {"giai đoạn 2021-2025", "2021-2025"},
      {"quý III/2024", "2024-Q3"},
      {"2024-H1", "2024-H1"},
      {"9 tháng đầu năm", "9 tháng đầu năm"},  // of which year is not said: a word
      {"to_date", "to_date"},
  };
  for (const auto& [written, read] : table) {
    const figures_file file =
        read_figures(header + row({{"id", "1"}, {"period", std::string(written)}}));
    ASSERT_EQ(file.figures.size(), 1U) << written;
    EXPECT_EQ(file.figures[0].period, read);
  }
}

TEST(Figures, TakesEveryOpenWordAsData) {
  const std::string rows =
      row({{"id", "1"}, {"section", "Phần thứ nhất"}, {"subject", "quỹ tín dụng"}}) +
      row({{"id", "2"}, {"period", "nhiệm kỳ này"}, {"base", "all_of_them"}}) +
      row({{"id", "3"}, {"breakdown", "vùng=Tây Bắc;a=b=c"}, {"period", "to_date"}}) +
      row({{"id", "4"},
           {"measure", "share_of_indicators_met"},
           {"value", "-0.5"},
           {"unit", "percent"}}) +
      row({{"id", "5"},
           {"kind", "progress"},
           {"measure", "ratio"},
           {"of", "ambiguous(1|2)"},
           {"unit", "percent"},
           {"value", "0"}}) +
      row({{"id", "6"}, {"value", "9.5"}, {"breakdown", "per=HTX"}, {"unit", "person"}}) +
      row({{"id", "7"}, {"value", "9.684"}, {"breakdown", "per=HTX"}, {"unit", "person"}}) +
      row({{"id", "8"},
           {"value", "1.482"},
           {"unit", "million_vnd"},
           {"quote", "\"1,482 triệu đồng; 21.482 HTX; 1.482.000 đồng\""}}) +
      row({{"id", "9"}, {"value", "443.0"}}) +
      row({{"id", "10"}, {"value", "123456789.123456789"}, {"unit", "billion_vnd"}}) +
      row({{"id", "11"}, {"value", "123456789012345678"}});
  const figures_file file = read_figures(header + rows, "f.csv");
  for (const error& e : file.errors) ADD_FAILURE() << describe(e, language::en);
  EXPECT_EQ(file.figures.size(), 11U);
}

TEST(Figures, LocatesEveryMistakeOfARow) {
  using enum errc;
  const struct {
    std::map<std::string, std::string> columns;
    errc code;
    const char* column;
    const char* argument;  // the first, in the message
  } cases[] = {
      {{{"id", ""}}, figure_id_missing, "id", nullptr},
      {{{"subject", ""}}, figure_field_missing, "subject", "subject"},
      {{{"indicator", ""}}, figure_field_missing, "indicator", "indicator"},
      {{{"period", ""}}, figure_field_missing, "period", "period"},
      {{{"value", ""}}, figure_field_missing, "value", "value"},
      {{{"unit", ""}}, figure_field_missing, "unit", "unit"},
      {{{"kind", "actaul"}}, figure_kind_unknown, "kind", "actaul"},
      {{{"kind", " actual"}}, figure_kind_unknown, "kind", " actual"},
      {{{"bound", "at_least"}}, figure_bound_unknown, "bound", "at_least"},
      {{{"unit", "million"}}, figure_unit_unknown, "unit", "million"},
      {{{"unit", "trieu dong"}}, figure_unit_unknown, "unit", "trieu dong"},
      {{{"value", "x"}}, figure_value_unreadable, "value", "x"},
      {{{"value", "1.482.000"}}, figure_value_unreadable, "value", "1.482.000"},
      {{{"value", "1e3"}}, figure_value_unreadable, "value", "1e3"},
      {{{"value", " 5"}}, figure_value_unreadable, "value", " 5"},
      {{{"value", "443 HTX"}}, figure_value_unreadable, "value", "443 HTX"},
      {{{"value", std::string(39, '9')}}, figure_value_unreadable, "value", nullptr},
      {{{"value", "1234567890123456789"}}, figure_value_too_long, "value", "1234567890123456789"},
      {{{"value", "1234567890"}, {"unit", "billion_vnd"}},
       figure_value_too_long,
       "value",
       "1234567890"},
      {{{"value", "1.1234567890123456789"}, {"unit", "percent"}},
       figure_value_too_long,
       "value",
       "1.1234567890123456789"},
      {{{"value", "1.482"}}, figure_value_grouped, "value", "1.482"},
      {{{"value", "1.000"}}, figure_value_grouped, "value", "1.000"},
      {{{"value", "-1.482"}}, figure_value_grouped, "value", "-1.482"},
      {{{"value", "1.482"}, {"unit", "million_vnd"}, {"quote", "đạt 1.482 triệu đồng"}},
       figure_value_grouped,
       "value",
       "1.482"},
      {{{"value", "1.482"}, {"unit", "million_vnd"}, {"quote", "là 1.482."}},
       figure_value_grouped,
       "value",
       "1.482"},
      {{{"value", "9.684"}, {"unit", "person"}, {"breakdown", "per=HTX"}, {"quote", "9.684 người"}},
       figure_value_grouped,
       "value",
       "9.684"},
      {{{"value", "45.5"}}, figure_value_not_whole, "value", "45.5"},
      {{{"value", "0.482"}, {"unit", "person"}}, figure_value_not_whole, "value", "0.482"},
      {{{"breakdown", "sector"}}, figure_breakdown_unreadable, "breakdown", "sector"},
      {{{"breakdown", "sector=a;"}}, figure_breakdown_unreadable, "breakdown", ""},
      {{{"breakdown", "a=1;a=2"}}, figure_breakdown_unreadable, "breakdown", "a=2"},
      {{{"as_of", "06/7/2024"}}, figure_date_unreadable, "as_of", "06/7/2024"},
      {{{"as_of", "2024-06-31"}}, figure_date_unreadable, "as_of", "2024-06-31"},
      {{{"of", "organisation"}}, figure_of_names_nothing, "of", "organisation"},
      {{{"kind", "progress"}, {"of", "organisations"}, {"unit", "percent"}},
       figure_measure_missing,
       "measure",
       nullptr},
      {{{"kind", "progress"}, {"measure", "ratio"}, {"unit", "percent"}},
       figure_measure_missing,
       "of",
       nullptr},
      {{{"kind", "progress"}, {"measure", "raito"}, {"of", "organisations"}, {"unit", "percent"}},
       figure_measure_unknown,
       "measure",
       "raito"},
      {{{"bound", "range_low"}}, figure_range_half, "bound", "range_high"},
      {{{"bound", "range_high"}}, figure_range_half, "bound", "range_low"},
  };
  for (const auto& c : cases) {
    const std::string good = row({{"id", "F0"}, {"quote", "“Bắc Kạn”"}});
    const std::string bad = row(c.columns);
    SCOPED_TRACE(bad);
    const figures_file file = read_figures(header + good + bad, "f.csv");
    EXPECT_TRUE(file.figures.empty());
    ASSERT_EQ(file.errors.size(), 1U) << describe(file.errors.at(1), language::en);
    const error& e = file.errors[0];
    EXPECT_EQ(e.code(), c.code) << describe(e, language::en);
    EXPECT_EQ(e.where(), (hoptac::location{"f.csv", 3, column_in(bad, c.column), c.column}));
    if (c.argument != nullptr) {
      EXPECT_EQ(e.arguments().at(0), c.argument);
    }
    for (const language lang : {language::vi, language::en})
      EXPECT_EQ(e.message(lang).find('{'), std::string::npos) << e.message(lang);
  }
}

TEST(Figures, NeedsNoMoreThanWhatANumberIs) {
  const figures_file file = read_figures(
      "subject,indicator,period,value,unit\nHTX,organisations,2022,15,count\n"
      "HTX,members_share,2022,7.5,percent\nHTX,members_growth,2022,-3,percent\n"
      "HTX,revenue_multiple,2022,1.6,lần\n",
      "f.csv");
  for (const error& e : file.errors) ADD_FAILURE() << describe(e, language::en);
  ASSERT_EQ(file.figures.size(), 4U);
  EXPECT_EQ(file.figures[0].id, "L2");
  EXPECT_EQ(file.figures[3].id, "L5");
  using enum hoptac::plan::figure_kind;
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(file.figures[i].kind, (std::array{actual, share, growth, growth}[i])) << i;
    EXPECT_EQ(file.figures[i].bound, hoptac::notation::bound::exact);
  }
  ASSERT_EQ(file.notes.size(), 1U);  // and it says what it took them for
  EXPECT_EQ(describe(file.notes[0], language::en),
            "f.csv:2:1: HT1120 4 rows (the first is here) state no kind: an indicator named "
            "“share” or “growth” is taken as one, any other as a result");

  // The same where the columns are there and empty, but for an id, which then is forgotten.
  const figures_file empty = read_figures(header + row({{"kind", ""}, {"bound", ""}}), "f.csv");
  ASSERT_TRUE(empty.ok());
  EXPECT_EQ(empty.figures[0].kind, actual);
  ASSERT_EQ(empty.notes.size(), 1U);
  EXPECT_EQ(empty.notes[0].where().field, "kind");
  EXPECT_TRUE(read_figures(header + row({{"bound", ""}})).notes.empty());
}

TEST(Figures, ReadUnitsByTheirNamesInBothLanguages) {
  const struct {
    const char* written;
    const char* code;
  } cases[] = {{"con", "head"},
               {"lượt người", "attendance"},
               {"nghìn người", "thousand_person"},
               {"million people", "million_person"},
               {"Tấn", "tonne"},
               {"tạ", "quintal"},
               {"times", "occurrence"},
               {"triệu đồng/năm", "million_vnd_per_year"}};
  for (const auto& c : cases) {
    const figures_file file = read_figures(header + row({{"unit", c.written}, {"value", "7"}}));
    ASSERT_TRUE(file.ok()) << c.written;
    EXPECT_EQ(file.figures[0].unit.code, c.code) << c.written;
  }
  EXPECT_TRUE(read_figures(header + row({{"unit", "million_person"}, {"value", "7.7"}})).ok());
}

TEST(Figures, ReadAPeriodInABaseAsInAPeriod) {
  for (const char* written : {"2021-H1", "6 tháng đầu năm 2021", "2021-01/2021-06"}) {
    const figures_file file = read_figures(
        header +
        row({{"kind", "growth"}, {"base", written}, {"period", written}, {"unit", "percent"}}));
    ASSERT_TRUE(file.ok()) << written;
    EXPECT_EQ(file.figures[0].base, "2021-H1") << written;
    EXPECT_EQ(file.figures[0].period, "2021-H1") << written;
  }
}

TEST(Figures, PointsAtTheFirstUseOfAnId) {
  const std::string rows = row({{"quote", "\"một\nhai\""}}) + row({}) + row({});
  const figures_file file = read_figures(header + rows);
  ASSERT_EQ(file.errors.size(), 2U);
  EXPECT_EQ(describe(file.errors[0], language::en),
            "4:1: HT1102 id: the figure id “F1” is already used on line 2");
  EXPECT_EQ(file.errors[1].arguments(), (std::vector<std::string>{"F1", "2"}));
}

TEST(Figures, SuggestsTheWordThatWasMeant) {
  const figures_file file = read_figures(header + row({{"kind", "actaul"}}));
  ASSERT_EQ(file.errors.size(), 1U);
  EXPECT_EQ(file.errors[0].message(language::en),
            "“actaul” is not a kind of figure (actual?); the kinds are actual, estimate, plan, "
            "target, share, progress, rule, growth");
}

TEST(Figures, KnowsBothReadingsOfAThousandsPoint) {
  const figures_file file = read_figures(header + row({{"value", "1.482"}}));
  ASSERT_EQ(file.errors.size(), 1U);
  EXPECT_EQ(file.errors[0].message(language::en),
            "the value “1.482” seems to be 1482 with a thousands point; write 1482, or 1.4820 when "
            "the point is a decimal mark");
  EXPECT_TRUE(read_figures(header + row({{"value", "1.4820"},
                                         {"unit", "million_vnd"},
                                         {"quote", "1.482 triệu đồng"}}))
                  .ok());
}

TEST(Figures, PairsTheEndsOfARange) {
  const std::map<std::string, std::string> usual{{"unit", "million_vnd"}};
  const auto end = [&](const char* id, const char* bound, const char* value,
                       const char* period = "2024") {
    return row({{"id", id},
                {"bound", bound},
                {"value", value},
                {"period", period},
                {"unit", "million_vnd"}});
  };
  EXPECT_TRUE(read_figures(header + end("1", "range_high", "5.5") + end("2", "range_low", "5.5") +
                           end("3", "range_low", "5", "2025") + end("4", "range_high", "6", "2025"))
                  .ok());
  const figures_file reversed =
      read_figures(header + end("1", "range_low", "5.5") + end("2", "range_high", "5.0"));
  ASSERT_EQ(reversed.errors.size(), 1U);
  EXPECT_EQ(reversed.errors[0].code(), errc::figure_range_reversed);
  EXPECT_EQ(reversed.errors[0].arguments(), (std::vector<std::string>{"5.5", "5.0"}));
  EXPECT_EQ(reversed.errors[0].where().line, 3U);
  EXPECT_EQ(reversed.errors[0].where().field, "value");
  const figures_file apart =
      read_figures(header + end("1", "range_low", "5") + end("2", "range_high", "6", "2025"));
  EXPECT_EQ(apart.errors.size(), 2U);
}

TEST(Figures, ReportsAllErrorsOfAFileInItsOrder) {
  const std::string rows = row({{"kind", "x"}, {"value", "1.482"}}) + "1,2\n" +
                           row({{"of", "nothing"}}) + row({{"id", "F2"}, {"unit", "?"}});
  std::vector<std::string> seen;
  for (const error& e : read_figures(header + rows, "f.csv").errors) {
    const auto& where = e.where();
    seen.push_back(std::to_string(where.line) + " " + where.field + " " + to_string(e.code()));
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"2 kind HT1103", "2 value HT1116", "3  HT2006",
                                            "4 id HT1102", "5 unit HT1105"}))
      << "`of` cannot be judged while a row is not understood";
}

TEST(Figures, SaysOnceThatAColumnIsMissing) {
  std::string text = bundled();
  const std::string name = ",unit,";
  text.replace(text.find(name), name.size(), ",units,");
  const figures_file file = read_figures(text, "f.csv");
  ASSERT_EQ(file.errors.size(), 2U);
  EXPECT_EQ(file.errors[0].code(), errc::csv_column_missing);
  EXPECT_EQ(file.errors[1].code(), errc::csv_column_unknown);
  EXPECT_EQ(file.errors[1].arguments()[1], " (unit?)");
}

TEST(Figures, RefusesAFileWithoutFigures) {
  EXPECT_EQ(read_figures("").errors.at(0).code(), errc::csv_header_missing);
  const figures_file file = read_figures(header, "f.csv");
  ASSERT_EQ(file.errors.size(), 1U);
  EXPECT_EQ(file.errors[0].code(), errc::csv_no_rows);
}

TEST(Figures, AreDescribedWordForWordInTheDataPage) {
  std::ifstream in(HOPTAC_ROOT "/docs/data.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  std::size_t last = 0;
  for (const std::string_view column : figure_columns) {  // one line each, in their order
    const std::size_t at = page.find("\n| `" + std::string(column) + "` |", last);
    ASSERT_NE(at, std::string::npos) << column;
    last = at;
  }
  std::vector<std::string_view> words(hoptac::plan::figure_kind_words.begin(),
                                      hoptac::plan::figure_kind_words.end());
  for (const std::string_view word : hoptac::plan::progress_measure_words) words.push_back(word);
  for (int i = 0; i <= static_cast<int>(hoptac::notation::bound::range_high); ++i)
    words.push_back(to_string(static_cast<hoptac::notation::bound>(i)));
  for (const auto& unit : hoptac::plan::all_units())
    if (unit.family != hoptac::plan::unit_family::money ||
        unit.rate == hoptac::plan::unit_rate::none)
      words.push_back(unit.code);
  for (const std::string_view word : words)
    EXPECT_NE(page.find(std::string("`").append(word).append("`")), std::string::npos) << word;
}

}  // namespace TEST_FILE
