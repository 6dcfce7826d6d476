// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_RELATIONS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_RELATIONS_HPP

#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/relation.hpp>

/// All instruments of the province in the catalogue, and what they do to each other and to
/// national ones, as the plan's own words say. From which day, it does not say.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

using law::relation;
using law::relation_kind;

inline constexpr const instrument* instruments[] = {
    &plan_2025,
    &resolution_09_nq_tu_2021,
    &decision_938_qd_ubnd_2021,
    &plan_532_kh_ubnd_2023,
    &plan_164_kh_ubnd_2023,
    &plan_687_kh_ubnd_2022,
    &programme_15_ctr_tu_2022,
    &decision_1253_qd_ubnd_2022,
    &resolution_01_2022_nq_hdnd,
    &decision_821_qd_ubnd_2023,
    &decision_2102_qd_ubnd_2021,
    &decision_2596_qd_ubnd_2021,
    &decision_1563_qd_ubnd_2022,
    &plan_479_kh_ubnd_2020,
    &human_resources_plan_2022_2025,
    &steering_committee_regulation,
    &alliance_assignment_notice,
};

inline constexpr relation relations[] = {
    {.kind = relation_kind::implements,
     .by = &plan_2025,
     .to = &vn::letter_4876_bkhdt_ktht,
     .known = {confirmation::read_in_text, &sources::bac_kan_plan_2025,
               "Thực hiện Công văn số 4876/BKHĐT-KTHT ngày 24/6/2024"}},
    {.kind = relation_kind::implements,
     .by = &decision_938_qd_ubnd_2021,
     .to = &resolution_09_nq_tu_2021,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "ban hành Chương trình hành động thực hiện Nghị quyết số 09-NQ/TU"}},
    {.kind = relation_kind::implements,
     .by = &programme_15_ctr_tu_2022,
     .to = &vn::resolution_20_nq_tw_2022,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "về thực hiện Nghị quyết số 20-NQ/TW"}},
    {.kind = relation_kind::implements,
     .by = &plan_687_kh_ubnd_2022,
     .to = &programme_15_ctr_tu_2022,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "về thực hiện Chương trình hành động số 15-CTr/TU"}},
    {.kind = relation_kind::amends,
     .by = &plan_164_kh_ubnd_2023,
     .to = &plan_687_kh_ubnd_2022,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "về việc điều chỉnh, bổ sung Kế hoạch số 687/KH-UBND ngày 31/10/2022"}},
    {.kind = relation_kind::details,
     .by = &decision_1253_qd_ubnd_2022,
     .to = &resolution_01_2022_nq_hdnd,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "theo Nghị quyết số 01/2022/NQ-HĐND ngày 27/4/2022"}},
    {.kind = relation_kind::implements,
     .by = &decision_2102_qd_ubnd_2021,
     .to = &vn::decision_167_qd_ttg_2021,
     .known =
         {confirmation::reported, &sources::bac_kan_plan_2025,
          "phê duyệt danh sách hợp tác xã tham gia đề án lựa chọn, hoàn thiện, nhân rộng mô hình "
          "HTX kiểu mới hiệu quả trên địa bàn tỉnh Bắc Kạn giai đoạn 2021-2025"}},
    {.kind = relation_kind::implements,
     .by = &decision_2596_qd_ubnd_2021,
     .to = &vn::decision_167_qd_ttg_2021,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "UBND tỉnh Bắc Kạn đã triển khai thực hiện Đề án tại tỉnh thông qua việc ban hành "
               "các văn bản: Quyết định số 2102/QĐ-UBND … Quyết định số 2596/QĐ-UBND"}},
    {.kind = relation_kind::implements,
     .by = &decision_1563_qd_ubnd_2022,
     .to = &vn::decision_167_qd_ttg_2021,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "UBND tỉnh Bắc Kạn đã triển khai thực hiện Đề án tại tỉnh thông qua việc ban hành "
               "các văn bản: Quyết định số 2102/QĐ-UBND … Quyết định số 1563/QĐ-UBND"}},
    {.kind = relation_kind::implements,
     .by = &decision_1563_qd_ubnd_2022,
     .to = &vn::decision_1804_qd_ttg_2020,
     .known = {confirmation::reported, &sources::bac_kan_plan_2025,
               "Quy định tiêu chí lựa chọn hỗ trợ đầu tư kết cấu hạ tầng và chế biến sản phẩm theo "
               "Quyết định số 1804/QĐ-TTg"}},
};

/// All of it, for `law::register_of`.
inline constexpr law::collection legal_texts{instruments, relations};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_RELATIONS_HPP
