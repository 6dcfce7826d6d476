// SPDX-License-Identifier: BSL-1.0

// Question: what does an exact sum cost beside an int64 that may wrap? One total over a column in
// cache (2^16 rows) and one from memory (2^23 rows, 64 MB), by `sum` and by a running `total`; and
// eight totals by key. Peers: int64 without and with an overflow check, the compiler's 128-bit
// integer, Boost's checked one. A run whose answer is wrong has no speed.

#include <hoptac/money/sum.hpp>
#include <hoptac/money/total.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using boost::multiprecision::checked_int128_t;
using hoptac::money::dong;
using vnd_amount = hoptac::money::amount<hoptac::money::vnd>;
using vnd_total = hoptac::money::total<hoptac::money::vnd>;
using int128 = hoptac::money::detail::int128;

/// Wraps, and says nothing.
struct plain {
  std::uint64_t sum = 0;
  plain& operator+=(vnd_amount x) {
    sum += static_cast<std::uint64_t>(x.minor_units());
    return *this;
  }
};

struct checked {
  std::int64_t sum = 0;
  checked& operator+=(vnd_amount x) {
    if (__builtin_add_overflow(sum, x.minor_units(), &sum)) throw std::overflow_error("sum");
    return *this;
  }
};

struct wide {
  int128 sum = 0;
  wide& operator+=(vnd_amount x) {
    sum += x.minor_units();
    return *this;
  }
};

struct boost_wide {
  checked_int128_t sum = 0;
  boost_wide& operator+=(vnd_amount x) {
    sum += x.minor_units();
    return *this;
  }
};

std::int64_t number(const plain& x) {
  return static_cast<std::int64_t>(x.sum);
}
std::int64_t number(const checked& x) {
  return x.sum;
}
std::int64_t number(const wide& x) {
  return static_cast<std::int64_t>(x.sum);
}
std::int64_t number(const boost_wide& x) {
  return static_cast<std::int64_t>(x.sum);
}
std::int64_t number(const vnd_total& x) {
  return x.to_amount().minor_units();
}

/// From one dong to 10^13 and as often small as large; one in ten negative.
std::vector<vnd_amount> column(std::size_t rows) {
  std::mt19937_64 engine{20240701};  // fixed: the same work on every machine, every run
  std::uniform_int_distribution<int> digits{0, 42}, tenth{0, 9};
  std::vector<vnd_amount> values(rows);
  for (auto& value : values) {
    const auto size = static_cast<std::int64_t>((engine() >> 20) >> digits(engine));
    value = dong(tenth(engine) == 0 ? -size : size);
  }
  return values;
}

std::int64_t reference(const std::vector<vnd_amount>& values) {
  std::int64_t sum = 0;
  for (const auto& value : values)
    if (__builtin_add_overflow(sum, value.minor_units(), &sum)) throw std::overflow_error("sum");
  return sum;
}

struct by_sum {};

template <class Total>
[[gnu::noinline]] Total added(const std::vector<vnd_amount>& values) {
  Total all;
  for (const auto& value : values) all += value;
  return all;
}

template <>
[[gnu::noinline]] vnd_total added<vnd_total>(const std::vector<vnd_amount>& values) {
  vnd_total all;
  for (const auto& value : values) all += value;
  return all;
}

[[gnu::noinline]] vnd_total summed(const std::vector<vnd_amount>& values) {
  return hoptac::money::sum(values);
}

template <class Total>
auto total_of(const std::vector<vnd_amount>& values) {
  if constexpr (std::is_same_v<Total, by_sum>)
    return summed(values);
  else
    return added<Total>(values);
}

template <class Total>
void one_total(benchmark::State& state) {
  const auto values = column(static_cast<std::size_t>(state.range(0)));
  if (number(total_of<Total>(values)) != reference(values)) {
    state.SkipWithError("differs from the checked 64-bit reference");
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(values.data());
    auto all = total_of<Total>(values);
    benchmark::DoNotOptimize(all);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <class Total>
void total_by_key(benchmark::State& state) {
  const auto values = column(static_cast<std::size_t>(state.range(0)));
  std::vector<std::uint8_t> keys(values.size());
  std::mt19937_64 engine{20240702};
  for (auto& key : keys) key = static_cast<std::uint8_t>(engine() % 8);
  const auto group = [&] {
    std::array<Total, 8> groups{};
    for (std::size_t i = 0; i < values.size(); ++i) groups[keys[i]] += values[i];
    return groups;
  };
  std::int64_t all = 0;
  for (const auto& each : group()) all += number(each);
  if (all != reference(values)) {
    state.SkipWithError("differs from the checked 64-bit reference");
    return;
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(values.data());
    auto groups = group();
    benchmark::DoNotOptimize(groups);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_TEMPLATE(one_total, plain)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(one_total, by_sum)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(one_total, checked)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(one_total, vnd_total)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(one_total, wide)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(one_total, boost_wide)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(total_by_key, plain)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(total_by_key, checked)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(total_by_key, vnd_total)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(total_by_key, wide)->Arg(1 << 16)->Arg(1 << 23);
BENCHMARK_TEMPLATE(total_by_key, boost_wide)->Arg(1 << 16)->Arg(1 << 23);

}  // namespace
