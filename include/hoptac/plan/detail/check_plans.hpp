// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_PLANS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_PLANS_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/detail/level.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_values.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

/// Findings about planned values: a progress that no plan explains, and plans that disagree.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// How a planned value was come by: *387–390 (443 is 114% of it)*.
[[nodiscard]] inline std::string planned(const plan_value& value, const model& m, const figure& as,
                                         const speaker& say) {
  std::string out = say.amount(in_unit(value.value, as), as.unit);
  if (value.result == none) return out;
  const statement& progress = m.at(value.statement);
  const bool ratio = progress.figure->measure != progress_measure::excess;
  return out + " (" + say.said(m.at(value.result)) +
         (ratio ? say(" đạt ", " is ") : say(" vượt ", " exceeds it by ")) + say.said(progress) +
         (ratio ? say("", " of it") : "") + ")";
}

/// The figure whose unit a planned value is written in.
[[nodiscard]] inline const figure& unit_of(const plan_value& value, const model& m) {
  return *m.at(value.result == none ? value.statement : value.result).figure;
}

/// The figures behind some planned values: results before the progress figures that measure them.
[[nodiscard]] inline std::vector<std::string> figures_behind(
    const model& m, const std::vector<const plan_value*>& values) {
  std::vector<index> ids;
  ids.reserve(values.size());
  for (const plan_value* value : values) ids.push_back(value->statement);
  std::sort(ids.begin(), ids.end());
  for (const plan_value* value : values)
    if (value->result != none && std::find(ids.begin(), ids.end(), value->result) == ids.end())
      ids.push_back(value->result);
  return ids_of(m, ids);
}

/// Whether the plan of one year and the plan of several years that hold it cannot be one plan. A
/// year may ask for less than the years after it; a target beyond the old plan is an ambition.
[[nodiscard]] inline bool plans_disagree(const plan_value& yearly, const plan_value& several,
                                         bool level, direction way) {
  const bool beyond = way == direction::more ? wholly_above(yearly.any, several.any)
                                             : wholly_above(several.any, yearly.any);
  const bool short_of = way == direction::more ? wholly_above(several.any, yearly.any)
                                               : wholly_above(yearly.any, several.any);
  const bool last_year = yearly.years.last == several.years.last;
  if (yearly.target) return level && last_year && short_of;
  if (!level) return wholly_above(yearly.any, several.any);
  return beyond || (last_year && short_of);
}

inline void check_two_plans(const model& m, const std::vector<plan_value>& values,
                            std::vector<finding>& out) {
  for (const plan_value& several : values) {
    if (several.years.single()) continue;
    for (const plan_value& yearly : values) {
      if (!yearly.years.single() || yearly.years.first < several.years.first ||
          yearly.years.last > several.years.last)
        continue;
      const figure& as = unit_of(yearly, m);
      const std::string& indicator =
          yearly.result == none ? as.indicator : m.at(yearly.statement).figure->of;
      if (!plans_disagree(yearly, several, is_level(m, as, indicator),
                          intended_direction(indicator)))
        continue;
      finding one;
      one.code = errc::plans_disagree;
      one.check = check::two_plans;
      one.severity = severity::tension;
      one.figures = figures_behind(m, {&yearly, &several});
      one.stated = to_string(in_unit(several.value, as));
      one.computed = to_string(in_unit(yearly.value, as));
      one.message = in_both([&](const speaker& say) {
        return say("Kế hoạch ", "The plan of ") + say.period(yearly.years.str()) +
               say(" là ", " is ") + planned(yearly, m, as, say) +
               say("; kế hoạch ", "; the plan of ") + say.period(several.years.str()) +
               say(" là ", " is ") + planned(several, m, as, say) +
               say(": chỉ cùng đúng nếu kế hoạch đã được điều chỉnh",
                   ": both can hold only if the plan was revised");
      });
      out.push_back(std::move(one));
      break;  // one finding for a plan of several years
    }
  }
}

/// Progress figures of one plan must leave one value for it.
inline void check_one_plan(const model& m, const std::vector<plan_value>& values,
                           std::vector<finding>& out) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].result == none) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (values[j].result == none || values[j].base != values[i].base) continue;
      if (!intersect(values[i].any, values[j].any)) {
        const figure& as = unit_of(values[j], m);
        finding one;
        one.code = errc::progress_unreachable;
        one.check = check::progress;
        one.figures = figures_behind(m, {&values[j], &values[i]});
        one.stated = to_string(in_unit(values[j].value, as));
        one.computed = to_string(in_unit(values[i].value, as));
        one.message = in_both([&](const speaker& say) {
          return say("Cùng một kế hoạch phải là ", "One plan would have to be ") +
                 planned(values[j], m, as, say) + say(" và cũng là ", " and also ") +
                 planned(values[i], m, as, say);
        });
        out.push_back(std::move(one));
      }
      break;  // each is compared with the first of its plan
    }
  }
}

inline void check_plans(const model& m, const plan_values& plans, std::vector<finding>& out) {
  for (const index id : plans.impossible) {
    const statement& progress = m.at(id);
    const index result = m.cells()[m.measured_by(*progress.figure)].statements.front();
    finding one;
    one.code = errc::progress_unreachable;
    one.check = check::progress;
    one.figures = ids_of(m, {id, result});
    one.stated = money::to_string(progress.figure->value);
    one.message = in_both([&](const speaker& say) {
      return say("Không số kế hoạch nào cho ", "No plan value makes ") + say.said(m.at(result)) +
             say(" thành ", " come to ") + say.said(progress);
    });
    out.push_back(std::move(one));
  }
  for (const std::vector<plan_value>& values : plans.of_series) {
    check_one_plan(m, values, out);
    check_two_plans(m, values, out);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_PLANS_HPP
