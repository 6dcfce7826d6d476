// SPDX-License-Identifier: BSL-1.0

// Question: what does it cost to divide one profit among the members of a cooperative, to the
// dong? Members are 7 to 100 000; capital decides. Peers: the same rule written with Boost's
// unbounded integers and a sort, and shares cut down in 128 bits, which lose what is left over.
// A run whose answer is wrong has no speed.

#include <hoptac/money/allocate.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using boost::multiprecision::cpp_int;
using hoptac::money::dong;
using hoptac::money::remainder_to;
using vnd_amount = hoptac::money::amount<hoptac::money::vnd>;
using weights = std::vector<std::int64_t>;
using int128 = hoptac::money::detail::int128;

constexpr std::int64_t profit = 48'213'777'777;

weights capital(std::size_t members) {
  std::mt19937_64 engine{20240703};  // fixed: the same work on every machine, every run
  std::uniform_int_distribution<std::int64_t> dong_each{1'000'000, 300'000'000};
  weights values(members);
  for (auto& value : values) value = dong_each(engine);
  return values;
}

std::vector<std::int64_t> with_big_integers(const weights& shares) {
  const cpp_int sum = std::accumulate(shares.begin(), shares.end(), cpp_int(0));
  std::vector<cpp_int> parts, lost;
  cpp_int rest = profit;
  for (const std::int64_t weight : shares) {
    const cpp_int share = cpp_int(profit) * weight;
    parts.push_back(share / sum);
    lost.push_back(share % sum);
    rest -= parts.back();
  }
  std::vector<std::size_t> line(shares.size());
  std::iota(line.begin(), line.end(), 0U);
  std::stable_sort(line.begin(), line.end(),
                   [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t i = 0; i < static_cast<std::size_t>(rest); ++i) ++parts[line[i]];
  std::vector<std::int64_t> out;
  for (const cpp_int& part : parts) out.push_back(static_cast<std::int64_t>(part));
  return out;
}

void sort_of_big_integers(benchmark::State& state) {
  const weights shares = capital(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto parts = with_big_integers(shares);
    benchmark::DoNotOptimize(parts.data());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void cut_down_only(benchmark::State& state) {
  const weights shares = capital(static_cast<std::size_t>(state.range(0)));
  const int128 sum = std::accumulate(shares.begin(), shares.end(), int128{0});
  std::vector<std::int64_t> parts(shares.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < shares.size(); ++i)
      parts[i] = static_cast<std::int64_t>(int128{profit} * shares[i] / sum);
    benchmark::DoNotOptimize(parts.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <remainder_to Rule>
void allocate_by(benchmark::State& state) {
  const weights shares = capital(static_cast<std::size_t>(state.range(0)));
  std::vector<vnd_amount> parts(shares.size());
  const auto run = [&] {
    return hoptac::money::allocate_into(parts, dong(profit), shares, Rule).has_value();
  };
  const auto expected = with_big_integers(shares);
  bool right = run();
  std::int64_t together = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    together += parts[i].minor_units();
    if (Rule == remainder_to::largest_remainder)
      right = right && parts[i].minor_units() == expected[i];
  }
  if (!right || together != profit) {
    state.SkipWithError("differs from the reference in big integers");
    return;
  }
  for (auto _ : state) {
    bool done = run();
    benchmark::DoNotOptimize(done);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_TEMPLATE(allocate_by, remainder_to::largest_remainder)->Arg(7)->Arg(1'000)->Arg(100'000);
BENCHMARK_TEMPLATE(allocate_by, remainder_to::largest_weight)->Arg(7)->Arg(1'000)->Arg(100'000);
BENCHMARK_TEMPLATE(allocate_by, remainder_to::in_order)->Arg(7)->Arg(1'000)->Arg(100'000);
BENCHMARK(sort_of_big_integers)->Arg(7)->Arg(1'000)->Arg(100'000);
BENCHMARK(cut_down_only)->Arg(7)->Arg(1'000)->Arg(100'000);

}  // namespace
