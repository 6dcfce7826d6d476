// SPDX-License-Identifier: BSL-1.0

#include <hoptac/place/succession.hpp>

#include <string>
#include <vector>

#include "sample.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::law::confirmation;
using hoptac::place::became, hoptac::place::came_from, hoptac::place::fate,
    hoptac::place::gazetteer, hoptac::place::share, hoptac::place::succession, hoptac::place::unit;
using sample::at, sample::country, sample::first_of_new, sample::last_of_old;

// What catalogue/places.test.cpp checks on the real units with a second program is here on few.

/// `parts: 00004@2020-01-01/ 00006@2020-01-01/`: a stroke marks units that are not whole.
std::string text(const succession& what) {
  std::string out(to_string(what.what));
  for (const share& each : what.units) {
    out += out.find(':') == std::string::npos ? ": " : " ";
    out += to_string(key_of(*each.of)) + (each.whole ? "" : "/");
  }
  return out;
}

TEST(Succession, FollowsAUnitThroughReforms) {
  const gazetteer& all = country();
  const unit& commune = at("00001", {2010, 3, 31});
  EXPECT_EQ(text(became(all, commune, {2010, 3, 31})), "same: 00001@");
  const succession renamed = became(all, commune, {2010, 4, 1});
  EXPECT_EQ(text(renamed), "one: 00001@2010-04-01");
  EXPECT_EQ(renamed.known, confirmation::reported);
  EXPECT_EQ(renamed.weakest, &commune);
  const succession merged = became(all, commune, first_of_new);
  EXPECT_EQ(text(merged), "one: 00001@2020-01-01");
  EXPECT_EQ(merged.known, confirmation::reported) << "the weakest step counts";
  EXPECT_EQ(merged.weakest, &commune);
  EXPECT_EQ(text(became(all, commune, {2010, 3, 1})), "same: 00001@");
  EXPECT_EQ(became(all, commune, {2010, 3, 1}).weakest, nullptr);
}

TEST(Succession, ASplitUnitHasPartsAndNoShare) {
  const gazetteer& all = country();
  EXPECT_EQ(text(became(all, at("00003", last_of_old), last_of_old)), "same: 00003@");
  EXPECT_EQ(text(became(all, at("00003", last_of_old), first_of_new)),
            "parts: 00004@2020-01-01/ 00006@2020-01-01/");
}

TEST(Succession, ADistrictEndsWithoutASuccessor) {
  const succession what = became(country(), at("001", last_of_old), first_of_new);
  EXPECT_EQ(text(what), "ended");
  EXPECT_EQ(what.known, confirmation::read_in_text);
  EXPECT_EQ(what.weakest, &at("001", last_of_old));
}

TEST(Succession, WhatIsOnlyRememberedIsNotKnownUnlessItIsAskedFor) {
  const gazetteer& all = country();
  const unit& remembered = at("00005", last_of_old);
  const succession trusted = became(all, remembered, first_of_new);
  EXPECT_EQ(text(trusted), "not_known");
  EXPECT_EQ(trusted.known, confirmation::remembered);
  EXPECT_EQ(trusted.weakest, &remembered);
  EXPECT_EQ(text(became(all, remembered, first_of_new, confirmation::remembered)),
            "one: 00004@2020-01-01");
  const unit& lost = at("00009", {2015, 6, 30});
  for (const auto how :
       {confirmation::not_found, confirmation::remembered, confirmation::derived}) {
    const succession what = became(all, lost, {2015, 7, 1}, how);
    EXPECT_EQ(text(what), "not_known") << "an unknown successor is not known at any price";
    EXPECT_EQ(what.known, confirmation::not_found);
    EXPECT_EQ(what.weakest, &lost);
  }
  EXPECT_EQ(text(became(all, lost, {2015, 6, 30})), "same: 00009@");
}

TEST(Succession, LooksBackToWholeUnitsAndParts) {
  const gazetteer& all = country();
  const unit& merged = at("00001", first_of_new);
  EXPECT_EQ(text(came_from(all, merged, first_of_new)), "same: 00001@2020-01-01");
  EXPECT_EQ(text(came_from(all, merged, last_of_old)), "several: 00001@2010-04-01 00002@");
  const unit& ward = at("00006", first_of_new);
  EXPECT_EQ(text(came_from(all, ward, last_of_old)), "parts: 00003@/ 00006@");
  EXPECT_EQ(text(came_from(all, ward, {2016, 1, 1})), "parts: 00003@/ 00006@");
  EXPECT_EQ(text(came_from(all, at("00001", last_of_old), {2016, 1, 1})), "same: 00001@2010-04-01");
  EXPECT_EQ(text(came_from(all, at("01", last_of_old), sample::first_list)), "same: 01@");
  EXPECT_EQ(text(came_from(all, at("001", last_of_old), sample::first_list)), "same: 001@");
}

