// SPDX-License-Identifier: BSL-1.0

// Rules tested by tables: tests/cases/<pack>.<rule>/*.csv, one application per row with what must
// come of it. A folder without a rule, a column that is no fact, a rule without a folder and a
// condition that no row refuses are all failures.

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/catalogue/vn.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/missing.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
using namespace hoptac;
using namespace hoptac::policy;

const std::vector<pack>& packs() {
  static const std::vector<pack> all{pack::make(catalogue::bac_kan::programmes()).value(),
                                     pack::make(catalogue::vn::rules()).value()};
  return all;
}

const fs::path folder = fs::path(HOPTAC_ROOT) / "tests/cases";

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find(mark);
    out.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& one : words) {
    if (!out.empty()) out += ';';
    out += one;
  }
  return out;
}

/// What the tables said about one rule.
struct seen {
  std::set<std::string> answers;
  std::set<std::string> refused;
  int rows = 0;
};

void run_table(const pack& of, const rule& which, const fs::path& file, seen& out) {
  const auto text = io::read_file(file.string(), 1 << 22);
  ASSERT_TRUE(text) << file;
  io::table_reader rows(*text, file.filename().string());
  const std::set<std::string> own{"name", "answer", "failed", "missing", "amount", "reading"};
  std::map<std::string, std::size_t> columns;
  for (std::size_t i = 0; i < rows.columns().size(); ++i) {
    const std::string& name = rows.columns()[i];
    columns[name] = i;
    EXPECT_TRUE(own.count(name) == 1 || of.fact_place(name)) << file << ": column " << name;
  }
  for (const char* needed : {"name", "answer", "failed", "missing"})
    ASSERT_EQ(columns.count(needed), 1U) << file << " lacks the column " << needed;
  while (rows.next()) {
    const auto field = [&](const std::string& name) {
      const auto found = columns.find(name);
      return found == columns.end() ? std::string() : std::string(rows.field(found->second).text);
    };
    SCOPED_TRACE(file.filename().string() + ":" + std::to_string(rows.line()) + " " +
                 field("name"));
    situation facts(of);
    for (const auto& [name, column] : columns) {
      if (own.count(name) == 1 || field(name).empty()) continue;
      const std::size_t place = *of.fact_place(name);
      const fact& declared = of.content().facts[place];
      if (declared.kind == value_kind::id) {
        facts.put_id(place, field(name));
        continue;
      }
      const auto read = read_cell(declared, field(name));
      ASSERT_TRUE(read) << describe(read.error(), language::en);
      facts.put(place, *read);
    }
    chosen_readings chosen;
    for (const std::string& one : split(field("reading"), ';')) {
      const std::vector<std::string> pair = split(one, '=');
      ASSERT_EQ(pair.size(), 2U) << one;
      chosen.emplace_back(pair[0], pair[1]);
    }
    const auto by = programme::make(of, which.id, chosen);
    ASSERT_TRUE(by) << describe(by.error(), language::en);
    const decision made = decide(*by, facts);
    EXPECT_EQ(eligibility(made.answer), field("answer"));
    std::vector<std::string> failed;
    for (std::size_t i = 0; i < made.conditions.size(); ++i)
      if (made.conditions[i] == truth::not_met) failed.push_back(by->conditions()[i].id);
    EXPECT_EQ(joined(failed), field("failed"));
    std::vector<std::string> open;
    for (const std::size_t place : missing(*by, facts))
      open.push_back(of.content().facts[place].key);
    std::vector<std::string> expected = split(field("missing"), ';');
    std::sort(open.begin(), open.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(open, expected);
    if (columns.count("amount") == 1) {
      EXPECT_EQ(made.amount ? to_string(made.amount->major_units()) : "", field("amount"));
    }
    ++out.rows;
    out.answers.emplace(field("answer"));
    for (const std::string& one : failed) out.refused.insert(one);
  }
  EXPECT_TRUE(rows.errors().empty()) << describe(rows.errors().front(), language::en);
}

TEST(Cases, EveryRowOfEveryTableIsDecidedAsItSays) {
  std::map<std::string, seen> by_rule;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::size_t point = name.find('.');
    ASSERT_NE(point, std::string::npos) << name;
    const rule* found = nullptr;
    for (const pack& one : packs()) {
      if (one.content().id != name.substr(0, point)) continue;
      found = one.find_rule(name.substr(point + 1));
      ASSERT_NE(found, nullptr) << "no rule for the folder " << name;
      for (const auto& file : fs::directory_iterator(entry.path()))
        run_table(one, *found, file.path(), by_rule[name]);
    }
    EXPECT_NE(found, nullptr) << "no pack for the folder " << name;
  }
  for (const pack& one : packs()) {
    for (const rule& each : one.content().rules) {
      const seen& table = by_rule[one.content().id + "." + each.id];
      EXPECT_GE(table.rows, 1) << "no case for " << each.id;
    }
  }
}

