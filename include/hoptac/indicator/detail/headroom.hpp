// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP
#define HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>

#include <bit>      // std::bit_width
#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint64_t
#include <limits>   // std::numeric_limits
#include <tuple>    // std::tuple

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

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
  [[nodiscard, gnu::always_inline]] static unsigned width_of(const std::tuple<M...>& of,
                                                             Rows rows) {
    std::uint64_t all_bits = 0;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED {
      using one = std::tuple_element_t<k, std::tuple<M...>>;
      if constexpr (one::sums && sizeof(typename one::value_type) == sizeof(std::int64_t)) {
        const one measured = std::get<k>(of);
        std::int64_t bits = 0;
        for_each_row(rows.size(), [&](std::size_t i) HOPTAC_INLINED {
          const std::int64_t value = measured.value(rows[i]);
          bits |= value ^ value >> 63;
        });
        all_bits |= static_cast<std::uint64_t>(bits) | 1U;
      }
    });
    return static_cast<unsigned>(std::bit_width(all_bits));
  }

  std::uint64_t used_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP
