// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/plan/audit.hpp>
#include <hoptac/plan/comparison.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::plan;
using calendar::date;
using calendar::period;

static_assert(to_string(agreement::equal) == "equal");
static_assert(to_string(agreement::not_known) == "not_known");

const std::string header =
    "id,section,subject,indicator,breakdown,base,measure,of,period,as_of,kind,bound,value,unit,"
    "note,quote\n";

std::vector<figure> figures_of(const std::string& rows) {
  const io::figures_file read = io::read_figures(header + rows);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.errors.front().message(language::en));
  return read.figures;
}

/// Three cooperatives, two of them farms; revenues of 10, 11 and none; one established in May.
entity::registry small_registry() {
  entity::registry_content all{.units_on = date(2024, 6, 30)};
  for (int i = 0; i < 3; ++i)
    all.organisations.push_back(
        {.id = entity::organisation_id(std::to_string(i)),
         .kind = entity::organisation_kind::cooperative,
         .name = {},
         .code_number = {},
         .industry = i < 2 ? entity::industry::agriculture : entity::industry::trade,
         .commune = {},
         .established = i == 2 ? date(2024, 5, 1) : date(2020, 1, 1)});
  for (std::uint32_t i = 0; i < 2; ++i) {
    entity::report one(i, period::of_year(2024), entity::report_kind::estimate,
                       entity::report_standing::estimated);
    one.set(entity::measure::revenue, i == 0 ? 10'000'000 : 11'000'000);
    all.reports.push_back(one);
  }
  return entity::registry(all);
}

std::vector<comparison> compared(const std::vector<figure>& figures) {
  const entity::registry with = small_registry();
  const indicator::dimension sector = indicator::by_sector(with);
  return compare_with_registry(figures, with, catalogue::bac_kan::indicators(), {&sector, 1},
                               period::of_half(2024, 1));
}

TEST(Comparison, JudgesByBoundAndReading) {
  const std::vector<figure> figures = figures_of(
      "A,,HTX,organisations,,,,,2024-H1,,actual,exact,3,count,,\n"
      "B,,HTX,organisations,,,,,to_date,,actual,exact,4,count,,\n"
      "C,,HTX,organisations,,,,,2024-H1,2024-04-30,actual,exact,2,count,,\n"
      "D,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,exact,67,percent,,\n"
      "E,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,exact,66,percent,,\n"
      "F,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,exact,66.67,percent,,\n"
      "G,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,exact,68,percent,,\n"
      "H,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,gt,66,percent,,\n"
      "I,,HTX,organisations_share,sector=agriculture,,,,2024-H1,,share,lt,66,percent,,\n"
      "J,,HTX,organisations,,,,,2024-H1,,actual,gt,3,count,,\n"
      "K,,HTX,organisations,,,,,2024-H1,,actual,ge,3,count,,\n"
      "L,,HTX,organisations,,,,,2024-H1,,actual,approx,5,count,,\n"
      "M,,HTX,organisations,,,,,2024-H1,,actual,approx,3,count,,\n"
      "N,,HTX,organisations,,,,,2024-H1,,actual,approx_below,4,count,,\n"
      "O,,HTX,revenue_average,per=HTX,,,,2024,,estimate,exact,10.5,million_vnd_per_year,,\n"
      "P,,HTX,revenue_average,per=HTX,,,,2024,,estimate,exact,10500,thousand_vnd_per_year,,\n"
      "Q,,HTX,revenue_average,per=HTX,,,,2024,,estimate,exact,10.5,million_vnd_per_month,,\n"
      "R,,HTX,revenue_average,per=HTX,,,,2024-H1,,actual,exact,10.5,million_vnd,,\n"
      "S,,HTX,workers,,,,,2024,,actual,exact,5,person,,\n"
      "T,,HTX,revenue_average,per=HTX,,,,2024,,plan,exact,10.5,million_vnd_per_year,,\n"
      "U,,HTX,unheard_of,,,,,2024,,actual,exact,1,count,,\n"
      "V,,programme,organisations,,,,,2024,,actual,exact,3,count,,\n"
      "W,,HTX,organisations,region=north,,,,2024,,actual,exact,3,count,,\n");
  std::map<std::string, std::string> how;
  for (const comparison& one : compared(figures)) how[figures[one.figure].id] = to_string(one.how);
  const std::map<std::string, std::string> expected{
      {"A", "equal"},        {"B", "apart"},     {"C", "equal"},    {"D", "rounded"},
      {"E", "rounded"},      {"F", "rounded"},   {"G", "apart"},    {"H", "within"},
      {"I", "apart"},        {"J", "apart"},     {"K", "equal"},    {"L", "not_compared"},
      {"M", "equal"},        {"N", "within"},    {"O", "equal"},    {"P", "equal"},
      {"Q", "not_compared"}, {"R", "not_known"}, {"S", "not_known"}};
  EXPECT_EQ(how, expected);
}

