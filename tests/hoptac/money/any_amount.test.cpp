// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/any_amount.hpp>  // first, so that the header is seen to stand alone

#include <functional>
#include <limits>
#include <sstream>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using hoptac::errc;
using hoptac::language;

static_assert(std::is_trivially_copyable_v<any_amount> && sizeof(any_amount) == 16);
static_assert(!std::is_default_constructible_v<any_amount>);  // nothing, of which currency?
static_assert(!std::is_constructible_v<any_amount, double>);
static_assert(!std::is_constructible_v<any_amount, int>);
template <class T>
concept adds = requires(T a, T b) {
  a + b;
};
template <class T>
concept orders = requires(T a, T b) {
  a < b;
};
static_assert(!adds<any_amount> && !orders<any_amount>);  // they could not say what is wrong

static_assert(any_amount(dong(3)) == dong(3) && any_amount(dong(3)) != dong(4));
static_assert(any_amount(dong(0)) != amount<usd>{});
static_assert(add(dong(3), dong(4)).value() == dong(7));
static_assert(any_amount(dong(3)).as<vnd>().value() == dong(3));

amount<usd> cents(std::int64_t count) {
  return amount<usd>::from_minor(count);
}

TEST(AnyAmount, IsReadFromMajorUnitsAndACode) {
  const auto read = any_amount::from_major(decimal::parse("12.5").value(), "USD").value();
  EXPECT_EQ(read, cents(1'250));
  EXPECT_EQ(read.as<usd>().value(), cents(1'250));
  EXPECT_EQ(read.currency(), usd::iso);
  EXPECT_EQ(to_string(read), "12.50 USD");
  EXPECT_EQ(read.major_units(), decimal::parse("12.50").value());
}

struct bad_case {
  const char* text;
  const char* code;
  errc expected;
};

TEST(AnyAmount, RefusesWhatIsNoAmount) {
  for (const auto& [text, code, expected] :
       {bad_case{"1", "ABC", errc::unknown_currency}, bad_case{"1", "vnd", errc::unknown_currency},
        bad_case{"1", "", errc::unknown_currency}, bad_case{"1", "XAU", errc::currency_not_counted},
        bad_case{"0.5", "VND", errc::not_exact}, bad_case{"0.001", "USD", errc::not_exact},
        bad_case{"9223372036854775808", "VND", errc::amount_does_not_fit},
        bad_case{"99999999999999999999999999999999999999", "USD", errc::amount_does_not_fit}}) {
    const auto refused = any_amount::from_major(decimal::parse(text).value(), code);
    ASSERT_FALSE(refused) << text << ' ' << code;
    EXPECT_EQ(refused.error().code(), expected) << text << ' ' << code;
  }
}

TEST(AnyAmount, NamesBothCurrenciesWhenTheyDiffer) {
  const any_amount dollars = cents(5), dongs = dong(5);
  for (const auto& wrong :
       {add(dollars, dongs).error(), compare(dollars, dongs).error(), dollars.as<vnd>().error()}) {
    EXPECT_EQ(wrong.code(), errc::currency_mismatch);
    EXPECT_EQ(wrong.message(language::en), "two different currencies: USD and VND");
  }
}

TEST(AnyAmount, AddsAndComparesWithinOneCurrency) {
  EXPECT_EQ(add(cents(5), cents(7)).value(), cents(12));
  EXPECT_EQ(compare(cents(5), cents(7)).value(), std::strong_ordering::less);
  EXPECT_EQ(compare(dong(7), dong(7)).value(), std::strong_ordering::equal);
  constexpr auto highest = std::numeric_limits<std::int64_t>::max();
  EXPECT_THROW(static_cast<void>(add(dong(highest), dong(1))), hoptac::overflow_error);
}

TEST(AnyAmount, WritesAndHashesMoneyAndCurrency) {
  std::ostringstream out;
  out << any_amount(dong(-1'482)) << ' ' << any_amount(amount<currency<"KWD">>::from_minor(5));
  EXPECT_EQ(out.str(), "-1482 VND 0.005 KWD");
  const std::hash<any_amount> hash;
  EXPECT_EQ(hash(dong(5)), hash(any_amount::from_major(decimal::from_integer(5), "VND").value()));
  EXPECT_NE(hash(dong(5)), hash(cents(5)));
}

}  // namespace TEST_FILE
