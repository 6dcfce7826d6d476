// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DECIDE_HPP
#define HOPTAC_POLICY_DECIDE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/settle.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// Whether an answer that is not known is settled by trying every value of the missing facts that
/// have a closed list: a missing sex does not matter where both limits give one answer.
/// Facts that the rule asks about with `known` are left as they are. The conditions are read up to
/// 4,096 times for one application; where that is not enough, the decision is `cut_off`.
enum class settling : bool { off, on };

/// The answer of a rule for one application.
struct decision {
  truth answer = truth::not_known;
  bool settled = false;  ///< not known by itself; all values of the missing words agree
  /// Not all values of the missing words were tried: what is not known may still be settled.
  bool cut_off = false;
  std::vector<truth> conditions = {};  ///< in the order of `programme::conditions`, settled
  /// What the application receives: only where it is eligible, the rule names an amount, all that
  /// the amount needs is known, and it is a whole number of minor units, not below zero.
  std::optional<money::any_amount> amount = {};

  friend bool operator==(const decision&, const decision&) = default;
};

/// `eligible`, `not_eligible`, `not_known`: the words of every file and format.
[[nodiscard]] constexpr std::string_view eligibility(truth answer) {
  switch (answer) {
    case truth::met: return "eligible";
    case truth::not_met: return "not_eligible";
    case truth::not_known: break;
  }
  return "not_known";
}

/// The answer and nothing else, without settling: for long loops over single applications.
/// Precondition: the facts are those of the programme's pack.
[[nodiscard]] inline truth answer(const programme& by, const situation& facts);

/// Decides one application. Precondition: the facts are those of the programme's pack.
[[nodiscard]] inline decision decide(const programme& by, const situation& facts,
                                     settling how = settling::on);

/// What an eligible application would receive, where that is known: what the rule comes to, also
/// below zero.
[[nodiscard]] inline std::optional<money::any_amount> amount_of(const programme& by,
                                                                const situation& facts);

// ---------------------------------------------------------------------------------------- bodies

inline truth answer(const programme& by, const situation& facts) {
  HOPTAC_PRE(by.of().same_as(facts.facts_of()));
  return detail::answer(by.compiled(), facts.cells().data());
}

inline decision decide(const programme& by, const situation& facts, settling how) {
  HOPTAC_PRE(by.of().same_as(facts.facts_of()));
  const detail::program& of = by.compiled();
  decision out;
  out.conditions.reserve(of.roots.size());
  out.answer = truth::met;
  bool open = false;
  for (const std::uint32_t root : of.roots) {
    out.conditions.push_back(
        detail::evaluate(of.terms, of.ages, of.nodes.data(), root, facts.cells().data()));
    out.answer &= out.conditions.back();
    open = open || out.conditions.back() == truth::not_known;
  }
  if (how == settling::on && open) {
    const truth alone = out.answer;
    const detail::settler::settled tried =
        detail::settler(of, facts.cells()).settle(out.conditions);
    if (alone == truth::not_known) out.answer = tried.answer;
    out.settled = out.answer != alone;
    out.cut_off = tried.cut_off;
  }
  if (out.answer == truth::met && of.amount) out.amount = amount_of(by, facts);
  if (out.amount && out.amount->minor_units() < 0) out.amount.reset();
  return out;
}

inline std::optional<money::any_amount> amount_of(const programme& by, const situation& facts) {
  const detail::program& of = by.compiled();
  if (!of.amount) return std::nullopt;
  try {
    const detail::maybe_extent value =
        detail::term_reader(of.terms, of.ages, facts.cells().data()).read(*of.amount);
    if (!value || value->low != value->high) return std::nullopt;
    const result<money::any_amount> out = money::any_amount::from_major(value->low, of.currency);
    return out ? std::optional(*out) : std::nullopt;
  } catch (const overflow_error&) {
    return std::nullopt;
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_DECIDE_HPP
