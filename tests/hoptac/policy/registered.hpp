// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_POLICY_REGISTERED_HPP
#define HOPTAC_TESTS_POLICY_REGISTERED_HPP

#include <hoptac/entity/registry.hpp>
#include <hoptac/policy/applicant.hpp>

#include <optional>
#include <string>
#include <utility>

#include "hire.hpp"

/// A registry whose organisations differ in what matters to a rule; all invented.
namespace hoptac_tests {

inline entity::organisation organisation(std::string id, entity::organisation_kind kind) {
  return {.id = entity::organisation_id(std::move(id)),
          .kind = kind,
          .name = "A",
          .code_number = {},
          .commune = {},
          .established = day("2020-01-01")};
}

/// HTX-1 is active, HTX-2 ended on 1 March 2024, HTX-3 was suspended from April to September 2024,
/// THT-1 is a group, LHHTX-1 a union; HTX-1 received 24 million in 2023 under `test.hire`.
inline entity::registry sample_registry(bool keeps_supports = true) {
  using enum entity::organisation_kind;
  entity::registry_content all{.units_on = day("2024-06-30")};
  all.organisations = {organisation("HTX-1", cooperative), organisation("HTX-2", cooperative),
                       organisation("HTX-3", cooperative), organisation("THT-1", cooperative_group),
                       organisation("LHHTX-1", cooperative_union)};
  all.organisations[1].ended = day("2024-03-01");
  all.statuses = {{2, day("2024-04-01"), entity::legal_status::suspended},
                  {2, day("2024-10-01"), entity::legal_status::active}};
  all.keeps_supports = keeps_supports;
  if (keeps_supports)
    all.supports = {{0, "test.hire", day("2023-05-01"), 24'000'000},
                    {0, "test.other", day("2023-06-01")},
                    {2, "test.hire", day("2023-07-01"), {}, entity::support_state::planned}};
  return entity::registry(std::move(all));
}

/// The sample rule, for cooperatives.
inline pack pack_for_cooperatives() {
  pack_content content = hire_content();
  content.rules[0].beneficiaries =
      beneficiaries{"cooperative_id", {entity::organisation_kind::cooperative}, source("1.0"), {}};
  return pack::make(content).value();
}

}  // namespace hoptac_tests

#endif  // HOPTAC_TESTS_POLICY_REGISTERED_HPP