TEST(Comparison, SaysHowManyOrganisationsAreSilentAndWhichReadingFits) {
  const std::vector<figure> figures = figures_of(
      "A,,HTX,revenue_average,per=HTX,,,,2024,,estimate,exact,11,million_vnd_per_year,,\n"
      "B,,HTX,revenue_average,per=HTX,,,,2024,,estimate,exact,10,million_vnd_per_year,,\n");
  const std::vector<comparison> found = compared(figures);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].counted, 2);
  EXPECT_EQ(found[0].silent, 1);
  EXPECT_EQ(*found[0].computed, money::ratio::of(21, 2));
  EXPECT_EQ(found[0].shortened, reading::half_up);
  EXPECT_EQ(found[1].shortened, reading::truncated);
}

// ----------------------------------------------------------------------- the bundled province

const std::string folder = HOPTAC_ROOT "/examples/bac_kan";

const io::registry_file& bundled() {
  static const io::registry_file read = io::read_registry(
      folder, {.units = &catalogue::vn::places(), .limits = catalogue::vn::registry_limits()});
  return read;
}

const std::vector<figure>& published() {
  static const std::vector<figure> all =
      io::read_figures(io::read_file(folder + "/figures.csv").value()).figures;
  return all;
}

TEST(BundledProvince, HasNothingWrongAndNothingRemarkable) {
  for (const error& one : bundled().errors) ADD_FAILURE() << one.message(language::en);
  for (const error& one : bundled().findings) ADD_FAILURE() << one.message(language::en);
}

/// What the plan says of groups, cooperatives and unions, actual, estimated or as a share.
bool is_of_organisations(const figure& one) {
  return (one.kind == figure_kind::actual || one.kind == figure_kind::estimate ||
          one.kind == figure_kind::share) &&
         entity::parse_organisation_kind(one.subject);
}

TEST(BundledProvince, GivesEveryConsistentPublishedFigure) {
  ASSERT_TRUE(bundled().ok());
  const entity::registry& with = *bundled().registry;
  const indicator::dimension sector = indicator::by_sector(with);
  const std::vector<comparison> all = compare_with_registry(
      published(), with, catalogue::bac_kan::indicators(), {&sector, 1}, bundled().about->period);

  std::set<std::string> apart;
  std::set<std::string> beyond;
  std::set<std::string> compared_ids;
  for (const comparison& one : all) {
    const std::string& id = published()[one.figure].id;
    compared_ids.insert(id);
    if (one.how == agreement::apart) apart.insert(id);
    if (one.how == agreement::not_known) {
      EXPECT_EQ(one.why, indicator::unknown::cut_by_data) << id;
      beyond.insert(id);
      continue;
    }
    EXPECT_TRUE(one.how == agreement::equal || one.how == agreement::rounded ||
                one.how == agreement::within || one.how == agreement::apart)
        << id << ": " << to_string(one.how);
  }
  // Of all of 2024 and of 2021-2025 the registry of the first half of 2024 cannot tell.
  EXPECT_EQ(beyond, (std::set<std::string>{"F040", "F041", "F042", "F095"}));
  EXPECT_EQ(apart, (std::set<std::string>{"F006", "F028", "F129"}));
  // The plan contradicts each of them itself, or where it says the same before (F129 repeats F006).
  const audit_report audited = audit(published());
  const auto contradicted = [&](const std::string& id) {
    return std::any_of(audited.findings.begin(), audited.findings.end(), [&](const finding& one) {
      return one.severity == severity::contradiction &&
             std::find(one.figures.begin(), one.figures.end(), id) != one.figures.end();
    });
  };
  EXPECT_TRUE(contradicted("F006"));
  EXPECT_TRUE(contradicted("F028"));
  const auto figure_of = [](std::string_view id) {
    return *std::find_if(published().begin(), published().end(),
                         [&](const figure& one) { return one.id == id; });
  };
  EXPECT_EQ(figure_of("F129").value, figure_of("F006").value);
  EXPECT_EQ(figure_of("F129").breakdown, figure_of("F006").breakdown);
  EXPECT_EQ(figure_of("F129").period, figure_of("F006").period);

  // Of what the plan says of them, only ranges of incomes per person are not computed: whose income
  // it is, the text does not say.
  std::set<std::string> without;
  for (const figure& one : published())
    if (is_of_organisations(one) && !compared_ids.contains(one.id)) without.insert(one.id);
  EXPECT_EQ(without, (std::set<std::string>{"F024", "F025", "F029", "F030"}));
}

}  // namespace TEST_FILE
