// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/state_instruments.hpp>
#include <hoptac/place/names.hpp>
#include <hoptac/place/succession.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../policy/python.hpp"
#include "places/table.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::law::confirmation;
using namespace hoptac::place;
using hoptac::catalogue::vn::places;

constexpr date eve{2025, 6, 30};
constexpr date reform{2025, 7, 1};

std::string name_of(const char* code, date on) {
  const unit* found = places().find(code, on);
  return found == nullptr ? std::string() : full_name(*found);
}

std::string day_text(const std::optional<date>& day) {
  return day ? to_string(*day) : std::string();
}

/// The only unit that another one wholly became; empty where there is none.
std::string only_successor(const unit& of, date on) {
  const succession after = became(places(), of, on);
  return after.what == fate::one ? to_string(key_of(*after.units.front().of)) : std::string();
}

TEST(Places, AreWellFormed) {
  EXPECT_TRUE(check(hoptac::catalogue::vn::place_units()).empty());
  EXPECT_EQ(&places(), &places());
}

// ------------------------------------------------------------------------- the tables, row by row

confirmation confirmation_of(const table::row& row) {
  const std::string& text = row.at("successor_status");
  if (text.starts_with("CONFIRMED (1683") || text.starts_with("CONFIRMED (60"))
    return confirmation::read_in_text;
  if (text.starts_with("CONFIRMED")) return confirmation::reported;
  if (text.starts_with("DERIVED")) return confirmation::derived;
  if (text.starts_with("FROM MEMORY")) return confirmation::remembered;
  if (row.at("note").starts_with("district level ended")) return confirmation::read_in_text;
  return confirmation::not_found;
}

TEST(Places, AreThe464RowsThatWereCollected) {
  const std::vector<table::row> rows = table::read("units.csv");
  ASSERT_EQ(rows.size(), 464U);
  std::map<confirmation, int> counted;
  for (const table::row& row : rows) {
    const std::string key = row.at("code") + "@" + row.at("valid_from");
    SCOPED_TRACE(key);
    std::optional<date> from;
    if (!row.at("valid_from").empty()) from = date::parse(row.at("valid_from")).value();
    const unit* found = places().find(unit_key{row.at("code"), from});
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(full_name(*found), row.at("name"));
    EXPECT_EQ(found->kind, row.at("type"));
    EXPECT_EQ(std::to_string(static_cast<int>(found->level)), row.at("level"));
    EXPECT_EQ(found->parent, row.at("parent"));
    EXPECT_EQ(day_text(found->to), row.at("valid_to"));
    EXPECT_EQ(day_text(found->seen), from ? "" : "2004-08-31");
    std::string successors;
    for (const unit_key& next : found->successors)
      successors += (successors.empty() ? "" : "|") + to_string(next);
    EXPECT_EQ(successors, row.at("successor"));
    EXPECT_EQ(found->succession, confirmation_of(row));
    const std::string& resolution = row.at("resolution");
    EXPECT_EQ(found->instrument, resolution.starts_with("see ") ? "" : resolution);
    if (found->to) ++counted[found->succession];
  }
  const std::map<confirmation, int> expected{{confirmation::read_in_text, 282 + 17},
                                             {confirmation::reported, 51},
                                             {confirmation::derived, 3},
                                             {confirmation::remembered, 16},
                                             {confirmation::not_found, 2}};
  EXPECT_EQ(counted, expected);
}

TEST(Places, AgreeWithTheTableOfOldAndNewCommunes) {
  const std::vector<table::row> rows = table::read("crosswalk.csv");
  ASSERT_EQ(rows.size(), 283U);
  std::map<std::string, std::set<std::string>> into;
  for (const table::row& row : rows) {
    SCOPED_TRACE(row.at("old_code") + " " + row.at("new_code"));
    into[row.at("old_code")].insert(row.at("new_code"));
    const unit* before = places().find(row.at("old_code"), eve);
    const unit* after = places().find(row.at("new_code"), reform);
    ASSERT_TRUE(before != nullptr && after != nullptr);
    EXPECT_EQ(full_name(*before), row.at("old_name"));
    EXPECT_EQ(full_name(*after), row.at("new_name"));
    const unit* district = places().above(*before, unit_level::district, eve);
    ASSERT_NE(district, nullptr);
    EXPECT_EQ(district->code, row.at("old_district_code"));
    EXPECT_EQ(full_name(*district), row.at("old_district_name"));
    EXPECT_EQ(places().above(*before, unit_level::province, eve)->code,
              row.at("old_province_code"));
    EXPECT_EQ(after->part.article().number, 1);
    EXPECT_EQ(after->part.clause().number, std::stoi(row.at("clause_of_1683_NQ_UBTVQH15")));

    const bool whole = row.at("kind") == "full";
    const succession forwards = became(places(), *before, reform);
    EXPECT_EQ(forwards.what, whole ? fate::one : fate::parts);
    EXPECT_EQ(forwards.known, confirmation::read_in_text);
    EXPECT_TRUE(std::count(forwards.units.begin(), forwards.units.end(), share{after, whole}));
    const succession back = came_from(places(), *after, eve);
    EXPECT_TRUE(std::count(back.units.begin(), back.units.end(), share{before, whole}));
  }
  EXPECT_EQ(into.size(), 280U);
  int split = 0;
  for (const auto& [code, targets] : into) {
    EXPECT_EQ(became(places(), *places().find(code, eve), reform).units.size(), targets.size());
    split += targets.size() > 1 ? 1 : 0;
  }
  EXPECT_EQ(split, 3);
}

