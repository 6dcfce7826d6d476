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
/// on one line. A byte that is no character and a control character, which could drive a terminal,
/// become U+FFFD.
[[nodiscard]] inline std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == longest) return out + "…";
    const utf8_character next = read_utf8(text, at);
    const bool is_control = next.code < 0x20 || (next.code >= 0x7F && next.code < 0xA0);
    append_utf8(out, is_control ? U'\uFFFD' : next.code);
    at += next.size;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_EXCERPT_HPP
