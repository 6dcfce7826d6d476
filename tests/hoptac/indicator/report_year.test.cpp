// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/report_year.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date, hoptac::calendar::period;
using namespace hoptac::indicator;

period read(const char* text) {
  return period::parse(text).value();
}

TEST(ReportYear, IsTwelveMonthsFromWhateverDay) {
  for (const char* year : {"2024", "2024-01-01/2024-12-31", "2023-12-15/2024-12-14",
                           "2023-03-01/2024-02-29", "2024-03-01/2025-02-28", "9999", "1400"})
    EXPECT_TRUE(is_a_year(read(year))) << year;
  for (const char* other : {"2024-H1", "2024-Q1", "2024-06", "2021-2025", "2023-12-15/2024-12-13",
                            "2023-12-15/2024-12-15", "2023-03-01/2024-02-28",
                            "2024-01-01/2024-12-30", "2023-12-15/2025-12-14"})
    EXPECT_FALSE(is_a_year(read(other))) << other;
}

TEST(ReportYear, OfAPeriodIsTheOneItBelongsTo) {
  const struct {
    const char* about;
    const char* year;
  } cases[] = {
      {"2024", "2024"},
      {"2024-H1", "2024"},
      {"2024-H2", "2024"},
      {"2024-Q3", "2024"},
      {"2024-02", "2024"},
      {"2021-2025", "2025"},
      {"2024-03-05/2024-04-01", "2024"},
      {"2023-12-15/2024-12-14", "2023-12-15/2024-12-14"},
      {"2023-12-15/2024-06-14", "2023-12-15/2024-12-14"},
      {"2023-12-15/2024-03-14", "2023-12-15/2024-12-14"},
      {"2023-12-15/2024-12-15", "2024"},  // longer than a year
  };
  for (const auto& c : cases)
    EXPECT_TRUE(report_year(read(c.about)).same_days(read(c.year))) << c.about;
}

TEST(ReportYear, HasYearsAroundItAndAFirstHalf) {
  const period window = read("2023-12-15/2024-12-14");
  EXPECT_EQ(years_later(window, -1), read("2022-12-15/2023-12-14"));
  EXPECT_EQ(years_later(window, 1), read("2024-12-15/2025-12-14"));
  EXPECT_EQ(first_half_of(window), read("2023-12-15/2024-06-14"));
  EXPECT_EQ(years_later(read("2024"), 1), read("2025"));
  EXPECT_EQ(first_half_of(read("2024")), read("2024-H1"));
  EXPECT_EQ(years_later(read("2023-03-01/2024-02-29"), 1), read("2024-03-01/2025-02-28"));
  for (int by = -3; by <= 3; ++by) EXPECT_TRUE(is_a_year(years_later(window, by))) << by;
}

}  // namespace TEST_FILE
