// SPDX-License-Identifier: BSL-1.0

#include <hoptac/place/unit.hpp>

#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::place::first_known_day, hoptac::place::full_name, hoptac::place::in_force,
    hoptac::place::key_of, hoptac::place::level_text, hoptac::place::unit, hoptac::place::unit_key,
    hoptac::place::unit_level;

static_assert(unit_level::province < unit_level::district &&
              unit_level::district < unit_level::commune);

TEST(Unit, LevelsHaveWordsInBothLanguages) {
  EXPECT_EQ(to_string(unit_level::province), "province");
  EXPECT_EQ(to_string(unit_level::district), "district");
  EXPECT_EQ(to_string(unit_level::commune), "commune");
  EXPECT_EQ(level_text(unit_level::district).vi, "huyện");
  EXPECT_EQ(level_text(unit_level::commune).en, "commune");
  EXPECT_EQ(level_text(unit_level::province).vi, "tỉnh");
}

TEST(Unit, KeysAreACodeAndADay) {
  const unit_key unknown{"01843"};
  const unit_key since{"01843", date{2025, 7, 1}};
  EXPECT_EQ(to_string(unknown), "01843@");
  EXPECT_EQ(to_string(since), "01843@2025-07-01");
  EXPECT_NE(unknown, since);
  EXPECT_LT(unknown, since);
  EXPECT_LT(since, (unit_key{"01844"}));
}

TEST(Unit, IsInForceOnItsFirstAndItsLastDay) {
  unit ward;
  ward.code = "01846";
  ward.kind = "Phường";
  ward.name = "Huyền Tụng";
  ward.from = date{2015, 3, 12};
  ward.to = date{2025, 6, 30};
  EXPECT_EQ(full_name(ward), "Phường Huyền Tụng");
  EXPECT_EQ(to_string(key_of(ward)), "01846@2015-03-12");
  EXPECT_FALSE(in_force(ward, {2015, 3, 11}));
  EXPECT_TRUE(in_force(ward, {2015, 3, 12}));
  EXPECT_TRUE(in_force(ward, {2025, 6, 30}));
  EXPECT_FALSE(in_force(ward, {2025, 7, 1}));
  ward.to.reset();
  EXPECT_TRUE(in_force(ward, {9999, 12, 31}));
}

TEST(Unit, BeforeItWasSeenItIsNotKnownToExist) {
  unit commune;
  commune.seen = date{2004, 8, 31};
  EXPECT_EQ(first_known_day(commune), (date{2004, 8, 31}));
  EXPECT_FALSE(in_force(commune, {2004, 8, 30}));
  EXPECT_TRUE(in_force(commune, {2004, 8, 31}));
  commune.seen.reset();
  EXPECT_THROW((void)first_known_day(commune), hoptac::contract_violation);
}

}  // namespace TEST_FILE
