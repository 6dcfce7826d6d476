// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_FLOWS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_FLOWS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/plan/detail/check_plans.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_values.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/detail/siblings.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <utility>   // std::move
#include <vector>    // std::vector

/// Findings about stocks and flows beyond the plain balance: an opening stock that follows from the
/// flows, and flows of a part of the year beside those of the year.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// A stock at the end of a period that says both what came and what went, so that its opening
/// follows: opening = closing - came + went.
struct implied_opening {
  index closing;
  std::vector<index> flows;
  interval value;
};

[[nodiscard]] inline std::optional<implied_opening> opening_of(const model& m, index closing) {
  const figure& f = m.head(closing);
  implied_opening out{m.cells()[closing].statements.front(), {}, {}};
  out.value = m.at(out.closing).value;
  bool came = false;
  bool went = false;
  const auto take = [&](std::string_view ending, bool adds) {
    const index at = m.find_result(f, f.indicator + std::string(ending), f.breakdown);
    if (at == none) return;
    const index id = m.cells()[at].statements.front();
    out.flows.push_back(id);
    out.value = adds ? out.value - m.at(id).value : out.value + m.at(id).value;
    (adds ? came : went) = true;
  };
  for (const std::string_view ending : coming) take(ending, true);
  for (const std::string_view ending : going) take(ending, false);
  if (!came || !went || !out.value.exact()) return std::nullopt;
  return out;
}

/// The plan of a year that the stock had already reached when the year began: the flows and the
/// progress cannot both be meant as they stand, or the plan was no plan.
inline void check_opening_against_plan(const model& m, const plan_values& plans,
                                       std::vector<finding>& out) {
  for (index id = 0; id < m.cells().size(); ++id) {
    const figure& f = m.head(id);
    if (f.kind != figure_kind::actual && f.kind != figure_kind::estimate) continue;
    if (!is_additive(f) || intended_direction(f.indicator) == direction::less) continue;
    const auto period = calendar::period::parse(f.period);
    if (!period || period->first_day().month() != 1 || period->first_day().day() != 1) continue;
    const std::vector<plan_value>* values = plans.find(m, id, f.indicator);
    const auto opening = values == nullptr ? std::nullopt : opening_of(m, id);
    if (!opening) continue;
    const int year = period->first_day().year();
    for (const plan_value& plan : *values) {
      if (plan.target || !(plan.years == plan_years{year, year}) ||
          !wholly_above(opening->value, plan.any))
        continue;
      std::vector<index> ids{opening->closing};
      hoptac::detail::append(ids, opening->flows);
      ids.push_back(plan.statement);
      finding one;
      one.code = errc::opening_beyond_plan;
      one.check = check::stock_flow;
      one.severity = severity::tension;
      one.figures = ids_of(m, ids);
      one.stated = to_string(in_unit(plan.value, f));
      one.computed = to_string(in_unit(opening->value, f));
      one.message = in_both([&](const speaker& say) {
        std::string sum = say.number(in_unit(m.at(opening->closing).value, f));
        for (const index flow : opening->flows)
          sum += (effect_of(m.at(flow).figure->indicator)->adds ? " − " : " + ") +
                 say.number(in_unit(m.at(flow).value, f));
        return say("Đầu kỳ phải là ", "The opening stock must be ") + sum + " = " +
               say.number(in_unit(opening->value, f)) +
               say(", đã vượt kế hoạch cả năm ", ", already beyond the plan of the year ") +
               planned(plan, m, f, say) +
               say(": chỉ đúng nếu số tăng, giảm thuộc kỳ khác",
                   ": it can hold only if the flows are of another period");
      });
      out.push_back(std::move(one));
      break;
    }
  }
}

/// Flows of one indicator: those of a part of a period cannot exceed those of the whole period, and
/// an amount *per year* that stands again without *per year* for half a year is one or the other.
inline void check_nested_flows(const model& m, std::vector<finding>& out) {
  lists_by_key series;
  for (index id = 0; id < m.cells().size(); ++id) {
    const figure& f = m.head(id);
    if ((f.kind != figure_kind::actual && f.kind != figure_kind::estimate) ||
        !calendar::period::parse(f.period))
      continue;
    series.add(m.series_key(f, f.indicator, f.base, m.parts_of(id)), id);
  }
  for (const std::vector<index>& cells : series.all())
    for (const index inner : cells)
      for (const index outer : cells) {
        const figure& part = m.head(inner);
        const figure& whole = m.head(outer);
        const auto part_of = calendar::period::parse(part.period);
        const auto whole_of = calendar::period::parse(whole.period);
        if (part_of->same_days(*whole_of) || !whole_of->contains(*part_of)) continue;
        const statement& a = m.at(m.cells()[inner].statements.front());
        const statement& b = m.at(m.cells()[outer].statements.front());
        const bool flow = effect_of(part.indicator).has_value();
        const bool exceeds = flow && wholly_above(a.value, b.value);
        const bool same_amount = part.unit.rate == unit_rate::none &&
                                 whole.unit.rate == unit_rate::per_year && a.exact() &&
                                 a.value == b.value && !a.value.low->is_zero();
        if (!exceeds && !same_amount) continue;
        finding one;
        one.code = exceeds ? errc::flow_beyond_period : errc::flow_of_two_periods;
        one.check = check::stock_flow;
        one.severity = exceeds ? severity::contradiction : severity::tension;
        one.figures =
            ids_of(m, {m.cells()[inner].statements.front(), m.cells()[outer].statements.front()});
        one.stated = to_string(in_unit(a.value, part));
        one.computed = to_string(in_unit(b.value, part));
        one.message = in_both([&](const speaker& say) {
          if (exceeds)
            return say("Số của ", "The number of ") + say.period(part.period) +
                   say(" là ", " is ") + say.said(a) +
                   say(", lớn hơn số của cả ", ", more than that of all of ") +
                   say.period(whole.period) + ": " + say.said(b);
          return say("Cùng một số ", "The same ") + say.said(b) + say(" của kỳ ", " of ") +
                 whole.period +
                 say(" được ghi lại là kết quả của ", " is stated again as the result of ") +
                 say.period(part.period) + say(" mà không ghi “/năm”", " without “a year”");
        });
        out.push_back(std::move(one));
      }
}

inline void check_flows(const model& m, const plan_values& plans, std::vector<finding>& out) {
  check_opening_against_plan(m, plans, out);
  check_nested_flows(m, out);
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_FLOWS_HPP
