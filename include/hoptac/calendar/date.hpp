// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_DATE_HPP
#define HOPTAC_CALENDAR_DATE_HPP

#include <hoptac/calendar/detail/scan.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string, std::hash
#include <string_view>  // std::string_view

#include <boost/date_time/gregorian/greg_date.hpp>  // boost::gregorian::date and its calendar

namespace hoptac::inline HOPTAC_ABI::calendar {

/// The days of the week with their ISO 8601 numbers.
enum class weekday : std::uint8_t {
  monday = 1,
  tuesday = 2,
  wednesday = 3,
  thursday = 4,
  friday = 5,
  saturday = 6,
  sunday = 7,
};

/// A number of days, to be added to a date: `on + days{30}`.
struct days {
  std::int64_t count;

  friend constexpr bool operator==(const days&, const days&) = default;
  friend constexpr auto operator<=>(const days&, const days&) = default;
};

/// One day of the Gregorian calendar in the years 1400 to 9999, Boost.Date_Time's range; terms of
/// law are counted in it (Civil Code 2015, Art. 145.2). It has no time of day and no time zone.
/// There is no date by default: an unknown date is an empty `std::optional<date>`.
class date {
 public:
  static constexpr int first_year = 1400;
  static constexpr int last_year = 9999;

  /// Precondition: `exists(year, month, day)`. For values that come from outside there is `make`.
  constexpr date(int year, int month, int day) : packed_(pack(year, month, day)) {}

  /// Precondition: `!other.is_special()`.
  constexpr explicit date(const boost::gregorian::date& other);

  /// The date of three numbers that come from outside. Errors: `date_out_of_range` for the year,
  /// `date_does_not_exist` for the month or the day.
  [[nodiscard]] static constexpr result<date> make(int year, int month, int day);

  /// Reads `YYYY-MM-DD`, the whole of it. Errors: `date_unreadable` at the first character that
  /// does not fit, `date_out_of_range`, `date_does_not_exist`.
  [[nodiscard]] static constexpr result<date> parse(std::string_view text);

  /// The date that `packed()` gave. Precondition: it did.
  [[nodiscard]] static constexpr date from_packed(std::uint32_t packed) {
    return date(static_cast<int>(packed >> 9), static_cast<int>(packed >> 5 & 15),
                static_cast<int>(packed & 31));
  }

  /// Whether there is such a day in the years 1400 to 9999.
  [[nodiscard]] static constexpr bool exists(int year, int month, int day);

  [[nodiscard]] constexpr int year() const { return static_cast<int>(packed_ >> 9); }
  [[nodiscard]] constexpr int month() const { return static_cast<int>(packed_ >> 5 & 15); }
  [[nodiscard]] constexpr int day() const { return static_cast<int>(packed_ & 31); }
  [[nodiscard]] constexpr calendar::weekday weekday() const;

  /// `year * 512 + month * 32 + day`: ordered as dates are, for columns of dates.
  [[nodiscard]] constexpr std::uint32_t packed() const { return packed_; }

  [[nodiscard]] constexpr explicit operator boost::gregorian::date() const {
    return boost::gregorian::date(boost_day());
  }

  friend constexpr bool operator==(const date&, const date&) = default;
  friend constexpr auto operator<=>(const date& a, const date& b) {
    return a.packed_ <=> b.packed_;
  }

  /// The date so many days later or, where negative, earlier. Throws `overflow_error` when that
  /// lies outside the years 1400 to 9999.
  friend constexpr date operator+(const date& from, days later) { return from.plus(later.count); }
  friend constexpr date operator-(const date& from, days earlier) {
    if (earlier.count < -longest_way) outside();  // before the sign turns: it may not be able to
    return from.plus(-earlier.count);
  }

  /// Days from `from` to `to`: 1 for neighbours, negative when `to` is the earlier one.
  friend constexpr int days_between(const date& from, const date& to) {
    return static_cast<int>(to.boost_day()) - static_cast<int>(from.boost_day());
  }

 private:
  using gregorian = boost::gregorian::gregorian_calendar;
  static constexpr std::int64_t longest_way = 8'600 * std::int64_t{366};  // more than all the days

