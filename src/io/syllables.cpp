// SPDX-License-Identifier: BSL-1.0

#include "syllables.hpp"

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>
#include <iterator>
#include <string>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// What a syllable may begin with, longer ones first; or with its vowels.
constexpr std::u32string_view onsets[] = {
    U"ngh", U"ng", U"nh", U"gh", U"gi", U"kh", U"ph", U"qu", U"th", U"tr", U"ch", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x"};

constexpr std::u32string_view codas[] = {U"ch", U"nh", U"ng", U"c", U"m", U"n", U"p", U"t"};

/// The vowels of a syllable without their tone.
constexpr std::u32string_view nuclei[] = {
    U"a",   U"ă",   U"â",   U"e",   U"ê",   U"i",   U"o",   U"ô",   U"ơ",   U"u",   U"ư",
    U"y",   U"ai",  U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo",  U"êu",  U"ia",  U"iê",
    U"iu",  U"oa",  U"oă",  U"oe",  U"oi",  U"oo",  U"ôi",  U"ơi",  U"ua",  U"uâ",  U"uê",
    U"ui",  U"uô",  U"uơ",  U"uy",  U"ưa",  U"ưi",  U"ươ",  U"ưu",  U"yê",  U"iêu", U"yêu",
    U"oai", U"oao", U"oay", U"oeo", U"uây", U"uôi", U"uya", U"uyê", U"uyu", U"ươi", U"ươu"};

template <std::size_t Count>
bool is_one_of(std::u32string_view text, const std::u32string_view (&list)[Count]) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

/// Whether the letters behind the onset, tones taken away, are vowels and what may close them.
bool is_rhyme(std::u32string_view rest) {
  if (is_one_of(rest, nuclei)) return true;
  return std::any_of(std::begin(codas), std::end(codas), [&](std::u32string_view coda) {
    return rest.ends_with(coda) && is_one_of(rest.substr(0, rest.size() - coda.size()), nuclei);
  });
}

/// Whether a word in small letters is a syllable.
bool is_syllable(std::u32string_view word) {
  std::u32string plain;
  std::size_t tones = 0;
  for (const char32_t letter : word) {
    const notation::detail::vowel found = notation::detail::find_vowel(letter);
    if (found.found && found.tone != 0) ++tones;
    plain += found.found ? found.toneless() : letter;
  }
  if (tones > 1) return false;
  const std::u32string_view all = plain;
  if (is_rhyme(all)) return true;
  return std::any_of(std::begin(onsets), std::end(onsets), [&](std::u32string_view onset) {
    return all.starts_with(onset) && is_rhyme(all.substr(onset.size()));
  });
}

}  // namespace

syllable_count count_syllables(std::string_view text) {
  const std::string small = notation::to_lower(text);
  syllable_count out;
  std::u32string word;
  bool is_ascii = true;
  const auto close = [&] {
    if (!is_ascii && word.size() > 1) ++(is_syllable(word) ? out.good : out.bad);
    word.clear();
    is_ascii = true;
  };
  for (std::size_t at = 0; at < small.size();) {
    const utf8_character next = read_utf8(small, at);
    at += next.size;
    const bool is_letter = next.code >= U'a' && next.code <= U'z';
    const bool is_other = next.code >= 0x80 && !notation::detail::is_blank(next.code);
    if (!is_letter && !is_other) {
      close();
      continue;
    }
    word += next.code;
    is_ascii = is_ascii && is_letter;
  }
  close();
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
