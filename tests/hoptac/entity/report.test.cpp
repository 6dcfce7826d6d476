// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/report.hpp>

#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::entity;

report empty_report() {
  return {0, calendar::period::of_year(2024), report_kind::actual, report_standing::official};
}

TEST(Report, WhatIsNotStatedIsNotZero) {
  const report one = empty_report();
  for (std::size_t i = 0; i < measure_count; ++i) {
    EXPECT_FALSE(one.states(static_cast<measure>(i)));
    EXPECT_EQ(one.get(static_cast<measure>(i)), std::nullopt);
  }
}

TEST(Report, KeepsEachNumberApart) {
  report one = empty_report();
  for (std::size_t i = 0; i < measure_count; ++i) {
    const auto what = static_cast<measure>(i);
    one.set(what, static_cast<std::int64_t>(i));
    for (std::size_t k = 0; k < measure_count; ++k)
      EXPECT_EQ(one.states(static_cast<measure>(k)), k <= i);
  }
  for (std::size_t i = 0; i < measure_count; ++i)
    EXPECT_EQ(one.get(static_cast<measure>(i)), static_cast<std::int64_t>(i));
  one.set(measure::profit, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(one.get(measure::profit), std::numeric_limits<std::int64_t>::min());
}

TEST(Report, AmountsAreInDong) {
  report one = empty_report();
  EXPECT_EQ(one.money(measure::revenue), std::nullopt);
  one.set(measure::revenue, 1'482'000'000);
  EXPECT_EQ(one.money(measure::revenue), money::amount<money::vnd>::from_minor(1'482'000'000));
  EXPECT_THROW((void)one.money(measure::members), contract_violation);
}

}  // namespace TEST_FILE
