// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_DATE_TEXT_HPP
#define HOPTAC_CALENDAR_DATE_TEXT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/detail/scan.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::calendar {

namespace detail {

/// The month as official documents write it: a zero stands before 1 and 2 only.
inline void append_month_vi(std::string& out, int month) {
  append_number(out, month, month <= 2 ? 2 : 1);
}

[[nodiscard]] constexpr std::string_view month_name_en(int month) {
  constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  return names[month - 1];
}

}  // namespace detail

/// The short form of official documents: `05/7/2023` but `01/02/2023`. Days below 10 and the
/// months 1 and 2 take a zero (Decree 30/2020/ND-CP, Annex I; read in a secondary source).
[[nodiscard]] inline std::string to_string_vi(const date& on) {
  std::string out;
  detail::append_number(out, on.day(), 2);
  out += '/';
  detail::append_month_vi(out, on.month());
  return out + "/" + std::to_string(on.year());
}
/// The long form, day, month and year each after its word, with the zeros of the short one; in
/// English `5 July 2023`.
[[nodiscard]] inline std::string in_words(const date& on, language lang) {
  std::string out;
  if (lang == language::en) {
    out = std::to_string(on.day()) + " ";
    out += detail::month_name_en(on.month());
    return out + " " + std::to_string(on.year());
  }
  out = "ngày ";
  detail::append_number(out, on.day(), 2);
  out += " tháng ";
  detail::append_month_vi(out, on.month());
  return out + " năm " + std::to_string(on.year());
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_DATE_TEXT_HPP
