// SPDX-License-Identifier: BSL-1.0

// Columns of a program's own, grouped exactly: revenue by kind of organisation and year, the
// largest cooperatives, and what a year's revenue is of its plan.

#include <hoptac/hoptac.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  using namespace hoptac;
  // [snippet: aggregate_columns]
  // Columns as a program has them. Revenue is whole đồng; that of the first row is not known.
  const std::vector<std::uint8_t> kind{0, 1, 1, 0, 1};  // 0 group, 1 cooperative
  const std::vector<std::uint16_t> year{2023, 2023, 2024, 2024, 2024};
  const std::vector<std::int64_t> revenue{0, 1'482'000'000, 5'000'000'000, 402'000'000,
                                          9'000'000'001};
  const std::vector<std::uint8_t> known{0b11110};  // a bit a row, as Arrow keeps them

  const indicator::column money(revenue, indicator::validity_bits(known));
  const auto groups = indicator::aggregate(
      indicator::group_by(indicator::key(indicator::column(kind), 2),
                          indicator::key(indicator::column(year), 2, 2023)),
      indicator::measures(indicator::rows_of_group(), indicator::sum(money)), own_threads(2));

  for (const auto& one : groups.value().in_order()) {
    const indicator::summed of = one.get<1>();
    std::cout << *one.key(0) << ' ' << *one.key(1) << ", " << one.get<0>() << " rows: ";
    if (of.count() == 0)
      std::cout << "not known\n";
    else
      std::cout << *of.sum() << ", mean " << of.mean()->round(0, money::rounding::half_away).value()
                << '\n';
  }
  // [snippet: end]

  const std::vector<std::int64_t> cooperative{7, 3, 3, 9, 7};
  const auto by_cooperative =
      indicator::aggregate(indicator::group_by(indicator::any_key(indicator::column(cooperative))),
                           indicator::measures(indicator::bare_sum(indicator::or_zero(money))));
  for (const auto& one : indicator::largest(
           by_cooperative.value(), 2, [](const auto& group) { return group.template get<0>(); }))
    std::cout << "cooperative " << *one.key() << ": " << one.get<0>() << '\n';

  const std::vector<std::uint16_t> planned_year{2023, 2024};
  const std::vector<std::int64_t> planned{2'000'000'000, 8'000'000'000};
  const auto of_year = [](const auto& years, const auto& values) {
    return indicator::aggregate(
        indicator::group_by(indicator::key(indicator::column(years), 2, 2023)),
        indicator::measures(indicator::sum(values)));
  };
  const auto results = of_year(year, money);
  const auto plans = of_year(planned_year, indicator::column(planned));
  indicator::for_each_beside(results.value(), plans.value(), [](const auto& one, const auto* plan) {
    const auto progress = one.template get<0>().ratio_to(plan->template get<0>());
    std::cout << *one.key() << ": "
              << money::percent::of_share(*progress, 1, money::rounding::half_away).value()
              << " of its plan\n";
  });
}
