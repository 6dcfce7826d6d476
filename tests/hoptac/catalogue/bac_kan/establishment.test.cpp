// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/establishment.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using hoptac::truth;
using one_group::answer;
using one_group::pack_of;

TEST(BacKanEstablishment, RefusesWhatIsNotNewAndGrantsNothing) {
  const auto alone = pack_of(establishment());
  EXPECT_EQ(answer(alone, "establishment", {{"newly_established", "false"}}), truth::not_met);
  EXPECT_EQ(answer(alone, "establishment", {{"newly_established", "true"}}), truth::not_known);
  EXPECT_EQ(answer(alone, "establishment", {}), truth::not_known);
}

TEST(BacKanEstablishment, ConsolidationIsAProgrammeOfItsOwn) {
  const auto alone = pack_of(establishment());
  EXPECT_EQ(answer(alone, "consolidation", {{"to_consolidate", "false"}}), truth::not_met);
  EXPECT_EQ(answer(alone, "consolidation", {{"to_consolidate", "true"}}), truth::not_known);
  EXPECT_EQ(answer(alone, "consolidation", {{"newly_established", "false"}}), truth::not_known);
}

// No reader of this pack may take what nobody read for a condition that is met.
TEST(BacKanEstablishment, AcceptingEverySourceGrantsNothingEither) {
  const auto alone = pack_of(establishment());
  EXPECT_EQ(answer(alone, "establishment", {{"newly_established", "true"}}, {},
                   hoptac::law::confirmation::not_found),
            truth::not_known);
}

}  // namespace TEST_FILE
