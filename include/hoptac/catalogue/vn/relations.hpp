// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_RELATIONS_HPP
#define HOPTAC_CATALOGUE_VN_RELATIONS_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/catalogue/vn/state_instruments.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/relation.hpp>

/// All national instruments of the catalogue, and what they do to each other.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

using law::relation;
using law::relation_kind;

inline constexpr const instrument* instruments[] = {
    // laws, decrees, circulars about cooperatives
    &law_23_2012_qh13,
    &law_17_2023_qh15,
    &cooperative_law_not_stated,
    &decree_193_2013_nd_cp,
    &decree_77_2019_nd_cp,
    &decree_45_2021_nd_cp,
    &decree_92_2024_nd_cp,
    &decree_113_2024_nd_cp,
    &decree_125_2025_nd_cp,
    &decree_253_2025_nd_cp,
    &consolidated_9191_vbhn_bkhdt,
    &circular_09_2017_tt_bnnptnt,
    &circular_01_2020_tt_bkhdt,
    &circular_09_2024_tt_bkhdt,
    &circular_78_2025_tt_btc,
    &letter_4876_bkhdt_ktht,
    // direction, programmes, products
    &resolution_20_nq_tw_2022,
    &decision_42_2012_qd_ttg,
    &decision_1804_qd_ttg_2020,
    &decision_167_qd_ttg_2021,
    &decision_01_qd_ttg_2023,
    &decision_1948_qd_ttg_2025,
    &decision_1048_qd_ttg_2019,
    &decision_148_qd_ttg_2023,
    &decision_1489_qd_ttg_2025,
    // money and wages
    &circular_340_2016_tt_btc,
    &circular_31_2018_tt_btc,
    &circular_124_2021_tt_btc,
    &circular_52_2022_tt_btc,
    &circular_55_2023_tt_btc,
    &circular_60_2026_tt_btc,
    &decree_98_2018_nd_cp,
    &decree_358_2025_nd_cp,
    &decree_90_2019_nd_cp,
    &decree_38_2022_nd_cp,
    &decree_74_2024_nd_cp,
    &decree_293_2025_nd_cp,
    // the state, statistics, ages
    &decree_29_2025_nd_cp,
    &decree_35_2025_nd_cp,
    &resolution_202_2025_qh15,
    &resolution_1683_nq_ubtvqh15,
    &circular_19_2022_tt_bkhdt,
    &joint_circular_01_2016,
};

inline constexpr relation relations[] = {
    {.kind = relation_kind::replaces,
     .by = &law_17_2023_qh15,
     .to = &law_23_2012_qh13,
     .from = {date{2024, 7, 1},
              {confirmation::read_in_text, &sources::codification_cooperatives,
               "Luật Hợp tác xã số 23/2012/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực"}},
     .known = {confirmation::read_in_text, &sources::codification_cooperatives,
               "Luật Hợp tác xã số 23/2012/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực"},
     .stated_in = provision{114, 3}},
    {.kind = relation_kind::repeals,
     .by = &circular_78_2025_tt_btc,
     .to = &circular_01_2020_tt_bkhdt,
     .from = {date{2025, 9, 18},
              {confirmation::reported, &sources::cao_bang_alliance,
               "có hiệu lực từ ngày 18/9/2025 để bãi bỏ toàn bộ Thông tư số 01/2020/TT-BKHĐT"}},
     .known = {confirmation::reported, &sources::cao_bang_alliance,
               "có hiệu lực từ ngày 18/9/2025 để bãi bỏ toàn bộ Thông tư số 01/2020/TT-BKHĐT"}},
    {.kind = relation_kind::repeals,
     .by = &circular_124_2021_tt_btc,
     .to = &circular_340_2016_tt_btc,
     .from = {date{2022, 2, 14}, {confirmation::derived, &sources::codification_cooperatives}},
     .known = {confirmation::read_in_text, &sources::codification_cooperatives,
               "Bãi bỏ Thông tư số 340/2016/TT-BTC ngày 29/12/2016"},
     .stated_in = provision{19, 2}},
    // It ends the other; from which day and by which of the two words was not written down when it
    // was read, so the weaker one stands here.
    {.kind = relation_kind::repeals,
     .by = &circular_60_2026_tt_btc,
     .to = &circular_55_2023_tt_btc,
     .known = {confirmation::read_without_quote, &sources::circular_60_2026_copy}},
    {.kind = relation_kind::replaces,
     .by = &decision_148_qd_ttg_2023,
     .to = &decision_1048_qd_ttg_2019,
     .known = {confirmation::reported, &sources::vcci_news,
               "This Decision will replace Decision No. 1048/QD-TTg dated August 21, 2019"}},
    {.kind = relation_kind::amends,
     .by = &decree_253_2025_nd_cp,
     .to = &decree_45_2021_nd_cp,
     .known = {confirmation::reported, &sources::vietnamplus,
               "sửa đổi, bổ sung một số quy định tại Điều 15 Nghị định số 45/2021/NĐ-CP về thành "
               "lập mới Quỹ hợp tác xã địa phương"},
     .scope = provision{15}},
    {.kind = relation_kind::amends,
     .by = &decree_113_2024_nd_cp,
     .to = &decree_77_2019_nd_cp,
     .known = {confirmation::read_without_quote}},
    {.kind = relation_kind::consolidates,
     .by = &consolidated_9191_vbhn_bkhdt,
     .to = &decree_77_2019_nd_cp,
     .known = {confirmation::read_without_quote}},
    {.kind = relation_kind::details,
     .by = &decree_113_2024_nd_cp,
     .to = &law_17_2023_qh15,
     .known = {confirmation::read_without_quote}},
    {.kind = relation_kind::details,
     .by = &circular_09_2017_tt_bnnptnt,
     .to = &law_23_2012_qh13,
     .known = {confirmation::read_in_text, &sources::codification_cooperatives,
               "Luật Hợp tác xã số 23/2012/QH13"},
     .stated_in = provision{1}},
    {.kind = relation_kind::details,
     .by = &circular_01_2020_tt_bkhdt,
     .to = &law_23_2012_qh13,
     .known = {confirmation::read_without_quote}},
};

/// All of it, for `law::register_of`.
inline constexpr law::collection legal_texts{instruments, relations};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_RELATIONS_HPP
