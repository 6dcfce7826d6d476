// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/unrounded.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <sstream>
#include <type_traits>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;
using hoptac::errc;
using vnd_unrounded = unrounded<vnd>;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(vnd_unrounded) == 32 && alignof(vnd_unrounded) == 8);
static_assert(std::is_trivially_copyable_v<vnd_unrounded>);
static_assert(std::is_convertible_v<amount<vnd>, vnd_unrounded>);
static_assert(std::is_convertible_v<total<vnd>, vnd_unrounded>);
static_assert(!std::is_convertible_v<amount<usd>, vnd_unrounded>);
static_assert(!std::is_convertible_v<vnd_unrounded, amount<vnd>>);
static_assert(!std::is_constructible_v<vnd_unrounded, ratio>);  // of what?
static_assert(!std::is_constructible_v<vnd_unrounded, double>);
template <class A, class B>
concept divides = requires(A a, B b) {
  divide(a, b);
};
static_assert(divides<amount<vnd>, amount<vnd>> && divides<amount<vnd>, int>);
static_assert(divides<total<vnd>, amount<vnd>> && divides<amount<vnd>, total<vnd>>);
static_assert(!divides<amount<vnd>, amount<usd>> && !divides<amount<vnd>, double>);

static_assert(divide(dong(10), 3) == vnd_unrounded::from_minor(ratio::of(10, 3)));
static_assert(divide(dong(10), dong(4)) == ratio::of(5, 2));
static_assert(divide(total<vnd>(dong(10)), dong(4)) == ratio::of(5, 2));
static_assert(dong(3) < divide(dong(10), 3) && divide(dong(10), 3) < dong(4));
static_assert(divide(dong(10), 5) == dong(2) && divide(dong(10), 5) == total<vnd>(dong(2)));
static_assert(dong(10) * decimal::scaled(25, 2) == divide(dong(5), 2));
static_assert(-(dong(10) * ratio::of(1, 3)) == dong(-10) * ratio::of(1, 3));
static_assert(dong(10) * ratio::of(1, 3) * ratio::of(3, 1) / ratio::of(5, 1) == dong(2));
static_assert(percent_of(dong(45), dong(90)).value() == ratio::of(50, 1));

constexpr rounding all_modes[] = {
    rounding::half_away, rounding::half_even,   rounding::half_toward_zero,
    rounding::away,      rounding::toward_zero, rounding::ceiling,
    rounding::floor};

TEST(Unrounded, RoundsOnceAndByName) {
  const auto five_halves = divide(dong(-5), 2);
  EXPECT_EQ(five_halves.round(rounding::half_away).value(), dong(-3));
  EXPECT_EQ(five_halves.round(rounding::half_even).value(), dong(-2));
  EXPECT_EQ(five_halves.round(rounding::half_toward_zero).value(), dong(-2));
  EXPECT_EQ(five_halves.round(rounding::away).value(), dong(-3));
  EXPECT_EQ(five_halves.round(rounding::toward_zero).value(), dong(-2));
  EXPECT_EQ(five_halves.round(rounding::ceiling).value(), dong(-2));
  EXPECT_EQ(five_halves.round(rounding::floor).value(), dong(-3));
  EXPECT_EQ(divide(dong(-6), 2).round(rounding::exact).value(), dong(-3));
}

// A mean of 22.0 and 22.1 million in three organisations, as reports write it.
TEST(Unrounded, TurnsIntoReportedUnits) {
  const auto mean = divide(total<vnd>(dong(66'100'000)), 3);
  EXPECT_EQ(
      to_string(
          (mean.major_units() / ratio::of(1'000'000, 1)).round(3, rounding::half_away).value()),
      "22.033");
  EXPECT_EQ(mean.round_to(dong(1'000), rounding::half_away).value(), dong(22'033'000));
}

TEST(Unrounded, RoundsToAnyStepAsBigIntegersDo) {
  std::mt19937_64 engine{20250107};
  std::uniform_int_distribution<int> shift{1, 62};
  for (int i = 0; i < 50'000; ++i) {
    const auto number = static_cast<std::int64_t>(engine()) >> shift(engine);
    const auto count = 1 + (static_cast<std::int64_t>(engine() >> 1) >> shift(engine));
    const auto step =
        i % 3 == 0 ? 1 : 1 + (static_cast<std::int64_t>(engine() >> 3) >> shift(engine));
    for (const rounding mode : all_modes) {
      const cpp_int steps = round_quotient<cpp_int>(number, cpp_int(count) * step, mode).value();
      const auto rounded = divide(dong(number), count).round_to(dong(step), mode);
      if (steps * step < lowest || steps * step > highest)
        EXPECT_EQ(rounded.error().code(), errc::amount_does_not_fit);
      else
        EXPECT_EQ(rounded.value().minor_units(), static_cast<std::int64_t>(steps * step));
    }
  }
}

TEST(Unrounded, RefusesWhatExactRoundingWouldLose) {
  const auto third = divide(amount<usd>::from_minor(1'000), 3);
  const auto refused = third.round(rounding::exact);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), errc::not_whole_steps);
  EXPECT_EQ(refused.error().message(hoptac::language::en),
            "“1000/3/100 USD” is not a multiple of 0.01 USD");
  EXPECT_EQ(divide(dong(3'000), 2).round_to(dong(1'000), rounding::exact).error().code(),
            errc::not_whole_steps);
  EXPECT_EQ(divide(dong(3'000), 3).round_to(dong(1'000), rounding::exact).value(), dong(1'000));
}

TEST(Unrounded, RefusesWhatDoesNotFitAnAmount) {
  const auto twice = total<vnd>(dong(highest)) + dong(highest);
  EXPECT_EQ(divide(twice, 1).round(rounding::exact).error().code(), errc::amount_does_not_fit);
  EXPECT_EQ(divide(twice, 2).round(rounding::exact).value(), dong(highest));
  EXPECT_EQ(divide(twice + dong(1), 2).round(rounding::half_away).error().code(),
            errc::amount_does_not_fit);
  EXPECT_EQ(divide(dong(lowest), 1).round(rounding::exact).value(), dong(lowest));
  // Just above half a step above the highest amount.
  EXPECT_EQ(divide(dong(highest), 1).round_to(dong(1'000), rounding::ceiling).error().code(),
            errc::amount_does_not_fit);
}

TEST(Unrounded, PercentOfNothingIsAnError) {
  EXPECT_EQ(percent_of(dong(3), dong(0)).error().code(), errc::division_by_zero);
  EXPECT_EQ(percent_of(total<vnd>(dong(3)), dong(8)).value(), ratio::of(75, 2));
  EXPECT_THROW(static_cast<void>(divide(dong(3), dong(0))), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(divide(dong(3), 0)), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(divide(dong(3), 2).round_to(dong(0), rounding::floor)),
               hoptac::contract_violation);
}

TEST(Unrounded, HashesAndWritesItsValue) {
  EXPECT_EQ(std::hash<vnd_unrounded>{}(divide(dong(1), 2)),
            std::hash<vnd_unrounded>{}(divide(dong(2), 4)));
  std::ostringstream out;
  out << divide(dong(10), 3) << ", " << divide(amount<usd>::from_minor(-1'000), 3);
  EXPECT_EQ(out.str(), "10/3 VND, -1000/3/100 USD");
  EXPECT_EQ(unrounded<usd>::from_major(ratio::of(5, 2)), amount<usd>::from_minor(250));
  EXPECT_EQ(unrounded<usd>(amount<usd>::from_minor(250)).major_units(), ratio::of(5, 2));
}

}  // namespace TEST_FILE
