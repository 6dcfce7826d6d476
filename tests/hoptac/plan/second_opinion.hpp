// SPDX-License-Identifier: BSL-1.0

// The audit's relations a second time: every figure is held against every other, in whole numbers,
// with no index and nothing of the library but the figures themselves. What must hold is what the
// description of a figures file says.

#ifndef HOPTAC_TESTS_PLAN_SECOND_OPINION_HPP
#define HOPTAC_TESTS_PLAN_SECOND_OPINION_HPP

#include <hoptac/money/wide.hpp>
#include <hoptac/plan/figure.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

namespace second_opinion {

using hoptac::notation::bound;
using hoptac::plan::breakdown, hoptac::plan::figure, hoptac::plan::figure_kind;
using hoptac::plan::progress_measure, hoptac::plan::unit_family;

/// The word of a check that fails, and the figures on which it does.
using verdict = std::pair<std::string, std::set<std::string>>;

/// The whole numbers that may be meant; of percentages, tenths of one per cent.
struct span {
  std::optional<std::int64_t> low, high;
  bool low_open = false, high_open = false;

  [[nodiscard]] bool exact() const { return low && high && *low == *high; }
};

/// A printed number in tenths (percentages) or in the smallest unit (all else).
inline std::int64_t printed(const figure& f) {
  auto n = hoptac::money::coefficient<boost::multiprecision::cpp_int>(f.value)
               .convert_to<std::int64_t>();
  const bool percent = f.unit.family == unit_family::percent;
  for (int i = percent ? 1 : f.unit.power; i > 0; --i) n *= 10;
  for (int i = f.value.scale(); i > 0; --i) n /= 10;
  return n;
}

/// One unit of the last place, likewise.
inline std::int64_t last_place(const figure& f) {
  std::int64_t n = 1;
  for (int i = f.unit.family == unit_family::percent ? 1 : f.unit.power; i > 0; --i) n *= 10;
  for (int i = f.value.scale(); i > 0; --i) n /= 10;
  return n;
}

inline span said(const figure& f) {
  const std::int64_t n = printed(f);
  switch (f.bound) {
    case bound::exact: return {n, n, false, false};
    case bound::ge: return {n, {}, false, false};
    case bound::gt: return {n, {}, true, false};
    case bound::le: return {{}, n, false, false};
    case bound::lt:
    case bound::approx_below: return {{}, n, false, true};
    default: return {};
  }
}

inline span plus(const span& a, const span& b) {
  span out;
  if (a.low && b.low) out.low = *a.low + *b.low;
  if (a.high && b.high) out.high = *a.high + *b.high;
  out.low_open = a.low_open || b.low_open;
  out.high_open = a.high_open || b.high_open;
  return out;
}
inline span minus(const span& a, const span& b) {
  span negative{{}, {}, b.high_open, b.low_open};
  if (b.high) negative.low = -*b.high;
  if (b.low) negative.high = -*b.low;
  return plus(a, negative);
}
inline bool above(const span& a, const span& b) {
  if (!a.low || !b.high) return false;
  return *a.low > *b.high || (*a.low == *b.high && (a.low_open || b.high_open));
}
inline bool meet(const span& a, const span& b) {
  return !above(a, b) && !above(b, a);
}

/// Whether `n / d` per cent can be what `f` prints: cut off, rounded half up or rounded up, which
/// is to miss it by less than one unit of the last place; or on the right side of a limit.
inline bool can_print(const figure& f, std::int64_t n, std::int64_t d) {
  const std::int64_t there = n * 10;  // in tenths, times d
  const std::int64_t here = printed(f) * d;
  switch (f.bound) {
    case bound::exact: return std::abs(there - here) < last_place(f) * d;
    case bound::ge: return there >= here;
    case bound::gt: return there > here;
    case bound::le: return there <= here;
    case bound::lt:
    case bound::approx_below: return there < here;
    default: return true;
  }
}

class auditor {
 public:
  explicit auditor(const std::vector<figure>& figures) {
    for (const figure& f : figures) rows_.push_back(&f);
    std::sort(rows_.begin(), rows_.end(), [](const figure* a, const figure* b) {
      return std::stoi(a->id.substr(1)) < std::stoi(b->id.substr(1));
    });
    for (const figure* f : rows_) {
      if (first_like(*f) != f) continue;
      heads_.push_back(f);
      for (const auto& [name, value] : f->breakdown.entries())
        if (name != "per") dimensions_.insert(name);
    }
    repeats();
    sums();
    shares();
    share_sums();
    means();
    progresses();
    balances();
  }

