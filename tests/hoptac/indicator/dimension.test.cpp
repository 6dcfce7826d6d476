// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/dimension.hpp>

#include <algorithm>

#include "random_registry.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;

entity::registry a_registry() {
  return entity::registry(random_registry::maker(11).next(300));
}

TEST(Dimension, IndustriesAreTheEightOfTheForm) {
  const entity::registry of = a_registry();
  const dimension by = by_industry(of);
  EXPECT_EQ(by.code, "industry");
  EXPECT_EQ(by.words.size(), entity::industry_count);
  ASSERT_EQ(by.part_of.size(), of.organisations().size());
  for (std::size_t i = 0; i < by.part_of.size(); ++i)
    EXPECT_EQ(by.words[by.part_of[i]], to_string(of.organisations()[i].industry));
}

TEST(Dimension, SectorsAreTwoButForUnionsTheirIndustry) {
  const entity::registry of = a_registry();
  const dimension by = by_sector(of);
  EXPECT_EQ(by.code, "sector");
  for (std::size_t i = 0; i < by.part_of.size(); ++i) {
    const entity::organisation& one = of.organisations()[i];
    const bool farms = one.industry == entity::industry::agriculture;
    EXPECT_EQ(by.words[by.part_of[i]],
              one.kind == entity::organisation_kind::cooperative_union
                  ? to_string(one.industry)
                  : std::string_view(farms ? "agriculture" : "non_agriculture"));
  }
}

TEST(Dimension, WordsAreInOrderAndEachOnce) {
  const entity::registry of = a_registry();
  const dimension by = by_words(
      "name", of, [](const entity::organisation& one) { return std::string_view(one.name); });
  EXPECT_EQ(by.code, "name");
  EXPECT_EQ(by.words, (std::vector<std::string>{"a", "b", "c"}));
  for (std::size_t i = 0; i < by.part_of.size(); ++i)
    EXPECT_EQ(by.words[by.part_of[i]], of.organisations()[i].name);
}

TEST(Dimension, AHundredThousandDifferentWordsAreSortedNotInserted) {
  entity::registry_content all{.units_on = calendar::date(2024, 1, 1)};
  for (int i = 0; i < 100'000; ++i)
    all.organisations.push_back({.id = entity::organisation_id(std::to_string(i * 7919 % 100'003)),
                                 .name = {},
                                 .code_number = {},
                                 .commune = {},
                                 .established = calendar::date(2020, 1, 1)});
  const entity::registry of(all);
  const dimension by = by_words(
      "id", of, [](const entity::organisation& one) { return std::string_view(one.id.str()); });
  ASSERT_EQ(by.words.size(), 100'000U);
  EXPECT_TRUE(std::is_sorted(by.words.begin(), by.words.end()));
  for (std::size_t i = 0; i < by.part_of.size(); i += 997)
    EXPECT_EQ(by.words[by.part_of[i]], of.organisations()[i].id.str());
}

TEST(Dimension, OfNobodyHasNoWordsButTheFixedOnes) {
  const entity::registry of{entity::registry_content{.units_on = calendar::date(2024, 1, 1)}};
  EXPECT_TRUE(by_sector(of).part_of.empty());
  EXPECT_TRUE(by_words("x", of, [](const entity::organisation&) {
                return std::string_view();
              }).words.empty());
}

}  // namespace TEST_FILE
