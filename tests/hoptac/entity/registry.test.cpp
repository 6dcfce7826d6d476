// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/registry.hpp>

#include <algorithm>
#include <string>
#include <thread>

#include "random_registry.hpp"
#include "registry_sql.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::entity;
using calendar::date;
using calendar::period;

registry_content two() {
  registry_content all{.units_on = {2024, 6, 30}};
  for (const char* id : {"B", "A"})
    all.organisations.push_back({.id = organisation_id(id),
                                 .kind = organisation_kind::cooperative,
                                 .name = "HTX",
                                 .code_number = {},
                                 .commune = {},
                                 .established = {2020, 1, 1}});
  return all;
}

TEST(Registry, FindsByIdAndKeepsPlaces) {
  const registry all(two());
  EXPECT_EQ(all.find("A"), 1U);
  EXPECT_EQ(all.find("B"), 0U);
  EXPECT_EQ(all.find(""), std::nullopt);
  EXPECT_EQ(all.find("AA"), std::nullopt);
  EXPECT_EQ(all.find("C"), std::nullopt);
  EXPECT_EQ(all.at(1).id.str(), "A");
  EXPECT_THROW((void)all.at(2), contract_violation);
}

TEST(Registry, FindsByTheNormalFormOfAnId) {
  registry_content content = two();
  content.organisations[0].id = organisation_id(" HTX-1\u00A0");
  const registry all(std::move(content));
  EXPECT_EQ(all.at(0).id.str(), "HTX-1");
  for (const char* id : {"HTX-1", " HTX-1", "HTX-1\u3000"}) EXPECT_EQ(all.find(id), 0U) << id;
  for (const char* id : {"htx-1", "HTX–1", "HTX-11"}) EXPECT_EQ(all.find(id), std::nullopt) << id;
  EXPECT_EQ(all.find("A "), 1U);
}

TEST(Registry, AnEmptyOneIsOne) {
  const registry all(registry_content{.units_on = {2024, 6, 30}});
  EXPECT_TRUE(all.organisations().empty());
  EXPECT_EQ(all.find("A"), std::nullopt);
  EXPECT_EQ(all.find_report(0, period::of_year(2024), report_kind::actual), nullptr);
}

TEST(Registry, RefusesRecordsOfNobodyAndAnIdTwice) {
  const auto refused = [](auto change) {
    registry_content all = two();
    change(all);
    EXPECT_THROW(registry{std::move(all)}, contract_violation);
  };
  refused([](registry_content& all) { all.organisations[0].id = organisation_id("A"); });
  refused([](registry_content& all) { all.organisations[0].id = organisation_id("A "); });
  refused([](registry_content& all) {
    all.reports.emplace_back(2U, period::of_year(2024), report_kind::actual,
                             report_standing::official);
  });
  refused([](registry_content& all) { all.memberships.push_back({0, 2, {2024, 1, 1}}); });
  refused([](registry_content& all) { all.memberships.push_back({2, 0, {2024, 1, 1}}); });
  refused([](registry_content& all) {
    all.statuses.push_back({2, {2024, 1, 1}, legal_status::active});
  });
  refused([](registry_content& all) {
    all.events.push_back({0, event_kind::absorbed, {2024, 1, 1}, 2U});
  });
  refused([](registry_content& all) {
    all.products.push_back({.organisation = 2, .name = "miến", .geographical_indication = {}});
  });
  refused([](registry_content& all) {
    all.undertakings.push_back({2U, undertaking_kind::model, "mô hình", ""});
  });
  refused([](registry_content& all) { all.ratings.push_back({2, 2024, rating::good}); });
  refused([](registry_content& all) { all.supports.push_back({2, "p", {2024, 1, 1}}); });
}

TEST(Registry, FindsReports) {
  random_registry::maker make(11);
  registry_content content = make.content(300);
  std::shuffle(content.reports.begin(), content.reports.end(), std::mt19937(5));
  const std::vector<report> written = content.reports;
  const registry all(std::move(content));
  for (const report& one : written) {
    const report* found = all.find_report(one.organisation, one.period, one.kind);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->line, one.line);
    EXPECT_EQ(all.find_report(one.organisation, period::of_month(1999, 1), one.kind), nullptr);
  }
  EXPECT_TRUE(std::is_sorted(
      all.reports().begin(), all.reports().end(), [](const report& a, const report& b) {
        return a.organisation != b.organisation ? a.organisation < b.organisation
                                                : a.period < b.period;
      }));
}

TEST(Registry, TheStatusOfADayAgreesWithSqlite) {
  random_registry::maker make(12);
  registry_content content = make.content(300);
  registry_sql sql(content);
  std::shuffle(content.statuses.begin(), content.statuses.end(), std::mt19937(6));
  const registry all(std::move(content));
  int changed = 0;
  for (int i = 0; i < 6000; ++i) {
    const auto which = static_cast<std::uint32_t>(make.roll(300));
    const date day = make.day();
    if (!all.at(which).exists_on(day)) {
      EXPECT_THROW((void)all.status_on(which, day), contract_violation);
      continue;
    }
    const std::string theirs = sql.ask(
        "SELECT coalesce((SELECT status FROM status WHERE of_one = " + std::to_string(which) +
        " AND first_day <= '" + to_string(day) + "' ORDER BY first_day DESC LIMIT 1), 'active')");
    ASSERT_EQ(std::string(to_string(all.status_on(which, day))), theirs);
    changed += theirs != "active" ? 1 : 0;
  }
  EXPECT_GT(changed, 500);
}

TEST(Registry, IsSharedBetweenThreads) {
  const registry all(random_registry::maker(13).content(500));
  const registry copy = all;
  EXPECT_EQ(&all.content(), &copy.content());
  std::vector<std::thread> readers;
  std::array<int, 4> found{};
  for (std::size_t t = 0; t < found.size(); ++t)
    readers.emplace_back([&all, &mine = found[t]] {
      for (int i = 0; i < 500; ++i)
        if (all.find(std::string("O").append(std::to_string(i))) == static_cast<std::uint32_t>(i))
          ++mine;
    });
  for (std::thread& one : readers) one.join();
  for (const int count : found) EXPECT_EQ(count, 500);
}

}  // namespace TEST_FILE
