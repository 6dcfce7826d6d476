// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/period.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::calendar::date, hoptac::calendar::days, hoptac::calendar::in_words,
    hoptac::calendar::period;
using hoptac::notation::parse_period, hoptac::notation::parse_period_vi,
    hoptac::notation::write_days_vi;

TEST(Period, WrittenFormsAreRead) {
  constexpr std::string_view table[][2] = {
      {"tháng 6/2024", "2024-06"},
      {"tháng 06/2024", "2024-06"},
      {"tháng 6 năm 2024", "2024-06"},
      {"tháng 02 năm 2024", "2024-02"},
      {"quý I năm 2024", "2024-Q1"},
      {"quý IV/2024", "2024-Q4"},
      {"Quý 3 năm 2024", "2024-Q3"},
      {"6 tháng đầu năm 2024", "2024-H1"},
      {"06 tháng cuối năm 2024", "2024-H2"},
      {"9 tháng đầu năm 2024", "2024-01-01/2024-09-30"},
      {"09 tháng đầu năm 2024", "2024-01-01/2024-09-30"},
      {"2 tháng đầu năm 2024", "2024-01-01/2024-02-29"},
      {"2 tháng đầu năm 2023", "2023-01-01/2023-02-28"},
      {"11 tháng đầu năm 2024", "2024-01-01/2024-11-30"},
      {"3 tháng đầu năm 2024", "2024-Q1"},
      {"3 tháng cuối năm 2024", "2024-Q4"},
      {"4 tháng cuối năm 2024", "2024-09-01/2024-12-31"},
      {"1 tháng đầu năm 2024", "2024-01"},
      {"từ ngày 5 tháng 7 năm 2024 đến ngày 6 tháng 7 năm 2024", "2024-07-05/2024-07-06"},
      {"1 tháng cuối năm 2024", "2024-12"},
      {"12 tháng đầu năm 2024", "2024"},
      {"hết tháng 6/2024", "2024-06"},
      {"đến hết tháng 6 năm 2024", "2024-06"},
      {"Tính đến tháng 9/2024", "2024-09"},
      {"tính đến hết quý II/2024", "2024-Q2"},
      {"đến năm 2030", "2030"},
      {"đến hết năm 2025", "2025"},
      {"hết giai đoạn 2021-2025", "2021-2025"},
      {"đến ngày 30/6/2024", "2024-06-30/2024-06-30"},
      {"tính đến hết ngày 30 tháng 6 năm 2024", "2024-06-30/2024-06-30"},
      {"năm 2024", "2024"},
      {"2024", "2024"},
      {"giai đoạn 2021-2025", "2021-2025"},
      {"giai đoạn 2022 – 2025", "2022-2025"},
      {"2021-2025", "2021-2025"},
      {"11-18/02/2024", "2024-02-11/2024-02-18"},
      {"từ ngày 11-18/02/2024", "2024-02-11/2024-02-18"},
      {"19-25/4/2024", "2024-04-19/2024-04-25"},
      {"ngày 01-03/5/2024", "2024-05-01/2024-05-03"},
      {"28/02-03/3/2024", "2024-02-28/2024-03-03"},
      {"28/12/2023-03/01/2024", "2023-12-28/2024-01-03"},
      {"từ ngày 05/9/2024 đến ngày 11/9/2024", "2024-09-05/2024-09-11"},
      {"từ 05/9/2024 đến hết ngày 11/9/2024", "2024-09-05/2024-09-11"},
      {"từ ngày 05 tháng 9 năm 2024 tới ngày 11 tháng 9 năm 2024", "2024-09-05/2024-09-11"},
  };
  for (const auto& [text, iso] : table) {
    const auto got = parse_period_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), language::en);
    EXPECT_EQ(to_string(*got), iso) << text;
  }
}

