// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CELL_HPP
#define HOPTAC_INDICATOR_DETAIL_CELL_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/measure.hpp>

#include <array>        // std::array
#include <bit>          // std::bit_width
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t, std::uint32_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <limits>       // std::numeric_limits
#include <tuple>        // std::tuple
#include <type_traits>  // std::integral_constant
#include <utility>      // std::index_sequence

/// The innermost part of aggregation. Each row is added to the cell of its group in as few stores as
/// can be: sums lie side by side and are added two at a time, counters four at a time. Sums have 64
/// bits here. They cannot overflow, because the largest value of every block of rows is known before
/// the block is added (`headroom`), and cells are emptied into 128 bits in time.
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
/// to add; the counter of rows is the last one, if there is one.
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
    std::size_t counters = 0;  ///< without that of the rows
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
    for (std::size_t k = 0; k < count; ++k)
      if (sums[k] && !all[k]) give(k, true, true);
    out.masked_sums = out.sums;
    for (std::size_t k = 0; k < count; ++k)
      if (!sums[k] && !all[k]) give(k, true, false);
    for (std::size_t k = 0; k < count; ++k)
      if (sums[k] && all[k]) give(k, false, true);
    for (std::size_t k = 0; k < count; ++k)
      if (spans[k]) out.of[k].ends = out.ends++;
    for (std::size_t k = 0; k < count; ++k)
      if (out.of[k].counter == none) out.of[k].counter = out.counters;  // that of the rows
    return out;
  }();
  /// Whether a measure asks for the number of rows.
  static constexpr bool needs_rows = ((M::counted && M::counts_all) || ...);
  static constexpr std::size_t quads = (made.counters + 3) / 4;
};

/// Calls `visit` with each number below `N` as a constant.
template <std::size_t N, class Visit>
[[gnu::always_inline]] constexpr void for_each_number(Visit visit) {
  [&]<std::size_t... K>(std::index_sequence<K...>) HOPTAC_INLINED {
    (visit(std::integral_constant<std::size_t, K>{}), ...);
  }(std::make_index_sequence<N>{});
}

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
      const std::size_t count = rows.size();
      for (std::size_t i = 0; i < count; ++i) {
        const auto bit = static_cast<std::uint8_t>(one.counts(rows[i]));
        if constexpr (shift == 0)
          into[i] = bit;
        else
          into[i] = static_cast<std::uint8_t>(into[i] | bit << shift);
      }
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
        values[k] = static_cast<std::int64_t>(std::get<k>(of).value(row));
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
      unsigned which = quad[q < at::quads ? std::size_t{q} : 0];
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
      const auto value = static_cast<std::int64_t>(measured.value(row));
      if constexpr (one::sums) each[k].add(value);
      if constexpr (one::spans) each[k].widen(value, value);
    });
  }
  template <bool CountsRows>
  void merge(const cell<CountsRows, M...>& other) {
    if constexpr (CountsRows) rows += other.rows();
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED { each[k].merge(other.template of<k>()); });
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

/// How far the 64-bit sums of the cells are from overflow.
template <class... M>
class headroom {
 public:
  enum class answer : std::uint8_t { enough, pour_first, one_by_one };

  /// What has to be done before the rows of a block are added.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] answer ask(const std::tuple<M...>& of, Rows rows) {
    const unsigned width = width_of(of, rows);
    if (width == 0) return answer::enough;
    if (width > 52) return answer::one_by_one;  // 1,024 of them could be too many
    const std::uint64_t more = static_cast<std::uint64_t>(rows_at_once) << width;
    if (more > all - used_) {
      used_ = more;
      return answer::pour_first;
    }
    used_ += more;
    return answer::enough;
  }

 private:
  static constexpr std::uint64_t all = std::numeric_limits<std::int64_t>::max();

  /// The bits of the largest magnitude; 0 where sums of 32-bit numbers are all there is.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] static unsigned width_of(const std::tuple<M...>& of, Rows rows) {
    std::uint64_t all_bits = 0;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED {
      using one = std::tuple_element_t<k, std::tuple<M...>>;
      if constexpr (one::sums && sizeof(typename one::value_type) == sizeof(std::int64_t)) {
        const one measured = std::get<k>(of);
        const std::size_t count = rows.size();
        std::int64_t bits = 0;
        for (std::size_t i = 0; i < count; ++i) {
          const std::int64_t value = measured.value(rows[i]);
          bits |= value ^ value >> 63;
        }
        all_bits |= static_cast<std::uint64_t>(bits) | 1U;
      }
    });
    return static_cast<unsigned>(std::bit_width(all_bits));
  }

  std::uint64_t used_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#undef HOPTAC_INLINED

#endif  // HOPTAC_INDICATOR_DETAIL_CELL_HPP
