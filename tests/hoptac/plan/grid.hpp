// SPDX-License-Identifier: BSL-1.0

// Intervals with whole ends as the sets of quarters they hold: what an operation on intervals must
// come to is tried value by value. Any set that two such intervals make is seen at the halves.

#ifndef HOPTAC_TESTS_PLAN_GRID_HPP
#define HOPTAC_TESTS_PLAN_GRID_HPP

#include <hoptac/plan/interval.hpp>

#include <optional>
#include <vector>

namespace grid {

using hoptac::money::decimal, hoptac::plan::interval;

inline constexpr int widest = 64;  // quarters on each side of 0; ends lie far inside

/// `quarters / 4`.
inline decimal value_of(int quarters) {
  return decimal::scaled(quarters * 25, 2);
}

/// One interval, described without the code under test.
struct set {
  std::optional<int> low;  // whole numbers
  std::optional<int> high;
  bool low_open = false;
  bool high_open = false;

  [[nodiscard]] bool holds(int quarters) const {
    if (low && (quarters < *low * 4 || (low_open && quarters == *low * 4))) return false;
    return !(high && (quarters > *high * 4 || (high_open && quarters == *high * 4)));
  }
  [[nodiscard]] interval as_interval() const {
    interval out;
    if (low) out.low = decimal::from_integer(*low);
    if (high) out.high = decimal::from_integer(*high);
    out.low_open = low_open;
    out.high_open = high_open;
    return out;
  }
  /// The quarters it holds, as far as the grid goes.
  [[nodiscard]] std::vector<int> members() const {
    std::vector<int> out;
    for (int q = -widest; q <= widest; ++q)
      if (holds(q)) out.push_back(q);
    return out;
  }
};

/// Every interval that is not empty with ends from -`most` to `most` or none.
inline std::vector<set> all_sets(int most) {
  struct end {
    std::optional<int> at;
    bool open;
  };
  std::vector<end> ends{{std::nullopt, false}};
  for (int i = -most; i <= most; ++i)
    for (const bool open : {false, true}) ends.push_back({i, open});
  std::vector<set> out;
  for (const end& low : ends)
    for (const end& high : ends) {
      const bool empty = low.at && high.at &&
                         (*low.at > *high.at || (*low.at == *high.at && (low.open || high.open)));
      if (!empty) out.push_back({low.at, high.at, low.open, high.open});
    }
  return out;
}

}  // namespace grid

#endif  // HOPTAC_TESTS_PLAN_GRID_HPP
