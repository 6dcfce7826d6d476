// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_ERROR_TEXT_HPP
#define HOPTAC_CORE_ERROR_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/error_row.hpp>
#include <hoptac/core/detail/error_texts_of_files.hpp>
#include <hoptac/core/detail/error_texts_of_findings.hpp>
#include <hoptac/core/detail/error_texts_of_formats.hpp>
#include <hoptac/core/detail/error_texts_of_states.hpp>
#include <hoptac/core/detail/error_texts_of_values.hpp>
#include <hoptac/core/errc.hpp>

#include <array>    // std::array
#include <cstddef>  // std::size_t
#include <span>     // std::span

namespace hoptac::inline HOPTAC_ABI {

namespace detail {

template <std::size_t... Sizes>
[[nodiscard]] constexpr std::array<error_text, (Sizes + ...)> joined(
    const error_text (&... tables)[Sizes]) {
  std::array<error_text, (Sizes + ...)> out{};
  std::size_t at = 0;
  const auto append = [&](std::span<const error_text> table) {
    for (const error_text& row : table) out[at++] = row;
  };
  (append(tables), ...);
  return out;
}

inline constexpr auto error_texts =
    joined(error_texts_of_values, error_texts_of_files, error_texts_of_formats,
           error_texts_of_states, error_texts_of_findings);

}  // namespace detail

/// All numbered messages, in ascending order of their numbers.
[[nodiscard]] constexpr std::span<const error_text> all_errors() {
  return detail::error_texts;
}

/// The row of one number; null for a number that names none.
[[nodiscard]] constexpr const error_text* find_error(errc code) {
  for (const error_text& row : detail::error_texts)
    if (row.code == code) return &row;
  return nullptr;
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_ERROR_TEXT_HPP
