// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/applicant.hpp>  // first, so that the header is seen to stand alone

#include "registered.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;
using entity::legal_status;

TEST(Applicant, IsWhatTheRegistrySays) {
  const entity::registry all = sample_registry();
  const auto found = find_applicant(all, "HTX-2");
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(found->is_named());
  EXPECT_EQ(found->id, "HTX-2");
  EXPECT_EQ(found->kind, entity::organisation_kind::cooperative);
  EXPECT_EQ(found->established, day("2020-01-01"));
  EXPECT_EQ(found->ended, day("2024-03-01"));
  EXPECT_EQ(find_applicant(all, "HTX-9"), std::nullopt);
  ASSERT_TRUE(find_applicant(all, "").has_value());
  EXPECT_FALSE(find_applicant(all, "")->is_named());
}

TEST(Applicant, ExistsFromItsFirstDayToTheDayBeforeItsEnd) {
  const auto one = *find_applicant(sample_registry(), "HTX-2");
  const std::pair<const char*, bool> table[] = {{"2019-12-31", false}, {"2020-01-01", true},
                                                {"2020-01-02", true},  {"2024-02-28", true},
                                                {"2024-02-29", true},  {"2024-03-01", false}};
  for (const auto& [on, is_there] : table) EXPECT_EQ(one.exists_on(day(on)), is_there) << on;
}

TEST(Applicant, HasTheStatusOfTheDay) {
  const auto one = *find_applicant(sample_registry(), "HTX-3");
  EXPECT_EQ(one.status_on(day("2024-03-31")).status, legal_status::active);
  EXPECT_EQ(one.status_on(day("2024-03-31")).from, one.established);
  EXPECT_EQ(one.status_on(day("2024-04-01")),
            (dated_status{day("2024-04-01"), legal_status::suspended}));
  EXPECT_EQ(one.status_on(day("2024-09-30")).status, legal_status::suspended);
  EXPECT_EQ(one.status_on(day("2024-10-01")).status, legal_status::active);
}

}  // namespace TEST_FILE
