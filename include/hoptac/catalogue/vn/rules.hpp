// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_RULES_HPP
#define HOPTAC_CATALOGUE_VN_RULES_HPP

#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/organisation_rules.hpp>
#include <hoptac/catalogue/vn/support_conditions.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The national law on cooperatives and their support as a policy pack.
[[nodiscard]] inline policy::pack_content rules() {
  policy::pack_content out{.id = "vn",
                           .version = "2026.1",
                           .title = {"Luật và chính sách quốc gia về kinh tế tập thể",
                                     "National law and policy on the collective economy"}};
  for (const instrument* text : {&law_23_2012_qh13, &law_17_2023_qh15})
    out.sources.push_back(policy::legal_text_of(*text));
  const shared_facts of(out);
  add_support_conditions(out, of);
  add_organisation_rules(out, of);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_RULES_HPP
