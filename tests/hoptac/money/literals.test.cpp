// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/literals.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money::literals;
using hoptac::money::decimal;

static_assert((12.50_dec).scale() == 2 && 12.50_dec == decimal::scaled(125, 1));
static_assert(-0.5_dec == decimal::scaled(-5, 1) && .5_dec == 0.5_dec && 7._dec == 7_dec);
static_assert(1'482.5_dec == decimal::scaled(14825, 1) && (0_dec).is_zero());

TEST(Literals, AreReadAsTextAndNotAsBinaryNumbers) {
  EXPECT_EQ(to_string(0.1_dec + 0.2_dec), "0.3");
  EXPECT_EQ(to_string(12345678901234567890.123456789012345670_dec),
            "12345678901234567890.123456789012345670");
  EXPECT_EQ(to_string(1'482'500'000.00_dec), "1482500000.00");
}

}  // namespace TEST_FILE
