// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_MODEL_HPP
#define HOPTAC_PLAN_DETAIL_MODEL_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/plan/detail/names.hpp>
#include <hoptac/plan/detail/natural_less.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/printed.hpp>

#include <algorithm>    // std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What the checks of an audit look things up in. Figures that say the same thing of the same
/// thing are *statements* of one *cell*; everything is kept in the order of the figures' ids, so
/// that the order of rows in a file decides nothing.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// One figure, or the two ends of one range.
struct statement {
  const plan::figure* figure = nullptr;
  const plan::figure* range_high = nullptr;  ///< the other end, when `figure` is the low one
  index cell = none;
  interval value;  ///< in the smallest unit of its family, rates per year

  /// Whether there is one value to compute with.
  [[nodiscard]] bool exact() const { return value.exact(); }
};

/// All statements that agree in kind, subject, indicator, base, breakdown, period and family.
struct cell {
  std::vector<index> statements;
  index parts = none;  ///< the number of their breakdown
};

class model {
 public:
  explicit model(std::span<const figure> figures);

  [[nodiscard]] const std::vector<statement>& statements() const { return statements_; }
  [[nodiscard]] const std::vector<cell>& cells() const { return cells_; }
  [[nodiscard]] const statement& at(index of) const { return statements_[of]; }
  [[nodiscard]] const figure& head(index of_cell) const {
    return *statements_[cells_[of_cell].statements.front()].figure;
  }

  /// The numbers of words and breakdowns. A word that no figure has is `none`.
  [[nodiscard]] index word(std::string_view text) const { return words_.find(text); }
  [[nodiscard]] const breakdowns& parts() const { return parts_; }
  [[nodiscard]] index parts_of(index of_cell) const { return cells_[of_cell].parts; }

  /// What makes two figures statements of one series, and of one cell.
  [[nodiscard]] key series_key(const figure& like, std::string_view indicator,
                               std::string_view base, index parts) const {
    return thing_key(like.subject, indicator, base, parts, family_mark(like.unit.family));
  }
  [[nodiscard]] key cell_key(figure_kind kind, const figure& like, std::string_view indicator,
                             std::string_view base, index parts) const;

  /// The cell of that kind and place; `none` when nothing is stated there.
  [[nodiscard]] index find(figure_kind kind, const figure& like, std::string_view indicator,
                           std::string_view base, index parts) const {
    const auto at = cell_of_.find(cell_key(kind, like, indicator, base, parts));
    return at == cell_of_.end() ? none : at->second;
  }

  /// The same in whatever family of units, of one subject in one period. Not for progress figures.
  [[nodiscard]] index find_any(figure_kind kind, std::string_view subject, std::string_view period,
                               std::string_view indicator, std::string_view base,
                               const breakdown& parts) const;

  /// The same for what has been measured: an actual value, else an estimate.
  [[nodiscard]] index find_result(const figure& like, std::string_view indicator,
                                  const breakdown& parts) const;

  /// The cell of an indicator in a period: measured or estimated, else planned; with the breakdown
  /// of `like`, else the only one measured whatever the mean is per; `none` when there is no such
  /// cell.
  [[nodiscard]] index find_in_period(const figure& like, std::string_view indicator,
                                     std::string_view period) const;

  /// The cells of actual values and estimates, of all periods, of one indicator of one thing.
  [[nodiscard]] std::span<const index> results_of(const figure& like, std::string_view indicator,
                                                  const breakdown& parts) const;

  /// The cell whose value a progress figure measures: of its own period, else the only one of the
  /// indicator, whatever the mean is per; `none` when there is no such cell, or more than one.
  [[nodiscard]] index measured_by(const figure& progress) const;

  /// The first statement of a cell that may be compared with one *as of* `as_of`: one of the same
  /// day, or where either names no day; `none` when each names another day.
  [[nodiscard]] index statement_as_of(index of_cell, std::string_view as_of) const;

  /// The day to which a statement speaks: its *as of*, else the end of its period.
  [[nodiscard]] static std::optional<calendar::date> moment(const figure& of);

 private:
  static constexpr std::uint32_t any_family = 0;
  [[nodiscard]] static std::uint32_t family_mark(unit_family family) {
    return 1U + static_cast<std::uint32_t>(family);
  }
  [[nodiscard]] static std::uint32_t kind_mark(figure_kind kind) {
    return (1U + static_cast<std::uint32_t>(kind)) << 8U;
  }

  void add(const figure& one);
  [[nodiscard]] key thing_key(std::string_view subject, std::string_view indicator,
                              std::string_view base, index parts, std::uint32_t marks) const {
    key out;
    out.subject = words_.find(subject);
    out.indicator = words_.find(indicator);
    out.base = words_.find(base);
    out.parts = parts;
    out.marks = marks;
    return out;
  }

  std::vector<statement> statements_;
  std::vector<cell> cells_;
  names words_;
  breakdowns parts_;
  by_key<index> cell_of_;
  by_key<index> cell_at_;  // in whatever family
  lists_by_key results_;
  lists_by_key results_per_anything_;
};

// Bodies.

inline model::model(std::span<const figure> figures) {
  std::vector<const figure*> order;
  order.reserve(figures.size());
  for (const figure& one : figures) order.push_back(&one);
  std::sort(order.begin(), order.end(),
            [](const figure* a, const figure* b) { return natural_less(a->id, b->id); });
  statements_.reserve(figures.size());
  cell_of_.reserve(figures.size());
  cell_at_.reserve(figures.size());
  words_.add("");
  for (const figure* one : order) add(*one);
}

