// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP
#define HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP

#include <hoptac/catalogue/vn/detail/place_row.hpp>
#include <hoptac/config.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail {

/// The provinces since 1 July 2025, with the number of their communes.
// clang-format off
inline constexpr province_row provinces_of_2025[] = {
    {"01", "Hà Nội", city, 126, false, reported},
    {"04", "Cao Bằng", province, 56, false, reported},
    {"08", "Tuyên Quang", province, 124, true, reported},
    {"11", "Điện Biên", province, 45, false, reported},
    {"12", "Lai Châu", province, 38, false, reported},
    {"14", "Sơn La", province, 75, false, reported},
    {"15", "Lào Cai", province, 99, true, reported},
    {"19", "Thái Nguyên", province, 92, true, in_text},
    {"20", "Lạng Sơn", province, 65, false, reported},
    {"22", "Quảng Ninh", province, 54, false, reported},
    {"24", "Bắc Ninh", province, 99, true, reported},
    {"25", "Phú Thọ", province, 148, true, reported},
    {"31", "Hải Phòng", city, 114, true, reported},
    {"33", "Hưng Yên", province, 104, true, reported},
    {"37", "Ninh Bình", province, 129, true, reported},
    {"38", "Thanh Hóa", province, 166, false, reported},
    {"40", "Nghệ An", province, 130, false, reported},
    {"42", "Hà Tĩnh", province, 69, false, reported},
    {"44", "Quảng Trị", province, 78, true, reported},
    {"46", "Huế", city, 40, false, reported},
    {"48", "Đà Nẵng", city, 94, true, reported},
    {"51", "Quảng Ngãi", province, 96, true, reported},
    {"52", "Gia Lai", province, 135, true, reported},
    {"56", "Khánh Hòa", province, 65, true, reported},
    {"66", "Đắk Lắk", province, 102, true, reported},
    {"68", "Lâm Đồng", province, 124, true, reported},
    {"75", "Đồng Nai", province, 95, true, reported},
    {"79", "Hồ Chí Minh", city, 168, true, reported},
    {"80", "Tây Ninh", province, 96, true, reported},
    {"82", "Đồng Tháp", province, 102, true, reported},
    {"86", "Vĩnh Long", province, 124, true, reported},
    {"91", "An Giang", province, 102, true, reported},
    {"92", "Cần Thơ", city, 103, true, reported},
    {"96", "Cà Mau", province, 64, true, reported},
};

/// The provinces that were merged into them on that day, but for the two whose whole history is
/// known (06 and 19).
inline constexpr merged_province_row provinces_merged_in_2025[] = {
    {"02", "Hà Giang", "08", province},
    {"08", "Tuyên Quang", "08", province},
    {"10", "Lào Cai", "15", province},
    {"15", "Yên Bái", "15", province},
    {"17", "Hoà Bình", "25", province},
    {"24", "Bắc Giang", "24", province},
    {"25", "Phú Thọ", "25", province},
    {"26", "Vĩnh Phúc", "25", province},
    {"27", "Bắc Ninh", "24", province},
    {"30", "Hải Dương", "31", province},
    {"31", "Hải Phòng", "31", city},
    {"33", "Hưng Yên", "33", province},
    {"34", "Thái Bình", "33", province},
    {"35", "Hà Nam", "37", province},
    {"36", "Nam Định", "37", province},
    {"37", "Ninh Bình", "37", province},
    {"44", "Quảng Bình", "44", province},
    {"45", "Quảng Trị", "44", province},
    {"48", "Đà Nẵng", "48", city},
    {"49", "Quảng Nam", "48", province},
    {"51", "Quảng Ngãi", "51", province},
    {"52", "Bình Định", "52", province},
    {"54", "Phú Yên", "66", province},
    {"56", "Khánh Hòa", "56", province},
    {"58", "Ninh Thuận", "56", province},
    {"60", "Bình Thuận", "68", province},
    {"62", "Kon Tum", "51", province},
    {"64", "Gia Lai", "52", province},
    {"66", "Đắk Lắk", "66", province},
    {"67", "Đắk Nông", "68", province},
    {"68", "Lâm Đồng", "68", province},
    {"70", "Bình Phước", "75", province},
    {"72", "Tây Ninh", "80", province},
    {"74", "Bình Dương", "79", province},
    {"75", "Đồng Nai", "75", province},
    {"77", "Bà Rịa - Vũng Tàu", "79", province},
    {"79", "Hồ Chí Minh", "79", city},
    {"80", "Long An", "80", province},
    {"82", "Tiền Giang", "82", province},
    {"83", "Bến Tre", "86", province},
    {"84", "Trà Vinh", "86", province},
    {"86", "Vĩnh Long", "86", province},
    {"87", "Đồng Tháp", "82", province},
    {"89", "An Giang", "91", province},
    {"91", "Kiên Giang", "91", province},
    {"92", "Cần Thơ", "92", city},
    {"93", "Hậu Giang", "92", province},
    {"94", "Sóc Trăng", "92", province},
    {"95", "Bạc Liêu", "96", province},
    {"96", "Cà Mau", "96", province},
};
// clang-format on

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail

#endif  // HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP
