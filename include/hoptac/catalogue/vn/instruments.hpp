// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_INSTRUMENTS_HPP
#define HOPTAC_CATALOGUE_VN_INSTRUMENTS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/bodies.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// National instruments about cooperatives, and those that the plan of Bắc Kạn names. A date that
/// no source gave is left out; days of force of the plan's instruments were mostly not found.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

using calendar::date;
using law::confirmation;
using law::ending;
using law::instrument;
using law::instrument_kind;
using law::part_in_force;
using law::provision;
using law::stated_day;

/// Listed in the codification when its copy was last edited, so taken as in force then.
inline constexpr stated_day listed_in_codification{
    date{2026, 5, 13}, {confirmation::read_in_text, &sources::codification_cooperatives}};

// ---------------------------------------------------------------- laws on cooperatives

inline constexpr instrument law_23_2012_qh13{
    .id = "vn.law_23_2012_qh13",
    .kind = instrument_kind::law,
    .number = "23/2012/QH13",
    .title = "Hợp tác xã",
    .issuer = &national_assembly,
    .subject = {"Luật Hợp tác xã năm 2012", "Law on Cooperatives of 2012"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives,
              "Luật Hợp tác xã số 23/2012/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực"},
    .when = {.from = {date{2013, 7, 1}, {confirmation::remembered}},
             .end = ending::stated,
             .until = {date{2024, 6, 30},
                       {confirmation::read_in_text, &sources::codification_cooperatives,
                        "Luật Hợp tác xã số 23/2012/QH13 hết hiệu lực kể từ ngày Luật này có hiệu "
                        "lực"}}},
    .note = {"chưa tìm thấy nguồn cho ngày bắt đầu có hiệu lực",
             "no source was found for the day it entered into force"}};

inline constexpr part_in_force law_17_2023_qh15_parts[] = {
    {provision{115, 3},
     {.from = {date{2023, 9, 1}, {confirmation::read_in_text, &sources::codification_cooperatives}},
      .end = ending::none_found,
      .last_seen = listed_in_codification}},
    {provision{115, 4},
     {.from = {date{2023, 9, 1}, {confirmation::read_in_text, &sources::codification_cooperatives}},
      .end = ending::none_found,
      .last_seen = listed_in_codification}},
};
inline constexpr instrument law_17_2023_qh15{
    .id = "vn.law_17_2023_qh15",
    .kind = instrument_kind::law,
    .number = "17/2023/QH15",
    .title = "Hợp tác xã",
    .issuer = &national_assembly,
    .subject = {"Luật Hợp tác xã năm 2023", "Law on Cooperatives of 2023"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives,
              "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024"},
    .when = {.from = {date{2024, 7, 1},
                      {confirmation::read_in_text, &sources::codification_cooperatives,
                       "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024"}},
             .end = ending::none_found,
             .last_seen = listed_in_codification},
    .parts = law_17_2023_qh15_parts};

