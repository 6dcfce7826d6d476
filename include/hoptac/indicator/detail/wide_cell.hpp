// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_WIDE_CELL_HPP
#define HOPTAC_INDICATOR_DETAIL_WIDE_CELL_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/detail/cell.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>
#include <hoptac/indicator/detail/lanes.hpp>
#include <hoptac/indicator/measure.hpp>

#include <array>    // std::array
#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint64_t
#include <tuple>    // std::tuple, std::tuple_element_t

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// A cell that nothing overflows: of as many rows as there can be.
template <class... M>
struct wide_cell {
  std::uint64_t rows = 0;
  std::array<gathered, sizeof...(M)> each{};

  void add_row(const std::tuple<M...>& of, std::size_t row) {
    ++rows;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED {
      using one = std::tuple_element_t<k, std::tuple<M...>>;
      const one& measured = std::get<k>(of);
      if (!measured.counts(row)) return;
      ++each[k].count;
      const std::int64_t value = number_of(measured, row);
      if constexpr (one::sums) each[k].add(value);
      if constexpr (one::spans) each[k].widen(value, value);
    });
  }
  template <bool CountsRows>
  void merge(const cell<CountsRows, M...>& other) {
    if constexpr (CountsRows) rows += other.rows();
    for_each_number<sizeof...(M)>([&](auto k)
                                      HOPTAC_INLINED { each[k].merge(other.template of<k>()); });
  }
  void merge(const wide_cell& other) {
    rows += other.rows;
    for_each_number<sizeof...(M)>([&](auto k) HOPTAC_INLINED { each[k].merge(other.each[k]); });
  }
  template <std::size_t K>
  [[nodiscard]] gathered of() const {
    return each[K];
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_WIDE_CELL_HPP
