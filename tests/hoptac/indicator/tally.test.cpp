// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/tally.hpp>
#include <hoptac/money/wide.hpp>

#include <algorithm>
#include <limits>
#include <random>
#include <type_traits>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using boost::multiprecision::cpp_int;
using hoptac::indicator::tally;

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

static_assert(sizeof(tally) == 40 && alignof(tally) == 8);
static_assert(std::is_trivially_copyable_v<tally> && std::is_nothrow_move_constructible_v<tally>);

constexpr tally tally_of(std::initializer_list<std::int64_t> numbers) {
  tally out;
  for (const std::int64_t number : numbers) out.add(number);
  return out;
}

// At compile time too, where memory cannot be copied.
constexpr tally three = tally_of({lowest, -1, 4});
static_assert(three.count() == 3 && three.least() == lowest && three.greatest() == 4);
static_assert(three.sum_high_word() == -1 && three.sum_low_word() == (std::uint64_t{1} << 63) + 3);
static_assert(tally().is_empty() && tally() == tally_of({}) && !three.is_empty());

cpp_int sum_of(const tally& x) {
  return (cpp_int(x.sum_high_word()) << 64) + x.sum_low_word();
}

/// Numbers whose sums cross 64 bits both ways, with the ends among them.
std::vector<std::int64_t> some_numbers(std::mt19937_64& random, std::size_t count) {
  std::vector<std::int64_t> out(count);
  for (std::int64_t& number : out) {
    const std::uint64_t kind = random() % 8;
    number = kind == 0   ? lowest
             : kind == 1 ? highest
             : kind == 2 ? static_cast<std::int64_t>(random() % 5) - 2
                         : static_cast<std::int64_t>(random()) >> random() % 64;
  }
  return out;
}

TEST(Tally, IsWhatABigIntegerSays) {
  std::mt19937_64 random(2401);
  for (int round = 0; round < 2000; ++round) {
    const auto numbers = some_numbers(random, random() % 200 + 1);
    tally all;
    cpp_int sum = 0;
    for (const std::int64_t number : numbers) {
      all.add(number);
      sum += number;
    }
    EXPECT_EQ(all.count(), numbers.size());
    EXPECT_EQ(sum_of(all), sum);
    EXPECT_EQ(all.least(), *std::min_element(numbers.begin(), numbers.end()));
    EXPECT_EQ(all.greatest(), *std::max_element(numbers.begin(), numbers.end()));
    EXPECT_EQ(hoptac::money::coefficient<cpp_int>(all.sum()), sum);
    EXPECT_EQ(all.sum().scale(), 0);
    EXPECT_EQ(hoptac::money::numerator<cpp_int>(all.mean()) * numbers.size(),
              sum * hoptac::money::denominator<cpp_int>(all.mean()));
  }
}

TEST(Tally, DoesNotDependOnOrderOrOnHowNumbersAreShared) {
  std::mt19937_64 random(2402);
  for (int round = 0; round < 500; ++round) {
    auto numbers = some_numbers(random, random() % 50);
    tally whole;
    for (const std::int64_t number : numbers) whole.add(number);
    std::shuffle(numbers.begin(), numbers.end(), random);
    std::vector<tally> parts(random() % 6 + 1);
    for (const std::int64_t number : numbers) parts[random() % parts.size()].add(number);
    while (parts.size() > 1) {  // any tree
      std::shuffle(parts.begin(), parts.end(), random);
      const tally last = parts.back();
      parts.pop_back();
      parts.back().merge(last);
    }
    EXPECT_EQ(parts.front(), whole);
  }
}

TEST(Tally, OfNothingChangesNothing) {
  tally x = three;
  x.merge(tally());
  EXPECT_EQ(x, three);
  tally nothing;
  nothing.merge(three);
  EXPECT_EQ(nothing, three);
  nothing = tally();
  nothing.merge(tally());
  EXPECT_EQ(nothing, tally());
  EXPECT_EQ(to_string(nothing.sum()), "0");
}

