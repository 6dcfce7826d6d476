// SPDX-License-Identifier: BSL-1.0

// A small invented country: one province, two districts until the end of 2019, and what became of
// their communes.

#ifndef HOPTAC_TESTS_PLACE_SAMPLE_HPP
#define HOPTAC_TESTS_PLACE_SAMPLE_HPP

#include <hoptac/place/gazetteer.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sample {

using hoptac::calendar::date;
using hoptac::law::confirmation;
using hoptac::place::unit, hoptac::place::unit_key, hoptac::place::unit_level;

inline constexpr date first_list{2000, 1, 1};
inline constexpr date last_of_old{2019, 12, 31};
inline constexpr date first_of_new{2020, 1, 1};

/// A unit that was there in the first list, until `to`.
inline unit old_unit(std::string code, unit_level level, std::string kind, std::string name,
                     std::string parent, std::optional<date> to = last_of_old) {
  unit out;
  out.code = std::move(code);
  out.seen = first_list;
  out.to = to;
  out.level = level;
  out.kind = std::move(kind);
  out.name = std::move(name);
  out.parent = std::move(parent);
  return out;
}

inline unit new_unit(std::string code, std::string kind, std::string name, std::string parent,
                     date from) {
  unit out = old_unit(std::move(code), unit_level::commune, std::move(kind), std::move(name),
                      std::move(parent), std::nullopt);
  out.from = from;
  out.seen.reset();
  return out;
}

inline unit into(unit of, std::vector<unit_key> successors,
                 confirmation known = confirmation::read_in_text) {
  of.successors = std::move(successors);
  of.succession = known;
  return of;
}

/// Before 2020: district 001 has the communes 00001 (renamed in 2010), 00002, 00003 and 00009;
/// district 002 has 00004, 00005 and 00006. In 2020 the new 00001 is made of 00001 and 00002, the
/// new 00004 of 00004 and a part of 00003, the new 00006 of the other part of 00003 and of 00006.
/// 00005 is remembered to have gone into 00004, 00009 is lost.
inline std::vector<unit> units() {
  using enum unit_level;
  std::vector<unit> out;
  out.push_back(old_unit("01", province, "Tỉnh", "Đông Sơn", "", std::nullopt));
  out.push_back(into(old_unit("001", district, "Huyện", "Hòa Thuận", "01"), {}));
  out.push_back(into(old_unit("002", district, "Huyện", "Tân Mỹ", "01"), {}));
  out.push_back(into(old_unit("00001", commune, "Xã", "Văn Lang", "001", date{2010, 3, 31}),
                     {{"00001", date{2010, 4, 1}}}, confirmation::reported));
  unit renamed =
      into(old_unit("00001", commune, "Thị trấn", "Văn Lang", "001"), {{"00001", first_of_new}});
  renamed.seen.reset();
  renamed.from = date{2010, 4, 1};
  out.push_back(renamed);
  out.push_back(
      into(old_unit("00002", commune, "Xã", "Thủy Triều", "001"), {{"00001", first_of_new}}));
  out.push_back(into(old_unit("00003", commune, "Xã", "Sĩ Bình", "001"),
                     {{"00004", first_of_new}, {"00006", first_of_new}}));
  out.push_back(old_unit("00009", commune, "Xã", "Cổ Loa", "001", date{2015, 6, 30}));
  out.push_back(
      into(old_unit("00004", commune, "Xã", "Trung Thành", "002"), {{"00004", first_of_new}}));
  out.push_back(into(old_unit("00005", commune, "Xã", "Thần Xa", "002"), {{"00004", first_of_new}},
                     confirmation::remembered));
  out.push_back(
      into(old_unit("00006", commune, "Xã", "Văn Lăng", "002"), {{"00006", first_of_new}}));
  out.push_back(new_unit("00001", "Xã", "Hòa Thuận", "01", first_of_new));
  out.push_back(new_unit("00004", "Xã", "Trung Thành", "01", first_of_new));
  out.push_back(new_unit("00006", "Phường", "Văn Lăng", "01", first_of_new));
  return out;
}

inline constexpr hoptac::place::spelling spellings[] = {{"Thần Sa", "Thần Xa"}};

inline const hoptac::place::gazetteer& country() {
  static const auto built = hoptac::place::gazetteer::make(units(), spellings).value();
  return built;
}

/// The unit of that code on that day, which must be there.
inline const unit& at(const char* code, date on) {
  return *country().find(code, on);
}

}  // namespace sample

#endif  // HOPTAC_TESTS_PLACE_SAMPLE_HPP
