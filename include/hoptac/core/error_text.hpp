// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_ERROR_TEXT_HPP
#define HOPTAC_CORE_ERROR_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/error_row.hpp>
#include <hoptac/core/detail/error_texts_of_files.hpp>
#include <hoptac/core/detail/error_texts_of_findings.hpp>
#include <hoptac/core/detail/error_texts_of_values.hpp>
#include <hoptac/core/errc.hpp>

#include <array>    // std::array
#include <cstddef>  // std::size_t
#include <span>     // std::span

namespace hoptac::inline HOPTAC_ABI {

namespace detail {

template <std::size_t A, std::size_t B, std::size_t C>
[[nodiscard]] constexpr std::array<error_text, A + B + C> joined(const error_text (&a)[A],
                                                                 const error_text (&b)[B],
                                                                 const error_text (&c)[C]) {
  std::array<error_text, A + B + C> out{};
  std::size_t at = 0;
  for (const error_text& row : a) out[at++] = row;
  for (const error_text& row : b) out[at++] = row;
  for (const error_text& row : c) out[at++] = row;
  return out;
}

inline constexpr auto error_texts =
    joined(error_texts_of_values, error_texts_of_files, error_texts_of_findings);

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
