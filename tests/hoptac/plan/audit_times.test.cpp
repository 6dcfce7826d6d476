// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/audit.hpp>  // first, so that the header is seen to stand alone

#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "page.hpp"
#include <gtest/gtest.h>

// What comes and goes in the parts of a period, and by how much a stock grew.

namespace TEST_FILE {

using hoptac::money::decimal;
using hoptac::plan::figure;
using hoptac_tests::page, hoptac_tests::summary;

TEST(AuditTimes, NarrowerPartsStandForWiderOnesThatAreNotStated) {
  page p;
  p.add("F1", "HTX", "organisations_established", "", "2021", "40");
  p.add("F2", "HTX", "organisations_established", "", "2021-H1", "25");
  p.add("F3", "HTX", "organisations_established", "", "2021-Q3", "5");
  EXPECT_EQ(summary(p.audit()), "");  // the fourth quarter is not stated
  p.add("F4", "HTX", "organisations_established", "", "2021-Q4", "9");
  auto report = p.audit();
  ASSERT_EQ(summary(report), "sum_of_parts contradiction F1 F2 F3 F4\n");
  EXPECT_EQ(report.findings[0].message.vi,
            "Các kỳ cộng lại 25 + 5 + 9 = 39, khác số của năm 2021: 40");
  EXPECT_EQ(report.findings[0].message.en,
            "The parts of the period add up to 25 + 5 + 9 = 39, not to that of 2021: 40");
  p.figures[3].value = decimal::from_integer(10);
  EXPECT_EQ(summary(p.audit()), "");
  page stock;  // what is there does not add up over time
  stock.add("F1", "HTX", "organisations", "", "2021-H1", "20");
  stock.add("F2", "HTX", "organisations", "", "2021-H2", "22");
  stock.add("F3", "HTX", "organisations", "", "2021", "22");
  EXPECT_EQ(summary(stock.audit()), "");
}

TEST(AuditTimes, AnIncreaseIsAllThatCameLessAllThatWent) {
  const auto read = [](const char* increase, const char* established, const char* dissolved) {
    page p;
    p.add("F1", "HTX", "organisations", "", "2019", "17");
    p.add("F2", "HTX", "organisations", "", "2020", "19");
    p.add("F3", "HTX", "organisations_increase", "", "2020", increase);
    if (*established != 0) p.add("F4", "HTX", "organisations_established", "", "2020", established);
    if (*dissolved != 0) p.add("F5", "HTX", "organisations_dissolved", "", "2020", dissolved);
    return summary(p.audit());
  };
  EXPECT_EQ(read("2", "", ""), "");
  EXPECT_EQ(read("2", "3", "1"), "");
  EXPECT_EQ(read("3", "", "1"), "");  // then it is all that came
  EXPECT_EQ(read("3", "", ""), "stock_flow contradiction F2 F1 F3\n");
  EXPECT_EQ(read("2", "4", "1"), "stock_flow contradiction F2 F1 F4 F5\n");
  EXPECT_EQ(read("4", "", "1"), "stock_flow contradiction F2 F1 F3\n");

  page p;
  p.add("F1", "HTX", "members", "", "2020", "100", "person");
  p.add("F2", "HTX", "members", "", "2022", "90", "person");
  figure& f = p.add("F3", "HTX", "members_decrease", "", "2022", "10", "person");
  f.base = "2020";  // since two years before
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[2].value = decimal::from_integer(9);
  EXPECT_EQ(summary(p.audit()), "stock_flow contradiction F2 F1 F3\n");
}

TEST(AuditTimes, WhatWentUnderAnotherNameBalancesAStock) {
  page p;
  p.add("F1", "HTX", "organisations", "", "2017", "348");
  p.add("F2", "HTX", "organisations_established", "", "2018", "29");
  p.add("F3", "HTX", "organisations_dissolved", "", "2018", "2");
  p.add("F5", "HTX", "organisations", "", "2018", "374");
  EXPECT_EQ(summary(p.audit()), "stock_flow contradiction F5 F1 F2 F3\n");
  p.add("F4", "HTX", "organisations_converted_to_company", "", "2018", "1");
  EXPECT_EQ(summary(p.audit()), "");
  p.figures[4].value = decimal::from_integer(3);
  EXPECT_EQ(summary(p.audit()), "stock_flow contradiction F5 F1 F2 F3\n");
}

// Months that add up to quarters, halves and years, some of them not stated and one changed,
// against adding up the months of whatever is stated in full.
TEST(AuditTimes, AgreesWithAddingUpMonths) {
  std::mt19937 random(1);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  int found = 0;
  for (int round = 0; round < 400; ++round) {
    int months[12];
    for (int& one : months) one = below(20);
    std::map<std::string, int> stated;
    std::map<std::string, std::vector<std::string>> parts;
    const auto sum = [&](int first, int count) {
      int out = 0;
      for (int i = first; i < first + count; ++i) out += months[i];
      return out;
    };
    const auto month = [](int i) {
      return std::string("2021-") + (i < 9 ? "0" : "") + std::to_string(i + 1);
    };
    for (int i = 0; i < 12; ++i) stated[month(i)] = months[i];
    for (int q = 0; q < 4; ++q) {
      const std::string name = "2021-Q" + std::to_string(q + 1);
      stated[name] = sum(3 * q, 3);
      parts[name] = {month(3 * q), month(3 * q + 1), month(3 * q + 2)};
    }
    for (int h = 0; h < 2; ++h) {
      const std::string name = "2021-H" + std::to_string(h + 1);
      stated[name] = sum(6 * h, 6);
      parts[name] = {"2021-Q" + std::to_string(2 * h + 1), "2021-Q" + std::to_string(2 * h + 2)};
    }
    stated["2021"] = sum(0, 12);
    parts["2021"] = {"2021-H1", "2021-H2"};
    std::vector<std::string> names;
    for (const auto& [name, value] : stated) names.push_back(name);
    for (int drop = below(6); drop > 0; --drop) stated.erase(names[random() % names.size()]);
    if (stated.empty()) continue;
    auto changed = stated.begin();
    std::advance(changed, below(static_cast<unsigned>(stated.size())));
    changed->second += 1 + below(3);

    // Which wholes do not agree with the widest parts that are stated.
    std::set<std::string> expected;
    const std::function<int(const std::string&)> of_parts = [&](const std::string& name) {
      int out = 0;
      for (const std::string& part : parts[name]) {
        const int one = stated.contains(part)  ? stated[part]
                        : parts.contains(part) ? of_parts(part)
                                               : -1;
        if (one < 0) return -1;
        out += one;
      }
      return out;
    };
    for (const auto& [name, value] : stated)
      if (parts.contains(name) && of_parts(name) >= 0 && of_parts(name) != value)
        expected.insert(name);

    page p;
    for (const auto& [name, value] : stated)
      p.add(name, "HTX", "organisations_established", "", name, std::to_string(value));
    std::set<std::string> seen;
    for (const auto& one : p.audit().findings)
      if (one.check == hoptac::plan::check::sum_of_parts) seen.insert(one.figures.front());
    EXPECT_EQ(seen, expected) << round;
    found += static_cast<int>(expected.size());
  }
  EXPECT_GT(found, 100);
}

}  // namespace TEST_FILE
