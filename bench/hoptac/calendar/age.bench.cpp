// SPDX-License-Identifier: BSL-1.0

// Question: what does an age from two dates cost, over a column of people? hoptac's packed dates,
// against the same count from Boost's day numbers and from the standard library's year_month_day.
// A run whose answer is wrong has no speed: the sum of ages is checked before the clock starts.

#include <hoptac/calendar/age.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace {

using hoptac::calendar::date, hoptac::calendar::days, hoptac::calendar::leap_day;
using std::chrono::year_month_day;

std::vector<date> births(std::size_t count) {
  std::mt19937_64 engine{20240701};  // fixed: the same people on every machine, every run
  const date first{1925, 1, 1};
  std::uniform_int_distribution<int> day{0, days_between(first, {2007, 12, 31})};
  std::vector<date> column;
  column.reserve(count);
  for (std::size_t i = 0; i < count; ++i) column.push_back(first + days{day(engine)});
  return column;
}

constexpr date on{2025, 3, 10};

// Each way of counting has its own column and its own `age`; 29 February turns older on 1 March.

struct packed {
  using column = std::vector<date>;
  static column of(const std::vector<date>& births) { return births; }
  static int age(const date& birth) { return age_in_years(birth, on, leap_day::mar_1); }
};

struct boost_dates {
  using column = std::vector<boost::gregorian::date>;
  static column of(const std::vector<date>& births) {
    column out;
    for (const date& birth : births) out.emplace_back(static_cast<boost::gregorian::date>(birth));
    return out;
  }
  static int age(const boost::gregorian::date& birth) {
    const auto parts = birth.year_month_day();
    const int before = on.month() * 32 + on.day() < parts.month.as_number() * 32 + parts.day;
    return on.year() - parts.year - before;
  }
};

struct chrono_dates {
  using column = std::vector<year_month_day>;
  static column of(const std::vector<date>& births) {
    column out;
    for (const date& birth : births)
      out.emplace_back(std::chrono::year{birth.year()},
                       std::chrono::month{static_cast<unsigned>(birth.month())},
                       std::chrono::day{static_cast<unsigned>(birth.day())});
    return out;
  }
  static int age(const year_month_day& birth) {
    const auto month = std::chrono::month{static_cast<unsigned>(on.month())};
    const auto day = std::chrono::day{static_cast<unsigned>(on.day())};
    const bool before = month / day < birth.month() / birth.day();
    return on.year() - static_cast<int>(birth.year()) - (before ? 1 : 0);
  }
};

template <class Way>
std::int64_t sum_of_ages(const typename Way::column& column) {
  std::int64_t sum = 0;
  for (const auto& birth : column) sum += Way::age(birth);
  return sum;
}

template <class Way>
void age_in_years_of(benchmark::State& state) {
  const auto plain = births(static_cast<std::size_t>(state.range(0)));
  const auto column = Way::of(plain);
  std::int64_t birthdays = 0;  // counted one after the other
  for (const date& birth : plain)
    for (int years = 1; birthday(years, birth, leap_day::mar_1) <= on; ++years) ++birthdays;
  if (sum_of_ages<Way>(column) != birthdays) {
    state.SkipWithError("differs from counting birthdays");
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(column.data());
    std::int64_t sum = sum_of_ages<Way>(column);
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_TEMPLATE(age_in_years_of, packed)->Arg(1 << 16);
BENCHMARK_TEMPLATE(age_in_years_of, chrono_dates)->Arg(1 << 16);
BENCHMARK_TEMPLATE(age_in_years_of, boost_dates)->Arg(1 << 16);

}  // namespace
