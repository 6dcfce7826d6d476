// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_MONEY_SUM_HPP
#define HOPTAC_MONEY_SUM_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/total.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint64_t
#include <span>     // std::span
#include <utility>  // std::declval

namespace hoptac::inline HOPTAC_ABI::money {

namespace detail {

/// The exact number of minor units in at most 2^32 amounts. Each amount is moved up by 2^63, so
/// that it has no sign. Their sum modulo 2^64 and the exact sum of their upper halves then tell
/// everything: the lower halves make up the difference, which is below 2^64. Neither sum needs a
/// check, so that a compiler adds several rows at once.
template <counted_currency C>
[[nodiscard]] constexpr int128 minor_units_of_block(std::span<const amount<C>> block) {
  constexpr std::uint64_t lift = std::uint64_t{1} << 63;
  std::uint64_t wrapped = 0, upper = 0;
  for (const amount<C>& row : block) {
    const std::uint64_t lifted = static_cast<std::uint64_t>(row.minor_units()) ^ lift;
    wrapped += lifted;
    upper += lifted >> 32;
  }
  const std::uint64_t lower = wrapped - (upper << 32);
  return (static_cast<int128>(upper) << 32) + lower - static_cast<int128>(block.size()) * lift;
}

template <counted_currency C>
[[nodiscard]] constexpr total<C> sum_in_blocks(std::span<const amount<C>> rows, std::size_t block) {
  total<C> all;
  while (rows.size() > block) {
    all += total<C>::from_minor(minor_units_of_block(rows.first(block)));
    rows = rows.subspan(block);
  }
  return all += total<C>::from_minor(minor_units_of_block(rows));
}

template <class T>
inline constexpr bool is_amount = false;
template <counted_currency C>
inline constexpr bool is_amount<amount<C>> = true;

}  // namespace detail

/// Amounts of one currency that lie side by side: a span, an array, a vector of them.
template <class Column>
concept amount_column = requires(const Column& column) {
  std::span(column);
}
&&detail::is_amount<typename decltype(std::span(std::declval<const Column&>()))::value_type>;

/// The exact sum of a column. Runs at the speed of an unchecked sum of `std::int64_t`, and needs
/// no check, because fewer than 2^63 amounts always fit a total.
template <amount_column Column>
[[nodiscard]] constexpr auto sum(const Column& column) {
  using row = typename decltype(std::span(column))::value_type;
  constexpr std::size_t block = std::size_t{1} << 31;
  return detail::sum_in_blocks(std::span<const row>(column), block);
}

}  // namespace hoptac::inline HOPTAC_ABI::money

#endif  // HOPTAC_MONEY_SUM_HPP
