// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/ratio.hpp>  // first, so that the header is seen to stand alone

#include <compare>
#include <cstdint>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using boost::multiprecision::cpp_int;
using hoptac::errc, hoptac::overflow_error, hoptac::contract_violation;
using hoptac::money::decimal, hoptac::money::divide, hoptac::money::percent_of,
    hoptac::money::ratio, hoptac::money::rounding;

decimal dec(const std::string& text) {
  return decimal::parse(text).value();
}

const std::string nines(38, '9');

// What can be known before the program runs is checked before it runs.
static_assert(sizeof(ratio) == 32 && alignof(ratio) == 8);
static_assert(std::is_trivially_copyable_v<ratio> && std::is_standard_layout_v<ratio>);
static_assert(std::has_unique_object_representations_v<ratio>);  // no padding bytes
static_assert(!std::is_constructible_v<ratio, double> && !std::is_constructible_v<ratio, float>);
static_assert(!std::is_constructible_v<ratio, int> && std::is_convertible_v<decimal, ratio>);
static_assert(!std::is_convertible_v<ratio, decimal>);  // the way back names a rounding

template <class N, class D>
concept makes_a_ratio = requires(N n, D d) {
  ratio::of(n, d);
};
static_assert(makes_a_ratio<int, std::uint64_t> && makes_a_ratio<std::int64_t, int>);
static_assert(!makes_a_ratio<double, int> && !makes_a_ratio<int, double> &&
              !makes_a_ratio<bool, int>);
template <class T>
concept rounds_without_a_mode = requires(T x) {
  x.round(2);
};
static_assert(!rounds_without_a_mode<ratio>);

static_assert(ratio::of(2, 4) == ratio::of(1, 2) && ratio::of(1, -2) < ratio{});
static_assert((ratio::of(2, 4) <=> ratio::of(1, 2)) == std::weak_ordering::equivalent);
static_assert(ratio::of(1, 3).round(2, rounding::half_away).value() == decimal::scaled(33, 2));
static_assert(ratio::of(1, 8).is_exact(3) && !ratio::of(1, 8).is_exact(2));
static_assert(divide(decimal::from_integer(1), decimal::scaled(5, 1)) == ratio::of(2, 1));
static_assert(std::hash<ratio>{}(ratio::of(2, 4)) == std::hash<ratio>{}(ratio::of(-3, -6)));
static_assert(ratio::of(1, 3) < decimal::scaled(34, 2) && decimal::scaled(5, 1) == ratio::of(1, 2));

/// The terms as the ratio has them, read from its text.
struct terms {
  cpp_int n, d;
};
terms read(const ratio& x) {
  const std::string text = to_string(x);
  const auto slash = text.find('/');
  return {oracle::read(text.substr(0, slash)).coefficient,
          oracle::read(text.substr(slash + 1)).coefficient};
}

const cpp_int limit = cpp_int(1) << 127;

/// Whether `n / d` can be held, in lowest terms if need be.
bool fits(cpp_int n, cpp_int d) {
  const cpp_int common = gcd(n, d);
  n /= common;
  d /= common;
  return n < limit && -n < limit && d < limit && -d < limit;
}

