// SPDX-License-Identifier: BSL-1.0

#include <hoptac/place/gazetteer.hpp>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include "sample.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::calendar::date;
using hoptac::place::check, hoptac::place::gazetteer, hoptac::place::unit, hoptac::place::unit_key,
    hoptac::place::unit_level;
using sample::at, sample::country, sample::first_of_new, sample::last_of_old;

static_assert(std::is_nothrow_move_constructible_v<gazetteer> &&
              std::is_copy_constructible_v<gazetteer>);

std::string keys(const std::vector<const unit*>& units) {
  std::string out;
  for (const unit* each : units) {
    out += out.empty() ? "" : " ";
    out += to_string(key_of(*each));
  }
  return out;
}

TEST(Gazetteer, FindsTheUnitThatACodeNamesOnADay) {
  const gazetteer& all = country();
  EXPECT_EQ(all.units().size(), sample::units().size());
  EXPECT_EQ(full_name(at("00001", {2010, 3, 31})), "Xã Văn Lang");
  EXPECT_EQ(full_name(at("00001", {2010, 4, 1})), "Thị trấn Văn Lang");
  EXPECT_EQ(full_name(at("00001", last_of_old)), "Thị trấn Văn Lang");
  EXPECT_EQ(full_name(at("00001", first_of_new)), "Xã Hòa Thuận");
  EXPECT_EQ(all.find("00001", {1999, 12, 31}), nullptr);
  EXPECT_EQ(all.find("00009", {2015, 7, 1}), nullptr);
  EXPECT_EQ(all.find("1", first_of_new), nullptr);
  EXPECT_EQ(all.find("", first_of_new), nullptr);
  EXPECT_EQ(all.versions("00001").size(), 3U);
  EXPECT_TRUE(all.versions("00007").empty());
  EXPECT_EQ(all.find(unit_key{"00001", date{2010, 4, 1}}), &at("00001", {2015, 1, 1}));
  EXPECT_EQ(all.find(unit_key{"00001"}), &at("00001", {2005, 1, 1}));
  EXPECT_EQ(all.find(unit_key{"00001", date{2010, 4, 2}}), nullptr);
}

TEST(Gazetteer, KnowsWhatBelongsToWhatOnADay) {
  const gazetteer& all = country();
  EXPECT_EQ(keys(all.children("001", last_of_old)), "00001@2010-04-01 00002@ 00003@");
  EXPECT_EQ(keys(all.children("001", {2015, 6, 30})), "00001@2010-04-01 00002@ 00003@ 00009@");
  EXPECT_EQ(keys(all.children("001", first_of_new)), "");
  EXPECT_EQ(keys(all.children("01", first_of_new)),
            "00001@2020-01-01 00004@2020-01-01 00006@2020-01-01");
  const unit& old = at("00002", last_of_old);
  EXPECT_EQ(all.above(old, unit_level::commune, last_of_old), &old);
  EXPECT_EQ(all.above(old, unit_level::district, last_of_old), &at("001", last_of_old));
  EXPECT_EQ(all.above(old, unit_level::province, last_of_old), &at("01", last_of_old));
  const unit& made = at("00004", first_of_new);
  EXPECT_EQ(all.above(made, unit_level::district, first_of_new), nullptr);
  EXPECT_EQ(all.above(made, unit_level::province, first_of_new), &at("01", last_of_old));
  EXPECT_EQ(all.above(at("01", last_of_old), unit_level::commune, last_of_old), nullptr);
  EXPECT_THROW((void)all.above(old, unit_level::district, first_of_new),
               hoptac::contract_violation);
}

TEST(Gazetteer, KnowsWhatWentIntoAUnit) {
  const gazetteer& all = country();
  EXPECT_EQ(keys(all.predecessors(at("00001", first_of_new))), "00001@2010-04-01 00002@");
  EXPECT_EQ(keys(all.predecessors(at("00004", first_of_new))), "00003@ 00004@ 00005@");
  EXPECT_EQ(keys(all.predecessors(at("00002", last_of_old))), "");
}

TEST(Gazetteer, DoesNotDependOnTheOrderOfItsUnitsAndOutlivesItsFirstCopy) {
  std::vector<unit> units = sample::units();
  std::mt19937 random(3);  // NOLINT(cert-msc51-cpp): the same orders every time
  for (int round = 0; round < 20; ++round) {
    std::shuffle(units.begin(), units.end(), random);
    const unit* found = nullptr;
    gazetteer kept = country();
    {
      const gazetteer made = gazetteer::make(units).value();
      EXPECT_TRUE(std::equal(made.units().begin(), made.units().end(), country().units().begin(),
                             country().units().end()));
      kept = made;
      found = made.find("00001", first_of_new);
    }
    EXPECT_EQ(found, kept.find("00001", first_of_new));
    EXPECT_EQ(found->name, "Hòa Thuận");
  }
  EXPECT_TRUE(gazetteer::make({}).value().units().empty());
}

