// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/age_limit.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/reading.hpp>

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::age_reading;
using hoptac::calendar::birth_fill;
using hoptac::calendar::leap_day;
using namespace hoptac::policy;

/// How ages are read by a rule that names one reading with this option.
detail::age_policy ages_under(const reading& all, std::string_view word) {
  rule one{.id = "rule"};
  one.readings = {all};
  return detail::ages_of(one, {*all.place_of(word)});
}

TEST(Reading, WordsOfAgeAreThoseOfTheCalendarInItsOrder) {
  const reading all = readings::age("birthday");
  ASSERT_EQ(all.options.size(), 3U);
  for (const age_reading one :
       {age_reading::completed_years, age_reading::birthday, age_reading::year_difference}) {
    EXPECT_EQ(all.options[static_cast<std::size_t>(one) - 1].word, to_string(one));
    EXPECT_EQ(ages_under(all, to_string(one)).reading, one);
  }
}

TEST(Reading, LeapDaysAreThoseOfTheCalendar) {
  const reading all = readings::leap_day("mar_1");
  ASSERT_EQ(all.options.size(), 2U);
  EXPECT_EQ(ages_under(all, "feb_28").leap, leap_day::feb_28);
  EXPECT_EQ(ages_under(all, "mar_1").leap, leap_day::mar_1);
}

TEST(Reading, IncompleteBirthsAreFilledAsTheCalendarDoesOrNotAtAll) {
  const reading all = readings::incomplete_birth("interval");
  ASSERT_EQ(all.options.size(), 4U);
  EXPECT_EQ(ages_under(all, "interval").fill, std::nullopt);
  EXPECT_EQ(ages_under(all, "first_day").fill, birth_fill::first_day);
  EXPECT_EQ(ages_under(all, "first_of_july").fill, birth_fill::first_of_july);
  EXPECT_EQ(ages_under(all, "last_day").fill, birth_fill::last_day);
}

// A rule may offer fewer options, in another order: the word decides, not its place.
TEST(Reading, TheWordDecidesAndNotItsPlace) {
  reading some = readings::age("birthday");
  some.options = {some.options[2], some.options[1]};
  EXPECT_EQ(ages_under(some, "year_difference").reading, age_reading::year_difference);
  EXPECT_EQ(ages_under(some, "birthday").reading, age_reading::birthday);
}

TEST(Reading, EveryOptionOfTheVocabularyIsExplainedInBothLanguages) {
  for (const reading& all :
       {readings::age("a"), readings::leap_day("b"), readings::incomplete_birth("c")}) {
    SCOPED_TRACE(all.name);
    std::set<std::string> words;
    std::set<std::string> texts;
    for (const reading_option& one : all.options) {
      EXPECT_TRUE(words.insert(one.word).second) << one.word;
      EXPECT_TRUE(texts.insert(one.text.vi).second && !one.text.vi.empty()) << one.word;
      EXPECT_TRUE(texts.insert(one.text.en).second && !one.text.en.empty()) << one.word;
    }
  }
  EXPECT_EQ(readings::age("a").name, "age");
  EXPECT_EQ(readings::leap_day("a").name, "leap_day");
  EXPECT_EQ(readings::incomplete_birth("a").name, "incomplete_birth");
}

TEST(Reading, TheChosenOptionIsTheCallersAndWordsAreFoundWhole) {
  const reading all = readings::age("birthday");
  EXPECT_EQ(all.chosen, "birthday");
  EXPECT_EQ(all.place_of("birthday"), 1U);
  for (const char* other : {"", "Birthday", "birth", "birthdays"})
    EXPECT_EQ(all.place_of(other), std::nullopt) << other;
  EXPECT_FALSE(all == readings::age("completed_years"));
}

}  // namespace TEST_FILE
