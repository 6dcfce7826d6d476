// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/rounding.hpp>  // first, so that the header is seen to stand alone

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using boost::multiprecision::cpp_int;
using hoptac::errc, hoptac::language;
using hoptac::money::exact_integer, hoptac::money::parse_rounding, hoptac::money::round_quotient,
    hoptac::money::rounding;
using enum hoptac::money::rounding;
using hoptac::money::detail::rounded_quotient;
__extension__ typedef __int128 int128;

// What can be known before the program runs is checked before it runs.
static_assert(sizeof(rounding) == 1);  // stored as a byte, by these numbers
static_assert(static_cast<int>(half_away) == 1 && static_cast<int>(half_even) == 2 &&
              static_cast<int>(half_toward_zero) == 3 && static_cast<int>(away) == 4 &&
              static_cast<int>(toward_zero) == 5 && static_cast<int>(ceiling) == 6 &&
              static_cast<int>(hoptac::money::rounding::floor) == 7 &&
              static_cast<int>(exact) == 8);
static_assert(exact_integer<std::int8_t> && exact_integer<std::int64_t> && exact_integer<int128> &&
              exact_integer<cpp_int>);
static_assert(!exact_integer<double> && !exact_integer<long double> && !exact_integer<unsigned> &&
              !exact_integer<bool> && !exact_integer<std::string>);
static_assert(round_quotient(7, 2, half_even).value() == 4);
static_assert(parse_rounding("ceiling").value() == ceiling);
static_assert(to_string(toward_zero) == "toward_zero" && to_string(rounding{}).empty());

template <class T>
concept has_default_mode = requires(T x) {
  round_quotient(x, x);
};
static_assert(!has_default_mode<int>);
template <class T>
concept takes = requires(T x) {
  round_quotient(x, x, half_even);
};
static_assert(takes<int> && takes<cpp_int> && !takes<double> && !takes<unsigned>);

// clang-format off
constexpr int table[][9] = {
    // n, d | half_away, half_even, half_toward_zero, away, toward_zero, ceiling, floor
    { 5, 2,    3,  2,  2,  3,  2,  3,  2},  // a tie next to an even number
    { 7, 2,    4,  4,  3,  4,  3,  4,  3},  // a tie next to an odd one
    {-5, 2,   -3, -2, -2, -3, -2, -2, -3},  // a tie below zero
    {-7, 2,   -4, -4, -3, -4, -3, -3, -4},
    { 1, 2,    1,  0,  0,  1,  0,  1,  0},  // the quotient is 0 and has no sign
    {-1, 2,   -1,  0,  0, -1,  0,  0, -1},
    { 1, 3,    0,  0,  0,  1,  0,  1,  0},
    {-1, 3,    0,  0,  0, -1,  0,  0, -1},
    { 2, 3,    1,  1,  1,  1,  0,  1,  0},
    {-2, 3,   -1, -1, -1, -1,  0,  0, -1},
    { 6, 3,    2,  2,  2,  2,  2,  2,  2},  // exact: every mode agrees
    { 0, 3,    0,  0,  0,  0,  0,  0,  0},
};
// clang-format on

TEST(Rounding, EveryModeAgreesWithTheTable) {
  for (const auto& row : table) {
    SCOPED_TRACE(::testing::Message() << row[0] << " / " << row[1]);
    for (std::size_t i = 0; i < 7; ++i) {
      EXPECT_EQ(round_quotient(row[0], row[1], oracle::modes[i]).value(), row[2 + i])
          << to_string(oracle::modes[i]);
      EXPECT_EQ(round_quotient<cpp_int>(row[0], row[1], oracle::modes[i]).value(), row[2 + i])
          << to_string(oracle::modes[i]);
    }
    EXPECT_EQ(round_quotient(row[0], row[1], exact).has_value(), row[0] % row[1] == 0);
  }
}

