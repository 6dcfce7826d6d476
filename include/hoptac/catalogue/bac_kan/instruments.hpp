// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_INSTRUMENTS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_INSTRUMENTS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// Instruments of Bắc Kạn province that its plan for 2025 names. Numbers, days of issue and
/// subjects are the plan's; when they were in force it does not say. On 1 July 2025 the province
/// became part of Thái Nguyên; what was kept was not found.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

using calendar::date;
using law::confirmation;
using law::instrument;
using law::instrument_kind;
using law::issuing_body;

inline constexpr issuing_body peoples_committee{
    {"UBND tỉnh Bắc Kạn", "People's Committee of Bắc Kạn"}, "bac-kan-peoples-committee"};
inline constexpr issuing_body peoples_council{{"HĐND tỉnh Bắc Kạn", "People's Council of Bắc Kạn"},
                                              "bac-kan-peoples-council"};
inline constexpr issuing_body party_committee{
    {"Ban Chấp hành Đảng bộ tỉnh Bắc Kạn", "Executive Committee of the Party of Bắc Kạn"},
    "bac-kan-party-committee"};
inline constexpr issuing_body standing_party_committee{
    {"Tỉnh ủy Bắc Kạn", "Provincial Party Committee of Bắc Kạn"}, "bac-kan-party"};
inline constexpr issuing_body steering_committee{
    {"Ban Chỉ đạo tỉnh Bắc Kạn", "Steering committee of Bắc Kạn"}, "bac-kan-steering-committee"};
inline constexpr issuing_body cooperative_alliance{
    {"Liên minh HTX tỉnh Bắc Kạn", "Cooperative Alliance of Bắc Kạn"},
    "bac-kan-cooperative-alliance"};

/// The plan itself. The published text carries neither number nor day.
inline constexpr instrument plan_2025{
    .id = "bac_kan.plan_2025",
    .kind = instrument_kind::plan,
    .number = "",
    .issuer = &peoples_committee,
    .subject = {"phát triển kinh tế tập thể, hợp tác xã năm 2025",
                "development of the collective economy and cooperatives in 2025"},
    .known =
        {confirmation::read_in_text, &sources::bac_kan_plan_2025,
         "UBND tỉnh Bắc Kạn xây dựng kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025"},
    .note = {"bản công bố không có số và ngày", "the published text has neither number nor day"}};

inline constexpr instrument resolution_09_nq_tu_2021{
    .id = "bac_kan.resolution_09_nq_tu_2021",
    .kind = instrument_kind::resolution,
    .number = "09-NQ/TU",
    .issuer = &party_committee,
    .issued = {date{2021, 4, 22}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2025",
                "development of the collective economy and cooperatives 2021-2025"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Nghị quyết số 09-NQ/TU ngày 22/4/2021 Ban Chấp hành Đảng bộ tỉnh về phát triển kinh "
              "tế tập thể, HTX giai đoạn 2021-2025"}};

inline constexpr instrument decision_938_qd_ubnd_2021{
    .id = "bac_kan.decision_938_qd_ubnd_2021",
    .kind = instrument_kind::decision,
    .number = "938/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2021, 6, 21}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"chương trình hành động thực hiện Nghị quyết 09-NQ/TU",
                "action programme for Resolution 09-NQ/TU"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Quyết định số 938/QĐ- UBND ngày 21/6/2021 của UBND tỉnh Bắc Kạn ban hành Chương trình "
        "hành động thực hiện Nghị quyết số 09-NQ/TU"}};

inline constexpr instrument plan_532_kh_ubnd_2023{
    .id = "bac_kan.plan_532_kh_ubnd_2023",
    .kind = instrument_kind::plan,
    .number = "532/KH-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2023, 8, 7}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"phát triển kinh tế tập thể, hợp tác xã năm 2024",
                "development of the collective economy and cooperatives in 2024"},
    .known =
        {confirmation::reported, &sources::bac_kan_plan_2025,
         "Kế hoạch số 532/KH- UBND ngày 07/8/2023 của UBND tỉnh Bắc Kạn về phát triển KTTT, HTX "
         "năm 2024"},
    .note = {"có lẽ là “kế hoạch năm 2024” mà bản kế hoạch so sánh; văn bản không nói rõ",
             "presumably the “plan for 2024” that results are compared with; the text does not say "
             "so"}};

