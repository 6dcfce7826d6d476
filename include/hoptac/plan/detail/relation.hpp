// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_RELATION_HPP
#define HOPTAC_PLAN_DETAIL_RELATION_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/rounded.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/growth.hpp>
#include <hoptac/plan/progress.hpp>
#include <hoptac/plan/reading.hpp>

#include <cstddef>   // std::size_t
#include <optional>  // std::optional
#include <utility>   // std::move
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// An equation (or inequality) among statements. The first term is the one that the others
/// determine:
///   sum_of_parts  whole, parts...            share     share, part, possible wholes...
///   share_sum     shares...                  mean_total  mean, count, total
///   progress      progress, result, plan     stock_flow  closing, opening, adding..., removing...
///   growth        growth, later, earlier
struct relation {
  plan::check check = check::sum_of_parts;
  std::vector<index> terms;
  bool exhaustive = true;    ///< sums: the parts are all there are; else only an upper bound
  std::size_t removing = 0;  ///< stock_flow: the terms from here on reduce the stock
  bool net = false;          ///< stock_flow: nothing else came or went
  bool may_overlap = false;  ///< sums: nothing says that the parts share nothing
};

/// What the statements say, with at most one of them changed; or, of vague ones, what they
/// plausibly mean (`interval::plausible`).
struct values {
  const model* of;
  index changed = none;
  interval changed_to{};
  bool plausible = false;

  [[nodiscard]] interval operator[](index id) const {
    if (id == changed) return changed_to;
    const statement& said = of->at(id);
    if (!plausible || said.range_high != nullptr) return said.value;
    return interval::plausible(said.figure->bound, said.figure->value)
        .times(factor_of(said.figure->unit));
  }
};

[[nodiscard]] inline money::decimal hundred() {
  return money::decimal::from_integer(100);
}

/// The weight of the last digit that a statement shows, in the smallest unit of its family.
[[nodiscard]] inline money::decimal grain(const statement& of) {
  return printed_step(*of.figure);
}

/// Whether two statements can say one thing: their values meet, or one shows fewer digits of the
/// other (59 and 59.3 billion), or what one shows could be cut from what the other bounds (91% and
/// more than 91%). Counts that are shown to the last one stand for themselves.
[[nodiscard]] inline bool can_be_one(const statement& a, const statement& b) {
  if (intersect(a.value, b.value)) return true;
  if (a.exact() && b.exact()) {
    const money::decimal step_a = grain(a);
    const money::decimal step_b = grain(b);
    const bool a_is_coarse = step_b < step_a;
    if (step_a == step_b) return false;
    const money::decimal& step = a_is_coarse ? step_a : step_b;
    const money::ratio shown = money::divide(a_is_coarse ? *a.value.low : *b.value.low, step);
    const money::ratio fine = money::divide(a_is_coarse ? *b.value.low : *a.value.low, step);
    const auto steps = shown.round(0, money::rounding::exact);
    return steps && fits_any(fine, *steps);
  }
  const auto meets = [](const statement& exact, const interval& bound) {
    if (!exact.exact()) return false;
    const money::decimal step = grain(exact);
    const bool is_count = exact.figure->unit.whole() && step == money::decimal::from_integer(1);
    const interval around{*exact.value.low - step, *exact.value.low + step, true, true};
    return !is_count && intersect(around, bound);
  };
  return meets(a, b.value) || meets(b, a.value);
}

/// Whether a printed percentage can stand for `exact`.
[[nodiscard]] inline bool can_stand_for(const money::ratio& exact, const interval& printed) {
  if (printed.exact()) return fits_any(exact, *printed.low);
  const auto beyond = [&](const money::decimal& end, bool open, bool below) {
    const money::ratio limit(end);
    return below ? exact < limit || (open && exact == limit)
                 : exact > limit || (open && exact == limit);
  };
  return !(printed.low && beyond(*printed.low, printed.low_open, true)) &&
         !(printed.high && beyond(*printed.high, printed.high_open, false));
}

/// `part` in per cent of `whole`; nothing unless both are single values and the whole positive.
[[nodiscard]] inline std::optional<money::ratio> percentage(const interval& part,
                                                            const interval& whole) {
  if (!part.exact() || !whole.exact() || whole.low->sign() <= 0) return std::nullopt;
  return money::divide(*part.low * hundred(), *whole.low);
}

