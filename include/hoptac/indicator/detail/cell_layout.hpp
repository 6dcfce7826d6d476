// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CELL_LAYOUT_HPP
#define HOPTAC_INDICATOR_DETAIL_CELL_LAYOUT_HPP

#include <hoptac/config.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint32_t
#include <type_traits>  // std::conditional_t, std::integral_constant
#include <utility>      // std::index_sequence

// Lambdas take the attribute behind their parameters, where the standard's form of it would be the
// type's.
#define HOPTAC_INLINED __attribute__((always_inline))

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// So many rows are read at once: what is computed of them stays in the nearest cache.
inline constexpr std::size_t rows_at_once = 1024;

/// How many rows a calculation may have: so many 32-bit numbers add up in 64 bits, and counters of
/// 32 bits count them.
inline constexpr std::size_t most_rows_at_once = std::size_t{1} << 31U;

/// Where each measure keeps what it gathers. Counters of what can be missing come first, in the
/// order of their sums, so that the four bits that add to four counters also say which of four sums
/// to add; the counter of rows is the last one, if there is one. Sums whose measures have ends come
/// before others, and the ends in the order of the sums, so that two can be compared at once.
template <class... M>
struct layout {
  static constexpr std::size_t count = sizeof...(M);
  static constexpr std::size_t none = ~std::size_t{0};

  struct place {
    std::size_t sum;
    std::size_t counter;
    std::size_t ends;
  };
  struct plan {
    std::array<place, count> of{};
    std::array<std::size_t, count> measure_of_sum{};
    std::array<std::size_t, count> measure_of_counter{};
    std::size_t masked_sums = 0;  ///< those before can be missing
    std::size_t sums = 0;
    std::size_t ends = 0;
    std::size_t ends_of_sums = 0;  ///< come first
    std::size_t counters = 0;      ///< without that of the rows
  };
  static constexpr plan made = [] {
    plan out;
    for (place& one : out.of) one = {none, none, none};  // g++ 12 forgets defaults in constants
    constexpr std::array<bool, count> sums{M::sums...}, spans{M::spans...}, all{M::counts_all...};
    const auto give = [&](std::size_t k, bool counter, bool sum) {
      if (sum) {
        out.measure_of_sum[out.sums] = k;
        out.of[k].sum = out.sums++;
      }
      if (counter) {
        out.measure_of_counter[out.counters] = k;
        out.of[k].counter = out.counters++;
      }
    };
    for (const bool has_ends : {true, false})
      for (std::size_t k = 0; k < count; ++k)
        if (sums[k] && !all[k] && spans[k] == has_ends) give(k, true, true);
    out.masked_sums = out.sums;
    for (std::size_t k = 0; k < count; ++k)
      if (!sums[k] && !all[k]) give(k, true, false);
    for (const bool has_ends : {true, false})
      for (std::size_t k = 0; k < count; ++k)
        if (sums[k] && all[k] && spans[k] == has_ends) give(k, false, true);
    for (std::size_t s = 0; s < out.sums; ++s)
      if (spans[out.measure_of_sum[s]]) out.of[out.measure_of_sum[s]].ends = out.ends++;
    out.ends_of_sums = out.ends;
    for (std::size_t k = 0; k < count; ++k)
      if (spans[k] && !sums[k]) out.of[k].ends = out.ends++;
    for (std::size_t k = 0; k < count; ++k)
      if (out.of[k].counter == none) out.of[k].counter = out.counters;  // that of the rows
    return out;
  }();
  /// Whether a measure asks for the number of rows, be it to know whether there are ends.
  static constexpr bool needs_rows = (((M::counted || M::spans) && M::counts_all) || ...);
  static constexpr std::size_t quads = (made.counters + 3) / 4;
};

/// A copy of what costs nothing to copy, so that compilers see that no loop writes to it; the thing
/// itself where it may hold a set or a text.
template <class T>
using read_here = std::conditional_t<std::is_trivially_copy_constructible_v<T> &&
                                         std::is_trivially_destructible_v<T>,
                                     const T, const T&>;

/// Calls `visit` with each number below `N` as a constant.
template <std::size_t N, class Visit>
[[gnu::always_inline]] constexpr void for_each_number(Visit visit) {
  [&]<std::size_t... K>(std::index_sequence<K...>) HOPTAC_INLINED {
    (visit(std::integral_constant<std::size_t, K>{}), ...);
  }
  (std::make_index_sequence<N>{});
}

/// Calls `visit` with each number below `count`, which is at most `rows_at_once`. A whole block has
/// a constant number of rows: then compilers work on several at once even where they are told to
/// keep programs small.
template <class Visit>
[[gnu::always_inline]] inline void for_each_row(std::size_t count, Visit visit) {
  if (count == rows_at_once) {
    for (std::size_t i = 0; i < rows_at_once; ++i) visit(i);
  } else {
    for (std::size_t i = 0; i < count; ++i) visit(i);
  }
}

/// What four bits of a row do: which of four sums to add, and what to add to four counters.
struct alignas(64) effect {
  std::int64_t masks[4];
  std::uint32_t steps[4];
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_CELL_LAYOUT_HPP
