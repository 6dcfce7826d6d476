// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_REGIONS_HPP
#define HOPTAC_POLICY_DETAIL_REGIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/order.hpp>
#include <hoptac/policy/detail/quantity.hpp>
#include <hoptac/policy/detail/range_value.hpp>
#include <hoptac/policy/detail/settle.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t, std::uint32_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// So often the tests of a rule are tried for one question; then it is left open, and said to be.
inline constexpr std::size_t most_trials = std::size_t{1} << 14;

/// Tests as functions of a finite number of regions: each quantity that they read (a fact, a share,
/// an age, a calculated value) is cut at the constants it is compared with, and absence is one more
/// region. Parameters are free, or what they were on the reference date. What is true of all
/// regions is true of all applications. Facts and their differences must fit each other; quantities
/// that depend on each other in another way are free, so that a region may have no application.
class region_space {
 public:
  /// How parameters are read: as free; by their values, not known on other days; or by their values
  /// and free on other days.
  enum class parameters : std::uint8_t { free, valued, valued_where_known };

  explicit region_space(const pack_content& content, parameters how = parameters::free)
      : content_(content), how_(how) {}

  /// Adds a test with the readings of its rule in their places; gives its number. Before `finish`.
  std::size_t add(const test& one, const rule& of) {
    quantity_reader reader(content_, of, quantities_);
    roots_.push_back(part_of(one, of, reader));
    return roots_.size() - 1;
  }
  void finish();  ///< Cuts the quantities. What follows needs it.

  /// Whether two tests read one quantity, or quantities of one fact.
  [[nodiscard]] bool related(std::size_t a, std::size_t b) const {
    for (const std::size_t one : roots_[a].reads)
      for (const std::size_t other : roots_[b].reads)
        if (one == other || orders_.share_a_fact(one, other)) return true;
    return false;
  }

  /// A test, and the answers that are asked for.
  struct wish {
    std::size_t root = 0;
    answer_set answers = 0;
  };
  /// Whether there are regions in which all wishes come true: `no` is sure, `open` means that
  /// `left`, which is counted down with each trial, did not suffice.
  enum class verdict : std::uint8_t { no, yes, open };
  [[nodiscard]] verdict some(const std::vector<wish>& all, std::size_t& left) const {
    std::vector<std::uint32_t> at(quantities_.size(), none);
    return search(all, at, left);
  }

 private:
  enum class part_kind : std::uint8_t { group, leaf, by_date, by_word };
  struct part {
    part_kind kind = part_kind::group;
    test_kind group = test_kind::all;
    int count = 0;
    std::vector<part> of = {};
    question leaf = {};
    std::vector<question> windows = {};   // one for each of `of` where they are told apart by one
    std::vector<bool> doubtful = {};      // windows whose value may not be trusted
    std::vector<std::size_t> reads = {};  // ascending
  };
  static constexpr std::uint32_t none = UINT32_MAX;  // no region is chosen

  [[nodiscard]] part part_of(const test& one, const rule& of, quantity_reader& reader);
  [[nodiscard]] part by_value(const test& one, const rule& of, const parameter& value,
                              quantity_reader& reader);
  [[nodiscard]] part by_date(const test& one, const rule& of, const parameter& value,
                             std::string_view key, quantity_reader& reader);
  static void reads_of(part& out, const part& inner) {
    hoptac::detail::append(out.reads, inner.reads);
  }
  void resolve(part& one);
  void resolve(question& one) {
    one.place = leaves_[one.of].size();
    leaves_[one.of].push_back(&one);
  }

  [[nodiscard]] answer_set of_question(const question& one,
                                       const std::vector<std::uint32_t>& at) const {
    if (at[one.of] != none) return set_of(answers_[one.of][at[one.of]][one.place]);
    answer_set out = 0;
    for (const std::vector<truth>& region : answers_[one.of])
      out = static_cast<answer_set>(out | set_of(region[one.place]));
    return out;
  }
  [[nodiscard]] answer_set read(const part& one, const std::vector<std::uint32_t>& at) const;
  [[nodiscard]] verdict search(const std::vector<wish>& all, std::vector<std::uint32_t>& at,
                               std::size_t& left) const;
  [[nodiscard]] static bool is_group(test_kind kind) { return kind <= test_kind::at_least; }

