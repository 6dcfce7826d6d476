// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_FILLED_FORM_HPP
#define HOPTAC_PLAN_FILLED_FORM_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/form.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/figure.hpp>

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// Why a cell of a form has no number.
enum class cell_gap : std::uint8_t {
  none,               ///< it has one, or stands in a heading
  not_known,          ///< the registry does not know it: `filled_cell::why` says why not
  not_in_registry,    ///< nothing says how it would be computed
  nothing_published,  ///< no plan or target is published
  part_of_year,       ///< only the amount of a part of a year is there, and the unit is a year's
  not_its_own,        ///< what is published is for others or in another plan: `others`
  disagree,           ///< what is published for it differs: `others`, all of them
};

/// `none`, `not_known` …
[[nodiscard]] constexpr std::string_view to_string(cell_gap gap) {
  constexpr std::string_view words[] = {
      "none",         "not_known",   "not_in_registry", "nothing_published",
      "part_of_year", "not_its_own", "disagree"};
  return words[static_cast<std::size_t>(gap)];
}

/// One number of a filled form, or why it has none.
struct filled_cell {
  std::optional<money::ratio> value = {};     ///< in the unit of the row
  const figure* published = nullptr;          ///< the figure it is; null where it is computed
  const indicator::definition* of = nullptr;  ///< of a computed one: how
  std::int64_t counted = 0;    ///< of a computed one: the organisations whose numbers went in
  std::int64_t silent = 0;     ///< those that state none
  std::int64_t estimated = 0;  ///< of those counted, the ones whose number is an estimate
  cell_gap gap = cell_gap::none;
  indicator::unknown why = indicator::unknown::none;  ///< of a gap `not_known`
  /// The published figures that a gap is about; beside the low end of a range, the high one.
  std::vector<const figure*> others = {};
};

/// A form with its numbers: one row of cells for each row of the form.
struct filled_form {
  const indicator::form* of;
  calendar::period year;  ///< the year that it is about: a calendar year or a window of a report
  std::optional<calendar::date> data_until = {};  ///< the last day that the registry covers
  std::vector<std::vector<filled_cell>> rows = {};
};

/// Fills a form from a registry and from published plans and targets. `about` is the period of the
/// report: its columns are about the year that it belongs to (`indicator::report_year`) and the
/// years around that one. The result refers to the form, the definitions and the figures.
///
/// A cell takes a published figure only when period, scope and base are its own: a figure whose
/// text leaves open whom it is for, or that belongs to the plan of other years, is not taken. Where
/// figures say the cell's number differently, a plan of other years included, it takes none and
/// names all. A column of estimates holds estimates alone, and no amount of a part of a year stands
/// in a row whose unit is a year's.
[[nodiscard]] inline filled_form fill(const indicator::form& blank, const calendar::period& about,
                                      const entity::registry& from,
                                      std::span<const indicator::definition> definitions,
                                      std::span<const indicator::dimension> partitions,
                                      std::span<const figure> figures);

}  // namespace hoptac::inline HOPTAC_ABI::plan

#include <hoptac/plan/detail/fill.hpp>  // the bodies

#endif  // HOPTAC_PLAN_FILLED_FORM_HPP
