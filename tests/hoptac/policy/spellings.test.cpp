// SPDX-License-Identifier: BSL-1.0

// Who was supported before is found by every spelling of one id, and nobody is a newcomer because
// of a spelling.

#include <hoptac/policy/award.hpp>
#include <hoptac/policy/history.hpp>

#include <string>
#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;
using enum outcome_kind;

/// The same id, whatever blanks surround it and however it is composed.
const std::vector<const char*> same_ids = {"Đắk-1 A", " Đắk-1  A", "Đắk-1 A\u00A0",
                                           "\u3000Đắk-1\u2009A", "Đa\u0306\u0301k-1 A"};
/// Ids that only look like it.
const std::vector<const char*> alike_ids = {
    "đắk-1 a",       "Đắk\u20131 A", "Đắk\u20111 A", "Đắk-1 \u0410", "Đắk-1 \u0391", "Đắk-\uFF11 A",
    "Đắk-1\u200B A", "Ðắk-1 A",      "'Đắk-1 A",     "Đắk1 A",       "Đắk-1A"};
const std::vector<const char*> other_ids = {"Dak-1 A", "Đắk-11 A", "Đắk-1 B", "Đắk-1 AA",
                                            "Đăk-1 A"};

class Spellings : public ::testing::Test {
 protected:
  const pack of = hire_pack();
  const programme cap = programme::make(of, "cap").value();
  const programme hire = programme::make(of, "hire").value();

  std::string supported(const char* granted, const char* applicant) const {
    const std::vector<grant> grants{
        {"test.cap", {{"cooperative_id", granted}}, day("2023-05-01"), dong(10)}};
    situation facts(of);
    facts.set("cooperative_id", applicant).set("hire_date", day("2024-01-01"));
    ledger(cap, grants).apply(facts);
    const std::size_t place = *of.fact_place("supported_before");
    return write_cell(of.content().facts[place], facts[place]);
  }
  candidate applicant(const char* id, const char* cooperative) const {
    situation facts = good_hire(of);
    facts.set("cooperative_id", cooperative).set("hire_date", day("2024-02-01"));
    return {id, facts};
  }
  std::vector<outcome_kind> awarded(const char* first, const char* second) const {
    const std::vector<candidate> all{applicant("a", first), applicant("b", second)};
    std::vector<outcome_kind> out;
    for (const outcome& one : award(hire, all, dong(1000), after_shortfall::stop).outcomes)
      out.push_back(one.kind);
    return out;
  }
};

TEST_F(Spellings, HistoryIsFoundByTheNormalFormAndNotKnownByTheLook) {
  for (const char* id : same_ids) {
    EXPECT_EQ(supported("Đắk-1 A", id), "true") << id;
    EXPECT_EQ(supported(id, "Đắk-1 A"), "true") << id;
  }
  for (const char* id : alike_ids) {
    EXPECT_EQ(supported("Đắk-1 A", id), "") << id;
    EXPECT_EQ(supported(id, "Đắk-1 A"), "") << id;
  }
  for (const char* id : other_ids) EXPECT_EQ(supported("Đắk-1 A", id), "false") << id;
}

TEST_F(Spellings, HistoryOfTwoIdsThatLookAlikeIsNotKnownOfEither) {
  const std::vector<grant> grants{
      {"test.cap", {{"cooperative_id", "HTX-1"}}, day("2023-05-01"), dong(10)},
      {"test.cap", {{"cooperative_id", "htx-1"}}, day("2023-06-01"), dong(10)}};
  for (const char* id : {"HTX-1", "htx-1", "Htx-1"}) {
    situation facts(of);
    facts.set("cooperative_id", id).set("hire_date", day("2024-01-01"));
    ledger(cap, grants).apply(facts);
    EXPECT_TRUE(facts["supported_before"].absent()) << id;
  }
}

TEST_F(Spellings, AProgrammeIsFoundByItsNormalForm) {
  const std::vector<grant> grants{
      {"test.cap\u00A0", {{"cooperative_id", "A"}}, day("2023-05-01"), dong(10)}};
  situation facts(of);
  facts.set("cooperative_id", "A").set("hire_date", day("2024-01-01"));
  ledger(cap, grants).apply(facts);
  EXPECT_EQ(facts["supported_before"], cell::exactly(1));
}

TEST_F(Spellings, ARunGivesOnceToOneIdAndNeverTwiceToALook) {
  for (const char* id : same_ids)
    EXPECT_EQ(awarded("Đắk-1 A", id), (std::vector{granted, place_taken})) << id;
  for (const char* id : alike_ids) {
    const std::vector<outcome_kind> made = awarded("Đắk-1 A", id);
    EXPECT_EQ(made[0], granted) << id;
    EXPECT_NE(made[1], granted) << id;
  }
  for (const char* id : other_ids)
    EXPECT_EQ(awarded("Đắk-1 A", id), (std::vector{granted, granted})) << id;
}

TEST_F(Spellings, TheEarlierGrantOfOneIdIsNamed) {
  const std::vector<candidate> all{applicant("a", "HTX-1"), applicant("b", "HTX-1 ")};
  EXPECT_EQ(award(hire, all, dong(1000), after_shortfall::stop).outcomes[1].taken_by, "a");
}

}  // namespace TEST_FILE
