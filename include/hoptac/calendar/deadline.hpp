// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_DEADLINE_HPP
#define HOPTAC_CALENDAR_DEADLINE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstdint>  // std::uint8_t
#include <string>   // std::string

namespace hoptac::inline HOPTAC_ABI::calendar {

/// The three ways in which texts set a deadline. Numbers are stored: never reuse.
enum class deadline_wording : std::uint8_t {
  before = 1,        ///< *truoc ngay D*: the day D is too late
  at_latest_on = 2,  ///< *cham nhat vao ngay D*: on D at the latest
  to_end_of = 3,     ///< *den het ngay D*: until D is over
};

/// A deadline as its text words it: the last day follows, the wording is kept. It never moves:
/// whether Civil Code 2015, Art. 148.5 (a day off ends on the next working day) also moves the
/// dates that offices set was not found. For terms of civil law there is `term.hpp`.
struct deadline {
  deadline_wording wording;
  date day;  ///< the day the text names

  /// The last day that is in time. Throws `overflow_error` before the first day of 1400.
  [[nodiscard]] constexpr date last_day() const {
    return wording == deadline_wording::before ? day - days{1} : day;
  }
  /// Done on the day `done`, in time.
  [[nodiscard]] constexpr bool met_by(const date& done) const {
    return wording == deadline_wording::before ? done < day : done <= day;
  }

  friend constexpr bool operator==(const deadline&, const deadline&) = default;
};
/// The wording with its day, `20/12/2025` in Vietnamese; in English `before 20 December 2025`,
/// `on 20 December 2025 at the latest`, `until the end of 20 December 2025`.
[[nodiscard]] inline std::string in_words(const deadline& until, language lang) {
  if (lang == language::en) {
    const std::string day = in_words(until.day, language::en);
    switch (until.wording) {
      case deadline_wording::before: return "before " + day;
      case deadline_wording::at_latest_on: return "on " + day + " at the latest";
      case deadline_wording::to_end_of: return "until the end of " + day;
    }
  }
  const std::string day = to_string_vi(until.day);
  switch (until.wording) {
    case deadline_wording::before: return "trước ngày " + day;
    case deadline_wording::at_latest_on: return "chậm nhất vào ngày " + day;
    case deadline_wording::to_end_of: return "đến hết ngày " + day;
  }
  return {};
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_DEADLINE_HPP
