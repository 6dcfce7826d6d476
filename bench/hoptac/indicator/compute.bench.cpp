// SPDX-License-Identifier: BSL-1.0

// How long do all indicators of a hundred provinces take, in all, by sector and by district, and
// what does dividing the organisations itself cost? 109,800 organisations with two reports each.

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/indicator/by_place.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/synthetic.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace hoptac;
using namespace hoptac::indicator;

const calendar::period first_half = calendar::period::of_half(2024, 1);

const entity::registry& a_hundred_provinces() {
  static const entity::registry made =
      *io::read_registry(io::synthetic_province(catalogue::vn::places(), 100, 2025),
                         {.units = &catalogue::vn::places(), .limits = {}})
           .registry;
  return made;
}

/// The revenues of cooperatives, added up by hand.
bool is_right(const std::vector<value>& values) {
  money::decimal expected;
  for (const entity::report& one : a_hundred_provinces().reports()) {
    const auto revenue = one.get(entity::measure::revenue);
    if (one.period == first_half && revenue) expected += money::decimal::from_integer(*revenue);
  }
  money::decimal found;
  for (const value& one : values) {
    if (one.of->code != "revenue_average" || !one.exact ||
        one.subject != entity::organisation_kind::cooperative)
      continue;
    const auto count = money::decimal::from_integer(one.counted);
    const auto million = money::decimal::from_integer(1'000'000);
    const money::ratio sum = *one.exact * money::ratio(count) * money::ratio(million);
    found += sum.round(0, money::rounding::exact).value();
  }
  return found == expected;
}

void run(benchmark::State& state, std::span<const dimension> by, division how) {
  const auto definitions = catalogue::bac_kan::indicators();
  if (!is_right(compute(a_hundred_provinces(), definitions, first_half, by, how))) {
    state.SkipWithError("the sums are wrong");
    return;
  }
  for (auto _ : state)
    benchmark::DoNotOptimize(compute(a_hundred_provinces(), definitions, first_half, by, how));
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(a_hundred_provinces().organisations().size()));
}

void all_indicators_and_sectors(benchmark::State& state) {
  const dimension sector = by_sector(a_hundred_provinces());
  run(state, {&sector, 1}, division::own_partitions);
}
void all_indicators_by_district(benchmark::State& state) {
  const dimension district = by_place(a_hundred_provinces(), catalogue::vn::places(),
                                      place::unit_level::district, calendar::date(2024, 6, 30));
  run(state, {&district, 1}, division::given);
}
void all_indicators_by_commune_and_industry(benchmark::State& state) {
  const dimension both[] = {by_place(a_hundred_provinces(), catalogue::vn::places(),
                                     place::unit_level::commune, calendar::date(2025, 7, 1)),
                            by_industry(a_hundred_provinces())};
  run(state, both, division::given);
}
void dividing_by_commune_after_the_reform(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(by_place(a_hundred_provinces(), catalogue::vn::places(),
                                      place::unit_level::commune, calendar::date(2025, 7, 1)));
}

BENCHMARK(all_indicators_and_sectors)->Unit(benchmark::kMillisecond);
BENCHMARK(all_indicators_by_district)->Unit(benchmark::kMillisecond);
BENCHMARK(all_indicators_by_commune_and_industry)->Unit(benchmark::kMillisecond);
BENCHMARK(dividing_by_commune_after_the_reform)->Unit(benchmark::kMillisecond);

}  // namespace
