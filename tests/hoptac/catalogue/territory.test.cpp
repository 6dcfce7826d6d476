// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/territory.hpp>  // first, so that the header is seen to stand alone

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using catalogue::territory_of;

TEST(Territory, EndsWithItsUnit) {
  const policy::territory found = territory_of("06", calendar::date(2025, 6, 30));
  EXPECT_EQ(found.code, "06");
  EXPECT_EQ(found.name, (bilingual{"tỉnh Bắc Kạn", "Bắc Kạn province"}));
  EXPECT_EQ(found.until, calendar::date(2025, 6, 30));
  EXPECT_EQ(found.into, (bilingual{"tỉnh Thái Nguyên", "Thái Nguyên province"}));
  EXPECT_EQ(found.source.instrument, "vn.resolution_202_2025_qh15");
}

TEST(Territory, OfAProvinceThatIsThereHasNoEnd) {
  const policy::territory found = territory_of("04", calendar::date(2025, 7, 1));
  EXPECT_EQ(found.until, std::nullopt);
  EXPECT_TRUE(found.source.empty());
}

// Every province that was merged on 1 July 2025 ends as Bắc Kạn does.
TEST(Territory, EveryMergedProvinceEndsByTheSameMechanism) {
  const calendar::date last(2025, 6, 30);
  int ended = 0;
  for (const place::unit& one : catalogue::vn::places().units()) {
    if (one.level != place::unit_level::province || !in_force(one, last) || !one.to) continue;
    ++ended;
    const policy::territory found = territory_of(one.code, last);
    EXPECT_EQ(found.until, one.to) << one.code;
    EXPECT_FALSE(found.into.vi.empty()) << one.code;
  }
  EXPECT_GE(ended, 20);
}

}  // namespace TEST_FILE
