// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_LANES_HPP
#define HOPTAC_INDICATOR_DETAIL_LANES_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int32_t, std::int64_t, std::uint32_t
#include <cstring>      // std::memcpy
#include <type_traits>  // std::is_same_v, std::is_signed_v

/// Numbers that lie side by side, as processors read, turn and add them: the GNU vector types,
/// which g++ and clang share.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

// Registers of 16 bytes, which every processor of today has.
using two_numbers = std::int64_t __attribute__((vector_size(16)));
using four_counters = std::uint32_t __attribute__((vector_size(16)));

template <class Vector, class T>
[[gnu::always_inline]] inline void add_vector(T* at, Vector value) {
  Vector sum;
  std::memcpy(&sum, at, sizeof sum);
  sum += value;
  std::memcpy(at, &sum, sizeof sum);
}

/// So many values, which take no room where there are none: an `std::array` of none has a size.
template <class T, std::size_t Count>
struct values_of : std::array<T, Count> {};
template <class T>
struct values_of<T, 0> {
  // Never called. Clang asks for them where a constant condition leaves out what would.
  T* data();
  T& operator[](std::size_t);
};

/// What a row adds, of whatever type it is read from.
template <class M>
[[nodiscard]] constexpr std::int64_t number_of(const M& measured, std::size_t row) {
  return static_cast<std::int64_t>(measured.value(row));
}

/// Two rows, one after another, of two measures: what lies side by side in memory is turned to lie
/// side by side in the cells.
template <class A, class B>
[[gnu::always_inline]] inline void read_two_rows_of(const A& a, const B& b, std::size_t row,
                                                    two_numbers& out, two_numbers& next) {
  constexpr std::size_t size = sizeof(typename A::value_type);
  constexpr bool in_memory = term_in_memory<A> && term_in_memory<B> &&
                             std::is_signed_v<typename A::value_type> &&
                             std::is_same_v<typename A::value_type, typename B::value_type>;
  if constexpr (in_memory && size == 8) {
    two_numbers of_a, of_b;
    std::memcpy(&of_a, a.data() + row, sizeof of_a);
    std::memcpy(&of_b, b.data() + row, sizeof of_b);
    out = __builtin_shufflevector(of_a, of_b, 0, 2);
    next = __builtin_shufflevector(of_a, of_b, 1, 3);
  } else if constexpr (in_memory && size == 4) {
    using four_shorts = std::int32_t __attribute__((vector_size(16)));
    two_numbers of_a{}, of_b{};
    std::memcpy(&of_a, a.data() + row, 8);
    std::memcpy(&of_b, b.data() + row, 8);
    const four_shorts all = __builtin_shufflevector(
        reinterpret_cast<four_shorts>(of_a), reinterpret_cast<four_shorts>(of_b), 0, 4, 1, 5);
    const four_shorts signs = all < 0;
    out = reinterpret_cast<two_numbers>(__builtin_shufflevector(all, signs, 0, 4, 1, 5));
    next = reinterpret_cast<two_numbers>(__builtin_shufflevector(all, signs, 2, 6, 3, 7));
  } else {
    out = two_numbers{number_of(a, row), number_of(b, row)};
    next = two_numbers{number_of(a, row + 1), number_of(b, row + 1)};
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_LANES_HPP
