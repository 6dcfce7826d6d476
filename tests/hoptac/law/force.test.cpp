// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/force.hpp>  // first, so that the header is seen to stand alone

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::truth;
using hoptac::calendar::date, hoptac::calendar::days;
using namespace hoptac::law;
using enum hoptac::truth;

constexpr provenance sure{confirmation::read_in_text};
constexpr provenance told{confirmation::reported};
constexpr provenance faint{confirmation::remembered};
constexpr date first{2020, 4, 1};
constexpr date last{2025, 9, 17};
constexpr date issue{2020, 2, 19};

constexpr instrument with(force when, stated_day issued = {}) {
  return {.id = "test.text",
          .kind = instrument_kind::circular,
          .number = "",
          .issued = issued,
          .when = when};
}

constexpr instrument closed = with({{first, sure}, ending::stated, {last, told}}, {issue, sure});
constexpr instrument open =
    with({{first, sure}, ending::none_found, {}, {date{2026, 5, 13}, sure}});

// The day before, the day, the day after: at compile time.
static_assert(in_force(closed, first - days{1}) == not_met);
static_assert(in_force(closed, first) == met);
static_assert(in_force(closed, first + days{1}) == met);
static_assert(in_force(closed, last - days{1}) == met);
static_assert(in_force(closed, last) == met);
static_assert(in_force(closed, last + days{1}) == not_met);

void expect(const standing& got, truth answer, force_reason why, confirmation how) {
  EXPECT_EQ(to_string(got.answer), to_string(answer));
  EXPECT_EQ(text_of(got.why).word, text_of(why).word);
  EXPECT_EQ(to_string(got.how), to_string(how));
}

TEST(Force, SaysWhyAndHowWellItIsKnown) {
  using enum force_reason;
  using enum confirmation;
  const auto on = [](const instrument& text, date day) { return standing_on(text, {}, day); };
  expect(on(closed, first - days{1}), not_met, not_yet, read_in_text);
  expect(on(closed, first), met, within_dates, reported);  // the weaker of the two days
  expect(on(closed, last + days{1}), not_met, ended, reported);
  expect(on(open, date{2026, 5, 13}), met, within_dates, read_in_text);
  expect(on(open, date{2026, 5, 14}), met, no_end_found, read_in_text);
  expect(on(open, date{9999, 12, 31}), met, no_end_found, read_in_text);
}

TEST(Force, WhatIsNotKnownStaysNotKnown) {
  using enum force_reason;
  const instrument nothing = with({});
  EXPECT_EQ(in_force(nothing, first), not_known);
  EXPECT_EQ(standing_on(nothing, {}, first).why, start_not_known);
  EXPECT_EQ(standing_on(nothing, {}, first).how, confirmation::not_found);

  const instrument issued_only = with({}, {issue, sure});
  EXPECT_EQ(in_force(issued_only, issue - days{1}), not_met);
  EXPECT_EQ(standing_on(issued_only, {}, issue - days{1}).why, before_issue);
  EXPECT_EQ(in_force(issued_only, issue), not_known);
  EXPECT_EQ(in_force(issued_only, last), not_known);

  const instrument start_only = with({{first, sure}});
  EXPECT_EQ(in_force(start_only, first - days{1}), not_met);
  EXPECT_EQ(in_force(start_only, first), not_known);
  EXPECT_EQ(standing_on(start_only, {}, first).why, end_not_known);

  const instrument start_and_seen = with({{first, sure}, ending::not_known, {}, {last, sure}});
  EXPECT_EQ(in_force(start_and_seen, last), met);
  EXPECT_EQ(in_force(start_and_seen, last + days{1}), not_known);

  const instrument end_only = with({{}, ending::stated, {last, sure}});
  EXPECT_EQ(in_force(end_only, last), not_known);
  EXPECT_EQ(standing_on(end_only, {}, last).why, start_not_known);
  EXPECT_EQ(in_force(end_only, last + days{1}), not_met);
}

