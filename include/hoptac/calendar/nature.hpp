// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_NATURE_HPP
#define HOPTAC_CALENDAR_NATURE_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::uint8_t
#include <optional>  // std::optional
#include <span>      // std::span

namespace hoptac::inline HOPTAC_ABI::calendar {

/// What a figure of a period counts. Numbers are stored: never reuse.
enum class nature : std::uint8_t {
  stock = 1,  ///< what there is when the period ends: cooperatives, members, charter capital
  flow = 2,   ///< what happens while it lasts: newly established, dissolved, revenue, support paid
};

/// One value and the period it is about.
template <class T>
struct period_value {
  period over;
  T value;

  friend constexpr bool operator==(const period_value&, const period_value&) = default;
};

/// Whether the values of two periods may be added: flows of periods that share no day. Stocks
/// never add over time, and a shared day would count twice.
[[nodiscard]] constexpr bool may_add(nature what, const period& a, const period& b) {
  return what == nature::flow && !a.overlaps(b);
}

/// The value of `whole` that follows from `parts`, given in the order of time. A flow is their
/// sum and a stock the value of the last one. Empty where nothing follows: parts that share a day,
/// are out of order, leave `whole`, do not end with it or, for a flow, leave out one of its days.
template <class T>
[[nodiscard]] constexpr std::optional<T> over_whole(nature what, const period& whole,
                                                    std::span<const period_value<T>> parts) {
  if (parts.empty() || parts.back().over.last_day() != whole.last_day()) return std::nullopt;
  if (!whole.contains(parts.front().over)) return std::nullopt;
  bool complete = parts.front().over.first_day() == whole.first_day();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].over.first_day() <= parts[i - 1].over.last_day()) return std::nullopt;
    complete = complete && parts[i - 1].over.adjoins(parts[i].over);
  }
  if (what == nature::stock) return parts.back().value;
  if (!complete) return std::nullopt;
  T sum = parts.front().value;
  for (const period_value<T>& part : parts.subspan(1)) sum = sum + part.value;
  return sum;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_NATURE_HPP
