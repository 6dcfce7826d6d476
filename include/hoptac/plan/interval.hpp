// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_INTERVAL_HPP
#define HOPTAC_PLAN_INTERVAL_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/bound.hpp>

#include <optional>  // std::optional
#include <string>    // std::string

namespace hoptac::inline HOPTAC_ABI::plan {

/// The values that a printed number may stand for. An absent end is unbounded; an open end does
/// not belong to the interval. Never empty: whoever computes one says *none* by `std::optional`.
struct interval {
  std::optional<money::decimal> low;
  std::optional<money::decimal> high;
  bool low_open = false;
  bool high_open = false;

  /// One value.
  [[nodiscard]] static constexpr interval of(const money::decimal& value) {
    return {value, value, false, false};
  }

  /// What `bound value` says: `ge 35` is 35 and more. *About* says nothing that arithmetic could
  /// use, *a little less than* only that it is less; an end of a range says only its own side.
  [[nodiscard]] static constexpr interval of(notation::bound bound, const money::decimal& value);

  /// What a vague number is plausibly meant to say: *about* at most a tenth off, *a little less
  /// than* less by at most a tenth, both by at least one unit of the last place; of any other bound
  /// what `of` gives. The tenth is this library's, and findings that need it say so.
  [[nodiscard]] static constexpr interval plausible(notation::bound bound,
                                                    const money::decimal& value);

  /// Whether there is one value only.
  [[nodiscard]] constexpr bool exact() const { return low && high && *low == *high; }

  /// Whether nothing is said.
  [[nodiscard]] constexpr bool unbounded() const { return !low && !high; }

  [[nodiscard]] constexpr bool contains(const money::decimal& value) const;

  /// Every value times `factor`. Precondition: `factor > 0`.
  [[nodiscard]] constexpr interval times(const money::decimal& factor) const;

  friend constexpr bool operator==(const interval&, const interval&) = default;
};

/// Every value of `a` is greater than every value of `b`.
[[nodiscard]] constexpr bool wholly_above(const interval& a, const interval& b);

/// Some value belongs to both.
[[nodiscard]] constexpr bool intersect(const interval& a, const interval& b) {
  return !wholly_above(a, b) && !wholly_above(b, a);
}

/// The sums of a value of `a` and a value of `b`; likewise the differences.
[[nodiscard]] constexpr interval operator+(const interval& a, const interval& b);
[[nodiscard]] constexpr interval operator-(const interval& a, const interval& b);

/// The smallest interval that holds both.
[[nodiscard]] constexpr interval hull(const interval& a, const interval& b);

/// `443`, `387–390`, `≥ 35`, `< 10`, or `?` when nothing is said. Plain decimals, for messages
/// that name the unit beside it.
[[nodiscard]] inline std::string to_string(const interval& of);

// Bodies.

constexpr interval interval::of(notation::bound bound, const money::decimal& value) {
  using enum notation::bound;
  switch (bound) {
    case exact: return of(value);
    case ge:
    case range_low: return {value, std::nullopt, false, false};
    case gt: return {value, std::nullopt, true, false};
    case le:
    case range_high: return {std::nullopt, value, false, false};
    case lt:
    case approx_below: return {std::nullopt, value, false, true};
    case approx: break;
  }
  return {};
}

constexpr interval interval::plausible(notation::bound bound, const money::decimal& value) {
  const bool is_about = bound == notation::bound::approx;
  if (!is_about && bound != notation::bound::approx_below) return of(bound, value);
  const money::decimal place = money::decimal::scaled(1, value.scale());
  const money::decimal tenth = money::abs(value) * money::decimal::scaled(1, 1);
  const money::decimal& width = tenth < place ? place : tenth;
  return {value - width, is_about ? value + width : value, false, !is_about};
}

constexpr bool interval::contains(const money::decimal& value) const {
  if (low && (value < *low || (low_open && value == *low))) return false;
  return !(high && (value > *high || (high_open && value == *high)));
}

constexpr interval interval::times(const money::decimal& factor) const {
  HOPTAC_PRE(factor.sign() > 0);
  interval out = *this;
  if (out.low) *out.low *= factor;
  if (out.high) *out.high *= factor;
  return out;
}

constexpr bool wholly_above(const interval& a, const interval& b) {
  if (!a.low || !b.high) return false;
  return *a.low > *b.high || (*a.low == *b.high && (a.low_open || b.high_open));
}

constexpr interval operator+(const interval& a, const interval& b) {
  interval out;
  if (a.low && b.low) out.low = *a.low + *b.low;
  if (a.high && b.high) out.high = *a.high + *b.high;
  out.low_open = out.low && (a.low_open || b.low_open);
  out.high_open = out.high && (a.high_open || b.high_open);
  return out;
}

constexpr interval operator-(const interval& a, const interval& b) {
  interval opposite{std::nullopt, std::nullopt, b.high_open, b.low_open};
  if (b.high) opposite.low = -*b.high;
  if (b.low) opposite.high = -*b.low;
  return a + opposite;
}

constexpr interval hull(const interval& a, const interval& b) {
  interval out;
  if (a.low && b.low) {
    out.low = *a.low < *b.low ? a.low : b.low;
    out.low_open = !(*a.low == *out.low && !a.low_open) && !(*b.low == *out.low && !b.low_open);
  }
  if (a.high && b.high) {
    out.high = *a.high > *b.high ? a.high : b.high;
    out.high_open =
        !(*a.high == *out.high && !a.high_open) && !(*b.high == *out.high && !b.high_open);
  }
  return out;
}

inline std::string to_string(const interval& of) {
  if (of.exact()) return money::to_string(*of.low);
  if (of.low && of.high) {
    const std::string both = money::to_string(*of.low) + "–" + money::to_string(*of.high);
    return of.low_open || of.high_open
               ? (of.low_open ? "(" : "[") + both + (of.high_open ? ")" : "]")
               : both;
  }
  if (of.low) return (of.low_open ? "> " : "≥ ") + money::to_string(*of.low);
  if (of.high) return (of.high_open ? "< " : "≤ ") + money::to_string(*of.high);
  return "?";
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_INTERVAL_HPP
