// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_SUCCESSION_HPP
#define HOPTAC_PLACE_SUCCESSION_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>    // std::find, std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place {

/// What a unit is on another day. Numbers are stored: never reuse.
enum class fate : std::uint8_t {
  same = 0,       ///< the unit itself and nothing else
  one = 1,        ///< one other unit: the whole of it lies there, or came from there
  several = 2,    ///< several whole units together; only looking back
  parts = 3,      ///< parts of units: how much of each is not known without a share
  ended = 4,      ///< nothing: it ended without a successor, as the districts did
  not_known = 5,  ///< a step on the way is not known well enough
};

/// `same`, `one`, `several`, `parts`, `ended`, `not_known`: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(fate what);

/// A unit that has a share in the answer: the whole of one with the other, or only a part.
struct share {
  const unit* of;
  bool whole;

  friend bool operator==(const share&, const share&) = default;
};

/// What a unit is on another day, and how well that is known.
struct succession {
  fate what = fate::same;
  std::vector<share> units = {};  ///< by code; none for `ended` and `not_known`
  /// The least that is known of a step on the way, and the unit whose end that step is; null where
  /// no step was taken.
  law::confirmation known = law::confirmation::read_in_text;
  const unit* weakest = nullptr;

  friend bool operator==(const succession&, const succession&) = default;
};

/// What became of `of` by the day `on`, through as many reforms as lie between. A step that is
/// known less well than `at_least` makes the answer `not_known`; ask again with less to see where
/// it would lead. A unit that was split has `parts`, never a guessed share.
/// Precondition: `of` is one of `in.units()`, and `first_known_day(of) <= on`.
[[nodiscard]] succession became(const gazetteer& in, const unit& of, calendar::date on,
                                law::confirmation at_least = law::trusted);

/// What was on the day `on` that `of` consists of at its end, or today. `parts` are units of that
/// day of which `of` holds some. Where a unit ended in between whose successor is not known well
/// enough, whatever stood beside it then (in the same parent) may hold it: that is `not_known`.
/// Precondition: `of` is one of `in.units()`, and `!of.to || on <= *of.to`.
[[nodiscard]] succession came_from(const gazetteer& in, const unit& of, calendar::date on,
                                   law::confirmation at_least = law::trusted);

// ---------------------------------------------------------------------------------------- bodies

constexpr std::string_view to_string(fate what) {
  switch (what) {
    case fate::same: return "same";
    case fate::one: return "one";
    case fate::several: return "several";
    case fate::parts: return "parts";
    case fate::ended: return "ended";
    case fate::not_known: return "not_known";
  }
  return {};
}

namespace detail {

/// Each unit once, in the order in which they were met.
class unit_list {
 public:
  void add(const unit* one) {
    if (!has(one)) units_.push_back(one);
  }
  [[nodiscard]] bool has(const unit* one) const {
    return std::find(units_.begin(), units_.end(), one) != units_.end();
  }
  [[nodiscard]] std::size_t size() const { return units_.size(); }
  [[nodiscard]] const unit* operator[](std::size_t i) const { return units_[i]; }

 private:
  std::vector<const unit*> units_;
};

/// Takes note of a step: the end of `of`.
inline void note_step(succession& out, const unit& of) {
  if (out.weakest != nullptr && out.known <= of.succession) return;
  out.known = of.succession;
  out.weakest = &of;
}

inline succession not_known(const unit& step, law::confirmation known) {
  return {fate::not_known, {}, known, &step};
}

/// A unit that ended, and where it went is not known so well.
[[nodiscard]] inline bool is_lost(const unit& one, law::confirmation at_least) {
  return one.to && (one.succession < at_least ||
                    (one.successors.empty() && one.succession == law::confirmation::not_found));
}

inline void sort_shares(std::vector<share>& shares) {
  std::sort(shares.begin(), shares.end(),
            [](const share& a, const share& b) { return a.of->code < b.of->code; });
}

/// Everything that went into `of` on or after the day `on`, and `of` itself.
[[nodiscard]] inline unit_list ancestors(const gazetteer& in, const unit& of, calendar::date on) {
  unit_list out;
  out.add(&of);
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const unit* before : in.predecessors(*out[i]))
      if (on <= *before->to) out.add(before);
  return out;
}

}  // namespace detail

inline succession became(const gazetteer& in, const unit& of, calendar::date on,
                         law::confirmation at_least) {
  HOPTAC_PRE(in.find(key_of(of)) == &of && first_known_day(of) <= on);
  succession out;
  detail::unit_list met;
  met.add(&of);
  bool lost_some = false;
  for (std::size_t i = 0; i < met.size(); ++i) {
    const unit& at = *met[i];
    if (!at.to || on <= *at.to) {
      out.units.push_back({&at, true});
      continue;
    }
    if (detail::is_lost(at, at_least)) return detail::not_known(at, at.succession);
    detail::note_step(out, at);
    lost_some = lost_some || at.successors.empty();
    for (const unit_key& next : at.successors) met.add(in.find(next));
  }
  if (out.units.empty()) {
    out.what = fate::ended;
  } else if (out.units.size() > 1 || lost_some) {
    out.what = fate::parts;
    for (share& each : out.units) each.whole = false;
  } else {
    out.what = out.units.front().of == &of ? fate::same : fate::one;
  }
  detail::sort_shares(out.units);
  return out;
}

inline succession came_from(const gazetteer& in, const unit& of, calendar::date on,
                            law::confirmation at_least) {
  HOPTAC_PRE(in.find(key_of(of)) == &of && (!of.to || on <= *of.to));
  const calendar::date end = of.to ? *of.to : calendar::last_day_of_year(calendar::date::last_year);
  const detail::unit_list all = detail::ancestors(in, of, on);
  for (const unit& lost : in.units()) {
    if (!detail::is_lost(lost, at_least) || lost.level != of.level) continue;
    if (*lost.to < on || end <= *lost.to) continue;
    const calendar::date after = *lost.to + calendar::days{1};
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i] == &lost || (all[i]->parent == lost.parent && in_force(*all[i], after)))
        return detail::not_known(lost, lost.succession);
  }
  succession out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const unit& at = *all[i];
    if (&at != &of) detail::note_step(out, at);
    if (in_force(at, on)) {
      const succession there = became(in, at, end, law::confirmation::not_found);
      out.units.push_back(
          {&at, there.units.size() == 1 && there.units.front() == share{&of, true}});
      continue;
    }
    bool has_origin = false;
    for (const unit* before : in.predecessors(at)) has_origin = has_origin || on <= *before->to;
    if (!has_origin) return detail::not_known(at, law::confirmation::not_found);
  }
  bool all_whole = true;
  for (const share& each : out.units) all_whole = all_whole && each.whole;
  if (!all_whole)
    out.what = fate::parts;
  else if (out.units.size() > 1)
    out.what = fate::several;
  else
    out.what = out.units.front().of == &of ? fate::same : fate::one;
  detail::sort_shares(out.units);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::place

#endif  // HOPTAC_PLACE_SUCCESSION_HPP
