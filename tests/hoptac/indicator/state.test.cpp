// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/state.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::indicator;
using hoptac::errc;
using hoptac::language;

/// One row of a table: its key and its numbers, of which some are missing.
struct row {
  std::vector<std::string> key;
  std::vector<std::optional<std::int64_t>> numbers;
};

const state_schema two_by_two{{"province", "year"}, {{"capital", "đồng"}, {"members", ""}}};

/// The state of some rows, made the slow way, with groups in the order of a map.
state state_of(const std::vector<row>& rows, std::string shard,
               const state_schema& schema = two_by_two) {
  std::map<std::vector<std::string>, std::pair<std::uint64_t, std::vector<tally>>> groups;
  for (const row& one : rows) {
    auto& [count, tallies] = groups[one.key];
    tallies.resize(schema.measures.size());
    ++count;
    for (std::size_t m = 0; m < tallies.size(); ++m)
      if (one.numbers[m]) tallies[m].add(*one.numbers[m]);
  }
  std::vector<std::string> keys;
  std::vector<std::uint64_t> counts;
  std::vector<tally> tallies;
  for (const auto& [key, of] : groups) {
    keys.insert(keys.end(), key.begin(), key.end());
    counts.push_back(of.first);
    tallies.insert(tallies.end(), of.second.begin(), of.second.end());
  }
  return state::make(schema, std::move(shard), keys, counts, tallies).value();
}

/// The same rows and groups; the shards apart.
void expect_same_groups(const state& a, const state& b) {
  ASSERT_EQ(a.schema(), b.schema());
  ASSERT_EQ(a.groups(), b.groups());
  for (std::size_t g = 0; g < a.groups(); ++g) {
    EXPECT_EQ(a.rows(g), b.rows(g));
    for (std::size_t d = 0; d < a.schema().dimensions.size(); ++d)
      EXPECT_EQ(a.key(g, d), b.key(g, d));
    for (std::size_t m = 0; m < a.schema().measures.size(); ++m) EXPECT_EQ(a.at(g, m), b.at(g, m));
  }
}

std::vector<row> some_rows(std::mt19937_64& random, std::size_t count, std::size_t words) {
  const auto word = [&] {
    const auto n = static_cast<std::int64_t>(random() % words) - 3;
    return n == 0 ? std::string() : n % 3 == 0 ? "xã " + std::to_string(n) : std::to_string(n);
  };
  std::vector<row> out(count);
  for (row& one : out) {
    one.key = {word(), word()};
    for (int m = 0; m < 2; ++m)
      if (random() % 4 != 0)
        one.numbers.emplace_back(static_cast<std::int64_t>(random()));
      else
        one.numbers.emplace_back(std::nullopt);
  }
  return out;
}

