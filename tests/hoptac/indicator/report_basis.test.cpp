// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/report_basis.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::indicator::report_basis;

static_assert(sizeof(report_basis) == 1);
static_assert(!std::is_convertible_v<report_basis, int>);

TEST(ReportBasis, IsAnyWhereNobodyAsks) {
  EXPECT_EQ(report_basis{}, report_basis::any);  // compute.test.cpp shows what each takes
}

}  // namespace TEST_FILE