  static constexpr std::uint32_t pack(int year, int month, int day) {
    HOPTAC_PRE(exists(year, month, day));
    return static_cast<std::uint32_t>(year << 9 | month << 5 | day);
  }
  constexpr gregorian::ymd_type boost_parts() const {
    return {static_cast<unsigned short>(year()), static_cast<unsigned short>(month()),
            static_cast<unsigned short>(day())};
  }
  constexpr std::uint32_t boost_day() const { return gregorian::day_number(boost_parts()); }
  constexpr date plus(std::int64_t count) const;
  [[noreturn]] static void outside() {
    throw overflow_error("a date outside the years 1400 to 9999");
  }

  std::uint32_t packed_;
};

/// Whether 29 February is a day of it.
[[nodiscard]] constexpr bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// 28 to 31. Precondition: `month` is 1 to 12 and `year` 1400 to 9999.
[[nodiscard]] constexpr int days_in_month(int year, int month) {
  HOPTAC_PRE(date::exists(year, month, 1));
  return boost::gregorian::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                                static_cast<unsigned short>(month));
}

/// Precondition of both: `month` is 1 to 12 and `year` 1400 to 9999.
[[nodiscard]] constexpr date first_day_of_month(int year, int month) {
  return {year, month, 1};
}
[[nodiscard]] constexpr date last_day_of_month(int year, int month) {
  return {year, month, days_in_month(year, month)};
}

/// Precondition of both: `year` is 1400 to 9999.
[[nodiscard]] constexpr date first_day_of_year(int year) {
  return {year, 1, 1};
}
[[nodiscard]] constexpr date last_day_of_year(int year) {
  return {year, 12, 31};
}

/// `YYYY-MM-DD`, which `date::parse` reads back. `date_text.hpp` has the Vietnamese forms.
[[nodiscard]] inline std::string to_string(const date& on) {
  std::string out;
  detail::append_number(out, on.year(), 4);
  out += '-';
  detail::append_number(out, on.month(), 2);
  out += '-';
  detail::append_number(out, on.day(), 2);
  return out;
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const date& on) {
  return out << to_string(on);
}

// Bodies.

constexpr date::date(const boost::gregorian::date& other) : packed_(0) {
  HOPTAC_PRE(!other.is_special());
  const auto parts = other.year_month_day();
  packed_ = pack(parts.year, parts.month.as_number(), parts.day);
}

constexpr bool date::exists(int year, int month, int day) {
  return first_year <= year && year <= last_year && 1 <= month && month <= 12 && 1 <= day &&
         day <= gregorian::end_of_month_day(static_cast<unsigned short>(year),
                                            static_cast<unsigned short>(month));
}

namespace detail {

inline error no_such_date(errc code, int year, int month, int day) {
  return error(code,
               {std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(day)});
}

}  // namespace detail

constexpr result<date> date::make(int year, int month, int day) {
  if (year < first_year || year > last_year)
    return detail::no_such_date(errc::date_out_of_range, year, month, day);
  if (!exists(year, month, day))
    return detail::no_such_date(errc::date_does_not_exist, year, month, day);
  return date(year, month, day);
}

constexpr result<date> date::parse(std::string_view text) {
  detail::scan form(text);
  int year = 0;
  int month = 0;
  int day = 0;
  if (!(form.number(4, year) && form.mark('-') && form.number(2, month) && form.mark('-') &&
        form.number(2, day) && form.done()))
    return form.refuse(errc::date_unreadable);
  if (year < first_year) return form.refuse(errc::date_out_of_range, 0);
  if (month < 1 || month > 12) return form.refuse(errc::date_does_not_exist, 5);
  if (!exists(year, month, day)) return form.refuse(errc::date_does_not_exist, 8);
  return date(year, month, day);
}

constexpr weekday date::weekday() const {
  const unsigned from_sunday = gregorian::day_of_week(boost_parts());
  return static_cast<calendar::weekday>(from_sunday == 0 ? 7 : from_sunday);
}

constexpr date date::plus(std::int64_t count) const {
  const std::int64_t first = date(first_year, 1, 1).boost_day();
  const std::int64_t last = date(last_year, 12, 31).boost_day();
  if (count < -longest_way || count > longest_way || boost_day() + count < first ||
      boost_day() + count > last)
    outside();
  const auto parts = gregorian::from_day_number(static_cast<std::uint32_t>(boost_day() + count));
  return {parts.year, parts.month.as_number(), parts.day};
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

template <>
struct std::hash<hoptac::calendar::date> {
  std::size_t operator()(const hoptac::calendar::date& on) const noexcept {
    return std::hash<std::uint32_t>{}(on.packed());
  }
};

#endif  // HOPTAC_CALENDAR_DATE_HPP
