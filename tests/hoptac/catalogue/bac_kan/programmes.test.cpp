// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/catalogue/bac_kan/relations.hpp>
#include <hoptac/catalogue/vn/relations.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/pack.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using law::confirmation;

const pack_content& content() {
  static const pack_content all = catalogue::bac_kan::programmes();
  return all;
}

// Whether some part of a test asks for what no source tells.
bool leaves_open(const test& one) {
  if (one.kind == test_kind::not_stated) return true;
  for (const test& inner : one.of)
    if (leaves_open(inner)) return true;
  return false;
}

// Whether some part of a test reads a parameter.
bool reads_parameter(const term& one) {
  if (one.kind == term_kind::of_parameter) return true;
  for (const term& inner : one.of)
    if (reads_parameter(inner)) return true;
  return false;
}
bool reads_parameter(const test& one) {
  for (const term& operand : one.terms)
    if (reads_parameter(operand)) return true;
  for (const test& inner : one.of)
    if (reads_parameter(inner)) return true;
  return false;
}

// Every fact and parameter that a rule reads.
void read_names(const term& one, std::set<std::string>& names) {
  if (one.kind == term_kind::of_fact || one.kind == term_kind::of_parameter) names.insert(one.name);
  for (const term& inner : one.of) read_names(inner, names);
}
void read_names(const test& one, std::set<std::string>& names) {
  for (const term& operand : one.terms) read_names(operand, names);
  for (const test& inner : one.of) read_names(inner, names);
}

// The sentences of `not_stated` within a test.
void reasons(const test& one, std::vector<bilingual>& out) {
  if (one.kind == test_kind::not_stated) out.push_back(one.why);
  for (const test& inner : one.of) reasons(inner, out);
}

TEST(BacKanProgrammes, ThePackIsWellFormed) {
  for (const error& wrong : form_errors(content())) ADD_FAILURE() << describe(wrong, language::en);
  ASSERT_TRUE(pack::make(content()).has_value());
  EXPECT_EQ(content().id, "bac_kan");
  EXPECT_EQ(content().version, "2025.1");
}

TEST(BacKanProgrammes, EveryOneIsBuiltTheSameTwice) {
  EXPECT_EQ(catalogue::bac_kan::programmes(), catalogue::bac_kan::programmes());
}

// The ids that other programs rely on.
TEST(BacKanProgrammes, IdsAreThoseThatAreKnownOutside) {
  std::vector<std::string> rules;
  for (const rule& one : content().rules) rules.push_back(one.id);
  EXPECT_EQ(rules, (std::vector<std::string>{"human_resources", "establishment", "consolidation",
                                             "training", "information", "trade_promotion", "credit",
                                             "central_credit", "infrastructure", "value_chain",
                                             "insurance", "intellectual_property", "product_codes",
                                             "model_cooperatives", "women_in_management"}));
}

TEST(BacKanProgrammes, EverySentenceIsInBothLanguagesAndComposed) {
  const auto both = [](const bilingual& text, std::string_view where) {
    SCOPED_TRACE(std::string(where));
    for (const std::string& one : {text.vi, text.en}) {
      EXPECT_FALSE(one.empty());
      EXPECT_TRUE(is_utf8(one));
      EXPECT_EQ(notation::compose(one), one);
      EXPECT_EQ(notation::squeeze_blanks(one), one);
    }
    EXPECT_NE(text.vi, text.en);
  };
  both(content().title, "title");
  for (const legal_text& text : content().sources) both(text.text, text.id);
  for (const fact& one : content().facts) {
    both(one.name, one.key);
    for (const enumerator& word : one.values) both(word.name, one.key + "/" + word.key);
  }
  for (const parameter& one : content().parameters) {
    both(one.name, one.id);
    EXPECT_EQ(one.unit == bilingual{}, one.kind == value_kind::money) << one.id;
    if (one.kind != value_kind::money) both(one.unit, one.id);
  }
  for (const rule& one : content().rules) {
    both(one.title, one.id);
    for (const bilingual& gap : one.gaps) {
      both(gap, one.id + "/gaps");
      EXPECT_TRUE(gap.vi.ends_with('.') && gap.en.ends_with('.')) << gap.vi;
    }
    for (const reading& named : one.readings)
      for (const reading_option& option : named.options) both(option.text, option.word);
    for (const condition& part : one.conditions) {
      both(part.met, one.id + "/" + part.id);
      both(part.not_met, one.id + "/" + part.id);
      EXPECT_NE(part.met, part.not_met);
      EXPECT_FALSE(part.met.vi.ends_with('.') || part.not_met.en.ends_with('.')) << part.id;
      std::vector<bilingual> open;
      reasons(part.when, open);
      for (const bilingual& why : open) both(why, one.id + "/" + part.id);
    }
  }
}

