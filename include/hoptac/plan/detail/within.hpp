// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_WITHIN_HPP
#define HOPTAC_PLAN_DETAIL_WITHIN_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/plan/breakdown.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Whether each entry of `some` stands in `all`.
[[nodiscard]] inline bool is_within(std::string_view some, std::string_view all) {
  const result<breakdown> fewer = breakdown::parse(some);
  const result<breakdown> more = breakdown::parse(all);
  if (!fewer || !more) return false;
  for (const auto& [dimension, word] : fewer->entries()) {
    const std::string* found = more->find(dimension);
    if (found == nullptr || *found != word) return false;
  }
  return true;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_WITHIN_HPP
