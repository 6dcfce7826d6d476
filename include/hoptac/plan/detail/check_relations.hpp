// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_RELATIONS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_RELATIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/repairs.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/growth.hpp>

#include <algorithm>  // std::any_of
#include <string>     // std::string
#include <utility>    // std::move
#include <vector>     // std::vector

/// Findings about relations that do not hold.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether amounts printed in millions could miss each other by rounding alone: each is half a
/// last place off at most.
[[nodiscard]] inline bool rounding_explains(const relation& r, const model& m) {
  if (r.check != check::sum_of_parts || !r.exhaustive) return false;
  const values v{&m};
  const interval sum = sum_of(r, v);
  if (!sum.exact() || !v[r.terms[0]].exact()) return false;
  money::decimal coarsest;
  for (const index term : r.terms) {
    if (m.at(term).figure->unit.power == 0) return false;
    const money::decimal step = grain(m.at(term));
    if (step > coarsest) coarsest = step;
  }
  const money::decimal twice_off =
      money::abs(*sum.low - *v[r.terms[0]].low) * money::decimal::from_integer(2);
  return twice_off <= coarsest * money::decimal::from_integer(r.terms.size());
}

/// Whether a sum mixes what was measured with what was estimated, or plans with targets.
[[nodiscard]] inline bool kinds_differ(const relation& r, const model& m) {
  if (r.check != check::sum_of_parts) return false;
  const figure_kind kind = m.at(r.terms[0]).figure->kind;
  for (const index term : r.terms)
    if (m.at(term).figure->kind != kind) return true;
  return false;
}

/// A change as a person says it: *giảm 7,3%*, *an increase of 17%*, *gấp 1,6 lần*.
[[nodiscard]] inline std::string changed(const money::decimal& value, progress_measure measure,
                                         const figure& like, const speaker& say) {
  if (measure == progress_measure::ratio)
    return like.unit.family == unit_family::percent
               ? say.number(value) + say("% số trước", "% of what it was")
               : say("gấp ", "") + say.number(value) + say(" lần", " times as much");
  const std::string size = say.amount(money::abs(value), like.unit);
  return value.sign() < 0 ? say("giảm ", "a decrease of ") + size
                          : say("tăng ", "an increase of ") + size;
}

/// The arithmetic of a relation that fails with these values, for one language.
[[nodiscard]] inline std::string arithmetic(const relation& r, const values& v,
                                            const speaker& say) {
  const model& m = *v.of;
  const figure& first = *m.at(r.terms[0]).figure;
  const auto in_first = [&](const interval& value) { return in_unit(value, first); };
  std::vector<shown_as> terms;
  terms.reserve(r.terms.size());
  for (const index term : r.terms) terms.push_back({&m.at(term), &first});
  const std::string stated = say.said(m.at(r.terms[0]));
  switch (r.check) {
    case check::sum_of_parts: {
      const std::vector<shown_as> parts(terms.begin() + 1, terms.end());
      const std::string sum = say.amount(in_first(sum_of(r, v)), first.unit);
      const std::string left = parts.size() == 1 ? sum : joined(parts, " + ", say) + " = " + sum;
      if (!r.exhaustive)
        return say("Các phần đã là ", "The parts already make ") + left +
               say(", lớn hơn số chung ", ", more than the whole ") + stated;
      const bool of_times = m.at(r.terms[1]).figure->period != first.period;
      return (of_times ? say("Các kỳ cộng lại ", "The parts of the period add up to ")
                       : say("Các phần cộng lại ", "The parts add up to ")) +
             left +
             (of_times
                  ? say(", khác số của ", ", not to that of ") + say.period(first.period) + ": "
                  : say(", khác số chung ", ", not to the whole ")) +
             stated +
             (rounding_explains(r, m) ? say("; có thể do làm tròn", "; rounding may explain it")
                                      : std::string());
    }
    case check::share_sum: {
      interval sum = interval::of(money::decimal());
      for (const index term : r.terms) sum = sum + in_first(v[term]);
      return say("Các tỷ lệ cộng lại ", "The shares add up to ") + joined(terms, " + ", say) +
             " = " + say.number(sum) + "%" +
             say(", không làm tròn nào thành 100%", ", which no rounding makes 100%");
    }
    case check::share: {
      const statement& part = m.at(r.terms[1]);
      const statement& whole = m.at(r.terms[2]);
      const auto exact = percentage(v[r.terms[1]], v[r.terms[2]]);
      std::string out = say.said(part) + " / " + say.said(whole);
      if (exact) out += " = " + say.number(in_unit(*exact, first)) + "%";
      return out + say(", không làm tròn nào thành ", ", which no rounding makes ") + stated;
    }
    case check::progress: {
      const statement& result = m.at(r.terms[1]);
      const statement& plan = m.at(r.terms[2]);
      const auto measure = first.measure.value_or(progress_measure::ratio);
      const auto exact = progress_of(*result.value.low, *plan.value.low, measure);
      return say("Kết quả ", "The result ") + say.said(result) +
             say(" so với kế hoạch ", " against the plan ") + say.said(plan) +
             (measure == progress_measure::ratio ? say(" là ", " is ")
                                                 : say(" vượt ", " exceeds it by ")) +
             say.number(in_unit(exact, first)) + "%, " + say("không phải ", "not ") + stated;
    }
    case check::mean_total: {
      const statement& total = m.at(r.terms[2]);
      const money::decimal product = *v[r.terms[0]].low * *v[r.terms[1]].low;
      return say("Bình quân ", "The mean ") + stated + " × " + say.said(m.at(r.terms[1])) + " = " +
             say.amount(in_unit(money::ratio(product), *total.figure), total.figure->unit) +
             say(", khác tổng số ", ", not the total ") + say.said(total);
    }
    case check::growth: {
      const auto measure = growth_of(first)->measure;
      const auto at = [&](const statement& of) {
        return say.said(of) + " (" + say.period(of.figure->period) + ")";
      };
      return say("Từ ", "From ") + at(m.at(r.terms[2])) + say(" đến ", " to ") +
             at(m.at(r.terms[1])) + say(" là ", " is ") +
             changed(in_unit(*change_of(r, v), first), measure, first, say) + ", " +
             say("không phải ", "not ") +
             (m.at(r.terms[0]).exact() ? changed(first.value, measure, first, say) : stated);
    }
    default: {  // stock_flow
      std::string out = say("Đầu kỳ ", "Opening ") + say.number(terms[1]);
      for (std::size_t i = 2; i < terms.size(); ++i)
        out += (i < r.removing ? " + " : " − ") + say.number(terms[i]);
      return out + " = " + say.number(in_first(closing_stock(r, v))) +
             say(", khác số cuối kỳ ", ", not the closing stock ") + stated;
    }
  }
}

