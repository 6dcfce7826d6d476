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

/// Eight bytes, each 0 or 1, as eight bits.
[[nodiscard]] inline std::uint64_t bits_of_eight(const std::uint8_t* bytes) {
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
  return (eight * 0x0102'0408'1020'4080U) >> 56U;  // byte i comes to bit 56 + i
}

/// The rows of a block that a grouping reads; `offsets` is room for what the filter lets through.
template <class Grouping>
[[nodiscard, gnu::always_inline]] inline auto chosen_rows(const Grouping& by, std::size_t first,
                                                          std::size_t last,
                                                          std::uint16_t* offsets) {
  if constexpr (!Grouping::is_filtered) {
    return adjacent_rows{first, last - first};
  } else {
    // Asked of all rows first, which compilers do for several at once.
    constexpr std::size_t word = 64;
    std::uint8_t has[rows_at_once + word];
    const read_here<Grouping> asked = by;
    for_each_row(last - first, [&](std::size_t i) HOPTAC_INLINED {
      has[i] = static_cast<std::uint8_t>(asked.has(first + i));
    });
    std::memset(has + (last - first), 0, word);
    std::size_t count = 0;
    for (std::size_t i = 0; i < last - first; i += word) {
      std::uint64_t those = 0;
      for (std::size_t k = 0; k < word; k += 8) those |= bits_of_eight(has + i + k) << k;
      for (; those != 0; those &= those - 1)
        offsets[count++] =
            static_cast<std::uint16_t>(i + static_cast<unsigned>(std::countr_zero(those)));
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
