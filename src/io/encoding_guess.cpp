// SPDX-License-Identifier: BSL-1.0

#include "encoding_guess.hpp"

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/encoding.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "syllables.hpp"
#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// A byte that stands behind its letter, and the marks it gives to that letter.
struct mark_byte {
  unsigned char byte;
  std::string_view marks;    ///< as combining characters
  std::string_view letters;  ///< which may have them
};

/// A byte that is a letter by itself.
struct letter_byte {
  unsigned char byte;
  std::string_view letter;
};

constexpr std::string_view any_vowel = "aeouyAEOUY\xF4\xF6\xD4\xD6";  // with ơ and ư of VNI
constexpr std::string_view round_vowels = "aeoAEO";
constexpr std::string_view letters_a = "aA";

/// VNI. The marks of a capital are the bytes 0x20 below.
constexpr mark_byte vni_marks[] = {
    {0xF9, "\u0301", any_vowel},          {0xF8, "\u0300", any_vowel},
    {0xFB, "\u0309", any_vowel},          {0xF5, "\u0303", any_vowel},
    {0xEF, "\u0323", any_vowel},          {0xE2, "\u0302", round_vowels},
    {0xE1, "\u0302\u0301", round_vowels}, {0xE0, "\u0302\u0300", round_vowels},
    {0xE5, "\u0302\u0309", round_vowels}, {0xE3, "\u0302\u0303", round_vowels},
    {0xE4, "\u0302\u0323", round_vowels}, {0xEA, "\u0306", letters_a},
    {0xE9, "\u0306\u0301", letters_a},    {0xE8, "\u0306\u0300", letters_a},
    {0xFA, "\u0306\u0309", letters_a},    {0xFC, "\u0306\u0303", letters_a},
    {0xEB, "\u0306\u0323", letters_a},
};
constexpr letter_byte vni_letters[] = {
    {0xF4, "ơ"}, {0xF6, "ư"}, {0xF1, "đ"}, {0xED, "í"}, {0xEC, "ì"}, {0xE6, "ỉ"},
    {0xF3, "ĩ"}, {0xF2, "ị"}, {0xEE, "ỵ"}, {0xD4, "Ơ"}, {0xD6, "Ư"}, {0xD1, "Đ"},
    {0xCD, "Í"}, {0xCC, "Ì"}, {0xC6, "Ỉ"}, {0xD3, "Ĩ"}, {0xD2, "Ị"}, {0xCE, "Ỵ"},
};

constexpr std::string_view vowels_1258 =
    "aeiouyAEIOUY\xC0\xC1\xC2\xC3\xC8\xC9\xCA\xCD\xD3\xD4\xD5\xD9\xDA\xDD"
    "\xE0\xE1\xE2\xE3\xE8\xE9\xEA\xED\xF3\xF4\xF5\xF9\xFA\xFD";
constexpr mark_byte marks_1258[] = {
    {0xCC, "\u0300", vowels_1258}, {0xD2, "\u0309", vowels_1258}, {0xDE, "\u0303", vowels_1258},
    {0xEC, "\u0301", vowels_1258}, {0xF2, "\u0323", vowels_1258},
};
constexpr letter_byte letters_1258[] = {
    {0xC3, "Ă"}, {0xE3, "ă"}, {0xD0, "Đ"}, {0xF0, "đ"},
    {0xD5, "Ơ"}, {0xF5, "ơ"}, {0xDD, "Ư"}, {0xFD, "ư"},
};

constexpr unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

/// The text in an encoding of letters with marks behind them, as UTF-8; nothing where a mark has no
/// letter that may have it or a byte is none of the encoding.
template <std::size_t Marks, std::size_t Letters>
std::optional<std::string> decode(std::string_view bytes, const mark_byte (&marks)[Marks],
                                  const letter_byte (&letters)[Letters], unsigned capital_offset,
                                  bool has_latin_vowels) {
  std::string out;
  char before = ' ';
  for (const char c : bytes) {
    const unsigned byte = byte_of(c);
    if (byte < 0x80) {
      out += c;
    } else if (byte < 0xA0) {  // dashes and quotes in all of them
      out += ' ';
    } else {
      const auto is_mark = [&](const mark_byte& one) {
        return one.byte == byte || (capital_offset != 0 && one.byte == byte + capital_offset);
      };
      const auto* const mark = std::find_if(std::begin(marks), std::end(marks), is_mark);
      const auto* const letter =
          std::find_if(std::begin(letters), std::end(letters),
                       [&](const letter_byte& one) { return one.byte == byte; });
      if (letter != std::end(letters))
        out += letter->letter;
      else if (mark != std::end(marks) && mark->letters.find(before) != nowhere)
        out += mark->marks;
      else if (has_latin_vowels && vowels_1258.find(c) != nowhere)
        append_utf8(out, byte);
      else
        return std::nullopt;
    }
    before = c;
  }
  return notation::compose(out);
}

