// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_DETAIL_ROW_PARTS_HPP
#define HOPTAC_CORE_DETAIL_ROW_PARTS_HPP

#include <hoptac/config.hpp>

#include <algorithm>  // std::min
#include <cstddef>    // std::size_t

namespace hoptac::inline HOPTAC_ABI::detail {

/// Rows in parts of about the same size that begin at whole blocks. There are never more parts than
/// blocks, and of no rows none.
class row_parts {
 public:
  row_parts(std::size_t rows, std::size_t rows_of_block, std::size_t most_parts)
      : rows_(rows),
        rows_of_block_(rows_of_block),
        blocks_(rows / rows_of_block + (rows % rows_of_block != 0 ? 1 : 0)),
        count_((std::min)(most_parts, blocks_)) {}

  [[nodiscard]] std::size_t count() const { return count_; }
  /// Where a part begins; of the number after the last part, where the last one ends.
  /// Precondition: `part <= count()` and there are parts.
  [[nodiscard]] std::size_t begin_of(std::size_t part) const {
    const std::size_t block = blocks_ / count_ * part + (std::min)(part, blocks_ % count_);
    return (std::min)(block * rows_of_block_, rows_);
  }

 private:
  std::size_t rows_;
  std::size_t rows_of_block_;
  std::size_t blocks_;
  std::size_t count_;
};

}  // namespace hoptac::inline HOPTAC_ABI::detail

#endif  // HOPTAC_CORE_DETAIL_ROW_PARTS_HPP
