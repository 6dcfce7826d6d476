// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_NAMES_HPP
#define HOPTAC_PLAN_DETAIL_NAMES_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/breakdown.hpp>

#include <cstddef>        // std::size_t
#include <cstdint>        // std::uint32_t, std::uint64_t
#include <string>         // std::string
#include <string_view>    // std::string_view, std::hash
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::move
#include <vector>         // std::vector

/// The words of a document as numbers, so that what is asked of 100,000 figures is asked in
/// numbers: equal words, equal numbers.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Indices into the lists of a model, and the numbers of words.
using index = std::uint32_t;
inline constexpr index none = 0xffffffffU;

struct text_hash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

struct text_equal {
  using is_transparent = void;
  [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const { return a == b; }
};

/// Numbers for words.
class names {
 public:
  /// The number of a word, a new one when it was not met before.
  index add(std::string_view word) {
    const auto at = numbers_.find(word);
    if (at != numbers_.end()) return at->second;
    return numbers_.emplace(word, static_cast<index>(numbers_.size())).first->second;
  }

  /// The number of a word; `none` when it was never met.
  [[nodiscard]] index find(std::string_view word) const {
    const auto at = numbers_.find(word);
    return at == numbers_.end() ? none : at->second;
  }

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, index, text_hash, text_equal> numbers_;
};

/// Numbers for breakdowns.
class breakdowns {
 public:
  index add(const breakdown& parts) {
    const index id = texts_.add(parts.str());
    if (id == all_.size()) all_.push_back({parts, {}});
    return id;
  }

  /// The same, and all that lack one of its dimensions.
  index add_with_wider(const breakdown& parts) {
    const index id = add(parts);
    if (all_[id].wider.size() == parts.size()) return id;
    std::vector<index> wider;
    for (const breakdown::entry& e : parts.entries()) wider.push_back(add(parts.without(e.first)));
    all_[id].wider = std::move(wider);
    return id;
  }

  [[nodiscard]] index find(const breakdown& parts) const { return texts_.find(parts.str()); }
  [[nodiscard]] const breakdown& at(index id) const { return all_[id].parts; }

  /// Of one that was added with what is wider: the one without its dimension at `place`.
  [[nodiscard]] index without(index id, std::size_t place) const { return all_[id].wider[place]; }

 private:
  struct one {
    breakdown parts;
    std::vector<index> wider;
  };
  names texts_;
  std::vector<one> all_;
};

/// What makes two figures statements of one cell, or of one series: the numbers of some of their
/// words, `none` for what does not count.
struct key {
  index subject = none;
  index indicator = none;
  index base = none;
  index parts = none;
  index period = none;
  index of = none;
  index dimension = none;
  index per = none;
  std::uint32_t marks = 0;  ///< kind, measure and family

  friend bool operator==(const key&, const key&) = default;
};

struct key_hash {
  [[nodiscard]] std::size_t operator()(const key& k) const {
    std::uint64_t hash = k.marks;
    for (const index word :
         {k.subject, k.indicator, k.base, k.parts, k.period, k.of, k.dimension, k.per}) {
      hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
      hash ^= hash >> 32U;
    }
    return static_cast<std::size_t>(hash);
  }
};

template <class Value>
using by_key = std::unordered_map<key, Value, key_hash>;

/// Lists of indices found by key.
class lists_by_key {
 public:
  void add(const key& to, index one) {
    const auto [at, fresh] = place_of_.try_emplace(to, static_cast<index>(lists_.size()));
    if (fresh) lists_.emplace_back();
    lists_[at->second].push_back(one);
  }

  /// The list of a key; null where nothing was added to it.
  [[nodiscard]] const std::vector<index>* find(const key& of) const {
    const auto at = place_of_.find(of);
    return at == place_of_.end() ? nullptr : &lists_[at->second];
  }

  /// All lists, in the order in which their keys were first met.
  [[nodiscard]] const std::vector<std::vector<index>>& all() const { return lists_; }

 private:
  by_key<index> place_of_;
  std::vector<std::vector<index>> lists_;
};

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_NAMES_HPP
