// SPDX-License-Identifier: BSL-1.0

// Question: when a filter lets 6 rows of 100 through, what part of the answer is reading them at
// all? Their values lie in cache lines of their own. Compared with a loop that applies the filter
// and adds up whatever stands in the rows that pass, of all groups together.

#include <hoptac/indicator/aggregate.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace hoptac::indicator;

constexpr std::size_t rows = 4'000'000;  // more than caches hold
constexpr std::size_t districts = 705;

struct records {
  std::vector<std::uint8_t> kind, sector;
  std::vector<std::int16_t> year, district;
  std::vector<std::int64_t> money[4];
  std::vector<std::int32_t> people[3];

  records() {
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t lot = random();
      kind.push_back(static_cast<std::uint8_t>(lot % 3));
      sector.push_back(static_cast<std::uint8_t>((lot >> 8U) % 100 < 64 ? 0 : 1));
      year.push_back(static_cast<std::int16_t>(2015 + (lot >> 16U) % 10));
      district.push_back(static_cast<std::int16_t>((lot >> 24U) % districts));
      for (auto& one : money) one.push_back(static_cast<std::int64_t>(random() % 4'000'000'000));
      for (auto& one : people) one.push_back(static_cast<std::int32_t>(lot >> 40U & 0xFF));
    }
  }
};

const records& data() {
  static const records made;
  return made;
}

auto chosen() {
  return [sector = data().sector.data(), year = data().year.data()](std::size_t row) {
    return (sector[row] == 0) & (year[row] == 2024);
  };
}

std::int64_t everything_in_the_rows() {
  const records& of = data();
  const auto is_chosen = chosen();
  std::vector<std::uint32_t> picked;
  std::int64_t all = 0;
  for (std::size_t first = 0; first < rows; first += 1000) {
    picked.resize(1000);
    std::size_t count = 0;
    for (std::size_t row = first; row < first + 1000; ++row) {
      picked[count] = static_cast<std::uint32_t>(row);
      count += is_chosen(row) ? 1 : 0;
    }
    for (std::size_t i = 0; i < count; ++i)
      for (const auto& one : of.money) all += one[picked[i]];
    for (std::size_t i = 0; i < count; ++i)
      for (const auto& one : of.people) all += one[picked[i]];
  }
  return all;
}

auto grouped() {
  const records& of = data();
  return aggregate(
             group_by(key(column(of.district), districts), key(column(of.kind), 3)).where(chosen()),
             measures(rows_of_group(), sum(column(of.money[0])), tally_of(column(of.money[1])),
                      tally_of(column(of.money[2])), sum(column(of.money[3])),
                      sum(column(of.people[0])), sum(column(of.people[1])),
                      sum(column(of.people[2]))))
      .value();
}

void read_only(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(everything_in_the_rows());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void aggregated(benchmark::State& state) {
  std::uint64_t all = 0;
  grouped().for_each([&](const auto& one) {
    all += one.template get<1>().low_word() + one.template get<4>().low_word();
    all += one.template get<2>().sum_low_word() + one.template get<3>().sum_low_word();
    all += one.template get<5>().low_word() + one.template get<6>().low_word();
    all += one.template get<7>().low_word();
  });
  if (all != static_cast<std::uint64_t>(everything_in_the_rows())) {
    state.SkipWithError("the sums differ");
    return;
  }
  for (auto _ : state) {
    const auto out = grouped();
    benchmark::DoNotOptimize(&out);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

BENCHMARK(read_only)->Unit(benchmark::kMillisecond);
BENCHMARK(aggregated)->Unit(benchmark::kMillisecond);

}  // namespace
