// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_FUZZ_LOCATED_HPP
#define HOPTAC_TESTS_FUZZ_LOCATED_HPP

#include <hoptac/core/error.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>

/// What all fuzzers of tables ask of errors.
namespace hoptac_fuzz {

/// Whether a place lies within a text.
inline bool is_within(std::uint32_t line, std::uint32_t column, std::string_view text) {
  const auto ends =
      std::count(text.begin(), text.end(), '\n') + std::count(text.begin(), text.end(), '\r');
  return line >= 1 && line <= static_cast<std::uint64_t>(ends) + 1 && column >= 1 &&
         column <= text.size() + 1;
}

/// Whether an error lies within a text, or is one of the whole file, which is of another kind.
inline bool is_located(const hoptac::error& e, std::string_view text) {
  return e.where().line == 0 || is_within(e.where().line, e.where().column, text);
}

}  // namespace hoptac_fuzz

#endif  // HOPTAC_TESTS_FUZZ_LOCATED_HPP
