// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_AMOUNT_HPP
#define HOPTAC_MONEY_AMOUNT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/currency.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/decimal_text.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/rounding.hpp>

#include <compare>      // operator<=>
#include <concepts>     // std::floating_point
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::hash

namespace hoptac::inline HOPTAC_ABI::money {

/// A whole number of minor units of one currency (of dong for VND, of cents for USD), from
/// -2^63 to 2^63 - 1: 9.2 billion billion dong. Sums that may exceed it are a `total`. What is not
/// a whole number of minor units is `unrounded`. Amounts of different currencies do not mix.
template <counted_currency C>
class amount {
 public:
  using currency_type = C;

  /// Nothing at all.
  constexpr amount() = default;

  template <std::floating_point Binary>
  amount(Binary) = delete;  // a binary fraction is not the amount it was written as

  /// That many minor units. Throws `overflow_error` when they do not fit.
  template <built_in_integer Integer>
  [[nodiscard]] static constexpr amount from_minor(Integer count);

  /// An amount written in major units: 12.5 is 12.50 dollars. Errors: `not_exact` when it is not a
  /// whole number of minor units, `amount_does_not_fit`.
  static constexpr result<amount> from_major(const decimal& value);

  /// The same, rounded to a whole number of minor units by name.
  static constexpr result<amount> from_major(const decimal& value, rounding mode);

  [[nodiscard]] constexpr std::int64_t minor_units() const { return minor_; }
  /// Exact, with the digits of the currency: 12.50.
  [[nodiscard]] constexpr decimal major_units() const { return decimal::scaled(minor_, C::digits); }
  /// -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const { return minor_ < 0 ? -1 : minor_ != 0; }
  [[nodiscard]] constexpr bool is_zero() const { return minor_ == 0; }

  /// Exact, or `overflow_error` with the operands as they were.
  constexpr amount& operator+=(const amount& other);
  constexpr amount& operator-=(const amount& other);
  template <built_in_integer Integer>
  constexpr amount& operator*=(Integer factor);

  [[nodiscard]] constexpr amount operator-() const { return amount{} -= *this; }
  [[nodiscard]] friend constexpr amount operator+(amount a, const amount& b) { return a += b; }
  [[nodiscard]] friend constexpr amount operator-(amount a, const amount& b) { return a -= b; }
  template <built_in_integer Integer>
  [[nodiscard]] friend constexpr amount operator*(amount a, Integer factor) {
    return a *= factor;
  }
  template <built_in_integer Integer>
  [[nodiscard]] friend constexpr amount operator*(Integer factor, amount a) {
    return a *= factor;
  }

  friend constexpr bool operator==(const amount&, const amount&) = default;
  friend constexpr auto operator<=>(const amount&, const amount&) = default;

 private:
  std::int64_t minor_ = 0;
};

/// That many dong.
template <built_in_integer Integer>
[[nodiscard]] constexpr amount<vnd> dong(Integer count) {
  return amount<vnd>::from_minor(count);
}

/// The amount without its sign. Throws `overflow_error` for the one that has no opposite.
template <counted_currency C>
[[nodiscard]] constexpr amount<C> abs(const amount<C>& x) {
  return x.sign() < 0 ? -x : x;
}

/// Plain text and the code: `-12.50 USD`, `1482000000 VND`.
template <counted_currency C>
[[nodiscard]] std::string to_string(const amount<C>& x);

/// Writes `to_string`; the stream's locale does not count.
template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const amount<C>& x);

// ---------------------------------------------------------------------------------------------

namespace detail {

[[noreturn]] inline void amount_overflow() {
  throw overflow_error("an amount of more than 64 bits");
}

/// `12.50 USD` for 1250 of a currency with two digits.
template <counted_currency C>
[[nodiscard]] std::string money_text(int128 minor) {
  std::string text(decimal_text(minor < 0, magnitude(minor), C::digits).view());
  text += ' ';
  return text += C::code;
}

/// A number of minor units as an amount, or the error that names it.
template <counted_currency C>
constexpr result<amount<C>> counted(int128 minor) {
  if (minor != static_cast<std::int64_t>(minor))
    return error(errc::amount_does_not_fit, {money_text<C>(minor)});
  return amount<C>::from_minor(minor);
}

}  // namespace detail

template <counted_currency C>
template <built_in_integer Integer>
constexpr amount<C> amount<C>::from_minor(Integer count) {
  amount made;
  if (__builtin_add_overflow(count, std::int64_t{0}, &made.minor_)) detail::amount_overflow();
  return made;
}

template <counted_currency C>
constexpr result<amount<C>> amount<C>::from_major(const decimal& value) {
  return from_major(value, rounding::exact);
}

template <counted_currency C>
constexpr result<amount<C>> amount<C>::from_major(const decimal& value, rounding mode) {
  const result<decimal> whole = round(value, C::digits, mode);
  if (whole) return detail::counted<C>(detail::decimal_access::coefficient(*whole));
  if (whole.error().code() == errc::not_exact) return whole.error();
  return error(errc::amount_does_not_fit, {to_string(value)});
}

template <counted_currency C>
constexpr amount<C>& amount<C>::operator+=(const amount& other) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(minor_, other.minor_, &sum)) [[unlikely]]
    detail::amount_overflow();
  minor_ = sum;
  return *this;
}

template <counted_currency C>
constexpr amount<C>& amount<C>::operator-=(const amount& other) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(minor_, other.minor_, &difference)) [[unlikely]]
    detail::amount_overflow();
  minor_ = difference;
  return *this;
}

template <counted_currency C>
template <built_in_integer Integer>
constexpr amount<C>& amount<C>::operator*=(Integer factor) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(minor_, factor, &product)) [[unlikely]]
    detail::amount_overflow();
  minor_ = product;
  return *this;
}

template <counted_currency C>
std::string to_string(const amount<C>& x) {
  return detail::money_text<C>(x.minor_units());
}

template <class Traits, counted_currency C>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const amount<C>& x) {
  const std::string text = to_string(x);
  return out << std::basic_string_view<char, Traits>(text.data(), text.size());
}

}  // namespace hoptac::inline HOPTAC_ABI::money

template <hoptac::money::counted_currency C>
struct std::hash<hoptac::money::amount<C>> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::amount<C>& x) const {
    return hoptac::money::detail::hash_words(static_cast<std::uint64_t>(x.minor_units()));
  }
};

#include <hoptac/money/total.hpp>  // what amounts add up to

#endif  // HOPTAC_MONEY_AMOUNT_HPP
