// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_WHEN_HPP
#define HOPTAC_POLICY_WHEN_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/turning_points.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>    // std::min, std::max
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// A run of values of one fact that give one answer, both ends included; an open end is empty. The
/// values are those of a `cell`: dates packed, money in minor units, decimals in steps.
struct stretch {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  truth answer = truth::not_known;
  /// The answer turns too often here, or would have to be tried for too many missing words: not
  /// every value was looked at, and `answer` is not known.
  bool cut_off = false;

  /// The ends as days, for the sweep of a date.
  [[nodiscard]] std::optional<calendar::date> from() const {
    return low ? std::optional(detail::date_of(*low)) : std::nullopt;
  }
  [[nodiscard]] std::optional<calendar::date> to() const {
    return high ? std::optional(detail::date_of(*high)) : std::nullopt;
  }

  friend bool operator==(const stretch&, const stretch&) = default;
};

/// The answer as one date or number moves and all other facts stay: *eligible if hired by
/// 9 March 2026*. The runs cover every value in their order, without those that contradict the
/// other facts (a birth after the day on which an age is asked, whichever two dates a rule takes
/// for them): the outer ends are open, and say nothing of such values beyond. Where every value
/// contradicts another fact, all are covered. Whatever the fact is now does not matter. What
/// computes is halved until an interval has one answer, up to 20,000 intervals for one application,
/// those of the years 1900 to 2100 and of small numbers first; what was not reached is `cut_off`.
/// Preconditions: the facts are those of the programme's pack, and the fact is a date, an integer,
/// a decimal or money.
[[nodiscard]] inline std::vector<stretch> when(const programme& by, const situation& facts,
                                               std::string_view key);

/// The fact that `when` is mostly asked about: the date on which the rule reads an age, else its
/// reference date; empty where it has neither.
[[nodiscard]] inline std::string_view sweep_fact(const programme& by);

// ---------------------------------------------------------------------------------------- bodies

inline std::string_view sweep_fact(const programme& by) {
  for (const detail::node& one : by.compiled().nodes)
    if (one.kind == detail::op::not_older || one.kind == detail::op::of_age)
      return by.of().content().facts[one.b].key;
  return by.rule().reference_date;
}

inline std::vector<stretch> when(const programme& by, const situation& facts,
                                 std::string_view key) {
  const std::optional<std::size_t> place = by.of().fact_place(key);
  HOPTAC_PRE(place.has_value() && by.of().same_as(facts.facts_of()));
  const value_kind kind = by.of().content().facts[*place].kind;
  const bool is_date = kind == value_kind::date;
  HOPTAC_PRE(is_date || kind == value_kind::integer || kind == value_kind::decimal ||
             kind == value_kind::money);

  // The days that fit the other facts, where an age is asked of two dates.
  std::int64_t lowest = is_date ? detail::first_packed : cell::lowest + 1;
  std::int64_t highest = is_date ? detail::last_packed : cell::highest - 1;
  for (const detail::node& one : by.compiled().nodes) {
    if (one.kind != detail::op::not_older && one.kind != detail::op::of_age) continue;
    if (one.b == *place && !facts[one.a].absent())
      lowest = (std::max)(lowest, detail::filled_birth(facts[one.a], by.compiled().ages).low);
    if (one.a == *place && !facts[one.b].absent()) highest = (std::min)(highest, facts[one.b].high);
  }
  if (lowest > highest) {  // none fits: the answer of one must not stand for all
    lowest = detail::first_packed;
    highest = detail::last_packed;
  }

  std::vector<cell> cells(facts.cells().begin(), facts.cells().end());
  const auto at = static_cast<std::uint32_t>(*place);
  const detail::program& of = by.compiled();
  std::size_t left = detail::turning_points::most_tries;
  detail::turning_points turns(of, at, is_date, cells, left);
  std::vector<std::int64_t> points{lowest};
  for (const std::int64_t x : turns.find())
    if (lowest < x && x <= highest) points.push_back(x);

  std::vector<stretch> out;
  situation moved = facts;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::int64_t value = points[i];
    const auto before = [&](std::int64_t next) {
      return is_date ? detail::previous_day(next) : next - 1;
    };
    truth answer = truth::not_known;
    bool cut_off = false;
    if (turns.is_open(value)) {  // the answer where all of the run has one, whatever turns in it
      const std::int64_t last = i + 1 < points.size() ? before(points[i + 1]) : highest;
      detail::range_reader reader(of, cells, at);
      detail::answer_set all = detail::set_of(truth::met);
      for (const std::uint32_t root : of.roots)
        all = detail::both(all, reader.read(of.nodes.data(), root, {value, last}));
      answer = detail::agreed(all);
      cut_off = answer == truth::not_known;
    } else {
      moved.put(*place, cell::exactly(value));
      const decision made = decide(by, moved);
      answer = made.answer;
      cut_off = answer == truth::not_known && made.cut_off;
    }
    if (!out.empty() && out.back().answer == answer && out.back().cut_off == cut_off) continue;
    if (!out.empty()) out.back().high = before(value);
    out.push_back(
        {value == lowest ? std::nullopt : std::optional(value), std::nullopt, answer, cut_off});
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_WHEN_HPP
