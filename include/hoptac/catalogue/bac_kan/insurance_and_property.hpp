// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_INSURANCE_AND_PROPERTY_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_INSURANCE_AND_PROPERTY_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string_view>  // std::string_view
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

enum class employer_kind { cooperative, other };

/// The programmes of part II.3.8: `insurance` under Decision 42/2012/QĐ-TTg,
/// `intellectual_property` and `product_codes` (barcodes, labels, traceability).
[[nodiscard]] inline programme_group insurance_and_property() {
  using namespace policy;
  const common_facts common;
  const fact_of<employer_kind> employer{{.key = "employer",
                                         .name = {"đơn vị sử dụng lao động", "employer"},
                                         .values = {{"cooperative", {"hợp tác xã", "cooperative"}},
                                                    {"other", {"đơn vị khác", "other"}}}}};
  const fact_of<number> workers{
      {.key = "ethnic_minority_workers",
       .name = {"số lao động là người dân tộc thiểu số cư trú hợp pháp tại địa bàn quy định",
                "workers of ethnic minorities who lawfully reside in the named areas"}}};
  const auto cite_decision = [](std::string_view quote) {
    return cite_part(vn::decision_42_2012_qd_ttg, {}, confirmation::reported, quote);
  };

  rule insurance{
      .id = "insurance",
      .title = {"Hỗ trợ bảo hiểm cho đơn vị sử dụng lao động là người dân tộc thiểu số",
                "Support of insurance for employers of workers of ethnic minorities"},
      .source =
          cite_plan("II.3.8",
                    "Hỗ trợ về bảo hiểm theo Quyết định số 42/2012/QĐ-TTg ngày 08/10/2012 của "
                    "Thủ tướng Chính phủ cho 13 HTX với số tiền 1.285 triệu đồng"),
      .beneficiaries =
          meant_for({}, cite_part(vn::decision_42_2012_qd_ttg, {}, confirmation::weakly_reported)),
      .conditions =
          {{.id = "employer",
            .source = cite_decision("cooperatives; and non-state enterprises … using land for "
                                    "agriculture and forestry production and aquaculture"),
            .met = {"là hợp tác xã", "a cooperative"},
            .not_met = {"không thuộc đơn vị được hỗ trợ", "not an employer that is supported"},
            .when = employer == employer_kind::cooperative ||
                    not_stated({"danh sách đơn vị được hỗ trợ chỉ đọc được một phần",
                                "the list of supported employers was read in part only"})},
           {.id = "workers",
            .source =
                cite_decision("that employ ethnic minority people lawfully residing in "
                              "Central Highlands provinces, mountainous regions and specially "
                              "disadvantaged areas"),
            .met = {"có sử dụng lao động là người dân tộc thiểu số tại địa bàn quy định",
                    "employs workers of ethnic minorities of the named areas"},
            .not_met = {"không sử dụng lao động là người dân tộc thiểu số tại địa bàn quy định",
                        "employs no worker of an ethnic minority of the named areas"},
            .when = workers >= 1},
           {.id = "terms",
            .source = cite_part(vn::decision_42_2012_qd_ttg, {}, confirmation::weakly_reported),
            .met = {"đáp ứng định mức và điều kiện của quyết định",
                    "meets the norms and conditions of the decision"},
            .not_met = {"không đáp ứng định mức và điều kiện của quyết định",
                        "fails the norms and conditions of the decision"},
            .when =
                not_stated({"chưa đọc được định mức và điều kiện; theo bài viết chưa đối chiếu: "
                            "hỗ trợ 5 năm cho mỗi lao động, chỉ cho lao động mới tuyển hoặc hợp "
                            "đồng mới",
                            "norms and conditions were not read; articles not compared with the "
                            "text say: five years for each worker, only new workers or new "
                            "contracts"})}},
      .gaps = {
          {"Mức hỗ trợ và cách tính không được nêu; 13 hợp tác xã được hỗ trợ 1.285 triệu đồng.",
           "Neither the amount nor how it is computed is stated; 13 cooperatives received "
           "1,285 million đồng."},
          {"Chưa rõ yêu cầu sử dụng đất nông, lâm nghiệp, thủy sản có áp dụng với hợp tác xã "
           "hay không.",
           "Whether the use of land for farming, forestry or aquaculture is asked of "
           "cooperatives too was not read."},
          {"Chưa tìm thấy định mức và điều kiện đầy đủ của Quyết định 42/2012/QĐ-TTg.",
           "The norms and full conditions of Decision 42/2012/QĐ-TTg were not found."}}};

  rule property{
      .id = "intellectual_property",
      .title = {"Hỗ trợ về sở hữu trí tuệ", "Support of intellectual property"},
      .source = cite_plan("II.3.8", "Triển khai hỗ trợ đăng ký bảo hộ tài sản trí tuệ năm 2024"),
      .beneficiaries = meant_for({}, cite_part(plan_2025, "II.3.8", confirmation::not_found)),
      .conditions = {other_terms("II.3.8",
                                 {"kế hoạch không nêu điều kiện được hỗ trợ đăng ký bảo hộ và sử "
                                  "dụng chỉ dẫn địa lý",
                                  "the plan does not state who is supported in registering rights "
                                  "and using a geographical indication"})},
      .gaps = {{"Mức hỗ trợ không được nêu; trong kỳ có 01 giấy chứng nhận sử dụng chỉ dẫn địa lý "
                "“Bắc Kạn”.",
                "No amount is stated; one certificate to use the geographical indication “Bắc Kạn” "
                "was issued."}}};

  rule codes{
      .id = "product_codes",
      .title = {"Hướng dẫn mã số mã vạch, nhãn hàng hóa, truy xuất nguồn gốc",
                "Guidance on barcodes, labels and traceability"},
      .source =
          cite_plan("II.3.8", "Hướng dẫn 01 cơ sở cấp mới giấy chứng nhận quyền sử dụng MSMV"),
      .beneficiaries = meant_for({}, cite_part(plan_2025, "II.3.8", confirmation::not_found)),
      .conditions = {other_terms("II.3.8", {"kế hoạch không nêu điều kiện được hướng dẫn",
                                            "the plan does not state who is given guidance"})},
      .gaps = {{"Không có mức hỗ trợ bằng tiền.", "There is no support in money."}}};

  return {.texts = {&plan_2025, &vn::decision_42_2012_qd_ttg},
          .facts = {common.cooperative_id.declared, employer.declared, workers.declared},
          .rules = {std::move(insurance), std::move(property), std::move(codes)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_INSURANCE_AND_PROPERTY_HPP