inline constexpr instrument plan_164_kh_ubnd_2023{
    .id = "bac_kan.plan_164_kh_ubnd_2023",
    .kind = instrument_kind::plan,
    .number = "164/KH-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2023, 3, 8}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"điều chỉnh, bổ sung Kế hoạch 687/KH-UBND",
                "amends and supplements Plan 687/KH-UBND"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Kế hoạch số 164/KH-UBND ngày 08/3/2023 của UBND tỉnh Bắc Kạn về việc điều chỉnh, bổ "
              "sung Kế hoạch số 687/KH-UBND ngày 31/10/2022"}};

inline constexpr instrument plan_687_kh_ubnd_2022{
    .id = "bac_kan.plan_687_kh_ubnd_2022",
    .kind = instrument_kind::plan,
    .number = "687/KH-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2022, 10, 31}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"thực hiện Chương trình hành động 15-CTr/TU",
                "implements Action programme 15-CTr/TU"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Kế hoạch số 687/KH-UBND ngày 31/10/2022 của UBND tỉnh về thực hiện Chương trình hành "
        "động số 15-CTr/TU"}};

inline constexpr instrument programme_15_ctr_tu_2022{
    .id = "bac_kan.programme_15_ctr_tu_2022",
    .kind = instrument_kind::action_programme,
    .number = "15-CTr/TU",
    .issuer = &standing_party_committee,
    .issued = {date{2022, 8, 29}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"thực hiện Nghị quyết 20-NQ/TW", "implements Resolution 20-NQ/TW"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Chương trình hành động số 15-CTr/TU ngày 29/8/2022 của Tỉnh uỷ Bắc Kạn về thực hiện "
              "Nghị quyết số 20-NQ/TW"}};

inline constexpr instrument decision_1253_qd_ubnd_2022{
    .id = "bac_kan.decision_1253_qd_ubnd_2022",
    .kind = instrument_kind::decision,
    .number = "1253/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2022, 7, 11}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject =
        {"hướng dẫn hỗ trợ sản xuất nông nghiệp hàng hóa và nâng cao năng lực kinh tế tập thể",
         "guidance on support for commodity agriculture and collective-economy capacity"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Quyết định số 1253/QĐ-UBND ngày 11/7/2022 của UBND tỉnh Bắc Kạn về việc ban hành hướng "
        "dẫn thực hiện chính sách hỗ trợ phát triển sản xuất nông nghiệp hàng hóa, hỗ trợ nâng "
        "cao năng lực cho khu vực kinh tế tập thể"}};

inline constexpr instrument resolution_01_2022_nq_hdnd{
    .id = "bac_kan.resolution_01_2022_nq_hdnd",
    .kind = instrument_kind::resolution,
    .number = "01/2022/NQ-HĐND",
    .issuer = &peoples_council,
    .issued = {date{2022, 4, 27}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"chính sách hỗ trợ sản xuất nông nghiệp hàng hóa và năng lực kinh tế tập thể",
                "policy of support for commodity agriculture and collective-economy capacity"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Nghị quyết số 01/2022/NQ-HĐND ngày 27/4/2022 của HĐND tỉnh"},
    .when = {.from = {date{2022, 5, 7},
                      {confirmation::read_without_quote, &sources::bac_kan_portal}}},
    .note = {"chưa tìm thấy mức hỗ trợ; chưa rõ sau ngày 01/7/2025 còn áp dụng hay không",
             "its amounts were not found, nor whether it was kept after 1 July 2025"}};

inline constexpr instrument decision_821_qd_ubnd_2023{
    .id = "bac_kan.decision_821_qd_ubnd_2023",
    .kind = instrument_kind::decision,
    .number = "821/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2023, 5, 15}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"dự án hỗ trợ kết cấu hạ tầng cho 14 hợp tác xã nông nghiệp",
                "infrastructure support project for 14 agricultural cooperatives"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "quyết định số 821/QĐ-UBND ngày 15/5/2023 phê duyệt dự án Hỗ trợ kết cấu hạ tầng các "
              "hợp tác xã trên địa bàn tỉnh Bắc Kạn cho 14 hợp tác xã nông nghiệp"},
    .note = {"cơ quan ban hành suy ra từ ký hiệu", "the issuer follows from the symbol"}};

