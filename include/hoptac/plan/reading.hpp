// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_READING_HPP
#define HOPTAC_PLAN_READING_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/plan/interval.hpp>

#include <array>        // std::array
#include <cstdint>      // std::uint8_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// How the author of a plan may have shortened a number: the law knows `half_up` (TT
/// 174/2015/TT-BTC Art. 6.3) and, in one field, `truncated`; `up` is met in published plans. Signs
/// are mirrored.
enum class reading : std::uint8_t { half_up, truncated, up };

inline constexpr std::array<reading, 3> all_readings{reading::half_up, reading::truncated,
                                                     reading::up};

[[nodiscard]] constexpr std::string_view to_string(reading how) {
  switch (how) {
    case reading::half_up: return "half_up";
    case reading::truncated: return "truncated";
    case reading::up: return "up";
  }
  return {};
}

/// The rounding mode of a reading.
[[nodiscard]] constexpr money::rounding rounding_of(reading how) {
  switch (how) {
    case reading::half_up: return money::rounding::half_away;
    case reading::truncated: return money::rounding::toward_zero;
    case reading::up: break;
  }
  return money::rounding::away;
}

/// Whether `printed`, with as many decimal places as it shows, is what `how` makes of `exact`.
[[nodiscard]] constexpr bool fits(const money::ratio& exact, const money::decimal& printed,
                                  reading how) {
  const auto shortened = exact.round(printed.scale(), rounding_of(how));
  return shortened && *shortened == printed;
}

/// Whether some reading makes `printed` of `exact`.
[[nodiscard]] constexpr bool fits_any(const money::ratio& exact, const money::decimal& printed) {
  for (const reading how : all_readings)
    if (fits(exact, printed, how)) return true;
  return false;
}

/// One unit of the last place that `printed` shows: 0.1 for 5.0.
[[nodiscard]] constexpr money::decimal last_place(const money::decimal& printed) {
  return money::decimal::scaled(1, printed.scale());
}

/// The exact values of which `how` makes `printed`.
[[nodiscard]] constexpr interval values_of(const money::decimal& printed, reading how) {
  const money::decimal unit = last_place(printed);
  const money::decimal half = unit * money::decimal::scaled(5, 1);
  if (printed.sign() < 0) return interval::of(money::decimal()) - values_of(-printed, how);
  const bool zero = printed.is_zero();  // what is shortened to it from either side
  switch (how) {
    case reading::half_up: return {printed - half, printed + half, zero, true};
    case reading::truncated: return {zero ? -unit : printed, printed + unit, zero, true};
    case reading::up: break;
  }
  return {zero ? printed : printed - unit, printed, !zero, false};
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_READING_HPP
