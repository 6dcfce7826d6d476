// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_AWARD_HPP
#define HOPTAC_POLICY_AWARD_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/applicant.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/determine.hpp>
#include <hoptac/policy/history.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reason.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>    // std::sort, std::any_of, std::all_of
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// One application that asks for support. The facts of history are already filled in.
struct candidate {
  std::string id;
  situation facts;
  std::optional<money::any_amount> asked = {};  ///< used where the rule names no amount
  /// What a registry says of who applies; nothing where none is at hand.
  std::optional<policy::applicant> applicant = {};

  [[nodiscard]] const policy::applicant* who() const { return applicant ? &*applicant : nullptr; }
};

/// What became of an application. Numbers are stored: never reuse.
enum class outcome_kind : std::uint8_t {
  granted = 1,
  not_eligible = 2,      ///< by its own facts
  not_known = 3,         ///< a fact is missing that could decide
  place_taken = 4,       ///< eligible until another one of this run was granted
  budget_ended = 5,      ///< eligible, and the money left does not reach
  amount_not_known = 6,  ///< eligible, and neither rule nor application says how much
  refused = 7,           ///< its numbers give no amount that can be granted; `refusal` says why
};

/// `granted`, `place_taken` …: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(outcome_kind kind) {
  constexpr std::string_view words[] = {"",
                                        "granted",
                                        "not_eligible",
                                        "not_known",
                                        "place_taken",
                                        "budget_ended",
                                        "amount_not_known",
                                        "refused"};
  return words[static_cast<std::size_t>(kind)];
}

struct outcome {
  outcome_kind kind = outcome_kind::not_known;
  std::size_t rank = 0;  ///< the place in the order in which money was given, from 1
  decision why = {};     ///< the decision it rests on; for `place_taken`, after the others' grants
  std::vector<reason> registered = {};    ///< what the registry says, where there is one
  std::vector<std::size_t> missing = {};  ///< of `not_known`: facts that can change the answer
  std::vector<turn> turned_by = {};       ///< the readings under which `why` would be another
  std::optional<money::any_amount> amount = {};  ///< granted, or asked for in vain
  /// Of `place_taken`: the application of this run whose grant turned the answer.
  std::string taken_by = {};
  /// Of `budget_ended`: what was left when its turn came.
  std::optional<money::any_amount> left = {};
  /// Of `refused`: `award_amount_below_zero`, `awards_too_large`, or `currency_mismatch` for an
  /// amount asked in another currency than that of the budget.
  std::optional<error> refusal = {};
};

/// What happens to the money after the first application that it does not reach: nothing more is
/// given, or smaller amounts further down still are. No source says which, so there is no default.
enum class after_shortfall : std::uint8_t { stop = 1, go_on = 2 };

struct awards {
  std::vector<outcome> outcomes;  ///< in the order of the candidates
  money::any_amount given;
  money::any_amount left;
};

/// Gives a budget to those who are eligible, in the order of the rule's ranking and then of the
/// ids, so that the order is total and does not depend on how the candidates stand in a file.
/// Absent values rank last. Each grant counts as history for those after it, even where an
/// application states its own history: *once per cooperative* holds within a run, whatever blanks
/// an id is written with; after a grant to somebody whose id only looks like it, history is not
/// known. An application whose numbers cannot be worked with is `refused`, and the run goes on.
/// Preconditions: the facts are those of the programme's pack, ids differ, and the budget is not
/// below zero and of the currency of the rule, where the rule names an amount.
[[nodiscard]] inline awards award(const programme& by, std::span<const candidate> candidates,
                                  const money::any_amount& budget, after_shortfall how);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The order in which candidates get their turn.