TEST(Places, HoldTheProvincesOfTheWholeCountry) {
  const std::vector<table::row> rows = table::read("provinces.csv");
  ASSERT_EQ(rows.size(), 34U);
  int communes = 0;
  std::set<std::string> merged;
  for (const table::row& row : rows) {
    SCOPED_TRACE(row.at("code"));
    const unit* found = places().find(row.at("code"), reform);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(full_name(*found), row.at("name"));
    const auto codes = table::split(row.at("merged_from_codes"), '|');
    const auto names = table::split(row.at("merged_from_names"), '|');
    ASSERT_EQ(codes.size(), names.size());
    const succession back = came_from(places(), *found, eve);
    EXPECT_EQ(back.what, codes.size() == 1 ? fate::same : fate::several);
    ASSERT_EQ(back.units.size(), codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
      merged.insert(codes[i]);
      EXPECT_EQ(name_of(codes[i].c_str(), eve), names[i]);
      EXPECT_EQ(back.units[i].of, places().find(codes[i], eve));
    }
    if (found->code == "19") {
      EXPECT_EQ(std::to_string(places().children("19", reform).size()), row.at("communes"));
    } else {
      EXPECT_NE(found->note.en.find("has " + row.at("communes") + " communes"), std::string::npos);
    }
    communes += std::stoi(row.at("communes"));
  }
  EXPECT_EQ(communes, 3321);
  EXPECT_EQ(merged.size(), 63U);
  const auto provinces_on = [](date on) {
    return std::count_if(places().units().begin(), places().units().end(), [&](const unit& each) {
      return each.level == unit_level::province && in_force(each, on);
    });
  };
  EXPECT_EQ(provinces_on(eve), 63);
  EXPECT_EQ(provinces_on(reform), 34);
  EXPECT_EQ(provinces_on({2025, 6, 29}), 2) << "of the others nothing earlier was read";
  EXPECT_EQ(places().units().size(), 464U + 61 + 22);
}

TEST(Places, NameTheResolutionThatTheCatalogueHas) {
  EXPECT_EQ(hoptac::catalogue::vn::resolution_1683_nq_ubtvqh15.number,
            places().find("02185", reform)->instrument);
  EXPECT_EQ(hoptac::catalogue::vn::resolution_202_2025_qh15.number,
            places().find("19", reform)->instrument);
}

