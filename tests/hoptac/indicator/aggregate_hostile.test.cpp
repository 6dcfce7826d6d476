// SPDX-License-Identifier: BSL-1.0

// No input makes aggregation quadratic: neither keys nor words that somebody chose, nor values
// whose sums leave 64 bits. A quadratic calculation of these takes minutes, which the limit of time
// that every test has does not let pass.

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/detail/hash_seed.hpp>
#include <hoptac/indicator/dictionary.hpp>
#include <hoptac/indicator/gather.hpp>
#include <hoptac/money/wide.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using boost::multiprecision::cpp_int;
using hoptac::own_threads;

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;

/// Keys that a table lays in one row whose hash is `(key ^ key >> 32) * golden`.
std::vector<std::int64_t> keys_for_a_known_hash(std::size_t count) {
  std::uint64_t inverse = golden;
  for (int i = 0; i < 6; ++i) inverse *= 2 - golden * inverse;
  std::vector<std::int64_t> out;
  for (std::uint64_t i = 1; i <= count; ++i) {
    std::uint64_t key = i * inverse;
    key ^= key >> 32U;
    out.push_back(static_cast<std::int64_t>(key ^ std::uint64_t{1} << 63U));
  }
  return out;
}

TEST(AggregateHostile, ChosenKeysAreGroupsLikeOthers) {
  const std::vector<std::int64_t> keys = keys_for_a_known_hash(200'000);
  for (const std::size_t threads : {1U, 2U}) {
    const auto found =
        aggregate(group_by(any_key(column(keys))), measures(rows_of_group()), own_threads(threads))
            .value();
    EXPECT_EQ(found.size(), keys.size());
  }
}

/// The sums and counts of groups, whichever the seed.
template <class Grouping, class Value>
std::map<std::int64_t, std::pair<std::uint64_t, cpp_int>> sums(const Grouping& by,
                                                               const Value& values,
                                                               std::size_t threads,
                                                               std::uint64_t seed) {
  const hoptac::indicator::unobserved nobody;
  detail::watch<unobserved> watched(nobody);
  detail::trouble wrong;
  const auto of = measures(sum(values));
  const groups<Grouping, sum<Value>> found(
      by, detail::sparse_groups(by, of, own_threads(threads), watched, wrong, seed));
  EXPECT_FALSE(wrong.is_any());
  std::map<std::int64_t, std::pair<std::uint64_t, cpp_int>> out;
  for (const auto& one : found.in_order()) {
    const summed total = one.template get<0>();
    const bool is_new =
        out.emplace(*one.key(),
                    std::pair{total.count(), hoptac::money::coefficient<cpp_int>(*total.sum())})
            .second;
    EXPECT_TRUE(is_new);
  }
  EXPECT_EQ(out.size(), found.size());
  return out;
}

TEST(AggregateHostile, TheSeedChangesNoAnswer) {
  std::vector<std::int64_t> keys = keys_for_a_known_hash(20'000);
  std::vector<std::int64_t> values;
  for (std::size_t i = 0; i < 60'000; ++i) {
    if (i >= 20'000) keys.push_back(keys[i % 1'000]);
    values.push_back((std::int64_t{1} << (i % 63)) * (i % 5 == 0 ? -1 : 1));
  }
  keys[7] = std::numeric_limits<std::int64_t>::max();  // the one that marks vacancies
  const auto by = group_by(any_key(column(keys)));
  const auto right = sums(by, column(values), 1, 0);
  for (const std::uint64_t seed : {std::uint64_t{1}, golden, ~std::uint64_t{0}})
    for (const std::size_t threads : {1U, 3U})
      EXPECT_EQ(sums(by, column(values), threads, seed), right) << seed;
}

TEST(AggregateHostile, SumsThatLeave64BitsAreExactHoweverManyGroupsThereAre) {
  for (const unsigned bits : {50U, 53U, 63U})
    for (const std::uint64_t different : {3ULL, 1'000ULL, 25'000ULL}) {
      SCOPED_TRACE(std::to_string(bits) + " bits, " + std::to_string(different) + " groups");
      const std::uint64_t rows = 60'000;
      std::vector<std::int64_t> keys, values;
      std::vector<std::int32_t> small_keys;
      std::map<std::int64_t, std::pair<std::uint64_t, cpp_int>> right;
      for (std::uint64_t i = 0; i < rows; ++i) {
        const std::uint64_t random = detail::mixed_bits(i);
        // A few rows in one place have values that are not so large.
        const bool is_small = i % 20'000 < 2'000;
        const auto magnitude =
            static_cast<std::int64_t>((std::uint64_t{1} << (bits - 1)) | (random >> (65U - bits)));
        small_keys.push_back(static_cast<std::int32_t>(random % different));
        keys.push_back(small_keys.back() * std::int64_t{1'000'000'007});
        values.push_back(is_small ? 7 : i % 7 == 0 ? -magnitude : magnitude);
      }
      std::vector<cpp_int> by_hand(different);
      std::vector<std::uint64_t> counts(different);
      for (std::uint64_t i = 0; i < rows; ++i) {
        by_hand[static_cast<std::size_t>(small_keys[i])] += values[i];
        ++counts[static_cast<std::size_t>(small_keys[i])];
      }
      const auto dense = aggregate(group_by(key(column(small_keys), different)),
                                   measures(sum(column(values)), tally_of(column(values))))
                             .value();
      std::size_t groups_there = 0;
      for (const auto& one : dense.in_order()) {
        const auto at = static_cast<std::size_t>(*one.key());
        ASSERT_EQ(one.get<0>().count(), counts[at]);
        ASSERT_EQ(hoptac::money::coefficient<cpp_int>(*one.get<0>().sum()), by_hand[at]) << at;
        ASSERT_EQ(hoptac::money::coefficient<cpp_int>(one.get<1>().sum()), by_hand[at]) << at;
        ++groups_there;
      }
      for (const std::size_t threads : {1U, 2U}) {
        const auto sparse = aggregate(group_by(any_key(column(keys))),
                                      measures(sum(column(values))), own_threads(threads))
                                .value();
        EXPECT_EQ(sparse.size(), groups_there);
        sparse.for_each([&](const auto& one) {
          const auto at = static_cast<std::size_t>(*one.key() / 1'000'000'007);
          ASSERT_EQ(one.template get<0>().count(), counts[at]);
          ASSERT_EQ(hoptac::money::coefficient<cpp_int>(*one.template get<0>().sum()), by_hand[at]);
        });
      }
    }
}

/// Words of nine digits that a table of up to 2^20 places lays in one row whose hash is a product
/// with these two numbers.
std::vector<std::string> words_for_a_known_hash(std::size_t count) {
  __extension__ typedef unsigned __int128 uint128;
  std::vector<std::string> out;
  for (std::uint64_t i = 100'000'000; out.size() < count; ++i) {
    std::string word = std::to_string(i);
    std::uint64_t first = 0, second = 0;
    std::memcpy(&first, word.data(), 8);
    std::memcpy(&second, word.data() + 1, 8);
    const uint128 product =
        static_cast<uint128>(first ^ golden ^ 9) * (second ^ 0xE7037ED1A0B428DBU);
    const auto hash =
        static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    if ((hash & 0xF'FFFFU) < 8'192) out.push_back(std::move(word));
  }
  return out;
}

TEST(AggregateHostile, ChosenWordsAreNumberedInTheOrderInWhichTheyCome) {
  const std::vector<std::string> words = words_for_a_known_hash(60'000);
  for (const std::uint64_t seed : {std::uint64_t{0}, golden, detail::process_seed()}) {
    dictionary of(seed);
    for (std::size_t round = 0; round < 2; ++round)
      for (std::size_t i = 0; i < words.size(); ++i) ASSERT_EQ(of.number_of(words[i]), i);
    EXPECT_EQ(of.size(), words.size());
  }
}

TEST(AggregateHostile, LongWordsThatMeetUnderAKnownSeedDoNotUnderAnother) {
  // The first eight bytes of each cancel what the digest of an unseeded table begins with.
  std::vector<std::string> words;
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    const std::uint64_t first = 32, second = ~std::uint64_t{32} ^ (i << 40U);
    std::string word(32, 'x');
    std::memcpy(word.data(), &first, 8);
    std::memcpy(word.data() + 8, &second, 8);
    std::memcpy(word.data() + 20, &i, 8);
    words.push_back(std::move(word));
  }
  dictionary of;
  for (std::size_t i = 0; i < words.size(); ++i) ASSERT_EQ(of.number_of(words[i]), i);
}

/// Pairs of codes whose hash under a known factor lies low in a table of 2^17 places.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_for_a_known_hash(std::size_t count) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (std::uint32_t a = 0; a < 4'096; ++a)
    for (std::uint32_t b = 0; b < 4'096 && out.size() < count; ++b) {
      std::uint64_t hash = 0;
      for (const std::uint32_t code : {a, b}) {
        hash = (hash ^ code) * golden;
        hash ^= hash >> 32U;
      }
      if ((hash & 0x1'FFFFU) < 512) out.emplace_back(a, b);
    }
  return out;
}

TEST(AggregateHostile, ChosenPairsOfWordsAreGathered) {
  const auto pairs = pairs_for_a_known_hash(50'000);
  ASSERT_GT(pairs.size(), 40'000U);
  std::vector<std::vector<std::uint32_t>> keys_of_seed[2];
  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}}) {
    gatherer of(2, 0, seed);
    for (auto& words : of.words())
      for (int i = 0; i < 4'096; ++i) (void)words.number_of(std::to_string(i));
    record_block block{pairs.size(), {{}, {}}, {}, {}};
    for (const auto& [a, b] : pairs) {
      block.codes[0].push_back(a);
      block.codes[1].push_back(b);
    }
    of.add(block);
    of.add(block);
    ASSERT_EQ(of.size(), pairs.size());
    for (std::size_t group = 0; group < of.size(); ++group) {
      EXPECT_EQ(of.rows(group), 2U);
      keys_of_seed[seed].emplace_back(of.key(group).begin(), of.key(group).end());
    }
  }
  EXPECT_EQ(keys_of_seed[0], keys_of_seed[1]);
}

}  // namespace
}  // namespace TEST_FILE
