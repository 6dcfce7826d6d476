// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/forms.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/plan/filled_form.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::plan;
using indicator::column_source;

constexpr indicator::form_column columns[] = {
    {.name = {"Sáu tháng", "Half"}, .first_half = true},
    {.name = {"Năm", "Year"}},
    {.name = {"Kế hoạch năm sau", "Next plan"}, .from = column_source::published, .year = 1},
    {.name = {"Trung ương", "Central"},
     .from = column_source::published,
     .breakdown = "source=central_budget"},
};
constexpr indicator::form_row rows[] = {
    {.number = "I", .name = {"Hợp tác xã", "Cooperatives"}},
    {.number = "1",
     .depth = 1,
     .name = {"Số", "Number"},
     .unit = {"HTX", "HTX"},
     .subject = "HTX",
     .indicator = "organisations"},
    {.number = "",
     .depth = 2,
     .name = {"Nông nghiệp", "Farms"},
     .unit = {"HTX", "HTX"},
     .subject = "HTX",
     .indicator = "organisations",
     .breakdown = "industry=agriculture"},
    {.number = "2",
     .depth = 1,
     .name = {"Doanh thu", "Revenue"},
     .unit = {"triệu đồng", "million"},
     .power = 6,
     .subject = "HTX",
     .indicator = "revenue_average",
     .breakdown = "per=HTX"},
    {.number = "3",
     .depth = 1,
     .name = {"Nhu cầu", "Need"},
     .unit = {"triệu đồng", "million"},
     .power = 6,
     .subject = "programme",
     .indicator = "funding_need"},
};
constexpr indicator::form blank{
    .id = "f", .title = {"Biểu", "Form"}, .version = "1", .columns = columns, .rows = rows};

entity::registry two_cooperatives() {
  using calendar::date;
  entity::registry_content all{.units_on = date(2024, 6, 30)};
  for (int i = 0; i < 2; ++i)
    all.organisations.push_back(
        {.id = entity::organisation_id(std::to_string(i)),
         .name = {},
         .code_number = {},
         .industry = i == 0 ? entity::industry::agriculture : entity::industry::trade,
         .commune = {},
         .established = i == 0 ? date(2020, 1, 1) : date(2024, 9, 1)});
  entity::report one(0, calendar::period::of_year(2024), entity::report_kind::estimate,
                     entity::report_standing::estimated);
  one.set(entity::measure::revenue, 1'500'000);
  all.reports.push_back(one);
  return entity::registry(all);
}

std::string text(const filled_cell& of) {
  if (!of.value) {
    std::string out(of.gap == cell_gap::not_known ? to_string(of.why) : to_string(of.gap));
    for (const figure* one : of.others) out.append(" ").append(one->id);
    return out;
  }
  std::string out = to_string(of.value->reduced());
  return of.published != nullptr ? out + " " + of.published->id : out;
}

TEST(FilledForm, TakesEachCellFromWhereItsColumnSays) {
  const io::figures_file figures = io::read_figures(
      "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
      "note,quote\n"
      "A,,HTX,organisations,,,,,2025,,plan,exact,7,count,,\n"
      "B,,HTX,organisations,,,,,2025,,target,exact,8,count,,\n"
      "C,,HTX,organisations,,,,,2024,,actual,exact,9,count,,\n"
      "D,,HTX,revenue_average,per=HTX;scope=ambiguous(a|b),,,,2025,,target,ge,2,billion_vnd_per_"
      "year,,\n"
      "E,,programme,funding_need,source=central_budget,,,,2024,,plan,exact,3.5,billion_vnd,,\n"
      "F,,programme,funding_need,,,,,2025,,plan,exact,10,thousand_vnd_per_month,,\n"
      "G,,programme,funding_need,,,,,2025,,plan,exact,500,thousand_vnd,,\n");
  ASSERT_TRUE(figures.ok()) << figures.errors.front().message(language::en);
  const entity::registry from = two_cooperatives();
  const indicator::dimension by[] = {indicator::by_sector(from), indicator::by_industry(from)};
  const filled_form filled = fill(blank, calendar::period::of_year(2024), from,
                                  catalogue::bac_kan::indicators(), by, figures.figures);
  EXPECT_EQ(filled.of, &blank);
  EXPECT_EQ(filled.year, calendar::period::of_year(2024));
  std::vector<std::vector<std::string>> seen;
  for (const auto& row : filled.rows) {
    seen.emplace_back();
    for (const filled_cell& cell : row) seen.back().push_back(text(cell));
  }
  EXPECT_EQ(seen, (std::vector<std::vector<std::string>>{
                      {"none", "none", "none", "none"},
                      {"1/1", "2/1", "disagree A B", "nothing_published"},
                      {"1/1", "1/1", "nothing_published", "nothing_published"},
                      {"not_stated", "3/2", "not_its_own D", "nothing_published"},
                      {"not_in_registry", "not_in_registry", "1/2 G", "3500/1 E"}}));
  EXPECT_EQ(filled.rows[3][1].counted, 1);
  EXPECT_EQ(filled.rows[3][1].silent, 1);
}

