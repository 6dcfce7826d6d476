// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_TOTAL_HPP
#define HOPTAC_MONEY_TOTAL_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <compare>      // operator<=>
#include <concepts>     // std::floating_point
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <iosfwd>       // std::basic_ostream
#include <limits>       // std::numeric_limits
#include <string>       // std::string
#include <string_view>  // std::hash

namespace hoptac::inline HOPTAC_ABI::money {

/// A sum of amounts of one currency, exact in 128 bits: from -(2^127 - 2^63) to
/// 2^127 - 2^63 - 1 minor units, which no 2^63 amounts can leave. Adding is associative and
/// commutative, so that a total does not depend on the order of its amounts, nor on how they were
/// shared between threads.
template <counted_currency C>
class total {
 public:
  using currency_type = C;

  /// The sum of nothing.
  constexpr total() = default;

  // NOLINTNEXTLINE(google-explicit-constructor): every amount is a total, and nothing is lost.
  constexpr total(const amount<C>& one) : low_(one.minor_units()) {}

  template <std::floating_point Binary>
  total(Binary) = delete;  // a binary fraction is not the amount it was written as

  /// That many minor units. Throws `overflow_error` when they do not fit.
  template <built_in_integer Integer>
  [[nodiscard]] static constexpr total from_minor(Integer count);

  /// The total whose 128-bit number of minor units, in two's complement, has these words. Throws
  /// `overflow_error` beyond the range of a total.
  [[nodiscard]] static constexpr total from_words(std::int64_t high, std::uint64_t low);

  /// The words of the number of minor units in two's complement: what is stored and sent.
  [[nodiscard]] constexpr std::int64_t high_word() const { return high_ - (low_ < 0); }
  [[nodiscard]] constexpr std::uint64_t low_word() const {
    return static_cast<std::uint64_t>(low_);
  }

  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const;
  [[nodiscard]] constexpr bool is_zero() const { return high_ == 0 && low_ == 0; }
  /// Whether `to_amount` has an answer.
  [[nodiscard]] constexpr bool fits_amount() const { return high_ == 0; }
  /// The same money in 64 bits. Throws `overflow_error` when it does not fit.
  [[nodiscard]] constexpr amount<C> to_amount() const;
  /// Exact. Throws `overflow_error` above 38 digits.
  [[nodiscard]] constexpr decimal major_units() const;

  /// Exact, or `overflow_error` with the operands as they were.
  constexpr total& operator+=(const amount<C>& one);
  constexpr total& operator-=(const amount<C>& one);
  constexpr total& operator+=(const total& other);
  constexpr total& operator-=(const total& other);

  [[nodiscard]] constexpr total operator-() const { return total{} -= *this; }
  [[nodiscard]] friend constexpr total operator+(total a, const total& b) { return a += b; }
  [[nodiscard]] friend constexpr total operator-(total a, const total& b) { return a -= b; }

  friend constexpr bool operator==(const total&, const total&) = default;
  friend constexpr auto operator<=>(const total&, const total&) = default;

 private:
  static constexpr std::int64_t carried(std::int64_t high, int step);

  // The value is high * 2^64 + low with a signed low word: adding an amount then costs what
  // adding two int64 with an overflow check costs, because the high word changes only where that
  // check strikes. Every value has one such pair, in the order of the values; the lowest high word
  // is not used, so that the value always fits the compiler's 128 bits.
  static constexpr std::int64_t largest_high = std::numeric_limits<std::int64_t>::max();

  std::int64_t high_ = 0;
  std::int64_t low_ = 0;
};

/// Plain text and the code: `-12.50 USD`, `1482000000 VND`.
template <counted_currency C>
[[nodiscard]] std::string to_string(const total<C>& x);

/// Writes `to_string`; the stream's locale does not count.
template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const total<C>& x);

// ---------------------------------------------------------------------------------------------

