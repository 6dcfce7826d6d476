// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn.hpp>
#include <hoptac/catalogue/vn/forms.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/province.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace io = hoptac::io;
namespace fs = std::filesystem;
using hoptac::money::decimal;

const std::string bundled = HOPTAC_ROOT "/examples/bac_kan";

/// The content that the command uses.
io::province_content content() {
  const auto rules = hoptac::policy::pack::make(hoptac::catalogue::bac_kan::programmes()).value();
  io::province_content out{
      .registry = {},
      .definitions = hoptac::catalogue::bac_kan::indicators(),
      .forms = hoptac::catalogue::vn::yearly_forms(),
      .words = hoptac::catalogue::bac_kan::words(),
      .programmes = {hoptac::policy::programme::make(rules, "human_resources").value()}};
  out.registry.units = &hoptac::catalogue::vn::places();
  out.registry.limits = hoptac::catalogue::vn::registry_limits();
  return out;
}

/// A copy of the bundled folder that a test may change.
class Province : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("hoptac-province-") + info->name());
    fs::remove_all(folder_);
    fs::copy(bundled, folder_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) const {
    ASSERT_FALSE(io::write_file((folder_ / name).string(), text));
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    return io::read_file((folder_ / name).string()).value();
  }
  [[nodiscard]] std::string folder() const { return folder_.string(); }

 private:
  fs::path folder_;
};

const io::report_section& section(const io::report_document& of, std::string_view id) {
  const auto found = std::find_if(of.sections.begin(), of.sections.end(),
                                  [&](const auto& one) { return one.id == id; });
  EXPECT_NE(found, of.sections.end()) << id;
  return *found;
}

const io::report_table& table(const io::report_section& of, std::string_view id) {
  const auto found = std::find_if(of.tables.begin(), of.tables.end(),
                                  [&](const auto& one) { return one.id == id; });
  EXPECT_NE(found, of.tables.end()) << id;
  return *found;
}

/// The row of a table whose first text is that.
const io::report_row& row(const io::report_table& of, std::string_view name, std::size_t column) {
  const auto found = std::find_if(of.rows.begin(), of.rows.end(), [&](const auto& one) {
    return one.cells[column].text.en == name;
  });
  EXPECT_NE(found, of.rows.end()) << name;
  return *found;
}

decimal number(const io::report_cell& of) {
  EXPECT_TRUE(of.number) << of.text.en;
  return of.number.value_or(decimal());
}
decimal whole(int value) {
  return decimal::from_integer(value);
}

TEST_F(Province, ReadsTheBundledFolder) {
  const io::province_file file = io::read_province(folder(), content());
  for (const hoptac::error& one : file.errors) ADD_FAILURE() << describe(one, hoptac::language::en);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.province->figures.size(), 155U);
  EXPECT_EQ(file.province->applications->front().applications.size(), 13U);
  EXPECT_TRUE(file.province->findings.empty());
  EXPECT_EQ(file.province->about.province, "06");
}

TEST_F(Province, ReportsWhatThePlanPublishes) {
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  EXPECT_EQ(made.title.vi, "Kinh tế tập thể tỉnh Bắc Kạn");
  EXPECT_EQ(made.warnings.size(), 1U);  // that the organisations are invented
  EXPECT_EQ(number(made.facts.at(0).value), whole(443));
  EXPECT_EQ(number(made.facts.at(1).value), whole(4290));

  // Annex I: last year, plan, six months, estimate, next year's plan.
  const io::report_table& annex = table(section(made, "forms"), "phu_luc_1");
  const io::report_row& cooperatives = row(annex, "Cooperatives in all", 1);
  EXPECT_EQ(number(cooperatives.cells.at(5)), whole(443));
  const io::report_row& established = row(annex, "Newly established", 1);
  EXPECT_EQ(number(established.cells.at(5)), whole(42));
  EXPECT_EQ(number(established.cells.at(7)), whole(35));  // of 2025, F144
  EXPECT_EQ(established.cells.at(7).text.vi, "≥");
  EXPECT_EQ(established.cells.at(7).figures, (std::vector<std::string>{"F144"}));
  EXPECT_EQ(number(row(annex, "Mean revenue of a cooperative", 1).cells.at(6)), whole(1482));

  // Annex III: 40,960 = 23,162 + 17,798.
  const io::report_row& need =
      row(table(section(made, "forms"), "phu_luc_3"), "Funding need in all", 1);
  EXPECT_EQ(number(need.cells.at(3)), whole(40960));
  EXPECT_EQ(number(need.cells.at(4)), whole(23162));
  EXPECT_EQ(number(need.cells.at(5)), whole(17798));

  // The districts add up to the province.
  const io::report_table& places = table(section(made, "parts"), "places");
  decimal sum;
  for (const io::report_row& one : places.rows)
    if (!one.is_heading && one.cells[1].number) sum += *one.cells[1].number;
  EXPECT_EQ(sum, whole(443));
  EXPECT_EQ(number(places.rows.back().cells[1]), whole(443));
  EXPECT_GE(places.rows.size(), 9U);  // eight districts and the sum
}

