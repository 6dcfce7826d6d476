// SPDX-License-Identifier: BSL-1.0

// Questions: how long does an audit of the bundled plan take (the bar is 10 ms for its 155
// figures), and does the time grow faster than n log n when the same plan is that of 1, 10, 100 and
// 1,000 provinces? What does one sum of many parts cost, when it is right and when it is wrong, so
// that repairs are looked for? An audit that does not find N times what it finds in one province
// has no speed: the findings are counted before the clock starts.

#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/plan/audit.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using hoptac::plan::audit, hoptac::plan::audit_report, hoptac::plan::breakdown;
using hoptac::plan::check, hoptac::plan::figure;

/// The bundled plan; nothing when it cannot be read.
const std::vector<figure>& one_province() {
  static const std::vector<figure> figures = [] {
    const std::string path = HOPTAC_ROOT "/examples/bac_kan/figures.csv";
    const auto text = hoptac::io::read_file(path);
    return text ? hoptac::io::read_figures(*text, path).figures : std::vector<figure>();
  }();
  return figures;
}

/// The same figures for each of `count` provinces, told apart by one more dimension.
std::vector<figure> provinces(std::int64_t count) {
  std::vector<figure> out;
  out.reserve(one_province().size() * static_cast<std::size_t>(count));
  for (std::int64_t p = 0; p < count; ++p) {
    const std::string name = "p" + std::to_string(p);
    for (figure one : one_province()) {
      const std::string parts = one.breakdown.str();
      one.id = name + "." + one.id;
      one.breakdown =
          breakdown::parse((parts.empty() ? "" : parts + ";") + "province=" + name).value();
      out.push_back(std::move(one));
    }
  }
  return out;
}

/// How often each check fails. How percentages are rounded is asked once for a whole document.
std::map<check, std::int64_t> counts(const audit_report& report, std::int64_t of_provinces) {
  std::map<check, std::int64_t> out;
  for (const auto& one : report.findings)
    out[one.check] += one.check == check::rounding_mode ? of_provinces : 1;
  return out;
}

bool finds_as_much_in_each(const std::vector<figure>& figures, std::int64_t count) {
  auto expected = counts(audit(one_province()), 1);
  for (auto& [kind, number] : expected) number *= count;
  return !expected.empty() && counts(audit(figures), count) == expected;
}

void audit_of_provinces(benchmark::State& state) {
  const std::vector<figure> figures = provinces(state.range(0));
  if (figures.empty()) return state.SkipWithError("examples/bac_kan/figures.csv cannot be read");
  if (!finds_as_much_in_each(figures, state.range(0)))
    return state.SkipWithError("does not find in each province what it finds in one");
  for (auto _ : state) {
    const audit_report report = audit(figures);
    benchmark::DoNotOptimize(report.findings.data());
  }
  const auto number = static_cast<std::int64_t>(figures.size());
  state.SetComplexityN(number);
  state.SetItemsProcessed(state.iterations() * number);
}

/// A whole and its parts along a partition; wrong by one when `off` is 1.
std::vector<figure> sum_of(std::int64_t parts, int off) {
  std::vector<figure> out;
  const auto add = [&out](const std::string& of, std::int64_t value) {
    figure one;
    one.id = "F" + std::to_string(out.size());
    one.subject = "HTX";
    one.indicator = "organisations";
    one.breakdown = breakdown::parse(of).value();
    one.period = "2024";
    one.value = hoptac::money::decimal::from_integer(value);
    out.push_back(std::move(one));
  };
  add("", 7 * parts + off);
  for (std::int64_t i = 0; i < parts; ++i) add("sector=s" + std::to_string(i), 7);
  return out;
}

void audit_of_one_sum(benchmark::State& state, int off) {
  const std::vector<figure> figures = sum_of(state.range(0), off);
  if (audit(figures).findings.size() != static_cast<std::size_t>(off))
    return state.SkipWithError("does not find what is wrong");
  for (auto _ : state) {
    const audit_report report = audit(figures);
    benchmark::DoNotOptimize(report.findings.data());
  }
  state.SetComplexityN(state.range(0));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(audit_of_provinces)
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);
BENCHMARK_CAPTURE(audit_of_one_sum, right, 0)
    ->RangeMultiplier(10)
    ->Range(10, 10'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);
BENCHMARK_CAPTURE(audit_of_one_sum, wrong_by_one, 1)
    ->RangeMultiplier(10)
    ->Range(10, 10'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oNLogN);

}  // namespace
