// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_AGGREGATE_HPP
#define HOPTAC_INDICATOR_AGGREGATE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/detail/blocks.hpp>
#include <hoptac/indicator/detail/dense_groups.hpp>
#include <hoptac/indicator/detail/sparse_groups.hpp>
#include <hoptac/indicator/groups.hpp>
#include <hoptac/indicator/key.hpp>
#include <hoptac/indicator/measure.hpp>

#include <cstddef>  // std::size_t
#include <string>   // std::to_string
#include <tuple>    // std::apply, std::tuple

/// Rows to groups: exact, in one pass over the columns, on as many threads as wanted. The answer is
/// the same for every number of threads and every order of the rows.
///
///     const auto found = aggregate(group_by(key(kind, 3), key(year, 10, 2015)),
///                                  measures(rows_of_group(), sum(revenue), extremes(profit)),
///                                  own_threads(2));
///
/// The calculation is compiled for these columns, keys and measures: what would be a call for each
/// value elsewhere is a few instructions here.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// Goes on until the end.
struct unobserved {
  constexpr bool operator()(std::size_t) const { return true; }
};

/// The groups that have rows. `observer(rows)` is told now and then, by any of the threads, how
/// many rows have been read; when it answers false the calculation ends with
/// `errc::aggregation_stopped`. A row whose key is not among those announced is refused with
/// `errc::key_not_announced`; the first such row is named.
///
/// Memory beside the columns: a cell for every combination of keys and thread where they are few;
/// where they are many at most two places a group, and as much again while a table grows.
/// Preconditions: at most 2^31 rows; what is more is aggregated in parts. Every measure and the
/// filter have as many rows as the keys, where they say how many they have: columns do, functions
/// of the row do where they are a `row_function`. The executor runs every part once.
template <class Filter, class... Keys, group_measure... M, executor Executor = own_threads,
          class Observer = unobserved>
[[nodiscard]] result<groups<grouping<Filter, Keys...>, M...>> aggregate(
    const grouping<Filter, Keys...>& by, const std::tuple<M...>& of,
    const Executor& on = Executor{}, const Observer& observer = Observer{}) {
  using found = groups<grouping<Filter, Keys...>, M...>;
  HOPTAC_PRE(by.rows() <= detail::most_rows_at_once);
  std::apply(
      [&](const M&... each) { HOPTAC_PRE((detail::agrees_on_rows(each, by.rows()) && ...)); }, of);
  detail::watch<Observer> watched(observer);
  detail::trouble wrong;
  found out = [&] {
    if constexpr (grouping<Filter, Keys...>::is_bounded)
      if (detail::are_dense(by, of))
        return found(by, detail::dense_groups(by, of, on, watched, wrong));
    return found(by, detail::sparse_groups(by, of, on, watched, wrong));
  }();
  if (wrong.is_any())
    return error{errc::key_not_announced,
                 {std::to_string(wrong.row), std::to_string(by.outside(wrong.row) + 1)}};
  if (watched.has_stopped()) return error{errc::aggregation_stopped};
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_AGGREGATE_HPP
