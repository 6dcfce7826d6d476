// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_SYLLABLES_HPP
#define HOPTAC_SRC_IO_SYLLABLES_HPP

#include <hoptac/config.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// How many words of a text that are not plain ASCII are Vietnamese syllables, and how many are
/// not.
struct syllable_count {
  std::size_t good = 0;
  std::size_t bad = 0;
};

/// Counts the words of a UTF-8 text that have a character outside ASCII. A word is a run of letters
/// and of characters outside ASCII.
[[nodiscard]] syllable_count count_syllables(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_SYLLABLES_HPP