/// What a cell shows in the columns of Annex I: 3 last year, 5 six months, 6 estimate, 7 next plan.
TEST_F(Province, FillsItsFormsWithWhatIsKnownAndSaysWhatIsNot) {
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.province->about.data_until, hoptac::calendar::date(2024, 6, 30));
  const io::report_document made = io::make_report(*file.province, with);
  const io::report_table& annex = table(section(made, "forms"), "phu_luc_1");
  const auto cell = [&](std::string_view name, std::size_t column) {
    return row(annex, name, 1).cells.at(column);
  };
  // Nothing of the half-year stands in the column of the year, and no half under a unit of a year.
  for (const char* counted : {"Cooperatives in all", "Newly established", "Dissolved"}) {
    EXPECT_FALSE(cell(counted, 6).number) << counted;
    EXPECT_EQ(cell(counted, 6).note.en, "the data ends on 2024-06-30, within this period");
  }
  EXPECT_FALSE(cell("Mean revenue of a cooperative", 5).number);
  EXPECT_NE(cell("Mean revenue of a cooperative", 5).note.en.find("part of the year"),
            std::string::npos);
  const io::report_cell mean = cell("Mean revenue of a cooperative", 6);
  ASSERT_TRUE(mean.rests_on);
  EXPECT_EQ(mean.rests_on->counted, 429);
  EXPECT_EQ(mean.rests_on->all, 443);
  EXPECT_EQ(cell("Active cooperatives", 5).note.en, "the registry has no table of legal statuses");
  // F136 says 2 new unions of the plan 2021-2025, F140 says 1.
  std::vector<std::string> differing;
  for (const io::report_row& one : annex.rows)
    if (one.cells[7].figures == std::vector<std::string>{"F140", "F136"})
      differing.push_back(one.cells[7].text.en + " | " + one.cells[7].note.en);
  ASSERT_EQ(differing.size(), 1U);
  EXPECT_EQ(differing[0].substr(0, differing[0].find(" | ")), "1 (F140) ≠ 2 (F136)");
  EXPECT_NE(differing[0].find("HT5014"), std::string::npos) << differing[0];
  EXPECT_FALSE(cell("Member cooperatives", 7).number);
  EXPECT_EQ(cell("Member cooperatives", 7).figures, std::vector<std::string>{"F141"});
}

TEST_F(Province, NoPictureShowsATargetAsGoodWhoseTimeHasNotBegun) {
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  std::size_t found = 0;
  for (const io::report_bar& one : section(made, "plan").bars.front().bars)
    for (const char* id : {"F141", "F144", "F146", "F149", "F151", "F152"})
      if (one.figures == std::vector<std::string>{id}) {
        ++found;
        EXPECT_EQ(one.tone, io::tone::plain) << id;
      }
  EXPECT_GE(found, 3U);
  for (const io::report_row& one : table(section(made, "plan"), "standings").rows)
    if (one.cells[0].text.en == "F144") {
      EXPECT_EQ(one.cells[2].text.en, "not started");
      EXPECT_EQ(one.cells[2].tone, io::tone::plain);
    }
}

TEST_F(Province, KnowsNothingAfterItsData) {
  const io::province_content with = content();
  write("about.csv", read("about.csv") + "data_until,2024-05-31,\n");
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  const std::string why = "the data ends on 2024-05-31, within this period";
  EXPECT_FALSE(made.facts.at(0).value.number);
  EXPECT_EQ(made.facts.at(0).value.note.en, why);
  const io::report_table& places = table(section(made, "parts"), "places");
  for (const io::report_row& one : places.rows) {
    EXPECT_FALSE(one.cells[1].number);
    EXPECT_EQ(one.cells[1].note.en, why);
  }
  const io::report_row& all =
      row(table(section(made, "forms"), "phu_luc_2"), "Agriculture, forestry, fishing, salt", 1);
  EXPECT_FALSE(all.cells.at(5).number);
  EXPECT_EQ(all.cells.at(5).note.en, why);
  EXPECT_TRUE(all.cells.at(3).number);  // of 2023 it is complete
  for (const hoptac::language lang : {hoptac::language::vi, hoptac::language::en})
    EXPECT_NE(
        io::report_text(made, lang).find(lang == hoptac::language::vi ? "31/5/2024" : "2024-05-31"),
        std::string::npos);
}

