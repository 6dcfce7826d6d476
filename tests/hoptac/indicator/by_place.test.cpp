// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/indicator/by_place.hpp>
#include <hoptac/indicator/compute.hpp>

#include "../place/sample.hpp"
#include "random_registry.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;
using calendar::date;
using place::unit_level;

entity::registry at_places(date units_on, const std::vector<std::string>& communes) {
  entity::registry_content all{.units_on = units_on};
  for (std::size_t i = 0; i < communes.size(); ++i)
    all.organisations.push_back({.id = entity::organisation_id(std::to_string(i)),
                                 .name = {},
                                 .code_number = {},
                                 .commune = communes[i],
                                 .established = date(2000, 1, 1)});
  return entity::registry(all);
}

/// Where each organisation is counted.
std::vector<std::string> words_of(const entity::registry& of, unit_level level, date on) {
  const dimension by = by_place(of, sample::country(), level, on);
  EXPECT_EQ(by.code, to_string(level));
  EXPECT_TRUE(std::is_sorted(by.words.begin(), by.words.end()));
  std::vector<std::string> out;
  for (const std::uint32_t part : by.part_of) out.push_back(by.words[part]);
  return out;
}

using words = std::vector<std::string>;
const words old_places{"00001", "00002", "00003", "00004", "00005", "00006", "00009", "", "99999"};

TEST(ByPlace, OnTheDayOfTheRegistryIsWhereItSays) {
  const entity::registry of = at_places(sample::last_of_old, old_places);
  EXPECT_EQ(words_of(of, unit_level::commune, sample::last_of_old),
            (words{"00001", "00002", "00003", "00004", "00005", "00006", "", "", ""}));
  EXPECT_EQ(words_of(of, unit_level::district, sample::last_of_old),
            (words{"001", "001", "001", "002", "002", "002", "", "", ""}));
  EXPECT_EQ(words_of(of, unit_level::province, sample::last_of_old),
            (words{"01", "01", "01", "01", "01", "01", "", "", ""}));
}

TEST(ByPlace, LaterCountsWhatWentWholeIntoOneAndGuessesNothing) {
  const entity::registry of = at_places(sample::last_of_old, old_places);
  // 00003 was split, 00005 is only remembered to have gone somewhere.
  EXPECT_EQ(words_of(of, unit_level::commune, sample::first_of_new),
            (words{"00001", "00001", "", "00004", "", "00006", "", "", ""}));
  EXPECT_EQ(words_of(of, unit_level::district, sample::first_of_new), words(9, ""));
  // Wherever the parts of a commune are, its province is known.
  EXPECT_EQ(words_of(of, unit_level::province, sample::first_of_new),
            (words{"01", "01", "01", "01", "01", "01", "", "", ""}));
}

TEST(ByPlace, EarlierCountsWhatAllCameFromOne) {
  const entity::registry of = at_places(sample::first_of_new, {"00001", "00004", "00006"});
  EXPECT_EQ(words_of(of, unit_level::commune, sample::last_of_old), (words{"", "", ""}));
  // 00001 is made of two communes of one district, 00006 of parts of two districts; of 00004 one
  // origin is only remembered.
  EXPECT_EQ(words_of(of, unit_level::district, sample::last_of_old), (words{"001", "", ""}));
  EXPECT_EQ(words_of(of, unit_level::province, sample::last_of_old), (words{"01", "01", "01"}));
}

TEST(ByPlace, APlaceMayBeADistrictWhereNoMoreIsKnown) {
  const entity::registry of = at_places(sample::last_of_old, {"002", "01"});
  EXPECT_EQ(words_of(of, unit_level::commune, sample::last_of_old), (words{"", ""}));
  EXPECT_EQ(words_of(of, unit_level::district, sample::last_of_old), (words{"002", ""}));
  EXPECT_EQ(words_of(of, unit_level::province, sample::first_of_new), (words{"01", "01"}));
}

/// Each organisation of a random registry somewhere in Bac Kan on 30 June 2024.
entity::registry in_bac_kan(std::uint64_t seed) {
  entity::registry_content all = random_registry::maker(seed).next(400);
  std::vector<std::string> communes;
  for (const place::unit& one : catalogue::vn::places().units())
    if (one.level == unit_level::commune && in_force(one, all.units_on) &&
        catalogue::vn::places().above(one, unit_level::province, all.units_on)->code == "06")
      communes.push_back(one.code);
  EXPECT_EQ(communes.size(), 108U);
  for (std::size_t i = 0; i < all.organisations.size(); ++i)
    all.organisations[i].commune = communes[i * 31 % communes.size()];
  return entity::registry(std::move(all));
}

definition count_of(counter what) {
  return {.code = "x", .breakdown = {}, .name = {}, .subjects = 7, .unit = "count", .first = what};
}

TEST(ByPlace, PartsAddUpToTheWholeInTheUnitsOfEveryDay) {
  const entity::registry of = in_bac_kan(5);
  const std::vector<definition> all{
      count_of({.what = counted::organisations}), count_of({.what = counted::ended}),
      count_of({.what = counted::reported, .of = entity::measure::revenue}),
      count_of({.what = counted::products}), count_of({.what = counted::support_amount})};
  const auto during = calendar::period::of_half(2024, 1);
  const std::vector<value> wholes = compute(of, all, during, {}, division::given);
  for (const unit_level level : {unit_level::province, unit_level::district, unit_level::commune})
    for (const date on :
         {date(2015, 1, 1), date(2024, 6, 30), date(2025, 6, 30), date(2025, 7, 1)}) {
      const dimension by = by_place(of, catalogue::vn::places(), level, on);
      const std::vector<value> parts = compute(of, all, during, {&by, 1}, division::given);
      for (const value& whole : wholes) {
        money::decimal sum;
        std::int64_t counted = 0;
        std::int64_t silent = 0;
        for (const value& part : parts) {
          if (part.of != whole.of || part.subject != whole.subject) continue;
          counted += part.counted;
          silent += part.silent;
          if (part.exact) sum += part.exact->round(0, money::rounding::exact).value();
        }
        EXPECT_EQ(whole.exact, money::ratio(sum)) << to_string(level) << " " << to_string(on);
        EXPECT_EQ(whole.counted, counted);
        EXPECT_EQ(whole.silent, silent);
      }
    }
}

TEST(ByPlace, TheProvinceIsTheSameInTheUnitsBeforeAndAfterTheReform) {
  const entity::registry of = in_bac_kan(6);
  const std::vector<definition> all{count_of({.what = counted::organisations})};
  const auto during = calendar::period::of_half(2024, 1);
  const auto total_on = [&](date on, std::string_view code) {
    const dimension by = by_place(of, catalogue::vn::places(), unit_level::province, on);
    EXPECT_EQ(by.words, (words{std::string(code)}));
    std::vector<money::ratio> out;
    for (const value& one : compute(of, all, during, {&by, 1}, division::given))
      out.push_back(*one.exact);
    return out;
  };
  EXPECT_EQ(total_on(date(2025, 6, 30), "06"), total_on(date(2025, 7, 1), "19"));
}

}  // namespace TEST_FILE
