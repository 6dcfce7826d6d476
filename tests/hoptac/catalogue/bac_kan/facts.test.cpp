// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/facts.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::policy::test_kind;
using hoptac::policy::value_kind;

TEST(BacKanFacts, HaveTheKeysOfTheirColumns) {
  const common_facts common;
  EXPECT_EQ(common.cooperative_id.declared.key, "cooperative_id");
  EXPECT_EQ(common.cooperative_id.declared.kind, value_kind::id);
  EXPECT_EQ(common.application_date.declared.key, "application_date");
  EXPECT_EQ(common.birth_date.declared.key, "birth_date");
  EXPECT_EQ(common.birth_date.declared.kind, value_kind::date);
}

TEST(BacKanFacts, AYearOfBirthIsEnoughAndAYearOfApplicationIsNot) {
  const common_facts common;
  using hoptac::calendar::date_precision;
  EXPECT_EQ(common.birth_date.declared.precision, date_precision::year);
  EXPECT_EQ(common.application_date.declared.precision, date_precision::day);
}

TEST(BacKanFacts, ThePlanIsCitedByItsPartAndReports) {
  const auto source = cite_plan("II.3.2", "Mỗi HTX được hỗ trợ một lần");
  EXPECT_EQ(source.instrument, plan_2025.id);
  EXPECT_EQ(source.part, "II.3.2");
  EXPECT_EQ(source.how, confirmation::reported);
  EXPECT_TRUE(source.where.is_whole());
}

TEST(BacKanFacts, WhatWasNotFoundIsSaidAndNotDecided) {
  const auto open = other_terms("II.3.4", {"không nêu", "not stated"});
  EXPECT_EQ(open.id, "other_terms");
  EXPECT_EQ(open.source.how, confirmation::not_found);
  EXPECT_EQ(open.when.kind, test_kind::not_stated);
  EXPECT_EQ(open.when.why.en, "not stated");
}

}  // namespace TEST_FILE