  [[nodiscard]] const std::set<verdict>& found() const { return found_; }

 private:
  using some = std::vector<const figure*>;

  void report(const char* check, const some& figures) {
    std::set<std::string> ids;
    for (const figure* f : figures) ids.insert(f->id);
    found_.emplace(check, std::move(ids));
  }

  /// The first figure that says the same thing of the same thing.
  [[nodiscard]] const figure* first_like(const figure& f) const {
    for (const figure* g : rows_)
      if (g->kind == f.kind && g->subject == f.subject && g->indicator == f.indicator &&
          g->base == f.base && g->breakdown == f.breakdown && g->period == f.period &&
          g->unit.family == f.unit.family && g->measure == f.measure && g->of == f.of)
        return g;
    return nullptr;
  }

  /// What has been measured of one thing in one period, else what has been estimated of it.
  [[nodiscard]] const figure* result(const figure& like, std::string_view indicator,
                                     const breakdown& parts, std::string_view period) const {
    for (const figure_kind kind : {figure_kind::actual, figure_kind::estimate})
      for (const figure* f : heads_)
        if (f->kind == kind && f->subject == like.subject && f->indicator == indicator &&
            f->breakdown == parts && f->period == period && f->base.empty())
          return f;
    return nullptr;
  }
  [[nodiscard]] const figure* result(const figure& like, std::string_view indicator,
                                     const breakdown& parts) const {
    return result(like, indicator, parts, like.period);
  }

  [[nodiscard]] static bool partition(std::string_view dimension) {
    return dimension == "sector" || dimension == "source" || dimension == "role" ||
           dimension == "level";
  }
  [[nodiscard]] static bool adds_up(const figure& f) {
    return f.kind != figure_kind::share && f.kind != figure_kind::progress &&
           f.kind != figure_kind::rule && f.unit.family != unit_family::percent &&
           f.breakdown.find("per") == nullptr && !f.indicator.ends_with("_average");
  }

  void repeats() {
    for (const figure* f : rows_) {
      const figure* first = first_like(*f);
      if (first != f && f->kind != figure_kind::target && !meet(said(*first), said(*f)))
        report("repeat", {first, f});
    }
  }

  /// The heads that differ from `f` along `dimension` only, `f` among them.
  [[nodiscard]] some siblings(const figure& f, std::string_view dimension) const {
    some out;
    for (const figure* g : heads_)
      if (g->kind == f.kind && g->subject == f.subject && g->indicator == f.indicator &&
          g->base == f.base && g->of == f.of && g->period == f.period &&
          g->unit.family == f.unit.family && g->breakdown.find(dimension) != nullptr &&
          g->breakdown.without(dimension) == f.breakdown.without(dimension))
        out.push_back(g);
    return out;
  }

  void sums() {
    for (const std::string& dimension : dimensions_)
      for (const figure* f : heads_) {
        if (!adds_up(*f) || f->breakdown.find(dimension) == nullptr) continue;
        const some parts = siblings(*f, dimension);
        if (parts.front() != f) continue;
        const figure* whole = nullptr;
        for (const bool other_kind : {false, true})
          for (const figure* g : heads_)
            if (whole == nullptr && g->subject == f->subject && g->indicator == f->indicator &&
                g->base == f->base && g->period == f->period && g->unit.family == f->unit.family &&
                g->breakdown == f->breakdown.without(dimension) &&
                (g->kind == f->kind) != other_kind &&
                (g->kind == figure_kind::actual || g->kind == figure_kind::estimate))
              whole = g;
        if (whole == nullptr) continue;
        span sum{0, 0, false, false};
        for (const figure* part : parts) sum = plus(sum, said(*part));
        const bool all = partition(dimension) && parts.size() > 1;
        if (all ? meet(sum, said(*whole)) : !above(sum, said(*whole))) continue;
        some terms = parts;
        terms.push_back(whole);
        report("sum_of_parts", terms);
      }
  }

