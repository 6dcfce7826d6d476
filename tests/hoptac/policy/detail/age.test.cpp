// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/age.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/fact.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

#include "../build_kind.hpp"
#include "../python.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::age_reading, calendar::leap_day, calendar::birth_fill, calendar::partial_date;
using policy::detail::age_policy, policy::detail::is_not_older, policy::detail::is_of_age;

constexpr std::int64_t day(int year, int month, int of_month) {
  return calendar::date(year, month, of_month).packed();
}

// A woman born on 10/3/1990 and a limit of 35 years.
constexpr age_policy by_years{age_reading::completed_years, leap_day::mar_1};
constexpr age_policy by_birthday{age_reading::birthday, leap_day::mar_1};
static_assert(is_not_older(day(1990, 3, 10), day(2026, 3, 9), 35, by_years));
static_assert(!is_not_older(day(1990, 3, 10), day(2026, 3, 10), 35, by_years));
static_assert(is_not_older(day(1990, 3, 10), day(2025, 3, 10), 35, by_birthday));
static_assert(!is_not_older(day(1990, 3, 10), day(2025, 3, 11), 35, by_birthday));
// Born on 10/01/1997, of full 18 years on 10/01/2015 and not two days before.
static_assert(is_of_age(day(1997, 1, 10), day(2015, 1, 10), 18, by_years));
static_assert(!is_of_age(day(1997, 1, 10), day(2015, 1, 8), 18, by_years));

/// The days of 1 January 1920 to 31 December 2019 as Python packs them, and the day of every
/// birthday in this time of everyone born in it; two rows for those born on 29 February.
struct century {
  struct life {
    std::int32_t born;                    // the place of the day of birth
    std::int32_t leap;                    // 0: no matter; else as `leap_day`
    std::vector<std::int32_t> birthdays;  // from age 0
  };
  std::vector<std::int64_t> days;
  std::vector<life> lives;
};

constexpr std::string_view birthdays_script = R"(
import sys
from array import array
from datetime import date
first, last = date(1920, 1, 1), date(2019, 12, 31)
base = first.toordinal()
count = last.toordinal() - base + 1
out = array('i', [count])
days = [date.fromordinal(base + i) for i in range(count)]
out.extend(d.year * 512 + d.month * 32 + d.day for d in days)
def birthdays(d, leap):
    row = []
    for year in range(d.year, last.year + 1):
        try:
            at = date(year, d.month, d.day)
        except ValueError:
            at = date(year, 2, 28) if leap == 1 else date(year, 3, 1)
        row.append(at.toordinal() - base)
    return row
for i, d in enumerate(days):
    for leap in ((1, 2) if (d.month, d.day) == (2, 29) else (0,)):
        row = birthdays(d, leap)
        out.extend((i, leap, len(row)))
        out.extend(row)
with open(sys.argv[1], 'wb') as file:
    out.tofile(file)
)";

const century& of_python() {
  static const century all = [] {
    const python::folder place("birthdays");
    century out;
    if (!python::run(birthdays_script, place / "days", "")) return out;
    const std::vector<std::int32_t> in = python::numbers_of(place / "days");
    const auto count = in.at(0);
    out.days.assign(in.begin() + 1, in.begin() + 1 + count);
    for (std::size_t at = static_cast<std::size_t>(count) + 1; at < in.size();) {
      const auto row = in.begin() + static_cast<std::ptrdiff_t>(at);
      out.lives.push_back({row[0], row[1], {row + 3, row + 3 + row[2]}});
      at += static_cast<std::size_t>(row[2]) + 3;
    }
    return out;
  }();
  return all;
}