TEST(Ratio, AverageIsRoundedOnceByName) {
  // 2.5 and 3.5: ties on both sides of an even number.
  const ratio average = ratio::of(5, 2), other = ratio::of(7, 2);
  EXPECT_EQ(to_string(average.round(0, rounding::half_away).value()), "3");
  EXPECT_EQ(to_string(average.round(0, rounding::half_even).value()), "2");
  EXPECT_EQ(to_string(other.round(0, rounding::half_even).value()), "4");
  EXPECT_EQ(to_string(other.round(0, rounding::half_toward_zero).value()), "3");
  EXPECT_EQ(to_string((-average).round(0, rounding::floor).value()), "-3");
  EXPECT_EQ(to_string((-average).round(0, rounding::ceiling).value()), "-2");
  EXPECT_EQ(to_string(average.round(3, rounding::exact).value()), "2.500");
  EXPECT_EQ(to_string(ratio::of(1'482'500'001, 3).round(-3, rounding::away).value()), "494167000");
}

TEST(Ratio, KeepsItsTermsAndReducesOnRequest) {
  EXPECT_EQ(to_string(ratio::of(6, -4)), "-6/4");
  EXPECT_EQ(to_string(ratio::of(6, -4).reduced()), "-3/2");
  EXPECT_EQ(to_string(ratio::of(0, -4).reduced()), "0/1");
  EXPECT_EQ(to_string(ratio{}), "0/1");
  EXPECT_EQ(to_string(ratio(dec("-12.50"))), "-1250/100");
  EXPECT_EQ(to_string(divide(dec("12.50"), dec("-0.5"))), "-1250/50");
  EXPECT_EQ(to_string(abs(ratio::of(-1, 3))), "1/3");
  std::ostringstream out;
  out << ratio::of(7, 3);
  EXPECT_EQ(out.str(), "7/3");
}

TEST(Ratio, ComesFromTheEdgesOfTheBuiltInIntegers) {
  EXPECT_EQ(to_string(ratio::of(std::numeric_limits<std::int64_t>::min(), -1)),
            "9223372036854775808/1");
  EXPECT_EQ(to_string(ratio::of(1, std::numeric_limits<std::uint64_t>::max())),
            "1/18446744073709551615");
  __extension__ typedef __int128 int128;
  const int128 lowest = -(static_cast<int128>(1) << 126) * 2;
  EXPECT_THROW(static_cast<void>(ratio::of(lowest, 1)), overflow_error);
  EXPECT_THROW(static_cast<void>(ratio::of(1, lowest)), overflow_error);
  EXPECT_EQ(ratio::of(lowest, 2), ratio::of(lowest / 2, 1));
  EXPECT_EQ(to_string(ratio::of(lowest + 1, 1)), "-170141183460469231731687303715884105727/1");
  EXPECT_THROW(static_cast<void>(ratio::of(1, 0)), contract_violation);
}

TEST(Ratio, PercentOfAPlan) {
  EXPECT_EQ(
      to_string(percent_of(dec("387"), dec("390")).value().round(1, rounding::half_away).value()),
      "99.2");
  EXPECT_EQ(percent_of(dec("7.5"), dec("7.50")).value(), ratio::of(100, 1));
  EXPECT_EQ(percent_of(ratio::of(1, 3), ratio::of(1, 6)).value(), ratio::of(200, 1));
  EXPECT_EQ(percent_of(dec("-3"), dec("4")).value(), ratio::of(-75, 1));
  const auto refused = percent_of(dec("1"), dec("0.00"));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code(), errc::division_by_zero);
}

// --- against the oracle ----------------------------------------------------------------------

void check_pair(const ratio& a, const ratio& b) {
  SCOPED_TRACE(::testing::Message() << a << " and " << b);
  const terms x = read(a), y = read(b);
  const int order = cpp_int(x.n * y.d).compare(cpp_int(y.n * x.d));
  ASSERT_EQ((a <=> b) < 0, order < 0);
  ASSERT_EQ((a <=> b) > 0, order > 0);
  ASSERT_EQ(a == b, order == 0);
  if (order == 0) {
    ASSERT_EQ(std::hash<ratio>{}(a), std::hash<ratio>{}(b));
  }
  const cpp_int n = x.n * y.n, d = x.d * y.d;
  if (fits(n, d)) {
    const terms product = read(a * b);
    ASSERT_EQ(product.n * d, n * product.d);
    ASSERT_TRUE(product.d > 0);
    if (n < limit && -n < limit && d < limit) {
      ASSERT_EQ(product.d, d) << "reduced without need";
    }
  } else {
    ASSERT_THROW(static_cast<void>(a * b), overflow_error);
  }
  if (y.n == 0) {
    ASSERT_THROW(static_cast<void>(a / b), contract_violation);
  } else if (fits(x.n * y.d, x.d * y.n)) {
    const terms quotient = read(a / b);
    ASSERT_EQ(quotient.n * x.d * y.n, x.n * y.d * quotient.d);
    ASSERT_TRUE(quotient.d > 0);
  } else {
    ASSERT_THROW(static_cast<void>(a / b), overflow_error);
  }
}

TEST(Ratio, EveryPairOfSmallRatiosAgreesWithTheOracle) {
  std::vector<ratio> values;
  for (int n = -9; n <= 9; ++n)
    for (int d = 1; d <= 9; ++d) values.push_back(ratio::of(n, d));
  for (const ratio& a : values)
    for (const ratio& b : values) ASSERT_NO_FATAL_FAILURE(check_pair(a, b));
}

ratio random_ratio(std::mt19937_64& engine) {
  const bool narrow = engine() % 2 == 0;
  const decimal n = dec(oracle::random_decimal(engine, narrow ? 12 : 38, 0));
  decimal d = dec(oracle::random_digits(engine, narrow ? 12 : 38));
  if (d.is_zero()) d = dec("60");
  return divide(n, d);
}

TEST(Ratio, RandomPairsAgreeWithTheOracle) {
  std::mt19937_64 engine{20250107};
  for (int i = 0; i < 20'000; ++i) {
    const ratio a = random_ratio(engine);
    ratio b = random_ratio(engine);
    if (i % 8 == 0) b = a.reduced();  // equal values of unlike terms
    ASSERT_NO_FATAL_FAILURE(check_pair(a, b));
  }
}

TEST(Ratio, RandomQuotientsOfDecimalsAreExactOrOverflow) {
  std::mt19937_64 engine{20250108};
  int refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    const decimal a = dec(oracle::random_decimal(engine)), b = dec(oracle::random_decimal(engine));
    SCOPED_TRACE(::testing::Message() << a << " / " << b);
    if (b.is_zero()) continue;
    const oracle::number x = oracle::read(to_string(a)), y = oracle::read(to_string(b));
    const int exponent = x.exponent < y.exponent ? x.exponent : y.exponent;
    const cpp_int n = oracle::units(x, exponent), d = oracle::units(y, exponent);
    if (fits(n, d)) {
      const terms quotient = read(divide(a, b));
      ASSERT_EQ(quotient.n * d, n * quotient.d);
    } else {
      ++refused;
      ASSERT_THROW(static_cast<void>(divide(a, b)), overflow_error);
    }
  }
  EXPECT_GT(refused, 1000);
  EXPECT_LT(refused, 19'000);
}

void check_round(const ratio& x, int places, rounding mode) {
  SCOPED_TRACE(::testing::Message() << x << " to " << places << ' ' << to_string(mode));
  const terms t = read(x);
  const oracle::rounded expected =
      oracle::round(places > 0 ? cpp_int(t.n * oracle::power_of_ten(places)) : t.n,
                    places < 0 ? cpp_int(t.d * oracle::power_of_ten(-places)) : t.d, mode);
  const oracle::number value{
      places < 0 ? cpp_int(expected.value * oracle::power_of_ten(-places)) : expected.value,
      places < 0 ? 0 : -places};
  ASSERT_EQ(x.is_exact(places), !expected.lost);
  const auto got = x.round(places, mode);
  if (mode == rounding::exact && expected.lost) {
    ASSERT_FALSE(got.has_value());
    ASSERT_EQ(got.error().code(), errc::not_exact);
    ASSERT_EQ(got.error().arguments().front(), std::to_string(places));
  } else if (value.coefficient >= oracle::power_of_ten(38) ||
             -value.coefficient >= oracle::power_of_ten(38)) {
    ASSERT_FALSE(got.has_value());
    ASSERT_EQ(got.error().code(), errc::rounded_too_long);
  } else {
    ASSERT_TRUE(got.has_value());
    ASSERT_EQ(to_string(*got), oracle::write(value));
  }
}

TEST(Ratio, RoundsEverySmallRatioAsTheOracleDoes) {
  for (int n = -40; n <= 40; ++n)
    for (int d = 1; d <= 16; ++d)
      for (int places = -2; places <= 3; ++places)
        for (const rounding mode : oracle::modes)
          ASSERT_NO_FATAL_FAILURE(check_round(ratio::of(n, d), places, mode));
}

TEST(Ratio, RoundsRandomRatiosAsTheOracleDoes) {
  std::mt19937_64 engine{20250109};
  for (int i = 0; i < 12'000; ++i) {
    const ratio x = random_ratio(engine);
    const int places =
        i % 2 == 0 ? static_cast<int>(engine() % 5) : static_cast<int>(engine() % 77) - 38;
    for (const rounding mode : oracle::modes) ASSERT_NO_FATAL_FAILURE(check_round(x, places, mode));
  }
}

TEST(Ratio, RoundsAtTheEdgesOfAWordAsTheOracleDoes) {
  for (int bits = 60; bits <= 126; ++bits)
    for (const int nudge : {-1, 0, 1})
      for (const int sign : {-1, 1}) {
        __extension__ typedef __int128 int128;
        const int128 edge = ((static_cast<int128>(1) << bits) + nudge) * sign;
        for (const int places : {-20, -2, 0, 1, 2, 18, 19, 20, 38})
          for (const rounding mode : oracle::modes) {
            ASSERT_NO_FATAL_FAILURE(check_round(ratio::of(edge, 1), places, mode));
            ASSERT_NO_FATAL_FAILURE(check_round(ratio::of(edge, 3), places, mode));
            ASSERT_NO_FATAL_FAILURE(check_round(ratio::of(7, edge), places, mode));
            ASSERT_NO_FATAL_FAILURE(check_round(ratio::of(edge, edge + 2 * sign), places, mode));
          }
      }
}

TEST(Ratio, RoundsTiesMadeOnPurpose) {
  std::mt19937_64 engine{20250110};
  for (int i = 0; i < 6'000; ++i) {
    // (2k + 1) d / 2d is k + 1/2, at every width that fits.
    const decimal d = dec(oracle::random_digits(engine, 1 + static_cast<int>(engine() % 18)) + "1");
    const decimal k = dec(oracle::random_decimal(engine, 1 + static_cast<int>(engine() % 17), 0));
    const decimal two = decimal::from_integer(2);
    const ratio tie = divide((k * two + decimal::from_integer(1)) * d, d * two);
    for (const rounding mode : oracle::modes) ASSERT_NO_FATAL_FAILURE(check_round(tie, 0, mode));
  }
}

TEST(Ratio, RefusesAQuotientThatRoundsUpToTwoWords) {
  // 100 n / 9 is 2^128 - 1 and five ninths: one step up, and 128 bits would hold 0.
  const cpp_int n = (9 * ((cpp_int(1) << 128) - 1) + 5) / 100;
  for (const rounding mode : oracle::modes)
    ASSERT_NO_FATAL_FAILURE(check_round(divide(dec(oracle::write({n, 0})), dec("9")), 2, mode));
}

TEST(Ratio, RefusesPlacesItCannotHave) {
  EXPECT_THROW(static_cast<void>(ratio{}.round(39, rounding::away)), contract_violation);
  EXPECT_THROW(static_cast<void>(ratio{}.round(-39, rounding::away)), contract_violation);
  EXPECT_THROW(static_cast<void>(ratio{}.is_exact(39)), contract_violation);
  EXPECT_EQ(ratio(dec(nines)).round(1, rounding::away).error().code(), errc::rounded_too_long);
  EXPECT_EQ(ratio::of(1, 3).round(1, rounding::exact).error().code(), errc::not_exact);
  EXPECT_THROW(static_cast<void>(divide(dec("1"), dec("0.0"))), contract_violation);
}

TEST(Ratio, ReducesBeforeItGivesUp) {
  const std::string digits = "12345678901234567890123456789012345678";
  // As whole numbers the first terms have 76 digits; in lowest terms they are 10^38 and 1.
  EXPECT_EQ(to_string(divide(dec(digits), dec("0." + digits))), "1" + std::string(38, '0') + "/1");
  EXPECT_THROW(static_cast<void>(divide(dec("13"), dec("0." + digits))), overflow_error);
  const ratio large = divide(dec(nines), dec("7"));
  EXPECT_EQ(large * (ratio::of(1, 1) / large), ratio::of(1, 1));
  EXPECT_THROW(static_cast<void>(large * large), overflow_error);
}

}  // namespace TEST_FILE
