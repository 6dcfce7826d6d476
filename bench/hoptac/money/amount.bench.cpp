// SPDX-License-Identifier: BSL-1.0

// Question: does an `amount` cost more than the integer it holds? Rows are added, compared and
// multiplied as amounts, as int64 with an overflow check, as int64 without one, and as Boost's
// checked 128-bit integer. A run whose answer is wrong has no speed.

#include <hoptac/money/amount.hpp>

#include <cstdint>
#include <random>
#include <stdexcept>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace {

using boost::multiprecision::checked_int128_t;
using hoptac::money::dong;
using vnd_amount = hoptac::money::amount<hoptac::money::vnd>;

/// Unsigned inside, so that wrapping is defined: what a loop without any check does.
struct plain {
  std::int64_t value;
  friend plain operator+(plain a, plain b) {
    return {static_cast<std::int64_t>(static_cast<std::uint64_t>(a.value) +
                                      static_cast<std::uint64_t>(b.value))};
  }
  friend plain operator*(plain a, int b) {
    return {static_cast<std::int64_t>(static_cast<std::uint64_t>(a.value) *
                                      static_cast<std::uint64_t>(b))};
  }
  friend bool operator<(plain a, plain b) { return a.value < b.value; }
};

/// The least that a checked integer can do.
struct checked {
  std::int64_t value;
  friend checked operator+(checked a, checked b) {
    checked sum;
    if (__builtin_add_overflow(a.value, b.value, &sum.value)) throw std::overflow_error("sum");
    return sum;
  }
  friend checked operator*(checked a, int b) {
    checked product;
    if (__builtin_mul_overflow(a.value, b, &product.value)) throw std::overflow_error("product");
    return product;
  }
  friend bool operator<(checked a, checked b) { return a.value < b.value; }
};

std::int64_t number(plain x) {
  return x.value;
}
std::int64_t number(checked x) {
  return x.value;
}
std::int64_t number(vnd_amount x) {
  return x.minor_units();
}
std::int64_t number(const checked_int128_t& x) {
  return static_cast<std::int64_t>(x);
}

void make(std::int64_t from, plain& to) {
  to = {from};
}
void make(std::int64_t from, checked& to) {
  to = {from};
}
void make(std::int64_t from, vnd_amount& to) {
  to = dong(from);
}
void make(std::int64_t from, checked_int128_t& to) {
  to = from;
}

constexpr std::size_t rows = 4'096;  // in cache: the arithmetic is measured, not the memory

std::vector<std::int64_t> dong_drawn(std::uint64_t seed) {
  std::mt19937_64 engine{seed};  // fixed: the same work on every machine, every run
  std::uniform_int_distribution<std::int64_t> draw{-1'000'000'000'000, 1'000'000'000'000};
  std::vector<std::int64_t> values(rows);
  for (auto& value : values) value = draw(engine);
  return values;
}

template <class T>
std::vector<T> column(std::uint64_t seed) {
  const auto plain_values = dong_drawn(seed);
  std::vector<T> values(rows);
  for (std::size_t i = 0; i < rows; ++i) make(plain_values[i], values[i]);
  return values;
}

struct add {
  template <class T>
  static void run(const std::vector<T>& a, const std::vector<T>& b, std::vector<T>& out) {
    for (std::size_t i = 0; i < rows; ++i) out[i] = a[i] + b[i];
  }
  static std::int64_t expected(std::int64_t a, std::int64_t b) { return a + b; }
};

struct larger {
  template <class T>
  static void run(const std::vector<T>& a, const std::vector<T>& b, std::vector<T>& out) {
    for (std::size_t i = 0; i < rows; ++i) out[i] = a[i] < b[i] ? b[i] : a[i];
  }
  static std::int64_t expected(std::int64_t a, std::int64_t b) { return a < b ? b : a; }
};

struct triple_and_add {
  template <class T>
  static void run(const std::vector<T>& a, const std::vector<T>& b, std::vector<T>& out) {
    for (std::size_t i = 0; i < rows; ++i) out[i] = a[i] * 3 + b[i];
  }
  static std::int64_t expected(std::int64_t a, std::int64_t b) { return a * 3 + b; }
};

template <class Operation, class T>
void rows_of(benchmark::State& state) {
  const auto a = column<T>(1), b = column<T>(2);
  std::vector<T> out(rows);
  Operation::run(a, b, out);
  for (std::size_t i = 0; i < rows; ++i)
    if (number(out[i]) != Operation::expected(number(a[i]), number(b[i]))) {
      state.SkipWithError("differs from the 64-bit reference");
      return;
    }
  for (auto _ : state) {
    benchmark::DoNotOptimize(a.data());
    benchmark::DoNotOptimize(b.data());
    Operation::run(a, b, out);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

BENCHMARK_TEMPLATE(rows_of, add, plain);
BENCHMARK_TEMPLATE(rows_of, add, checked);
BENCHMARK_TEMPLATE(rows_of, add, vnd_amount);
BENCHMARK_TEMPLATE(rows_of, add, checked_int128_t);
BENCHMARK_TEMPLATE(rows_of, larger, plain);
BENCHMARK_TEMPLATE(rows_of, larger, checked);
BENCHMARK_TEMPLATE(rows_of, larger, vnd_amount);
BENCHMARK_TEMPLATE(rows_of, larger, checked_int128_t);
BENCHMARK_TEMPLATE(rows_of, triple_and_add, plain);
BENCHMARK_TEMPLATE(rows_of, triple_and_add, checked);
BENCHMARK_TEMPLATE(rows_of, triple_and_add, vnd_amount);
BENCHMARK_TEMPLATE(rows_of, triple_and_add, checked_int128_t);

}  // namespace
