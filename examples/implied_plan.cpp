// SPDX-License-Identifier: BSL-1.0

// A province reports a result and how much of its plan that is, but not the plan.

#include <hoptac/hoptac.hpp>

#include <iostream>

int main() {
  using namespace hoptac;
  // [snippet: implied_plan]
  // "443 HTX, đạt 114% so với kế hoạch": 443 cooperatives, 114% of the plan. Of which plan?
  const auto result = notation::parse_number_vi("443").value();
  const auto percent = notation::parse_number_vi("114").value();
  for (const plan::reading how : plan::all_readings) {
    const auto plans = plan::implied_plan(result, notation::bound::exact, percent,
                                          plan::progress_measure::ratio, how);
    std::cout << to_string(how) << ": " << (plans ? to_string(*plans) : "none") << '\n';
  }
  // [snippet: end]
}
