// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_NAME_HPP
#define HOPTAC_NOTATION_NAME_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>    // std::any_of
#include <cstddef>      // std::size_t
#include <string>       // std::string, std::u32string
#include <string_view>  // std::string_view, std::u32string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// The key under which a name is looked up: equal for the spellings in official use of one name,
/// different for names that differ in any letter or tone. Folded away are the normal form,
/// capitals, blanks, the place of the tone in final oa, oe, uy (`Hòa`, `Hoà`), and i or y alone
/// behind a consonant (`Sĩ`, `Sỹ`; `quí`, `quý`). Tones and vowel shapes stay: `Văn Lang` is not
/// `Văn Lăng`.
[[nodiscard]] std::string fold_key(std::string_view name);

/// Whether two names have one `fold_key`.
[[nodiscard]] inline bool same_name(std::string_view a, std::string_view b) {
  return fold_key(a) == fold_key(b);
}

/// `fold_key` without any mark, ASCII for a Vietnamese name: `Xuất Hóa` gives `xuat hoa`. Different
/// names collide, so this finds suggestions for a person to choose from and never decides.
[[nodiscard]] std::string ascii_key(std::string_view name);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// `òa` written `oà`: the tone of an open oa, oe or uy goes to its second letter.
inline void place_tone(std::u32string& syllable) {
  if (syllable.size() < 2) return;
  char32_t& last = syllable[syllable.size() - 1];
  char32_t& before = syllable[syllable.size() - 2];
  const vowel first = find_vowel(before);
  if (!first.found || first.tone == 0) return;
  const char32_t base = first.toneless();
  if (!(base == U'o' && (last == U'a' || last == U'e')) && !(base == U'u' && last == U'y')) return;
  last = find_vowel(last).with_tone(first.tone).code();
  before = base;
}

/// `sỹ` written `sĩ`: y becomes i where it is the only vowel, behind a consonant (qu is one).
inline void settle_y(std::u32string& syllable) {
  if (syllable.size() < 2) return;
  const vowel last = find_vowel(syllable.back());
  if (!last.found || last.toneless() != U'y') return;
  std::u32string_view head(syllable.data(), syllable.size() - 1);
  if (head == U"qu") head = U"q";
  if (std::any_of(head.begin(), head.end(), [](char32_t c) { return find_vowel(c).found; })) return;
  syllable.back() = find_vowel(U'i').with_tone(last.tone).code();
}

[[nodiscard]] constexpr bool is_small_letter(char32_t code) {
  return (code >= U'a' && code <= U'z') || code == U'đ' || find_vowel(code).found;
}

}  // namespace detail

inline std::string fold_key(std::string_view name) {
  const std::string folded = to_lower(squeeze_blanks(name));
  std::string out;
  std::u32string syllable;
  const auto close = [&] {
    detail::place_tone(syllable);
    detail::settle_y(syllable);
    for (const char32_t letter : syllable) append_utf8(out, letter);
    syllable.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const utf8_character next = read_utf8(folded, at);
    if (next.valid && detail::is_small_letter(next.code)) {
      syllable += next.code;
    } else {
      close();
      out.append(folded, at, next.size);
    }
    at += next.size;
  }
  close();
  return out;
}

inline std::string ascii_key(std::string_view name) {
  return strip_marks(fold_key(name));
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_NAME_HPP
