// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/money_instruments.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::calendar::days;
using hoptac::law::in_force;

// First days in force, and the least trust at which they answer.
struct {
  const instrument* text;
  date first;
  confirmation how;
} const starts[] = {
    {&circular_124_2021_tt_btc, {2022, 2, 14}, confirmation::read_in_text},
    {&decree_293_2025_nd_cp, {2026, 1, 1}, confirmation::read_in_text},
    {&decree_90_2019_nd_cp, {2020, 1, 1}, confirmation::read_without_quote},
    {&decree_38_2022_nd_cp, {2022, 7, 1}, confirmation::read_without_quote},
    {&decree_98_2018_nd_cp, {2018, 8, 20}, confirmation::read_without_quote},
    {&decree_74_2024_nd_cp, {2024, 7, 1}, confirmation::remembered},
};

TEST(VnMoneyInstruments, DayBeforeDayAndDayAfterTheStart) {
  for (const auto& row : starts) {
    // Ends were found for none of the last four, so after the start nothing is said of them.
    const truth after = row.text->when.end == ending::none_found ? truth::met : truth::not_known;
    EXPECT_EQ(in_force(*row.text, row.first - days{1}, row.how), truth::not_met) << row.text->id;
    EXPECT_EQ(in_force(*row.text, row.first, row.how), after) << row.text->id;
    EXPECT_EQ(in_force(*row.text, row.first + days{1}, row.how), after) << row.text->id;
  }
}

TEST(VnMoneyInstruments, WeakDaysDoNotDecideByThemselves) {
  EXPECT_EQ(in_force(decree_74_2024_nd_cp, date{2020, 1, 1}), truth::not_known);
  EXPECT_EQ(in_force(decree_38_2022_nd_cp, date{2020, 1, 1}), truth::not_known);
}

TEST(VnMoneyInstruments, TheOldCircularEndsWhereTheNewOneBegins) {
  EXPECT_EQ(in_force(circular_340_2016_tt_btc, date{2016, 12, 28}), truth::not_met);
  EXPECT_EQ(in_force(circular_340_2016_tt_btc, date{2022, 2, 13}), truth::not_known);
  EXPECT_EQ(in_force(circular_340_2016_tt_btc, date{2022, 2, 14}), truth::not_met);
}

}  // namespace TEST_FILE
