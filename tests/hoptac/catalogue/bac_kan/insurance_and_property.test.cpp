// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/insurance_and_property.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

const facts employing{{"employer", "cooperative"}, {"ethnic_minority_workers", "1"}};

TEST(BacKanInsurance, IsForEmployersOfWorkersOfEthnicMinorities) {
  const auto alone = pack_of(insurance_and_property());
  EXPECT_EQ(answer(alone, "insurance", employing), truth::not_known);  // the norms were not read
  EXPECT_EQ(answer(alone, "insurance", with(employing, "ethnic_minority_workers", "0")),
            truth::not_met);
  EXPECT_EQ(answer(alone, "insurance", with(employing, "ethnic_minority_workers", "2")),
            truth::not_known);
}

// The list of employers was read in part, so nobody is refused for not being on it.
TEST(BacKanInsurance, AnotherEmployerIsNotRefused) {
  const auto alone = pack_of(insurance_and_property());
  EXPECT_EQ(answer(alone, "insurance", with(employing, "employer", "other")), truth::not_known);
}

TEST(BacKanProperty, DecidesNothing) {
  const auto alone = pack_of(insurance_and_property());
  for (const char* rule : {"intellectual_property", "product_codes"})
    EXPECT_EQ(answer(alone, rule, employing), truth::not_known) << rule;
}

}  // namespace TEST_FILE
