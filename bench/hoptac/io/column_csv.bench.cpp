// SPDX-License-Identifier: BSL-1.0

// Question: how much of the speed of memory is left when a table of records is read and checked
// byte by byte? 200,000 records of 14 columns are read into columns, and aggregated without being
// kept, by one and two threads. Beside it the floor, the same bytes copied, and the careful reader,
// which cuts each row and places each field.
// A run with a wrong sum has no speed: sums are compared with those of the careful reader before
// the clock starts.

#include <hoptac/io/aggregate_csv.hpp>
#include <hoptac/io/column_csv.hpp>
#include <hoptac/io/table.hpp>

#include <charconv>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace hoptac;

constexpr std::size_t record_count = 200'000;

/// Records of organisations and years in random order; of each amount one in twenty is missing.
std::string make_records(bool has_quotes) {
  std::mt19937_64 random(1);
  const auto below = [&](std::uint64_t count) { return random() % count; };
  static const char* const kinds[] = {"THT", "THT", "THT", "HTX", "HTX", "LHHTX"};
  static const char* const sectors[] = {"agriculture", "industry", "construction", "trade"};
  std::string out =
      "org_id,year,province,district,kind,sector,members,workers,trained,capital,revenue,profit,"
      "wage,support\n";
  const auto add = [&out](std::uint64_t number) { out.append(std::to_string(number)).append(","); };
  const auto add_amount = [&](std::uint64_t most, bool is_loss = false) {
    if (below(20) != 0) out.append(is_loss ? "-" : "").append(std::to_string(below(most)));
    out += ',';
  };
  for (std::size_t i = 0; i < record_count; ++i) {
    add(1'000'000'000 + below(8'999'999'999));
    add(2015 + below(10));
    add(below(63));
    add(below(705));
    out.append(kinds[below(6)]).append(",");
    out.append(has_quotes ? "\"" : "").append(sectors[below(4)]).append(has_quotes ? "\"," : ",");
    add(below(300));
    add(below(40));
    add(below(20));
    add_amount(5'000'000'000);
    add_amount(3'000'000'000);
    add_amount(200'000'000, below(4) == 0);
    add_amount(2'000'000'000);
    out += below(20) == 0 ? std::to_string(below(300'000'000)) : "0";
    out += '\n';
  }
  return out;
}

const std::string& records(bool has_quotes = false) {
  static const std::string plain = make_records(false);
  static const std::string quoted = make_records(true);
  return has_quotes ? quoted : plain;
}

const std::vector<std::string> amounts{"members", "workers", "trained", "capital",
                                       "revenue", "profit",  "wage",    "support"};

/// Of each measure its sum in all, by the careful reader.
std::vector<std::int64_t> add_up_with_care(const std::string& text) {
  io::table_reader rows(text, "records.csv");
  std::vector<std::int64_t> sums(amounts.size());
  constexpr std::size_t first = 6;
  while (rows.next())
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const std::string_view field = rows.field(first + i).text;
      std::int64_t value = 0;
      std::from_chars(field.data(), field.data() + field.size(), value);
      sums[i] += value;
    }
  return sums;
}

std::vector<std::int64_t> sums_of(const indicator::record_columns& columns) {
  std::vector<std::int64_t> sums;
  for (const std::string& name : amounts)
    for (const indicator::number_column& one : columns.measures) {
      if (one.code != name) continue;
      std::int64_t& sum = sums.emplace_back();
      for (const std::int64_t value : one.values) sum += value;
    }
  return sums;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(record_count));
}

void copy_bytes(benchmark::State& state) {
  const std::string& text = records();
  std::vector<char> copy(text.size());
  for (auto _ : state) {
    std::memcpy(copy.data(), text.data(), text.size());
    benchmark::DoNotOptimize(copy.data());
    benchmark::ClobberMemory();
  }
  count_bytes(state, text);
}

void careful_reader(benchmark::State& state) {
  const std::string& text = records();
  for (auto _ : state) benchmark::DoNotOptimize(add_up_with_care(text));
  count_bytes(state, text);
}

/// All fourteen columns: two of words, twelve of numbers.
void read_columns(benchmark::State& state) {
  const std::string& text = records(state.range(1) != 0);
  io::record_query query{{"kind", "sector"}, {"org_id", "year", "province", "district"}};
  query.measures.insert(query.measures.end(), amounts.begin(), amounts.end());
  const io::record_options options{.threads = static_cast<std::size_t>(state.range(0))};
  const io::record_table once = io::read_columns(text, "records.csv", query, options);
  if (!once.ok() || sums_of(once.columns) != add_up_with_care(text)) {
    state.SkipWithError("the sums are not those of the careful reader");
    return;
  }
  for (auto _ : state)
    benchmark::DoNotOptimize(io::read_columns(text, "records.csv", query, options).columns.rows);
  count_bytes(state, text);
}

/// Eight measures by kind, or by year, province, kind and sector.
void aggregate_records(benchmark::State& state) {
  const std::string& text = records();
  indicator::state_schema schema{{"kind"}, {}};
  if (state.range(1) == 4) schema.dimensions = {"year", "province", "kind", "sector"};
  for (const std::string& one : amounts) schema.measures.push_back({one, ""});
  const io::record_options options{.threads = static_cast<std::size_t>(state.range(0))};
  const io::named_bytes table{text, "records.csv"};
  const auto once = io::aggregate_csv({&table, 1}, schema, "all", options);
  std::vector<std::int64_t> sums(amounts.size());
  if (once.ok())
    for (std::size_t group = 0; group < once.state->groups(); ++group)
      for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += static_cast<std::int64_t>(once.state->at(group, i).sum_low_word());
  if (sums != add_up_with_care(text)) {
    state.SkipWithError("the sums are not those of the careful reader");
    return;
  }
  for (auto _ : state)
    benchmark::DoNotOptimize(io::aggregate_csv({&table, 1}, schema, "all", options).ok());
  count_bytes(state, text);
}

BENCHMARK(copy_bytes)->UseRealTime();
BENCHMARK(careful_reader)->UseRealTime();
BENCHMARK(read_columns)
    ->ArgNames({"threads", "quotes"})
    ->Args({1, 0})
    ->Args({2, 0})
    ->Args({1, 1})
    ->UseRealTime();
BENCHMARK(aggregate_records)
    ->ArgNames({"threads", "dimensions"})
    ->Args({1, 1})
    ->Args({2, 1})
    ->Args({1, 4})
    ->Args({2, 4})
    ->UseRealTime();

}  // namespace
