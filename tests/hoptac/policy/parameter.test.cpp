// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/parameter.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::calendar::date;
using hoptac::calendar::dated;
using hoptac::money::decimal;
using namespace hoptac::policy;

static_assert(std::is_aggregate_v<parameter> && std::is_aggregate_v<parameter_value>);

parameter_value whole(int x) {
  return {.value = decimal::from_integer(x)};
}

parameter sample() {
  return {.id = "limit",
          .name = {"giới hạn tuổi", "age limit"},
          .kind = value_kind::integer,
          .unit = {"tuổi", "years"},
          .by = "sex",
          .histories = {
              {"female", dated<parameter_value>::of({{whole(35), date(2021, 1, 1), {}, {}}})}}};
}

// The three days at which each value begins and ends.
TEST(Parameter, EachValueHoldsFromItsFirstDayToItsLast) {
  const auto values = dated<parameter_value>::of(
      {{whole(30), date(2021, 1, 1), date(2022, 6, 30), {}},
       {std::nullopt, date(2022, 7, 1), date(2022, 12, 31), {"chưa rõ", "not known"}},
       {whole(35), date(2023, 1, 1), {}, {}}});
  EXPECT_FALSE(values.on(date(2020, 12, 31)));
  EXPECT_EQ(*values.on(date(2021, 1, 1)), whole(30));
  EXPECT_EQ(*values.on(date(2022, 6, 30)), whole(30));
  EXPECT_FALSE(values.on(date(2022, 7, 1)));
  EXPECT_EQ(values.on(date(2022, 7, 1)).gap().reason.en, "not known");
  EXPECT_FALSE(values.on(date(2022, 12, 31)));
  EXPECT_EQ(*values.on(date(2023, 1, 1)), whole(35));
  EXPECT_EQ(*values.on(date(9999, 12, 31)), whole(35));
}

TEST(Parameter, TwoValuesOfOneDayAreRefused) {
  const auto made = dated<parameter_value>::make(
      {{whole(30), date(2021, 1, 1), date(2022, 7, 1), {}}, {whole(35), date(2022, 7, 1), {}, {}}});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code(), errc::history_overlaps);
}

TEST(Parameter, EqualityLooksAtEveryMember) {
  EXPECT_EQ(sample(), sample());
  const auto differs = [](auto change) {
    parameter other = sample();
    change(other);
    return !(other == sample());
  };
  EXPECT_TRUE(differs([](parameter& x) { x.id = "other"; }));
  EXPECT_TRUE(differs([](parameter& x) { x.name.en = "limit"; }));
  EXPECT_TRUE(differs([](parameter& x) { x.kind = value_kind::decimal; }));
  EXPECT_TRUE(differs([](parameter& x) { x.currency = "VND"; }));
  EXPECT_TRUE(differs([](parameter& x) { x.unit.vi = "năm"; }));
  EXPECT_TRUE(differs([](parameter& x) { x.by = ""; }));
  EXPECT_TRUE(differs([](parameter& x) { x.histories[0].key = "male"; }));
  EXPECT_TRUE(differs([](parameter& x) { x.histories[0].values = {}; }));

  parameter_value one = whole(35);
  one.published = date(2020, 12, 1);
  EXPECT_FALSE(one == whole(35));
  one = whole(35);
  one.source.instrument = "decree";
  EXPECT_FALSE(one == whole(35));
  EXPECT_FALSE(whole(34) == whole(35));
}

}  // namespace TEST_FILE
