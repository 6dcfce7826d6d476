// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_MISSING_HPP
#define HOPTAC_POLICY_MISSING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/completions.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>  // std::binary_search
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint32_t
#include <utility>    // std::move
#include <vector>     // std::vector, std::erase_if

namespace hoptac::inline HOPTAC_ABI::policy {

/// The facts that can still change the answer, as places in the pack, the most decisive first: for
/// each of them there are two ways to complete the application that differ in nothing else and
/// get different answers; for every other fact there are none. Facts of which only the year or
/// month is known count as missing within what is known. Empty where the answer is decided.
/// A date that counts only where it is stated (see `rule::period_dates`) is never listed.
/// Precondition: the facts are those of the programme's pack.
///
/// A fact is judged exactly where conditions compute with no other missing number or date than it,
/// or compare missing ones with each other. Where a condition computes with several missing
/// numbers, each is tried with a spread of the others. What was tried is at most 200,000 times to
/// read a condition or an interval; a fact that may decide and was not shown to is listed, and
/// `find_missing` says that the search was cut off.
[[nodiscard]] inline std::vector<std::size_t> missing(const programme& by, const situation& facts);

/// The same with whether the search was cut off.
struct missing_facts {
  std::vector<std::size_t> places = {};
  /// For some of `places` it was neither shown that they can change the answer nor that they
  /// cannot.
  bool cut_off = false;

  friend bool operator==(const missing_facts&, const missing_facts&) = default;
};
[[nodiscard]] inline missing_facts find_missing(const programme& by, const situation& facts);

// ---------------------------------------------------------------------------------------- bodies

inline missing_facts find_missing(const programme& by, const situation& facts) {
  HOPTAC_PRE(by.of().same_as(facts.facts_of()));
  if (decide(by, facts).answer != truth::not_known) return {};
  std::vector<bool> is_date;
  for (const fact& one : by.of().content().facts) is_date.push_back(one.kind == value_kind::date);
  detail::completions::result found =
      detail::completions(by.compiled(), facts.cells(), is_date).deciding();
  const std::vector<std::uint32_t>& optional = by.compiled().optional;
  std::erase_if(found.places, [&](std::size_t place) {
    return std::binary_search(optional.begin(), optional.end(), place);
  });
  return {std::move(found.places), found.cut_off};
}

inline std::vector<std::size_t> missing(const programme& by, const situation& facts) {
  return find_missing(by, facts).places;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_MISSING_HPP
