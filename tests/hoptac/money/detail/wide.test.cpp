// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/detail/wide.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <cstdint>
#include <random>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

namespace detail = hoptac::money::detail;
using boost::multiprecision::cpp_int;
using detail::uint128, detail::uint256, detail::join;
using hoptac::money::built_in_integer;

static_assert(built_in_integer<signed char> && built_in_integer<unsigned long long> &&
              built_in_integer<detail::int128>);
static_assert(!built_in_integer<bool> && !built_in_integer<char> && !built_in_integer<char32_t> &&
              !built_in_integer<double> && !built_in_integer<detail::uint128>);
static_assert(detail::power_of_ten(0) == 1 && detail::power_of_ten(2) == 100);
static_assert(detail::power_of_ten(38) / detail::power_of_ten(37) == 10);
static_assert(detail::magnitude(-5) == 5 && detail::magnitude(5) == 5);
static_assert(detail::with_sign(true, 5) == -5 && detail::with_sign(true, 0) == 0);
static_assert(detail::gcd(12, 18) == 6 && detail::gcd(0, 7) == 7 && detail::gcd(7, 0) == 7);

cpp_int big(uint128 x) {
  return (cpp_int(detail::high_word(x)) << 64) + detail::low_word(x);
}
cpp_int big(const uint256& x) {
  return (big(x.high) << 128) + big(x.low);
}

// The words at which carries, borrows and the guesses of a long division go wrong.
constexpr std::array<std::uint64_t, 7> edges{0,
                                             1,
                                             0x7FFF'FFFF'FFFF'FFFF,
                                             0x8000'0000'0000'0000,
                                             0x8000'0000'0000'0001,
                                             0xFFFF'FFFF'FFFF'FFFE,
                                             0xFFFF'FFFF'FFFF'FFFF};

void check_division(const uint256& dividend, uint128 divisor) {
  const detail::wide_division got = divide(dividend, divisor);
  const cpp_int n = big(dividend), d = big(divisor);
  ASSERT_EQ(big(got.quotient), n / d) << n << " / " << d;
  ASSERT_EQ(big(got.rest), n % d) << n << " % " << d;
}

TEST(WideWords, DividesAtEveryEdge) {
  for (const auto a : edges)
    for (const auto b : edges)
      for (const auto c : edges)
        for (const auto d : edges)
          for (const auto e : edges)
            for (const auto f : edges)
              if ((e | f) != 0) {
                ASSERT_NO_FATAL_FAILURE(check_division({join(a, b), join(c, d)}, join(e, f)));
              }
}

TEST(WideWords, DividesRandomWords) {
  std::mt19937_64 engine{20250113};
  for (int i = 0; i < 100'000; ++i) {
    const auto word = [&] {
      return engine() % 4 == 0 ? edges[engine() % edges.size()] : engine() >> engine() % 64;
    };
    const uint128 divisor = join(word(), word());
    if (divisor == 0) continue;
    ASSERT_NO_FATAL_FAILURE(check_division({join(word(), word()), join(word(), word())}, divisor));
  }
}

TEST(WideWords, MultipliesAddsAndSubtractsAtEveryEdge) {
  for (const auto a : edges)
    for (const auto b : edges)
      for (const auto c : edges)
        for (const auto d : edges) {
          const uint128 x = join(a, b), y = join(c, d);
          const uint256 product = detail::multiply(x, y);
          ASSERT_EQ(big(product), big(x) * big(y));
          const uint256 one{0, x}, other{0, y};
          ASSERT_EQ(big(add(one, other)), big(x) + big(y));
          ASSERT_EQ(big(subtract(add(product, one), one)), big(product)) << "modulo 2^256";
          ASSERT_EQ(product < one, big(product) < big(x));
          ASSERT_EQ(big(detail::gcd(x, y)), gcd(big(x), big(y)));
          if (y != 0) {
            ASSERT_EQ(big(detail::divide(x, y).quotient), big(x) / big(y));
            ASSERT_EQ(big(detail::divide(x, y).rest), big(x) % big(y));
          }
        }
}

}  // namespace TEST_FILE
