// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP
#define HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP

#include <hoptac/catalogue/vn/detail/place_row.hpp>
#include <hoptac/config.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail {

/// The provinces since 1 July 2025, with the number of their communes.
// clang-format off
inline constexpr province_row provinces_of_2025[] = {
    {"01", city, "Hà Nội", 126, false, reported},
    {"04", province, "Cao Bằng", 56, false, reported},
    {"08", province, "Tuyên Quang", 124, true, reported},
    {"11", province, "Điện Biên", 45, false, reported},
    {"12", province, "Lai Châu", 38, false, reported},
    {"14", province, "Sơn La", 75, false, reported},
    {"15", province, "Lào Cai", 99, true, reported},
    {"19", province, "Thái Nguyên", 92, true, in_text},
    {"20", province, "Lạng Sơn", 65, false, reported},
    {"22", province, "Quảng Ninh", 54, false, reported},
    {"24", province, "Bắc Ninh", 99, true, reported},
    {"25", province, "Phú Thọ", 148, true, reported},
    {"31", city, "Hải Phòng", 114, true, reported},
    {"33", province, "Hưng Yên", 104, true, reported},
    {"37", province, "Ninh Bình", 129, true, reported},
    {"38", province, "Thanh Hóa", 166, false, reported},
    {"40", province, "Nghệ An", 130, false, reported},
    {"42", province, "Hà Tĩnh", 69, false, reported},
    {"44", province, "Quảng Trị", 78, true, reported},
    {"46", city, "Huế", 40, false, reported},
    {"48", city, "Đà Nẵng", 94, true, reported},
    {"51", province, "Quảng Ngãi", 96, true, reported},
    {"52", province, "Gia Lai", 135, true, reported},
    {"56", province, "Khánh Hòa", 65, true, reported},
    {"66", province, "Đắk Lắk", 102, true, reported},
    {"68", province, "Lâm Đồng", 124, true, reported},
    {"75", province, "Đồng Nai", 95, true, reported},
    {"79", city, "Hồ Chí Minh", 168, true, reported},
    {"80", province, "Tây Ninh", 96, true, reported},
    {"82", province, "Đồng Tháp", 102, true, reported},
    {"86", province, "Vĩnh Long", 124, true, reported},
    {"91", province, "An Giang", 102, true, reported},
    {"92", city, "Cần Thơ", 103, true, reported},
    {"96", province, "Cà Mau", 64, true, reported},
};

/// The provinces that were merged into them on that day, but for the two whose whole history is
/// known (06 and 19).
inline constexpr merged_province_row provinces_merged_in_2025[] = {
    {"02", province, "Hà Giang", "08"},
    {"08", province, "Tuyên Quang", "08"},
    {"10", province, "Lào Cai", "15"},
    {"15", province, "Yên Bái", "15"},
    {"17", province, "Hoà Bình", "25"},
    {"24", province, "Bắc Giang", "24"},
    {"25", province, "Phú Thọ", "25"},
    {"26", province, "Vĩnh Phúc", "25"},
    {"27", province, "Bắc Ninh", "24"},
    {"30", province, "Hải Dương", "31"},
    {"31", city, "Hải Phòng", "31"},
    {"33", province, "Hưng Yên", "33"},
    {"34", province, "Thái Bình", "33"},
    {"35", province, "Hà Nam", "37"},
    {"36", province, "Nam Định", "37"},
    {"37", province, "Ninh Bình", "37"},
    {"44", province, "Quảng Bình", "44"},
    {"45", province, "Quảng Trị", "44"},
    {"48", city, "Đà Nẵng", "48"},
    {"49", province, "Quảng Nam", "48"},
    {"51", province, "Quảng Ngãi", "51"},
    {"52", province, "Bình Định", "52"},
    {"54", province, "Phú Yên", "66"},
    {"56", province, "Khánh Hòa", "56"},
    {"58", province, "Ninh Thuận", "56"},
    {"60", province, "Bình Thuận", "68"},
    {"62", province, "Kon Tum", "51"},
    {"64", province, "Gia Lai", "52"},
    {"66", province, "Đắk Lắk", "66"},
    {"67", province, "Đắk Nông", "68"},
    {"68", province, "Lâm Đồng", "68"},
    {"70", province, "Bình Phước", "75"},
    {"72", province, "Tây Ninh", "80"},
    {"74", province, "Bình Dương", "79"},
    {"75", province, "Đồng Nai", "75"},
    {"77", province, "Bà Rịa - Vũng Tàu", "79"},
    {"79", city, "Hồ Chí Minh", "79"},
    {"80", province, "Long An", "80"},
    {"82", province, "Tiền Giang", "82"},
    {"83", province, "Bến Tre", "86"},
    {"84", province, "Trà Vinh", "86"},
    {"86", province, "Vĩnh Long", "86"},
    {"87", province, "Đồng Tháp", "82"},
    {"89", province, "An Giang", "91"},
    {"91", province, "Kiên Giang", "91"},
    {"92", city, "Cần Thơ", "92"},
    {"93", province, "Hậu Giang", "92"},
    {"94", province, "Sóc Trăng", "92"},
    {"95", province, "Bạc Liêu", "96"},
    {"96", province, "Cà Mau", "96"},
};
// clang-format on

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail

#endif  // HOPTAC_CATALOGUE_VN_DETAIL_PROVINCES_OF_2025_HPP
