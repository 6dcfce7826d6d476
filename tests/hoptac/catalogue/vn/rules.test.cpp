// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/relations.hpp>
#include <hoptac/catalogue/vn/rules.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/policy/pack.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "../content_walk.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
namespace vn = hoptac::catalogue::vn;
using calendar::date;

const pack_content& content() {
  static const pack_content all = vn::rules();
  return all;
}

TEST(VnRules, ThePackIsWellFormed) {
  for (const error& wrong : form_errors(content())) ADD_FAILURE() << describe(wrong, language::en);
  ASSERT_TRUE(pack::make(content()).has_value());
  EXPECT_EQ(content().id, "vn");
  EXPECT_EQ(content().version, "2026.1");
  EXPECT_EQ(vn::rules(), content());  // built the same twice
}

// The ids that other programs rely on.
TEST(VnRules, IdsAreThoseThatAreKnownOutside) {
  std::vector<std::string> ids;
  for (const rule& one : content().rules) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"support_cooperative",
                                           "support_group",
                                           "most_favourable_level",
                                           "minimum_members",
                                           "group_registration",
                                           "member_age",
                                           "foreign_official_members",
                                           "member_contribution",
                                           "associates_contribution",
                                           "foreign_contribution",
                                           "capital_paid_in",
                                           "internal_loan",
                                           "undivided_fund_rate",
                                           "undivided_fund_least",
                                           "distribution_by_use",
                                           "distribution_by_use_least",
                                           "internal_transaction_ratio",
                                           "young_worker_level",
                                           "young_worker",
                                           "long_course_least",
                                           "adviser_fee",
                                           "adviser_travel",
                                           "ocop_prize",
                                           "fund_loan",
                                           "fund_loan_limit",
                                           "fund_loan_limit_related",
                                           "overdue_rate"}));
}

TEST(VnRules, EveryTextIsInBothLanguagesAndComposed) {
  int seen = 0;
  content_walk::texts(content(), [&](const bilingual& text, const std::string& where) {
    SCOPED_TRACE(where);
    ++seen;
    for (const std::string& one : {text.vi, text.en}) {
      EXPECT_FALSE(one.empty());
      EXPECT_TRUE(is_utf8(one));
      EXPECT_EQ(notation::compose(one), one);
      EXPECT_EQ(notation::squeeze_blanks(one), one);
    }
    EXPECT_NE(text.vi, text.en);
    const bool sentence = where.ends_with("/gaps");
    EXPECT_EQ(text.vi.ends_with('.'), sentence) << text.vi;
    EXPECT_EQ(text.en.ends_with('.'), sentence) << text.en;
  });
  EXPECT_GT(seen, 200);
}

TEST(VnRules, EveryTextThatIsCitedIsAnInstrumentOfTheCatalogue) {
  const auto texts = law::register_of({vn::legal_texts}).value();
  std::set<std::string> cited;
  content_walk::sources(content(), [&](const legal_source& source, const std::string& where) {
    EXPECT_FALSE(source.empty()) << where;
    EXPECT_EQ(notation::compose(source.quote), source.quote) << where;
    cited.insert(source.instrument);
  });
  std::set<std::string> declared;
  for (const legal_text& text : content().sources) {
    EXPECT_TRUE(declared.insert(text.id).second) << text.id;
    const law::instrument* found = texts.find(text.id);
    ASSERT_NE(found, nullptr) << text.id;
    EXPECT_EQ(text, legal_text_of(*found));
  }
  EXPECT_EQ(cited, declared);  // and no text is declared that nothing cites
}

TEST(VnRules, NothingIsDeclaredThatNoRuleReads) {
  std::set<std::string> declared;
  for (const fact& one : content().facts) EXPECT_TRUE(declared.insert(one.key).second);
  for (const parameter& one : content().parameters) EXPECT_TRUE(declared.insert(one.id).second);
  std::set<std::string> read = content_walk::names(content());
  EXPECT_EQ(read, declared);
}

// What is confirmed less well than is trusted stands in a parameter, whose value carries that, or
// in a condition that says that it is not known: no condition of its own decides on it.
TEST(VnRules, WhatIsNotTrustedDecidesNothing) {
  for (const rule& one : content().rules) {
    EXPECT_GE(one.source.how, law::trusted) << one.id;
    for (const condition& part : one.conditions) {
      if (part.source.how < law::trusted) {
        EXPECT_EQ(part.when.kind, test_kind::not_stated) << one.id << '/' << part.id;
      }
    }
  }
}

// A rule whose text has a day of force that is trusted is read from that day and no other.
TEST(VnRules, RulesBeginWithTheirText) {
  const std::map<std::string, const law::instrument*> texts{
      {"vn.law_17_2023_qh15", &vn::law_17_2023_qh15},
      {"vn.decree_45_2021_nd_cp", &vn::decree_45_2021_nd_cp},
      {"vn.circular_124_2021_tt_btc", &vn::circular_124_2021_tt_btc},
      {"vn.circular_55_2023_tt_btc", &vn::circular_55_2023_tt_btc},
      {"vn.decision_1804_qd_ttg_2020", &vn::decision_1804_qd_ttg_2020}};
  for (const rule& one : content().rules) {
    if (one.id == "minimum_members") continue;  // its parameter goes through two laws
    EXPECT_EQ(one.in_force_from, texts.at(one.source.instrument)->when.from.if_known(law::trusted))
        << one.id;
    EXPECT_EQ(one.in_force_to, texts.at(one.source.instrument)->when.until.if_known(law::trusted))
        << one.id;
  }
}

// Every number of the law as the source prints it, and the day from which it is read.
TEST(VnRules, ParametersAreThoseOfTheSources) {
  const auto on = [&](const char* id, const char* key, const date& day) -> std::string {
    for (const parameter& one : content().parameters)
      if (one.id == id)
        for (const parameter_history& history : one.histories)
          if (history.key == key) {
            const auto held = history.values.on(day);
            if (!held) return "gap";
            const literal& value = held->value;
            return std::holds_alternative<money::decimal>(value)
                       ? to_string(std::get<money::decimal>(value))
                       : to_string(std::get<money::any_amount>(value).major_units());
          }
    return "none";
  };
  struct {
    const char *id, *key, *value;
  } const of_2023[] = {
      {"minimum_members", "cooperative_group", "2"},
      {"minimum_members", "cooperative", "5"},
      {"minimum_members", "cooperative_union", "3"},
      {"member_contribution_limit", "cooperative", "0.3"},
      {"member_contribution_limit", "cooperative_union", "0.4"},
      {"associates_contribution_limit", "cooperative", "0.3"},
      {"associates_contribution_limit", "cooperative_union", "0.4"},
      {"foreign_contribution_limit", "cooperative", "0.3"},
      {"foreign_contribution_limit", "cooperative_union", "0.3"},
      {"undivided_fund_least_rate", "cooperative", "0.05"},
      {"undivided_fund_least_rate", "cooperative_union", "0.1"},
  };
  for (const auto& row : of_2023) {
    SCOPED_TRACE(std::string(row.id) + '/' + row.key);
    EXPECT_EQ(on(row.id, row.key, {2024, 7, 1}), row.value);
    EXPECT_EQ(on(row.id, row.key, {2024, 7, 2}), row.value);
    EXPECT_EQ(on(row.id, row.key, {2030, 1, 1}), row.value);
    if (std::string(row.id) == "minimum_members" && std::string(row.key) == "cooperative") continue;
    EXPECT_EQ(on(row.id, row.key, {2024, 6, 30}), "gap");
  }
  EXPECT_EQ(on("minimum_members", "cooperative", {2024, 6, 30}), "7");
  EXPECT_EQ(on("minimum_members", "cooperative", {2013, 7, 1}), "7");
  EXPECT_EQ(on("minimum_members", "cooperative", {2013, 6, 30}), "gap");
}

}  // namespace TEST_FILE
