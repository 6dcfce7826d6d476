// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_REGIONS_HPP
#define HOPTAC_POLICY_DETAIL_REGIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/quantity.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/rule.hpp>

#include <algorithm>  // std::find
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint32_t
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Tests as functions of a finite number of regions: each quantity that they read (a fact, a share,
/// an age, a calculated value) is cut at the constants it is compared with, and absence is one more
/// region. What is true of all regions is true of all applications; quantities that depend on each
/// other in a way that is not seen here are taken as free, so that a region may have no
/// application.
class region_space {
 public:
  explicit region_space(const pack_content& content) : content_(content) {}

  /// Adds a test with the readings of its rule in their places; gives its number. Before `finish`.
  std::size_t add(const test& one, const rule& of) {
    quantity_reader reader(content_, of, quantities_);
    roots_.push_back(part_of(one, reader));
    return roots_.size() - 1;
  }
  /// Cuts the quantities. What follows needs it.
  void finish();

  /// The quantities that a test reads, ascending.
  [[nodiscard]] const std::vector<std::size_t>& read_by(std::size_t root) const {
    return roots_[root].reads;
  }

  /// Calls `see(answers)` for every combination of regions that the given tests tell apart, until
  /// it answers false. Gives the number of combinations, or 0 where there are more than `most`.
  template <class See>
  std::size_t each(const std::vector<std::size_t>& roots, std::size_t most, See see) const;

 private:
  struct part {
    test_kind kind = test_kind::all;
    int count = 0;
    std::vector<part> of = {};
    question leaf = {};                   // where `kind` is no group
    std::vector<std::size_t> reads = {};  // ascending
  };

  [[nodiscard]] part part_of(const test& one, quantity_reader& reader);
  void resolve(part& one);
  [[nodiscard]] truth read(const part& one, const std::vector<std::uint32_t>& at) const;
  [[nodiscard]] static bool is_group(test_kind kind) { return kind <= test_kind::at_least; }

  const pack_content& content_;
  std::vector<quantity> quantities_;
  std::vector<part> roots_;
  std::vector<std::vector<const question*>> leaves_;      // of each quantity
  std::vector<std::vector<std::vector<truth>>> answers_;  // of each quantity, region and leaf
};

// ---------------------------------------------------------------------------------------- bodies

inline region_space::part region_space::part_of(const test& one, quantity_reader& reader) {
  part out{.kind = one.kind, .count = one.count};
  if (!is_group(one.kind)) {
    out.leaf = reader.read(one);
    out.reads = {out.leaf.of};
    return out;
  }
  for (const test& inner : one.of) {
    out.of.push_back(part_of(inner, reader));
    hoptac::detail::append(out.reads, out.of.back().reads);
  }
  hoptac::detail::sort_unique(out.reads);
  return out;
}

inline void region_space::resolve(part& one) {
  for (part& inner : one.of) resolve(inner);
  if (is_group(one.kind)) return;
  std::vector<const question*>& among = leaves_[one.leaf.of];
  one.leaf.place = among.size();
  among.push_back(&one.leaf);
}

inline void region_space::finish() {
  leaves_.resize(quantities_.size());
  for (part& one : roots_) resolve(one);
  answers_.resize(quantities_.size());
  for (std::size_t i = 0; i < quantities_.size(); ++i) {
    for (const region& at : regions_of(quantities_[i])) {
      std::vector<truth> here;
      for (const question* leaf : leaves_[i]) here.push_back(answer(*leaf, quantities_[i], at));
      if (std::find(answers_[i].begin(), answers_[i].end(), here) == answers_[i].end())
        answers_[i].push_back(std::move(here));
    }
  }
}

inline truth region_space::read(const part& one, const std::vector<std::uint32_t>& at) const {
  switch (one.kind) {
    case test_kind::all: {
      truth out = truth::met;
      for (const part& inner : one.of) out &= read(inner, at);
      return out;
    }
    case test_kind::any: {
      truth out = truth::not_met;
      for (const part& inner : one.of) out |= read(inner, at);
      return out;
    }
    case test_kind::negation: return !read(one.of.front(), at);
    case test_kind::at_least: {
      int sure = 0;
      int possible = 0;
      for (const part& inner : one.of) {
        const truth here = read(inner, at);
        sure += here == truth::met ? 1 : 0;
        possible += here != truth::not_met ? 1 : 0;
      }
      if (sure >= one.count) return truth::met;
      return possible < one.count ? truth::not_met : truth::not_known;
    }
    default: return answers_[one.leaf.of][at[one.leaf.of]][one.leaf.place];
  }
}

template <class See>
std::size_t region_space::each(const std::vector<std::size_t>& roots, std::size_t most,
                               See see) const {
  std::vector<std::size_t> reads;
  for (const std::size_t root : roots) hoptac::detail::append(reads, roots_[root].reads);
  hoptac::detail::sort_unique(reads);
  std::size_t combinations = 1;
  for (const std::size_t one : reads) {
    combinations *= answers_[one].size();
    if (combinations > most) return 0;
  }
  std::vector<std::uint32_t> at(quantities_.size());
  std::vector<truth> given(roots.size());
  for (std::size_t i = 0; i < combinations; ++i) {
    std::size_t rest = i;
    for (const std::size_t one : reads) {
      at[one] = static_cast<std::uint32_t>(rest % answers_[one].size());
      rest /= answers_[one].size();
    }
    for (std::size_t k = 0; k < roots.size(); ++k) given[k] = read(roots_[roots[k]], at);
    if (!see(given)) break;
  }
  return combinations;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_REGIONS_HPP
