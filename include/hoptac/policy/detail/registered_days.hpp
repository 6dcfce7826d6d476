// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_REGISTERED_DAYS_HPP
#define HOPTAC_POLICY_DETAIL_REGISTERED_DAYS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reason.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/standing.hpp>
#include <hoptac/policy/when.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What a registry says, day by day.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// What is known of that date.
[[nodiscard]] inline cell day_of(const programme& by, const situation& facts) {
  const std::string_view key = registered_day(by);
  return key.empty() ? cell{} : facts[key];
}

/// The reasons on a day of which only the year or the month may be known: those of its first day
/// where they are the same all along, else those of a day that is not known.
[[nodiscard]] inline std::vector<reason> reasons_within(const standing& of, const cell& day) {
  if (day.absent()) return of.reasons(std::nullopt);
  std::vector<reason> out = of.reasons(date_of(day.low));
  for (const calendar::date& change : of.changes())
    if (day.low < change.packed() && change.packed() <= day.high && of.reasons(change) != out)
      return of.reasons(std::nullopt);
  return out;
}

/// The runs of days with what the registry says taken in. `fixed` is the day it is asked on; where
/// it is nothing, the day that moves.
[[nodiscard]] inline std::vector<stretch> with_registry(const std::vector<stretch>& runs,
                                                        const standing& of,
                                                        const std::optional<cell>& fixed) {
  std::vector<stretch> out;
  const auto add = [&](std::int64_t low, std::int64_t high, const stretch& run, truth registered) {
    const truth answer = run.answer & registered;
    const bool cut_off = run.cut_off && answer == truth::not_known;
    const std::optional<std::int64_t> to =
        high == last_packed ? run.high : std::optional(high);  // an open end stays one
    if (!out.empty() && out.back().answer == answer && out.back().cut_off == cut_off)
      out.back().high = to;
    else
      out.push_back({low == first_packed ? run.low : std::optional(low), to, answer, cut_off});
  };
  truth always = truth::met;
  if (fixed)
    for (const reason& one : reasons_within(of, *fixed)) always &= one.answer;
  for (const stretch& run : runs) {
    std::int64_t low = run.low.value_or(first_packed);
    const std::int64_t high = run.high.value_or(last_packed);
    if (fixed) {
      add(low, high, run, always);
      continue;
    }
    for (const calendar::date& change : of.changes()) {
      const std::int64_t at = change.packed();
      if (at <= low || at > high) continue;
      add(low, previous_day(at), run, of.answer(date_of(low)));
      low = at;
    }
    add(low, high, run, of.answer(date_of(low)));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_REGISTERED_DAYS_HPP
