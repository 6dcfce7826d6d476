// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_MONEY_INSTRUMENTS_HPP
#define HOPTAC_CATALOGUE_VN_MONEY_INSTRUMENTS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/bodies.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// National instruments about the money of support, and the regional minimum wage.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

// ---------------------------------------------------------------- money of support

inline constexpr instrument circular_340_2016_tt_btc{
    .id = "vn.circular_340_2016_tt_btc",
    .kind = instrument_kind::circular,
    .number = "340/2016/TT-BTC",
    .issuer = &ministry_of_finance,
    .issued = {date{2016, 12, 29},
               {confirmation::read_in_text, &sources::codification_cooperatives,
                "Bãi bỏ Thông tư số 340/2016/TT-BTC ngày 29/12/2016"}},
    .subject = {"kinh phí hỗ trợ hợp tác xã, chương trình 2015-2020",
                "money for the support of cooperatives, programme 2015-2020"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives,
              "Bãi bỏ Thông tư số 340/2016/TT-BTC ngày 29/12/2016"},
    .when = {.end = ending::stated,
             .until = {date{2022, 2, 13},
                       {confirmation::derived, &sources::codification_cooperatives}}}};

inline constexpr instrument circular_31_2018_tt_btc{
    .id = "vn.circular_31_2018_tt_btc",
    .kind = instrument_kind::circular,
    .number = "31/2018/TT-BTC",
    .issuer = &ministry_of_finance,
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.end = ending::none_found, .last_seen = listed_in_codification},
    .note = {"chưa đọc được ngày bắt đầu có hiệu lực",
             "the day it entered into force was not read"}};

inline constexpr instrument circular_124_2021_tt_btc{
    .id = "vn.circular_124_2021_tt_btc",
    .kind = instrument_kind::circular,
    .number = "124/2021/TT-BTC",
    .issuer = &ministry_of_finance,
    .subject = {"kinh phí hỗ trợ kinh tế tập thể, chương trình 2021-2025",
                "money for the support of the collective economy, programme 2021-2025"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.from = {date{2022, 2, 14},
                      {confirmation::read_in_text, &sources::codification_cooperatives}},
             .end = ending::none_found,
             .last_seen = listed_in_codification}};

inline constexpr instrument circular_52_2022_tt_btc{
    .id = "vn.circular_52_2022_tt_btc",
    .kind = instrument_kind::circular,
    .number = "52/2022/TT-BTC",
    .issuer = &ministry_of_finance,
    .subject = {"xếp loại quỹ hỗ trợ phát triển hợp tác xã",
                "grading of the cooperative development funds"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.end = ending::none_found, .last_seen = listed_in_codification},
    .note = {"chưa đọc được ngày bắt đầu có hiệu lực",
             "the day it entered into force was not read"}};

inline constexpr instrument circular_55_2023_tt_btc{
    .id = "vn.circular_55_2023_tt_btc",
    .kind = instrument_kind::circular,
    .number = "55/2023/TT-BTC",
    .issuer = &ministry_of_finance,
    .subject = {"kinh phí các chương trình mục tiêu quốc gia giai đoạn 2021-2025",
                "money of the national target programmes 2021-2025"},
    .known =
        {confirmation::read_in_text, &sources::codification_state_budget,
         "Nội dung, mức hỗ trợ và phương thức hỗ trợ: Thực hiện theo quy định tại Nghị định số "
         "98/2018/NĐ-CP ngày 05 tháng 7 năm 2018"},
    .note = {"nhiệm vụ 2021-2025 kéo dài đến 31/12/2026 vẫn theo thông tư này",
             "tasks of 2021-2025 prolonged to 31 December 2026 stay under it"}};

