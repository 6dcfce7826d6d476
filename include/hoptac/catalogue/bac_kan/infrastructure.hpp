// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_INFRASTRUCTURE_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_INFRASTRUCTURE_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The programme `infrastructure`: storehouses and workshops under Decision 821/QĐ-UBND, built
/// once the land is settled, with a counterpart from the cooperative.
[[nodiscard]] inline programme_group infrastructure() {
  using namespace policy;
  const common_facts common;
  const fact_of<bool> agricultural{
      {.key = "agricultural",
       .name = {"hợp tác xã nông nghiệp", "the cooperative is agricultural"}}};
  const fact_of<bool> on_project_list{
      {.key = "on_project_list",
       .name = {"có tên trong danh sách của dự án", "on the list of the project"}}};
  const fact_of<bool> counterpart{
      {.key = "counterpart",
       .name = {"có vốn đối ứng của hợp tác xã", "the cooperative brings counterpart capital"}}};
  const fact_of<bool> land_settled{
      {.key = "land_settled",
       .name = {"đã hoàn thiện thủ tục đất", "the land formalities are finished"}}};

  rule support{
      .id = "infrastructure",
      .title = {"Hỗ trợ kết cấu hạ tầng các hợp tác xã",
                "Support of the infrastructure of cooperatives"},
      .source = cite_part(decision_821_qd_ubnd_2023, {}, confirmation::reported,
                          "phê duyệt dự án Hỗ trợ kết cấu hạ tầng các hợp tác xã trên địa bàn tỉnh "
                          "Bắc Kạn cho 14 hợp tác xã nông nghiệp với tổng kinh phí 31.580 triệu "
                          "đồng"),
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_plan("II.3.6", "cho 14 hợp tác xã nông nghiệp")),
      .conditions =
          {{.id = "agricultural",
            .source = cite_plan("II.3.6", "cho 14 hợp tác xã nông nghiệp"),
            .met = {"là hợp tác xã nông nghiệp", "an agricultural cooperative"},
            .not_met = {"không phải hợp tác xã nông nghiệp", "not an agricultural cooperative"},
            .when = agricultural == true},
           {.id = "listed",
            .source = cite_plan("II.3.6", "cho 14 hợp tác xã nông nghiệp … cắt giảm 02 hợp tác xã"),
            .met = {"thuộc dự án đã phê duyệt", "in the approved project"},
            .not_met = {"không thuộc dự án hoặc đã bị cắt giảm",
                        "not in the project, or removed from it"},
            .when = on_project_list == true},
           {.id = "co_funding",
            .source = cite_plan("II.3.6",
                                "Ngân sách nhà nước 30.000 triệu đồng; vốn đối ứng của HTX 1.580 "
                                "triệu đồng"),
            .met = {"có vốn đối ứng", "with counterpart capital"},
            .not_met = {"không có vốn đối ứng", "without counterpart capital"},
            .when = counterpart == true},
           {.id = "land",
            .source = cite_plan("II.3.6",
                                "đang chờ hoàn thiện thủ tục đất xong để triển khai thực "
                                "hiện"),
            .met = {"đã hoàn thiện thủ tục đất", "land formalities finished"},
            .not_met = {"chưa hoàn thiện thủ tục đất", "land formalities not finished"},
            .when = land_settled == true},
           {.id = "criteria",
            .source = cite_part(decision_1563_qd_ubnd_2022, {}, confirmation::not_found),
            .met = {"đáp ứng tiêu chí lựa chọn", "meets the criteria of choice"},
            .not_met = {"không đáp ứng tiêu chí lựa chọn", "fails the criteria of choice"},
            .when = not_stated({"kế hoạch không nêu lại tiêu chí của Quyết định số 1563/QĐ-UBND",
                                "the plan does not restate the criteria of Decision "
                                "1563/QĐ-UBND"})}},
      .gaps = {
          {"Mức vốn đối ứng của từng hợp tác xã không được nêu; cả 14 hợp tác xã là 1.580 triệu "
           "đồng trên 31.580 triệu đồng.",
           "The counterpart of each cooperative is not stated; that of all 14 is 1,580 of "
           "31,580 million đồng."},
          {"Tiêu chí của Quyết định số 1563/QĐ-UBND, theo Quyết định số 1804/QĐ-TTg, chưa "
           "được đọc.",
           "The criteria of Decision 1563/QĐ-UBND, under Decision 1804/QĐ-TTg, were not "
           "read."},
          {"Lý do cắt giảm 02 hợp tác xã không được nêu.",
           "Why two cooperatives were removed is not stated."}}};

  return {.texts = {&decision_821_qd_ubnd_2023, &decision_1563_qd_ubnd_2022, &plan_2025},
          .facts = {common.cooperative_id.declared, agricultural.declared, on_project_list.declared,
                    counterpart.declared, land_settled.declared},
          .rules = {std::move(support)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_INFRASTRUCTURE_HPP
