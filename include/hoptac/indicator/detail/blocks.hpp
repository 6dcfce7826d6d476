// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_BLOCKS_HPP
#define HOPTAC_INDICATOR_DETAIL_BLOCKS_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/detail/cell.hpp>

#include <algorithm>  // std::min
#include <atomic>     // std::atomic
#include <bit>        // std::countr_zero, std::endian
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint8_t, std::uint16_t, std::uint64_t
#include <cstring>    // std::memcpy, std::memset

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// The rows of a block, one after another.
struct adjacent_rows {
  std::size_t first;
  std::size_t count;

  [[nodiscard]] std::size_t size() const { return count; }
  [[nodiscard]] std::size_t operator[](std::size_t i) const { return first + i; }
};

/// Those rows of a block that a filter lets through.
struct picked_rows {
  std::size_t first;
  std::size_t count;
  const std::uint16_t* offsets;

  [[nodiscard]] std::size_t size() const { return count; }
  [[nodiscard]] std::size_t operator[](std::size_t i) const { return first + offsets[i]; }
};

/// Some of other rows.
template <class Rows>
struct some_rows {
  Rows of;
  std::size_t count;
  const std::uint16_t* which;

  [[nodiscard]] std::size_t size() const { return count; }
  [[nodiscard]] std::size_t operator[](std::size_t i) const { return of[which[i]]; }
};

/// The rows of a block that a grouping reads; `offsets` is room for what the filter lets through.
template <class Grouping>
[[nodiscard, gnu::always_inline]] inline auto chosen_rows(const Grouping& by, std::size_t first,
                                                          std::size_t last,
                                                          std::uint16_t* offsets) {
  if constexpr (!Grouping::is_filtered) {
    return adjacent_rows{first, last - first};
  } else {
    // Asked of all rows first, which compilers do for several at once.
    std::uint8_t has[rows_at_once + 8];
    std::memset(has + (last - first), 0, 8);
    const read_here<Grouping> asked = by;
    for_each_row(last - first, [&](std::size_t i) HOPTAC_INLINED {
      has[i] = static_cast<std::uint8_t>(asked.has(first + i));
    });
    std::size_t count = 0;
    for (std::size_t i = 0; i < last - first; i += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, has + i, sizeof eight);
      if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
      for (; eight != 0; eight &= eight - 1)  // of each byte only the lowest bit can be set
        offsets[count++] =
            static_cast<std::uint16_t>(i + static_cast<unsigned>(std::countr_zero(eight)) / 8);
    }
    return picked_rows{first, count, offsets};
  }
}

/// The first row whose key was not announced.
struct trouble {
  static constexpr std::size_t none = ~std::size_t{0};
  std::size_t row = none;

  [[nodiscard]] bool is_any() const { return row != none; }
  void note(std::size_t other) { row = (std::min)(row, other); }
};

/// The first row of a block that has no group. Precondition: there is one.
template <class Grouping, class Rows>
[[nodiscard]] std::size_t first_outside(const Grouping& by, Rows rows) {
  std::size_t i = 0;
  while (!by.find(rows[i]).is_outside) ++i;
  return rows[i];
}

/// Counts the rows that were read and asks now and then whether to go on.
template <class Observer>
class watch {
 public:
  explicit watch(const Observer& observer) : observer_(observer) {}

  /// Whether to go on; to be called after every block.
  [[nodiscard]] bool goes_on(std::size_t rows, std::size_t& unreported) {
    unreported += rows;
    if (unreported >= 64 * rows_at_once) report(unreported);
    return !has_stopped();
  }
  void report(std::size_t& unreported) {
    if (unreported == 0) return;
    const std::size_t done = done_.fetch_add(unreported, std::memory_order_relaxed) + unreported;
    unreported = 0;
    if (!observer_(done)) stopped_.store(true, std::memory_order_relaxed);
  }
  [[nodiscard]] bool has_stopped() const { return stopped_.load(std::memory_order_relaxed); }

 private:
  const Observer& observer_;
  std::atomic<std::size_t> done_{0};
  std::atomic<bool> stopped_{false};
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_BLOCKS_HPP