  const pack_content& content_;
  const parameters how_;
  std::vector<quantity> quantities_;
  std::vector<part> roots_;
  std::vector<std::vector<const question*>> leaves_;      // of each quantity
  std::vector<std::vector<std::vector<truth>>> answers_;  // of each quantity, region and leaf
  region_orders orders_;
};

// ---------------------------------------------------------------------------------------- bodies

inline region_space::part region_space::part_of(const test& one, const rule& of,
                                                quantity_reader& reader) {
  part out{.group = one.kind, .count = one.count};
  const auto take = [&](const test& inner) {
    out.of.push_back(part_of(inner, of, reader));
    reads_of(out, out.of.back());
  };
  const std::string_view id =
      is_group(one.kind) || how_ == parameters::free ? std::string_view() : first_parameter(one);
  if (is_group(one.kind)) {
    for (const test& inner : one.of) take(inner);
  } else if (one.kind == test_kind::between) {
    return part_of(both_ends(one), of, reader);
  } else if (one.kind == test_kind::one_of && !id.empty()) {
    out.group = test_kind::any;
    for (std::size_t i = 1; i < one.terms.size(); ++i)
      take({.kind = test_kind::equal, .terms = {one.terms[0], one.terms[i]}});
  } else if (!id.empty()) {
    return by_value(one, of, *find_id(content_.parameters, id), reader);
  } else {
    out.kind = part_kind::leaf;
    out.leaf = reader.read(one);
    out.reads = {out.leaf.of};
    return out;
  }
  hoptac::detail::sort_unique(out.reads);
  return out;
}

inline region_space::part region_space::by_value(const test& one, const rule& of,
                                                 const parameter& value, quantity_reader& reader) {
  if (value.by.empty()) return by_date(one, of, value, "", reader);
  part out{.kind = part_kind::by_word};
  for (const enumerator& key : content_.facts[*fact_place(content_.facts, value.by)].values) {
    out.windows.push_back(reader.read(
        {.kind = test_kind::equal,
         .terms = {{.kind = term_kind::of_fact, .name = value.by}, {.value = word{key.key}}}}));
    out.doubtful.push_back(false);
    out.reads.push_back(out.windows.back().of);
    out.of.push_back(by_date(one, of, value, key.key, reader));
    reads_of(out, out.of.back());
  }
  hoptac::detail::sort_unique(out.reads);
  return out;
}

inline region_space::part region_space::by_date(const test& one, const rule& of,
                                                const parameter& value, std::string_view key,
                                                quantity_reader& reader) {
  part out{.kind = part_kind::by_date};
  const parameter_history* history = history_of(value, key);
  if (history == nullptr || history->values.values().empty()) {
    out.kind = part_kind::leaf;  // no value is known at all
    out.leaf = reader.read(one);
    out.reads = {out.leaf.of};
    return out;
  }
  for (const auto& held : history->values.values()) {
    if (!held.value) continue;
    out.windows.push_back(reader.days(of.reference_date, held.from.packed(),
                                      held.to ? std::int64_t{held.to->packed()} : last_packed));
    out.doubtful.push_back(held.value->source.how < law::trusted);
    out.reads.push_back(out.windows.back().of);
    out.of.push_back(part_of(with_value(one, value.id, held.value->value), of, reader));
    reads_of(out, out.of.back());
  }
  hoptac::detail::sort_unique(out.reads);
  return out;
}

inline void region_space::resolve(part& one) {
  for (part& inner : one.of) resolve(inner);
  for (question& window : one.windows) resolve(window);
  if (one.kind == part_kind::leaf) resolve(one.leaf);
}

