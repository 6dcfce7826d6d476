// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_SCHEMES_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_SCHEMES_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The two national schemes of part II.4: `model_cooperatives` (Decision 167/QĐ-TTg of 2021) and
/// `women_in_management` (Decision 01/QĐ-TTg of 2023).
[[nodiscard]] inline programme_group schemes() {
  using namespace policy;
  const common_facts common;
  const fact_of<bool> chosen{
      {.key = "chosen_as_pilot",
       .name = {"được UBND tỉnh lựa chọn thí điểm", "chosen as a pilot by the province"}}};

  rule models{
      .id = "model_cooperatives",
      .title = {"Đề án lựa chọn, hoàn thiện, nhân rộng mô hình hợp tác xã kiểu mới 2021-2025",
                "Scheme to select, complete and spread models of new-type cooperatives 2021-2025"},
      .source =
          cite_part(vn::decision_167_qd_ttg_2021, {}, confirmation::reported,
                    "phê duyệt Đề án lựa chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu "
                    "quả tại các địa phương trên cả nước giai đoạn 2021-2025"),
      .named_period = calendar::period::of_years(2021, 2025),
      .period_dates = {"application_date"},
      .reference_date = "application_date",
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_part(vn::decision_167_qd_ttg_2021, {}, confirmation::reported,
                                           "mô hình HTX kiểu mới")),
      .conditions =
          {{.id = "chosen",
            .source = cite_plan("II.4.1",
                                "tổng hợp, rà soát, đánh giá hồ sơ đăng ký tham gia Đề án của các "
                                "HTX, quyết định lựa chọn HTX thí điểm"),
            .met = {"được UBND tỉnh lựa chọn thí điểm", "chosen as a pilot by the province"},
            .not_met = {"không được UBND tỉnh lựa chọn thí điểm",
                        "not chosen as a pilot by the province"},
            .when = chosen == true},
           {.id = "criteria",
            .source = cite_part(vn::decision_167_qd_ttg_2021, {}, confirmation::read_without_quote),
            .met = {"đúng tiêu chí và đối tượng của đề án", "meets the criteria of the scheme"},
            .not_met = {"không đúng tiêu chí và đối tượng của đề án",
                        "fails the criteria of the scheme"},
            .when = not_stated(
                {"kế hoạch không nêu lại tiêu chí; theo trang đã đọc, chưa đối chiếu: có lãi 3 năm "
                 "tài chính liên tiếp, xếp loại năm 2020 từ khá (65 điểm) trở lên theo Thông tư "
                 "01/2020/TT-BKHĐT, mỗi tỉnh không quá 5 hợp tác xã",
                 "the plan does not restate the criteria; pages that were read and not compared "
                 "say: profit in 3 consecutive fiscal years, classed fair (65 points) or better "
                 "for 2020 under Circular 01/2020/TT-BKHĐT, at most 5 cooperatives in a "
                 "province"})}},
      .gaps = {
          {"Tiêu chí và đối tượng của Quyết định 167/QĐ-TTg chưa đọc được trong văn bản.",
           "The criteria of Decision 167/QĐ-TTg were not read in its text."},
          {"Nội dung và mức hỗ trợ hợp tác xã thí điểm không được nêu.",
           "What a pilot cooperative receives is not stated."},
          {"Thông tư 01/2020/TT-BKHĐT, căn cứ chấm điểm, bị bãi bỏ từ ngày 18/9/2025; chưa tìm "
           "thấy "
           "văn bản thay thế.",
           "Circular 01/2020/TT-BKHĐT, by which the score is given, was repealed on 18 September "
           "2025; no replacement was found."},
          {"Văn bản không nêu việc nào phải diễn ra trong giai đoạn 2021-2025.",
           "The text does not say what must happen within 2021-2025."}}};

  rule women{
      .id = "women_in_management",
      .title =
          {"Đề án hỗ trợ hợp tác xã do phụ nữ tham gia quản lý, tạo việc làm cho lao động nữ đến "
           "năm 2030",
           "Scheme for cooperatives with women in management and jobs for women to 2030"},
      .source =
          cite_part(vn::decision_01_qd_ttg_2023, {}, confirmation::reported,
                    "Hỗ trợ hợp tác xã do phụ nữ tham gia quản lý, tạo việc làm cho lao động nữ "
                    "đến năm 2030"),
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_part(vn::decision_01_qd_ttg_2023, {}, confirmation::reported,
                                           "Hỗ trợ hợp tác xã do phụ nữ tham gia quản lý")),
      .conditions =
          {{.id = "women",
            .source = cite_part(vn::decision_01_qd_ttg_2023, {}, confirmation::not_found),
            .met = {"do phụ nữ tham gia quản lý", "with women in management"},
            .not_met = {"không do phụ nữ tham gia quản lý", "without women in management"},
            .when = not_stated(
                {"chưa tìm thấy định nghĩa hợp tác xã do phụ nữ tham gia quản lý",
                 "what counts as a cooperative with women in management was not found"})}},
      .gaps = {{"Kế hoạch chỉ nêu việc của các cơ quan: sở, ngành nghiên cứu, triển khai; Hội Liên "
                "hiệp Phụ nữ tỉnh chủ trì tham mưu đề án của tỉnh, không nêu thời hạn.",
                "The plan names only duties of agencies: departments study and implement; the "
                "Women's Union leads the drafting of a provincial scheme, without a deadline."},
               {"Điều kiện, nội dung và mức hỗ trợ cho hợp tác xã chưa tìm thấy.",
                "Conditions, contents and amounts for a cooperative were not found."}}};

  return {
      .texts = {&vn::decision_167_qd_ttg_2021, &vn::decision_01_qd_ttg_2023, &plan_2025},
      .facts = {common.cooperative_id.declared, common.application_date.declared, chosen.declared},
      .rules = {std::move(models), std::move(women)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_SCHEMES_HPP
