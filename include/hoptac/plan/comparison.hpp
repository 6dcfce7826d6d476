// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_COMPARISON_HPP
#define HOPTAC_PLAN_COMPARISON_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/report_year.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/detail/in_power.hpp>
#include <hoptac/plan/detail/within.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/reading.hpp>
#include <hoptac/plan/unit.hpp>

#include <algorithm>    // std::any_of
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// How a published figure and what a registry says of the same thing agree.
enum class agreement : std::uint8_t {
  equal,         ///< the same value
  rounded,       ///< the published value is what one reading makes of it
  within,        ///< the published bound holds (`trên 50%`, an end of a range)
  not_compared,  ///< the figure says only *about* (`khoảng`), and the registry has another value;
                 ///< or it is in a unit that the indicator is not in (a month's income)
  apart,         ///< they disagree
  not_known,     ///< the registry does not say
};

[[nodiscard]] constexpr std::string_view to_string(agreement how) {
  constexpr std::string_view words[] = {"equal",        "rounded", "within",
                                        "not_compared", "apart",   "not_known"};
  return words[static_cast<std::size_t>(how)];
}

/// One published figure beside what a registry says.
struct comparison {
  std::size_t figure;                    ///< its place among the figures
  std::optional<money::ratio> computed;  ///< in the unit of the figure; nothing if it has another
  agreement how = agreement::not_known;
  std::optional<reading> shortened = {};  ///< where `rounded`: the first reading that fits
  std::int64_t counted = 0;               ///< the organisations whose numbers went in
  std::int64_t silent = 0;                ///< the organisations that state none
  std::int64_t estimated = 0;  ///< of those counted, the ones whose number is an estimate
  indicator::unknown why = indicator::unknown::none;  ///< where `not_known`: why
  const indicator::definition* of = nullptr;          ///< how the registry's value is computed
};

/// Sets the figures that an office publishes of its groups, cooperatives and unions against its
/// registry: those of kind `actual`, `estimate` and `share` that a definition describes, in their
/// order. Words for a period without dates (`to_date`) mean `now`; a figure `as_of` a day within
/// its period counts up to that day. What the registry's data does not reach is not known, with the
/// reason. Nothing is corrected: `apart` says that they disagree, not
/// which is wrong.
[[nodiscard]] inline std::vector<comparison> compare_with_registry(
    std::span<const figure> figures, const entity::registry& with,
    std::span<const indicator::definition> definitions,
    std::span<const indicator::dimension> partitions, const calendar::period& now);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The days that a figure counts.
[[nodiscard]] inline calendar::period period_counted(const figure& of,
                                                     const calendar::period& now) {
  const result<calendar::period> read = calendar::period::parse(of.period);
  if (!read) return now;
  const result<calendar::date> until = calendar::date::parse(of.as_of);
  if (until && read->contains(*until) && *until < read->last_day())
    return calendar::period::of_days(read->first_day(), *until);
  return *read;
}

[[nodiscard]] inline bool is_of_registry(const figure& one,
                                         std::span<const indicator::definition> definitions) {
  return (one.kind == figure_kind::actual || one.kind == figure_kind::estimate ||
          one.kind == figure_kind::share) &&
         (entity::parse_organisation_kind(one.subject).has_value() ||
          std::any_of(definitions.begin(), definitions.end(), [&](const indicator::definition& of) {
            return of.told_of.code == one.subject && of.code == one.indicator;
          }));
}

/// Whether a value of the definition over that period can be told in the unit of the figure.
[[nodiscard]] inline bool is_in_unit(const indicator::definition& of,
                                     const calendar::period& during, const unit& stated) {
  const unit* own = find_unit(of.unit);
  if (own == nullptr || own->family != stated.family) return false;
  return stated.rate == own->rate ||
         (stated.rate == unit_rate::per_year && of.of_the_year && indicator::is_a_year(during));
}

/// Whether a value is not known because the data ends too early.
[[nodiscard]] inline bool is_beyond(const indicator::value& one) {
  const indicator::unknown why = one.reason();
  return why == indicator::unknown::after_data || why == indicator::unknown::cut_by_data;
}

inline void judge(comparison& one, const figure& published) {
  if (!one.computed) return;
  const money::ratio printed = published.value;
  const interval said = interval::of(published.bound, published.value);
  one.how = agreement::apart;
  if (*one.computed == printed) {
    if (!said.low_open && !said.high_open) one.how = agreement::equal;
  } else if (published.bound == notation::bound::approx) {
    one.how = agreement::not_compared;
  } else if (published.bound == notation::bound::exact) {
    for (const reading how : all_readings)
      if (!one.shortened && fits(*one.computed, published.value, how)) one.shortened = how;
    if (one.shortened) one.how = agreement::rounded;
  } else if ((!said.low || printed < *one.computed) && (!said.high || *one.computed < printed)) {
    one.how = agreement::within;
  }
}

}  // namespace detail

inline std::vector<comparison> compare_with_registry(
    std::span<const figure> figures, const entity::registry& with,
    std::span<const indicator::definition> definitions,
    std::span<const indicator::dimension> partitions, const calendar::period& now) {
  struct computed {
    calendar::period during;
    std::vector<indicator::value> values;
  };
  std::vector<computed> periods;  // few: each is computed once
  const auto values_of_period = [&](const calendar::period& during) -> const auto& {
    for (const computed& one : periods)
      if (one.during == during) return one.values;
    periods.push_back({during, indicator::compute(with, definitions, during, partitions)});
    return periods.back().values;
  };

  std::vector<comparison> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const figure& published = figures[i];
    if (!detail::is_of_registry(published, definitions)) continue;
    const std::string parts = published.breakdown.str();
    const calendar::period during = detail::period_counted(published, now);
    const indicator::value* told = nullptr;
    for (const indicator::value& one : values_of_period(during)) {
      if (one.of->code != published.indicator || indicator::told_of(one).code != published.subject)
        continue;
      const std::string own = indicator::breakdown_of(one);
      // Where the data does not reach, there are no parts: the whole says so for them.
      const bool is_whole =
          detail::is_beyond(one) && one.parts.empty() && detail::is_within(own, parts);
      if (own == parts || (told == nullptr && is_whole)) told = &one;
      if (own == parts) break;
    }
    if (told == nullptr) continue;
    comparison found{.figure = i, .computed = {}, .counted = told->counted, .silent = told->silent};
    found.estimated = told->estimated;
    found.of = told->of;
    if (!told->exact) found.why = told->reason();
    if (!detail::is_beyond(*told) && !detail::is_in_unit(*told->of, during, published.unit)) {
      found.how = agreement::not_compared;
    } else if (told->exact) {
      found.computed = detail::in_power(*told->exact, told->of->power, published.unit.power);
      detail::judge(found, published);
    }
    out.push_back(found);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_COMPARISON_HPP
