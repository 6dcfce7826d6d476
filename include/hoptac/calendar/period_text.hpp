// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_PERIOD_TEXT_HPP
#define HOPTAC_CALENDAR_PERIOD_TEXT_HPP

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/detail/scan.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::calendar {

namespace detail {

/// How many whole months of one year, from January on, a run of days is; 0 where it is none, or
/// where another kind of period has those days.
[[nodiscard]] inline int first_months(const period& over) {
  const date& last = over.last_day();
  const bool is_run = over.first_day() == date(last.year(), 1, 1) &&
                      period::of_month(last.year(), last.month()).last_day() == last;
  const int months = last.month();
  const bool is_named = months == 1 || months == 3 || months == 6 || months == 12;
  return is_run && !is_named ? months : 0;
}

[[nodiscard]] inline std::string in_words_vi(const period& over) {
  constexpr std::string_view roman[] = {"I", "II", "III", "IV"};
  const std::string year = " năm " + std::to_string(over.first_day().year());
  switch (over.kind()) {
    case period_kind::month: {
      std::string out = "tháng ";
      append_month_vi(out, over.number());
      return out + year;
    }
    case period_kind::quarter: {
      std::string out = "quý ";
      out += roman[static_cast<std::size_t>(over.number() - 1)];
      return out + year;
    }
    case period_kind::half: return (over.number() == 1 ? "6 tháng đầu" : "6 tháng cuối") + year;
    case period_kind::year: return year.substr(1);
    case period_kind::years: return "giai đoạn " + to_string(over);
    case period_kind::days:
      if (const int months = first_months(over); months > 0)
        return std::to_string(months) + " tháng đầu" + year;
      return "từ ngày " + to_string_vi(over.first_day()) + " đến hết ngày " +
             to_string_vi(over.last_day());
  }
  return {};
}

[[nodiscard]] inline std::string in_words_en(const period& over) {
  constexpr std::string_view ordinal[] = {"first", "second", "third", "fourth"};
  std::string year = std::to_string(over.first_day().year());
  switch (over.kind()) {
    case period_kind::month: return std::string(month_name_en(over.number())) + " " + year;
    case period_kind::quarter: {
      std::string out = "the ";
      out += ordinal[static_cast<std::size_t>(over.number() - 1)];
      return out + " quarter of " + year;
    }
    case period_kind::half:
      return (over.number() == 1 ? "the first half of " : "the second half of ") + year;
    case period_kind::year: return year;
    case period_kind::years: return "the years " + to_string(over);
    case period_kind::days:
      if (const int months = first_months(over); months > 0)
        return "the first " + std::to_string(months) + " months of " + year;
      return "from " + in_words(over.first_day(), language::en) + " to the end of " +
             in_words(over.last_day(), language::en);
  }
  return {};
}

}  // namespace detail
/// number, several years as a stage (*giai doan* 2021-2025), months with the zero they have in
/// dates, a run of months from January on as such (*9 thang dau nam*). In English `the first half
/// of 2024`, `the third quarter of 2024`, `June 2024`.
[[nodiscard]] inline std::string in_words(const period& over, language lang) {
  return lang == language::vi ? detail::in_words_vi(over) : detail::in_words_en(over);
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_PERIOD_TEXT_HPP
