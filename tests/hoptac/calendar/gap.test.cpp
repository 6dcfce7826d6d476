// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/gap.hpp>  // first, so that the header is seen to stand alone

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using hoptac::language;

TEST(Gap, SaysWhichDaysAreMissing) {
  const date from{2025, 9, 18};
  const date to{2026, 1, 31};
  const struct {
    gap hole;
    const char* vi;
    const char* en;
  } table[] = {
      {{{}, {}, {}}, "không có giá trị", "there is no value"},
      {{{}, to, {}},
       "không có giá trị đến hết ngày 31/01/2026",
       "there is no value to the end of 31 January 2026"},
      {{from, {}, {}},
       "không có giá trị từ ngày 18/9/2025 trở đi",
       "there is no value from 18 September 2025 on"},
      {{from, to, {}},
       "không có giá trị từ ngày 18/9/2025 đến hết ngày 31/01/2026",
       "there is no value from 18 September 2025 to the end of 31 January 2026"},
      {{from, {}, {"chưa thấy văn bản thay thế", "no replacement was found"}},
       "không có giá trị từ ngày 18/9/2025 trở đi: chưa thấy văn bản thay thế",
       "there is no value from 18 September 2025 on: no replacement was found"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(in_words(row.hole, language::vi), row.vi);
    EXPECT_EQ(in_words(row.hole, language::en), row.en);
  }
  EXPECT_FALSE(table[0].hole.is_named());
  EXPECT_TRUE(table[4].hole.is_named());
}

}  // namespace TEST_FILE
