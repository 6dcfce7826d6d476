// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date_text.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::language;
using namespace hoptac::calendar;

TEST(DateText, PutsAZeroBeforeSmallDaysAndBeforeTheMonthsOneAndTwo) {
  const struct {
    date on;
    const char* written;
    const char* vi;
    const char* en;
  } table[] = {
      {{2023, 7, 5}, "05/7/2023", "ngày 05 tháng 7 năm 2023", "5 July 2023"},
      {{2023, 2, 1}, "01/02/2023", "ngày 01 tháng 02 năm 2023", "1 February 2023"},
      {{2024, 11, 9}, "09/11/2024", "ngày 09 tháng 11 năm 2024", "9 November 2024"},
      {{2023, 1, 3}, "03/01/2023", "ngày 03 tháng 01 năm 2023", "3 January 2023"},
      {{2023, 5, 15}, "15/5/2023", "ngày 15 tháng 5 năm 2023", "15 May 2023"},
      {{2024, 6, 24}, "24/6/2024", "ngày 24 tháng 6 năm 2024", "24 June 2024"},
      {{2025, 12, 20}, "20/12/2025", "ngày 20 tháng 12 năm 2025", "20 December 2025"},
      {{2025, 3, 10}, "10/3/2025", "ngày 10 tháng 3 năm 2025", "10 March 2025"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(to_string_vi(row.on), row.written);
    EXPECT_EQ(in_words(row.on, language::vi), row.vi);
    EXPECT_EQ(in_words(row.on, language::en), row.en);
  }
}

TEST(DateText, NamesEveryMonthInEnglish) {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  for (int month = 1; month <= 12; ++month)
    EXPECT_EQ(in_words(date{2024, month, 10}, language::en),
              "10 " + std::string(names[month - 1]) + " 2024");
}

}  // namespace TEST_FILE
