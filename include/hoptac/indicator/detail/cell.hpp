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
#include <tuple>        // std::tuple, std::tuple_element_t
#include <type_traits>  // std::integral_constant, std::remove_cvref_t

/// The innermost part of aggregation. Each row is added to the cell of its group in as few stores
/// as can be: sums lie side by side and are added two or four at a time, counters four at a time.
/// Sums have 64 bits here. They cannot overflow, because the largest value of every block of rows
/// is known before the block is added (`headroom`). Cells are emptied into 128 bits in time, or,
/// where the values of a block are so large, asked of each row whether it has room in them.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

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
  /// How many times four sums are added at once.
  static constexpr std::size_t fours = has_wide_registers ? made.sums / 4 : 0;
  template <std::size_t Number>
  using number = std::integral_constant<std::size_t, Number>;

 public:
  template <class Rows>
  [[gnu::always_inline]] static void read_bits(const std::tuple<M...>& of, Rows rows,
                                               row_bits<M...>& bits) {
    for_each_number<made.counters>([&](auto number) HOPTAC_INLINED {
      // Told apart from what is written: else every byte of it could be one of those that are read,
      // and the compiler would do one after the other.
      constexpr std::size_t k = made.measure_of_counter[number];
      const read_here<std::tuple_element_t<k, std::tuple<M...>>> one = std::get<k>(of);
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

  /// The values of a row that sums add, four by four where registers are wide enough, and two by
  /// two.
  struct row_values {
    std::array<four_numbers, fours> four;
    std::array<two_numbers, (made.sums - fours * 4 + 1) / 2> two;
  };
  /// So many rows are best read together.
  static constexpr std::size_t rows_together = fours > 0 ? 4 : 2;

  [[gnu::always_inline]] static void read(const std::tuple<M...>& of, std::size_t row,
                                          row_values& out) {
    const auto value = [&](auto sum) HOPTAC_INLINED {
      if constexpr (sum < made.sums)
        return number_of(std::get<made.measure_of_sum[sum]>(of), row);
      else
        return std::int64_t{0};
    };
    for_each_number<fours>([&](auto v) HOPTAC_INLINED {
      out.four[v] = four_numbers{value(number<v * 4>{}), value(number<v * 4 + 1>{}),
                                 value(number<v * 4 + 2>{}), value(number<v * 4 + 3>{})};
    });
    for_each_number<row_values{}.two.size()>([&](auto v) HOPTAC_INLINED {
      out.two[v] =
          two_numbers{value(number<fours * 4 + v * 2>{}), value(number<fours * 4 + v * 2 + 1>{})};
    });
  }
  /// The same of this row and those after it.
  [[gnu::always_inline]] static void read(const std::tuple<M...>& of, std::size_t row,
                                          std::array<row_values, rows_together>& out) {
    const auto measure = [&](auto sum) HOPTAC_INLINED -> const auto& {
      return std::get<made.measure_of_sum[sum]>(of);
    };
    for_each_number<fours>([&](auto v) HOPTAC_INLINED {
      read_four_rows_of(measure(number<v * 4>{}), measure(number<v * 4 + 1>{}),
                        measure(number<v * 4 + 2>{}), measure(number<v * 4 + 3>{}), row,
                        out[0].four[v], out[1].four[v], out[2].four[v], out[3].four[v]);
    });
    for_each_number<row_values{}.two.size()>([&](auto v) HOPTAC_INLINED {
      constexpr std::size_t first = fours * 4 + v * 2;
      for_each_number<rows_together / 2>([&](auto i) HOPTAC_INLINED {
        two_numbers& one = out[i * 2].two[v];
        two_numbers& next = out[i * 2 + 1].two[v];
        if constexpr (first + 1 < made.sums) {
          read_two_rows_of(measure(number<first>{}), measure(number<first + 1>{}), row + i * 2, one,
                           next);
        } else {
          one = two_numbers{number_of(measure(number<first>{}), row + i * 2), 0};
          next = two_numbers{number_of(measure(number<first>{}), row + i * 2 + 1), 0};
        }
      });
    });
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
                                  std::size_t i, std::size_t row, const row_values& values) {
    for_each_number<all_quads>([&](auto q) HOPTAC_INLINED {
      constexpr std::size_t first = q * 4;
      constexpr std::size_t masked = masked_in(q);
      [[maybe_unused]] unsigned quad = 0;
      if constexpr (q < at::quads) quad = bits.of[q][i];
      const effect& does = effects[q][quad];

      if constexpr (q < fours) {
        four_numbers all = values.four[q];
        for_each_number<2>([&](auto half) HOPTAC_INLINED {
          constexpr std::size_t one = first + half * 2;
          if constexpr (compares_two(one))
            widen_two<one>(of, bits, i, row,
                           __builtin_shufflevector(all, all, half * 2, half * 2 + 1), does);
        });
        if constexpr (masked > 0) {
          four_numbers mask;
          std::memcpy(&mask, does.masks, sizeof mask);
          all &= mask;
        }
        add_vector(sums_.data() + first, all);
      } else {
        for_each_number<2>([&](auto half) HOPTAC_INLINED {
          constexpr std::size_t one = first + half * 2;
          if constexpr (one < made.sums) {
            two_numbers both = values.two[(one - fours * 4) / 2];
            if constexpr (compares_two(one)) widen_two<one>(of, bits, i, row, both, does);
            if constexpr (half * 2 < masked) {
              two_numbers mask;
              std::memcpy(&mask, does.masks + half * 2, sizeof mask);
              both &= mask;
            }
            if constexpr (one + 1 < made.sums)
              add_vector(sums_.data() + one, both);
            else
              sums_[one] += both[0];
          }
        });
      }
      if constexpr (first + 4 <= counters) {
        four_counters step;
        std::memcpy(&step, does.steps, sizeof step);
        add_vector(counters_.data() + first, step);
      } else {
        // Two in one number: neither can overflow into the other.
        if constexpr (first + 2 <= counters) add_two_counters(counters_.data() + first, does.steps);
        constexpr std::size_t last = counters - 1;
        if constexpr (counters % 2 == 1 && first <= last)
          counters_[last] += does.steps[last - first];
      }
    });
    for_each_number<at::count>([&](auto k) HOPTAC_INLINED {
      if constexpr (made.of[k].ends != at::none && !compares_two(made.of[k].sum))
        widen<k>(of, bits, i, row);
    });
  }
  [[gnu::always_inline]] void add(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                  std::size_t i, std::size_t row) {
    row_values values;
    read(of, row, values);
    add(of, bits, i, row, values);
  }

  /// Whether the values of a row can be added: none is so large that it cannot be told from the
  /// ends of others by subtraction, and no sum leaves 64 bits.
  [[nodiscard, gnu::always_inline]] bool has_room_for(const std::tuple<M...>& of,
                                                      std::size_t row) const {
    bool leaves = false;
    for_each_number<made.sums>([&](auto sum) HOPTAC_INLINED {
      const std::int64_t value = number_of(std::get<made.measure_of_sum[sum]>(of), row);
      std::int64_t ignored = 0;
      leaves |= __builtin_add_overflow(sums_[sum], value, &ignored);
      leaves |= ((value ^ value >> 63) >> 61) != 0;
    });
    return !leaves;
  }

  [[nodiscard]] std::uint64_t rows() const requires CountsRows { return counters_[made.counters]; }

  /// What measure `K` gathered.
  template <std::size_t K>
  [[nodiscard]] gathered of() const {
    gathered out;
    if constexpr (made.of[K].sum != at::none) out.add(sums_[made.of[K].sum]);
    if constexpr (made.of[K].counter < counters) out.count = counters_[made.of[K].counter];
    if constexpr (made.of[K].ends != at::none)
      if (out.count != 0) out.widen(ends_.least[made.of[K].ends], ends_.greatest[made.of[K].ends]);
    return out;
  }

 private:
  /// How many of the four sums of a quad can be missing.
  static constexpr std::size_t masked_in(std::size_t quad) {
    return made.masked_sums < quad * 4 ? 0
                                       : (std::min)(made.masked_sums - quad * 4, std::size_t{4});
  }
  /// Whether the ends of this sum's measure are compared together with those of a neighbour.
  static constexpr bool compares_two(std::size_t sum) {
    if (sum == at::none || sum / 2 * 2 + 1 >= made.sums) return false;
    const std::size_t first = sum / 2 * 2;
    const std::size_t ends = made.of[made.measure_of_sum[first]].ends;
    return ends != at::none && made.of[made.measure_of_sum[first + 1]].ends == ends + 1;
  }
  /// `widen` of the measures of two sums.
  template <std::size_t Sum>
  [[gnu::always_inline]] void widen_two(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                        std::size_t i, std::size_t row, const two_numbers& both,
                                        const effect& does) {
    constexpr std::size_t first = made.measure_of_sum[Sum];
    constexpr std::size_t second = made.measure_of_sum[Sum + 1];
    two_numbers least, greatest;
    std::memcpy(&least, ends_.least.data() + made.of[first].ends, sizeof least);
    std::memcpy(&greatest, ends_.greatest.data() + made.of[first].ends, sizeof greatest);
    two_numbers outside = (both - least) | (greatest - both);  // negative where it is
    if constexpr (Sum % 4 < masked_in(Sum / 4)) {
      two_numbers mask;
      std::memcpy(&mask, does.masks + Sum % 4, sizeof mask);
      outside &= mask;
    }
    if (is_any_negative(outside)) [[unlikely]] {
      widen<first>(of, bits, i, row);
      widen<second>(of, bits, i, row);
    }
  }
  /// Makes room for what measure `K` has in a row between its least and its greatest value.
  template <std::size_t K>
  [[gnu::always_inline]] void widen(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                    std::size_t i, std::size_t row) {
    constexpr std::size_t bit = made.of[K].counter;
    std::int64_t& least = ends_.least[made.of[K].ends];
    std::int64_t& greatest = ends_.greatest[made.of[K].ends];
    // A new end is rare, however the rows are ordered. Asked first, because whether the value is
    // one at all cannot be predicted.
    const std::int64_t value = number_of(std::get<K>(of), row);
    if (value < least || value > greatest) [[unlikely]] {
      if (bit >= made.counters || (bits.of[bit / 4][i] >> (bit % 4) & 1U) != 0) {
        least = (std::min)(least, value);
        greatest = (std::max)(greatest, value);
      }
    }
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

  [[no_unique_address]] values_of<std::int64_t, made.sums> sums_{};
  [[no_unique_address]] ends_of<made.ends, made.ends_of_sums> ends_{};
  [[no_unique_address]] values_of<std::uint32_t, counters> counters_{};
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_CELL_HPP
