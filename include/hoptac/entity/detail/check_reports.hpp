// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_CHECK_REPORTS_HPP
#define HOPTAC_ENTITY_DETAIL_CHECK_REPORTS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/detail/sheet.hpp>
#include <hoptac/entity/registry.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::int64_t
#include <optional>  // std::optional
#include <string>    // std::string, std::to_string
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// Whether the organisation exists on at least one day of the period.
[[nodiscard]] inline bool lives_in(const organisation& one, const calendar::period& over) {
  return one.established <= over.last_day() && (!one.ended || over.first_day() < *one.ended);
}

/// Refuses reports of no day of the organisation's life, numbers below zero, and a second report of
/// the same days and kind.
inline void check_reports(const registry_content& all, std::vector<error>& errors) {
  sheet to("reports", errors);
  std::vector<keyed> order;
  order.reserve(all.reports.size());
  for (std::uint32_t i = 0; i < all.reports.size(); ++i) {
    const report& one = all.reports[i];
    const organisation& by = all.organisations[one.organisation];
    order.push_back({joined(one.organisation, one.period.first_day().packed()),
                     joined(one.period.last_day().packed(), static_cast<std::uint32_t>(one.kind)),
                     i});
    if (!lives_in(by, one.period))
      to.add(errc::report_outside_life, {to_string(one.period), life_of(by)}, one.line, "period");
    for (std::size_t m = 0; m < measure_count; ++m) {
      const auto what = static_cast<measure>(m);
      if (const auto value = one.get(what); value && *value < 0 && !facts_of(what).may_be_negative)
        to.add(errc::number_negative, {std::to_string(*value)}, one.line, to_string(what));
    }
  }
  sort_keys(order);
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (order[i].high != order[first].high || order[i].low != order[first].low) {
      first = i;
      continue;
    }
    const report& again = all.reports[order[i].at];
    to.add(errc::report_repeated,
           {to_string(again.period), std::string(to_string(again.kind)),
            std::to_string(all.reports[order[first].at].line)},
           again.line, "period");
  }
  to.finish();
}

/// What of reports is worth knowing and refuses nothing.
class report_findings {
 public:
  report_findings(const registry_content& all, const registry_limits& limits,
                  std::vector<error>& findings)
      : all_(all), limits_(limits), to_("reports", findings) {
    for (std::uint32_t i = 0; i < all.reports.size(); ++i) {
      const report& one = all.reports[i];
      by_end_.push_back(
          {joined(one.organisation, one.period.last_day().packed()),
           joined(static_cast<std::uint32_t>(one.kind), one.period.first_day().packed()), i});
    }
    for (std::uint32_t i = 0; i < all.memberships.size(); ++i) {
      const membership& one = all.memberships[i];
      joined_.push_back({joined(one.union_of_cooperatives, one.from.packed()), 0, i});
      if (one.until)
        left_.push_back({joined(one.union_of_cooperatives, one.until->packed()), 0, i});
    }
    sort_keys(by_end_);
    sort_keys(joined_);
    sort_keys(left_);
  }

  void find() {
    for (const report& one : all_.reports) {
      find_too_few_members(one);
      find_too_much_associate_capital(one);
      find_part_above_whole(one, measure::worker_members, measure::workers);
      find_managers_above_whole(one);
      find_part_above_whole(one, measure::revenue_with_members, measure::revenue);
      find_part_above_whole(one, measure::members_joined, measure::members);
      find_members_that_do_not_follow(one);
    }
    to_.finish();
  }

 private:
  __extension__ typedef __int128 int128;

  /// The day as at which stocks are reported: the last of the period, or of the life within it.
  [[nodiscard]] calendar::date closing_day(const report& one) const {
    const organisation& by = all_.organisations[one.organisation];
    const calendar::date last = one.period.last_day();
    return by.ended && *by.ended <= last ? *by.ended - calendar::days{1} : last;
  }

  void add(errc code, std::vector<std::string> arguments, const report& one, measure field) {
    to_.add(code, std::move(arguments), one.line, to_string(field));
  }

