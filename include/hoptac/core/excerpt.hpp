// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_EXCERPT_HPP
#define HOPTAC_CORE_EXCERPT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/utf8.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI {

/// A text as an error quotes it: at most 80 characters, then an ellipsis; always well-formed UTF-8
/// (a byte that is not becomes U+FFFD).
[[nodiscard]] inline std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == longest) return out + "…";
    const utf8_character next = read_utf8(text, at);
    append_utf8(out, next.code);
    at += next.size;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_EXCERPT_HPP
