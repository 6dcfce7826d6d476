// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_PLAIN_NUMBER_HPP
#define HOPTAC_SRC_IO_PLAIN_NUMBER_HPP

#include <hoptac/config.hpp>

#include <bit>      // std::endian
#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint64_t
#include <cstring>  // std::memcpy
#include <limits>   // std::numeric_limits

#if defined(__SSE2__)
#include <immintrin.h>  // _mm_maddubs_epi16 and what goes with it
#endif

/// Whole numbers in plain digits, `1482`, `-12`: those of 64 bits with a sign.
namespace hoptac::inline HOPTAC_ABI::io {

/// Reads digit by digit; false, with `into` as it was, when `[from, end)` is no plain number or
/// does not fit.
[[nodiscard]] inline bool read_digits(const char* from, const char* end, std::int64_t& into) {
  const bool is_negative = from != end && *from == '-';
  if (is_negative) ++from;
  if (from == end) return false;
  const std::uint64_t most =
      static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (is_negative ? 1 : 0);
  std::uint64_t magnitude = 0;
  for (; from != end; ++from) {
    const auto digit = static_cast<unsigned char>(*from - '0');
    if (digit > 9 || magnitude > (most - digit) / 10) return false;
    magnitude = magnitude * 10 + digit;
  }
  into = static_cast<std::int64_t>(is_negative ? ~magnitude + 1 : magnitude);
  return true;
}

namespace detail {

/// The digits of the `count` bytes before `end`, at most eight, each in its byte, the last in the
/// highest; zeros before them. Something above 9 where a byte is no digit.
[[nodiscard]] inline std::uint64_t digit_bytes(const char* end, std::size_t count) {
  std::uint64_t word = 0;
  std::memcpy(&word, end - 8, sizeof word);
  return (word ^ 0x3030303030303030U) & ~std::uint64_t{0} << 8 * (8 - count);
}

[[nodiscard]] inline bool are_digits(std::uint64_t bytes) {
  return (((bytes + 0x7676767676767676U) | bytes) & 0x8080808080808080U) == 0;
}

/// Eight digits as a number: pairs first, then fours, then all.
[[nodiscard]] inline std::uint64_t number_of_digits(std::uint64_t bytes) {
  bytes = bytes * 10 + (bytes >> 8U);
  constexpr std::uint64_t pairs = 0x000000FF000000FFU;
  return ((bytes & pairs) * 0x000F424000000064U + (bytes >> 16U & pairs) * 0x0000271000000001U) >>
         32U;
}

}  // namespace detail

/// The same as `read_digits`, eight digits at a time, on any machine.
struct word_digits {
  /// Precondition: the sixteen bytes before `end` can be read.
  [[nodiscard]] static bool read(const char* from, const char* end, std::int64_t& into) {
    if constexpr (std::endian::native == std::endian::little) {
      const bool is_negative = from != end && *from == '-';
      const auto count = static_cast<std::size_t>(end - from) - (is_negative ? 1 : 0);
      if (count - 1 < 16) [[likely]] {
        std::uint64_t magnitude = 0;
        if (count <= 8) {
          const std::uint64_t bytes = detail::digit_bytes(end, count);
          if (!detail::are_digits(bytes)) return false;
          magnitude = detail::number_of_digits(bytes);
        } else {
          const std::uint64_t low = detail::digit_bytes(end, 8);
          const std::uint64_t high = detail::digit_bytes(end - 8, count - 8);
          if (!detail::are_digits(low) || !detail::are_digits(high)) return false;
          magnitude = detail::number_of_digits(high) * 100'000'000 + detail::number_of_digits(low);
        }
        into = static_cast<std::int64_t>(is_negative ? ~magnitude + 1 : magnitude);
        return true;
      }
    }
    return read_digits(from, end, into);
  }
};

#if defined(__SSE2__)
/// The same, sixteen digits at once, as processors since about 2013 can.
struct avx2_digits {
  /// Precondition: the sixteen bytes before `end` can be read.
  [[gnu::target("avx2,bmi")]] [[nodiscard]] static bool read(const char* from, const char* end,
                                                             std::int64_t& into) {
    const bool is_negative = from != end && *from == '-';
    const auto count = static_cast<std::size_t>(end - from) - (is_negative ? 1 : 0);
    if (count - 1 >= 16) [[unlikely]]
      return read_digits(from, end, into);
    alignas(32) static constexpr std::uint8_t keep[32] = {
        0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    const auto load = [](const void* at) {
      return _mm_loadu_si128(static_cast<const __m128i*>(at));
    };
    const __m128i digits =
        _mm_and_si128(_mm_xor_si128(load(end - 16), _mm_set1_epi8('0')), load(keep + count));
    const __m128i above_nine = _mm_subs_epu8(digits, _mm_set1_epi8(9));
    if (_mm_testz_si128(above_nine, above_nine) == 0) return false;
    const __m128i twos = _mm_maddubs_epi16(digits, _mm_set1_epi16(0x010A));  // 10, 1
    const __m128i fours = _mm_madd_epi16(twos, _mm_set1_epi32(0x00010064));  // 100, 1
    const __m128i packed = _mm_packus_epi32(fours, fours);
    const __m128i eights = _mm_madd_epi16(packed, _mm_set1_epi32(0x00012710));  // 10000, 1
    const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
    const std::uint64_t magnitude = (both & 0xFFFFFFFFU) * 100'000'000 + (both >> 32U);
    into = static_cast<std::int64_t>(is_negative ? ~magnitude + 1 : magnitude);
    return true;
  }
};
#endif

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_PLAIN_NUMBER_HPP
