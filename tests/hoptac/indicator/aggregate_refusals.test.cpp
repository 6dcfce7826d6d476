// SPDX-License-Identifier: BSL-1.0

// What `aggregate` is asked for must fit together: columns of other numbers of rows and executors
// that do not keep their promise are refused, never read past their end or answered in part.

#include <hoptac/core/own_threads.hpp>
#include <hoptac/indicator/aggregate.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using hoptac::contract_violation;
using hoptac::own_threads;

const std::vector<std::int64_t> four{1, 2, 3, 4};
const std::vector<std::int64_t> two{5, 6};
const std::vector<std::int64_t> five{1, 2, 3, 4, 5};
const std::vector<std::uint8_t> one_bit_byte{0b1111};
const std::vector<std::uint8_t> kinds{0, 1, 0, 1};

/// Whether the measures are refused beside four keys, by few groups and by many.
template <class... M>
bool is_refused(const M&... each) {
  const auto refuses = [&](const auto& by) {
    try {
      (void)aggregate(by, measures(each...));
      return false;
    } catch (const contract_violation&) {
      return true;
    }
  };
  const bool few = refuses(group_by(key(column(kinds), 2)));
  EXPECT_EQ(refuses(group_by(any_key(column(four)))), few);
  return few;
}

TEST(AggregateRefusals, EveryMeasureHasAsManyRowsAsTheKeys) {
  EXPECT_FALSE(is_refused(sum(column(four))));
  EXPECT_TRUE(is_refused(sum(column(two))));
  EXPECT_TRUE(is_refused(sum(column(five))));  // rows that no key has are rows left out
  EXPECT_TRUE(is_refused(rows_of_group(), sum(column(four)), sum(column(two))));
  EXPECT_TRUE(is_refused(bare_sum(column(two))));
  EXPECT_TRUE(is_refused(extremes(column(two))));
  EXPECT_TRUE(is_refused(tally_of(column(two, validity_bits(one_bit_byte)))));
  EXPECT_TRUE(is_refused(sum(or_zero(column(two)))));
  EXPECT_TRUE(is_refused(sum(in_rows_of(column(two), column(two)))));
  EXPECT_FALSE(is_refused(sum(in_rows_of(or_zero(column(four)), column(four)))));
}

TEST(AggregateRefusals, ATermAndWhereItIsKnownHaveAsManyRows) {
  EXPECT_THROW((void)in_rows_of(column(four), column(two)), contract_violation);
  EXPECT_THROW((void)in_rows_of(column(two), column(four)), contract_violation);
  const auto any = [](std::size_t) -> std::optional<std::int64_t> { return 1; };
  EXPECT_TRUE(is_refused(sum(in_rows_of(derived(any), column(two)))));
  EXPECT_FALSE(is_refused(sum(in_rows_of(derived(any), column(four)))));
}

TEST(AggregateRefusals, FunctionsOfTheRowThatSayHowManyTheyHave) {
  const auto value = [](std::size_t row) -> std::optional<std::int64_t> { return two.at(row); };
  const auto is_even = [](std::size_t row) { return two.at(row) % 2 == 0; };
  EXPECT_TRUE(is_refused(sum(derived(row_function(two.size(), value)))));
  EXPECT_TRUE(is_refused(count_where(row_function(two.size(), is_even))));
  const auto by = group_by(key(column(kinds), 2));
  EXPECT_THROW((void)by.where(row_function(two.size(), is_even)), contract_violation);
  const auto is_three = [](std::size_t row) { return four[row] == 3; };
  const auto found =
      aggregate(by.where(row_function(four.size(), is_three)), measures(rows_of_group())).value();
  EXPECT_EQ(found.size(), 1U);
}

TEST(AggregateRefusals, ValidityCoversItsColumn) {
  const std::vector<std::uint8_t> none;
  EXPECT_THROW((void)column(four, validity_bits(none)), contract_violation);
  EXPECT_THROW((void)column(four, validity_bits(one_bit_byte, 5)), contract_violation);
  EXPECT_THROW((void)column(four, unless_flagged(one_bit_byte, 1)), contract_violation);
}

/// An executor that runs parts as the tests ask it to.
struct odd_executor {
  enum class fault { none, no_width, skips_last, repeats_first, runs_surplus, runs_nothing };
  fault has;

  [[nodiscard]] std::size_t width() const { return has == fault::no_width ? 0 : 3; }
  template <class Task>
  void operator()(std::size_t parts, const Task& task) const {
    if (has == fault::runs_nothing) return;
    for (std::size_t part = 0; part + (has == fault::skips_last ? 1 : 0) < parts; ++part)
      task(part);
    if (has == fault::repeats_first) task(0);
    if (has == fault::runs_surplus) task(parts);
  }
};
static_assert(hoptac::executor<odd_executor>);

TEST(AggregateRefusals, ExecutorsRunEachPartOnce) {
  std::vector<std::int64_t> ids(60'000);
  std::vector<std::uint8_t> few(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ids[i] = static_cast<std::int64_t>(i * 17);
    few[i] = static_cast<std::uint8_t>(i % 3);
  }
  const auto refuses = [&](odd_executor::fault has) {
    const auto by_few = [&] {
      (void)aggregate(group_by(key(column(few), 3)), measures(sum(column(ids))), odd_executor{has});
    };
    const auto by_many = [&] {
      (void)aggregate(group_by(any_key(column(ids))), measures(sum(column(ids))),
                      odd_executor{has});
    };
    bool is_refused_by_few = false;
    try {
      by_few();
    } catch (const contract_violation&) {
      is_refused_by_few = true;
    }
    if (is_refused_by_few) {
      EXPECT_THROW(by_many(), contract_violation);
    } else {
      EXPECT_NO_THROW(by_many());
    }
    return is_refused_by_few;
  };
  using fault = odd_executor::fault;
  EXPECT_FALSE(refuses(fault::none));
  for (const fault has : {fault::no_width, fault::skips_last, fault::repeats_first,
                          fault::runs_surplus, fault::runs_nothing})
    EXPECT_TRUE(refuses(has)) << static_cast<int>(has);
}

/// Counts the parts that are asked for.
struct counting_executor {
  std::atomic<std::size_t>* most;

  [[nodiscard]] std::size_t width() const { return 20'000; }
  template <class Task>
  void operator()(std::size_t parts, const Task& task) const {
    *most = std::max(most->load(), parts);
    for (std::size_t part = 0; part < parts; ++part) task(part);
  }
};

TEST(AggregateRefusals, FewRowsAreWorkForFewThreads) {
  for (const std::size_t rows : {0U, 1U, 3U, 1'024U, 40'000U}) {
    std::vector<std::int64_t> ids(rows);
    for (std::size_t i = 0; i < rows; ++i) ids[i] = static_cast<std::int64_t>(i % 10);
    std::atomic<std::size_t> parts = 0;
    EXPECT_TRUE(aggregate(group_by(any_key(column(ids))), measures(rows_of_group()),
                          counting_executor{&parts})
                    .has_value());
    EXPECT_TRUE(aggregate(group_by(key(column(ids), 10)), measures(rows_of_group()),
                          counting_executor{&parts})
                    .has_value());
    EXPECT_LE(parts, rows / 1'024 + 1) << rows;
  }
}

}  // namespace
}  // namespace TEST_FILE
