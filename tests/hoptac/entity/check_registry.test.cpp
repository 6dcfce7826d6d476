// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/check_registry.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "random_registry.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::entity;
using calendar::date;
using calendar::period;

constexpr std::uint32_t a_cooperative = 0;
constexpr std::uint32_t another = 1;
constexpr std::uint32_t a_union = 2;
constexpr std::uint32_t a_group = 3;
constexpr std::uint32_t an_ended = 4;

/// Two cooperatives, a union, a group, and a cooperative that ended; rows count from 2.
registry_content sample() {
  registry_content all{.units_on = {2024, 6, 30}};
  const auto add = [&](const char* id, organisation_kind kind, date first,
                       std::optional<date> last) {
    all.organisations.push_back({.id = organisation_id(id),
                                 .kind = kind,
                                 .name = id,
                                 .code_number = {},
                                 .commune = {},
                                 .established = first,
                                 .ended = last,
                                 .line = static_cast<std::uint32_t>(all.organisations.size() + 2)});
  };
  add("H1", organisation_kind::cooperative, {2019, 3, 1}, {});
  add("H2", organisation_kind::cooperative, {2020, 1, 1}, {});
  add("U1", organisation_kind::cooperative_union, {2021, 1, 1}, {});
  add("T1", organisation_kind::cooperative_group, {2018, 1, 1}, {});
  add("H3", organisation_kind::cooperative, {2015, 1, 1}, date(2023, 7, 1));
  return all;
}

report& add_report(registry_content& to, std::uint32_t of, const period& over,
                   report_kind kind = report_kind::actual) {
  return to.reports.emplace_back(of, over, kind, report_standing::official,
                                 static_cast<std::uint32_t>(to.reports.size() + 2));
}

registry_limits limits_of_2024() {
  registry_limits out;
  out.least_members = {
      {organisation_kind::cooperative, {2013, 7, 1}, date(2024, 6, 30), 7, {"", ""}},
      {organisation_kind::cooperative, {2024, 7, 1}, {}, 5, {"", ""}},
      {organisation_kind::cooperative_union, {2024, 7, 1}, {}, 3, {"", ""}},
      {organisation_kind::cooperative_group, {2024, 7, 1}, {}, 2, {"", ""}}};
  out.most_associate_capital = {
      {organisation_kind::cooperative, {2024, 7, 1}, {}, 30, {"", ""}},
      {organisation_kind::cooperative_union, {2024, 7, 1}, {}, 40, {"", ""}}};
  return out;
}

/// `HT0602 organisations:3 id` for each.
std::vector<std::string> lines_of(const std::vector<error>& all) {
  std::vector<std::string> out;
  for (const error& one : all) {
    out.push_back(to_string(one.code()) + " " + one.where().file + ":" +
                  std::to_string(one.where().line) + " " + one.where().field);
    EXPECT_EQ(one.where().column, 0U);
    EXPECT_EQ(one.message(language::vi).find('{'), std::string::npos);
  }
  return out;
}

using change = std::function<void(registry_content&)>;
using strings = std::vector<std::string>;

strings errors_of(const change& make) {
  registry_content all = sample();
  make(all);
  const registry_check checked = check_registry(all, limits_of_2024());
  EXPECT_TRUE(checked.ok() || checked.findings.empty());
  if (checked.ok()) {
    EXPECT_NO_THROW(registry{all});
  }
  return lines_of(checked.errors);
}

strings findings_of(const change& make) {
  registry_content all = sample();
  make(all);
  const registry_check checked = check_registry(all, limits_of_2024());
  EXPECT_TRUE(checked.ok());
  return lines_of(checked.findings);
}

TEST(CheckRegistry, TheSampleHasNothingWrong) {
  EXPECT_EQ(errors_of([](registry_content&) {}), strings{});
  EXPECT_EQ(findings_of([](registry_content&) {}), strings{});
}

