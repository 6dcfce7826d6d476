// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_STANDING_COMPARE_HPP
#define HOPTAC_PLAN_DETAIL_STANDING_COMPARE_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/standing_gap.hpp>
#include <hoptac/plan/detail/standing_remarks.hpp>
#include <hoptac/plan/detail/standing_result.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/progress.hpp>
#include <hoptac/plan/standing.hpp>
#include <hoptac/plan/target.hpp>

#include <optional>  // std::optional

/// Everything that follows from a planned value and the result chosen for it.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether the result is of a time before that of the plan.
[[nodiscard]] inline bool before_plan(const chosen_result& found, const standing& out) {
  return out.period && found.time && found.time->last < out.period->first_day();
}

[[nodiscard]] inline bool is_over(const standing& out) {
  return out.passed && *out.passed == money::ratio::of(100, 1);
}

/// Whether a mean amount is that of a part of a year, or a year's, is not said.
[[nodiscard]] inline bool year_is_unclear(const figure& result, const standing& out) {
  if (result.unit.family != unit_family::money || result.unit.rate != unit_rate::none ||
      !is_mean(result.indicator, result.breakdown))
    return false;
  const auto period = calendar::period::parse(result.period);
  return period && period->day_count() < 365 && out.period && out.period->day_count() >= 365;
}

/// Says why a value that is not met is behind, or what kind of pace it keeps.
inline void explain_pace(const chosen_result& found, standing& out) {
  const bool known = out.keeps_pace != truth::not_known;
  if (found.basis == standing_basis::rate) return;  // said with its pace
  if (out.meets == truth::not_known && out.shortfall) {
    out.remarks.emplace_back(known ? remark::perhaps : remark::perhaps_without_pace);
    if (!known) return;
  }
  if (out.state == standing_state::on_pace) {
    if (found.basis == standing_basis::level) out.remarks.emplace_back(remark::level_pace);
    return;
  }
  if (known || is_over(out)) return;
  if (!out.period)
    out.remarks.emplace_back(remark::no_time);
  else if (!found.time)
    out.remarks.emplace_back(remark::undated);
  else if (before_plan(found, out))
    out.remarks.push_back(remark::not_begun(*out.period));
  else if (out.way == direction::less && found.basis == standing_basis::level)
    out.remarks.emplace_back(remark::less_level);
  else
    out.remarks.emplace_back(remark::within_limits);
}

/// The state and the shortfall of what was counted.
inline void judge(const limit& wanted, const interval& counted, const chosen_result& found,
                  standing& out) {
  const gap missing = gap_between(wanted, counted);
  out.meets = missing.meets;
  if (missing.shortfall) {
    out.shortfall = exactly_in(*missing.shortfall, out.unit);
    out.beyond = wanted.strict;
  }
  // What must not come to more is known to be met only when its time is over.
  if (out.way == direction::less && found.basis != standing_basis::level && !is_over(out) &&
      out.meets == truth::met)
    out.meets = truth::not_known;

  if (out.meets == truth::met) {
    out.state = before_plan(found, out) ? standing_state::already_met : standing_state::met;
    return;
  }
  if (before_plan(found, out))
    out.state = standing_state::not_started;
  else
    out.state = out.keeps_pace == truth::met && !is_over(out) ? standing_state::on_pace
                                                              : standing_state::behind;
  explain_pace(found, out);
}

/// Fills `out`, whose bound, way, unit and period are known. `planned` is in the smallest unit.
inline void compare(const model& m, const interval& planned, const chosen_result& found, bool whole,
                    standing& out) {
  const statement& result = m.at(found.id);
  const figure& f = *result.figure;
  out.basis = found.basis;
  out.value = exactly_in(planned, out.unit);
  out.result = standing_result{f.id, f.period, f.kind, exactly_in(result.value, out.unit)};
  if (f.kind == figure_kind::estimate) out.remarks.emplace_back(remark::estimate);
  if (found.other != none) out.remarks.push_back(remark::other_result(m.at(found.other)));
  if (year_is_unclear(f, out)) out.remarks.push_back(remark::part_of_year(f));
  const std::optional<time_span> time = time_of(out.period);
  if (time && found.time) out.passed = share_passed(*time, found.time->last);

  if (planned.unbounded()) return;  // a remark has said why
  const limit wanted = limit_of(out.bound, planned, out.way, whole);
  if (wanted.value.unbounded()) {
    out.remarks.emplace_back(remark::no_limit);
    return;
  }
  if (result.value.unbounded()) {
    out.remarks.emplace_back(remark::result_about);
    return;
  }

  interval counted = whole ? whole_values(result.value) : result.value;
  if (found.basis == standing_basis::rate) {
    const lengths of = lengths_of(*found.time, *time);
    out.keeps_pace = pace_of(wanted, counted, percent_of(of));
    out.remarks.push_back(remark::rate(result, of, *out.period));
    counted = interval::of(money::decimal());
    judge(wanted, counted, found, out);
    return;
  }
  if (found.partial) {  // so much at least
    counted.high.reset();
    counted.high_open = false;
    out.remarks.push_back(remark::partial(f, *out.period));
  }
  const bool level = found.basis == standing_basis::level;
  if (out.passed && !before_plan(found, out) && !(level && out.way == direction::less))
    out.keeps_pace = pace_of(wanted, counted, *out.passed);
  if (out.way == direction::more && planned.exact() && counted.exact() && planned.low->sign() > 0)
    out.progress = progress_of(*counted.low, *planned.low, progress_measure::ratio).reduced();
  judge(wanted, counted, found, out);
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_STANDING_COMPARE_HPP
