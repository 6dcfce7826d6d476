// SPDX-License-Identifier: BSL-1.0

// Question: how long does it take to check a pack of a thousand rules? The bar is 2 s. `check_pack`
// takes the rules of the province and of the country again and again; `check_tariff` takes rules on
// the same facts with different amounts, where rules are compared with each other until what pairs
// may cost is spent.
// A run that loses a finding has no speed: each repetition of a rule must give the findings of the
// rule, and two rules that overlap must be among what is found, before the clock starts.

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/policy/check.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/write.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

namespace hp = hoptac::policy;

/// The rules of a pack again and again, under ids of their own; without amounts, so that they are
/// not compared with their own repetitions.
hp::pack repeated(hp::pack_content content, std::size_t count) {
  const std::vector<hp::rule> rules = content.rules;
  content.rules.clear();
  for (std::size_t i = 0; i < count; ++i) {
    content.rules.push_back(rules[i % rules.size()]);
    content.rules.back().id += "." + std::to_string(i);
    content.rules.back().amount = {};
  }
  return *hp::pack::make(std::move(content));
}

std::size_t about_rules(const std::vector<hp::pack_finding>& all) {
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const hp::pack_finding& one) { return !one.rule.empty(); }));
}

void check_content(benchmark::State& state, const hp::pack_content& content) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::size_t rules = content.rules.size();
  const std::size_t once = about_rules(check(repeated(content, rules)));
  if (about_rules(check(repeated(content, 3 * rules))) != 3 * once || once == 0)
    state.SkipWithError("a repetition does not give the findings of its rule");
  const hp::pack of = repeated(content, count);
  for (auto _ : state) benchmark::DoNotOptimize(check(of).size());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
void check_province(benchmark::State& state) {
  check_content(state, hoptac::catalogue::bac_kan::programmes());
}
void check_country(benchmark::State& state) {
  check_content(state, hoptac::catalogue::vn::rules());
}

/// Rules for bands of one number, each with its amount; the last one overlaps the one before it.
hp::pack tariff(int count) {
  const hp::fact_of<hp::number> members{{.key = "members", .name = {"số thành viên", "members"}}};
  const hp::fact_of<bool> debt{{.key = "debt", .name = {"có nợ", "debt"}}};
  hp::pack_content content{.id = "tariff", .version = "1", .title = {"biểu", "tariff"}};
  content.facts = {members.declared, debt.declared};
  for (int i = 0; i < count; ++i) {
    const int first = i == count - 1 ? 10 * i - 1 : 10 * i;
    hp::rule one{.id = "band." + std::to_string(i), .title = {"mức", "band"}};
    one.conditions = {{.id = "members",
                       .met = {"đạt", "met"},
                       .not_met = {"không", "not met"},
                       .when = between(members, first, 10 * i + 9)},
                      {.id = "debt",
                       .met = {"không nợ", "no debt"},
                       .not_met = {"có nợ", "debt"},
                       .when = debt == false}};
    one.amount = hp::value(hoptac::money::dong(1000 * (i + 1))).tree;
    content.rules.push_back(std::move(one));
  }
  return *hp::pack::make(std::move(content));
}

void check_tariff(benchmark::State& state) {
  std::size_t overlaps = 0;
  for (const hp::pack_finding& one : check(tariff(50)))
    overlaps += one.code == hoptac::errc::rules_overlap ? 1 : 0;
  if (overlaps != 1) state.SkipWithError("not the overlap that there is");
  const hp::pack of = tariff(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check(of).size());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(check_province)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(check_country)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(check_tariff)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
