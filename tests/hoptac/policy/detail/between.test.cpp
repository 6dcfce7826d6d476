// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/policy/detail/between.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/expression.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "../python.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::date, calendar::leap_day;
using policy::detail::distance, policy::detail::next_day, policy::detail::previous_day;
using policy::detail::first_packed, policy::detail::last_packed;
using enum term_kind;

constexpr std::int64_t day(int year, int month, int of_month) {
  return date(year, month, of_month).packed();
}

// Months end on the same day, else on the last of the month (Civil Code 2015, Art. 148.3).
static_assert(distance(months_between, day(2024, 8, 31), day(2025, 2, 27), leap_day::mar_1) == 5);
static_assert(distance(months_between, day(2024, 8, 31), day(2025, 2, 28), leap_day::mar_1) == 6);
static_assert(distance(months_between, day(2024, 1, 31), day(2024, 2, 28), leap_day::mar_1) == 0);
static_assert(distance(months_between, day(2024, 1, 31), day(2024, 2, 29), leap_day::mar_1) == 1);
// A year from 29 February ends as the reading of the leap day says.
static_assert(distance(years_between, day(2024, 2, 29), day(2025, 2, 28), leap_day::mar_1) == 0);
static_assert(distance(years_between, day(2024, 2, 29), day(2025, 2, 28), leap_day::feb_28) == 1);

static_assert(next_day(day(2023, 2, 28)) == day(2023, 3, 1));
static_assert(next_day(day(2024, 12, 31)) == day(2025, 1, 1));
static_assert(previous_day(day(2024, 3, 1)) == day(2024, 2, 29));
static_assert(next_day(last_packed) == last_packed + 1);
static_assert(previous_day(first_packed) == first_packed - 1);

// Pairs of days: all those near the ends of months of three years, and some from six centuries.
constexpr std::string_view distances_script = R"(
import random, sys
from array import array
from datetime import date, timedelta
random.seed(20250310)
def packed(d):
    return d.year * 512 + d.month * 32 + d.day
def months_later(d, months):
    index = d.year * 12 + d.month - 1 + months
    year, month = divmod(index, 12)
    for last in (d.day, 30, 29, 28):
        if last <= d.day:
            try:
                return date(year, month + 1, last)
            except ValueError:
                pass
def birthday(d, years, leap):
    try:
        return date(d.year + years, d.month, d.day)
    except ValueError:
        return date(d.year + years, 2, 28) if leap == 1 else date(d.year + years, 3, 1)
def whole(a, b, end):
    if b < a:
        return -whole(b, a, end)
    count = 0
    low, high = 0, 12 * 700
    while low < high:
        middle = (low + high + 1) // 2
        if end(a, middle) <= b:
            low = middle
        else:
            high = middle - 1
    return low
pairs = []
edges = []
d = date(2023, 1, 1)
while d < date(2026, 1, 1):
    if d.day in (1, 2, 15) or d.day >= 28:
        edges.append(d)
    d += timedelta(1)
for a in edges:
    pairs.extend((a, b) for b in random.sample(edges, 60))
leaps = [date(y, 2, 29) for y in range(1904, 2025, 4)]
for a in leaps:
    for b in leaps + edges:
        pairs.append((a, b) if random.random() < 0.5 else (b, a))
first, last = date(1500, 1, 1).toordinal(), date(2100, 12, 31).toordinal()
for _ in range(5000):
    pairs.append((date.fromordinal(random.randint(first, last)),
                  date.fromordinal(random.randint(first, last))))
out = array('i')
for a, b in pairs:
    out.extend((packed(a), packed(b), (b - a).days, whole(a, b, months_later),
                whole(a, b, lambda d, n: birthday(d, n, 1)),
                whole(a, b, lambda d, n: birthday(d, n, 2))))
with open(sys.argv[1], 'wb') as file:
    out.tofile(file)
)";

TEST(DistancesOfRules, AgreeWithPython) {
  if (!python::is_here()) GTEST_SKIP() << "python3 is absent";
  const python::folder place("distances");
  ASSERT_TRUE(python::run(distances_script, place / "rows", ""));
  const std::vector<std::int32_t> rows = python::numbers_of(place / "rows");
  ASSERT_GT(rows.size(), 6U * 20'000U);
  for (std::size_t i = 0; i < rows.size(); i += 6) {
    const std::int64_t from = rows[i];
    const std::int64_t to = rows[i + 1];
    const auto context = [&] {
      return testing::Message() << policy::detail::date_of(from) << " to "
                                << policy::detail::date_of(to);
    };
    for (const leap_day leap : {leap_day::feb_28, leap_day::mar_1}) {
      EXPECT_EQ(distance(days_between, from, to, leap), rows[i + 2]) << context();
      EXPECT_EQ(distance(months_between, from, to, leap), rows[i + 3]) << context();
      EXPECT_EQ(distance(years_between, from, to, leap),
                rows[i + 3 + static_cast<std::size_t>(leap)])
          << context();
    }
  }
}

TEST(DistancesOfRules, MonthsBeforeIsTheSameDayOrTheLastOfTheMonth) {
  const struct {
    date from;
    int months;
    date before;
  } table[] = {
      {{2025, 7, 10}, 12, {2024, 7, 10}}, {{2025, 3, 31}, 1, {2025, 2, 28}},
      {{2024, 3, 31}, 1, {2024, 2, 29}},  {{2025, 1, 31}, 2, {2024, 11, 30}},
      {{2025, 1, 1}, 1, {2024, 12, 1}},   {{2024, 2, 29}, 12, {2023, 2, 28}},
      {{1400, 1, 15}, 1, {1400, 1, 1}},   {{1400, 3, 15}, 60, {1400, 1, 1}},
  };
  for (const auto& row : table)
    EXPECT_EQ(policy::detail::months_before(row.from, row.months), row.before) << row.from;
}

}  // namespace TEST_FILE
