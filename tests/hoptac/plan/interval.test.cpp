// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/interval.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "grid.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::contract_violation;
using hoptac::money::decimal;
using hoptac::notation::bound;
using hoptac::plan::hull, hoptac::plan::intersect, hoptac::plan::interval;
using hoptac::plan::wholly_above;

constexpr decimal n(int value) {
  return decimal::from_integer(value);
}

static_assert(alignof(interval) == 8);
static_assert(interval::of(n(3)).exact() && !interval{}.exact() && interval{}.unbounded());
static_assert(interval::of(bound::gt, n(3)).low_open && !interval::of(bound::ge, n(3)).low_open);
static_assert(!interval::of(bound::gt, n(3)).contains(n(3)));
static_assert(interval::of(n(2)) + interval::of(n(3)) == interval::of(n(5)));
static_assert(wholly_above(interval::of(bound::gt, n(3)), interval::of(bound::le, n(3))));

static_assert(interval::plausible(bound::exact, n(3)) == interval::of(n(3)));
static_assert(interval::plausible(bound::gt, n(3)) == interval::of(bound::gt, n(3)));

TEST(Interval, VagueNumbersAreAtMostATenthOff) {
  const struct {
    bound says;
    const char* value;
    const char* low;
    const char* high;
  } cases[] = {
      {bound::approx, "100", "90.0", "110.0"}, {bound::approx_below, "100", "90.0", "100"},
      {bound::approx, "5", "4", "6"},  // or by one of the last place, where that is more
      {bound::approx_below, "5", "4", "5"},    {bound::approx, "0.5", "0.4", "0.6"},
      {bound::approx, "10", "9", "11"},        {bound::approx, "-100", "-110.0", "-90.0"},
      {bound::approx, "0", "-1", "1"},
  };
  for (const auto& c : cases) {
    const interval meant = interval::plausible(c.says, decimal::parse(c.value).value());
    EXPECT_EQ(meant.low, decimal::parse(c.low).value()) << c.value;
    EXPECT_EQ(meant.high, decimal::parse(c.high).value()) << c.value;
    EXPECT_FALSE(meant.low_open);
    EXPECT_EQ(meant.high_open, c.says == bound::approx_below) << c.value;
  }
}

TEST(Interval, EveryBoundSaysWhatItsWordSays) {
  // Below, at and above 5: what may the number meant be?
  struct {
    bound says;
    bool below, at, above;
  } const cases[] = {
      {bound::exact, false, true, false},        {bound::ge, false, true, true},
      {bound::gt, false, false, true},           {bound::le, true, true, false},
      {bound::lt, true, false, false},           {bound::approx, true, true, true},
      {bound::approx_below, true, false, false}, {bound::range_low, false, true, true},
      {bound::range_high, true, true, false},
  };
  for (const auto& [says, below, at, above] : cases) {
    SCOPED_TRACE(std::string(to_string(says)));
    const interval values = interval::of(says, n(5));
    EXPECT_EQ(values.contains(n(4)), below);
    EXPECT_EQ(values.contains(n(-1'000'000)), below);
    EXPECT_EQ(values.contains(decimal::scaled(500, 2)), at);
    EXPECT_EQ(values.contains(decimal::scaled(501, 2)), above);
    EXPECT_EQ(values.unbounded(), says == bound::approx);
    EXPECT_EQ(values.exact(), says == bound::exact);
  }
}

TEST(Interval, HoldsTheQuartersThatItsEndsSay) {
  for (const grid::set& a : grid::all_sets(2))
    for (int q = -grid::widest; q <= grid::widest; ++q)
      ASSERT_EQ(a.as_interval().contains(grid::value_of(q)), a.holds(q));
}

/// Whether `values` holds exactly the halves marked in `expected`, which the sums of members make.
template <class Operation>
std::vector<char> tried(const std::vector<int>& a, const std::vector<int>& b, Operation make) {
  std::vector<char> reached(4 * grid::widest + 1);
  for (const int x : a)
    for (const int y : b) reached[static_cast<std::size_t>(make(x, y) + 2 * grid::widest)] = 1;
  return reached;
}