inline void region_space::finish() {
  leaves_.resize(quantities_.size());
  for (part& one : roots_) resolve(one);
  answers_.resize(quantities_.size());
  orders_ = {quantities_, content_.facts};
  for (std::size_t i = 0; i < quantities_.size(); ++i) {
    const std::vector<region> regions = regions_of(quantities_[i]);
    for (const region& at : regions) {
      std::vector<truth> here;
      for (const question* leaf : leaves_[i]) here.push_back(answer(*leaf, quantities_[i], at));
      if (orders_.tells_regions(i) ||
          std::find(answers_[i].begin(), answers_[i].end(), here) == answers_[i].end())
        answers_[i].push_back(std::move(here));
    }
    orders_.take(i, quantities_[i], regions);
  }
}

/// The answers that are possible, where some quantities have their region and others may have any.
inline answer_set region_space::read(const part& one, const std::vector<std::uint32_t>& at) const {
  const auto join = [](answer_set& out, answer_set more) {
    out = static_cast<answer_set>(out | more);
  };
  switch (one.kind) {
    case part_kind::leaf: return of_question(one.leaf, at);
    case part_kind::by_date:
    case part_kind::by_word: {
      answer_set out = 0;
      bool decided = false;
      for (std::size_t i = 0; i < one.of.size() && !decided; ++i) {
        const answer_set here = of_question(one.windows[i], at);
        if (!can_be(here, truth::met)) continue;
        join(out, read(one.of[i], at));
        if (one.doubtful[i]) join(out, set_of(truth::not_known));
        decided = here == set_of(truth::met);
      }
      const bool free = one.kind == part_kind::by_date && how_ != parameters::valued;
      if (!decided) join(out, free ? every_answer : set_of(truth::not_known));
      return out;
    }
    case part_kind::group: break;
  }
  if (one.group == test_kind::negation) return opposite(read(one.of.front(), at));
  if (one.group == test_kind::at_least) {
    int sure = 0;             // at least so many are met
    int met = 0;              // at most so many
    int possible = 0;         // at most so many are met or not known
    int always_possible = 0;  // at least so many
    for (const part& inner : one.of) {
      const answer_set here = read(inner, at);
      sure += here == set_of(truth::met) ? 1 : 0;
      met += can_be(here, truth::met) ? 1 : 0;
      possible += here != set_of(truth::not_met) ? 1 : 0;
      always_possible += can_be(here, truth::not_met) ? 0 : 1;
    }
    answer_set out = 0;
    if (met >= one.count) join(out, set_of(truth::met));
    if (always_possible < one.count) join(out, set_of(truth::not_met));
    if (sure < one.count && possible >= one.count) join(out, set_of(truth::not_known));
    return out;
  }
  const bool every = one.group == test_kind::all;
  answer_set out = set_of(truth::met);
  for (const part& inner : one.of)
    out = both(out, every ? read(inner, at) : opposite(read(inner, at)));
  return every ? out : opposite(out);
}

inline region_space::verdict region_space::search(const std::vector<wish>& all,
                                                  std::vector<std::uint32_t>& at,
                                                  std::size_t& left) const {
  if (left == 0) return verdict::open;
  --left;
  std::optional<std::size_t> next;  // a quantity that still matters
  for (const wish& one : all) {
    const answer_set here = read(roots_[one.root], at);
    if ((here & one.answers) == 0) return verdict::no;
    if (next || (here & ~one.answers & every_answer) == 0) continue;
    for (const std::size_t quantity : roots_[one.root].reads)
      if (!next && at[quantity] == none) next = quantity;
  }
  if (!next) return orders_.can_be(at) ? verdict::yes : verdict::no;
  verdict out = verdict::no;
  for (std::uint32_t i = 0; i < answers_[*next].size() && out != verdict::yes; ++i) {
    at[*next] = i;
    const verdict found = search(all, at, left);
    if (found != verdict::no) out = found;
  }
  at[*next] = none;
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_REGIONS_HPP
