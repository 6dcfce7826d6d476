// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP
#define HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/reachable_days.hpp>
#include <hoptac/policy/detail/turning_points.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>  // std::min, std::max, std::find, std::any_of, std::sort
#include <cstddef>    // std::size_t
#include <cstdint>    // std::int64_t, std::uint32_t
#include <optional>   // std::optional
#include <span>       // std::span
#include <utility>    // std::pair
#include <vector>     // std::vector

/// What can become of an application whose open facts are filled in. Conditions that share no open
/// fact cannot influence each other, so each such part of a rule is searched by itself.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Adds the places of all facts that a test reads, in no order and some of them twice.
inline void facts_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out);

inline void facts_of(const program& of, const node* nodes, std::uint32_t from, std::uint32_t to,
                     std::vector<std::uint32_t>& out) {
  for (std::uint32_t i = from; i < to; ++i) {
    const node& one = nodes[i];
    switch (one.kind) {
      case op::in_range:
      case op::in_set:
      case op::known:
      case op::by_date:
      case op::by_word: out.push_back(one.a); break;
      case op::not_older:
      case op::of_age:
        out.push_back(one.a);
        out.push_back(one.b);
        break;
      case op::compare:
      case op::share:
      case op::not_older_term:
      case op::of_age_term:
        for (std::uint32_t k = 0; k < (one.kind == op::compare ? 2U : 3U); ++k)
          facts_of(of, of.terms[one.a + k], out);
        break;
      default: break;
    }
  }
}

inline void facts_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out) {
  if (one.kind == term_kind::of_fact || one.by_word) out.push_back(one.slot);
  if (one.kind == term_kind::of_parameter) out.push_back(one.date);
  for (const bound_term& inner : one.of) facts_of(of, inner, out);
  for (const std::vector<node>& when : one.when)
    facts_of(of, when.data(), 0, static_cast<std::uint32_t>(when.size()), out);
}

class completions {
 public:
  static constexpr std::size_t most_tries = 200'000;

  completions(const program& of, std::span<const cell> cells, const std::vector<bool>& is_date)
      : of_(of), cells_(cells.begin(), cells.end()), is_date_(is_date) {}

  [[nodiscard]] std::vector<std::size_t> deciding();

 private:
  /// Conditions that share open facts, and what they can answer together.
  struct part {
    std::vector<std::uint32_t> roots;
    std::vector<std::uint32_t> open;
    truth best = truth::not_met;
  };
  /// A fact of a part, and the lowest answer that it can turn another answer into.
  struct influence {
    std::uint32_t place;
    bool any = false;
    truth lowest = truth::met;

    [[nodiscard]] bool is_all() const { return any && lowest == truth::not_met; }
  };

  [[nodiscard]] std::vector<part> parts() const;
  [[nodiscard]] truth answer_of(const part& one) const {
    truth out = truth::met;
    for (const std::uint32_t root : one.roots)
      out &= evaluate(of_.terms, of_.ages, of_.nodes.data(), root, cells_.data());
    return out;
  }
  [[nodiscard]] bool is_open(std::uint32_t place) const { return !cells_[place].exact(); }

  /// The values of a fact that stand for all its values, the other cells being as they are: with
  /// `reached`, also for what they become when facts after it are filled in.
  [[nodiscard]] std::vector<std::int64_t> standing_for(std::uint32_t place, bool reached);
  [[nodiscard]] std::vector<std::int64_t> turns_of(std::uint32_t place);
  /// The first values of runs, as far as they lie within what is known of a fact; ascending.
  [[nodiscard]] static std::vector<std::int64_t> within(const cell& known,
                                                        const std::vector<std::int64_t>& values);
  /// Finds the days that the open dates of a part can need, each for the sake of the others.
  void reach(const part& of);

  /// Fills the open facts from `next` on, the one looked at last, and looks at the answers as that
  /// one moves.
  void search(part& of, const std::vector<std::uint32_t>& order, std::size_t next,
              influence& found);

  [[nodiscard]] int decided_by(std::uint32_t place);

  const program& of_;
  std::vector<cell> cells_;
  const std::vector<bool>& is_date_;
  std::vector<open_date> reached_ = {};
  std::size_t tries_ = 0;
};

// ---------------------------------------------------------------------------------------- bodies

inline std::vector<completions::part> completions::parts() const {
  std::vector<part> out;
  for (const std::uint32_t root : of_.roots) {
    part one{{root}, {}};
    std::vector<std::uint32_t> read;
    facts_of(of_, of_.nodes.data(), root, of_.nodes[root].end, read);
    hoptac::detail::sort_unique(read);
    for (const std::uint32_t place : read)
      if (is_open(place)) one.open.push_back(place);
    // Joins all parts that share an open fact with this one.
    for (std::size_t i = 0; i < out.size();) {
      const bool shares = std::any_of(one.open.begin(), one.open.end(), [&](std::uint32_t place) {
        return std::find(out[i].open.begin(), out[i].open.end(), place) != out[i].open.end();
      });
      if (!shares) {
        ++i;
        continue;
      }
      hoptac::detail::append(one.roots, out[i].roots);
      hoptac::detail::append(one.open, out[i].open);
      out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
    }
    hoptac::detail::sort_unique(one.open);
    out.push_back(std::move(one));
  }
  return out;
}

