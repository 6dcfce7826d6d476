// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_PLAN_YEARS_HPP
#define HOPTAC_PLAN_DETAIL_PLAN_YEARS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/plan/figure.hpp>

#include <algorithm>    // std::min
#include <optional>     // std::optional
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// The years that a plan covers: 2024 alone, or 2021 to 2025.
struct plan_years {
  int first;
  int last;

  [[nodiscard]] bool single() const { return first == last; }
  [[nodiscard]] std::string str() const {
    return single() ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
  }
  friend bool operator==(const plan_years&, const plan_years&) = default;
};

/// The years of a period that is a year or several; nothing for any other.
[[nodiscard]] inline std::optional<plan_years> years_of_period(std::string_view text) {
  const auto period = calendar::period::parse(text);
  if (!period || (period->kind() != calendar::period_kind::year &&
                  period->kind() != calendar::period_kind::years))
    return std::nullopt;
  return plan_years{period->first_day().year(), period->last_day().year()};
}

/// The years of the plan that a base names: `plan_2024`, `plan_2021_2025|all_HTX`; nothing when it
/// names none.
[[nodiscard]] inline std::optional<plan_years> years_of_plan(std::string_view base) {
  for (std::string_view rest = base; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find('|'));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : rest.size());
    if (!part.starts_with("plan_")) continue;
    std::string period(part.substr(5));
    for (char& c : period)
      if (c == '_') c = '-';
    if (const auto years = years_of_period(period)) return years;
  }
  return std::nullopt;
}

/// A base without the plans it names: `plan_2021_2025|all_HTX` is `all_HTX`.
[[nodiscard]] inline std::string base_without_plans(std::string_view base) {
  std::string out;
  while (!base.empty()) {
    const std::string_view part = base.substr(0, base.find('|'));
    base.remove_prefix(std::min(base.size(), part.size() + 1));
    if (part.starts_with("plan_")) continue;
    if (!out.empty()) out += '|';
    out += part;
  }
  return out;
}

/// Whether two figures of one period count over the same time. An amount of half a year and a rate
/// per year do not, though both are said of that half; of a year they do.
[[nodiscard]] inline bool same_time(const figure& a, const figure& b) {
  if ((a.unit.rate == unit_rate::none) == (b.unit.rate == unit_rate::none)) return true;
  const auto years = years_of_period(a.period);
  return years && years->single();
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_PLAN_YEARS_HPP
