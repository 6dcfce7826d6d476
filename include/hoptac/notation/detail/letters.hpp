// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DETAIL_LETTERS_HPP
#define HOPTAC_NOTATION_DETAIL_LETTERS_HPP

#include <hoptac/config.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <string_view>  // std::u32string_view

namespace hoptac::inline HOPTAC_ABI::notation::detail {

/// The order of the tones in `vowels` and `tone_marks`; 0 is no mark.
inline constexpr std::size_t tone_count = 6;
inline constexpr std::size_t dot_below = 5;

/// Every vowel letter of Vietnamese: one row per vowel, one column per tone. With Đ and đ, and
/// without the twelve that are plain ASCII, these are the 134 precomposed letters.
inline constexpr std::u32string_view vowels[] = {
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
    U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ", U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
    U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ", U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ",
};
inline constexpr std::size_t lower_rows = std::size(vowels) / 2;

/// The combining mark of each tone, in the order of the columns.
inline constexpr std::u32string_view tone_marks = U"\0\u0300\u0301\u0309\u0303\u0323";

inline constexpr char32_t circumflex = U'\u0302', breve = U'\u0306', horn = U'\u031B';

/// A vowel with a mark that makes another vowel of it: a and circumflex give the vowel of `â`.
struct vowel_shape {
  char32_t plain;
  char32_t mark;
  char32_t shaped;
};
inline constexpr vowel_shape vowel_shapes[] = {
    {U'a', breve, U'ă'},      {U'a', circumflex, U'â'}, {U'e', circumflex, U'ê'},
    {U'o', circumflex, U'ô'}, {U'o', horn, U'ơ'},       {U'u', horn, U'ư'},
    {U'A', breve, U'Ă'},      {U'A', circumflex, U'Â'}, {U'E', circumflex, U'Ê'},
    {U'O', circumflex, U'Ô'}, {U'O', horn, U'Ơ'},       {U'U', horn, U'Ư'},
};

/// A place in `vowels`. `found` is false for a character that is no Vietnamese vowel.
struct vowel {
  std::uint8_t row = 0;
  std::uint8_t tone = 0;
  bool found = false;

  [[nodiscard]] constexpr char32_t code() const { return vowels[row][tone]; }
  [[nodiscard]] constexpr char32_t toneless() const { return vowels[row][0]; }
  [[nodiscard]] constexpr vowel with_tone(std::size_t other) const {
    return {row, static_cast<std::uint8_t>(other), found};
  }
  [[nodiscard]] constexpr vowel lower() const {
    return {static_cast<std::uint8_t>(row % lower_rows), tone, found};
  }
};

/// All vowels lie below U+01B1 or in U+1EA0 to U+1EF9: two small direct tables.
inline constexpr char32_t low_end = 0x1B1, high_begin = 0x1EA0, high_end = 0x1EFA;

inline constexpr auto vowel_index = [] {
  std::array<vowel, low_end + (high_end - high_begin)> index{};
  for (std::size_t row = 0; row < std::size(vowels); ++row) {
    for (std::size_t tone = 0; tone < tone_count; ++tone) {
      const char32_t code = vowels[row][tone];
      index[code < low_end ? code : code - high_begin + low_end] = {
          static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(tone), true};
    }
  }
  return index;
}();

[[nodiscard]] constexpr vowel find_vowel(char32_t code) {
  if (code < low_end) return vowel_index[code];
  if (code >= high_begin && code < high_end) return vowel_index[code - high_begin + low_end];
  return {};
}

/// The column of a combining tone mark; 0 for any other character. U+0340 and U+0341 are the same
/// marks as U+0300 and U+0301 (canonical singletons).
[[nodiscard]] constexpr std::size_t tone_of_mark(char32_t mark) {
  if (mark == U'\u0340' || mark == U'\u0341') mark -= 0x40;
  for (std::size_t tone = 1; tone < tone_count; ++tone)
    if (tone_marks[tone] == mark) return tone;
  return 0;
}

/// Blanks of every kind: space, tab, line ends, and those of Unicode (property White_Space), the
/// no-break and the ideographic space among them.
[[nodiscard]] constexpr bool is_blank(char32_t code) {
  if (code < 0x85) return code == U' ' || (code >= U'\t' && code <= U'\r');
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation::detail

#endif  // HOPTAC_NOTATION_DETAIL_LETTERS_HPP
