// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_UTF8_HPP
#define HOPTAC_CORE_UTF8_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::uint32_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_constant_evaluated

namespace hoptac::inline HOPTAC_ABI {

/// One character of a UTF-8 text: its code point and how many bytes it takes (1 to 4). A byte that
/// begins no well-formed character (Unicode 15, table 3-7: no overlong forms, no surrogates,
/// nothing above U+10FFFF, nothing cut short) gives U+FFFD, one byte, `valid` false.
struct utf8_character {
  char32_t code = U'\uFFFD';
  std::uint8_t size = 1;
  bool valid = false;

  friend constexpr bool operator==(const utf8_character&, const utf8_character&) = default;
};

/// The character that begins at byte `at`. Precondition: `at < text.size()`.
[[nodiscard]] constexpr utf8_character read_utf8(std::string_view text, std::size_t at);

/// The offset of the first byte that is not well-formed UTF-8; `std::string_view::npos` when all
/// of `text` is.
[[nodiscard]] constexpr std::size_t find_invalid_utf8(std::string_view text);

/// Whether all of `text` is well-formed UTF-8.
[[nodiscard]] constexpr bool is_utf8(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos;
}

/// How many characters (code points) `text` has; each byte outside a well-formed one counts as one.
[[nodiscard]] constexpr std::size_t count_characters(std::string_view text);

/// The column, counted from 1 in characters, of byte `at` of the line `text`; `at` may be the end.
/// Precondition: `at <= text.size()`.
[[nodiscard]] constexpr std::uint32_t column_of(std::string_view text, std::size_t at) {
  HOPTAC_PRE(at <= text.size());
  return static_cast<std::uint32_t>(count_characters(text.substr(0, at)) + 1);
}

/// Appends the UTF-8 bytes of one character.
/// Precondition: `code` is a Unicode scalar value (no surrogate, at most U+10FFFF).
constexpr void append_utf8(std::string& out, char32_t code);

// ---------------------------------------------------------------------------------------- bodies

constexpr utf8_character read_utf8(std::string_view text, std::size_t at) {
  HOPTAC_PRE(at < text.size());
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < size) return {};
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const std::uint32_t next = byte(at + i);
    if ((next & 0xC0U) != 0x80U) return {};
    code = code << 6 | (next & 0x3FU);
  }
  const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (overlong || surrogate || code > 0x10FFFF) return {};
  return {static_cast<char32_t>(code), static_cast<std::uint8_t>(size), true};
}

constexpr std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!std::is_constant_evaluated()) {
      while (text.size() - at >= 8) {  // eight ASCII bytes at a time
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + at, 8);
        if ((block & 0x8080808080808080U) != 0) break;
        at += 8;
      }
      if (at == text.size()) break;
    }
    const utf8_character next = read_utf8(text, at);
    if (!next.valid) return at;
    at += next.size;
  }
  return std::string_view::npos;
}

constexpr std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += read_utf8(text, at).size) ++count;
  return count;
}

constexpr void append_utf8(std::string& out, char32_t code) {
  HOPTAC_PRE(code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000));
  const auto put = [&](std::uint32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  const auto value = static_cast<std::uint32_t>(code);
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_UTF8_HPP
