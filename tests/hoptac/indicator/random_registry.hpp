// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_HOPTAC_INDICATOR_RANDOM_REGISTRY_HPP
#define HOPTAC_TESTS_HOPTAC_INDICATOR_RANDOM_REGISTRY_HPP

#include <hoptac/entity/registry.hpp>

#include <random>
#include <string>

/// A registry without rhyme or reason: organisations come and go around 2024, and report, or do
/// not, whatever they like. No table says one thing twice.
namespace random_registry {

using namespace hoptac;
using namespace hoptac::entity;
using calendar::date;
using calendar::period;

class maker {
 public:
  explicit maker(std::uint64_t seed) : dice_(seed) {}

  [[nodiscard]] registry_content next(int organisations) {
    registry_content out{.units_on = date(2024, 6, 30)};
    const auto count = static_cast<std::uint32_t>(organisations);
    for (std::uint32_t i = 0; i < count; ++i) out.organisations.push_back(an_organisation(i));
    const period periods[] = {period::of_half(2024, 1), period::of_year(2024),
                              period::of_days(date(2024, 1, 1), date(2024, 6, 30)),
                              period::of_half(2023, 2)};
    for (std::uint32_t i = 0; i < count; ++i) {
      for (const report_kind kind : {report_kind::actual, report_kind::estimate, report_kind::plan})
        add_reports(out, i, kind, periods);
      for (int year = 2023; year <= 2024; ++year)
        if (one_in(2)) out.ratings.push_back({i, year, static_cast<rating>(below(4)), 0});
      for (int k = below(3); k > 0; --k) out.products.push_back(a_product(i));
      for (int k = below(3); k > 0; --k) out.supports.push_back(a_support(i));
      for (int k = below(2); k > 0; --k) out.undertakings.push_back(an_undertaking(i));
      if (out.organisations[i].kind != organisation_kind::cooperative_union) continue;
      for (std::uint32_t member = 0; member < count; ++member)
        if (out.organisations[member].kind == organisation_kind::cooperative && one_in(6))
          out.memberships.push_back({i, member, a_day(), an_end(), 0});
    }
    return out;
  }

 private:
  [[nodiscard]] int below(int n) {
    return static_cast<int>(dice_() % static_cast<std::uint64_t>(n));
  }
  [[nodiscard]] bool one_in(int n) { return below(n) == 0; }
  [[nodiscard]] date a_day() { return date(2023, 7, 1) + calendar::days{below(700)}; }
  [[nodiscard]] std::optional<date> an_end() {
    if (one_in(2)) return std::nullopt;
    return date(2024, 1, 1) + calendar::days{below(400)};
  }
  [[nodiscard]] std::string a_name() { return std::string(1, static_cast<char>('a' + below(3))); }

  [[nodiscard]] organisation an_organisation(std::uint32_t number) {
    constexpr organisation_kind kinds[] = {
        organisation_kind::cooperative_group, organisation_kind::cooperative,
        organisation_kind::cooperative, organisation_kind::cooperative_union};
    return {.id = organisation_id(std::to_string(number)),
            .kind = kinds[below(4)],
            .name = a_name(),
            .code_number = {},
            .industry = static_cast<industry>(below(8)),
            .commune = {},
            .established = one_in(3) ? a_day() : date(2020, 1, 1),
            .ended = one_in(3) ? std::optional(date(2024, 1, 1) + calendar::days{below(400)})
                               : std::nullopt,
            .how = static_cast<ending>(below(5))};
  }
  void add_reports(registry_content& out, std::uint32_t of, report_kind kind,
                   std::span<const period> periods) {
    bool has_half = false;  // under one of its two names
    for (const period& over : periods) {
      const bool is_half = over.same_days(period::of_half(2024, 1));
      if (!one_in(2) || (is_half && has_half)) continue;
      has_half = has_half || is_half;
      report one(of, over, kind, report_standing::official);
      for (std::size_t m = 0; m < measure_count; ++m)
        if (!one_in(4))
          one.set(static_cast<measure>(m), below(1'000'000) - (m == 16 ? 500'000 : 0));
      out.reports.push_back(one);
    }
  }
  [[nodiscard]] product a_product(std::uint32_t of) {
    product out{.organisation = of, .name = a_name(), .geographical_indication = {}};
    if (!one_in(4)) out.ocop_stars = static_cast<std::uint8_t>(3 + below(3));
    if (one_in(3)) out.geographical_indication = "x";
    if (one_in(2)) out.since = a_day();
    return out;
  }
  [[nodiscard]] support a_support(std::uint32_t of) {
    support out{.organisation = of, .programme = a_name(), .on = a_day()};
    if (!one_in(3)) out.dong = below(1'000'000);
    out.state = static_cast<support_state>(below(3));
    return out;
  }
  [[nodiscard]] undertaking an_undertaking(std::uint32_t of) {
    undertaking out{.organisation = std::nullopt,
                    .kind = static_cast<undertaking_kind>(below(5)),
                    .name = a_name(),
                    .level = {}};
    if (!one_in(5)) out.organisation = of;
    if (one_in(2)) out.since = a_day();
    return out;
  }

  std::mt19937_64 dice_;
};

}  // namespace random_registry

#endif  // HOPTAC_TESTS_HOPTAC_INDICATOR_RANDOM_REGISTRY_HPP
