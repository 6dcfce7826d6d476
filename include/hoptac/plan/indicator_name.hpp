// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_INDICATOR_NAME_HPP
#define HOPTAC_PLAN_INDICATOR_NAME_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/target.hpp>

#include <array>        // std::array
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// Indicators are open words, but their endings say what kind of number they are. These endings
/// are the whole convention; docs/data.md lists them for whoever writes a figures file.

/// Whether values of different parts do not add up: a mean (`revenue_average`, `income_mean`, or
/// any figure *per* something).
[[nodiscard]] inline bool is_mean(std::string_view indicator, const breakdown& parts);

/// The indicator without its ending `_share`, `_ratio` or `_percent`: what the share is a share of.
[[nodiscard]] constexpr std::string_view shared_indicator(std::string_view indicator);

/// The indicator without its ending `_growth` or `_multiple`: what has grown, by how many per cent
/// or to how many times as much; nothing for any other name.
struct named_growth {
  std::string_view of;
  progress_measure measure;
};
[[nodiscard]] constexpr std::optional<named_growth> growth_named(std::string_view indicator);

/// What a figure is that does not say so: `share` by the endings of `shared_indicator`, `growth` by
/// those of `growth_named`, else `actual`.
[[nodiscard]] constexpr figure_kind kind_by_name(std::string_view indicator);

/// The indicator without its ending `_average`, `_mean` or `_per_…`: what is averaged.
[[nodiscard]] constexpr std::optional<std::string_view> averaged_indicator(
    std::string_view indicator);

/// What a flow does to a stock: `organisations_established` adds to `organisations`, and
/// `organisations_increase` is by how much it grew in all.
struct flow_effect {
  std::string_view stock;
  bool adds;
  bool is_net = false;
};

/// The effect of an indicator that counts what comes or goes; nothing for any other.
[[nodiscard]] constexpr std::optional<flow_effect> effect_of(std::string_view indicator);

/// Whether an indicator counts what is there at a moment (`members`, `charter_capital_total`), so
/// that one year's value may be compared with another's. A name that does not say it may count what
/// happens in a period (`trainees`), which starts again each year.
[[nodiscard]] constexpr bool names_stock(std::string_view indicator);

/// Which way an indicator is meant to go: fewer dissolved or ineffective ones, more of the rest.
[[nodiscard]] constexpr direction intended_direction(std::string_view indicator);

// Bodies.

namespace detail {

inline constexpr std::array<std::string_view, 5> coming{"_established", "_new", "_joined",
                                                        "_admitted", "_added"};
inline constexpr std::array<std::string_view, 7> going{
    "_dissolved", "_left", "_removed", "_closed", "_ceased", "_terminated", "_withdrawn"};
/// What is left of all that came and went.
inline constexpr std::string_view net_increase = "_increase";
inline constexpr std::string_view net_decrease = "_decrease";

inline constexpr std::array<std::string_view, 11> unwanted{
    "dissolved", "ineffective", "weak",   "poor",       "poverty", "loss",
    "overdue",   "closed",      "ceased", "terminated", "bankrupt"};

inline constexpr std::array<std::string_view, 8> stocks{
    "organisations", "members",  "member_cooperatives", "managers", "workers", "households",
    "capital",       "employees"};

/// Whether `word` stands in `name` as a whole word between underscores.
[[nodiscard]] constexpr bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos;
       at = name.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || name[at - 1] == '_') && (end == name.size() || name[end] == '_')) return true;
  }
  return false;
}

}  // namespace detail

inline bool is_mean(std::string_view indicator, const breakdown& parts) {
  return detail::has_word(indicator, "average") || detail::has_word(indicator, "mean") ||
         detail::has_word(indicator, "per_capita") || parts.find("per") != nullptr;
}

constexpr std::string_view shared_indicator(std::string_view indicator) {
  for (const std::string_view ending : {"_share", "_ratio", "_percent"})
    if (indicator.ends_with(ending)) return indicator.substr(0, indicator.size() - ending.size());
  return indicator;
}

constexpr std::optional<named_growth> growth_named(std::string_view indicator) {
  constexpr std::string_view by = "_growth";
  constexpr std::string_view to = "_multiple";
  if (indicator.ends_with(by))
    return named_growth{indicator.substr(0, indicator.size() - by.size()),
                        progress_measure::excess};
  if (indicator.ends_with(to))
    return named_growth{indicator.substr(0, indicator.size() - to.size()), progress_measure::ratio};
  return std::nullopt;
}

constexpr figure_kind kind_by_name(std::string_view indicator) {
  if (growth_named(indicator)) return figure_kind::growth;
  return shared_indicator(indicator) != indicator ? figure_kind::share : figure_kind::actual;
}

constexpr std::optional<std::string_view> averaged_indicator(std::string_view indicator) {
  for (const std::string_view ending : {std::string_view("_average"), std::string_view("_mean")})
    if (indicator.ends_with(ending)) return indicator.substr(0, indicator.size() - ending.size());
  const std::size_t per = indicator.rfind("_per_");
  if (per != std::string_view::npos && per > 0) return indicator.substr(0, per);
  return std::nullopt;
}

constexpr std::optional<flow_effect> effect_of(std::string_view indicator) {
  const auto without = [&](std::string_view ending) {
    return indicator.substr(0, indicator.size() - ending.size());
  };
  for (const std::string_view ending : detail::coming)
    if (indicator.ends_with(ending)) return flow_effect{without(ending), true};
  for (const std::string_view ending : detail::going)
    if (indicator.ends_with(ending)) return flow_effect{without(ending), false};
  for (const std::string_view ending : {detail::net_increase, detail::net_decrease})
    if (indicator.ends_with(ending))
      return flow_effect{without(ending), ending == detail::net_increase, true};
  return std::nullopt;
}

constexpr bool names_stock(std::string_view indicator) {
  if (effect_of(indicator)) return false;
  for (const std::string_view word : detail::stocks)
    if (detail::has_word(indicator, word)) return true;
  return false;
}

constexpr direction intended_direction(std::string_view indicator) {
  for (const std::string_view word : detail::unwanted)
    if (detail::has_word(indicator, word)) return direction::less;
  return direction::more;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_INDICATOR_NAME_HPP
