// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_CURRENCY_HPP
#define HOPTAC_MONEY_CURRENCY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int8_t, std::uint16_t
#include <span>         // std::span
#include <string>       // std::string, std::size
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::money {

/// The digits of what has no minor unit: metals, units of account, the codes for testing and for
/// no currency.
inline constexpr int no_minor_unit = -1;

/// One row of ISO 4217. `digits` is the number of decimal places of the smallest unit that is
/// counted (VND 0, USD 2), or `no_minor_unit`.
struct iso_currency {
  std::string_view code;
  std::uint16_t numeric_code;
  std::int8_t digits;

  friend constexpr bool operator==(const iso_currency&, const iso_currency&) = default;
};

namespace detail {

// clang-format off
inline constexpr iso_currency iso_4217[] = {
    {"AED", 784, 2}, {"AFN", 971, 2}, {"ALL", 8, 2}, {"AMD", 51, 2}, {"AOA", 973, 2},
    {"ARS", 32, 2}, {"AUD", 36, 2}, {"AWG", 533, 2}, {"AZN", 944, 2}, {"BAM", 977, 2},
    {"BBD", 52, 2}, {"BDT", 50, 2}, {"BHD", 48, 3}, {"BIF", 108, 0}, {"BMD", 60, 2}, {"BND", 96, 2},
    {"BOB", 68, 2}, {"BOV", 984, 2}, {"BRL", 986, 2}, {"BSD", 44, 2}, {"BTN", 64, 2},
    {"BWP", 72, 2}, {"BYN", 933, 2}, {"BZD", 84, 2}, {"CAD", 124, 2}, {"CDF", 976, 2},
    {"CHE", 947, 2}, {"CHF", 756, 2}, {"CHW", 948, 2}, {"CLF", 990, 4}, {"CLP", 152, 0},
    {"CNY", 156, 2}, {"COP", 170, 2}, {"COU", 970, 2}, {"CRC", 188, 2}, {"CUP", 192, 2},
    {"CVE", 132, 2}, {"CZK", 203, 2}, {"DJF", 262, 0}, {"DKK", 208, 2}, {"DOP", 214, 2},
    {"DZD", 12, 2}, {"EGP", 818, 2}, {"ERN", 232, 2}, {"ETB", 230, 2}, {"EUR", 978, 2},
    {"FJD", 242, 2}, {"FKP", 238, 2}, {"GBP", 826, 2}, {"GEL", 981, 2}, {"GHS", 936, 2},
    {"GIP", 292, 2}, {"GMD", 270, 2}, {"GNF", 324, 0}, {"GTQ", 320, 2}, {"GYD", 328, 2},
    {"HKD", 344, 2}, {"HNL", 340, 2}, {"HTG", 332, 2}, {"HUF", 348, 2}, {"IDR", 360, 2},
    {"ILS", 376, 2}, {"INR", 356, 2}, {"IQD", 368, 3}, {"IRR", 364, 2}, {"ISK", 352, 0},
    {"JMD", 388, 2}, {"JOD", 400, 3}, {"JPY", 392, 0}, {"KES", 404, 2}, {"KGS", 417, 2},
    {"KHR", 116, 2}, {"KMF", 174, 0}, {"KPW", 408, 2}, {"KRW", 410, 0}, {"KWD", 414, 3},
    {"KYD", 136, 2}, {"KZT", 398, 2}, {"LAK", 418, 2}, {"LBP", 422, 2}, {"LKR", 144, 2},
    {"LRD", 430, 2}, {"LSL", 426, 2}, {"LYD", 434, 3}, {"MAD", 504, 2}, {"MDL", 498, 2},
    {"MGA", 969, 2}, {"MKD", 807, 2}, {"MMK", 104, 2}, {"MNT", 496, 2}, {"MOP", 446, 2},
    {"MRU", 929, 2}, {"MUR", 480, 2}, {"MVR", 462, 2}, {"MWK", 454, 2}, {"MXN", 484, 2},
    {"MXV", 979, 2}, {"MYR", 458, 2}, {"MZN", 943, 2}, {"NAD", 516, 2}, {"NGN", 566, 2},
    {"NIO", 558, 2}, {"NOK", 578, 2}, {"NPR", 524, 2}, {"NZD", 554, 2}, {"OMR", 512, 3},
    {"PAB", 590, 2}, {"PEN", 604, 2}, {"PGK", 598, 2}, {"PHP", 608, 2}, {"PKR", 586, 2},
    {"PLN", 985, 2}, {"PYG", 600, 0}, {"QAR", 634, 2}, {"RON", 946, 2}, {"RSD", 941, 2},
    {"RUB", 643, 2}, {"RWF", 646, 0}, {"SAR", 682, 2}, {"SBD", 90, 2}, {"SCR", 690, 2},
    {"SDG", 938, 2}, {"SEK", 752, 2}, {"SGD", 702, 2}, {"SHP", 654, 2}, {"SLE", 925, 2},
    {"SOS", 706, 2}, {"SRD", 968, 2}, {"SSP", 728, 2}, {"STN", 930, 2}, {"SVC", 222, 2},
    {"SYP", 760, 2}, {"SZL", 748, 2}, {"THB", 764, 2}, {"TJS", 972, 2}, {"TMT", 934, 2},
    {"TND", 788, 3}, {"TOP", 776, 2}, {"TRY", 949, 2}, {"TTD", 780, 2}, {"TWD", 901, 2},
    {"TZS", 834, 2}, {"UAH", 980, 2}, {"UGX", 800, 0}, {"USD", 840, 2}, {"USN", 997, 2},
    {"UYI", 940, 0}, {"UYU", 858, 2}, {"UYW", 927, 4}, {"UZS", 860, 2}, {"VED", 926, 2},
    {"VES", 928, 2}, {"VND", 704, 0}, {"VUV", 548, 0}, {"WST", 882, 2}, {"XAD", 396, 2},
    {"XAF", 950, 0}, {"XAG", 961, -1}, {"XAU", 959, -1}, {"XBA", 955, -1}, {"XBB", 956, -1},
    {"XBC", 957, -1}, {"XBD", 958, -1}, {"XCD", 951, 2}, {"XCG", 532, 2}, {"XDR", 960, -1},
    {"XOF", 952, 0}, {"XPD", 964, -1}, {"XPF", 953, 0}, {"XPT", 962, -1}, {"XSU", 994, -1},
    {"XTS", 963, -1}, {"XUA", 965, -1}, {"XXX", 999, -1}, {"YER", 886, 2}, {"ZAR", 710, 2},
    {"ZMW", 967, 2}, {"ZWG", 924, 2},
};
// clang-format on

/// Where the list has a code; its size for a code that it has not. An index, because g++ 12 under
/// its sanitizer takes no comparison of addresses for a constant.
[[nodiscard]] constexpr std::size_t iso_4217_index(std::string_view code) {
  std::size_t at = 0;
  while (at != std::size(iso_4217) && iso_4217[at].code != code) ++at;
  return at;
}

/// The row of one code; null for a code that is not in the list.
[[nodiscard]] constexpr const iso_currency* iso_4217_row(std::string_view code) {
  const std::size_t at = iso_4217_index(code);
  return at == std::size(iso_4217) ? nullptr : &iso_4217[at];
}

}  // namespace detail

/// The current currencies and funds of ISO 4217, in the order of their codes.
/// Source: list one with its amendments up to number 180, the last in force since 1 January 2026;
/// compared on 22 November 2026. Codes and numbers are those of Debian's iso-codes 4.15 without
/// ANG, BGN, CUC, HRK, SLL and ZWL, since withdrawn, and with XAD, XCG and ZWG, since added. For
/// the digits independent lists made from ISO's own agree; CLDR, and so ICU, gives 13 currencies
/// others (AFN ALL IQD IRR KPW LAK LBP MGA MMK RSD SOS SYP YER), because it follows what is in use.
[[nodiscard]] constexpr std::span<const iso_currency> all_currencies() {
  return detail::iso_4217;
}

/// The current currency of a code, three capital letters. Error: `unknown_currency`.
inline result<iso_currency> find_currency(std::string_view code) {
  if (const iso_currency* row = detail::iso_4217_row(code)) return *row;
  return error{errc::unknown_currency, {std::string(code)}};
}

/// Three letters as a template argument, so that `currency<"EUR">` can be written.
struct currency_code {
  // NOLINTNEXTLINE(google-explicit-constructor): the literal is the point of the type.
  consteval currency_code(const char (&text)[4]) : letters{text[0], text[1], text[2]} {}

  [[nodiscard]] constexpr std::string_view str() const { return {letters, 3}; }

  char letters[3];
};

/// Holds for the codes that ISO 4217 lists today.
template <currency_code Code>
concept listed_in_iso_4217 = (detail::iso_4217_index(Code.str()) != std::size(detail::iso_4217));

/// A currency as a type: amounts of different currencies do not mix. A code that ISO 4217 does
/// not list does not compile.
template <currency_code Code>
requires listed_in_iso_4217<Code>
struct currency {
  static constexpr iso_currency iso = detail::iso_4217[detail::iso_4217_index(Code.str())];
  static constexpr std::string_view code = iso.code;
  // NOLINTNEXTLINE(bugprone-signed-char-misuse): a count in one byte, no character.
  static constexpr int digits = iso.digits;
};

using vnd = currency<"VND">;  ///< dong, which has no smaller unit in use
using usd = currency<"USD">;

namespace detail {

template <class T>
inline constexpr bool is_currency = false;
template <currency_code Code>
inline constexpr bool is_currency<currency<Code>> = true;

}  // namespace detail

/// A currency that is counted in minor units: all but metals, units of account and the like.
template <class C>
concept counted_currency = detail::is_currency<C> && C::digits != no_minor_unit;

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_CURRENCY_HPP
