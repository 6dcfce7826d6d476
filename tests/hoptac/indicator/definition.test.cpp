// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/definition.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;

constexpr definition mean{.code = "revenue_average",
                          .breakdown = "per=HTX;sector=agriculture",
                          .name = {},
                          .subjects = of_cooperatives | of_unions,
                          .unit = "million_vnd",
                          .first = {}};

static_assert(!mean.is_of(entity::organisation_kind::cooperative_group));
static_assert(mean.is_of(entity::organisation_kind::cooperative));
static_assert(mean.is_of(entity::organisation_kind::cooperative_union));
static_assert(mean.how == formula::total && !mean.second && !mean.percent && mean.power == 0);
static_assert(mean.known == law::confirmation::not_found, "nothing is confirmed by itself");

TEST(Definition, CarriesTheDimensionsOfItsBreakdownAndNoOther) {
  EXPECT_TRUE(carries(mean, "per"));
  EXPECT_TRUE(carries(mean, "sector"));
  EXPECT_FALSE(carries(mean, "HTX"));
  EXPECT_FALSE(carries(mean, "sect"));
  EXPECT_FALSE(carries(mean, ""));
  definition whole = mean;
  whole.breakdown = {};
  EXPECT_FALSE(carries(whole, "per"));
  EXPECT_FALSE(carries(whole, ""));
}

TEST(Definition, RestsOnWhatIsStatedOrIsCounted) {
  for (const counted what :
       {counted::reported, counted::rated, counted::support_amount, counted::with_code})
    EXPECT_TRUE(is_stated(counter{.what = what}));
  for (const counted what : {counted::organisations, counted::established, counted::products,
                             counted::supported, counted::active, counted::undertakings})
    EXPECT_FALSE(is_stated(counter{.what = what}));
  definition of = mean;
  EXPECT_FALSE(is_stated(of));
  of.second = counter{.what = counted::reported};
  EXPECT_TRUE(is_stated(of));
}

TEST(Definition, CountersAreEqualWhenTheyCountTheSame) {
  const counter one{.what = counted::supported, .named = "a", .among = 1};
  counter other = one;
  EXPECT_EQ(one, other);
  other.among = 2;
  EXPECT_NE(one, other);
  other = one;
  other.level = "national";
  EXPECT_NE(one, other);
  other = one;
  other.less = 1;
  EXPECT_NE(one, other);
}

}  // namespace TEST_FILE
