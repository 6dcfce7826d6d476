// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_ALLOCATE_HPP
#define HOPTAC_MONEY_ALLOCATE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/detail/wide.hpp>

#include <algorithm>    // std::nth_element
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t
#include <span>         // std::span
#include <string>       // std::to_string
#include <type_traits>  // std::type_identity_t
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::money {

/// Who receives the units that are left when every share has been cut down to whole units, one
/// unit each. Between equals the earlier comes first. There is no default.
enum class remainder_to : std::uint8_t {
  largest_remainder = 1,  ///< those who lost most when their share was cut
  largest_weight = 2,     ///< those with the largest weights
  in_order = 3,           ///< those who come first, as long as their weight is not 0
};

/// Divides `whole` in proportion to `weights`, in whole steps of `step` (1000 dong for instance).
///
/// The parts always add up to the whole; each is at most one step away from its exact share; a
/// weight of 0 gets nothing; only the proportions of the weights count. A negative whole is
/// divided like a positive one, with the sign put back. When the whole is not a number of steps,
/// what lies below one step goes to whoever would be served next.
///
/// Errors: `weight_negative` with the place of the weight, counted from 1; `weights_all_zero`, also
/// when there are none. Precondition: `step` is positive and `rule` is one of the three.
template <counted_currency C>
result<std::vector<amount<C>>> allocate(const amount<C>& whole,
                                        std::span<const std::int64_t> weights, remainder_to rule,
                                        const amount<C>& step = amount<C>::from_minor(1));

/// The same into memory of the caller, and nothing is allocated. Returns `parts`; on an error they
/// are as they were. Precondition: as many parts as weights, and as above.
template <counted_currency C>
constexpr result<std::span<amount<C>>> allocate_into(
    std::type_identity_t<std::span<amount<C>>> parts, const amount<C>& whole,
    std::span<const std::int64_t> weights, remainder_to rule,
    const amount<C>& step = amount<C>::from_minor(1));

// ---------------------------------------------------------------------------------------------

namespace detail {

/// Shares of a magnitude, computed again whenever they are asked for.
class shares {
 public:
  constexpr shares(uint128 whole, uint128 step, std::span<const std::int64_t> weights)
      : whole_(whole), step_(step), weights_(weights) {
    for (const std::int64_t weight : weights) sum_ += static_cast<uint128>(weight);
  }

  /// A share cut down to whole steps, and what was cut off: first its whole units, then its
  /// fraction of a unit, as a number of parts of the sum of all weights.
  struct share {
    uint128 steps;
    uint128 units_lost;
    uint128 fraction_lost;
  };

  [[nodiscard]] constexpr share of(std::size_t i) const {
    // Below 2^63 * 2^63. Cutting to units and then to steps is cutting to steps.
    const narrow_division units = divide(whole_ * static_cast<uint128>(weights_[i]), sum_);
    if (step_ == 1) return {units.quotient, 0, units.rest};
    const narrow_division steps = divide(units.quotient, step_);
    return {steps.quotient, steps.rest, units.rest};
  }

  /// Whether the part of `a` is served before that of `b`. A strict order of all parts.
  [[nodiscard]] constexpr bool before(std::size_t a, std::size_t b, remainder_to rule) const {
    if (rule == remainder_to::largest_remainder) {
      const share x = of(a), y = of(b);
      if (x.units_lost != y.units_lost) return x.units_lost > y.units_lost;
      if (x.fraction_lost != y.fraction_lost) return x.fraction_lost > y.fraction_lost;
    } else if (rule == remainder_to::largest_weight) {
      if (weights_[a] != weights_[b]) return weights_[a] > weights_[b];
    } else if ((weights_[a] == 0) != (weights_[b] == 0)) {
      return weights_[b] == 0;
    }
    return a < b;
  }

 private:
  uint128 whole_;
  uint128 step_;
  uint128 sum_ = 0;
  std::span<const std::int64_t> weights_;
};

}  // namespace detail

template <counted_currency C>
constexpr result<std::span<amount<C>>> allocate_into(
    std::type_identity_t<std::span<amount<C>>> parts, const amount<C>& whole,
    std::span<const std::int64_t> weights, remainder_to rule, const amount<C>& step) {
  HOPTAC_PRE(parts.size() == weights.size());
  HOPTAC_PRE(step.sign() > 0);
  HOPTAC_PRE(rule >= remainder_to::largest_remainder && rule <= remainder_to::in_order);
  bool all_zero = true;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] < 0) return error(errc::weight_negative, {std::to_string(i + 1)});
    if (weights[i] != 0) all_zero = false;
  }
  if (all_zero) return error(errc::weights_all_zero);

  const detail::uint128 magnitude = detail::magnitude(whole.minor_units());
  const auto unit = static_cast<detail::uint128>(step.minor_units());
  const detail::shares shares(magnitude, unit, weights);
  detail::uint128 rest = magnitude;
  for (std::size_t i = 0; i < weights.size(); ++i) rest -= shares.of(i).steps * unit;

  // Of the parts only their places are known until it is clear who is served: `parts` holds these
  // numbers meanwhile. `last` is the last to receive anything of the rest.
  const auto whole_steps = static_cast<std::size_t>(rest / unit);
  const detail::uint128 odd = rest % unit;
  const std::size_t served = whole_steps + (odd != 0 ? 1 : 0);
  std::size_t last = 0;
  if (served != 0) {
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = amount<C>::from_minor(i);
    const auto place = [](const amount<C>& x) { return static_cast<std::size_t>(x.minor_units()); };
    const auto nth = parts.begin() + static_cast<std::ptrdiff_t>(served - 1);
    std::nth_element(parts.begin(), nth, parts.end(), [&](const auto& a, const auto& b) {
      return shares.before(place(a), place(b), rule);
    });
    last = place(*nth);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    detail::uint128 part = shares.of(i).steps * unit;
    if (served != 0) {
      if (i == last)
        part += odd != 0 ? odd : unit;
      else if (shares.before(i, last, rule))
        part += unit;
    }
    parts[i] = amount<C>::from_minor(detail::with_sign(whole.sign() < 0, part));
  }
  return parts;
}

template <counted_currency C>
result<std::vector<amount<C>>> allocate(const amount<C>& whole,
                                        std::span<const std::int64_t> weights, remainder_to rule,
                                        const amount<C>& step) {
  std::vector<amount<C>> parts(weights.size());
  const auto done = allocate_into(parts, whole, weights, rule, step);
  if (!done) return done.error();
  return parts;
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_ALLOCATE_HPP
