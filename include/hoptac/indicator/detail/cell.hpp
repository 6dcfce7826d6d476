// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CELL_HPP
#define HOPTAC_INDICATOR_DETAIL_CELL_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>
#include <hoptac/indicator/measure.hpp>

#include <array>    // std::array
#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint8_t, std::uint32_t, std::uint64_t
#include <cstring>  // std::memcpy
#include <limits>   // std::numeric_limits
#include <tuple>    // std::tuple

/// The innermost part of aggregation. Each row is added to the cell of its group in as few stores
/// as can be: sums lie side by side and are added two at a time, counters four at a time. Sums have
/// 64 bits here. They cannot overflow, because the largest value of every block of rows is known
/// before the block is added (`headroom`), and cells are emptied into 128 bits in time.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

// Registers of 16 bytes, which every processor of today has.
using two_sums = std::int64_t __attribute__((vector_size(16)));
using four_counters = std::uint32_t __attribute__((vector_size(16)));

/// For the bits of two sums, which of them to keep.
alignas(64) inline constexpr std::int64_t sum_masks[4][2] = {{0, 0}, {-1, 0}, {0, -1}, {-1, -1}};

/// For the bits of four counters, what to add to them.
struct counter_steps {
  alignas(64) std::uint32_t at[16][4];
};
inline constexpr counter_steps steps_of_bits = [] {
  counter_steps out{};
  for (unsigned bits = 0; bits < 16; ++bits)
    for (unsigned k = 0; k < 4; ++k) out.at[bits][k] = bits >> k & 1U;
  return out;
}();

template <class Vector, class T>
[[gnu::always_inline]] inline void add_vector(T* at, Vector value) {
  Vector sum;
  std::memcpy(&sum, at, sizeof sum);
  sum += value;
  std::memcpy(at, &sum, sizeof sum);
}

/// Which measures count in the rows of a block: four bits a row and quad.
template <class... M>
struct row_bits {
  static constexpr std::size_t quads = layout<M...>::quads;
  std::uint8_t of[quads == 0 ? 1 : quads][rows_at_once];
};

/// What a row adds, of whatever type it is read from.
template <class M>
[[nodiscard]] constexpr std::int64_t number_of(const M& measured, std::size_t row) {
  return static_cast<std::int64_t>(measured.value(row));
}

/// What many rows of a group add up to, of so many rows as 64 bits allow.
template <bool CountsRows, class... M>
class cell {
  using at = layout<M...>;
  static constexpr auto made = at::made;
  static constexpr std::size_t counters = made.counters + (CountsRows ? 1 : 0);

 public:
  template <class Rows>
  [[gnu::always_inline]] static void read_bits(const std::tuple<M...>& of, Rows rows,
                                               row_bits<M...>& bits) {
    for_each_number<made.counters>([&](auto number) HOPTAC_INLINED {
      // By value, and told apart from the columns: else every byte that is written could be one of
      // those that are read, and the compiler would do one after the other.
      const auto one = std::get<made.measure_of_counter[number]>(of);
      std::uint8_t* const __restrict into = bits.of[number / 4];
      constexpr unsigned shift = number % 4;
      for_each_row(rows.size(), [&](std::size_t i) HOPTAC_INLINED {
        const auto bit = static_cast<std::uint8_t>(one.counts(rows[i]));
        if constexpr (shift == 0)
          into[i] = bit;
        else
          into[i] = static_cast<std::uint8_t>(into[i] | bit << shift);
      });
    });
  }