TEST(Period, WhatIsWrongIsNumberedAndLocated) {
  struct row {
    std::string_view text;
    errc code;
    unsigned column;
  };
  constexpr row table[] = {
      {"", errc::period_unreadable, 1},
      {"quý V năm 2024", errc::period_unreadable, 5},
      {"quý 5/2024", errc::period_unreadable, 5},
      {"quý I", errc::period_unreadable, 6},
      {"quý I năm 24", errc::period_unreadable, 11},
      {"tháng 13/2024", errc::period_unreadable, 7},
      {"tháng 6", errc::period_unreadable, 8},
      {"tháng sáu", errc::period_unreadable, 7},
      {"9 tháng đầu năm", errc::period_unreadable, 16},  // of which year?
      {"0 tháng đầu năm 2024", errc::period_unreadable, 9},
      {"13 tháng đầu năm 2024", errc::period_unreadable, 10},
      {"3 tháng năm 2024", errc::period_unreadable, 9},  // three months, or 3 May?
      {"đến", errc::period_unreadable, 4},
      {"hết tháng 13/2024", errc::period_unreadable, 11},
      {"đến ngày 31/6/2024", errc::date_does_not_exist, 10},
      {"6 tháng giữa năm 2024", errc::period_unreadable, 9},
      {"6 tháng đầu quý 2024", errc::period_unreadable, 12},
      {"năm nay", errc::period_unreadable, 5},
      {"năm 2024 và 2025", errc::period_unreadable, 9},
      {"năm 1399", errc::period_unreadable, 5},
      {"giai đoạn 2025-2021", errc::dates_out_of_order, 11},
      {"giai đoạn 2021-2021", errc::dates_out_of_order, 11},
      {"giai đoạn 2021", errc::period_unreadable, 15},
      {"giai đoạn 2021-25", errc::period_unreadable, 16},
      {"6/2024", errc::period_unreadable, 7},      // six of 2024? the month is not named
      {"05/7/2023", errc::period_unreadable, 10},  // one day is a date
      {"05-7-2023", errc::period_unreadable, 4},
      {"18-11/02/2024", errc::dates_out_of_order, 1},
      {"từ ngày 11/9/2024 đến ngày 05/9/2024", errc::dates_out_of_order, 4},
      {"30/02-03/3/2024", errc::date_does_not_exist, 1},
      {"11-18/24/2024", errc::date_does_not_exist, 7},
      {"11-12/24/2024", errc::date_other_convention, 7},
      {"từ ngày 05/9/2024", errc::period_unreadable, 18},
  };
  for (const auto& [text, code, column] : table) {
    SCOPED_TRACE(text);
    const auto got = parse_period_vi(text);
    ASSERT_FALSE(got) << to_string(*got);
    EXPECT_EQ(to_string(got.error().code()), to_string(code));
    EXPECT_EQ(got.error().where().column, column);
  }
  EXPECT_EQ(parse_period_vi("18-11/02/2024").error().message(language::en),
            "the end 11/02/2024 is before the start 18/02/2024");
}

TEST(Period, TheFormOfFilesIsReadBesideThatOfDocuments) {
  constexpr std::string_view table[][2] = {
      {"2024-H1", "2024-H1"},
      {"2023-12-15/2024-12-14", "2023-12-15/2024-12-14"},
      {"6 tháng đầu năm 2024", "2024-H1"},
      {"đến năm 2030", "2030"},
      {"2024", "2024"},
      {"2021-2025", "2021-2025"},
      {"2021-01/2021-10", "2021-01-01/2021-10-31"},
      {"2021-01/2021-06", "2021-H1"},
      {"2021-07/2021-12", "2021-H2"},
      {"2021-04/2021-09", "2021-04-01/2021-09-30"},
      {"2021-Q2/2021-Q2", "2021-Q2"},
      {"2021-04/2021-06", "2021-Q2"},
      {"2021-Q1/2021-Q4", "2021"},
      {"2021-H1/2021-Q3", "2021-01-01/2021-09-30"},
      {"2021-01/2025-12", "2021-2025"},
      {"2021/2025", "2021-2025"},
      {"2021-12/2022-01", "2021-12-01/2022-01-31"},
      {"2021-02/2021-02", "2021-02"},
  };
  for (const auto& [text, iso] : table) {
    const auto got = parse_period(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), language::en);
    EXPECT_EQ(to_string(*got), iso) << text;
  }
  EXPECT_EQ(parse_period("2024-H3").error(), period::parse("2024-H3").error());
  EXPECT_EQ(parse_period("quý V năm 2024").error(), parse_period_vi("quý V năm 2024").error());
  EXPECT_FALSE(parse_period(""));
  EXPECT_EQ(parse_period("2021-10/2021-01").error().code(), errc::dates_out_of_order);
  EXPECT_EQ(parse_period("2021/2020-12").error().code(), errc::dates_out_of_order);
  EXPECT_EQ(parse_period("2021-01/2021-13").error().code(), errc::date_unreadable);
}

TEST(Period, WhatIsWrittenReadsBack) {
  for (int year = 1995; year <= 2035; ++year) {
    std::vector<period> all{period::of_year(year), period::of_half(year, 1),
                            period::of_half(year, 2), period::of_years(year, year + 4)};
    for (int i = 1; i <= 4; ++i) all.push_back(period::of_quarter(year, i));
    for (int i = 1; i <= 12; ++i) all.push_back(period::of_month(year, i));
    for (int i = 0; i < 800; i += 7) {
      const date first = date(year, 1, 1) + days{i};
      all.push_back(period::of_days(first, first + days{i * i % 97}));
    }
    for (const period& over : all) {
      ASSERT_EQ(parse_period_vi(in_words(over, language::vi)).value(), over) << to_string(over);
      const std::string run = write_days_vi(over.first_day(), over.last_day());
      ASSERT_TRUE(parse_period_vi(run).value().same_days(over)) << run;
    }
  }
  EXPECT_EQ(write_days_vi(date(2024, 2, 11), date(2024, 2, 18)), "11-18/02/2024");
  EXPECT_EQ(write_days_vi(date(2024, 5, 1), date(2024, 5, 3)), "01-03/5/2024");
  EXPECT_EQ(write_days_vi(date(2024, 2, 28), date(2024, 3, 3)), "28/02-03/3/2024");
  EXPECT_EQ(write_days_vi(date(2023, 12, 28), date(2024, 1, 3)), "28/12/2023-03/01/2024");
  EXPECT_THROW(static_cast<void>(write_days_vi(date(2024, 2, 2), date(2024, 2, 1))),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
