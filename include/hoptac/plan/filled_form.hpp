// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_FILLED_FORM_HPP
#define HOPTAC_PLAN_FILLED_FORM_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/form.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/detail/in_power.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/unit.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// One number of a filled form. A form that nobody has numbers for stays empty there.
struct filled_cell {
  std::optional<money::ratio> value = {};  ///< in the unit of the row
  const figure* published = nullptr;       ///< the figure it is; null where it is computed
  std::int64_t counted = 0;  ///< of a computed one: the organisations whose numbers went in
  std::int64_t silent = 0;   ///< and those that state none
};

/// A form with its numbers: one row of cells for each row of the form.
struct filled_form {
  const indicator::form* of;
  int year;  ///< the year that it is about
  std::vector<std::vector<filled_cell>> rows;
};

/// Fills a form from a registry and from published plans and targets. The result refers to the form
/// and to the figures. Several figures that say the same thing differently leave a cell to the one
/// that stands first; the audit tells of the others.
[[nodiscard]] inline filled_form fill(const indicator::form& blank, int year,
                                      const entity::registry& from,
                                      std::span<const indicator::definition> definitions,
                                      std::span<const indicator::dimension> partitions,
                                      std::span<const figure> figures);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The definitions that rows of the form name.
[[nodiscard]] inline std::vector<indicator::definition> definitions_of(
    const indicator::form& blank, std::span<const indicator::definition> all) {
  std::vector<indicator::definition> out;
  for (const indicator::definition& one : all)
    for (const indicator::form_row& row : blank.rows)
      if (row.indicator == one.code) {
        out.push_back(one);
        break;
      }
  return out;
}

/// The values of one column that the registry gives.
[[nodiscard]] inline std::vector<indicator::value> column_values(
    const indicator::form_column& column, int year, const entity::registry& from,
    std::span<const indicator::definition> definitions,
    std::span<const indicator::dimension> partitions) {
  if (column.from != indicator::column_source::registry) return {};
  const int of_year = year + column.year;
  const calendar::period during = column.first_half ? calendar::period::of_half(of_year, 1)
                                                    : calendar::period::of_year(of_year);
  std::vector<indicator::value> out = indicator::compute(from, definitions, during, partitions);
  for (const indicator::dimension& one : partitions) {
    std::vector<indicator::value> parts =
        indicator::compute(from, definitions, during, {&one, 1}, indicator::division::given);
    for (indicator::value& part : parts) out.push_back(std::move(part));
  }
  return out;
}

[[nodiscard]] inline filled_cell computed_cell(const indicator::form_row& row,
                                               const std::vector<indicator::value>& values) {
  for (const indicator::value& one : values)
    if (one.of->code == row.indicator && entity::to_string(one.subject) == row.subject &&
        indicator::breakdown_of(one) == row.breakdown)
      return {one.exact ? in_power(*one.exact, one.of->power, row.power) : one.exact, nullptr,
              one.counted, one.silent};
  return {};
}

/// `a=x;b=y` of both, in alphabetical order.
[[nodiscard]] inline std::string joined_breakdown(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::string(a.empty() ? b : a);
  std::string both(a);
  both.append(";").append(b);
  const result<breakdown> parsed = breakdown::parse(both);
  return parsed ? parsed->str() : both;
}

[[nodiscard]] inline filled_cell published_cell(const indicator::form_row& row,
                                                const indicator::form_column& column, int year,
                                                std::span<const figure> figures) {
  const std::string parts = joined_breakdown(row.breakdown, column.breakdown);
  const std::string period = std::to_string(year + column.year);
  for (const figure& one : figures)
    if ((one.kind == figure_kind::plan || one.kind == figure_kind::target) &&
        one.indicator == row.indicator && one.subject == row.subject && one.period == period &&
        one.unit.rate != unit_rate::per_month && one.breakdown.without("scope").str() == parts)
      return {in_power(one.value, one.unit.power, row.power), &one, 0, 0};
  return {};
}

}  // namespace detail

inline filled_form fill(const indicator::form& blank, int year, const entity::registry& from,
                        std::span<const indicator::definition> definitions,
                        std::span<const indicator::dimension> partitions,
                        std::span<const figure> figures) {
  filled_form out{&blank, year, {}};
  out.rows.resize(blank.rows.size());
  const std::vector<indicator::definition> of_rows = detail::definitions_of(blank, definitions);
  for (const indicator::form_column& column : blank.columns) {
    const std::vector<indicator::value> values =
        detail::column_values(column, year, from, of_rows, partitions);
    for (std::size_t i = 0; i < blank.rows.size(); ++i) {
      const indicator::form_row& row = blank.rows[i];
      out.rows[i].push_back(row.is_heading() ? filled_cell{}
                            : column.from == indicator::column_source::registry
                                ? detail::computed_cell(row, values)
                                : detail::published_cell(row, column, year, figures));
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_FILLED_FORM_HPP
