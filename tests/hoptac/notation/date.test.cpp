// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/date.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::calendar::date, hoptac::calendar::days, hoptac::calendar::in_words,
    hoptac::calendar::to_string_vi;
using hoptac::notation::parse_date_vi;

TEST(Date, WrittenFormsAreReadDayFirst) {
  constexpr std::string_view table[][2] = {
      {"05/7/2023", "2023-07-05"},
      {"5/7/2023", "2023-07-05"},
      {"05/07/2023", "2023-07-05"},
      {"03/02/2021", "2021-02-03"},  // the third of February
      {"24/6/2024", "2024-06-24"},
      {"08/10/2012", "2012-10-08"},
      {"05-7-2023", "2023-07-05"},
      {"05.7.2023", "2023-07-05"},
      {"ngày 24/6/2024", "2024-06-24"},
      {"ngày 24 tháng 6 năm 2024", "2024-06-24"},
      {"ngày 05 tháng 02 năm 2024", "2024-02-05"},
      {"24 tháng 6 năm 2024", "2024-06-24"},
      {" Ngày  24 tháng\u00A06 năm 2024 ", "2024-06-24"},
      {"nga\u0300y 24 tha\u0301ng 6 na\u0306m 2024", "2024-06-24"},
      {"29/02/2024", "2024-02-29"},
  };
  for (const auto& [text, iso] : table) {
    const auto got = parse_date_vi(text);
    ASSERT_TRUE(got) << text << ": " << describe(got.error(), language::en);
    EXPECT_EQ(to_string(*got), iso) << text;
  }
}

TEST(Date, WhatIsWrongIsNumberedAndLocated) {
  struct row {
    std::string_view text;
    errc code;
    unsigned column;
  };
  constexpr row table[] = {
      {"06/24/2024", errc::date_other_convention, 4},  // month first
      {"2024-06-24", errc::date_other_convention, 1},  // year first
      {"2024/6/24", errc::date_other_convention, 1},
      {"31/4/2024", errc::date_does_not_exist, 1},
      {"29/02/2023", errc::date_does_not_exist, 1},
      {"ngày 32/01/2024", errc::date_does_not_exist, 6},
      {"31/13/2024", errc::date_does_not_exist, 4},
      {"5/0/2024", errc::date_does_not_exist, 3},
      {"00/7/2024", errc::date_does_not_exist, 1},
      {"05/7/1399", errc::date_out_of_range, 6},
      {"05/7/23", errc::date_unreadable, 6},
      {"05/7/20234", errc::date_unreadable, 6},
      {"05/7", errc::date_unreadable, 5},
      {"05/007/2023", errc::date_unreadable, 4},
      {"005/7/2023", errc::date_unreadable, 1},
      {"05-7/2023", errc::date_unreadable, 5},
      {"05/ 7/2023", errc::date_unreadable, 4},
      {"05 / 7 / 2023", errc::date_unreadable, 3},
      {"05/7/2023.", errc::date_unreadable, 10},
      {"05/7/2023 10:00", errc::date_unreadable, 10},
      {"ngày tháng năm", errc::date_unreadable, 6},
      {"ngày 24 tháng 6", errc::date_unreadable, 16},
      {"ngày 24 tháng sáu năm 2024", errc::date_unreadable, 15},
      {"ngay 24 thang 6 nam 2024", errc::date_unreadable, 1},  // typed without its marks
      {"24 June 2024", errc::date_unreadable, 3},
      {"tháng 6/2024", errc::date_unreadable, 1},
      {"11-18/02/2024", errc::date_unreadable, 6},  // a run of days is a period
      {"-5/7/2023", errc::date_unreadable, 1},
      {"", errc::date_unreadable, 1},
  };
  for (const auto& [text, code, column] : table) {
    SCOPED_TRACE(text);
    const auto got = parse_date_vi(text);
    ASSERT_FALSE(got);
    EXPECT_EQ(to_string(got.error().code()), to_string(code));
    EXPECT_EQ(got.error().where().column, column);
  }
}

TEST(Date, EveryDayOfTwoCenturiesReadsBackInBothForms) {
  EXPECT_EQ(to_string_vi(date(2023, 7, 5)), "05/7/2023");
  EXPECT_EQ(to_string_vi(date(2023, 2, 1)), "01/02/2023");
  EXPECT_EQ(to_string_vi(date(2024, 11, 9)), "09/11/2024");
  int count = 0;
  for (date on(1900, 1, 1); on < date(2100, 1, 1); on = on + days{1}, ++count) {
    ASSERT_EQ(parse_date_vi(to_string_vi(on)).value(), on);
    ASSERT_EQ(parse_date_vi(in_words(on, language::vi)).value(), on);
  }
  EXPECT_EQ(count, 73'049);  // 200 * 365 + 49 leap days
}

}  // namespace TEST_FILE