TEST_F(Province, SaysHowEachTargetStandsUnderTheRightHeading) {
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  const io::report_table& standings = table(section(made, "plan"), "standings");
  const auto cell = [&](std::string_view id, std::string_view heading) {
    for (std::size_t k = 0; k < standings.columns.size(); ++k)
      if (standings.columns[k].name.en == heading) return row(standings, id, 0).cells.at(k);
    ADD_FAILURE() << heading;
    return io::report_cell{};
  };
  // "hơn 7.350" members of groups in 2025, and 7,255 at the end of June 2024.
  EXPECT_EQ(cell("F151", "Target").text.en, "Groups: Members, 2025");
  EXPECT_EQ(cell("F151", "State").text.en, "not started");
  EXPECT_EQ(number(cell("F151", "Planned")), whole(7350));
  EXPECT_EQ(cell("F151", "Planned").text.en, ">");
  EXPECT_EQ(number(cell("F151", "Result")), whole(7255));
  EXPECT_EQ(number(cell("F151", "Missing")), whole(96));
  // Progress of a mean, whose figure does not repeat per whom.
  EXPECT_EQ(cell("F118", "Target").text.en,
            "Cooperatives: Mean revenue of a cooperative, the first half of 2024");
  EXPECT_EQ(cell("F118", "State").text.en, "met");
}

/// Words that only programs read: `support_amount`, `sector=agriculture`, `2024-H1`,
/// `new_THT|all_THT`.
std::vector<std::string> codes_in(const std::string& text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80U);
  };
  const auto is_part = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') ||
           std::string_view("_=|-").find(c) != std::string_view::npos;
  };
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_part(text[end])) ++end;
    const std::string_view word = std::string_view(text).substr(i, end - i);
    i = end + (end == i ? 1U : 0U);
    const bool has_letter = std::any_of(word.begin(), word.end(), is_letter);
    const bool is_period = word.find("-H") != word.npos || word.find("-Q") != word.npos;
    const bool has_digit = word.find_first_of("0123456789") != word.npos;
    if ((has_letter && word.find_first_of("_=|") != word.npos) ||
        (is_period && has_digit && word.front() >= '0' && word.front() <= '9'))
      out.emplace_back(word);
  }
  return out;
}

