// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_AUDIT_HPP
#define HOPTAC_PLAN_AUDIT_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/detail/check_counts.hpp>
#include <hoptac/plan/detail/check_flows.hpp>
#include <hoptac/plan/detail/check_means.hpp>
#include <hoptac/plan/detail/check_plans.hpp>
#include <hoptac/plan/detail/check_relations.hpp>
#include <hoptac/plan/detail/check_targets.hpp>
#include <hoptac/plan/detail/check_text.hpp>
#include <hoptac/plan/detail/check_words.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_values.hpp>
#include <hoptac/plan/detail/relate.hpp>
#include <hoptac/plan/detail/repairs.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/figure_words.hpp>
#include <hoptac/plan/finding.hpp>

#include <algorithm>  // std::any_of, std::stable_sort
#include <span>       // std::span
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// Where a published plan disagrees with itself, and what its progress figures imply.
///
/// The audit knows kinds of relation, not documents: which figures belong together follows from
/// their subjects, indicators, breakdowns, periods and bases, each in its `notation::normal_form`;
/// words that only look alike are a finding. Nothing is corrected; every finding
/// carries its arithmetic, and the changes of one figure that would remove it. The report does not
/// depend on the order of `figures`. Throws `overflow_error` when a sum does not fit 38 digits.
/// Precondition: ids differ.
[[nodiscard]] inline audit_report audit(std::span<const figure> figures) {
  if (std::any_of(figures.begin(), figures.end(),
                  [](const figure& one) { return detail::has_loose_words(one); })) {
    std::vector<figure> normal(figures.begin(), figures.end());
    for (figure& one : normal) normalise_words(one);
    return audit(normal);
  }
  const detail::model m(figures);
  const detail::evidence known(m, detail::all_relations(m));
  detail::plan_values plans = detail::collect_plan_values(m);

  audit_report report;
  report.checked = figures.size();
  detail::check_relations(m, known, report.findings);
  detail::check_counts(m, report.findings);
  detail::check_repeats(m, known, report.findings);
  detail::check_rounding(m, known, report.findings);
  detail::check_plans(m, plans, report.findings);
  detail::check_flows(m, plans, report.findings);
  detail::check_means(m, report.findings);
  detail::check_rates(m, report.findings);
  detail::check_targets(m, report.findings);
  detail::check_words(m, report.findings);
  report.implied = std::move(plans.implied);

  // By severity, then by the first figure, then by kind of check: an order that a reader follows.
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const finding& a, const finding& b) {
                     if (a.severity != b.severity) return a.severity < b.severity;
                     if (a.figures.front() != b.figures.front())
                       return detail::natural_less(a.figures.front(), b.figures.front());
                     return a.check < b.check;
                   });
  return report;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_AUDIT_HPP
