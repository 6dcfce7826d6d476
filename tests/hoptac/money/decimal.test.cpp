// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/decimal.hpp>  // first, so that the header is seen to stand alone

#include <compare>
#include <cstdint>
#include <iomanip>
#include <limits>
#include <locale>
#include <random>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using boost::multiprecision::cpp_int;
using hoptac::errc, hoptac::language, hoptac::overflow_error, hoptac::contract_violation;
using hoptac::money::decimal, hoptac::money::remainder, hoptac::money::rounding,
    hoptac::money::whole_quotient;

decimal dec(const std::string& text) {
  return decimal::parse(text).value();
}

const std::string nines(38, '9');

// What can be known before the program runs is checked before it runs.
static_assert(sizeof(decimal) == 24 && alignof(decimal) == 8);
static_assert(std::is_trivially_copyable_v<decimal> && std::is_standard_layout_v<decimal>);
static_assert(std::has_unique_object_representations_v<decimal>);  // no padding bytes
static_assert(!std::is_constructible_v<decimal, double> &&
              !std::is_constructible_v<decimal, float> &&
              !std::is_constructible_v<decimal, long double>);
static_assert(!std::is_constructible_v<decimal, int> && !std::is_assignable_v<decimal&, double>);
static_assert(!std::is_convertible_v<double, decimal> && !std::is_convertible_v<decimal, double>);

template <class T>
concept makes_a_decimal = requires(T x) {
  decimal::from_integer(x);
};
template <class T>
concept makes_a_scaled_decimal = requires(T x) {
  decimal::scaled(x, 2);
};
static_assert(makes_a_decimal<int> && makes_a_decimal<std::uint64_t> && makes_a_decimal<short>);
static_assert(!makes_a_decimal<double> && !makes_a_decimal<float> && !makes_a_decimal<bool> &&
              !makes_a_decimal<char>);
static_assert(makes_a_scaled_decimal<std::int64_t> && !makes_a_scaled_decimal<double>);
template <class T>
concept adds_to_a_decimal = requires(decimal x, T y) {
  x + y;
};
static_assert(adds_to_a_decimal<decimal> && !adds_to_a_decimal<double> && !adds_to_a_decimal<int>);
template <class T>
concept rounds_without_a_mode = requires(T x) {
  round(x, 2);
};
static_assert(!rounds_without_a_mode<decimal>);

static_assert(decimal::parse("-12.50").value().scale() == 2);
static_assert(decimal::parse("-12.50").value() == decimal::scaled(-125, 1));
static_assert(decimal::parse("0.1").value() + decimal::parse("0.2").value() ==
              decimal::parse("0.3").value());
static_assert(decimal::parse("1.5").value() * decimal::parse("-2").value() ==
              decimal::from_integer(-3));
static_assert(round(decimal::parse("2.5").value(), 0, rounding::half_even).value() ==
              decimal::from_integer(2));
static_assert((decimal::scaled(20, 1) <=> decimal::scaled(200, 2)) ==
              std::weak_ordering::equivalent);
static_assert(std::hash<decimal>{}(decimal::scaled(20, 1)) ==
              std::hash<decimal>{}(decimal::from_integer(2)));
static_assert(decimal{}.is_zero() && decimal{}.scale() == 0 &&
              abs(decimal::scaled(-5, 1)).sign() == 1);

// --- text ------------------------------------------------------------------------------------

TEST(Decimal, ReadsPlainTextAndWritesItBack) {
  const struct {
    const char* text;
    const char* written;
  } table[] = {
      {"0", "0"},
      {"-12.50", "-12.50"},
      {"12.50", "12.50"},
      {"+7", "7"},
      {".5", "0.5"},
      {"-.5", "-0.5"},
      {"5.", "5"},
      {"007", "7"},
      {"-0", "0"},
      {"-0.00", "0.00"},
      {"0.00", "0.00"},
      {"00.10", "0.10"},
      {"1482500000", "1482500000"},
      {"9223372036854775808", "9223372036854775808"},
      {"10000000000000000000", "10000000000000000000"},
      {"-18446744073709551616.0", "-18446744073709551616.0"},
      {"0000000000000000000000000000000000000000000000000001", "1"},
      {"0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"},
      {"1000000000000000000.0000000000000000000", "1000000000000000000.0000000000000000000"},
  };
  for (const auto& row : table) {
    const auto read = decimal::parse(row.text);
    ASSERT_TRUE(read.has_value()) << row.text;
    EXPECT_EQ(to_string(*read), row.written) << row.text;
  }
  EXPECT_EQ(to_string(dec(nines)), nines);
  EXPECT_EQ(to_string(dec("-0." + nines)), "-0." + nines);
  EXPECT_EQ(to_string(dec("-" + nines.substr(0, 19) + "." + nines.substr(19))),
            "-" + nines.substr(0, 19) + "." + nines.substr(19));
}

