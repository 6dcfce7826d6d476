// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CSV_GUARD_HPP
#define HOPTAC_SRC_IO_CSV_GUARD_HPP

#include <hoptac/config.hpp>

#include <algorithm>    // std::min
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

/// The apostrophe that keeps a spreadsheet from running a text as a formula: OWASP, "CSV
/// Injection". What writes it and what takes it off must agree.
namespace hoptac::inline HOPTAC_ABI::io {

inline constexpr char guard = '\'';

/// Whether a text begins, behind any apostrophes, with what a spreadsheet takes for a formula or
/// passes over before looking for one.
[[nodiscard]] inline bool begins_formula(std::string_view text) {
  const std::size_t at = std::min(text.find_first_not_of(guard), text.size());
  constexpr std::string_view first = "=+-@\t\r\n";
  return at < text.size() && first.find(text[at]) != std::string_view::npos;
}

/// Whether the first apostrophe of a field is no part of its text.
[[nodiscard]] inline bool is_guarded(std::string_view field) {
  return field.starts_with(guard) && begins_formula(field);
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CSV_GUARD_HPP
