// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/progress.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::contract_violation;
using hoptac::money::decimal, hoptac::money::ratio;
using hoptac::notation::bound;
using hoptac::plan::all_readings, hoptac::plan::implied_plan, hoptac::plan::interval;
using hoptac::plan::progress_measure, hoptac::plan::progress_of, hoptac::plan::reading;

constexpr decimal n(std::int64_t value) {
  return decimal::from_integer(value);
}

static_assert(progress_of(n(443), n(350), progress_measure::ratio) == ratio::of(44300, 350));
static_assert(progress_of(n(443), n(443), progress_measure::excess) == ratio());
static_assert(progress_of(n(0), n(5), progress_measure::excess) == ratio(n(-100)));
static_assert(implied_plan(n(443), bound::exact, n(114), progress_measure::ratio,
                           reading::half_up) == interval{n(387), n(390), false, false});
static_assert(implied_plan(n(443), bound::exact, n(114), progress_measure::ratio,
                           reading::truncated) == interval{n(386), n(388), false, false});

/// What `implied_plan` says, as text: `387–390`, `none`.
std::string implied(std::int64_t result, std::string_view percent, progress_measure measure,
                    reading how, bound says = bound::exact) {
  const auto plan = implied_plan(n(result), says, *decimal::parse(percent), measure, how);
  return plan ? to_string(*plan) : "none";
}

TEST(Progress, TheProvincePlansThatItsProgressFiguresImply) {
  struct {
    std::int64_t result;
    std::string_view percent;
    progress_measure measure;
    std::string_view half_up, truncated;
  } const cases[] = {
      {443, "114", progress_measure::ratio, "387–390", "386–388"},
      {443, "126", progress_measure::ratio, "351–352", "349–351"},   // 350 only when cut off
      {1482, "64", progress_measure::excess, "901–906", "899–903"},  // 900 only when cut off
      {4290, "143", progress_measure::ratio, "2990–3010", "2980–3000"},
      {655, "222", progress_measure::ratio, "295", "294–295"},
      {655, "94", progress_measure::ratio, "694–700", "690–696"},
  };
  for (const auto& [result, percent, measure, half_up, truncated] : cases) {
    EXPECT_EQ(implied(result, percent, measure, reading::half_up), half_up) << percent;
    EXPECT_EQ(implied(result, percent, measure, reading::truncated), truncated) << percent;
  }
}

TEST(Progress, ABoundedProgressSaysOneSideUnderEveryReading) {
  for (const reading how : all_readings) {
    EXPECT_EQ(implied(282, "80", progress_measure::excess, how, bound::gt), "≤ 156");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::gt), "≤ 99");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::ge), "≤ 100");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::lt), "≥ 101");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::le), "≥ 100");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::approx_below), "≥ 101");
    EXPECT_EQ(implied(180, "80", progress_measure::excess, how, bound::approx), "?");
  }
}

// Every plan value is tried. All numbers are whole: results and plans in steps of the result's last
// place, progress in steps of its own.

/// Does `result / plan`, in per cent with `places` decimal places, come to `printed`?
bool comes_to(std::int64_t result, std::int64_t plan, progress_measure measure,
              std::int64_t printed, int places, bound says, reading how) {
  const std::int64_t power = places == 0 ? 1 : 10;
  const std::int64_t part =
      (measure == progress_measure::ratio ? result : result - plan) * 100 * power;
  const std::int64_t limit = printed * plan;
  switch (says) {
    case bound::ge: return part >= limit;
    case bound::gt: return part > limit;
    case bound::le: return part <= limit;
    case bound::lt: return part < limit;
    default: break;
  }
  const std::int64_t magnitude = part < 0 ? -part : part;
  const std::int64_t inner = magnitude / plan;
  const std::int64_t rest = magnitude % plan;
  const std::int64_t outer = rest == 0 ? inner : inner + 1;
  std::int64_t shown = inner;
  if (how == reading::up || (how == reading::half_up && 2 * rest >= plan)) shown = outer;
  return (part < 0 ? -shown : shown) == printed;
}

