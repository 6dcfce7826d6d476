// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/interest.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;
using enum day_count;
using enum term_ends;

constexpr auto highest = std::numeric_limits<std::int64_t>::max();

constexpr yearly_rate six_point_eight{percent::of(decimal::scaled(68, 1))};

static_assert(interest(dong(1'000'000), six_point_eight, 1) == dong(68'000));
static_assert(interest(dong(1'000'000), monthly_rate(percent::of(1)), 3) == dong(30'000));
static_assert(interest(dong(1'000'000), daily_rate(percent::of(decimal::scaled(5, 2))), 10) ==
              dong(5'000));
static_assert(interest_by_months(dong(1'000'000), six_point_eight, 6) == dong(34'000));
static_assert(interest_by_days(dong(1'000'000), six_point_eight, 365, actual_365) == dong(68'000));
static_assert(interest_by_days(dong(1'000'000), six_point_eight, 360, actual_360) == dong(68'000));

// The basis is named, and a rate of another period does not pass for a yearly one.
template <class Rate>
concept runs_by_days = requires(Rate r) {
  interest_by_days(dong(1), r, 1, actual_365);
};
static_assert(runs_by_days<yearly_rate> && !runs_by_days<monthly_rate> && !runs_by_days<percent>);
template <class... Basis>
concept enough = requires(Basis... basis) {
  interest_by_days(dong(1), six_point_eight, 1, basis...);
};
static_assert(enough<day_count> && !enough<> && !enough<int>);

static_assert(balance_rows<std::vector<balance_days<vnd>>>);
static_assert(!balance_rows<std::vector<amount<vnd>>> && !balance_rows<std::vector<int>>);

TEST(Interest, IsOneRatioRoundedOnce) {
  const auto month = interest_by_days(dong(100'000'000), six_point_eight, 30, actual_365);
  EXPECT_EQ(month, unrounded<vnd>::from_minor(ratio::of(204'000'000, 365)));  // 558 904.109…
  EXPECT_EQ(month.round(rounding::half_away).value(), dong(558'904));
  EXPECT_EQ(month.round(rounding::away).value(), dong(558'905));
  EXPECT_EQ(interest_by_days(dong(100'000'000), six_point_eight, 30, actual_360)
                .round(rounding::half_away)
                .value(),
            dong(566'667));
  EXPECT_EQ(interest_by_days(dong(-100'000'000), six_point_eight, 30, actual_365)
                .round(rounding::half_away)
                .value(),
            dong(-558'904));
}

TEST(Interest, AgreesWithBigIntegers) {
  std::mt19937_64 engine{20250108};
  std::uniform_int_distribution<std::int64_t> money{-10'000'000'000'000, 10'000'000'000'000};
  std::uniform_int_distribution<std::int64_t> hundredths{0, 3'000}, day{0, 3'660};
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t principal = money(engine), rate = hundredths(engine), days = day(engine);
    const yearly_rate at{percent::of(decimal::scaled(rate, 2))};
    const cpp_int top = cpp_int(principal) * rate * days;
    const auto rounded = [](const unrounded<vnd>& x) {
      return x.round(rounding::half_even).value().minor_units();
    };
    const auto expected = [&](std::int64_t bottom) {
      return static_cast<std::int64_t>(
          round_quotient<cpp_int>(top, cpp_int(10'000) * bottom, rounding::half_even).value());
    };
    EXPECT_EQ(rounded(interest_by_days(dong(principal), at, days, actual_365)), expected(365));
    EXPECT_EQ(rounded(interest_by_days(dong(principal), at, days, actual_360)), expected(360));
    EXPECT_EQ(rounded(interest_by_months(dong(principal), at, days)), expected(12));
    EXPECT_EQ(rounded(interest(dong(principal), at, days)), expected(1));
  }
}

TEST(Interest, OfBalancesThatChangedIsRoundedOnlyAtTheEnd) {
  const std::vector<balance_days<vnd>> balances{
      {dong(100), 1}, {dong(101), 1}, {dong(99), 1}, {dong(0), 300}, {dong(1'000'000), 0}};
  const auto whole = interest_on_balances(balances, six_point_eight, actual_365);
  EXPECT_EQ(whole, interest_by_days(dong(100), six_point_eight, 3, actual_365));
  const std::vector<balance_days<vnd>> none;
  EXPECT_EQ(interest_on_balances(none, six_point_eight, actual_365), dong(0));
}

TEST(Interest, HasAsManyDaysAsLieBetweenTheEnds) {
  EXPECT_EQ(interest_days(10, 40, first_in_last_out), (day_run{10, 39}));
  EXPECT_EQ(interest_days(10, 40, first_out_last_in), (day_run{11, 40}));
  for (const auto ends : {first_in_last_out, first_out_last_in}) {
    EXPECT_EQ(interest_days(10, 40, ends).count(), 30);
    EXPECT_EQ(interest_days(10, 10, ends).count(), 0);
  }
  EXPECT_EQ(day_run{}.count(), 0);
  EXPECT_THROW(static_cast<void>(interest_days(2, 1, first_in_last_out)),
               hoptac::contract_violation);
}

TEST(Interest, RefusesNegativeTimesAndWhatDoesNotFit) {
  EXPECT_THROW(static_cast<void>(interest(dong(1), six_point_eight, -1)),
               hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(interest_by_days(dong(1), six_point_eight, -1, actual_365)),
               hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(interest_by_months(dong(1), six_point_eight, -1)),
               hoptac::contract_violation);
  const std::vector<balance_days<vnd>> negative{{dong(1), -1}};
  EXPECT_THROW(static_cast<void>(interest_on_balances(negative, six_point_eight, actual_365)),
               hoptac::contract_violation);
  const std::vector<balance_days<vnd>> huge{
      {dong(highest), highest}, {dong(highest), highest}, {dong(highest), highest}};
  EXPECT_THROW(static_cast<void>(interest_on_balances(huge, six_point_eight, actual_365)),
               hoptac::overflow_error);
}

}  // namespace TEST_FILE
