// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_DENSE_GROUPS_HPP
#define HOPTAC_INDICATOR_DETAIL_DENSE_GROUPS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/row_parts.hpp>
#include <hoptac/indicator/detail/blocks.hpp>
#include <hoptac/indicator/detail/cell.hpp>
#include <hoptac/indicator/detail/headroom.hpp>
#include <hoptac/indicator/detail/open_table.hpp>

#include <algorithm>  // std::min
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint32_t
#include <tuple>      // std::tuple
#include <utility>    // std::move
#include <vector>     // std::vector

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
 public:
  explicit dense_part(std::size_t combinations)
      : copy_bits_(copy_bits_for(combinations)),
        cells_(combinations << copy_bits_, cell<true, M...>{}),
        wide_(combinations) {}

  /// Adds rows. Ends at the first row whose key was not announced, and returns it, or none.
  template <class Grouping, class Observer>
  std::size_t add(Grouping by, std::tuple<M...> of, std::size_t first, std::size_t last,
                  watch<Observer>& watched) {
    constexpr std::size_t ahead = 16;  // rows between asking memory for a cell and using it
    std::uint32_t group[rows_at_once + ahead] = {};
    std::uint16_t offsets[rows_at_once];
    row_bits<M...> bits;
    headroom<M...> room;
    const bool are_many = cells_.size() * sizeof(cell<true, M...>) > (std::size_t{256} << 10U);
    const std::size_t copies = (std::size_t{1} << copy_bits_) - 1;
    std::size_t unreported = 0;
    for (; first < last; first += rows_at_once) {
      const std::size_t end = (std::min)(first + rows_at_once, last);
      const auto rows = chosen_rows(by, first, end, offsets);
      const std::size_t count = rows.size();
      if (!by.find_all(rows, group)) return first_outside(by, rows);
      const auto answer = room.ask(of, rows);
      if (answer == headroom<M...>::answer::one_by_one) {
        for (std::size_t i = 0; i < count; ++i) wide_[group[i]].add_row(of, rows[i]);
      } else {
        if (answer == headroom<M...>::answer::pour_first) pour();
        cell<true, M...>::read_bits(of, rows, bits);
        // Rows of one group after another would wait for each other: they take turns with its
        // copies.
        cell<true, M...>* const cells = cells_.data();
        if (are_many) {
          for (std::size_t i = 0; i < count; ++i) {
            fetch(cells + group[i + ahead]);
            cells[group[i]].add(of, bits, i, rows[i]);
          }
        } else {
          for (std::size_t i = 0; i < count; ++i)
            cells[(std::size_t{group[i]} << copy_bits_) + (i & copies)].add(of, bits, i, rows[i]);
        }
      }
      if (!watched.goes_on(end - first, unreported)) break;
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
    while (bits < 3 && (combinations << (bits + 1)) * sizeof(cell<true, M...>) <= 16'384) ++bits;
    return bits;
  }
  static void fetch(const cell<true, M...>* one) {
    const auto* const bytes = reinterpret_cast<const char*>(one);
    for (std::size_t at = 0; at < sizeof(cell<true, M...>); at += 64)
      __builtin_prefetch(bytes + at, 1);
  }
  void pour() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      cell<true, M...>& one = cells_.data()[i];
      if (one.rows() == 0) continue;
      wide_[i >> copy_bits_].merge(one);
      one = cell<true, M...>{};
    }
  }

  unsigned copy_bits_;
  large_array<cell<true, M...>> cells_;
  dense_cells<M...> wide_;
};

template <class Grouping, class... M, class Executor, class Observer>
[[nodiscard]] dense_cells<M...> dense_groups(const Grouping& by, const std::tuple<M...>& of,
                                             const Executor& on, watch<Observer>& watched,
                                             trouble& wrong) {
  const auto combinations = static_cast<std::size_t>(by.combinations());
  const hoptac::detail::row_parts parts(by.rows(), rows_at_once, on.width());
  std::vector<dense_cells<M...>> of_part(parts.count());
  std::vector<std::size_t> wrong_row(parts.count(), trouble::none);
  on(parts.count(), [&](std::size_t part) {
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
