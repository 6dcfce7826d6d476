// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_RULES_HPP
#define HOPTAC_CATALOGUE_VN_RULES_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/capital_rules.hpp>
#include <hoptac/catalogue/vn/fund_loans.hpp>
#include <hoptac/catalogue/vn/fund_rules.hpp>
#include <hoptac/catalogue/vn/ocop_prizes.hpp>
#include <hoptac/catalogue/vn/organisation_rules.hpp>
#include <hoptac/catalogue/vn/support_conditions.hpp>
#include <hoptac/catalogue/vn/training_support.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/pack_content.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The national law on cooperatives and their support as a policy pack.
[[nodiscard]] inline policy::pack_content rules() {
  policy::pack_content out{.id = "vn",
                           .version = "2026.1",
                           .title = {"Luật và chính sách quốc gia về kinh tế tập thể",
                                     "National law and policy on the collective economy"}};
  add(out, support_conditions());
  add(out, organisation_rules());
  add(out, capital_rules());
  add(out, fund_rules());
  add(out, internal_transaction_ratio());
  add(out, young_workers());
  add(out, training_support());
  add(out, ocop_prizes());
  add(out, fund_loans());
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_RULES_HPP
