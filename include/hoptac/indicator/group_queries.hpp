// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_GROUP_QUERIES_HPP
#define HOPTAC_INDICATOR_GROUP_QUERIES_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/groups.hpp>

#include <algorithm>    // std::min, std::partial_sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <optional>     // std::optional
#include <type_traits>  // std::invoke_result_t
#include <utility>      // std::pair
#include <vector>       // std::vector

/// What is asked of groups once they are there.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// The `count` groups of which `value(group)` is greatest, the greatest first; of equal ones those
/// whose keys come first.
template <class Groups, class Value>
[[nodiscard]] std::vector<typename Groups::value_type> largest(const Groups& of, std::size_t count,
                                                               Value value) {
  using group = typename Groups::value_type;
  using ranked = std::pair<std::invoke_result_t<Value&, const group&>, group>;
  std::vector<ranked> all;
  all.reserve(of.size());
  of.for_each([&](const group& one) { all.emplace_back(value(one), one); });
  const auto last = all.begin() + static_cast<std::ptrdiff_t>((std::min)(count, all.size()));
  std::partial_sort(all.begin(), last, all.end(), [](const ranked& a, const ranked& b) {
    if (b.first < a.first) return true;
    if (a.first < b.first) return false;
    return a.second.number() < b.second.number();
  });
  std::vector<group> out;
  for (auto one = all.begin(); one != last; ++one) out.push_back(one->second);
  return out;
}

/// How many different values the last key has beside the same values of the others.
struct distinct_values {
  std::vector<std::optional<std::int64_t>> keys;  ///< of all keys but the last
  std::uint64_t count = 0;

  friend bool operator==(const distinct_values&, const distinct_values&) = default;
};

/// Exact distinct counts, in the order of the keys. Rows without a value of the last key are not
/// counted; where there are no others the count is 0.
template <class Groups>
[[nodiscard]] std::vector<distinct_values> distinct_of_last_key(const Groups& of) {
  constexpr std::size_t last = Groups::dimensions - 1;
  std::vector<distinct_values> out;
  for (const auto& one : of.in_order()) {
    distinct_values now;
    for (std::size_t d = 0; d < last; ++d) now.keys.push_back(one.key(d));
    if (out.empty() || out.back().keys != now.keys) out.push_back(std::move(now));
    out.back().count += one.key(last).has_value() ? 1 : 0;
  }
  return out;
}

/// Calls `visit(group, other)` for each group of `of` in the order of the keys, with a pointer to
/// the group of `beside` that has the same keys, or none: results beside their plan.
/// Precondition: both are grouped by the same keys.
template <class Groups, class Others, class Visit>
void for_each_beside(const Groups& of, const Others& beside, Visit visit) {
  static_assert(Groups::dimensions == Others::dimensions);
  const auto others = beside.in_order();
  auto at = others.begin();
  for (const auto& one : of.in_order()) {
    while (at != others.end() && at->number() < one.number()) ++at;
    visit(one, at != others.end() && at->number() == one.number() ? &*at : nullptr);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_GROUP_QUERIES_HPP
