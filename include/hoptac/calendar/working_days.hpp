// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_WORKING_DAYS_HPP
#define HOPTAC_CALENDAR_WORKING_DAYS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/result.hpp>

#include <string>  // std::to_string
#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::calendar {

/// What the decision on the holidays of one year says, with its swaps of working days. Labour Code
/// 2019, Art. 112 (read in secondary copies) fixes a few solar days only; Tet, the anniversary of
/// the Hung kings, the second day of 2 September and all swaps are set year by year, so hoptac
/// holds no table of its own.
struct holiday_year {
  int year;
  std::vector<date> off;     ///< days off besides Saturdays and Sundays
  std::vector<date> worked;  ///< Saturdays and Sundays that are worked in exchange
};

/// Which days are worked, for the years it has a table of.
class holiday_table {
 public:
  /// Saturdays and Sundays are the only days off, in every year. The name at the call says what
  /// is left out: public holidays.
  [[nodiscard]] static holiday_table weekends_only() { return holiday_table{}; }

  /// Errors: `holiday_year_repeated`; `holiday_of_other_year` for a day that is not of its year;
  /// `holidays_contradict` for a day that is both off and worked, or worked in exchange although
  /// it is from Monday to Friday.
  [[nodiscard]] static result<holiday_table> make(const std::vector<holiday_year>& tables);

  [[nodiscard]] bool covers(int year) const {
    return every_year_ || hoptac::detail::contains_sorted(years_, year);
  }

  /// Errors of all three: `holidays_not_known` for a year without a table, also where the search
  /// for a working day runs into one.
  [[nodiscard]] result<bool> is_working_day(const date& on) const;
  /// The first working day after `on`. Throws `overflow_error` past the year 9999.
  [[nodiscard]] result<date> next_working_day(const date& on) const;
  /// `on` if that is a working day, else the first one after it.
  [[nodiscard]] result<date> working_day_from(const date& on) const;

 private:
  holiday_table() = default;

  bool every_year_ = true;
  std::vector<int> years_;
  std::vector<date> off_;
  std::vector<date> worked_;
};

/// Saturday or Sunday.
[[nodiscard]] constexpr bool is_weekend(const date& on) {
  return on.weekday() >= weekday::saturday;
}

// Bodies.

inline result<holiday_table> holiday_table::make(const std::vector<holiday_year>& tables) {
  holiday_table made;
  made.every_year_ = false;
  for (const holiday_year& table : tables) {
    for (const std::vector<date>* list : {&table.off, &table.worked})
      for (const date& on : *list)
        if (on.year() != table.year)
          return error(errc::holiday_of_other_year, {to_string(on), std::to_string(table.year)});
    hoptac::detail::append(made.off_, table.off);
    hoptac::detail::append(made.worked_, table.worked);
  }
  for (const holiday_year& table : tables)
    if (!hoptac::detail::insert_sorted(made.years_, table.year))
      return error(errc::holiday_year_repeated, {std::to_string(table.year)});
  hoptac::detail::sort_unique(made.off_);
  hoptac::detail::sort_unique(made.worked_);
  for (const date& on : made.worked_)
    if (!is_weekend(on) || hoptac::detail::contains_sorted(made.off_, on))
      return error(errc::holidays_contradict, {to_string(on)});
  return made;
}

inline result<bool> holiday_table::is_working_day(const date& on) const {
  if (!covers(on.year())) return error(errc::holidays_not_known, {std::to_string(on.year())});
  if (is_weekend(on)) return hoptac::detail::contains_sorted(worked_, on);
  return !hoptac::detail::contains_sorted(off_, on);
}

inline result<date> holiday_table::next_working_day(const date& on) const {
  return working_day_from(on + days{1});
}

inline result<date> holiday_table::working_day_from(const date& on) const {
  for (date day = on;; day = day + days{1}) {
    const result<bool> worked = is_working_day(day);
    if (!worked) return worked.error();
    if (*worked) return day;
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_WORKING_DAYS_HPP
