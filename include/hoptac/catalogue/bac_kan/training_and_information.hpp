// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_TRAINING_AND_INFORMATION_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_TRAINING_AND_INFORMATION_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

enum class participant_organisation { cooperative_group, cooperative, cooperative_union, none };

/// The programmes `training`, `information` and `trade_promotion`. The plan tells what was done
/// and what it cost, and hardly who may take part.
[[nodiscard]] inline programme_group training_and_information() {
  using namespace policy;
  const common_facts common;
  const fact_of<participant_organisation> organisation{
      {.key = "organisation",
       .name = {"tổ chức của người tham gia", "organisation of the participant"},
       .values = {{"cooperative_group", {"tổ hợp tác", "cooperative group"}},
                  {"cooperative", {"hợp tác xã", "cooperative"}},
                  {"cooperative_union", {"liên hiệp hợp tác xã", "union of cooperatives"}},
                  {"none", {"không thuộc khu vực kinh tế tập thể", "none of them"}}}}};

  rule training{
      .id = "training",
      .title = {"Bồi dưỡng nâng cao năng lực, nhận thức cho khu vực kinh tế tập thể",
                "Training of the collective economy"},
      .source = cite_plan("II.3.2",
                          "triển khai 02 lớp bồi dưỡng, nâng cao năng lực, nhận thức cho khu vực "
                          "KTTT theo kế hoạch"),
      .beneficiaries = meant_for(
          {entity::organisation_kind::cooperative_group, entity::organisation_kind::cooperative,
           entity::organisation_kind::cooperative_union},
          cite_plan("II.3.2", "cho khu vực KTTT")),
      .conditions = {{.id = "sector",
                      .source = cite_plan("II.3.2",
                                          "bồi dưỡng, nâng cao năng lực, nhận thức cho khu vực "
                                          "KTTT"),
                      .met = {"thuộc khu vực kinh tế tập thể", "of the collective economy"},
                      .not_met = {"không thuộc khu vực kinh tế tập thể",
                                  "not of the collective economy"},
                      .when = organisation != participant_organisation::none ||
                              not_stated({"kế hoạch không nêu người ngoài khu vực kinh tế tập thể "
                                          "có được dự lớp hay không",
                                          "the plan does not say whether others may attend"})},
                     other_terms("II.3.2", {"kế hoạch không nêu điều kiện dự lớp",
                                            "the plan does not state who may attend"})},
      .gaps = {{"Kế hoạch chỉ nêu tổng kinh phí 265 triệu đồng cho 02 lớp, 90 học viên; mức hỗ trợ "
                "cho một học viên không được nêu.",
                "The plan gives only the sum, 265 million đồng for 2 classes and 90 trainees; the "
                "amount for each is not stated."}}};

  rule information{
      .id = "information",
      .title = {"Thông tin, tuyên truyền về kinh tế tập thể, hợp tác xã",
                "Information about the collective economy and cooperatives"},
      .source = cite_plan("II.3.3", "10 lớp tuyên truyền về kiến thức về HTX, với 383 học viên"),
      .beneficiaries = meant_for({}, cite_part(plan_2025, "II.3.3", confirmation::not_found)),
      .conditions = {other_terms(
          "II.3.3",
          {"kế hoạch không nêu đối tượng và điều kiện được dự lớp tuyên truyền, nhận bản tin",
           "the plan does not state who may attend the classes or receive the bulletin"})},
      .gaps = {{"Các lớp, bản tin và chuyên mục do cơ quan, đơn vị, địa phương thực hiện theo chức "
                "năng, nhiệm vụ; không có mức hỗ trợ cho hợp tác xã.",
                "Classes, bulletins and columns are the work of agencies by their functions; there "
                "is no amount for a cooperative."}}};

  rule trade_promotion{
      .id = "trade_promotion",
      .title = {"Xúc tiến thương mại, mở rộng thị trường", "Trade promotion and new markets"},
      .source = cite_plan("II.3.4",
                          "Tổ chức tham gia các hội chợ, triển lãm tại các tỉnh, thành phố trong "
                          "nước"),
      .beneficiaries = meant_for({}, cite_part(plan_2025, "II.3.4", confirmation::not_found)),
      .conditions = {other_terms("II.3.4",
                                 {"kế hoạch không nêu hợp tác xã nào được tham gia hội chợ, triển "
                                  "lãm và theo điều kiện gì",
                                  "the plan does not state which cooperatives may take part in "
                                  "fairs and exhibitions, nor on which conditions"})},
      .gaps = {{"Kinh phí và mức hỗ trợ cho hợp tác xã tham gia không được nêu.",
                "Neither the money nor the amount for a cooperative that takes part is stated."}}};

  return {.texts = {&plan_2025},
          .facts = {common.cooperative_id.declared, organisation.declared},
          .rules = {std::move(training), std::move(information), std::move(trade_promotion)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_TRAINING_AND_INFORMATION_HPP
