// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_DETAIL_ROUND_WORDS_HPP
#define HOPTAC_MONEY_DETAIL_ROUND_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/rounding.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint64_t

namespace hoptac::inline HOPTAC_ABI::money::detail {

/// The low half, or the largest number when that is not all: no decimal can hold either.
[[nodiscard]] constexpr uint128 saturated(const uint256& x) {
  return x.high == 0 ? x.low : ~uint128{};
}

/// `quotient` is cut toward zero; `rest` and `left` are what lies between the value and its two
/// neighbours. Precondition: `quotient` is not the largest number.
template <class Word, class Rest>
[[nodiscard]] constexpr rounded<Word> round_parts(const Word& quotient, const Rest& rest,
                                                  const Rest& left, bool negative, rounding mode) {
  if (rest == Rest{}) return {quotient, false};
  const int past_half = static_cast<int>(rest > left) - static_cast<int>(rest < left);
  const Word step = goes_away(mode, negative, quotient % 2 != 0, past_half) ? 1 : 0;
  return {quotient + step, true};
}

/// Rounds `dividend / divisor`. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<std::uint64_t> round_word(std::uint64_t dividend,
                                                          std::uint64_t divisor, bool negative,
                                                          rounding mode) {
  const std::uint64_t rest = dividend % divisor;
  return round_parts(dividend / divisor, rest, divisor - rest, negative, mode);
}

/// The same in wider words. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<uint128> round_words(uint128 dividend, uint128 divisor,
                                                     bool negative, rounding mode) {
  const narrow_division parts = divide(dividend, divisor);
  return round_parts(parts.quotient, parts.rest, divisor - parts.rest, negative, mode);
}

/// The same for a divisor of one word, whose rest is one word too.
[[nodiscard]] constexpr rounded<uint128> round_words(uint128 dividend, std::uint64_t divisor,
                                                     bool negative, rounding mode) {
  // NOLINTNEXTLINE(clang-analyzer-core.DivideZero): no ratio has the denominator 0.
  const uint128 quotient = dividend / divisor;
  const std::uint64_t rest = low_word(dividend) - low_word(quotient) * divisor;
  return round_parts(quotient, rest, divisor - rest, negative, mode);
}

/// The same; a quotient of more than 38 digits is saturated. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<uint128> round_words(const uint256& dividend, uint128 divisor,
                                                     bool negative, rounding mode) {
  if (dividend.high == 0) return round_words(dividend.low, divisor, negative, mode);
  const wide_division parts = divide(dividend, divisor);
  if (parts.quotient.high != 0 || parts.quotient.low >= power_of_ten(max_digits))
    return {~uint128{}, parts.rest != 0};
  return round_parts(parts.quotient.low, parts.rest, divisor - parts.rest, negative, mode);
}

/// The same. Precondition: `divisor > 0`.
[[nodiscard]] constexpr rounded<uint128> round_words(uint128 dividend, const uint256& divisor,
                                                     bool negative, rounding mode) {
  if (divisor.high == 0) return round_words(dividend, divisor.low, negative, mode);
  const uint256 rest{0, dividend};  // less than the divisor
  return round_parts(uint128{}, rest, subtract(divisor, rest), negative, mode);
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