inline std::vector<std::int64_t> completions::turns_of(std::uint32_t place) {
  return turning_points(of_, place, is_date_[place], cells_).find();
}

inline void completions::reach(const part& of) {
  std::vector<open_date> dates;
  for (const std::uint32_t place : of.open)
    if (is_date_[place]) dates.push_back({place, within(cells_[place], turns_of(place))});
  reached_ = reachable_days(of_, std::move(dates));
}

inline std::vector<std::int64_t> completions::within(const cell& known,
                                                     const std::vector<std::int64_t>& values) {
  std::vector<std::int64_t> out;
  for (const std::int64_t x : values)
    if (known.absent() || (known.low < x && x <= known.high)) out.push_back(x);
  if (!known.absent()) out.push_back(known.low);
  hoptac::detail::sort_unique(out);
  return out;
}

inline std::vector<std::int64_t> completions::standing_for(std::uint32_t place, bool reached) {
  std::vector<std::int64_t> out;
  if (of_.words[place] > 0) {
    for (std::uint32_t i = 0; i < of_.words[place]; ++i) out.push_back(i);
    return out;
  }
  out = turns_of(place);
  const std::optional<std::size_t> days = find_open(reached_, place);
  if (reached && days) hoptac::detail::append(out, reached_[*days].days);
  // Beside the turns, values that arithmetic with other open facts may need to turn at all.
  if (cells_[place].absent() && !(reached && of_.terms.empty())) {
    if (is_date_[place])
      for (const std::int64_t year : {1950, 1990, 2024}) out.push_back(year * year_step + 33);
    else
      for (const std::int64_t value : {1, 1'000, 1'000'000'000}) out.push_back(value);
  }
  return within(cells_[place], out);
}

inline void completions::search(part& of, const std::vector<std::uint32_t>& order, std::size_t next,
                                influence& found) {
  const std::uint32_t place = order[next];
  const cell before = cells_[place];
  const bool last = next + 1 == order.size();
  const std::vector<std::int64_t> values = standing_for(place, !last);
  truth low = truth::met;
  truth high = truth::not_met;
  for (const std::int64_t value : values) {
    if (found.is_all() && of.best == truth::met) break;  // nothing is left to be found
    if (++tries_ > most_tries) break;
    cells_[place] = cell::exactly(value);
    if (!last) {
      search(of, order, next + 1, found);
      continue;
    }
    const truth here = answer_of(of);
    low = (std::min)(low, here);
    high = (std::max)(high, here);
  }
  cells_[place] = before;
  if (!last) return;
  of.best = (std::max)(of.best, high);
  if (low < high) {
    found.any = true;
    found.lowest = (std::min)(found.lowest, low);
  }
}

/// In how many of 100 of its values a fact alone decides the whole answer.
inline int completions::decided_by(std::uint32_t place) {
  const cell before = cells_[place];
  const std::vector<std::int64_t> values = standing_for(place, false);
  int decided = 0;
  for (const std::int64_t value : values) {
    cells_[place] = cell::exactly(value);
    truth out = truth::met;
    for (const std::uint32_t root : of_.roots)
      out &= evaluate(of_.terms, of_.ages, of_.nodes.data(), root, cells_.data());
    decided += out != truth::not_known ? 1 : 0;
  }
  cells_[place] = before;
  return values.empty() ? 0 : decided * 100 / static_cast<int>(values.size());
}

inline std::vector<std::size_t> completions::deciding() {
  std::vector<part> all = parts();
  std::vector<std::vector<influence>> found(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].open.empty()) all[i].best = answer_of(all[i]);
    reach(all[i]);
    for (const std::uint32_t place : all[i].open) {
      std::vector<std::uint32_t> order;
      for (const std::uint32_t other : all[i].open)
        if (other != place) order.push_back(other);
      order.push_back(place);
      influence here{place};
      tries_ = 0;
      search(all[i], order, 0, here);
      if (tries_ > most_tries) {
        here = {place, true, truth::not_met};
        all[i].best = truth::met;
      }
      found[i].push_back(here);
    }
  }
  std::vector<std::pair<int, std::size_t>> ranked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    truth others = truth::met;  // the best that all other parts can answer together
    for (std::size_t k = 0; k < all.size(); ++k)
      if (k != i) others &= all[k].best;
    for (const influence& one : found[i])
      if (one.any && one.lowest < others) ranked.emplace_back(decided_by(one.place), one.place);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::size_t> out;
  out.reserve(ranked.size());
  for (const auto& [share, place] : ranked) out.push_back(place);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP
