// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/dated.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::contract_violation, hoptac::errc;

template <class H>
concept can_answer = requires(H&& history) {
  std::forward<H>(history).on(date{2024, 1, 1});
};
static_assert(can_answer<const dated<int>&> && !can_answer<dated<int>>);  // nothing dangles

/// Shaped like the minimum of members: 7 under the law of 2012, 5 under that of 2023.
dated<int> minimum_members() {
  return dated<int>::of({{7, {2013, 7, 1}, date{2024, 6, 30}}, {5, {2024, 7, 1}}});
}

/// A score in force from 1 April 2020 to 17 September 2025; its successor is not known.
dated<std::string> score() {
  return dated<std::string>::of({
      {"15 criteria", {2020, 4, 1}, date{2025, 9, 17}},
      {std::nullopt, {2025, 9, 18}, date{2026, 12, 31}, {"chưa rõ", "not found"}},
  });
}

TEST(Dated, AnswersTheDayBeforeTheDayAndTheDayAfter) {
  const dated<int> minimum = minimum_members();
  EXPECT_FALSE(minimum.on({2013, 6, 30}));
  EXPECT_EQ(*minimum.on({2013, 7, 1}), 7);
  EXPECT_EQ(*minimum.on({2013, 7, 2}), 7);
  EXPECT_EQ(*minimum.on({2024, 6, 29}), 7);
  EXPECT_EQ(*minimum.on({2024, 6, 30}), 7);
  EXPECT_EQ(*minimum.on({2024, 7, 1}), 5);
  EXPECT_EQ(*minimum.on({9999, 12, 31}), 5);
  EXPECT_EQ(minimum.on({2020, 1, 1}).held().from, (date{2013, 7, 1}));
  EXPECT_EQ(minimum.on({2020, 1, 1}).held().to, (date{2024, 6, 30}));
  EXPECT_EQ(minimum.on({2025, 1, 1}).held().to, std::nullopt);
}

TEST(Dated, OutsideItsDatesItNamesTheGap) {
  const dated<std::string> history = score();
  EXPECT_EQ(history.on({2020, 3, 31}).gap(), (gap{{}, date{2020, 3, 31}, {}}));
  EXPECT_EQ(history.on({1400, 1, 1}).gap(), (gap{{}, date{2020, 3, 31}, {}}));
  EXPECT_EQ(*history.on({2020, 4, 1}), "15 criteria");
  EXPECT_EQ(history.on({2020, 4, 1})->size(), 11U);
  EXPECT_TRUE(history.on({2025, 9, 17}).has_value());
  const gap named{date{2025, 9, 18}, date{2026, 12, 31}, {"chưa rõ", "not found"}};
  EXPECT_EQ(history.on({2025, 9, 18}).gap(), named);
  EXPECT_EQ(history.on({2026, 12, 31}).gap(), named);
  EXPECT_EQ(history.on({2027, 1, 1}).gap(), (gap{date{2027, 1, 1}, {}, {}}));
  const std::vector<gap> all{{{}, date{2020, 3, 31}, {}}, named, {date{2027, 1, 1}, {}, {}}};
  EXPECT_EQ(history.gaps(), all);
}

TEST(Dated, AHoleBetweenTwoValuesIsAGap) {
  const auto history = dated<int>::of(
      {{1, {2020, 1, 1}, date{2020, 12, 31}}, {2, {2022, 1, 1}, date{2022, 12, 31}}});
  const gap hole{date{2021, 1, 1}, date{2021, 12, 31}, {}};
  EXPECT_EQ(history.on({2021, 1, 1}).gap(), hole);
  EXPECT_EQ(history.on({2021, 6, 1}).gap(), hole);
  EXPECT_EQ(history.on({2021, 12, 31}).gap(), hole);
  EXPECT_EQ(history.gaps().size(), 3U);
}

TEST(Dated, AHistoryWithoutValuesIsOneGap) {
  const dated<int> none;
  EXPECT_EQ(none.on({2024, 1, 1}).gap(), gap{});
  EXPECT_EQ(none.gaps(), std::vector<gap>{gap{}});
  EXPECT_EQ(dated<int>::make({}).value(), none);
}

TEST(Dated, AHistoryOfAllDaysHasNoGap) {
  const auto open = dated<int>::of({{1, {1400, 1, 1}}});
  const auto closed = dated<int>::of({{1, {1400, 1, 1}, date{9999, 12, 31}}});
  for (const dated<int>* history : {&open, &closed}) {
    EXPECT_TRUE(history->gaps().empty());
    EXPECT_TRUE(history->on({1400, 1, 1}) && history->on({9999, 12, 31}));
  }
}

TEST(Dated, FalseAndZeroAreValues) {
  const auto zero = dated<int>::of({{0, {2024, 1, 1}}});
  EXPECT_TRUE(zero.on({2024, 1, 1}));
  EXPECT_EQ(*zero.on({2024, 1, 1}), 0);
  const auto no = dated<bool>::of({{false, {2024, 1, 1}}});
  EXPECT_TRUE(no.on({2024, 1, 1}).has_value());
  EXPECT_FALSE(*no.on({2024, 1, 1}));
}

