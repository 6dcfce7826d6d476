// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/relations.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>
#include <hoptac/law/register.hpp>

#include <set>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::calendar::days;
using hoptac::law::register_of;

TEST(VnRelations, HaveNothingWrong) {
  for (const auto& each : hoptac::law::check(legal_texts))
    ADD_FAILURE() << describe(each, hoptac::language::en);
}

TEST(VnRelations, TheLawOf2023StandsInThePlaceOfThatOf2012) {
  const auto texts = register_of({legal_texts}).value();
  EXPECT_EQ(&texts.replacement_of(law_23_2012_qh13, date{2024, 6, 30}), &law_23_2012_qh13);
  EXPECT_EQ(&texts.replacement_of(law_23_2012_qh13, date{2024, 7, 1}), &law_17_2023_qh15);
  EXPECT_EQ(&texts.replacement_of(law_23_2012_qh13, date{2024, 7, 2}), &law_17_2023_qh15);
  ASSERT_FALSE(texts.acts_on(circular_01_2020_tt_bkhdt).empty());
  EXPECT_EQ(texts.acts_on(circular_01_2020_tt_bkhdt)[0]->by, &circular_78_2025_tt_btc);
  // Replaced on a day that no source gives: no answer is made up.
  EXPECT_EQ(&texts.replacement_of(decision_1048_qd_ttg_2019, date{2026, 1, 1}),
            &decision_1048_qd_ttg_2019);
}

// That it is ended is known, the day is not: no day is made up, and its force is not cut.
TEST(VnRelations, TheCircularOf2026EndsThatOf2023OnADayThatWasNotRead) {
  const auto texts = register_of({legal_texts}).value();
  const auto acts = texts.acts_on(circular_55_2023_tt_btc);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0]->by, &circular_60_2026_tt_btc);
  EXPECT_TRUE(ends_force(acts[0]->kind));
  EXPECT_EQ(in_effect(*acts[0], date{2026, 12, 31}), truth::not_known);
}

// Where a text is ended by another, the last day of the one is the eve of the other's effect.
TEST(VnRelations, EndsOfForceMeetWhatEndsThem) {
  int met = 0;
  for (const relation& each : relations) {
    if (!ends_force(each.kind) || !each.from.day) continue;
    ASSERT_TRUE(each.to->when.until.day.has_value()) << each.to->id;
    EXPECT_EQ(*each.to->when.until.day + days{1}, *each.from.day) << each.to->id;
    ++met;
  }
  EXPECT_EQ(met, 3);
}

TEST(VnRelations, NoEndOfForceIsWithoutAReason) {
  for (const instrument* text : instruments) {
    if (text->when.end != ending::stated) continue;
    bool ended = false;
    for (const relation& each : relations) ended |= each.to == text && ends_force(each.kind);
    EXPECT_TRUE(ended) << text->id;
  }
}

TEST(VnRelations, ADecreeThatAmendsInPartNamesThePart) {
  for (const relation& each : relations) {
    if (each.by == &decree_253_2025_nd_cp) {
      EXPECT_EQ(each.scope, provision{15});
    }
  }
}

}  // namespace TEST_FILE
