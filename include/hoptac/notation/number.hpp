// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_NUMBER_HPP
#define HOPTAC_NOTATION_NUMBER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/detail/scanner.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// How thousands and decimals are marked. `1.482` is 1482 in one and 1.482 in the other, so the
/// convention is named at the call and never guessed. Plain text without thousands marks is
/// `money::decimal::parse` and `money::to_string`.
enum class convention : std::uint8_t {
  vi = 1,  ///< `1.482,5`: Luật Kế toán 2015, Art. 11 (read in secondary sources)
  en = 2,  ///< `1,482.5`: allowed by the same article beside a foreign parent company
};

/// Whether a writer marks thousands.
enum class grouping : std::uint8_t { none = 1, thousands = 2 };

/// Reads a number, the whole text: a minus or none, digits in one run or in groups of three, and
/// decimals behind their mark. Leading zeros mean nothing (`02` is 2); blanks at the ends are
/// ignored, blanks inside refused. The decimals given are the scale of the result (`5,0`). Errors:
/// `number_grouping` for groups that are not of three digits, `number_other_convention` where the
/// marks can only be those of the other convention, `number_unreadable` for the rest,
/// `decimal_too_long` above 38 digits; each at the character that shows it.
[[nodiscard]] result<money::decimal> parse_number(std::string_view text, convention marks);

/// `parse_number` in the Vietnamese convention: `1.482` is 1482, `45,5` is 45.5, `1.48` is refused.
[[nodiscard]] inline result<money::decimal> parse_number_vi(std::string_view text) {
  return parse_number(text, convention::vi);
}

/// The number with the marks of one convention and all digits of its scale; `parse_number` reads it
/// back.
[[nodiscard]] std::string write_number(const money::decimal& x, convention marks, grouping groups);

/// `write_number` in the Vietnamese convention: `1.482,50`.
[[nodiscard]] inline std::string write_number_vi(const money::decimal& x, grouping groups) {
  return write_number(x, convention::vi, groups);
}

/// So many of so many: `08/08` units, `108/108` communes.
struct part_of_whole {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  friend constexpr bool operator==(const part_of_whole&, const part_of_whole&) = default;
};

/// Reads two counts with a slash between, the whole text. The part may exceed the whole: that is a
/// finding about the figures, not about the text. Errors as in `parse_number_vi`; what is no count
/// of at most 18 digits is `number_unreadable`.
[[nodiscard]] result<part_of_whole> parse_part_of_whole_vi(std::string_view text);

/// `08/08`: counts below ten take a zero, as in official documents.
[[nodiscard]] std::string write_part_of_whole_vi(const part_of_whole& counts);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The marks of a convention: what reading accepts and writing writes.
struct number_marks {
  char thousands;
  char decimals;
};
[[nodiscard]] constexpr number_marks marks_of(convention which) {
  HOPTAC_PRE(which == convention::vi || which == convention::en);
  return which == convention::vi ? number_marks{'.', ','} : number_marks{',', '.'};
}

/// Reads a number where `in` stands and stops behind it; whatever follows is the caller's.
[[nodiscard]] inline result<money::decimal> scan_number(scanner& in, convention which) {
  const number_marks marks = marks_of(which);
  const auto other_convention = [&](std::size_t at) {
    return in.fail_at(at, errc::number_other_convention,
                      {std::string(1, marks.thousands), std::string(1, marks.decimals)});
  };
  const std::size_t start = in.at();
  std::string plain;
  if (in.take_if(is_minus)) plain += '-';
  const std::string_view first = in.digits();
  if (first.empty()) return in.fail(errc::number_unreadable);
  plain += first;

  for (std::size_t groups = 0; static_cast<char32_t>(marks.thousands) == in.peek(); ++groups) {
    const std::size_t mark = in.at();
    in.advance();
    const std::string_view group = in.digits();
    if (group.empty()) return in.fail(errc::number_unreadable);
    // `0.125`: nobody marks the thousands of a number that begins with a zero.
    if (groups == 0 && first.front() == '0') return other_convention(mark);
    if (group.size() != 3 || first.size() > 3)
      return in.fail_at(mark, errc::number_grouping, {std::string(1, marks.thousands)});
    plain += group;
  }
  if (in.peek() == static_cast<char32_t>(marks.decimals)) {
    in.advance();
    const std::string_view decimals = in.digits();
    if (decimals.empty()) return in.fail(errc::number_unreadable);
    const char32_t next = in.peek();  // a second mark: `1,482.5` and `1,482,000`
    if (next == static_cast<char32_t>(marks.thousands) ||
        next == static_cast<char32_t>(marks.decimals))
      return other_convention(in.at());
    plain += '.';
    plain += decimals;
  }
  result<money::decimal> value = money::decimal::parse(plain);
  if (!value) return in.fail_at(start, value.error().code());
  return value;
}

}  // namespace detail

inline result<money::decimal> parse_number(std::string_view text, convention marks) {
  detail::scanner in(text);
  result<money::decimal> value = detail::scan_number(in, marks);
  if (value && !in.done()) return in.fail(errc::number_unreadable);
  return value;
}

inline std::string write_number(const money::decimal& x, convention marks, grouping groups) {
  const detail::number_marks sign = detail::marks_of(marks);
  const std::string plain = money::to_string(x);
  const std::size_t point = plain.find('.') == std::string::npos ? plain.size() : plain.find('.');
  const std::size_t begin = plain.front() == '-' ? 1 : 0;
  std::string out = plain.substr(0, begin);
  for (std::size_t i = begin; i < point; ++i) {
    if (groups == grouping::thousands && i != begin && (point - i) % 3 == 0) out += sign.thousands;
    out += plain[i];
  }
  if (point != plain.size()) {
    out += sign.decimals;
    out += plain.substr(point + 1);
  }
  return out;
}

inline result<part_of_whole> parse_part_of_whole_vi(std::string_view text) {
  detail::scanner in(text);
  part_of_whole out;
  for (std::int64_t* count : {&out.part, &out.whole}) {
    const std::size_t start = in.at();
    const result<money::decimal> value = detail::scan_number(in, convention::vi);
    if (!value) return value.error();
    const std::string digits = money::to_string(*value);
    if (value->sign() < 0 || value->scale() != 0 || digits.size() > 18)
      return in.fail_at(start, errc::number_unreadable);
    for (const char digit : digits) *count = *count * 10 + (digit - '0');
    in.skip_blanks();
    if (count == &out.part) {
      if (!in.take(U'/')) return in.fail(errc::number_unreadable);
      in.skip_blanks();
    }
  }
  if (!in.done()) return in.fail(errc::number_unreadable);
  return out;
}

inline std::string write_part_of_whole_vi(const part_of_whole& counts) {
  HOPTAC_PRE(counts.part >= 0 && counts.whole >= 0);
  std::string out;
  const auto write = [&out](std::int64_t count) {
    if (count < 10) out += '0';
    out += write_number_vi(money::decimal::from_integer(count), grouping::thousands);
  };
  write(counts.part);
  out += '/';
  write(counts.whole);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_NUMBER_HPP