TEST(Decimal, ReadingAndWritingAreInverse) {
  std::mt19937_64 engine{20250103};
  for (int i = 0; i < 50'000; ++i) {
    const std::string text = oracle::random_decimal(engine);
    const decimal x = dec(text);
    ASSERT_EQ(to_string(x), text);
    ASSERT_EQ(x.scale(), -oracle::read(text).exponent);
    ASSERT_EQ(x.sign(), oracle::read(text).coefficient.sign());
  }
}

TEST(Decimal, RefusesWhatIsNotPlainTextAndSaysWhere) {
  const struct {
    std::string text;
    errc code;
    std::uint32_t column;
  } table[] = {
      {"", errc::decimal_unreadable, 1},
      {"+", errc::decimal_unreadable, 2},
      {"-", errc::decimal_unreadable, 2},
      {".", errc::decimal_unreadable, 2},
      {"-.", errc::decimal_unreadable, 3},
      {"--1", errc::decimal_unreadable, 2},
      {"1-", errc::decimal_unreadable, 2},
      {" 1", errc::decimal_unreadable, 1},
      {"1 ", errc::decimal_unreadable, 2},
      {"1\n", errc::decimal_unreadable, 2},
      {"1 000", errc::decimal_unreadable, 2},
      {"1e5", errc::decimal_unreadable, 2},
      {"1.5E-3", errc::decimal_unreadable, 4},
      {"0x1F", errc::decimal_unreadable, 2},
      {"1.482,5", errc::decimal_unreadable, 6},
      {"1,482.5", errc::decimal_unreadable, 2},
      {"12.500.000", errc::decimal_unreadable, 7},
      {"NaN", errc::decimal_unreadable, 1},
      {"Infinity", errc::decimal_unreadable, 1},
      {"-inf", errc::decimal_unreadable, 2},
      {std::string("1\0", 2), errc::decimal_unreadable, 2},
      {"12\u2212", errc::decimal_unreadable, 3},      // a minus sign that is not ASCII
      {"\u0661\u0662", errc::decimal_unreadable, 1},  // Arabic digits
      {nines + "x", errc::decimal_unreadable, 39},
      {nines + "9x", errc::decimal_unreadable, 40},  // unreadable says more than too long
      {nines + "9", errc::decimal_too_long, 39},
      {"-" + nines + "0", errc::decimal_too_long, 40},
      {nines + ".0", errc::decimal_too_long, 40},
      {"1" + std::string(1000, '0'), errc::decimal_too_long, 39},
      {"0." + std::string(39, '0'), errc::decimal_scale_too_large, 41},
      {"0." + std::string(38, '0') + "1", errc::decimal_scale_too_large, 41},
      {"." + std::string(39, '0'), errc::decimal_scale_too_large, 40},
  };
  for (const auto& row : table) {
    const auto refused = decimal::parse(row.text);
    ASSERT_FALSE(refused.has_value()) << row.text;
    EXPECT_EQ(refused.error().code(), row.code) << row.text;
    EXPECT_EQ(refused.error().where().column, row.column) << row.text;
    EXPECT_EQ(refused.error().where().line, 0U);
  }
  EXPECT_EQ(decimal::parse("1,5").error().message(language::en), "“1,5” is not a decimal number");
}

TEST(Decimal, QuotesLongTextInPartAndAlwaysAsUtf8) {
  const auto quoted = [](const std::string& text) {
    return decimal::parse(text).error().arguments().front();
  };
  EXPECT_EQ(quoted(std::string(1'000'000, '9')), std::string(80, '9') + "…");
  EXPECT_EQ(quoted("1\xFF"), "1\uFFFD");
}

