// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DATE_HPP
#define HOPTAC_NOTATION_DATE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// Reads a date as Vietnamese documents write it, the whole text, always day before month:
/// `05/7/2023`, `5/7/2023`, `05-7-2023`, `05.7.2023`, `ngày 05 tháng 7 năm 2023`. What
/// `calendar::to_string_vi` and `calendar::in_words` write reads back. Errors:
/// `date_other_convention` at what shows another order (`06/24/2024`, `2024-06-24`),
/// `date_does_not_exist`, `date_out_of_range`, `date_unreadable`.
[[nodiscard]] result<calendar::date> parse_date_vi(std::string_view text);

/// Reads a period as Vietnamese documents write it, the whole text: `tháng 6/2024`, `quý I năm
/// 2024`, `6 tháng đầu năm 2024`, `năm 2024`, `giai đoạn 2021-2025`, and runs of days:
/// `11-18/02/2024`, `28/02-03/3/2024`, `từ ngày 05/9/2024 đến ngày 11/9/2024`. What
/// `calendar::in_words` and `write_days_vi` write reads back. Errors: `period_unreadable` at the
/// first character that does not fit, `dates_out_of_order`, and what `parse_date_vi` says of days
/// that are not in the calendar.
[[nodiscard]] result<calendar::period> parse_period_vi(std::string_view text);

/// A run of days with the shared month and year written once: `11-18/02/2024`, `28/02-03/3/2024`.
[[nodiscard]] std::string write_days_vi(const calendar::date& first, const calendar::date& last);

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

class period_reader {
 public:
  explicit period_reader(std::string_view text) : in_(text) {}

  [[nodiscard]] result<calendar::period> read() {
    result<calendar::period> out = read_form();
    if (out && !in_.done()) return refuse();
    if (!out && out.error().code() == errc::date_unreadable)
      return error(errc::period_unreadable, out.error().arguments(), out.error().where());
    return out;
  }

 private:
  using period = calendar::period;

  result<period> read_form() {
    if (in_.take_phrase("quý")) return read_quarter();
    if (in_.take_phrase("tháng")) return read_month();
    if (in_.take_phrase("giai đoạn")) return read_years(next_field());
    if (in_.take_phrase("năm")) return year_period(next_field());
    const std::size_t start = in_.at();
    const date_field first = scan_field(in_);
    if (first.digits == 4) {
      in_.skip_blanks();
      return is_dash(in_.peek()) ? read_years(first) : year_period(first);
    }
    if (first.value == 6 && is_day_or_month(first)) {
      if (in_.take_phrase("tháng đầu")) return read_half(1);
      if (in_.take_phrase("tháng cuối")) return read_half(2);
    }
    in_.go(start);
    return read_days();
  }

  result<period> read_quarter() {
    constexpr std::string_view roman[] = {"I", "II", "III", "IV"};
    const date_field digit = next_field();
    const std::string_view word = digit.digits == 0 ? in_.word() : std::string_view{};
    int quarter = digit.digits == 1 ? digit.value : 0;
    for (int i = 0; i < 4; ++i)
      if (word == roman[i]) quarter = i + 1;
    if (quarter < 1 || quarter > 4) return refuse_at(digit.at);
    const date_field year = of_year();
    if (!is_year(year)) return refuse_at(year.at);
    return period::of_quarter(year.value, quarter);
  }

  result<period> read_month() {
    const date_field month = next_field();
    if (!is_day_or_month(month) || month.value < 1 || month.value > 12) return refuse_at(month.at);
    const date_field year = of_year();
    if (!is_year(year)) return refuse_at(year.at);
    return period::of_month(year.value, month.value);
  }

  result<period> read_half(int half) {
    if (!in_.take_phrase("năm")) return refuse();
    const date_field year = next_field();
    if (!is_year(year)) return refuse_at(year.at);
    return period::of_half(year.value, half);
  }

