// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_REPAIRS_HPP
#define HOPTAC_PLAN_DETAIL_REPAIRS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/finding.hpp>

#include <algorithm>    // std::sort, std::upper_bound, std::find, std::all_of, std::any_of
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// At most this many proposals stand beside one finding.
inline constexpr std::size_t most_repairs = 5;

/// Of a relation with more terms, only those with most other evidence are tried.
inline constexpr std::size_t most_tried = 64;

/// The index of no relation.
inline constexpr std::size_t no_relation = static_cast<std::size_t>(-1);

/// The digits by which two printed numbers differ: what a slip of the hand would have changed.
[[nodiscard]] inline std::size_t digits_apart(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return (std::max)(a.size(), b.size());
  std::size_t apart = 0;
  for (std::size_t i = 0; i < a.size(); ++i) apart += a[i] != b[i] ? 1U : 0U;
  return apart;
}

/// What a statement says once its figure is printed as `to`, bound and unit as they are; nothing
/// when a range would have its ends reversed.
[[nodiscard]] inline std::optional<interval> restated(const statement& of,
                                                      const money::decimal& to) {
  interval out = interval::of(of.figure->bound, to).times(factor_of(of.figure->unit));
  if (of.range_high == nullptr) return out;
  out.high = of.value.high;
  return *out.low > *out.high ? std::nullopt : std::optional(out);
}

/// All relations, which of them hold as the text stands, and which statements each touches.
class evidence {
 public:
  evidence(const model& m, std::vector<relation> relations)
      : m_(m), relations_(std::move(relations)), touching_(m.statements().size()) {
    const values as_stated{&m_};
    for (index i = 0; i < relations_.size(); ++i) {
      holds_.push_back(holds(relations_[i], as_stated));
      for (const index term : relations_[i].terms) touching_[term].push_back(i);
    }
  }

  [[nodiscard]] const std::vector<relation>& all() const { return relations_; }
  [[nodiscard]] bool holds_as_stated(std::size_t relation_index) const {
    return holds_[relation_index];
  }

  /// The one-figure changes with which a failing relation holds, best supported first.
  [[nodiscard]] std::vector<repair> repairs_of(std::size_t failing) const;

  /// The evidence about giving `changed` the value `to`, apart from the relation `failing`
  /// (`no_relation`: apart from none): every relation that has the changed figure, and those of
  /// `around` where they confirm all of it that is not changed.
  [[nodiscard]] repair weigh(index changed, const money::decimal& to, std::size_t failing,
                             const std::vector<index>& around) const;

 private:
  struct candidate {
    index term;
    money::decimal value;
  };
  [[nodiscard]] std::vector<candidate> candidates(std::size_t failing) const;
  [[nodiscard]] std::vector<index> tried(const relation& r) const;

  const model& m_;
  std::vector<relation> relations_;
  std::vector<bool> holds_;
  std::vector<std::vector<index>> touching_;
};

/// Best first: more support than opposition, then fewer digits changed, then by id.
inline void rank(std::vector<repair>& repairs) {
  const auto worth = [](const repair& r) {
    return static_cast<std::ptrdiff_t>(r.supported_by.size()) -
           static_cast<std::ptrdiff_t>(r.against.size());
  };
  const auto better = [&](const repair& a, const repair& b) {
    if (worth(a) != worth(b)) return worth(a) > worth(b);
    return digits_apart(money::to_string(a.from), money::to_string(a.to)) <
           digits_apart(money::to_string(b.from), money::to_string(b.to));
  };
  std::vector<repair> best;
  for (const repair& one : repairs) {
    best.insert(std::upper_bound(best.begin(), best.end(), one, better), one);
    if (best.size() > most_repairs) best.pop_back();
  }
  repairs = std::move(best);
}

// Bodies.

