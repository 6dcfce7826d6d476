// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP
#define HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/detail/hash_seed.hpp>
#include <hoptac/indicator/detail/lanes.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <algorithm>    // std::fill_n, std::min
#include <array>        // std::array
#include <bit>          // std::countr_zero
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

/// So many keys of 64 bits, of which those that are there come first.
template <std::size_t Count>
struct bucket_keys {
  static constexpr std::uint64_t none = ~std::uint64_t{0};
  std::array<std::uint64_t, Count> of;

  /// Where the key is or would come, or `Count` when neither: found without a branch, since where
  /// a key of a large table lies cannot be predicted.
  [[nodiscard, gnu::always_inline]] std::size_t find(std::uint64_t key) const {
    unsigned here = 1U << Count;  // a bit for each key that is this one or none
    if constexpr (Count == 4) {
      here |= which_of_four_are(of.data(), key);
    } else {
      for (std::size_t i = 0; i < Count; ++i)
        here |= (static_cast<unsigned>(of[i] == key) | static_cast<unsigned>(of[i] == none)) << i;
    }
    return static_cast<std::size_t>(std::countr_zero(here));
  }
};

/// Cells found by a 64-bit key: open addressing with linear steps from bucket to bucket, between
/// half and three quarters full, so that a cell costs at most twice its size. A bucket is what fits
/// into a cache line, or one cell.
template <class Cell>
class open_table {
 public:
  /// Room for so many keys before the table has to grow.
  /// Of all keys, those whose hashes lie in one of `shares` equal parts.
  explicit open_table(std::size_t expected, std::uint64_t shares = 1,
                      key_hash hash = key_hash(process_seed()))
      : buckets_((expected / 11 * 20 + 1024) / together, vacant()),
        bound_(bound()),
        hash_(hash),
        shares_(shares) {}

  /// Makes room for so many more keys; places change.
  void make_room(std::size_t more) {
    if (used_ + more <= bound_) return;
    const std::size_t needed = ((used_ + more) / 3 * 4 + 64) / together;
    const std::size_t grown = buckets_.size() / 2 * 3;
    large_array<bucket> old(needed < grown ? grown : needed, vacant());
    std::swap(old, buckets_);
    bound_ = bound();
    used_ = 0;
    for_each_in(old, [&](std::uint64_t key, const Cell& cell) { at(key) = cell; });
  }

  /// Where the search for a key begins whose hash is this within the share.
  [[nodiscard]] std::size_t place(std::uint64_t hash) const {
    return static_cast<std::size_t>(scale(hash, buckets_.size()).whole);
  }
  /// Where the search for a key begins. Precondition: its hash lies in the share.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    return place(scale(hash_(key), shares_).rest);
  }
  /// The cell of a key; none where it has none. It stays there until others are added.
  [[nodiscard]] const Cell* find(std::uint64_t key) const {
    if (key == none) return has_last_ ? &last_ : nullptr;
    for (std::size_t at = place_of(key);; at = at + 1 == buckets_.size() ? 0 : at + 1) {
      const bucket& here = buckets_.begin()[at];
      const std::size_t slot = here.keys.find(key);
      if (slot != together) return here.keys.of[slot] == key ? &here.cells[slot] : nullptr;
    }
  }
  /// The cell of a key, a new one if need be. Precondition: there is room.
  [[nodiscard]] Cell& at(std::uint64_t key) {
    Cell* found = nullptr;
    const std::uint64_t place_of_key = place_of(key);
    visit_cells(1, &place_of_key, &key, [&](std::size_t, Cell& cell) { found = &cell; });
    return *found;
  }
  /// Calls `visit(i, cell)` with the cells of many keys, whose places are known. Precondition:
  /// there is room.
  template <class Visit>
  [[gnu::always_inline]] void visit_cells(std::size_t count, const std::uint64_t* places,
                                          const std::uint64_t* keys, Visit visit) {
    // Keys between asking memory for a place and using it. Large cells take several cache lines.
    constexpr std::size_t ahead = together == 1 ? 24 : 40;
    bucket* const buckets = buckets_.data();
    bucket* const end = buckets + buckets_.size();
    std::size_t used = used_;
    for (std::size_t i = 0; i < (std::min)(ahead, count); ++i) fetch(buckets[places[i]]);
    for (std::size_t i = 0; i < count; ++i) {
      if (i + ahead < count) fetch(buckets[places[i + ahead]]);
      if (keys[i] == none) [[unlikely]] {
        has_last_ = true;
        visit(i, last_);
        continue;
      }
      bucket* at = buckets + places[i];
      std::size_t slot = at->keys.find(keys[i]);
      while (slot == together) {
        if (++at == end) at = buckets;
        slot = at->keys.find(keys[i]);
      }
      used += static_cast<std::size_t>(at->keys.of[slot] == none);
      at->keys.of[slot] = keys[i];
      visit(i, at->cells[slot]);
    }
    used_ = used;
  }

  [[nodiscard]] std::size_t size() const { return used_ + (has_last_ ? 1 : 0); }

  /// Calls `visit(key, cell)` for each, in no order.
  template <class Visit>
  void for_each(Visit visit) const {
    for_each_in(buckets_, visit);
    if (has_last_) visit(none, last_);
  }

  void clear() {
    std::fill_n(buckets_.data(), buckets_.size(), vacant());
    used_ = 0;
    has_last_ = false;
    last_ = Cell{};
  }

 private:
  static constexpr std::size_t cache_line = 64;
  static constexpr std::size_t bytes = sizeof(std::uint64_t) + sizeof(Cell);
  static constexpr std::size_t together = bytes <= cache_line / 4   ? 4
                                          : bytes <= cache_line / 2 ? 2
                                                                    : 1;
  using keys_together = bucket_keys<together>;
  static constexpr std::uint64_t none = keys_together::none;
  struct alignas(together == 1 ? alignof(Cell) : cache_line) bucket {
    keys_together keys;
    std::array<Cell, together> cells;
  };
  static bucket vacant() {
    bucket out{};
    out.keys.of.fill(none);
    return out;
  }
  [[gnu::always_inline]] static void fetch(const bucket& one) {
    const auto* const at = reinterpret_cast<const char*>(&one);
    for (std::size_t byte = 0; byte < sizeof(bucket); byte += cache_line)
      __builtin_prefetch(at + byte, 1);
  }
  template <class Visit>
  static void for_each_in(const large_array<bucket>& buckets, Visit visit) {
    // Some are listed before they are visited: where the keys of a bucket end cannot be predicted.
    constexpr std::size_t listed = 32;
    std::uint64_t keys[listed + together];
    const Cell* cells[listed + together];
    std::size_t count = 0;
    const auto visit_listed = [&] {
      for (std::size_t i = 0; i < count; ++i) visit(keys[i], *cells[i]);
      count = 0;
    };
    for (const bucket& one : buckets) {
      for (std::size_t i = 0; i < together; ++i) {
        keys[count + i] = one.keys.of[i];
        cells[count + i] = &one.cells[i];
      }
      count += one.keys.find(none);  // that many are keys
      if (count >= listed) visit_listed();
    }
    visit_listed();
  }
  [[nodiscard]] std::size_t bound() const { return buckets_.size() * together / 4 * 3; }

  large_array<bucket> buckets_;
  std::size_t bound_;
  std::size_t used_ = 0;
  key_hash hash_;
  std::uint64_t shares_;
  Cell last_{};  // of the one key that marks vacancies
  bool has_last_ = false;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_OPEN_TABLE_HPP
