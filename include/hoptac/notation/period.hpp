// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_PERIOD_HPP
#define HOPTAC_NOTATION_PERIOD_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/date.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// Reads a period as Vietnamese documents write it, the whole text: `tháng 6/2024`, `quý I năm
/// 2024`, `6 tháng đầu năm 2024`, `9 tháng đầu năm 2024`, `3 tháng cuối năm 2024`, `năm 2024`,
/// `giai đoạn 2021-2025`, and runs of days: `11-18/02/2024`, `28/02-03/3/2024`,
/// `từ ngày 05/9/2024 đến ngày 11/9/2024`. Behind `hết`, `đến`, `đến hết` and `tính đến` it is the
/// period at whose end something stands: `hết tháng 6/2024`, `đến năm 2030`, `đến ngày 30/6/2024`.
/// What `calendar::in_words` and `write_days_vi` write reads back.
///
/// Errors: `period_unreadable` at the first character that does not fit, also where the year is
/// left out (`9 tháng đầu năm`); `dates_out_of_order`; what `parse_date_vi` says of days that are
/// not in the calendar.
[[nodiscard]] result<calendar::period> parse_period_vi(std::string_view text);

/// Reads a period in the form of files, `2024-H1` (`calendar::period::parse`), two of them with a
/// stroke between for all from the one to the other, `2021-01/2021-10`, or as Vietnamese documents
/// write it. Error: of the form of files where the text begins with a year, else of the other.
[[nodiscard]] result<calendar::period> parse_period(std::string_view text);

/// A run of days with the shared month and year written once: `11-18/02/2024`, `28/02-03/3/2024`.
[[nodiscard]] std::string write_days_vi(const calendar::date& first, const calendar::date& last);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// `count` months of a year, beginning with `first`: a month, a quarter, a half or a year where
/// they are one, else their days.
[[nodiscard]] inline calendar::period months_of_year(int year, int first, int count) {
  using calendar::period;
  if (count == 12) return period::of_year(year);
  if (count == 6 && first % 6 == 1) return period::of_half(year, first == 1 ? 1 : 2);
  if (count == 3 && first % 3 == 1) return period::of_quarter(year, (first + 2) / 3);
  if (count == 1) return period::of_month(year, first);
  return period::of_days(period::of_month(year, first).first_day(),
                         period::of_month(year, first + count - 1).last_day());
}

/// All from the first period to the last, neither of them a run of days.
[[nodiscard]] inline result<calendar::period> joined_periods(std::string_view text,
                                                             std::size_t stroke) {
  using calendar::period;
  const result<period> first = period::parse(text.substr(0, stroke));
  if (!first) return first.error();
  const result<period> last = period::parse(text.substr(stroke + 1));
  if (!last) return last.error();
  const calendar::date& from = first->first_day();
  const calendar::date& to = last->last_day();
  if (to < from || last->first_day() < from)
    return error(errc::dates_out_of_order, {to_string(*first), to_string(*last)},
                 location{{}, 0, static_cast<std::uint32_t>(stroke + 2), {}});
  if (from.year() == to.year())
    return months_of_year(from.year(), from.month(), to.month() - from.month() + 1);
  if (from.month() == 1 && to.month() == 12) return period::of_years(from.year(), to.year());
  return period::of_days(from, to);
}

class period_reader {
 public:
  explicit period_reader(std::string_view text) : in_(text) {}

  [[nodiscard]] result<calendar::period> read() {
    const bool ends_it = take_until();
    const std::size_t start = in_.at();
    result<calendar::period> out =
        ends_it && in_.take_phrase("ngày") ? read_day(start) : read_form();
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
    if (is_day_or_month(first) && 1 <= first.value && first.value <= 12) {
      if (in_.take_phrase("tháng đầu")) return read_months(1, first.value);
      if (in_.take_phrase("tháng cuối")) return read_months(13 - first.value, first.value);
    }
    in_.go(start);
    return read_days();
  }

  /// What names the period that something reaches to the end of: `hết`, `tính đến hết`, `đến`.
  bool take_until() {
    for (const std::string_view phrase :
         {"tính đến hết", "tính đến", "cho đến hết", "cho đến", "đến hết", "đến", "hết"})
      if (in_.take_phrase(phrase)) {
        in_.skip_blanks();
        return true;
      }
    return false;
  }

  /// A single day, which only stands where something reaches to its end.
  result<period> read_day(std::size_t start) {
    in_.go(start);
    const result<calendar::date> day = scan_date(in_);
    if (!day) return day.error();
    return period::of_days(*day, *day);
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

  /// `count` months of the year that follows, beginning with `first`.
  result<period> read_months(int first, int count) {
    if (!in_.take_phrase("năm")) return refuse();
    const date_field field = next_field();
    if (!is_year(field)) return refuse_at(field.at);
    return months_of_year(field.value, first, count);
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

inline result<calendar::period> parse_period_vi(std::string_view text) {
  return detail::period_reader(text).read();
}

inline result<calendar::period> parse_period(std::string_view text) {
  result<calendar::period> plain = calendar::period::parse(text);
  if (plain) return plain;
  if (const std::size_t stroke = text.find('/'); stroke != std::string_view::npos) {
    result<calendar::period> both = detail::joined_periods(text, stroke);
    if (both || both.error().code() == errc::dates_out_of_order) return both;
  }
  result<calendar::period> written = parse_period_vi(text);
  const bool begins_with_digit = !text.empty() && '0' <= text.front() && text.front() <= '9';
  return written || !begins_with_digit ? written : plain;
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

#endif  // HOPTAC_NOTATION_PERIOD_HPP
