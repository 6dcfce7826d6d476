// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/history.hpp>

#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

grant given(const char* to, const char* on, std::optional<std::int64_t> count,
            const char* programme = "test.cap") {
  return {programme,
          {{"cooperative_id", to}},
          day(on),
          count ? std::optional(dong(*count)) : std::nullopt};
}

class History : public ::testing::Test {
 protected:
  const pack of = hire_pack();
  const programme by = programme::make(of, "cap").value();

  situation asked(const char* id, const char* on) const {
    situation out(of);
    return out.set("cooperative_id", id).set("hire_date", day(on));
  }
  std::string after(const std::vector<grant>& grants, situation facts, const char* key) const {
    ledger(by, grants).apply(facts);
    const std::size_t place = *of.fact_place(key);
    return write_cell(of.content().facts[place], facts[place]);
  }
};

TEST_F(History, TellsWhetherTheCooperativeWasSupported) {
  const std::vector<grant> grants{given("A", "2023-05-01", 10), given("B", "2023-05-01", 10)};
  EXPECT_EQ(after(grants, asked("A", "2024-01-01"), "supported_before"), "true");
  EXPECT_EQ(after(grants, asked("C", "2024-01-01"), "supported_before"), "false");
  EXPECT_EQ(after({}, asked("A", "2024-01-01"), "supported_before"), "false");
}

TEST_F(History, LeavesAbsentWhatHasNoKeyOrNoDay) {
  const std::vector<grant> grants{given("A", "2023-05-01", 10)};
  EXPECT_EQ(after(grants, situation(of), "supported_before"), "");
  situation no_day(of);
  no_day.set("cooperative_id", "A");
  EXPECT_EQ(after(grants, no_day, "supported_before"), "true");
  EXPECT_EQ(after(grants, no_day, "received"), "");
}

TEST_F(History, NeverOverrulesWhatTheApplicationStates) {
  situation stated = asked("A", "2024-01-01");
  stated.set("supported_before", false);
  EXPECT_EQ(after({given("A", "2023-05-01", 10)}, stated, "supported_before"), "false");
}

TEST_F(History, PassesOverOtherProgrammes) {
  EXPECT_EQ(after({given("A", "2023-05-01", 10, "test.hire")}, asked("A", "2024-01-01"),
                  "supported_before"),
            "false");
}

TEST_F(History, SumsTheYearUpToTheReferenceDate) {
  const std::vector<grant> grants{given("A", "2023-12-31", 1),  given("A", "2024-01-01", 2),
                                  given("A", "2024-06-30", 4),  given("A", "2024-07-01", 8),
                                  given("A", "2024-07-02", 16), given("B", "2024-03-01", 32)};
  const std::pair<const char*, const char*> table[] = {
      {"2023-12-30", "0"}, {"2023-12-31", "1"},  {"2024-01-01", "2"},  {"2024-06-29", "2"},
      {"2024-06-30", "6"}, {"2024-07-01", "14"}, {"2024-12-31", "30"}, {"2025-01-01", "0"}};
  for (const auto& [on, sum] : table)
    EXPECT_EQ(after(grants, asked("A", on), "received"), sum) << on;
}

TEST_F(History, DoesNotAddWhatIsNotKnownOrDoesNotFit) {
  EXPECT_EQ(after({given("A", "2024-01-01", 2), given("A", "2024-01-02", std::nullopt)},
                  asked("A", "2024-06-01"), "received"),
            "");
  EXPECT_EQ(after({given("A", "2024-01-01", INT64_MAX), given("A", "2024-01-02", 1)},
                  asked("A", "2024-06-01"), "received"),
            "");
  const auto dollars = money::any_amount::from_major(money::decimal::from_integer(3), "USD");
  grant foreign = given("A", "2024-01-01", 2);
  foreign.amount = *dollars;
  EXPECT_EQ(after({foreign}, asked("A", "2024-06-01"), "received"), "");
}

TEST_F(History, CountsMonthsBackToTheCorrespondingDay) {
  pack_content content = hire_content();
  for (fact& one : content.facts)
    if (one.key == "received")
      one.history =
          history_reading{history_measure::sum, {"cooperative_id"}, history_window::months, 1};
  const pack months = pack::make(content).value();
  const programme cap = programme::make(months, "cap").value();
  const struct {
    const char* granted;
    const char* asked;
    std::int64_t sum;
  } table[] = {{"2024-02-28", "2024-03-31", 0}, {"2024-02-29", "2024-03-31", 5},
               {"2024-02-29", "2024-03-29", 5}, {"2024-02-28", "2024-03-29", 0},
               {"2023-12-15", "2024-01-15", 5}, {"2023-12-14", "2024-01-15", 0},
               {"2024-01-16", "2024-01-15", 0}};
  for (const auto& row : table) {
    situation facts(months);
    facts.set("cooperative_id", "A").set("hire_date", day(row.asked));
    const std::vector<grant> grants{given("A", row.granted, 5)};
    ledger(cap, grants).apply(facts);
    EXPECT_EQ(facts["received"], cell::exactly(row.sum)) << row.granted << " " << row.asked;
  }
}

TEST_F(History, NeedsEveryKey) {
  pack_content content = hire_content();
  for (fact& one : content.facts)
    if (one.history) one.history->per = {"cooperative_id", "region"};
  const pack two = pack::make(content).value();
  const programme cap = programme::make(two, "cap").value();
  grant past = given("A", "2024-01-01", 5);
  past.keys.emplace_back("region", "city");
  const std::vector<grant> grants{past};
  situation facts(two);
  facts.set("cooperative_id", "A").set("hire_date", day("2024-02-01"));
  situation without = facts;
  ledger(cap, grants).apply(without);
  EXPECT_TRUE(without["supported_before"].absent());
  situation same = facts;
  ledger(cap, grants).apply(same.set("region", "city"));
  EXPECT_EQ(same["supported_before"], cell::exactly(1));
  situation other = facts;
  ledger(cap, grants).apply(other.set("region", "country"));
  EXPECT_EQ(other["supported_before"], cell::exactly(0));
}

}  // namespace TEST_FILE