/// The sum of the parts, or of the shares, each share known up to one unit of its last place.
[[nodiscard]] inline interval sum_of(const relation& r, const values& v) {
  const bool shares = r.check == check::share_sum;
  interval sum = interval::of(money::decimal());
  for (std::size_t i = shares ? 0 : 1; i < r.terms.size(); ++i) {
    interval part = v[r.terms[i]];
    if (shares && part.exact()) {
      const money::decimal step = last_place(v.of->at(r.terms[i]).figure->value);
      part = {*part.low - step, *part.low + step, true, true};
    }
    sum = sum + part;
  }
  return sum;
}

/// What the closing stock must be; a direction that nobody counted is unbounded, unless all that
/// happened is known.
[[nodiscard]] inline interval closing_stock(const relation& r, const values& v) {
  const interval some{money::decimal(), std::nullopt, false, false};
  interval stock = v[r.terms[1]];
  if (r.removing == 2 && !r.net) stock = stock + some;
  for (std::size_t i = 2; i < r.removing; ++i) stock = stock + v[r.terms[i]];
  if (r.removing == r.terms.size() && !r.net) stock = stock - some;
  for (std::size_t i = r.removing; i < r.terms.size(); ++i) stock = stock - v[r.terms[i]];
  return stock;
}

/// Whether `total` can be `mean` times `count`, each as exact as its last place.
[[nodiscard]] inline bool mean_gives_total(const relation& r, const values& v) {
  const interval mean = v[r.terms[0]];
  const interval count = v[r.terms[1]];
  const interval total = v[r.terms[2]];
  if (!mean.exact() || !count.exact() || !total.exact()) return true;
  const money::decimal off = money::abs(*total.low - *mean.low * *count.low);
  const statement& stated = v.of->at(r.terms[2]);
  const money::decimal step = grain(stated);
  money::decimal room = grain(v.of->at(r.terms[0])) * *count.low;
  if (stated.figure->unit.power > 0 || step > money::decimal::from_integer(1)) room += step;
  return off < room;
}

/// The change that the other terms of a growth come to, in its unit; nothing unless both are single
/// values and the earlier one positive.
[[nodiscard]] inline std::optional<money::ratio> change_of(const relation& r, const values& v) {
  const interval after = v[r.terms[1]];
  const interval before = v[r.terms[2]];
  if (!after.exact() || !before.exact() || before.low->sign() <= 0) return std::nullopt;
  const figure& said = *v.of->at(r.terms[0]).figure;
  return change(*before.low, *after.low, growth_of(said)->measure, said.unit);
}

/// Whether the terms can all be true.
[[nodiscard]] inline bool holds(const relation& r, const values& v) {
  switch (r.check) {
    case check::sum_of_parts: {
      const interval sum = sum_of(r, v);
      return r.exhaustive ? intersect(v[r.terms[0]], sum) : !wholly_above(sum, v[r.terms[0]]);
    }
    case check::share_sum: {
      const interval whole = interval::of(hundred());
      const interval sum = sum_of(r, v);
      return r.exhaustive ? intersect(whole, sum) : !wholly_above(sum, whole);
    }
    case check::share: {
      for (std::size_t i = 2; i < r.terms.size(); ++i) {
        const auto exact = percentage(v[r.terms[1]], v[r.terms[i]]);
        if (!exact || can_stand_for(*exact, v[r.terms[0]])) return true;  // one whole is enough
      }
      return false;
    }
    case check::progress: {
      const interval result = v[r.terms[1]];
      const interval plan = v[r.terms[2]];
      if (!result.exact() || !plan.exact() || plan.low->sign() <= 0) return true;
      const auto measure = v.of->at(r.terms[0]).figure->measure.value_or(progress_measure::ratio);
      return can_stand_for(progress_of(*result.low, *plan.low, measure), v[r.terms[0]]);
    }
    case check::mean_total: return mean_gives_total(r, v);
    case check::stock_flow: return intersect(v[r.terms[0]], closing_stock(r, v));
    case check::growth: {
      const auto exact = change_of(r, v);
      return !exact || can_stand_for(*exact, v[r.terms[0]]);
    }
    default: return true;
  }
}

