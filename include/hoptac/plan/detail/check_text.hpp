// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_TEXT_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/repairs.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/reading.hpp>

#include <algorithm>  // std::sort
#include <array>      // std::array
#include <string>     // std::string
#include <utility>    // std::move
#include <vector>     // std::vector

/// Findings about the text as a whole: a figure stated twice, and how percentages were rounded.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Statements of one cell that exclude each other. Two targets are not two statements of a fact:
/// `check_targets` compares them.
inline void check_repeats(const model& m, const evidence& known, std::vector<finding>& out) {
  for (const cell& c : m.cells()) {
    if (m.at(c.statements.front()).figure->kind == figure_kind::target) continue;
    std::vector<std::string_view> days;  // statements as of different days may differ
    for (const index id : c.statements)
      if (!m.at(id).figure->as_of.empty())
        hoptac::detail::insert_sorted(days, std::string_view(m.at(id).figure->as_of));
    for (std::size_t i = 1; i < c.statements.size(); ++i) {
      const statement& later = m.at(c.statements[i]);
      // Compared with the first statement of the same day: one finding for each that differs.
      index first = none;
      for (std::size_t j = 0; j < i && first == none; ++j) {
        const std::string& day = m.at(c.statements[j]).figure->as_of;
        if (day == later.figure->as_of || (days.size() < 2)) first = c.statements[j];
      }
      if (first == none || can_be_one(m.at(first), later) ||
          !same_time(*m.at(first).figure, *later.figure))
        continue;
      const statement& earlier = m.at(first);
      finding one;
      one.code = errc::repeat_differs;
      one.check = check::repeat;
      one.figures = ids_of(m, {first, c.statements[i]});
      one.stated = to_string(in_unit(earlier.value, *earlier.figure));
      one.computed = to_string(in_unit(later.value, *earlier.figure));
      one.message = in_both([&](const speaker& say) {
        return say("Cùng một số liệu được ghi là ", "One figure is stated as ") +
               say.said(earlier) + say(" rồi lại là ", " and again as ") + say.said(later);
      });
      if (earlier.exact() && later.exact()) {
        const std::vector<index> around{first, c.statements[i]};
        // The relations know the first statement only: as it stands for one repair, changed to the
        // later value for the other.
        repair later_changes = known.weigh(first, *earlier.value.low, no_relation, around);
        later_changes.figure = later.figure->id;
        later_changes.from = later.figure->value;
        later_changes.to = in_unit(money::ratio(*earlier.value.low), *later.figure);
        one.repairs.push_back(std::move(later_changes));
        one.repairs.push_back(known.weigh(first, *later.value.low, no_relation, around));
        rank(one.repairs);
      }
      out.push_back(std::move(one));
    }
  }
}

/// Whether one rounding makes every percentage that some rounding makes. Where it does not, each
/// figure that some reading excludes is named.
inline void check_rounding(const model& m, const evidence& known, std::vector<finding>& out) {
  const values v{&m};
  std::array<std::vector<index>, all_readings.size()> excluded;  // what each reading cannot make
  std::vector<std::pair<index, money::ratio>> witnesses;
  for (std::size_t i = 0; i < known.all().size(); ++i) {
    const relation& r = known.all()[i];
    const bool share = r.check == check::share;
    if (!known.holds_as_stated(i) || !(share || r.check == check::progress)) continue;
    const interval printed = v[r.terms[0]];
    if (!printed.exact()) continue;
    if (share && r.terms.size() > 3) continue;  // more than one whole: no one quotient
    std::optional<money::ratio> exact;
    if (share) {
      exact = percentage(v[r.terms[1]], v[r.terms[2]]);
    } else if (v[r.terms[1]].exact() && v[r.terms[2]].exact() && v[r.terms[2]].low->sign() > 0) {
      exact = progress_of(*v[r.terms[1]].low, *v[r.terms[2]].low,
                          m.at(r.terms[0]).figure->measure.value_or(progress_measure::ratio));
    }
    if (!exact) continue;
    bool any = false;
    for (std::size_t k = 0; k < all_readings.size(); ++k)
      if (!fits(*exact, *printed.low, all_readings[k])) {
        excluded[k].push_back(r.terms[0]);
        any = true;
      }
    if (any) witnesses.emplace_back(r.terms[0], *exact);
  }
  for (const std::vector<index>& of_reading : excluded)
    if (of_reading.empty()) return;  // this reading makes them all

  std::sort(witnesses.begin(), witnesses.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  finding one;
  one.code = errc::no_single_rounding;
  one.check = check::rounding_mode;
  one.severity = severity::tension;
  for (const auto& [id, exact] : witnesses) {
    const figure& f = *m.at(id).figure;
    one.figures.push_back(f.id);
    one.stated += (one.stated.empty() ? "" : ", ") + money::to_string(f.value);
    one.computed += (one.computed.empty() ? "" : ", ") + money::to_string(in_unit(exact, f));
  }
  const auto some = [&](reading how) {
    std::vector<index> ids = excluded[static_cast<std::size_t>(how)];
    const bool more = ids.size() > 4;
    if (more) ids.resize(4);
    std::string text;
    for (const std::string& id : ids_of(m, ids)) text += (text.empty() ? "" : ", ") + id;
    return more ? text + ", …" : text;
  };
  one.message = in_both([&](const speaker& say) {
    return say("Không một cách làm tròn nào khớp với mọi tỷ lệ: làm tròn thông thường không cho ",
               "No single rounding makes all the percentages: rounding half up does not make ") +
           some(reading::half_up) + say("; bỏ phần lẻ không cho ", ", cutting off does not make ") +
           some(reading::truncated) +
           say("; làm tròn lên không cho ", ", rounding up does not make ") + some(reading::up);
  });
  out.push_back(std::move(one));
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_TEXT_HPP
