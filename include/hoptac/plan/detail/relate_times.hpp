// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_RELATE_TIMES_HPP
#define HOPTAC_PLAN_DETAIL_RELATE_TIMES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/siblings.hpp>
#include <hoptac/plan/growth.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <cstddef>      // std::size_t, std::ptrdiff_t
#include <cstdint>      // std::uint32_t
#include <map>          // std::map
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move, std::pair
#include <vector>       // std::vector

/// Relations between the figures of different times: a stock, what came and what went; a change and
/// the two values it lies between; the parts of a period and the whole of it.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

class time_relations {
 public:
  time_relations(const model& m, std::vector<relation>& into) : m_(m), out_(into) {}

  void stock_flows();
  void net_changes();
  void growths();
  void parts_of_periods();

 private:
  [[nodiscard]] index first_of(index cell) const { return m_.cells()[cell].statements.front(); }
  void add_terms(relation& to, const std::vector<index>& cells) const {
    for (const index cell : cells) to.terms.push_back(first_of(cell));
  }
  [[nodiscard]] static bool is_result(const figure& f) {
    return f.kind == figure_kind::actual || f.kind == figure_kind::estimate;
  }
  /// The flows of a stock in its period whose names end so.
  template <class Endings>
  [[nodiscard]] std::vector<index> flows(const figure& stock, const Endings& endings) const {
    std::vector<index> out;
    for (const std::string_view ending : endings)
      if (const index at =
              m_.find_result(stock, stock.indicator + std::string(ending), stock.breakdown);
          at != none)
        out.push_back(at);
    return out;
  }
  /// The stock with which a period begins.
  [[nodiscard]] index opening_of(const figure& like, std::string_view stock,
                                 const calendar::period& during) const {
    for (const index opening : m_.results_of(like, stock, like.breakdown)) {
      const auto day = model::moment(m_.head(opening));
      if (day && *day + calendar::days{1} == during.first_day()) return opening;
    }
    return none;
  }
  void explain_by_others(const figure& stock, relation& r);

  const model& m_;
  std::vector<relation>& out_;
  std::optional<lists_by_key> results_;  // of one thing and period, whatever they count
};

/// Every such relation among the figures of `m`.
inline void relate_times(const model& m, std::vector<relation>& into) {
  time_relations all(m, into);
  all.stock_flows();
  all.net_changes();
  all.growths();
  all.parts_of_periods();
}

// Bodies.

inline void time_relations::stock_flows() {
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& closing = m_.head(id);
    if (!is_result(closing) || effect_of(closing.indicator) || !is_additive(closing)) continue;
    const auto period = calendar::period::parse(closing.period);
    if (!period) continue;
    const std::vector<index> adding = flows(closing, coming);
    const std::vector<index> removing = flows(closing, going);
    if (adding.empty() && removing.empty()) continue;
    const index opening = opening_of(closing, closing.indicator, *period);
    if (opening == none) continue;
    relation r{check::stock_flow, {first_of(id), first_of(opening)}, true, 2 + adding.size()};
    add_terms(r, adding);
    add_terms(r, removing);
    if (!holds(r, values{&m_})) explain_by_others(closing, r);
    out_.push_back(std::move(r));
  }
}

/// Takes in what came or went under a name that the audit does not know
/// (`organisations_converted_to_company`), where it is all that the balance lacks.
inline void time_relations::explain_by_others(const figure& stock, relation& r) {
  const auto key_of = [&](const figure& f, index parts) {
    key out = m_.series_key(f, "", "", parts);
    out.period = m_.word(f.period);
    return out;
  };
  if (!results_) {
    results_.emplace();
    for (index id = 0; id < m_.cells().size(); ++id)
      if (is_result(m_.head(id)) && m_.head(id).base.empty())
        results_->add(key_of(m_.head(id), m_.parts_of(id)), id);
  }
  constexpr std::size_t most = 4;
  std::vector<index> others;
  const index parts = m_.parts().find(stock.breakdown);
  if (const std::vector<index>* beside = results_->find(key_of(stock, parts)); beside != nullptr)
    for (const index id : *beside) {
      const figure& f = m_.head(id);
      if (f.indicator.starts_with(stock.indicator + "_") && !effect_of(f.indicator) &&
          is_additive(f) && m_.at(first_of(id)).exact() && others.size() < most)
        others.push_back(id);
    }
  std::size_t choices = 1;  // each comes, goes, or counts for nothing
  for (std::size_t i = 0; i < others.size(); ++i) choices *= 3;
  for (std::size_t choice = 1; choice < choices; ++choice) {
    relation tried = r;
    std::size_t rest = choice;
    for (const index id : others) {
      if (rest % 3 == 1) {
        tried.terms.insert(tried.terms.begin() + static_cast<std::ptrdiff_t>(tried.removing),
                           first_of(id));
        ++tried.removing;
      }
      if (rest % 3 == 2) tried.terms.push_back(first_of(id));
      rest /= 3;
    }
    if (!holds(tried, values{&m_})) continue;
    r = std::move(tried);
    return;
  }
}