  [[nodiscard]] static std::string stem(const figure& share) {
    return share.indicator.substr(0, share.indicator.find("_share"));
  }
  /// Everything stated that the share may be a share of.
  [[nodiscard]] some wholes(const figure& share) const {
    some out;
    const figure* part = result(share, stem(share), share.breakdown);
    if (part == nullptr) return out;
    for (const figure* f : heads_) {
      const bool wider = std::all_of(f->breakdown.entries().begin(), f->breakdown.entries().end(),
                                     [&](const auto& e) {
                                       const std::string* value = share.breakdown.find(e.first);
                                       return value != nullptr && *value == e.second;
                                     });
      const bool named = !share.base.empty() && !share.base.starts_with("all_");
      const bool right = f->indicator == (named ? share.base : stem(share)) ||
                         (share.base == "all_" + share.subject && f->indicator == "organisations");
      if (wider && right && f != part && f->unit.family == part->unit.family &&
          result(share, f->indicator, f->breakdown) == f)
        out.push_back(f);
    }
    return out;
  }
  /// Whether the share can be a share of that whole; nothing where one is only bounded.
  [[nodiscard]] std::optional<bool> share_of(const figure& share, const figure& whole) const {
    const figure* part = result(share, stem(share), share.breakdown);
    if (!said(*part).exact() || !said(whole).exact()) return std::nullopt;
    return can_print(share, printed(*part) * 100, printed(whole));
  }

  void shares() {
    for (const figure* f : heads_) {
      if (f->kind != figure_kind::share) continue;
      some terms = wholes(*f);
      bool saved = terms.empty();
      for (const figure* whole : terms) saved |= share_of(*f, *whole).value_or(true);
      if (saved) continue;
      terms.push_back(f);
      terms.push_back(result(*f, stem(*f), f->breakdown));
      report("share", terms);
    }
  }

  /// Shares are added up when all of them can be of one whole, and none of a part of its own.
  void share_sums() {
    for (const std::string& dimension : dimensions_)
      for (const figure* f : heads_) {
        if (f->kind != figure_kind::share || f->breakdown.find(dimension) == nullptr) continue;
        const some parts = siblings(*f, dimension);
        if (parts.size() < 2 || parts.front() != f) continue;
        const breakdown rest = f->breakdown.without(dimension);
        bool own = false;
        std::optional<std::set<const figure*>> common;
        for (const figure* part : parts) {
          const some stated = wholes(*part);
          const std::set<const figure*> of(stated.begin(), stated.end());
          if (of.empty()) continue;
          for (const figure* whole : of) own |= whole->breakdown.find(dimension) != nullptr;
          if (!common) common = of;
          std::erase_if(*common, [&](const figure* whole) { return !of.contains(whole); });
        }
        if (own || !common || common->empty()) continue;  // every share here has a stated part
        const bool of_rest = std::all_of(common->begin(), common->end(), [&](const figure* whole) {
          return whole->breakdown == rest && whole->indicator == stem(*f);
        });
        std::size_t counted = 0;
        for (const figure* g : heads_)
          if (adds_up(*g) && g->kind != figure_kind::plan && g->subject == f->subject &&
              g->indicator == stem(*f) && g->period == f->period &&
              g->breakdown.find(dimension) != nullptr && g->breakdown.without(dimension) == rest)
            ++counted;
        const bool all = partition(dimension) && of_rest && counted <= parts.size();
        span sum{0, 0, false, false};
        for (const figure* part : parts) {
          span share = said(*part);
          if (share.exact())
            share = {*share.low - last_place(*part), *share.high + last_place(*part), true, true};
          sum = plus(sum, share);
        }
        const span hundred{1000, 1000, false, false};
        if (all ? !meet(sum, hundred) : above(sum, hundred)) report("share_sum", parts);
      }
  }

  void means() {
    for (const figure* mean : heads_) {
      const std::string* per = mean->breakdown.find("per");
      if (!mean->indicator.ends_with("_average") || per == nullptr || *per != mean->subject ||
          (mean->kind != figure_kind::actual && mean->kind != figure_kind::estimate))
        continue;
      const breakdown rest = mean->breakdown.without("per");
      const std::string name = mean->indicator.substr(0, mean->indicator.size() - 8);
      const figure* count = result(*mean, "organisations", rest);
      const figure* total = result(*mean, name + "_total", rest);
      if (count == nullptr || total == nullptr || !said(*mean).exact() || !said(*count).exact() ||
          !said(*total).exact())
        continue;
      const std::int64_t off = std::abs(printed(*total) - printed(*mean) * printed(*count));
      const std::int64_t room = last_place(*mean) * printed(*count) + last_place(*total);
      if (off >= room) report("mean_total", {mean, count, total});
    }
  }

