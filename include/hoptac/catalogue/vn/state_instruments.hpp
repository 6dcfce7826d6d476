// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_STATE_INSTRUMENTS_HPP
#define HOPTAC_CATALOGUE_VN_STATE_INSTRUMENTS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/bodies.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// National instruments about the organisation of the state, statistics and ages.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

// ---------------------------------------------------------------- organisation of the state

inline constexpr instrument decree_29_2025_nd_cp{
    .id = "vn.decree_29_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "29/2025/NĐ-CP",
    .issuer = &government,
    .issued = {date{2025, 2, 24},
               {confirmation::read_in_text, &sources::circular_03_2026_copy,
                "ngày 24 tháng 02 năm 2025"}},
    .subject = {"chức năng, nhiệm vụ của Bộ Tài chính", "functions of the Ministry of Finance"},
    .known = {confirmation::read_in_text, &sources::circular_03_2026_copy}};

inline constexpr instrument decree_35_2025_nd_cp{
    .id = "vn.decree_35_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "35/2025/NĐ-CP",
    .issuer = &government,
    .subject = {"chức năng, nhiệm vụ của Bộ Nông nghiệp và Môi trường",
                "functions of the Ministry of Agriculture and Environment"},
    .known = {confirmation::read_in_text, &sources::circular_32_2026_copy}};

inline constexpr instrument resolution_202_2025_qh15{
    .id = "vn.resolution_202_2025_qh15",
    .kind = instrument_kind::resolution,
    .number = "202/2025/QH15",
    .issuer = &national_assembly,
    .issued = {date{2025, 6, 12}, {confirmation::read_in_text, &sources::reform_2025}},
    .subject = {"sắp xếp đơn vị hành chính cấp tỉnh", "rearrangement of the provinces"},
    .known = {confirmation::read_in_text, &sources::reform_2025}};

inline constexpr instrument resolution_1683_nq_ubtvqh15{
    .id = "vn.resolution_1683_nq_ubtvqh15",
    .kind = instrument_kind::resolution,
    .number = "1683/NQ-UBTVQH15",
    .issuer = &standing_committee,
    .issued = {date{2025, 6, 16}, {confirmation::read_in_text, &sources::reform_2025}},
    .subject = {"sắp xếp đơn vị hành chính cấp xã của tỉnh Thái Nguyên",
                "rearrangement of the communes of Thái Nguyên province"},
    .known = {confirmation::read_in_text, &sources::reform_2025,
              "Sau khi sắp xếp, tỉnh Thái Nguyên có 92 đơn vị hành chính cấp xã, gồm 77 xã và 15 "
              "phường"}};

// ---------------------------------------------------------------- statistics and ages

inline constexpr instrument circular_19_2022_tt_bkhdt{
    .id = "vn.circular_19_2022_tt_bkhdt",
    .kind = instrument_kind::circular,
    .number = "19/2022/TT-BKHĐT",
    .issuer = &ministry_of_planning,
    .issued = {date{2022, 8, 10}, {confirmation::read_in_text, &sources::codification_statistics}},
    .subject = {"chế độ báo cáo thống kê", "statistical reports"},
    .known = {confirmation::read_in_text, &sources::codification_statistics},
    .when = {.from = {date{2022, 10, 1},
                      {confirmation::read_in_text, &sources::codification_statistics}}}};

inline constexpr instrument joint_circular_01_2016{
    .id = "vn.joint_circular_01_2016",
    .kind = instrument_kind::joint_circular,
    .number = "01/2016/TTLT-TANDTC-VKSNDTC-BTP",
    .issuer = &courts_and_justice,
    .subject = {"cách tính tuổi và ngày sinh không đầy đủ (Điều 2)",
                "how ages are counted and incomplete birth dates read (Article 2)"},
    .known = {confirmation::read_in_text, &sources::codification_marriage,
              "ngày sinh được xác định là ngày mùng một của tháng sinh"}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_STATE_INSTRUMENTS_HPP
