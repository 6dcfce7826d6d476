// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/gather.hpp>
#include <hoptac/indicator/state_bytes.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::indicator;

/// A row: its words, and its numbers, of which some are missing.
struct row {
  std::vector<std::string> words;
  std::vector<std::optional<std::int64_t>> numbers;
};

state_schema schema_of(std::size_t dimensions, std::size_t measures) {
  state_schema out;
  for (std::size_t i = 0; i < dimensions; ++i) out.dimensions.push_back("d" + std::to_string(i));
  for (std::size_t i = 0; i < measures; ++i) out.measures.push_back({"m" + std::to_string(i), ""});
  return out;
}

void add(gatherer& into, const std::vector<row>& rows) {
  record_block block;
  block.rows = rows.size();
  block.codes.resize(into.words().size());
  block.values.resize(into.measures());
  block.present.resize(into.measures(), std::vector<std::uint8_t>((rows.size() + 7) / 8));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < block.codes.size(); ++i)
      block.codes[i].push_back(into.words()[i].number_of(rows[row].words[i]));
    for (std::size_t i = 0; i < block.values.size(); ++i) {
      const auto& number = rows[row].numbers[i];
      block.values[i].push_back(number.value_or(12345));  // what is missing is not looked at
      if (number)
        block.present[i][row / 8] =
            static_cast<std::uint8_t>(block.present[i][row / 8] | 1U << row % 8);
    }
  }
  into.add(block);
}

/// The same made with a map.
state expected_state(const std::vector<row>& rows, const state_schema& schema) {
  std::map<std::vector<std::string>, std::pair<std::uint64_t, std::vector<tally>>> groups;
  for (const row& one : rows) {
    auto& [count, tallies] = groups[one.words];
    tallies.resize(schema.measures.size());
    ++count;
    for (std::size_t i = 0; i < tallies.size(); ++i)
      if (one.numbers[i]) tallies[i].add(*one.numbers[i]);
  }
  std::vector<std::string> keys;
  std::vector<std::uint64_t> counts;
  std::vector<tally> tallies;
  for (const auto& [key, of] : groups) {
    keys.insert(keys.end(), key.begin(), key.end());
    counts.push_back(of.first);
    tallies.insert(tallies.end(), of.second.begin(), of.second.end());
  }
  return state::make(schema, "shard", keys, counts, tallies).value();
}

/// Rows whose dimensions have at most so many words.
std::vector<row> random_rows(std::mt19937& random, std::size_t count,
                             const std::vector<std::size_t>& words, std::size_t measures) {
  std::vector<row> out(count);
  for (row& one : out) {
    for (const std::size_t most : words) {
      const std::size_t word = random() % most;
      one.words.push_back(word == 0 ? "" : std::to_string(word));
    }
    for (std::size_t i = 0; i < measures; ++i) {
      const std::uint64_t bits = std::uint64_t{random()} << 32U | random();
      one.numbers.push_back(random() % 5 == 0 ? std::nullopt
                                              : std::optional(static_cast<std::int64_t>(bits)));
    }
  }
  return out;
}

TEST(Gather, AgreesWithAMapWhateverTheBlocksAndThreads) {
  std::mt19937 random(3);
  const std::vector<std::size_t> shapes[] = {
      {},              // all in one group
      {1},             //
      {30},            //
      {5'000},         // more than one page
      {3, 4},          // few combinations
      {10, 63, 3, 7},  // as many as a direct table takes
      {3, 500, 500},   // more, so that it is hashed while it grows
      {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2},
      {3'000, 3'000},
  };
  for (const auto& shape : shapes)
    for (const std::size_t measures : {0U, 1U, 3U}) {
      const state_schema schema = schema_of(shape.size(), measures);
      if (shape.empty() && measures == 0) continue;
      const std::vector<row> rows = random_rows(random, 20'000, shape, measures);
      const state expected = expected_state(rows, schema);
      std::string bytes;
      for (const std::size_t threads : {1U, 3U}) {
        std::vector<gatherer> each(threads, gatherer(shape.size(), measures));
        for (std::size_t at = 0; at < rows.size();) {
          const std::size_t size = std::min<std::size_t>(random() % 3'000, rows.size() - at);
          const auto from = rows.begin() + static_cast<std::ptrdiff_t>(at);
          add(each[random() % threads], {from, from + static_cast<std::ptrdiff_t>(size)});
          at += size;
        }
        gatherer all(shape.size(), measures);
        std::shuffle(each.begin(), each.end(), random);
        for (const gatherer& one : each) all.merge(one);
        const auto made = state_of(schema, "shard", all);
        ASSERT_TRUE(made.has_value());
        ASSERT_TRUE(*made == expected) << shape.size() << " dimensions, " << measures;
        EXPECT_TRUE(bytes.empty() || to_bytes(*made) == bytes);
        bytes = to_bytes(*made);
      }
    }
}

TEST(Gather, KeepsNoGroupWithoutRows) {
  gatherer some(1, 1);
  static_cast<void>(some.words()[0].number_of("never met again"));
  add(some, {{{"HTX"}, {5}}});
  const auto made = state_of(schema_of(1, 1), "shard", some);
  ASSERT_TRUE(made.has_value());
  ASSERT_EQ(made->groups(), 1U);
  EXPECT_EQ(made->key(0, 0), "HTX");
}

TEST(Gather, SumsBeyondSixtyFourBits) {
  gatherer some(1, 1);
  add(some, std::vector<row>(3, {{"a"}, {std::numeric_limits<std::int64_t>::max()}}));
  EXPECT_EQ(to_string(some.tallies(0)[0].sum()), "27670116110564327421");
  EXPECT_EQ(some.rows(0), 3U);
}

TEST(Gather, RefusesWhatDoesNotFit) {
  gatherer some(1, 1);
  EXPECT_THROW(some.add({.rows = 1, .codes = {{}}, .values = {{1}}, .present = {{1}}}),
               hoptac::contract_violation);
  EXPECT_THROW(some.merge(gatherer(2, 1)), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(state_of(schema_of(1, 2), "x", some)), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(some.rows(0)), hoptac::contract_violation);
}

}  // namespace TEST_FILE
