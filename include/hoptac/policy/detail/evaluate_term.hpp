// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_EVALUATE_TERM_HPP
#define HOPTAC_POLICY_DETAIL_EVALUATE_TERM_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>         // std::min, std::max
#include <cstddef>           // std::size_t
#include <cstdint>           // std::int64_t
#include <initializer_list>  // std::initializer_list
#include <optional>          // std::optional
#include <vector>            // std::vector

/// Values for one application. A value is an interval of exact numbers, because a date may be; it
/// is absent where anything it needs is. Dates are packed.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// All values from `low` to `high` are possible.
struct extent {
  money::decimal low;
  money::decimal high;
};

using maybe_extent = std::optional<extent>;

/// Answers the test that begins at `at` of `nodes`; defined with the tests.
[[nodiscard]] inline truth evaluate(const std::vector<bound_term>& terms, const age_policy& ages,
                                    const node* nodes, std::uint32_t at, const cell* cells);

class term_reader {
 public:
  term_reader(const std::vector<bound_term>& terms, const age_policy& ages, const cell* cells)
      : terms_(terms), ages_(ages), cells_(cells) {}

  [[nodiscard]] maybe_extent read(const bound_term& one) const;

 private:
  [[nodiscard]] maybe_extent fact(const bound_term& one) const;
  [[nodiscard]] maybe_extent parameter(const bound_term& one) const;
  [[nodiscard]] maybe_extent distance_of(const bound_term& one) const;
  [[nodiscard]] maybe_extent chosen(const bound_term& one) const;
  [[nodiscard]] maybe_extent arithmetic(const bound_term& one) const;

  static extent hull(std::initializer_list<money::decimal> values) {
    return {(std::min)(values), (std::max)(values)};
  }
  static std::optional<money::decimal> divided(const money::decimal& a, const money::decimal& b,
                                               const bound_term& one) {
    if (b.is_zero()) return std::nullopt;
    const result<money::decimal> out = money::divide(a, b).round(one.places, one.mode);
    return out ? std::optional(*out) : std::nullopt;
  }

  const std::vector<bound_term>& terms_;
  const age_policy& ages_;
  const cell* cells_;
};

// ---------------------------------------------------------------------------------------- bodies

inline maybe_extent term_reader::fact(const bound_term& one) const {
  const cell& x = cells_[one.slot];
  if (x.absent()) return std::nullopt;
  return extent{money::decimal::scaled(x.low, one.digits),
                money::decimal::scaled(x.high, one.digits)};
}

inline maybe_extent term_reader::parameter(const bound_term& one) const {
  std::size_t key = 0;
  if (one.by_word) {
    const cell& word = cells_[one.slot];
    if (!word.exact()) return std::nullopt;
    key = static_cast<std::size_t>(word.low);
  }
  const cell& date = cells_[one.date];
  if (date.absent() || key >= one.windows.size()) return std::nullopt;
  maybe_extent out;
  std::int64_t next = date.low;  // the first day not yet covered
  for (const window_value& held : one.windows[key]) {
    if (held.to < next) continue;
    if (held.from > next) return std::nullopt;
    out = out ? hull({out->low, out->high, held.value}) : extent{held.value, held.value};
    if (held.to >= date.high) return out;
    next = next_day(held.to);
  }
  return std::nullopt;
}

inline maybe_extent term_reader::distance_of(const bound_term& one) const {
  const auto date = [&](const bound_term& of) -> cell {
    const maybe_extent x = read(of);
    if (!x) return {};
    const auto packed = [](const money::decimal& d) {
      return static_cast<std::int64_t>(money::detail::decimal_access::coefficient(d));
    };
    return {packed(x->low), packed(x->high)};
  };
  const cell from = date(one.of[0]);
  const cell to = date(one.of[1]);
  if (from.absent() || to.absent()) return std::nullopt;
  const auto whole = [&](std::int64_t a, std::int64_t b) {
    return money::decimal::from_integer(distance(one.kind, a, b, ages_.leap));
  };
  return extent{whole(from.high, to.low), whole(from.low, to.high)};
}

inline maybe_extent term_reader::chosen(const bound_term& one) const {
  for (std::size_t i = 0; i < one.of.size(); ++i) {
    const truth here = evaluate(terms_, ages_, one.when[i].data(), 0, cells_);
    if (here == truth::not_known) return std::nullopt;
    if (here == truth::met) return read(one.of[i]);
  }
  return std::nullopt;
}

inline maybe_extent term_reader::arithmetic(const bound_term& one) const {
  maybe_extent out = read(one.of[0]);
  if (!out) return std::nullopt;
  if (one.kind == term_kind::round) {
    const auto low = round(out->low, one.places, one.mode);
    const auto high = round(out->high, one.places, one.mode);
    if (!low || !high) return std::nullopt;
    return extent{*low, *high};
  }
  for (std::size_t i = 1; i < one.of.size(); ++i) {
    const maybe_extent next = read(one.of[i]);
    if (!next) return std::nullopt;
    switch (one.kind) {
      case term_kind::add: out = extent{out->low + next->low, out->high + next->high}; break;
      case term_kind::subtract: out = extent{out->low - next->high, out->high - next->low}; break;
      case term_kind::multiply:
        out = hull({out->low * next->low, out->low * next->high, out->high * next->low,
                    out->high * next->high});
        break;
      case term_kind::smaller:
        out = extent{(std::min)(out->low, next->low), (std::min)(out->high, next->high)};
        break;
      case term_kind::larger:
        out = extent{(std::max)(out->low, next->low), (std::max)(out->high, next->high)};
        break;
      default: {  // divide: exact operands only, or a divisor that does not pass zero
        if (next->low.sign() * next->high.sign() <= 0) return std::nullopt;
        const auto a = divided(out->low, next->low, one);
        const auto b = divided(out->low, next->high, one);
        const auto c = divided(out->high, next->low, one);
        const auto d = divided(out->high, next->high, one);
        if (!a || !b || !c || !d) return std::nullopt;
        out = hull({*a, *b, *c, *d});
      }
    }
  }
  return out;
}

inline maybe_extent term_reader::read(const bound_term& one) const {
  switch (one.kind) {
    case term_kind::constant: return extent{one.constant, one.constant};
    case term_kind::of_fact: return fact(one);
    case term_kind::of_parameter: return parameter(one);
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between: return distance_of(one);
    case term_kind::choose: return chosen(one);
    default: return arithmetic(one);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#include <hoptac/policy/detail/evaluate.hpp>  // what `evaluate` does; tests need values first

#endif  // HOPTAC_POLICY_DETAIL_EVALUATE_TERM_HPP