std::optional<std::string> decode(std::string_view bytes, legacy_encoding from) {
  constexpr unsigned vni_capital = 0x20;
  switch (from) {
    case legacy_encoding::tcvn3: {
      std::string printable(bytes);
      for (char& c : printable)
        if (byte_of(c) >= 0x80 && byte_of(c) < 0xA0) c = ' ';
      result<std::string> read = from_tcvn3(printable);
      if (!read) return std::nullopt;
      return *std::move(read);
    }
    case legacy_encoding::vni: return decode(bytes, vni_marks, vni_letters, vni_capital, false);
    case legacy_encoding::windows_1258: return decode(bytes, marks_1258, letters_1258, 0, true);
  }
  return std::nullopt;
}

constexpr std::array all_encodings{legacy_encoding::windows_1258, legacy_encoding::tcvn3,
                                   legacy_encoding::vni};

/// The encoding that makes the most syllables and few words that are none.
std::optional<legacy_encoding> best_encoding(std::string_view bytes, bool may_have_bad_words) {
  std::optional<legacy_encoding> best;
  std::size_t most = 0;
  for (const legacy_encoding one : all_encodings) {
    const std::optional<std::string> text = decode(bytes, one);
    if (!text) continue;
    const syllable_count count = count_syllables(*text);
    const std::size_t bad = count.bad * 2;
    if (count.good <= bad || (!may_have_bad_words && bad != 0)) continue;
    if (count.good - bad <= most) continue;
    most = count.good - bad;
    best = one;
  }
  return best;
}

/// The characters that Windows-1252 has at the bytes 80 to 9F; 0 where it has none.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The bytes that a text in Latin letters was read from; nothing where it has other letters.
std::optional<std::string> bytes_of_latin(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    at += next.size;
    if (next.code < 0x100) {
      out += static_cast<char>(static_cast<unsigned char>(next.code));
      continue;
    }
    const auto* const found =
        std::find(windows_1252.begin(), windows_1252.end(), static_cast<char16_t>(next.code));
    if (next.code > 0xFFFF || found == windows_1252.end()) return std::nullopt;
    out += static_cast<char>(static_cast<unsigned char>(0x80 + (found - windows_1252.begin())));
  }
  return out;
}

}  // namespace

std::optional<legacy_encoding> guess_encoding(std::string_view text, std::size_t invalid) {
  constexpr std::size_t longest_sample = std::size_t{1} << 16U;
  // The words around the first byte that is no UTF-8, and no more than tells.
  const std::size_t line = text.substr(0, invalid).find_last_of("\r\n");
  const std::size_t begin = std::max(line == nowhere ? 0 : line + 1,
                                     invalid < longest_sample ? 0 : invalid - longest_sample / 2);
  std::string_view sample = text.substr(begin, longest_sample);
  if (sample.size() == longest_sample) sample = sample.substr(0, sample.find_last_of("\r\n"));
  return best_encoding(sample, true);
}

std::optional<misreading> guess_misreading(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return byte_of(c) < 0x80; }))
    return std::nullopt;
  const std::optional<std::string> bytes = bytes_of_latin(text);
  if (!bytes) return std::nullopt;
  const bool has_high =
      std::any_of(bytes->begin(), bytes->end(), [](char c) { return byte_of(c) >= 0xA0; });
  if (!has_high) return std::nullopt;  // quotes and dashes alone
  if (is_utf8(*bytes)) return misreading::utf8_twice;
  if (count_syllables(text).bad == 0) return std::nullopt;
  const std::optional<legacy_encoding> from = best_encoding(*bytes, false);
  if (from == legacy_encoding::tcvn3) return misreading::tcvn3;
  if (from == legacy_encoding::vni) return misreading::vni;
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