  void find_too_few_members(const report& one) {
    const organisation_kind kind = all_.organisations[one.organisation].kind;
    const calendar::date on = closing_day(one);
    const limit* least = registry_limits::find(limits_.least_members, kind, on);
    if (least == nullptr) return;
    if (const auto members = one.get(measure::members); members && *members < least->value)
      add(errc::members_below_least,
          {std::to_string(*members), std::to_string(least->value), to_string(on)}, one,
          measure::members);
    if (kind != organisation_kind::cooperative_union || all_.memberships.empty()) return;
    if (const std::int64_t count = members_of(one.organisation, on); count < least->value)
      to_.add(errc::union_below_least,
              {std::to_string(count), std::to_string(least->value), to_string(on)}, one.line,
              "organisation_id");
  }

  /// How many cooperatives the table of unions has in a union on a day: no cooperative is in it
  /// twice at a time, so those who came less those who went.
  [[nodiscard]] std::int64_t members_of(std::uint32_t of, const calendar::date& on) const {
    const auto up_to = [&](const std::vector<keyed>& all) {
      return first_of(all, joined(of, on.packed() + 1), 0) - first_of(all, joined(of, 0), 0);
    };
    return up_to(joined_) - up_to(left_);
  }

  void find_too_much_associate_capital(const report& one) {
    const auto theirs = one.get(measure::capital_of_capital_associates);
    const auto charter = one.get(measure::charter_capital);
    if (!theirs || !charter) return;
    const limit* most =
        registry_limits::find(limits_.most_associate_capital,
                              all_.organisations[one.organisation].kind, closing_day(one));
    if (most != nullptr && int128{*theirs} * 100 > int128{*charter} * most->value)
      add(errc::associate_capital_above_most,
          {std::to_string(*theirs), std::to_string(most->value), std::to_string(*charter)}, one,
          measure::capital_of_capital_associates);
  }

  void find_part_above_whole(const report& one, measure part, measure whole) {
    const auto of_part = one.get(part);
    const auto of_whole = one.get(whole);
    if (of_part && of_whole && *of_part > *of_whole)
      add(errc::part_above_whole,
          {std::to_string(*of_part), std::string(to_string(whole)), std::to_string(*of_whole)}, one,
          part);
  }

  /// The two classes of managers exclude each other.
  void find_managers_above_whole(const report& one) {
    const auto lower = one.get(measure::managers_elementary_or_intermediate);
    const auto higher = one.get(measure::managers_college_or_higher);
    const auto whole = one.get(measure::managers);
    if (!whole || !(lower || higher)) return;
    const int128 sum = int128{lower.value_or(0)} + higher.value_or(0);
    if (sum <= *whole) return;
    std::string parts = std::to_string(lower ? *lower : *higher);
    if (lower && higher) parts.append(" + ").append(std::to_string(*higher));
    add(errc::part_above_whole,
        {parts, std::string(to_string(measure::managers)), std::to_string(*whole)}, one,
        lower ? measure::managers_elementary_or_intermediate : measure::managers_college_or_higher);
  }

  /// What was reported before and what happened since give what is reported now.
  void find_members_that_do_not_follow(const report& one) {
    const auto members = one.get(measure::members);
    const auto came = one.get(measure::members_joined);
    const auto went = one.get(measure::members_left);
    if (!members || !came || !went || one.kind == report_kind::plan) return;
    const std::optional<std::int64_t> before = members_before(one);
    if (!before || int128{*before} + *came - *went == *members) return;
    add(errc::members_do_not_follow,
        {std::to_string(*members), std::to_string(*before), std::to_string(*came),
         std::to_string(*went)},
        one, measure::members);
  }

  /// The members of the actual report that ends where this one begins; nothing without one that
  /// states them.
  [[nodiscard]] std::optional<std::int64_t> members_before(const report& one) const {
    const calendar::date first = one.period.first_day();
    if (first == calendar::date(calendar::date::first_year, 1, 1)) return std::nullopt;
    const std::uint64_t high = joined(one.organisation, (first - calendar::days{1}).packed());
    for (auto at = first_of(by_end_, high, 0); at != by_end_.end() && at->high == high; ++at) {
      const report& earlier = all_.reports[at->at];
      if (earlier.kind == report_kind::actual && earlier.states(measure::members))
        return earlier.get(measure::members);
    }
    return std::nullopt;
  }

  const registry_content& all_;
  const registry_limits& limits_;
  sheet to_;
  std::vector<keyed> by_end_;  // reports by organisation and last day
  std::vector<keyed> joined_;  // memberships by union and first day
  std::vector<keyed> left_;    // by union and first day without
};

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_CHECK_REPORTS_HPP
