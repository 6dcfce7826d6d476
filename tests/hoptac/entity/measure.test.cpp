// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/measure.hpp>

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;

static_assert(parse_measure("revenue") == measure::revenue);
static_assert(!parse_measure("Revenue"));

TEST(Measure, EachHasOneCodeThatFindsIt) {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < measure_count; ++i) {
    const auto one = static_cast<measure>(i);
    EXPECT_TRUE(codes.insert(to_string(one)).second) << to_string(one);
    EXPECT_EQ(parse_measure(to_string(one)), one);
    EXPECT_FALSE(facts_of(one).about.name.vi.empty());
    EXPECT_FALSE(facts_of(one).about.name.en.empty());
  }
  EXPECT_EQ(all_measures().size(), measure_count);
}

TEST(Measure, OnlyProfitCanBeBelowZero) {
  for (std::size_t i = 0; i < measure_count; ++i)
    EXPECT_EQ(facts_of(static_cast<measure>(i)).may_be_negative,
              static_cast<measure>(i) == measure::profit);
}

TEST(Measure, TheUnitIsThatOfWhatIsCounted) {
  EXPECT_EQ(facts_of(measure::members).unit, measure_unit::person);
  EXPECT_EQ(facts_of(measure::linked_households).unit, measure_unit::household);
  EXPECT_EQ(facts_of(measure::worker_income).unit, measure_unit::dong);
  EXPECT_EQ(facts_of(measure::charter_capital).nature, measure_nature::stock);
  EXPECT_EQ(facts_of(measure::members_left).nature, measure_nature::flow);
}

}  // namespace TEST_FILE
