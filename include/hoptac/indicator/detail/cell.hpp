// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CELL_HPP
#define HOPTAC_INDICATOR_DETAIL_CELL_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>
#include <hoptac/indicator/detail/lanes.hpp>
#include <hoptac/indicator/measure.hpp>

#include <algorithm>    // std::max, std::min
#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t, std::uint32_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <limits>       // std::numeric_limits
#include <tuple>        // std::tuple
#include <type_traits>  // std::remove_cvref_t

/// The innermost part of aggregation. Each row is added to the cell of its group in as few stores
/// as can be: sums lie side by side and are added two at a time, counters four at a time. Sums have
/// 64 bits here. They cannot overflow, because the largest value of every block of rows is known
/// before the block is added (`headroom`), and cells are emptied into 128 bits in time.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// What four bits of a row do: which of four sums to add, and what to add to four counters.
struct alignas(64) effect {
  std::int64_t masks[4];
  std::uint32_t steps[4];
};

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
  static constexpr std::size_t all_quads = ((std::max)(made.sums, counters) + 3) / 4;

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

  /// The values of a row that sums add, two by two.
  using pairs = std::array<two_numbers, (made.sums + 1) / 2>;

  [[gnu::always_inline]] static void read(const std::tuple<M...>& of, std::size_t row, pairs& out) {
    for_each_number<made.sums / 2>([&](auto pair) HOPTAC_INLINED {
      out[pair] = two_numbers{number_of(std::get<made.measure_of_sum[pair * 2]>(of), row),
                              number_of(std::get<made.measure_of_sum[pair * 2 + 1]>(of), row)};
    });
    if constexpr (made.sums % 2 == 1)
      out[made.sums / 2] =
          two_numbers{number_of(std::get<made.measure_of_sum[made.sums - 1]>(of), row), 0};
  }
  /// The same of this row and the next.
  [[gnu::always_inline]] static void read_two_rows(const std::tuple<M...>& of, std::size_t row,
                                                   pairs& out, pairs& next) {
    for_each_number<made.sums / 2>([&](auto pair) HOPTAC_INLINED {
      read_two_rows_of(std::get<made.measure_of_sum[pair * 2]>(of),
                       std::get<made.measure_of_sum[pair * 2 + 1]>(of), row, out[pair], next[pair]);
    });
    if constexpr (made.sums % 2 == 1) {
      const auto& last = std::get<made.measure_of_sum[made.sums - 1]>(of);
      out[made.sums / 2] = two_numbers{number_of(last, row), 0};
      next[made.sums / 2] = two_numbers{number_of(last, row + 1), 0};
    }
  }

  /// Asks the memory for the values that `Count` rows from `row` on add.
  template <std::size_t Count>
  [[gnu::always_inline]] static void fetch(const std::tuple<M...>& of, std::size_t row) {
    for_each_number<made.sums>([&](auto k) HOPTAC_INLINED {
      const auto& measured = std::get<made.measure_of_sum[k]>(of);
      if constexpr (term_in_memory<std::remove_cvref_t<decltype(measured)>>) {
        const auto* const first = measured.data() + row;
        constexpr std::size_t rows_a_line = 64 / sizeof *first;
        for (std::size_t i = 0; i < Count; i += rows_a_line) __builtin_prefetch(first + i, 0, 2);
      }
    });
  }

  /// Adds row `row` with what was read of it; row `i` of the bits tells what counts.
  [[gnu::always_inline]] void add(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                  std::size_t i, std::size_t row, const pairs& values) {
    for_each_number<all_quads>([&](auto q) HOPTAC_INLINED {
      constexpr std::size_t first = q * 4;
      constexpr std::size_t masked = masked_in(q);
      [[maybe_unused]] unsigned quad = 0;
      if constexpr (q < at::quads) quad = bits.of[q][i];
      const effect& does = effects[q][quad];

      for_each_number<2>([&](auto half) HOPTAC_INLINED {
        constexpr std::size_t one = first + half * 2;
        if constexpr (one + 1 < made.sums) {
          two_numbers both = values[one / 2];
          if constexpr (half * 2 < masked) {
            two_numbers mask;
            std::memcpy(&mask, does.masks + half * 2, sizeof mask);
            both &= mask;
          }
          add_vector(sums_.data() + one, both);
        } else if constexpr (one < made.sums) {
          std::int64_t value = values[one / 2][0];
          if constexpr (half * 2 < masked) value &= does.masks[half * 2];
          sums_[one] += value;
        }
      });
      if constexpr (first + 4 <= counters) {
        four_counters step;
        std::memcpy(&step, does.steps, sizeof step);
        add_vector(counters_.data() + first, step);
      } else {
        for_each_number<4>([&](auto k) HOPTAC_INLINED {
          if constexpr (first + k < made.counters)
            counters_[first + k] += quad >> k & 1U;
          else if constexpr (first + k < counters)
            ++counters_[first + k];
        });
      }
    });
    for_each_number<at::count>([&](auto k) HOPTAC_INLINED {
      if constexpr (made.of[k].ends != at::none) {
        constexpr std::size_t bit = made.of[k].counter;
        ends& mine = ends_[made.of[k].ends];
        // A new end is rare, however the rows are ordered. Asked first, because whether the value
        // is one at all cannot be predicted.
        const std::int64_t value = number_of(std::get<k>(of), row);
        if (value < mine.least || value > mine.greatest) [[unlikely]] {
          if (bit >= made.counters || (bits.of[bit / 4][i] >> (bit % 4) & 1U) != 0) {
            mine.least = (std::min)(mine.least, value);
            mine.greatest = (std::max)(mine.greatest, value);
          }
        }
      }
    });
  }
  [[gnu::always_inline]] void add(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                  std::size_t i, std::size_t row) {
    pairs values;
    read(of, row, values);
    add(of, bits, i, row, values);
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
  /// How many of the four sums of a quad can be missing.
  static constexpr std::size_t masked_in(std::size_t quad) {
    return made.masked_sums < quad * 4 ? 0
                                       : (std::min)(made.masked_sums - quad * 4, std::size_t{4});
  }
  /// What the bits of each quad do. Sums that cannot be missing are always added, and rows always
  /// counted.
  static constexpr std::array<std::array<effect, 16>, all_quads> effects = [] {
    std::array<std::array<effect, 16>, all_quads> out{};
    for (std::size_t q = 0; q < all_quads; ++q) {
      for (unsigned bits = 0; bits < 16; ++bits) {
        for (std::size_t k = 0; k < 4; ++k) {
          const bool is_set = (bits >> k & 1U) != 0;
          out[q][bits].masks[k] = k >= masked_in(q) || is_set ? -1 : 0;
          out[q][bits].steps[k] = is_set || (CountsRows && q * 4 + k == made.counters) ? 1 : 0;
        }
      }
    }
    return out;
  }();

  struct ends {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min();
  };

  [[no_unique_address]] values_of<std::int64_t, made.sums> sums_{};
  [[no_unique_address]] values_of<ends, made.ends> ends_{};
  [[no_unique_address]] values_of<std::uint32_t, counters> counters_{};
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