TEST(State, PutsKeysInOrder) {
  // Ascending: nothing, whole numbers by value, then texts by bytes.
  const std::vector<std::string> ordered{"",
                                         "-100000000000000000000000",
                                         "-123456789",
                                         "-123456781",
                                         "-12345678",
                                         "-99",
                                         "-10",
                                         "-9",
                                         "0",
                                         "1",
                                         "9",
                                         "10",
                                         "99",
                                         "12345678",
                                         "12345679",
                                         "123456781",
                                         "123456789",
                                         "18446744073709551616",
                                         "100000000000000000000000",
                                         " 1",
                                         "+7",
                                         "-",
                                         "--1",
                                         "-0",
                                         "-01",
                                         "00",
                                         "007",
                                         "1 ",
                                         "1.0",
                                         "1e3",
                                         "A",
                                         "Na Rì, xã Côn Minh",
                                         "Na Rì, xã Cư Lễ",
                                         "Z",
                                         "a",
                                         "Đà Nẵng"};
  for (std::size_t i = 0; i < ordered.size(); ++i)
    for (std::size_t j = 0; j < ordered.size(); ++j)
      EXPECT_EQ(detail::compare_keys(ordered[i], ordered[j]), i <=> j)
          << ordered[i] << " " << ordered[j];
  for (std::size_t i = 0; i < ordered.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_LE(detail::key_prefix(ordered[j]), detail::key_prefix(ordered[i]));
  std::vector<std::string> keys = ordered;
  std::shuffle(keys.begin(), keys.end(), std::mt19937_64(1));
  const state made =
      state::make({{"k"}, {}}, "A", keys, std::vector<std::uint64_t>(keys.size(), 1), {}).value();
  for (std::size_t i = 0; i < ordered.size(); ++i) EXPECT_EQ(made.key(i, 0), ordered[i]);
}

TEST(State, HoldsWhatItWasMadeOf) {
  tally capital, members;
  capital.add(5'000'000'000);
  capital.add(-1);
  members.add(7);
  const std::vector<std::string> keys{"25", "2024", "6", "2025", "", "2023"};
  const state made = state::make(two_by_two, "Bắc Kạn", keys, {3, 1, 2},
                                 {capital, members, tally(), members, tally(), tally()})
                         .value();
  EXPECT_EQ(made.schema(), two_by_two);
  ASSERT_EQ(made.shards().size(), 1U);
  EXPECT_EQ(made.shards()[0], "Bắc Kạn");
  ASSERT_EQ(made.groups(), 3U);
  EXPECT_EQ(made.key(0, 0), "");
  EXPECT_EQ(made.key(0, 1), "2023");
  EXPECT_EQ(made.rows(0), 2U);
  EXPECT_TRUE(made.at(0, 1).is_empty());
  EXPECT_EQ(made.key(1, 0), "6");
  EXPECT_EQ(made.at(1, 1), members);
  EXPECT_EQ(made.key(2, 0), "25");
  EXPECT_EQ(made.rows(2), 3U);
  EXPECT_EQ(made.at(2, 0), capital);
  EXPECT_EQ(made, state(made));
}

TEST(State, IsTheSameOfKeysAsNumbers) {
  std::mt19937_64 random(2411);
  for (int round = 0; round < 100; ++round) {
    const auto rows = some_rows(random, random() % 60, 12);
    const state expected = state_of(rows, "A");
    // Words in any order, with some that no group has and one that stands twice.
    std::vector<std::vector<std::string_view>> words(2);
    std::vector<std::uint32_t> codes;
    std::vector<std::uint64_t> counts;
    std::vector<tally> tallies;
    std::vector<std::size_t> order(expected.groups());
    for (std::size_t g = 0; g < order.size(); ++g) order[g] = g;
    std::shuffle(order.begin(), order.end(), random);
    for (auto& list : words) list.emplace_back("never");
    for (std::size_t d = 0; d < 2; ++d) {
      for (const std::size_t g : order) words[d].push_back(expected.key(g, d));
      std::shuffle(words[d].begin(), words[d].end(), random);
    }
    for (const std::size_t g : order) {
      for (std::size_t d = 0; d < 2; ++d)
        codes.push_back(static_cast<std::uint32_t>(
            std::find(words[d].begin(), words[d].end(), expected.key(g, d)) - words[d].begin()));
      counts.push_back(expected.rows(g));
      for (std::size_t m = 0; m < 2; ++m) tallies.push_back(expected.at(g, m));
    }
    EXPECT_EQ(state::from_codes(two_by_two, "A", words, codes, counts, tallies).value(), expected);
  }
}

TEST(State, MergesToTheSameInAnyTree) {
  std::mt19937_64 random(2412);
  for (int round = 0; round < 300; ++round) {
    const auto rows = some_rows(random, random() % 200, random() % 40 + 1);
    const state whole = state_of(rows, "all");
    std::vector<std::vector<row>> shares(random() % 9 + 1);
    for (const row& one : rows) shares[random() % shares.size()].push_back(one);
    std::vector<state> parts;
    std::vector<std::string> ids;
    for (const auto& share : shares) {
      ids.push_back("shard " + std::to_string(parts.size()));
      parts.push_back(state_of(share, ids.back()));
    }
    const state at_once = merged(parts).value();
    expect_same_groups(at_once, whole);
    EXPECT_TRUE(
        std::equal(at_once.shards().begin(), at_once.shards().end(), ids.begin(), ids.end()));
    while (parts.size() > 1) {
      std::shuffle(parts.begin(), parts.end(), random);
      const std::size_t some = random() % std::min<std::size_t>(parts.size(), 4) + 1;
      const auto first = parts.end() - static_cast<std::ptrdiff_t>(some);
      state together = merged({first, parts.end()}).value();
      parts.erase(first, parts.end());
      parts.push_back(std::move(together));
    }
    EXPECT_EQ(parts.front(), at_once);
  }
}

TEST(State, MayHaveNoGroupsDimensionsOrMeasures) {
  const state nothing = state_of({}, "empty");
  EXPECT_EQ(nothing.groups(), 0U);
  const state some = state_of({{{"1", "2"}, {3, 4}}}, "some");
  const std::vector<state> parts{nothing, some, state_of({}, "other")};
  const state all = merged(parts).value();
  expect_same_groups(all, some);
  EXPECT_EQ(all.shards().size(), 3U);

  const state_schema total{{}, {{"members", ""}}};
  const std::vector<state> totals{state_of({{{}, {3}}, {{}, {4}}}, "A", total),
                                  state_of({}, "B", total), state_of({{{}, {-9}}}, "C", total)};
  const state sum = merged(totals).value();
  ASSERT_EQ(sum.groups(), 1U);
  EXPECT_EQ(sum.rows(0), 3U);
  EXPECT_EQ(sum.at(0, 0).sum(), hoptac::money::decimal::from_integer(-2));

  const state_schema counted{{"year"}, {}};
  const std::vector<state> counts{state_of({{{"1"}, {}}}, "A", counted),
                                  state_of({{{"1"}, {}}, {{"2"}, {}}}, "B", counted)};
  EXPECT_EQ(merged(counts)->rows(0), 2U);
  EXPECT_EQ(merged(counts)->rows(1), 1U);
}

TEST(State, RefusesAShardThatIsThereTwice) {
  const std::vector<row> rows{{{"1", "2"}, {3, 4}}};
  const state a = state_of(rows, "A"), b = state_of(rows, "B"), c = state_of(rows, "C");
  const std::vector<state> pair{a, b};
  const std::vector<state> parts{c, merged(pair).value(), b};
  const auto unnamed = merged(parts);
  ASSERT_FALSE(unnamed);
  EXPECT_EQ(unnamed.error().message(language::en),
            "the shard “B” is in #2 and again in #3: it would be counted twice");
  const std::vector<std::string> names{"c.hts", "ab.hts", "b.hts"};
  EXPECT_EQ(merged(parts, names).error().message(language::vi),
            "phần dữ liệu “B” có trong ab.hts và lại có trong b.hts: sẽ bị tính hai lần");
  const std::vector<state> same{a, a};
  EXPECT_EQ(merged(same).error().code(), errc::shard_repeated);
}

TEST(State, RefusesStatesOfOtherThings) {
  const state_schema schemas[] = {
      {{"province"}, two_by_two.measures},
      {{"year", "province"}, two_by_two.measures},
      {two_by_two.dimensions, {{"capital", "đồng"}}},
      {two_by_two.dimensions, {{"capital", "đồng"}, {"workers", ""}}},
      {two_by_two.dimensions, {{"capital", "nghìn đồng"}, {"members", ""}}},
  };
  const char* messages[] = {
      "b is grouped by “province”, and a by “province, year”",
      "b is grouped by “year, province”, and a by “province, year”",
      "b has the measures “capital”, and a has “capital, members”",
      "b has the measures “capital, workers”, and a has “capital, members”",
      "“capital” is in units of “nghìn đồng” in b, and of “đồng” in a",
  };
  const std::vector<std::string> names{"a", "b"};
  for (std::size_t i = 0; i < std::size(schemas); ++i) {
    const std::vector<state> parts{state_of({}, "A"), state_of({}, "B", schemas[i])};
    EXPECT_EQ(merged(parts, names).error().message(language::en), messages[i]);
    EXPECT_NE(schemas[i].fingerprint(), two_by_two.fingerprint());
  }
  EXPECT_EQ(state_schema(two_by_two).fingerprint(), two_by_two.fingerprint());
}

TEST(State, RefusesGroupsWithOneKey) {
  const std::vector<std::string> keys{"6", "2024", "25", "2024", "6", "2024"};
  const auto made = state::make(two_by_two, "A", keys, {1, 1, 1}, std::vector<tally>(6));
  EXPECT_EQ(made.error().message(language::en), "two groups have the key “6, 2024”");
  EXPECT_EQ(state::make({{}, {}}, "A", {}, {1, 1}, {}).error().code(), errc::state_key_repeated);
}

TEST(State, RefusesNamesThatNoResultCouldHave) {
  const auto refusal = [](state_schema schema, std::string shard) {
    const auto made = state::make(std::move(schema), std::move(shard), {}, {}, {});
    return made ? errc{} : made.error().code();
  };
  EXPECT_EQ(refusal({{"a", "b"}, {{"m", ""}}}, "A"), errc{});
  EXPECT_EQ(refusal({{"a", "b"}, {{"m", ""}}}, ""), errc::shard_unnamed);
  EXPECT_EQ(refusal({{"a", "b"}, {{"m", ""}}}, "\xFF"), errc::state_text_wrong);
  EXPECT_EQ(refusal({{"a", ""}, {{"m", ""}}}, "A"), errc::state_name_wrong);
  EXPECT_EQ(refusal({{"a", "a"}, {{"m", ""}}}, "A"), errc::state_name_wrong);
  EXPECT_EQ(refusal({{"a"}, {{"m", ""}, {"m", "x"}}}, "A"), errc::state_name_wrong);
  EXPECT_EQ(refusal({{"a"}, {{"", ""}}}, "A"), errc::state_name_wrong);
  EXPECT_EQ(refusal({{"m_sum"}, {{"m", ""}}}, "A"), errc::state_name_wrong);
  EXPECT_EQ(refusal({{"\xFF"}, {}}, "A"), errc::state_text_wrong);
  EXPECT_EQ(refusal({{"a"}, {{"\xFF", ""}}}, "A"), errc::state_text_wrong);
  EXPECT_EQ(refusal({{"a"}, {{"m", "\xFF"}}}, "A"), errc::state_text_wrong);
  const std::vector<std::string> keys{"\xC3"};
  EXPECT_EQ(state::make({{"a"}, {}}, "A", keys, {1}, {}).error().code(), errc::state_text_wrong);
}

TEST(State, RefusesSizesThatDoNotFit) {
  using hoptac::contract_violation;
  const std::vector<std::string> keys{"1", "2"};
  tally one;
  one.add(1);
  tally two = one;
  two.add(1);
  const auto make = [&](std::span<const std::string> of, std::vector<std::uint64_t> rows,
                        std::vector<tally> tallies) {
    (void)state::make(two_by_two, "A", of, std::move(rows), std::move(tallies));
  };
  EXPECT_NO_THROW(make(keys, {1}, {one, one}));
  EXPECT_THROW(make(keys, {1, 1}, {one, one, one, one}), contract_violation);
  EXPECT_THROW(make({}, {1}, {one, one}), contract_violation);
  EXPECT_THROW(make(keys, {1}, {one}), contract_violation);
  EXPECT_THROW(make(keys, {0}, {tally(), tally()}), contract_violation);
  EXPECT_THROW(make(keys, {tally::most + 1}, {one, one}), contract_violation);
  EXPECT_THROW(make(keys, {1}, {one, two}), contract_violation);
  const std::vector<std::vector<std::string_view>> words{{"1"}, {"2"}};
  EXPECT_THROW((void)state::from_codes(two_by_two, "A", words, {0, 1}, {1}, {one, one}),
               contract_violation);
  const state made = state::make(two_by_two, "A", keys, {1}, {one, one}).value();
  EXPECT_THROW((void)made.key(1, 0), contract_violation);
  EXPECT_THROW((void)made.key(0, 2), contract_violation);
  EXPECT_THROW((void)made.rows(1), contract_violation);
  EXPECT_THROW((void)made.at(0, 2), contract_violation);
  EXPECT_THROW((void)made.at(1, 0), contract_violation);
  EXPECT_THROW((void)merged({}), contract_violation);
  const std::vector<state> parts{made};
  const std::vector<std::string> names{"a", "b"};
  EXPECT_THROW((void)merged(parts, names), contract_violation);
  EXPECT_EQ(merged(parts).value(), made);
}

TEST(State, RefusesMoreRowsThanAreCounted) {
  const std::vector<std::string> keys{"1"};
  const state_schema schema{{"year"}, {}};
  const std::vector<state> parts{state::make(schema, "A", keys, {tally::most}, {}).value(),
                                 state::make(schema, "B", keys, {1}, {}).value()};
  const auto refused = merged(parts);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code(), errc::state_too_many_rows);
  EXPECT_EQ(refused.error().message(language::en),
            "the group “1” would have more than 9223372036854775807 rows with those of #1");
  const std::vector<state> filled{state::make(schema, "A", keys, {tally::most - 1}, {}).value(),
                                  state::make(schema, "B", keys, {1}, {}).value()};
  EXPECT_EQ(merged(filled)->rows(0), tally::most);
}

}  // namespace TEST_FILE