  /// Adds row `row`, of which row `i` of the bits tells.
  [[gnu::always_inline]] void add(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                  std::size_t i, std::size_t row) {
    // All is read before anything is written: the compiler cannot know that cells and columns are
    // apart.
    std::int64_t values[at::count];
    for_each_number<at::count>([&](auto k) HOPTAC_INLINED {
      if constexpr (made.of[k].sum != at::none || made.of[k].ends != at::none)
        values[k] = number_of(std::get<k>(of), row);
    });
    unsigned quad[at::quads == 0 ? 1 : at::quads];
    for_each_number<at::quads>([&](auto q) HOPTAC_INLINED { quad[q] = bits.of[q][i]; });

    for_each_number<made.sums / 2>([&](auto pair) HOPTAC_INLINED {
      constexpr std::size_t first = pair * 2;
      const two_sums both = {values[made.measure_of_sum[first]],
                             values[made.measure_of_sum[first + 1]]};
      add_vector(sums_.data() + first, both & mask<first>(quad));
    });
    if constexpr (made.sums % 2 == 1) {
      constexpr std::size_t last = made.sums - 1;
      std::int64_t value = values[made.measure_of_sum[last]];
      if constexpr (last < made.masked_sums)
        value &= -static_cast<std::int64_t>(quad[last / 4] >> (last % 4) & 1U);
      sums_[last] += value;
    }
    for_each_number<counters / 4>([&](auto q) HOPTAC_INLINED {
      unsigned which = quad[q];
      if constexpr (CountsRows && q * 4 + 3 == made.counters) which |= 8U;  // the rows
      four_counters step;
      std::memcpy(&step, steps_of_bits.at[which], sizeof step);
      add_vector(counters_.data() + q * 4, step);
    });
    for_each_number<counters % 4>([&](auto k) HOPTAC_INLINED {
      constexpr std::size_t one = counters / 4 * 4 + k;
      if constexpr (one == made.counters)
        ++counters_[one];
      else
        counters_[one] += quad[one / 4] >> k & 1U;
    });
    for_each_number<at::count>([&](auto k) HOPTAC_INLINED {
      if constexpr (made.of[k].ends != at::none) {
        constexpr std::size_t bit = made.of[k].counter;
        bool counted = true;
        if constexpr (bit < made.counters) counted = (quad[bit / 4] >> (bit % 4) & 1U) != 0;
        ends& mine = ends_[made.of[k].ends];
        // A new end is rare, however the rows are ordered: asking is cheaper than writing.
        const std::int64_t low = counted ? values[k] : std::numeric_limits<std::int64_t>::max();
        const std::int64_t high = counted ? values[k] : std::numeric_limits<std::int64_t>::min();
        if (low < mine.least) [[unlikely]]
          mine.least = low;
        if (high > mine.greatest) [[unlikely]]
          mine.greatest = high;
      }
    });
  }

  [[nodiscard]] std::uint64_t rows() const requires CountsRows { return counters_[made.counters]; }

  /// What measure `K` gathered.
  template <std::size_t K>
  [[nodiscard]] gathered of() const {
    gathered out;
    if constexpr (made.of[K].sum != at::none) out.add(sums_[made.of[K].sum]);
    if constexpr (made.of[K].counter < counters) out.count = counters_[made.of[K].counter];
    if constexpr (made.of[K].ends != at::none)
      out.widen(ends_[made.of[K].ends].least, ends_[made.of[K].ends].greatest);
    return out;
  }

 private:
  struct ends {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
  };

  template <std::size_t First>
  [[gnu::always_inline]] static two_sums mask(const unsigned* quad) {
    two_sums out = {-1, -1};
    if constexpr (First + 1 < made.masked_sums)
      std::memcpy(&out, sum_masks[quad[First / 4] >> (First % 4) & 3U], sizeof out);
    else if constexpr (First < made.masked_sums)
      out[0] = -static_cast<std::int64_t>(quad[First / 4] >> (First % 4) & 1U);
    return out;
  }

  [[no_unique_address]] std::array<std::int64_t, made.sums> sums_{};
  [[no_unique_address]] std::array<ends, made.ends> ends_{};
  [[no_unique_address]] std::array<std::uint32_t, counters> counters_{};
};

/// A cell that nothing overflows: of as many rows as there can be.
template <class... M>
struct wide_cell {
  std::uint64_t rows = 0;
  std::array<gathered, sizeof...(M)> each{};

  void add_row(const std::tuple<M...>& of, std::size_t row) {
    ++rows;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED {
      using one = std::tuple_element_t<k, std::tuple<M...>>;
      const one& measured = std::get<k>(of);
      if (!measured.counts(row)) return;
      ++each[k].count;
      const std::int64_t value = number_of(measured, row);
      if constexpr (one::sums) each[k].add(value);
      if constexpr (one::spans) each[k].widen(value, value);
    });
  }
  template <bool CountsRows>
  void merge(const cell<CountsRows, M...>& other) {
    if constexpr (CountsRows) rows += other.rows();
    for_each_number<sizeof...(M)>([&](auto k)
                                      HOPTAC_INLINED { each[k].merge(other.template of<k>()); });
  }
  void merge(const wide_cell& other) {
    rows += other.rows;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED { each[k].merge(other.each[k]); });
  }
  template <std::size_t K>
  [[nodiscard]] gathered of() const {
    return each[K];
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_CELL_HPP
