// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DIFF_HPP
#define HOPTAC_POLICY_DIFF_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/change.hpp>
#include <hoptac/policy/detail/diff_days.hpp>
#include <hoptac/policy/detail/diff_packs.hpp>
#include <hoptac/policy/pack.hpp>

#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What is different for each rule when it is read on the day `to` instead of `from`: whether it is
/// in force, whether the day lies in the period that it names, and the value of every parameter
/// that it reads. Rules in the order of the pack; nothing where both days give the same.
[[nodiscard]] inline std::vector<change> diff(const pack& of, const calendar::date& from,
                                              const calendar::date& to) {
  return detail::day_difference(of, from, to).run();
}

/// What `b` has otherwise than `a`, element by element as their ids tell: sources, facts,
/// parameters, rules, and within a rule its title, source, days, readings, conditions, amount,
/// order and gaps. First what `a` has, in its order, then what only `b` has. Nothing where the
/// contents are equal, whatever the order of the elements.
[[nodiscard]] inline std::vector<change> diff(const pack& a, const pack& b) {
  return detail::pack_difference(a, b).run();
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_DIFF_HPP