[[nodiscard]] inline errc code_of(const relation& r) {
  switch (r.check) {
    case check::share: return errc::share_differs;
    case check::share_sum: return errc::shares_sum_differs;
    case check::progress: return errc::progress_unreachable;
    case check::mean_total: return errc::mean_total_differs;
    case check::stock_flow: return errc::stock_flow_differs;
    case check::growth: return errc::growth_differs;
    default: return r.exhaustive ? errc::sum_of_parts_differs : errc::parts_exceed_whole;
  }
}

/// What the terms behind the first one make of it, in its unit.
[[nodiscard]] inline std::string computed_text(const relation& r, const values& v) {
  const model& m = *v.of;
  const figure& first = *m.at(r.terms[0]).figure;
  const auto plain = [&](const interval& value) { return to_string(in_unit(value, first)); };
  const auto plain_ratio = [&](const money::ratio& value) {
    return money::to_string(in_unit(value, first));
  };
  switch (r.check) {
    case check::sum_of_parts: return plain(sum_of(r, v));
    case check::share_sum: {
      interval sum = interval::of(money::decimal());
      for (const index term : r.terms) sum = sum + v[term];
      return plain(sum);
    }
    case check::share: {
      const auto exact = percentage(v[r.terms[1]], v[r.terms[2]]);
      return exact ? plain_ratio(*exact) : std::string();
    }
    case check::progress:
      return plain_ratio(progress_of(*v[r.terms[1]].low, *v[r.terms[2]].low,
                                     first.measure.value_or(progress_measure::ratio)));
    case check::mean_total: {
      const money::decimal count = *v[r.terms[1]].low;
      return count.is_zero() ? std::string()
                             : plain_ratio(money::divide(*v[r.terms[2]].low, count));
    }
    case check::growth: return plain_ratio(*change_of(r, v));
    default: return plain(closing_stock(r, v));
  }
}

/// Whether a relation that fails is no contradiction yet: rounding may explain it, it mixes kinds
/// of figures, or nothing says that its parts share nothing.
[[nodiscard]] inline bool may_be_explained(const relation& r, const model& m) {
  return rounding_explains(r, m) || kinds_differ(r, m) || r.may_overlap;
}

/// Whether a relation holds only because a vague number (*khoảng*, *gần*) may be anything.
[[nodiscard]] inline bool holds_vaguely(const relation& r, const model& m) {
  const auto is_vague = [&](index term) {
    const notation::bound bound = m.at(term).figure->bound;
    return bound == notation::bound::approx || bound == notation::bound::approx_below;
  };
  return std::any_of(r.terms.begin(), r.terms.end(), is_vague) &&
         !holds(r, values{.of = &m, .plausible = true});
}

inline void check_relations(const model& m, const evidence& known, std::vector<finding>& out) {
  for (std::size_t i = 0; i < known.all().size(); ++i) {
    const relation& r = known.all()[i];
    const bool fails = !known.holds_as_stated(i);
    if (!fails && !holds_vaguely(r, m)) continue;
    const values v{.of = &m, .plausible = !fails};
    finding one;
    one.code = code_of(r);
    one.check = r.check;
    one.severity = !fails || may_be_explained(r, m) ? severity::tension : severity::contradiction;
    one.figures = ids_of(m, r.terms);
    const statement& first = m.at(r.terms[0]);
    one.stated =
        r.check == check::share_sum ? "100" : to_string(in_unit(v[r.terms[0]], *first.figure));
    one.computed = computed_text(r, v);
    one.message = in_both([&](const speaker& say) {
      std::string text = arithmetic(r, v, say);
      if (fails && r.may_overlap && !rounding_explains(r, m))
        text += say(": chỉ cùng đúng nếu các phần trùng nhau",
                    ": all can hold only if the parts overlap");
      if (!fails)
        text += say(" (“khoảng”, “gần” được hiểu là lệch không quá một phần mười)",
                    " (“about”, “nearly” taken as at most a tenth off)");
      return text;
    });
    if (fails && !r.may_overlap) one.repairs = known.repairs_of(i);
    out.push_back(std::move(one));
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_RELATIONS_HPP
