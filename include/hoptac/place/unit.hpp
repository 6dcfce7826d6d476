// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_UNIT_HPP
#define HOPTAC_PLACE_UNIT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>

#include <compare>      // operator<=>
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place {

/// The levels of administrative units, from the widest. Districts end on 30 June 2025.
enum class unit_level : std::uint8_t { province = 1, district = 2, commune = 3 };

/// `province`, `district`, `commune`: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(unit_level which) {
  switch (which) {
    case unit_level::province: return "province";
    case unit_level::district: return "district";
    case unit_level::commune: return "commune";
  }
  return {};
}

/// `tỉnh`, `huyện`, `xã` and their English words, for units of any kind of the level.
[[nodiscard]] constexpr bilingual_view level_text(unit_level which) {
  switch (which) {
    case unit_level::province: return {"tỉnh", "province"};
    case unit_level::district: return {"huyện", "district"};
    case unit_level::commune: return {"xã", "commune"};
  }
  return {};
}

/// What identifies a unit: its code and the first day of this state of it, empty where that day is
/// not known. A code alone does not: 01843 was Phường Phùng Chí Kiên and is Phường Bắc Kạn.
struct unit_key {
  std::string code;
  std::optional<calendar::date> from = {};

  friend bool operator==(const unit_key&, const unit_key&) = default;
  friend auto operator<=>(const unit_key&, const unit_key&) = default;
};

/// `01843@2025-07-01`; `01843@` where the first day is not known.
[[nodiscard]] inline std::string to_string(const unit_key& key) {
  return key.code + "@" + (key.from ? calendar::to_string(*key.from) : std::string());
}

/// One state of an administrative unit: from the day on which it got this name, kind, code and
/// parent to the day before any of them changed.
struct unit {
  std::string code;  ///< text: leading zeros belong to it
  /// The first day; empty while it is not known, and then `seen` is the first day on which a
  /// source lists the unit. One of the two is always there.
  std::optional<calendar::date> from = {};
  std::optional<calendar::date> seen = {};
  std::optional<calendar::date> to = {};  ///< the last day, which belongs to it; empty: in force
  unit_level level = unit_level::commune;
  std::string kind;         ///< `Xã`, `Phường`, `Thị trấn`, `Huyện` …
  std::string name;         ///< without its kind, in Unicode NFC: `Côn Minh`
  std::string parent = {};  ///< the code of the unit it belongs to; empty for a province
  /// Where it went after `to`. One: the whole of it. Several: it was split between them, and no
  /// share is known. None: it has no successor, or none was found: `succession` tells.
  std::vector<unit_key> successors = {};
  /// How well `successors` are known; `not_found` where they were looked for in vain. Without
  /// meaning while the unit is in force.
  law::confirmation succession = law::confirmation::not_found;
  std::string instrument = {};  ///< the number of the text that made this state; may be empty
  law::provision part = {};     ///< the part of that text which names the unit
  law::confirmation instrument_known = law::confirmation::not_found;
  bilingual note = {};  ///< what else a reader should know; mostly empty

  friend bool operator==(const unit&, const unit&) = default;
};

/// Its key.
[[nodiscard]] inline unit_key key_of(const unit& of) {
  return {of.code, of.from};
}

/// `Xã Côn Minh`.
[[nodiscard]] inline std::string full_name(const unit& of) {
  return of.kind + " " + of.name;
}

/// The first day on which it is known to exist.
/// Precondition: `from` or `seen` is there, as in every unit of a gazetteer.
[[nodiscard]] inline calendar::date first_known_day(const unit& of) {
  HOPTAC_PRE(of.from || of.seen);
  return of.from ? *of.from : *of.seen;
}

/// Whether it is known to exist on that day. Precondition: that of `first_known_day`.
[[nodiscard]] inline bool in_force(const unit& of, calendar::date on) {
  return first_known_day(of) <= on && (!of.to || on <= *of.to);
}

}  // namespace hoptac::inline HOPTAC_ABI::place

#endif  // HOPTAC_PLACE_UNIT_HPP
