// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DIMENSION_HPP
#define HOPTAC_INDICATOR_DIMENSION_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/registry.hpp>

#include <algorithm>    // std::lower_bound
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// A way to divide the organisations of a registry into parts: each organisation belongs to exactly
/// one. Any caller may make one; the words of unknown parts are empty.
struct dimension {
  std::string code;                    ///< `sector`, `district`: the name that breakdowns carry
  std::vector<std::string> words;      ///< the parts, in the order in which they are shown
  std::vector<std::uint32_t> part_of;  ///< for each organisation, the number of its part
};

/// By sector: agriculture or not. Unions, of which there are few, by their industry.
[[nodiscard]] inline dimension by_sector(const entity::registry& of);
/// By the eight industries.
[[nodiscard]] inline dimension by_industry(const entity::registry& of);
/// By what is written for each organisation; the parts in the order of their text.
template <class Word>
[[nodiscard]] dimension by_words(std::string_view code, const entity::registry& of, Word word_of);

// ---------------------------------------------------------------------------------------- bodies

inline dimension by_industry(const entity::registry& of) {
  dimension out{"industry", {}, {}};
  for (const entity::word& one : entity::industry_words()) out.words.emplace_back(one.code);
  out.part_of.reserve(of.organisations().size());
  for (const entity::organisation& one : of.organisations())
    out.part_of.push_back(static_cast<std::uint32_t>(one.industry));
  return out;
}

inline dimension by_sector(const entity::registry& of) {
  dimension out = by_industry(of);
  out.code = "sector";
  const auto non_agriculture = static_cast<std::uint32_t>(out.words.size());
  out.words.emplace_back("non_agriculture");
  for (std::size_t i = 0; i < out.part_of.size(); ++i) {
    const entity::organisation& one = of.organisations()[i];
    if (one.kind != entity::organisation_kind::cooperative_union &&
        one.industry != entity::industry::agriculture)
      out.part_of[i] = non_agriculture;
  }
  return out;
}

template <class Word>
dimension by_words(std::string_view code, const entity::registry& of, Word word_of) {
  dimension out{std::string(code), {}, {}};
  for (const entity::organisation& one : of.organisations()) {
    std::string word(word_of(one));
    const auto at = std::lower_bound(out.words.begin(), out.words.end(), word);
    if (at == out.words.end() || *at != word) out.words.insert(at, std::move(word));
  }
  out.part_of.reserve(of.organisations().size());
  for (const entity::organisation& one : of.organisations()) {
    const std::string word(word_of(one));
    const auto at = std::lower_bound(out.words.begin(), out.words.end(), word);
    out.part_of.push_back(static_cast<std::uint32_t>(at - out.words.begin()));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DIMENSION_HPP
