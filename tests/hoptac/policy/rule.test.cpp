// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/rule.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using namespace hoptac::policy;

static_assert(std::is_aggregate_v<rule> && std::is_aggregate_v<condition>);
static_assert(std::is_nothrow_move_constructible_v<rule>);

rule sample() {
  return {.id = "training",
          .title = {"Đào tạo", "Training"},
          .source = {.instrument = "decree"},
          .in_force_from = date(2022, 1, 1),
          .in_force_to = date(2025, 12, 31),
          .named_period = hoptac::calendar::period::of_years(2022, 2025),
          .reference_date = "hired",
          .readings = {readings::leap_day("mar_1")},
          .conditions = {{.id = "known",
                          .source = {.instrument = "decree"},
                          .met = {"đã biết", "known"},
                          .not_met = {"chưa biết", "not known"},
                          .when = {.kind = test_kind::known, .name = "hired"}}},
          .amount = term{.kind = term_kind::of_fact, .name = "fee"},
          .ranking = {{"hired", true}},
          .gaps = {{"chưa rõ", "not known"}}};
}

TEST(Rule, NothingHoldsUntilItIsSaid) {
  const rule none{.id = "none"};
  EXPECT_FALSE(none.in_force_from || none.in_force_to || none.named_period || none.amount);
  EXPECT_TRUE(none.conditions.empty() && none.readings.empty() && none.ranking.empty());
  EXPECT_TRUE(none.source.empty());
  EXPECT_FALSE(rank{}.descending) << "the first come first";
}

TEST(Rule, EqualityLooksAtEveryMember) {
  EXPECT_EQ(sample(), sample());
  const auto differs = [](auto change) {
    rule other = sample();
    change(other);
    return !(other == sample());
  };
  EXPECT_TRUE(differs([](rule& x) { x.id = "other"; }));
  EXPECT_TRUE(differs([](rule& x) { x.title.en = ""; }));
  EXPECT_TRUE(differs([](rule& x) { x.source.part = "II"; }));
  EXPECT_TRUE(differs([](rule& x) { x.in_force_from = {}; }));
  EXPECT_TRUE(differs([](rule& x) { x.in_force_to = date(2025, 12, 30); }));
  EXPECT_TRUE(differs([](rule& x) { x.named_period = {}; }));
  EXPECT_TRUE(differs([](rule& x) { x.reference_date = "born"; }));
  EXPECT_TRUE(differs([](rule& x) { x.readings[0].chosen = "feb_28"; }));
  EXPECT_TRUE(differs([](rule& x) { x.conditions[0].id = "other"; }));
  EXPECT_TRUE(differs([](rule& x) { x.conditions[0].source.part = "II"; }));
  EXPECT_TRUE(differs([](rule& x) { x.conditions[0].met.vi = ""; }));
  EXPECT_TRUE(differs([](rule& x) { x.conditions[0].not_met.vi = ""; }));
  EXPECT_TRUE(differs([](rule& x) { x.conditions[0].when.name = "born"; }));
  EXPECT_TRUE(differs([](rule& x) { x.amount = {}; }));
  EXPECT_TRUE(differs([](rule& x) { x.ranking[0].fact = "born"; }));
  EXPECT_TRUE(differs([](rule& x) { x.ranking[0].descending = false; }));
  EXPECT_TRUE(differs([](rule& x) { x.gaps[0].vi = ""; }));
}

}  // namespace TEST_FILE
