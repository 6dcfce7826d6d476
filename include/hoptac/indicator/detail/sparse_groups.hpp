// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_SPARSE_GROUPS_HPP
#define HOPTAC_INDICATOR_DETAIL_SPARSE_GROUPS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/indicator/detail/blocks.hpp>
#include <hoptac/indicator/detail/cell.hpp>
#include <hoptac/indicator/detail/hash_seed.hpp>
#include <hoptac/indicator/detail/headroom.hpp>
#include <hoptac/indicator/detail/open_table.hpp>
#include <hoptac/indicator/detail/wide_cell.hpp>

#include <algorithm>  // std::min
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint16_t, std::uint64_t
#include <limits>     // std::numeric_limits
#include <optional>   // std::optional
#include <tuple>      // std::tuple
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// About how many groups there are, by how often two rows of a sample are of the same: right on
/// average when all groups are of one size, else too small; never more than there are rows.
template <class Grouping>
[[nodiscard]] std::size_t estimated_groups(const Grouping& by, key_hash hash) {
  constexpr std::size_t most_sampled = 65'536;
  const std::size_t rows = by.rows();
  const std::size_t sampled = (std::min)(rows, most_sampled);
  struct seen {
    std::uint64_t times = 0;
  };
  open_table<seen> sample(sampled, 1, hash);
  std::uint64_t taken = 0;
  std::uint64_t pairs = 0;
  for (std::size_t first = 0; first < sampled; first += rows_at_once) {
    std::uint64_t groups[rows_at_once];
    std::uint64_t places[rows_at_once];
    std::size_t count = 0;
    for (std::size_t i = first; i < (std::min)(first + rows_at_once, sampled); ++i) {
      // From all over the columns: rows that lie together are often of one group.
      const std::size_t row = rows / sampled * i + rows % sampled * i / sampled;
      if (!by.has(row)) continue;
      groups[count] = by.find(row).number;
      places[count] = sample.place(hash(groups[count]));
      ++count;
    }
    sample.visit_cells(count, places, groups,
                       [&](std::size_t, seen& one) { pairs += one.times++; });
    taken += count;
  }
  if (taken == 0) return 0;
  const std::uint64_t chosen = rows / sampled * taken;
  if (pairs == 0) return static_cast<std::size_t>(chosen);
  const std::uint64_t estimate = taken * (taken - 1) / 2 / pairs;
  return static_cast<std::size_t>((std::min)(estimate + estimate / 16, chosen));
}

/// The groups whose hashes are one part of all hashes: every thread reads all keys and keeps its
/// own, so that no group is kept twice.
template <class... M>
class sparse_part {
 public:
  using narrow = cell<layout<M...>::needs_rows, M...>;

  sparse_part(std::size_t part, std::size_t parts, std::size_t expected, key_hash hash)
      : part_(part), parts_(parts), hash_(hash), narrow_(expected, parts, hash) {}

  /// Adds those rows whose groups belong here. Ends at the first row whose key was not announced,
  /// and returns it, or none.
  template <class Grouping, class Observer>
  std::size_t add(Grouping by, std::tuple<M...> of, watch<Observer>& watched) {
    std::uint16_t offsets[rows_at_once];
    own_rows own;
    row_bits<M...> bits;
    headroom<M...> room;
    std::size_t unreported = 0;
    for (std::size_t first = 0; first < by.rows(); first += rows_at_once) {
      const std::size_t end = (std::min)(first + rows_at_once, by.rows());
      const auto rows = chosen_rows(by, first, end, offsets);
      narrow_.make_room(rows.size());
      if (!find_own(by, rows, own)) return first_outside(by, rows);
      if (parts_ == 1)
        add_block(of, rows, own, bits, room);
      else
        add_block(of, some_rows<decltype(rows)>{rows, own.count, own.which}, own, bits, room);
      if (!watched.goes_on(part_ == 0 ? end - first : 0, unreported)) break;
    }
    watched.report(unreported);
    return trouble::none;
  }

  /// To be called when all rows have been added.
  void finish() {
    if (!wide_.has_value()) return;
    std::vector<std::uint64_t> keys;
    keys.reserve(wide_->size());
    wide_->for_each([&](std::uint64_t key, const wide_cell<M...>&) { keys.push_back(key); });
    for (const std::uint64_t key : keys) wide_->at(key).merge(*narrow_.find(key));
  }

  [[nodiscard]] std::size_t size() const { return narrow_.size(); }
  /// Calls `visit(number, cell)` for each group, in no order; the cells are `cell` or `wide_cell`.
  template <class Visit>
  void for_each(Visit visit) const {
    if (!wide_.has_value()) return narrow_.for_each(visit);
    narrow_.for_each([&](std::uint64_t key, const narrow& cell) {
      if (const wide_cell<M...>* const wide = wide_->find(key))
        visit(key, *wide);
      else
        visit(key, cell);
    });
  }

