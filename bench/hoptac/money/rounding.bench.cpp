// SPDX-License-Identifier: BSL-1.0

// Question: what does exactness cost when an annual dividend is split among members, half to even:
// in the built-in 64-bit integer, in the compiler's 128 bits, in Boost's 128 bits and in Boost's
// unbounded integer? A run whose answer is wrong has no speed: the sum is checked first.

#include <hoptac/money/rounding.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using boost::multiprecision::cpp_int, boost::multiprecision::int128_t;
using hoptac::money::round_quotient, hoptac::money::rounding;
__extension__ typedef __int128 built_in_128;

std::vector<std::int64_t> dividends(std::size_t count) {
  std::mt19937_64 engine{20240701};  // fixed: the same work on every machine, every run
  std::uniform_int_distribution<std::int64_t> dong{-1'000'000'000'000, 1'000'000'000'000};
  std::vector<std::int64_t> values(count);
  for (auto& value : values) value = dong(engine);
  return values;
}

template <class T>
T sum_rounded(const std::vector<T>& values, const T& members) {
  T sum = 0;
  for (const T& value : values) sum += *round_quotient(value, members, rounding::half_even);
  return sum;
}

template <class T>
void round_half_even(benchmark::State& state) {
  const auto plain = dividends(static_cast<std::size_t>(state.range(0)));
  const std::vector<T> values(plain.begin(), plain.end());
  const T members = state.range(1);  // known only when the program runs
  if (sum_rounded(values, members) != sum_rounded<std::int64_t>(plain, state.range(1))) {
    state.SkipWithError("differs from the 64-bit reference");
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(values.data());
    const T sum = sum_rounded(values, members);
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_TEMPLATE(round_half_even, std::int64_t)->Args({1 << 10, 1000})->Args({1 << 16, 1000});
BENCHMARK_TEMPLATE(round_half_even, built_in_128)->Args({1 << 10, 1000})->Args({1 << 16, 1000});
BENCHMARK_TEMPLATE(round_half_even, int128_t)->Args({1 << 10, 1000})->Args({1 << 16, 1000});
BENCHMARK_TEMPLATE(round_half_even, cpp_int)->Args({1 << 10, 1000})->Args({1 << 16, 1000});

}  // namespace