/// The one value of the term at `place` with which the relation holds, all else as stated; nothing
/// where there is none or more than one.
[[nodiscard]] std::optional<money::decimal> solve(const relation& r, std::size_t place,
                                                  const values& v);

/// A value in the unit of `as`: exact when six decimal places suffice, else rounded half away from
/// zero to two places more than `as` shows.
[[nodiscard]] inline money::decimal in_unit(const money::ratio& value, const figure& as) {
  const money::ratio there = value / money::ratio(factor_of(as.unit));
  if (there.is_exact(6)) {
    const money::decimal exact = rounded(there, 6, money::rounding::exact).normalized();
    return exact.scale() >= as.value.scale()
               ? exact
               : rounded(money::ratio(exact), as.value.scale(), money::rounding::exact);
  }
  return rounded(there, as.value.scale() + 2, money::rounding::half_away);
}

/// The same for an interval.
[[nodiscard]] inline interval in_unit(const interval& value, const figure& as) {
  interval out = value;
  if (out.low) out.low = in_unit(money::ratio(*out.low), as);
  if (out.high) out.high = in_unit(money::ratio(*out.high), as);
  return out;
}

// Bodies.

inline std::optional<money::decimal> solve(const relation& r, std::size_t place, const values& v) {
  const figure& own = *v.of->at(r.terms[place]).figure;
  const auto printed = [&](const money::ratio& exact) {  // as the figure itself would show it
    return exact.round(own.value.scale(), money::rounding::half_away);
  };
  const auto single = [](const interval& value) -> std::optional<money::decimal> {
    if (!value.exact() || value.low->sign() < 0) return std::nullopt;
    return *value.low;
  };
  switch (r.check) {
    case check::sum_of_parts: {
      if (!r.exhaustive) return std::nullopt;
      if (place == 0) return single(sum_of(r, v));
      const values without{v.of, r.terms[place], interval::of(money::decimal())};
      return single(v[r.terms[0]] - sum_of(r, without));
    }
    case check::share_sum: {
      if (!r.exhaustive) return std::nullopt;
      interval rest = interval::of(hundred());
      for (std::size_t i = 0; i < r.terms.size(); ++i)
        if (i != place) rest = rest - v[r.terms[i]];
      return single(rest);
    }
    case check::share: {
      const auto exact = percentage(v[r.terms[1]], v[r.terms[2]]);
      if (place != 0 || !exact) return std::nullopt;
      return *printed(*exact);
    }
    case check::progress: {
      const interval result = v[r.terms[1]];
      const interval plan = v[r.terms[2]];
      if (!result.exact() || !plan.exact() || plan.low->sign() <= 0) return std::nullopt;
      const figure& progress = *v.of->at(r.terms[0]).figure;
      const auto measure = progress.measure.value_or(progress_measure::ratio);
      if (place == 0) return *printed(progress_of(*result.low, *plan.low, measure));
      if (place == 1 || result.low->sign() <= 0 || !v[r.terms[0]].exact()) return std::nullopt;
      const auto implied =
          implied_plan(*result.low, progress.bound, progress.value, measure, reading::half_up);
      return implied ? single(*implied) : std::nullopt;
    }
    case check::mean_total: {
      const interval count = v[r.terms[1]];
      const interval total = v[r.terms[2]];
      if (place != 0 || !count.exact() || !total.exact() || count.low->sign() <= 0)
        return std::nullopt;
      const money::decimal factor = factor_of(own.unit);
      return *printed(money::divide(*total.low, *count.low * factor)) * factor;
    }
    case check::stock_flow: {
      if (!r.net && (r.removing == 2 || r.removing == r.terms.size())) return std::nullopt;
      if (place == 0) return single(closing_stock(r, v));
      const values without{v.of, r.terms[place], interval::of(money::decimal())};
      const interval gap = v[r.terms[0]] - closing_stock(r, without);
      return single(place < r.removing ? gap : interval::of(money::decimal()) - gap);
    }
    case check::growth: {
      const auto exact = change_of(r, v);
      if (place != 0 || !exact) return std::nullopt;
      return *printed(*exact);
    }
    default: return std::nullopt;
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_RELATION_HPP
