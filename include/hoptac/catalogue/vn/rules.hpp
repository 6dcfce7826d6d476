// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_RULES_HPP
#define HOPTAC_CATALOGUE_VN_RULES_HPP

#include <hoptac/catalogue/vn/capital_rules.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/fund_loans.hpp>
#include <hoptac/catalogue/vn/fund_rules.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/minimum_wage.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/catalogue/vn/ocop_prizes.hpp>
#include <hoptac/catalogue/vn/organisation_rules.hpp>
#include <hoptac/catalogue/vn/support_conditions.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/catalogue/vn/training_support.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/write.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The national law on cooperatives and their support as a policy pack.
[[nodiscard]] inline policy::pack_content rules() {
  policy::pack_content out{.id = "vn",
                           .version = "2026.1",
                           .title = {"Luật và chính sách quốc gia về kinh tế tập thể",
                                     "National law and policy on the collective economy"}};
  for (const instrument* text :
       {&law_23_2012_qh13, &law_17_2023_qh15, &decree_45_2021_nd_cp, &decree_90_2019_nd_cp,
        &decree_38_2022_nd_cp, &decree_74_2024_nd_cp, &decree_293_2025_nd_cp,
        &decision_1804_qd_ttg_2020, &circular_124_2021_tt_btc, &circular_55_2023_tt_btc})
    out.sources.push_back(policy::legal_text_of(*text));

  const shared_facts of(out);
  add_support_conditions(out, of);
  add_organisation_rules(out, of);
  add_capital_rules(out, of);
  add_fund_rules(out, of);
  add_internal_transaction_ratio(out, of);
  const auto wage = declare<policy::funds>(out, regional_minimum_wage());
  add_young_worker_rules(out, wage);
  add_training_rules(out, wage);
  add_ocop_prizes(out);
  add_fund_loans(out, of);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_RULES_HPP
