// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/reason.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::policy::reason;

TEST(Reason, IsNotKnownUntilItIsSaid) {
  EXPECT_EQ(reason{}.answer, hoptac::truth::not_known);
  EXPECT_EQ(reason{}, reason{});
  EXPECT_NE((reason{"age", hoptac::truth::met, {}, {}}), reason{});
}

}  // namespace TEST_FILE