TEST(Decimal, StreamsTheSameTextWhateverTheLocale) {
  struct grouping : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new grouping));
  out << std::setprecision(1) << std::fixed << dec("-1482500.25") << '|' << std::setw(8)
      << std::setfill('*') << dec("2.0") << '|' << std::left << std::setw(4) << dec("7");
  EXPECT_EQ(out.str(), "-1482500.25|*****2.0|7***");
}

// --- construction ----------------------------------------------------------------------------

TEST(Decimal, ComesFromEveryBuiltInInteger) {
  EXPECT_EQ(to_string(decimal::from_integer(std::numeric_limits<std::int64_t>::min())),
            "-9223372036854775808");
  EXPECT_EQ(to_string(decimal::from_integer(std::numeric_limits<std::uint64_t>::max())),
            "18446744073709551615");
  EXPECT_EQ(to_string(decimal::scaled(std::int8_t{-128}, 38)),
            "-0.00000000000000000000000000000000000128");
  __extension__ __int128 wide = 1;
  for (int i = 0; i < 38; ++i) wide *= 10;
  EXPECT_EQ(to_string(decimal::from_integer(1 - wide)), "-" + nines);
  EXPECT_THROW(static_cast<void>(decimal::from_integer(wide)), overflow_error);
  EXPECT_THROW(static_cast<void>(decimal::from_integer(-wide)), overflow_error);
  EXPECT_THROW(static_cast<void>(decimal::scaled(1, -1)), contract_violation);
  EXPECT_THROW(static_cast<void>(decimal::scaled(1, 39)), contract_violation);
}

// --- arithmetic against the oracle -----------------------------------------------------------

void expect_sum(const decimal& got, const oracle::number& x, const char* what) {
  const oracle::number read = oracle::read(to_string(got));
  ASSERT_EQ(oracle::compare(read, x), 0) << what << ' ' << to_string(got);
}

/// Compares one operation with the exact result: the value, and the scale when it fits.
template <class Operation>
void check(const decimal& a, const decimal& b, const oracle::number& exact, Operation operation,
           const char* what) {
  SCOPED_TRACE(::testing::Message() << a << ' ' << what << ' ' << b);
  if (oracle::fits(exact)) {
    const decimal got = operation(a, b);
    expect_sum(got, exact, what);
    const bool as_it_is = exact.exponent >= -38 && oracle::power_of_ten(38) > exact.coefficient &&
                          oracle::power_of_ten(38) > -exact.coefficient;
    if (as_it_is) {
      ASSERT_EQ(got.scale(), -exact.exponent);
    } else if (got.scale() < 38) {  // one zero more would not have fitted
      ASSERT_GE(to_string(abs(got)).size(), got.scale() == 0 ? 38U : 39U);
    }
  } else {
    ASSERT_THROW(static_cast<void>(operation(a, b)), overflow_error);
  }
}

void check_all(const decimal& a, const decimal& b) {
  const oracle::number x = oracle::read(to_string(a)), y = oracle::read(to_string(b));
  const int exponent = x.exponent < y.exponent ? x.exponent : y.exponent;
  const cpp_int ux = oracle::units(x, exponent), uy = oracle::units(y, exponent);
  check(
      a, b, {ux + uy, exponent}, [](auto& p, auto& q) { return p + q; }, "+");
  check(
      a, b, {ux - uy, exponent}, [](auto& p, auto& q) { return p - q; }, "-");
  check(
      a, b, {x.coefficient * y.coefficient, x.exponent + y.exponent},
      [](auto& p, auto& q) { return p * q; }, "*");
  const int order = ux.compare(uy);
  ASSERT_EQ((a <=> b) < 0, order < 0) << a << ' ' << b;
  ASSERT_EQ((a <=> b) > 0, order > 0) << a << ' ' << b;
  ASSERT_EQ(a == b, order == 0) << a << ' ' << b;
  if (order == 0) {
    ASSERT_EQ(std::hash<decimal>{}(a), std::hash<decimal>{}(b)) << a << ' ' << b;
  }
  if (uy == 0) return;
  check(
      a, b, {ux % uy, exponent}, [](auto& p, auto& q) { return remainder(p, q); }, "rem");
  check(
      a, b, {ux / uy, 0}, [](auto& p, auto& q) { return whole_quotient(p, q); }, "div");
}

