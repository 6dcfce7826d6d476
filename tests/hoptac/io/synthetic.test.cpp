// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/by_place.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/synthetic.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::io;

std::vector<text_file> made_province(std::uint32_t scale, std::uint64_t seed) {
  return synthetic_province(catalogue::vn::places(), scale, seed);
}

registry_file read(const std::vector<text_file>& files) {
  return read_registry(
      files, {.units = &catalogue::vn::places(), .limits = catalogue::vn::registry_limits()});
}

TEST(SyntheticProvince, IsWhatComesWithTheProject) {
  const std::vector<text_file> made = made_province(1, 2025);
  EXPECT_EQ(made.size(), 8U);
  for (const text_file& one : made)
    EXPECT_EQ(read_file(HOPTAC_ROOT "/examples/bac_kan/" + one.name).value(), one.text)
        << one.name << " is not what hoptac generate --scale 1 --seed 2025 writes";
}

TEST(SyntheticProvince, HasNothingWrongWhateverTheSeedAndTheScale) {
  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX})
    for (const std::uint32_t scale : {1U, 3U}) {
      const registry_file made = read(made_province(scale, seed));
      ASSERT_TRUE(made.ok()) << made.errors.front().message(language::en);
      EXPECT_TRUE(made.findings.empty()) << made.findings.front().message(language::en);
      EXPECT_TRUE(made.about->synthetic);
    }
}

/// The values of all definitions, by sector, that the plan publishes for the whole province: not
/// those of the cooperatives that it names or counts in steps of its support, nor what it says of
/// ratings (more than, less than), nor science projects, which no organisation brings with it, nor
/// the members of groups by sector, of which it says nothing.
std::vector<std::string> totals(const entity::registry& of, std::int64_t divided_by) {
  const indicator::dimension sector = indicator::by_sector(of);
  std::vector<std::string> out;
  for (const auto over : {calendar::period::of_half(2024, 1), calendar::period::of_year(2024)})
    for (const indicator::value& one :
         indicator::compute(of, catalogue::bac_kan::indicators(), over, {&sector, 1})) {
      if (one.of->code.starts_with("htx_") || one.of->code == "ocop_products" ||
          one.of->code == "science_projects")
        continue;
      if (one.of->code == "geographical_indication_certificates" ||
          one.of->code.find("effective") != std::string_view::npos ||
          one.of->code == "organisations_good_or_fair")
        continue;
      if (one.subject == entity::organisation_kind::cooperative_group &&
          one.of->code == "members" && !one.parts.empty())
        continue;
      const bool is_sum = one.of->how == indicator::formula::total;
      out.push_back(
          std::string(one.of->code) + " " +
          (one.exact ? to_string((is_sum ? *one.exact / money::ratio(money::decimal::from_integer(
                                                            divided_by))
                                         : *one.exact)
                                     .reduced())
                     : "?"));
    }
  return out;
}

TEST(SyntheticProvince, KeepsTheTotalsWhateverTheSeedAndMultipliesThemByTheScale) {
  const std::vector<std::string> bundled = totals(*read(made_province(1, 2025)).registry, 1);
  EXPECT_EQ(totals(*read(made_province(1, 7)).registry, 1), bundled);
  EXPECT_EQ(totals(*read(made_province(4, 7)).registry, 4), bundled);
}

TEST(SyntheticProvince, DiffersByItsSeedOnly) {
  const auto text_of = [](std::uint32_t scale, std::uint64_t seed) {
    std::string out;
    for (const text_file& one : made_province(scale, seed)) out += one.name + one.text;
    return out;
  };
  EXPECT_EQ(text_of(2, 5), text_of(2, 5));
  EXPECT_NE(text_of(2, 5), text_of(2, 6));
}

TEST(SyntheticProvince, RefusesAScaleThatIsNone) {
  EXPECT_THROW((void)made_province(0, 1), contract_violation);
  EXPECT_THROW((void)made_province(10'001, 1), contract_violation);
}

/// The same province in the units of before and of after 1 July 2025.
TEST(SyntheticProvince, HasTheSameTotalsInTheUnitsBeforeAndAfterTheReform) {
  const entity::registry of = *read(made_province(1, 2025)).registry;
  const auto totals_of = [&](place::unit_level level, calendar::date on) {
    const indicator::dimension by = indicator::by_place(of, catalogue::vn::places(), level, on);
    std::vector<std::pair<std::string, std::string>> out;
    for (const indicator::value& one : indicator::compute(of, catalogue::bac_kan::indicators(),
                                                          calendar::period::of_half(2024, 1),
                                                          {&by, 1}, indicator::division::given))
      if (one.parts.empty())  // what is not known, and what lies in no place
        EXPECT_TRUE(!one.exact || one.of->code == "science_projects") << one.of->code;
      else
        out.emplace_back(std::string(one.of->code) + " " + one.parts.front().word,
                         one.exact ? to_string(*one.exact) : "?");
    return out;
  };
  const calendar::date before(2024, 6, 30);
  const calendar::date after(2025, 7, 1);
  auto old_units = totals_of(place::unit_level::province, before);
  const auto new_units = totals_of(place::unit_level::province, after);
  for (auto& [name, value] : old_units)
    if (name.ends_with(" 06")) name.replace(name.size() - 2, 2, "19");
  EXPECT_EQ(old_units, new_units);
  for (const auto& [name, value] : totals_of(place::unit_level::district, after))
    EXPECT_TRUE(name.ends_with(' ')) << "there are no districts after 30 June 2025: " << name;
}

}  // namespace TEST_FILE
