// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_RANGE_READER_HPP
#define HOPTAC_POLICY_DETAIL_RANGE_READER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/range_value.hpp>
#include <hoptac/policy/detail/reads.hpp>
#include <hoptac/policy/detail/settle.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstdint>  // std::uint32_t, std::int64_t
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The answers that a test can have while one fact takes every single value of a range and all
/// others stay. A set may be too large, never too small; of a range of one value it is exact.
class range_reader {
 public:
  /// `cells` are the facts; that of `place` is taken from the range.
  range_reader(const program& of, std::vector<cell>& cells, std::uint32_t place)
      : of_(of), cells_(cells), place_(place) {}

  /// Of the test that begins at `at`. `range` holds its ends.
  [[nodiscard]] answer_set read(const node* nodes, std::uint32_t at, const cell& range) {
    cells_[place_] = range;
    if (range.exact()) return set_of(evaluate(of_.terms, of_.ages, nodes, at, cells_.data()));
    return visit(nodes, at);
  }

 private:
  [[nodiscard]] answer_set visit(const node* nodes, std::uint32_t at);
  [[nodiscard]] answer_set concrete(const node* nodes, std::uint32_t at) const {
    return set_of(evaluate(of_.terms, of_.ages, nodes, at, cells_.data()));
  }
  [[nodiscard]] answer_set count(const node* nodes, std::uint32_t at);
  [[nodiscard]] answer_set in_range(const node& one) const;
  [[nodiscard]] answer_set by_date(const node* nodes, std::uint32_t at);
  [[nodiscard]] answer_set age(bool older, const cell& birth, const cell& on, std::int64_t years,
                               bool birth_moves) const;
  [[nodiscard]] answer_set with_terms(const node& one);
  [[nodiscard]] range_value value(const bound_term& one);
  [[nodiscard]] range_value parameter(const bound_term& one) const;
  [[nodiscard]] range_value chosen(const bound_term& one);
  [[nodiscard]] bool moves(const bound_term& one) const { return reads_fact(of_, one, place_); }

  const program& of_;
  std::vector<cell>& cells_;
  const std::uint32_t place_;
};

// ---------------------------------------------------------------------------------------- bodies

inline answer_set range_reader::in_range(const node& one) const {
  const cell& x = cells_[place_];
  answer_set out = 0;
  if (x.low <= one.high && one.low <= x.high) out = set_of(truth::met);
  if (x.low < one.low || x.high > one.high)
    out = static_cast<answer_set>(out | set_of(truth::not_met));
  return one.negated ? opposite(out) : out;
}

inline answer_set range_reader::count(const node* nodes, std::uint32_t at) {
  std::int64_t sure = 0;             // at least so many are met
  std::int64_t met = 0;              // at most so many are
  std::int64_t possible = 0;         // at most so many are met or not known
  std::int64_t always_possible = 0;  // at least so many are
  for (std::uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end) {
    const answer_set here = visit(nodes, i);
    sure += here == set_of(truth::met) ? 1 : 0;
    met += can_be(here, truth::met) ? 1 : 0;
    possible += here != set_of(truth::not_met) ? 1 : 0;
    always_possible += can_be(here, truth::not_met) ? 0 : 1;
  }
  const std::int64_t least = nodes[at].low;
  answer_set out = 0;
  if (met >= least) out = set_of(truth::met);
  if (always_possible < least) out = static_cast<answer_set>(out | set_of(truth::not_met));
  if (sure < least && possible >= least)
    out = static_cast<answer_set>(out | set_of(truth::not_known));
  return out;
}

