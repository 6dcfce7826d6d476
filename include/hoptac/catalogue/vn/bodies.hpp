// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_BODIES_HPP
#define HOPTAC_CATALOGUE_VN_BODIES_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

/// Who issues the instruments of the whole country.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

using law::issuing_body;

inline constexpr issuing_body national_assembly{{"Quốc hội", "National Assembly"}};
inline constexpr issuing_body standing_committee{
    {"Ủy ban Thường vụ Quốc hội", "Standing Committee of the National Assembly"}};
inline constexpr issuing_body government{{"Chính phủ", "Government"}};
inline constexpr issuing_body prime_minister{{"Thủ tướng Chính phủ", "Prime Minister"}};
inline constexpr issuing_body party_central_committee{
    {"Ban Chấp hành Trung ương Đảng", "Central Committee of the Party"}};
inline constexpr issuing_body ministry_of_planning{
    {"Bộ Kế hoạch và Đầu tư", "Ministry of Planning and Investment"}};
inline constexpr issuing_body ministry_of_finance{{"Bộ Tài chính", "Ministry of Finance"}};
inline constexpr issuing_body ministry_of_agriculture{
    {"Bộ Nông nghiệp và Phát triển nông thôn", "Ministry of Agriculture and Rural Development"}};
inline constexpr issuing_body courts_and_justice{
    {"Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Bộ Tư pháp",
     "Supreme People's Court, Supreme People's Procuracy, Ministry of Justice"}};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_BODIES_HPP
