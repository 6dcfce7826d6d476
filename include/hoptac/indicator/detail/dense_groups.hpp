// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_DENSE_GROUPS_HPP
#define HOPTAC_INDICATOR_DETAIL_DENSE_GROUPS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/row_parts.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/indicator/detail/blocks.hpp>
#include <hoptac/indicator/detail/cell.hpp>
#include <hoptac/indicator/detail/headroom.hpp>
#include <hoptac/indicator/detail/open_table.hpp>
#include <hoptac/indicator/detail/wide_cell.hpp>

#include <algorithm>    // std::min
#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <tuple>        // std::tuple
#include <type_traits>  // std::is_same_v
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// The cells of all combinations of keys, those without rows included.
template <class... M>
using dense_cells = std::vector<wide_cell<M...>>;

/// Whether a cell for each combination is the better way: they fit the caches, or nearly.
template <class... M, class Grouping>
[[nodiscard]] constexpr bool are_dense(const Grouping& by, const std::tuple<M...>&) {
  constexpr std::size_t most_bytes = std::size_t{8} << 20U;
  return by.combinations() <= most_bytes / sizeof(cell<true, M...>);
}

/// What one thread gathers.
template <class... M>
class dense_part {
  using narrow = cell<true, M...>;
  static constexpr std::size_t cells_ahead = 16;  ///< rows between asking for a cell and using it
  static constexpr std::size_t most_bytes_near = std::size_t{256} << 10U;  ///< that need no asking

 public:
  explicit dense_part(std::size_t combinations)
      : copy_bits_(copy_bits_for(combinations)),
        cells_(combinations << copy_bits_, narrow{}),
        wide_(combinations) {}

  /// Adds rows. Ends at the first row whose key was not announced, and returns it, or none.
  template <class Grouping, class Observer>
  std::size_t add(Grouping by, std::tuple<M...> of, std::size_t first, std::size_t last,
                  watch<Observer>& watched) {
    std::uint32_t group[rows_at_once + cells_ahead] = {};
    std::uint16_t offsets[2][rows_at_once];
    row_bits<M...> bits;
    headroom<M...> room;
    std::size_t unreported = 0;
    std::size_t end = (std::min)(first + rows_at_once, last);
    auto next = chosen_rows(by, first, end, offsets[0]);
    for (std::size_t which = 1; first < last; which = 1 - which) {
      const auto rows = next;
      const std::size_t next_end = (std::min)(end + rows_at_once, last);
      next = chosen_rows(by, end, next_end, offsets[which]);
      if (!by.find_all(rows, group)) return first_outside(by, rows);
      const auto answer = room.ask(of, rows, cells_.size());
      if (answer == headroom<M...>::answer::pour_first) pour();
      narrow::read_bits(of, rows, bits);
      if (answer == headroom<M...>::answer::checked)
        add_checked(of, bits, rows, group);
      else if (cells_.size() * sizeof(narrow) > most_bytes_near)
        add_to_cells<true>(of, bits, rows, group, next);
      else
        add_to_cells<false>(of, bits, rows, group, next);
      if (!watched.goes_on(end - first, unreported)) break;
      first = end;
      end = next_end;
    }
    watched.report(unreported);
    return trouble::none;
  }

  /// Everything that was added.
  [[nodiscard]] dense_cells<M...>& done() {
    pour();
    return wide_;
  }

