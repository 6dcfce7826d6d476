// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/detail/open_table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using hoptac::indicator::detail::key_hash;
using hoptac::indicator::detail::open_table;

/// Cells of so many numbers: four to a cache line, two, one, and one that fills several.
template <std::size_t Numbers>
struct cell_of {
  std::array<std::uint64_t, Numbers> numbers{};
};

template <class Cell>
struct OpenTable : testing::Test {};
using cells = testing::Types<cell_of<1>, cell_of<2>, cell_of<3>, cell_of<4>, cell_of<20>>;
TYPED_TEST_SUITE(OpenTable, cells, );

constexpr std::uint64_t last_key = ~std::uint64_t{0};  // the one that marks vacancies

/// What the table holds, and that it shows every key once.
template <class Cell>
std::map<std::uint64_t, std::uint64_t> contents(const open_table<Cell>& of) {
  std::map<std::uint64_t, std::uint64_t> out;
  of.for_each([&](std::uint64_t key, const Cell& cell) {
    EXPECT_TRUE(out.emplace(key, cell.numbers.back()).second) << key;
    EXPECT_EQ(cell.numbers.front(), cell.numbers.back()) << key;
  });
  EXPECT_EQ(out.size(), of.size());
  return out;
}

template <class Cell>
void add(Cell& to, std::uint64_t number) {
  to.numbers.front() += number;
  if (to.numbers.size() > 1) to.numbers.back() += number;
}

/// Adds 1, 2, 3, … to the keys, through both ways in by turns, and compares with a map.
template <class Cell>
void check(open_table<Cell>& table, const std::vector<std::uint64_t>& keys) {
  std::map<std::uint64_t, std::uint64_t> expected;
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < keys.size();) {
    const std::size_t count = std::min<std::size_t>(i % 100, keys.size() - i);
    table.make_room(count + 1);
    std::vector<std::uint64_t> places;
    for (std::size_t k = i; k < i + count; ++k) places.push_back(table.place_of(keys[k]));
    table.visit_cells(count, places.data(), keys.data() + i,
                      [&](std::size_t k, Cell& cell) { add(cell, number + k + 1); });
    for (std::size_t k = i; k < i + count; ++k) expected[keys[k]] += ++number;
    i += count;
    if (i == keys.size()) break;
    add(table.at(keys[i]), number + 1);
    expected[keys[i++]] += ++number;
  }
  EXPECT_EQ(contents(table), expected);
}

TYPED_TEST(OpenTable, HoldsWhatAMapHolds) {
  std::mt19937_64 random(7);
  for (const std::uint64_t different :
       {std::uint64_t{1}, std::uint64_t{900}, std::uint64_t{30'000}, last_key}) {
    open_table<TypeParam> table(1000);
    std::vector<std::uint64_t> keys;
    for (int i = 0; i < 20'000; ++i) keys.push_back(random() % different);
    keys.insert(keys.end(), {0, last_key, 1, last_key - 1, last_key, 0});
    check(table, keys);
  }
}

/// Keys whose search begins in the same place.
template <class Cell>
std::vector<std::uint64_t> keys_at(const open_table<Cell>& table, std::size_t place,
                                   std::size_t count) {
  std::vector<std::uint64_t> out;
  for (std::uint64_t key = 0; out.size() < count; ++key)
    if (table.place_of(key) == place) out.push_back(key);
  return out;
}

TYPED_TEST(OpenTable, FindsKeysThatCrowd) {
  const std::size_t last = open_table<TypeParam>(0).place(last_key);
  for (const std::size_t place : {std::size_t{0}, last - 1, last}) {  // also past the end
    open_table<TypeParam> table(0);
    std::vector<std::uint64_t> keys = keys_at(table, place, 23);
    const std::vector<std::uint64_t> once = keys;
    for (int i = 0; i < 2; ++i) keys.insert(keys.end(), once.rbegin(), once.rend());
    check(table, keys);
  }
}

TYPED_TEST(OpenTable, TellsKeysOfEqualHalvesApart) {
  open_table<TypeParam> table(0);
  std::vector<std::uint64_t> keys;
  for (const std::uint64_t high : {0U, 1U, 0xFFFF'FFFFU, 0xFFFF'FFFEU})
    for (const std::uint64_t low : {0U, 1U, 0xFFFF'FFFFU, 0xFFFF'FFFEU})
      keys.push_back(high << 32U | low);
  // In one place all of them are compared with each other.
  const std::vector<std::uint64_t> places(keys.size(), 5);
  std::vector<std::uint64_t> sums(keys.size());
  for (std::uint64_t round = 1; round <= 3; ++round)
    table.visit_cells(keys.size(), places.data(), keys.data(),
                      [&](std::size_t k, TypeParam& cell) { add(cell, (k + 1) * round); });
  std::map<std::uint64_t, std::uint64_t> expected;
  for (std::size_t k = 0; k < keys.size(); ++k) expected[keys[k]] = (k + 1) * 6;
  EXPECT_EQ(contents(table), expected);
}

TYPED_TEST(OpenTable, HoldsTheSameUnderEverySeed) {
  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, last_key}) {
    open_table<TypeParam> table(10, 1, key_hash(seed));
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < 5'000; ++i) keys.push_back(i << (i % 50));
    check(table, keys);
    EXPECT_EQ(table.find(12'345'678'901), nullptr);
    ASSERT_NE(table.find(4'999ULL << 49U), nullptr);
    EXPECT_EQ(table.find(4'999ULL << 49U)->numbers.front(), 5'000U);
    EXPECT_EQ(table.find(last_key), nullptr);
  }
}

/// The most keys of 4,096 that begin their search in one of 512 places.
std::size_t most_crowded(const key_hash& hash, const std::vector<std::uint64_t>& keys) {
  std::vector<std::size_t> at(512);
  for (const std::uint64_t key : keys) ++at[hash(key) >> 55U];
  return *std::max_element(at.begin(), at.end());
}

TEST(KeyHash, KeysChosenForOneSeedAreSpreadUnderAnother) {
  const key_hash known(7);
  std::vector<std::uint64_t> chosen;
  for (std::uint64_t key = 0; chosen.size() < 4'096; ++key)
    if (known(key) >> 55U == 0) chosen.push_back(key);
  EXPECT_EQ(most_crowded(known, chosen), 4'096U);
  // Eight in each place on average; of random ones more than 30 are in one of them once in 10^9.
  for (std::uint64_t seed = 8; seed < 40; ++seed)
    EXPECT_LT(most_crowded(key_hash(seed), chosen), 30U);
}

TEST(KeyHash, SpreadsKeysThatDifferInFewBits) {
  for (const unsigned shift : {0U, 1U, 12U, 20U, 32U, 44U, 51U}) {
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < 4'096; ++i) keys.push_back(i << shift);
    for (std::uint64_t seed = 0; seed < 8; ++seed)
      EXPECT_LT(most_crowded(key_hash(seed), keys), 64U) << shift << " seed " << seed;
  }
}

TYPED_TEST(OpenTable, IsEmptyWhenCleared) {
  open_table<TypeParam> table(10);
  check(table, {1, 2, 3, last_key});
  table.clear();
  EXPECT_EQ(table.size(), 0U);
  check(table, {3, 4, last_key, 4});
}

}  // namespace
}  // namespace TEST_FILE
