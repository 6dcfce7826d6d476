// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_ROUNDED_HPP
#define HOPTAC_PLAN_DETAIL_ROUNDED_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// `x` with `places` digits after the point. Throws `overflow_error` above 38 digits, as sums do.
/// Precondition: `mode` is not `exact`, or `x` can be written so.
[[nodiscard]] constexpr money::decimal rounded(const money::ratio& x, int places,
                                               money::rounding mode) {
  const auto out = x.round(places, mode);
  if (!out && out.error().code() == errc::rounded_too_long)
    throw overflow_error("a rounded value of more than 38 digits");
  return *out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_ROUNDED_HPP
