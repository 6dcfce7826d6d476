// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_TARGET_HPP
#define HOPTAC_PLAN_TARGET_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/interval.hpp>

#include <cstdint>  // std::uint8_t

namespace hoptac::inline HOPTAC_ABI::plan {

/// Which way an indicator is meant to go. An exact target (`282 triệu đồng`) does not say it.
enum class direction : std::uint8_t { more, less };

/// A target as it was published: its comparison is part of it (`từ 35 trở lên` is not 35).
struct target {
  notation::bound bound = notation::bound::exact;
  money::decimal value;

  /// The values that meet it, going `way`: an exact target of 282 is met by 282 and more when more
  /// is meant. A target said only about or nearly (`khoảng`, `gần`) has no exact limit: unbounded.
  [[nodiscard]] constexpr interval met_values(direction way) const {
    using enum notation::bound;
    switch (bound) {
      case exact:
        return way == direction::more ? interval{value, std::nullopt, false, false}
                                      : interval{std::nullopt, value, false, false};
      case approx:
      case approx_below: return {};
      default: return interval::of(bound, value);
    }
  }

  /// Whether results in `found` meet it: *not known* when some would and some would not, or when
  /// the target has no exact limit.
  [[nodiscard]] constexpr truth met_by(const interval& found, direction way) const {
    const interval wanted = met_values(way);
    if (wanted.unbounded()) return truth::not_known;
    if (!intersect(found, wanted)) return truth::not_met;
    return inside(found, wanted) ? truth::met : truth::not_known;
  }

 private:
  [[nodiscard]] static constexpr bool inside(const interval& found, const interval& wanted) {
    const bool low =
        !wanted.low ||
        (found.low && (*found.low > *wanted.low ||
                       (*found.low == *wanted.low && (!wanted.low_open || found.low_open))));
    const bool high =
        !wanted.high ||
        (found.high && (*found.high < *wanted.high ||
                        (*found.high == *wanted.high && (!wanted.high_open || found.high_open))));
    return low && high;
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_TARGET_HPP
