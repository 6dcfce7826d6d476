// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/policy/diff.hpp>
#include <hoptac/policy/write.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
using hoptac::calendar::date;
using hoptac::law::confirmation;

static_assert(hp::to_string(hp::change_kind::added) == "added");

/// A pack of one rule with one limit that rises on 1 July 2024; none of it is law.
hp::pack_content sample() {
  const hp::fact_of<date> hired{{.key = "hired", .name = {"ngày tuyển dụng", "date of hire"}}};
  const hp::fact_of<hp::number> members{{.key = "members", .name = {"số thành viên", "members"}}};
  const auto value = [](int x, int article) {
    return hp::parameter_value{
        .value = hoptac::money::decimal::from_integer(x),
        .source = {.instrument = "decree", .where = {article}, .how = confirmation::read_in_text}};
  };
  hp::parameter least{
      .id = "least", .name = {"số tối thiểu", "least number"}, .unit = {"thành viên", "members"}};
  least.histories = {{.values = hoptac::calendar::dated<hp::parameter_value>::of(
                          {{value(7, 5), date(2022, 1, 1), date(2024, 6, 30), {}},
                           {value(5, 6), date(2024, 7, 1), std::nullopt, {}}})}};
  const hp::parameter_of<hp::number> limit(least);
  hp::rule one{.id = "support", .title = {"hỗ trợ", "support"}};
  one.reference_date = "hired";
  one.in_force_to = date(2025, 12, 31);
  one.conditions = {{.id = "members",
                     .met = {"đủ", "enough"},
                     .not_met = {"thiếu", "too few"},
                     .when = members >= limit}};
  return {.id = "sample",
          .version = "1",
          .title = {"mẫu", "sample"},
          .sources = {{"decree", {"Nghị định số 1", "Decree No. 1"}}},
          .facts = {hired.declared, members.declared},
          .parameters = {least},
          .rules = {one}};
}
hp::pack made(hp::pack_content content) {
  return *hp::pack::make(std::move(content));
}

TEST(Diff, ParametersBetweenTwoDays) {
  const auto found = diff(made(sample()), date(2024, 6, 30), date(2024, 7, 1));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, hp::change_kind::changed);
  EXPECT_EQ(found[0].rule, "support");
  EXPECT_EQ(found[0].where, "parameters/least");
  EXPECT_EQ(found[0].before.vi, "7 thành viên (Điều 5 Nghị định số 1)");
  EXPECT_EQ(found[0].after.en, "5 members (Article 6 of Decree No. 1)");
  EXPECT_EQ(found[0].message.vi,
            "hỗ trợ: số tối thiểu ngày 30/6/2024 là 7 thành viên (Điều 5 Nghị định số 1), ngày "
            "01/7/2024 là 5 thành viên (Điều 6 Nghị định số 1)");
  EXPECT_EQ(found[0].message.en,
            "support: least number on 30 June 2024 is 7 members (Article 5 of Decree No. 1), on 1 "
            "July 2024 it is 5 members (Article 6 of Decree No. 1)");
}

TEST(Diff, TheDayBeforeTheFirstValueAndTheDayAfterTheEnd) {
  const auto first = diff(made(sample()), date(2021, 12, 31), date(2022, 1, 1));
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].kind, hp::change_kind::added);
  EXPECT_EQ(first[0].before.en, "no value");
  const auto last = diff(made(sample()), date(2025, 12, 31), date(2026, 1, 1));
  ASSERT_EQ(last.size(), 1U);
  EXPECT_EQ(last[0].kind, hp::change_kind::removed);
  EXPECT_EQ(last[0].where, "in_force");
  EXPECT_EQ(last[0].message.en,
            "support: the rule on 31 December 2025 is in force, on 1 January 2026 it is not in "
            "force");
}

TEST(Diff, DaysWithOneAnswerDoNotDiffer) {
  for (const date day : {date(2021, 1, 1), date(2022, 1, 1), date(2024, 7, 1), date(2026, 1, 1)})
    EXPECT_TRUE(diff(made(sample()), day, day).empty());
  EXPECT_TRUE(diff(made(sample()), date(2022, 1, 1), date(2024, 6, 30)).empty());
  EXPECT_TRUE(diff(made(sample()), date(2024, 7, 1), date(2025, 12, 31)).empty());
}

TEST(Diff, ThePeriodThatATextNames) {
  hp::pack_content content = sample();
  content.rules[0].named_period = hoptac::calendar::period::of_years(2022, 2024);
  const auto found = diff(made(content), date(2024, 12, 31), date(2025, 1, 1));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].where, "named_period");
}

TEST(Diff, TheWageOfTheCatalogueRoseWithItsDecree) {
  const hp::pack vn = made(hoptac::catalogue::vn::rules());
  const auto found = diff(vn, date(2025, 12, 31), date(2026, 1, 1));
  const auto wage = std::find_if(found.begin(), found.end(), [](const hp::change& one) {
    return one.where.starts_with("parameters/regional_minimum_wage/");
  });
  ASSERT_NE(wage, found.end());
  EXPECT_NE(wage->before.en.find("4,960,000 VND"), std::string::npos) << wage->before.en;
  EXPECT_NE(wage->after.en.find("5,310,000 VND"), std::string::npos) << wage->after.en;
  EXPECT_NE(wage->after.en.find("293/2025"), std::string::npos) << wage->after.en;
}

