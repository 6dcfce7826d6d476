// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_BLOCK_HPP
#define HOPTAC_POLICY_DETAIL_BLOCK_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/columns.hpp>

#include <algorithm>  // std::clamp
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint8_t, std::uint32_t, std::int32_t, std::int64_t

/// Loops over the rows of one block. Their count is a constant and what they write overlaps nothing
/// that they read, so that g++ turns them into vector instructions at -O2 as well.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

inline constexpr std::size_t block_rows = 1024;

/// Whether any row is so.
template <class Row>
[[nodiscard]] inline bool any_row(Row row) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < block_rows; ++i)
    found = static_cast<std::uint8_t>(found | static_cast<std::uint8_t>(row(i)));
  return found != 0;
}

[[nodiscard]] constexpr std::uint8_t byte(truth a) {
  return static_cast<std::uint8_t>(a);
}

inline void fill(truth* out, truth with) {
  for (std::size_t i = 0; i < block_rows; ++i) out[i] = with;
}
inline void both(truth* __restrict out, const truth* __restrict more) {
  for (std::size_t i = 0; i < block_rows; ++i) out[i] = out[i] & more[i];
}
inline void either(truth* __restrict out, const truth* __restrict more) {
  for (std::size_t i = 0; i < block_rows; ++i) out[i] = out[i] | more[i];
}
inline void turn(truth* out) {
  for (std::size_t i = 0; i < block_rows; ++i) out[i] = !out[i];
}
/// Takes over `more` where `where` is met.
inline void take(truth* __restrict out, const truth* __restrict more,
                 const truth* __restrict where) {
  for (std::size_t i = 0; i < block_rows; ++i) {
    const auto mask = static_cast<std::uint8_t>(-static_cast<int>(where[i] == truth::met));
    const auto taken = static_cast<std::uint8_t>(byte(more[i]) & mask);
    const auto kept = static_cast<std::uint8_t>(byte(out[i]) & static_cast<std::uint8_t>(~mask));
    out[i] = static_cast<truth>(taken | kept);
  }
}

[[nodiscard]] inline bool any_met(const truth* of) {
  return any_row([=](std::size_t i) { return of[i] == truth::met; });
}

/// `met` where the value of a column is there.
template <class T>
inline void set_known(const T* __restrict values, truth* __restrict out) {
  for (std::size_t i = 0; i < block_rows; ++i) out[i] = truth_of(values[i] != absent_in_column<T>);
}

/// Counts, for *at least so many of*.
inline void count(const truth* __restrict one, std::uint32_t* __restrict sure,
                  std::uint32_t* __restrict possible) {
  for (std::size_t i = 0; i < block_rows; ++i) {
    sure[i] += one[i] == truth::met ? 1U : 0U;
    possible[i] += one[i] != truth::not_met ? 1U : 0U;
  }
}

/// Whether the word is one whose bit is in `set`; its runs of neighbours are compared one by one.
inline void words_in(const std::uint8_t* __restrict words, std::uint64_t set,
                     truth* __restrict out) {
  for (std::size_t i = 0; i < block_rows; ++i)
    out[i] = static_cast<truth>(words[i] == absent_in_column<std::uint8_t>);
  for (unsigned first = 0; first < 64; ++first) {
    if ((set >> first & 1) == 0) continue;
    unsigned last = first;
    while (last < 63 && (set >> (last + 1) & 1) != 0) ++last;
    const auto low = static_cast<std::uint8_t>(first);
    const auto width = static_cast<std::uint8_t>(last - first);
    for (std::size_t i = 0; i < block_rows; ++i) {
      const bool in = static_cast<std::uint8_t>(words[i] - low) <= width;
      const auto met = static_cast<std::uint8_t>(static_cast<std::uint8_t>(in) << 1);
      out[i] = static_cast<truth>(byte(out[i]) | met);  // what is absent is in no run
    }
    first = last;
  }
}

/// Packed dates are far below 2^30 and absent as 0, so that they compare as signed numbers.
inline void days_in(const std::uint32_t* __restrict days, std::int64_t low, std::int64_t high,
                    truth* __restrict out) {
  constexpr std::int64_t past_all = std::int64_t{1} << 30;
  const auto from = static_cast<std::int32_t>(std::clamp(low, std::int64_t{1}, past_all));
  const auto to = static_cast<std::int32_t>(std::clamp(high, std::int64_t{0}, past_all - 1));
  for (std::size_t i = 0; i < block_rows; ++i) {
    const auto day = static_cast<std::int32_t>(days[i]);
    const std::int32_t in = ((day >= from) & (day <= to)) ? 2 : 0;
    out[i] = static_cast<truth>(day == 0 ? 1 : in);
  }
}

inline void steps_in(const std::int64_t* __restrict steps, std::int64_t low, std::int64_t high,
                     truth* __restrict out) {
  for (std::size_t i = 0; i < block_rows; ++i) {
    const bool in = (steps[i] >= low) & (steps[i] <= high);
    out[i] = steps[i] == absent_in_column<std::int64_t> ? truth::not_known : truth_of(in);
  }
}

/// Whether the day is before `birth & mask` plus `later`, both being known and in that order.
inline void before(const std::uint32_t* __restrict births, const std::uint32_t* __restrict days,
                   std::int32_t mask, std::int32_t later, truth* __restrict out) {
  for (std::size_t i = 0; i < block_rows; ++i) {
    const auto birth = static_cast<std::int32_t>(births[i]);
    const auto day = static_cast<std::int32_t>(days[i]);
    const std::int32_t is = day < (birth & mask) + later ? 2 : 0;
    out[i] = static_cast<truth>(((birth == 0) | (birth > day)) ? 1 : is);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_BLOCK_HPP
