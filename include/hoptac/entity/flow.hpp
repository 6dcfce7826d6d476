// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_FLOW_HPP
#define HOPTAC_ENTITY_FLOW_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstdint>  // std::int64_t

namespace hoptac::inline HOPTAC_ABI::entity {

/// How many organisations there were before a period, came, went, and were left at its end. Where
/// every end comes after its beginning, as `check_registry` sees to, `opening + established -
/// ended` is `closing`, whatever the period: nothing is stored twice that could disagree.
struct flow {
  std::int64_t opening = 0;      ///< that exist at the end of the day before it
  std::int64_t established = 0;  ///< on one of its days
  std::int64_t ended = 0;        ///< whose first day without them is one of its days
  std::int64_t closing = 0;      ///< that exist at the end of its last day

  friend bool operator==(const flow&, const flow&) = default;
};

/// The flow of one organisation: what it adds to that of all.
[[nodiscard]] inline flow flow_of(const organisation& one, const calendar::period& during) {
  const calendar::date first = during.first_day();
  const bool was_there = one.established < first && (!one.ended || first <= *one.ended);
  return {was_there ? 1 : 0, one.established_in(during) ? 1 : 0, one.ended_in(during) ? 1 : 0,
          one.exists_on(during.last_day()) ? 1 : 0};
}

/// The flow of all organisations of one kind; one kind is never counted as another.
[[nodiscard]] inline flow flows(const registry& of, organisation_kind kind,
                                const calendar::period& during) {
  flow all;
  for (const organisation& one : of.organisations()) {
    if (one.kind != kind) continue;
    const flow its = flow_of(one, during);
    all.opening += its.opening;
    all.established += its.established;
    all.ended += its.ended;
    all.closing += its.closing;
  }
  return all;
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_FLOW_HPP
