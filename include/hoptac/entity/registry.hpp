// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_REGISTRY_HPP
#define HOPTAC_ENTITY_REGISTRY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/limits.hpp>
#include <hoptac/entity/organisation.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/entity/report.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>    // std::lower_bound, std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::entity {

/// All that a registry holds, as it is read: organisations in any order, everything else names them
/// by their place in that order.
struct registry_content {
  calendar::date units_on;  ///< the day whose administrative units `organisation::commune` names
  /// The last day until which the content is complete: what lies after it is not known. Nothing
  /// where that is not said, and then nothing is refused for it.
  std::optional<calendar::date> data_until = {};
  std::vector<organisation> organisations = {};
  std::vector<report> reports = {};
  std::vector<membership> memberships = {};
  std::vector<status_change> statuses = {};
  std::vector<event> events = {};
  std::vector<product> products = {};
  std::vector<undertaking> undertakings = {};
  std::vector<rating_of_year> ratings = {};
  std::vector<support> supports = {};
  /// Whether it keeps the supports that were given: then one that it does not hold was not given.
  bool keeps_supports = false;
};

/// The organisations of a province or more, checked and immutable: copies share the content, and
/// any number of threads may read it.
class registry {
 public:
  /// Takes a content that `check_registry` found no error in. Preconditions, checked: every record
  /// names an organisation that is there, and no id stands twice.
  explicit registry(registry_content content);

  [[nodiscard]] const registry_content& content() const { return inside_->content; }
  [[nodiscard]] std::span<const organisation> organisations() const {
    return inside_->content.organisations;
  }
  /// The reports in the order of organisation, then period, then kind.
  [[nodiscard]] std::span<const report> reports() const { return inside_->content.reports; }

  /// Precondition: `at < organisations().size()`.
  [[nodiscard]] const organisation& at(std::uint32_t at) const {
    HOPTAC_PRE(at < organisations().size());
    return organisations()[at];
  }
  /// The place of the organisation of that id; nothing when there is none. Ids are compared in
  /// their `notation::normal_form`, in which the registry keeps them.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

  /// The report of an organisation for a period; null when there is none.
  [[nodiscard]] const report* find_report(std::uint32_t of, const calendar::period& over,
                                          report_kind kind) const;

  /// The legal status at the end of that day: `active` where none was given before.
  /// Precondition: the organisation exists on that day.
  [[nodiscard]] legal_status status_on(std::uint32_t of, const calendar::date& day) const;

 private:
  struct inside {
    registry_content content;
    std::vector<std::uint32_t> by_id;
  };
  std::shared_ptr<const inside> inside_;
};

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Whether every record names an organisation that is there.
[[nodiscard]] inline bool names_only_what_is_there(const registry_content& all) {
  const auto is_there = [&](std::uint32_t at) { return at < all.organisations.size(); };
  for (const report& one : all.reports)
    if (!is_there(one.organisation)) return false;
  for (const membership& one : all.memberships)
    if (!is_there(one.union_of_cooperatives) || !is_there(one.member)) return false;
  for (const status_change& one : all.statuses)
    if (!is_there(one.organisation)) return false;
  for (const event& one : all.events)
    if (!is_there(one.organisation) || (one.other && !is_there(*one.other))) return false;
  for (const product& one : all.products)
    if (!is_there(one.organisation)) return false;
  for (const undertaking& one : all.undertakings)
    if (one.organisation && !is_there(*one.organisation)) return false;
  for (const rating_of_year& one : all.ratings)
    if (!is_there(one.organisation)) return false;
  for (const support& one : all.supports)
    if (!is_there(one.organisation)) return false;
  return true;
}

/// The places of the organisations in the order of their ids.
[[nodiscard]] inline std::vector<std::uint32_t> by_id(const std::vector<organisation>& of) {
  std::vector<std::uint32_t> order(of.size());
  for (std::uint32_t i = 0; i < of.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return of[a].id < of[b].id; });
  return order;
}

}  // namespace detail

inline registry::registry(registry_content content) {
  HOPTAC_PRE(detail::names_only_what_is_there(content));
  for (organisation& one : content.organisations)
    if (!notation::is_plainly_normal(one.id.str()))
      one.id = organisation_id(notation::normal_form(one.id.str()));
  std::sort(content.reports.begin(), content.reports.end(), [](const report& a, const report& b) {
    if (a.organisation != b.organisation) return a.organisation < b.organisation;
    if (a.period != b.period) return a.period < b.period;
    return a.kind < b.kind;
  });
  std::sort(content.statuses.begin(), content.statuses.end(),
            [](const status_change& a, const status_change& b) {
              if (a.organisation != b.organisation) return a.organisation < b.organisation;
              return a.from < b.from;
            });
  std::vector<std::uint32_t> order = detail::by_id(content.organisations);
  for (std::size_t i = 1; i < order.size(); ++i)
    HOPTAC_PRE(content.organisations[order[i - 1]].id != content.organisations[order[i]].id);
  inside_ = std::make_shared<const inside>(inside{std::move(content), std::move(order)});
}

inline std::optional<std::uint32_t> registry::find(std::string_view id) const {
  const std::vector<organisation>& of = content().organisations;
  std::string normal;
  if (!notation::is_plainly_normal(id)) id = normal = notation::normal_form(id);
  const auto at = std::lower_bound(
      inside_->by_id.begin(), inside_->by_id.end(), id,
      [&](std::uint32_t one, std::string_view text) { return of[one].id.str() < text; });
  if (at == inside_->by_id.end() || of[*at].id.str() != id) return std::nullopt;
  return *at;
}

inline const report* registry::find_report(std::uint32_t of, const calendar::period& over,
                                           report_kind kind) const {
  const std::vector<report>& all = content().reports;
  auto at = std::lower_bound(all.begin(), all.end(), of,
                             [](const report& one, std::uint32_t organisation) {
                               return one.organisation < organisation;
                             });
  for (; at != all.end() && at->organisation == of; ++at)
    if (at->period == over && at->kind == kind) return &*at;
  return nullptr;
}

inline legal_status registry::status_on(std::uint32_t of, const calendar::date& day) const {
  HOPTAC_PRE(at(of).exists_on(day));
  const std::vector<status_change>& all = content().statuses;
  auto next = std::lower_bound(all.begin(), all.end(), of,
                               [](const status_change& one, std::uint32_t organisation) {
                                 return one.organisation < organisation;
                               });
  legal_status found = legal_status::active;
  for (; next != all.end() && next->organisation == of && next->from <= day; ++next)
    found = next->status;
  return found;
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_REGISTRY_HPP
