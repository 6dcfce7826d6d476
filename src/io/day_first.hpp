// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_DAY_FIRST_HPP
#define HOPTAC_SRC_IO_DAY_FIRST_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "cells.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// Columns whose days stand day first because they have a Vietnamese label, and the first cell of
/// each that could be read in another way.
class day_first_columns {
 public:
  /// Whether days of that column stand day first. Takes note of the cell where that matters.
  [[nodiscard]] bool read(const table_reader& table, std::size_t column) {
    if (!table.has_column(column) || !table.has_label(column)) return false;
    if (is_noted_.size() <= column) is_noted_.resize(column + 1);
    const std::string_view text = table.field(column).text;
    if (!is_noted_[column] && is_day_or_month_first(text)) {
      is_noted_[column] = true;
      notes_.emplace_back(errc::dates_day_first, std::vector{excerpt(text)},
                          table.place_of(column));
    }
    return true;
  }

  /// Adds what there is to say of them.
  void add_notes(std::vector<error>& notes) const {
    notes.insert(notes.end(), notes_.begin(), notes_.end());
  }

 private:
  std::vector<bool> is_noted_;
  std::vector<error> notes_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_DAY_FIRST_HPP
