// SPDX-License-Identifier: BSL-1.0

// Bodies of filled_form.hpp, which is the header to include.

#ifndef HOPTAC_PLAN_DETAIL_FILL_HPP
#define HOPTAC_PLAN_DETAIL_FILL_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/form.hpp>
#include <hoptac/indicator/report_basis.hpp>
#include <hoptac/indicator/report_year.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/detail/in_power.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/within.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/filled_form.hpp>
#include <hoptac/plan/unit.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {
namespace detail {

/// Whether a figure is of the kinds that stand in a column.
[[nodiscard]] inline bool is_of_column(const figure& one, indicator::column_source from) {
  if (from == indicator::column_source::estimate) return one.kind == figure_kind::estimate;
  return one.kind == figure_kind::plan || one.kind == figure_kind::target;
}

/// Whether a figure is said of that time; one of a year also of the window that is called after it.
[[nodiscard]] inline bool is_said_of(const figure& one, const calendar::period& time) {
  const result<calendar::period> read = calendar::period::parse(one.period);
  if (!read) return false;
  if (read->same_days(time)) return true;
  return read->kind() == calendar::period_kind::year && indicator::is_a_year(time) &&
         read->first_day().year() == time.last_day().year();
}

/// `a=x;b=y` of both, in alphabetical order.
[[nodiscard]] inline std::string joined_breakdown(std::string_view a, std::string_view b) {
  std::string both(a);
  if (!a.empty() && !b.empty()) both += ';';
  both += b;
  const result<breakdown> parsed = breakdown::parse(both);
  return parsed ? parsed->str() : both;
}

/// Fills one form.
class form_filler {
 public:
  form_filler(const indicator::form& blank, const calendar::period& about,
              const entity::registry& from, std::span<const indicator::definition> definitions,
              std::span<const indicator::dimension> partitions, std::span<const figure> figures)
      : blank_(blank), from_(from), partitions_(partitions), figures_(figures) {
    out_.emplace(filled_form{&blank, indicator::report_year(about), from.content().data_until});
    out_->rows.resize(blank.rows.size());
    for (const indicator::definition& one : definitions)
      for (const indicator::form_row& row : blank.rows)
        if (row.indicator == one.code) {
          named_.push_back(&one);
          break;
        }
  }

  filled_form fill() {
    for (const indicator::form_column& column : blank_.columns) {
      const std::optional<calendar::period> time = time_of(column);
      const std::vector<indicator::value> values = values_of(column, time);
      for (std::size_t i = 0; i < blank_.rows.size(); ++i) {
        const indicator::form_row& row = blank_.rows[i];
        out_->rows[i].push_back(row.is_heading() || !time ? filled_cell{}
                                                          : cell_of(row, column, *time, values));
      }
    }
    return *std::move(out_);
  }

 private:
  /// The days that a column is about; nothing beyond the years that dates can have.
  [[nodiscard]] std::optional<calendar::period> time_of(
      const indicator::form_column& column) const {
    const calendar::period& year = out_->year;
    if (year.first_day().year() + column.year < calendar::date::first_year ||
        year.last_day().year() + column.year > calendar::date::last_year)
      return std::nullopt;
    const calendar::period whole = indicator::years_later(year, column.year);
    return column.first_half ? indicator::first_half_of(whole) : whole;
  }

  /// All that the registry says of the time of a column, whole and in parts.
  [[nodiscard]] std::vector<indicator::value> values_of(
      const indicator::form_column& column, const std::optional<calendar::period>& time) const {
    using indicator::column_source, indicator::report_basis;
    std::vector<indicator::value> out;
    if (column.from == column_source::published || !time) return out;
    const report_basis basis = column.from == column_source::actual     ? report_basis::actual
                               : column.from == column_source::estimate ? report_basis::estimate
                                                                        : report_basis::any;
    for (const indicator::definition* one : named_) {
      const auto add = [&](std::span<const indicator::dimension> by, indicator::division how) {
        for (indicator::value& made : indicator::compute(from_, {one, 1}, *time, by, how, basis))
          out.push_back(std::move(made));
      };
      add(partitions_, indicator::division::own_partitions);
      for (const indicator::dimension& each : partitions_)
        add({&each, 1}, indicator::division::given);
    }
    return out;
  }

  [[nodiscard]] filled_cell cell_of(const indicator::form_row& row,
                                    const indicator::form_column& column,
                                    const calendar::period& time,
                                    const std::vector<indicator::value>& values) const {
    if (column.from == indicator::column_source::published)
      return published_cell(row, column, time);
    filled_cell out = computed_cell(row, time, values);
    if (out.value || column.from != indicator::column_source::estimate) return out;
    filled_cell said = published_cell(row, column, time);
    return said.gap == cell_gap::nothing_published ? out : said;
  }

  /// The value that a row asks for, or the whole that says why there is none.
  [[nodiscard]] static const indicator::value* find(const indicator::form_row& row,
                                                    const std::vector<indicator::value>& values) {
    const indicator::value* whole = nullptr;
    for (const indicator::value& one : values) {
      if (one.of->code != row.indicator || indicator::told_of(one).code != row.subject) continue;
      const std::string parts = indicator::breakdown_of(one);
      if (parts == row.breakdown) return &one;
      if (whole == nullptr && one.parts.empty() && is_within(parts, row.breakdown)) whole = &one;
    }
    return whole;
  }

