// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETERMINE_HPP
#define HOPTAC_POLICY_DETERMINE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/policy/applicant.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/other_readings.hpp>
#include <hoptac/policy/detail/registered_days.hpp>
#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/reason.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/standing.hpp>
#include <hoptac/policy/when.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// Other readings of the text, and the answer that they give.
struct turn {
  chosen_readings reading;  ///< `{{"age", "birthday"}}`: one, or two where neither does it alone
  truth answer = truth::not_known;

  friend bool operator==(const turn&, const turn&) = default;
};

/// What can be said of one application under one programme, as far as the answer.
struct judgement {
  /// By the facts and by what the registry says: its answer and amount are those of both.
  decision made;
  std::vector<reason> registered = {};  ///< what the registry says; none without one
};

/// All that can be said of it, found once.
struct determination {
  decision made;                          ///< as in `judgement`
  std::vector<reason> registered = {};    ///< as in `judgement`
  std::vector<std::size_t> missing = {};  ///< facts that can still change the answer
  bool missing_cut_off = false;           ///< as in `missing_facts`
  std::string_view moved = {};            ///< the date that `timeline` moves; empty: none
  std::vector<stretch> timeline = {};     ///< the answer as that date moves
  std::vector<bilingual> remarks = {};
  std::vector<turn> turned_by = {};  ///< the readings under which the answer would be another
};

/// Determines applications under one programme. Made once, used for many: the programme is made
/// ready under its other readings as well. Immutable, and shared between threads.
///
/// A reading that gives *not known* only because the application leaves blank what that reading
/// asks for does not count as one that turns the answer.
class determiner {
 public:
  explicit determiner(programme by)
      : by_(std::move(by)), words_(by_), others_(detail::other_readings(by_)) {}

  [[nodiscard]] const programme& by() const { return by_; }
  [[nodiscard]] const explainer& words() const { return words_; }

  /// The answer with its reasons, for runs that need no more.
  /// Precondition of both: the facts are those of the programme's pack. `who` is what a registry
  /// says of the applicant, null where no registry is at hand.
  [[nodiscard]] judgement judge(const situation& facts, const applicant* who = nullptr) const;

  [[nodiscard]] determination determine(const situation& facts,
                                        const applicant* who = nullptr) const;

  /// The facts that can still change a judgement, and the readings under which it would be another.
  /// Precondition of both: `of` is what `judge` says of the same facts and applicant.
  [[nodiscard]] missing_facts missing(const judgement& of, const situation& facts,
                                      const applicant* who = nullptr) const;
  [[nodiscard]] std::vector<turn> turns(const judgement& of, const situation& facts) const;

 private:
  programme by_;
  explainer words_;
  std::vector<detail::other_reading> others_;
};

/// The same for a single application.
[[nodiscard]] determination determine(const programme& by, const situation& facts,
                                      const applicant* who = nullptr);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// What to remark where the amount comes to less than nothing, so that none is stated.
[[nodiscard]] inline std::optional<bilingual> amount_below_zero(const programme& by,
                                                                const situation& facts) {
  const std::optional<money::any_amount> amount = amount_of(by, facts);
  if (!amount || amount->minor_units() >= 0) return std::nullopt;
  const money::decimal number = amount->major_units();
  const std::string currency(amount->currency().code);
  return bilingual{"Mức hỗ trợ tính ra là " +
                       notation::write_number_vi(number, notation::grouping::thousands) + " " +
                       currency + ", nhỏ hơn 0, nên không được nêu.",
                   "The amount comes to " + to_string(number) + " " + currency +
                       ", which is below zero, so that none is stated."};
}

}  // namespace detail

inline judgement determiner::judge(const situation& facts, const applicant* who) const {
  judgement out{decide(by_, facts)};
  if (who == nullptr) return out;
  out.registered = detail::reasons_within(standing(by_.rule(), *who), detail::day_of(by_, facts));
  for (const reason& one : out.registered) out.made.answer &= one.answer;
  if (out.made.answer != truth::met) out.made.amount.reset();
  return out;
}

inline determination determiner::determine(const situation& facts, const applicant* who) const {
  judgement judged = judge(facts, who);
  determination out;
  missing_facts open = missing(judged, facts, who);
  out.missing = std::move(open.places);
  out.missing_cut_off = open.cut_off;
  out.turned_by = turns(judged, facts);
  out.moved = sweep_fact(by_);
  if (!out.moved.empty()) out.timeline = when(by_, facts, out.moved);
  if (who != nullptr) {
    const standing registered(by_.rule(), *who);
    const bool moves = out.moved == registered_day(by_);
    out.timeline = detail::with_registry(
        out.timeline, registered, moves ? std::nullopt : std::optional(detail::day_of(by_, facts)));
  }
  out.made = std::move(judged.made);
  out.remarks = words_.remarks(facts);
  if (out.made.answer == truth::met && !out.made.amount)
    if (auto remark = detail::amount_below_zero(by_, facts)) out.remarks.push_back(*remark);
  out.registered = std::move(judged.registered);
  return out;
}

inline missing_facts determiner::missing(const judgement& of, const situation& facts,
                                         const applicant* who) const {
  if (of.made.answer != truth::not_known) return {};
  missing_facts found = find_missing(by_, facts);
  std::vector<std::size_t>& out = found.places;
  const auto add = [&](std::string_view key) {
    const std::optional<std::size_t> place = by_.of().fact_place(key);
    if (place && facts[*place].absent() && std::find(out.begin(), out.end(), *place) == out.end())
      out.push_back(*place);
  };
  if (who == nullptr) return found;
  if (!who->is_named() && by_.rule().beneficiaries) add(by_.rule().beneficiaries->applicant);
  for (const reason& one : of.registered)
    if (who->is_named() && one.id == "applicant_exists" && one.answer == truth::not_known)
      add(registered_day(by_));
  return found;
}

inline std::vector<turn> determiner::turns(const judgement& of, const situation& facts) const {
  truth registered = truth::met;
  for (const reason& one : of.registered) registered &= one.answer;
  std::vector<turn> out;
  for (const detail::other_reading& one : others_) {
    if (one.holds_one_of(out)) continue;
    const truth answer = decide(one.by, facts).answer & registered;
    if (answer == of.made.answer) continue;
    if (answer == truth::not_known && detail::lacks_a_fact(one.by, facts)) continue;
    out.push_back({one.reading, answer});
  }
  return out;
}

inline determination determine(const programme& by, const situation& facts, const applicant* who) {
  return determiner(by).determine(facts, who);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_DETERMINE_HPP
