// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_OTHER_READINGS_HPP
#define HOPTAC_POLICY_DETAIL_OTHER_READINGS_HPP

#include <hoptac/config.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>  // std::all_of, std::any_of, std::find
#include <cstddef>    // std::size_t
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// A programme under one or two readings other than those that were chosen.
struct other_reading {
  chosen_readings reading;
  programme by;

  /// Whether one of these turns is by a part of this reading.
  template <class Turns>
  [[nodiscard]] bool holds_one_of(const Turns& turns) const {
    return std::any_of(turns.begin(), turns.end(), [&](const auto& one) {
      return std::all_of(one.reading.begin(), one.reading.end(), [&](const auto& part) {
        return std::find(reading.begin(), reading.end(), part) != reading.end();
      });
    });
  }
};

/// How many pairs of readings are looked at; a rule with more is looked at one by one.
inline constexpr std::size_t most_pairs = 256;

/// Every other option of each reading alone, then every pair of such options of two readings.
[[nodiscard]] inline std::vector<other_reading> other_readings(const programme& by) {
  std::vector<chosen_readings> all;
  const std::vector<reading>& readings = by.rule().readings;
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (const reading_option& one : readings[i].options)
      if (one.word != by.readings()[i].second) all.push_back({{readings[i].name, one.word}});
  const std::size_t alone = all.size();
  std::vector<chosen_readings> pairs;
  for (std::size_t i = 0; i < alone && pairs.size() <= most_pairs; ++i)
    for (std::size_t k = i + 1; k < alone; ++k)
      if (all[i].front().first != all[k].front().first)
        pairs.push_back({all[i].front(), all[k].front()});
  if (pairs.size() <= most_pairs) all.insert(all.end(), pairs.begin(), pairs.end());
  std::vector<other_reading> out;
  out.reserve(all.size());
  for (chosen_readings& one : all) {
    chosen_readings whole = by.readings();
    for (auto& [name, word] : whole)
      for (const auto& [other, option] : one)
        if (name == other) word = option;
    out.push_back(
        {std::move(one), programme::make(by.of(), by.rule().id, whole, by.at_least()).value()});
  }
  return out;
}

/// Whether the answer is open because of a fact of which nothing is stated.
[[nodiscard]] inline bool lacks_a_fact(const programme& by, const situation& facts) {
  for (const std::size_t place : missing(by, facts))
    if (facts[place].absent()) return true;
  return false;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_OTHER_READINGS_HPP
