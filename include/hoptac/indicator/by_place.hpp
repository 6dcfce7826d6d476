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

#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// By the administrative units of that level on that day, named by their codes, in their order. The
/// registry may name its places in the units of another day: a place that went whole into one unit
/// is counted there, and so is one all of whose origins lie in one. A place that was split, that
/// had no such unit on that day (districts after 30 June 2025) or is not known belongs to the part
/// without a name, which comes first: nothing is guessed and nobody is left out, so that the parts
/// add up to the whole.
[[nodiscard]] inline dimension by_place(const entity::registry& of, const place::gazetteer& in,
                                        place::unit_level level, const calendar::date& on);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The unit of that level which holds all of `of` on another day; null where there is none.
[[nodiscard]] inline const place::unit* above_on(const place::gazetteer& in, const place::unit& of,
                                                 place::unit_level level,
                                                 const calendar::date& on) {
  if (place::in_force(of, on)) return in.above(of, level, on);
  const bool later = of.to && *of.to < on;
  const place::succession found = later ? place::became(in, of, on) : place::came_from(in, of, on);
  // Of what became of it, some may be missing where there are parts; of its origins none is.
  if (found.units.empty() || (later && found.what == place::fate::parts)) return nullptr;
  const place::unit* first = in.above(*found.units.front().of, level, on);
  for (const place::share& each : found.units)
    if (in.above(*each.of, level, on) != first) return nullptr;
  return first;
}

/// The code of the unit of that level and day to which the place belongs that had `code` on
/// `units_on`; empty where that is not known.
[[nodiscard]] inline std::string_view code_on(const place::gazetteer& in, std::string_view code,
                                              const calendar::date& units_on,
                                              place::unit_level level, const calendar::date& on) {
  const place::unit* here = in.find(code, units_on);
  if (here == nullptr) return {};
  if (const place::unit* found = above_on(in, *here, level, on)) return found->code;
  // The place itself is in no one unit of that day; what it belonged to may be.
  if (const place::unit* wider = in.above(*here, level, units_on))
    if (const place::unit* found = above_on(in, *wider, level, on)) return found->code;
  return {};
}

}  // namespace detail

inline dimension by_place(const entity::registry& of, const place::gazetteer& in,
                          place::unit_level level, const calendar::date& on) {
  const dimension places = by_words(
      "place", of, [](const entity::organisation& one) { return std::string_view(one.commune); });
  std::vector<std::string_view> codes;  // of each place that is named, once
  for (const std::string& place : places.words)
    codes.push_back(detail::code_on(in, place, of.content().units_on, level, on));
  std::vector<std::string_view> code_of;
  for (const std::uint32_t place : places.part_of) code_of.push_back(codes[place]);
  return detail::numbered(place::to_string(level), code_of);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_BY_PLACE_HPP
