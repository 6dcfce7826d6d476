// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_FIND_HPP
#define HOPTAC_POLICY_DETAIL_FIND_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/currency.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// The element with this id; null where there is none.
template <class Named>
[[nodiscard]] const Named* find_id(const std::vector<Named>& among, std::string_view id) {
  for (const Named& one : among)
    if (one.id == id) return &one;
  return nullptr;
}

[[nodiscard]] inline std::optional<std::size_t> fact_place(const std::vector<fact>& among,
                                                           std::string_view key) {
  for (std::size_t i = 0; i < among.size(); ++i)
    if (among[i].key == key) return i;
  return std::nullopt;
}

/// The digits after the point that one step of a fact's cell stands for.
[[nodiscard]] inline int digits_of(const fact& declared) {
  if (declared.kind == value_kind::decimal) return declared.scale;
  if (declared.kind != value_kind::money) return 0;
  const money::iso_currency* row = money::detail::iso_4217_row(declared.currency);
  return row == nullptr ? 0 : row->digits;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_FIND_HPP
