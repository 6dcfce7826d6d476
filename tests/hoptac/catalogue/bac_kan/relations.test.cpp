// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/relations.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/catalogue/vn/relations.hpp>
#include <hoptac/law/register.hpp>

#include <iterator>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace bac_kan = hoptac::catalogue::bac_kan;
namespace vn = hoptac::catalogue::vn;
using hoptac::law::register_of, hoptac::law::relation_kind;

TEST(BacKanRelations, NeedTheNationalTexts) {
  EXPECT_TRUE(register_of({vn::legal_texts, bac_kan::legal_texts}).has_value());
  EXPECT_EQ(register_of({bac_kan::legal_texts}).error().code(), hoptac::errc::instrument_unknown);
}

// From the plan up to the resolution of the Party, link by link.
TEST(BacKanRelations, LeadFromTheAmendingPlanToTheResolution) {
  const auto texts = register_of({vn::legal_texts, bac_kan::legal_texts}).value();
  struct {
    const hoptac::law::instrument* by;
    relation_kind kind;
    const hoptac::law::instrument* to;
  } const chain[] = {
      {&bac_kan::plan_164_kh_ubnd_2023, relation_kind::amends, &bac_kan::plan_687_kh_ubnd_2022},
      {&bac_kan::plan_687_kh_ubnd_2022, relation_kind::implements,
       &bac_kan::programme_15_ctr_tu_2022},
      {&bac_kan::programme_15_ctr_tu_2022, relation_kind::implements,
       &vn::resolution_20_nq_tw_2022},
  };
  for (const auto& link : chain) {
    const auto acts = texts.acts_of(*link.by);
    ASSERT_EQ(acts.size(), 1U) << link.by->id;
    EXPECT_EQ(acts[0]->kind, link.kind);
    EXPECT_EQ(acts[0]->to, link.to);
  }
}

// II.4.1 names three decisions by which the province carries out the scheme of Decision 167.
TEST(BacKanRelations, ThreeDecisionsCarryOutTheSchemeOfModelCooperatives) {
  const auto texts = hoptac::law::register_of({vn::legal_texts, bac_kan::legal_texts}).value();
  std::vector<const hoptac::law::instrument*> by;
  for (const auto* each : texts.acts_on(vn::decision_167_qd_ttg_2021)) {
    EXPECT_EQ(each->kind, relation_kind::implements);
    by.push_back(each->by);
  }
  EXPECT_EQ(by, (std::vector<const hoptac::law::instrument*>{
                    &bac_kan::decision_2102_qd_ubnd_2021, &bac_kan::decision_2596_qd_ubnd_2021,
                    &bac_kan::decision_1563_qd_ubnd_2022}));
}

TEST(BacKanRelations, EachIsSaidByThePlan) {
  for (const auto& each : bac_kan::relations) {
    EXPECT_EQ(each.known.from, &hoptac::catalogue::sources::bac_kan_plan_2025);
    EXPECT_FALSE(each.known.quote.empty());
    EXPECT_FALSE(each.from.day.has_value());
  }
}

}  // namespace TEST_FILE
