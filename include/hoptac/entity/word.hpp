// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_WORD_HPP
#define HOPTAC_ENTITY_WORD_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// One value of a closed list: how files write it and how people say it.
struct word {
  std::string_view code;  ///< permanent, ASCII, the same in every language
  bilingual_view name;
};

namespace detail {

/// The value whose code is `code`, where the values are 0, 1, 2 … in the order of the list.
template <class Enum, std::size_t Count>
[[nodiscard]] constexpr std::optional<Enum> find_word(const word (&list)[Count],
                                                      std::string_view code) {
  for (std::size_t i = 0; i < Count; ++i)
    if (list[i].code == code) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace detail

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_WORD_HPP