/// The sample with one thing wrong, what is said of it, and about which unit.
TEST(Gazetteer, SaysEverythingThatIsWrongWithItsUnits) {
  const auto one = [](std::vector<unit>& units, const char* key) -> unit& {
    return *std::find_if(units.begin(), units.end(),
                         [&](const unit& each) { return to_string(key_of(each)) == key; });
  };
  const struct {
    const char* what;
    std::function<void(std::vector<unit>&)> change;
    errc code;
    const char* field;
    const char* argument;
  } cases[] = {
      {"the same key twice", [&](auto& all) { all.push_back(one(all, "00002@")); },
       errc::unit_repeated, "00002@", "00002@"},
      {"the older one has no end", [&](auto& all) { one(all, "00001@2010-04-01").to.reset(); },
       errc::unit_overlaps, "00001@2020-01-01", "00001"},
      {"one day together",
       [&](auto& all) {
         one(all, "00001@").to = date{2010, 4, 1};
       },
       errc::unit_overlaps, "00001@2010-04-01", "00001"},
      {"no such parent", [&](auto& all) { one(all, "00002@").parent = "003"; },
       errc::unit_parent_unknown, "00002@", "003"},
      {"a parent that has ended", [&](auto& all) { one(all, "00001@2020-01-01").parent = "001"; },
       errc::unit_parent_unknown, "00001@2020-01-01", "001"},
      {"a parent that begins later",
       [&](auto& all) {
         one(all, "001@").seen = date{2000, 1, 2};
       },
       errc::unit_parent_unknown, "00002@", "001"},
      {"a parent of its own level", [&](auto& all) { one(all, "00002@").parent = "00004"; },
       errc::unit_parent_unknown, "00002@", "00004"},
      {"a commune without parent", [&](auto& all) { one(all, "00002@").parent.clear(); },
       errc::unit_field_missing, "00002@", "parent"},
      {"no such successor", [&](auto& all) { one(all, "00002@").successors[0].code = "00007"; },
       errc::unit_successor_unknown, "00002@", "00007@2020-01-01"},
      {"a successor by code alone",
       [&](auto& all) { one(all, "00002@").successors[0].from.reset(); },
       errc::unit_successor_elsewhen, "00002@", "00001@"},
      {"a successor of another level", [&](auto& all) { one(all, "00002@").successors = {{"01"}}; },
       errc::unit_successor_unknown, "00002@", "01@"},
      {"the same successor twice",
       [&](auto& all) { one(all, "00003@").successors[1] = one(all, "00003@").successors[0]; },
       errc::unit_successor_unknown, "00003@", "00004@2020-01-01"},
      {"a day between",
       [&](auto& all) {
         one(all, "00002@").to = date{2019, 12, 30};
       },
       errc::unit_successor_elsewhen, "00002@", "00001@2020-01-01"},
      {"a successor and no end", [&](auto& all) { one(all, "01@").successors = {{"01"}}; },
       errc::unit_field_missing, "01@", "to"},
      {"no code", [&](auto& all) { one(all, "00002@").code.clear(); }, errc::unit_field_missing,
       "@", "code"},
      {"no kind", [&](auto& all) { one(all, "00002@").kind.clear(); }, errc::unit_field_missing,
       "00002@", "kind"},
      {"no name", [&](auto& all) { one(all, "00002@").name.clear(); }, errc::unit_field_missing,
       "00002@", "name"},
      {"no first day at all", [&](auto& all) { one(all, "00002@").seen.reset(); },
       errc::unit_field_missing, "00002@", "from"},
      {"a decomposed name", [&](auto& all) { one(all, "00002@").name = "Thu\u0309y"; },
       errc::unit_name_not_composed, "00002@", "Thu\u0309y"},
      {"bytes that are no text", [&](auto& all) { one(all, "00002@").name = "Th\xFFy"; },
       errc::unit_name_not_composed, "00002@", "Th\uFFFDy"},
      {"an end before the start",
       [&](auto& all) {
         one(all, "00002@").to = date{1999, 1, 1};
       },
       errc::dates_out_of_order, "00002@", "2000-01-01"},
      {"the end of time",
       [&](auto& all) {
         one(all, "00002@").to = date{9999, 12, 31};
       },
       errc::unit_successor_elsewhen, "00002@", "00001@2020-01-01"},
  };
  EXPECT_TRUE(check(sample::units()).empty());
  for (const auto& c : cases) {
    std::vector<unit> units = sample::units();
    c.change(units);
    const std::vector<hoptac::error> found = check(units);
    const auto said = std::find_if(found.begin(), found.end(), [&](const hoptac::error& each) {
      return each.code() == c.code && each.where().field == c.field;
    });
    ASSERT_NE(said, found.end()) << c.what;
    EXPECT_EQ(said->arguments().front(), c.argument) << c.what;
    for (const auto lang : {hoptac::language::vi, hoptac::language::en})
      EXPECT_EQ(describe(*said, lang).find('{'), std::string::npos);
    const auto made = gazetteer::make(std::move(units));
    ASSERT_FALSE(made.has_value()) << c.what;
    EXPECT_EQ(made.error(), found.front()) << c.what;
  }
}

TEST(Gazetteer, SaysAllOfItInOneRun) {
  std::vector<unit> units = sample::units();
  for (unit& each : units)
    if (each.code == "00002" || each.code == "00003") each.parent = "009";
  EXPECT_EQ(check(units).size(), 2U);
}

// The parent changes its name in the middle: the commune stays what it is.
TEST(Gazetteer, AParentMayChangeWhileAUnitStays) {
  std::vector<unit> units = sample::units();
  unit& before = *std::find_if(units.begin(), units.end(),
                               [](const unit& each) { return each.code == "001"; });
  unit after = before;
  after.from = date{2012, 1, 1};
  after.seen.reset();
  before = sample::into(before, {{"001", date{2012, 1, 1}}});
  before.to = date{2011, 12, 31};
  units.push_back(after);
  EXPECT_TRUE(check(units).empty());
  units.back().from = date{2012, 1, 2};
  EXPECT_FALSE(check(units).empty()) << "a day without it";
}

}  // namespace TEST_FILE
