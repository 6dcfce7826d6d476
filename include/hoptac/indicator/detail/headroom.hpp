// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP
#define HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>
#include <hoptac/indicator/detail/blocks.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>

#include <bit>          // std::bit_width
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <limits>       // std::numeric_limits
#include <tuple>        // std::tuple, std::tuple_element_t
#include <type_traits>  // std::is_same_v, std::remove_cvref_t

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// How far the 64-bit sums of the cells are from overflow.
template <class... M>
class headroom {
 public:
  enum class answer : std::uint8_t {
    enough,      ///< no sum can overflow
    pour_first,  ///< nor can one when the cells have been emptied into wide ones
    checked,     ///< each row is to be asked whether there is room for it
  };

  /// What has to be done when the rows of a block are added. Emptying `cells` cells has to be
  /// earned: it is asked for once so many rows were added, so that it costs as much as adding.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] answer ask(const std::tuple<M...>& of, Rows rows,
                                               std::size_t cells) {
    if constexpr (!(needs_room<M> || ...)) return answer::enough;
    const bool may_pour = poured_before_ >= cells;
    poured_before_ += rows.size();
    // Most blocks have values like those before: then one look is enough. How large they really are
    // is asked now and then, so that one large value does not slow down all that follow.
    if (is_spent_ || !are_within(of, rows) || room_of_block() > all - used_) {
      if (is_spent_ && !may_pour) return answer::checked;
      width_ = width_of(of, rows);
      if (width_ > most_bits || (room_of_block() > all - used_ && !may_pour)) is_spent_ = true;
      if (is_spent_ && (width_ > most_bits || !may_pour)) return answer::checked;
      if (is_spent_ || room_of_block() > all - used_) {
        is_spent_ = false;
        used_ = room_of_block();
        poured_before_ = rows.size();
        return answer::pour_first;
      }
    }
    used_ += room_of_block();
    return answer::enough;
  }

 private:
  static constexpr std::uint64_t all = std::numeric_limits<std::int64_t>::max();
  static constexpr unsigned most_bits = 52;  // 1,024 of more could be too many

  [[nodiscard]] std::uint64_t room_of_block() const {
    return static_cast<std::uint64_t>(rows_at_once) << width_;
  }

  /// Sums of 32-bit numbers need no room: there are not rows enough.
  template <class One>
  static constexpr bool needs_room = One::sums &&
                                     sizeof(typename One::value_type) == sizeof(std::int64_t);

  template <class Visit>
  [[gnu::always_inline]] static void for_each_wide(const std::tuple<M...>& of, Visit visit) {
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED {
      using one = std::tuple_element_t<k, std::tuple<M...>>;
      if constexpr (needs_room<one>) {
        const read_here<one> measured = std::get<k>(of);
        visit(measured);
      }
    });
  }

  /// What the value of a row is not farther from 0 than.
  template <class One>
  [[nodiscard, gnu::always_inline]] static std::int64_t bound_of(const One& measured,
                                                                 std::size_t row) {
    if constexpr (term_with_bounds<One>)
      return measured.bounds()[row];
    else
      return measured.value(row);
  }

  /// Whether no magnitude has more bits than the largest of the last block that was looked at.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] bool are_within(const std::tuple<M...>& of, Rows rows) const {
    if (width_ > most_bits) return false;
    const std::uint64_t range = std::uint64_t{1} << width_;
    std::uint64_t all_bits = 0;
    for_each_wide(of, [&](const auto& measured) HOPTAC_INLINED {
      std::size_t i = 0;
      if constexpr (term_with_bounds<std::remove_cvref_t<decltype(measured)>> &&
                    std::is_same_v<Rows, adjacent_rows>) {
        // Four at once, because compilers that are told to keep programs small would not.
        using two_words = std::uint64_t __attribute__((vector_size(16)));
        two_words bits = {}, more_bits = {};
        const auto* const values = measured.bounds() + rows[0];
        for (; i + 4 <= rows.size(); i += 4) {
          two_words two, next;
          std::memcpy(&two, values + i, sizeof two);
          std::memcpy(&next, values + i + 2, sizeof next);
          bits |= two + range;
          more_bits |= next + range;
        }
        bits |= more_bits;
        all_bits |= bits[0] | bits[1];
      }
      for (; i < rows.size(); ++i)
        all_bits |= static_cast<std::uint64_t>(bound_of(measured, rows[i])) + range;
    });
    return all_bits < 2 * range;
  }

  /// The bits of the largest magnitude.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] static unsigned width_of(const std::tuple<M...>& of,
                                                             Rows rows) {
    std::uint64_t all_bits = 0;
    for_each_wide(of, [&](const auto& measured) HOPTAC_INLINED {
      std::int64_t bits = 0;
      for_each_row(rows.size(), [&](std::size_t i) HOPTAC_INLINED {
        const std::int64_t value = measured.value(rows[i]);
        bits |= value ^ value >> 63;
      });
      all_bits |= static_cast<std::uint64_t>(bits);
    });
    return static_cast<unsigned>(std::bit_width(all_bits));
  }

  std::uint64_t used_ = 0;         // no sum is farther from 0, unless it is spent
  std::size_t poured_before_ = 0;  // rows added since
  unsigned width_ = 0;
  bool is_spent_ = false;  // sums may have any value
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_HEADROOM_HPP
