// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_RELATE_HPP
#define HOPTAC_PLAN_DETAIL_RELATE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/relate_times.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/share_wholes.hpp>
#include <hoptac/plan/detail/siblings.hpp>
#include <hoptac/plan/growth.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <algorithm>    // std::any_of
#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Which relations must hold, derived from the dimensions of the figures alone.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether the words of a figure say that it is what is left of the whole: *còn lại 31 HTX*.
[[nodiscard]] inline bool names_rest(const figure& of) {
  return notation::to_lower(of.quote).find("còn lại") != std::string::npos;
}

class relations {
 public:
  explicit relations(const model& m) : m_(m) {
    sums();
    shares();
    share_sums();
    mean_totals();
    progresses();
    relate_times(m_, out_);
  }

  [[nodiscard]] std::vector<relation> take() && { return std::move(out_); }

 private:
  /// Adds one relation for each day that the first cell speaks of, when every other cell has a
  /// statement of that day. None where amounts of a period meet rates per month or year.
  void add(plan::check kind, const std::vector<index>& cells, bool exhaustive = true,
           std::size_t removing = 0, bool may_overlap = false) {
    const figure& like = m_.head(cells.front());
    for (const index cell : cells)
      if (m_.head(cell).unit.family == like.unit.family && !same_time(m_.head(cell), like)) return;
    std::vector<std::string_view> days;
    for (const index first : m_.cells()[cells.front()].statements) {
      const std::string_view day = m_.at(first).figure->as_of;
      if (!hoptac::detail::insert_sorted(days, day)) continue;
      relation r{kind, {first}, exhaustive, removing, false, may_overlap};
      std::string_view common = day;
      for (std::size_t i = 1; i < cells.size(); ++i) {
        const index term = m_.statement_as_of(cells[i], common);
        if (term == none) break;
        if (common.empty()) common = m_.at(term).figure->as_of;
        r.terms.push_back(term);
      }
      if (r.terms.size() == cells.size()) out_.push_back(std::move(r));
    }
  }

  void sums();
  bool add_nested(index whole, const std::vector<index>& parts);
  [[nodiscard]] bool some_make(index whole, const std::vector<index>& parts) const;
  void shares();
  void share_sums();
  void mean_totals();
  void progresses();
  [[nodiscard]] index counted_units(const figure& mean) const;
  [[nodiscard]] index stated_plan(const figure& progress, const figure& result,
                                  const plan_years& years) const;

  [[nodiscard]] key parts_key(const figure& like, std::string_view indicator,
                              const siblings& group) const {
    key out;
    out.subject = m_.word(like.subject);
    out.indicator = m_.word(indicator);
    out.period = m_.word(like.period);
    out.dimension = m_.word(group.dimension);
    out.parts = group.rest;
    return out;
  }

  const model& m_;
  std::vector<relation> out_;
  by_key<index> parts_counted_;             // how many along one dimension
  std::vector<std::vector<index>> wholes_;  // of which the share of each cell may be one
};

/// Every relation among the figures of `m`.
[[nodiscard]] inline std::vector<relation> all_relations(const model& m) {
  return relations(m).take();
}

// Bodies.

inline void relations::sums() {
  for (const siblings& group : group_siblings(m_, is_additive)) {
    // A value `A+B` is itself the whole of A and B, and no third part beside them.
    names values;
    std::vector<index> of_value;  // the first cell of each value
    for (const index id : group.cells)
      if (values.add(*m_.head(id).breakdown.find(group.dimension)) == of_value.size())
        of_value.push_back(id);
    std::vector<index> counted_elsewhere;
    for (const index id : group.cells) {
      const auto parts = joined_values(*m_.head(id).breakdown.find(group.dimension));
      if (parts.size() == 1) continue;
      std::vector<index> found;
      for (const std::string_view part : parts)
        if (const index at = values.find(part); at != none) found.push_back(of_value[at]);
      if (found.size() < parts.size()) {
        hoptac::detail::append(counted_elsewhere, found);
        continue;
      }
      std::vector<index> joined{id};
      hoptac::detail::append(joined, found);
      add(check::sum_of_parts, joined);
      counted_elsewhere.push_back(id);
    }
    hoptac::detail::sort_unique(counted_elsewhere);
    std::vector<index> parts;
    for (const index id : group.cells)
      if (!hoptac::detail::contains_sorted(counted_elsewhere, id)) parts.push_back(id);
    if (parts.empty()) continue;
    const figure& like = m_.head(group.cells.front());
    parts_counted_[parts_key(like, like.indicator, group)] = static_cast<index>(parts.size());
    index whole = m_.find(like.kind, like, like.indicator, like.base, group.rest);
    if (whole == none)
      whole = m_.find(sibling_kind(like.kind), like, like.indicator, like.base, group.rest);
    if (whole == none) continue;
    std::vector<index> terms{whole};
    hoptac::detail::append(terms, parts);
    const auto is_rest = [&](index id) { return names_rest(m_.head(id)); };
    const bool exhaustive = parts.size() > 1 && (is_partition(group.dimension) ||
                                                 std::any_of(parts.begin(), parts.end(), is_rest));
    if (exhaustive && add_nested(whole, parts)) continue;
    const bool may_overlap = exhaustive ? some_make(whole, parts) : parts.size() > 1;
    add(check::sum_of_parts, terms, exhaustive, 0, may_overlap);
  }
}

/// Adds the sums of two levels in one dimension (443 = 327 + 116, and 327 = 227 + 100), where the
/// parts do not make the whole at one level and do at two. Gives whether they do.
inline bool relations::add_nested(index whole, const std::vector<index>& parts) {
  constexpr std::size_t most = 10;
  const auto value = [&](index cell) -> const interval& {
    return m_.at(m_.cells()[cell].statements.front()).value;
  };
  interval sum = interval::of(money::decimal());
  for (const index part : parts) sum = sum + value(part);
  if (parts.size() > most || !sum.exact() || !value(whole).exact()) return false;
  const money::decimal excess = *sum.low - *value(whole).low;  // what is counted twice
  if (excess.sign() <= 0) return false;
  for (const index upper : parts) {
    if (*value(upper).low != excess) continue;
    std::vector<index> others;
    for (const index part : parts)
      if (part != upper) others.push_back(part);
    for (std::uint32_t chosen = 1; chosen < (1U << others.size()); ++chosen) {
      std::vector<index> inner{upper};
      std::vector<index> outer{whole, upper};
      money::decimal inner_sum;
      for (std::size_t i = 0; i < others.size(); ++i) {
        const bool is_inner = (chosen >> i & 1U) != 0;
        if (is_inner) inner_sum += *value(others[i]).low;
        (is_inner ? inner : outer).push_back(others[i]);
      }
      if (inner_sum != excess || inner.size() < 3 || outer.size() < 3) continue;
      add(check::sum_of_parts, outer);
      add(check::sum_of_parts, inner);
      return true;
    }
  }
  return false;
}

/// Whether some of the parts, two or more and not all, make the whole, so that the others may lie
/// within them.
inline bool relations::some_make(index whole, const std::vector<index>& parts) const {
  constexpr std::size_t most = 10;
  const auto value = [&](index cell) -> const interval& {
    return m_.at(m_.cells()[cell].statements.front()).value;
  };
  if (parts.size() < 3 || parts.size() > most || !value(whole).exact()) return false;
  for (std::uint32_t chosen = 1; chosen + 1 < (1U << parts.size()); ++chosen) {
    interval sum = interval::of(money::decimal());
    std::size_t count = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if ((chosen >> i & 1U) != 0) {
        sum = sum + value(parts[i]);
        ++count;
      }
    if (count > 1 && sum == value(whole)) return true;
  }
  return false;
}

inline void relations::shares() {
  wholes_.resize(m_.cells().size());
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& share = m_.head(id);
    if (share.kind != figure_kind::share) continue;
    index part = m_.find_result(share, stem_of(share), share.breakdown);
    if (part == none) part = find_planned(m_, share, stem_of(share), share.breakdown);
    if (part == none) continue;
    wholes_[id] = stated_wholes(m_, share, part);
    std::vector<index> terms{id, part};
    hoptac::detail::append(terms, wholes_[id]);
    if (terms.size() > 2) add(check::share, terms);
  }
}

inline void relations::share_sums() {
  const auto is_share = [](const figure& f) { return f.kind == figure_kind::share; };
  for (const siblings& group : group_siblings(m_, is_share)) {
    if (group.cells.size() < 2) continue;
    const shared_whole whole = whole_of(m_, group, wholes_);
    if (whole == shared_whole::unknown) continue;
    // Parts that are counted without their share leave the sum below 100.
    const figure& like = m_.head(group.cells.front());
    const auto counted = parts_counted_.find(parts_key(like, stem_of(like), group));
    const bool exhaustive =
        is_partition(group.dimension) && whole == shared_whole::of_rest &&
        (counted == parts_counted_.end() || counted->second <= group.cells.size());
    add(check::share_sum, group.cells, exhaustive, 0, !is_partition(group.dimension));
  }
}

inline index relations::counted_units(const figure& mean) const {
  const std::string* per = mean.breakdown.find("per");
  if (per == nullptr) return none;
  const breakdown rest = mean.breakdown.without("per");
  // The organisations of the subject: `HTX`, and `agricultural_HTX`.
  if (mean.subject == *per || mean.subject.ends_with("_" + *per))
    return m_.find_result(mean, "organisations", rest);
  if (const index at = m_.find_result(mean, *per, rest); at != none) return at;
  return m_.find_result(mean, *per + "s", rest);
}

inline void relations::mean_totals() {
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& mean = m_.head(id);
    if (mean.kind != figure_kind::actual && mean.kind != figure_kind::estimate) continue;
    const auto stem = averaged_indicator(mean.indicator);
    const index count = stem ? counted_units(mean) : none;
    if (count == none) continue;
    const breakdown rest = mean.breakdown.without("per");
    for (const std::string& name : {std::string(*stem) + "_total", std::string(*stem)})
      if (const index total = m_.find_result(mean, name, rest);
          total != none && m_.head(total).unit.family == mean.unit.family) {
        add(check::mean_total, {id, count, total});
        break;
      }
  }
}

inline index relations::stated_plan(const figure& progress, const figure& result,
                                    const plan_years& years) const {
  for (const figure_kind kind : {figure_kind::plan, figure_kind::target}) {
    const auto look = [&](const std::string& period, std::string_view base) {
      return m_.find_any(kind, progress.subject, period, progress.of, base, result.breakdown);
    };
    if (const index at = look(years.str(), progress.base); at != none) return at;
    if (const index at = look(years.str(), ""); at != none) return at;
    if (const index at = look(std::to_string(years.last), progress.base); at != none) return at;
  }
  return none;
}

inline void relations::progresses() {
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& progress = m_.head(id);
    if (progress.kind != figure_kind::progress || growth_of(progress)) continue;
    const index result = m_.measured_by(progress);
    const auto years = years_of_plan(progress.base);
    if (result == none || !years) continue;
    const index plan = stated_plan(progress, m_.head(result), *years);
    if (plan != none) add(check::progress, {id, result, plan});
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_RELATE_HPP