inline repair evidence::weigh(index changed, const money::decimal& to, std::size_t failing,
                              const std::vector<index>& around) const {
  const figure& of = *m_.at(changed).figure;
  repair out{of.id, of.value, in_unit(money::ratio(to), of), {}, {}};
  const values then{&m_, changed, restated(m_.at(changed), out.to).value_or(interval::of(to))};
  using hoptac::detail::sort_unique;
  std::vector<index> beside;
  for (const index term : around)
    for (const index other : touching_[term])
      if (other != failing) beside.push_back(other);
  sort_unique(beside);
  std::vector<index> agreeing;
  std::vector<index> opposing;
  std::vector<index> elsewhere;  // of relations that hold and do not have the changed figure
  for (const index other : beside) {
    const relation& r = relations_[other];
    const bool touched = std::find(r.terms.begin(), r.terms.end(), changed) != r.terms.end();
    const bool still = touched ? holds(r, then) : holds_[other];
    if (still && !r.exhaustive) continue;  // an upper bound that is kept says little
    std::vector<index>& side = !still ? opposing : touched ? agreeing : elsewhere;
    side.insert(side.end(), r.terms.begin(), r.terms.end());
  }
  // They speak of the change where they confirm all that it was computed from.
  sort_unique(elsewhere);
  const bool confirms = std::all_of(around.begin(), around.end(), [&](index term) {
    return term == changed || hoptac::detail::contains_sorted(elsewhere, term);
  });
  if (confirms) agreeing.insert(agreeing.end(), elsewhere.begin(), elsewhere.end());
  sort_unique(agreeing);
  sort_unique(opposing);
  std::vector<index> own = around;
  sort_unique(own);
  const auto ids = [&](const std::vector<index>& terms, const std::vector<index>& without) {
    std::vector<std::string> out_ids;
    for (const index term : terms)
      if (!hoptac::detail::contains_sorted(own, term) &&
          !hoptac::detail::contains_sorted(without, term))
        out_ids.push_back(m_.at(term).figure->id);
    return out_ids;
  };
  out.against = ids(opposing, {});
  out.supported_by = ids(agreeing, opposing);
  return out;
}

/// The places of the terms whose change is tried.
inline std::vector<index> evidence::tried(const relation& r) const {
  std::vector<index> places(r.terms.size());
  for (index i = 0; i < places.size(); ++i) places[i] = i;
  if (places.size() <= most_tried) return places;
  const auto others = [&](index place) { return touching_[r.terms[place]].size(); };
  std::sort(places.begin() + 1, places.end(), [&](index a, index b) {
    return others(a) != others(b) ? others(a) > others(b) : a < b;
  });
  places.resize(most_tried);
  hoptac::detail::sort_unique(places);
  return places;
}

inline std::vector<evidence::candidate> evidence::candidates(std::size_t failing) const {
  const relation& r = relations_[failing];
  const values as_stated{&m_};
  std::vector<candidate> out;
  for (const index i : tried(r))
    if (const auto value = solve(r, i, as_stated)) out.push_back({r.terms[i], *value});
  if (r.check != check::share && r.check != check::share_sum) return out;
  // A share cannot tell which of its numbers is wrong, but a sum that fails beside it can.
  for (const index term : r.terms)
    for (const index other : touching_[term]) {
      const relation& beside = relations_[other];
      if (other == failing || holds_[other] || beside.check == check::share_sum) continue;
      for (std::size_t i = 0; i < beside.terms.size(); ++i) {
        if (std::find(r.terms.begin(), r.terms.end(), beside.terms[i]) == r.terms.end()) continue;
        if (const auto value = solve(beside, i, as_stated))
          out.push_back({beside.terms[i], *value});
      }
    }
  return out;
}

inline std::vector<repair> evidence::repairs_of(std::size_t failing) const {
  std::vector<repair> out;
  for (const candidate& one : candidates(failing)) {
    const figure& of = *m_.at(one.term).figure;
    const money::decimal to = in_unit(money::ratio(one.value), of);
    const bool known = std::any_of(
        out.begin(), out.end(), [&](const repair& r) { return r.figure == of.id && r.to == to; });
    const auto then = restated(m_.at(one.term), to);
    if (known || !then || !holds(relations_[failing], values{&m_, one.term, *then})) continue;
    out.push_back(weigh(one.term, one.value, failing, relations_[failing].terms));
  }
  rank(out);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_REPAIRS_HPP