 private:
  /// Those rows of a block whose groups belong here.
  struct own_rows {
    std::size_t count;
    std::uint64_t group[rows_at_once];
    std::uint64_t place[rows_at_once];  // in `narrow_`
    std::uint16_t which[rows_at_once];  // unless they are all
  };

  /// Finds the rows that belong here. Whether the keys of all rows were announced.
  template <class Grouping, class Rows>
  [[nodiscard]] bool find_own(const Grouping& by, Rows rows, own_rows& own) const {
    bool is_any_outside = false;
    const key_hash hash = hash_;
    if (parts_ == 1) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto found = by.find(rows[i]);
        is_any_outside |= found.is_outside;
        own.group[i] = found.number;
        own.place[i] = narrow_.place(hash(found.number));
      }
      own.count = rows.size();
    } else {
      std::size_t count = 0;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto found = by.find(rows[i]);
        is_any_outside |= found.is_outside;
        // Written for each, kept of those that belong here: nobody can predict a branch.
        own.which[count] = static_cast<std::uint16_t>(i);
        count += static_cast<std::size_t>(scale(hash(found.number), parts_).whole == part_);
      }
      for (std::size_t i = 0; i < count; ++i) {
        own.group[i] = by.find(rows[own.which[i]]).number;
        own.place[i] = narrow_.place(scale(hash(own.group[i]), parts_).rest);
      }
      own.count = count;
    }
    return !is_any_outside;
  }
  /// Adds rows that belong here.
  template <class Rows>
  void add_block(const std::tuple<M...>& of, Rows rows, const own_rows& own, row_bits<M...>& bits,
                 headroom<M...>& room) {
    // A table that may be large is never emptied as a whole.
    const auto answer = room.ask(of, rows, std::numeric_limits<std::size_t>::max());
    narrow::read_bits(of, rows, bits);
    if (answer == headroom<M...>::answer::checked) [[unlikely]]
      narrow_.visit_cells(rows.size(), own.place, own.group, [&](std::size_t i, narrow& cell) {
        if (cell.has_room_for(of, rows[i])) [[likely]] {
          cell.add(of, bits, i, rows[i]);
          return;
        }
        wide_cell<M...>& wide = wide_at(own.group[i]);
        wide.merge(cell);
        wide.add_row(of, rows[i]);
        cell = narrow{};
      });
    else
      narrow_.visit_cells(rows.size(), own.place, own.group,
                          [&](std::size_t i, narrow& cell)
                              HOPTAC_INLINED { cell.add(of, bits, i, rows[i]); });
  }
  /// The wide cell of a group, of which the narrow one is left with what comes after.
  [[nodiscard]] wide_cell<M...>& wide_at(std::uint64_t group) {
    if (!wide_.has_value()) wide_.emplace(std::size_t{0}, parts_, hash_);
    wide_->make_room(1);
    return wide_->at(group);
  }

  std::size_t part_;
  std::size_t parts_;
  key_hash hash_;
  open_table<narrow> narrow_;                        // of every group
  std::optional<open_table<wide_cell<M...>>> wide_;  // of those whose sums leave 64 bits
};

template <class... M>
using sparse_cells = std::vector<sparse_part<M...>>;

template <class Grouping, class... M, class Executor, class Observer>
[[nodiscard]] sparse_cells<M...> sparse_groups(const Grouping& by, const std::tuple<M...>& of,
                                               const Executor& on, watch<Observer>& watched,
                                               trouble& wrong,
                                               std::uint64_t seed = process_seed()) {
  // Each part reads the keys of all rows: of few rows there are few.
  constexpr std::size_t rows_of_part = 16 * rows_at_once;
  const std::size_t parts = (std::min)(hoptac::detail::width_of(on), by.rows() / rows_of_part + 1);
  const key_hash hash(seed);
  const std::size_t expected = estimated_groups(by, hash) / parts;
  std::vector<std::optional<sparse_part<M...>>> of_part(parts);
  std::vector<std::size_t> wrong_row(parts, trouble::none);
  hoptac::detail::run_parts(on, parts, [&](std::size_t part) {
    sparse_part<M...>& mine = of_part[part].emplace(part, parts, expected, hash);
    wrong_row[part] = mine.add(by, of, watched);
    mine.finish();
  });
  for (const std::size_t row : wrong_row) wrong.note(row);

  sparse_cells<M...> out;
  out.reserve(parts);
  for (std::optional<sparse_part<M...>>& one : of_part) out.push_back(std::move(*one));
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_SPARSE_GROUPS_HPP
