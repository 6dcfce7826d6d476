// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_GROUPS_HPP
#define HOPTAC_INDICATOR_GROUPS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/detail/cell.hpp>
#include <hoptac/indicator/detail/dense_groups.hpp>
#include <hoptac/indicator/detail/sparse_groups.hpp>

#include <algorithm>    // std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <optional>     // std::optional
#include <tuple>        // std::tuple_element_t
#include <type_traits>  // std::is_same_v
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// One group: the values of its keys and what each measure found. Refers to the `groups` that it
/// came from.
template <class Grouping, class... M>
class group {
 public:
  template <class Cell>
  group(const Grouping& by, std::uint64_t number, const Cell& from) : by_(&by), number_(number) {
    if constexpr (std::is_same_v<Cell, detail::wide_cell<M...>>)
      wide_ = &from;
    else
      narrow_ = &from;
  }

  /// The value of a key; none for the rows that had none. Precondition: there is such a key.
  [[nodiscard]] std::optional<std::int64_t> key(std::size_t dimension = 0) const {
    HOPTAC_PRE(dimension < Grouping::dimensions);
    return by_->values_of(number_)[dimension];
  }
  /// What measure number `K` found.
  template <std::size_t K>
  [[nodiscard]] auto get() const {
    using one = std::tuple_element_t<K, std::tuple<M...>>;
    return one::finish(wide_ != nullptr ? wide_->template of<K>() : narrow_->template of<K>());
  }
  /// Groups in the order of their numbers are in the order of their keys.
  [[nodiscard]] std::uint64_t number() const { return number_; }

 private:
  const Grouping* by_;
  std::uint64_t number_;
  const typename detail::sparse_part<M...>::narrow* narrow_ = nullptr;
  const detail::wide_cell<M...>* wide_ = nullptr;
};

/// The groups that a calculation found.
template <class Grouping, class... M>
class groups {
 public:
  using value_type = group<Grouping, M...>;
  static constexpr std::size_t dimensions = Grouping::dimensions;

  groups(Grouping by, detail::dense_cells<M...> cells)
      : by_(std::move(by)), dense_(std::move(cells)) {}
  groups(Grouping by, detail::sparse_cells<M...> parts)
      : by_(std::move(by)), sparse_(std::move(parts)) {}

  /// How many groups have rows.
  [[nodiscard]] std::size_t size() const {
    std::size_t count = 0;
    for (const detail::wide_cell<M...>& one : dense_) count += one.rows != 0 ? 1 : 0;
    for (const detail::sparse_part<M...>& part : sparse_) count += part.size();
    return count;
  }

  /// Calls `visit(group)` for each, in no order: enough, and fastest, for what does not depend on
  /// it, as how many there are above a limit.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < dense_.size(); ++i)
      if (dense_[i].rows != 0) visit(value_type(by_, i, dense_[i]));
    for (const detail::sparse_part<M...>& part : sparse_)
      part.for_each(
          [&](std::uint64_t number, const auto& cell) { visit(value_type(by_, number, cell)); });
  }

  /// All of them in the order of their keys.
  [[nodiscard]] std::vector<value_type> in_order() && = delete;  // they would outlive this
  [[nodiscard]] std::vector<value_type> in_order() const& {
    std::vector<value_type> out;
    out.reserve(size());
    for_each([&](const value_type& one) { out.push_back(one); });
    if (!sparse_.empty())
      std::sort(out.begin(), out.end(),
                [](const value_type& a, const value_type& b) { return a.number() < b.number(); });
    return out;
  }

 private:
  Grouping by_;
  detail::dense_cells<M...> dense_;
  detail::sparse_cells<M...> sparse_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_GROUPS_HPP
