// SPDX-License-Identifier: BSL-1.0

// Question: is rounding a `ratio` at least 5 times faster than the same rounding in Boost's
// unbounded integers, by `round_quotient<cpp_int>` and by hand? Three shapes: averages of amounts
// (64 bits), averages of totals (a numerator of 80 bits) and quotients of wide decimals (38 digits
// over 30). A run whose answer is wrong has no speed: every quotient is compared with the other
// side first.

#include <hoptac/money/ratio.hpp>
#include <hoptac/money/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using boost::multiprecision::cpp_int;
using hoptac::money::ratio, hoptac::money::rounding;

constexpr std::size_t count = 4096;
constexpr int places = 2;

enum shape { averages_of_amounts, averages_of_totals, wide_quotients };

std::vector<ratio> quotients(shape which) {
  std::mt19937_64 engine{20240702};  // fixed: the same work on every machine, every run
  std::vector<ratio> values;
  for (std::size_t i = 0; i < count; ++i) {
    const auto amount = static_cast<std::int64_t>(engine() % 2'000'000'000'000) - 1'000'000'000'000;
    const auto rows = static_cast<std::int64_t>(1 + engine() % 100'000);
    const ratio average = ratio::of(amount, rows);
    if (which == averages_of_amounts) values.push_back(average);
    if (which == averages_of_totals)
      values.push_back(ratio::of(amount, 1) * ratio::of(engine() % 1'000'000'000'000, rows));
    if (which == wide_quotients)
      values.push_back(ratio::of(amount, 3) * ratio::of(engine(), engine() | 1) *
                       ratio::of(engine() >> 44, engine() >> 32 | 1));
  }
  return values;
}

/// The same in `cpp_int`: one division with remainder, and a test for the tie.
struct wide_ratio {
  cpp_int numerator, denominator;
};
cpp_int round_half_away(const wide_ratio& x, const cpp_int& scale) {
  cpp_int quotient, rest;
  divide_qr(cpp_int(x.numerator * scale), x.denominator, quotient, rest);
  const bool negative = x.numerator.sign() < 0;
  if (negative) rest = -rest;
  if (rest >= x.denominator - rest) quotient += negative ? -1 : 1;
  return quotient;
}

std::vector<wide_ratio> widened(const std::vector<ratio>& values) {
  std::vector<wide_ratio> wide;
  for (const ratio& x : values)
    wide.push_back({hoptac::money::numerator<cpp_int>(x), hoptac::money::denominator<cpp_int>(x)});
  return wide;
}

bool agree(const std::vector<ratio>& values) {
  const std::vector<wide_ratio> wide = widened(values);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (hoptac::money::coefficient<cpp_int>(*values[i].round(places, rounding::half_away)) !=
        round_half_away(wide[i], 100))
      return false;
  return true;
}

void round_ratio(benchmark::State& state) {
  const std::vector<ratio> values = quotients(static_cast<shape>(state.range(0)));
  if (!agree(values)) return state.SkipWithError("differs from cpp_int");
  for (auto _ : state)
    for (const ratio& x : values) {
      const auto rounded = x.round(places, rounding::half_away);
      benchmark::DoNotOptimize(rounded);
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

void round_cpp_int(benchmark::State& state) {
  const std::vector<ratio> narrow = quotients(static_cast<shape>(state.range(0)));
  if (!agree(narrow)) return state.SkipWithError("differs from ratio");
  const std::vector<wide_ratio> values = widened(narrow);
  const cpp_int scale = 100;
  for (auto _ : state)
    for (const wide_ratio& x : values) {
      const cpp_int rounded = round_half_away(x, scale);
      benchmark::DoNotOptimize(rounded);
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

/// The same with every promise of ours: a mode known at run time, and a result that can refuse.
void round_quotient_cpp_int(benchmark::State& state) {
  const std::vector<ratio> narrow = quotients(static_cast<shape>(state.range(0)));
  if (!agree(narrow)) return state.SkipWithError("differs from ratio");
  const std::vector<wide_ratio> values = widened(narrow);
  const cpp_int scale = 100;
  for (auto _ : state)
    for (const wide_ratio& x : values) {
      const auto rounded = hoptac::money::round_quotient<cpp_int>(
          x.numerator * scale, x.denominator, rounding::half_away);
      benchmark::DoNotOptimize(rounded);
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

void compare_ratio(benchmark::State& state) {
  const std::vector<ratio> values = quotients(static_cast<shape>(state.range(0)));
  for (auto _ : state)
    for (std::size_t i = 1; i < values.size(); ++i) {
      const bool less = values[i - 1] < values[i];
      benchmark::DoNotOptimize(less);
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count - 1));
}

BENCHMARK(round_ratio)->DenseRange(averages_of_amounts, wide_quotients);
BENCHMARK(round_cpp_int)->DenseRange(averages_of_amounts, wide_quotients);
BENCHMARK(round_quotient_cpp_int)->DenseRange(averages_of_amounts, wide_quotients);
BENCHMARK(compare_ratio)->DenseRange(averages_of_amounts, wide_quotients);

}  // namespace
