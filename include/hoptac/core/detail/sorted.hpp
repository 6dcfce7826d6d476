// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_DETAIL_SORTED_HPP
#define HOPTAC_CORE_DETAIL_SORTED_HPP

#include <hoptac/config.hpp>

#include <algorithm>  // std::sort, std::unique, std::lower_bound
#include <utility>    // std::move
#include <vector>     // std::vector

/// Sets as ascending vectors, each value once: smaller than trees, and cheaper to compile, since
/// one kind of list serves all.
namespace hoptac::inline HOPTAC_ABI::detail {

/// Makes a list such a set.
template <class T>
void sort_unique(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Puts a value into such a set. Whether it was not there yet.
template <class T>
bool insert_sorted(std::vector<T>& set, T value) {
  const auto at = std::lower_bound(set.begin(), set.end(), value);
  if (at != set.end() && *at == value) return false;
  set.insert(at, std::move(value));
  return true;
}

/// Whether such a set has a value.
template <class T, class Value>
[[nodiscard]] bool contains_sorted(const std::vector<T>& set, const Value& value) {
  const auto at = std::lower_bound(set.begin(), set.end(), value);
  return at != set.end() && *at == value;
}

/// Adds the values of another list at the end.
template <class T, class More>
void append(std::vector<T>& list, const More& more) {
  for (const auto& one : more) list.push_back(one);
}

}  // namespace hoptac::inline HOPTAC_ABI::detail

#endif  // HOPTAC_CORE_DETAIL_SORTED_HPP
