// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_DETAIL_PLACE_ROW_HPP
#define HOPTAC_CATALOGUE_VN_DETAIL_PLACE_ROW_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>

#include <array>        // std::array
#include <cstdint>      // std::uint8_t, std::int32_t
#include <string_view>  // std::string_view

/// The rows in which administrative units are written down. Days are written as one number,
/// 20250701, and 0 where there is none.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail {

/// The kinds of units: Tỉnh, Thành phố, Thị xã, Huyện, Thị trấn, Phường, Xã.
enum class place_kind : std::uint8_t { province, city, town, district, township, ward, commune };
using enum place_kind;

inline constexpr law::confirmation in_text = law::confirmation::read_in_text;
inline constexpr law::confirmation reported = law::confirmation::reported;
inline constexpr law::confirmation derived = law::confirmation::derived;
inline constexpr law::confirmation remembered = law::confirmation::remembered;
inline constexpr law::confirmation not_found = law::confirmation::not_found;

struct successor_row {
  std::string_view code;
  std::int32_t from;
};

/// One state of a unit that existed before 1 July 2025.
struct place_row {
  std::string_view code;
  std::string_view name;
  std::string_view parent;
  place_kind kind;
  law::confirmation succession;  ///< how well its successors, or that it has none, are known
  std::int32_t from;             ///< 0: it was there in the first state known, of 31 August 2004
  std::int32_t to;
  std::array<successor_row, 2> successors = {};
  std::string_view instrument = {};  ///< by the day of the change, from titles of lists
};

/// A commune since 1 July 2025, with the clause that names it.
struct commune_row {
  std::string_view code;
  std::string_view name;
  place_kind kind;
  std::uint8_t clause;
};

/// A province since 1 July 2025.
struct province_row {
  std::string_view code;
  std::string_view name;
  place_kind kind;
  std::uint8_t communes;
  bool merged;              ///< whether it was made on that day, of several
  law::confirmation known;  ///< how well it is known of which
};

/// A province that was merged into another one on 1 July 2025.
struct merged_province_row {
  std::string_view code;
  std::string_view name;
  std::string_view into;
  place_kind kind;
};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn::detail

#endif  // HOPTAC_CATALOGUE_VN_DETAIL_PLACE_ROW_HPP
