// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_BY_PLACE_HPP
#define HOPTAC_INDICATOR_BY_PLACE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/succession.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>    // std::lower_bound
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// By the administrative units of that level on that day, named by their codes, in their order. The
/// registry may name its places in the units of another day: a place that went whole into one unit,
/// or came whole from one, is counted there. A place that was split, that had no such unit on that
/// day (districts after 30 June 2025) or is not known belongs to the part without a name, which
/// comes first: nothing is guessed and nobody is left out, so that the parts add up to the whole.
[[nodiscard]] inline dimension by_place(const entity::registry& of, const place::gazetteer& in,
                                        place::unit_level level, const calendar::date& on);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The unit that all of `of` belongs to on another day; null where there is no such one.
[[nodiscard]] inline const place::unit* whole_on(const place::gazetteer& in, const place::unit& of,
                                                 const calendar::date& on) {
  if (place::in_force(of, on)) return &of;
  const bool later = of.to && *of.to < on;
  const place::succession found = later ? place::became(in, of, on) : place::came_from(in, of, on);
  const bool is_whole = found.what == place::fate::same || found.what == place::fate::one;
  return is_whole && found.units.size() == 1 ? found.units.front().of : nullptr;
}

/// The code of the unit of that level and day to which the place belongs that had `code` on
/// `units_on`; empty where that is not known.
[[nodiscard]] inline std::string code_on(const place::gazetteer& in, std::string_view code,
                                         const calendar::date& units_on, place::unit_level level,
                                         const calendar::date& on) {
  const place::unit* here = in.find(code, units_on);
  if (here == nullptr) return {};
  if (const place::unit* then = whole_on(in, *here, on))
    if (const place::unit* found = in.above(*then, level, on)) return found->code;
  // The place itself is in no one unit of that day; what it belonged to may be.
  if (const place::unit* wider = in.above(*here, level, units_on))
    if (const place::unit* then = whole_on(in, *wider, on))
      if (then->level == level) return then->code;
  return {};
}

}  // namespace detail

inline dimension by_place(const entity::registry& of, const place::gazetteer& in,
                          place::unit_level level, const calendar::date& on) {
  std::vector<std::string> places;
  for (const entity::organisation& one : of.organisations()) {
    const auto at = std::lower_bound(places.begin(), places.end(), one.commune);
    if (at == places.end() || *at != one.commune) places.insert(at, one.commune);
  }
  std::vector<std::string> codes;
  for (const std::string& place : places)
    codes.push_back(detail::code_on(in, place, of.content().units_on, level, on));
  return by_words(place::to_string(level), of,
                  [&](const entity::organisation& one) -> std::string_view {
                    const auto at = std::lower_bound(places.begin(), places.end(), one.commune);
                    return codes[static_cast<std::size_t>(at - places.begin())];
                  });
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_BY_PLACE_HPP
