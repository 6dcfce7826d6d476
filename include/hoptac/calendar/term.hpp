// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_TERM_HPP
#define HOPTAC_CALENDAR_TERM_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/working_days.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>

#include <cstdint>  // std::uint8_t, std::int64_t

namespace hoptac::inline HOPTAC_ABI::calendar {

/// What a term (*thoi han*) of Civil Code 2015, Articles 144 to 148, is counted in. By Decree
/// 77/2019/ND-CP, Art. 3.4 these articles also govern the contracts of cooperative groups; both
/// were read in the codified texts. Numbers are stored: never reuse.
enum class term_unit : std::uint8_t { day = 1, week = 2, month = 3, year = 4 };

/// A length of time as a contract or a law states it: 30 days, 6 months. Days are not months and
/// 12 months are not always a year, so terms do not convert into each other.
class term {
 public:
  /// Precondition of all: `count >= 1`.
  [[nodiscard]] static constexpr term of_days(int count) { return {count, term_unit::day}; }
  [[nodiscard]] static constexpr term of_weeks(int count) { return {count, term_unit::week}; }
  [[nodiscard]] static constexpr term of_months(int count) { return {count, term_unit::month}; }
  [[nodiscard]] static constexpr term of_years(int count) { return {count, term_unit::year}; }

  [[nodiscard]] constexpr int count() const { return count_; }
  [[nodiscard]] constexpr term_unit unit() const { return unit_; }

  friend constexpr bool operator==(const term&, const term&) = default;

 private:
  constexpr term(int count, term_unit unit) : count_(count), unit_(unit) { HOPTAC_PRE(count >= 1); }

  int count_;
  term_unit unit_;
};

/// The last day of a term that an event on the day `event` starts; the term ends when that day
/// does, at 24:00 (Art. 148.6). The day of the event does not count (Art. 147.2 and 147.3). Weeks
/// and months end on the corresponding day (Art. 148.2, 148.3), months without one on their last
/// day. Years end on the corresponding day and month (Art. 148.4); `leap` says which day that is
/// for a term of years from 29 February, which the Code leaves open, and matters nowhere else.
/// Throws `overflow_error` past the year 9999.
[[nodiscard]] constexpr date last_day(const term& length, const date& event, leap_day leap);

/// The same, moved to the next working day where it falls on a day off (Art. 148.5). Errors:
/// `holidays_not_known` where the table does not cover the year.
[[nodiscard]] inline result<date> last_day(const term& length, const date& event, leap_day leap,
                                           const holiday_table& holidays) {
  return holidays.working_day_from(last_day(length, event, leap));
}

/// The days that count, from the day after the event to the last day.
[[nodiscard]] constexpr period counted_days(const term& length, const date& event, leap_day leap) {
  return period::of_days(event + days{1}, last_day(length, event, leap));
}

/// The corresponding day so many months later, or the last day of that month where it has none
/// (Art. 148.3). Precondition: `count >= 0`. Throws `overflow_error` past the year 9999.
[[nodiscard]] constexpr date months_later(const date& from, int count) {
  HOPTAC_PRE(count >= 0);
  const std::int64_t month = from.year() * std::int64_t{12} + (from.month() - 1) + count;
  if (month / 12 > date::last_year) throw overflow_error("a date outside the years 1400 to 9999");
  const date last =
      last_day_of_month(static_cast<int>(month / 12), static_cast<int>(month % 12) + 1);
  return last.day() < from.day() ? last : date(last.year(), last.month(), from.day());
}

/// Days of a length that the parties agreed on and whose days do not follow one another (Art.
/// 146.1): a year is 365 days, a month 30, a week 7. Terms that run without a break are counted
/// by `last_day` instead.
[[nodiscard]] constexpr std::int64_t days_when_interrupted(const term& length) {
  const std::int64_t count = length.count();
  switch (length.unit()) {
    case term_unit::day: return count;
    case term_unit::week: return count * 7;
    case term_unit::month: return count * 30;
    case term_unit::year: return count * 365;
  }
  return count;
}

/// Half a month under the same clause (Art. 146.1 d). Half a year is six months (146.1 b).
inline constexpr int half_month_when_interrupted = 15;

// Bodies.

constexpr date last_day(const term& length, const date& event, leap_day leap) {
  switch (length.unit()) {
    case term_unit::day: return event + days{length.count()};
    case term_unit::week: return event + days{length.count() * std::int64_t{7}};
    case term_unit::month: return months_later(event, length.count());
    case term_unit::year: return anniversary(event, length.count(), leap);
  }
  return event;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_TERM_HPP
