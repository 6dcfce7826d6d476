// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_TEXT_HPP
#define HOPTAC_NOTATION_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::swap

namespace hoptac::inline HOPTAC_ABI::notation {

/// The text with every Vietnamese letter in its precomposed form, the form that state bodies
/// exchange (TCVN 6909:2001). Letter and marks may come mixed and in any order. Marks on vowels
/// come out as in Unicode NFC wherever NFC gives Vietnamese letters; everything else is kept as it
/// is, byte for byte, and the result is always canonically equivalent to `text`.
[[nodiscard]] std::string compose(std::string_view text);

/// `compose(text)` with ASCII and Vietnamese capitals made small. No locale takes part. The letter
/// eth (U+00D0, U+00F0), which some keyboards write for Đ and looks the same, becomes `đ`.
[[nodiscard]] std::string to_lower(std::string_view text);

/// `compose(text)` with tones, vowel shapes and the stroke of đ taken away: `Xuất Hoá` becomes
/// `Xuat Hoa`. Different names collide (`Văn Lang`, `Văn Lăng`): for suggestions only.
[[nodiscard]] std::string strip_marks(std::string_view text);

/// The text without blanks at its ends and with one space for each run of blanks inside.
[[nodiscard]] std::string squeeze_blanks(std::string_view text);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The canonical combining class of the marks that Vietnamese uses; 0 for any other character.
[[nodiscard]] constexpr int combining_class(char32_t code) {
  if (code == horn) return 216;
  if (code == tone_marks[dot_below]) return 220;
  return code == circumflex || code == breve || tone_of_mark(code) != 0 ? 230 : 0;
}

/// Whether a mark that Vietnamese uses stands at byte `at`. All begin with the bytes CC or CD.
[[nodiscard]] constexpr bool is_mark_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '\xCC' && text[at] != '\xCD')) return false;
  return combining_class(read_utf8(text, at).code) != 0;
}

/// A vowel and the marks behind it, while they are put together.
class composition {
 public:
  explicit composition(vowel first) : base_(find_vowel(first.toneless())) {
    for (const vowel_shape& shape : vowel_shapes) {
      if (shape.shaped != first.toneless()) continue;
      base_ = find_vowel(shape.plain);
      add(shape.mark);
    }
    if (first.tone != 0) add(tone_marks[first.tone]);
  }

  [[nodiscard]] bool full() const { return count_ == marks_.size(); }
  void add(char32_t mark) {
    const std::size_t tone = tone_of_mark(mark);
    marks_[count_++] = tone == 0 ? mark : tone_marks[tone];
  }

  /// Canonical ordering, then canonical composition as far as Vietnamese letters go.
  void write(std::string& out) {
    const auto end = marks_.begin() + static_cast<std::ptrdiff_t>(count_);
    for (auto mark = marks_.begin(); mark != end; ++mark)  // a stable sort of two or three
      for (auto at = mark; at != marks_.begin(); --at) {
        if (combining_class(*(at - 1)) <= combining_class(*at)) break;
        std::swap(*(at - 1), *at);
      }
    auto kept = marks_.begin();
    for (auto mark = marks_.begin(); mark != end; ++mark) {
      const bool blocked =
          kept != marks_.begin() && combining_class(*(kept - 1)) == combining_class(*mark);
      if (blocked || !absorb(*mark)) *kept++ = *mark;
    }
    append_utf8(out, base_.code());
    for (auto mark = marks_.begin(); mark != kept; ++mark) append_utf8(out, *mark);
  }

 private:
  bool absorb(char32_t mark) {
    if (const std::size_t tone = tone_of_mark(mark); tone != 0) {
      if (base_.tone != 0) return false;
      base_ = base_.with_tone(tone);
      return true;
    }
    if (base_.tone != 0 && base_.tone != dot_below) return false;
    for (const vowel_shape& shape : vowel_shapes) {
      if (shape.plain != base_.toneless() || shape.mark != mark) continue;
      base_ = find_vowel(shape.shaped).with_tone(base_.tone);
      return true;
    }
    return false;
  }

  vowel base_;
  std::array<char32_t, 16> marks_{};
  std::size_t count_ = 0;
};

/// Calls `change` with every character and writes what it gives, U+0000 meaning nothing; bytes that
/// are no character are kept.
template <class Change>
[[nodiscard]] std::string map_characters(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    if (!next.valid || next.code == U'\0')
      out += text[at];
    else if (const char32_t changed = change(next.code); changed != U'\0')
      append_utf8(out, changed);
    at += next.size;
  }
  return out;
}

[[nodiscard]] constexpr char32_t lower_letter(char32_t code) {
  if (code >= U'A' && code <= U'Z') return code + (U'a' - U'A');
  if (code == U'Đ' || code == U'\u00D0' || code == U'\u00F0') return U'đ';
  const vowel letter = find_vowel(code);
  return letter.found ? letter.lower().code() : code;
}

[[nodiscard]] constexpr char32_t bare_letter(char32_t code) {
  if (code == U'Đ' || code == U'\u00D0') return U'D';
  if (code == U'đ' || code == U'\u00F0') return U'd';
  const vowel letter = find_vowel(code);
  if (!letter.found) return combining_class(code) == 0 ? code : U'\0';
  for (const vowel_shape& shape : vowel_shapes)
    if (shape.shaped == letter.toneless()) return shape.plain;
  return letter.toneless();
}

}  // namespace detail

inline std::string compose(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    const detail::vowel letter = detail::find_vowel(next.code);
    const std::size_t behind = at + next.size;
    if (!letter.found || !detail::is_mark_at(text, behind)) {
      out.append(text, at, next.size);
      at = behind;
      continue;
    }
    detail::composition whole(letter);
    for (at = behind; detail::is_mark_at(text, at) && !whole.full();) {
      const utf8_character mark = read_utf8(text, at);
      whole.add(mark.code);
      at += mark.size;
    }
    whole.write(out);
  }
  return out;
}

inline std::string to_lower(std::string_view text) {
  return detail::map_characters(compose(text), detail::lower_letter);
}

inline std::string strip_marks(std::string_view text) {
  return detail::map_characters(compose(text), detail::bare_letter);
}

inline std::string squeeze_blanks(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    if (next.valid && detail::is_blank(next.code)) {
      blank = true;
    } else {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out += text.substr(at, next.size);
    }
    at += next.size;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_TEXT_HPP
