// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/unit.hpp>  // first, so that the header is seen to stand alone

#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::all_families, hoptac::plan::all_units, hoptac::plan::find_unit;
using hoptac::plan::unit, hoptac::plan::unit_family, hoptac::plan::unit_rate;

static_assert(find_unit("million_vnd_per_year")->power == 6);
static_assert(find_unit("million_vnd_per_year")->rate == unit_rate::per_year);
static_assert(find_unit("billion_vnd")->family == unit_family::money);
static_assert(find_unit("hectare")->power == 4);  // 10,000 square metres
static_assert(find_unit("kilometre")->power == 3 && find_unit("tonne")->power == 3);
static_assert(!find_unit("") && !find_unit("VND") && !find_unit("million") && !find_unit("count "));
static_assert(find_unit("person")->whole() && find_unit("copy")->whole());
static_assert(!find_unit("percent")->whole() && !find_unit("vnd")->whole());
static_assert(*find_unit("vnd") == *find_unit("vnd") && !(*find_unit("vnd") == all_units()[0]));

TEST(PlanUnit, EveryCodeFindsItsOwnRow) {
  std::set<std::string_view> codes;
  for (const unit& row : all_units()) {
    EXPECT_EQ(find_unit(row.code), &row) << row.code;
    EXPECT_TRUE(codes.insert(row.code).second) << row.code << " stands twice";
  }
}

TEST(PlanUnit, TheWordsOfACodeSayItsPowerAndItsRate) {
  const auto has = [](std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  for (const unit& row : all_units()) {
    SCOPED_TRACE(std::string(row.code));
    EXPECT_EQ(row.rate == unit_rate::per_month, has(row.code, "_per_month"));
    EXPECT_EQ(row.rate == unit_rate::per_year, has(row.code, "_per_year"));
    EXPECT_EQ(row.rate == unit_rate::per_month, row.name.vi.ends_with("/tháng"));
    EXPECT_EQ(row.rate == unit_rate::per_month, row.name.en.ends_with(" a month"));
    EXPECT_EQ(row.rate == unit_rate::per_year, row.name.vi.ends_with("/năm"));
    EXPECT_EQ(row.rate == unit_rate::per_year, row.name.en.ends_with(" a year"));
    EXPECT_EQ(row.family == unit_family::money, has(row.code, "vnd"));
    if (row.family != unit_family::money) continue;
    const int power = has(row.code, "thousand")  ? 3
                      : has(row.code, "million") ? 6
                      : has(row.code, "billion") ? 9
                                                 : 0;
    EXPECT_EQ(row.power, power);
    EXPECT_EQ(has(row.name.vi, "nghìn"), power == 3);
    EXPECT_EQ(has(row.name.vi, "triệu"), power == 6);
    EXPECT_EQ(has(row.name.vi, "tỷ"), power == 9);
    EXPECT_EQ(has(row.name.en, "thousand"), power == 3);
    EXPECT_EQ(has(row.name.en, "million"), power == 6);
    EXPECT_EQ(has(row.name.en, "billion"), power == 9);
  }
}

TEST(PlanUnit, EveryFamilyHasItsSmallestUnit) {
  for (const unit_family family : all_families) {
    bool found = false;
    for (const unit& row : all_units()) found |= row.family == family && row.power == 0;
    EXPECT_TRUE(found) << static_cast<int>(family);
  }
}

}  // namespace TEST_FILE
