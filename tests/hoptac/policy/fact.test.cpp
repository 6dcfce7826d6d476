// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/fact.hpp>

#include <set>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::policy::cell;
using hoptac::policy::fact;
using hoptac::policy::history_measure;
using hoptac::policy::history_window;
using hoptac::policy::to_string;
using hoptac::policy::value_kind;

// A table of applications is read as an array of cells.
static_assert(sizeof(cell) == 16 && std::is_trivially_copyable_v<cell>);
static_assert(cell{}.absent() && !cell{}.exact());
static_assert(cell::exactly(0).exact() && !cell::exactly(0).absent());
static_assert(!cell{1, 2}.exact() && !cell{1, 2}.absent());
static_assert(!cell{cell::lowest, 5}.absent() && !cell{5, cell::highest}.absent());
static_assert(cell{1, 2} == cell{1, 2} && cell{1, 2} != cell{1, 3});

// Stored numbers.
static_assert(static_cast<int>(value_kind::boolean) == 1);
static_assert(static_cast<int>(value_kind::integer) == 2);
static_assert(static_cast<int>(value_kind::decimal) == 3);
static_assert(static_cast<int>(value_kind::money) == 4);
static_assert(static_cast<int>(value_kind::date) == 5);
static_assert(static_cast<int>(value_kind::enumeration) == 6);
static_assert(static_cast<int>(value_kind::id) == 7);
static_assert(static_cast<int>(history_window::ever) == 1);
static_assert(static_cast<int>(history_window::calendar_year) == 2);
static_assert(static_cast<int>(history_window::months) == 3);
static_assert(static_cast<int>(history_measure::any) == 1);
static_assert(static_cast<int>(history_measure::count) == 2);
static_assert(static_cast<int>(history_measure::sum) == 3);

static_assert(to_string(value_kind::boolean) == "boolean");
static_assert(to_string(value_kind::integer) == "integer");
static_assert(to_string(value_kind::decimal) == "decimal");
static_assert(to_string(value_kind::money) == "money");
static_assert(to_string(value_kind::date) == "date");
static_assert(to_string(value_kind::enumeration) == "enumeration");
static_assert(to_string(value_kind::id) == "id");

TEST(Fact, WordsAreFoundByTheirPlaceAndOnlyWhole) {
  const fact level{.key = "level",
                   .kind = value_kind::enumeration,
                   .values = {{"none"}, {"college"}, {"university"}}};
  EXPECT_EQ(level.ordinal("none"), 0U);
  EXPECT_EQ(level.ordinal("college"), 1U);
  EXPECT_EQ(level.ordinal("university"), 2U);
  for (const char* other : {"", "colleg", "colleges", "College", "level"})
    EXPECT_EQ(level.ordinal(other), std::nullopt) << other;
  EXPECT_EQ((fact{.key = "count", .kind = value_kind::integer}.ordinal("count")), std::nullopt);
}

TEST(Fact, EqualityLooksAtEveryMember) {
  const fact one{.key = "fee",
                 .name = {"phí", "fee"},
                 .kind = value_kind::money,
                 .values = {{"a"}},
                 .scale = 1,
                 .currency = "VND",
                 .history = {{.per = {"coop"}, .months = 3}}};
  EXPECT_EQ(one, fact(one));
  const auto differs = [&](auto change) {
    fact other = one;
    change(other);
    return !(other == one);
  };
  EXPECT_TRUE(differs([](fact& x) { x.key = "fees"; }));
  EXPECT_TRUE(differs([](fact& x) { x.name.vi = ""; }));
  EXPECT_TRUE(differs([](fact& x) { x.kind = value_kind::integer; }));
  EXPECT_TRUE(differs([](fact& x) { x.values[0].key = "b"; }));
  EXPECT_TRUE(differs([](fact& x) { x.values[0].name.en = "b"; }));
  EXPECT_TRUE(differs([](fact& x) { x.ordered = true; }));
  EXPECT_TRUE(differs([](fact& x) { x.scale = 2; }));
  EXPECT_TRUE(differs([](fact& x) { x.currency = "USD"; }));
  EXPECT_TRUE(differs([](fact& x) { x.precision = hoptac::calendar::date_precision::year; }));
  EXPECT_TRUE(differs([](fact& x) { x.history = {}; }));
  EXPECT_TRUE(differs([](fact& x) { x.history->what = history_measure::sum; }));
  EXPECT_TRUE(differs([](fact& x) { x.history->per = {"sex"}; }));
  EXPECT_TRUE(differs([](fact& x) { x.history->within = history_window::months; }));
  EXPECT_TRUE(differs([](fact& x) { x.history->months = 4; }));
}

}  // namespace TEST_FILE
