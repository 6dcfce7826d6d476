// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_LEVEL_HPP
#define HOPTAC_PLAN_DETAIL_LEVEL_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether an indicator is a level (a stock, a mean, a percentage) whose yearly values may be
/// compared with each other: its name or unit says so, or it was stated as of a day.
[[nodiscard]] inline bool is_level(const model& m, const figure& like, std::string_view indicator) {
  if (effect_of(indicator)) return false;
  if (like.unit.family == unit_family::percent || like.unit.family == unit_family::age ||
      is_mean(indicator, like.breakdown) || names_stock(indicator))
    return true;
  for (const index id : m.results_of(like, indicator, like.breakdown)) {
    const figure& result = m.head(id);
    if (!result.as_of.empty() || !calendar::period::parse(result.period)) return true;
  }
  return false;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_LEVEL_HPP
