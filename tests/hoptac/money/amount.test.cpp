// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/amount.hpp>  // first, so that the header is seen to stand alone

#include <cstdint>
#include <functional>
#include <limits>
#include <locale>
#include <random>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;
using hoptac::errc;
using hoptac::overflow_error;
using eur = currency<"EUR">;
using kwd = currency<"KWD">;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(amount<vnd>) == 8 && alignof(amount<vnd>) == 8);
static_assert(std::is_trivially_copyable_v<amount<vnd>>);
static_assert(std::is_nothrow_default_constructible_v<amount<vnd>>);
static_assert(std::is_standard_layout_v<amount<vnd>>);

// No number becomes money by itself, and no binary fraction at all.
template <class From, class To>
concept becomes = std::is_constructible_v<To, From> || std::is_convertible_v<From, To>;
static_assert(!becomes<double, amount<vnd>> && !becomes<float, amount<usd>>);
static_assert(!becomes<long double, amount<usd>>);
static_assert(!becomes<int, amount<vnd>> && !becomes<std::int64_t, amount<vnd>>);
static_assert(!becomes<decimal, amount<vnd>>);
static_assert(!becomes<amount<vnd>, std::int64_t> && !becomes<amount<vnd>, double>);

template <class T>
concept counts = requires(T x) {
  amount<vnd>::from_minor(x);
};
static_assert(counts<int> && counts<std::int64_t> && counts<std::uint64_t> && counts<short>);
static_assert(!counts<double> && !counts<float> && !counts<bool> && !counts<char>);

// Currencies do not mix.
template <class A, class B>
concept adds = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept multiplies = requires(A a, B b) {
  a* b;
};
static_assert(adds<amount<vnd>, amount<vnd>> && !adds<amount<vnd>, amount<usd>>);
static_assert(!adds<amount<vnd>, int> && !adds<amount<vnd>, double>);
static_assert(multiplies<amount<vnd>, int> && multiplies<int, amount<vnd>>);
static_assert(!multiplies<amount<vnd>, double> && !multiplies<amount<vnd>, amount<vnd>>);
static_assert(!multiplies<amount<vnd>, bool>);
static_assert(std::three_way_comparable<amount<vnd>, std::strong_ordering>);
static_assert(!std::equality_comparable_with<amount<vnd>, amount<usd>>);
static_assert(!std::is_convertible_v<amount<vnd>, amount<usd>>);

