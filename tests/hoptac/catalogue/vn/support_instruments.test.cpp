// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/support_instruments.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/law/force.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::law::in_force;

// Days of issue, as printed in the plan and in the sources.
struct {
  const instrument* text;
  date issued;
} const issue_days[] = {
    {&resolution_20_nq_tw_2022, {2022, 6, 16}},   {&decision_42_2012_qd_ttg, {2012, 10, 8}},
    {&decision_1804_qd_ttg_2020, {2020, 11, 13}}, {&decision_167_qd_ttg_2021, {2021, 2, 3}},
    {&decision_01_qd_ttg_2023, {2023, 1, 3}},     {&decision_1948_qd_ttg_2025, {2025, 9, 9}},
    {&decision_1048_qd_ttg_2019, {2019, 8, 21}},  {&decision_148_qd_ttg_2023, {2023, 2, 24}},
    {&decision_1489_qd_ttg_2025, {2025, 7, 6}},
};

TEST(VnSupportInstruments, IssuedOnADayAndOtherwiseNotKnown) {
  for (const auto& row : issue_days) {
    EXPECT_EQ(row.text->issued.day, row.issued) << row.text->id;
    const auto low = hoptac::law::confirmation::remembered;
    EXPECT_EQ(in_force(*row.text, row.issued - hoptac::calendar::days{1}, low), truth::not_met);
    EXPECT_EQ(in_force(*row.text, row.issued, low), truth::not_known) << row.text->id;
  }
}

}  // namespace TEST_FILE
