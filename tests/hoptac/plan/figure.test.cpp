// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/figure.hpp>  // first, so that the header is seen to stand alone

#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::figure, hoptac::plan::figure_kind, hoptac::plan::parse_figure_kind;
using hoptac::plan::parse_measure, hoptac::plan::progress_measure;

static_assert(sizeof(figure_kind) == 1 && sizeof(progress_measure) == 1);
static_assert(alignof(figure) == 8);
static_assert(parse_figure_kind("share") == figure_kind::share);
static_assert(!parse_figure_kind("") && !parse_figure_kind("Share") && !parse_figure_kind("plans"));
static_assert(parse_measure("excess") == progress_measure::excess);
static_assert(!parse_measure("") && !parse_measure("RATIO") && !parse_measure("ratio "));

TEST(Figure, TheWordsOfKindsAreThoseOfTheFiles) {
  constexpr std::string_view words[] = {"actual", "estimate", "plan", "target",
                                        "share",  "progress", "rule"};
  int number = 0;
  for (const std::string_view word : words) {
    const auto kind = parse_figure_kind(word);
    ASSERT_TRUE(kind) << word;
    EXPECT_EQ(static_cast<int>(*kind), number++);
    EXPECT_EQ(to_string(*kind), word);
  }
}

TEST(Figure, TheWordsOfMeasuresAreThoseOfTheFiles) {
  EXPECT_EQ(to_string(progress_measure::ratio), "ratio");
  EXPECT_EQ(to_string(progress_measure::excess), "excess");
  for (const auto measure : {progress_measure::ratio, progress_measure::excess})
    EXPECT_EQ(parse_measure(to_string(measure)), measure);
}

TEST(Figure, StartsAsAnExactActualCount) {
  const figure one;
  EXPECT_EQ(one.kind, figure_kind::actual);
  EXPECT_EQ(one.bound, hoptac::notation::bound::exact);
  EXPECT_EQ(one.unit.code, "count");
  EXPECT_TRUE(one.value.is_zero());
  EXPECT_TRUE(one.breakdown.empty());
  EXPECT_FALSE(one.measure);
}

}  // namespace TEST_FILE
