// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_PROGRESS_HPP
#define HOPTAC_PLAN_PROGRESS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/plan/detail/rounded.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/reading.hpp>

#include <optional>  // std::optional

namespace hoptac::inline HOPTAC_ABI::plan {

/// How many per cent of the plan a result is (`ratio`), or how many it lies above (`excess`),
/// exactly. Precondition: `plan > 0`.
[[nodiscard]] constexpr money::ratio progress_of(const money::decimal& result,
                                                 const money::decimal& plan,
                                                 progress_measure measure) {
  HOPTAC_PRE(plan.sign() > 0);
  const money::decimal hundred = money::decimal::from_integer(100);
  return money::divide((measure == progress_measure::ratio ? result : result - plan) * hundred,
                       plan);
}

/// The plan values with at most `places` decimal places of which `result` is the given progress,
/// in per cent: 443 at [113.5, 114.5) per cent of the plan is 387 to 390. Nothing when no such
/// value exists. Precondition: `result > 0`.
[[nodiscard]] constexpr std::optional<interval> implied_plan(const money::decimal& result,
                                                             const interval& progress,
                                                             progress_measure measure, int places);

/// What a printed progress says of its plan under one reading. A bounded progress (`hơn 80%`) says
/// one side only, under every reading the same.
[[nodiscard]] constexpr std::optional<interval> implied_plan(const money::decimal& result,
                                                             notation::bound bound,
                                                             const money::decimal& printed,
                                                             progress_measure measure, reading how);

// Bodies.

constexpr std::optional<interval> implied_plan(const money::decimal& result,
                                               const interval& progress, progress_measure measure,
                                               int places) {
  HOPTAC_PRE(result.sign() > 0);
  const money::decimal hundred = money::decimal::from_integer(100);
  const money::decimal shift = measure == progress_measure::ratio ? money::decimal() : hundred;
  const money::decimal step = money::decimal::scaled(1, places);
  const money::decimal scaled = result * hundred;

  interval out;
  // The greater the progress, the smaller the plan: the high end gives the low one.
  if (progress.high && (*progress.high + shift).sign() > 0) {
    const money::ratio end = money::divide(scaled, *progress.high + shift);
    out.low = detail::rounded(end, places, money::rounding::ceiling);
    if (progress.high_open && money::ratio(*out.low) == end) *out.low += step;
  } else if (progress.high) {
    return std::nullopt;  // no plan makes a positive result zero or less
  }
  if (progress.low && (*progress.low + shift).sign() > 0) {
    const money::ratio end = money::divide(scaled, *progress.low + shift);
    out.high = detail::rounded(end, places, money::rounding::floor);
    if (progress.low_open && money::ratio(*out.high) == end) *out.high -= step;
    if (out.high->sign() <= 0) return std::nullopt;  // a plan is positive
  }
  if (out.low && out.high && *out.low > *out.high) return std::nullopt;
  return out;
}

constexpr std::optional<interval> implied_plan(const money::decimal& result, notation::bound bound,
                                               const money::decimal& printed,
                                               progress_measure measure, reading how) {
  const interval progress =
      bound == notation::bound::exact ? values_of(printed, how) : interval::of(bound, printed);
  return implied_plan(result, progress, measure, result.scale());
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_PROGRESS_HPP
