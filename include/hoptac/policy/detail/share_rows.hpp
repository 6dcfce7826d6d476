// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_SHARE_ROWS_HPP
#define HOPTAC_POLICY_DETAIL_SHARE_ROWS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/row_parts.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/block.hpp>

#include <algorithm>  // std::copy
#include <cstddef>    // std::size_t
#include <span>       // std::span

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Calls `work(first, last)` for parts of the rows on so many threads and waits for all of them.
/// Parts begin at whole blocks; there are never more of them than blocks. What a part throws is
/// thrown here. Precondition: `threads` is not zero.
template <class Work>
void share_rows(std::size_t rows, unsigned threads, Work work) {
  HOPTAC_PRE(threads != 0);
  const hoptac::detail::row_parts parts(rows, block_rows, threads);
  if (parts.count() == 0) return;
  own_threads{parts.count()}(parts.count(), [&](std::size_t part) {
    work(parts.begin_of(part), parts.begin_of(part + 1));
  });
}

/// Writes the rows from `first` to `last` of a column: `block(row, out)` answers for the block that
/// begins at a row, `one(row)` for one row. The last block begins so early that it is a whole one;
/// only a column that is shorter than a block is read row by row. Precondition: `last` is the end
/// of the column or a whole number of blocks after `first`.
template <class Block, class One>
void fill_rows(std::span<truth> out, std::size_t first, std::size_t last, Block block, One one) {
  if (out.size() < block_rows) {
    for (std::size_t row = first; row < last; ++row) out[row] = one(row);
    return;
  }
  for (; last - first >= block_rows; first += block_rows) block(first, out.data() + first);
  if (first == last) return;
  truth whole[block_rows];
  block(last - block_rows, whole);
  std::copy(whole + (block_rows - (last - first)), whole + block_rows, out.data() + first);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_SHARE_ROWS_HPP
