// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DIMENSION_HPP
#define HOPTAC_INDICATOR_DIMENSION_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/registry.hpp>

#include <algorithm>    // std::lower_bound, std::sort, std::unique
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_invocable_r_v
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// A way to divide the organisations of a registry into parts: each organisation belongs to exactly
/// one. Any caller may make one; the word of the part of those of whom it is not known is empty.
struct dimension {
  std::string code;                    ///< `sector`, `district`: the name that breakdowns carry
  std::vector<std::string> words;      ///< the parts, in the order in which they are shown
  std::vector<std::uint32_t> part_of;  ///< for each organisation, the number of its part
};

/// By sector: agriculture or not. Unions by their industry, as the plan does: they are few.
[[nodiscard]] inline dimension by_sector(const entity::registry& of);
/// By the eight industries.
[[nodiscard]] inline dimension by_industry(const entity::registry& of);
/// By the text that `word_of` gives for each organisation and that lives until the call returns;
/// the parts in the order of their text. Time grows with n log n of the organisations.
template <class Word>
requires std::is_invocable_r_v<std::string_view, Word&, const entity::organisation&> &&
    (!std::is_same_v<std::invoke_result_t<Word&, const entity::organisation&>, std::string>)
        [[nodiscard]] dimension
    by_words(std::string_view code, const entity::registry& of, Word word_of);

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

namespace detail {

/// The dimension whose parts are the different words of `word_of`, one for each organisation.
[[nodiscard]] inline dimension numbered(std::string_view code,
                                        std::span<const std::string_view> word_of) {
  std::vector<std::string_view> words(word_of.begin(), word_of.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  dimension out{std::string(code), {}, {}};
  out.part_of.reserve(word_of.size());
  for (const std::string_view word : word_of)
    out.part_of.push_back(static_cast<std::uint32_t>(
        std::lower_bound(words.begin(), words.end(), word) - words.begin()));
  for (const std::string_view word : words) out.words.emplace_back(word);
  return out;
}

}  // namespace detail

template <class Word>
requires std::is_invocable_r_v<std::string_view, Word&, const entity::organisation&> &&
    (!std::is_same_v<std::invoke_result_t<Word&, const entity::organisation&>, std::string>)
        dimension by_words(std::string_view code, const entity::registry& of, Word word_of) {
  std::vector<std::string_view> all;
  all.reserve(of.organisations().size());
  for (const entity::organisation& one : of.organisations()) all.push_back(word_of(one));
  return detail::numbered(code, all);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DIMENSION_HPP
