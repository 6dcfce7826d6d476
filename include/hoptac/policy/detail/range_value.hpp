// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_RANGE_VALUE_HPP
#define HOPTAC_POLICY_DETAIL_RANGE_VALUE_HPP

#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/evaluate_term.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/settle.hpp>
#include <hoptac/policy/expression.hpp>

#include <algorithm>         // std::min, std::max
#include <cstdint>           // std::int64_t
#include <initializer_list>  // std::initializer_list

/// Arithmetic on what values can be while a fact moves through a range: every bound holds for each
/// single value of it.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Values that are an extent each, or absent.
struct range_value {
  bool absent = false;     ///< some can be absent
  bool present = false;    ///< some can be there
  bool unbounded = false;  ///< of those that are there nothing more is known
  bool whole = false;      ///< the ends of all that are there are whole numbers
  bool single = false;     ///< all that are there are one value each
  extent low = {};         ///< where their lower ends lie
  extent high = {};        ///< where their upper ends lie

  [[nodiscard]] static range_value of(const extent& x) {
    return {.present = true,
            .whole = x.low.is_integer() && x.high.is_integer(),
            .single = x.low == x.high,
            .low = {x.low, x.low},
            .high = {x.high, x.high}};
  }
  [[nodiscard]] static range_value none() { return {.absent = true}; }
  [[nodiscard]] static range_value anything() {
    return {.absent = true, .present = true, .unbounded = true};
  }
  /// Takes in the values of another.
  void join(const range_value& other) {
    absent = absent || other.absent;
    if (!other.present) return;
    if (!present) {
      low = other.low;
      high = other.high;
      whole = other.whole;
      single = other.single;
    } else {
      whole = whole && other.whole;
      single = single && other.single;
      low = {(std::min)(low.low, other.low.low), (std::max)(low.high, other.low.high)};
      high = {(std::min)(high.low, other.high.low), (std::max)(high.high, other.high.high)};
    }
    unbounded = unbounded || other.unbounded;
    present = true;
  }
};

[[nodiscard]] constexpr answer_set opposite(answer_set of) {
  return static_cast<answer_set>((of & 1U) << 2 | (of & 2U) | of >> 2);
}

/// A whole number as 64 bits. Precondition: it is one of that size.
[[nodiscard]] inline std::int64_t packed_of(const money::decimal& x) {
  return static_cast<std::int64_t>(money::detail::decimal_access::coefficient(x.normalized()));
}

/// The smallest distance from zero; zero where a value can be on both sides.
[[nodiscard]] inline money::decimal nearest_zero(const range_value& x) {
  if (x.low.low.sign() > 0) return x.low.low;
  return x.high.high.sign() < 0 ? x.high.high : money::decimal{};
}

/// What remains to be said of two values where one bound of `make` does not fit: none is there
/// where even the result nearest to zero does not fit, else anything.
template <class Make, class Nearest>
[[nodiscard]] range_value fitted(const range_value& a, const range_value& b, bool grows, Make make,
                                 Nearest nearest) {
  if (!a.present || !b.present) return range_value::none();
  if (a.unbounded || b.unbounded) return range_value::anything();
  try {
    range_value out = make();
    out.present = true;
    out.absent = out.absent || a.absent || b.absent;
    out.whole = a.whole && b.whole;
    out.single = a.single && b.single;
    return out;
  } catch (const overflow_error&) {
    if (!grows) return range_value::anything();
  }
  try {
    static_cast<void>(nearest());
    return range_value::anything();
  } catch (const overflow_error&) {
    return range_value::none();
  }
}

[[nodiscard]] inline range_value sum(const range_value& a, const range_value& b) {
  const money::decimal x = nearest_zero(a);
  const money::decimal y = nearest_zero(b);
  return fitted(
      a, b, x.sign() * y.sign() > 0,
      [&] {
        return range_value{.low = {a.low.low + b.low.low, a.low.high + b.low.high},
                           .high = {a.high.low + b.high.low, a.high.high + b.high.high}};
      },
      [&] { return x + y; });
}

[[nodiscard]] inline range_value negated(range_value a) {
  const extent low = a.low;
  a.low = {-a.high.high, -a.high.low};
  a.high = {-low.high, -low.low};
  return a;
}

[[nodiscard]] inline extent hull_of(std::initializer_list<money::decimal> values) {
  return {(std::min)(values), (std::max)(values)};
}

[[nodiscard]] inline range_value product(const range_value& a, const range_value& b) {
  const money::decimal x = nearest_zero(a);
  const money::decimal y = nearest_zero(b);
  return fitted(
      a, b, x.sign() * y.sign() != 0,
      [&] {
        const extent ends = hull_of({a.low.low * b.low.low, a.low.low * b.high.high,
                                     a.high.high * b.low.low, a.high.high * b.high.high});
        return range_value{.low = ends, .high = ends};
      },
      [&] { return x * y; });
}

/// `pick` is the least or the greatest of two.
template <class Pick>
[[nodiscard]] range_value picked(const range_value& a, const range_value& b, Pick pick) {
  return fitted(
      a, b, false,
      [&] {
        return range_value{.low = {pick(a.low.low, b.low.low), pick(a.low.high, b.low.high)},
                           .high = {pick(a.high.low, b.high.low), pick(a.high.high, b.high.high)}};
      },
      [] { return 0; });
}
[[nodiscard]] inline range_value least(const range_value& a, const range_value& b) {
  return picked(a, b, [](const auto& x, const auto& y) { return (std::min)(x, y); });
}
[[nodiscard]] inline range_value greatest(const range_value& a, const range_value& b) {
  return picked(a, b, [](const auto& x, const auto& y) { return (std::max)(x, y); });
}