 private:
  [[nodiscard]] static unsigned copy_bits_for(std::size_t combinations) {
    unsigned bits = 0;
    while (bits < 3 && (combinations << (bits + 1)) * sizeof(narrow) <= 16'384) ++bits;
    return bits;
  }
  /// Adds the rows of a block. Meanwhile it asks the memory, which would have nothing to do, for
  /// the next block: a whole one, or the few rows of one that a filter lets through; and for cells
  /// that are far, that is not in the nearest caches. `group` has room for `cells_ahead` more.
  template <bool AreFar, class Rows>
  [[gnu::always_inline]] void add_to_cells(const std::tuple<M...>& of, const row_bits<M...>& bits,
                                           Rows rows, std::uint32_t* group, Rows next) {
    narrow* const cells = cells_.data();
    const auto fetch_cell_for = [&](std::size_t i) HOPTAC_INLINED {
      if constexpr (AreFar) fetch_cell(cells + group[i + cells_ahead]);
    };
    // Rows of one group after another would wait for each other: they take turns with its copies.
    if (const unsigned copy_bits = copy_bits_; !AreFar && copy_bits != 0) {
      const std::uint32_t copies = (std::uint32_t{1} << copy_bits) - 1;
      for_each_row(rows.size(), [&](std::size_t i) HOPTAC_INLINED {
        group[i] = (group[i] << copy_bits) + (static_cast<std::uint32_t>(i) & copies);
      });
    }
    std::size_t i = 0;
    if constexpr (std::is_same_v<Rows, adjacent_rows>) {
      constexpr std::size_t rows_fetched = 16;
      constexpr std::size_t together = narrow::rows_together;
      for (; i + together <= rows.size(); i += together) {
        if (next.size() == rows_at_once && i % rows_fetched == 0)
          narrow::template fetch<rows_fetched>(of, rows[i] + rows_at_once);
        std::array<typename narrow::row_values, together> values;
        narrow::read(of, rows[i], values);
        for_each_number<together>([&](auto k) HOPTAC_INLINED {
          fetch_cell_for(i + k);
          cells[group[i + k]].add(of, bits, i + k, rows[i + k], values[k]);
        });
      }
    }
    const std::size_t sparse = sparse_rows_of(next);
    for (; i < rows.size(); ++i) {
      fetch_cell_for(i);
      if (i < sparse) narrow::template fetch<1>(of, next[i]);
      cells[group[i]].add(of, bits, i, rows[i]);
    }
  }
  /// Adds the rows of a block whose values are so large that a sum could leave 64 bits: a row that
  /// has no room in its cell goes into the wide one, with all that the cell had.
  template <class Rows>
  void add_checked(const std::tuple<M...>& of, const row_bits<M...>& bits, Rows rows,
                   const std::uint32_t* group) {
    narrow* const cells = cells_.data();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (copy_bits_ == 0) fetch_cell(cells + group[i + cells_ahead]);
      narrow& one = cells[std::size_t{group[i]} << copy_bits_];
      if (one.has_room_for(of, rows[i])) [[likely]] {
        one.add(of, bits, i, rows[i]);
      } else {
        wide_[group[i]].merge(one);
        wide_[group[i]].add_row(of, rows[i]);
        one = narrow{};
      }
    }
  }
  /// How many of these rows lie so far apart that the memory does not guess them, and has to be
  /// asked for each.
  template <class Rows>
  [[nodiscard]] static std::size_t sparse_rows_of(Rows rows) {
    if (std::is_same_v<Rows, adjacent_rows> || rows.size() > rows_at_once / 8) return 0;
    return rows.size();
  }
  // Inlined always: g++ takes a function that only prefetches for one that does nothing.
  [[gnu::always_inline]] static void fetch_cell(const narrow* one) {
    const auto* const bytes = reinterpret_cast<const char*>(one);
    for (std::size_t at = 0; at < sizeof(narrow); at += 64) __builtin_prefetch(bytes + at, 1);
  }
  void pour() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      narrow& one = cells_.data()[i];
      if (one.rows() == 0) continue;
      wide_[i >> copy_bits_].merge(one);
      one = narrow{};
    }
  }

  unsigned copy_bits_;
  large_array<narrow> cells_;
  dense_cells<M...> wide_;
};

template <class Grouping, class... M, class Executor, class Observer>
[[nodiscard]] dense_cells<M...> dense_groups(const Grouping& by, const std::tuple<M...>& of,
                                             const Executor& on, watch<Observer>& watched,
                                             trouble& wrong) {
  const auto combinations = static_cast<std::size_t>(by.combinations());
  const hoptac::detail::row_parts parts(by.rows(), rows_at_once, hoptac::detail::width_of(on));
  std::vector<dense_cells<M...>> of_part(parts.count());
  std::vector<std::size_t> wrong_row(parts.count(), trouble::none);
  hoptac::detail::run_parts(on, parts.count(), [&](std::size_t part) {
    dense_part<M...> mine(combinations);
    wrong_row[part] = mine.add(by, of, parts.begin_of(part), parts.begin_of(part + 1), watched);
    of_part[part] = std::move(mine.done());
  });
  for (const std::size_t row : wrong_row) wrong.note(row);
  if (of_part.empty()) return {};
  for (std::size_t part = 1; part < of_part.size(); ++part)
    for (std::size_t i = 0; i < combinations; ++i) of_part[0][i].merge(of_part[part][i]);
  return std::move(of_part[0]);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_DENSE_GROUPS_HPP
