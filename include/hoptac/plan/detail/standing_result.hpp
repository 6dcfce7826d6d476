// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_STANDING_RESULT_HPP
#define HOPTAC_PLAN_DETAIL_STANDING_RESULT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/standing.hpp>

#include <compare>      // std::is_eq, std::is_lt, std::is_neq
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

/// Which result a planned value is compared with, and how much of its time had passed by then.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// A run of days, both ends included.
struct time_span {
  calendar::date first;
  calendar::date last;
};

/// The days that a figure counts over, up to its *as of*; nothing for an open word without a day.
[[nodiscard]] inline std::optional<time_span> time_of(const figure& f) {
  const auto last = model::moment(f);
  if (!last) return std::nullopt;
  const auto period = calendar::period::parse(f.period);
  if (period && period->first_day() <= *last) return time_span{period->first_day(), *last};
  return time_span{*last, *last};
}

[[nodiscard]] inline std::optional<time_span> time_of(
    const std::optional<calendar::period>& period) {
  if (!period) return std::nullopt;
  return time_span{period->first_day(), period->last_day()};
}

/// The time of a plan: the years that its base names, else the period of the figure.
[[nodiscard]] inline std::optional<calendar::period> plan_period(const figure& f) {
  if (const auto years = years_of_plan(f.base))
    return years->single() ? calendar::period::of_year(years->first)
                           : calendar::period::of_years(years->first, years->last);
  if (f.kind == figure_kind::progress) return std::nullopt;  // its period is that of the result
  const auto period = calendar::period::parse(f.period);
  return period ? std::optional(*period) : std::nullopt;
}

/// How long two runs of days are: in months when both consist of whole ones, else in days.
struct lengths {
  std::int64_t part;
  std::int64_t whole;
};

[[nodiscard]] constexpr lengths lengths_of(const time_span& part, const time_span& whole) {
  const auto in_months = [](const time_span& s) {
    return s.first.day() == 1 &&
           s.last == calendar::last_day_of_month(s.last.year(), s.last.month());
  };
  const auto months = [](const time_span& s) {
    return (s.last.year() - s.first.year()) * 12 + s.last.month() - s.first.month() + 1;
  };
  const auto days = [](const time_span& s) { return days_between(s.first, s.last) + 1; };
  if (in_months(part) && in_months(whole)) return {months(part), months(whole)};
  return {days(part), days(whole)};
}

/// `part` in per cent of `whole`.
[[nodiscard]] constexpr money::ratio percent_of(const lengths& of) {
  return money::ratio::of(of.part * 100, of.whole);
}

/// How many per cent of `plan` had passed at the end of `on`.
[[nodiscard]] constexpr money::ratio share_passed(const time_span& plan, const calendar::date& on) {
  if (on < plan.first) return money::ratio::of(0, 1);
  if (on >= plan.last) return money::ratio::of(100, 1);
  return percent_of(lengths_of({plan.first, on}, plan));
}

/// The result chosen for a planned value, and what is to be said of the choice.
struct chosen_result {
  index id = none;
  std::optional<time_span> time;
  standing_basis basis = standing_basis::level;
  bool partial = false;  ///< a flow that leaves out the beginning of the plan's time
  index other = none;    ///< a result that says otherwise of the same time
  index later = none;    ///< a result that ends after the plan, and so does not count
  index cut = none;      ///< a result of a time that the data does not reach, and so not known
};

/// Whether a result says more than the data can: what was actual of days after its end, or what was
/// estimated of a time that begins after it.
[[nodiscard]] inline bool is_beyond(const figure& f, const std::optional<time_span>& time,
                                    const std::optional<calendar::date>& data_until) {
  if (!time || !data_until) return false;
  return *data_until < (f.kind == figure_kind::estimate ? time->first : time->last);
}

/// Looks through results for the one that a planned value is compared with.
class result_choice {
 public:
  result_choice(const model& m, std::optional<time_span> plan, std::string_view word, bool level,
                const std::optional<calendar::date>& data_until)
      : m_(m), plan_(plan), word_(word), level_(level), data_until_(data_until) {
    best_.basis = level ? standing_basis::level : standing_basis::flow;
  }

  void look_at(std::span<const index> cells) {
    for (const index cell : cells)
      for (const index id : m_.cells()[cell].statements) look_at(id);
  }

  [[nodiscard]] const chosen_result& best() const { return best_; }

 private:
  static constexpr int unusable = 9;

  /// How well a result fits, 0 best.
  struct fit {
    int tier = unusable;
    bool actual = false;
    std::optional<time_span> time;
  };

  void look_at(index id);
  [[nodiscard]] int tier_of(const figure& f, const std::optional<time_span>& time,
                            bool actual) const;
  [[nodiscard]] std::strong_ordering compare(const fit& a, const fit& b) const;

  const model& m_;
  std::optional<time_span> plan_;
  std::string_view word_;  // the period of the planned value, as written
  bool level_;
  std::optional<calendar::date> data_until_;
  chosen_result best_;
  fit best_fit_;
};

// Bodies.

inline int result_choice::tier_of(const figure& f, const std::optional<time_span>& time,
                                  bool actual) const {
  if (level_) {
    if (!time) return 3;
    if (plan_ && time->last > plan_->last) return unusable;
    if (plan_ && time->last < plan_->first) return 2;
    return actual ? 0 : 1;
  }
  if (!plan_ || !time) return f.period == word_ ? (actual ? 0 : 1) : unusable;
  if (time->last < plan_->first) return 4;
  if (time->first < plan_->first || time->last > plan_->last) return unusable;
  if (time->first == plan_->first) return actual ? 0 : 1;
  return actual ? 2 : 3;
}

/// Less is better: first by tier, then the latest, then actual values, then the longest flow.
inline std::strong_ordering result_choice::compare(const fit& a, const fit& b) const {
  if (const auto by = a.tier <=> b.tier; std::is_neq(by)) return by;
  if (a.time && b.time)
    if (const auto by = b.time->last <=> a.time->last; std::is_neq(by)) return by;
  if (const auto by = b.actual <=> a.actual; std::is_neq(by)) return by;
  if (!level_ && a.time && b.time) return a.time->first <=> b.time->first;
  return std::strong_ordering::equal;
}

inline void result_choice::look_at(index id) {
  const figure& f = *m_.at(id).figure;
  fit here;
  here.time = time_of(f);
  if (is_beyond(f, here.time, data_until_)) {
    if (best_.cut == none) best_.cut = id;
    return;
  }
  here.actual = f.kind != figure_kind::estimate;
  here.tier = tier_of(f, here.time, here.actual);
  if (here.tier == unusable) {
    if (plan_ && here.time && here.time->last > plan_->last && best_.later == none)
      best_.later = id;
    return;
  }
  const auto by = best_.id == none ? std::strong_ordering::less : compare(here, best_fit_);
  if (std::is_eq(by)) {
    if (best_.other == none && !intersect(m_.at(id).value, m_.at(best_.id).value)) best_.other = id;
  } else if (std::is_lt(by)) {
    best_fit_ = here;
    best_.id = id;
    best_.other = none;
    best_.time = here.time;
    best_.partial = !level_ && (here.tier == 2 || here.tier == 3);
    if (!level_) best_.basis = here.tier == 4 ? standing_basis::rate : standing_basis::flow;
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_STANDING_RESULT_HPP
