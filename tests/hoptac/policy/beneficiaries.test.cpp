// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/beneficiaries.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/pack.hpp>

#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

TEST(Beneficiaries, AreNamedByAnIdFactAndItsSourcesAreDeclared) {
  pack_content content = hire_content();
  content.rules[0].beneficiaries =
      beneficiaries{"cooperative_id", {entity::organisation_kind::cooperative}, source("1"), {}};
  EXPECT_TRUE(form_errors(content).empty());
  content.rules[0].beneficiaries->applicant = "degree";
  content.rules[0].beneficiaries->source.instrument = "no.such.text";
  content.rules[0].beneficiaries->statuses = {
      {entity::legal_status::suspended, truth::not_met, {.instrument = "nor.this"}}};
  std::vector<errc> codes;
  for (const error& wrong : form_errors(content)) codes.push_back(wrong.code());
  EXPECT_EQ(codes, (std::vector{errc::pack_source_unknown, errc::pack_source_unknown,
                                errc::pack_types_differ}));
  content.rules[0].beneficiaries = beneficiaries{"nowhere"};
  ASSERT_EQ(form_errors(content).size(), 1U);
  EXPECT_EQ(form_errors(content).front().code(), errc::pack_fact_unknown);
}

}  // namespace TEST_FILE
