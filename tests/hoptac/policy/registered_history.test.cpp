// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/registered_history.hpp>  // first, so that the header is seen to stand alone

#include <vector>

#include "registered.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

TEST(RegisteredHistory, GrantsAreTheSupportsThatWereReceived) {
  const std::vector<grant> all = grants_of(sample_registry(), "cooperative_id");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(
      all[0],
      (grant{"test.hire", {{"cooperative_id", "HTX-1"}}, day("2023-05-01"), dong(24'000'000)}));
  EXPECT_EQ(all[1].programme, "test.other");
  EXPECT_FALSE(all[1].amount.has_value());
}

TEST(RegisteredHistory, FillsWhatIsAbsentAndTakesMoreThanWhatIsStated) {
  const pack of = pack_for_cooperatives();
  const programme by = programme::make(of, "hire").value();
  const ledger past(by, grants_of(sample_registry(), "cooperative_id"));
  struct {
    const char* id;
    std::optional<bool> stated;
    bool expected;
    std::size_t remarks;
  } const rows[] = {{"HTX-1", {}, true, 0},  {"HTX-1", true, true, 0}, {"HTX-1", false, true, 1},
                    {"HTX-2", {}, false, 0}, {"HTX-2", true, true, 0}, {"HTX-2", false, false, 0},
                    {"HTX-3", {}, false, 0}};
  for (const auto& row : rows) {
    situation facts = good_hire(of);
    facts.set("cooperative_id", row.id).forget("supported_before");
    if (row.stated) facts.set("supported_before", *row.stated);
    EXPECT_EQ(take_registered_history(past, "cooperative_id", facts).size(), row.remarks) << row.id;
    EXPECT_EQ(facts["supported_before"], cell::exactly(row.expected ? 1 : 0)) << row.id;
  }
}

TEST(RegisteredHistory, LeavesFactsThatGoByOtherKeysAlone) {
  const pack of = pack_for_cooperatives();
  const ledger past(programme::make(of, "hire").value(),
                    grants_of(sample_registry(), "cooperative_id"));
  situation facts = good_hire(of);
  facts.set("cooperative_id", "HTX-1").forget("supported_before");
  EXPECT_TRUE(take_registered_history(past, "project_id", facts).empty());
  EXPECT_TRUE(facts["supported_before"].absent());
}

}  // namespace TEST_FILE
