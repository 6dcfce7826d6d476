// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_DETAIL_SCAN_HPP
#define HOPTAC_CALENDAR_DETAIL_SCAN_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::calendar::detail {

/// Reads one text of a fixed form from left to right. The first part that does not fit stops it:
/// everything asked after that fails as well, so a form is one chain of `&&`.
class scan {
 public:
  constexpr explicit scan(std::string_view text) : text_(text) {}

  /// Takes exactly `count` ASCII digits as a number. `count` is at most 4.
  constexpr bool number(int count, int& value) {
    int read = 0;
    for (int i = 0; i < count; ++i) {
      if (at_ == text_.size() || text_[at_] < '0' || text_[at_] > '9') return false;
      read = read * 10 + (text_[at_] - '0');
      ++at_;
    }
    value = read;
    return true;
  }

  /// Takes exactly this character.
  constexpr bool mark(char expected) {
    if (at_ == text_.size() || text_[at_] != expected) return false;
    ++at_;
    return true;
  }

  /// All of the text was taken.
  [[nodiscard]] constexpr bool done() const { return at_ == text_.size(); }

  /// The error `code` about the whole text, placed at the character that did not fit. What was
  /// taken is ASCII, so bytes and characters count alike.
  [[nodiscard]] error refuse(errc code) const { return refuse(code, at_); }

  /// The same, placed at the character `offset`, counted from 0.
  [[nodiscard]] error refuse(errc code, std::size_t offset) const {
    return error(code, {std::string(text_)}, at(offset));
  }

  /// The place of the character `offset`, counted from 0.
  [[nodiscard]] static location at(std::size_t offset) {
    location where;
    where.column = static_cast<std::uint32_t>(offset + 1);
    return where;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Appends `number`, which is not negative, with at least `width` digits.
inline void append_number(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar::detail

#endif  // HOPTAC_CALENDAR_DETAIL_SCAN_HPP
