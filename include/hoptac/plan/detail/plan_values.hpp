// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_PLAN_VALUES_HPP
#define HOPTAC_PLAN_DETAIL_PLAN_VALUES_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/growth.hpp>
#include <hoptac/plan/progress.hpp>

#include <algorithm>    // std::min
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// What the text says of the values that were planned: stated, or implied by a progress.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// One planned value of one indicator.
struct plan_value {
  plan_years years;
  std::string base;        ///< the word of a progress figure; empty for a stated value
  index statement = none;  ///< the progress, plan or target figure
  index result = none;     ///< of a progress, what it measures
  bool target = false;
  interval value;  ///< in the smallest unit; of a progress, rounded half up or cut off
  interval any;    ///< the same under whatever rounding
};

/// The planned values of each indicator of each thing, in the order of their figures.
struct plan_values {
  std::vector<std::vector<plan_value>> of_series;
  by_key<index> series;
  std::vector<implied_value> implied;
  std::vector<index> impossible;  ///< progress figures that no plan value explains

  /// Those of an indicator of what a cell speaks of; null when there is none.
  [[nodiscard]] const std::vector<plan_value>* find(const model& m, index like,
                                                    std::string_view indicator) const {
    const auto at = series.find(m.series_key(m.head(like), indicator, "", m.parts_of(like)));
    return at == series.end() ? nullptr : &of_series[at->second];
  }

  void add(const model& m, index like, std::string_view indicator, plan_value value) {
    const auto [at, fresh] =
        series.try_emplace(m.series_key(m.head(like), indicator, "", m.parts_of(like)),
                           static_cast<index>(of_series.size()));
    if (fresh) of_series.emplace_back();
    of_series[at->second].push_back(std::move(value));
  }
};

/// The results that `ambiguous(229|156+229)` could mean, as written and as numbers.
[[nodiscard]] inline std::vector<std::pair<std::string, money::decimal>> ambiguous_results(
    std::string_view of) {
  std::vector<std::pair<std::string, money::decimal>> out;
  if (!of.starts_with("ambiguous(") || !of.ends_with(")")) return out;
  of.remove_prefix(10);
  of.remove_suffix(1);
  for (std::size_t start = 0; start <= of.size();) {
    const std::size_t end = std::min(of.find('|', start), of.size());
    const std::string_view alternative = of.substr(start, end - start);
    money::decimal sum;
    bool numbers = true;
    for (std::size_t at = 0; at <= alternative.size() && numbers;) {
      const std::size_t plus = std::min(alternative.find('+', at), alternative.size());
      const auto term = money::decimal::parse(alternative.substr(at, plus - at));
      numbers = term.has_value();
      if (numbers) sum += *term;
      at = plus + 1;
    }
    if (numbers) out.emplace_back(alternative, sum);
    start = end + 1;
  }
  return out;
}

/// What one progress figure implies; nothing when its result is not one positive value.
struct implied_by_progress {
  implied_value shown;
  std::optional<interval> likely;  ///< under the two readings that the law knows
  std::optional<interval> any;     ///< under whatever reading; nothing where no value exists
};

[[nodiscard]] inline implied_by_progress implied_by(const figure& progress, std::string result_id,
                                                    const money::decimal& result, bool whole) {
  const auto measure = progress.measure.value_or(progress_measure::ratio);
  const auto under = [&](reading how) {
    return implied_plan(result, progress.bound, progress.value, measure, how);
  };
  const auto unite = [](std::optional<interval>& all, const std::optional<interval>& one) {
    if (one) all = all ? hull(*all, *one) : *one;
  };
  implied_by_progress out;
  out.shown = {progress.id, std::move(result_id), under(reading::half_up),
               under(reading::truncated)};
  unite(out.likely, out.shown.half_up);
  unite(out.likely, out.shown.truncated);
  // Whether a plan can exist at all: one of money or of a mean may have had more decimal places.
  const int places = (std::min)(result.scale() + (whole ? 0 : 6), money::decimal::max_scale);
  for (const reading how : all_readings) {
    const interval said = progress.bound == notation::bound::exact
                              ? values_of(progress.value, how)
                              : interval::of(progress.bound, progress.value);
    unite(out.any, implied_plan(result, said, measure, places));
  }
  if (!out.likely) out.likely = out.any;
  return out;
}

/// Every planned value of `m`.
[[nodiscard]] inline plan_values collect_plan_values(const model& m) {
  plan_values out;
  for (index id = 0; id < m.statements().size(); ++id) {
    const statement& s = m.at(id);
    const figure& f = *s.figure;
    const bool repeated = m.cells()[s.cell].statements.front() != id;
    if (!repeated && (f.kind == figure_kind::plan || f.kind == figure_kind::target)) {
      auto years = years_of_plan(f.base);
      if (!years) years = years_of_period(f.period);
      if (years && !s.value.unbounded())
        out.add(m, s.cell, f.indicator,
                {*years, "", id, none, f.kind == figure_kind::target, s.value, s.value});
    }
    if (f.kind != figure_kind::progress || f.bound == notation::bound::approx || growth_of(f))
      continue;
    for (const auto& [text, value] : ambiguous_results(f.of))
      if (value.sign() > 0) out.implied.push_back(implied_by(f, text, value, true).shown);
    const index measured_cell = m.measured_by(f);
    const index result = measured_cell == none ? none : m.cells()[measured_cell].statements.front();
    if (result == none || !m.at(result).exact()) continue;
    const figure& measured = *m.at(result).figure;
    if (measured.value.sign() <= 0) continue;
    const bool whole = measured.unit.whole() && !is_mean(measured.indicator, measured.breakdown);
    const implied_by_progress found = implied_by(f, measured.id, measured.value, whole);
    out.implied.push_back(found.shown);
    if (repeated) continue;
    if (!found.any) {
      out.impossible.push_back(id);
      continue;
    }
    if (const auto years = years_of_plan(f.base)) {
      const money::decimal factor = factor_of(measured.unit);
      out.add(m, measured_cell, f.of,
              {*years, f.base, id, result, false, found.likely->times(factor),
               found.any->times(factor)});
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_PLAN_VALUES_HPP
