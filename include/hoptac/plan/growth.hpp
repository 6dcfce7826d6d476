// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_GROWTH_HPP
#define HOPTAC_PLAN_GROWTH_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/unit.hpp>

#include <algorithm>    // std::min
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// What a figure says of a change: *tăng 7,4% so với năm 2021*, *gấp 1,6 lần năm 2011*.
struct growth {
  std::string of;            ///< the indicator that changed
  std::string since;         ///< the earlier period, in the form of files
  progress_measure measure;  ///< `excess`: by how much; `ratio`: to how much of what it was
};

/// The change that a figure speaks of: one of kind `growth`; a progress against a period instead of
/// a plan; or one whose indicator is named so (`growth_named`), whose base may also name the plan
/// of the earlier year. Nothing for any other figure, and where no earlier period is named.
[[nodiscard]] inline std::optional<growth> growth_of(const figure& f);

/// A change as a figure of that unit has it: in per cent, or in times. Precondition: `before > 0`.
[[nodiscard]] inline money::ratio change(const money::decimal& before, const money::decimal& after,
                                         progress_measure measure, const unit& in);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The first part of a base that is a period: `2021`, and `plan_2021` where plans count.
[[nodiscard]] inline std::optional<std::string> period_in_base(std::string_view base,
                                                               bool plans_count) {
  while (!base.empty()) {
    std::string_view part = base.substr(0, base.find('|'));
    base.remove_prefix((std::min)(base.size(), part.size() + 1));
    if (plans_count && part.starts_with("plan_")) part.remove_prefix(5);
    if (calendar::period::parse(part)) return std::string(part);
  }
  return std::nullopt;
}

}  // namespace detail

inline std::optional<growth> growth_of(const figure& f) {
  const auto named = growth_named(f.indicator);
  const bool changes =
      f.kind == figure_kind::growth || f.kind == figure_kind::progress ||
      (named && (f.kind == figure_kind::actual || f.kind == figure_kind::estimate));
  if (!changes) return std::nullopt;
  const auto since = detail::period_in_base(f.base, named.has_value());
  if (!since) return std::nullopt;
  const std::string_view of = !f.of.empty() ? std::string_view(f.of)
                              : named       ? named->of
                                            : std::string_view(f.indicator);
  const auto by_name = named ? named->measure : progress_measure::excess;
  return growth{std::string(of), *since, f.measure.value_or(by_name)};
}

inline money::ratio change(const money::decimal& before, const money::decimal& after,
                           progress_measure measure, const unit& in) {
  HOPTAC_PRE(before.sign() > 0);
  const money::decimal scale =
      money::decimal::from_integer(in.family == unit_family::percent ? 100 : 1);
  return money::divide((measure == progress_measure::ratio ? after : after - before) * scale,
                       before);
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_GROWTH_HPP
