// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/sum.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <cstdint>
#include <limits>
#include <list>
#include <random>
#include <span>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

static_assert(amount_column<std::vector<amount<vnd>>> && amount_column<std::span<amount<usd>>>);
static_assert(amount_column<std::array<amount<vnd>, 3>> && amount_column<amount<vnd>[3]>);
static_assert(!amount_column<std::vector<std::int64_t>> && !amount_column<std::vector<double>>);
static_assert(!amount_column<std::list<amount<vnd>>> && !amount_column<amount<vnd>>);
static_assert(!amount_column<std::vector<total<vnd>>>);

constexpr std::array some{dong(highest), dong(highest), dong(-7)};
static_assert(sum(some) == total<vnd>(dong(highest)) + dong(highest) - dong(7));
static_assert(sum(std::span<const amount<vnd>>{}) == total<vnd>{});

cpp_int value(const total<vnd>& x) {
  cpp_int out = x.high_word();  // in steps: g++ 12 sees a ghost in one expression
  out <<= 64;
  out += x.low_word();
  return out;
}

TEST(Sum, AgreesWithBigIntegersInAnyBlocks) {
  std::mt19937_64 engine{20250104};
  std::uniform_int_distribution<int> shift{0, 63};
  for (const std::size_t rows : {0U, 1U, 2U, 3U, 7U, 64U, 1'000U, 10'007U}) {
    std::vector<amount<vnd>> column;
    cpp_int expected = 0;
    total<vnd> running;
    for (std::size_t i = 0; i < rows; ++i) {
      const auto row = static_cast<std::int64_t>(engine()) >> shift(engine);
      column.push_back(dong(row));
      expected += row;
      running += dong(row);
    }
    EXPECT_TRUE(value(sum(column)) == expected) << rows;
    EXPECT_EQ(sum(column), running) << rows;
    const std::span<const amount<vnd>> all(column);
    for (const std::size_t block : {1U, 2U, 5U, 64U, 999U})
      EXPECT_EQ(detail::sum_in_blocks(all, block), running) << rows << " by " << block;
  }
}

TEST(Sum, IsExactWhereEveryRowIsAsLargeAsItCanBe) {
  for (const std::int64_t row : {lowest, highest, std::int64_t{-1}, std::int64_t{0}}) {
    const std::vector<amount<vnd>> column(100'001, dong(row));
    EXPECT_TRUE(value(sum(column)) == cpp_int(row) * 100'001) << row;
  }
}

TEST(Sum, DoesNotDependOnOrderOrParts) {
  std::mt19937_64 engine{20250105};
  std::vector<amount<usd>> column(5'000);
  for (auto& row : column) row = amount<usd>::from_minor(static_cast<std::int64_t>(engine()));
  const auto whole = sum(column);
  std::shuffle(column.begin(), column.end(), engine);
  EXPECT_EQ(sum(column), whole);
  const std::span<const amount<usd>> all(column);
  for (const std::size_t cut : {0U, 1U, 2'500U, 4'999U, 5'000U})
    EXPECT_EQ(sum(all.first(cut)) + sum(all.subspan(cut)), whole);
}

}  // namespace TEST_FILE
