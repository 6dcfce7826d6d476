// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_OPEN_PARTS_HPP
#define HOPTAC_POLICY_DETAIL_OPEN_PARTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/reachable_values.hpp>
#include <hoptac/policy/detail/reads.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>  // std::any_of, std::find
#include <cstddef>    // std::size_t, std::ptrdiff_t
#include <cstdint>    // std::uint32_t
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Conditions that share open facts. Those that share none cannot influence each other, so each
/// part of a rule is searched by itself.
struct open_part {
  std::vector<std::uint32_t> roots = {};
  std::vector<std::uint32_t> open = {};  ///< facts of which not one value is known, ascending
  truth best = truth::not_met;           ///< what the conditions can answer together at best
  bool exact = true;                     ///< the values that are tried stand for all values
  bool prunes = true;  ///< an answer of some facts stays when others are filled in
};

/// Whether every test of the part reads at most one open number or date, or compares two in a way
/// that `reachable_values` follows.
[[nodiscard]] inline bool is_exact(const program& of, const open_part& part,
                                   const std::vector<cell>& cells) {
  for (const std::uint32_t root : part.roots)
    for (std::uint32_t at = root; at < of.nodes[root].end; ++at) {
      const node& leaf = of.nodes[at];
      if (terms_of(leaf) == 0 || is_order(of, leaf)) continue;
      std::vector<std::uint32_t> read;
      for (std::uint32_t k = 0; k < terms_of(leaf); ++k) facts_of(of, of.terms[leaf.a + k], read);
      hoptac::detail::sort_unique(read);
      std::size_t open = 0;
      for (const std::uint32_t place : read)
        open += !cells[place].exact() && of.words[place] == 0 ? 1U : 0U;
      if (open > 1) return false;
    }
  return true;
}

/// The parts of a rule for one application.
[[nodiscard]] inline std::vector<open_part> open_parts(const program& of,
                                                       const std::vector<cell>& cells) {
  std::vector<open_part> out;
  for (std::size_t k = 0; k < of.roots.size(); ++k) {
    open_part one{.roots = {of.roots[k]}};
    for (const std::uint32_t place : of.reads[k])
      if (!cells[place].exact()) one.open.push_back(place);
    // Joins all parts that share an open fact with this one.
    for (std::size_t i = 0; i < out.size();) {
      const bool shares = std::any_of(one.open.begin(), one.open.end(), [&](std::uint32_t place) {
        return std::find(out[i].open.begin(), out[i].open.end(), place) != out[i].open.end();
      });
      if (!shares) {
        ++i;
        continue;
      }
      hoptac::detail::append(one.roots, out[i].roots);
      hoptac::detail::append(one.open, out[i].open);
      out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
    }
    hoptac::detail::sort_unique(one.open);
    out.push_back(std::move(one));
  }
  for (open_part& one : out) {
    one.exact = is_exact(of, one, cells);
    for (const std::uint32_t place : one.open)
      one.prunes = one.prunes && !hoptac::detail::contains_sorted(of.asked, place);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_OPEN_PARTS_HPP