[[nodiscard]] inline std::vector<std::size_t> award_order(const programme& by,
                                                          std::span<const candidate> candidates) {
  std::vector<std::size_t> order(candidates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto before = [&](std::size_t a, std::size_t b) {
    for (const rank& key : by.rule().ranking) {
      const std::size_t place = *by.of().fact_place(key.fact);
      const cell& x = candidates[a].facts[place];
      const cell& y = candidates[b].facts[place];
      if (x.absent() != y.absent()) return y.absent();
      if (x.low != y.low) return key.descending ? x.low > y.low : x.low < y.low;
      if (x.high != y.high) return key.descending ? x.high > y.high : x.high < y.high;
    }
    return candidates[a].id < candidates[b].id;
  };
  std::sort(order.begin(), order.end(), before);
  for (std::size_t i = 1; i < order.size(); ++i)
    HOPTAC_PRE(candidates[order[i - 1]].id != candidates[order[i]].id);
  return order;
}

/// The facts of history with what was granted in this run on top of what they said; nothing where a
/// sum leaves 64 bits.
[[nodiscard]] inline std::optional<situation> with_run(const situation& facts, const ledger& run) {
  situation out = facts;
  situation fresh = facts;
  const std::vector<fact>& declared = facts.facts_of().content().facts;
  for (std::size_t i = 0; i < declared.size(); ++i)
    if (declared[i].history) fresh.put(i, cell{});
  run.apply(fresh);
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (!declared[i].history) continue;
    if (run.is_doubtful(fresh, declared[i])) out.put(i, cell{});
    if (fresh[i].absent() || fresh[i].low == 0) continue;
    if (declared[i].history->what == history_measure::any) {
      out.put(i, cell::exactly(1));
    } else if (!facts[i].absent()) {
      std::int64_t sum = 0;
      if (__builtin_add_overflow(facts[i].low, fresh[i].low, &sum)) return std::nullopt;
      out.put(i, cell::exactly(sum));
    }
  }
  return out;
}

/// The grant that a candidate receives, by every key that a fact of history goes by.
[[nodiscard]] inline grant grant_of(const programme& by, const candidate& to,
                                    const money::any_amount& amount) {
  grant out{by.id(), {}, date_of(first_packed), amount};
  const std::vector<fact>& declared = by.of().content().facts;
  if (const auto place = by.of().fact_place(by.rule().reference_date);
      place && !to.facts[*place].absent())
    out.day = date_of(to.facts[*place].low);
  for (const fact& one : declared) {
    if (!one.history) continue;
    for (const std::string& key : one.history->per) {
      const std::size_t place = *by.of().fact_place(key);
      const std::string value = declared[place].kind == value_kind::id
                                    ? notation::normal_form(to.facts.id(place))
                                    : write_cell(declared[place], to.facts[place]);
      if (!value.empty() && out.key(key).empty()) out.keys.emplace_back(key, value);
    }
  }
  return out;
}

/// The grants of a run in their order, each with the application that received it.
using run_grants = std::vector<std::pair<grant, std::string>>;

/// Whether a grant counts among the history of an application: for some fact of history, all keys
/// that it goes by are the same.
[[nodiscard]] inline bool counts_for(const grant& mine, const grant& past,
                                     const std::vector<fact>& declared) {
  return std::any_of(declared.begin(), declared.end(), [&](const fact& one) {
    return one.history &&
           std::all_of(one.history->per.begin(), one.history->per.end(), [&](const auto& key) {
             return !mine.key(key).empty() && mine.key(key) == past.key(key);
           });
  });
}

/// The application whose grant turned the answer for this one: after it and those before it the
/// answer is no longer met. Precondition: it is met without the grants and not met after them all.
[[nodiscard]] inline std::string taker_of(const programme& by, const candidate& one,
                                          const grant& mine, const run_grants& granted) {
  std::vector<std::size_t> related;
  for (std::size_t i = 0; i < granted.size(); ++i)
    if (counts_for(mine, granted[i].first, by.of().content().facts)) related.push_back(i);
  if (related.empty()) return {};
  const auto turned_after = [&](std::size_t count) {
    ledger some(by, {});
    for (std::size_t i = 0; i < count; ++i) some.add(granted[related[i]].first);
    return decide(by, with_run(one.facts, some).value()).answer != truth::met;
  };
  std::size_t met = 0;
  std::size_t turned = turned_after(1) ? 1 : related.size();
  while (turned - met > 1) {
    const std::size_t middle = met + (turned - met) / 2;
    (turned_after(middle) ? turned : met) = middle;
  }
  return granted[related[turned - 1]].second;
}

