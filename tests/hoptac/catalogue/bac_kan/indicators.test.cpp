// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/unit.hpp>
#include <hoptac/policy/pack_content.hpp>

#include <algorithm>
#include <functional>
#include <set>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using indicator::counted;
using indicator::definition;

TEST(BacKanIndicators, EachIsWhole) {
  for (const definition& one : catalogue::bac_kan::indicators()) {
    SCOPED_TRACE(one.code);
    EXPECT_FALSE(one.code.empty());
    EXPECT_FALSE(one.name.vi.empty() || one.name.en.empty());
    EXPECT_FALSE(one.source.vi.empty() || one.source.en.empty());
    EXPECT_NE(one.known, law::confirmation::not_found);
    EXPECT_NE(one.subjects & 7U, 0U);
    EXPECT_EQ(one.subjects & ~7U, 0U);
    EXPECT_EQ(one.second.has_value(), one.how == indicator::formula::quotient);
    const auto parsed = plan::breakdown::parse(one.breakdown);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->str(), one.breakdown) << "dimensions in alphabetical order";
    EXPECT_TRUE(one.partition.empty() || one.partition == "sector");
  }
}

TEST(BacKanIndicators, UnitsAreThoseOfFiguresFiles) {
  for (const definition& one : catalogue::bac_kan::indicators()) {
    SCOPED_TRACE(one.code);
    const plan::unit* unit = plan::find_unit(one.unit);
    ASSERT_NE(unit, nullptr);
    EXPECT_EQ(unit->power, one.power);
    EXPECT_EQ(unit->rate, plan::unit_rate::none);
    if (one.of_the_year) {
      EXPECT_NE(plan::find_unit(std::string(one.unit) + "_per_year"), nullptr);
    }
    const bool is_percent = one.percent || one.how == indicator::formula::share;
    EXPECT_EQ(unit->family == plan::unit_family::percent, is_percent);
    if (one.first.what != counted::reported || is_percent) continue;
    const entity::measure_unit of = entity::facts_of(one.first.of).unit;
    EXPECT_EQ(unit->family == plan::unit_family::money, of == entity::measure_unit::dong);
    EXPECT_EQ(unit->family == plan::unit_family::person, of == entity::measure_unit::person);
  }
}

TEST(BacKanIndicators, OneFigureHasOneDefinition) {
  std::set<std::string> keys;
  for (const definition& one : catalogue::bac_kan::indicators())
    for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind) {
      const auto subject = static_cast<entity::organisation_kind>(kind);
      if (!one.is_of(subject)) continue;
      std::string key(to_string(subject));
      key.append(" ").append(one.code).append(" ").append(one.breakdown);
      EXPECT_TRUE(keys.insert(key).second) << key;
    }
}

TEST(BacKanIndicators, SupportIsOfProgrammesThatExist) {
  const policy::pack_content rules = catalogue::bac_kan::programmes();
  std::set<std::string> known;
  for (const policy::rule& one : rules.rules) known.insert(rules.id + "." + one.id);
  std::size_t found = 0;
  for (const definition& one : catalogue::bac_kan::indicators()) {
    if (one.first.what != counted::supported && one.first.what != counted::support_amount) continue;
    ++found;
    EXPECT_TRUE(known.contains(std::string(one.first.named))) << one.first.named;
  }
  EXPECT_GE(found, 17U);
}

const definition* find(std::string_view code, std::string_view breakdown, std::uint8_t subject) {
  for (const definition& one : catalogue::bac_kan::indicators())
    if (one.code == code && one.breakdown == breakdown && (one.subjects & subject) != 0)
      return &one;
  return nullptr;
}

TEST(BacKanIndicators, CitesTheSectionsThatSayThem) {
  // I.1.3 speaks of neither: workers and profit of unions are targets of the second part.
  EXPECT_EQ(find("workers", "", indicator::of_unions)->source.vi,
            "Kế hoạch 2025, phần thứ hai, mục 4.1");
  EXPECT_EQ(find("profit_average", "per=LHHTX", indicator::of_unions)->source.vi,
            "Kế hoạch 2025, phần thứ hai, mục 4.1");
  EXPECT_EQ(find("workers", "", indicator::of_cooperatives)->known, law::confirmation::remembered);
}

TEST(BacKanIndicators, WhatIsOurReadingSaysSo) {
  for (const char* code : {"effective_share", "ineffective_share"})
    EXPECT_NE(find(code, "", indicator::of_cooperatives)->reading.vi.find("cách hiểu của hoptac"),
              std::string_view::npos);
  for (const definition& one : catalogue::bac_kan::indicators())
    EXPECT_EQ(one.reading.vi.empty(), one.reading.en.empty());
}

TEST(BacKanIndicators, WhatIsOnlyRememberedSaysSoAndComesLast) {
  const auto all = catalogue::bac_kan::indicators();
  const auto is_remembered = [](const definition& one) {
    return one.known == law::confirmation::remembered;
  };
  EXPECT_TRUE(std::is_partitioned(all.begin(), all.end(), std::not_fn(is_remembered)));
  EXPECT_EQ(std::count_if(all.begin(), all.end(), is_remembered), 9);
}

}  // namespace TEST_FILE
