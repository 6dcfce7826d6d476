// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP
#define HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/open_parts.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/reachable_values.hpp>
#include <hoptac/policy/detail/turning_points.hpp>
#include <hoptac/policy/fact.hpp>

#include <algorithm>  // std::min, std::max, std::find, std::any_of, std::sort
#include <cstddef>    // std::size_t, std::ptrdiff_t
#include <cstdint>    // std::int64_t, std::uint32_t
#include <optional>   // std::optional
#include <span>       // std::span
#include <utility>    // std::pair, std::move
#include <vector>     // std::vector

/// What can become of an application whose open facts are filled in.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

class completions {
 public:
  /// So many times conditions are read or intervals looked at for one application.
  static constexpr std::size_t most_tries = 200'000;

  completions(const program& of, std::span<const cell> cells, const std::vector<bool>& is_date)
      : of_(of), cells_(cells.begin(), cells.end()), is_date_(is_date) {}

  /// The facts that decide, the most decisive first. A fact of which the search could neither show
  /// that it decides nor that it does not is among them, and `cut_off` says that there is one.
  struct result {
    std::vector<std::size_t> places = {};
    bool cut_off = false;
  };
  [[nodiscard]] result deciding();

 private:
  using part = open_part;
  /// A fact of a part, and the lowest answer that it can turn another answer into.
  struct influence {
    std::uint32_t place = 0;
    bool any = false;
    truth lowest = truth::met;
    bool complete = true;  ///< the search ended, and what it did not find is not there

    [[nodiscard]] bool is_all() const { return any && lowest == truth::not_met; }
  };

  [[nodiscard]] truth answer_of(const part& one) const {
    truth out = truth::met;
    for (const std::uint32_t root : one.roots)
      out &= evaluate(of_.terms, of_.ages, of_.nodes.data(), root, cells_.data());
    return out;
  }
  /// The answer that stays whatever the facts are that have not been filled in. What is known of a
  /// birth is left out: it may turn out to lie after the day, and then its age is not known.
  [[nodiscard]] truth settled_answer_of(const part& one) {
    std::vector<std::pair<std::uint32_t, cell>> known;
    for (const std::uint32_t place : one.open) {
      if (cells_[place].exact() || cells_[place].absent()) continue;
      known.emplace_back(place, cells_[place]);
      cells_[place] = cell{};
    }
    const truth out = answer_of(one);
    for (const auto& [place, cell_of] : known) cells_[place] = cell_of;
    return out;
  }

  /// The values of a fact that stand for all its values, the other cells being as they are: with
  /// `reached`, also for what they become when facts after it are filled in.
  [[nodiscard]] std::vector<std::int64_t> standing_for(const part& of, std::uint32_t place,
                                                       bool reached);
  [[nodiscard]] std::vector<std::int64_t> turns_of(std::uint32_t place);
  /// The first values of runs, as far as they lie within what is known of a fact; ascending.
  [[nodiscard]] static std::vector<std::int64_t> within(const cell& known,
                                                        const std::vector<std::int64_t>& values);
  /// Finds the values that the open facts of a part can need, each for the sake of the others.
  void reach(const part& of);

  /// Fills the open facts from `next` on, the one looked at last, and looks at the answers as that
  /// one moves.
  void search(part& of, const std::vector<std::uint32_t>& order, std::size_t next,
              influence& found);

  [[nodiscard]] int decided_by(const part& of, std::uint32_t place);

  const program& of_;
  std::vector<cell> cells_;
  const std::vector<bool>& is_date_;
  std::vector<open_fact> reached_ = {};
  std::size_t left_ = most_tries;
  bool turns_open_ = false;  // some turns were not looked for
};

// ---------------------------------------------------------------------------------------- bodies

inline std::vector<std::int64_t> completions::turns_of(std::uint32_t place) {
  turning_points turns(of_, place, is_date_[place], cells_, left_);
  std::vector<std::int64_t> out = turns.find();
  turns_open_ = turns_open_ || !turns.open().empty();
  return out;
}

