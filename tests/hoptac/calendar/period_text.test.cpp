// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/period_text.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::language;
using namespace hoptac::calendar;

TEST(PeriodText, NamesPeriodsAsReportsDo) {
  const struct {
    const char* text;
    const char* vi;
    const char* en;
  } table[] = {
      {"2024", "năm 2024", "2024"},
      {"2024-H1", "6 tháng đầu năm 2024", "the first half of 2024"},
      {"2024-H2", "6 tháng cuối năm 2024", "the second half of 2024"},
      {"2024-Q1", "quý I năm 2024", "the first quarter of 2024"},
      {"2024-Q2", "quý II năm 2024", "the second quarter of 2024"},
      {"2024-Q3", "quý III năm 2024", "the third quarter of 2024"},
      {"2024-Q4", "quý IV năm 2024", "the fourth quarter of 2024"},
      {"2024-06", "tháng 6 năm 2024", "June 2024"},
      {"2024-02", "tháng 02 năm 2024", "February 2024"},
      {"2024-11", "tháng 11 năm 2024", "November 2024"},
      {"2021-2025", "giai đoạn 2021-2025", "the years 2021-2025"},
      {"2024-01-01/2024-09-30", "9 tháng đầu năm 2024", "the first 9 months of 2024"},
      {"2024-01-01/2024-02-29", "2 tháng đầu năm 2024", "the first 2 months of 2024"},
      {"2024-01-01/2024-11-30", "11 tháng đầu năm 2024", "the first 11 months of 2024"},
      {"2024-01-01/2024-02-28", "từ ngày 01/01/2024 đến hết ngày 28/02/2024",
       "from 1 January 2024 to the end of 28 February 2024"},
      {"2024-01-02/2024-09-30", "từ ngày 02/01/2024 đến hết ngày 30/9/2024",
       "from 2 January 2024 to the end of 30 September 2024"},
      {"2024-01-01/2024-06-30", "từ ngày 01/01/2024 đến hết ngày 30/6/2024",
       "from 1 January 2024 to the end of 30 June 2024"},
      {"2023-01-01/2024-09-30", "từ ngày 01/01/2023 đến hết ngày 30/9/2024",
       "from 1 January 2023 to the end of 30 September 2024"},
      {"2023-12-15/2024-12-14", "từ ngày 15/12/2023 đến hết ngày 14/12/2024",
       "from 15 December 2023 to the end of 14 December 2024"},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.text);
    const period over = period::parse(row.text).value();
    EXPECT_EQ(in_words(over, language::vi), row.vi);
    EXPECT_EQ(in_words(over, language::en), row.en);
  }
}

}  // namespace TEST_FILE
