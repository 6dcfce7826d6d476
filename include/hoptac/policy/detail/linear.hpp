// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_LINEAR_HPP
#define HOPTAC_POLICY_DETAIL_LINEAR_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/expression.hpp>

#include <algorithm>  // std::all_of, std::any_of, std::stable_sort
#include <cstddef>    // std::size_t
#include <optional>   // std::optional
#include <utility>    // std::pair, std::move
#include <vector>     // std::vector

/// Values as sums: so that two tests which ask about the same sum are seen to.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// A sum of values with a factor each, and a constant. A value with the factor zero does not count
/// and is still needed.
struct linear {
  std::vector<std::pair<term, money::decimal>> parts = {};
  money::decimal constant = {};

  void add(const term& value, const money::decimal& factor) {
    for (auto& [one, times] : parts)
      if (one == value) {
        times = times + factor;
        return;
      }
    parts.emplace_back(value, factor);
  }
  void add(const linear& other, const money::decimal& factor) {
    for (const auto& [one, times] : other.parts) add(one, times * factor);
    constant = constant + other.constant * factor;
  }
  [[nodiscard]] bool is_constant() const {
    return std::all_of(parts.begin(), parts.end(),
                       [](const auto& one) { return one.second.is_zero(); });
  }
};

/// Reads a value as a sum. What is no sum counts as one value; a distance back is that forth with
/// its sign turned. Throws `overflow_error`.
[[nodiscard]] inline linear linear_of(const term& one) {
  linear out;
  const auto unit = money::decimal::from_integer(1);
  switch (one.kind) {
    case term_kind::constant: out.constant = number_of(*one.value, nullptr); return out;
    case term_kind::add:
      for (const term& inner : one.of) out.add(linear_of(inner), unit);
      return out;
    case term_kind::subtract:
      out = linear_of(one.of[0]);
      out.add(linear_of(one.of[1]), -unit);
      return out;
    case term_kind::multiply: {
      linear product{.parts = {}, .constant = unit};
      for (const term& inner : one.of) {
        linear next = linear_of(inner);
        if (!product.parts.empty() && !next.parts.empty()) break;
        if (product.parts.empty()) std::swap(product, next);
        linear scaled;
        scaled.add(product, next.constant);
        product = std::move(scaled);
        if (&inner == &one.of.back()) return product;
      }
      break;
    }
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between:
      if (one.of[0].kind == term_kind::of_fact && one.of[1].kind == term_kind::of_fact &&
          one.of[1].name < one.of[0].name) {
        out.add({.kind = one.kind, .of = {one.of[1], one.of[0]}}, -unit);
        return out;
      }
      break;
    default: break;
  }
  out.add(one, unit);
  return out;
}

/// The exact quotient, where it has one of at most 18 digits after the point.
[[nodiscard]] inline std::optional<money::decimal> exact_quotient(const money::decimal& a,
                                                                  const money::decimal& b) {
  const auto out = money::divide(a, b).round(18, money::rounding::exact);
  return out ? std::optional(out->normalized()) : std::nullopt;
}

/// Takes out what does not count, puts facts into the order of their names, and divides by the
/// first factor where that is exact, else by its sign. Gives whether it was turned.
[[nodiscard]] inline bool simplify(linear& sum) {
  std::erase_if(sum.parts, [](const auto& one) { return one.second.is_zero(); });
  std::stable_sort(sum.parts.begin(), sum.parts.end(), [](const auto& a, const auto& b) {
    const bool a_is_fact = a.first.kind == term_kind::of_fact;
    const bool b_is_fact = b.first.kind == term_kind::of_fact;
    return a_is_fact != b_is_fact ? a_is_fact : a_is_fact && a.first.name < b.first.name;
  });
  const money::decimal first = sum.parts.front().second;
  linear divided = sum;
  bool exact = true;
  const auto divide_by = [&](money::decimal& x) {
    const auto y = exact_quotient(x, first);
    exact = exact && y.has_value();
    if (y) x = *y;
  };
  for (auto& [one, times] : divided.parts) divide_by(times);
  divide_by(divided.constant);
  if (!exact) {
    divided = {};
    divided.add(sum, money::decimal::from_integer(first.sign()));
  }
  sum = std::move(divided);
  return first.sign() < 0;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_LINEAR_HPP