inline constexpr instrument circular_60_2026_tt_btc{
    .id = "vn.circular_60_2026_tt_btc",
    .kind = instrument_kind::circular,
    .number = "60/2026/TT-BTC",
    .issuer = &ministry_of_finance,
    .subject = {"kinh phí các chương trình mục tiêu quốc gia giai đoạn 2026-2030",
                "money of the national target programmes 2026-2030"},
    .known = {confirmation::read_in_text, &sources::circular_60_2026_copy},
    .note = {"bản chép có lỗi nhận dạng chữ; chưa chắc ngày có hiệu lực",
             "the copy has scanning errors; the day of force is uncertain"}};

inline constexpr instrument decree_98_2018_nd_cp{
    .id = "vn.decree_98_2018_nd_cp",
    .kind = instrument_kind::decree,
    .number = "98/2018/NĐ-CP",
    .issuer = &government,
    .issued = {date{2018, 7, 5},
               {confirmation::read_in_text, &sources::codification_state_budget,
                "Nghị định số 98/2018/NĐ-CP ngày 05 tháng 7 năm 2018"}},
    .subject = {"hợp tác, liên kết trong sản xuất và tiêu thụ nông sản",
                "cooperation and linkage in producing and selling farm products"},
    .known = {confirmation::read_in_text, &sources::codification_state_budget,
              "Nghị định số 98/2018/NĐ-CP ngày 05 tháng 7 năm 2018"},
    .when = {
        .from = {date{2018, 8, 20}, {confirmation::read_without_quote, &sources::linkage_pages}}}};

inline constexpr instrument decree_358_2025_nd_cp{
    .id = "vn.decree_358_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "358/2025/NĐ-CP",
    .issuer = &government,
    .subject = {"hỗ trợ sản xuất trong các chương trình mục tiêu quốc gia",
                "support for production in the national target programmes"},
    .known = {confirmation::read_in_text, &sources::circular_60_2026_copy},
    .note = {"bản chép có lỗi nhận dạng chữ", "read in a copy with scanning errors"}};

// ---------------------------------------------------------------- regional minimum wage

inline constexpr instrument decree_90_2019_nd_cp{
    .id = "vn.decree_90_2019_nd_cp",
    .kind = instrument_kind::decree,
    .number = "90/2019/NĐ-CP",
    .issuer = &government,
    .subject = {"lương tối thiểu vùng", "regional minimum wage"},
    .known = {confirmation::read_without_quote, &sources::minimum_wage_pages},
    .when = {.from = {date{2020, 1, 1},
                      {confirmation::read_without_quote, &sources::minimum_wage_pages}}}};

inline constexpr instrument decree_38_2022_nd_cp{
    .id = "vn.decree_38_2022_nd_cp",
    .kind = instrument_kind::decree,
    .number = "38/2022/NĐ-CP",
    .issuer = &government,
    .subject = {"lương tối thiểu vùng", "regional minimum wage"},
    .known = {confirmation::read_without_quote, &sources::minimum_wage_pages},
    .when = {.from = {date{2022, 7, 1},
                      {confirmation::read_without_quote, &sources::minimum_wage_pages}}}};

inline constexpr instrument decree_74_2024_nd_cp{
    .id = "vn.decree_74_2024_nd_cp",
    .kind = instrument_kind::decree,
    .number = "74/2024/NĐ-CP",
    .issuer = &government,
    .subject = {"lương tối thiểu vùng", "regional minimum wage"},
    .known = {confirmation::remembered},
    .when = {.from = {date{2024, 7, 1}, {confirmation::remembered}}}};

inline constexpr instrument decree_293_2025_nd_cp{
    .id = "vn.decree_293_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "293/2025/NĐ-CP",
    .issuer = &government,
    .subject = {"lương tối thiểu vùng", "regional minimum wage"},
    .known = {confirmation::read_in_text, &sources::codification_labour,
              "Điều 3 Nghị định số 293/2025/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/01/2026"},
    .when = {.from = {date{2026, 1, 1},
                      {confirmation::read_in_text, &sources::codification_labour,
                       "Điều 3 Nghị định số 293/2025/NĐ-CP, có hiệu lực thi hành kể từ ngày "
                       "01/01/2026"}},
             .end = ending::none_found}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_MONEY_INSTRUMENTS_HPP
