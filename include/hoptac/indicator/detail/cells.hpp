// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CELLS_HPP
#define HOPTAC_INDICATOR_DETAIL_CELLS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/value.hpp>

#include <algorithm>  // std::lower_bound, std::sort, std::unique
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint64_t
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// The combinations of parts of several dimensions that organisations are in, numbered in their
/// order: the last dimension turns fastest. Of no dimensions there is one, the whole. Time is that
/// of sorting the organisations, memory that of what occurs, not of what could.
class cells {
 public:
  cells(std::vector<const dimension*> by, std::size_t rows) : by_(std::move(by)), of_row_(rows) {
    for (const dimension* one : by_) add(*one);
  }

  [[nodiscard]] const std::vector<const dimension*>& by() const { return by_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::size_t of_row(std::size_t row) const { return of_row_[row]; }

  [[nodiscard]] std::vector<part> parts(std::size_t cell) const {
    std::vector<part> out(by_.size());
    for (std::size_t k = by_.size(); k-- > 0;) {
      const std::uint64_t key = keys_[k][cell];
      const std::size_t words = by_[k]->words.size();
      out[k] = {by_[k]->code, by_[k]->words[key % words]};
      cell = static_cast<std::size_t>(key / words);
    }
    return out;
  }

 private:
  void add(const dimension& next) {
    HOPTAC_PRE(next.part_of.size() == of_row_.size());
    std::vector<std::uint64_t> key_of(of_row_.size());  // the cell so far, then the part
    for (std::size_t i = 0; i < of_row_.size(); ++i) {
      HOPTAC_PRE(next.part_of[i] < next.words.size());
      key_of[i] = std::uint64_t{of_row_[i]} * next.words.size() + next.part_of[i];
    }
    std::vector<std::uint64_t> keys = key_of;
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (std::size_t i = 0; i < of_row_.size(); ++i)
      of_row_[i] = static_cast<std::uint32_t>(
          std::lower_bound(keys.begin(), keys.end(), key_of[i]) - keys.begin());
    count_ = keys.size();
    keys_.push_back(std::move(keys));
  }

  std::vector<const dimension*> by_;
  std::vector<std::uint32_t> of_row_;
  std::vector<std::vector<std::uint64_t>> keys_;  // of each dimension, for each cell so far
  std::size_t count_ = 1;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_CELLS_HPP
