// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/programme.hpp>

#include <type_traits>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

static_assert(std::is_copy_constructible_v<programme>);
static_assert(!std::is_default_constructible_v<programme>);

TEST(Programme, NamesItsRuleItsReadingsAndItsConditions) {
  const programme made = programme::make(hire_pack(), "hire").value();
  EXPECT_EQ(made.id(), "test.hire");
  EXPECT_EQ(made.rule().id, "hire");
  EXPECT_EQ(made.at_least(), law::trusted);
  EXPECT_EQ(made.currency(), "VND");
  const chosen_readings used{
      {"age", "completed_years"}, {"leap_day", "mar_1"}, {"incomplete_birth", "interval"}};
  EXPECT_EQ(made.readings(), used);
  ASSERT_EQ(made.conditions().size(), 4U);
  EXPECT_EQ(made.conditions()[0].id, "in_force");
  EXPECT_EQ(made.conditions()[0].source, source("1"));
  EXPECT_FALSE(made.conditions()[0].met.vi.empty() || made.conditions()[0].not_met.en.empty());
  EXPECT_EQ(made.conditions()[1].id, "age");
  EXPECT_EQ(made.conditions()[1].source, source("1.a"));
}

TEST(Programme, WithoutDaysOfForceHasNoSuchCondition) {
  const programme made = programme::make(hire_pack(), "cap").value();
  ASSERT_EQ(made.conditions().size(), 1U);
  EXPECT_EQ(made.conditions()[0].id, "room");
}

TEST(Programme, OutlivesThePackItWasMadeOf) {
  std::optional<programme> made;
  {
    const pack of = hire_pack();
    made = programme::make(of, "hire").value();
  }
  EXPECT_EQ(made->rule().title.en, "support for a hire");
}

TEST(Programme, TakesTheReadingsOfTheCaller) {
  const programme made =
      programme::make(hire_pack(), "hire", {{"age", "birthday"}, {"leap_day", "feb_28"}}).value();
  EXPECT_EQ(made.readings()[0].second, "birthday");
  EXPECT_EQ(made.readings()[1].second, "feb_28");
  EXPECT_EQ(made.compiled().ages.reading, calendar::age_reading::birthday);
  EXPECT_EQ(made.compiled().ages.leap, calendar::leap_day::feb_28);
  EXPECT_FALSE(made.compiled().ages.fill.has_value());
}

TEST(Programme, UnderstandsEveryWordOfTheKnownReadings) {
  for (const reading_option& one : readings::age("").options) {
    const programme made = programme::make(hire_pack(), "hire", {{"age", one.word}}).value();
    EXPECT_EQ(to_string(made.compiled().ages.reading), one.word);
  }
  const std::pair<const char*, std::optional<calendar::birth_fill>> fills[] = {
      {"interval", std::nullopt},
      {"first_day", calendar::birth_fill::first_day},
      {"first_of_july", calendar::birth_fill::first_of_july},
      {"last_day", calendar::birth_fill::last_day}};
  for (const auto& [word, fill] : fills)
    EXPECT_EQ(programme::make(hire_pack(), "hire", {{"incomplete_birth", word}})
                  .value()
                  .compiled()
                  .ages.fill,
              fill)
        << word;
}

TEST(Programme, RefusesWhatThePackDoesNotHave) {
  const pack of = hire_pack();
  const struct {
    const char* rule;
    chosen_readings chosen;
    errc code;
    std::vector<std::string> arguments;
  } table[] = {
      {"hires", {}, errc::rule_unknown, {"hires", "hire, cap"}},
      {"", {}, errc::rule_unknown, {"", "hire, cap"}},
      {"hire", {{"age", "years"}}, errc::pack_reading_unknown, {"age", "years"}},
      {"hire",
       {{"ages", "birthday"}},
       errc::reading_not_of_rule,
       {"hire", "ages", "age, leap_day, incomplete_birth"}},
      {"cap", {{"age", "birthday"}}, errc::reading_not_of_rule, {"cap", "age", ""}},
  };
  for (const auto& row : table) {
    const auto made = programme::make(of, row.rule, row.chosen);
    ASSERT_FALSE(made) << row.rule;
    EXPECT_EQ(made.error().code(), row.code);
    EXPECT_EQ(made.error().arguments(), row.arguments);
  }
}

}  // namespace TEST_FILE
