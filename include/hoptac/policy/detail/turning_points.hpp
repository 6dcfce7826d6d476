// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP
#define HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint32_t
#include <vector>   // std::vector

/// Where an answer can change as one fact moves and all others stay. As a function of one date or
/// number, each leaf of a tree is constant between a few points; between the points of all leaves
/// the whole answer is.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The first real date that is not before a packed number, which may name no day.
[[nodiscard]] constexpr std::int64_t real_date(std::int64_t packed) {
  if (packed <= first_packed) return first_packed;
  if (packed > last_packed) return last_packed + 1;
  const std::int64_t year = packed >> 9;
  const std::int64_t month = packed >> 5 & 15;
  const std::int64_t day = packed & 31;
  if (month == 0) return year * year_step + 33;
  if (month > 12) return real_date((year + 1) * year_step + 33);
  if (day == 0) return packed + 1;
  if (calendar::date::exists(static_cast<int>(year), static_cast<int>(month),
                             static_cast<int>(day)))
    return packed;
  return real_date(year * year_step + (month + 1) * 32 + 1);
}

class turning_points {
 public:
  /// `cells` are the other facts; the cell of `place` itself is moved about and put back.
  turning_points(const program& of, std::uint32_t place, bool is_date, std::vector<cell>& cells)
      : of_(of), place_(place), is_date_(is_date), cells_(cells) {}

  /// The first values of runs without a change, ascending: the lowest value, then every value at
  /// which some leaf may answer differently from the value before.
  [[nodiscard]] std::vector<std::int64_t> find() {
    const std::int64_t lowest = is_date_ ? first_packed : cell::lowest + 1;
    const std::int64_t highest = is_date_ ? last_packed : cell::highest - 1;
    const cell before = cells_[place_];
    visit(of_.nodes);
    if (of_.amount) visit(*of_.amount);
    for (const bound_term& one : of_.terms) visit(one);
    cells_[place_] = before;
    if (is_date_)
      for (std::int64_t& point : points_) point = real_date(point);
    std::vector<std::int64_t> out{lowest};
    for (const std::int64_t x : points_)
      if (lowest <= x && x <= highest) out.push_back(x);
    hoptac::detail::sort_unique(out);
    return out;
  }

 private:
  void point(std::int64_t at) { points_.push_back(at); }
  void ends(std::int64_t low, std::int64_t high) {
    if (low != cell::lowest) point(low);
    if (high != cell::highest) point(is_date_ ? next_packed(high) : high + 1);
  }
  static std::int64_t next_packed(std::int64_t high) {
    return high >= last_packed ? last_packed + 1 : high + 1;
  }

  /// A few days around a packed day that may not exist, and around the turn of its year: the
  /// readings of ages and of the leap day all change within them.
  void around(std::int64_t day) {
    for (std::int64_t off = -to_mar_1; off <= to_mar_1 + 1; ++off) point(day + off);
    point((day >> 9) * year_step + 33);
    point(((day >> 9) + 1) * year_step + 33);
  }

  void visit(const std::vector<node>& nodes) {
    for (std::uint32_t at = 0; at < nodes.size(); ++at) visit(nodes, at);
  }
  void visit(const std::vector<node>& nodes, std::uint32_t at);
  void visit(const bound_term& one) {
    if (one.kind == term_kind::of_parameter && one.date == place_)
      for (const auto& windows : one.windows)
        for (const window_value& held : windows) ends(held.from, held.to);
    for (const bound_term& inner : one.of) visit(inner);
    for (const std::vector<node>& when : one.when) visit(when);
  }
  void visit_age(const node& one);
  void visit_terms(const node& one);
  void find_turns(const node& leaf, const std::vector<std::int64_t>& samples);
  [[nodiscard]] bool reads_place(const bound_term& one) const {
    if (one.kind == term_kind::of_fact && one.slot == place_) return true;
    for (const bound_term& inner : one.of)
      if (reads_place(inner)) return true;
    return !one.when.empty();
  }

  const program& of_;
  const std::uint32_t place_;
  const bool is_date_;
  std::vector<cell>& cells_;
  std::vector<std::int64_t> points_;
};

// ---------------------------------------------------------------------------------------- bodies

inline void turning_points::visit(const std::vector<node>& nodes, std::uint32_t at) {
  const node& one = nodes[at];
  switch (one.kind) {
    case op::in_range:
      if (one.a == place_) ends(one.low, one.high);
      return;
    case op::not_older:
    case op::of_age: return visit_age(one);
    case op::by_date:
      if (one.a == place_)
        for (std::uint32_t i = at + 1; i < one.end; i = nodes[i].end)
          ends(nodes[i].low, nodes[i].high);
      return;
    case op::compare:
    case op::share:
    case op::not_older_term:
    case op::of_age_term: return visit_terms(one);
    default: return;
  }
}

inline void turning_points::visit_age(const node& one) {
  const bool born = one.a == place_;
  if (!born && one.b != place_) return;
  const cell other = born ? cells_[one.b] : filled_birth(cells_[one.a], of_.ages);
  if (other.absent()) return;
  for (const std::int64_t day : {other.low, other.high}) {
    point(day);
    point(next_packed(day));
    for (const std::int64_t years : {one.low, one.low + 1}) {
      const std::int64_t there = born ? day - years * year_step : day + years * year_step;
      if (there >= first_packed && there <= last_packed) around(there);
    }
  }
}

/// A leaf with arithmetic: answers at a spread of values, and the exact turns between two of them
/// that differ. Finds every turn of a comparison that turns at most once in each decimal order, and
/// in each year; an equality turns where *less* and *at most* do.
inline void turning_points::visit_terms(const node& one) {
  const std::uint32_t count = one.kind == op::compare ? 2 : 3;
  bool reads = false;
  for (std::uint32_t i = 0; i < count; ++i) reads = reads || reads_place(of_.terms[one.a + i]);
  if (!reads) return;
  std::vector<std::int64_t> samples;
  if (is_date_) {
    for (std::int64_t year = calendar::date::first_year; year <= calendar::date::last_year;
         year += year < 1900 || year > 2100 ? 50 : 1)
      samples.push_back(year * year_step + 33);
    samples.push_back(last_packed);
  } else {
    samples = {cell::lowest + 1, 0, cell::highest - 1};
    for (std::int64_t step = 1; step <= cell::highest / 10; step *= 10) {
      samples.push_back(step);
      samples.push_back(-step);
    }
    hoptac::detail::sort_unique(samples);
  }
  node leaf = one;
  leaf.end = 1;
  if (one.with == test_kind::equal || one.with == test_kind::not_equal) {
    leaf.with = test_kind::less;
    find_turns(leaf, samples);
    leaf.with = test_kind::at_most;
  }
  find_turns(leaf, samples);
}

inline void turning_points::find_turns(const node& leaf, const std::vector<std::int64_t>& samples) {
  const auto answer_at = [&](std::int64_t value) {
    cells_[place_] = cell::exactly(is_date_ ? real_date(value) : value);
    return evaluate(of_.terms, of_.ages, &leaf, 0, cells_.data());
  };
  for (std::size_t i = 1; i < samples.size(); ++i) {
    std::int64_t turned = samples[i - 1];
    point(turned);
    // More than one turn where another fact is an interval: from no over not known to yes.
    for (truth last = answer_at(turned); last != answer_at(samples[i]); last = answer_at(turned)) {
      std::int64_t low = turned;
      turned = samples[i];
      while (turned - low > 1) {
        const std::int64_t middle = low + (turned - low) / 2;
        (answer_at(middle) == last ? low : turned) = middle;
      }
      point(turned);
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP
