// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REGISTRY_ROWS_HPP
#define HOPTAC_SRC_IO_REGISTRY_ROWS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/alliance.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/unit.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

#include "organisation_index.hpp"
#include "registry_table.hpp"
#include "registry_units.hpp"

/// The rows of the tables of a registry. Rows with an error are left out of what is read.
namespace hoptac::inline HOPTAC_ABI::io {

/// The tables in the order in which errors are told; the words are those of
/// `entity::check_registry`.
inline constexpr std::size_t registry_table_count = 10;
[[nodiscard]] const std::array<table_form, registry_table_count>& registry_tables();

/// What a registry says of itself, as far as it could be read.
struct about_draft {
  std::optional<std::string> province = {};
  std::optional<calendar::date> units_on = {};
  std::optional<calendar::period> period = {};
  std::optional<int> year_plan = {};
  bool synthetic = false;
  std::optional<entity::alliance> alliance = {};
  std::string document = {};
  std::optional<calendar::date> data_until = {};
  const place::unit* unit = nullptr;  ///< that of the province; null where it was not looked for
};

/// The province is looked for in `units`, unless that is null.
[[nodiscard]] about_draft read_about(registry_table& from, const place::gazetteer* units);

/// Reads the organisations into `into`. `units` is null where communes are kept as written.
[[nodiscard]] organisation_index read_organisations(registry_table& from, registry_units* units,
                                                    entity::registry_content& into);

void read_reports(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_memberships(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_statuses(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_events(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_products(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_undertakings(registry_table& from, organisation_index& of,
                       entity::registry_content& into);
void read_ratings(registry_table& from, organisation_index& of, entity::registry_content& into);
void read_supports(registry_table& from, organisation_index& of,
                   std::span<const std::string_view> programmes, entity::registry_content& into);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REGISTRY_ROWS_HPP
