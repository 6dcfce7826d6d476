// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_UNIT_HPP
#define HOPTAC_PLAN_UNIT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <array>        // std::array
#include <cstdint>      // std::uint8_t
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// What a unit measures. Figures of different families are never compared or added.
enum class unit_family : std::uint8_t { thing, person, money, percent, age, area, mass, length };

inline constexpr std::array<unit_family, 8> all_families{
    unit_family::thing, unit_family::person, unit_family::money, unit_family::percent,
    unit_family::age,   unit_family::area,   unit_family::mass,  unit_family::length};

/// Whether a unit is an amount of its period, or a rate per month or year.
enum class unit_rate : std::uint8_t { none, per_month, per_year };

/// One unit of a figures file: `million_vnd_per_year` is money, 10^6 đồng, per year.
struct unit {
  std::string_view code;  ///< as written in the file
  bilingual_view name;    ///< as a person writes it
  unit_family family;     ///< what it measures
  std::uint8_t power;     ///< one of it is 10^power of the family's smallest unit
  unit_rate rate;         ///< per what time
  friend constexpr bool operator==(const unit& a, const unit& b) { return a.code == b.code; }

  /// Things, people and the like come in whole numbers, thousands of them need not.
  [[nodiscard]] constexpr bool whole() const {
    return (family == unit_family::thing || family == unit_family::person) && power == 0;
  }
};

namespace detail {

// clang-format off
inline constexpr unit units[] = {
    {"count", {"", ""}, unit_family::thing, 0, unit_rate::none},
    {"copy", {"cuốn", "copies"}, unit_family::thing, 0, unit_rate::none},
    {"occurrence", {"lần", "times"}, unit_family::thing, 0, unit_rate::none},
    {"household", {"hộ", "households"}, unit_family::thing, 0, unit_rate::none},
    {"head", {"con", "head"}, unit_family::thing, 0, unit_rate::none},
    {"attendance", {"lượt người", "attendances"}, unit_family::thing, 0, unit_rate::none},
    {"person", {"người", "people"}, unit_family::person, 0, unit_rate::none},
    {"thousand_person", {"nghìn người", "thousand people"}, unit_family::person, 3, unit_rate::none},
    {"million_person", {"triệu người", "million people"}, unit_family::person, 6, unit_rate::none},
    {"year_of_age", {"tuổi", "years of age"}, unit_family::age, 0, unit_rate::none},
    {"percent", {"%", "%"}, unit_family::percent, 0, unit_rate::none},
    {"percent_per_month", {"%/tháng", "% a month"}, unit_family::percent, 0, unit_rate::per_month},
    {"percent_per_year", {"%/năm", "% a year"}, unit_family::percent, 0, unit_rate::per_year},
    {"vnd", {"đồng", "đồng"}, unit_family::money, 0, unit_rate::none},
    {"vnd_per_month", {"đồng/tháng", "đồng a month"}, unit_family::money, 0, unit_rate::per_month},
    {"vnd_per_year", {"đồng/năm", "đồng a year"}, unit_family::money, 0, unit_rate::per_year},
    {"thousand_vnd", {"nghìn đồng", "thousand đồng"}, unit_family::money, 3, unit_rate::none},
    {"thousand_vnd_per_month", {"nghìn đồng/tháng", "thousand đồng a month"}, unit_family::money, 3, unit_rate::per_month},
    {"thousand_vnd_per_year", {"nghìn đồng/năm", "thousand đồng a year"}, unit_family::money, 3, unit_rate::per_year},
    {"million_vnd", {"triệu đồng", "million đồng"}, unit_family::money, 6, unit_rate::none},
    {"million_vnd_per_month", {"triệu đồng/tháng", "million đồng a month"}, unit_family::money, 6, unit_rate::per_month},
    {"million_vnd_per_year", {"triệu đồng/năm", "million đồng a year"}, unit_family::money, 6, unit_rate::per_year},
    {"billion_vnd", {"tỷ đồng", "billion đồng"}, unit_family::money, 9, unit_rate::none},
    {"billion_vnd_per_month", {"tỷ đồng/tháng", "billion đồng a month"}, unit_family::money, 9, unit_rate::per_month},
    {"billion_vnd_per_year", {"tỷ đồng/năm", "billion đồng a year"}, unit_family::money, 9, unit_rate::per_year},
    {"square_metre", {"m²", "m²"}, unit_family::area, 0, unit_rate::none},
    {"hectare", {"ha", "ha"}, unit_family::area, 4, unit_rate::none},
    {"kilogram", {"kg", "kg"}, unit_family::mass, 0, unit_rate::none},
    {"quintal", {"tạ", "quintals"}, unit_family::mass, 2, unit_rate::none},
    {"tonne", {"tấn", "tonnes"}, unit_family::mass, 3, unit_rate::none},
    {"metre", {"m", "m"}, unit_family::length, 0, unit_rate::none},
    {"kilometre", {"km", "km"}, unit_family::length, 3, unit_rate::none},
};
// clang-format on

}  // namespace detail

/// Every unit a figures file may use.
[[nodiscard]] constexpr std::span<const unit> all_units() {
  return detail::units;
}

/// The unit written `code`; null when there is none.
[[nodiscard]] constexpr const unit* find_unit(std::string_view code) {
  for (const unit& row : detail::units)
    if (row.code == code) return &row;
  return nullptr;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_UNIT_HPP
