// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DATE_HPP
#define HOPTAC_NOTATION_DATE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// Reads a date as Vietnamese documents write it, the whole text, always day before month:
/// `05/7/2023`, `5/7/2023`, `05-7-2023`, `05.7.2023`, `ngày 05 tháng 7 năm 2023`. What
/// `calendar::to_string_vi` and `calendar::in_words` write reads back. Errors:
/// `date_other_convention` at what shows another order (`06/24/2024`, `2024-06-24`),
/// `date_does_not_exist`, `date_out_of_range`, `date_unreadable`.
[[nodiscard]] result<calendar::date> parse_date_vi(std::string_view text);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// A number in a date and where it stands.
struct date_field {
  std::size_t at = 0;
  std::size_t digits = 0;
  int value = 0;
};

/// Digits; those beyond the fourth are counted and not added up.
[[nodiscard]] inline date_field scan_field(scanner& in) {
  date_field out{in.at(), 0, 0};
  for (const char digit : in.digits())
    if (out.digits++ < 4) out.value = out.value * 10 + (digit - '0');
  return out;
}
[[nodiscard]] constexpr bool is_day_or_month(const date_field& field) {
  return field.digits == 1 || field.digits == 2;
}
[[nodiscard]] constexpr bool is_year(const date_field& field) {
  return field.digits == 4 && calendar::date::first_year <= field.value;
}

[[nodiscard]] inline result<calendar::date> finish_date(const scanner& in, const date_field& day,
                                                        const date_field& month,
                                                        const date_field& year) {
  if (!is_day_or_month(month)) return in.fail_at(month.at, errc::date_unreadable);
  if (year.digits != 4) return in.fail_at(year.at, errc::date_unreadable);
  if (month.value > 12 && 1 <= day.value && day.value <= 12)
    return in.fail_at(month.at, errc::date_other_convention);
  result<calendar::date> made = calendar::date::make(year.value, month.value, day.value);
  if (made) return made;
  if (made.error().code() == errc::date_out_of_range)
    return in.fail_at(year.at, errc::date_out_of_range);
  const bool no_such_month = month.value < 1 || month.value > 12;
  return in.fail_at(no_such_month ? month.at : day.at, made.error().code());
}

/// Reads a date where `in` stands, with or without `ngày` before it.
[[nodiscard]] inline result<calendar::date> scan_date(scanner& in) {
  in.take_phrase("ngày");
  in.skip_blanks();
  const date_field day = scan_field(in);
  if (day.digits == 4) return in.fail_at(day.at, errc::date_other_convention);
  if (!is_day_or_month(day)) return in.fail_at(day.at, errc::date_unreadable);
  const bool words = in.take_phrase("tháng");
  const char32_t mark = in.peek();
  if (words)
    in.skip_blanks();
  else if (!in.take_if([](char32_t c) { return c == U'/' || c == U'-' || c == U'.'; }))
    return in.fail(errc::date_unreadable);
  const date_field month = scan_field(in);
  if (month.digits == 0 || !(words ? in.take_phrase("năm") : in.take(mark)))
    return in.fail(errc::date_unreadable);
  if (words) in.skip_blanks();
  return finish_date(in, day, month, scan_field(in));
}

}  // namespace detail

inline result<calendar::date> parse_date_vi(std::string_view text) {
  detail::scanner in(text);
  result<calendar::date> out = detail::scan_date(in);
  if (out && !in.done()) return in.fail(errc::date_unreadable);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_DATE_HPP
