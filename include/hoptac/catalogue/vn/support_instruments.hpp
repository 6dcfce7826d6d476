// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_SUPPORT_INSTRUMENTS_HPP
#define HOPTAC_CATALOGUE_VN_SUPPORT_INSTRUMENTS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/bodies.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// National instruments that direct and support the collective economy, and OCOP products.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

// ---------------------------------------------------------------- direction and programmes

inline constexpr instrument resolution_20_nq_tw_2022{
    .id = "vn.resolution_20_nq_tw_2022",
    .kind = instrument_kind::resolution,
    .number = "20-NQ/TW",
    .issuer = &party_central_committee,
    .issued = {date{2022, 6, 16}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới",
                "renewing, developing and raising the efficiency of the collective economy"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng về tiếp tục "
              "đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới"}};

inline constexpr instrument decision_42_2012_qd_ttg{
    .id = "vn.decision_42_2012_qd_ttg",
    .kind = instrument_kind::decision,
    .number = "42/2012/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2012, 10, 8}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"hỗ trợ tổ chức, đơn vị sử dụng lao động là người dân tộc thiểu số",
                "support for employers of workers of ethnic minorities"},
    .known = {confirmation::reported, &sources::luat_viet_nam,
              "cooperatives; and non-state enterprises … using land for agriculture and forestry "
              "production and aquaculture"}};

inline constexpr instrument decision_1804_qd_ttg_2020{
    .id = "vn.decision_1804_qd_ttg_2020",
    .kind = instrument_kind::decision,
    .number = "1804/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2020, 11, 13}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"chương trình hỗ trợ phát triển kinh tế tập thể, hợp tác xã giai đoạn 2021-2025",
                "programme of support for the collective economy 2021-2025"},
    .known =
        {confirmation::reported, &sources::vinanet,
         "phấn đấu 60% tổng số hợp tác xã hoạt động từ loại khá trở lên; 20% cán bộ quản lý hợp "
         "tác xã tốt nghiệp đại học, cao đẳng trở lên"},
    .note = {"chưa tìm thấy chương trình giai đoạn 2026-2030",
             "no programme for 2026-2030 was found"}};

inline constexpr instrument decision_167_qd_ttg_2021{
    .id = "vn.decision_167_qd_ttg_2021",
    .kind = instrument_kind::decision,
    .number = "167/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2021, 2, 3}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"đề án lựa chọn, hoàn thiện, nhân rộng mô hình hợp tác xã kiểu mới 2021-2025",
                "scheme to select, complete and spread models of new-type cooperatives 2021-2025"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Quyết định số 167/QĐ-TTg ngày 03/02/2021 của Thủ tướng Chính phủ phê duyệt Đề án lựa "
        "chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu quả tại các địa phương trên cả "
        "nước giai đoạn 2021-2025"}};

inline constexpr instrument decision_01_qd_ttg_2023{
    .id = "vn.decision_01_qd_ttg_2023",
    .kind = instrument_kind::decision,
    .number = "01/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2023, 1, 3}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"đề án hỗ trợ hợp tác xã do phụ nữ tham gia quản lý đến năm 2030",
                "scheme for cooperatives with women in management to 2030"},
    .known = {
        confirmation::reported, &sources::bac_kan_plan_2025,
        "Quyết định số 01/QĐ-TTg ngày 03/01/2023 của Thủ tướng Chính phủ về việc phê duyệt Đề "
        "án"}};

inline constexpr instrument decision_1948_qd_ttg_2025{
    .id = "vn.decision_1948_qd_ttg_2025",
    .kind = instrument_kind::decision,
    .number = "1948/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2025, 9, 9},
               {confirmation::read_without_quote, &sources::steering_committee_news}},
    .subject = {"Ban Chỉ đạo về kinh tế tập thể", "steering committee on the collective economy"},
    .known = {confirmation::read_without_quote, &sources::steering_committee_news}};

// ---------------------------------------------------------------- products (OCOP)

inline constexpr instrument decision_1048_qd_ttg_2019{
    .id = "vn.decision_1048_qd_ttg_2019",
    .kind = instrument_kind::decision,
    .number = "1048/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2019, 8, 21},
               {confirmation::reported, &sources::vcci_news,
                "This Decision will replace Decision No. 1048/QD-TTg dated August 21, 2019"}},
    .subject = {"bộ tiêu chí đánh giá, phân hạng sản phẩm OCOP, trước",
                "criteria for classing OCOP products, the earlier ones"},
    .known = {confirmation::reported, &sources::vcci_news,
              "This Decision will replace Decision No. 1048/QD-TTg dated August 21, 2019"}};

inline constexpr instrument decision_148_qd_ttg_2023{
    .id = "vn.decision_148_qd_ttg_2023",
    .kind = instrument_kind::decision,
    .number = "148/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2023, 2, 24}, {confirmation::reported, &sources::vinh_long_radio}},
    .subject = {"bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP",
                "criteria and procedure for classing OCOP products"},
    .known = {confirmation::reported, &sources::vinh_long_radio,
              "sản phẩm và sức mạnh cộng đồng, chiếm 40 điểm … khả năng tiếp thị, chiếm 25 điểm … "
              "chất lượng sản phẩm, chiếm 35 điểm"}};

inline constexpr instrument decision_1489_qd_ttg_2025{
    .id = "vn.decision_1489_qd_ttg_2025",
    .kind = instrument_kind::decision,
    .number = "1489/QĐ-TTg",
    .issuer = &prime_minister,
    .issued = {date{2025, 7, 6}, {confirmation::reported, &sources::vietnam_vn}},
    .subject = {"chuyển việc phân hạng sản phẩm OCOP 3 sao lên cấp tỉnh",
                "moves the classing of 3-star OCOP products to the province"},
    .known = {confirmation::reported, &sources::vietnam_vn,
              "transfers the task of assessing and classifying 3-star OCOP products from the "
              "district level to the provincial level"}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_SUPPORT_INSTRUMENTS_HPP
