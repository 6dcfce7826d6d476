// SPDX-License-Identifier: BSL-1.0

// Bodies of standings.hpp, which is the header to include.

#ifndef HOPTAC_PLAN_DETAIL_STANDINGS_HPP
#define HOPTAC_PLAN_DETAIL_STANDINGS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/plan/detail/level.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_values.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/standing_compare.hpp>
#include <hoptac/plan/detail/standing_gap.hpp>
#include <hoptac/plan/detail/standing_remarks.hpp>
#include <hoptac/plan/detail/standing_result.hpp>
#include <hoptac/plan/growth.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/standing.hpp>
#include <hoptac/plan/standings.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {
namespace detail {

class all_standings {
 public:
  all_standings(const model& m, const std::optional<calendar::date>& data_until)
      : m_(m), data_until_(data_until), plans_(collect_plan_values(m)) {
    for (index id = 0; id < m.cells().size(); ++id) {
      const figure& f = m.head(id);
      if (!is_result(f)) continue;
      const std::string base = base_without_plans(f.base);
      similar_.add(m.series_key(f, f.indicator, base, none), id);
      if (f.kind == figure_kind::share)
        shares_.add(m.series_key(f, f.indicator, base, m.parts_of(id)), id);
    }
  }

  [[nodiscard]] std::vector<standing> take() const {
    std::vector<standing> out;
    for (index id = 0; id < m_.statements().size(); ++id) {
      const figure_kind kind = m_.at(id).figure->kind;
      if (kind == figure_kind::progress && !growth_of(*m_.at(id).figure))
        out.push_back(of_progress(id));
      if (kind == figure_kind::target || kind == figure_kind::plan) out.push_back(of_plan(id));
    }
    return out;
  }

 private:
  [[nodiscard]] static bool is_result(const figure& f) {
    return f.kind == figure_kind::actual || f.kind == figure_kind::estimate ||
           f.kind == figure_kind::share;
  }

  [[nodiscard]] standing of_plan(index id) const;
  [[nodiscard]] standing of_progress(index id) const;
  [[nodiscard]] interval plan_of_progress(index id, const statement& result, bool whole,
                                          standing& out) const;
  void name_similar(const figure& like, standing& out) const;

  /// Compares with a result. One of *to date* is of the last day of the data; what names no day is
  /// of that day at the latest, which tells that a later plan had not begun.
  void compare_with(const interval& planned, chosen_result found, bool whole, standing& out) const {
    if (!found.time && data_until_ &&
        (m_.at(found.id).figure->period == "to_date" ||
         (out.period && *data_until_ < out.period->first_day())))
      found.time = time_span{*data_until_, *data_until_};
    if (found.cut != none) out.remarks.push_back(remark::cut(m_.at(found.cut), *data_until_));
    compare(m_, planned, found, whole, out);
  }

