// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/target.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include "grid.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::truth;
using hoptac::money::decimal;
using hoptac::notation::bound;
using hoptac::plan::direction, hoptac::plan::interval, hoptac::plan::target;

constexpr decimal n(int value) {
  return decimal::from_integer(value);
}

static_assert(alignof(target) == 8);
static_assert(target{bound::ge, n(35)}.met_by(interval::of(n(35)), direction::more) == truth::met);
static_assert(target{bound::gt, n(35)}.met_by(interval::of(n(35)), direction::more) ==
              truth::not_met);
static_assert(target{bound::lt, n(10)}.met_by(interval::of(bound::lt, n(10)), direction::less) ==
              truth::met);
static_assert(target{bound::approx, n(10)}.met_by(interval::of(n(10)), direction::more) ==
              truth::not_known);

TEST(Target, AnExactTargetAsksForItsDirection) {
  const target wanted{bound::exact, n(282)};
  struct {
    int found;
    truth more, less;
  } const cases[] = {{281, truth::not_met, truth::met},
                     {282, truth::met, truth::met},
                     {283, truth::met, truth::not_met}};
  for (const auto& [found, more, less] : cases) {
    EXPECT_EQ(wanted.met_by(interval::of(n(found)), direction::more), more) << found;
    EXPECT_EQ(wanted.met_by(interval::of(n(found)), direction::less), less) << found;
  }
}

/// Whether one result meets a target, in quarters.
bool meets(int quarters, bound says, int value, direction way) {
  switch (says) {
    case bound::exact:
      return way == direction::more ? quarters >= value * 4 : quarters <= value * 4;
    case bound::ge:
    case bound::range_low: return quarters >= value * 4;
    case bound::gt: return quarters > value * 4;
    case bound::le:
    case bound::range_high: return quarters <= value * 4;
    case bound::lt: return quarters < value * 4;
    default: return false;
  }
}

TEST(Target, IsMetWhenEveryPossibleResultMeetsIt) {
  const auto sets = grid::all_sets(2);
  for (const bound says : {bound::exact, bound::ge, bound::gt, bound::le, bound::lt,
                           bound::range_low, bound::range_high})
    for (const direction way : {direction::more, direction::less})
      for (int value = -2; value <= 2; ++value)
        for (const grid::set& found : sets) {
          bool all = true;
          bool any = false;
          for (const int result : found.members()) {
            const bool met = meets(result, says, value, way);
            all &= met;
            any |= met;
          }
          const truth expected = all ? truth::met : any ? truth::not_known : truth::not_met;
          ASSERT_EQ((target{says, n(value)}.met_by(found.as_interval(), way)), expected)
              << to_string(says) << " " << value << " by " << to_string(found.as_interval());
        }
}

TEST(Target, ATargetSaidOnlyNearlyHasNoLimit) {
  for (const bound says : {bound::approx, bound::approx_below})
    for (const grid::set& found : grid::all_sets(1))
      for (const direction way : {direction::more, direction::less}) {
        const target wanted{says, n(0)};
        EXPECT_TRUE(wanted.met_values(way).unbounded());
        EXPECT_EQ(wanted.met_by(found.as_interval(), way), truth::not_known);
      }
}

}  // namespace TEST_FILE
