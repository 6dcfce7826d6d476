// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_ORDER_HPP
#define HOPTAC_POLICY_DETAIL_ORDER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/quantity.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>    // std::all_of, std::find, std::max
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

/// Whether facts that are compared with constants and with each other can lie so: `x < y`, `y < z`
/// and `z < x` cannot, though each two of them can.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The values of a quantity in one of its regions: between two ends, or none.
struct region_span {
  bool absent = false;
  std::optional<money::decimal> low = {};
  std::optional<money::decimal> high = {};
  bool low_open = false;
  bool high_open = false;
};

/// The span of a region whose quantity has sorted cuts.
[[nodiscard]] inline region_span span_of(const quantity& of, const region& at) {
  region_span out{.absent = at.absent};
  if (at.absent) return out;
  const std::size_t next = at.rank / 2;
  const bool point = at.rank % 2 == 1;
  if (point || next > 0) out.low = of.cuts[point ? next : next - 1];
  if (point || next < of.cuts.size()) out.high = of.cuts[next];
  out.low_open = !point;
  out.high_open = !point;
  return out;
}

/// The same without what no value of so many digits after the point reaches: of whole numbers more
/// than 5 are at least 6.
[[nodiscard]] inline region_span within_steps(region_span span, int digits) {
  const money::decimal step = money::decimal::scaled(1, digits);
  const auto tighten = [&](std::optional<money::decimal>& end, bool& open, money::rounding inward,
                           const money::decimal& next) {
    if (!end) return;
    const auto inside = round(*end, digits, inward);
    if (!inside) return;
    end = open && *inside == *end ? *inside + next : *inside;
    open = false;
  };
  tighten(span.low, span.low_open, money::rounding::ceiling, step);
  tighten(span.high, span.high_open, money::rounding::floor, -step);
  return span;
}

/// What a quantity is made of where it is a fact, or one fact less another.
struct fact_difference {
  std::string_view plus;
  std::string_view minus;  ///< empty: nothing is taken away
};

/// Nothing where the quantity is something else.
[[nodiscard]] inline std::optional<fact_difference> difference_in(const quantity& of) {
  if (of.key.kind != test_kind::equal || of.key.terms.size() != 1) return std::nullopt;
  const term& what = of.key.terms.front();
  if (what.kind == term_kind::of_fact) return fact_difference{what.name, {}};
  if (what.kind != term_kind::add || what.of.size() != 2) return std::nullopt;
  fact_difference out;
  for (const term& part : what.of) {
    if (part.kind != term_kind::multiply || part.of.size() != 2 || !part.of[0].value ||
        part.of[1].kind != term_kind::of_fact)
      return std::nullopt;
    const money::decimal times = number_of(*part.of[0].value, nullptr);
    if (times == money::decimal::from_integer(1))
      out.plus = part.of[1].name;
    else if (times == money::decimal::from_integer(-1))
      out.minus = part.of[1].name;
  }
  return out.plus.empty() || out.minus.empty() ? std::nullopt : std::optional(out);
}

/// Collects what is known of facts and of their differences, and finds out whether facts fit it.
class order_of_facts {
 public:
  /// Adds that a quantity lies in a span.
  void add(const fact_difference& what, const region_span& in) {
    const std::size_t plus = place(what.plus);
    const std::size_t minus = place(what.minus);
    if (in.absent && minus == 0) states_[plus].absent = true;
    if (in.absent && minus != 0) absent_differences_.push_back({plus, minus});
    if (in.absent) return;
    states_[plus].present = true;
    states_[minus].present = true;
    if (in.high) edges_.push_back({minus, plus, *in.high, in.high_open});
    if (in.low) edges_.push_back({plus, minus, -*in.low, in.low_open});
  }

  /// Whether some facts fit: none is there and absent at once, a difference is absent with a fact,
  /// and no circle of `x - y <= limit` comes back below where it began. Also where that is not
  /// shown.
  [[nodiscard]] bool can_be() const {
    for (const state& one : states_)
      if (one.present && one.absent) return false;
    for (const auto& [plus, minus] : absent_differences_)
      if (states_[plus].present && states_[minus].present) return false;
    try {
      return !has_circle_below_zero();
    } catch (const overflow_error&) {
      return true;
    }
  }

