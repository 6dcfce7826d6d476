// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/human_resources.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/truth.hpp>

#include <string>
#include <vector>

#include "../one_group.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::catalogue::bac_kan;
using namespace hoptac::policy;
using hoptac::truth;
using one_group::answer;
using one_group::facts;
using one_group::pack_of;
using one_group::with;

const pack& alone() {
  static const pack one = pack_of(human_resources());
  return one;
}

const rule& support() {
  return alone().content().rules.front();
}

const facts woman{{"sex", "female"},           {"birth_date", "1990-03-10"},
                  {"hire_date", "2024-04-01"}, {"qualification", "college"},
                  {"relation", "outside"},     {"supported_before", "false"}};

TEST(BacKanHumanResources, IdsAndWordsAreThoseThatFilesUse) {
  ASSERT_EQ(alone().content().rules.size(), 1U);
  EXPECT_EQ(support().id, "human_resources");
  EXPECT_EQ(support().reference_date, "hire_date");
  std::vector<std::string> conditions;
  for (const condition& one : support().conditions) conditions.push_back(one.id);
  EXPECT_EQ(conditions, (std::vector<std::string>{"age", "qualification", "relation", "once"}));
  std::vector<std::string> readings;
  for (const reading& one : support().readings) readings.push_back(one.name + "=" + one.chosen);
  EXPECT_EQ(readings,
            (std::vector<std::string>{"age=completed_years", "age_at=hire", "period=stated",
                                      "leap_day=mar_1", "incomplete_birth=interval"}));
  const auto words = [](const fact& one) {
    std::string out;
    for (const enumerator& word : one.values) out += (out.empty() ? "" : "|") + word.key;
    return out;
  };
  const worker_facts worker;
  EXPECT_EQ(words(worker.sex.declared), "female|male");
  EXPECT_EQ(words(worker.qualification.declared),
            "none|elementary|intermediate|college|university|master|doctor");
  EXPECT_TRUE(worker.qualification.declared.ordered);
  EXPECT_EQ(words(worker.relation.declared), "member|member_child|outside");
  EXPECT_EQ(support().ranking, (std::vector<rank>{{.fact = "hire_date"}}));
}

TEST(BacKanHumanResources, OncePerCooperativeIsReadFromThePast) {
  const worker_facts worker;
  EXPECT_EQ(worker.supported_before.declared.history,
            (history_reading{.what = history_measure::any, .per = {"cooperative_id"}}));
}

// The plan says `giai đoạn 2022-2025` and not what must fall in it: the hire or the application.
TEST(BacKanHumanResources, ThePeriodIsTakenByTheDatesThatAreStated) {
  EXPECT_EQ(support().named_period, hoptac::calendar::period::of_years(2022, 2025));
  EXPECT_EQ(support().period_dates, (std::vector<std::string>{"hire_date", "application_date"}));
  EXPECT_FALSE(support().in_force_from || support().in_force_to);
  struct {
    const char* hired;
    const char* applied;
    truth stated;
    truth by_hire;
    truth by_application;
  } const rows[] = {
      {"2021-12-31", "", truth::not_met, truth::not_met, truth::not_known},
      {"2022-01-01", "", truth::met, truth::met, truth::not_known},
      {"2022-01-02", "", truth::met, truth::met, truth::not_known},
      {"2025-12-30", "", truth::met, truth::met, truth::not_known},
      {"2025-12-31", "", truth::met, truth::met, truth::not_known},
      {"2026-01-01", "", truth::not_met, truth::not_met, truth::not_known},
      {"2021-12-31", "2022-01-01", truth::not_known, truth::not_met, truth::met},
      {"2021-12-30", "2021-12-31", truth::not_met, truth::not_met, truth::not_met},
      {"2022-01-01", "2022-01-02", truth::met, truth::met, truth::met},
      {"2025-12-31", "2025-12-31", truth::met, truth::met, truth::met},
      {"2025-12-31", "2026-01-01", truth::not_known, truth::met, truth::not_met},
      {"2026-01-01", "2025-12-31", truth::not_known, truth::not_met, truth::met},
      {"2026-01-01", "2026-01-02", truth::not_met, truth::not_met, truth::not_met},
      {"", "2024-01-01", truth::not_known, truth::not_known, truth::not_known},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.hired) + ", " + row.applied);
    const facts on = with(with(woman, "hire_date", row.hired), "application_date", row.applied);
    EXPECT_EQ(answer(alone(), "human_resources", on), row.stated);
    EXPECT_EQ(answer(alone(), "human_resources", on, {{"period", "hire"}}), row.by_hire);
    EXPECT_EQ(answer(alone(), "human_resources", on, {{"period", "application"}}),
              row.by_application);
  }
}

