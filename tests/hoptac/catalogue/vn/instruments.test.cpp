// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/instruments.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::calendar::days;
using hoptac::law::confirmation, hoptac::law::force_reason, hoptac::law::in_force,
    hoptac::law::standing_on;
using enum hoptac::truth;

// First days in force as the sources print them, and what the answer needs to be trusted.
struct {
  const instrument* text;
  date first;
  provision where;
  confirmation how;
} const starts[] = {
    {&law_17_2023_qh15, {2024, 7, 1}, {}, confirmation::read_in_text},
    {&law_17_2023_qh15, {2024, 7, 1}, {18, 1, "b"}, confirmation::read_in_text},
    {&law_17_2023_qh15, {2024, 7, 1}, {115, 2}, confirmation::read_in_text},
    {&law_17_2023_qh15, {2023, 9, 1}, {115, 3}, confirmation::read_in_text},
    {&law_17_2023_qh15, {2023, 9, 1}, {115, 4}, confirmation::read_in_text},
    {&law_23_2012_qh13, {2013, 7, 1}, {}, confirmation::remembered},
    {&decree_77_2019_nd_cp, {2019, 11, 25}, {}, confirmation::read_in_text},
    {&decree_92_2024_nd_cp, {2024, 7, 18}, {}, confirmation::read_in_text},
    {&decree_113_2024_nd_cp, {2024, 11, 1}, {}, confirmation::reported},
    {&decree_125_2025_nd_cp, {2025, 7, 1}, {}, confirmation::reported},
    {&circular_09_2024_tt_bkhdt, {2024, 7, 1}, {}, confirmation::read_in_text},
    {&circular_01_2020_tt_bkhdt, {2020, 4, 1}, {}, confirmation::reported},
    {&circular_09_2017_tt_bnnptnt, {2017, 5, 31}, {}, confirmation::read_in_text},
};

TEST(VnInstruments, DayBeforeDayAndDayAfterTheStart) {
  for (const auto& row : starts) {
    SCOPED_TRACE(std::string(row.text->id));
    EXPECT_EQ(in_force(*row.text, row.where, row.first - days{1}, row.how), not_met);
    EXPECT_EQ(in_force(*row.text, row.where, row.first, row.how), met);
    EXPECT_EQ(in_force(*row.text, row.where, row.first + days{1}, row.how), met);
    EXPECT_EQ(standing_on(*row.text, row.where, row.first, row.how).how, row.how);
  }
}

struct {
  const instrument* text;
  date last;
} const ends[] = {
    {&law_23_2012_qh13, {2024, 6, 30}},
    {&circular_01_2020_tt_bkhdt, {2025, 9, 17}},
};

TEST(VnInstruments, DayBeforeDayAndDayAfterTheEnd) {
  for (const auto& row : ends) {
    SCOPED_TRACE(std::string(row.text->id));
    const auto low = confirmation::remembered;
    EXPECT_EQ(in_force(*row.text, row.last - days{1}, low), met);
    EXPECT_EQ(in_force(*row.text, row.last, low), met);
    EXPECT_EQ(in_force(*row.text, row.last + days{1}, low), not_met);
    EXPECT_EQ(standing_on(*row.text, {}, row.last + days{1}).why, force_reason::ended);
  }
  EXPECT_EQ(in_force(circular_01_2020_tt_bkhdt, date{2025, 9, 18}), not_met);
}

TEST(VnInstruments, WhatNoSourceSaysIsNotKnown) {
  // The start of the law of 2012 is remembered only; its end is in the law of 2023.
  EXPECT_EQ(in_force(law_23_2012_qh13, date{2015, 1, 1}), not_known);
  EXPECT_EQ(in_force(law_23_2012_qh13, date{2024, 7, 1}), not_met);
  for (const instrument* text :
       {&decree_193_2013_nd_cp, &decree_45_2021_nd_cp, &cooperative_law_not_stated})
    EXPECT_EQ(in_force(*text, date{2022, 1, 1}), not_known) << text->id;
  // Issued on a day, in force from one that was not found.
  EXPECT_EQ(in_force(decree_253_2025_nd_cp, date{2025, 9, 25}), not_met);
  EXPECT_EQ(in_force(decree_253_2025_nd_cp, date{2025, 9, 26}), not_known);
}

TEST(VnInstruments, AnOpenEndSaysHowFarItWasSeen) {
  EXPECT_EQ(standing_on(law_17_2023_qh15, {}, date{2026, 5, 13}).why, force_reason::within_dates);
  EXPECT_EQ(standing_on(law_17_2023_qh15, {}, date{2026, 5, 14}).why, force_reason::no_end_found);
  // Not in the codification: never seen listed.
  EXPECT_EQ(standing_on(decree_113_2024_nd_cp, {}, date{2024, 11, 1}).why,
            force_reason::no_end_found);
  EXPECT_EQ(in_force(circular_09_2017_tt_bnnptnt, date{2026, 5, 13}), met);
}

TEST(VnInstruments, PartOfTheLawCameEarlier) {
  const auto whole = standing_on(law_17_2023_qh15, {}, date{2024, 6, 30});
  EXPECT_EQ(whole.answer, not_met);
  EXPECT_TRUE(whole.differs_in_part);
  EXPECT_FALSE(standing_on(law_17_2023_qh15, {}, date{2023, 8, 31}).differs_in_part);
}

}  // namespace TEST_FILE
