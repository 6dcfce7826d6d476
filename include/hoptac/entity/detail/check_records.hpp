// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_CHECK_RECORDS_HPP
#define HOPTAC_ENTITY_DETAIL_CHECK_RECORDS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/detail/check_reports.hpp>
#include <hoptac/entity/detail/sheet.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint32_t
#include <string>   // std::string, std::to_string
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// Refuses a membership that reaches out of a life.
inline void require_within(sheet& to, const membership& one, const organisation& life) {
  require_alive(to, life, one.from, one.line, "from");
  if (!life.ended || (one.until && *one.until <= *life.ended)) return;
  to.add(errc::membership_outlives, {excerpt(life.id.str()), to_string(*life.ended)}, one.line,
         "until");
}

inline void check_memberships(const registry_content& all, std::vector<error>& errors) {
  sheet to("unions", errors);
  std::vector<keyed> order;
  for (std::uint32_t i = 0; i < all.memberships.size(); ++i) {
    const membership& one = all.memberships[i];
    const organisation& whole = all.organisations[one.union_of_cooperatives];
    const organisation& part = all.organisations[one.member];
    if (whole.kind != organisation_kind::cooperative_union)
      to.add(errc::union_is_no_union, {excerpt(whole.id.str()), std::string(to_string(whole.kind))},
             one.line, "union_id");
    if (part.kind != organisation_kind::cooperative)
      to.add(errc::member_is_no_cooperative,
             {excerpt(part.id.str()), std::string(to_string(part.kind))}, one.line, "member_id");
    if (one.until && *one.until <= one.from) {
      to.add(errc::end_not_after_beginning, {to_string(*one.until), to_string(one.from)}, one.line,
             "until");
      continue;
    }
    require_within(to, one, whole);
    require_within(to, one, part);
    order.push_back({joined(one.union_of_cooperatives, one.member), one.from.packed(), i});
  }
  sort_keys(order);
  std::size_t longest = 0;  // of the pair so far, the one that ends last
  for (std::size_t i = 1; i < order.size(); ++i) {
    const membership& earlier = all.memberships[order[longest].at];
    const membership& one = all.memberships[order[i].at];
    const bool same_pair = order[i].high == order[longest].high;
    if (same_pair && (!earlier.until || one.from < *earlier.until))
      to.add(errc::membership_overlaps,
             {excerpt(all.organisations[one.member].id.str()), std::to_string(earlier.line)},
             one.line, "from");
    if (!same_pair || (earlier.until && (!one.until || *earlier.until < *one.until))) longest = i;
  }
  to.finish();
}

inline void check_statuses(const registry_content& all, std::vector<error>& errors) {
  sheet to("statuses", errors);
  std::vector<keyed> order;
  for (std::uint32_t i = 0; i < all.statuses.size(); ++i) {
    const status_change& one = all.statuses[i];
    const organisation& of = all.organisations[one.organisation];
    if (!is_status_of(one.status, of.kind))
      to.add(errc::status_not_of_kind,
             {std::string(to_string(one.status)), std::string(to_string(of.kind))}, one.line,
             "status");
    if (one.status != legal_status::ended)
      require_alive(to, of, one.from, one.line, "from");
    else if (!of.ended)
      to.add(errc::ended_without_day, {excerpt(of.id.str())}, one.line, "status");
    else if (one.from < *of.ended)
      to.add(errc::ended_status_too_soon, {to_string(one.from), to_string(*of.ended)}, one.line,
             "from");
    order.push_back({joined(one.organisation, one.from.packed()), 0, i});
  }
  sort_keys(order);
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i].high == order[i - 1].high)
      to.add(errc::status_repeated,
             {to_string(all.statuses[order[i].at].from),
              std::to_string(all.statuses[order[i - 1].at].line)},
             all.statuses[order[i].at].line, "from");
  to.finish();
}

[[nodiscard]] constexpr bool names_another(event_kind kind) {
  return kind != event_kind::strengthened && kind != event_kind::reorganised;
}

inline void check_events(const registry_content& all, std::vector<error>& errors) {
  sheet to("events", errors);
  for (const event& one : all.events) {
    const organisation& of = all.organisations[one.organisation];
    require_alive(to, of, one.on, one.line, "on");
    const std::string kind(event_kind_words()[static_cast<std::size_t>(one.kind)].code);
    if (!one.other) {
      if (names_another(one.kind)) to.add(errc::event_other_missing, {kind}, one.line, "other_id");
      continue;
    }
    const organisation& other = all.organisations[*one.other];
    if (!names_another(one.kind))
      to.add(errc::event_other_unexpected, {kind, excerpt(other.id.str())}, one.line, "other_id");
    else if (*one.other == one.organisation)
      to.add(errc::event_other_is_itself, {excerpt(other.id.str())}, one.line, "other_id");
    else if (one.kind == event_kind::converted && other.kind == of.kind)
      to.add(errc::converted_to_same_kind,
             {excerpt(other.id.str()), std::string(to_string(other.kind))}, one.line, "other_id");
    else if (one.on < other.established)
      to.add(errc::date_outside_life, {to_string(one.on), excerpt(other.id.str()), life_of(other)},
             one.line, "on");
  }
  to.finish();
}

inline void check_products(const registry_content& all, std::vector<error>& errors) {
  sheet to("products", errors);
  for (const product& one : all.products) {
    if (one.ocop_stars != 0 && (one.ocop_stars < 3 || one.ocop_stars > 5))
      to.add(errc::ocop_stars_wrong, {std::to_string(one.ocop_stars)}, one.line, "ocop_stars");
    if (one.since)
      require_alive(to, all.organisations[one.organisation], *one.since, one.line, "since");
  }
  to.finish();
}

inline void check_undertakings(const registry_content& all, std::vector<error>& errors) {
  sheet to("undertakings", errors);
  for (const undertaking& one : all.undertakings)
    if (one.organisation && one.since)
      require_alive(to, all.organisations[*one.organisation], *one.since, one.line, "since");
  to.finish();
}

inline void check_ratings(const registry_content& all, std::vector<error>& errors) {
  sheet to("ratings", errors);
  std::vector<keyed> order;
  for (std::uint32_t i = 0; i < all.ratings.size(); ++i) {
    const rating_of_year& one = all.ratings[i];
    const organisation& of = all.organisations[one.organisation];
    if (of.kind == organisation_kind::cooperative_group)
      to.add(errc::group_is_not_rated, {excerpt(of.id.str())}, one.line, "organisation_id");
    if (one.year < calendar::date::first_year || one.year > calendar::date::last_year ||
        !lives_in(of, calendar::period::of_year(one.year)))
      to.add(errc::report_outside_life, {std::to_string(one.year), life_of(of)}, one.line, "year");
    order.push_back({one.organisation, static_cast<std::uint32_t>(one.year), i});
  }
  sort_keys(order);
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i].high == order[i - 1].high && order[i].low == order[i - 1].low)
      to.add(errc::rating_repeated,
             {std::to_string(order[i].low), std::to_string(all.ratings[order[i - 1].at].line)},
             all.ratings[order[i].at].line, "year");
  to.finish();
}

inline void check_supports(const registry_content& all, std::vector<error>& errors) {
  sheet to("grants", errors);
  for (const support& one : all.supports) {
    require_alive(to, all.organisations[one.organisation], one.on, one.line, "date");
    if (one.dong && *one.dong < 0)
      to.add(errc::number_negative, {std::to_string(*one.dong)}, one.line, "amount");
  }
  to.finish();
}

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_CHECK_RECORDS_HPP