// 00005 is remembered to have gone into 00004, but may have gone into 00006 as well: both stood
// beside each other in 01 on the day after.
TEST(Succession, AUnitThatWasLostMakesItsNeighboursNotKnown) {
  const gazetteer& all = country();
  const unit& made = at("00004", first_of_new);
  const succession trusted = came_from(all, made, last_of_old);
  EXPECT_EQ(text(trusted), "not_known");
  EXPECT_EQ(trusted.weakest, &at("00005", last_of_old));
  const succession asked = came_from(all, made, last_of_old, confirmation::remembered);
  EXPECT_EQ(text(asked), "parts: 00003@/ 00004@ 00005@");
  EXPECT_EQ(asked.known, confirmation::remembered);
  EXPECT_EQ(asked.weakest, &at("00005", last_of_old));

  const unit& neighbour = at("00002", last_of_old);
  EXPECT_EQ(text(came_from(all, neighbour, {2015, 6, 30})), "not_known") << "00009 was beside it";
  EXPECT_EQ(came_from(all, neighbour, {2015, 6, 30}).weakest, &at("00009", {2015, 6, 30}));
  EXPECT_EQ(text(came_from(all, neighbour, {2015, 7, 1})), "same: 00002@");
  EXPECT_EQ(text(came_from(all, at("00006", last_of_old), {2015, 6, 30})), "same: 00006@")
      << "00009 was in another district";
  EXPECT_EQ(text(came_from(all, at("00001", first_of_new), {2015, 6, 30})), "not_known");
}

TEST(Succession, BeforeTheFirstListNothingIsKnown) {
  const gazetteer& all = country();
  const succession what = came_from(all, at("00006", last_of_old), {1999, 12, 31});
  EXPECT_EQ(text(what), "not_known");
  EXPECT_EQ(what.weakest, &at("00006", last_of_old));
  EXPECT_EQ(what.known, confirmation::not_found);
}

TEST(Succession, PartsThatComeTogetherAgainAreWhole) {
  using enum hoptac::place::unit_level;
  std::vector<unit> units{sample::old_unit("01", province, "Tỉnh", "A", "", std::nullopt)};
  units.push_back(sample::into(sample::old_unit("00001", commune, "Xã", "B", "01"),
                               {{"00002", first_of_new}, {"00003", first_of_new}}));
  for (const char* code : {"00002", "00003"}) {
    unit part = sample::new_unit(code, "Xã", code, "01", first_of_new);
    part.to = date{2020, 12, 31};
    units.push_back(sample::into(part, {{"00004", date{2021, 1, 1}}}));
  }
  units.push_back(sample::new_unit("00004", "Xã", "B", "01", {2021, 1, 1}));
  const gazetteer all = gazetteer::make(units).value();
  const unit& first = *all.find("00001", last_of_old);
  EXPECT_EQ(text(became(all, first, first_of_new)), "parts: 00002@2020-01-01/ 00003@2020-01-01/");
  const succession again = became(all, first, {2021, 1, 1});
  EXPECT_EQ(text(again), "one: 00004@2021-01-01");
  EXPECT_EQ(again.weakest, &first) << "the first of steps that are known equally well";
  EXPECT_EQ(text(came_from(all, *all.find("00004", {2021, 1, 1}), last_of_old)), "one: 00001@");
  EXPECT_EQ(text(came_from(all, *all.find("00002", first_of_new), last_of_old)), "parts: 00001@/");
}

TEST(Succession, APartThatEndedLeavesAPart) {
  using enum hoptac::place::unit_level;
  std::vector<unit> units{sample::old_unit("01", province, "Tỉnh", "A", "", std::nullopt)};
  units.push_back(sample::into(sample::old_unit("00001", commune, "Xã", "B", "01"),
                               {{"00002", first_of_new}, {"00003", first_of_new}}));
  units.push_back(sample::new_unit("00002", "Xã", "C", "01", first_of_new));
  unit given_up = sample::new_unit("00003", "Xã", "D", "01", first_of_new);
  given_up.to = date{2020, 12, 31};
  units.push_back(sample::into(given_up, {}));
  const gazetteer all = gazetteer::make(units).value();
  EXPECT_EQ(text(became(all, *all.find("00001", last_of_old), {2021, 1, 1})),
            "parts: 00002@2020-01-01/");
}

TEST(Succession, FatesHaveWords) {
  const struct {
    fate what;
    const char* word;
  } cases[] = {{fate::same, "same"},   {fate::one, "one"},     {fate::several, "several"},
               {fate::parts, "parts"}, {fate::ended, "ended"}, {fate::not_known, "not_known"}};
  for (const auto& c : cases) EXPECT_EQ(to_string(c.what), c.word);
}

TEST(Succession, RefusesToLookTheWrongWay) {
  const gazetteer& all = country();
  const unit copy = at("00002", last_of_old);
  EXPECT_THROW((void)became(all, at("00001", first_of_new), last_of_old),
               hoptac::contract_violation);
  EXPECT_THROW((void)came_from(all, at("00002", last_of_old), first_of_new),
               hoptac::contract_violation);
  EXPECT_THROW((void)became(all, copy, first_of_new), hoptac::contract_violation);
  EXPECT_THROW((void)came_from(all, copy, last_of_old), hoptac::contract_violation);
}

}  // namespace TEST_FILE
