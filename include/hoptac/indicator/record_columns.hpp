// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_RECORD_COLUMNS_HPP
#define HOPTAC_INDICATOR_RECORD_COLUMNS_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>
#include <hoptac/indicator/dimension.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::int64_t, std::uint8_t
#include <span>     // std::span
#include <string>   // std::string
#include <vector>   // std::vector

/// Columns of records that are known only when the program runs: what a table brought.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// A whole number a record, or none.
struct number_column {
  std::string code;                  ///< the name of the column
  std::vector<std::int64_t> values;  ///< 0 where there is none
  /// For each record a bit, 1 where it has a value: from the least significant of the first byte
  /// on, as Arrow keeps them. The bits behind the last are 0.
  std::vector<std::uint8_t> present;

  /// The same for `aggregate`, borrowed: it must not outlive this.
  [[nodiscard]] column<std::int64_t, validity_bits> view() const {
    return column<std::int64_t, validity_bits>(std::span(values), validity_bits(present));
  }
};

/// Records in columns. Every dimension has the part, and every measure the value, of each.
struct record_columns {
  std::size_t rows = 0;
  std::vector<dimension> dimensions;  ///< their words in the order of their bytes
  std::vector<number_column> measures;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_RECORD_COLUMNS_HPP
