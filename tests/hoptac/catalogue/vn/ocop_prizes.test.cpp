// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/ocop_prizes.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <string>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::policy::pack;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

using hoptac::money::any_amount;
using hoptac::money::dong;

hoptac::policy::decision prize(const char* stars, const char* before) {
  static const pack alone = pack_of(ocop_prizes());
  return one_group::decided(
      alone, "ocop_prize",
      {{"money_programme", "2021_2025"}, {"ocop_stars", stars}, {"ocop_stars_rewarded", before}});
}

// 3 stars and then 4: 8 + 2 million; 4 again: none; 3 and then 5: 8 + 7.
TEST(VnOcopPrizes, OnlyTheDifferenceIsPaid) {
  EXPECT_EQ(prize("3", "none").amount, any_amount(dong(8'000'000)));
  EXPECT_EQ(prize("4", "none").amount, any_amount(dong(10'000'000)));
  EXPECT_EQ(prize("5", "none").amount, any_amount(dong(15'000'000)));
  EXPECT_EQ(prize("4", "3").amount, any_amount(dong(2'000'000)));
  EXPECT_EQ(prize("5", "3").amount, any_amount(dong(7'000'000)));
  EXPECT_EQ(prize("5", "4").amount, any_amount(dong(5'000'000)));
}

TEST(VnOcopPrizes, OncePerLevel) {
  for (const char* stars : {"3", "4", "5"}) EXPECT_EQ(prize(stars, stars).answer, truth::not_met);
  EXPECT_EQ(prize("4", "5").answer, truth::not_met);
  for (const char* stars : {"1", "2"}) EXPECT_EQ(prize(stars, "none").answer, truth::not_met);
}

// Whatever the way to 5 stars, all prizes together are 15 million.
TEST(VnOcopPrizes, AllWaysToTheTopPayTheSame) {
  const auto paid = [](const char* stars, const char* before) {
    return prize(stars, before).amount->minor_units();
  };
  EXPECT_EQ(paid("3", "none") + paid("4", "3") + paid("5", "4"), 15'000'000);
  EXPECT_EQ(paid("3", "none") + paid("5", "3"), 15'000'000);
  EXPECT_EQ(paid("4", "none") + paid("5", "4"), 15'000'000);
}

}  // namespace TEST_FILE