TEST(Diff, EqualPacksDoNotDiffer) {
  EXPECT_TRUE(diff(made(sample()), made(sample())).empty());
  for (const hp::pack_content& one :
       {hoptac::catalogue::bac_kan::programmes(), hoptac::catalogue::vn::rules()}) {
    EXPECT_TRUE(diff(made(one), made(one)).empty());
    hp::pack_content turned = one;
    std::reverse(turned.rules.begin(), turned.rules.end());
    std::reverse(turned.facts.begin(), turned.facts.end());
    EXPECT_TRUE(diff(made(one), made(turned)).empty());
  }
}

TEST(Diff, EveryPartOfAPackIsCompared) {
  struct row {
    std::string where;
    void (*edit)(hp::pack_content&);
  };
  const row rows[] = {
      {"version", [](hp::pack_content& p) { p.version = "2"; }},
      {"title", [](hp::pack_content& p) { p.title.en = "other"; }},
      {"sources/decree", [](hp::pack_content& p) { p.sources[0].text.en = "Decree No. 2"; }},
      {"facts/members", [](hp::pack_content& p) { p.facts[1].name.en = "people"; }},
      {"parameters/least", [](hp::pack_content& p) { p.parameters[0].unit.en = "people"; }},
      {"parameters/least/",
       [](hp::pack_content& p) {
         p.parameters[0].histories[0].values = hoptac::calendar::dated<hp::parameter_value>::of(
             {{hp::parameter_value{.value = hoptac::money::decimal::from_integer(9)},
               date(2022, 1, 1),
               std::nullopt,
               {}}});
       }},
      {"source", [](hp::pack_content& p) { p.rules[0].source.instrument = "decree"; }},
      {"title", [](hp::pack_content& p) { p.rules[0].title.vi = "khác"; }},
      {"in_force_from", [](hp::pack_content& p) { p.rules[0].in_force_from = date(2020, 1, 1); }},
      {"in_force_to", [](hp::pack_content& p) { p.rules[0].in_force_to = date(2026, 1, 1); }},
      {"named_period",
       [](hp::pack_content& p) {
         p.rules[0].named_period = hoptac::calendar::period::of_year(2024);
       }},
      {"readings/age",
       [](hp::pack_content& p) { p.rules[0].readings = {hp::readings::age("birthday")}; }},
      {"conditions/members/met",
       [](hp::pack_content& p) { p.rules[0].conditions[0].met.en = "x"; }},
      {"conditions/members/not_met",
       [](hp::pack_content& p) { p.rules[0].conditions[0].not_met.en = "x"; }},
      {"conditions/members/source",
       [](hp::pack_content& p) { p.rules[0].conditions[0].source.instrument = "decree"; }},
      {"conditions/members",
       [](hp::pack_content& p) { p.rules[0].conditions[0].when.kind = hp::test_kind::greater; }},
      {"amount",
       [](hp::pack_content& p) { p.rules[0].amount = hp::value(hoptac::money::dong(1000)).tree; }},
      {"ranking", [](hp::pack_content& p) { p.rules[0].ranking = {{.fact = "hired"}}; }},
      {"gaps",
       [](hp::pack_content& p) {
         p.rules[0].gaps = {{"a", "b"}};
       }},
  };
  for (const row& one : rows) {
    hp::pack_content edited = sample();
    one.edit(edited);
    const auto found = diff(made(sample()), made(edited));
    ASSERT_EQ(found.size(), 1U) << one.where;
    EXPECT_EQ(found[0].where, one.where);
    EXPECT_FALSE(found[0].message.vi.empty() || found[0].message.en.empty());
    EXPECT_EQ(diff(made(edited), made(sample())).size(), 1U) << one.where;
  }
}

TEST(Diff, AddedAndRemovedElementsAndTheWordsOfTests) {
  hp::pack_content edited = sample();
  edited.rules[0].conditions[0].when.kind = hp::test_kind::greater;
  hp::condition more = edited.rules[0].conditions[0];
  more.id = "more";
  edited.rules[0].conditions.push_back(more);
  hp::rule second = sample().rules[0];
  second.id = "second";
  edited.rules.push_back(second);
  const auto there = diff(made(sample()), made(edited));
  ASSERT_EQ(there.size(), 3U);
  EXPECT_EQ(there[0].message.en,
            "support, conditions/members: changed: from “members is at least least number” to "
            "“members is more than least number”");
  EXPECT_EQ(there[1].kind, hp::change_kind::added);
  EXPECT_EQ(there[1].message.vi,
            "support, conditions/more: được thêm: “số thành viên lớn hơn số tối thiểu”");
  EXPECT_EQ(there[2].message.en, "rules/second: added: “support”");
  const auto back = diff(made(edited), made(sample()));
  ASSERT_EQ(back.size(), 3U);
  EXPECT_EQ(back[1].kind, hp::change_kind::removed);
  EXPECT_EQ(back[2].message.en, "rules/second: removed: “support”");
}

}  // namespace TEST_FILE
