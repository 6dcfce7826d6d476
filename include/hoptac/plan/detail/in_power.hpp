// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_IN_POWER_HPP
#define HOPTAC_PLAN_DETAIL_IN_POWER_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// A number of units of 10^from as one of units of 10^to.
[[nodiscard]] inline money::ratio in_power(money::ratio value, int from, int to) {
  const money::ratio ten = money::decimal::from_integer(10);
  for (; to < from; ++to) value = value * ten;
  for (; from < to; ++from) value = value / ten;
  return value;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_IN_POWER_HPP