/// Why an amount cannot be granted out of a budget; nothing where it can.
[[nodiscard]] inline std::optional<error> refusal_of(const money::any_amount& amount,
                                                     const money::any_amount& budget) {
  const std::string currency(amount.currency().code);
  if (currency != budget.currency().code)
    return error(errc::currency_mismatch, {currency, std::string(budget.currency().code)});
  if (amount.minor_units() < 0)
    return error(errc::award_amount_below_zero, {to_string(amount.major_units()), currency});
  return std::nullopt;
}

}  // namespace detail

inline awards award(const programme& by, std::span<const candidate> candidates,
                    const money::any_amount& budget, after_shortfall how) {
  HOPTAC_PRE(budget.minor_units() >= 0);
  HOPTAC_PRE(by.currency().empty() || by.currency() == budget.currency().code);
  const auto digits = [&](std::int64_t minor) {
    return *money::any_amount::from_major(money::decimal::scaled(minor, budget.currency().digits),
                                          budget.currency().code);
  };
  awards out{std::vector<outcome>(candidates.size()), digits(0), budget};
  const determiner judges(by);
  ledger run(by, {});
  detail::run_grants granted;
  bool stopped = false;
  std::size_t rank = 0;
  for (const std::size_t i : detail::award_order(by, candidates)) {
    const candidate& one = candidates[i];
    outcome& here = out.outcomes[i];
    const auto refuse = [&](error why) {
      here.kind = outcome_kind::refused;
      here.refusal = std::move(why);
    };
    here.rank = ++rank;
    const judgement alone = judges.judge(one.facts, one.who());
    const std::optional<situation> after =
        granted.empty() ? std::nullopt : detail::with_run(one.facts, run);
    const situation& now = after ? *after : one.facts;
    const judgement judged = after ? judges.judge(now, one.who()) : alone;
    here.why = judged.made;
    here.registered = judged.registered;
    here.missing = judges.missing(judged, now, one.who()).places;
    here.turned_by = judges.turns(judged, now);
    if (!after && !granted.empty()) {
      refuse(error(errc::awards_too_large));
      continue;
    }
    if (here.why.answer != truth::met) {
      const bool taken = alone.made.answer == truth::met;
      here.kind = taken                               ? outcome_kind::place_taken
                  : here.why.answer == truth::not_met ? outcome_kind::not_eligible
                                                      : outcome_kind::not_known;
      if (taken)
        here.taken_by = detail::taker_of(by, one, detail::grant_of(by, one, budget), granted);
      continue;
    }
    here.amount = by.rule().amount ? amount_of(by, now) : one.asked;
    if (!here.amount) {
      here.kind = outcome_kind::amount_not_known;
      continue;
    }
    if (std::optional<error> why = detail::refusal_of(*here.amount, budget)) {
      refuse(*std::move(why));
      continue;
    }
    if (stopped || here.amount->minor_units() > out.left.minor_units()) {
      here.kind = outcome_kind::budget_ended;
      here.left = out.left;
      stopped = stopped || how == after_shortfall::stop;
      continue;
    }
    here.kind = outcome_kind::granted;
    out.left = digits(out.left.minor_units() - here.amount->minor_units());
    out.given = digits(out.given.minor_units() + here.amount->minor_units());
    granted.emplace_back(detail::grant_of(by, one, *here.amount), one.id);
    run.add(granted.back().first);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_AWARD_HPP
