// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_TARGETS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_TARGETS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/plan/detail/level.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/rounded.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/target.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Findings about targets: already reached, equal to the result, two for one indicator, or of a
/// scope that can be read in two ways.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// The latest result that a target starts from, measured before the target's time is over.
[[nodiscard]] inline index latest_result(const model& m, const figure& target) {
  const auto due = model::moment(target);
  index latest = none;
  for (const index id : m.results_of(target, target.indicator, target.breakdown.without("scope"))) {
    const index candidate = m.cells()[id].statements.front();
    const auto when = model::moment(*m.at(candidate).figure);
    if (when && due && *when >= *due) continue;
    const auto best = latest == none ? when : model::moment(*m.at(latest).figure);
    const bool actual = m.at(candidate).figure->kind == figure_kind::actual;
    if (latest == none || (when && (!best || *when > *best || (*when == *best && actual))))
      latest = candidate;
  }
  return latest;
}

[[nodiscard]] inline plan::target target_of(const statement& s) {
  const money::decimal value = s.value.low    ? *s.value.low
                               : s.value.high ? *s.value.high
                                              : money::decimal();
  return {s.figure->bound, value};
}

inline void check_target_reached(const model& m, index id, std::vector<finding>& out) {
  const statement& wanted = m.at(id);
  const figure& f = *wanted.figure;
  if (wanted.value.unbounded() || wanted.range_high != nullptr) return;
  if (f.breakdown.find("scope") != nullptr) return;  // whom it is for is not known
  if (!is_level(m, f, f.indicator)) return;          // each period counts anew
  const index found = latest_result(m, f);
  if (found == none) return;
  const statement& result = m.at(found);
  const direction way =
      f.bound == notation::bound::exact ? intended_direction(f.indicator) : direction::more;
  const truth met = target_of(wanted).met_by(result.value, way);
  if (met == truth::not_met || result.value.unbounded()) return;
  const bool equal = wanted.exact() && result.exact() && wanted.value == result.value;
  finding one;
  one.code = equal ? errc::target_equals_result : errc::target_already_reached;
  one.check = equal ? check::target_equals_result : check::target_reached;
  one.severity = met == truth::met ? severity::tension : severity::note;
  one.figures = ids_of(m, {id, found});
  one.stated = to_string(in_unit(wanted.value, f));
  one.computed = to_string(in_unit(result.value, f));
  one.message = in_both([&](const speaker& say) {
    if (equal)
      return say("Mục tiêu ", "The target of ") + say.period(f.period) + say(" là ", " is ") +
             say.said(wanted) + say(", bằng đúng kết quả ", ", exactly the result of ") +
             say.period(result.figure->period) +
             say(": không phấn đấu thêm gì", ": nothing is left to strive for");
    return say("Mục tiêu ", "The target of ") + say.period(f.period) + say(" là ", " is ") +
           say.said(wanted) + say(", nhưng kết quả ", ", but the result of ") +
           say.period(result.figure->period) +
           (met == truth::met ? say(" đã là ", " already is ")
                              : say(" có thể đã đạt: ", " may have reached it: ")) +
           say.said(result);
  });
  out.push_back(std::move(one));
}

/// Two targets of one indicator for one time that exclude each other: of one plan a contradiction,
/// of two plans a tension.
inline void check_target_conflicts(const model& m, const std::vector<index>& targets,
                                   std::vector<finding>& out) {
  by_key<index> first_of;
  for (const index id : targets) {
    const statement& s = m.at(id);
    const figure& f = *s.figure;
    key about = m.series_key(f, f.indicator, base_without_plans(f.base), m.parts_of(s.cell));
    about.period = m.word(f.period);
    const auto [at, fresh] = first_of.try_emplace(about, id);
    if (fresh || intersect(m.at(at->second).value, s.value)) continue;
    const statement& first = m.at(at->second);
    const bool one_plan = first.figure->base == f.base;
    finding one;
    one.code = errc::targets_conflict;
    one.check = check::target_conflict;
    one.severity = one_plan ? severity::contradiction : severity::tension;
    one.figures = ids_of(m, {at->second, id});
    one.stated = to_string(in_unit(first.value, *first.figure));
    one.computed = to_string(in_unit(s.value, *first.figure));
    one.message = in_both([&](const speaker& say) {
      return say("Một chỉ tiêu của ", "One indicator of ") + say.period(f.period) +
             say(" có hai mục tiêu: ", " has two targets: ") + say.said(first) +
             say(" và ", " and ") + say.said(s) +
             (one_plan ? std::string()
                       : say(": chỉ cùng đúng nếu thuộc hai kế hoạch khác nhau",
                             ": both can hold only as targets of two plans"));
    });
    out.push_back(std::move(one));
  }
}

/// How many organisations are to be established in the time of a target; `none` when not stated.
[[nodiscard]] inline index new_organisations(const model& m, const figure& target) {
  const index at = m.find_any(figure_kind::target, target.subject, target.period,
                              "organisations_established", target.base, {});
  return at == none ? none : m.cells()[at].statements.front();
}

/// A target whose scope the text leaves open (`scope=ambiguous(new_THT|all_THT)`), with what each
/// reading would mean.
inline void check_target_scope(const model& m, index id, std::vector<finding>& out) {
  const statement& wanted = m.at(id);
  const figure& f = *wanted.figure;
  const std::string* scope = f.breakdown.find("scope");
  if (scope == nullptr || !scope->starts_with("ambiguous(")) return;
  const index now = latest_result(m, f);
  const index fresh = new_organisations(m, f);
  std::vector<index> ids{id};
  for (const index other : {now, fresh})
    if (other != none) ids.push_back(other);
  finding one;
  one.code = errc::target_scope_ambiguous;
  one.check = check::target_scope;
  one.severity = severity::tension;
  one.figures = ids_of(m, ids);
  one.stated = to_string(in_unit(wanted.value, f));
  if (now != none) one.computed = to_string(in_unit(m.at(now).value, f));
  one.message = in_both([&](const speaker& say) {
    std::string text = say("Mục tiêu ", "The target ") + say.said(wanted) +
                       say(" có hai cách hiểu", " can be read in two ways");
    if (now != none)
      text += say(": nếu cho tất cả thì hiện đã có ", ": if for all, there are already ") +
              say.said(m.at(now));
    else
      text += say(": cho tất cả", ": for all");
    text += say("; hoặc chỉ cho phần thành lập mới", "; or for the new ones alone");
    if (fresh != none && wanted.value.low && m.at(fresh).value.low &&
        m.at(fresh).value.low->sign() > 0) {
      const money::ratio each = money::divide(*wanted.value.low, *m.at(fresh).value.low);
      text +=
          say(" (", " (") + say.said(m.at(fresh)) + say(", bình quân mỗi tổ chức ", ", that is ") +
          say.amount(rounded(each, each.is_exact(0) ? 0 : 1, money::rounding::half_away), f.unit) +
          say(")", " each)");
    }
    return text + say("; văn bản không nói rõ", "; the text does not say which");
  });
  out.push_back(std::move(one));
}

inline void check_targets(const model& m, std::vector<finding>& out) {
  std::vector<index> targets;
  for (index id = 0; id < m.statements().size(); ++id) {
    const statement& s = m.at(id);
    if (s.figure->kind != figure_kind::target) continue;
    targets.push_back(id);
    if (m.cells()[s.cell].statements.front() != id) continue;  // the rest repeat it
    check_target_reached(m, id, out);
    check_target_scope(m, id, out);
  }
  check_target_conflicts(m, targets, out);
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_TARGETS_HPP
