// SPDX-License-Identifier: BSL-1.0

// Question: how long does it take to load a pack of a thousand rules, every value placed and the
// form checked? The bar is 100 ms; the time of a rule must not grow with the pack. Beside it the
// same text read by the JSON library alone, the check of the form alone, and writing and naming.
// A run that loses a rule has no speed: what is read is compared with what was written before the
// clock starts.

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/policy/pack.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

namespace {

using hoptac::policy::pack_content;

/// The rules of the province again and again, under ids of their own.
pack_content rules(std::size_t count) {
  pack_content out = hoptac::catalogue::bac_kan::programmes();
  const auto rules = out.rules;
  out.rules.clear();
  for (std::size_t i = 0; i < count; ++i) {
    out.rules.push_back(rules[i % rules.size()]);
    out.rules.back().id += "." + std::to_string(i);
  }
  return out;
}

/// The text of so many rules; empty, with the benchmark stopped, where it is not read back.
std::string text_of(benchmark::State& state) {
  const pack_content content = rules(static_cast<std::size_t>(state.range(0)));
  std::string text = hoptac::io::write_pack(content);
  if (hoptac::io::read_pack(text).content == content) return text;
  state.SkipWithError("what was written is not what is read");
  return {};
}

void report(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void read_pack(benchmark::State& state) {
  const std::string text = text_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(hoptac::io::read_pack(text).content.rules.data());
  report(state, text.size());
}

void parse_json_only(benchmark::State& state) {
  const std::string text = text_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(nlohmann::json::parse(text).size());
  report(state, text.size());
}

void form_errors_only(benchmark::State& state) {
  const pack_content content = rules(static_cast<std::size_t>(state.range(0)));
  if (!hoptac::policy::form_errors(content).empty()) state.SkipWithError("not well-formed");
  for (auto _ : state) benchmark::DoNotOptimize(hoptac::policy::form_errors(content).size());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void write_and_name(benchmark::State& state) {
  const std::string text = text_of(state);
  const pack_content content = hoptac::io::read_pack(text).content;
  for (auto _ : state) benchmark::DoNotOptimize(hoptac::io::pack_sha256(content).size());
  report(state, text.size());
}

BENCHMARK(read_pack)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_json_only)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(form_errors_only)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(write_and_name)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);

}  // namespace
