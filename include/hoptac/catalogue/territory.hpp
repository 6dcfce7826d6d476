// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_TERRITORY_HPP
#define HOPTAC_CATALOGUE_TERRITORY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/state_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/unit.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/territory.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::catalogue {

/// The province with that code on that day as the territory of a pack: its end and what it became
/// are those of the administrative units. Precondition: there is such a unit.
[[nodiscard]] inline policy::territory territory_of(std::string_view code,
                                                    const calendar::date& on) {
  const place::gazetteer& units = vn::places();
  const place::unit* unit = units.find(code, on);
  HOPTAC_PRE(unit != nullptr);
  const auto name = [](const place::unit& of) {
    std::string kind = of.kind;
    kind.front() = kind.front() == 'T' ? 't' : kind.front();  // Tỉnh, Thành phố
    const std::string level(place::level_text(of.level).en);
    return bilingual{kind + " " + of.name, of.name + " " + level};
  };
  policy::territory out{unit->code, name(*unit), unit->to, {}, {}, {"application_date"}};
  if (!unit->to) return out;
  // The provinces that ended that day did so by this resolution; of other days no text was read.
  if (*unit->to == calendar::date(2025, 6, 30))
    out.source = policy::cite(vn::resolution_202_2025_qh15, {}, unit->succession);
  for (const place::unit_key& next : unit->successors)
    if (const place::unit* into = units.find(next)) out.into = name(*into);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue

#endif  // HOPTAC_CATALOGUE_TERRITORY_HPP