TEST(Interval, SumsAndDifferencesAreThoseOfTheirMembers) {
  const std::vector<grid::set> sets = grid::all_sets(2);
  std::vector<std::vector<int>> members;
  for (const grid::set& one : sets) members.push_back(one.members());
  for (std::size_t i = 0; i < sets.size(); ++i)
    for (std::size_t j = 0; j < sets.size(); ++j) {
      const interval a = sets[i].as_interval();
      const interval b = sets[j].as_interval();
      const interval sum = a + b;
      const interval difference = a - b;
      const auto sums = tried(members[i], members[j], [](int x, int y) { return x + y; });
      const auto differences = tried(members[i], members[j], [](int x, int y) { return x - y; });
      for (int q = -24; q <= 24; q += 2) {
        const auto at = static_cast<std::size_t>(q + 2 * grid::widest);
        ASSERT_EQ(sum.contains(grid::value_of(q)), sums[at] != 0)
            << to_string(a) << " + " << to_string(b) << " at " << q << "/4";
        ASSERT_EQ(difference.contains(grid::value_of(q)), differences[at] != 0)
            << to_string(a) << " - " << to_string(b) << " at " << q << "/4";
      }
    }
}

TEST(Interval, ComparisonsAreThoseOfAllTheirMembers) {
  const std::vector<grid::set> sets = grid::all_sets(2);
  for (const grid::set& one : sets)
    for (const grid::set& two : sets) {
      const interval a = one.as_interval();
      const interval b = two.as_interval();
      const std::vector<int> x = one.members();
      const std::vector<int> y = two.members();
      bool common = false;
      for (const int q : x) common |= two.holds(q);
      ASSERT_EQ(wholly_above(a, b), x.front() > y.back())
          << to_string(a) << " and " << to_string(b);
      ASSERT_EQ(intersect(a, b), common) << to_string(a) << " and " << to_string(b);
    }
}

TEST(Interval, TheHullIsTheSmallestThatHoldsBoth) {
  const std::vector<grid::set> sets = grid::all_sets(2);
  for (const grid::set& one : sets)
    for (const grid::set& two : sets) {
      const interval both = hull(one.as_interval(), two.as_interval());
      const int first = std::min(one.members().front(), two.members().front());
      const int last = std::max(one.members().back(), two.members().back());
      for (int q = -grid::widest; q <= grid::widest; ++q)
        ASSERT_EQ(both.contains(grid::value_of(q)), first <= q && q <= last)
            << to_string(one.as_interval()) << " and " << to_string(two.as_interval()) << " at "
            << q << "/4";
      ASSERT_EQ(both, hull(two.as_interval(), one.as_interval()));
    }
}

TEST(Interval, TimesAFactorMovesEveryMember) {
  for (const grid::set& one : grid::all_sets(2))
    for (const decimal& factor : {n(1), n(3), decimal::scaled(5, 1), n(1'000'000)})
      for (int q = -12; q <= 12; ++q)
        ASSERT_EQ(one.as_interval().times(factor).contains(grid::value_of(q) * factor),
                  one.holds(q));
}

TEST(Interval, WritesWhatItHolds) {
  struct {
    interval values;
    std::string_view text;
  } const cases[] = {
      {interval::of(n(443)), "443"},
      {interval{n(443), decimal::scaled(4430, 1), false, false}, "443"},
      {interval{n(387), n(390), false, false}, "387–390"},
      {interval{n(1), n(2), true, false}, "(1–2]"},
      {interval{n(1), n(2), false, true}, "[1–2)"},
      {interval{n(1), n(2), true, true}, "(1–2)"},
      {interval::of(bound::ge, n(35)), "≥ 35"},
      {interval::of(bound::gt, decimal::scaled(255, 1)), "> 25.5"},
      {interval::of(bound::le, n(-1)), "≤ -1"},
      {interval::of(bound::lt, n(10)), "< 10"},
      {interval{}, "?"},
  };
  for (const auto& [values, text] : cases) EXPECT_EQ(to_string(values), text);
}

TEST(Interval, AFactorThatIsNotPositiveBreaksTheContract) {
  EXPECT_THROW(static_cast<void>(interval::of(n(1)).times(n(0))), contract_violation);
  EXPECT_THROW(static_cast<void>(interval{}.times(n(-1))), contract_violation);
}

TEST(Interval, ASumThatDoesNotFitIsRefused) {
  const interval huge = interval::of(*decimal::parse("99999999999999999999999999999999999999"));
  EXPECT_THROW(static_cast<void>(huge + huge), hoptac::overflow_error);
}

}  // namespace TEST_FILE