TEST(Force, ADayKnownTooWeaklyCountsAsNotKnown) {
  const instrument remembered = with({{first, faint}, ending::stated, {last, sure}});
  EXPECT_EQ(in_force(remembered, first - days{1}), not_known);
  EXPECT_EQ(in_force(remembered, first), not_known);
  EXPECT_EQ(in_force(remembered, last + days{1}), not_met);
  EXPECT_EQ(in_force(remembered, first - days{1}, confirmation::remembered), not_met);
  EXPECT_EQ(in_force(remembered, first, confirmation::remembered), met);
  EXPECT_EQ(standing_on(remembered, {}, first, confirmation::remembered).how,
            confirmation::remembered);
  EXPECT_EQ(in_force(closed, first, confirmation::read_in_text), not_known);  // the end: reported
}

// A fact more never changes an answer that was given without it.
TEST(Force, KnowingMoreKeepsDecidedAnswers) {
  for (date day = issue - days{3}; day <= last + days{3}; day = day + days{1}) {
    const truth full = in_force(closed, day);
    ASSERT_NE(full, not_known);
    for (const force& part : {force{}, force{{first, sure}, ending::not_known},
                              force{{}, ending::stated, {last, sure}}}) {
      const truth less = in_force(with(part, {issue, sure}), day);
      ASSERT_TRUE(less == not_known || less == full) << day;
    }
  }
}

constexpr date early{2023, 9, 1};
constexpr date general{2024, 7, 1};
constexpr part_in_force parts[] = {
    {provision{115, 3}, {{early, sure}, ending::none_found}},
    {provision{115, 4}, {{early, sure}, ending::none_found}},
    {provision{115, 4, "a"}, {{date{2024, 1, 1}, sure}, ending::none_found}},
};
constexpr instrument law{.id = "test.law",
                         .kind = instrument_kind::law,
                         .number = "",
                         .when = {{general, sure}, ending::none_found},
                         .parts = parts};

TEST(Force, PartsMayEnterIntoForceEarlier) {
  EXPECT_EQ(in_force(law, provision{115, 3}, early - days{1}), not_met);
  EXPECT_EQ(in_force(law, provision{115, 3}, early), met);
  EXPECT_EQ(in_force(law, provision{115, 3, "b"}, early), met);  // a point of that clause
  EXPECT_EQ(in_force(law, provision{115, 2}, early), not_met);
  EXPECT_EQ(in_force(law, provision{115, 2}, general), met);
  EXPECT_EQ(in_force(law, early), not_met);
  EXPECT_EQ(in_force(law, general - days{1}), not_met);
  EXPECT_EQ(in_force(law, general), met);
  // The narrowest part decides.
  EXPECT_EQ(in_force(law, provision{115, 4, "a"}, early), not_met);
  EXPECT_EQ(in_force(law, provision{115, 4, "b"}, early), met);
}

TEST(Force, SaysWhenAPartHasAnotherAnswer) {
  const auto differs = [](provision where, date day) {
    return standing_on(law, where, day).differs_in_part;
  };
  EXPECT_FALSE(differs({}, early - days{1}));
  EXPECT_TRUE(differs({}, early));
  EXPECT_TRUE(differs({115}, early));
  EXPECT_FALSE(differs({114}, early));
  EXPECT_TRUE(differs({115, 4}, early));
  EXPECT_FALSE(differs({115, 3}, early));
  EXPECT_FALSE(differs({}, general));
}

TEST(Force, EveryReasonHasAWordAndASentence) {
  std::set<std::string_view> words;
  for (int why = 0; why <= 6; ++why) {
    const auto& row = text_of(static_cast<force_reason>(why));
    EXPECT_TRUE(words.insert(row.word).second);
    EXPECT_FALSE(row.sentence.vi.empty());
    EXPECT_FALSE(row.sentence.en.empty());
  }
  EXPECT_THROW(static_cast<void>(text_of(static_cast<force_reason>(7))),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
