// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/deadline.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::language, hoptac::overflow_error;
using enum deadline_wording;

static_assert(static_cast<int>(before) == 1 && static_cast<int>(at_latest_on) == 2 &&
              static_cast<int>(to_end_of) == 3);  // stored
static_assert(!deadline{before, {2025, 12, 20}}.met_by({2025, 12, 20}));
static_assert(deadline{before, {2025, 12, 20}} != deadline{at_latest_on, {2025, 12, 19}});

TEST(Deadline, OnlyBeforeLeavesOutItsDay) {
  const date day{2025, 12, 20};
  const struct {
    deadline_wording wording;
    bool eve;
    bool same_day;
    bool day_after;
    date last;
  } table[] = {
      {before, true, false, false, {2025, 12, 19}},
      {at_latest_on, true, true, false, {2025, 12, 20}},
      {to_end_of, true, true, false, {2025, 12, 20}},
  };
  for (const auto& row : table) {
    const deadline until{row.wording, day};
    SCOPED_TRACE(in_words(until, language::en));
    EXPECT_EQ(until.met_by(day - days{1}), row.eve);
    EXPECT_EQ(until.met_by(day), row.same_day);
    EXPECT_EQ(until.met_by(day + days{1}), row.day_after);
    EXPECT_EQ(until.last_day(), row.last);
    EXPECT_TRUE(until.met_by(until.last_day()));
    EXPECT_FALSE(until.met_by(until.last_day() + days{1}));
  }
}

TEST(Deadline, NeverMovesForAWeekend) {
  const deadline until{at_latest_on, {2025, 12, 21}};  // a Sunday
  EXPECT_EQ(until.day.weekday(), weekday::sunday);
  EXPECT_EQ(until.last_day(), (date{2025, 12, 21}));
}

TEST(Deadline, KeepsItsWording) {
  const date day{2025, 12, 20};
  EXPECT_EQ(in_words(deadline{before, day}, language::vi), "trước ngày 20/12/2025");
  EXPECT_EQ(in_words(deadline{at_latest_on, day}, language::vi), "chậm nhất vào ngày 20/12/2025");
  EXPECT_EQ(in_words(deadline{to_end_of, day}, language::vi), "đến hết ngày 20/12/2025");
  EXPECT_EQ(in_words(deadline{before, day}, language::en), "before 20 December 2025");
  EXPECT_EQ(in_words(deadline{at_latest_on, day}, language::en),
            "on 20 December 2025 at the latest");
  EXPECT_EQ(in_words(deadline{to_end_of, day}, language::en), "until the end of 20 December 2025");
  EXPECT_EQ(in_words(deadline{before, {2026, 4, 1}}, language::vi), "trước ngày 01/4/2026");
}

TEST(Deadline, BeforeTheFirstDayThereIsNone) {
  EXPECT_THROW(static_cast<void>(deadline{before, {1400, 1, 1}}.last_day()), overflow_error);
}

}  // namespace TEST_FILE
