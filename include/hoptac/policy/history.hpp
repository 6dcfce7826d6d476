// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_HISTORY_HPP
#define HOPTAC_POLICY_HISTORY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/spelling_index.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>        // std::size_t
#include <cstdint>        // std::int64_t
#include <optional>       // std::optional
#include <span>           // std::span
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::pair, std::move
#include <vector>         // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// One support that was given.
struct grant {
  std::string programme;  ///< `bac_kan.human_resources`
  /// Whom it went to, by fact keys: `{{"cooperative_id", "HTX-17"}}`.
  std::vector<std::pair<std::string, std::string>> keys;
  calendar::date day;
  std::optional<money::any_amount> amount = {};

  [[nodiscard]] std::string_view key(std::string_view name) const {
    for (const auto& [one, value] : keys)
      if (one == name) return value;
    return {};
  }

  friend bool operator==(const grant&, const grant&) = default;
};

/// The grants of one programme, found by whom they went to. It is taken to be complete: whoever it
/// does not name was not supported. Ids are compared in their `notation::normal_form`; whoever only
/// looks like one that it names is not known to have been supported, nor not.
class ledger {
 public:
  ledger(programme of, std::span<const grant> grants) : of_(std::move(of)) {
    for (const grant& one : grants) add(one);
  }

  /// Takes one more grant; those of other programmes are passed over.
  void add(const grant& one) {
    if (!notation::same_text(one.programme, of_.id())) return;
    grants_.push_back(one);
    const std::size_t last = grants_.size() - 1;
    for (auto& [key, value] : grants_.back().keys) {
      auto* const known = by_key_[key].add(value, {}).own;
      known->value.push_back(last);
      value = known->text;
    }
  }

  /// Fills the absent facts that follow from history. A fact whose keys the application does not
  /// state stays absent, and so does one that needs a reference date where there is none.
  /// Precondition: the facts are those of the programme's pack.
  void apply(situation& facts) const;

  /// Whether a key that a fact of history goes by only looks like one of a grant: then the fact
  /// stays absent.
  [[nodiscard]] bool is_doubtful(const situation& facts, const fact& one) const;

 private:
  [[nodiscard]] std::optional<cell> derived(const situation& facts, const fact& one) const;
  [[nodiscard]] static std::string key_text(const situation& facts, std::size_t place) {
    const fact& declared = facts.facts_of().content().facts[place];
    return declared.kind == value_kind::id ? notation::normal_form(facts.id(place))
                                           : write_cell(declared, facts[place]);
  }

  programme of_;
  std::vector<grant> grants_;
  std::unordered_map<std::string, notation::spelling_index<std::vector<std::size_t>>> by_key_;
};

// ---------------------------------------------------------------------------------------- bodies

inline void ledger::apply(situation& facts) const {
  const std::vector<fact>& declared = of_.of().content().facts;
  HOPTAC_PRE(of_.of().same_as(facts.facts_of()));
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (!declared[i].history || !facts[i].absent()) continue;
    if (const std::optional<cell> value = derived(facts, declared[i])) facts.put(i, *value);
  }
}

inline bool ledger::is_doubtful(const situation& facts, const fact& one) const {
  for (const std::string& key : one.history->per) {
    const auto known = by_key_.find(key);
    if (known == by_key_.end()) continue;
    const std::string value = key_text(facts, *of_.of().fact_place(key));
    if (!value.empty() && known->second.find_look_alike(value) != nullptr) return true;
  }
  return false;
}

inline std::optional<cell> ledger::derived(const situation& facts, const fact& one) const {
  const history_reading& how = *one.history;
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const std::string& key : how.per) {
    std::string value = key_text(facts, *of_.of().fact_place(key));
    if (value.empty()) return std::nullopt;
    wanted.emplace_back(key, std::move(value));
  }
  if (is_doubtful(facts, one)) return std::nullopt;
  // The days that count, up to the reference date.
  std::int64_t from = detail::first_packed;
  std::int64_t to = detail::last_packed;
  if (how.within != history_window::ever) {
    const auto place = of_.of().fact_place(of_.rule().reference_date);
    if (!place || !facts[*place].exact()) return std::nullopt;
    const calendar::date day = detail::date_of(facts[*place].low);
    to = day.packed();
    from = how.within == history_window::calendar_year
               ? calendar::first_day_of_year(day.year()).packed()
               : detail::months_before(day, how.months).packed();
  }
  std::int64_t count = 0;
  std::int64_t sum = 0;
  bool sum_known = true;
  const auto known = by_key_.find(wanted.front().first);
  const auto* const found =
      known == by_key_.end() ? nullptr : known->second.find(wanted.front().second);
  if (found != nullptr) {
    for (const std::size_t place : found->value) {
      const grant& past = grants_[place];
      bool same = from <= past.day.packed() && past.day.packed() <= to;
      for (const auto& [key, value] : wanted) same = same && past.key(key) == value;
      if (!same) continue;
      ++count;
      if (!past.amount || past.amount->currency().code != one.currency ||
          __builtin_add_overflow(sum, past.amount->minor_units(), &sum))
        sum_known = false;
    }
  }
  switch (how.what) {
    case history_measure::any: return cell::exactly(count > 0 ? 1 : 0);
    case history_measure::count: return cell::exactly(count);
    case history_measure::sum: break;
  }
  return sum_known ? std::optional(cell::exactly(sum)) : std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_HISTORY_HPP
