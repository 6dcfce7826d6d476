// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_DETAIL_ROUND_WORDS_HPP
#define HOPTAC_MONEY_DETAIL_ROUND_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/rounding.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint64_t

namespace hoptac::inline HOPTAC_ABI::money::detail {

/// One way to round magnitudes, whatever their width: `quotient` is cut toward zero, `rest` and
/// `left` are what lies between the value and its two neighbours.
template <class Word, class Rest>
[[nodiscard]] constexpr rounded<uint256> round_parts(const Word& quotient, const Rest& rest,
                                                     const Rest& left, bool negative,
                                                     rounding mode) {
  if (rest == Rest{}) return {uint256(quotient), false};
  const int past_half = rest < left ? -1 : rest == left ? 0 : 1;
  uint256 value(quotient);
  if (goes_away(mode, negative, value.low % 2 != 0, past_half)) value = add(value, {0, 1});
  return {value, true};
}

/// Rounds `dividend / divisor`. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<uint256> round_words(const uint256& dividend, uint128 divisor,
                                                     bool negative, rounding mode) {
  if (dividend.high == 0) {
    const narrow_division parts = divide(dividend.low, divisor);
    return round_parts(uint256{0, parts.quotient}, parts.rest, divisor - parts.rest, negative,
                       mode);
  }
  const wide_division parts = divide(dividend, divisor);
  return round_parts(parts.quotient, parts.rest, divisor - parts.rest, negative, mode);
}

/// Rounds `dividend / divisor`. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<uint256> round_words(uint128 dividend, const uint256& divisor,
                                                     bool negative, rounding mode) {
  if (divisor.high == 0) return round_words({0, dividend}, divisor.low, negative, mode);
  const uint256 rest{0, dividend};  // less than the divisor
  return round_parts(uint256{}, rest, subtract(divisor, rest), negative, mode);
}

/// Ten to the power of `exponent`. Precondition: `0 <= exponent <= 76`.
[[nodiscard]] constexpr uint256 wide_power_of_ten(int exponent) {
  const int half = exponent / 2;
  return exponent <= max_digits ? uint256{0, power_of_ten(exponent)}
                                : multiply(power_of_ten(half), power_of_ten(exponent - half));
}

/// Mixes words into a hash that depends on nothing but them.
template <class... Words>
[[nodiscard]] constexpr std::size_t hash_words(Words... words) {
  std::uint64_t hash = 0x9E3779B97F4A7C15U;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9U;
    hash ^= hash >> 31;
  };
  (mix(words), ...);
  return static_cast<std::size_t>(hash);
}

}  // namespace hoptac::inline HOPTAC_ABI::money::detail

#endif  // HOPTAC_MONEY_DETAIL_ROUND_WORDS_HPP
