// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_PARTIAL_DATE_HPP
#define HOPTAC_CALENDAR_PARTIAL_DATE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/detail/scan.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::uint32_t
#include <iosfwd>       // std::basic_ostream
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view, std::hash

namespace hoptac::inline HOPTAC_ABI::calendar {

/// How much of a date is known. Numbers are stored: never reuse.
enum class date_precision : std::uint8_t { year = 1, month = 2, day = 3 };

/// Which day stands for a birth date of which only the year, or the year and month, is known. The
/// law has three answers in three fields and none for the support of cooperatives, so there is no
/// default. Numbers are stored: never reuse.
enum class birth_fill : std::uint8_t {
  /// 1 January, or the first of the known month: marriage (joint circular
  /// 01/2016/TTLT-TANDTC-VKSNDTC-BTP, Art. 2.1). Retirement has the same 1 January for a known
  /// year (Decree 135/2020/ND-CP, Art. 3.3). Read in the codified texts.
  first_day = 1,
  /// 1 July of a known year: cipher staff and army officers. Read in the codified texts, which
  /// say nothing for a known month.
  first_of_july = 2,
  /// The last day of the known month, or 31 December: criminal procedure (Criminal Procedure
  /// Code, Art. 417). Read in the codified text.
  last_day = 3,
};

/// A date of which the day, or the month and the day, may be unknown: `1990`, `1990-03`,
/// `1990-03-10`. It stands for every day from `earliest()` to `latest()`; it has no order, because
/// 1990 is neither before nor after March 1990.
class partial_date {
 public:
  constexpr explicit partial_date(const date& known) : packed_(known.packed()) {}

  /// Precondition: `year` is 1400 to 9999.
  [[nodiscard]] static constexpr partial_date of_year(int year) {
    return partial_date(first_day_of_year(year), date_precision::year);
  }
  /// Precondition: `year` is 1400 to 9999, `month` is 1 to 12.
  [[nodiscard]] static constexpr partial_date of_month(int year, int month) {
    return partial_date(first_day_of_month(year, month), date_precision::month);
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, the whole of it. Errors: as `date::parse`.
  [[nodiscard]] static constexpr result<partial_date> parse(std::string_view text);

  [[nodiscard]] constexpr date_precision precision() const {
    if ((packed_ & 31) != 0) return date_precision::day;
    return (packed_ >> 5 & 15) != 0 ? date_precision::month : date_precision::year;
  }
  [[nodiscard]] constexpr int year() const { return static_cast<int>(packed_ >> 9); }

  /// The first and the last day it can stand for.
  [[nodiscard]] constexpr date earliest() const;
  [[nodiscard]] constexpr date latest() const;

  [[nodiscard]] constexpr bool is_exact() const { return precision() == date_precision::day; }
  /// The day, where all of it is known.
  [[nodiscard]] constexpr std::optional<date> exact() const {
    if (!is_exact()) return std::nullopt;
    return earliest();
  }

  /// `year * 512 + month * 32 + day` with 0 for what is not known.
  [[nodiscard]] constexpr std::uint32_t packed() const { return packed_; }

  /// Equal: the same is known. `1990` is not equal to any day of 1990.
  friend constexpr bool operator==(const partial_date&, const partial_date&) = default;

 private:
  constexpr partial_date(const date& first, date_precision known)
      : packed_(known == date_precision::year    ? first.packed() & ~std::uint32_t{511}
                : known == date_precision::month ? first.packed() & ~std::uint32_t{31}
                                                 : first.packed()) {}
  [[nodiscard]] constexpr int known_month() const { return static_cast<int>(packed_ >> 5 & 15); }

  std::uint32_t packed_;
};

/// The day that stands for `known` under a rule; a full date stands for itself. Empty where the
/// rule says nothing: `first_of_july` for a known month.
[[nodiscard]] constexpr std::optional<date> filled(const partial_date& known, birth_fill rule) {
  if (known.is_exact()) return known.exact();
  switch (rule) {
    case birth_fill::first_day: return known.earliest();
    case birth_fill::last_day: return known.latest();
    case birth_fill::first_of_july:
      if (known.precision() == date_precision::month) return std::nullopt;
      return date(known.year(), 7, 1);
  }
  return std::nullopt;
}

/// The form that `partial_date::parse` reads back.
[[nodiscard]] inline std::string to_string(const partial_date& known) {
  return to_string(known.earliest())
      .substr(0, known.is_exact()                             ? 10
                 : known.precision() == date_precision::month ? 7
                                                              : 4);
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const partial_date& known) {
  return out << to_string(known);
}

// Bodies.

constexpr date partial_date::earliest() const {
  switch (precision()) {
    case date_precision::year: return first_day_of_year(year());
    case date_precision::month: return first_day_of_month(year(), known_month());
    case date_precision::day: break;
  }
  return date::from_packed(packed_);
}

constexpr date partial_date::latest() const {
  switch (precision()) {
    case date_precision::year: return last_day_of_year(year());
    case date_precision::month: return last_day_of_month(year(), known_month());
    case date_precision::day: break;
  }
  return date::from_packed(packed_);
}

constexpr result<partial_date> partial_date::parse(std::string_view text) {
  if (text.size() > 7) {
    const result<date> known = date::parse(text);
    if (!known) return known.error();
    return partial_date(*known);
  }
  detail::scan form(text);
  int year = 0;
  int month = 0;
  if (!form.number(4, year)) return form.refuse(errc::date_unreadable);
  if (form.done()) {
    if (year < date::first_year) return form.refuse(errc::date_out_of_range, 0);
    return of_year(year);
  }
  if (!(form.mark('-') && form.number(2, month) && form.done()))
    return form.refuse(errc::date_unreadable);
  if (year < date::first_year) return form.refuse(errc::date_out_of_range, 0);
  if (month < 1 || month > 12) return form.refuse(errc::date_does_not_exist, 5);
  return of_month(year, month);
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

template <>
struct std::hash<hoptac::calendar::partial_date> {
  std::size_t operator()(const hoptac::calendar::partial_date& known) const noexcept {
    return std::hash<std::uint32_t>{}(known.packed());
  }
};

#endif  // HOPTAC_CALENDAR_PARTIAL_DATE_HPP
