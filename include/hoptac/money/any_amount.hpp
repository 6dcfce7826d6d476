// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_ANY_AMOUNT_HPP
#define HOPTAC_MONEY_ANY_AMOUNT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/currency.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <compare>      // std::strong_ordering
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <iosfwd>       // std::basic_ostream
#include <string>       // std::string
#include <string_view>  // std::string_view, std::hash

namespace hoptac::inline HOPTAC_ABI::money {

/// An amount whose currency is data: for files and documents that mix currencies. What would not
/// compile between amounts is the error `currency_mismatch` here, and there is no operator that
/// could hide it. Inside a program prefer `amount`.
class any_amount {
 public:
  template <counted_currency C>
  // NOLINTNEXTLINE(google-explicit-constructor): nothing is lost.
  constexpr any_amount(const amount<C>& x)
      : minor_(x.minor_units()), currency_(detail::iso_4217_row(C::code)) {}

  /// An amount in major units of a currency named by its code. Errors: `unknown_currency`,
  /// `currency_not_counted`, `not_exact` when it is not a whole number of minor units,
  /// `amount_does_not_fit`.
  static inline result<any_amount> from_major(const decimal& value, std::string_view code);

  [[nodiscard]] constexpr const iso_currency& currency() const { return *currency_; }
  [[nodiscard]] constexpr std::int64_t minor_units() const { return minor_; }
  /// Exact, with the digits of the currency: 12.50.
  [[nodiscard]] constexpr decimal major_units() const {
    return decimal::scaled(minor_, currency_->digits);
  }

  /// The same money with its currency in the type. Error: `currency_mismatch`.
  template <counted_currency C>
  [[nodiscard]] constexpr result<amount<C>> as() const;

  /// The sum. Throws `overflow_error` when it does not fit. Error: `currency_mismatch`.
  friend constexpr result<any_amount> add(const any_amount& a, const any_amount& b);

  /// Which is more. Error: `currency_mismatch`.
  friend constexpr result<std::strong_ordering> compare(const any_amount& a, const any_amount& b);

  /// Nothing of one currency is not nothing of another.
  friend constexpr bool operator==(const any_amount& a, const any_amount& b) = default;

 private:
  constexpr any_amount(std::int64_t minor, const iso_currency* currency)
      : minor_(minor), currency_(currency) {}

  std::int64_t minor_;
  const iso_currency* currency_;  // a row of the one table, so that equal currencies are one
};

/// Plain text and the code: `-12.50 USD`, `1482000000 VND`.
[[nodiscard]] inline std::string to_string(const any_amount& x) {
  return to_string(x.major_units()) + " " + std::string(x.currency().code);
}

/// Writes `to_string`; the stream's locale does not count.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                             const any_amount& x) {
  return out << x.major_units() << ' ' << x.currency().code;
}

// ---------------------------------------------------------------------------------------------

namespace detail {

[[nodiscard]] inline error currency_mismatch(std::string_view a, std::string_view b) {
  return error(errc::currency_mismatch, {std::string(a), std::string(b)});
}

}  // namespace detail

inline result<any_amount> any_amount::from_major(const decimal& value, std::string_view code) {
  const iso_currency* row = detail::iso_4217_row(code);
  if (row == nullptr) return error(errc::unknown_currency, {std::string(code)});
  if (row->digits == no_minor_unit) return error(errc::currency_not_counted, {std::string(code)});
  const result<decimal> whole = round(value, row->digits, rounding::exact);
  if (!whole && whole.error().code() == errc::not_exact) return whole.error();
  const detail::int128 minor = whole ? detail::decimal_access::coefficient(*whole) : 0;
  if (!whole || minor != static_cast<std::int64_t>(minor))
    return error(errc::amount_does_not_fit, {to_string(value)});
  return any_amount(static_cast<std::int64_t>(minor), row);
}

template <counted_currency C>
constexpr result<amount<C>> any_amount::as() const {
  if (currency_->code != C::code) return detail::currency_mismatch(currency_->code, C::code);
  return amount<C>::from_minor(minor_);
}

constexpr result<any_amount> add(const any_amount& a, const any_amount& b) {
  if (a.currency_ != b.currency_)
    return detail::currency_mismatch(a.currency_->code, b.currency_->code);
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.minor_, b.minor_, &sum)) detail::amount_overflow();
  return any_amount(sum, a.currency_);
}

constexpr result<std::strong_ordering> compare(const any_amount& a, const any_amount& b) {
  if (a.currency_ != b.currency_)
    return detail::currency_mismatch(a.currency_->code, b.currency_->code);
  return a.minor_ <=> b.minor_;
}

}  // namespace hoptac::inline HOPTAC_ABI::money

template <>
struct std::hash<hoptac::money::any_amount> {
  [[nodiscard]] constexpr std::size_t operator()(const hoptac::money::any_amount& x) const {
    return hoptac::money::detail::hash_words(static_cast<std::uint64_t>(x.minor_units()),
                                             x.currency().numeric_code);
  }
};

#endif  // HOPTAC_MONEY_ANY_AMOUNT_HPP
