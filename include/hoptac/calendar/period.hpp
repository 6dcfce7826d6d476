// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_PERIOD_HPP
#define HOPTAC_CALENDAR_PERIOD_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/detail/scan.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::string_view, std::hash

namespace hoptac::inline HOPTAC_ABI::calendar {

/// What a period is called after. Numbers are stored: never reuse.
enum class period_kind : std::uint8_t {
  month = 1,    ///< `2024-06`
  quarter = 2,  ///< `2024-Q3`
  half = 3,     ///< `2024-H1`
  year = 4,     ///< `2024`
  years = 5,    ///< `2021-2025`, a programme of several years
  days = 6,     ///< `2023-12-15/2024-12-14`, any other run of days
};

/// The time a figure is about: a run of whole days, both ends included. Words without dates (*to
/// date*, *unstated*) are no periods; whoever reads such a column keeps the word beside
/// `std::optional<period>`.
class period {
 public:
  /// Precondition of all: years are 1400 to 9999, the number is one of its kind.
  [[nodiscard]] static constexpr period of_month(int year, int month);
  [[nodiscard]] static constexpr period of_quarter(int year, int quarter);
  [[nodiscard]] static constexpr period of_half(int year, int half);
  [[nodiscard]] static constexpr period of_year(int year);
  /// Precondition: `first < last`; one year is `of_year`.
  [[nodiscard]] static constexpr period of_years(int first, int last);
  /// Precondition: `first <= last`. Keeps the kind `days` even where a year would fit.
  [[nodiscard]] static constexpr period of_days(const date& first, const date& last);

  /// Reads what `to_string` writes, the whole of it; the six forms stand beside `period_kind`.
  /// Errors: `period_unreadable` at the first character that does not fit, `dates_out_of_order`
  /// for two years or days in the wrong order, what `date::parse` says of two days.
  [[nodiscard]] static constexpr result<period> parse(std::string_view text);

  [[nodiscard]] constexpr period_kind kind() const { return kind_; }
  [[nodiscard]] constexpr const date& first_day() const { return first_; }
  [[nodiscard]] constexpr const date& last_day() const { return last_; }
  [[nodiscard]] constexpr int day_count() const { return days_between(first_, last_) + 1; }

  /// Which of its year: month 1 to 12, quarter 1 to 4, half 1 to 2; 1 for the other kinds.
  [[nodiscard]] constexpr int number() const;

  [[nodiscard]] constexpr bool contains(const date& on) const {
    return first_ <= on && on <= last_;
  }
  [[nodiscard]] constexpr bool contains(const period& inner) const {
    return first_ <= inner.first_ && inner.last_ <= last_;
  }
  /// At least one day belongs to both.
  [[nodiscard]] constexpr bool overlaps(const period& other) const {
    return first_ <= other.last_ && other.first_ <= last_;
  }
  /// The day after its last day is the first day of `next`.
  [[nodiscard]] constexpr bool adjoins(const period& next) const {
    return days_between(last_, next.first_) == 1;
  }
  /// Both hold the same days, whatever they are called after.
  [[nodiscard]] constexpr bool same_days(const period& other) const {
    return first_ == other.first_ && last_ == other.last_;
  }

  /// Equal: same kind, same days. Ordered by first day, then by last day.
  friend constexpr bool operator==(const period&, const period&) = default;
  friend constexpr auto operator<=>(const period&, const period&) = default;

 private:
  constexpr period(const date& first, const date& last, period_kind kind)
      : first_(first), last_(last), kind_(kind) {}

  static constexpr period of_months(int year, int first, int count, period_kind kind) {
    return {first_day_of_month(year, first), last_day_of_month(year, first + count - 1), kind};
  }
  static constexpr result<period> parse_days(std::string_view text, std::size_t slash);

