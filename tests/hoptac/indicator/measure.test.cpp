// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/measure.hpp>
#include <hoptac/money/rounding.hpp>

#include <cstdint>
#include <limits>
#include <optional>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using hoptac::money::decimal;
using hoptac::money::ratio;
using hoptac::money::rounding;

static_assert(group_measure<rows_of_group>);
static_assert(group_measure<sum<column<std::int32_t>>>);
static_assert(group_measure<bare_sum<or_zero<column<std::int64_t, unless_flagged>>>>);
static_assert(group_measure<extremes<column<std::int64_t, validity_bits>>>);
static_assert(group_measure<tally_of<column<std::int64_t>>>);
static_assert(!group_measure<int>);

/// The sum of so many numbers of this size.
detail::gathered gathered_of(std::uint64_t count, std::int64_t each) {
  detail::gathered out;
  for (std::uint64_t i = 0; i < count; ++i) out.add(each);
  out.count = count;
  if (count != 0) out.widen(each, each);
  return out;
}

TEST(Summed, OfNothingIsNotKnown) {
  const summed none;
  EXPECT_EQ(none.sum(), std::nullopt);
  EXPECT_EQ(none.mean(), std::nullopt);
  EXPECT_EQ(none.ratio_to(summed(1, 0, 5)), std::nullopt);
  EXPECT_EQ(summed(1, 0, 5).ratio_to(none), std::nullopt);
  EXPECT_EQ(summed(1, 0, 5).ratio_to(summed(2, 0, 0)), std::nullopt);
}

TEST(Summed, IsExactBeyond64Bits) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const summed three = gathered_of(3, most).total();
  EXPECT_EQ(three.count(), 3U);
  EXPECT_EQ(three.high_word(), 1);
  EXPECT_EQ(three.sum(), decimal::parse("27670116110564327421").value());
  EXPECT_EQ(three.mean(), ratio::of(most, 1));
  const summed below = gathered_of(3, -most).total();
  EXPECT_EQ(below.sum(), decimal::parse("-27670116110564327421").value());
  EXPECT_EQ(below.ratio_to(three), ratio::of(-1, 1));
  EXPECT_EQ(gathered_of(2, 7)
                .total()
                .ratio_to(gathered_of(3, 10).total())
                ->round(4, rounding::half_away)
                .value(),
            decimal::parse("0.4667").value());
}

TEST(Measures, FinishWhatWasGathered) {
  using of = column<std::int64_t, validity_bits>;
  detail::gathered found = gathered_of(2, -4);
  found.merge(gathered_of(1, 9));
  EXPECT_EQ(rows_of_group::finish(found), 3U);
  EXPECT_EQ(sum<of>::finish(found).sum(), decimal::parse("1").value());
  EXPECT_EQ(extremes<of>::finish(found), (extent{-4, 9}));
  const tally all = tally_of<of>::finish(found);
  EXPECT_EQ(all.count(), 3U);
  EXPECT_EQ(all.least(), -4);
  EXPECT_EQ(all.greatest(), 9);
  EXPECT_EQ(all.sum(), decimal::parse("1").value());

  EXPECT_EQ(extremes<of>::finish({}), extent{});
  EXPECT_TRUE(tally_of<of>::finish({}).is_empty());
}

}  // namespace
}  // namespace TEST_FILE
