// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP
#define HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <algorithm>    // std::fill_n
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint64_t
#include <cstdlib>      // std::aligned_alloc, std::free
#include <memory>       // std::unique_ptr, std::uninitialized_fill_n
#include <new>          // std::bad_alloc
#include <type_traits>  // std::is_trivially_copy_constructible_v
#include <utility>      // std::swap

#ifdef __linux__
#include <sys/mman.h>  // madvise
#endif

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// Spreads keys over 64 bits; those of consecutive organisations lie far apart.
[[nodiscard]] constexpr std::uint64_t spread(std::uint64_t key) {
  return (key ^ key >> 32U) * 0x9E3779B97F4A7C15U;
}

/// A fraction of 2^64 as a whole number below `count`, and what is left of it as a fraction again.
struct scaled_hash {
  std::uint64_t whole;
  std::uint64_t rest;
};
[[nodiscard]] constexpr scaled_hash scale(std::uint64_t hash, std::uint64_t count) {
  const money::detail::uint128 product = static_cast<money::detail::uint128>(hash) * count;
  return {money::detail::high_word(product), money::detail::low_word(product)};
}

/// A fixed number of equal things in large pages, where the system has them: a million groups are
/// visited in no order, and with small pages half of the time would go into finding the pages.
template <class T>
class large_array {
  static_assert(std::is_trivially_copy_constructible_v<T> && std::is_trivially_destructible_v<T>);
  static constexpr std::size_t page = std::size_t{1} << 21U;

 public:
  large_array() = default;
  large_array(std::size_t size, const T& filled_with) : size_(size) {
    const std::size_t bytes = size * sizeof(T);
    const std::size_t step = bytes < page ? std::size_t{64} : page;
    data_.reset(static_cast<T*>(std::aligned_alloc(step, (bytes / step + 1) * step)));
    if (data_ == nullptr) throw std::bad_alloc();
#ifdef __linux__
    if (step == page) (void)::madvise(data_.get(), (bytes / step + 1) * step, MADV_HUGEPAGE);
#endif
    std::uninitialized_fill_n(data_.get(), size, filled_with);
  }

  [[nodiscard]] std::size_t size() const {
    return size_;
  }
  [[nodiscard]] T* data() {
    return data_.get();
  }
  [[nodiscard]] const T* begin() const {
    return data_.get();
  }
  [[nodiscard]] const T* end() const {
    return data_.get() + size_;
  }

 private:
  struct freed {
    void operator()(T* data) const { std::free(data); }  // NOLINT: from aligned_alloc
  };
  std::unique_ptr<T, freed> data_;
  std::size_t size_ = 0;
};

/// Cells found by a 64-bit key: open addressing with linear steps, between half and three quarters
/// full, so that a cell costs at most twice its size.
template <class Cell>
class open_table {
 public:
  /// Room for so many keys before the table has to grow.
  /// Of all keys, those whose hashes lie in one of `shares` equal parts.
  explicit open_table(std::size_t expected, std::uint64_t shares = 1)
      : entries_(expected / 11 * 20 + 1024, vacant()),
        bound_(entries_.size() / 4 * 3),
        shares_(shares) {}

  /// Makes room for so many more keys; places change.
  void make_room(std::size_t more) {
    if (used_ + more <= bound_) return;
    const std::size_t needed = (used_ + more) / 3 * 4 + 64;
    const std::size_t grown = entries_.size() / 2 * 3;
    large_array<entry> old(needed < grown ? grown : needed, vacant());
    std::swap(old, entries_);
    bound_ = entries_.size() / 4 * 3;
    for (const entry& one : old)
      if (one.key != none) *find(place_of(one.key), one.key) = one;
  }

  /// Where the search for a key begins whose hash is this within the share.
  [[nodiscard]] std::size_t place(std::uint64_t hash) const {
    return static_cast<std::size_t>(scale(hash, entries_.size()).whole);
  }
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    return place(scale(spread(key), shares_).rest);
  }
  /// Asks memory for the place.
  [[gnu::always_inline]] void fetch(std::size_t place) const {
    const auto* const at = reinterpret_cast<const char*>(entries_.begin() + place);
    for (std::size_t byte = 0; byte < sizeof(entry); byte += 64) __builtin_prefetch(at + byte, 1);
  }

  /// The cell of a key, a new one if need be. Precondition: there is room.
  [[nodiscard]] Cell& at(std::size_t place, std::uint64_t key) {
    if (key == none) [[unlikely]] {
      has_last_ = true;
      return last_;
    }
    entry* const found = find(place, key);
    if (found->key == none) {
      found->key = key;
      ++used_;
    }
    return found->cell;
  }

  [[nodiscard]] std::size_t size() const { return used_ + (has_last_ ? 1 : 0); }

  /// Calls `visit(key, cell)` for each, in no order.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const entry& one : entries_)
      if (one.key != none) visit(one.key, one.cell);
    if (has_last_) visit(none, last_);
  }

  void clear() {
    std::fill_n(entries_.data(), entries_.size(), vacant());
    used_ = 0;
    has_last_ = false;
    last_ = Cell{};
  }

 private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};
  // Small entries never lie across the border of two cache lines.
  static constexpr std::size_t bytes = sizeof(std::uint64_t) + sizeof(Cell);
  static constexpr std::size_t alignment = bytes <= 16 ? 16 : bytes <= 32 ? 32 : alignof(Cell);
  struct alignas(alignment) entry {
    std::uint64_t key;
    Cell cell;
  };
  static entry vacant() { return {none, Cell{}}; }

  /// The entry of the key, or the one it would get.
  [[nodiscard]] entry* find(std::size_t place, std::uint64_t key) {
    entry* at = entries_.data() + place;
    entry* const end = entries_.data() + entries_.size();
    while (at->key != key && at->key != none)
      if (++at == end) at = entries_.data();
    return at;
  }

  large_array<entry> entries_;
  std::size_t bound_;
  std::size_t used_ = 0;
  std::uint64_t shares_;
  Cell last_{};  // of the one key that marks vacancies
  bool has_last_ = false;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP
