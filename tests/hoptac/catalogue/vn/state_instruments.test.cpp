// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/state_instruments.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::law::in_force;

TEST(VnStateInstruments, HaveTheDaysThatTheirTextsState) {
  EXPECT_EQ(decree_29_2025_nd_cp.issued.day, date(2025, 2, 24));
  EXPECT_EQ(resolution_202_2025_qh15.issued.day, date(2025, 6, 12));
  EXPECT_EQ(resolution_1683_nq_ubtvqh15.issued.day, date(2025, 6, 16));
  EXPECT_EQ(circular_19_2022_tt_bkhdt.issued.day, date(2022, 8, 10));
  EXPECT_FALSE(decree_35_2025_nd_cp.issued.day.has_value());
  EXPECT_FALSE(joint_circular_01_2016.issued.day.has_value());
}

TEST(VnStateInstruments, DayBeforeDayAndDayAfterTheStart) {
  EXPECT_EQ(in_force(circular_19_2022_tt_bkhdt, date{2022, 9, 30}), truth::not_met);
  EXPECT_EQ(in_force(circular_19_2022_tt_bkhdt, date{2022, 10, 1}), truth::not_known);
  EXPECT_EQ(in_force(circular_19_2022_tt_bkhdt, date{2022, 10, 2}), truth::not_known);
}

}  // namespace TEST_FILE