inline void completions::reach(const part& of) {
  std::vector<open_fact> facts;
  for (const std::uint32_t place : of.open)
    if (of_.words[place] == 0)
      facts.push_back({place, is_date_[place], within(cells_[place], turns_of(place))});
  reached_ = reachable_values(of_, std::move(facts));
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

inline std::vector<std::int64_t> completions::standing_for(const part& of, std::uint32_t place,
                                                           bool reached) {
  std::vector<std::int64_t> out;
  if (of_.words[place] > 0) {
    for (std::uint32_t i = 0; i < of_.words[place]; ++i) out.push_back(i);
    return out;
  }
  out = turns_of(place);
  const std::optional<std::size_t> values = find_open(reached_, place);
  if (reached && values) hoptac::detail::append(out, reached_[*values].values);
  // Beside the turns, values that arithmetic with other open facts may need to turn at all.
  if (cells_[place].absent() && !of.exact) {
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
  const std::vector<std::int64_t> values = standing_for(of, place, !last);
  truth low = truth::met;
  truth high = truth::not_met;
  for (const std::int64_t value : values) {
    if (found.is_all() && of.best == truth::met) break;  // nothing is left to be found
    if (left_ == 0) break;
    --left_;
    cells_[place] = cell::exactly(value);
    const truth here = last ? answer_of(of) : of.prunes ? settled_answer_of(of) : truth::not_known;
    if (!last) {
      if (here == truth::not_known)
        search(of, order, next + 1, found);
      else
        of.best = (std::max)(of.best, here);  // whatever the others are
      continue;
    }
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
inline int completions::decided_by(const part& of, std::uint32_t place) {
  const cell before = cells_[place];
  left_ = (std::max)(left_, std::size_t{1'000});
  const std::vector<std::int64_t> values = standing_for(of, place, false);
  int decided = 0;
  for (const std::int64_t value : values) {
    cells_[place] = cell::exactly(value);
    decided += answer(of_, cells_.data()) != truth::not_known ? 1 : 0;
  }
  cells_[place] = before;
  return values.empty() ? 0 : decided * 100 / static_cast<int>(values.size());
}

inline completions::result completions::deciding() {
  std::vector<part> all = open_parts(of_, cells_);
  std::size_t facts = 0;
  for (const part& one : all) facts += one.open.size();
  const std::size_t share = most_tries / (std::max)(facts, std::size_t{1});
  std::vector<std::vector<influence>> found(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].open.empty()) all[i].best = answer_of(all[i]);
    left_ = share;
    turns_open_ = false;
    reach(all[i]);
    const bool reached_all = !turns_open_;
    for (const std::uint32_t place : all[i].open) {
      std::vector<std::uint32_t> order;
      for (const std::uint32_t other : all[i].open)
        if (other != place) order.push_back(other);
      order.push_back(place);
      influence here{.place = place};
      left_ = share;
      turns_open_ = false;
      search(all[i], order, 0, here);
      here.complete = all[i].exact && reached_all && !turns_open_ && left_ > 0;
      found[i].push_back(here);
    }
  }
  // What each part surely can answer at best, and what it may where its search is not complete.
  std::vector<truth> possible;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool complete = std::any_of(found[i].begin(), found[i].end(),
                                      [](const influence& one) { return one.complete; });
    possible.push_back(complete || found[i].empty() ? all[i].best : truth::met);
  }
  result out;
  std::vector<std::pair<int, std::size_t>> ranked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    truth others = truth::met;  // the best that all other parts can answer together
    truth others_possible = truth::met;
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (k == i) continue;
      others &= all[k].best;
      others_possible &= possible[k];
    }
    for (const influence& one : found[i]) {
      const bool shown = one.any && one.lowest < others;
      const bool may_be = (one.any && one.lowest < others_possible) ||
                          (!one.complete && others_possible != truth::not_met);
      if (!shown && !may_be) continue;
      out.cut_off = out.cut_off || !shown;
      ranked.emplace_back(decided_by(all[i], one.place), one.place);
    }
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  out.places.reserve(ranked.size());
  for (const auto& [decided, place] : ranked) out.places.push_back(place);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_COMPLETIONS_HPP