filled_cell filled_by(std::string_view figures, const calendar::period& about, std::size_t column,
                      std::optional<calendar::date> until = {}) {
  std::string file =
      "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
      "note,quote\n";
  static std::vector<figure> kept;
  kept = io::read_figures(file.append(figures)).figures;
  EXPECT_FALSE(kept.empty());
  entity::registry_content content = two_cooperatives().content();
  content.data_until = until;
  const entity::registry from(content);
  return fill(blank, about, from, catalogue::bac_kan::indicators(), {}, kept).rows[1][column];
}

TEST(FilledForm, TakesAFigureOnlyWhenPeriodScopeAndBaseAreItsOwn) {
  const struct {
    const char* figures;
    const char* cell;
  } cases[] = {
      {"A,,HTX,organisations,,,,,2025,,target,ge,7,count,,\n", "7/1 A"},
      {"A,,HTX,organisations,,plan_2025,,,2025,,target,ge,7,count,,\n", "7/1 A"},
      {"A,,HTX,organisations,,plan_2021_2025,,,2025,,target,ge,7,count,,\n", "not_its_own A"},
      {"A,,HTX,organisations,,plan_2024,,,2025,,target,ge,7,count,,\n", "not_its_own A"},
      {"A,,HTX,organisations,,all_HTX,,,2025,,target,ge,7,count,,\n", "7/1 A"},
      {"A,,HTX,organisations,,all_THT,,,2025,,target,ge,7,count,,\n", "not_its_own A"},
      {"A,,HTX,organisations,,,,,2021-2025,,target,ge,7,count,,\n", "nothing_published"},
      {"A,,HTX,organisations,,,,,2025-H1,,target,ge,7,count,,\n", "nothing_published"},
      {"A,,HTX,organisations,,,,,2024,,target,ge,7,count,,\n", "nothing_published"},
      {"A,,HTX,organisations,scope=ambiguous(new_HTX|all_HTX),,,,2025,,target,ge,7,count,,\n",
       "not_its_own A"},
      {"A,,HTX,organisations,scope=new_HTX,,,,2025,,target,ge,7,count,,\n", "not_its_own A"},
      // What is said twice is said once; what differs in number or bound is nobody's.
      {"A,,HTX,organisations,,,,,2025,,target,ge,7,count,,\n"
       "B,,HTX,organisations,,plan_2025,,,2025,,plan,ge,7,count,,\n",
       "7/1 A"},
      {"A,,HTX,organisations,,,,,2025,,target,ge,7,count,,\n"
       "B,,HTX,organisations,,,,,2025,,target,exact,7,count,,\n",
       "disagree A B"},
      {"A,,HTX,organisations,,plan_2021_2025,,,2025,,target,exact,2,count,,\n"
       "B,,HTX,organisations,,,,,2025,,target,exact,1,count,,\n",
       "disagree B A"},
      {"A,,HTX,organisations,,plan_2021_2025,,,2025,,target,exact,1,count,,\n"
       "B,,HTX,organisations,,,,,2025,,target,exact,1,count,,\n",
       "1/1 B"},
      // Another scope is another number and no contradiction.
      {"A,,HTX,organisations,scope=new_HTX,,,,2025,,target,exact,2,count,,\n"
       "B,,HTX,organisations,,,,,2025,,target,exact,1,count,,\n",
       "1/1 B"},
      {"A,,HTX,organisations,,,,,2025,,target,range_low,5,count,,\n"
       "B,,HTX,organisations,,,,,2025,,target,range_high,6,count,,\n",
       "5/1 A"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(text(filled_by(c.figures, calendar::period::of_half(2024, 1), 2)), c.cell)
        << c.figures;
}

constexpr const char* any_figure = "A,,HTX,unheard,,,,,2025,,target,ge,7,count,,\n";

TEST(FilledForm, KnowsNothingBeyondTheDayOfTheData) {
  using calendar::date;
  const calendar::period year = calendar::period::of_year(2024);
  const struct {
    date until;
    const char* half;
    const char* year;
  } cases[] = {
      {date(2023, 12, 31), "after_data", "after_data"},
      {date(2024, 6, 29), "cut_by_data", "cut_by_data"},
      {date(2024, 6, 30), "1/1", "cut_by_data"},
      {date(2024, 7, 1), "1/1", "cut_by_data"},
      {date(2024, 12, 30), "1/1", "cut_by_data"},
      {date(2024, 12, 31), "1/1", "2/1"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(text(filled_by(any_figure, year, 0, c.until)), c.half) << c.until;
    EXPECT_EQ(text(filled_by(any_figure, year, 1, c.until)), c.year) << c.until;
  }
}

TEST(FilledForm, FollowsTheWindowOfAReport) {
  using calendar::date, calendar::period;
  const period window = period::of_days(date(2023, 12, 15), date(2024, 12, 14));
  const period half = period::of_days(date(2023, 12, 15), date(2024, 6, 14));
  entity::registry_content content = two_cooperatives().content();
  content.organisations[1].established = date(2024, 6, 15);  // the day after the half
  entity::report one(0, window, entity::report_kind::estimate, entity::report_standing::estimated);
  one.set(entity::measure::revenue, 2'500'000);
  content.reports = {one};
  const entity::registry from(content);
  const auto figures = io::read_figures(
                           "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,"
                           "kind,bound,value,unit,"
                           "note,quote\n"
                           "A,,HTX,organisations,,,,,2025,,target,ge,7,count,,\n")
                           .figures;
  for (const period& about : {window, half}) {
    const filled_form filled =
        fill(blank, about, from, catalogue::bac_kan::indicators(), {}, figures);
    EXPECT_EQ(filled.year, window);
    EXPECT_EQ(text(filled.rows[1][0]), "1/1");
    EXPECT_EQ(text(filled.rows[1][1]), "2/1");
    EXPECT_EQ(text(filled.rows[1][2]), "7/1 A");
    EXPECT_EQ(text(filled.rows[3][1]), "5/2");
  }
}

TEST(FilledForm, OfTheBundledProvinceHasWhatThePlanPublishes) {
  const std::string folder = HOPTAC_ROOT "/examples/bac_kan";
  const io::registry_file read =
      io::read_registry(folder, {.units = &catalogue::vn::places(), .limits = {}});
  ASSERT_TRUE(read.ok());
  const auto figures = io::read_figures(io::read_file(folder + "/figures.csv").value()).figures;
  const indicator::dimension by[] = {indicator::by_sector(*read.registry),
                                     indicator::by_industry(*read.registry)};
  const auto cell = [&](std::size_t form, std::size_t column, std::string_view subject,
                        std::string_view name, std::string_view breakdown) {
    const indicator::form& empty = catalogue::vn::yearly_forms()[form];
    const filled_form filled = fill(empty, calendar::period::of_half(2024, 1), *read.registry,
                                    catalogue::bac_kan::indicators(), by, figures);
    for (std::size_t i = 0; i < empty.rows.size(); ++i)
      if (empty.rows[i].subject == subject && empty.rows[i].indicator == name &&
          empty.rows[i].breakdown == breakdown)
        return text(filled.rows[i][column]);
    return std::string("no such row");
  };
  EXPECT_EQ(cell(0, 2, "HTX", "organisations", ""), "443/1");
  EXPECT_EQ(cell(0, 2, "HTX", "charter_capital_total", ""), "707307/1");
  EXPECT_EQ(cell(0, 3, "HTX", "revenue_average", "per=HTX"), "1482/1");
  EXPECT_EQ(cell(0, 3, "HTX", "members_joined", ""), "cut_by_data");
  // Estimates of the year and nothing else; no half-year under a unit of the year.
  EXPECT_EQ(cell(0, 3, "HTX", "organisations", ""), "cut_by_data");
  EXPECT_EQ(cell(0, 3, "HTX", "organisations_established", ""), "cut_by_data");
  EXPECT_EQ(cell(0, 2, "HTX", "organisations_established", ""), "42/1");
  EXPECT_EQ(cell(0, 2, "HTX", "revenue_average", "per=HTX"), "part_of_year");
  EXPECT_EQ(cell(0, 2, "HTX", "profit_average", "per=HTX"), "part_of_year");
  EXPECT_EQ(cell(0, 2, "HTX", "organisations", "status=active"), "no_statuses");
  EXPECT_EQ(cell(0, 2, "THT", "organisations", "registration=code_number"), "not_stated");
  EXPECT_EQ(cell(0, 4, "LHHTX", "organisations_established", ""), "disagree F140 F136");
  EXPECT_EQ(cell(0, 4, "HTX", "organisations_established", ""), "35/1 F144");
  EXPECT_EQ(cell(0, 4, "LHHTX", "member_cooperatives", ""), "not_its_own F141");
  EXPECT_EQ(cell(1, 2, "HTX", "organisations", "industry=agriculture"), "327/1");
  EXPECT_EQ(cell(1, 2, "THT", "organisations", ""), "655/1");
  EXPECT_EQ(cell(2, 0, "programme", "funding_need", ""), "40960/1 F153");
  EXPECT_EQ(cell(2, 1, "programme", "funding_need", ""), "23162/1 F154");
  EXPECT_EQ(cell(2, 3, "programme", "funding_need", ""), "nothing_published");
}

}  // namespace TEST_FILE
