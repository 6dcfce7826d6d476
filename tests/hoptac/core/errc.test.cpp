// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/errc.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;

static_assert(sizeof(errc) == 2);
static_assert(!std::is_convertible_v<errc, int>);

// The numbers are permanent: scripts match on them. One of each block is written out here, so that
// renumbering a block breaks a test; tests/tidy/errors_page.test.cpp compares the rest with the
// page.
static_assert(static_cast<int>(errc::decimal_unreadable) == 101);
static_assert(static_cast<int>(errc::date_unreadable) == 201);
static_assert(static_cast<int>(errc::number_unreadable) == 301);
static_assert(static_cast<int>(errc::figure_id_missing) == 1101);
static_assert(static_cast<int>(errc::file_unreadable) == 2001);
static_assert(static_cast<int>(errc::sum_of_parts_differs) == 5001);

TEST(Errc, ComparesByNumber) {
  EXPECT_LT(errc::decimal_unreadable, errc::date_unreadable);
  EXPECT_NE(errc::file_unreadable, errc::file_not_utf8);
}

}  // namespace TEST_FILE