 private:
  [[nodiscard]] bool has_circle_below_zero() const {
    std::vector<length> to(names_.size());
    for (std::size_t round = 0; round <= names_.size(); ++round) {
      bool is_shorter = false;
      for (const edge& one : edges_) {
        const length along{to[one.from].limit + one.limit, to[one.from].open + (one.open ? 1 : 0)};
        if (!(along < to[one.to])) continue;
        to[one.to] = along;
        is_shorter = true;
      }
      if (!is_shorter) return false;
    }
    return true;
  }

  /// `to - from <= limit`, or `<`.
  struct edge {
    std::size_t from;
    std::size_t to;
    money::decimal limit;
    bool open;
  };
  /// A sum of limits, and how many of them are not reached: each makes it a little shorter.
  struct length {
    money::decimal limit = {};
    std::size_t open = 0;

    friend bool operator<(const length& a, const length& b) {
      return a.limit < b.limit || (a.limit == b.limit && a.open > b.open);
    }
  };
  /// The place of a fact; of no fact the first one, which stands for zero.
  [[nodiscard]] std::size_t place(std::string_view name) {
    const auto at = std::find(names_.begin(), names_.end(), name);
    if (at != names_.end()) return static_cast<std::size_t>(at - names_.begin());
    names_.push_back(name);
    states_.emplace_back();
    return names_.size() - 1;
  }
  struct state {
    bool present = false;
    bool absent = false;
  };

  std::vector<std::string_view> names_{{}};
  std::vector<state> states_{{true, false}};  // of each name
  std::vector<std::pair<std::size_t, std::size_t>> absent_differences_;
  std::vector<edge> edges_;
};

/// The quantities of tests that are facts or differences of two, where two facts are compared, and
/// where each of their regions lies.
class region_orders {
 public:
  region_orders() = default;
  region_orders(const std::vector<quantity>& all, const std::vector<fact>& facts) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::optional<fact_difference> what = difference_in(all[i]);
      if (!what) continue;
      std::optional<int> digits = 0;  // of steps that both facts keep; days keep none
      for (const std::string_view name : {what->plus, what->minus}) {
        if (name.empty()) continue;
        const fact& one = facts[*fact_place(facts, name)];
        digits = one.kind == value_kind::date || !digits
                     ? std::nullopt
                     : std::optional((std::max)(*digits, digits_of(one)));
      }
      ordered_.push_back({i, *what, digits, {}});
    }
    if (std::all_of(ordered_.begin(), ordered_.end(),
                    [](const ordered& one) { return one.what.minus.empty(); }))
      ordered_.clear();
  }

  /// Whether each region of a quantity counts by itself, not only by the answers in it.
  [[nodiscard]] bool tells_regions(std::size_t quantity) const { return find(quantity) != nullptr; }
  /// Whether two quantities are made of a common fact.
  [[nodiscard]] bool share_a_fact(std::size_t a, std::size_t b) const {
    const ordered* const one = find(a);
    const ordered* const other = find(b);
    if (one == nullptr || other == nullptr) return false;
    const auto is_in = [&](std::string_view name) {
      return !name.empty() && (name == other->what.plus || name == other->what.minus);
    };
    return is_in(one->what.plus) || is_in(one->what.minus);
  }
  /// Takes the regions of such a quantity, whose cuts are sorted.
  void take(std::size_t place, const quantity& of, const std::vector<region>& regions) {
    for (ordered& one : ordered_) {
      if (one.place != place) continue;
      for (const region& at : regions) {
        const region_span span = span_of(of, at);
        one.spans.push_back(one.digits ? within_steps(span, *one.digits) : span);
      }
    }
  }

  /// Whether facts can lie in the chosen regions: `at` holds the place of that of each quantity, or
  /// one beyond them where it is free.
  [[nodiscard]] bool can_be(const std::vector<std::uint32_t>& at) const {
    order_of_facts chosen;
    for (const ordered& one : ordered_)
      if (at[one.place] < one.spans.size()) chosen.add(one.what, one.spans[at[one.place]]);
    return ordered_.empty() || chosen.can_be();
  }

 private:
  struct ordered {
    std::size_t place = 0;
    fact_difference what;
    std::optional<int> digits;
    std::vector<region_span> spans = {};
  };
  [[nodiscard]] const ordered* find(std::size_t place) const {
    for (const ordered& one : ordered_)
      if (one.place == place) return &one;
    return nullptr;
  }

  std::vector<ordered> ordered_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_ORDER_HPP
