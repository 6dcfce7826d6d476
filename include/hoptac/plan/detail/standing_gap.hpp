// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_STANDING_GAP_HPP
#define HOPTAC_PLAN_DETAIL_STANDING_GAP_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/rounded.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/target.hpp>
#include <hoptac/plan/unit.hpp>

#include <optional>  // std::optional

/// What is missing between a result and a planned value, in the smallest unit of their family.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// A planned value as a limit: results are to be on the good side of every value of it.
struct limit {
  interval value;       ///< unbounded when there is none
  bool strict = false;  ///< the limit itself does not do
  direction way = direction::more;
};

/// The way that a bound asks for; where it does not say, the one that is meant.
[[nodiscard]] constexpr direction way_of(notation::bound bound, direction meant) {
  using enum notation::bound;
  switch (bound) {
    case ge:
    case gt: return direction::more;
    case le:
    case lt: return direction::less;
    default: return meant;
  }
}

[[nodiscard]] constexpr money::decimal whole_at(const money::decimal& value, bool strict,
                                                bool upwards) {
  const money::decimal one = money::decimal::from_integer(1);
  const auto to = [&](money::rounding mode) { return rounded(money::ratio(value), 0, mode); };
  if (upwards) return strict ? to(money::rounding::floor) + one : to(money::rounding::ceiling);
  return strict ? to(money::rounding::ceiling) - one : to(money::rounding::floor);
}

/// The limit that `bound value` sets. Of whole things `hơn 7.350` is 7351 and more.
[[nodiscard]] constexpr limit limit_of(notation::bound bound, const interval& value, direction way,
                                       bool whole) {
  using enum notation::bound;
  limit out{value, bound == gt || bound == lt, way};
  if (bound == approx || bound == approx_below) out.value = {};
  if (bound == range_low && value.low && value.high)
    out.value = interval::of(way == direction::more ? *value.low : *value.high);
  if (!whole) return out;
  for (std::optional<money::decimal>* end : {&out.value.low, &out.value.high})
    if (*end) **end = whole_at(**end, out.strict, way == direction::more);
  out.strict = false;
  return out;
}

/// The whole numbers of an interval.
[[nodiscard]] constexpr interval whole_values(interval of) {
  if (of.low) of.low = whole_at(*of.low, of.low_open, true);
  if (of.high) of.high = whole_at(*of.high, of.high_open, false);
  of.low_open = of.high_open = false;
  return of;
}

struct gap {
  truth meets = truth::not_known;
  std::optional<interval> shortfall;  ///< nothing when met
};

/// What is missing. Precondition: neither is unbounded.
[[nodiscard]] constexpr gap gap_between(const limit& wanted, const interval& result) {
  interval missing = wanted.way == direction::more ? wanted.value - result : result - wanted.value;
  const money::decimal zero;
  if (missing.high &&
      (*missing.high < zero || (*missing.high == zero && (!wanted.strict || missing.high_open))))
    return {truth::met, std::nullopt};
  if (missing.low &&
      (*missing.low > zero || (*missing.low == zero && (wanted.strict || missing.low_open))))
    return {truth::not_met, missing};
  missing.low = zero;  // perhaps nothing
  missing.low_open = false;
  return {truth::not_known, missing};
}

/// Whether a part of the limit as great as `passed` per cent is reached (of `less`, not exceeded).
[[nodiscard]] constexpr truth pace_of(const limit& wanted, const interval& result,
                                      const money::ratio& passed) {
  const auto share = [](const std::optional<money::decimal>& reached,
                        const std::optional<money::decimal>& of) -> std::optional<money::ratio> {
    if (!reached || !of || of->sign() <= 0) return std::nullopt;
    return money::divide(*reached * money::decimal::from_integer(100), *of);
  };
  const auto least = share(result.low, wanted.value.high);
  const auto most = share(result.high, wanted.value.low);
  if (wanted.way == direction::more) {
    if (least && *least >= passed) return truth::met;
    if (most && (*most < passed || (*most == passed && result.high_open))) return truth::not_met;
  } else {
    if (most && *most <= passed) return truth::met;
    if (least && (*least > passed || (*least == passed && result.low_open))) return truth::not_met;
  }
  return truth::not_known;
}

/// The unit of `planned`, or that of a year where a value of `other` would need a twelfth.
[[nodiscard]] constexpr unit common_unit(const unit& planned, const unit& other) {
  if (planned.rate == unit_rate::per_month && other.rate != unit_rate::per_month)
    for (const unit& row : all_units())
      if (row.family == planned.family && row.power == planned.power &&
          row.rate == unit_rate::per_year)
        return row;
  return planned;
}

/// A value of the smallest unit in `unit`. Precondition: that is a decimal.
[[nodiscard]] inline money::decimal exactly_in(const money::decimal& value, const unit& unit) {
  const int places = (std::min)(value.scale() + unit.power, money::decimal::max_scale);
  return rounded(money::divide(value, factor_of(unit)), places, money::rounding::exact)
      .normalized();
}

[[nodiscard]] inline interval exactly_in(interval value, const unit& unit) {
  if (value.low) value.low = exactly_in(*value.low, unit);
  if (value.high) value.high = exactly_in(*value.high, unit);
  return value;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_STANDING_GAP_HPP
