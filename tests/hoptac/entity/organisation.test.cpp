// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/organisation.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;
using hoptac::calendar::date;
using hoptac::calendar::period;

static_assert(!std::is_convertible_v<std::string, organisation_id>);

organisation from_to(date first, std::optional<date> last) {
  return {.id = organisation_id("A"),
          .kind = organisation_kind::cooperative,
          .name = "HTX A",
          .code_number = {},
          .commune = {},
          .established = first,
          .ended = last};
}

TEST(Organisation, ExistsFromItsFirstDayToTheDayBeforeItsEnd) {
  const organisation one = from_to({2019, 3, 1}, date(2024, 5, 1));
  EXPECT_FALSE(one.exists_on({2019, 2, 28}));
  EXPECT_TRUE(one.exists_on({2019, 3, 1}));
  EXPECT_TRUE(one.exists_on({2024, 4, 30}));
  EXPECT_FALSE(one.exists_on({2024, 5, 1}));
  EXPECT_TRUE(from_to({2019, 3, 1}, {}).exists_on({9999, 12, 31}));
}

TEST(Organisation, BeginsAndEndsInThePeriodsThatHoldTheDay) {
  const organisation one = from_to({2024, 1, 1}, date(2024, 6, 30));
  EXPECT_TRUE(one.established_in(period::of_half(2024, 1)));
  EXPECT_FALSE(one.established_in(period::of_year(2023)));
  EXPECT_TRUE(one.ended_in(period::of_half(2024, 1)));
  EXPECT_FALSE(one.ended_in(period::of_half(2024, 2)));
  EXPECT_FALSE(from_to({2024, 1, 1}, {}).ended_in(period::of_year(2024)));
}

}  // namespace TEST_FILE