  /// The one result that a progress figure measures: of organisations in its period, or a mean.
  [[nodiscard]] const figure* measured(const figure& progress) const {
    if (const figure* same = result(progress, progress.of, {})) return same;
    return result(progress, progress.of, *breakdown::parse("per=" + progress.subject));
  }
  [[nodiscard]] static bool comes_to(const figure& progress, std::int64_t result,
                                     std::int64_t plan) {
    return can_print(progress,
                     (progress.measure == progress_measure::ratio ? result : result - plan) * 100,
                     plan);
  }

  void progresses() {
    some explained;
    for (const figure* f : heads_) {
      if (f->kind != figure_kind::progress) continue;
      const figure* of = measured(*f);
      if (of == nullptr || !said(*of).exact()) continue;
      const bool single = f->base == "plan_2024";
      for (const figure* plan : heads_)
        if (plan->kind == figure_kind::plan && plan->subject == f->subject &&
            plan->indicator == f->of && plan->breakdown == of->breakdown &&
            plan->period == (single ? "2024" : "2021-2025") && said(*plan).exact() &&
            printed(*plan) > 0 && !comes_to(*f, printed(*of), printed(*plan)))
          report("progress", {f, of, plan});
      if (of->unit.family == unit_family::money || printed(*of) <= 0) continue;
      if (f->bound == bound::approx) continue;
      if (any_plan({{f, printed(*of)}}))
        explained.push_back(f);
      else
        report("progress", {f, of});
    }
    for (std::size_t i = 0; i < explained.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const figure& a = *explained[j];
        const figure& b = *explained[i];
        if (a.subject != b.subject || a.of != b.of || a.base != b.base) continue;
        const figure* x = measured(a);
        const figure* y = measured(b);
        if (!any_plan({{&a, printed(*x)}, {&b, printed(*y)}})) report("progress", {&a, &b, x, y});
        break;
      }
  }

  /// Whether some plan gives every one of the progress figures. No plan need be tried beyond that
  /// of which a result is one last place less than is printed; where nothing is left of it, of
  /// which it is one tenth of one per cent.
  [[nodiscard]] static bool any_plan(
      const std::vector<std::pair<const figure*, std::int64_t>>& progresses) {
    std::int64_t most = 0;
    for (const auto& [f, result] : progresses) {
      const std::int64_t ratio =
          printed(*f) + (f->measure == progress_measure::ratio ? 0 : 1000) - last_place(*f);
      most = std::max(most, result * 1000 / std::max<std::int64_t>(ratio, 1) + 2);
    }
    for (std::int64_t plan = 1; plan <= most; ++plan)
      if (std::all_of(progresses.begin(), progresses.end(),
                      [&](const auto& one) { return comes_to(*one.first, one.second, plan); }))
        return true;
    return false;
  }

  void balances() {
    for (const figure* closing : heads_) {
      if (closing->indicator != "organisations" || !closing->breakdown.empty() ||
          closing->period.size() != 4 ||
          (closing->kind != figure_kind::actual && closing->kind != figure_kind::estimate))
        continue;
      const std::string before = std::to_string(std::stoi(closing->period) - 1);
      const figure* opening = result(*closing, "organisations", {}, before);
      const figure* came = result(*closing, "organisations_established", {});
      const figure* went = result(*closing, "organisations_dissolved", {});
      if (opening == nullptr || (came == nullptr && went == nullptr)) continue;
      const span any{0, {}, false, false};
      span stock = said(*opening);
      stock = plus(stock, came != nullptr ? said(*came) : any);
      stock = minus(stock, went != nullptr ? said(*went) : any);
      some terms{closing, opening};
      if (came != nullptr) terms.push_back(came);
      if (went != nullptr) terms.push_back(went);
      if (!meet(stock, said(*closing))) report("stock_flow", terms);
    }
  }

  some rows_;
  some heads_;  // the first of those that say the same thing
  std::set<std::string> dimensions_;
  std::set<verdict> found_;
};

}  // namespace second_opinion

#endif  // HOPTAC_TESTS_PLAN_SECOND_OPINION_HPP
