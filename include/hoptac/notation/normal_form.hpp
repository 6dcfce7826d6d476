// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_NORMAL_FORM_HPP
#define HOPTAC_NOTATION_NORMAL_FORM_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>
#include <hoptac/notation/detail/look_alikes.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string>       // std::string, std::u32string
#include <string_view>  // std::string_view

/// Ids and open words are compared in their normal form. Two that differ there and still look the
/// same are never taken for two things in silence: who reads them refuses or reports them.
namespace hoptac::inline HOPTAC_ABI::notation {

/// The form in which ids and open words are compared: letters composed (Unicode NFC for Vietnamese,
/// and for the other letters up to U+017F with one mark), no blank of any kind at the ends, one
/// space for each run of blanks inside. Case, dashes and signs stay. The normal form of a normal
/// form is itself.
[[nodiscard]] std::string normal_form(std::string_view text);

/// Whether a text is its own normal form, told from its bytes without making one: never true where
/// it is not, and true for every plain ASCII text that is.
[[nodiscard]] constexpr bool is_plainly_normal(std::string_view text);

/// Whether two texts have one normal form: then they are the same id or word.
[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b) {
  return a == b || normal_form(a) == normal_form(b);
}

/// What is left of a text once nothing counts that the eye does not tell apart, or that people do
/// not keep apart: case; the kind of a dash and blanks beside it, and whether there is any between
/// a letter and a digit (`HTX-1`, `HTX 1`, `HTX1`); apostrophes and quotation marks; characters
/// that show nothing; full-width forms and the letters of other scripts that look like Latin ones
/// (Cyrillic Ha, Greek Omicron); O for the digit 0. Vietnamese letters and tones stay: `Đ`
/// is not `D`, `ơ` is not `o`. Bytes that are no UTF-8 look like U+FFFD. Equal for texts of one
/// normal form; the skeleton of a skeleton is itself.
[[nodiscard]] std::string skeleton(std::string_view text);

/// Whether two texts are not the same, and look as if they were.
[[nodiscard]] inline bool looks_alike(std::string_view a, std::string_view b) {
  return !same_text(a, b) && skeleton(a) == skeleton(b);
}

/// Where two texts that look alike differ, for messages: their first characters that do, as
/// `U+0425 / U+0058`; `–` for the end of a text.
[[nodiscard]] std::string difference(std::string_view a, std::string_view b);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Composes the letters that `compose` leaves alone.
[[nodiscard]] inline std::string compose_other_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char32_t letter = U'\0';  // the last character, while it is a plain letter
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    const char32_t whole =
        letter != U'\0' && next.code >= 0x300 ? composed_letter(letter, next.code) : U'\0';
    letter = U'\0';
    if (whole != U'\0') {
      out.pop_back();  // the letter is ASCII
      append_utf8(out, whole);
    } else {
      if ((next.code >= U'A' && next.code <= U'Z') || (next.code >= U'a' && next.code <= U'z'))
        letter = next.code;
      out.append(text, at, next.size);
    }
    at += next.size;
  }
  return out;
}

[[nodiscard]] inline bool has_marks(std::string_view text) {
  return text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
}

/// The small plain letter that this one looks like, or that its small letter looks like.
[[nodiscard]] constexpr char32_t small_look(char32_t code) {
  return meant_by(small_letter_of(lower_letter(meant_by(code))));
}

/// Each character as the small plain one that it looks like, without those that show nothing and
/// without apostrophes and quotation marks, so that a mark behind one meets its letter; U+FFFD for
/// bytes that are no character.
[[nodiscard]] inline std::string plain_look(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    at += next.size;
    const char32_t look = next.valid ? small_look(next.code) : U'\uFFFD';
    const bool is_quote = look == U'\'' || look == U'"';
    if (!is_quote && !(next.valid && is_invisible(next.code))) append_utf8(out, look);
  }
  return out;
}

/// Puts a skeleton together from small plain characters: O as the digit, no apostrophes and
/// quotation marks, and each run of blanks and dashes as one sign; between a letter and a digit as
/// none.
class skeleton_writer {
 public:
  explicit skeleton_writer(std::string& out) : out_(out) { out_.clear(); }

  void add(char c) {
    if (c == ' ' || c == '-') {
      if (gap_ != '-') gap_ = c;
    } else if (c != '\'' && c != '"') {
      const char shown = c == 'o' ? '0' : c;
      if (gap_ != '\0') close_gap(shown);
      out_ += shown;
    }
  }
  void finish() {
    if (gap_ == '-') out_ += '-';
  }

 private:
  [[nodiscard]] static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  [[nodiscard]] static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  }
  void close_gap(char next) {
    const char last = out_.empty() ? '\0' : out_.back();
    const bool is_joint =
        (is_digit(last) && is_letter(next)) || (is_letter(last) && is_digit(next));
    if (!is_joint && (gap_ == '-' || last != '\0')) out_ += gap_;
    gap_ = '\0';
  }

  std::string& out_;
  char gap_ = '\0';
};

/// The skeleton of an ASCII text without control characters; false for any other.
[[nodiscard]] inline bool write_plain_skeleton(std::string_view text, std::string& out) {
  skeleton_writer to(out);
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;  // a byte beyond ASCII is negative, or above
    to.add(c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  to.finish();
  return true;
}

}  // namespace detail

constexpr bool is_plainly_normal(std::string_view text) {
  bool after_blank = true;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '\t' && c <= '\r')) return false;
    if (c == ' ' && after_blank) return false;
    after_blank = c == ' ';
  }
  return text.empty() || !after_blank;
}

inline std::string normal_form(std::string_view text) {
  if (is_plainly_normal(text)) return std::string(text);
  std::string out = squeeze_blanks(text);
  if (!detail::has_marks(out)) return out;
  return detail::compose_other_letters(compose(out));
}

inline std::string skeleton(std::string_view text) {
  std::string out;
  if (detail::write_plain_skeleton(text, out)) return out;
  // A mark may meet a letter only once what stands between them is left out, and make another one.
  std::string seen = normal_form(text);
  for (std::string plain; plain != seen; seen.swap(plain))
    plain = normal_form(detail::plain_look(seen));
  detail::skeleton_writer to(out);
  for (const char c : seen) to.add(c);
  to.finish();
  return out;
}

inline std::string difference(std::string_view a, std::string_view b) {
  const auto named = [](std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::string("–");
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto code = static_cast<std::uint32_t>(read_utf8(text, at).code);
    std::string out = "U+";
    for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
      out += digits[code >> static_cast<unsigned>(shift) & 0xFU];
    return out;
  };
  std::size_t at = 0;
  while (at < a.size() && at < b.size()) {
    const utf8_character one = read_utf8(a, at);
    if (one != read_utf8(b, at) || a.substr(at, one.size) != b.substr(at, one.size)) break;
    at += one.size;
  }
  return named(a, at).append(" / ").append(named(b, at));
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_NORMAL_FORM_HPP
