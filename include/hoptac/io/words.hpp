// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_WORDS_HPP
#define HOPTAC_IO_WORDS_HPP

#include <hoptac/config.hpp>

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// The word that was probably meant: the one reached from `word` by the fewest typing slips (a
/// letter wrong, missing, added, or two swapped; upper case and what separates the parts of a word
/// are no slips: `Birth-Date` is `birth_date`), when those are few for its length. Empty when no
/// word is that close. The first one wins among equals.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> words);

/// ` (word?)` for the nearest word, or nothing: how a sentence of either language suggests it.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     std::span<const std::string_view> words);

/// `text` fit for one line of a terminal: line ends and tabs become blanks, other control
/// characters U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// The words, joined by a comma and a blank.
[[nodiscard]] std::string joined(std::span<const std::string_view> words);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_WORDS_HPP