  date first_;
  date last_;
  period_kind kind_;
};

/// The form beside `period_kind`, which `period::parse` reads back.
[[nodiscard]] inline std::string to_string(const period& over) {
  std::string out = std::to_string(over.first_day().year());
  switch (over.kind()) {
    case period_kind::month:
      out += '-';
      detail::append_number(out, over.number(), 2);
      return out;
    case period_kind::quarter: return out + "-Q" + std::to_string(over.number());
    case period_kind::half: return out + "-H" + std::to_string(over.number());
    case period_kind::year: return out;
    case period_kind::years: return out + "-" + std::to_string(over.last_day().year());
    case period_kind::days: return to_string(over.first_day()) + "/" + to_string(over.last_day());
  }
  return {};
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const period& over) {
  return out << to_string(over);
}

// Bodies.

constexpr period period::of_month(int year, int month) {
  return of_months(year, month, 1, period_kind::month);
}

constexpr period period::of_quarter(int year, int quarter) {
  HOPTAC_PRE(1 <= quarter && quarter <= 4);
  return of_months(year, quarter * 3 - 2, 3, period_kind::quarter);
}

constexpr period period::of_half(int year, int half) {
  HOPTAC_PRE(1 <= half && half <= 2);
  return of_months(year, half * 6 - 5, 6, period_kind::half);
}

constexpr period period::of_year(int year) {
  return of_months(year, 1, 12, period_kind::year);
}

constexpr period period::of_years(int first, int last) {
  HOPTAC_PRE(first < last);
  return {first_day_of_year(first), last_day_of_year(last), period_kind::years};
}

constexpr period period::of_days(const date& first, const date& last) {
  HOPTAC_PRE(first <= last);
  return {first, last, period_kind::days};
}

constexpr int period::number() const {
  switch (kind_) {
    case period_kind::month: return first_.month();
    case period_kind::quarter: return (first_.month() + 2) / 3;
    case period_kind::half: return (first_.month() + 5) / 6;
    default: return 1;
  }
}

constexpr result<period> period::parse(std::string_view text) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
    return parse_days(text, slash);

  detail::scan form(text);
  int year = 0;
  int number = 0;
  if (!form.number(4, year)) return form.refuse(errc::period_unreadable);
  if (year < date::first_year) return form.refuse(errc::period_unreadable, 0);
  if (form.done()) return of_year(year);
  if (!form.mark('-')) return form.refuse(errc::period_unreadable);

  if (form.mark('Q')) {
    if (!(form.number(1, number) && form.done())) return form.refuse(errc::period_unreadable);
    if (number < 1 || number > 4) return form.refuse(errc::period_unreadable, 6);
    return of_quarter(year, number);
  }
  if (form.mark('H')) {
    if (!(form.number(1, number) && form.done())) return form.refuse(errc::period_unreadable);
    if (number < 1 || number > 2) return form.refuse(errc::period_unreadable, 6);
    return of_half(year, number);
  }
  if (text.size() == 7) {  // YYYY-MM
    if (!form.number(2, number)) return form.refuse(errc::period_unreadable);
    if (number < 1 || number > 12) return form.refuse(errc::period_unreadable, 5);
    return of_month(year, number);
  }
  if (!(form.number(4, number) && form.done())) return form.refuse(errc::period_unreadable);
  if (number < date::first_year || number == year) return form.refuse(errc::period_unreadable, 5);
  if (number < year)
    return error(errc::dates_out_of_order, {std::to_string(year), std::to_string(number)},
                 form.at(5));
  return of_years(year, number);
}

constexpr result<period> period::parse_days(std::string_view text, std::size_t slash) {
  const result<date> first = date::parse(text.substr(0, slash));
  if (!first) return first.error();
  const result<date> last = date::parse(text.substr(slash + 1));
  if (!last) {
    return last.error().at(detail::scan::at(last.error().where().column + slash));
  }
  if (*last < *first)
    return error(errc::dates_out_of_order, {to_string(*first), to_string(*last)},
                 detail::scan::at(slash + 1));
  return of_days(*first, *last);
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

template <>
struct std::hash<hoptac::calendar::period> {
  std::size_t operator()(const hoptac::calendar::period& over) const noexcept {
    const std::uint64_t ends =
        std::uint64_t{over.first_day().packed()} << 32 | over.last_day().packed();
    return std::hash<std::uint64_t>{}(ends * 8 + static_cast<std::uint64_t>(over.kind()));
  }
};

#endif  // HOPTAC_CALENDAR_PERIOD_HPP