TEST(Rounding, EverySmallQuotientAgreesWithTheOracle) {
  for (int n = -60; n <= 60; ++n)
    for (int d = 1; d <= 25; ++d)
      for (const rounding mode : oracle::modes) {
        const oracle::rounded expected = oracle::round(n, d, mode);
        const auto byte =
            rounded_quotient(static_cast<std::int8_t>(n), static_cast<std::int8_t>(d), mode);
        const auto wide = rounded_quotient<int128>(n, d, mode);
        const auto boost = rounded_quotient<cpp_int>(n, d, mode);
        ASSERT_EQ(byte.value, expected.value) << n << " / " << d << " " << to_string(mode);
        ASSERT_EQ(static_cast<int>(wide.value), expected.value);
        ASSERT_EQ(boost.value, expected.value);
        ASSERT_EQ(byte.lost, expected.lost);
        ASSERT_EQ(wide.lost, expected.lost);
        ASSERT_EQ(boost.lost, expected.lost);
      }
}

TEST(Rounding, RandomQuotientsAgreeWithTheOracleInThreeTypes) {
  std::mt19937_64 engine{20250102};
  for (int i = 0; i < 20'000; ++i) {
    const auto n = static_cast<std::int64_t>(engine()) >> engine() % 63;
    const auto d = static_cast<std::int64_t>(engine() >> (1 + engine() % 62)) | 1;
    for (const rounding mode : oracle::modes) {
      const oracle::rounded expected = oracle::round(n, d, mode);
      ASSERT_EQ(rounded_quotient(n, d, mode).value, expected.value) << n << " / " << d;
      ASSERT_EQ(static_cast<std::int64_t>(rounded_quotient<int128>(n, d, mode).value),
                expected.value);
      ASSERT_EQ(rounded_quotient<cpp_int>(n, d, mode).value, expected.value);
    }
  }
}

TEST(Rounding, TheEdgesOfATypeDoNotOverflow) {
  constexpr auto largest = std::numeric_limits<std::int64_t>::max();
  constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
  // Doubling the remainder, as a naive test for a tie does, would overflow in all of these.
  EXPECT_EQ(round_quotient(largest - 1, largest, half_even).value(), 1);
  EXPECT_EQ(round_quotient(smallest, largest, half_away).value(), -1);
  EXPECT_EQ(round_quotient(smallest, largest, hoptac::money::rounding::floor).value(), -2);
  EXPECT_EQ(round_quotient(smallest, std::int64_t{1}, away).value(), smallest);
  EXPECT_EQ(round_quotient(smallest, std::int64_t{2}, exact).value(), smallest / 2);
}

TEST(Rounding, NamesGoBothWays) {
  for (const rounding mode : oracle::modes)
    EXPECT_EQ(parse_rounding(to_string(mode)).value(), mode);
  EXPECT_TRUE(to_string(static_cast<rounding>(9)).empty());
  for (const char* name : {"", "half_up", "Floor", "floor ", "exactly"}) {
    const auto refused = parse_rounding(name);
    ASSERT_FALSE(refused.has_value()) << name;
    EXPECT_EQ(refused.error().code(), errc::rounding_unknown);
    EXPECT_EQ(refused.error().arguments().front(), name);
  }
  EXPECT_EQ(parse_rounding("half_up").error().message(language::en),
            "“half_up” is not a rounding; the roundings are half_away, half_even, "
            "half_toward_zero, away, toward_zero, ceiling, floor, exact");
}

TEST(Rounding, ExactRefusesALoss) {
  const auto refused = round_quotient(7, 2, exact);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code(), errc::not_exact);
  EXPECT_EQ(refused.error().arguments(), std::vector<std::string>{"0"});
}

TEST(Rounding, RefusesADivisorThatIsNotPositive) {
  EXPECT_THROW(static_cast<void>(round_quotient(1, 0, toward_zero)), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(round_quotient(1, -2, toward_zero)), hoptac::contract_violation);
}

TEST(Rounding, RefusesANumberThatNamesNoRounding) {
  EXPECT_THROW(static_cast<void>(round_quotient(1, 2, rounding{})), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(round_quotient(1, 2, static_cast<rounding>(9))),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