TEST(BacKanProgrammes, EveryTextThatIsCitedIsAnInstrumentOfTheCatalogue) {
  const auto texts =
      law::register_of({catalogue::vn::legal_texts, catalogue::bac_kan::legal_texts}).value();
  std::set<std::string> cited;
  const auto see = [&](const legal_source& source) {
    EXPECT_FALSE(source.empty());
    cited.insert(source.instrument);
    EXPECT_EQ(notation::compose(source.quote), source.quote);
    if (source.how >= law::trusted) {
      EXPECT_FALSE(source.quote.empty()) << source.instrument << ' ' << source.part;
    } else {
      EXPECT_TRUE(source.quote.empty()) << source.quote;
    }
  };
  for (const rule& one : content().rules) {
    SCOPED_TRACE(one.id);
    see(one.source);
    EXPECT_GE(one.source.how, law::trusted);
    for (const condition& part : one.conditions) see(part.source);
    ASSERT_TRUE(one.beneficiaries.has_value());
    see(one.beneficiaries->source);
    EXPECT_EQ(one.beneficiaries->kinds.empty(), one.beneficiaries->source.how < law::trusted);
  }
  for (const parameter& one : content().parameters)
    for (const parameter_history& history : one.histories)
      for (const auto& held : history.values.values())
        if (held.value) see(held.value->source);
  ASSERT_TRUE(content().territory.has_value());
  cited.insert(content().territory->source.instrument);
  std::set<std::string> declared;
  for (const legal_text& text : content().sources) {
    declared.insert(text.id);
    const law::instrument* found = texts.find(text.id);
    ASSERT_NE(found, nullptr) << text.id;
    EXPECT_EQ(text, legal_text_of(*found));
  }
  EXPECT_EQ(cited, declared);  // and no text is declared that nothing cites
}

// What is confirmed less well than is trusted may not decide: it stands in a parameter, whose value
// carries its confirmation, or the condition says that it is not known.
TEST(BacKanProgrammes, WhatIsNotTrustedDecidesNothing) {
  int open_conditions = 0;
  for (const rule& one : content().rules) {
    SCOPED_TRACE(one.id);
    bool open = false;
    for (const condition& part : one.conditions) {
      SCOPED_TRACE(part.id);
      open_conditions += leaves_open(part.when);
      open = open || leaves_open(part.when);
      if (part.source.how < law::trusted) {
        EXPECT_TRUE(leaves_open(part.when) || reads_parameter(part.when));
      }
      if (part.source.how == confirmation::not_found) {
        EXPECT_EQ(part.when.kind, test_kind::not_stated);
      }
    }
    EXPECT_FALSE(open && one.gaps.empty());
    EXPECT_FALSE(one.amount.has_value());  // the plan gives no amount for an applicant
    EXPECT_FALSE(one.gaps.empty());        // and every programme says so
  }
  EXPECT_EQ(open_conditions, 16);
  for (const parameter& one : content().parameters)
    for (const parameter_history& history : one.histories)
      for (const auto& held : history.values.values())
        if (held.value) {
          EXPECT_EQ(held.value->source.how, confirmation::read_without_quote);
        } else {
          EXPECT_FALSE(held.reason.vi.empty() || held.reason.en.empty());
        }
}

// The province's end is that of its unit: the day before, the day, the day after.
TEST(BacKanProgrammes, FromTheEndOfTheProvinceOnNoneIsKnown) {
  const pack all = pack::make(content()).value();
  for (const rule& one : content().rules) {
    SCOPED_TRACE(one.id);
    const programme by = programme::make(all, one.id).value();
    const std::size_t at = one.conditions.size();  // behind those that the rule lists
    ASSERT_EQ(by.conditions().at(at).id, "territory");
    EXPECT_NE(by.conditions()[at].open.vi.find("từ ngày 01/7/2025"), std::string::npos);
    for (const auto& [day, expected] : {std::pair{calendar::date(2025, 6, 29), truth::met},
                                        {calendar::date(2025, 6, 30), truth::met},
                                        {calendar::date(2025, 7, 1), truth::not_known},
                                        {calendar::date(2025, 7, 2), truth::not_known}}) {
      situation facts(all);
      const std::string date = one.reference_date.empty() ? "application_date" : one.reference_date;
      facts.set(date, day);
      EXPECT_EQ(decide(by, facts).conditions[at], expected) << day;
      EXPECT_NE(decide(by, facts).answer, truth::met);
      // An application on such a day is enough, whatever the reference date.
      facts.set(date, calendar::date(2024, 5, 2)).set("application_date", day);
      EXPECT_EQ(decide(by, facts).conditions[at], expected) << day;
    }
  }
}

TEST(BacKanProgrammes, NothingIsDeclaredThatNoRuleReads) {
  std::set<std::string> read{"cooperative_id"};  // the key of history, and who applies
  for (const rule& one : content().rules) {
    if (!one.reference_date.empty()) read.insert(one.reference_date);
    for (const condition& part : one.conditions) read_names(part.when, read);
  }
  std::set<std::string> declared;
  for (const fact& one : content().facts) declared.insert(one.key);
  for (const parameter& one : content().parameters) declared.insert(one.id);
  EXPECT_EQ(read, declared);
}

// Two groups may need one fact, and then mean the same by it.
TEST(BacKanProgrammes, AFactWithTwoMeaningsIsSeen) {
  catalogue::programme_group group{
      .facts = {
          {.key = "birth_date", .name = {"ngày sinh", "date of birth"}, .kind = value_kind::date}}};
  pack_content changed = content();
  add(changed, group);
  ASSERT_EQ(changed.facts.size(), content().facts.size() + 1);
  ASSERT_FALSE(form_errors(changed).empty());
  EXPECT_EQ(form_errors(changed).front().code(), errc::pack_id_repeated);
  group.facts.front().precision = calendar::date_precision::year;
  pack_content same = content();
  add(same, group);
  EXPECT_EQ(same, content());
}

}  // namespace TEST_FILE