TEST(CheckRegistry, RefusesOrganisations) {
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {[](auto& all) { all.organisations[1].id = organisation_id("H1"); },
       {"HT0602 organisations:3 id"}},
      {[](auto& all) {
         for (const std::size_t i : {1U, 4U}) all.organisations[i].id = organisation_id("H1");
       },
       {"HT0602 organisations:3 id", "HT0602 organisations:6 id"}},
      {[](auto& all) { all.organisations[1].id = organisation_id(""); },
       {"HT0601 organisations:3 id"}},
      // Not even after the first has ended.
      {[](auto& all) {
         all.organisations[4].code_number = "4700123456";
         all.organisations[0].code_number = "4700123456";
       },
       {"HT0603 organisations:6 code_number"}},
      // Nor in another spelling.
      {[](auto& all) { all.organisations[1].id = organisation_id("\u00A0H1 "); },
       {"HT0602 organisations:3 id"}},
      {[](auto& all) { all.organisations[1].id = organisation_id("h1"); },
       {"HT0626 organisations:3 id"}},
      {[](auto& all) { all.organisations[4].id = organisation_id("\u041D1"); },
       {"HT0626 organisations:6 id"}},
      {[](auto& all) { all.organisations[1].id = organisation_id("\u00A0"); },
       {"HT0601 organisations:3 id"}},
      {[](auto& all) {
         all.organisations[4].code_number = "4700123456-001";
         all.organisations[0].code_number = "4700123456\u2013001";
       },
       {"HT0627 organisations:6 code_number"}},
      {[](auto& all) { all.organisations[4].ended = date(2015, 1, 1); },
       {"HT0605 organisations:6 ended"}},
      {[](auto& all) { all.organisations[4].ended = date(2014, 12, 31); },
       {"HT0605 organisations:6 ended"}},
      {[](auto& all) { all.organisations[4].ended = date(2015, 1, 2); }, {}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, FindsCodeNumbersThatAreNone) {
  const struct {
    const char* written;
    strings expected;
  } rows[] = {
      {"0100109106", {}},
      {"0100109106-001", {}},
      {"1,00109E+08", {"HT0628 organisations:3 code_number"}},
      {"100109106", {"HT0629 organisations:3 code_number"}},
      {"'0100109106", {"HT0630 organisations:3 code_number"}},
      {"đang làm", {"HT0604 organisations:3 code_number"}},
      {"-", {"HT0604 organisations:3 code_number"}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(findings_of([&](auto& all) { all.organisations[1].code_number = row.written; }),
              row.expected)
        << row.written;
}

TEST(CheckRegistry, BothLinesOfWhatIsRepeatedAreNamed) {
  registry_content all = sample();
  all.organisations[1].id = organisation_id("H1");
  const error found = check_registry(all, {}).errors.at(0);
  EXPECT_EQ(found.where().line, 3U);
  EXPECT_EQ(found.arguments(), (strings{"H1", "2"}));
}

TEST(CheckRegistry, RefusesCommunesThatTheDayDoesNotHave) {
  place::unit commune;
  commune.code = "02185";
  commune.from = date(2025, 7, 1);
  commune.kind = "Xã";
  commune.name = "Côn Minh";
  commune.parent = "19";
  place::unit province;
  province.code = "19";
  province.from = date(2025, 7, 1);
  province.level = place::unit_level::province;
  province.kind = "Tỉnh";
  province.name = "Thái Nguyên";
  const auto units = place::gazetteer::make({commune, province});
  ASSERT_TRUE(units.has_value());
  registry_content all = sample();
  all.organisations[0].commune = "02185";
  all.units_on = {2025, 7, 1};
  EXPECT_TRUE(check_registry(all, {}, &*units).ok());
  all.organisations[1].commune = "19";  // only the province is known
  EXPECT_TRUE(check_registry(all, {}, &*units).ok());
  all.units_on = {2025, 6, 30};
  EXPECT_EQ(lines_of(check_registry(all, {}, &*units).errors),
            (strings{"HT0606 organisations:2 commune", "HT0606 organisations:3 commune"}));
  EXPECT_TRUE(check_registry(all, {}).ok());
}

TEST(CheckRegistry, RefusesReports) {
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {[](auto& all) { add_report(all, a_cooperative, period::of_year(2018)); },
       {"HT0607 reports:2 period"}},
      {[](auto& all) { add_report(all, a_cooperative, period::of_month(2019, 3)); }, {}},
      {[](auto& all) { add_report(all, an_ended, period::of_half(2023, 1)); }, {}},
      {[](auto& all) { add_report(all, an_ended, period::of_half(2023, 2)); },
       {"HT0607 reports:2 period"}},
      {[](auto& all) {
         add_report(all, a_cooperative, period::of_year(2023));
         add_report(all, another, period::of_year(2023));
         add_report(all, a_cooperative, period::of_year(2023), report_kind::estimate);
         add_report(all, a_cooperative, period::of_year(2023));
       },
       {"HT0608 reports:5 period"}},
      // The same days under another name are the same.
      {[](auto& all) {
         add_report(all, a_cooperative, period::of_year(2023));
         add_report(all, a_cooperative, period::of_days({2023, 1, 1}, {2023, 12, 31}));
       },
       {"HT0608 reports:3 period"}},
      {[](auto& all) {
         report& one = add_report(all, a_cooperative, period::of_year(2023));
         one.set(measure::profit, -5);
         one.set(measure::revenue, -5);
         one.set(measure::workers, std::numeric_limits<std::int64_t>::min());
       },
       {"HT0609 reports:2 workers", "HT0609 reports:2 revenue"}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, RefusesMemberships) {
  const auto join = [](std::uint32_t whole, std::uint32_t member, date from,
                       std::optional<date> until = {}) {
    return [=](registry_content& all) {
      all.memberships.push_back(
          {whole, member, from, until, static_cast<std::uint32_t>(all.memberships.size() + 2)});
    };
  };
  const auto both = [](const change& first, const change& second) {
    return [=](registry_content& all) {
      first(all);
      second(all);
    };
  };
  const date day(2022, 1, 1);
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {join(a_union, a_cooperative, day), {}},
      {join(another, a_cooperative, day), {"HT0611 unions:2 union_id"}},
      {join(a_union, a_group, day), {"HT0612 unions:2 member_id"}},
      {join(a_union, a_union, day), {"HT0612 unions:2 member_id"}},
      {join(a_union, a_cooperative, day, day), {"HT0605 unions:2 until"}},
      {join(a_union, a_cooperative, {2020, 12, 31}), {"HT0610 unions:2 from"}},
      {join(a_union, an_ended, day), {"HT0613 unions:2 until"}},
      {join(a_union, an_ended, day, date(2023, 7, 1)), {}},
      {join(a_union, an_ended, day, date(2023, 7, 2)), {"HT0613 unions:2 until"}},
      {both(join(a_union, a_cooperative, day), join(a_union, a_cooperative, {2023, 1, 1})),
       {"HT0614 unions:3 from"}},
      {both(join(a_union, a_cooperative, {2023, 1, 1}), join(a_union, a_cooperative, day)),
       {"HT0614 unions:2 from"}},
      {both(join(a_union, a_cooperative, day, date(2023, 1, 1)),
            join(a_union, a_cooperative, {2023, 1, 1})),
       {}},
      {both(join(a_union, a_cooperative, day), join(a_union, another, day)), {}},
      {both(both(join(a_union, a_cooperative, day, date(2024, 1, 1)),
                 join(a_union, a_cooperative, {2022, 2, 1}, date(2022, 3, 1))),
            join(a_union, a_cooperative, {2022, 4, 1}, date(2022, 5, 1))),
       {"HT0614 unions:3 from", "HT0614 unions:4 from"}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, RefusesStatuses) {
  const auto give = [](std::uint32_t of, date from, legal_status status) {
    return [=](registry_content& all) {
      all.statuses.push_back(
          {of, from, status, static_cast<std::uint32_t>(all.statuses.size() + 2)});
      all.statuses.push_back({another, {2023, 1, 1}, legal_status::suspended, 3});
    };
  };
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {give(a_cooperative, {2020, 1, 1}, legal_status::in_bankruptcy), {}},
      {give(a_group, {2020, 1, 1}, legal_status::in_bankruptcy), {"HT0615 statuses:2 status"}},
      {give(a_cooperative, {2019, 2, 28}, legal_status::suspended), {"HT0610 statuses:2 from"}},
      {give(an_ended, {2023, 7, 1}, legal_status::suspended), {"HT0610 statuses:2 from"}},
      {give(an_ended, {2023, 7, 1}, legal_status::ended), {}},
      {give(an_ended, {2023, 6, 30}, legal_status::ended), {"HT0617 statuses:2 from"}},
      {give(a_cooperative, {2023, 6, 30}, legal_status::ended), {"HT0616 statuses:2 status"}},
      {give(another, {2023, 1, 1}, legal_status::active), {"HT0618 statuses:3 from"}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, RefusesEvents) {
  const auto happen = [](event_kind kind, date on, std::optional<std::uint32_t> other) {
    return [=](registry_content& all) {
      all.events.push_back({a_cooperative, kind, on, other, 2});
    };
  };
  const date day(2023, 7, 1);
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {happen(event_kind::strengthened, day, {}), {}},
      {happen(event_kind::strengthened, day, another), {"HT0620 events:2 other_id"}},
      {happen(event_kind::reorganised, day, another), {"HT0620 events:2 other_id"}},
      {happen(event_kind::absorbed, day, an_ended), {}},
      {happen(event_kind::absorbed, day, {}), {"HT0619 events:2 other_id"}},
      {happen(event_kind::made_from, day, {}), {"HT0619 events:2 other_id"}},
      {happen(event_kind::split_off, day, {}), {"HT0619 events:2 other_id"}},
      {happen(event_kind::converted, day, {}), {"HT0619 events:2 other_id"}},
      {happen(event_kind::absorbed, day, a_cooperative), {"HT0621 events:2 other_id"}},
      {happen(event_kind::converted, day, an_ended), {"HT0622 events:2 other_id"}},
      {happen(event_kind::converted, day, a_group), {}},
      {happen(event_kind::strengthened, {2019, 2, 28}, {}), {"HT0610 events:2 on"}},
      {happen(event_kind::split_off, {2019, 4, 1}, another), {"HT0610 events:2 on"}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, RefusesWhatElseIsKept) {
  const struct {
    change make;
    strings expected;
  } rows[] = {
      {[](auto& all) {
         for (int stars : {0, 1, 2, 3, 4, 5, 6})
           all.products.push_back({.organisation = a_cooperative,
                                   .name = "miến",
                                   .ocop_stars = static_cast<std::uint8_t>(stars),
                                   .geographical_indication = {},
                                   .line = static_cast<std::uint32_t>(stars + 2)});
       },
       {"HT0623 products:3 ocop_stars", "HT0623 products:4 ocop_stars",
        "HT0623 products:8 ocop_stars"}},
      {[](auto& all) {
         all.products.push_back({.organisation = a_cooperative,
                                 .name = "miến",
                                 .geographical_indication = {},
                                 .since = date(2019, 2, 1),
                                 .line = 2});
       },
       {"HT0610 products:2 since"}},
      {[](auto& all) {
         all.undertakings.push_back(
             {an_ended, undertaking_kind::model, "", "", date(2023, 7, 1), 2});
         all.undertakings.push_back(
             {std::nullopt, undertaking_kind::science_project, "", "", date(1999, 1, 1), 3});
       },
       {"HT0610 undertakings:2 since"}},
      {[](auto& all) {
         all.ratings = {
             {a_cooperative, 2023, rating::good, 2}, {a_cooperative, 2024, rating::good, 3},
             {a_cooperative, 2023, rating::weak, 4}, {a_group, 2023, rating::good, 5},
             {an_ended, 2024, rating::good, 6},      {an_ended, 12024, rating::good, 7}};
       },
       {"HT0625 ratings:4 year", "HT0624 ratings:5 organisation_id", "HT0607 ratings:6 year",
        "HT0607 ratings:7 year"}},
      {[](auto& all) {
         all.supports = {{a_cooperative, "p", {2019, 2, 28}, 1, support_state::received, 2},
                         {a_cooperative, "p", {2019, 3, 1}, -1, support_state::planned, 3},
                         {an_ended, "p", {2023, 7, 1}, {}, support_state::removed, 4}};
       },
       {"HT0610 grants:2 date", "HT0609 grants:3 amount", "HT0610 grants:4 date"}},
  };
  for (const auto& row : rows) EXPECT_EQ(errors_of(row.make), row.expected);
}

TEST(CheckRegistry, ARecordOfNobodyIsAMistakeOfTheCaller) {
  registry_content all = sample();
  all.ratings.push_back({99, 2024, rating::good, 2});
  EXPECT_THROW((void)check_registry(all, {}), contract_violation);
}

TEST(CheckRegistry, FindsTooFewMembersUnderTheLawOfTheDay) {
  const auto members = [](std::uint32_t of, const period& over, std::int64_t count) {
    return [=](registry_content& all) { add_report(all, of, over).set(measure::members, count); };
  };
  const struct {
    change make;
    bool found;
  } rows[] = {
      {members(a_cooperative, period::of_half(2024, 1), 6), true},
      {members(a_cooperative, period::of_half(2024, 1), 7), false},
      {members(a_cooperative, period::of_half(2024, 2), 4), true},
      {members(a_cooperative, period::of_half(2024, 2), 5), false},
      {members(a_cooperative, period::of_days({2024, 1, 1}, {2024, 7, 1}), 6), false},
      {members(a_group, period::of_half(2024, 2), 1), true},
      {members(a_group, period::of_half(2024, 2), 2), false},
      {members(a_group, period::of_half(2024, 1), 1), false},  // no limit is known
      {members(a_union, period::of_half(2024, 2), 2), true},
      {members(a_union, period::of_half(2024, 2), 3), false},
      {members(an_ended, period::of_year(2023), 6), true},
  };
  for (const auto& row : rows)
    EXPECT_EQ(findings_of(row.make), row.found ? strings{"HT5201 reports:2 members"} : strings{});
}

TEST(CheckRegistry, CountsTheCooperativesOfAUnionOnTheDay) {
  const auto with = [](int count, std::optional<date> until) {
    return [=](registry_content& all) {
      for (int i = 0; i < count; ++i) {
        all.organisations.push_back(all.organisations[a_cooperative]);
        all.organisations.back().id = organisation_id(std::string("N").append(std::to_string(i)));
        all.memberships.push_back({a_union,
                                   static_cast<std::uint32_t>(all.organisations.size() - 1),
                                   {2022, 1, 1},
                                   i == 0 ? until : std::nullopt,
                                   static_cast<std::uint32_t>(i + 2)});
      }
      add_report(all, a_union, period::of_year(2024));
    };
  };
  const strings found{"HT5202 reports:2 organisation_id"};
  EXPECT_EQ(findings_of(with(0, {})), strings{});  // no table of unions: not known
  EXPECT_EQ(findings_of(with(2, {})), found);
  EXPECT_EQ(findings_of(with(3, {})), strings{});
  EXPECT_EQ(findings_of(with(3, date(2024, 12, 31))), found);
  EXPECT_EQ(findings_of(with(3, date(2025, 1, 1))), strings{});
}

TEST(CheckRegistry, FindsTooMuchCapitalOfAssociates) {
  const auto capital = [](std::uint32_t of, std::int64_t theirs, std::int64_t charter) {
    return [=](registry_content& all) {
      report& one = add_report(all, of, period::of_year(2024));
      one.set(measure::capital_of_capital_associates, theirs);
      one.set(measure::charter_capital, charter);
    };
  };
  const strings found{"HT5203 reports:2 capital_of_capital_associates"};
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(findings_of(capital(a_cooperative, 30, 100)), strings{});
  EXPECT_EQ(findings_of(capital(a_cooperative, 3'000'001, 10'000'000)), found);
  EXPECT_EQ(findings_of(capital(a_union, 40, 100)), strings{});
  EXPECT_EQ(findings_of(capital(a_union, 41, 100)), found);
  EXPECT_EQ(findings_of(capital(a_group, 41, 100)), strings{});
  EXPECT_EQ(findings_of(capital(a_cooperative, most, most)), found);
  EXPECT_EQ(findings_of(capital(a_cooperative, most / 4, most)), strings{});
}

TEST(CheckRegistry, FindsPartsAboveTheirWhole) {
  const auto both = [](measure part, std::int64_t of_part, measure whole, std::int64_t of_whole) {
    return [=](registry_content& all) {
      report& one = add_report(all, a_cooperative, period::of_year(2024));
      one.set(part, of_part);
      one.set(whole, of_whole);
    };
  };
  const struct {
    measure part;
    measure whole;
  } rows[] = {{measure::worker_members, measure::workers},
              {measure::revenue_with_members, measure::revenue},
              {measure::members_joined, measure::members},
              {measure::managers_elementary_or_intermediate, measure::managers},
              {measure::managers_college_or_higher, measure::managers}};
  for (const auto& row : rows) {
    EXPECT_EQ(findings_of(both(row.part, 10, row.whole, 10)), strings{});
    EXPECT_EQ(findings_of(both(row.part, 11, row.whole, 10)),
              strings{std::string("HT5204 reports:2 ").append(to_string(row.part))});
  }
  const auto managers = [](std::int64_t lower, std::int64_t higher, std::int64_t whole) {
    return [=](registry_content& all) {
      report& one = add_report(all, a_cooperative, period::of_year(2024));
      one.set(measure::managers_elementary_or_intermediate, lower);
      one.set(measure::managers_college_or_higher, higher);
      one.set(measure::managers, whole);
    };
  };
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const strings found{"HT5204 reports:2 managers_elementary_or_intermediate"};
  EXPECT_EQ(findings_of(managers(2, 3, 5)), strings{});
  EXPECT_EQ(findings_of(managers(3, 3, 5)), found);
  EXPECT_EQ(findings_of(managers(most, most, most)), found);
}

TEST(CheckRegistry, FindsMembersThatDoNotFollow) {
  const auto reported = [](std::int64_t before, std::int64_t came, std::int64_t went,
                           std::int64_t now, const period& next,
                           report_kind kind = report_kind::actual) {
    return [=](registry_content& all) {
      report& one = add_report(all, a_cooperative, next, kind);
      one.set(measure::members, now);
      one.set(measure::members_joined, came);
      one.set(measure::members_left, went);
      add_report(all, a_cooperative, period::of_year(2023)).set(measure::members, before);
    };
  };
  const strings found{"HT5205 reports:2 members"};
  const period half = period::of_half(2024, 1);
  EXPECT_EQ(findings_of(reported(10, 3, 1, 12, half)), strings{});
  EXPECT_EQ(findings_of(reported(10, 3, 1, 13, half)), found);
  EXPECT_EQ(findings_of(reported(10, 3, 1, 13, period::of_year(2024))), found);
  EXPECT_EQ(findings_of(reported(10, 3, 1, 13, half, report_kind::estimate)), found);
  EXPECT_EQ(findings_of(reported(10, 3, 1, 13, half, report_kind::plan)), strings{});
  EXPECT_EQ(findings_of(reported(10, 3, 1, 13, period::of_half(2024, 2))), strings{});
}

TEST(CheckRegistry, FindsEndingsThatTellAnotherStory) {
  const auto story = [](ending how, event_kind kind, date on) {
    return [=](registry_content& all) {
      all.organisations[an_ended].how = how;
      all.events.push_back({a_cooperative, kind, on, an_ended, 2});
    };
  };
  const date day(2023, 7, 1);
  const strings disagrees{"HT5206 events:2 other_id"};
  EXPECT_EQ(findings_of(story(ending::merged, event_kind::absorbed, day)), strings{});
  EXPECT_EQ(findings_of(story(ending::merged, event_kind::absorbed, {2023, 7, 2})), disagrees);
  EXPECT_EQ(findings_of(story(ending::dissolved, event_kind::absorbed, day)), disagrees);
  EXPECT_EQ(findings_of(story(ending::consolidated, event_kind::made_from, day)), strings{});
  EXPECT_EQ(findings_of(story(ending::divided, event_kind::made_from, day)), strings{});
  EXPECT_EQ(findings_of(story(ending::merged, event_kind::made_from, day)), disagrees);
  EXPECT_EQ(findings_of(story(ending::dissolved, event_kind::split_off, day)), disagrees);
  EXPECT_EQ(findings_of(story(ending::dissolved, event_kind::split_off, {2023, 6, 30})), strings{});
  for (const ending how : {ending::merged, ending::consolidated, ending::divided})
    EXPECT_EQ(findings_of([how](auto& all) { all.organisations[an_ended].how = how; }),
              strings{"HT5207 organisations:6 ending"});
  for (const ending how : {ending::dissolved, ending::bankrupt})
    EXPECT_EQ(findings_of([how](auto& all) { all.organisations[an_ended].how = how; }), strings{});
}

TEST(CheckRegistry, ASuspendedOrganisationMayReportRevenue) {
  EXPECT_EQ(findings_of([](auto& all) {
              all.statuses.push_back({a_cooperative, {2024, 1, 1}, legal_status::suspended, 2});
              add_report(all, a_cooperative, period::of_year(2024)).set(measure::revenue, 5);
            }),
            strings{});
}

TEST(CheckRegistry, RandomRegistriesAreWhatARegistryTakes) {
  random_registry::maker make(21);
  for (int i = 0; i < 20; ++i) {
    const registry_content all = make.content(100);
    const registry_check checked = check_registry(all, limits_of_2024());
    ASSERT_EQ(lines_of(checked.errors), strings{});
    EXPECT_NO_THROW(registry{all});
  }
}

/// The memberships of one pair, the counts in unions and the reports before are looked up, not
/// searched for. Looking at every membership for every report would be 3.6 thousand million steps.
TEST(CheckRegistry, TimeGrowsWithTheRecords) {
  const auto seconds = [](std::uint32_t members) {
    registry_content all = sample();
    for (std::uint32_t i = 0; i < members; ++i) {
      all.organisations.push_back(all.organisations[a_cooperative]);
      all.organisations.back().id = organisation_id(std::string("N").append(std::to_string(i)));
      const auto at = static_cast<std::uint32_t>(all.organisations.size() - 1);
      all.memberships.push_back({a_union, at, {2022, 1, 1}, {}, i + 2});
      const date day = date(2021, 1, 1) + calendar::days{static_cast<int>(i % 3000)};
      add_report(all, a_union, period::of_days(day, day + calendar::days{static_cast<int>(i)}));
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(check_registry(all, limits_of_2024()).ok());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  EXPECT_LT(seconds(60'000), 3.0);
}

}  // namespace TEST_FILE
