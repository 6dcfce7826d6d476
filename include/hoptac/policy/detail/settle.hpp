// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_SETTLE_HPP
#define HOPTAC_POLICY_DETAIL_SETTLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>  // std::any_of, std::all_of, std::find
#include <cstddef>    // std::size_t, std::ptrdiff_t
#include <cstdint>    // std::int64_t, std::uint8_t, std::uint32_t
#include <span>       // std::span
#include <utility>    // std::move
#include <vector>     // std::vector

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

/// Which answers something can have: the bit `1 << answer` of each.
using answer_set = std::uint8_t;
inline constexpr answer_set every_answer = 7;

[[nodiscard]] constexpr answer_set set_of(truth answer) {
  return static_cast<answer_set>(1U << static_cast<unsigned>(answer));
}
[[nodiscard]] constexpr bool can_be(answer_set set, truth answer) {
  return (set & set_of(answer)) != 0;
}
[[nodiscard]] constexpr bool is_single(answer_set set) {
  return set == 1 || set == 2 || set == 4;
}
/// What is known of an answer: the one that a set of one has.
[[nodiscard]] constexpr truth agreed(answer_set set) {
  return set == set_of(truth::met)       ? truth::met
         : set == set_of(truth::not_met) ? truth::not_met
                                         : truth::not_known;
}
/// What both together can answer, each being whatever it can.
[[nodiscard]] constexpr answer_set both(answer_set a, answer_set b) {
  answer_set out = 0;
  for (unsigned x = 0; x < 3; ++x)
    for (unsigned y = 0; y < 3; ++y)
      if ((a >> x & 1U) != 0 && (b >> y & 1U) != 0)
        out = static_cast<answer_set>(out | 1U << (x < y ? x : y));
  return out;
}

/// Tries the values of the missing facts that have a closed list. Conditions that share none of
/// them are tried by themselves, and a value is tried only where it still matters.
class settler {
 public:
  /// So many times the conditions of a part are read for one application; then it is cut off.
  static constexpr std::size_t most_tries = 4096;

  struct settled {
    truth answer = truth::not_known;
    bool cut_off = false;  ///< not all values were tried: more may be settled
  };

  settler(const program& of, std::span<const cell> cells)
      : of_(of), cells_(cells.begin(), cells.end()) {}

  /// The answer on which all values agree, else not known. Replaces each of `conditions` that is
  /// not known by what all values agree on for it; what was cut off stays not known. A fact of
  /// which the rule asks whether it is known stays absent: its absence is an answer by itself, and
  /// a trial would state it in the applicant's place.
  [[nodiscard]] settled settle(std::vector<truth>& conditions) {
    answer_set all = set_of(truth::met);
    for (const truth one : conditions)
      if (one != truth::not_known) all = both(all, set_of(one));
    settled out;
    for (part& one : parts(conditions)) {
      fill(one);
      const bool cut_off = tries_ > most_tries;
      out.cut_off = out.cut_off || cut_off;
      all = both(all, cut_off ? every_answer : one.together);
      for (std::size_t i = 0; i < one.conditions.size() && !cut_off; ++i)
        conditions[one.conditions[i]] = agreed(one.each[i]);
    }
    out.answer = agreed(all);
    return out;
  }

 private:
  /// Conditions that share missing words, and what they answered so far.
  struct part {
    std::vector<std::size_t> conditions = {};
    std::vector<std::uint32_t> words = {};
    std::vector<answer_set> each = {};
    answer_set together = 0;

    /// Nothing more can be agreed on.
    [[nodiscard]] bool is_lost() const {
      return together != 0 && agreed(together) == truth::not_known &&
             std::all_of(each.begin(), each.end(),
                         [](answer_set one) { return agreed(one) == truth::not_known; });
    }
  };

  [[nodiscard]] std::vector<part> parts(const std::vector<truth>& conditions) const {
    std::vector<part> out;
    for (std::size_t k = 0; k < conditions.size(); ++k) {
      if (conditions[k] != truth::not_known) continue;
      part one{.conditions = {k}};
      for (const std::uint32_t place : of_.reads[k])
        if (cells_[place].absent() && of_.words[place] > 0 &&
            !hoptac::detail::contains_sorted(of_.asked, place))
          one.words.push_back(place);
      for (std::size_t i = 0; i < out.size();) {
        const bool shares =
            std::any_of(one.words.begin(), one.words.end(), [&](std::uint32_t place) {
              return std::find(out[i].words.begin(), out[i].words.end(), place) !=
                     out[i].words.end();
            });
        if (!shares) {
          ++i;
          continue;
        }
        hoptac::detail::append(one.conditions, out[i].conditions);
        hoptac::detail::append(one.words, out[i].words);
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
      }
      hoptac::detail::sort_unique(one.words);
      one.each.resize(one.conditions.size());
      out.push_back(std::move(one));
    }
    return out;
  }

  /// Fills in the words that some condition still needs, one after the other.
  void fill(part& of) {
    if (of.is_lost()) return;
    if (++tries_ > most_tries) return;
    here_.clear();
    truth together = truth::met;
    for (const std::size_t k : of.conditions) {
      here_.push_back(evaluate(of_.terms, of_.ages, of_.nodes.data(), of_.roots[k], cells_.data()));
      together &= here_.back();
    }
    for (const std::uint32_t place : of.words) {
      if (!cells_[place].absent() || !matters(of, place)) continue;
      for (std::uint32_t word = 0; word < of_.words[place]; ++word) {
        cells_[place] = cell::exactly(word);
        fill(of);
      }
      cells_[place] = cell{};
      return;
    }
    for (std::size_t i = 0; i < here_.size(); ++i)
      of.each[i] = static_cast<answer_set>(of.each[i] | set_of(here_[i]));
    of.together = static_cast<answer_set>(of.together | set_of(together));
  }

  /// Whether a condition that reads the fact is not known as things are.
  [[nodiscard]] bool matters(const part& of, std::uint32_t place) const {
    for (std::size_t i = 0; i < here_.size(); ++i)
      if (here_[i] == truth::not_known &&
          hoptac::detail::contains_sorted(of_.reads[of.conditions[i]], place))
        return true;
    return false;
  }

  const program& of_;
  std::vector<cell> cells_;
  std::vector<truth> here_;  // of the conditions of a part, as things are
  std::size_t tries_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_SETTLE_HPP
