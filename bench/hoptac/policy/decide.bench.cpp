// SPDX-License-Identifier: BSL-1.0

// Question: how many single applications can be decided in a second, by their answer alone and with
// all conditions, settled and unsettled: at least 5 million? A run whose answer is wrong has no
// speed: `answer` and `decide` are compared with a rule written by hand first, and what was settled
// with a trial of every value of the missing words.

#include <hoptac/calendar/age.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "hire.hpp"
#include <benchmark/benchmark.h>

namespace {

using hoptac::truth, hoptac::calendar::date;

constexpr std::size_t count = 20'000;  // fits the caches, as a caller's few applications would

/// The rule, once more and otherwise: by dates and `calendar::age_in_years`.
truth by_hand(const hire::situation& of) {
  const auto exact = [&](const char* key) -> std::optional<std::int64_t> {
    if (!of[key].exact()) return std::nullopt;
    return of[key].low;
  };
  const auto day = [&](const char* key) -> std::optional<date> {
    const auto packed = exact(key);
    if (!packed) return std::nullopt;
    return date::from_packed(static_cast<std::uint32_t>(*packed));
  };
  const auto asked = [](const auto& x, auto holds) {
    return x ? hoptac::truth_of(holds(*x)) : truth::not_known;
  };
  const auto birth = day("birth_date");
  const auto hired = day("hire_date");
  std::optional<int> age;
  if (birth && hired && *birth <= *hired)
    age = hoptac::calendar::age_in_years(*birth, *hired, hoptac::calendar::leap_day::mar_1);
  const auto is = [](std::int64_t what) { return [=](std::int64_t x) { return x == what; }; };
  const auto up_to = [](int limit) { return [=](int x) { return x <= limit; }; };
  return ((asked(exact("sex"), is(0)) & asked(age, up_to(35))) |
          (asked(exact("sex"), is(1)) & asked(age, up_to(40)))) &
         asked(exact("degree"), [](std::int64_t x) { return x >= 3; }) &
         asked(exact("supported"), is(0)) & asked(hired, [](const date& x) {
           return date(2021, 1, 1) <= x && x <= date(2025, 12, 31);
         });
}

/// The answer on which every value of the missing words agrees.
truth by_trial(hire::situation of) {
  std::optional<truth> agreed;
  const auto values = [&](const char* key, std::int64_t words) {
    std::vector<std::int64_t> out;
    for (std::int64_t x = 0; x < words; ++x)
      if (of[key].absent() || of[key].low == x) out.push_back(x);
    return out;
  };
  const auto sexes = values("sex", 2);
  const auto degrees = values("degree", 7);
  const auto supports = values("supported", 2);
  for (const auto sex : sexes)
    for (const auto degree : degrees)
      for (const auto supported : supports) {
        of.put(0, hire::cell::exactly(sex)).put(3, hire::cell::exactly(degree));
        of.put(4, hire::cell::exactly(supported));
        const truth here = by_hand(of);
        agreed = !agreed || *agreed == here ? here : truth::not_known;
      }
  return *agreed;
}

struct work {
  hire::pack rules = hire::rules();
  hire::programme rule = hire::programme::make(rules, "subsidised_hire").value();
  std::vector<hire::situation> all = hire::workers(count).situations(rules);

  [[nodiscard]] bool agrees() const {
    for (const hire::situation& one : all) {
      const truth plain = by_hand(one);
      if (hire::answer(rule, one) != plain ||
          hire::decide(rule, one, hire::settling::off).answer != plain ||
          hire::decide(rule, one).answer != (plain == truth::not_known ? by_trial(one) : plain))
        return false;
    }
    return true;
  }
};

const work* checked() {
  static const work made;
  static const bool agrees = made.agrees();
  return agrees ? &made : nullptr;
}

template <class One>
void each_application(benchmark::State& state, One one) {
  const work* of = checked();
  if (of == nullptr) return state.SkipWithError("differs from the rule by hand");
  for (auto _ : state)
    for (const hire::situation& facts : of->all) {
      const auto out = one(of->rule, facts);
      benchmark::DoNotOptimize(&out);
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

void answer_only(benchmark::State& state) {
  each_application(state, [](const auto& by, const auto& facts) { return answer(by, facts); });
}
void decide_unsettled(benchmark::State& state) {
  each_application(state, [](const auto& by, const auto& facts) {
    return decide(by, facts, hire::settling::off);
  });
}
void decide_settled(benchmark::State& state) {
  each_application(state, [](const auto& by, const auto& facts) { return decide(by, facts); });
}

BENCHMARK(answer_only);
BENCHMARK(decide_unsettled);
BENCHMARK(decide_settled);

}  // namespace
