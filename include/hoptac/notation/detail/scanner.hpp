// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DETAIL_SCANNER_HPP
#define HOPTAC_NOTATION_DETAIL_SCANNER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/letters.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::notation::detail {

/// A hyphen or a dash: between the codes of a document and the ends of a range typists use all.
[[nodiscard]] constexpr bool is_dash(char32_t code) {
  return code == U'-' || (code >= U'\u2010' && code <= U'\u2014');
}
[[nodiscard]] constexpr bool is_minus(char32_t code) {
  return code == U'-' || code == U'\u2212';
}
[[nodiscard]] constexpr bool is_digit(char32_t code) {
  return code >= U'0' && code <= U'9';
}

/// Reads a text from left to right, without the blanks at its ends, and locates errors in it by
/// the column of the text as it was given.
class scanner {
 public:
  explicit scanner(std::string_view whole) : whole_(whole), end_(whole.size()) {
    skip_blanks();
    std::size_t end = at_;
    for (std::size_t at = at_; at < whole.size();) {
      const utf8_character next = read_utf8(whole, at);
      at += next.size;
      if (!is_blank(next.code)) end = at;
    }
    begin_ = at_;
    end_ = end;
  }

  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  /// Goes back, or on, to a byte that `at()` gave.
  void go(std::size_t at) { at_ = at; }

  /// The next character; 0 at the end.
  [[nodiscard]] char32_t peek() const { return done() ? U'\0' : read_utf8(whole_, at_).code; }
  void advance() { at_ += done() ? std::size_t{0} : read_utf8(whole_, at_).size; }
  bool take(char32_t expected) {
    return take_if([&](char32_t c) { return c == expected; });
  }
  template <class Test>
  bool take_if(Test test) {
    if (done() || !test(peek())) return false;
    advance();
    return true;
  }
  void skip_blanks() {
    while (take_if(is_blank)) {
    }
  }

  /// The longest run of characters that pass `test`, as bytes of the given text.
  template <class Test>
  std::string_view run(Test test) {
    const std::size_t from = at_;
    while (take_if(test)) {
    }
    return since(from);
  }
  [[nodiscard]] std::string_view since(std::size_t from) const {
    return whole_.substr(from, at_ - from);
  }
  /// A run of digits.
  std::string_view digits() { return run(is_digit); }

  /// Takes `phrase` (composed, small letters, single spaces) where it stands as whole words,
  /// however it is typed: capitals, decomposed letters, other blanks.
  bool take_phrase(std::string_view phrase) {
    const std::size_t from = at_;
    skip_blanks();
    if (bare_letter(lower_letter(peek())) != bare_letter(read_utf8(phrase, 0).code)) {
      at_ = from;
      return false;
    }
    std::string_view rest = phrase;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      const std::string_view word = rest.substr(0, space);
      rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
      skip_blanks();
      if (to_lower(this->word()) != word) {
        at_ = from;
        return false;
      }
    }
    return true;
  }

  /// A word: the characters up to a blank, a slash, a dash, a bracket, a mark of punctuation or a
  /// control character. It does not begin with a digit.
  std::string_view word() {
    const std::size_t from = at_;
    return run([&](char32_t c) {
      constexpr std::u32string_view stops = U"/%()[]{}<>≤≥,;:.!?\"'“”+=*\uFFFD";
      return c > U' ' && !is_blank(c) && !is_dash(c) && stops.find(c) == stops.npos &&
             !(at_ == from && is_digit(c));
    });
  }

  /// The place of byte `at` of the given text: its column.
  [[nodiscard]] location place_of(std::size_t at) const {
    location where;
    where.column = column_of(whole_, at);
    return where;
  }

  /// The error `code` at byte `at` of the given text. Its first argument is the whole text.
  [[nodiscard]] error fail_at(std::size_t at, errc code, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), excerpt(whole_.substr(begin_, end_ - begin_)));
    return error(code, std::move(more), place_of(at));
  }
  /// The same with the text from byte `at` on as first argument, where there is any.
  [[nodiscard]] error fail_rest(std::size_t at, errc code) const {
    const std::size_t from = at == end_ ? begin_ : at;
    return error(code, {excerpt(whole_.substr(from, end_ - from))}, place_of(at));
  }
  [[nodiscard]] error fail(errc code, std::vector<std::string> more = {}) const {
    return fail_at(at_, code, std::move(more));
  }

 private:
  std::string_view whole_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::notation::detail

#endif  // HOPTAC_NOTATION_DETAIL_SCANNER_HPP
