// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_STANDINGS_HPP
#define HOPTAC_PLAN_STANDINGS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/standing.hpp>

#include <optional>  // std::optional
#include <span>      // std::span
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// How every target, plan value and progress figure among `figures` stands, in the order of their
/// ids, whatever the order of `figures`.
///
/// A result is what was measured of the same subject, indicator, breakdown and family of units:
/// - of a level, the latest one up to the end of the plan, actual rather than estimated within it;
/// - of a flow, what was counted from the first day of the plan on. Results are never added. One
///   that leaves a part of the time out is at least what was counted, and says so. Flows of an
///   earlier period are no progress: only their pace is compared, and all of the plan is missing;
/// - of a progress figure, the result it measures, against the stated plan, else the implied one.
///
/// `data_until` is the last day until which the figures are complete, where that is said. An actual
/// result of a time that reaches beyond it is not known and not used, which a remark says; an
/// estimate of a time under way is one. A result *to date* is of that day.
///
/// A value that is not met and whose time begins after the result is not started, whatever the pace
/// before. On pace is, of what should grow, a progress of at least the share of time passed; of a
/// level the remark says that what existed before counts too. Where less is better a level has no
/// pace. A value planned as *about* or *nearly* has no limit to compare with. Nothing is guessed:
/// similar results under other words are named in a remark and not used.
///
/// Throws `overflow_error` when a number does not fit 38 digits. Precondition: ids differ.
[[nodiscard]] inline std::vector<standing> standings(
    std::span<const figure> figures, const std::optional<calendar::date>& data_until = {});

}  // namespace hoptac::inline HOPTAC_ABI::plan

#include <hoptac/plan/detail/standings.hpp>  // the bodies

#endif  // HOPTAC_PLAN_STANDINGS_HPP