TEST(Tally, IsMadeOfItsPartsAgain) {
  std::mt19937_64 random(2403);
  for (int round = 0; round < 500; ++round) {
    tally x;
    for (const std::int64_t number : some_numbers(random, random() % 6)) x.add(number);
    const std::int64_t least = x.is_empty() ? 7 : x.least();
    const std::int64_t greatest = x.is_empty() ? -7 : x.greatest();
    EXPECT_EQ(tally::from_parts(x.count(), x.sum_high_word(), x.sum_low_word(), least, greatest),
              x);
  }
}

// Every tally of three numbers from -2 to 2 exists, and no other does.
TEST(Tally, KnowsWhichPartsSomeNumbersHave) {
  for (std::uint64_t count = 0; count <= 4; ++count)
    for (std::int64_t sum = -10; sum <= 10; ++sum)
      for (std::int64_t least = -2; least <= 2; ++least)
        for (std::int64_t greatest = -2; greatest <= 2; ++greatest) {
          bool exists = count == 0 && sum == 0;
          const auto search = [&](const auto& self, tally x) -> void {
            if (x.count() == count) {
              exists |=
                  count != 0 && sum_of(x) == sum && x.least() == least && x.greatest() == greatest;
              return;
            }
            for (std::int64_t next = -2; next <= 2; ++next) {
              tally more = x;
              more.add(next);
              self(self, more);
            }
          };
          search(search, tally());
          EXPECT_EQ(tally::is_consistent(count, sum < 0 ? -1 : 0, static_cast<std::uint64_t>(sum),
                                         least, greatest),
                    exists)
              << count << " " << sum << " " << least << " " << greatest;
        }
}

/// So many numbers as there can be, all of them `number`.
tally full_of(std::int64_t number) {
  const cpp_int sum = cpp_int(tally::most) * number;
  const cpp_int bits = sum < 0 ? (cpp_int(1) << 128) + sum : sum;
  return tally::from_parts(tally::most,
                           static_cast<std::int64_t>(static_cast<std::uint64_t>(bits >> 64)),
                           static_cast<std::uint64_t>(bits & ~std::uint64_t{0}), number, number);
}

TEST(Tally, HoldsTheLargestSumsThatThereCanBe) {
  for (const std::int64_t number : {lowest, highest}) {
    const tally full = full_of(number);
    EXPECT_EQ(hoptac::money::coefficient<cpp_int>(full.sum()), cpp_int(tally::most) * number);
    EXPECT_EQ(full.mean(), hoptac::money::ratio::of(number, 1));
  }
}

TEST(Tally, RefusesMoreNumbersThanItCounts) {
  const tally full = full_of(highest);
  tally x = full;
  EXPECT_THROW(x.add(1), hoptac::overflow_error);
  EXPECT_EQ(x, full);
  EXPECT_THROW(x.merge(three), hoptac::overflow_error);
  EXPECT_EQ(x, full);
  x = three;
  EXPECT_THROW(x.merge(full), hoptac::overflow_error);
  EXPECT_EQ(x, three);
  x.merge(tally());
  EXPECT_FALSE(tally::is_consistent(tally::most + 1, 0, 0, 0, 0));
}

TEST(Tally, RefusesWhatNoNumbersHave) {
  EXPECT_THROW((void)tally().least(), hoptac::contract_violation);
  EXPECT_THROW((void)tally().greatest(), hoptac::contract_violation);
  EXPECT_THROW((void)tally().mean(), hoptac::contract_violation);
  EXPECT_THROW((void)tally::from_parts(0, 0, 1, 0, 0), hoptac::contract_violation);
  EXPECT_THROW((void)tally::from_parts(1, 0, 1, 1, 2), hoptac::contract_violation);
  EXPECT_THROW((void)tally::from_parts(2, 0, 5, 3, 2), hoptac::contract_violation);
}

}  // namespace TEST_FILE
