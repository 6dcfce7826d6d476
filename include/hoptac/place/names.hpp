// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_NAMES_HPP
#define HOPTAC_PLACE_NAMES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/place/detail/matcher.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/unit.hpp>

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::place {

/// A place as someone wrote it. Both texts may hold several names, the narrow ones first, between
/// commas: `xã Côn Minh, huyện Na Rì`; what stands before a commune (`Thôn Chè Cọ, xã Côn Minh`) is
/// taken to lie inside it. The word for the kind of a unit may be there, short (`TT`, `P.`), or
/// not; where it is, it must be right.
struct written_place {
  std::string_view name;
  std::string_view within = {};  ///< names of units above, in any order: `Na Rì`
  std::optional<unit_level> level = {};
};

/// The one unit of the day `on` that is meant. Spellings that `notation::fold_key` makes equal are
/// one, and those of the gazetteer's table of spellings; `Văn Lang` is never `Văn Lăng`. The time
/// grows with the logarithm of the number of units, but for what has no answer. Errors:
/// `place_ambiguous` lists the units; `place_ended` and `place_not_yet` tell when there was or will
/// be such a unit, and what it has become; `place_unknown` lists names that may have been meant.
[[nodiscard]] inline result<const unit*> match(const gazetteer& in, const written_place& written,
                                               calendar::date on) {
  return detail::matcher(in, written.name, written.within, written.level, on).find();
}

/// The unit that has this code on that day. Errors: `place_ended` and `place_not_yet` as for names,
/// `unit_code_unknown`.
[[nodiscard]] inline result<const unit*> find_code(const gazetteer& in, std::string_view code,
                                                   calendar::date on) {
  return detail::find_code(in, code, on);
}

}  // namespace hoptac::inline HOPTAC_ABI::place

#endif  // HOPTAC_PLACE_NAMES_HPP
