// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/vn/training_support.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <string>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::vn;
using hoptac::truth;
using hoptac::policy::pack;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

using hoptac::law::confirmation;

const facts in_2023{{"on_date", "2023-05-15"}};

truth level(const facts& known, const char* region, const char* monthly,
            confirmation at_least = hoptac::law::trusted) {
  static const pack alone = pack_of(young_workers());
  return answer(alone, "young_worker_level",
                with(with(known, "wage_region", region), "monthly_support", monthly), {}, at_least);
}

// 3,250,000 -> 4,875,000; 3,640,000 -> 5,460,000; 3,700,000 (2026) -> 5,550,000: floors.
TEST(VnTrainingSupport, FloorOfTheMonthlySupport) {
  using enum confirmation;
  EXPECT_EQ(level(in_2023, "iv", "4874999", read_without_quote), truth::not_met);
  EXPECT_EQ(level(in_2023, "iv", "4875000", read_without_quote), truth::met);
  EXPECT_EQ(level(in_2023, "iv", "4875001", read_without_quote), truth::met);
  EXPECT_EQ(level(in_2023, "iii", "5459999", read_without_quote), truth::not_met);
  EXPECT_EQ(level(in_2023, "iii", "5460000", read_without_quote), truth::met);
  const facts in_2026{{"on_date", "2026-01-01"}};
  EXPECT_EQ(level(in_2026, "iv", "5549999"), truth::not_met);
  EXPECT_EQ(level(in_2026, "iv", "5550000"), truth::met);
}

// A wage that is known less well than the caller trusts decides nothing.
TEST(VnTrainingSupport, WagesThatAreNotTrustedDecideNothing) {
  using enum confirmation;
  EXPECT_EQ(level(in_2023, "iv", "9000000"), truth::not_known);
  const facts in_2025{{"on_date", "2025-12-31"}};
  EXPECT_EQ(level(in_2025, "iv", "9000000", read_without_quote), truth::not_known);
  EXPECT_EQ(level(in_2025, "iv", "5175000", remembered), truth::met);
  EXPECT_EQ(level(in_2025, "iv", "5174999", remembered), truth::not_met);
}

TEST(VnTrainingSupport, BeginsWithTheCircular) {
  for (const auto& [day, expected] : {std::pair{"2022-02-13", truth::not_met},
                                      {"2022-02-14", truth::met},
                                      {"2022-02-15", truth::met}})
    EXPECT_EQ(level({{"on_date", day}}, "iv", "9000000", confirmation::read_without_quote),
              expected)
        << day;
}

// 5 days of a wage of 3,250,000: 4,875,000 * 5 / 26 = 937,500 exactly; of other days and wages
// the result is not whole, and then it is not known.
TEST(VnTrainingSupport, DaysOfACourseBelowAMonth) {
  const pack alone = pack_of(training_support());
  for (int days = 1; days <= 26; ++days) {
    const auto made = one_group::decided(alone, "long_course_least",
                                         {{"on_date", "2023-05-15"},
                                          {"wage_region", "iv"},
                                          {"long_training", "true"},
                                          {"course_below_month", "true"},
                                          {"course_days", std::to_string(days)}},
                                         {}, confirmation::read_without_quote);
    EXPECT_EQ(made.answer, truth::met);
    EXPECT_EQ(made.amount, hoptac::money::any_amount(hoptac::money::dong(days * 187'500)));
    const auto of_2026 = one_group::decided(alone, "long_course_least",
                                            {{"on_date", "2026-01-01"},
                                             {"wage_region", "iv"},
                                             {"long_training", "true"},
                                             {"course_below_month", "true"},
                                             {"course_days", std::to_string(days)}});
    EXPECT_EQ(of_2026.amount.has_value(), 5'550'000 * days % 26 == 0) << days;
  }
}

}  // namespace TEST_FILE
