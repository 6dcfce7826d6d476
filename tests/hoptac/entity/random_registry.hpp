// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_ENTITY_RANDOM_REGISTRY_HPP
#define HOPTAC_TESTS_ENTITY_RANDOM_REGISTRY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <string>

/// Registries without errors, as random as they can be, and random days and periods.
namespace random_registry {

using namespace hoptac::entity;
using hoptac::calendar::date;
using hoptac::calendar::days;
using hoptac::calendar::period;

class maker {
 public:
  explicit maker(std::uint32_t seed) : dice_(seed) {}

  int roll(int sides) { return static_cast<int>(dice_() % static_cast<std::uint32_t>(sides)); }
  date day() { return date(2018, 1, 1) + days{roll(3000)}; }

  period any_period() {
    const int year = 2017 + roll(10);
    switch (roll(6)) {
      case 0: return period::of_year(year);
      case 1: return period::of_half(year, 1 + roll(2));
      case 2: return period::of_quarter(year, 1 + roll(4));
      case 3: return period::of_month(year, 1 + roll(12));
      case 4: return period::of_years(year, year + 1 + roll(4));
      default: {
        const date first = day();
        return period::of_days(first, first + days{roll(500)});
      }
    }
  }

  registry_content content(std::size_t count) {
    registry_content out{.units_on = {2024, 6, 30}};
    for (std::size_t i = 0; i < count; ++i) {
      const date first = day();
      std::optional<date> last;
      if (roll(3) == 0) last = first + days{1 + roll(1500)};
      out.organisations.push_back(
          {.id = organisation_id(std::string("O").append(std::to_string(i))),
           .kind = static_cast<organisation_kind>(roll(3)),
           .name = "HTX",
           .code_number = {},
           .industry = static_cast<industry>(roll(8)),
           .commune = {},
           .established = first,
           .ended = last,
           .line = static_cast<std::uint32_t>(i + 2)});
      add_statuses(out, static_cast<std::uint32_t>(i));
      add_reports(out, static_cast<std::uint32_t>(i));
    }
    return out;
  }

 private:
  void add_statuses(registry_content& to, std::uint32_t at) {
    const organisation& one = to.organisations[at];
    std::set<date> used;
    for (int i = roll(5); i > 0; --i) {
      const date on = one.established + days{roll(800)};
      const auto status = static_cast<legal_status>(roll(legal_status_count));
      if (!one.exists_on(on) || status == legal_status::ended || !is_status_of(status, one.kind) ||
          !used.insert(on).second)
        continue;
      to.statuses.push_back({at, on, status, static_cast<std::uint32_t>(to.statuses.size() + 2)});
    }
  }

  void add_reports(registry_content& to, std::uint32_t at) {
    const organisation& one = to.organisations[at];
    for (int year = one.established.year(); year < 2026; ++year) {
      if (roll(3) != 0 || (one.ended && one.ended->year() <= year)) continue;
      report row(at, period::of_year(year), static_cast<report_kind>(roll(3)),
                 report_standing::official, static_cast<std::uint32_t>(to.reports.size() + 2));
      row.set(measure::members, 20 + roll(50));
      if (roll(2) == 0) row.set(measure::revenue, roll(1'000'000'000));
      to.reports.push_back(row);
    }
  }

  std::mt19937 dice_;
};

}  // namespace random_registry

#endif  // HOPTAC_TESTS_ENTITY_RANDOM_REGISTRY_HPP
