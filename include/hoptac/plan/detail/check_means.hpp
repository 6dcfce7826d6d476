// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_MEANS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_MEANS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/detail/siblings.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/printed.hpp>

#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

/// A mean of the whole lies between the smallest and the largest mean of its parts, whatever their
/// weights.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether values of parts average rather than add up.
[[nodiscard]] inline bool is_averaged(const figure& f) {
  return (f.kind == figure_kind::actual || f.kind == figure_kind::estimate) &&
         (is_mean(f.indicator, f.breakdown) || f.unit.family == unit_family::percent);
}

/// Means of the parts of one whole along one partition, all of one period, kind and *per*.
struct mean_parts {
  key whole_key;
  std::vector<index> cells;
};

/// Whether the periods of two figures have days in common; open words must be the same.
[[nodiscard]] inline bool periods_overlap(const figure& a, const figure& b) {
  const auto x = calendar::period::parse(a.period);
  const auto y = calendar::period::parse(b.period);
  return x && y ? x->overlaps(*y) : a.period == b.period;
}

inline void check_means(const model& m, std::vector<finding>& out) {
  const auto whole_key = [&m](const figure& f, const breakdown& parts) {
    return m.series_key(f, f.indicator, f.base, m.parts().find(parts.without("per")));
  };
  lists_by_key wholes;
  std::vector<mean_parts> groups;
  by_key<index> group_of;
  for (index id = 0; id < m.cells().size(); ++id) {
    const figure& f = m.head(id);
    if (!is_averaged(f)) continue;
    wholes.add(whole_key(f, f.breakdown), id);
    for (std::size_t i = 0; i < f.breakdown.size(); ++i) {
      const std::string& dimension = f.breakdown.entries()[i].first;
      if (!is_partition(dimension)) continue;
      const index rest = m.parts().without(m.parts_of(id), i);
      const std::string* per = f.breakdown.find("per");
      key group = m.cell_key(f.kind, f, f.indicator, f.base, rest);
      group.dimension = m.word(dimension);
      if (per != nullptr) group.per = m.word(*per);
      const auto [at, fresh] = group_of.try_emplace(group, static_cast<index>(groups.size()));
      if (fresh) groups.push_back({whole_key(f, m.parts().at(rest)), {}});
      groups[at->second].cells.push_back(id);
    }
  }

  for (const mean_parts& group : groups) {
    const std::vector<index>* whole = wholes.find(group.whole_key);
    if (group.cells.size() < 2 || whole == nullptr) continue;
    const figure& like = m.head(group.cells.front());
    std::vector<index> parts;
    interval span;
    for (const index id : group.cells) {
      parts.push_back(m.cells()[id].statements.front());
      span = parts.size() == 1 ? m.at(parts.back()).value : hull(span, m.at(parts.back()).value);
    }
    // The whole of the same period, kind and *per* leaves no way out; another one may be measured
    // otherwise, which is a reading that the text would have to state.
    index compared = none;
    bool same = false;
    for (const index id : *whole) {
      const figure& f = m.head(id);
      const bool alike = f.period == like.period && f.kind == like.kind &&
                         (f.breakdown.find("per") == nullptr
                              ? like.breakdown.find("per") == nullptr
                              : like.breakdown.find("per") != nullptr &&
                                    *f.breakdown.find("per") == *like.breakdown.find("per"));
      if (same || !periods_overlap(f, like) || (compared != none && !alike)) continue;
      compared = m.cells()[id].statements.front();
      same = alike;
    }
    if (compared == none || intersect(m.at(compared).value, span)) continue;
    const statement& mean = m.at(compared);
    std::vector<index> ids{compared};
    hoptac::detail::append(ids, parts);
    finding one;
    one.code = errc::mean_outside_parts;
    one.check = check::mean_outside_parts;
    one.severity = same ? severity::contradiction : severity::tension;
    one.figures = ids_of(m, ids);
    one.stated = to_string(in_unit(mean.value, *mean.figure));
    one.computed = to_string(in_unit(span, *mean.figure));
    one.message = in_both([&](const speaker& say) {
      return say("Bình quân chung ", "The overall mean ") + say.said(mean) +
             say(" nằm ngoài khoảng của các phần, ", " lies outside those of its parts, ") +
             say.amount(in_unit(span, *mean.figure), mean.figure->unit) +
             (same ? std::string()
                   : say(": chỉ đúng nếu chúng được tính theo cách hoặc kỳ khác nhau",
                         ": it can hold only if they are measured otherwise or at other times"));
    });
    out.push_back(std::move(one));
  }
}

/// Means of comparable people of which one is said by the month and another by the year, though
/// their numbers are of one size: a month taken for a year, or a unit that slipped.
inline void check_rates(const model& m, std::vector<finding>& out) {
  const auto is_rate = [](const figure& f) {
    return is_averaged(f) && f.unit.family == unit_family::money &&
           f.unit.rate != unit_rate::none && f.value.sign() > 0;
  };
  const money::decimal ten = money::decimal::from_integer(10);
  for (const siblings& group : group_siblings(m, is_rate)) {
    index monthly = none;
    index yearly = none;
    for (const index id : group.cells) {
      index& first = m.head(id).unit.rate == unit_rate::per_month ? monthly : yearly;
      if (first == none) first = m.cells()[id].statements.front();
    }
    if (monthly == none || yearly == none) continue;
    const figure& a = *m.at(monthly).figure;
    const figure& b = *m.at(yearly).figure;
    const money::decimal month = a.value * ten_to(a.unit.power);
    const money::decimal year = b.value * ten_to(b.unit.power);
    const bool is_one_size = month < year * ten && year < month * ten;
    if (!is_one_size || month * money::decimal::from_integer(12) < year * ten) continue;
    finding one;
    one.code = errc::rates_of_two_times;
    one.check = check::mean_outside_parts;
    one.severity = severity::tension;
    one.figures = ids_of(m, {yearly, monthly});
    one.stated = money::to_string(b.value);
    one.computed = to_string(in_unit(m.at(monthly).value, b));
    one.message = in_both([&](const speaker& say) {
      return say.said(m.at(yearly)) + say(" đứng cạnh ", " stands beside ") +
             say.said(m.at(monthly)) + say(", tức là ", ", which is ") +
             say.amount(in_unit(m.at(monthly).value, b), b.unit) +
             say(": chỉ cùng đúng nếu một số thật sự bằng hơn mười lần số kia",
                 ": both can hold only if one really is more than ten times the other");
    });
    out.push_back(std::move(one));
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_MEANS_HPP
