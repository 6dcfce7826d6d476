// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_SETTLE_HPP
#define HOPTAC_POLICY_DETAIL_SETTLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::uint32_t
#include <optional>  // std::optional
#include <span>      // std::span
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The answer of a whole program: all of its conditions.
[[nodiscard]] inline truth answer(const program& of, const cell* cells) {
  truth out = truth::met;
  for (const std::uint32_t root : of.roots) {
    out &= evaluate(of.terms, of.ages, of.nodes.data(), root, cells);
    if (out == truth::not_met) break;
  }
  return out;
}

/// Tries every combination of the missing facts that have a closed list of values.
class settler {
 public:
  static constexpr std::size_t most_combinations = 64;

  settler(const program& of, std::span<const cell> cells)
      : of_(of), cells_(cells.begin(), cells.end()) {
    for (const std::uint32_t place : of.facts)
      if (cells_[place].absent() && of.words[place] > 0 && !asked_as_known(place))
        open_.push_back(place);
  }

  /// The answer on which all combinations agree, else not known. Replaces each of `conditions`
  /// that is not known by what all combinations agree on for it. Leaves everything as it is where
  /// there are more than 64 combinations or none.
  [[nodiscard]] truth settle(std::vector<truth>& conditions) {
    std::size_t combinations = open_.empty() ? 0 : 1;
    for (const std::uint32_t place : open_) {
      combinations *= of_.words[place];
      if (combinations > most_combinations) return truth::not_known;
    }
    std::optional<truth> agreed;
    std::vector<std::optional<truth>> of_each(conditions.size());
    for (std::size_t i = 0; i < combinations; ++i) {
      std::size_t rest = i;
      for (const std::uint32_t place : open_) {
        cells_[place] = cell::exactly(static_cast<std::int64_t>(rest % of_.words[place]));
        rest /= of_.words[place];
      }
      truth all = truth::met;
      for (std::size_t k = 0; k < conditions.size(); ++k) {
        const truth here =
            evaluate(of_.terms, of_.ages, of_.nodes.data(), of_.roots[k], cells_.data());
        all &= here;
        of_each[k] = of_each[k] && *of_each[k] != here ? truth::not_known : here;
      }
      agreed = agreed && *agreed != all ? truth::not_known : all;
    }
    if (!agreed) return truth::not_known;
    for (std::size_t k = 0; k < conditions.size(); ++k)
      if (conditions[k] == truth::not_known) conditions[k] = *of_each[k];
    return *agreed;
  }

 private:
  /// Whether the rule asks if the fact is known at all: then its absence is an answer by itself,
  /// and a trial would state it in the applicant's place.
  [[nodiscard]] bool asked_as_known(std::uint32_t place) const {
    for (const node& one : of_.nodes)
      if (one.kind == op::known && one.a == place) return true;
    return false;
  }

  const program& of_;
  std::vector<cell> cells_;
  std::vector<std::uint32_t> open_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_SETTLE_HPP