inline answer_set range_reader::by_date(const node* nodes, std::uint32_t at) {
  const node& one = nodes[at];
  const cell& date = cells_[one.a];
  if (date.absent()) return set_of(truth::not_known);
  answer_set out = 0;
  std::int64_t next = date.low;  // the first day not yet covered
  for (std::uint32_t i = at + 1; i < one.end && next <= date.high; i = nodes[i].end) {
    const node& window = nodes[i];
    if (window.high < next || window.low > date.high) continue;
    if (window.low > next) out = static_cast<answer_set>(out | set_of(truth::not_known));
    out = static_cast<answer_set>(out | visit(nodes, i + 1));
    next = window.high >= last_packed ? last_packed + 1 : next_day(window.high);
  }
  if (next <= date.high) out = static_cast<answer_set>(out | set_of(truth::not_known));
  // An interval of days is not known where its windows do not agree.
  if (one.a != place_ && !date.exact() && !is_single(out))
    out = static_cast<answer_set>(out | set_of(truth::not_known));
  return out;
}

/// Pairs of which the birth is not after the day all agree, or nothing is said about them.
inline answer_set range_reader::age(bool older, const cell& birth, const cell& on,
                                    std::int64_t years, bool birth_moves) const {
  age_policy how = of_.ages;
  if (birth_moves) how.fill.reset();  // every single day is a whole birth date
  if (birth.absent() || on.absent()) return set_of(truth::not_known);
  const truth all = older ? not_older(birth, on, years, how) : of_age(birth, on, years, how);
  const cell born = filled_birth(birth, how);
  if (born.absent() || born.low > on.high) return set_of(truth::not_known);
  if (all == truth::not_known) return every_answer;
  return static_cast<answer_set>(set_of(all) |
                                 (born.high > on.low ? set_of(truth::not_known) : 0U));
}

inline answer_set range_reader::visit(const node* nodes, std::uint32_t at) {
  const node& one = nodes[at];
  const bool here = one.a == place_;
  switch (one.kind) {
    case op::all:
    case op::any: {
      // `any` is the opposite of all opposites.
      answer_set out = set_of(truth::met);
      for (std::uint32_t i = at + 1; i < one.end; i = nodes[i].end)
        out = both(out, one.kind == op::all ? visit(nodes, i) : opposite(visit(nodes, i)));
      return one.kind == op::all ? out : opposite(out);
    }
    case op::negation: return opposite(visit(nodes, at + 1));
    case op::at_least: return count(nodes, at);
    case op::in_range: return here ? in_range(one) : concrete(nodes, at);
    case op::in_set: return here ? every_answer : concrete(nodes, at);
    case op::known: return here ? set_of(truth::met) : concrete(nodes, at);
    case op::never: return set_of(truth::not_known);
    case op::not_older:
    case op::of_age:
      if (!here && one.b != place_) return concrete(nodes, at);
      return age(one.kind == op::not_older, cells_[one.a], cells_[one.b], one.low, here);
    case op::by_date: return by_date(nodes, at);
    case op::window: return visit(nodes, at + 1);
    case op::by_word: {
      const cell& x = cells_[one.a];
      if (here) return every_answer;
      if (!x.exact()) return set_of(truth::not_known);
      std::uint32_t child = at + 1;
      for (std::int64_t skip = x.low; skip > 0; --skip) child = nodes[child].end;
      return visit(nodes, child);
    }
    case op::compare:
    case op::share:
    case op::not_older_term:
    case op::of_age_term: break;
  }
  try {
    return with_terms(one);
  } catch (const overflow_error&) {
    return every_answer;
  }
}

