// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_INDUSTRY_HPP
#define HOPTAC_ENTITY_INDUSTRY_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/word.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// The main line of business, as the yearly form by industry names its rows. The list is that of
/// the form as it is remembered; no official copy of the annex was found.
enum class industry : std::uint8_t {
  agriculture = 0,    ///< with forestry, fishing and salt
  manufacturing = 1,  ///< industry and handicraft
  construction = 2,
  credit = 3,
  trade = 4,
  transport = 5,
  environment = 6,
  other = 7,
};

inline constexpr std::size_t industry_count = 8;

namespace detail {

inline constexpr word industries[industry_count] = {
    {"agriculture", {"nông, lâm, ngư, diêm nghiệp", "agriculture, forestry, fishing, salt"}},
    {"manufacturing", {"công nghiệp, tiểu thủ công nghiệp", "industry and handicraft"}},
    {"construction", {"xây dựng", "construction"}},
    {"credit", {"tín dụng", "credit"}},
    {"trade", {"thương mại", "trade"}},
    {"transport", {"vận tải", "transport"}},
    {"environment", {"môi trường", "environment"}},
    {"other", {"khác", "other"}},
};

}  // namespace detail

/// The industries in the order of the values.
[[nodiscard]] constexpr std::span<const word> industry_words() {
  return detail::industries;
}
[[nodiscard]] constexpr const word& describe(industry of) {
  return detail::industries[static_cast<std::size_t>(of)];
}
[[nodiscard]] constexpr std::string_view to_string(industry of) {
  return describe(of).code;
}
/// The industry written `code`; nothing when there is none.
[[nodiscard]] constexpr std::optional<industry> parse_industry(std::string_view code) {
  return detail::find_word<industry>(detail::industries, code);
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_INDUSTRY_HPP
