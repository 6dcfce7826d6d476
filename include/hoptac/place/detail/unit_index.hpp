// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_DETAIL_UNIT_INDEX_HPP
#define HOPTAC_PLACE_DETAIL_UNIT_INDEX_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/place/detail/gazetteer_check.hpp>
#include <hoptac/place/spelling.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>    // std::sort, std::lower_bound
#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place::detail {

/// The units of a gazetteer, and how they are found by name.
class unit_index {
 public:
  unit_index(std::vector<unit> checked, std::span<const spelling> spellings)
      : units_(std::move(checked)) {
    for (const spelling& each : spellings)
      spellings_.push_back({notation::fold_key(each.one), notation::fold_key(each.other)});
    for (const unit& each : units_) {
      for (const unit_key& next : each.successors) steps_.push_back({&each, find(next)});
      names_.push_back(name_key(each.name));
      kinds_.push_back(notation::fold_key(each.kind));
      bare_.push_back(notation::strip_marks(names_.back()));
      by_name_.push_back(by_name_.size());
    }
    std::sort(steps_.begin(), steps_.end(), [](const step& a, const step& b) {
      return a.to != b.to ? a.to < b.to : a.from < b.from;
    });
    std::sort(by_name_.begin(), by_name_.end(), [this](std::size_t a, std::size_t b) {
      return names_[a] != names_[b] ? names_[a] < names_[b] : a < b;
    });
  }

  unit_index(const unit_index&) = delete;  // it points into itself
  unit_index& operator=(const unit_index&) = delete;
  ~unit_index() = default;

  [[nodiscard]] std::span<const unit> units() const { return units_; }

  [[nodiscard]] std::span<const unit> versions(std::string_view code) const {
    return units_of(units_, code);
  }

  [[nodiscard]] const unit* find(const unit_key& key) const {
    for (const unit& one : versions(key.code))
      if (one.from == key.from) return &one;
    return nullptr;
  }

  /// The units that name `of` as a successor, by code and first day.
  [[nodiscard]] std::vector<const unit*> predecessors(const unit& of) const {
    std::vector<const unit*> out;
    auto at = std::lower_bound(steps_.begin(), steps_.end(), &of,
                               [](const step& a, const unit* b) { return a.to < b; });
    for (; at != steps_.end() && at->to == &of; ++at) out.push_back(at->from);
    return out;
  }

  /// The key of a name without its kind: that of `notation::fold_key`, one for all its spellings.
  [[nodiscard]] std::string name_key(std::string_view name) const {
    std::string key = notation::fold_key(name);
    for (const folded_spelling& each : spellings_)
      if (key == each.other) key = each.one;
    return key;
  }

  /// The keys of the name and the kind of a unit of this index.
  [[nodiscard]] const std::string& name_key(const unit& of) const { return names_[place_of(of)]; }
  [[nodiscard]] const std::string& kind_key(const unit& of) const { return kinds_[place_of(of)]; }
  /// The key of its name without any mark, to compare with what may have been meant.
  [[nodiscard]] const std::string& bare_key(const unit& of) const { return bare_[place_of(of)]; }

  /// The units whose name has this key, at any time, by code and first day.
  [[nodiscard]] std::vector<const unit*> named(std::string_view key) const {
    std::vector<const unit*> out;
    auto at = std::lower_bound(by_name_.begin(), by_name_.end(), key,
                               [this](std::size_t a, std::string_view b) { return names_[a] < b; });
    for (; at != by_name_.end() && names_[*at] == key; ++at) out.push_back(&units_[*at]);
    return out;
  }

 private:
  struct step {
    const unit* from;
    const unit* to;
  };
  struct folded_spelling {
    std::string one;
    std::string other;
  };

  [[nodiscard]] std::size_t place_of(const unit& of) const {
    return static_cast<std::size_t>(&of - units_.data());
  }

  std::vector<unit> units_;
  std::vector<step> steps_;                 // by the unit they lead to
  std::vector<folded_spelling> spellings_;  // few: they are tried one after the other
  std::vector<std::string> names_;          // the key of each unit's name
  std::vector<std::string> kinds_;          // the key of each unit's kind
  std::vector<std::string> bare_;           // and of the name without marks
  std::vector<std::size_t> by_name_;        // places in them, by the key of the name
};

}  // namespace hoptac::inline HOPTAC_ABI::place::detail

#endif  // HOPTAC_PLACE_DETAIL_UNIT_INDEX_HPP