  [[nodiscard]] filled_cell computed_cell(const indicator::form_row& row,
                                          const calendar::period& time,
                                          const std::vector<indicator::value>& values) const {
    filled_cell out;
    const indicator::value* found = find(row, values);
    if (found == nullptr) {
      out.gap = cell_gap::not_in_registry;
      return out;
    }
    out.of = found->of;
    out.counted = found->counted;
    out.silent = found->silent;
    out.estimated = found->estimated;
    if (!found->exact) {
      out.gap = cell_gap::not_known;
      out.why = found->reason();
    } else if (row.per_year && !indicator::is_a_year(time)) {
      out.gap = cell_gap::part_of_year;
    } else if (indicator::breakdown_of(*found) == row.breakdown) {
      out.value = in_power(*found->exact, found->of->power, row.power);
    } else if (is_count_by_a_partition(row, *found)) {
      out.value = money::ratio::of(0, 1);  // a part that nobody belongs to
      out.counted = out.silent = out.estimated = 0;
    } else {
      out.gap = cell_gap::not_in_registry;
    }
    return out;
  }

  /// Whether the whole is counted and the row asks for one part of it by a dimension at hand.
  [[nodiscard]] bool is_count_by_a_partition(const indicator::form_row& row,
                                             const indicator::value& whole) const {
    const result<breakdown> asked = breakdown::parse(row.breakdown);
    const result<breakdown> carried = breakdown::parse(whole.of->breakdown);
    if (!asked || !carried || asked->size() != carried->size() + 1 ||
        whole.of->how != indicator::formula::total || indicator::is_stated(*whole.of))
      return false;
    for (const indicator::dimension& one : partitions_)
      if (asked->find(one.code) != nullptr && carried->find(one.code) == nullptr) return true;
    return false;
  }

  /// Whether scope and base are those of the row, in the plan of that time.
  [[nodiscard]] static bool is_own(const figure& one, const indicator::form_row& row,
                                   const std::string& parts, const calendar::period& time) {
    if (one.breakdown.str() != parts) return false;
    const std::string whole = base_without_plans(one.base);
    if (whole != row.base && !(row.base.empty() && whole == "all_" + one.subject)) return false;
    return is_plan_of(one, time);
  }
  [[nodiscard]] static bool is_plan_of(const figure& one, const calendar::period& time) {
    const std::optional<plan_years> years = years_of_plan(one.base);
    return !years || (years->single() && years->first == time.last_day().year());
  }

  /// Whether figures say one number differently.
  [[nodiscard]] static bool differ(const figure& a, const figure& b) {
    return a.bound != b.bound ||
           in_power(a.value, a.unit.power, 0) != in_power(b.value, b.unit.power, 0);
  }

  [[nodiscard]] filled_cell published_cell(const indicator::form_row& row,
                                           const indicator::form_column& column,
                                           const calendar::period& time) const {
    const std::string parts = joined_breakdown(row.breakdown, column.breakdown);
    const std::string without_scope = scopeless(parts);
    filled_cell out;
    out.gap = cell_gap::nothing_published;
    std::vector<const figure*> own;
    std::vector<const figure*> alike;
    for (const figure& one : figures_) {
      if (one.indicator != row.indicator || one.subject != row.subject ||
          !is_of_column(one, column.from) || one.unit.rate == unit_rate::per_month ||
          one.breakdown.without("scope").str() != without_scope || !is_said_of(one, time))
        continue;
      (is_own(one, row, parts, time) ? own : alike).push_back(&one);
    }
    if (own.empty()) {
      if (!alike.empty()) out.gap = cell_gap::not_its_own;
      out.others = std::move(alike);
      return out;
    }
    // The same number in the plan of other years is this number said twice, or wrongly.
    std::vector<const figure*> all = own;
    for (const figure* one : alike)
      if (one->breakdown.str() == parts && !is_plan_of(*one, time)) all.push_back(one);
    if (const figure* high = other_end(all)) {
      out.others.push_back(high);
      own.assign(1, all.front() == high ? all.back() : all.front());
      all = own;
    }
    for (const figure* one : all)
      if (differ(*one, *own.front())) {
        out.gap = cell_gap::disagree;
        out.others = all;
        return out;
      }
    const figure& said = *own.front();
    if (row.per_year && !indicator::is_a_year(time) && said.unit.rate != unit_rate::per_year) {
      out.gap = cell_gap::part_of_year;
      out.others = std::move(own);
      return out;
    }
    out.gap = cell_gap::none;
    out.published = &said;
    out.value = in_power(said.value, said.unit.power, row.power);
    return out;
  }

  /// Of two figures that are the ends of one range, the high one; null of others.
  [[nodiscard]] static const figure* other_end(const std::vector<const figure*>& of) {
    using enum notation::bound;
    if (of.size() != 2 || of[0]->base != of[1]->base || of[0]->kind != of[1]->kind) return nullptr;
    if (of[0]->bound == range_low && of[1]->bound == range_high) return of[1];
    if (of[0]->bound == range_high && of[1]->bound == range_low) return of[0];
    return nullptr;
  }

  [[nodiscard]] static std::string scopeless(const std::string& parts) {
    const result<breakdown> parsed = breakdown::parse(parts);
    return parsed ? parsed->without("scope").str() : parts;
  }

  const indicator::form& blank_;
  const entity::registry& from_;
  std::span<const indicator::dimension> partitions_;
  std::span<const figure> figures_;
  std::vector<const indicator::definition*> named_;  // by rows of the form
  std::optional<filled_form> out_;
};

}  // namespace detail

inline filled_form fill(const indicator::form& blank, const calendar::period& about,
                        const entity::registry& from,
                        std::span<const indicator::definition> definitions,
                        std::span<const indicator::dimension> partitions,
                        std::span<const figure> figures) {
  return detail::form_filler(blank, about, from, definitions, partitions, figures).fill();
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_DETAIL_FILL_HPP