  result<period> read_years(const date_field& first) {
    if (!is_year(first)) return refuse_at(first.at);
    in_.skip_blanks();
    if (!in_.take_if(is_dash)) return refuse();
    const date_field last = next_field();
    if (!is_year(last)) return refuse_at(last.at);
    if (first.value >= last.value) {
      return error(errc::dates_out_of_order,
                   {std::to_string(first.value), std::to_string(last.value)},
                   in_.place_of(first.at));
    }
    return period::of_years(first.value, last.value);
  }

  result<period> year_period(const date_field& year) {
    if (!is_year(year)) return refuse_at(year.at);
    return period::of_year(year.value);
  }

  /// `11-18/02/2024`, `28/02-03/3/2024`, or two whole dates with a dash, `đến` or `tới` between.
  result<period> read_days() {
    in_.take_phrase("từ");
    in_.skip_blanks();
    const std::size_t start = in_.at();
    in_.take_phrase("ngày");
    const date_field day = next_field();
    if (day.digits == 0) return refuse();
    const bool has_month = in_.take(U'/');
    const date_field month = has_month ? scan_field(in_) : day;
    in_.skip_blanks();
    if (is_day_or_month(day) && is_day_or_month(month) && in_.take_if(is_dash)) {
      in_.skip_blanks();
      const std::size_t last_at = in_.at();
      static_cast<void>(in_.digits());
      const bool short_run = in_.take(U'/');  // and not the date `05-7-2023`
      in_.go(last_at);
      if (!short_run) return refuse();
      const result<calendar::date> last = scan_date(in_);
      if (!last) return last.error();
      const result<calendar::date> first =
          finish_date(in_, day, has_month ? month : date_field{last_at, 2, last->month()},
                      date_field{last_at, 4, last->year()});
      return run(start, first, *last);
    }
    in_.go(start);
    const result<calendar::date> first = scan_date(in_);
    if (!first) return first.error();
    in_.skip_blanks();
    if (in_.done()) return refuse();
    if (!in_.take_if(is_dash) && !in_.take_phrase("đến hết") && !in_.take_phrase("đến") &&
        !in_.take_phrase("tới"))
      return refuse();
    in_.skip_blanks();
    const result<calendar::date> last = scan_date(in_);
    if (!last) return last.error();
    return run(start, first, *last);
  }

  result<period> run(std::size_t start, const result<calendar::date>& first,
                     const calendar::date& last) {
    if (!first) return first.error();
    if (*first > last) {
      return error(errc::dates_out_of_order,
                   {calendar::to_string_vi(*first), calendar::to_string_vi(last)},
                   in_.place_of(start));
    }
    return period::of_days(*first, last);
  }

  date_field next_field() {
    in_.skip_blanks();
    return scan_field(in_);
  }
  /// The year behind a month or quarter: `/2024` or `năm 2024`.
  date_field of_year() {
    if (in_.take(U'/')) return scan_field(in_);
    if (in_.take_phrase("năm")) return next_field();
    in_.skip_blanks();
    return {in_.at(), 0, 0};
  }

  error refuse() const { return in_.fail(errc::period_unreadable); }
  error refuse_at(std::size_t at) const { return in_.fail_at(at, errc::period_unreadable); }

  scanner in_;
};

}  // namespace detail

inline result<calendar::date> parse_date_vi(std::string_view text) {
  detail::scanner in(text);
  result<calendar::date> out = detail::scan_date(in);
  if (out && !in.done()) return in.fail(errc::date_unreadable);
  return out;
}

inline result<calendar::period> parse_period_vi(std::string_view text) {
  return detail::period_reader(text).read();
}

inline std::string write_days_vi(const calendar::date& first, const calendar::date& last) {
  HOPTAC_PRE(first <= last);
  std::string from = calendar::to_string_vi(first);
  if (first.year() == last.year()) {
    const bool one_month = first.month() == last.month();
    from.resize(one_month ? from.find('/') : from.rfind('/'));
  }
  return from + "-" + calendar::to_string_vi(last);
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_DATE_HPP