inline answer_set range_reader::with_terms(const node& one) {
  const range_value a = value(of_.terms[one.a]);
  const range_value b = value(of_.terms[one.a + 1]);
  if (one.kind == op::compare) return answers_of(one.with, a, b);
  const range_value limit = value(of_.terms[one.a + 2]);
  if (!a.present || !b.present || !limit.present) return set_of(truth::not_known);
  if (one.kind == op::share) {
    if (!b.unbounded && b.low.high.sign() <= 0) return set_of(truth::not_known);
    answer_set out = answers_of(one.with, a, product(b, limit));
    if (b.unbounded || b.low.low.sign() <= 0)
      out = static_cast<answer_set>(out | set_of(truth::not_known));
    return out;
  }
  const auto cell_of = [](const range_value& x) {
    return x.unbounded ? cell{} : cell{packed_of(x.low.low), packed_of(x.high.high)};
  };
  if (limit.unbounded) return every_answer;
  const money::decimal most = money::decimal::from_integer(1'000'000'000);
  const bool is_one = limit.low.low == limit.high.high;
  for (const money::decimal& years : {limit.low.low, limit.high.high})
    if (!years.is_integer() || years < -most || years > most)
      return is_one ? set_of(truth::not_known) : every_answer;
  if (!is_one && !limit.whole) return every_answer;
  const cell birth = cell_of(a);
  const cell on = cell_of(b);
  if (birth.absent() || on.absent()) return every_answer;
  const bool birth_moves = moves(of_.terms[one.a]);
  // A birth that is an interval by itself and moves as well is read in no simple way.
  if (birth_moves && of_.ages.fill && !(a.low.low == a.high.low && a.low.high == a.high.high))
    return every_answer;
  // What both ends of the limit agree on holds between them.
  const bool older = one.kind == op::not_older_term;
  answer_set out = age(older, birth, on, packed_of(limit.low.low), birth_moves);
  if (out != age(older, birth, on, packed_of(limit.high.high), birth_moves)) return every_answer;
  if (a.absent || b.absent || limit.absent || !limit.single)
    out = static_cast<answer_set>(out | set_of(truth::not_known));
  return out;
}

inline range_value range_reader::parameter(const bound_term& one) const {
  range_value out;
  std::size_t key = 0;
  if (one.by_word) {
    const cell& word = cells_[one.slot];
    if (!word.exact()) return range_value::none();
    key = static_cast<std::size_t>(word.low);
  }
  const cell& days = cells_[one.date];
  std::int64_t next = days.low;
  for (const window_value& held : one.windows[key]) {
    if (held.to < next || held.from > days.high) continue;
    if (held.from > next) out.absent = true;
    out.join(range_value::of({held.value, held.value}));
    next = held.to >= last_packed ? last_packed + 1 : next_day(held.to);
  }
  if (next <= days.high) out.absent = true;
  return out;
}

inline range_value range_reader::chosen(const bound_term& one) {
  range_value out;
  for (std::size_t i = 0; i < one.of.size(); ++i) {
    const answer_set here = visit(one.when[i].data(), 0);
    if (can_be(here, truth::not_known)) out.absent = true;
    if (can_be(here, truth::met)) out.join(value(one.of[i]));
    if (!can_be(here, truth::not_met)) return out;
  }
  out.absent = true;
  return out;
}

inline range_value range_reader::value(const bound_term& one) {
  if (!moves(one)) {
    try {
      const maybe_extent x = term_reader(of_.terms, of_.ages, cells_.data()).read(one);
      return x ? range_value::of(*x) : range_value::none();
    } catch (const overflow_error&) {
      return range_value::none();  // the test that needs it is not known, as where it is absent
    }
  }
  switch (one.kind) {
    case term_kind::of_fact: {
      const cell& x = cells_[place_];
      const extent ends{money::decimal::scaled(x.low, one.digits),
                        money::decimal::scaled(x.high, one.digits)};
      return {.present = true, .whole = one.digits == 0, .single = true, .low = ends, .high = ends};
    }
    case term_kind::of_parameter: return parameter(one);
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between:
      return distance_range(one.kind, value(one.of[0]), value(one.of[1]), of_.ages.leap);
    case term_kind::choose: return chosen(one);
    case term_kind::round: return rounded(value(one.of[0]), one);
    default: break;
  }
  range_value out = value(one.of[0]);
  for (std::size_t i = 1; i < one.of.size(); ++i) {
    const range_value next = value(one.of[i]);
    switch (one.kind) {
      case term_kind::add: out = sum(out, next); break;
      case term_kind::subtract: out = sum(out, negated(next)); break;
      case term_kind::multiply: out = product(out, next); break;
      case term_kind::smaller: out = least(out, next); break;
      case term_kind::larger: out = greatest(out, next); break;
      default: out = quotient(out, next, one); break;
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_RANGE_READER_HPP