TEST(Dated, TheOrderOfTheListDoesNotMatter) {
  const std::vector<dated_value<int>> values{{1, {2020, 1, 1}, date{2020, 6, 30}},
                                             {2, {2020, 7, 1}, date{2020, 12, 31}},
                                             {std::nullopt, {2021, 1, 1}, date{2021, 6, 30}},
                                             {3, {2022, 1, 1}}};
  std::vector<std::size_t> order{0, 1, 2, 3};
  const dated<int> expected = dated<int>::make(values).value();
  do {
    std::vector<dated_value<int>> shuffled;
    for (std::size_t i : order) shuffled.push_back(values[i]);
    EXPECT_EQ(dated<int>::make(shuffled).value(), expected);
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(expected.values().size(), 4U);
}

/// The answer by looking at every value: slow and plain.
std::optional<int> by_looking(const std::vector<dated_value<int>>& values, const date& day) {
  for (const auto& one : values)
    if (one.from <= day && (!one.to || day <= *one.to)) return one.value;
  return std::nullopt;
}

TEST(Dated, RandomHistoriesAgreeWithLookingAtEveryValue) {
  std::mt19937_64 engine{20240701};
  std::uniform_int_distribution<int> length{0, 40};
  for (int round = 0; round < 200; ++round) {
    std::vector<dated_value<int>> values;
    date next = date{2020, 1, 1} + days{length(engine)};
    for (int i = 0, count = length(engine) / 4; i < count; ++i) {
      const date last = next + days{length(engine)};
      values.push_back({i, next, last});
      if (i % 3 == 2) values.back().value.reset();  // a named gap
      next = last + days{1 + length(engine) / 3 * (length(engine) % 2)};
    }
    if (round % 2 == 0 && !values.empty()) values.back().to.reset();
    const auto expected = values;
    std::shuffle(values.begin(), values.end(), engine);
    const dated<int> history = dated<int>::make(values).value();
    const std::vector<gap> gaps = history.gaps();
    for (date day{2019, 12, 1}; day <= date{2021, 12, 31}; day = day + days{1}) {
      const auto answer = history.on(day);
      const auto wanted = by_looking(expected, day);
      ASSERT_EQ(answer ? std::optional<int>(*answer) : std::nullopt, wanted) << day;
      const auto holding = std::count_if(gaps.begin(), gaps.end(), [&](const gap& g) {
        return (!g.from || *g.from <= day) && (!g.to || day <= *g.to);
      });
      ASSERT_EQ(holding, wanted ? 0 : 1) << day;  // gaps are all the days without a value, once
      if (!answer) {
        ASSERT_NE(std::find(gaps.begin(), gaps.end(), answer.gap()), gaps.end()) << day;
      }
    }
  }
}

TEST(Dated, RefusesTwoValuesOnOneDay) {
  using values = std::vector<dated_value<int>>;
  const struct {
    const char* what;
    values list;
    errc code;
    std::vector<std::string> arguments;
  } table[] = {
      {"the same day ends and begins",
       {{1, {2020, 1, 1}, date{2020, 7, 1}}, {2, {2020, 7, 1}}},
       errc::history_overlaps,
       {"2020-07-01"}},
      {"one without end",
       {{1, {2020, 1, 1}}, {2, {2021, 1, 1}}},
       errc::history_overlaps,
       {"2021-01-01"}},
      {"one within the other, given first",
       {{2, {2020, 5, 1}, date{2020, 5, 2}}, {1, {2020, 1, 1}, date{2020, 12, 31}}},
       errc::history_overlaps,
       {"2020-05-01"}},
      {"a named gap over a value",
       {{1, {2020, 1, 1}, date{2020, 12, 31}}, {std::nullopt, {2020, 12, 31}}},
       errc::history_overlaps,
       {"2020-12-31"}},
      {"the same value twice",
       {{1, {2020, 1, 1}}, {1, {2020, 1, 1}}},
       errc::history_overlaps,
       {"2020-01-01"}},
      {"the end before the start",
       {{1, {2020, 1, 2}, date{2020, 1, 1}}},
       errc::dates_out_of_order,
       {"2020-01-02", "2020-01-01"}},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.what);
    const auto made = dated<int>::make(row.list);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code(), row.code);
    EXPECT_EQ(made.error().arguments(), row.arguments);
  }
  EXPECT_THROW(static_cast<void>(dated<int>::of({{1, {2020, 1, 1}}, {2, {2021, 1, 1}}})),
               contract_violation);
}

TEST(Dated, AnAnswerGivesOnlyWhatItHas) {
  const dated<int> minimum = minimum_members();
  EXPECT_THROW(static_cast<void>(*minimum.on({2000, 1, 1})), contract_violation);
  EXPECT_THROW(static_cast<void>(minimum.on({2000, 1, 1}).held()), contract_violation);
  EXPECT_THROW(static_cast<void>(minimum.on({2024, 7, 1}).gap()), contract_violation);
}

}  // namespace TEST_FILE
