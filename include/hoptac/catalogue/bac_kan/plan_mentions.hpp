// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_PLAN_MENTIONS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_PLAN_MENTIONS_HPP

#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/mention.hpp>

/// Every instrument that the plan of Bắc Kạn for 2025 names, as it is spelled there. Section `0` is
/// the opening sentence; `P2` marks the second part.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

// clang-format off
inline constexpr law::mention plan_mentions[] = {
    {"L001", &vn::letter_4876_bkhdt_ktht, "4876/BKHĐT-KTHT", "24/6/2024", "0", 1},
    {"L002", &resolution_09_nq_tu_2021, "09-NQ/TU", "22/4/2021", "II.1; II.3.3", 3},
    {"L003", &decision_938_qd_ubnd_2021, "938/QĐ- UBND", "21/6/2021", "II.1", 1},
    {"L004", &plan_532_kh_ubnd_2023, "532/KH- UBND", "07/8/2023", "II.1", 1},
    {"L005", &plan_164_kh_ubnd_2023, "164/KH-UBND", "08/3/2023", "II.1", 1},
    {"L006", &plan_687_kh_ubnd_2022, "687/KH-UBND", "31/10/2022", "II.1", 1},
    {"L007", &programme_15_ctr_tu_2022, "15-CTr/TU", "29/8/2022", "II.1", 1},
    {"L008", &vn::resolution_20_nq_tw_2022, "20-NQ/TW", "16/6/2022", "II.1; II.3.3", 2},
    {"L009", &decision_1253_qd_ubnd_2022, "1253/QĐ-UBND", "11/7/2022", "II.1", 1},
    {"L010", &resolution_01_2022_nq_hdnd, "01/2022/NQ-HĐND", "27/4/2022", "II.1", 1},
    {"L011", &decision_821_qd_ubnd_2023, "821/QĐ-UBND", "15/5/2023", "II.3.6", 1},
    {"L012", &vn::decision_42_2012_qd_ttg, "42/2012/QĐ-TTg", "08/10/2012", "II.3.8", 1},
    {"L013", &vn::decision_167_qd_ttg_2021, "167/QĐ-TTg", "03/02/2021", "II.4.1", 2},
    {"L014", &decision_2102_qd_ubnd_2021, "2102/QĐ-UBND", "04/11/2021", "II.4.1", 1},
    {"L015", &decision_2596_qd_ubnd_2021, "2596/QĐ-UBND", "29/12/2021", "II.4.1; P2.7.2", 2},
    {"L016", &decision_1563_qd_ubnd_2022, "1563/QĐ-UBND", "17/8/2022", "II.4.1", 1},
    {"L017", &vn::decision_1804_qd_ttg_2020, "1804/QĐ-TTg", "13/11/2020", "II.4.1", 1},
    {"L018", &vn::decision_01_qd_ttg_2023, "01/QĐ-TTg", "03/01/2023", "II.4.2", 2},
    {"L019", &plan_479_kh_ubnd_2020, "479/KH-UBND", "12/8/2020", "III", 1},
    {"L020", &vn::circular_01_2020_tt_bkhdt, "01/2020/TT- BKHĐT", "19/02/2020", "IV.2", 1},
    {"L021", &vn::circular_09_2017_tt_bnnptnt, "09/2017/TT-BNNPTNT", "17/4/2017", "IV.2", 1},
    {"L022", &vn::cooperative_law_not_stated, "Luật HTX", "", "II.1; II.3.3; III; P2.1.1; P2.7.2; P2.7.4", 6},
    {"L023", &human_resources_plan_2022_2025, "Kế hoạch hỗ trợ nguồn nhân lực cho HTX trên địa bàn tỉnh Bắc Kạn giai đoạn 2022-2025", "", "II.3.2; P2.7.2", 2},
    {"L024", &steering_committee_regulation, "quy chế", "", "II.2", 1},
    {"L025", &alliance_assignment_notice, "thông báo phân công nhiệm vụ", "", "II.2", 1},
};
// clang-format on

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_PLAN_MENTIONS_HPP