/// On how many days of one year of a life some question gets a wrong answer. On each day a limit
/// and its neighbour are asked, between which the answer turns; all questions are monotone in it.
std::int64_t wrong_days(const century& in, std::int64_t born, std::int32_t from, std::int32_t to,
                        std::int64_t age, leap_day leap) {
  const age_policy completed{age_reading::completed_years, leap};
  const age_policy birthday{age_reading::birthday, leap};
  const age_policy difference{age_reading::year_difference, leap};
  std::int64_t wrong = 0;
  for (std::int32_t i = from; i < to; ++i) {
    const std::int64_t on = in.days[static_cast<std::size_t>(i)];
    const std::int64_t limit = age + (i == from ? 0 : 1);  // of the birthday reading
    const std::int64_t years = on / 512 - born / 512;
    wrong += is_of_age(born, on, age, completed) ? 0 : 1;
    wrong += is_of_age(born, on, age + 1, completed) ? 1 : 0;
    wrong += is_not_older(born, on, age, completed) ? 0 : 1;
    wrong += is_not_older(born, on, age - 1, completed) ? 1 : 0;
    wrong += is_not_older(born, on, limit, birthday) ? 0 : 1;
    wrong += is_not_older(born, on, limit - 1, birthday) ? 1 : 0;
    wrong += is_not_older(born, on, years, difference) ? 0 : 1;
    wrong += is_not_older(born, on, years - 1, difference) ? 1 : 0;
  }
  return wrong;
}