static_assert(dong(1'482'000'000).minor_units() == 1'482'000'000);
static_assert((dong(2) + dong(3)) * 4 - dong(1) == dong(19));
static_assert(-dong(5) < dong(0) && dong(-5).sign() == -1 && abs(dong(-5)) == dong(5));
static_assert(amount<usd>::from_major(decimal::scaled(125, 1)).value().minor_units() == 1250);
static_assert(amount<usd>::from_minor(1250).major_units() == decimal::scaled(125, 1));
static_assert(amount<vnd>{}.is_zero() && amount<vnd>{} == dong(0));

TEST(Amount, EveryOperationAgreesWithBigIntegersOrThrows) {
  std::mt19937_64 engine{20250101};
  std::uniform_int_distribution<int> shift{0, 63}, mostly{0, 3};
  const std::vector<std::int64_t> edges{lowest, lowest + 1, -2, -1, 0, 1, 2, highest - 1, highest};
  const auto any = [&] {
    if (mostly(engine) == 0) return edges[engine() % edges.size()];
    return static_cast<std::int64_t>(engine()) >> shift(engine);
  };
  const auto check = [](auto operation, const cpp_int& expected) {
    if (expected < lowest || expected > highest)
      EXPECT_THROW(static_cast<void>(operation()), overflow_error) << expected;
    else
      EXPECT_EQ(operation().minor_units(), static_cast<std::int64_t>(expected)) << expected;
  };
  for (int i = 0; i < 100'000; ++i) {
    const std::int64_t x = any(), y = any();
    const auto a = dong(x), b = dong(y);
    check([&] { return a + b; }, cpp_int(x) + y);
    check([&] { return a - b; }, cpp_int(x) - y);
    check([&] { return a * y; }, cpp_int(x) * y);
    check([&] { return y * a; }, cpp_int(x) * y);
    check([&] { return -a; }, -cpp_int(x));
    check([&] { return abs(a); }, abs(cpp_int(x)));
    EXPECT_EQ(a < b, x < y);
    EXPECT_EQ(a == b, x == y);
    EXPECT_EQ(a <=> b, x <=> y);
  }
}

TEST(Amount, KeepsItsValueWhenAnOperationFails) {
  auto top = dong(highest);
  EXPECT_THROW(top += dong(1), overflow_error);
  EXPECT_EQ(top, dong(highest));
  EXPECT_THROW(top *= 2, overflow_error);
  EXPECT_EQ(top, dong(highest));
  auto bottom = dong(lowest);
  EXPECT_THROW(bottom -= dong(1), overflow_error);
  EXPECT_EQ(bottom, dong(lowest));
  EXPECT_THROW(static_cast<void>(-bottom), overflow_error);
  EXPECT_THROW(bottom *= -1, overflow_error);
  EXPECT_EQ(bottom, dong(lowest));
}

TEST(Amount, TakesEveryIntegerThatFits) {
  EXPECT_EQ(dong(static_cast<std::uint64_t>(highest)), dong(highest));
  EXPECT_THROW(static_cast<void>(dong(std::numeric_limits<std::uint64_t>::max())), overflow_error);
  EXPECT_THROW(static_cast<void>(dong(static_cast<std::uint64_t>(highest) + 1)), overflow_error);
  EXPECT_EQ(dong(static_cast<signed char>(-7)), dong(-7));
  EXPECT_EQ(dong(3) * std::uint64_t{5}, dong(15));
  EXPECT_THROW(static_cast<void>(dong(1) * std::numeric_limits<std::uint64_t>::max()),
               overflow_error);
}

struct major_case {
  const char* text;
  std::int64_t minor;
};

TEST(Amount, ReadsMajorUnitsExactly) {
  for (const auto& [text, minor] : {major_case{"0", 0},
                                    {"-0.00", 0},
                                    {"12.5", 1250},
                                    {"12.5000", 1250},
                                    {"-0.01", -1},
                                    {"92233720368547758.07", highest},
                                    {"-92233720368547758.08", lowest}}) {
    const auto read = amount<usd>::from_major(decimal::parse(text).value());
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read.value().minor_units(), minor) << text;
    EXPECT_EQ(read.value().major_units(), decimal::parse(text).value());
  }
  EXPECT_EQ(amount<vnd>::from_major(decimal::from_integer(1'500)).value(), dong(1'500));
  EXPECT_EQ(amount<kwd>::from_major(decimal::parse("1.005").value()).value().minor_units(), 1005);
}

TEST(Amount, RoundsMajorUnitsOnlyByName) {
  const decimal half = decimal::parse("-2.5").value();
  const auto dong_of = [&](rounding mode) {
    return amount<vnd>::from_major(half, mode).value().minor_units();
  };
  EXPECT_EQ(dong_of(rounding::half_away), -3);
  EXPECT_EQ(dong_of(rounding::half_even), -2);
  EXPECT_EQ(dong_of(rounding::ceiling), -2);
  EXPECT_EQ(dong_of(rounding::floor), -3);
  for (const auto& refused :
       {amount<vnd>::from_major(half), amount<vnd>::from_major(half, rounding::exact)}) {
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), errc::not_exact);
    EXPECT_EQ(refused.error().arguments(), std::vector<std::string>{"0"});
  }
  EXPECT_EQ(amount<usd>::from_major(decimal::parse("0.001").value()).error().arguments(),
            std::vector<std::string>{"2"});
}

TEST(Amount, RefusesMajorUnitsThatDoNotFit) {
  for (const char* text : {"92233720368547758.08", "-92233720368547758.09",
                           "99999999999999999999999999999999999999"}) {
    const auto refused = amount<usd>::from_major(decimal::parse(text).value());
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().code(), errc::amount_does_not_fit);
    EXPECT_NE(refused.error().message(hoptac::language::en).find(text), std::string::npos);
  }
  EXPECT_EQ(
      amount<usd>::from_major(decimal::parse("92233720368547758.075").value(), rounding::half_away)
          .error()
          .code(),
      errc::amount_does_not_fit);
}

struct comma_marks : std::numpunct<char> {
  char do_thousands_sep() const override { return '\''; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Amount, WritesPlainTextWhateverTheLocale) {
  EXPECT_EQ(to_string(dong(1'482'000'000)), "1482000000 VND");
  EXPECT_EQ(to_string(dong(lowest)), "-9223372036854775808 VND");
  EXPECT_EQ(to_string(amount<usd>::from_minor(-5)), "-0.05 USD");
  EXPECT_EQ(to_string(amount<usd>::from_minor(1250)), "12.50 USD");
  EXPECT_EQ(to_string(amount<eur>{}), "0.00 EUR");
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new comma_marks));
  out << dong(1'482'000'000) << ' ' << amount<kwd>::from_minor(1'234'567);
  EXPECT_EQ(out.str(), "1482000000 VND 1234.567 KWD");
}

TEST(Amount, HashesByValue) {
  const std::hash<amount<vnd>> hash;
  EXPECT_EQ(hash(dong(7)), hash(dong(3) + dong(4)));
  std::unordered_set<std::size_t> hashes;
  for (std::int64_t i = 0; i < 10'000; ++i) hashes.insert(hash(dong(i * 1'000'000)));
  EXPECT_EQ(hashes.size(), 10'000U);
}

}  // namespace TEST_FILE
