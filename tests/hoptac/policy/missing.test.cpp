// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/missing.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/write.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "build_kind.hpp"
#include "small_domain.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::date;

/// The facts for which two ways to complete an application differ in them alone and are answered
/// differently, found by answering every way.
/// Nothing where there are too many to answer.
std::optional<std::set<std::size_t>> by_trial(const programme& by, const situation& facts) {
  std::vector<std::size_t> open;
  std::vector<std::vector<std::int64_t>> values;
  for (const std::uint32_t place : by.compiled().facts)
    if (!facts[place].exact()) {
      open.push_back(place);
      values.push_back(small_domain::values_of(by.of().content().facts[place], facts[place]));
    }
  std::size_t ways = 1;
  for (const auto& some : values) ways *= some.size();
  if (ways > (optimised ? 400'000 : 40'000)) return std::nullopt;
  std::vector<truth> answers(ways);
  situation filled = facts;
  for (std::size_t way = 0; way < ways; ++way) {
    std::size_t rest = way;
    for (std::size_t i = 0; i < open.size(); ++i) {
      filled.put(open[i], cell::exactly(values[i][rest % values[i].size()]));
      rest /= values[i].size();
    }
    answers[way] = answer(by, filled);
  }
  std::set<std::size_t> out;
  std::size_t step = 1;  // between two ways that differ in the fact alone
  for (std::size_t i = 0; i < open.size(); ++i) {
    const std::size_t count = values[i].size();
    for (std::size_t way = 0; way < ways; ++way)
      if (way / step % count != 0 && answers[way] != answers[way - step]) out.insert(open[i]);
    step *= count;
  }
  return out;
}

std::string names(const programme& by, const std::set<std::size_t>& places) {
  std::string out;
  for (const std::size_t place : places) out += by.of().content().facts[place].key + " ";
  return out;
}

struct seen {
  int open = 0;
  int listed = 0;
  int unlisted = 0;
};

/// As many random rules and applications as asked for.
seen agrees_with_trial(std::uint64_t seed, const small_domain::shape& like, int rules, int absent,
                       int partial) {
  small_domain::source random(seed);
  seen out;
  for (int i = 0; i < rules; ++i) {
    const programme by = small_domain::any_programme(random, like);
    const situation facts = small_domain::any_situation(random, by.of(), absent, partial);
    const std::vector<std::size_t> listed = missing(by, facts);
    const std::set<std::size_t> places(listed.begin(), listed.end());
    EXPECT_EQ(places.size(), listed.size()) << "a fact twice, rule " << i;
    if (decide(by, facts).answer != truth::not_known) {
      EXPECT_TRUE(listed.empty());
      continue;
    }
    const auto expected = by_trial(by, facts);
    if (!expected) continue;
    EXPECT_EQ(names(by, places), names(by, *expected))
        << "rule " << i << ": " << small_domain::text_of(facts);
    ++out.open;
    out.listed += static_cast<int>(expected->size());
    for (const std::uint32_t place : by.compiled().facts)
      out.unlisted += !facts[place].exact() && expected->count(place) == 0 ? 1 : 0;
    if (testing::Test::HasFailure()) break;
  }
  return out;
}

TEST(Missing, OfWordsAndNumbersListsAllAndOnlyWhatCanTurnTheAnswer) {
  const seen out =
      agrees_with_trial(4, {.words = true, .numbers = true}, optimised ? 6'000 : 150, 7, 0);
  EXPECT_GT(out.open, optimised ? 2'000 : 50);
  EXPECT_GT(out.listed, out.open);
  EXPECT_GT(out.unlisted, out.open / 10);
}

TEST(Missing, OfDatesAndAgesListsAllAndOnlyWhatCanTurnTheAnswer) {
  const seen out = agrees_with_trial(5, {.dates = true}, optimised ? 1'200 : 25, 8, 5);
  EXPECT_GT(out.open, optimised ? 400 : 8);
  EXPECT_GT(out.listed, out.open);
  EXPECT_GT(out.unlisted, optimised ? 30 : -1);
}

// What computes with several missing numbers may list too many, and says so; never too few.
TEST(Missing, OfArithmeticListsAllThatCanTurnTheAnswer) {
  small_domain::source random(7);
  int open = 0;
  int listed = 0;
  for (int i = 0; i < (optimised ? 1'500 : 60); ++i) {
    const programme by = small_domain::any_programme(
        random, {.words = true, .numbers = true, .dates = i % 3 == 0, .arithmetic = true});
    const situation facts = small_domain::any_situation(random, by.of(), 5, 0);
    const missing_facts found = find_missing(by, facts);
    EXPECT_EQ(missing(by, facts), found.places);
    if (decide(by, facts).answer != truth::not_known) continue;
    const auto expected = by_trial(by, facts);
    if (!expected) continue;
    const std::set<std::size_t> places(found.places.begin(), found.places.end());
    for (const std::size_t place : *expected)
      EXPECT_TRUE(places.count(place) == 1) << "rule " << i << ": " << small_domain::text_of(facts)
                                            << by.of().content().facts[place].key;
    ++open;
    listed += static_cast<int>(expected->size());
  }
  EXPECT_GT(open, optimised ? 400 : 15);
  EXPECT_GT(listed, open);
}

TEST(Missing, OfFactsOfAllKindsListsAllAndOnlyWhatCanTurnTheAnswer) {
  const seen out = agrees_with_trial(6, {.words = true, .numbers = true, .dates = true},
                                     optimised ? 800 : 40, 4, 4);
  EXPECT_GT(out.open, optimised ? 150 : 8);
  EXPECT_GT(out.listed, out.open);
  EXPECT_GT(out.unlisted, out.open / 10);
}

}  // namespace TEST_FILE
