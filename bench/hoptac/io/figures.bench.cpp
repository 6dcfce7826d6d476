// SPDX-License-Identifier: BSL-1.0

// Question: what does care cost? A figures file of one, ten, a hundred and a thousand provinces is
// read with every field placed and every row checked; the time of a row must not grow with the
// file. Beside it the same text cut into fields only.
// A run that loses a figure has no speed: the number of figures is checked before the clock starts.

#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/table.hpp>

#include <cstddef>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using hoptac::io::figures_file;

/// The bundled plan once for each province, under ids of its own.
std::string provinces(std::size_t count) {
  const figures_file one = hoptac::io::read_figures(
      hoptac::io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv").value());
  auto all = one.figures;
  all.clear();
  for (std::size_t i = 0; i < count; ++i) {
    for (auto figure : one.figures) {
      figure.id += "." + std::to_string(i);
      figure.subject += "." + std::to_string(i);
      all.push_back(figure);
    }
  }
  return hoptac::io::write_figures(all);
}

constexpr std::size_t figures_of_one = 155;

void report(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations() * state.range(0) *
                          static_cast<std::int64_t>(figures_of_one));
}

void read_figures(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::string text = provinces(count);
  if (hoptac::io::read_figures(text).figures.size() != count * figures_of_one) {
    state.SkipWithError("figures are missing");
    return;
  }
  for (auto _ : state) {
    const figures_file file = hoptac::io::read_figures(text);
    benchmark::DoNotOptimize(file.figures.data());
  }
  report(state, text.size());
}

void cut_into_fields(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::string text = provinces(count);
  const auto rows_of = [&] {
    hoptac::io::table_reader csv(text, {}, hoptac::io::figure_columns);
    std::size_t rows = 0;
    while (csv.next()) ++rows;
    return rows;
  };
  if (rows_of() != count * figures_of_one) {
    state.SkipWithError("rows are missing");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(rows_of());
  report(state, text.size());
}

BENCHMARK(read_figures)->RangeMultiplier(10)->Range(1, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(cut_into_fields)->RangeMultiplier(10)->Range(1, 1000)->Unit(benchmark::kMillisecond);

}  // namespace
