// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP
#define HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/evaluate_term.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/range_reader.hpp>
#include <hoptac/policy/detail/range_value.hpp>
#include <hoptac/policy/detail/reads.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint32_t, std::uint64_t
#include <utility>  // std::pair
#include <vector>   // std::vector, std::erase_if

/// Where an answer can change as one fact moves and all others stay. As a function of one date or
/// number, each leaf of a tree is constant between its turning points; between the points of all
/// leaves the whole answer is. Leaves that compute are halved until an interval has one answer.
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
  /// So many intervals are looked at for one fact of one application.
  static constexpr std::size_t most_tries = 20'000;

  /// `cells` are the other facts; the cell of `place` itself is moved about and put back. `left` is
  /// how many intervals may still be looked at, and is counted down.
  turning_points(const program& of, std::uint32_t place, bool is_date, std::vector<cell>& cells,
                 std::size_t& left)
      : of_(of),
        place_(place),
        is_date_(is_date),
        cells_(cells),
        left_(left),
        reader_(of, cells, place) {}

  /// The first values of runs without a change, ascending: the lowest value, then every value at
  /// which some leaf may answer differently from the value before, and the ends of what is open.
  [[nodiscard]] std::vector<std::int64_t> find() {
    const cell before = cells_[place_];
    visit(of_.nodes);
    cells_[place_] = before;
    for (const cell& range : open_) ends(range.low, range.high);
    if (is_date_)
      for (std::int64_t& point : points_) point = real_date(point);
    std::vector<std::int64_t> out{lowest()};
    for (const std::int64_t x : points_)
      if (lowest() <= x && x <= highest()) out.push_back(x);
    hoptac::detail::sort_unique(out);
    return out;
  }

  /// Where not every turn was looked for; `find` comes first.
  [[nodiscard]] const std::vector<cell>& open() const { return open_; }
  [[nodiscard]] bool is_open(std::int64_t value) const {
    for (const cell& range : open_)
      if (range.low <= value && value <= range.high) return true;
    return false;
  }

 private:
  [[nodiscard]] std::int64_t lowest() const { return is_date_ ? first_packed : cell::lowest + 1; }
  [[nodiscard]] std::int64_t highest() const { return is_date_ ? last_packed : cell::highest - 1; }
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
  void visit_age(const node& one);
  void visit_terms(const node& one);

  /// A leaf, with every word that it needs and that is missing in turn.
  void with_words(const node& leaf, const std::vector<std::uint32_t>& words, std::size_t next);
  [[nodiscard]] bool turns_at_once(const node& leaf);
  void turns_of(const node& leaf);
  void halve(const node& leaf, std::int64_t low, std::int64_t high, std::size_t until);

  const program& of_;
  const std::uint32_t place_;
  const bool is_date_;
  std::vector<cell>& cells_;
  std::size_t& left_;
  range_reader reader_;
  std::vector<std::int64_t> points_;
  std::vector<cell> open_;
  answer_set last_ = 0;  // of the interval before, 0 where it is open
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

inline void turning_points::visit_terms(const node& one) {
  bool reads = false;
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < terms_of(one); ++i) {
    reads = reads || reads_fact(of_, of_.terms[one.a + i], place_);
    facts_of(of_, of_.terms[one.a + i], words);
  }
  if (!reads) return;
  hoptac::detail::sort_unique(words);
  std::erase_if(words, [&](std::uint32_t place) {
    return place == place_ || of_.words[place] == 0 || !cells_[place].absent();
  });
  constexpr std::size_t most_combinations = 256;
  std::size_t combinations = 1;
  for (const std::uint32_t place : words)
    if (combinations <= most_combinations) combinations *= of_.words[place] + std::size_t{1};
  if (combinations > most_combinations) {
    open_.push_back({lowest(), highest()});
    return;
  }
  node leaf = one;
  leaf.end = 1;
  with_words(leaf, words, 0);
}

inline void turning_points::with_words(const node& leaf, const std::vector<std::uint32_t>& words,
                                       std::size_t next) {
  if (next == words.size()) {
    if (!turns_at_once(leaf)) turns_of(leaf);
    return;
  }
  const std::uint32_t place = words[next];
  for (std::uint32_t word = 0; word < of_.words[place]; ++word) {
    cells_[place] = cell::exactly(word);
    with_words(leaf, words, next + 1);
  }
  cells_[place] = cell{};
  with_words(leaf, words, next + 1);
}

/// The fact itself compared with something that stays turns beside that.
inline bool turning_points::turns_at_once(const node& leaf) {
  if (leaf.kind != op::compare) return false;
  for (const auto& [moved, other] : {std::pair{leaf.a, leaf.b}, std::pair{leaf.b, leaf.a}}) {
    const bound_term& fact = of_.terms[moved];
    if (fact.kind != term_kind::of_fact || fact.slot != place_) continue;
    if (reads_fact(of_, of_.terms[other], place_)) return false;
    try {
      const maybe_extent limit =
          term_reader(of_.terms, of_.ages, cells_.data()).read(of_.terms[other]);
      if (!limit) return true;
      for (const money::decimal& x : {limit->low, limit->high}) {
        const auto steps = round(x, fact.digits, money::rounding::floor);
        if (!steps) return false;
        const auto whole = money::detail::decimal_access::coefficient(*steps);
        if (whole < lowest() || whole > highest()) continue;
        const auto value = static_cast<std::int64_t>(whole);
        ends(value, value);
      }
      return true;
    } catch (const overflow_error&) {
      return true;  // not known, wherever the fact is
    }
  }
  return false;
}

/// The values that matter most come first, and no part of the range may use up what is left.
inline void turning_points::turns_of(const node& leaf) {
  if (is_single(reader_.read(&leaf, 0, {lowest(), highest()}))) return;
  std::vector<cell> parts;
  if (is_date_) {
    const std::int64_t from = calendar::first_day_of_year(1900).packed();
    const std::int64_t to = calendar::last_day_of_year(2100).packed();
    parts = {{from, to}, {lowest(), previous_day(from)}, {next_day(to), highest()}};
  } else {
    constexpr std::int64_t near = 1'000'000;
    constexpr std::int64_t far = near * near * 10;
    parts = {{0, near},         {-near, -1},          {near + 1, far},
             {-far, -near - 1}, {far + 1, highest()}, {lowest(), -far - 1}};
  }
  for (const cell& part : parts) {
    last_ = 0;
    halve(leaf, part.low, part.high, left_ / 2);
  }
}

inline void turning_points::halve(const node& leaf, std::int64_t low, std::int64_t high,
                                  std::size_t until) {
  if (left_ <= until) {
    last_ = 0;
    if (!open_.empty() && open_.back().high < low &&
        (is_date_ ? next_day(open_.back().high) : open_.back().high + 1) == low)
      open_.back().high = high;
    else
      open_.push_back({low, high});
    return;
  }
  --left_;
  const answer_set here = reader_.read(&leaf, 0, {low, high});
  if (is_single(here)) {
    if (here != last_) point(low);
    last_ = here;
    return;
  }
  // Halves as unsigned numbers: the distance may not fit otherwise.
  const auto width = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  std::int64_t middle =
      static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + width / 2 + width % 2);
  if (is_date_) middle = real_date(middle);
  halve(leaf, low, is_date_ ? previous_day(middle) : middle - 1, until);
  halve(leaf, middle, high, until);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_TURNING_POINTS_HPP