namespace detail {

[[noreturn]] inline void total_overflow() {
  throw overflow_error("a total of more than 128 bits");
}

/// The number of minor units of a total.
template <counted_currency C>
[[nodiscard]] constexpr int128 minor_units(const total<C>& x) {
  return static_cast<int128>(join(static_cast<std::uint64_t>(x.high_word()), x.low_word()));
}

}  // namespace detail

template <counted_currency C>
constexpr total<C> total<C>::from_words(std::int64_t high, std::uint64_t low) {
  total made;
  made.low_ = static_cast<std::int64_t>(low);
  if (__builtin_add_overflow(high, made.low_ < 0 ? 1 : 0, &made.high_) ||
      made.high_ < -largest_high)
    detail::total_overflow();
  return made;
}

template <counted_currency C>
template <built_in_integer Integer>
constexpr total<C> total<C>::from_minor(Integer count) {
  const auto bits = static_cast<detail::uint128>(static_cast<detail::int128>(count));
  return from_words(static_cast<std::int64_t>(detail::high_word(bits)), detail::low_word(bits));
}

template <counted_currency C>
constexpr int total<C>::sign() const {
  const std::int64_t leading = high_ != 0 ? high_ : low_;
  return leading < 0 ? -1 : leading != 0;
}

template <counted_currency C>
constexpr amount<C> total<C>::to_amount() const {
  if (!fits_amount()) detail::amount_overflow();
  return amount<C>::from_minor(low_);
}

template <counted_currency C>
constexpr decimal total<C>::major_units() const {
  return decimal::scaled(detail::minor_units(*this), C::digits);
}

// By value, so that a running total can live in registers.
template <counted_currency C>
constexpr std::int64_t total<C>::carried(std::int64_t high, int step) {
  if (__builtin_add_overflow(high, step, &high) || high < -largest_high) detail::total_overflow();
  return high;
}

template <counted_currency C>
constexpr total<C>& total<C>::operator+=(const amount<C>& one) {
  std::int64_t low = 0;
  if (__builtin_add_overflow(low_, one.minor_units(), &low)) [[unlikely]]
    high_ = carried(high_, one.sign());
  low_ = low;
  return *this;
}

template <counted_currency C>
constexpr total<C>& total<C>::operator-=(const amount<C>& one) {
  std::int64_t low = 0;
  if (__builtin_sub_overflow(low_, one.minor_units(), &low)) [[unlikely]]
    high_ = carried(high_, -one.sign());
  low_ = low;
  return *this;
}

template <counted_currency C>
constexpr total<C>& total<C>::operator+=(const total& other) {
  const auto sum = static_cast<detail::int128>(high_) + other.high_;
  std::int64_t low = 0;
  int over = 0;
  if (__builtin_add_overflow(low_, other.low_, &low)) over = other.low_ < 0 ? -1 : 1;
  if (sum + over > largest_high || sum + over < -largest_high) detail::total_overflow();
  high_ = static_cast<std::int64_t>(sum + over);
  low_ = low;
  return *this;
}

template <counted_currency C>
constexpr total<C>& total<C>::operator-=(const total& other) {
  const auto difference = static_cast<detail::int128>(high_) - other.high_;
  std::int64_t low = 0;
  int over = 0;
  if (__builtin_sub_overflow(low_, other.low_, &low)) over = other.low_ < 0 ? 1 : -1;
  if (difference + over > largest_high || difference + over < -largest_high)
    detail::total_overflow();
  high_ = static_cast<std::int64_t>(difference + over);
  low_ = low;
  return *this;
}

template <counted_currency C>
std::string to_string(const total<C>& x) {
  return detail::money_text<C>(detail::minor_units(x));
}

template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const total<C>& x) {
  const std::string text = to_string(x);
  return out << std::basic_string_view<char, Traits>(text.data(), text.size());
}

}  // namespace hoptac::inline HOPTAC_ABI::money

template <hoptac::money::counted_currency C>
struct std::hash<hoptac::money::total<C>> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::total<C>& x) const {
    return hoptac::money::detail::hash_words(x.low_word(),
                                             static_cast<std::uint64_t>(x.high_word()));
  }
};

#endif  // HOPTAC_MONEY_TOTAL_HPP
