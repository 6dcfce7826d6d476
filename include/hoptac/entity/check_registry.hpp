// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_CHECK_REGISTRY_HPP
#define HOPTAC_ENTITY_CHECK_REGISTRY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/detail/check_endings.hpp>
#include <hoptac/entity/detail/check_organisations.hpp>
#include <hoptac/entity/detail/check_records.hpp>
#include <hoptac/entity/detail/check_reports.hpp>
#include <hoptac/entity/limits.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::entity {

/// What is wrong with a content, and what about it is worth knowing. Errors refuse it; findings
/// refuse nothing and repair nothing. Both stand in the order of the tables, then of the lines.
///
/// The `file` of a place is the word of a table: `organisations`, `reports`, `unions`, `statuses`,
/// `events`, `products`, `undertakings`, `ratings`, `grants`; the line is that of the record, the
/// field the name of a column.
struct registry_check {
  std::vector<error> errors;
  std::vector<error> findings;  ///< none where there are errors

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Checks a content before a `registry` is made of it. With no gazetteer the codes of communes are
/// taken as they are. Time grows with n log n of the records.
///
/// Errors: an id that is empty or repeated, or that `notation::looks_alike` another; the same of
/// code numbers, even of one that an ended organisation has; an end that is not after its
/// beginning; a commune that is none on `units_on`; a report for a period without a day of the
/// organisation's life, and a second one for the same days and kind; a number below zero where none
/// can be; a union that is none, a member that is no cooperative, two memberships of one pair at a
/// time; a legal status that the kind cannot have, two on one day; an event that lacks the other
/// organisation, or names one where there is none; OCOP stars other than 3 to 5; a rating of a
/// group, two of one year; whatever happens outside the life of its organisation.
///
/// Findings: official members (and cooperatives in a union, where the table of unions has any)
/// below the least number of the law in force at the end of the period; capital of associates above
/// its share; parts above their whole; members that do not follow from those reported before;
/// endings and events that tell two stories; code numbers that `code_number_fault` says are none.
/// Where a limit stands, `registry_limits::find` says.
///
/// Precondition: every record names an organisation that is there.
[[nodiscard]] inline registry_check check_registry(const registry_content& all,
                                                   const registry_limits& limits,
                                                   const place::gazetteer* units = nullptr) {
  HOPTAC_PRE(detail::names_only_what_is_there(all));
  registry_check out;
  detail::check_organisations(all, units, out.errors);
  detail::check_reports(all, out.errors);
  detail::check_memberships(all, out.errors);
  detail::check_statuses(all, out.errors);
  detail::check_events(all, out.errors);
  detail::check_products(all, out.errors);
  detail::check_undertakings(all, out.errors);
  detail::check_ratings(all, out.errors);
  detail::check_supports(all, out.errors);
  if (!out.ok()) return out;
  detail::find_code_numbers(all, out.findings);
  detail::find_missing_successors(all, out.findings);
  detail::report_findings(all, limits, out.findings).find();
  detail::find_endings_that_disagree(all, out.findings);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_CHECK_REGISTRY_HPP
