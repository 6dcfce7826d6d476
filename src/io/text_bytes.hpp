// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_TEXT_BYTES_HPP
#define HOPTAC_SRC_IO_TEXT_BYTES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr std::size_t nowhere = std::string_view::npos;

/// Whether a text, well-formed UTF-8, has nothing but blanks.
[[nodiscard]] inline bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte > ' ' && byte < 0x80) return false;
    const utf8_character next = read_utf8(text, at);
    if (!next.valid || !notation::detail::is_blank(next.code)) return false;
    at += next.size;
  }
  return true;
}

/// The place of byte `at` of a text in any encoding that keeps ASCII; columns count characters of
/// UTF-8, and bytes that are none as one each.
[[nodiscard]] location locate(std::string_view text, const std::string& file, std::size_t at);

/// What keeps the bytes from being read as UTF-8 text, if anything does, in the order of the file;
/// with the encoding that they seem to be in.
[[nodiscard]] std::vector<error> check_utf8(std::string_view text, const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_TEXT_BYTES_HPP
