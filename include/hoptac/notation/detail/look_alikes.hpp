// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DETAIL_LOOK_ALIKES_HPP
#define HOPTAC_NOTATION_DETAIL_LOOK_ALIKES_HPP

#include <hoptac/config.hpp>

#include <algorithm>    // std::lower_bound, std::sort
#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <string_view>  // std::u32string_view

/// Characters that cannot be told apart on paper, as far as they turn up in ids and words that are
/// typed or copied. The facts are those of Unicode Technical Standard 39 ("confusables") for Latin
/// letters, digits and punctuation; letters that only resemble each other (l, I and 1; rn and m)
/// are left out: ids that differ so are common.
namespace hoptac::inline HOPTAC_ABI::notation::detail {

/// A character and those that look like it, or like its capital.
struct look_alike_row {
  char32_t meant;
  std::u32string_view shown;
};

// Cyrillic, Greek, Armenian, then other Latin letters. Each row lists the small and the capital
// letter of another script together where one of them looks so, because case is folded as well.
inline constexpr look_alike_row look_alike_rows[] = {
    {U'a', U"\u0430\u0410\u03B1\u0391\u0251\u1D00\uAB7A"},
    {U'b', U"\u0432\u0412\u044C\u042C\u03B2\u0392\u0299\u0184\u0185"},
    {U'c', U"\u0441\u0421\u03F2\u03F9\u1D04\u2CA5\u2CA4"},
    {U'd', U"\u0501\u0500\u1D05"},
    {U'e', U"\u0435\u0415\u03B5\u0395\u1D07\u04BD\u212E"},
    {U'f', U"\u03DD\u03DC\u0192\uA798\uA799"},
    {U'g', U"\u0261\u050D\u050C\u0581"},
    {U'h', U"\u043D\u041D\u0397\u04BB\u04BA\u0570\u029C"},
    {U'i', U"\u0456\u0406\u03B9\u0399\u0131\u0130\u0269\u0196\u026A\u04CF\u04C0"},
    {U'j', U"\u0458\u0408\u03F3\u037F\u0237"},
    {U'k', U"\u043A\u041A\u03BA\u039A\u1D0B\u212A\u0138"},
    {U'l', U"\u029F\u2113"},
    {U'm', U"\u043C\u041C\u03BC\u00B5\u039C\u1D0D"},
    {U'n', U"\u0578\u057C\u039D\u03B7\u0274"},
    {U'o', U"\u043E\u041E\u03BF\u039F\u0585\u0555\u1D0F\u2C9F\u2C9E"},
    {U'p', U"\u0440\u0420\u03C1\u03A1\u1D18\u2CA3\u2CA2"},
    {U'q', U"\u051B\u051A\u0563"},
    {U'r', U"\u0280\u1D26"},
    {U's', U"\u0455\u0405\u0282\uA731\u017F"},
    {U't', U"\u0442\u0422\u03C4\u03A4\u1D1B"},
    {U'u', U"\u03C5\u057D\u1D1C\u054D"},
    {U'v', U"\u03BD\u0475\u0474\u1D20"},
    {U'w', U"\u051D\u051C\u0461\u1D21"},
    {U'x', U"\u0445\u0425\u03C7\u03A7"},
    {U'y', U"\u0443\u0423\u04AF\u04AE\u03A5\u03B3\u028F"},
    {U'z', U"\u03B6\u0396\u1D22"},
    {U'3', U"\u0437\u0417\u04E1\u04E0\u021D\u021C\u01B7"},
    {U'6', U"\u0431\u0411"},
    // letters with marks; the letter eth is the d with stroke of some keyboards
    {U'đ', U"\u00F0\u00D0\u0256\u0189\u1E0F\u1E0E"},
    {U'ă', U"\u01CE\u01CD\u04D1\u04D0"},
    {U'ä', U"\u04D3\u04D2"},
    {U'á', U"\u03AC\u0386"},
    {U'é', U"\u03AD\u0388"},
    {U'è', U"\u0450\u0400"},
    {U'ë', U"\u0451\u0401"},
    {U'í', U"\u03AF\u038A"},
    {U'ï', U"\u0457\u0407\u03CA\u03AA"},
    {U'ó', U"\u03CC\u038C"},
    {U'ö', U"\u04E7\u04E6"},
    {U'ý', U"\u038E"},
    // dashes, apostrophes, quotation marks and other signs
    {U'-',
     U"\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2796\u02D7\u058A\u1806\u207B\u208B"
     U"\u2E3A\u2E3B\uFE31\uFE32\uFE58\uFE63"},
    {U'\'',
     U"`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02C8\u02CA\u02CB\u0374\u0384\u055A\u05F3\u07F4"
     U"\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018\u2019\u201A\u201B\u2032\u2035\uA78C"},
    {U'"', U"\u02BA\u02DD\u05F4\u201C\u201D\u201E\u201F\u2033\u2036\u3003"},
    {U'.', U"\u2024\u0660\u06F0\uFE52"},
    {U',', U"\u060D\u066B\uFE50\u3001"},
    {U'/', U"\u2044\u2215\u2571\u29F8"},
    {U':', U"\u02D0\u2236\uA789\uFE55\u0589"},
    {U'*', U"\u204E\u2217\u066D"},
    {U'~', U"\u02DC\u223C"},
    {U'_', U"\u2017\uFE33\uFE34\uFE4D\uFE4E\uFE4F"},
};

struct look_alike {
  char32_t shown;
  char32_t meant;
};

/// The table, one entry a character, ascending.
inline constexpr auto look_alikes = [] {
  constexpr std::size_t count = [] {
    std::size_t out = 0;
    for (const look_alike_row& row : look_alike_rows) out += row.shown.size();
    return out;
  }();
  std::array<look_alike, count> out{};
  std::size_t at = 0;
  for (const look_alike_row& row : look_alike_rows)
    for (const char32_t shown : row.shown) out[at++] = {shown, row.meant};
  std::sort(out.begin(), out.end(),
            [](const look_alike& a, const look_alike& b) { return a.shown < b.shown; });
  return out;
}();

/// Capitals and digits of mathematics (U+1D400 to U+1D7FF) and full width (U+FF01 to U+FF5E) as
/// plain ones; any other character as it is.
[[nodiscard]] constexpr char32_t plain_form(char32_t code) {
  if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + U'!';
  if (code >= 0x1D7CE && code <= 0x1D7FF) return U'0' + (code - 0x1D7CE) % 10;
  if (code >= 0x1D400 && code < 0x1D400 + 13 * 52) {
    const char32_t letter = (code - 0x1D400) % 52;
    return letter < 26 ? U'A' + letter : U'a' + letter - 26;
  }
  return code;
}

/// The plain character that this one looks like; itself where the table has none.
[[nodiscard]] constexpr char32_t meant_by(char32_t code) {
  code = plain_form(code);
  const auto at =
      std::lower_bound(look_alikes.begin(), look_alikes.end(), code,
                       [](const look_alike& one, char32_t to) { return one.shown < to; });
  return at != look_alikes.end() && at->shown == code ? at->meant : code;
}

/// Whether a character shows nothing, not even a blank: soft hyphen, joiners, marks of direction,
/// selectors of variants, fillers, controls.
[[nodiscard]] constexpr bool is_invisible(char32_t code) {
  return (code < 0x20 && !(code >= U'\t' && code <= U'\r')) ||
         (code >= 0x7F && code < 0xA0 && code != 0x85) || code == 0xAD || code == 0x34F ||
         code == 0x61C || code == 0x115F || code == 0x1160 || code == 0x17B4 || code == 0x17B5 ||
         (code >= 0x180B && code <= 0x180F) || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         code == 0x2800 || code == 0x3164 || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF ||
         code == 0xFFA0 || (code >= 0xFFF9 && code <= 0xFFFB) ||
         (code >= 0xE0000 && code <= 0xE0FFF);
}

/// A combining mark and the letters that it makes, each behind its plain letter: those of Unicode
/// up to U+017F that Vietnamese does not use, and ǎ.
struct composed_row {
  char32_t mark;
  std::u32string_view pairs;
};
inline constexpr composed_row composed_rows[] = {
    {U'\u0308', U"AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"},
    {U'\u030A', U"AÅaåUŮuů"},
    {U'\u0327', U"CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"},
    {U'\u0302', U"IÎUÛiîuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"},
    {U'\u0303', U"NÑnñ"},
    {U'\u0304', U"AĀaāEĒeēIĪiīOŌoōUŪuū"},
    {U'\u0328', U"AĄaąEĘeęIĮiįUŲuų"},
    {U'\u0301', U"CĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"},
    {U'\u0307', U"CĊcċEĖeėGĠgġIİZŻzż"},
    {U'\u030C', U"CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎ"},
    {U'\u0306', U"EĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"},
    {U'\u030B', U"OŐoőUŰuű"},
};

/// The letter that a plain letter and a mark make; U+0000 where the table has none.
[[nodiscard]] constexpr char32_t composed_letter(char32_t letter, char32_t mark) {
  for (const composed_row& row : composed_rows)
    if (row.mark == mark)
      for (std::size_t i = 0; i < row.pairs.size(); i += 2)
        if (row.pairs[i] == letter) return row.pairs[i + 1];
  return U'\0';
}

/// The small letter of a capital in the scripts that look like ours; any other character as it is.
[[nodiscard]] constexpr char32_t small_letter_of(char32_t code) {
  if (code >= U'\u00C0' && code <= U'\u00DE' && code != U'\u00D7') return code + 0x20;
  if (code == U'\u0178') return U'\u00FF';
  if (code == U'\u0130') return U'i';
  if ((code >= 0x100 && code < 0x138) || (code >= 0x14A && code < 0x178)) return code | 1U;
  if ((code >= 0x139 && code < 0x149) || (code >= 0x179 && code < 0x17F))
    return code % 2 == 1 ? code + 1 : code;
  if (code >= 0x391 && code <= 0x3A9) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  if (code >= 0x460 && code < 0x530 && !(code >= 0x482 && code < 0x48A) &&
      !(code >= 0x4C0 && code < 0x4D0))
    return code | 1U;
  return code;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation::detail

#endif  // HOPTAC_NOTATION_DETAIL_LOOK_ALIKES_HPP
