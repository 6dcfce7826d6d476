// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/wide.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <random>
#include <string>

#include "oracle.hpp"
#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

namespace mp = boost::multiprecision;
using hoptac::overflow_error, hoptac::contract_violation;
using hoptac::money::coefficient, hoptac::money::decimal, hoptac::money::decimal_of,
    hoptac::money::denominator, hoptac::money::divide, hoptac::money::numerator,
    hoptac::money::ratio, hoptac::money::ratio_of, hoptac::money::wide_integer;
__extension__ typedef __int128 int128;

static_assert(wide_integer<mp::cpp_int> && wide_integer<mp::checked_int128_t> &&
              wide_integer<mp::int128_t> && wide_integer<mp::checked_int256_t> &&
              wide_integer<int128>);
static_assert(!wide_integer<std::int64_t> && !wide_integer<double> && !wide_integer<mp::uint128_t>);
static_assert(coefficient<int128>(decimal::scaled(-1250, 2)) == -1250);
static_assert(decimal_of<int128>(-1250, 2) == decimal::scaled(-125, 1));

template <class T>
class Wide : public testing::Test {};
using wide_types =
    testing::Types<mp::cpp_int, mp::checked_int128_t, mp::int128_t, mp::checked_int256_t, int128>;
TYPED_TEST_SUITE(Wide, wide_types);

/// Decimal digits to an integer of any type.
template <class T>
T from_text(const std::string& text) {
  T value = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9') value = static_cast<T>(value * 10 + (c - '0'));
  return text.front() == '-' ? static_cast<T>(-value) : value;
}

TYPED_TEST(Wide, DecimalsGoBothWays) {
  std::mt19937_64 engine{20250111};
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = oracle::random_decimal(engine);
    const decimal x = decimal::parse(text).value();
    ASSERT_TRUE(coefficient<TypeParam>(x) == from_text<TypeParam>(text)) << text;
    ASSERT_EQ(to_string(decimal_of<TypeParam>(coefficient<TypeParam>(x), x.scale())), text);
  }
}

TYPED_TEST(Wide, RatiosGoBothWays) {
  std::mt19937_64 engine{20250112};
  for (int i = 0; i < 5'000; ++i) {
    const std::string n = oracle::random_decimal(engine, 38, 0);
    const std::string d = oracle::write(oracle::read(oracle::random_digits(engine, 37) + "1"));
    const ratio x = ratio_of<TypeParam>(from_text<TypeParam>(n), from_text<TypeParam>(d));
    ASSERT_EQ(to_string(x), oracle::write(oracle::read(n)) + "/" + d);
    ASSERT_TRUE(numerator<TypeParam>(x) == from_text<TypeParam>(n));
    ASSERT_TRUE(denominator<TypeParam>(x) == from_text<TypeParam>(d));
  }
}

TYPED_TEST(Wide, RefusesWhatDoesNotFit) {
  const TypeParam limit = from_text<TypeParam>("1" + std::string(38, '0'));
  EXPECT_THROW(static_cast<void>(decimal_of<TypeParam>(limit, 0)), overflow_error);
  EXPECT_THROW(static_cast<void>(decimal_of<TypeParam>(-limit, 0)), overflow_error);
  EXPECT_EQ(to_string(decimal_of<TypeParam>(limit, 2)), "1" + std::string(36, '0') + ".0");
  EXPECT_EQ(to_string(decimal_of<TypeParam>(limit - 1, 0)), std::string(38, '9'));
  EXPECT_THROW(static_cast<void>(decimal_of<TypeParam>(1, 39)), contract_violation);
  EXPECT_THROW(static_cast<void>(decimal_of<TypeParam>(1, -1)), contract_violation);
  EXPECT_THROW(static_cast<void>(ratio_of<TypeParam>(1, 0)), contract_violation);
  EXPECT_EQ(to_string(ratio_of<TypeParam>(1, -2)), "-1/2");
}

TEST(WideBeyond128Bits, ReducesARatioOnlyWhenThatHelps) {
  const mp::cpp_int large = mp::cpp_int(1) << 200;
  EXPECT_EQ(to_string(ratio_of<mp::cpp_int>(-3 * large, 6 * large)), "-1/2");
  EXPECT_EQ(to_string(ratio_of<mp::cpp_int>(3, 6)), "3/6");
  EXPECT_THROW(static_cast<void>(ratio_of<mp::cpp_int>(large, 3)), overflow_error);
  EXPECT_THROW(static_cast<void>(ratio_of<mp::cpp_int>(3, large)), overflow_error);
  const mp::cpp_int edge = mp::cpp_int(1) << 127;
  EXPECT_THROW(static_cast<void>(ratio_of<mp::cpp_int>(edge, 1)), overflow_error);
  EXPECT_THROW(static_cast<void>(ratio_of<mp::cpp_int>(-edge, 1)), overflow_error);
  EXPECT_EQ(numerator<mp::cpp_int>(ratio_of<mp::cpp_int>(1 - edge, 1)), 1 - edge);
}

TEST(WideBeyond128Bits, DropsZerosOfADecimalThatDoesNotFit) {
  const mp::cpp_int large = oracle::power_of_ten(60);
  EXPECT_EQ(to_string(decimal_of<mp::cpp_int>(7 * large, 30)),
            "7" + std::string(30, '0') + ".0000000");
  EXPECT_THROW(static_cast<void>(decimal_of<mp::cpp_int>(large + 1, 30)), overflow_error);
  EXPECT_THROW(static_cast<void>(decimal_of<mp::cpp_int>(large, 20)), overflow_error);
}

}  // namespace TEST_FILE