// All 667 million pairs of a birth and a later day where the compiler optimised; elsewhere all
// births on 29 February and every 701st other.
void agrees_with_python(leap_day leap) {
  const century& all = of_python();
  ASSERT_EQ(all.days.size(), 36'525U);
  ASSERT_EQ(all.lives.size(), 36'525U + 25U);
  std::int64_t pairs = 0;
  for (const century::life& one : all.lives) {
    if (one.leap != 0 && one.leap != static_cast<std::int32_t>(leap)) continue;
    if (!optimised && one.leap == 0 && one.born % 701 != 0) continue;
    const std::int64_t born = all.days[static_cast<std::size_t>(one.born)];
    for (std::size_t age = 0; age < one.birthdays.size(); ++age) {
      const bool last = age + 1 == one.birthdays.size();
      const std::int32_t from = one.birthdays[age];
      const std::int32_t to =
          last ? static_cast<std::int32_t>(all.days.size()) : one.birthdays[age + 1];
      pairs += to - from;
      ASSERT_EQ(wrong_days(all, born, from, to, static_cast<std::int64_t>(age), leap), 0)
          << "born " << calendar::date::from_packed(static_cast<std::uint32_t>(born)) << ", age "
          << age;
    }
  }
  EXPECT_EQ(pairs, optimised ? std::int64_t{36'525} * 36'526 / 2 : pairs);
  EXPECT_GT(pairs, 1'000'000);
}

TEST(AgeOfRules, EveryPairOfACenturyAgreesWithPythonWhereLeapBirthdaysAreOn28February) {
  if (!python::is_here()) GTEST_SKIP() << "python3 is absent";
  agrees_with_python(leap_day::feb_28);
}

TEST(AgeOfRules, EveryPairOfACenturyAgreesWithPythonWhereLeapBirthdaysAreOn1March) {
  if (!python::is_here()) GTEST_SKIP() << "python3 is absent";
  agrees_with_python(leap_day::mar_1);
}

/// Days, months and years around a leap year, of which births and reference dates are drawn.
partial_date drawn(std::mt19937_64& from) {
  const int year = 2019 + static_cast<int>(from() % 7);
  const int month = from() % 2 == 0 ? 2 : 1 + static_cast<int>(from() % 12);
  switch (from() % 3) {
    case 0: return partial_date::of_year(year);
    case 1: return partial_date::of_month(year, month);
    default: break;
  }
  const int last = calendar::days_in_month(year, month);
  return partial_date(calendar::date(
      year, month, from() % 2 == 0 ? last : 1 + static_cast<int>(from() % std::uint64_t(last))));
}

cell cell_of(const partial_date& known) {
  return {known.earliest().packed(), known.latest().packed()};
}

/// What all pairs of possible days agree on, births after the day left out.
template <class Holds>
truth by_trial(const partial_date& birth, const partial_date& on, Holds holds) {
  bool yes = false;
  bool no = false;
  for (calendar::date b = birth.earliest(); b <= birth.latest(); b = b + calendar::days{1})
    for (calendar::date d = on.earliest(); d <= on.latest(); d = d + calendar::days{1}) {
      if (b > d) continue;
      (holds(b.packed(), d.packed()) ? yes : no) = true;
      if (yes && no) return truth::not_known;
    }
  return yes ? truth::met : no ? truth::not_met : truth::not_known;
}

TEST(AgeOfRules, AnIncompleteDateIsKnownWhereAllItsDaysAgree) {
  std::mt19937_64 random(20'250'310);
  int counts[3] = {};
  for (int i = 0; i < (optimised ? 300 : 15); ++i) {
    const partial_date birth = drawn(random);
    const partial_date on = drawn(random);
    const auto years = static_cast<std::int64_t>(random() % 6);
    for (const auto reading :
         {age_reading::completed_years, age_reading::birthday, age_reading::year_difference})
      for (const auto leap : {leap_day::feb_28, leap_day::mar_1}) {
        const age_policy how{reading, leap};
        const auto context = [&] {
          return testing::Message() << "born " << birth << " on " << on << " limit " << years
                                    << " reading " << calendar::to_string(reading);
        };
        const truth older = by_trial(birth, on, [&](std::int64_t b, std::int64_t d) {
          return is_not_older(b, d, years, how);
        });
        ++counts[static_cast<int>(older)];
        EXPECT_EQ(policy::detail::not_older(cell_of(birth), cell_of(on), years, how), older)
            << context();
        const truth reached = by_trial(
            birth, on, [&](std::int64_t b, std::int64_t d) { return is_of_age(b, d, years, how); });
        EXPECT_EQ(policy::detail::of_age(cell_of(birth), cell_of(on), years, how), reached)
            << context();
      }
  }
  for (const int count : counts) EXPECT_GT(count, 5);  // no answer is rare
}

TEST(AgeOfRules, AFilledBirthCountsAsTheDayThatTheReadingNames) {
  std::mt19937_64 random(20'250'311);
  int nothing = 0;
  for (int i = 0; i < (optimised ? 3'000 : 200); ++i) {
    const partial_date birth = drawn(random);
    const partial_date on = drawn(random);
    const auto years = static_cast<std::int64_t>(random() % 6);
    for (const auto fill :
         {birth_fill::first_day, birth_fill::first_of_july, birth_fill::last_day}) {
      age_policy how{age_reading::birthday, leap_day::feb_28, fill};
      const auto day = filled(birth, fill);
      nothing += day ? 0 : 1;
      const truth expected = day ? by_trial(partial_date(*day), on,
                                            [&](std::int64_t b, std::int64_t d) {
                                              return is_not_older(b, d, years, how);
                                            })
                                 : truth::not_known;
      EXPECT_EQ(policy::detail::not_older(cell_of(birth), cell_of(on), years, how), expected)
          << birth << " as " << static_cast<int>(fill) << " on " << on;
    }
  }
  EXPECT_GT(nothing, 10);
}

TEST(AgeOfRules, NothingIsKnownOfAnAbsentDateOrABirthAfterTheDay) {
  const cell birth = cell::exactly(day(1990, 3, 10));
  for (const auto& how : {by_years, by_birthday}) {
    for (const auto& [born, on] : {std::pair{cell{}, birth},
                                   {birth, cell{}},
                                   {cell{}, cell{}},
                                   {birth, cell::exactly(day(1990, 3, 9))},
                                   {birth, cell{day(1989, 1, 1), day(1989, 12, 31)}}}) {
      EXPECT_EQ(policy::detail::not_older(born, on, 35, how), truth::not_known);
      EXPECT_EQ(policy::detail::of_age(born, on, 35, how), truth::not_known);
    }
  }
}

}  // namespace TEST_FILE
