// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_CHECK_ENDINGS_HPP
#define HOPTAC_ENTITY_DETAIL_CHECK_ENDINGS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/detail/sheet.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstddef>  // std::size_t
#include <string>   // std::string
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// Whether what is said of an ended organisation fits an event of another that names it.
[[nodiscard]] inline bool ends_as(const organisation& other, event_kind kind) {
  switch (kind) {
    case event_kind::absorbed: return other.ended && other.how == ending::merged;
    case event_kind::made_from:
      return other.ended && (other.how == ending::consolidated || other.how == ending::divided);
    default: return other.ended.has_value();
  }
}

/// Whether somebody goes on with what the organisation was.
[[nodiscard]] inline bool has_successor(const organisation& one) {
  return one.ended && (one.how == ending::merged || one.how == ending::consolidated ||
                       one.how == ending::divided);
}

/// Finds organisations that went on in another which no event names.
inline void find_missing_successors(const registry_content& all, std::vector<error>& findings) {
  sheet to("organisations", findings);
  std::vector<bool> is_named(all.organisations.size());
  for (const event& one : all.events)
    if (one.other && one.kind != event_kind::split_off) is_named[*one.other] = true;
  for (std::size_t i = 0; i < all.organisations.size(); ++i) {
    const organisation& one = all.organisations[i];
    if (has_successor(one) && !is_named[i])
      to.add(errc::successor_not_named,
             {std::string(ending_words()[static_cast<std::size_t>(one.how)].code)}, one.line,
             "ending");
  }
  to.finish();
}

/// Finds events that tell another story about the other organisation than it does itself: it has
/// not ended so, or not on that day; it has ended where it should go on.
inline void find_endings_that_disagree(const registry_content& all, std::vector<error>& findings) {
  sheet to("events", findings);
  for (const event& one : all.events) {
    if (!one.other) continue;
    const organisation& other = all.organisations[*one.other];
    const bool fits = one.kind == event_kind::split_off
                          ? other.exists_on(one.on)
                          : ends_as(other, one.kind) && *other.ended == one.on;
    if (!fits)
      to.add(errc::ending_disagrees,
             {excerpt(other.id.str()),
              std::string(event_kind_words()[static_cast<std::size_t>(one.kind)].code),
              to_string(one.on)},
             one.line, "other_id");
  }
  to.finish();
}

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_CHECK_ENDINGS_HPP