TEST(Decimal, EveryPairOfSmallNumbersAgreesWithTheOracle) {
  std::vector<decimal> values;
  for (int scale = 0; scale <= 3; ++scale)
    for (int coefficient = -16; coefficient <= 16; ++coefficient)
      values.push_back(decimal::scaled(coefficient, scale));
  for (const decimal& a : values)
    for (const decimal& b : values) ASSERT_NO_FATAL_FAILURE(check_all(a, b));
}

TEST(Decimal, RandomPairsAgreeWithTheOracle) {
  std::mt19937_64 engine{20250104};
  for (int i = 0; i < 20'000; ++i) {
    const int most = i % 2 == 0 ? 38 : 20, places = i % 3 == 0 ? 38 : 12;
    const decimal a = dec(oracle::random_decimal(engine, most, places));
    decimal b = dec(oracle::random_decimal(engine, most, places));
    if (i % 10 == 0) b = a.normalized();  // equal values of unlike scales
    ASSERT_NO_FATAL_FAILURE(check_all(a, b));
  }
}

TEST(Decimal, DropsZerosAtTheEndOnlyWhenTheyDoNotFit) {
  const decimal large = dec("1" + std::string(37, '0'));
  EXPECT_EQ(to_string(dec("1.50") + dec("0.5")), "2.00");
  EXPECT_EQ(to_string(dec("1.50") * dec("2.0")), "3.000");
  EXPECT_EQ(to_string(large + dec("0.00")), to_string(large));  // 40 digits would not fit
  EXPECT_EQ(to_string(large * dec("1.00")), to_string(large));
  EXPECT_EQ(to_string(dec("5." + std::string(30, '0')) * dec("0.2000000000")),
            "1." + std::string(37, '0'));
  EXPECT_EQ(to_string(dec("-99" + std::string(18, '0')) * dec("1" + std::string(18, '0'))),
            "-99" + std::string(36, '0'));
}

TEST(Decimal, ThrowsOnOverflowAndLeavesTheOperandsAlone) {
  const decimal largest = dec(nines);
  decimal x = largest;
  EXPECT_THROW(x += decimal::from_integer(1), overflow_error);
  EXPECT_EQ(x, largest);
  EXPECT_THROW(x -= dec("-0.1"), overflow_error);
  EXPECT_EQ(x, largest);
  EXPECT_THROW(x *= decimal::from_integer(2), overflow_error);
  EXPECT_EQ(x, largest);
  x = -largest;
  EXPECT_THROW(x -= decimal::from_integer(1), overflow_error);
  EXPECT_EQ(x, -largest);
  EXPECT_EQ(x + largest, decimal{});
  const decimal tiny = decimal::scaled(1, 38);
  EXPECT_THROW(static_cast<void>(tiny * dec("0.1")), overflow_error);
  EXPECT_THROW(static_cast<void>(whole_quotient(largest, tiny)), overflow_error);
  EXPECT_EQ(remainder(largest, tiny), decimal{});
}

TEST(Decimal, HasNoNegativeZero) {
  for (const decimal& zero :
       {-decimal{}, dec("-0.0"), dec("-3") * dec("0.0"), dec("1") - dec("1.00"),
        round(dec("-0.4"), 0, rounding::half_away).value(), remainder(dec("-6"), dec("3"))}) {
    EXPECT_EQ(zero.sign(), 0);
    EXPECT_EQ(to_string(zero).front(), '0');
  }
}

TEST(Decimal, DivisionByZeroIsABrokenPromise) {
  EXPECT_THROW(static_cast<void>(remainder(dec("1"), dec("0.00"))), contract_violation);
  EXPECT_THROW(static_cast<void>(whole_quotient(dec("1"), dec("0.00"))), contract_violation);
}

// --- scale and rounding ----------------------------------------------------------------------