// The path that knows nothing of hoptac: every unit of the table on ten days, both ways.
TEST(Places, AgreeWithASecondProgramAboutEveryUnitAndDay) {
  if (!python::is_here()) GTEST_SKIP() << "there is no python3";
  const python::folder folder("chains");
  const std::string out = folder / "chains.txt";
  std::ifstream script(table::folder + "chains.py");
  std::stringstream text;
  text << script.rdbuf();
  ASSERT_TRUE(python::run(text.str(), table::folder + "units.csv", out));

  std::map<std::string, std::set<std::string>> seen;
  std::ifstream in(out);
  std::size_t lines = 0;
  for (std::string line; std::getline(in, line); ++lines) {
    std::istringstream words(line);
    std::string key, way, day, least;
    words >> key >> way >> day >> least;
    const std::size_t at = key.find('@');
    std::optional<date> from;
    if (at + 1 < key.size()) from = date::parse(key.substr(at + 1)).value();
    const unit* of = places().find(unit_key{key.substr(0, at), from});
    ASSERT_NE(of, nullptr) << key;
    const auto trust = static_cast<confirmation>(std::stoi(least));
    const date on = date::parse(day).value();
    const succession what =
        way == "became" ? became(places(), *of, on, trust) : came_from(places(), *of, on, trust);
    std::string answer(to_string(what.what));
    for (const share& each : what.units)
      answer += " " + to_string(key_of(*each.of)) + (each.whole ? "" : "/");
    std::string said = key;
    for (const std::string& word : {way, day, least, answer}) said.append(" ").append(word);
    ASSERT_EQ(said, line);
    seen[way].emplace(to_string(what.what));
  }
  EXPECT_GT(lines, 14'000U);
  EXPECT_EQ(seen["became"].size(), 5U) << "same, one, parts, ended, not_known";
  EXPECT_EQ(seen["came_from"].size(), 5U) << "same, one, several, parts, not_known";
}

// ------------------------------------------------------------------------- known places and days

TEST(Places, ChangeOnTheDaysOfTheReforms) {
  const auto names = [](const char* code, date day) {
    using hoptac::calendar::days;
    return name_of(code, day - days{1}) + " | " + name_of(code, day) + " | " +
           name_of(code, day + days{1});
  };
  EXPECT_EQ(names("058", {2015, 3, 12}), "Thị xã Bắc Kạn | Thành phố Bắc Kạn | Thành phố Bắc Kạn");
  EXPECT_EQ(names("01846", {2015, 3, 12}), "Xã Huyền Tụng | Phường Huyền Tụng | Phường Huyền Tụng");
  EXPECT_EQ(names("02155", {2020, 2, 1}), "Xã Lương Hạ | Thị trấn Yến Lạc | Thị trấn Yến Lạc");
  EXPECT_EQ(names("02134", {2020, 2, 1}), "Thị trấn Yến Lạc |  | ");
  EXPECT_EQ(names("02155", reform), "Thị trấn Yến Lạc | Xã Na Rì | Xã Na Rì");
  EXPECT_EQ(names("01843", reform), "Phường Phùng Chí Kiên | Phường Bắc Kạn | Phường Bắc Kạn");
  EXPECT_EQ(names("06", reform), "Tỉnh Bắc Kạn |  | ");
  EXPECT_EQ(names("066", reform), "Huyện Na Rì |  | ");
}

TEST(Places, CountAsTheProvinceDid) {
  const auto communes_of = [](const char* province, date on) {
    std::size_t count = 0;
    for (const unit* district : places().children(province, on))
      count += places().children(district->code, on).size();
    return count;
  };
  const date midyear{2024, 6, 30};
  EXPECT_EQ(places().children("06", midyear).size(), 8U);
  EXPECT_EQ(communes_of("06", midyear), 108U);
  EXPECT_EQ(communes_of("06", {2020, 1, 31}), 122U);
  EXPECT_EQ(communes_of("06", {2020, 2, 1}), 108U);
  const std::map<std::string, std::size_t> sizes{{"058", 8},  {"060", 10}, {"061", 15},
                                                 {"062", 10}, {"063", 14}, {"064", 20},
                                                 {"065", 14}, {"066", 17}};
  for (const auto& [district, size] : sizes)
    EXPECT_EQ(places().children(district, midyear).size(), size) << district;
  EXPECT_TRUE(places().children("06", reform).empty());
  const std::vector<const unit*> after = places().children("19", reform);
  EXPECT_EQ(after.size(), 92U);
  EXPECT_EQ(std::count_if(after.begin(), after.end(),
                          [](const unit* each) { return each->kind == "Phường"; }),
            15);
  EXPECT_EQ(std::count_if(
                after.begin(), after.end(),
                [](const unit* each) {
                  const succession back = came_from(places(), *each, eve);
                  return std::all_of(back.units.begin(), back.units.end(), [](const share& part) {
                    return places().above(*part.of, unit_level::province, eve)->code == "06";
                  });
                }),
            37);
}

TEST(Places, OfThePlanAreFoundByTheirNames) {
  const date day{2024, 6, 30};
  const struct {
    const char* written;
    const char* code;
    const char* now;
  } cases[] = {
      {"Thôn Chè Cọ, xã Côn Minh, huyện Na Rì", "02173", "02185@2025-07-01"},
      {"xã Bộc Bố, huyện Pác Nặm", "01864", "01864@2025-07-01"},
      {"phường Xuất Hoá, thành phố Bắc Kạn", "01855", "01843@2025-07-01"},
      {"Xuân Dương, huyện Na Rì", "02191", "02191@2025-07-01"},
      {"xã Tân Lập, tỉnh Bắc Kạn", "02032", "02038@2025-07-01"},
      {"Như Cố, huyện Chợ Mới", "02122", "02086@2025-07-01"},
      {"Yến Dương", "01918", "01921@2025-07-01"},
      {"huyện Ngân sơn", "062", ""},
  };
  for (const auto& c : cases) {
    const auto found = match(places(), {c.written}, day);
    ASSERT_TRUE(found.has_value()) << describe(found.error(), hoptac::language::en);
    EXPECT_EQ((*found)->code, c.code) << c.written;
    EXPECT_EQ(only_successor(**found, reform), c.now) << c.written;
  }
  EXPECT_EQ(became(places(), *places().find("062", eve), reform).what, fate::ended);
}

TEST(Places, CodesAreUsedAgainForOtherUnits) {
  std::size_t same_name = 0;
  std::size_t old_name_elsewhere = 0;
  std::set<std::string> old_names;
  for (const unit& each : places().units())
    if (each.level == unit_level::commune && in_force(each, eve)) old_names.insert(each.name);
  for (const unit* each : places().children("19", reform)) {
    const unit* old = places().find(each->code, eve);
    ASSERT_NE(old, nullptr) << "every new commune has the code of an old one";
    if (old->name == each->name)
      ++same_name;
    else
      old_name_elsewhere += old_names.count(each->name);
  }
  EXPECT_EQ(92 - same_name, 46U);
  EXPECT_EQ(old_name_elsewhere, 21U);
}

TEST(Places, TwinNamesAndVariantsAreToldApart) {
  const auto code = [](const written_place& written, date on) {
    const auto found = match(places(), written, on);
    return found ? (*found)->code : to_string(found.error().code());
  };
  EXPECT_EQ(code({"phường Trung Thành"}, {2024, 6, 30}), "HT0512");
  EXPECT_EQ(code({"phường Trung Thành", "Phổ Yên"}, {2024, 6, 30}), "05899");
  EXPECT_EQ(code({"phường Trung Thành", "TP Thái Nguyên"}, {2024, 6, 30}), "05476");
  EXPECT_EQ(code({"phường Trung Thành"}, reform), "05899");
  EXPECT_EQ(code({"Văn Lang"}, reform), "02143");
  EXPECT_EQ(code({"Văn Lăng"}, reform), "05665");
  EXPECT_EQ(code({"Văn Lang, Na Rì"}, eve), "02140");
  EXPECT_EQ(code({"Văn Lăng, Na Rì"}, eve), "HT0511");
  EXPECT_EQ(code({"Sỹ Bình"}, eve), "01978");
  EXPECT_EQ(code({"Thần Sa"}, eve), "05725");
  EXPECT_EQ(code({"Thần Xa"}, reform), "05725");
  EXPECT_EQ(code({"Quan Triều"}, eve), "05431");
  EXPECT_EQ(code({"Quán Triều"}, reform), "05482");
  EXPECT_EQ(code({"Trung Hoà", "Ngân Sơn"}, eve), code({"Trung Hòa", "Ngân Sơn"}, eve));
  EXPECT_EQ(code({"xã Côn Minh, huyện Na Rì"}, reform), "HT0513");
  EXPECT_EQ(code({"Phường Bắc Kạn"}, eve), "HT0514");
}

// No spelling of one commune means another, on any day of a change.
TEST(Places, EveryUnitIsFoundByItsNameAndTheUnitsAboveIt) {
  for (const date on : {date{2004, 8, 31}, date{2015, 3, 12}, date{2020, 2, 1}, eve, reform})
    for (const unit& each : places().units()) {
      if (!in_force(each, on)) continue;
      std::string within;
      for (const unit* above = places().find(each.parent, on); above != nullptr;
           above = places().find(above->parent, on))
        within += full_name(*above) + ", ";
      const auto found = match(places(), {full_name(each), within, each.level}, on);
      ASSERT_TRUE(found.has_value()) << describe(found.error(), hoptac::language::en);
      ASSERT_EQ(*found, &each);
    }
}

TEST(Places, SplitCommunesHavePartsAndNoShare) {
  const std::map<std::string, std::string> splits{
      {"05461", "05443 05467"}, {"05467", "05467 05500"}, {"05932", "05908 05941"}};
  for (const auto& [code, parts] : splits) {
    const succession after = became(places(), *places().find(code, eve), reform);
    EXPECT_EQ(after.what, fate::parts);
    std::string codes;
    for (const share& each : after.units) {
      EXPECT_FALSE(each.whole);
      codes += (codes.empty() ? "" : " ") + each.of->code;
    }
    EXPECT_EQ(codes, parts);
  }
}

TEST(Places, WhatIsOnlyRememberedOrWasNotFoundIsNotKnown) {
  const unit& merged = *places().find("02149", {2020, 1, 31});
  const succession trusted = became(places(), merged, eve);
  EXPECT_EQ(trusted.what, fate::not_known);
  EXPECT_EQ(trusted.known, confirmation::remembered);
  EXPECT_EQ(trusted.weakest, &merged);
  const succession asked = became(places(), merged, eve, confirmation::remembered);
  EXPECT_EQ(asked.what, fate::one);
  EXPECT_EQ(asked.units.front().of->code, "02137");
  for (const char* code : {"05704", "05782"}) {
    const unit& lost = *places().find(code, {2024, 11, 30});
    EXPECT_EQ(became(places(), lost, reform, confirmation::not_found).what, fate::not_known);
  }
  EXPECT_EQ(places().find("02173", {2004, 8, 30}), nullptr) << "before the first list";
}

}  // namespace TEST_FILE
