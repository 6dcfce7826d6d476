// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_QUANTITY_HPP
#define HOPTAC_NOTATION_QUANTITY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/currency.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/unit.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::notation {

/// A number with its unit. `value` is exact and in the smallest unit: đồng for money, the number
/// itself for percent, single things for counts. `45,5 triệu đồng` has the value 45500000,
/// `6,8%/năm` the value 0.068; `in` keeps the words.
struct quantity {
  money::decimal value;
  unit in;

  friend bool operator==(const quantity&, const quantity&) = default;
};

/// Reads a number and its unit, the whole text, in the Vietnamese convention. Errors: those of
/// `parse_number_vi` and `parse_unit_vi`; `not_whole_dong` for a sum that is no whole number of
/// đồng (`1.482,5 đồng`). A rate (`đồng/kWh`) may have a fraction of a đồng.
[[nodiscard]] result<quantity> parse_quantity_vi(std::string_view text);

/// The same, with a sum rounded to whole đồng by name.
[[nodiscard]] result<quantity> parse_quantity_vi(std::string_view text, money::rounding whole_dong);

/// Reads a sum of money, the whole text: `45,5 triệu đồng` is 45500000 đồng. Errors: those of
/// `parse_quantity_vi`; `unit_unknown` for what is no sum of đồng; `amount_does_not_fit`.
[[nodiscard]] result<money::amount<money::vnd>> parse_dong_vi(std::string_view text);

/// The same, rounded to whole đồng by name.
[[nodiscard]] result<money::amount<money::vnd>> parse_dong_vi(std::string_view text,
                                                              money::rounding whole_dong);

/// `value`, given in the smallest unit, written in the unit `in` with `places` decimals: 45500000
/// in triệu đồng to one place is `45,5 triệu đồng`; 0.068 in percent a year is `6,8%/năm`. Rounded
/// once. Errors: `not_exact` (only under `rounding::exact`), `rounded_too_long`.
/// Precondition: `0 <= places <= 18` and `in` is one that `write_unit_vi` writes.
[[nodiscard]] result<std::string> write_quantity_vi(const money::decimal& value, const unit& in,
                                                    int places, money::rounding mode);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// What a printed number of the unit is times ten to this power, in the smallest unit.
[[nodiscard]] inline int power_of(const unit& in) {
  return in.of == measure::percent ? -2 : in.power;
}

/// `x` times ten to the power of `power`, which is -18 to 18. Exact, or `overflow_error`.
[[nodiscard]] inline money::decimal times_power(const money::decimal& x, int power) {
  if (power < 0) return x * money::decimal::scaled(1, -power);
  std::int64_t factor = 1;
  for (; power > 0; --power) factor *= 10;
  return x * money::decimal::from_integer(factor);
}

/// A printed number of the unit `in` as a quantity; `start` is where the number stands.
[[nodiscard]] inline result<quantity> scaled_quantity(const scanner& in, std::size_t start,
                                                      const money::decimal& printed, unit which,
                                                      std::optional<money::rounding> whole_dong) {
  const bool sum = which.of == measure::dong && which.is_plain();
  try {
    money::decimal value = times_power(printed, power_of(which)).normalized();
    if (sum && !value.is_integer()) {
      if (!whole_dong) return in.fail_at(start, errc::not_whole_dong);
      const result<money::decimal> whole = money::round(value, 0, *whole_dong);
      if (!whole) return in.fail_at(start, errc::not_whole_dong);
      value = *whole;
    }
    return quantity{value, std::move(which)};
  } catch (const overflow_error&) {
    return in.fail_at(start, errc::decimal_too_long);
  }
}

/// Reads a quantity where `in` stands and stops where its unit does.
[[nodiscard]] inline result<quantity> scan_quantity(scanner& in,
                                                    std::optional<money::rounding> whole_dong) {
  const std::size_t start = in.at();
  const result<money::decimal> printed = scan_number(in, convention::vi);
  if (!printed) return printed.error();
  result<unit> which = scan_unit(in);
  if (!which) return which.error();
  return scaled_quantity(in, start, *printed, *which, whole_dong);
}

/// What is left behind a quantity belongs to no unit; behind a bare number it spoils the number.
[[nodiscard]] inline error unread_rest(const scanner& in, const unit& read) {
  if (read == unit{}) return in.fail(errc::number_unreadable);
  return in.fail_rest(in.at(), errc::unit_unknown);
}

[[nodiscard]] inline result<quantity> parse_quantity(std::string_view text,
                                                     std::optional<money::rounding> whole_dong) {
  scanner in(text);
  result<quantity> out = scan_quantity(in, whole_dong);
  in.skip_blanks();
  if (out && !in.done()) return unread_rest(in, out->in);
  return out;
}

/// The number that stands before the unit `in` when `value` is printed in it.
[[nodiscard]] inline result<money::decimal> printed_number(const money::decimal& value,
                                                           const unit& in, int places,
                                                           money::rounding mode) {
  HOPTAC_PRE(0 <= places && places <= 18);
  const int power = power_of(in);
  const result<money::decimal> rounded = money::round(value, places - power, mode);
  if (!rounded) return rounded.error();
  return money::round(times_power(*rounded, -power), places, money::rounding::exact);
}

[[nodiscard]] inline result<money::amount<money::vnd>> parse_dong(
    std::string_view text, std::optional<money::rounding> whole_dong) {
  const result<quantity> sum = parse_quantity(text, whole_dong);
  if (!sum) return sum.error();
  scanner in(text);
  const std::size_t start = in.at();
  if (sum->in.of != measure::dong || !sum->in.is_plain()) {
    static_cast<void>(scan_number(in, convention::vi));
    in.skip_blanks();
    return in.fail_rest(in.at(), errc::unit_unknown);
  }
  auto out = money::amount<money::vnd>::from_major(sum->value);
  if (!out) return in.fail_at(start, errc::amount_does_not_fit);
  return out;
}

}  // namespace detail

inline result<quantity> parse_quantity_vi(std::string_view text) {
  return detail::parse_quantity(text, std::nullopt);
}
inline result<quantity> parse_quantity_vi(std::string_view text, money::rounding whole_dong) {
  return detail::parse_quantity(text, whole_dong);
}
inline result<money::amount<money::vnd>> parse_dong_vi(std::string_view text) {
  return detail::parse_dong(text, std::nullopt);
}
inline result<money::amount<money::vnd>> parse_dong_vi(std::string_view text,
                                                       money::rounding whole_dong) {
  return detail::parse_dong(text, whole_dong);
}

inline result<std::string> write_quantity_vi(const money::decimal& value, const unit& in,
                                             int places, money::rounding mode) {
  const std::string words = write_unit_vi(in);
  const result<money::decimal> printed = detail::printed_number(value, in, places, mode);
  if (!printed) return printed.error();
  std::string out = write_number_vi(*printed, grouping::thousands);
  if (!words.empty() && in.of != measure::percent) out += ' ';
  return out + words;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_QUANTITY_HPP
