// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_BOUND_HPP
#define HOPTAC_NOTATION_BOUND_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <iterator>     // std::size
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// What a printed number says about the number meant. The words of every file and format.
enum class bound : std::uint8_t {
  exact,         ///< the number itself
  ge,            ///< at least: `từ 35 HTX trở lên`
  gt,            ///< more than: `hơn 70 HTX`, `trên 50%`
  le,            ///< at most: `không quá 35 tuổi`
  lt,            ///< less than: `dưới 10%`
  approx,        ///< about: `khoảng 1.000 hộ`
  approx_below,  ///< a little less than: `gần 80%`
  range_low,     ///< the low end of `5,0 - 5,5`
  range_high,    ///< the high end of `5,0 - 5,5`
};

namespace detail {
inline constexpr std::string_view bound_words[] = {
    "exact", "ge", "gt", "le", "lt", "approx", "approx_below", "range_low", "range_high"};
}  // namespace detail

/// The word of a bound, as in the column `bound` of a figures file.
/// Precondition: `kind` is one of the enumerators.
[[nodiscard]] constexpr std::string_view to_string(bound kind) {
  HOPTAC_PRE(static_cast<std::size_t>(kind) < std::size(detail::bound_words));
  return detail::bound_words[static_cast<std::size_t>(kind)];
}

/// The bound of a word; nothing for any other text.
[[nodiscard]] constexpr std::optional<bound> parse_bound(std::string_view word) {
  for (std::size_t i = 0; i < std::size(detail::bound_words); ++i)
    if (detail::bound_words[i] == word) return static_cast<bound>(i);
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_BOUND_HPP