/// An increase is all that came less all that went. Only beside what went it may also be all that
/// came.
inline void time_relations::net_changes() {
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& change = m_.head(id);
    const auto effect = effect_of(change.indicator);
    if (!is_result(change) || !effect || !effect->is_net) continue;
    const auto period = calendar::period::parse(change.period);
    if (!period) continue;
    const index closing = m_.find_in_period(change, effect->stock, change.period);
    const auto since = period_in_base(change.base, false);
    const index opening = since ? m_.find_in_period(change, effect->stock, *since)
                                : opening_of(change, effect->stock, *period);
    const auto fits = [&](index stock) {
      return stock != none && is_result(m_.head(stock)) &&
             m_.head(stock).unit.family == change.unit.family;
    };
    if (!fits(closing) || !fits(opening) || closing == opening) continue;
    relation r{check::stock_flow, {}, true, effect->adds ? std::size_t{3} : std::size_t{2}, true};
    add_terms(r, {closing, opening, id});
    if (!holds(r, values{&m_})) {
      relation gross = r;
      const std::vector<index> opposite =
          effect->adds ? flows(m_.head(closing), going) : flows(m_.head(closing), coming);
      if (effect->adds) {
        add_terms(gross, opposite);
      } else {
        gross.terms.pop_back();
        add_terms(gross, opposite);
        gross.removing += opposite.size();
        gross.terms.push_back(first_of(id));
      }
      if (!opposite.empty() && holds(gross, values{&m_})) r = std::move(gross);
    }
    out_.push_back(std::move(r));
  }
}

inline void time_relations::growths() {
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& said = m_.head(id);
    const std::optional<growth> of = growth_of(said);
    if (!of) continue;
    const index later = m_.find_in_period(said, of->of, said.period);
    const index earlier = m_.find_in_period(said, of->of, of->since);
    if (later == none || earlier == none || later == earlier || later == id || earlier == id ||
        m_.head(later).unit.family != m_.head(earlier).unit.family)
      continue;
    relation r{check::growth, {}};
    add_terms(r, {id, later, earlier});
    out_.push_back(std::move(r));
  }
}

/// The halves, quarters or months of a period, or the years of several.
[[nodiscard]] inline std::vector<calendar::period> parts_of(const calendar::period& whole) {
  using calendar::period, calendar::period_kind;
  std::vector<period> out;
  const int year = whole.first_day().year();
  const int month = whole.first_day().month();
  switch (whole.kind()) {
    case period_kind::years:
      for (int one = year; one <= whole.last_day().year(); ++one)
        out.push_back(period::of_year(one));
      break;
    case period_kind::year: out = {period::of_half(year, 1), period::of_half(year, 2)}; break;
    case period_kind::half:
      for (int i = 0; i < 2; ++i) out.push_back(period::of_quarter(year, (month + 2) / 3 + i));
      break;
    case period_kind::quarter:
      for (int i = 0; i < 3; ++i) out.push_back(period::of_month(year, month + i));
      break;
    default: break;
  }
  return out;
}

/// What comes or goes in the parts of a period adds up to what does in all of it.
inline void time_relations::parts_of_periods() {
  lists_by_key series;
  for (index id = 0; id < m_.cells().size(); ++id) {
    const figure& f = m_.head(id);
    if (is_result(f) && effect_of(f.indicator) && is_additive(f))
      series.add(m_.series_key(f, f.indicator, f.base, m_.parts_of(id)), id);
  }
  for (const std::vector<index>& cells : series.all()) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, index> of_days;  // the first of the same days
    const auto days_of = [](const calendar::period& over) {
      return std::pair{over.first_day().packed(), over.last_day().packed()};
    };
    for (const index id : cells)
      if (const auto period = calendar::period::parse(m_.head(id).period))
        of_days.try_emplace(days_of(*period), id);
    if (of_days.size() < 3) continue;
    for (const index id : cells) {
      const auto whole = calendar::period::parse(m_.head(id).period);
      if (!whole) continue;
      // The widest parts that are stated, and narrower ones where wider are not.
      std::vector<index> terms{id};
      bool is_whole = true;
      std::vector<calendar::period> open = parts_of(*whole);
      while (!open.empty() && is_whole) {
        const calendar::period next = open.front();
        open.erase(open.begin());
        if (const auto stated = of_days.find(days_of(next)); stated != of_days.end()) {
          terms.push_back(stated->second);
          continue;
        }
        const std::vector<calendar::period> inner = parts_of(next);
        is_whole = !inner.empty();
        open.insert(open.begin(), inner.begin(), inner.end());
      }
      if (!is_whole || terms.size() < 3) continue;
      relation r{check::sum_of_parts, {}};
      add_terms(r, terms);
      out_.push_back(std::move(r));
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_RELATE_TIMES_HPP
