// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_ENCODING_HPP
#define HOPTAC_IO_ENCODING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

/// How the bytes of a text file stand for characters. UTF-8 is what hoptac reads and writes; the
/// older form is read when the caller says so, because no byte of a file tells it with certainty.
namespace hoptac::inline HOPTAC_ABI::io {

enum class text_encoding : unsigned char {
  utf8,
  tcvn3,  ///< TCVN 5712:1993, VN3: one byte a character, the fonts named .VnTime and so on
};

/// Their words, in the order of the enumerators.
inline constexpr std::array<std::string_view, 2> text_encoding_words{"utf8", "tcvn3"};

[[nodiscard]] constexpr std::string_view to_string(text_encoding which) {
  return text_encoding_words[static_cast<std::size_t>(which)];
}

/// The encoding of that word; nothing when it is none.
[[nodiscard]] constexpr std::optional<text_encoding> parse_text_encoding(std::string_view word) {
  for (std::size_t i = 0; i < text_encoding_words.size(); ++i)
    if (text_encoding_words[i] == word) return static_cast<text_encoding>(i);
  return std::nullopt;
}

/// The text whose TCVN3 bytes are given, as UTF-8 with precomposed letters (NFC). One byte is one
/// character, so that columns stay what they were. The encoding has no capital letters with tone
/// marks: such text was typed in a font of capitals (.VnTimeH) over the bytes of small letters, and
/// comes out in small letters. Errors, at the line and column in `file`: a byte that stands for no
/// character, a zero byte; a text that is UTF-8 or UTF-16 already.
[[nodiscard]] result<std::string> from_tcvn3(std::string_view bytes, const std::string& file = {});

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_ENCODING_HPP