TEST(Decimal, KnowsWholeNumbersAndNormalForm) {
  EXPECT_TRUE(dec("2.00").is_integer() && dec("-7").is_integer() && dec("0.0").is_integer());
  EXPECT_FALSE(dec("2.01").is_integer() || dec("0." + nines).is_integer());
  EXPECT_EQ(to_string(dec("2.500").normalized()), "2.5");
  EXPECT_EQ(to_string(dec("1200").normalized()), "1200");
  EXPECT_EQ(to_string(dec("-1200.000").normalized()), "-1200");
  EXPECT_EQ(to_string(dec("0.000").normalized()), "0");
}

/// `x` rounded by the oracle to `places`, as an exponent and a coefficient.
oracle::rounded expected_round(const oracle::number& x, int places, rounding mode) {
  if (-places <= x.exponent) return {oracle::units(x, -places), false};
  return oracle::round(x.coefficient, oracle::power_of_ten(-places - x.exponent), mode);
}

void check_round(const decimal& x, int places, rounding mode) {
  SCOPED_TRACE(::testing::Message() << x << " to " << places << ' ' << to_string(mode));
  const oracle::rounded expected = expected_round(oracle::read(to_string(x)), places, mode);
  const oracle::number value{
      places < 0 ? cpp_int(expected.value * oracle::power_of_ten(-places)) : expected.value,
      places < 0 ? 0 : -places};
  const auto got = round(x, places, mode);
  if (mode == rounding::exact && expected.lost) {
    ASSERT_FALSE(got.has_value());
    ASSERT_EQ(got.error().code(), errc::not_exact);
    ASSERT_EQ(got.error().arguments().front(), std::to_string(places));
  } else if (value.coefficient >= oracle::power_of_ten(38) ||
             -value.coefficient >= oracle::power_of_ten(38)) {
    ASSERT_FALSE(got.has_value());
    ASSERT_EQ(got.error().code(), errc::rounded_too_long);
    ASSERT_EQ(got.error().arguments().front(), std::to_string(places));
  } else {
    ASSERT_TRUE(got.has_value());
    ASSERT_EQ(to_string(*got), oracle::write(value));
  }
}

TEST(Decimal, RoundsEverySmallNumberAsTheOracleDoes) {
  for (int coefficient = -160; coefficient <= 160; ++coefficient)
    for (int scale = 0; scale <= 3; ++scale)
      for (int places = -3; places <= 4; ++places)
        for (const rounding mode : oracle::modes)
          ASSERT_NO_FATAL_FAILURE(check_round(decimal::scaled(coefficient, scale), places, mode));
}

TEST(Decimal, RoundsRandomNumbersAsTheOracleDoes) {
  std::mt19937_64 engine{20250105};
  for (int i = 0; i < 10'000; ++i) {
    const decimal x = dec(oracle::random_decimal(engine));
    const int places = static_cast<int>(engine() % 77) - 38;
    for (const rounding mode : oracle::modes) ASSERT_NO_FATAL_FAILURE(check_round(x, places, mode));
  }
}

TEST(Decimal, RoundsTiesMadeOnPurpose) {
  std::mt19937_64 engine{20250106};
  for (int i = 0; i < 5'000; ++i) {
    const int dropped = 1 + static_cast<int>(engine() % 37);
    const int kept = static_cast<int>(engine() % static_cast<unsigned>(39 - dropped));
    cpp_int tie = oracle::read(oracle::random_digits(engine, 38 - dropped)).coefficient * 10 + 5;
    tie *= oracle::power_of_ten(dropped - 1);
    if (engine() % 2 == 0) tie = -tie;
    const decimal x = dec(oracle::write({tie, -kept - dropped}));
    for (const rounding mode : oracle::modes) ASSERT_NO_FATAL_FAILURE(check_round(x, kept, mode));
  }
}

TEST(Decimal, RefusesPlacesItCannotHave) {
  EXPECT_THROW(static_cast<void>(round(dec("1"), 39, rounding::away)), contract_violation);
  EXPECT_THROW(static_cast<void>(round(dec("1"), -39, rounding::away)), contract_violation);
  EXPECT_EQ(round(dec(nines), 1, rounding::away).error().message(language::en),
            "the result with 1 decimal places has more than 38 digits");
  EXPECT_EQ(round(dec(nines), -38, rounding::away).error().code(), errc::rounded_too_long);
  EXPECT_EQ(round(dec(nines), -38, rounding::floor).value(), decimal{});
}

}  // namespace TEST_FILE