/// Whether a test can be not met at all, whatever the facts: a sentence of the law that no source
/// tells, and a list of all words, cannot.
bool can_refuse(const test& one) {
  switch (one.kind) {
    case test_kind::not_stated: return false;
    case test_kind::all: return std::any_of(one.of.begin(), one.of.end(), can_refuse);
    case test_kind::any: return std::all_of(one.of.begin(), one.of.end(), can_refuse);
    default: return true;
  }
}

TEST(Cases, EveryConditionThatCanRefuseIsSeenToRefuse) {
  // The first names every word of its fact; the others have limits that are not trusted enough to
  // refuse anyone.
  const std::set<std::string> never{
      "bac_kan.human_resources/relation", "bac_kan.value_chain/advice",
      "bac_kan.value_chain/equipment",    "bac_kan.value_chain/equipment_share",
      "bac_kan.value_chain/seasons",      "bac_kan.value_chain/technology_share"};
  for (const pack& of : packs()) {
    for (const rule& each : of.content().rules) {
      const std::string name = of.content().id + "." + each.id;
      seen table;
      if (fs::exists(folder / name))
        for (const auto& file : fs::directory_iterator(folder / name))
          run_table(of, each, file.path(), table);
      for (const condition& part : each.conditions) {
        const std::string id = name + "/" + part.id;
        const bool must = can_refuse(part.when) && never.count(id) == 0;
        if (!must && never.count(id) == 0) continue;
        EXPECT_EQ(table.refused.count(part.id), must ? 1U : 0U) << id;
      }
    }
  }
}

/// Whether a test can be met at all: what no source tells cannot, nor what asks for it beside.
bool can_be_met(const test& one) {
  switch (one.kind) {
    case test_kind::not_stated: return false;
    case test_kind::all: return std::all_of(one.of.begin(), one.of.end(), can_be_met);
    case test_kind::any: return std::any_of(one.of.begin(), one.of.end(), can_be_met);
    default: return true;
  }
}

// A rule of which a condition was not read has a condition that nothing meets. Those that can be
// met are listed here: who adds one has read all of its conditions, or says which were not.
TEST(Cases, ARuleOfWhichAConditionWasNotReadIsNeverMet) {
  const std::set<std::string> whole{"bac_kan.human_resources",
                                    "vn.minimum_members",
                                    "vn.group_registration",
                                    "vn.member_age",
                                    "vn.foreign_official_members",
                                    "vn.support_cooperative",
                                    "vn.support_group",
                                    "vn.most_favourable_level",
                                    "vn.member_contribution",
                                    "vn.associates_contribution",
                                    "vn.foreign_contribution",
                                    "vn.capital_paid_in",
                                    "vn.undivided_fund_rate",
                                    "vn.undivided_fund_least",
                                    "vn.distribution_by_use",
                                    "vn.distribution_by_use_least",
                                    "vn.internal_transaction_ratio",
                                    "vn.ocop_prize",
                                    "vn.young_worker_level",
                                    "vn.long_course_least",
                                    "vn.adviser_fee",
                                    "vn.adviser_travel",
                                    "vn.fund_loan_limit",
                                    "vn.fund_loan_limit_related",
                                    "vn.overdue_rate"};
  for (const pack& of : packs()) {
    for (const rule& each : of.content().rules) {
      const std::string name = of.content().id + "." + each.id;
      bool possible = true;
      for (const condition& one : each.conditions) possible = possible && can_be_met(one.when);
      EXPECT_EQ(possible, whole.count(name) == 1) << name;
      if (!possible) {
        EXPECT_FALSE(each.gaps.empty()) << name;
        seen table;
        for (const auto& file : fs::directory_iterator(folder / name))
          run_table(of, each, file.path(), table);
        EXPECT_EQ(table.answers.count("eligible"), 0U) << name;
      }
      for (const bilingual& gap : each.gaps)
        EXPECT_FALSE(possible && gap.en.find("other conditions") != std::string::npos) << gap.en;
    }
  }
}

}  // namespace TEST_FILE
