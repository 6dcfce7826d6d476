// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_SIBLINGS_HPP
#define HOPTAC_PLAN_DETAIL_SIBLINGS_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <algorithm>    // std::min
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Dimensions that name no part: what a mean is per, and whom a target is for.
[[nodiscard]] inline bool names_part(const breakdown::entry& e) {
  return e.first != "per" && e.first != "scope" && !e.second.starts_with("ambiguous(");
}

/// Whether the parts of such a figure add up at all.
[[nodiscard]] inline bool is_additive(const figure& of) {
  const unit_family family = of.unit.family;
  return of.kind != figure_kind::share && of.kind != figure_kind::progress &&
         of.kind != figure_kind::rule && of.kind != figure_kind::growth &&
         !growth_named(of.indicator) && family != unit_family::percent &&
         family != unit_family::age && !is_mean(of.indicator, of.breakdown);
}

/// The other kind that speaks of the same thing: an estimate of an actual value, a target of a
/// plan.
[[nodiscard]] inline figure_kind sibling_kind(figure_kind kind) {
  switch (kind) {
    case figure_kind::actual: return figure_kind::estimate;
    case figure_kind::estimate: return figure_kind::actual;
    case figure_kind::plan: return figure_kind::target;
    case figure_kind::target: return figure_kind::plan;
    default: return kind;
  }
}

/// Sibling parts along one dimension, or shares of one whole.
struct siblings {
  std::string_view dimension;
  index rest;  ///< the number of their breakdown without it
  std::vector<index> cells;
};

/// The cells that differ in one dimension only, one group for each dimension, in order.
template <class Wanted>
[[nodiscard]] std::vector<siblings> group_siblings(const model& m, Wanted wanted) {
  std::vector<siblings> groups;
  by_key<index> group_of;
  for (index id = 0; id < m.cells().size(); ++id) {
    const figure& one = m.head(id);
    if (!wanted(one)) continue;
    for (std::size_t i = 0; i < one.breakdown.size(); ++i) {
      const breakdown::entry& e = one.breakdown.entries()[i];
      if (!names_part(e)) continue;
      const index rest = m.parts().without(m.parts_of(id), i);
      key group = m.cell_key(one.kind, one, one.indicator, one.base, rest);
      group.dimension = m.word(e.first);
      const auto [at, fresh] = group_of.try_emplace(group, static_cast<index>(groups.size()));
      if (fresh) groups.push_back({e.first, rest, {}});
      groups[at->second].cells.push_back(id);
    }
  }
  return groups;
}

/// The values joined in `A+B`; one when there is no `+`.
[[nodiscard]] inline std::vector<std::string_view> joined_values(std::string_view value) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= value.size();) {
    const std::size_t end = std::min(value.find('+', start), value.size());
    out.push_back(value.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_SIBLINGS_HPP