void expect_every_plan_tried(std::int64_t result, int result_places, std::int64_t printed,
                             int places, progress_measure measure, bound says, reading how) {
  const auto found = implied_plan(decimal::scaled(result, result_places), says,
                                  decimal::scaled(printed, places), measure, how);
  constexpr std::int64_t most = 2500;
  bool any = false;
  for (std::int64_t plan = 1; plan <= most; ++plan) {
    const bool expected = comes_to(result, plan, measure, printed, places, says, how);
    any |= expected;
    ASSERT_EQ(found && found->contains(decimal::scaled(plan, result_places)), expected)
        << result << " is " << printed << "e-" << places << "% "
        << (measure == progress_measure::ratio ? "of " : "more than ") << plan << ", "
        << to_string(says) << ", " << to_string(how);
  }
  // An interval that ends before the last plan tried must not be one without any plan.
  if (found && found->high && *found->high < decimal::scaled(most, result_places)) {
    ASSERT_TRUE(any) << result << " " << printed << "e-" << places << " " << to_string(*found);
  }
}

TEST(Progress, TheImpliedPlansAreThoseThatTrialFinds) {
  for (const std::int64_t result : {1, 2, 3, 7, 10, 19, 40, 95, 99, 200})
    for (const std::int64_t percent : {1, 9, 50, 64, 93, 99, 100, 101, 114, 143, 222, 800, 20'000})
      for (const reading how : all_readings)
        for (int places = 0; places <= 1; ++places) {
          const std::int64_t printed = places == 0 ? percent : percent * 10 + 7;
          for (const auto measure : {progress_measure::ratio, progress_measure::excess}) {
            expect_every_plan_tried(result, 0, printed, places, measure, bound::exact, how);
            expect_every_plan_tried(result, 1, printed, places, measure, bound::exact, how);
          }
        }
}

TEST(Progress, ResultsThatMissThePlanAreMirrored) {
  for (const std::int64_t result : {1, 3, 40, 95, 200})
    for (const std::int64_t printed : {-120, -100, -99, -50, -5, -1, 0})
      for (const reading how : all_readings)
        for (const auto measure : {progress_measure::ratio, progress_measure::excess})
          expect_every_plan_tried(result, 0, printed, 0, measure, bound::exact, how);
}

TEST(Progress, BoundedPlansAreThoseThatTrialFinds) {
  for (const std::int64_t result : {1, 2, 3, 40, 99, 200})
    for (const std::int64_t printed : {-150, -100, -20, 0, 1, 50, 100, 101, 400, 20'000})
      for (const bound says : {bound::ge, bound::gt, bound::le, bound::lt})
        for (const auto measure : {progress_measure::ratio, progress_measure::excess})
          expect_every_plan_tried(result, 0, printed, 0, measure, says, reading::half_up);
}

TEST(Progress, ProgressIsTheExactQuotient) {
  for (std::int64_t plan = 1; plan <= 30; ++plan)
    for (std::int64_t result = -30; result <= 60; ++result) {
      EXPECT_EQ(progress_of(n(result), n(plan), progress_measure::ratio),
                ratio::of(result * 100, plan));
      EXPECT_EQ(progress_of(decimal::scaled(result, 1), decimal::scaled(plan, 1),
                            progress_measure::excess),
                ratio::of(result * 100 - plan * 100, plan));
    }
}

TEST(Progress, PlansAndResultsThatAreNotPositiveBreakTheContract) {
  EXPECT_THROW(static_cast<void>(progress_of(n(1), n(0), progress_measure::ratio)),
               contract_violation);
  EXPECT_THROW(static_cast<void>(progress_of(n(1), n(-1), progress_measure::excess)),
               contract_violation);
  for (const std::int64_t result : {0, -1})
    EXPECT_THROW(static_cast<void>(implied_plan(n(result), bound::exact, n(50),
                                                progress_measure::ratio, reading::half_up)),
                 contract_violation);
}

}  // namespace TEST_FILE
