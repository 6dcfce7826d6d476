// SPDX-License-Identifier: BSL-1.0

// Question: what does a row cost when it is added to its group: one of three, one of 13,230, one of
// a hundred thousand in no order; and what does it cost in a loop written by hand for just that
// question, with the compiler's 128-bit integers? Both answers are compared before anything is
// timed.

#include <hoptac/indicator/aggregate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <unordered_map>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace hoptac::indicator;

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

constexpr std::size_t rows = 1'000'000;
constexpr std::size_t cells = 10 * 63 * 21;
constexpr std::int64_t organisations = 100'000;

struct records {
  std::vector<std::uint8_t> kind;
  std::vector<std::uint16_t> cell;
  std::vector<std::int64_t> organisation;
  std::vector<std::int32_t> members;
  std::vector<std::int64_t> revenue, profit;
  std::vector<std::uint8_t> missing;

  records() {
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < rows; ++i) {
      const std::uint64_t lot = random() % 1000;
      kind.push_back(lot < 700 ? 0 : lot < 995 ? 1 : 2);
      cell.push_back(static_cast<std::uint16_t>(random() % cells));
      organisation.push_back(static_cast<std::int64_t>(random() % organisations) * 7919 + 13);
      members.push_back(static_cast<std::int32_t>(random() % 100));
      revenue.push_back(static_cast<std::int64_t>(random() % 4'000'000'000));
      profit.push_back(static_cast<std::int64_t>(random() % 900'000'000) - 200'000'000);
      missing.push_back(
          static_cast<std::uint8_t>((random() % 20 == 0 ? 1 : 0) | (random() % 20 == 0 ? 2 : 0)));
    }
  }
};

const records& data() {
  static const records made;
  return made;
}

/// What both ways find of a group.
struct found {
  std::int64_t count = 0;
  int128 members = 0, revenue = 0, profit = 0;
  std::int64_t revenues = 0, profits = 0;
  std::int64_t low = std::numeric_limits<std::int64_t>::max();
  std::int64_t high = std::numeric_limits<std::int64_t>::min();

  friend bool operator==(const found&, const found&) = default;
};

template <class Group>
void by_hand(const std::vector<Group>& group, std::vector<found>& out) {
  const records& of = data();
  for (std::size_t i = 0; i < rows; ++i) {
    found& one = out[group[i]];
    ++one.count;
    one.members += of.members[i];
    if ((of.missing[i] & 1U) == 0) {
      one.revenue += of.revenue[i];
      ++one.revenues;
      one.low = (std::min)(one.low, of.revenue[i]);
      one.high = (std::max)(one.high, of.revenue[i]);
    }
    if ((of.missing[i] & 2U) == 0) {
      one.profit += of.profit[i];
      ++one.profits;
    }
  }
}

int128 joined(std::int64_t high, std::uint64_t low) {
  return static_cast<int128>(static_cast<uint128>(static_cast<std::uint64_t>(high)) << 64U | low);
}

template <class Group>
auto grouped(const std::vector<Group>& group, std::size_t count, std::size_t threads) {
  const records& of = data();
  const column revenue(of.revenue, unless_flagged(of.missing, 1));
  const column profit(of.profit, unless_flagged(of.missing, 2));
  return aggregate(
             group_by(key(column(group), count)),
             measures(rows_of_group(), sum(column(of.members)), tally_of(revenue), sum(profit)),
             hoptac::own_threads(threads))
      .value();
}

template <class Groups>
std::vector<found> shown(const Groups& of, std::size_t count) {
  std::vector<found> out(count);
  of.for_each([&](const auto& one) {
    found& now = out[one.number()];
    now.count = static_cast<std::int64_t>(one.template get<0>());
    const summed members = one.template get<1>(), profit = one.template get<3>();
    const tally revenue = one.template get<2>();
    now.members = joined(members.high_word(), members.low_word());
    now.revenue = joined(revenue.sum_high_word(), revenue.sum_low_word());
    now.revenues = static_cast<std::int64_t>(revenue.count());
    if (!revenue.is_empty()) {
      now.low = revenue.least();
      now.high = revenue.greatest();
    }
    now.profit = joined(profit.high_word(), profit.low_word());
    now.profits = static_cast<std::int64_t>(profit.count());
  });
  return out;
}

template <class Group>
void run_by_hand(benchmark::State& state, const std::vector<Group>& group, std::size_t count) {
  for (auto _ : state) {
    std::vector<found> out(count);
    by_hand(group, out);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

template <class Group>
void run_aggregate(benchmark::State& state, const std::vector<Group>& group, std::size_t count) {
  const auto threads = static_cast<std::size_t>(state.range(0));
  std::vector<found> right(count);
  by_hand(group, right);
  if (shown(grouped(group, count, threads), count) != right) {
    state.SkipWithError("the groups differ");
    return;
  }
  for (auto _ : state) {
    const auto out = grouped(group, count, threads);
    benchmark::DoNotOptimize(&out);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void few_by_hand(benchmark::State& state) {
  run_by_hand(state, data().kind, 3);
}
void few(benchmark::State& state) {
  run_aggregate(state, data().kind, 3);
}
void thousands_by_hand(benchmark::State& state) {
  run_by_hand(state, data().cell, cells);
}
void thousands(benchmark::State& state) {
  run_aggregate(state, data().cell, cells);
}

void organisations_by_hand(benchmark::State& state) {
  const records& of = data();
  for (auto _ : state) {
    std::unordered_map<std::int64_t, int128> out;
    for (std::size_t i = 0; i < rows; ++i) out[of.organisation[i]] += of.members[i];
    benchmark::DoNotOptimize(out.size());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}
void organisations_in_no_order(benchmark::State& state) {
  const records& of = data();
  const auto run = [&] {
    return aggregate(group_by(any_key(column(of.organisation))),
                     measures(bare_sum(column(of.members))),
                     hoptac::own_threads(static_cast<std::size_t>(state.range(0))))
        .value();
  };
  std::unordered_map<std::int64_t, int128> right;
  for (std::size_t i = 0; i < rows; ++i) right[of.organisation[i]] += of.members[i];
  const auto out = run();
  bool same = out.size() == right.size();
  out.for_each([&](const auto& one) {
    same = same && one.template get<0>() == hoptac::money::decimal::scaled(right[*one.key()], 0);
  });
  if (!same) {
    state.SkipWithError("the groups differ");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(run().size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

BENCHMARK(few_by_hand)->UseRealTime();
BENCHMARK(few)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK(thousands_by_hand)->UseRealTime();
BENCHMARK(thousands)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK(organisations_by_hand)->UseRealTime();
BENCHMARK(organisations_in_no_order)->Arg(1)->Arg(2)->UseRealTime();

}  // namespace
