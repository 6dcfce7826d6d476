// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_DETAIL_DECIMAL_TEXT_HPP
#define HOPTAC_MONEY_DETAIL_DECIMAL_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t, std::uint64_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::money::detail {

/// What plain text says, before it becomes a `decimal`.
struct scanned_decimal {
  uint128 magnitude = 0;
  int scale = 0;
  bool negative = false;
  errc trouble{};          // 0 when there is none
  std::size_t offset = 0;  // of the first offending character
};

/// Reads the whole of `text`, in one pass. All characters before `offset` are ASCII, so that the
/// offset also counts characters.
[[nodiscard]] constexpr scanned_decimal scan_decimal(std::string_view text) {
  constexpr int half = max_digits / 2;  // 19 digits fit 64 bits
  scanned_decimal out;
  std::size_t at = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    out.negative = text[0] == '-';
    at = 1;
  }
  std::uint64_t leading = 0, trailing = 0;  // the first 19 significant digits, and those after
  int digits = 0;                           // the significant ones, at most 39
  bool any = false, point = false;
  const auto too_much = [&](errc code) {
    if (out.trouble == errc{}) out.trouble = code, out.offset = at;
  };
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      any = true;
      const auto digit = static_cast<std::uint64_t>(c - '0');
      if (digits < half) {
        leading = leading * 10 + digit;
        if (leading != 0) ++digits;
      } else if (digits < max_digits) {
        trailing = trailing * 10 + digit;
        ++digits;
      } else {
        too_much(errc::decimal_too_long);
      }
      if (point) {
        if (out.scale < max_digits)
          ++out.scale;
        else
          too_much(errc::decimal_scale_too_large);
      }
    } else if (c == '.' && !point) {
      point = true;
    } else {
      out.trouble = errc::decimal_unreadable;
      out.offset = at;
      return out;
    }
  }
  if (!any) {
    out.trouble = errc::decimal_unreadable;
    out.offset = at;
    return out;
  }
  out.magnitude = digits <= half ? leading : leading * power_of_ten(digits - half) + trailing;
  return out;
}

/// The error of a scan: the text and the column.
[[nodiscard]] inline error refused_decimal(std::string_view text, errc trouble,
                                           std::size_t offset) {
  return error(trouble, {excerpt(text)},
               location{{}, 0, static_cast<std::uint32_t>(offset + 1), {}});
}

/// The plain text of a number, on the stack.
class decimal_text {
 public:
  constexpr decimal_text(bool negative, uint128 magnitude, int scale) {
    int digits = 0;
    const auto put = [&](char c) { buffer_[--begin_] = c; };
    const auto digit = [&](char c) {
      if (digits == scale && scale != 0) put('.');
      put(c);
      ++digits;
    };
    const narrow_division parts = divide(magnitude, power_of_ten(chunk));
    std::uint64_t word = low_word(parts.rest);
    for (int i = 0; parts.quotient != 0 && i < chunk; ++i, word /= 10)
      digit(static_cast<char>('0' + word % 10));
    if (parts.quotient != 0) word = low_word(parts.quotient);
    for (; word != 0; word /= 10) digit(static_cast<char>('0' + word % 10));
    while (digits <= scale) digit('0');
    if (negative) put('-');
  }

  [[nodiscard]] constexpr std::string_view view() const {
    return {buffer_ + begin_, static_cast<std::size_t>(size - begin_)};
  }

 private:
  static constexpr int chunk = max_digits / 2;
  static constexpr int size = 1 + 1 + 1 + max_digits;  // a sign, a zero, a point and the digits
  char buffer_[size] = {};
  int begin_ = size;
};

}  // namespace hoptac::inline HOPTAC_ABI::money::detail

#endif  // HOPTAC_MONEY_DETAIL_DECIMAL_TEXT_HPP
