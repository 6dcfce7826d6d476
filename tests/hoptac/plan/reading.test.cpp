// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/wide.hpp>
#include <hoptac/plan/reading.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <optional>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using boost::multiprecision::cpp_int;
using hoptac::money::decimal, hoptac::money::ratio, hoptac::money::rounding;
using hoptac::plan::all_readings, hoptac::plan::fits, hoptac::plan::fits_any;
using hoptac::plan::interval, hoptac::plan::last_place, hoptac::plan::reading;
using hoptac::plan::values_of;

constexpr ratio share_327 = ratio::of(32700, 443);  // 73.81…

static_assert(sizeof(reading) == 1);
static_assert(to_string(reading::half_up) == "half_up");
static_assert(to_string(reading::truncated) == "truncated" && to_string(reading::up) == "up");
static_assert(rounding_of(reading::half_up) == rounding::half_away);
static_assert(rounding_of(reading::truncated) == rounding::toward_zero);
static_assert(rounding_of(reading::up) == rounding::away);
static_assert(!fits(share_327, decimal::from_integer(73), reading::half_up));
static_assert(fits(share_327, decimal::from_integer(73), reading::truncated));
static_assert(fits(share_327, decimal::scaled(738, 1), reading::half_up));
static_assert(!fits_any(share_327, decimal::from_integer(75)));
static_assert(last_place(decimal::scaled(50, 1)) == decimal::scaled(1, 1));

/// `n / d` with `places` decimal places, by whole numbers alone: the two neighbours toward and away
/// from zero, and which is nearer. `d > 0`.
int shortened(int n, int d, int places, reading how) {
  int power = 1;
  for (int i = 0; i < places; ++i) power *= 10;
  const int magnitude = (n < 0 ? -n : n) * power;
  const int inner = magnitude / d;
  const int rest = magnitude % d;
  const int outer = rest == 0 ? inner : inner + 1;
  const int chosen = how == reading::truncated    ? inner
                     : how == reading::up         ? outer
                     : 2 * rest >= d && rest != 0 ? outer
                                                  : inner;
  return n < 0 ? -chosen : chosen;
}

TEST(Reading, FitsWhatLongDivisionMakes) {
  for (int n = -130; n <= 130; ++n)
    for (int d = 1; d <= 13; ++d)
      for (int places = 0; places <= 2; ++places)
        for (const reading how : all_readings) {
          const int expected = shortened(n, d, places, how);
          for (int printed = expected - 2; printed <= expected + 2; ++printed)
            ASSERT_EQ(fits(ratio::of(n, d), decimal::scaled(printed, places), how),
                      printed == expected)
                << n << "/" << d << " as " << printed << "e-" << places << " " << to_string(how);
        }
}

TEST(Reading, SomeReadingFitsWhenOneOfTheThreeDoes) {
  for (int n = -60; n <= 60; ++n)
    for (int d = 1; d <= 9; ++d)
      for (int places = 0; places <= 1; ++places)
        for (int printed = -70; printed <= 70; ++printed) {
          bool any = false;
          for (const reading how : all_readings) any |= shortened(n, d, places, how) == printed;
          ASSERT_EQ(fits_any(ratio::of(n, d), decimal::scaled(printed, places)), any)
              << n << "/" << d << " as " << printed << "e-" << places;
        }
}

/// Whether `n / d` lies in `values`, by cross-multiplication. `d > 0`.
bool holds(const interval& values, int n, int d) {
  const auto side = [&](const decimal& end) {  // of n / d, seen from the end: below 0, at 0, above
    cpp_int power = 1;
    for (int i = 0; i < end.scale(); ++i) power *= 10;
    return (cpp_int(n) * power).compare(hoptac::money::coefficient<cpp_int>(end) * d);
  };
  if (values.low && (side(*values.low) < 0 || (values.low_open && side(*values.low) == 0)))
    return false;
  return !(values.high &&
           (side(*values.high) > 0 || (values.high_open && side(*values.high) == 0)));
}

TEST(Reading, TheValuesOfAPrintedNumberAreThoseThatFitIt) {
  for (int places = 0; places <= 2; ++places)
    for (int printed = -25; printed <= 25; ++printed)
      for (const reading how : all_readings) {
        const interval values = values_of(decimal::scaled(printed, places), how);
        for (int d = 1; d <= 12; ++d)
          for (int n = -30; n <= 30; ++n)
            ASSERT_EQ(holds(values, n, d * (places == 2 ? 10 : 1)),
                      shortened(n, d * (places == 2 ? 10 : 1), places, how) == printed)
                << n << "/" << d << " in " << to_string(values) << " of " << printed << "e-"
                << places << " " << to_string(how);
      }
}

TEST(Reading, KeepsThePlacesThatAreShown) {
  // 5.0 says more than 5: 5.04 is read as 5 and as 5.0, 5.4 only as 5.
  EXPECT_EQ(values_of(decimal::scaled(50, 1), reading::half_up),
            (interval{decimal::scaled(495, 2), decimal::scaled(505, 2), false, true}));
  EXPECT_EQ(values_of(decimal::from_integer(5), reading::half_up),
            (interval{decimal::scaled(45, 1), decimal::scaled(55, 1), false, true}));
  EXPECT_EQ(last_place(decimal::from_integer(5)), decimal::from_integer(1));
}

TEST(Reading, APlaceThatCannotBeHalvedIsRefused) {
  EXPECT_THROW(
      static_cast<void>(values_of(decimal::scaled(1, decimal::max_scale), reading::half_up)),
      hoptac::overflow_error);
}

}  // namespace TEST_FILE
