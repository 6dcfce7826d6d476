// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace vn = hoptac::catalogue::vn;

// Constant data: known before the program runs.
static_assert(vn::law_17_2023_qh15.number == "17/2023/QH15");
static_assert(vn::law_17_2023_qh15.when.from.day == hoptac::calendar::date(2024, 7, 1));

TEST(Vn, BringsAllNationalInstruments) {
  EXPECT_EQ(vn::legal_texts.instruments.size(), 43U);
  EXPECT_EQ(vn::legal_texts.relations.size(), 11U);
}

TEST(Vn, BringsTheRules) {
  EXPECT_EQ(vn::rules().id, "vn");
}

}  // namespace TEST_FILE
