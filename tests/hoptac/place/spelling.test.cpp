// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/name.hpp>
#include <hoptac/place/spelling.hpp>

#include "sample.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

TEST(Spelling, IsNeededOnlyWhereFoldingDoesNotMakeNamesEqual) {
  for (const hoptac::place::spelling& each : sample::spellings)
    EXPECT_FALSE(hoptac::notation::same_name(each.one, each.other)) << each.one;
}

}  // namespace TEST_FILE
