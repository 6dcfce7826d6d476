// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/percent.hpp>  // first, so that the header is seen to stand alone

#include <functional>
#include <sstream>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using hoptac::errc;

static_assert(std::is_trivially_copyable_v<percent> && sizeof(percent) == sizeof(decimal));

// 10 cannot mean 1000 %: neither is a number a percentage, nor the other way round.
static_assert(!std::is_constructible_v<percent, int> && !std::is_constructible_v<percent, double>);
static_assert(!std::is_constructible_v<percent, decimal> &&
              !std::is_constructible_v<percent, ratio>);
static_assert(!std::is_convertible_v<percent, ratio> && !std::is_convertible_v<percent, decimal>);
template <class T>
concept has_percent = requires(T x) {
  percent::of(x);
};
static_assert(has_percent<int> && has_percent<decimal>);
static_assert(!has_percent<double> && !has_percent<float> && !has_percent<bool>);
template <class A, class B>
concept compares = requires(A a, B b) {
  a < b;
};
static_assert(compares<percent, percent>);
static_assert(!compares<percent, int> && !compares<percent, ratio> && !compares<percent, decimal>);

static_assert(percent::of(10).share() == ratio::of(1, 10));
static_assert(percent::of(decimal::scaled(68, 1)).share() == ratio::of(68, 1'000));
static_assert(percent::of(10) == percent::of(decimal::scaled(100, 1)));
static_assert(percent::of(decimal::scaled(68, 1)) + percent::of(decimal::scaled(2, 1)) ==
              percent::of(7));
static_assert(percent::of(3) - percent::of(5) == -percent::of(2));
static_assert(percent::of(9) < percent::of(10) && percent::of(-1).sign() == -1);
static_assert(dong(1'000) * percent::of(10) == dong(100));
static_assert(total<vnd>(dong(1'000)) * percent::of(10) == dong(100));
static_assert(divide(dong(1'000), 3) * percent::of(30) == dong(100));

// Rates of different periods do not mix.
static_assert(!std::is_convertible_v<yearly_rate, monthly_rate>);
static_assert(!std::is_convertible_v<percent, yearly_rate>);
static_assert(!compares<yearly_rate, monthly_rate> && compares<daily_rate, daily_rate>);
static_assert(rate_period<per_month> && !rate_period<percent>);
static_assert(yearly_rate(percent::of(6)) < yearly_rate(percent::of(7)));

TEST(Percent, OfAShareIsRoundedByName) {
  EXPECT_EQ(percent::of_share(ratio::of(3, 8), 1, rounding::exact).value(),
            percent::of(decimal::scaled(375, 1)));
  EXPECT_EQ(to_string(percent::of_share(ratio::of(655, 665), 2, rounding::half_away).value()),
            "98.50%");
  EXPECT_EQ(to_string(percent::of_share(ratio::of(1, 3), 0, rounding::ceiling).value()), "34%");
  EXPECT_EQ(percent::of_share(ratio::of(1, 3), 2, rounding::exact).error().code(), errc::not_exact);
}

TEST(Percent, OfMoneyStaysExactUntilRounded) {
  const auto part = dong(1'005) * percent::of(decimal::scaled(105, 1));
  EXPECT_EQ(part, unrounded<vnd>::from_minor(ratio::of(1'005 * 105, 1'000)));
  EXPECT_EQ(part.round(rounding::half_away).value(), dong(106));
  EXPECT_EQ(part.round(rounding::toward_zero).value(), dong(105));
  EXPECT_FALSE(part.round(rounding::exact));
}

TEST(Percent, WritesAndHashesItsValue) {
  std::ostringstream out;
  out << percent::of(decimal::scaled(680, 2)) << ' ' << yearly_rate(percent::of(7)) << ' '
      << to_string(daily_rate(percent::of(decimal::scaled(-5, 2)))) << ' '
      << monthly_rate(percent::of(1));
  EXPECT_EQ(out.str(), "6.80% 7%/year -0.05%/day 1%/month");
  EXPECT_EQ(std::hash<percent>{}(percent::of(10)),
            std::hash<percent>{}(percent::of(decimal::scaled(1'000, 2))));
  EXPECT_EQ(std::hash<yearly_rate>{}(yearly_rate(percent::of(10))),
            std::hash<yearly_rate>{}(yearly_rate(percent::of(decimal::scaled(100, 1)))));
}

TEST(Percent, RefusesWhatDoesNotFit) {
  const auto tiny = percent::of(decimal::scaled(1, 38));
  EXPECT_THROW(static_cast<void>(tiny.share()), hoptac::overflow_error);
  EXPECT_EQ(percent::of(decimal::scaled(1, 36)).share() * ratio::of(1'000'000, 1),
            ratio(decimal::scaled(1, 32)));
}

}  // namespace TEST_FILE