TEST_F(Province, ShowsNoCodesToReaders) {
  // The scan finds what it looks for ...
  EXPECT_EQ(codes_in("HTX: support_amount (sector=agriculture), 2024-H1; new_THT|all_THT").size(),
            4U);
  EXPECT_TRUE(codes_in("609 + 56 = 665, khác 655; 2021-2025, HTX-0101, 5–5,5 triệu").empty());

  // ... and nothing in what is shown.
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  for (const hoptac::language lang : {hoptac::language::vi, hoptac::language::en}) {
    const std::string page = io::report_text(made, lang, 100'000);
    for (const std::string& code : codes_in(page)) ADD_FAILURE() << code;
  }

  // A word that nobody named is shown as it stands, in its place.
  write("figures.csv", read("figures.csv") +
                           "X1,,HTX,odd_thing,odd_part=odd_value;policy=9.9,,,,"
                           "some_time,,target,exact,1,count,,\n");
  const io::province_file odd = io::read_province(folder(), with);
  ASSERT_TRUE(odd.ok());
  const io::report_document odd_report = io::make_report(*odd.province, with);
  const io::report_table& standings = table(section(odd_report, "plan"), "standings");
  EXPECT_EQ(row(standings, "X1", 0).cells.at(1).text.vi,
            "HTX: odd_thing (odd_part=odd_value, chính sách 9.9), some_time");
}

TEST_F(Province, NamesTheAllianceAndCountsItNowhere) {
  const io::province_content with = content();
  const io::province_file named = io::read_province(folder(), with);
  ASSERT_TRUE(named.ok());
  std::string about = read("about.csv");
  const std::string line = "alliance,Liên minh Hợp tác xã tỉnh Bắc Kạn,";
  ASSERT_NE(about.find(line), std::string::npos);
  about.erase(about.find(line), line.size() + 1);
  write("about.csv", about);
  const io::province_file nameless = io::read_province(folder(), with);
  ASSERT_TRUE(nameless.ok());

  io::report_document one = io::make_report(*named.province, with);
  const io::report_document other = io::make_report(*nameless.province, with);
  EXPECT_TRUE(one.subtitle.vi.ends_with(" · Tổ chức đại diện: Liên minh Hợp tác xã tỉnh Bắc Kạn"));
  EXPECT_EQ(other.subtitle.vi.find("Liên minh"), std::string::npos);
  one.subtitle = other.subtitle;
  EXPECT_EQ(io::report_json(one), io::report_json(other));
}

TEST_F(Province, NamesEveryFigureThatItUsesWithItsQuote) {
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  std::vector<std::string> listed;
  for (const io::report_source& one : made.sources) listed.push_back(one.id);
  const auto is_listed = [&](const std::string& id) {
    return std::find(listed.begin(), listed.end(), id) != listed.end();
  };
  for (const io::report_section& one : made.sections) {
    for (const io::report_finding& found : one.findings)
      for (const std::string& id : found.figures) EXPECT_TRUE(is_listed(id)) << id;
    for (const io::report_table& part : one.tables)
      for (const io::report_row& line : part.rows) {
        EXPECT_EQ(line.cells.size(), part.columns.size()) << part.id;
        for (const io::report_cell& cell : line.cells)
          for (const std::string& id : cell.figures) EXPECT_TRUE(is_listed(id)) << id;
      }
  }
}

TEST_F(Province, ReportsTheSameTotalsInTheUnitsAfterTheReform) {
  const io::province_content with = content();
  std::string about = read("about.csv");
  const std::string half = "period,2024-H1";
  ASSERT_NE(about.find(half), std::string::npos);
  about.replace(about.find(half), half.size(), "period,2025-H2");
  write("about.csv", about);
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  const io::report_table& places = table(section(made, "parts"), "places");
  decimal sum;
  for (const io::report_row& one : places.rows)
    if (!one.is_heading && one.cells[1].number) sum += *one.cells[1].number;
  EXPECT_EQ(sum, whole(443));
  EXPECT_EQ(places.title.en, "By commune");  // there are no districts any more
}

TEST_F(Province, FindsTheErrorsOfAllFilesInOneRun) {
  write("organisations.csv", read("organisations.csv") +
                                 "HTX-9999,HTX,X,,agriculture,xã Côn Mình,"
                                 "huyện Na Rì,2020-01-01,,,\n");
  write("figures.csv", read("figures.csv") +
                           "F001,,HTX,organisations,,,,,2024,,actual,exact,1,"
                           "count,,\n");
  write("applications.csv", read("applications.csv") + "HS-99,HTX-0101,nữ giới,,,,,,,\n");
  const io::province_file file = io::read_province(folder(), content());
  EXPECT_FALSE(file.province);
  std::vector<std::string> files;
  for (const hoptac::error& one : file.errors) {
    files.push_back(fs::path(one.where().file).filename().string());
    EXPECT_NE(one.where().line, 0U) << describe(one, hoptac::language::en);
    EXPECT_NE(one.where().column, 0U) << describe(one, hoptac::language::en);
  }
  EXPECT_EQ(files,
            (std::vector<std::string>{"organisations.csv", "figures.csv", "applications.csv"}));
}

TEST_F(Province, RefusesTwoFilesOfOneTable) {
  for (const std::string table : {"figures", "applications", "grants", "ratings"})
    write(table + ".xlsx", read(table + ".csv"));
  std::vector<std::string> found;
  for (const hoptac::error& one : io::read_province(folder(), content()).errors)
    found.push_back(fs::path(one.where().file).filename().string() + " " + to_string(one.code()));
  EXPECT_EQ(found, (std::vector<std::string>{"ratings.xlsx HT1311", "grants.xlsx HT1311",
                                             "figures.xlsx HT1311", "applications.xlsx HT1311"}));
}

TEST_F(Province, DoesWithoutTheFilesThatMayBeMissing) {
  for (const char* name : {"figures.csv", "applications.csv", "grants.csv", "reports.csv"})
    fs::remove(fs::path(folder()) / name);
  const io::province_content with = content();
  const io::province_file file = io::read_province(folder(), with);
  ASSERT_TRUE(file.ok());
  const io::report_document made = io::make_report(*file.province, with);
  EXPECT_EQ(number(made.facts.at(0).value), whole(443));
  EXPECT_TRUE(made.sources.empty());
  for (const io::report_section& one : made.sections) EXPECT_NE(one.id, "audit");
}

}  // namespace TEST_FILE
