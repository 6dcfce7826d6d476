// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/total.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <sstream>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "oracle.hpp"
#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;
using hoptac::overflow_error;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(total<vnd>) == 16 && alignof(total<vnd>) == 8);
static_assert(std::is_trivially_copyable_v<total<vnd>>);
static_assert(std::is_convertible_v<amount<vnd>, total<vnd>>);
static_assert(!std::is_constructible_v<total<vnd>, amount<usd>>);
static_assert(!std::is_convertible_v<total<vnd>, amount<vnd>>);
static_assert(!std::is_constructible_v<amount<vnd>, total<vnd>>);
static_assert(!std::is_constructible_v<total<vnd>, double>);
static_assert(!std::is_constructible_v<total<vnd>, int>);
template <class A, class B>
concept adds = requires(A a, B b) {
  a += b;
};
static_assert(adds<total<vnd>, amount<vnd>> && adds<total<vnd>, total<vnd>>);
static_assert(!adds<total<vnd>, amount<usd>> && !adds<total<vnd>, total<usd>>);
static_assert(!adds<amount<vnd>, total<vnd>> && !adds<total<vnd>, int>);
static_assert(!adds<total<vnd>, double>);

static_assert(total<vnd>(dong(highest)) + dong(1) - dong(1) == dong(highest));
static_assert(dong(1) + total<vnd>(dong(2)) == dong(3) && total<vnd>() < dong(1));
static_assert((total<vnd>(dong(lowest)) - dong(1)).high_word() == -1);
static_assert((total<vnd>(dong(lowest)) - dong(1)).low_word() == 0x7FFF'FFFF'FFFF'FFFF);

using vnd_total = total<vnd>;

cpp_int value(const vnd_total& x) {
  return (cpp_int(x.high_word()) << 64) + x.low_word();
}

const cpp_int top = (cpp_int(1) << 127) - (cpp_int(1) << 63) - 1;
const cpp_int bottom = -(cpp_int(1) << 127) + (cpp_int(1) << 63);

/// The total of any big integer in its range.
vnd_total total_of(const cpp_int& x) {
  const cpp_int bits = x < 0 ? x + (cpp_int(1) << 128) : x;
  const auto high = static_cast<std::uint64_t>(bits >> 64);
  return vnd_total::from_words(static_cast<std::int64_t>(high),
                               static_cast<std::uint64_t>(bits & ~std::uint64_t{0}));
}

std::vector<cpp_int> interesting_values() {
  std::vector<cpp_int> values;
  for (const cpp_int& centre :
       {cpp_int(0), cpp_int(1) << 63, cpp_int(1) << 64, 3 * (cpp_int(1) << 63), cpp_int(1) << 126})
    for (int by = -2; by <= 2; ++by) {
      values.push_back(centre + by);
      values.push_back(-centre + by);
    }
  for (int by = 0; by <= 2; ++by) {
    values.push_back(top - by);
    values.push_back(bottom + by);
  }
  std::mt19937_64 engine{20250102};
  std::uniform_int_distribution<unsigned> shift{1, 127};
  for (int i = 0; i < 200; ++i) {
    const cpp_int wide = (cpp_int(engine()) << 64) + engine();
    values.push_back((i % 2 == 0 ? 1 : -1) * (wide >> shift(engine)) / 2);
  }
  return values;
}

template <class Operation>
void expect_value_or_overflow(const cpp_int& expected, Operation operation) {
  if (expected < bottom || expected > top) {
    EXPECT_THROW(static_cast<void>(operation()), overflow_error) << expected;
  } else {
    EXPECT_EQ(value(operation()), expected);
  }
}

TEST(Total, EveryOperationAgreesWithBigIntegersOrThrows) {
  const std::vector<cpp_int> values = interesting_values();
  for (const cpp_int& x : values) {
    const vnd_total a = total_of(x);
    ASSERT_EQ(value(a), x);
    EXPECT_EQ(a.sign(), x.sign());
    EXPECT_EQ(a.is_zero(), x == 0);
    EXPECT_EQ(a.fits_amount(), x >= lowest && x <= highest);
    expect_value_or_overflow(-x, [&] { return -a; });
    for (const cpp_int& y : values) {
      const vnd_total b = total_of(y);
      expect_value_or_overflow(x + y, [&] { return a + b; });
      expect_value_or_overflow(x - y, [&] { return a - b; });
      EXPECT_EQ(a < b, x < y);
      EXPECT_EQ(a == b, x == y);
      EXPECT_EQ(a == b, std::hash<vnd_total>{}(a) == std::hash<vnd_total>{}(b));
    }
    for (const std::int64_t one : {lowest, lowest + 1, std::int64_t{-1}, std::int64_t{0},
                                   std::int64_t{1}, highest - 1, highest}) {
      expect_value_or_overflow(x + one, [&] { return vnd_total(a) += dong(one); });
      expect_value_or_overflow(x - one, [&] { return vnd_total(a) -= dong(one); });
    }
  }
}

TEST(Total, KeepsItsValueWhenAnOperationFails) {
  vnd_total full = total_of(top), empty = total_of(bottom);
  EXPECT_THROW(full += dong(1), overflow_error);
  EXPECT_THROW(full += total_of(1), overflow_error);
  EXPECT_THROW(full -= dong(-1), overflow_error);
  EXPECT_THROW(full -= empty, overflow_error);
  EXPECT_THROW(empty -= dong(1), overflow_error);
  EXPECT_THROW(empty += dong(lowest), overflow_error);
  EXPECT_EQ(value(full), top);
  EXPECT_EQ(value(empty), bottom);
}

TEST(Total, RunsThroughEveryBoundaryOfItsLowWord) {
  vnd_total up, down;
  cpp_int expected = 0;
  std::mt19937_64 engine{20250103};
  for (int i = 0; i < 100'000; ++i) {
    const auto step = static_cast<std::int64_t>(engine());
    up += dong(step);
    down -= dong(step);
    expected += step;
    ASSERT_EQ(value(up), expected);
    ASSERT_EQ(value(down), -expected);
  }
  for (int i = 0; i < 1'000; ++i) {
    up += dong(highest);
    down += dong(lowest);
  }
  EXPECT_EQ(value(up), expected + cpp_int(highest) * 1'000);
  EXPECT_EQ(value(down), -expected + cpp_int(lowest) * 1'000);
}

TEST(Total, NarrowsOnlyWhenItFits) {
  EXPECT_EQ(total_of(lowest).to_amount(), dong(lowest));
  EXPECT_EQ(total_of(highest).to_amount(), dong(highest));
  EXPECT_THROW(static_cast<void>(total_of(cpp_int(highest) + 1).to_amount()), overflow_error);
  EXPECT_THROW(static_cast<void>(total_of(cpp_int(lowest) - 1).to_amount()), overflow_error);
}

TEST(Total, RefusesWordsOutsideItsRange) {
  EXPECT_THROW(static_cast<void>(vnd_total::from_words(lowest, 0)), overflow_error);
  EXPECT_THROW(static_cast<void>(vnd_total::from_words(highest, std::uint64_t{1} << 63)),
               overflow_error);
  EXPECT_EQ(value(vnd_total::from_words(highest, (std::uint64_t{1} << 63) - 1)), top);
  EXPECT_EQ(value(vnd_total::from_words(lowest, std::uint64_t{1} << 63)), bottom);
  EXPECT_EQ(vnd_total::from_minor(std::numeric_limits<std::uint64_t>::max()).high_word(), 0);
}

TEST(Total, WritesAllItsDigits) {
  for (const cpp_int& x : interesting_values())
    EXPECT_EQ(to_string(total_of(x)), oracle::write({x, 0}) + " VND");
  const auto cents =
      total<usd>(amount<usd>::from_minor(highest)) + amount<usd>::from_minor(highest);
  EXPECT_EQ(to_string(cents), "184467440737095516.14 USD");
  EXPECT_EQ(cents.major_units(), decimal::parse("184467440737095516.14").value());
  EXPECT_EQ(to_string(total<usd>(amount<usd>::from_minor(-5))), "-0.05 USD");
  std::ostringstream out;
  out << total_of(top) << ' ' << total_of(bottom);
  EXPECT_EQ(out.str(), oracle::write({top, 0}) + " VND " + oracle::write({bottom, 0}) + " VND");
  EXPECT_THROW(static_cast<void>(total_of(top).major_units()), overflow_error);  // 39 digits
}

}  // namespace TEST_FILE
