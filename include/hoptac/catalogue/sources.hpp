// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_SOURCES_HPP
#define HOPTAC_CATALOGUE_SOURCES_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>

/// Where the facts of the catalogue were read. What was issued after July 2026 was not looked at.
namespace hoptac::inline HOPTAC_ABI::catalogue::sources {

using law::source;

/// The published plan of Bắc Kạn province that hoptac bundles.
inline constexpr source bac_kan_plan_2025{
    "bac_kan_plan_2025",
    {"UBND tỉnh Bắc Kạn, Kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025",
     "People's Committee of Bắc Kạn, collective economy and cooperative development plan 2025"},
    ""};

/// The official codification of Vietnamese law, as kept by a private crawl on GitHub: the pages
/// may hold transcription errors. Compare with vbpl.vn where money depends on it.
inline constexpr source codification_cooperatives{
    "codification_cooperatives",
    {"Bộ pháp điển, đề mục Hợp tác xã (12.4), bản chép sửa lần cuối 13/5/2026",
     "Codification, topic Cooperatives (12.4), copy last edited on 13 May 2026"},
    "github.com/diepxuan/diepxuan.github.io, "
    "van-ban/doanh-nghiep-hop-tac-xa/hop-tac-xa.md, fbaa690e"};
inline constexpr source codification_marriage{
    "codification_marriage",
    {"Bộ pháp điển, đề mục Hôn nhân và gia đình", "Codification, topic Marriage and family"},
    "github.com/diepxuan/diepxuan.github.io, "
    "van-ban/dan-so-gia-dinh-tre-em-binh-dang-gioi/hon-nhan-va-gia-dinh.md"};
inline constexpr source codification_labour{
    "codification_labour",
    {"Bộ pháp điển, đề mục Lao động", "Codification, topic Labour"},
    "github.com/diepxuan/diepxuan.github.io, van-ban/lao-dong/lao-dong.md"};
inline constexpr source codification_statistics{
    "codification_statistics",
    {"Bộ pháp điển, đề mục Thống kê", "Codification, topic Statistics"},
    "github.com/diepxuan/diepxuan.github.io, van-ban/thong-ke/thong-ke.md"};
inline constexpr source codification_state_budget{
    "codification_state_budget",
    {"Bộ pháp điển, đề mục Ngân sách nhà nước", "Codification, topic State budget"},
    "github.com/diepxuan/diepxuan.github.io, van-ban/tai-chinh/ngan-sach-nha-nuoc.md"};
inline constexpr source circular_60_2026_copy{
    "circular_60_2026_copy",
    {"Bản chép Thông tư 60/2026/TT-BTC (nhận dạng chữ, có lỗi)",
     "Copy of Circular 60/2026/TT-BTC (scanned, with errors)"},
    "github.com/diepxuan/diepxuan.github.io, "
    "van-ban/tai-chinh-ngan-sach/thong-tu-60-2026-tt-btc-ntm-giam-ngheo.md"};
inline constexpr source circular_03_2026_copy{
    "circular_03_2026_copy",
    {"Bản chép Thông tư 03/2026/TT-BTC", "Copy of Circular 03/2026/TT-BTC"},
    "github.com/diepxuan/diepxuan.github.io"};
inline constexpr source circular_32_2026_copy{
    "circular_32_2026_copy",
    {"Bản chép Thông tư 32/2026/TT-BNNMT", "Copy of Circular 32/2026/TT-BNNMT"},
    "github.com/diepxuan/diepxuan.github.io"};

/// The texts and mappings of the administrative reform of 1 July 2025.
inline constexpr source reform_2025{"reform_2025",
                                    {"Văn bản sắp xếp đơn vị hành chính ngày 01/7/2025",
                                     "Texts of the administrative reform of 1 July 2025"},
                                    "github.com/dvhcvn/20250701, input/docs, dd94887"};

/// The official lists of administrative units, one state for each day on which they changed. They
/// were compared with each other; the texts behind the changes before 2025 were not read.
inline constexpr source unit_lists{
    "unit_lists",
    {"Bản chép danh mục đơn vị hành chính theo từng ngày thay đổi, từ 31/8/2004",
     "Copies of the list of administrative units on each day of change, since 31 August 2004"},
    "github.com/dvhcvn/data"};

inline constexpr source bac_kan_portal{
    "bac_kan_portal",
    {"Cổng thông tin tỉnh Bắc Kạn và báo của tỉnh", "Portal and newspaper of Bắc Kạn province"},
    "backan.gov.vn; sonnptnt.backan.gov.vn; baobackan.com.vn"};
inline constexpr source law_portal_score{
    "law_portal_score",
    {"Thư Viện Pháp Luật, hỏi đáp về Thông tư 01/2020/TT-BKHĐT",
     "Thư Viện Pháp Luật, question and answer on Circular 01/2020/TT-BKHĐT"},
    "thuvienphapluat.vn/hoi-dap-phap-luat"};
inline constexpr source cao_bang_alliance{
    "cao_bang_alliance",
    {"Liên minh HTX tỉnh Cao Bằng, tin tức", "Cooperative Alliance of Cao Bằng, news"},
    "lmhtx.caobang.gov.vn/vi/news/tin-tuc-su-kien/page-19"};
inline constexpr source reg_track{"reg_track", {"reg-track.com", "reg-track.com"}, "reg-track.com"};
inline constexpr source lao_dong_news{
    "lao_dong_news",
    {"Báo Lao Động, bản tiếng Anh", "Lao Động newspaper, English edition"},
    "news.laodong.vn"};
inline constexpr source vietnamplus{
    "vietnamplus", {"VietnamPlus", "VietnamPlus"}, "vietnamplus.vn"};
inline constexpr source vinanet{"vinanet", {"Vinanet", "Vinanet"}, "vinanet.vn"};
inline constexpr source luat_viet_nam{
    "luat_viet_nam",
    {"LuatVietnam, bản tiếng Anh", "LuatVietnam, English edition"},
    "english.luatvietnam.vn"};
inline constexpr source vcci_news{
    "vcci_news", {"VCCI News", "VCCI News"}, "vccinews.com/news/48938"};
inline constexpr source vinh_long_radio{
    "vinh_long_radio", {"Đài Vĩnh Long", "Vĩnh Long radio and television"}, "thvl.vn"};
inline constexpr source vietnam_vn{
    "vietnam_vn", {"Vietnam.vn", "Vietnam.vn"}, "thongtin.vietnam.vn"};
inline constexpr source minimum_wage_pages{
    "minimum_wage_pages",
    {"Các trang tổng hợp lương tối thiểu vùng", "Pages that list the regional minimum wages"},
    "nhombancongnhan.com; daotaoketoanhn.edu.vn"};
inline constexpr source linkage_pages{
    "linkage_pages",
    {"Các trang giới thiệu Nghị định 98/2018/NĐ-CP", "Pages that present Decree 98/2018/NĐ-CP"},
    "ccptnt.vn; bizlawyer.vn"};
inline constexpr source steering_committee_news{
    "steering_committee_news",
    {"Tin về Ban Chỉ đạo kinh tế tập thể", "News about the steering committee"},
    "znews.vn; thoibaotaichinhvietnam.vn"};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::sources

#endif  // HOPTAC_CATALOGUE_SOURCES_HPP
