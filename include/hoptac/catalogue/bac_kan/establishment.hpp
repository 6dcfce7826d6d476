// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_ESTABLISHMENT_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_ESTABLISHMENT_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The programmes `establishment`, for new cooperatives, and `consolidation`, for those that are to
/// be put in order.
[[nodiscard]] inline programme_group establishment() {
  using namespace policy;
  const common_facts common;
  const fact_of<bool> newly_established{
      {.key = "newly_established",
       .name = {"hợp tác xã thành lập mới", "the cooperative is newly established"}}};
  const fact_of<bool> to_consolidate{
      {.key = "to_consolidate",
       .name = {"hợp tác xã thuộc diện củng cố", "the cooperative is to be consolidated"}}};

  rule establish{
      .id = "establishment",
      .title = {"Hỗ trợ thành lập mới hợp tác xã", "Support of newly established cooperatives"},
      .source = cite_plan("II.3.1", "Chính sách hỗ trợ thành lập mới"),
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_plan("II.3.1", "Số HTX được hỗ trợ là 28 HTX")),
      .conditions =
          {{.id = "newly_established",
            .source = cite_plan("II.3.1",
                                "Chính sách hỗ trợ thành lập mới: Số HTX được hỗ trợ là 28 HTX với "
                                "tổng kinh phí: 30 triệu đồng"),
            .met = {"là hợp tác xã thành lập mới", "a newly established cooperative"},
            .not_met = {"không phải hợp tác xã thành lập mới",
                        "not a newly established cooperative"},
            .when = newly_established == true},
           other_terms("II.3.1",
                       {"kế hoạch không nêu hợp tác xã được coi là thành lập mới trong bao lâu và "
                        "cần điều kiện gì khác",
                        "the plan does not say how long a cooperative counts as newly established "
                        "nor what else is required"})},
      .gaps = {{"Kế hoạch chỉ nêu tổng kinh phí 30 triệu đồng cho 28 hợp tác xã; mức hỗ trợ cho "
                "mỗi hợp tác xã không được nêu.",
                "The plan gives only the sum, 30 million đồng for 28 cooperatives; the amount for "
                "each is not stated."},
               {"Văn bản quy định chính sách không được nêu tên.",
                "The text that sets the policy is not named."}}};

  rule consolidate{
      .id = "consolidation",
      .title = {"Hỗ trợ củng cố hợp tác xã", "Support of the consolidation of cooperatives"},
      .source = cite_plan("II.3.1", "09 HTX được hỗ trợ củng cố HTX"),
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_plan("II.3.1", "09 HTX được hỗ trợ củng cố HTX")),
      .conditions = {{.id = "to_consolidate",
                      .source = cite_plan("II.3.1", "09 HTX được hỗ trợ củng cố HTX"),
                      .met = {"thuộc diện củng cố", "to be consolidated"},
                      .not_met = {"không thuộc diện củng cố", "not to be consolidated"},
                      .when = to_consolidate == true},
                     other_terms("II.3.1",
                                 {"kế hoạch không nêu thế nào là hợp tác xã cần củng cố và điều "
                                  "kiện được hỗ trợ",
                                  "the plan does not say which cooperatives need consolidation nor "
                                  "the conditions of the support"})},
      .gaps = {{"Mức hỗ trợ không được nêu.", "The amount is not stated."},
               {"Văn bản quy định chính sách không được nêu tên.",
                "The text that sets the policy is not named."}}};

  return {.texts = {&plan_2025},
          .facts = {common.cooperative_id.declared, newly_established.declared,
                    to_consolidate.declared},
          .rules = {std::move(establish), std::move(consolidate)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_ESTABLISHMENT_HPP