inline void model::add(const figure& one) {
  const std::string base = base_without_plans(one.base);
  for (const std::string_view word :
       {std::string_view(one.subject), std::string_view(one.indicator), std::string_view(one.base),
        std::string_view(base), std::string_view(one.period), std::string_view(one.of)})
    words_.add(word);
  for (const breakdown::entry& e : one.breakdown.entries()) {
    words_.add(e.first);
    if (e.first == "per") words_.add(e.second);
  }
  const index parts = parts_.add_with_wider(one.breakdown);
  const key whole = cell_key(one.kind, one, one.indicator, one.base, parts);
  const auto [at, fresh] = cell_of_.try_emplace(whole, static_cast<index>(cells_.size()));
  const index id = at->second;
  if (fresh) {
    cells_.push_back({{}, parts});
    key place = thing_key(one.subject, one.indicator, one.base, parts, kind_mark(one.kind));
    place.period = whole.period;
    const auto [same, first] = cell_at_.try_emplace(place, id);
    if (!first && one.unit.family < head(same->second).unit.family) same->second = id;
    if (one.kind == figure_kind::actual || one.kind == figure_kind::estimate) {
      results_.add(series_key(one, one.indicator, base, parts), id);
      const index without_per = parts_.add(one.breakdown.without("per"));
      results_per_anything_.add(
          thing_key(one.subject, one.indicator, base, without_per, any_family), id);
    }
  }
  const interval value = interval::of(one.bound, one.value).times(factor_of(one.unit));
  if (one.bound == notation::bound::range_high && !cells_[id].statements.empty()) {
    statement& last = statements_[cells_[id].statements.back()];
    if (last.figure->bound == notation::bound::range_low && last.range_high == nullptr) {
      last.range_high = &one;
      last.value.high = value.high;
      return;
    }
  }
  cells_[id].statements.push_back(static_cast<index>(statements_.size()));
  statements_.push_back({&one, nullptr, id, value});
}

inline key model::cell_key(figure_kind kind, const figure& like, std::string_view indicator,
                           std::string_view base, index parts) const {
  key out = series_key(like, indicator, base, parts);
  out.marks |= kind_mark(kind);
  if (kind == figure_kind::progress || kind == figure_kind::growth) {
    if (like.measure == progress_measure::excess) out.marks |= 1U << 16U;
    out.of = words_.find(like.of);
  }
  out.period = words_.find(like.period);
  return out;
}

inline index model::find_any(figure_kind kind, std::string_view subject, std::string_view period,
                             std::string_view indicator, std::string_view base,
                             const breakdown& parts) const {
  if (words_.find(indicator) == none) return none;  // most that are asked for are not there
  key place = thing_key(subject, indicator, base, parts_.find(parts), kind_mark(kind));
  place.period = words_.find(period);
  const auto at = cell_at_.find(place);
  return at == cell_at_.end() ? none : at->second;
}

inline index model::find_result(const figure& like, std::string_view indicator,
                                const breakdown& parts) const {
  const index actual =
      find_any(figure_kind::actual, like.subject, like.period, indicator, "", parts);
  if (actual != none) return actual;
  return find_any(figure_kind::estimate, like.subject, like.period, indicator, "", parts);
}

inline index model::find_in_period(const figure& like, std::string_view indicator,
                                   std::string_view period) const {
  const auto look = [&](figure_kind kind) {
    return find_any(kind, like.subject, period, indicator, "", like.breakdown);
  };
  for (const figure_kind kind : {figure_kind::actual, figure_kind::estimate})
    if (const index found = look(kind); found != none) return found;
  index only = none;
  std::size_t count = 0;
  const std::vector<index>* results = results_per_anything_.find(
      thing_key(like.subject, indicator, "", parts_.find(like.breakdown), any_family));
  if (results != nullptr)
    for (const index id : *results) {
      if (head(id).period != period) continue;
      only = id;
      ++count;
    }
  if (count == 1) return only;
  for (const figure_kind kind : {figure_kind::plan, figure_kind::target})
    if (const index found = look(kind); count == 0 && found != none) return found;
  return none;
}

inline index model::measured_by(const figure& progress) const {
  const index same = find_result(progress, progress.of, progress.breakdown);
  if (same != none) return same;
  index only = none;  // of all periods
  index of_period = none;
  std::size_t all = 0;
  std::size_t in_period = 0;
  const std::vector<index>* results = results_per_anything_.find(
      thing_key(progress.subject, progress.of, "", parts_.find(progress.breakdown), any_family));
  if (results == nullptr) return none;
  for (const index id : *results) {
    only = id;
    ++all;
    if (head(id).period != progress.period) continue;
    of_period = id;
    ++in_period;
  }
  if (in_period == 1) return of_period;
  return all == 1 ? only : none;
}

inline std::span<const index> model::results_of(const figure& like, std::string_view indicator,
                                                const breakdown& parts) const {
  const std::vector<index>* results =
      results_.find(series_key(like, indicator, base_without_plans(like.base), parts_.find(parts)));
  return results == nullptr ? std::span<const index>{} : std::span<const index>(*results);
}

inline index model::statement_as_of(index of_cell, std::string_view as_of) const {
  for (const index id : cells_[of_cell].statements)
    if (at(id).figure->as_of == as_of) return id;
  for (const index id : cells_[of_cell].statements)
    if (as_of.empty() || at(id).figure->as_of.empty()) return id;
  return none;
}

inline std::optional<calendar::date> model::moment(const figure& of) {
  if (const auto day = calendar::date::parse(of.as_of)) return *day;
  if (const auto period = calendar::period::parse(of.period)) return period->last_day();
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_MODEL_HPP
