// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_LANES_HPP
#define HOPTAC_INDICATOR_DETAIL_LANES_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int32_t, std::int64_t, std::uint32_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <limits>       // std::numeric_limits
#include <type_traits>  // std::is_same_v, std::is_signed_v

/// Numbers that lie side by side, as processors read, turn and add them: the GNU vector types,
/// which g++ and clang share.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

// Registers of 16 bytes, which every processor of today has, and of 32, where the compiler is told
// that they are there (-march=native).
#ifdef __AVX2__
inline constexpr bool has_wide_registers = true;
#else
inline constexpr bool has_wide_registers = false;
#endif
using two_numbers = std::int64_t __attribute__((vector_size(16)));
using four_numbers = std::int64_t __attribute__((vector_size(32)));
using four_counters = std::uint32_t __attribute__((vector_size(16)));

/// Whether one of two numbers is negative.
[[nodiscard, gnu::always_inline]] inline bool is_any_negative(two_numbers of) {
#ifdef __SSE2__
  using two_reals = double __attribute__((vector_size(16)));  // of which only the signs are read
  return __builtin_ia32_movmskpd(reinterpret_cast<two_reals>(of)) != 0;
#else
  return (of[0] | of[1]) < 0;
#endif
}

/// Which of four numbers are this one or have all bits set: a bit for each.
[[nodiscard, gnu::always_inline]] inline unsigned which_of_four_are(const std::uint64_t* four,
                                                                    std::uint64_t one) {
#if defined(__AVX2__)
  using four_reals = double __attribute__((vector_size(32)));  // of which only the signs are read
  four_numbers all;
  std::memcpy(&all, four, sizeof all);
  const auto are = (all == static_cast<std::int64_t>(one)) | (all == -1);
  return static_cast<unsigned>(__builtin_ia32_movmskpd256(reinterpret_cast<four_reals>(are)));
#elif defined(__SSE2__)  // which can compare 32 bits, not 64
  using four_reals = float __attribute__((vector_size(16)));
  four_counters first, second;
  std::memcpy(&first, four, sizeof first);
  std::memcpy(&second, four + 2, sizeof second);
  const four_counters low = __builtin_shufflevector(first, second, 0, 2, 4, 6);
  const four_counters high = __builtin_shufflevector(first, second, 1, 3, 5, 7);
  const auto are = ((low == static_cast<std::uint32_t>(one)) &
                    (high == static_cast<std::uint32_t>(one >> 32U))) |
                   ((low & high) == ~std::uint32_t{0});
  return static_cast<unsigned>(__builtin_ia32_movmskps(reinterpret_cast<four_reals>(are)));
#else
  unsigned out = 0;
  for (std::size_t i = 0; i < 4; ++i)
    out |= (static_cast<unsigned>(four[i] == one) |
            static_cast<unsigned>(four[i] == ~std::uint64_t{0}))
           << i;
  return out;
#endif
}

template <class Vector, class T>
[[gnu::always_inline]] inline void add_vector(T* at, Vector value) {
  Vector sum;
  std::memcpy(&sum, at, sizeof sum);
  sum += value;
  std::memcpy(at, &sum, sizeof sum);
}

/// Adds to two counters at once. Precondition: neither sum leaves 32 bits.
[[gnu::always_inline]] inline void add_two_counters(std::uint32_t* at, const std::uint32_t* steps) {
  std::uint64_t both, step;
  std::memcpy(&both, at, sizeof both);
  std::memcpy(&step, steps, sizeof step);
  both += step;
  std::memcpy(at, &both, sizeof both);
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

/// The least and the greatest value of so many measures: all the least ones, then all the greatest.
/// Those of sums come first; their values are far from the ends of 64 bits, and so are their ends,
/// so that a difference of the two can be taken.
template <std::size_t Count, std::size_t OfSums>
struct ends_of {
  std::array<std::int64_t, Count> least, greatest;

  constexpr ends_of() {
    using limits = std::numeric_limits<std::int64_t>;
    for (std::size_t i = 0; i < Count; ++i) {
      least[i] = i < OfSums ? limits::max() / 2 : limits::max();
      greatest[i] = i < OfSums ? limits::min() / 2 : limits::min();
    }
  }
};
template <>
struct ends_of<0, 0> {};

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

/// Four rows, one after another, of one measure.
template <class M>
[[gnu::always_inline]] inline void read_four_rows_of(const M& measured, std::size_t row,
                                                     four_numbers& out) {
  using value = typename M::value_type;
  if constexpr (term_in_memory<M> && sizeof(value) == 8) {
    std::memcpy(&out, measured.data() + row, sizeof out);
  } else if constexpr (term_in_memory<M> && sizeof(value) == 4) {
    value four __attribute__((vector_size(16)));
    std::memcpy(&four, measured.data() + row, sizeof four);
#if defined(__AVX2__) && !defined(__clang__)  // g++ 12 would do the halves apart
    if constexpr (std::is_signed_v<value>)
      out = reinterpret_cast<four_numbers>(__builtin_ia32_pmovsxdq256(four));
    else
#endif
      out = __builtin_convertvector(four, four_numbers);
  } else {
    out = four_numbers{number_of(measured, row), number_of(measured, row + 1),
                       number_of(measured, row + 2), number_of(measured, row + 3)};
  }
}

/// Four rows, one after another, of four measures: a register for each row.
template <class A, class B, class C, class D>
[[gnu::always_inline]] inline void read_four_rows_of(const A& a, const B& b, const C& c, const D& d,
                                                     std::size_t row, four_numbers& out,
                                                     four_numbers& second, four_numbers& third,
                                                     four_numbers& fourth) {
  four_numbers of_a, of_b, of_c, of_d;
  read_four_rows_of(a, row, of_a);
  read_four_rows_of(b, row, of_b);
  read_four_rows_of(c, row, of_c);
  read_four_rows_of(d, row, of_d);
  const four_numbers even_ab = __builtin_shufflevector(of_a, of_b, 0, 4, 2, 6);
  const four_numbers odd_ab = __builtin_shufflevector(of_a, of_b, 1, 5, 3, 7);
  const four_numbers even_cd = __builtin_shufflevector(of_c, of_d, 0, 4, 2, 6);
  const four_numbers odd_cd = __builtin_shufflevector(of_c, of_d, 1, 5, 3, 7);
  out = __builtin_shufflevector(even_ab, even_cd, 0, 1, 4, 5);
  second = __builtin_shufflevector(odd_ab, odd_cd, 0, 1, 4, 5);
  third = __builtin_shufflevector(even_ab, even_cd, 2, 3, 6, 7);
  fourth = __builtin_shufflevector(odd_ab, odd_cd, 2, 3, 6, 7);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_LANES_HPP