/// The modes between which a rounding lies: itself, and of an exact one, which may have no result,
/// down and up.
[[nodiscard]] constexpr money::rounding downwards(money::rounding mode) {
  return mode == money::rounding::exact ? money::rounding::floor : mode;
}
[[nodiscard]] constexpr money::rounding upwards(money::rounding mode) {
  return mode == money::rounding::exact ? money::rounding::ceiling : mode;
}

/// Every rounding keeps the order of values.
[[nodiscard]] inline range_value rounded(const range_value& x, const bound_term& how) {
  if (!x.present) return range_value::none();
  if (x.unbounded) return range_value::anything();
  const auto down = [&](const money::decimal& y) {
    return round(y, how.places, downwards(how.mode));
  };
  const auto up = [&](const money::decimal& y) { return round(y, how.places, upwards(how.mode)); };
  const auto a = down(x.low.low);
  const auto b = up(x.low.high);
  const auto c = down(x.high.low);
  const auto d = up(x.high.high);
  if (!a || !b || !c || !d) return range_value::anything();
  return {.absent = x.absent || how.mode == money::rounding::exact,
          .present = true,
          .whole = how.places == 0 || x.whole,
          .single = x.single,
          .low = {*a, *b},
          .high = {*c, *d}};
}

[[nodiscard]] inline range_value quotient(const range_value& a, const range_value& b,
                                          const bound_term& how) {
  if (!a.present || !b.present) return range_value::none();
  if (b.unbounded) return range_value::anything();
  if (b.low.low.is_zero() && b.high.high.is_zero()) return range_value::none();
  if (a.unbounded || nearest_zero(b).is_zero()) return range_value::anything();
  const auto divided = [&](const money::decimal& x, const money::decimal& y, money::rounding mode) {
    return money::divide(x, y).round(how.places, mode);
  };
  range_value out{.absent = a.absent || b.absent || how.mode == money::rounding::exact,
                  .present = true,
                  .whole = how.places == 0,
                  .single = a.single && b.single};
  bool first = true;
  for (const money::decimal& x : {a.low.low, a.high.high})
    for (const money::decimal& y : {b.low.low, b.high.high}) {
      const auto down = divided(x, y, downwards(how.mode));
      const auto up = divided(x, y, upwards(how.mode));
      if (!down || !up) return range_value::anything();
      out.low.low = first ? *down : (std::min)(out.low.low, *down);
      out.high.high = first ? *up : (std::max)(out.high.high, *up);
      first = false;
    }
  out.low.high = out.high.high;
  out.high.low = out.low.low;
  return out;
}

/// Distances never grow with the first day and never fall with the second.
[[nodiscard]] inline range_value distance_range(term_kind unit, const range_value& from,
                                                const range_value& to, calendar::leap_day leap) {
  if (!from.present || !to.present) return range_value::none();
  const auto whole = [&](const money::decimal& a, const money::decimal& b) {
    return money::decimal::from_integer(distance(unit, packed_of(a), packed_of(b), leap));
  };
  return {.absent = from.absent || to.absent,
          .present = true,
          .whole = true,
          .single = from.single && to.single,
          .low = {whole(from.high.high, to.low.low), whole(from.high.low, to.low.high)},
          .high = {whole(from.low.high, to.high.low), whole(from.low.low, to.high.high)}};
}

/// What a comparison of two such values can answer.
[[nodiscard]] inline answer_set answers_of(test_kind with, const range_value& a,
                                           const range_value& b) {
  if (!a.present || !b.present) return set_of(truth::not_known);
  answer_set out = a.absent || b.absent ? set_of(truth::not_known) : answer_set{0};
  if (a.unbounded || b.unbounded) return every_answer;
  const auto add = [&](bool can, truth answer) {
    if (can) out = static_cast<answer_set>(out | set_of(answer));
  };
  // Of x below y: met where all of x lies before all of y, not met where none does.
  const auto below = [&](const range_value& x, const range_value& y, truth yes) {
    const bool always = x.high.high < y.low.low;
    const bool never = x.low.low >= y.high.high;
    add(!never && x.high.low < y.low.high, yes);
    add(!always && x.low.high >= y.high.low, !yes);
    add(!always && !never && x.high.high >= y.low.low && x.low.low < y.high.high, truth::not_known);
  };
  switch (with) {
    case test_kind::less: below(a, b, truth::met); break;
    case test_kind::greater: below(b, a, truth::met); break;
    case test_kind::no_less: below(a, b, truth::not_met); break;
    case test_kind::at_most: below(b, a, truth::not_met); break;
    default: {
      const bool apart = a.high.high < b.low.low || a.low.low > b.high.high;
      const bool one =
          a.low.low == a.high.high && b.low.low == b.high.high && a.low.low == b.low.low;
      const bool touch = a.low.high >= b.low.low && a.low.low <= b.low.high &&
                         a.high.high >= b.high.low && a.high.low <= b.high.high;
      const truth yes = with == test_kind::equal ? truth::met : truth::not_met;
      add(!apart && touch, yes);
      add(!one, !yes);
      add(!one && !apart, truth::not_known);
      break;
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_RANGE_VALUE_HPP
