// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_APPLICANT_HPP
#define HOPTAC_POLICY_APPLICANT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/organisation.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// A legal status that the register gives from one day on.
struct dated_status {
  calendar::date from;
  entity::legal_status status = entity::legal_status::active;

  friend bool operator==(const dated_status&, const dated_status&) = default;
};

/// What a registry says of the organisation that applies. One without an id is an application that
/// names none: all that would be asked of it is then not known.
struct applicant {
  std::string id = {};
  std::string name = {};
  entity::organisation_kind kind = entity::organisation_kind::cooperative;
  calendar::date established{calendar::date::first_year, 1, 1};
  std::optional<calendar::date> ended = {};  ///< the first day on which it is no more
  entity::ending how = entity::ending::dissolved;
  std::vector<dated_status> statuses = {};  ///< by day; before the first one it is active

  [[nodiscard]] bool is_named() const { return !id.empty(); }
  /// Whether it exists at the end of that day, whatever its legal status.
  [[nodiscard]] bool exists_on(const calendar::date& day) const {
    return established <= day && (!ended || day < *ended);
  }
  /// The status at the end of that day, and since when; active since it was established where none
  /// was given.
  [[nodiscard]] dated_status status_on(const calendar::date& day) const;

  friend bool operator==(const applicant&, const applicant&) = default;
};

/// What the registry says of the organisation at that place.
/// Precondition: `at < from.organisations().size()`.
[[nodiscard]] applicant applicant_of(const entity::registry& from, std::uint32_t at);

/// What the registry says of the organisation with that id; nothing where it holds none. An empty
/// id is an applicant that is not named.
[[nodiscard]] std::optional<applicant> find_applicant(const entity::registry& in,
                                                      std::string_view id);

// ---------------------------------------------------------------------------------------- bodies

inline dated_status applicant::status_on(const calendar::date& day) const {
  dated_status found{established, entity::legal_status::active};
  for (const dated_status& one : statuses)
    if (one.from <= day) found = one;
  return found;
}

inline applicant applicant_of(const entity::registry& from, std::uint32_t at) {
  const entity::organisation& one = from.at(at);
  applicant out{one.id.str(), one.name, one.kind, one.established, one.ended, one.how, {}};
  for (const entity::status_change& change : from.content().statuses)
    if (change.organisation == at) out.statuses.push_back({change.from, change.status});
  return out;
}

inline std::optional<applicant> find_applicant(const entity::registry& in, std::string_view id) {
  if (id.empty()) return applicant{};
  const std::optional<std::uint32_t> at = in.find(id);
  if (!at) return std::nullopt;
  return applicant_of(in, *at);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_APPLICANT_HPP