TEST(BacKanHumanResources, ItIsForCooperatives) {
  ASSERT_TRUE(support().beneficiaries.has_value());
  EXPECT_EQ(support().beneficiaries->applicant, "cooperative_id");
  EXPECT_EQ(support().beneficiaries->kinds,
            (std::vector{hoptac::entity::organisation_kind::cooperative}));
  EXPECT_TRUE(support().beneficiaries->statuses.empty());  // no text on suspension was found
}

const facts older_woman = with(woman, "birth_date", "1989-03-10");

// Both readings of *không quá 35 tuổi* around both of their limits.
TEST(BacKanHumanResources, TheReadingsOfTheAgeDifferForAYear) {
  struct {
    const char* hired;
    truth completed;
    truth birthday;
  } const rows[] = {{"2024-03-09", truth::met, truth::met},
                    {"2024-03-10", truth::met, truth::met},
                    {"2024-03-11", truth::met, truth::not_met},
                    {"2025-03-09", truth::met, truth::not_met},
                    {"2025-03-10", truth::not_met, truth::not_met},
                    {"2025-03-11", truth::not_met, truth::not_met}};
  for (const auto& row : rows) {
    const facts on = with(older_woman, "hire_date", row.hired);
    EXPECT_EQ(answer(alone(), "human_resources", on), row.completed) << row.hired;
    EXPECT_EQ(answer(alone(), "human_resources", on, {{"age", "birthday"}}), row.birthday)
        << row.hired;
  }
}

TEST(BacKanHumanResources, MenHaveFiveYearsMore) {
  for (const int shift : {-1, 0, 1}) {
    const std::string on =
        to_string(hoptac::calendar::date(2025, 3, 10) + hoptac::calendar::days{shift});
    const facts she = with(older_woman, "hire_date", on);
    const facts he = with(she, "sex", "male");
    const truth expected = shift < 0 ? truth::met : truth::not_met;
    EXPECT_EQ(answer(alone(), "human_resources", she), expected);
    EXPECT_EQ(answer(alone(), "human_resources", he), truth::met);
    EXPECT_EQ(answer(alone(), "human_resources", with(he, "birth_date", "1984-03-10")), expected);
  }
}

TEST(BacKanHumanResources, TheAgeIsTakenOnTheDayThatIsRead) {
  facts late = with(older_woman, "hire_date", "2025-03-09");
  late = with(late, "application_date", "2025-03-10");
  EXPECT_EQ(answer(alone(), "human_resources", late), truth::met);
  EXPECT_EQ(answer(alone(), "human_resources", late, {{"age_at", "application"}}), truth::not_met);
}

TEST(BacKanHumanResources, EachOtherConditionDecides) {
  const auto now = [](const char* key, const char* text) {
    return answer(alone(), "human_resources", with(woman, key, text));
  };
  EXPECT_EQ(answer(alone(), "human_resources", woman), truth::met);
  EXPECT_EQ(now("qualification", "intermediate"), truth::not_met);
  EXPECT_EQ(now("qualification", "university"), truth::met);
  EXPECT_EQ(now("qualification", ""), truth::not_known);
  EXPECT_EQ(now("supported_before", "true"), truth::not_met);
  EXPECT_EQ(now("supported_before", ""), truth::not_known);
  for (const char* word : {"member", "member_child", "outside", ""})
    EXPECT_EQ(now("relation", word), truth::met) << word;
}

// A missing sex matters only between the two limits.
TEST(BacKanHumanResources, SettlesOverTheSex) {
  const auto hired = [&](const char* on, const char* born) {
    return answer(alone(), "human_resources",
                  with(with(with(woman, "sex", ""), "hire_date", on), "birth_date", born));
  };
  EXPECT_EQ(hired("2025-03-09", "1989-03-10"), truth::met);
  EXPECT_EQ(hired("2025-03-10", "1989-03-10"), truth::not_known);
  EXPECT_EQ(hired("2025-03-09", "1984-03-10"), truth::not_known);
  EXPECT_EQ(hired("2025-03-10", "1984-03-10"), truth::not_met);
}

}  // namespace TEST_FILE