inline constexpr instrument decision_2102_qd_ubnd_2021{
    .id = "bac_kan.decision_2102_qd_ubnd_2021",
    .kind = instrument_kind::decision,
    .number = "2102/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2021, 11, 4}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"danh sách hợp tác xã tham gia đề án theo Quyết định 167/QĐ-TTg",
                "list of the cooperatives in the scheme of Decision 167/QĐ-TTg"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Quyết định số 2102/QĐ-UBND ngày 04/11/2021 về việc phê duyệt danh sách hợp tác xã tham "
        "gia đề án"}};

inline constexpr instrument decision_2596_qd_ubnd_2021{
    .id = "bac_kan.decision_2596_qd_ubnd_2021",
    .kind = instrument_kind::decision,
    .number = "2596/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2021, 12, 29}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"đề án phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2025",
                "scheme for the collective economy and cooperatives 2021-2025"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Quyết định số 2596/QĐ-UBND ngày 29/12/2021 về việc phê duyệt Đề án phát triển KTTT, "
              "HTX giai đoạn 2021-2025"}};

inline constexpr instrument decision_1563_qd_ubnd_2022{
    .id = "bac_kan.decision_1563_qd_ubnd_2022",
    .kind = instrument_kind::decision,
    .number = "1563/QĐ-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2022, 8, 17}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"tiêu chí lựa chọn hỗ trợ kết cấu hạ tầng và chế biến sản phẩm",
                "criteria for choosing support of infrastructure and processing"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Quyết định số 1563/QĐ-UBND ngày 17/8/2022 về việc Quy định tiêu chí lựa chọn hỗ trợ "
              "đầu tư kết cấu hạ tầng và chế biến sản phẩm"}};

inline constexpr instrument plan_479_kh_ubnd_2020{
    .id = "bac_kan.plan_479_kh_ubnd_2020",
    .kind = instrument_kind::plan,
    .number = "479/KH-UBND",
    .issuer = &peoples_committee,
    .issued = {date{2020, 8, 12}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"phát triển kinh tế tập thể giai đoạn 2021-2025",
                "development of the collective economy 2021-2025"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Kế hoạch số 479/KH-UBND ngày 12/8/2020 của UBND tỉnh Bắc Kạn về phát triển kinh tế tập "
        "thể giai đoạn 2021-2025"}};

inline constexpr instrument human_resources_plan_2022_2025{
    .id = "bac_kan.human_resources_plan_2022_2025",
    .kind = instrument_kind::plan,
    .number = "",
    .issuer = &peoples_committee,
    .subject = {"hỗ trợ nguồn nhân lực cho hợp tác xã giai đoạn 2022-2025",
                "support of cooperatives with human resources 2022-2025"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "UBND tỉnh đã phê duyệt Kế hoạch hỗ trợ nguồn nhân lực cho HTX trên địa bàn tỉnh Bắc "
              "Kạn giai đoạn 2022-2025"},
    .note = {"không ghi số và ngày", "number and day are not written"}};

inline constexpr instrument steering_committee_regulation{
    .id = "bac_kan.steering_committee_regulation",
    .kind = instrument_kind::regulation,
    .number = "",
    .issuer = &steering_committee,
    .subject = {"hoạt động của Ban Chỉ đạo tỉnh",
                "working regulation of the provincial steering committee"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Ban Chỉ đạo tỉnh có quy chế và kinh phí hoạt động riêng"},
    .note = {"không ghi số, ngày và cơ quan ban hành", "number, day and issuer are not written"}};

inline constexpr instrument alliance_assignment_notice{
    .id = "bac_kan.alliance_assignment_notice",
    .kind = instrument_kind::notice,
    .number = "",
    .issuer = &cooperative_alliance,
    .subject = {"phân công cán bộ liên minh phụ trách địa bàn các huyện",
                "assignment of Alliance staff to the districts"},
    .known =
        {confirmation::reported, &sources::bac_kan_plan_2025,
         "Liên minh HTX tỉnh cũng ban hành thông báo phân công nhiệm vụ cho cán bộ liên minh phụ "
         "trách địa bàn các huyện"},
    .note = {"không ghi số và ngày", "number and day are not written"}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_INSTRUMENTS_HPP