/// "Luật HTX" as the plan of Bắc Kạn writes it: which of the two laws is meant, it does not say.
inline constexpr instrument cooperative_law_not_stated{
    .id = "vn.cooperative_law_not_stated",
    .kind = instrument_kind::law,
    .number = "",
    .title = "Hợp tác xã",
    .issuer = &national_assembly,
    .subject = {"Luật Hợp tác xã, không rõ năm", "Law on Cooperatives, of which year is not said"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Trên cơ sở Luật HTX cùng với các văn bản hướng dẫn, chỉ đạo của Trung ương"},
    .note = {"văn bản không cho biết đó là luật năm 2012 hay năm 2023",
             "the text does not decide between the laws of 2012 and 2023"}};

// ---------------------------------------------------------------- decrees

inline constexpr instrument decree_193_2013_nd_cp{
    .id = "vn.decree_193_2013_nd_cp",
    .kind = instrument_kind::decree,
    .number = "193/2013/NĐ-CP",
    .issuer = &government,
    .subject = {"đi cùng Luật Hợp tác xã năm 2012", "went with the Law on Cooperatives of 2012"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives,
              "điểm a, khoản 1 Điều 21 Nghị định số 193/2013/NĐ-CP"},
    .note = {"chưa tìm thấy nội dung và ngày có hiệu lực; hết hiệu lực cùng luật năm 2012",
             "neither content nor days of force were found; it went with the law of 2012"}};

inline constexpr instrument decree_77_2019_nd_cp{
    .id = "vn.decree_77_2019_nd_cp",
    .kind = instrument_kind::decree,
    .number = "77/2019/NĐ-CP",
    .issuer = &government,
    .subject = {"tổ hợp tác", "cooperative groups"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.from = {date{2019, 11, 25},
                      {confirmation::read_in_text, &sources::codification_cooperatives}},
             .end = ending::none_found,
             .last_seen = listed_in_codification}};

inline constexpr instrument decree_45_2021_nd_cp{
    .id = "vn.decree_45_2021_nd_cp",
    .kind = instrument_kind::decree,
    .number = "45/2021/NĐ-CP",
    .issuer = &government,
    .subject = {"quỹ hỗ trợ phát triển hợp tác xã", "cooperative development funds"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.end = ending::none_found, .last_seen = listed_in_codification},
    .note = {"chưa đọc được ngày bắt đầu có hiệu lực",
             "the day it entered into force was not read"}};

inline constexpr instrument decree_92_2024_nd_cp{
    .id = "vn.decree_92_2024_nd_cp",
    .kind = instrument_kind::decree,
    .number = "92/2024/NĐ-CP",
    .issuer = &government,
    .subject = {"đăng ký tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã",
                "registration of cooperative groups, cooperatives and unions of cooperatives"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.from = {date{2024, 7, 18},
                      {confirmation::read_in_text, &sources::codification_cooperatives}},
             .end = ending::none_found,
             .last_seen = listed_in_codification}};

inline constexpr instrument decree_113_2024_nd_cp{
    .id = "vn.decree_113_2024_nd_cp",
    .kind = instrument_kind::decree,
    .number = "113/2024/NĐ-CP",
    .issuer = &government,
    .subject = {"quy định chi tiết Luật Hợp tác xã năm 2023",
                "details of the Law on Cooperatives of 2023"},
    .known = {confirmation::reported, &sources::reg_track,
              "The decree 113/2024/ND-CP will be implemented from Nov. 1, 2024."},
    .when = {.from = {date{2024, 11, 1},
                      {confirmation::reported, &sources::reg_track,
                       "The decree 113/2024/ND-CP will be implemented from Nov. 1, 2024."}},
             .end = ending::none_found}};

inline constexpr instrument decree_125_2025_nd_cp{
    .id = "vn.decree_125_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "125/2025/NĐ-CP",
    .issuer = &government,
    .issued = {date{2025, 6, 11}, {confirmation::reported, &sources::lao_dong_news}},
    .subject = {"chính quyền địa phương hai cấp trong lĩnh vực tài chính",
                "two-level local government in the field of finance"},
    .known = {confirmation::reported, &sources::lao_dong_news},
    .when = {.from = {date{2025, 7, 1},
                      {confirmation::reported, &sources::lao_dong_news,
                       "from July 1, 2025, the authority to register business households, "
                       "cooperatives, … will be transferred from the district-level business "
                       "registration agency to the commune-level People’s Committee"}},
             .end = ending::none_found}};

inline constexpr instrument decree_253_2025_nd_cp{
    .id = "vn.decree_253_2025_nd_cp",
    .kind = instrument_kind::decree,
    .number = "253/2025/NĐ-CP",
    .issuer = &government,
    .issued = {date{2025, 9, 26}, {confirmation::reported, &sources::vietnamplus}},
    .subject = {"sửa đổi Nghị định 45/2021/NĐ-CP về thành lập quỹ hợp tác xã địa phương",
                "amends Decree 45/2021/NĐ-CP on setting up local cooperative funds"},
    .known =
        {confirmation::reported, &sources::vietnamplus,
         "sửa đổi, bổ sung một số quy định tại Điều 15 Nghị định số 45/2021/NĐ-CP về thành lập "
         "mới Quỹ hợp tác xã địa phương"},
    .when = {.end = ending::none_found},
    .note = {"chỉ biết ngày ban hành, chưa biết ngày có hiệu lực",
             "only the day of issue is known, not the day it entered into force"}};

inline constexpr instrument consolidated_9191_vbhn_bkhdt{
    .id = "vn.consolidated_9191_vbhn_bkhdt",
    .kind = instrument_kind::consolidated_text,
    .number = "9191/VBHN-BKHĐT",
    .issuer = &ministry_of_planning,
    .issued = {date{2024, 11, 7}, {confirmation::read_without_quote}},
    .subject = {"hợp nhất Nghị định về tổ hợp tác", "consolidated decree on cooperative groups"},
    .known = {confirmation::read_without_quote}};

// ---------------------------------------------------------------- circulars and a letter

inline constexpr instrument circular_09_2017_tt_bnnptnt{
    .id = "vn.circular_09_2017_tt_bnnptnt",
    .kind = instrument_kind::circular,
    .number = "09/2017/TT-BNNPTNT",
    .issuer = &ministry_of_agriculture,
    .issued = {date{2017, 4, 17}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"phân loại và đánh giá hợp tác xã nông nghiệp",
                "classification and evaluation of agricultural cooperatives"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.from = {date{2017, 5, 31},
                      {confirmation::read_in_text, &sources::codification_cooperatives}},
             .end = ending::none_found,
             .last_seen = listed_in_codification},
    .note = {"hướng dẫn luật năm 2012 đã hết hiệu lực, nhưng chưa tìm thấy văn bản bãi bỏ",
             "it guides the law of 2012, which has ended; no text that repeals it was found"}};

inline constexpr instrument circular_01_2020_tt_bkhdt{
    .id = "vn.circular_01_2020_tt_bkhdt",
    .kind = instrument_kind::circular,
    .number = "01/2020/TT-BKHĐT",
    .issuer = &ministry_of_planning,
    .issued = {date{2020, 2, 19}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"phân loại và đánh giá hợp tác xã ở mọi lĩnh vực",
                "classification and evaluation of cooperatives in every sector"},
    .known =
        {confirmation::reported, &sources::bac_kan_plan_2025,
         "Thông tư số 01/2020/TT- BKHĐT ngày 19/02/2020 của Bộ Kế hoạch và Đầu tư về hướng dẫn "
         "phân loại đánh giá hợp tác xã"},
    .when = {.from = {date{2020, 4, 1},
                      {confirmation::reported, &sources::law_portal_score,
                       "Theo Điều 4 Thông tư 01/2020/TT-BKHĐT (Có hiệu lực từ 01/04/2020)"}},
             .end = ending::stated,
             .until = {date{2025, 9, 17},
                       {confirmation::reported, &sources::cao_bang_alliance,
                        "Việc Bộ Tài chính ban hành Thông tư số 78/2025/TT-BTC có hiệu lực từ ngày "
                        "18/9/2025 để bãi bỏ toàn bộ Thông tư số 01/2020/TT-BKHĐT"}}}};

inline constexpr instrument circular_09_2024_tt_bkhdt{
    .id = "vn.circular_09_2024_tt_bkhdt",
    .kind = instrument_kind::circular,
    .number = "09/2024/TT-BKHĐT",
    .issuer = &ministry_of_planning,
    .subject = {"biểu mẫu đăng ký và hệ thống thông tin quốc gia về hợp tác xã",
                "registration forms and the national information system on cooperatives"},
    .known = {confirmation::read_in_text, &sources::codification_cooperatives},
    .when = {.from = {date{2024, 7, 1},
                      {confirmation::read_in_text, &sources::codification_cooperatives}},
             .end = ending::none_found,
             .last_seen = listed_in_codification}};

inline constexpr instrument circular_78_2025_tt_btc{
    .id = "vn.circular_78_2025_tt_btc",
    .kind = instrument_kind::circular,
    .number = "78/2025/TT-BTC",
    .issuer = &ministry_of_finance,
    .subject = {"bãi bỏ Thông tư 01/2020/TT-BKHĐT", "repeals Circular 01/2020/TT-BKHĐT"},
    .known = {confirmation::reported, &sources::cao_bang_alliance,
              "Việc Bộ Tài chính ban hành Thông tư số 78/2025/TT-BTC có hiệu lực từ ngày 18/9/2025 "
              "để bãi bỏ toàn bộ Thông tư số 01/2020/TT-BKHĐT"},
    .when = {.from = {date{2025, 9, 18},
                      {confirmation::reported, &sources::cao_bang_alliance,
                       "Việc Bộ Tài chính ban hành Thông tư số 78/2025/TT-BTC có hiệu lực từ ngày "
                       "18/9/2025 để bãi bỏ toàn bộ Thông tư số 01/2020/TT-BKHĐT"}}},
    .note = {"chưa tìm thấy toàn văn", "its text was not found"}};

inline constexpr instrument letter_4876_bkhdt_ktht{
    .id = "vn.letter_4876_bkhdt_ktht",
    .kind = instrument_kind::official_letter,
    .number = "4876/BKHĐT-KTHT",
    .issuer = &ministry_of_planning,
    .issued = {date{2024, 6, 24}, {confirmation::reported, &sources::bac_kan_plan_2025}},
    .subject = {"xây dựng kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025",
                "drafting the collective economy and cooperative plan for 2025"},
    .known = {confirmation::reported, &sources::bac_kan_plan_2025,
              "Công văn số 4876/BKHĐT-KTHT ngày 24/6/2024 của Bộ Kế hoạch và Đầu tư về việc xây "
              "dựng Kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025"},
    .note = {"chưa tìm thấy phụ lục", "its annex was not found"}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_INSTRUMENTS_HPP
