// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/range_reader.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/when.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "../build_kind.hpp"
#include "../random_term.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::date;
using policy::detail::can_be;

/// The values from one to another that a fact can have: some days, or numbers.
std::pair<std::int64_t, std::int64_t> any_range(small_domain::source& from, bool is_date) {
  if (!is_date) {
    const int low = from.below(30) - 15;
    return {low, low + 1 + from.below(12)};
  }
  const date first = from.of(small_domain::days());
  return {first.packed(), (first + calendar::days{1 + from.below(120)}).packed()};
}
std::int64_t after(std::int64_t value, bool is_date) {
  return is_date ? policy::detail::next_day(value) : value + 1;
}

// No answer of a single value is missing from the answers of its range.
TEST(RangeReader, HoldsTheAnswerOfEveryValue) {
  small_domain::source random(12);
  int single = 0;
  for (int i = 0; i < (optimised ? 20'000 : 500); ++i) {
    const programme by = random_term::any_programme(random, 1 + random.below(3),
                                                    random.one_in(2) ? "interval" : "first_day");
    const situation facts = small_domain::any_situation(random, by.of(), i % 4, 2);
    const auto& declared = by.of().content().facts;
    const char* key = random.of<const char*>({"birth", "on", "count_a", "count_b"});
    const std::size_t place = *by.of().fact_place(key);
    const bool is_date = declared[place].kind == value_kind::date;
    const auto [low, high] = any_range(random, is_date);
    std::vector<cell> cells(facts.cells().begin(), facts.cells().end());
    policy::detail::range_reader reader(by.compiled(), cells, static_cast<std::uint32_t>(place));
    const auto& nodes = by.compiled().nodes;
    for (const std::uint32_t root : by.compiled().roots) {
      const policy::detail::answer_set all = reader.read(nodes.data(), root, {low, high});
      single += policy::detail::is_single(all) ? 1 : 0;
      for (std::int64_t value = low; value <= high; value = after(value, is_date)) {
        cells[place] = cell::exactly(value);
        const truth here = policy::detail::evaluate(by.compiled().terms, by.compiled().ages,
                                                    nodes.data(), root, cells.data());
        ASSERT_TRUE(can_be(all, here))
            << "rule " << i << ": " << key << "=" << value << " of " << low << " to " << high
            << ", " << small_domain::text_of(facts);
      }
    }
  }
  EXPECT_GT(single, optimised ? 5'000 : 120);
}

/// Whether no age is asked on a day before the birth: what contradicts so stands in no run. A rule
/// may take either date for the birth.
bool fits(const programme& by, const situation& facts, std::size_t place, std::int64_t day) {
  for (const policy::detail::node& one : by.compiled().nodes) {
    if (one.kind != policy::detail::op::not_older && one.kind != policy::detail::op::of_age)
      continue;
    if (one.a == place && !facts[one.b].absent() && day > facts[one.b].high) return false;
    if (one.b == place && !facts[one.a].absent() &&
        day < policy::detail::filled_birth(facts[one.a], by.compiled().ages).low)
      return false;
  }
  return true;
}

// The timeline of random arithmetic, value by value.
TEST(RangeReader, TimelinesOfArithmeticAreRightOrSayThatTheyAreCutOff) {
  small_domain::source random(13);
  int turns = 0;
  int cut_off = 0;
  for (int i = 0; i < (optimised ? 1'500 : 25); ++i) {
    const programme by = random_term::any_programme(random, 1 + random.below(2));
    const situation facts = small_domain::any_situation(random, by.of(), 1 + i % 3, 1);
    const char* key = random.of<const char*>({"birth", "on", "count_a", "count_b"});
    const std::size_t place = *by.of().fact_place(key);
    const bool is_date = by.of().content().facts[place].kind == value_kind::date;
    const std::vector<stretch> runs = when(by, facts, key);
    turns += static_cast<int>(runs.size()) - 1;
    situation moved = facts;
    const auto look = [&](std::int64_t value) {
      std::size_t at = 0;
      while (runs[at].high && *runs[at].high < value) ++at;
      if (at == 0 && runs[0].low && value < *runs[0].low) return;
      cut_off += runs[at].cut_off ? 1 : 0;
      if (runs[at].cut_off) return;
      moved.put(place, cell::exactly(value));
      const truth here = decide(by, moved).answer;
      EXPECT_EQ(runs[at].answer, here)
          << "rule " << i << ": " << key << "=" << value << ", " << small_domain::text_of(facts);
    };
    if (is_date) {
      for (std::int64_t day = date(2014, 1, 1).packed(); day < date(2034, 1, 1).packed();
           day = policy::detail::next_day(day))
        if (fits(by, facts, place, day)) look(day);
    } else {
      for (std::int64_t value = -400; value <= 400; ++value) look(value);
      for (const std::int64_t value : {cell::lowest + 1, std::int64_t{-1'000'000'000'000},
                                       std::int64_t{3'000'000'000}, cell::highest - 1})
        look(value);
    }
    if (testing::Test::HasFailure()) break;
  }
  EXPECT_GT(turns, optimised ? 500 : 5);
  EXPECT_LT(cut_off, turns * 800);  // not everything
}

}  // namespace TEST_FILE
