// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_EVALUATE_HPP
#define HOPTAC_POLICY_DETAIL_EVALUATE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/evaluate_term.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>  // std::min, std::max
#include <cstdint>    // std::int64_t, std::uint32_t
#include <optional>   // std::optional
#include <vector>     // std::vector

/// The tests of a program, for one application.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

[[nodiscard]] constexpr truth in_range(const cell& x, std::int64_t low, std::int64_t high) {
  if (x.absent()) return truth::not_known;
  if (x.high < low || x.low > high) return truth::not_met;
  return low <= x.low && x.high <= high ? truth::met : truth::not_known;
}

/// How two extents compare. An interval equals another only where both are one value.
[[nodiscard]] inline truth compared(test_kind with, const extent& a, const extent& b) {
  const auto decided = [](bool always, bool never) {
    return always ? truth::met : never ? truth::not_met : truth::not_known;
  };
  const bool below = a.high < b.low;
  const bool above = a.low > b.high;
  const bool one_value = a.low == b.high && a.high == b.low;
  switch (with) {
    case test_kind::less: return decided(below, a.low >= b.high);
    case test_kind::at_most: return decided(a.high <= b.low, above);
    case test_kind::greater: return decided(above, a.high <= b.low);
    case test_kind::no_less: return decided(a.low >= b.high, below);
    case test_kind::equal: return decided(one_value, below || above);
    case test_kind::not_equal: return decided(below || above, one_value);
    default: return truth::not_known;
  }
}

class test_reader {
 public:
  test_reader(const std::vector<bound_term>& terms, const age_policy& ages, const node* nodes,
              const cell* cells)
      : terms_(terms), ages_(ages), nodes_(nodes), cells_(cells) {}

  [[nodiscard]] truth read(std::uint32_t at) const;

 private:
  [[nodiscard]] truth count(std::uint32_t at) const;
  [[nodiscard]] truth by_date(std::uint32_t at) const;
  [[nodiscard]] truth with_terms(const node& one) const;
  [[nodiscard]] maybe_extent value(std::uint32_t place) const {
    return term_reader(terms_, ages_, cells_).read(terms_[place]);
  }
  /// A whole number as a cell, where it is one that fits.
  [[nodiscard]] static cell whole(const maybe_extent& x) {
    if (!x || !x->low.is_integer() || !x->high.is_integer()) return {};
    const auto low = money::detail::decimal_access::coefficient(x->low.normalized());
    const auto high = money::detail::decimal_access::coefficient(x->high.normalized());
    if (low < -1'000'000'000 || high > 1'000'000'000) return {};
    return {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
  }

  const std::vector<bound_term>& terms_;
  const age_policy& ages_;
  const node* nodes_;
  const cell* cells_;
};

// ---------------------------------------------------------------------------------------- bodies

inline truth evaluate(const std::vector<bound_term>& terms, const age_policy& ages,
                      const node* nodes, std::uint32_t at, const cell* cells) {
  return test_reader(terms, ages, nodes, cells).read(at);
}

inline truth test_reader::count(std::uint32_t at) const {
  std::int64_t sure = 0;
  std::int64_t possible = 0;
  for (std::uint32_t i = at + 1; i < nodes_[at].end; i = nodes_[i].end) {
    const truth here = read(i);
    sure += here == truth::met ? 1 : 0;
    possible += here != truth::not_met ? 1 : 0;
  }
  if (sure >= nodes_[at].low) return truth::met;
  return possible < nodes_[at].low ? truth::not_met : truth::not_known;
}

/// The answer of the window that holds the date; of an interval of dates, what all the windows it
/// touches agree on. Windows are ascending; a day outside all of them is not known.
inline truth test_reader::by_date(std::uint32_t at) const {
  const cell& date = cells_[nodes_[at].a];
  if (date.absent()) return truth::not_known;
  std::optional<truth> agreed;
  std::int64_t next = date.low;  // the first day not yet covered
  for (std::uint32_t i = at + 1; i < nodes_[at].end; i = nodes_[i].end) {
    const node& window = nodes_[i];
    if (window.high < next) continue;
    if (window.low > next) return truth::not_known;
    const truth here = read(i + 1);
    if (agreed && *agreed != here) return truth::not_known;
    if (window.high >= date.high) return here;
    agreed = here;
    next = next_day(window.high);
  }
  return truth::not_known;
}

inline truth test_reader::with_terms(const node& one) const {
  const maybe_extent a = value(one.a);
  if (one.kind == op::compare) {
    const maybe_extent b = value(one.b);
    return a && b ? compared(one.with, *a, *b) : truth::not_known;
  }
  const maybe_extent b = value(one.a + 1);
  const maybe_extent limit = value(one.a + 2);
  if (!a || !b || !limit) return truth::not_known;
  if (one.kind == op::share) {
    // a / b against the limit, as a against b times the limit: exact, for b above zero.
    if (b->low.sign() <= 0) return truth::not_known;
    const money::decimal corners[] = {b->low * limit->low, b->low * limit->high,
                                      b->high * limit->low, b->high * limit->high};
    extent product{corners[0], corners[0]};
    for (const money::decimal& corner : corners) {
      product.low = (std::min)(product.low, corner);
      product.high = (std::max)(product.high, corner);
    }
    return compared(one.with, *a, product);
  }
  const cell years = whole(limit);
  if (years.absent() || !years.exact()) return truth::not_known;
  return one.kind == op::not_older_term ? not_older(whole(a), whole(b), years.low, ages_)
                                        : of_age(whole(a), whole(b), years.low, ages_);
}

inline truth test_reader::read(std::uint32_t at) const {
  const node& one = nodes_[at];
  switch (one.kind) {
    case op::all: {
      truth out = truth::met;
      for (std::uint32_t i = at + 1; i < one.end && out != truth::not_met; i = nodes_[i].end)
        out &= read(i);
      return out;
    }
    case op::any: {
      truth out = truth::not_met;
      for (std::uint32_t i = at + 1; i < one.end && out != truth::met; i = nodes_[i].end)
        out |= read(i);
      return out;
    }
    case op::negation: return !read(at + 1);
    case op::at_least: return count(at);
    case op::in_range: {
      const truth out = in_range(cells_[one.a], one.low, one.high);
      return one.negated ? !out : out;
    }
    case op::in_set: {
      const cell& x = cells_[one.a];
      if (!x.exact()) return truth::not_known;
      return truth_of((static_cast<std::uint64_t>(one.low) >> x.low & 1) !=
                      (one.negated ? 1U : 0U));
    }
    case op::not_older: return not_older(cells_[one.a], cells_[one.b], one.low, ages_);
    case op::of_age: return of_age(cells_[one.a], cells_[one.b], one.low, ages_);
    case op::known: return truth_of(!cells_[one.a].absent());
    case op::never: return truth::not_known;
    case op::by_date: return by_date(at);
    case op::window: return read(at + 1);
    case op::by_word: {
      const cell& x = cells_[one.a];
      if (!x.exact()) return truth::not_known;
      std::uint32_t child = at + 1;
      for (std::int64_t skip = x.low; skip > 0; --skip) child = nodes_[child].end;
      return read(child);
    }
    case op::compare:
    case op::share:
    case op::not_older_term:
    case op::of_age_term: break;
  }
  try {
    return with_terms(one);
  } catch (const overflow_error&) {
    return truth::not_known;  // more digits than an exact number holds: nothing was decided
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_EVALUATE_HPP