  const model& m_;
  std::optional<calendar::date> data_until_;
  plan_values plans_;
  lists_by_key shares_;   // results in per cent of a whole
  lists_by_key similar_;  // results of an indicator, of whatever breakdown
};

[[nodiscard]] inline bool counts_whole(const figure& f, std::string_view indicator) {
  return f.unit.whole() && !is_mean(indicator, f.breakdown);
}

/// The number of a plan or target without its comparison, or both ends of its range.
[[nodiscard]] inline interval number_of(const statement& s) {
  if (s.range_high != nullptr) return s.value;
  return interval::of(s.figure->value * factor_of(s.figure->unit));
}

/// Whom a target is for, where that needs a reading: `ambiguous(new_THT|all_THT)` can be for all.
[[nodiscard]] inline bool may_be_for_all(std::string_view scope) {
  return scope.starts_with("all_") ||
         (scope.starts_with("ambiguous(") && scope.find("all_") != std::string_view::npos);
}

inline standing all_standings::of_plan(index id) const {
  const statement& s = m_.at(id);
  const figure& f = *s.figure;
  standing out;
  out.figure = f.id;
  out.bound = f.bound;
  out.unit = f.unit;
  out.period = plan_period(f);
  out.way = way_of(f.bound, intended_direction(f.indicator));
  const interval planned = number_of(s);
  if (s.range_high != nullptr) out.remarks.emplace_back(remark::range);

  std::optional<figure> for_all;
  if (const std::string* scope = f.breakdown.find("scope");
      scope != nullptr && may_be_for_all(*scope)) {
    for_all = f;
    for_all->breakdown = f.breakdown.without("scope");
    if (scope->starts_with("ambiguous("))
      out.remarks.push_back(remark::scope(std::string_view(*scope).substr(
          10, scope->size() - 10 - (scope->ends_with(")") ? 1U : 0U))));
  }
  const figure& like = for_all ? *for_all : f;
  result_choice choice(m_, time_of(out.period), f.period, is_level(m_, like, like.indicator),
                       data_until_);
  choice.look_at(m_.results_of(like, like.indicator, like.breakdown));
  const std::vector<index>* shares = shares_.find(m_.series_key(
      like, like.indicator, base_without_plans(like.base), m_.parts().find(like.breakdown)));
  if (shares != nullptr) choice.look_at(*shares);

  const chosen_result& found = choice.best();
  if (found.id != none) {
    out.unit = common_unit(f.unit, m_.at(found.id).figure->unit);
    compare_with(planned, found, counts_whole(like, like.indicator), out);
    return out;
  }
  out.value = exactly_in(planned, out.unit);
  out.basis = found.basis;
  out.remarks.emplace_back(remark::no_result);
  if (found.cut != none) out.remarks.push_back(remark::cut(m_.at(found.cut), *data_until_));
  if (found.later != none) out.remarks.push_back(remark::later_result(m_.at(found.later)));
  name_similar(like, out);
  return out;
}

/// Names results whose breakdown differs in one dimension: in what a mean is per, or where one word
/// is the beginning of the other (`college_university`, `college_university_or_higher`).
inline void all_standings::name_similar(const figure& like, standing& out) const {
  const std::vector<index>* similar =
      similar_.find(m_.series_key(like, like.indicator, base_without_plans(like.base), none));
  if (similar == nullptr) return;
  constexpr std::size_t shown = 3;
  std::size_t named = 0;
  const auto begins = [](std::string_view word, std::string_view with) {
    return word.size() > with.size() && word.starts_with(with) && word[with.size()] == '_';
  };
  for (const index cell : *similar) {
    const auto& a = like.breakdown.entries();
    const auto& b = m_.head(cell).breakdown.entries();
    std::size_t unlike = 0;
    bool alike = a.size() == b.size() && named < shown;
    for (std::size_t i = 0; alike && i < a.size(); ++i) {
      if (a[i] == b[i]) continue;
      ++unlike;
      alike =
          a[i].first == b[i].first && (a[i].first == "per" || begins(a[i].second, b[i].second) ||
                                       begins(b[i].second, a[i].second));
    }
    if (!alike || unlike != 1) continue;
    ++named;
    out.remarks.push_back(remark::similar_result(m_.at(m_.cells()[cell].statements.front())));
  }
}

/// The planned value behind a progress figure, stated or implied, in the smallest unit; unbounded,
/// with a remark, when there is neither.
inline interval all_standings::plan_of_progress(index id, const statement& result, bool whole,
                                                standing& out) const {
  const statement& progress = m_.at(id);
  const figure& f = *progress.figure;
  const figure& measured = *result.figure;
  std::optional<implied_by_progress> found;
  if (f.bound != notation::bound::approx && result.exact() && measured.value.sign() > 0) {
    found = implied_by(f, measured.id, measured.value, whole);
    out.implied = found->shown;
  }

  const auto years = years_of_plan(f.base);
  const std::vector<plan_value>* values = plans_.find(m_, result.cell, f.of);
  const plan_value* stated = nullptr;
  if (values != nullptr && years)
    for (const plan_value& one : *values)  // a plan rather than a target, else the first
      if (one.result == none && one.years == *years &&
          (stated == nullptr || (stated->target && !one.target)))
        stated = &one;
  if (stated != nullptr) {
    const statement& plan = m_.at(stated->statement);
    out.planned_by = plan.figure->id;
    out.bound = plan.figure->bound;
    out.unit = common_unit(measured.unit, plan.figure->unit);
    return number_of(plan);
  }
  if (found && found->likely) {
    out.remarks.push_back(remark::implied(progress, found->shown));
    return found->likely->times(factor_of(measured.unit));
  }
  out.remarks.emplace_back(found                                ? remark::no_plan
                           : f.bound == notation::bound::approx ? remark::no_limit
                                                                : remark::no_single_result);
  return {};
}

inline standing all_standings::of_progress(index id) const {
  const figure& f = *m_.at(id).figure;
  standing out;
  out.figure = f.id;
  out.unit = f.unit;
  out.period = plan_period(f);
  const index cell = m_.measured_by(f);
  if (cell == none) {
    if (ambiguous_results(f.of).empty())
      out.remarks.emplace_back(remark::no_result);
    else
      out.remarks.push_back(remark::unclear_result(m_.at(id)));
    return out;
  }
  chosen_result found;
  found.id = m_.cells()[cell].statements.front();
  const statement& result = m_.at(found.id);
  const figure& measured = *result.figure;
  for (const index other : m_.cells()[cell].statements)
    if (found.other == none && !intersect(m_.at(other).value, result.value) &&
        model::moment(*m_.at(other).figure) == model::moment(measured))
      found.other = other;
  found.time = time_of(measured);
  if (is_beyond(measured, found.time, data_until_)) {
    out.remarks.push_back(remark::cut(result, *data_until_));
    return out;
  }
  found.basis = is_level(m_, measured, f.of) ? standing_basis::level : standing_basis::flow;
  out.unit = measured.unit;
  const bool whole = counts_whole(measured, f.of);
  const interval planned = plan_of_progress(id, result, whole, out);
  out.way = way_of(out.bound, intended_direction(f.of));
  compare_with(planned, found, whole, out);
  return out;
}

}  // namespace detail

inline std::vector<standing> standings(std::span<const figure> figures,
                                       const std::optional<calendar::date>& data_until) {
  const detail::model m(figures);
  return detail::all_standings(m, data_until).take();
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_DETAIL_STANDINGS_HPP
