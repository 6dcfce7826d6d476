// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_ENCODING_GUESS_HPP
#define HOPTAC_SRC_IO_ENCODING_GUESS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

/// Guesses about text in an older encoding, by what makes Vietnamese syllables of it. No byte of a
/// file tells its encoding with certainty, so these are for messages and decide nothing.
namespace hoptac::inline HOPTAC_ABI::io {

/// The encodings of one byte a character that Vietnamese texts were written in.
enum class legacy_encoding : std::uint8_t {
  tcvn3,         ///< fonts named .VnTime and so on
  vni,           ///< fonts named VNI-Times and so on: marks are bytes behind their letter
  windows_1258,  ///< tone marks are bytes behind their letter
};

/// The encoding that a text which is not UTF-8 seems to be in; nothing where none makes Vietnamese
/// of it. `invalid` is the first byte that is no UTF-8.
[[nodiscard]] std::optional<legacy_encoding> guess_encoding(std::string_view text,
                                                            std::size_t invalid);

/// `from_tcvn3` of a file of which the caller says so, refused where it is VNI by all appearances:
/// read as TCVN3, most bytes of VNI are letters too, and the text would be wrong in silence.
[[nodiscard]] result<std::string> convert_tcvn3(std::string_view bytes, const std::string& file);

/// How a text came to be UTF-8 without being what was meant.
enum class misreading : std::uint8_t {
  tcvn3,       ///< bytes of TCVN3 taken for Latin letters: `C«n Minh`
  vni,         ///< bytes of VNI taken for Latin letters: `Hôïp taùc xaõ`
  utf8_twice,  ///< bytes of UTF-8 taken for Latin letters: `Há»£p tÃ¡c xÃ£`
};

/// Whether a cell, well-formed UTF-8, seems to have been misread before it was saved.
[[nodiscard]] std::optional<misreading> guess_misreading(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_ENCODING_GUESS_HPP
