// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_PLACES_HPP
#define HOPTAC_CATALOGUE_PLACES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/catalogue/vn/detail/communes_of_2025.hpp>
#include <hoptac/catalogue/vn/detail/places_of_bac_kan.hpp>
#include <hoptac/catalogue/vn/detail/places_of_thai_nguyen.hpp>
#include <hoptac/catalogue/vn/detail/provinces_of_2025.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/spelling.hpp>
#include <hoptac/place/unit.hpp>

#include <cstdint>      // std::int32_t
#include <optional>     // std::optional
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The administrative units that hoptac knows: all that the provinces of Bắc Kạn and Thái Nguyên
/// had since 31 August 2004, the first state known; the communes of Thái Nguyên since 1 July 2025;
/// and the provinces of the whole country on 30 June and 1 July 2025, without what lies below them.
///
/// How well a succession is known stands in each unit: read in Resolution 1683/NQ-UBTVQH15 and in
/// those that merged the provinces; reported, where two lists of units follow each other; derived;
/// and remembered, for 16 mergers of 2020. Two communes that were given up on 1 December 2024,
/// 05704 and 05782, have none that was found. Codes and earlier states were read in copies of the
/// official lists (`sources::unit_lists`), those of 2025 in `sources::reform_2025`.
[[nodiscard]] const place::gazetteer& places();

/// The same as rows, to be put together with those of other provinces.
[[nodiscard]] std::vector<place::unit> place_units();

/// Names that were written in two ways in these units themselves: before 1 July 2025 and after.
inline constexpr place::spelling place_spellings[] = {
    {"Thần Sa", "Thần Xa"},
    {"Quan Triều", "Quán Triều"},
};

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

[[nodiscard]] inline std::optional<calendar::date> day_of(std::int32_t number) {
  if (number == 0) return std::nullopt;
  return calendar::date(number / 10000, number / 100 % 100, number % 100);
}

[[nodiscard]] constexpr std::string_view text_of(place_kind which) {
  switch (which) {
    case province: return "Tỉnh";
    case city: return "Thành phố";
    case town: return "Thị xã";
    case district: return "Huyện";
    case township: return "Thị trấn";
    case ward: return "Phường";
    case commune: return "Xã";
  }
  return {};
}

/// The level of a code: two digits for provinces, three for districts, five for communes.
[[nodiscard]] constexpr place::unit_level level_of(std::string_view code) {
  if (code.size() == 2) return place::unit_level::province;
  return code.size() == 3 ? place::unit_level::district : place::unit_level::commune;
}

[[nodiscard]] inline place::unit begin_unit(std::string_view code, place_kind kind,
                                            std::string_view name) {
  place::unit out;
  out.code = code;
  out.level = level_of(code);
  out.kind = text_of(kind);
  out.name = name;
  return out;
}

inline constexpr calendar::date first_state_known{2004, 8, 31};
inline constexpr calendar::date last_day_before_2025{2025, 6, 30};
inline constexpr calendar::date reform_of_2025{2025, 7, 1};

[[nodiscard]] inline place::unit unit_of(const place_row& row) {
  place::unit out = begin_unit(row.code, row.kind, row.name);
  out.parent = row.parent;
  out.from = day_of(row.from);
  if (!out.from) out.seen = first_state_known;
  out.to = day_of(row.to);
  out.succession = row.succession;
  for (const successor_row& next : row.successors)
    if (!next.code.empty()) out.successors.push_back({std::string(next.code), day_of(next.from)});
  out.instrument = row.instrument;
  if (!out.instrument.empty()) out.instrument_known = derived;
  return out;
}

[[nodiscard]] inline place::unit unit_of(const commune_row& row) {
  place::unit out = begin_unit(row.code, row.kind, row.name);
  out.parent = "19";
  out.from = reform_of_2025;
  out.instrument = "1683/NQ-UBTVQH15";
  out.part = law::provision{1, int{row.clause}};
  out.instrument_known = in_text;
  return out;
}

[[nodiscard]] inline place::unit unit_of(const province_row& row) {
  place::unit out = begin_unit(row.code, row.kind, row.name);
  if (row.merged) {
    out.from = reform_of_2025;
    out.instrument = "202/2025/QH15";
    out.instrument_known = row.known;
  } else {
    out.seen = last_day_before_2025;
  }
  if (row.code != "19") {
    const std::string count = std::to_string(row.communes);
    out.note.vi = "có " + count;
    out.note.vi += " đơn vị cấp xã từ 01/7/2025, không liệt kê ở đây";
    out.note.en = "has " + count;
    out.note.en += " communes since 1 July 2025, which are not listed here";
  }
  return out;
}

[[nodiscard]] inline place::unit unit_of(const merged_province_row& row) {
  place::unit out = begin_unit(row.code, row.kind, row.name);
  out.seen = last_day_before_2025;
  out.to = last_day_before_2025;
  out.succession = reported;
  out.successors.push_back({std::string(row.into), reform_of_2025});
  return out;
}

}  // namespace detail

inline std::vector<place::unit> place_units() {
  std::vector<place::unit> out;
  const auto add = [&out](const auto& rows) {
    for (const auto& row : rows) out.push_back(detail::unit_of(row));
  };
  add(detail::places_of_bac_kan);
  add(detail::places_of_thai_nguyen);
  add(detail::communes_of_2025);
  add(detail::provinces_of_2025);
  add(detail::provinces_merged_in_2025);
  return out;
}

inline const place::gazetteer& places() {
  static const place::gazetteer built =
      place::gazetteer::make(place_units(), place_spellings).value();
  return built;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_PLACES_HPP
