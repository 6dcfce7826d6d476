// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_LIMITS_HPP
#define HOPTAC_ENTITY_LIMITS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/organisation_kind.hpp>

#include <cstdint>   // std::int64_t
#include <optional>  // std::optional
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::entity {

/// A limit that the law sets to organisations of a kind on some days, with where it says so.
struct limit {
  organisation_kind kind;
  calendar::date from;
  std::optional<calendar::date> to;  ///< the last day; nothing while it holds
  std::int64_t value;
  bilingual_view source;
};

/// What a registry is checked against. Content: `catalogue::vn::registry_limits`. On a day for
/// which there is no limit nothing is checked.
struct registry_limits {
  std::vector<limit> least_members;  ///< official members; of a union the cooperatives in it
  std::vector<limit>
      most_associate_capital;  ///< all associates together, percent of the charter capital

  /// The limit on that day; null when none is known.
  [[nodiscard]] static const limit* find(const std::vector<limit>& among, organisation_kind kind,
                                         const calendar::date& on) {
    for (const limit& one : among)
      if (one.kind == kind && one.from <= on && (!one.to || on <= *one.to)) return &one;
    return nullptr;
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_LIMITS_HPP
