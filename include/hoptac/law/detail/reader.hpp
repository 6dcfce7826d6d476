// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_DETAIL_READER_HPP
#define HOPTAC_LAW_DETAIL_READER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/detail/scanner.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law::detail {

[[nodiscard]] constexpr bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// Reads a text from left to right. What does not fit is not taken, and where it stands is the
/// place of the error. Words are found in small letters only: `text` is what `notation::to_lower`
/// made of the text that was given.
class reader {
 public:
  constexpr explicit reader(std::string_view text) : text_(text) {}

  [[nodiscard]] constexpr bool done() const { return at_ == text_.size(); }
  [[nodiscard]] constexpr std::size_t at() const { return at_; }
  [[nodiscard]] constexpr std::string_view rest() const { return text_.substr(at_); }
  constexpr void go_to(std::size_t at) { at_ = at; }

  /// Takes blanks, no-break ones included, if there are any.
  constexpr void blanks() {
    while (!done()) {
      if (text_[at_] == ' ' || text_[at_] == '\t')
        ++at_;
      else if (rest().starts_with("\u00A0"))
        at_ += 2;
      else
        return;
    }
  }

  /// Takes exactly `expected`.
  constexpr bool exactly(std::string_view expected) {
    if (!rest().starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  /// Takes a word, or several with blanks between them as they come, if no letter or digit
  /// follows. `expected` is in small letters, one space between words.
  constexpr bool words(std::string_view expected) {
    const std::size_t start = at_;
    while (!expected.empty()) {
      const std::size_t end = expected.find(' ');
      const bool taken = exactly(expected.substr(0, end)) && at_end_of_word();
      if (!taken) return back_to(start);
      if (end == std::string_view::npos) break;
      expected.remove_prefix(end + 1);
      blanks();
    }
    return true;
  }

  /// Takes a whole number of 1 to `most` digits without leading zero.
  constexpr bool number(int most, int& value) {
    if (done() || !is_digit(text_[at_]) || text_[at_] == '0') return false;
    int read = 0;
    std::size_t end = at_;
    for (; end < text_.size() && is_digit(text_[end]); ++end) {
      if (most-- == 0) return false;
      read = read * 10 + (text_[end] - '0');
    }
    at_ = end;
    value = read;
    return true;
  }

  /// Whether what comes next is not a letter or a digit.
  [[nodiscard]] constexpr bool at_end_of_word() const {
    if (done()) return true;
    const utf8_character next = read_utf8(text_, at_);
    if (next.code >= 0x80) return next.code == U'\u00A0' || next.code >= 0x2000;
    return !(next.code >= U'a' && next.code <= U'z') && !(next.code >= U'0' && next.code <= U'9');
  }

  /// The error `code` about `given`, the text as it came, placed where reading stands. Columns
  /// count a letter and its marks as one.
  [[nodiscard]] error refuse(errc code, std::string_view given) const {
    location where;
    where.column = column_of(text_, at_);
    return error(code, {excerpt(given)}, where);
  }

 private:
  constexpr bool back_to(std::size_t start) {
    at_ = start;
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::law::detail

#endif  // HOPTAC_LAW_DETAIL_READER_HPP
