// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_TEXT_GRID_HPP
#define HOPTAC_SRC_IO_TEXT_GRID_HPP

#include <hoptac/config.hpp>

#include <cstddef>  // std::size_t
#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// A table for a terminal whose columns are fitted to its width: the names of columns and the cells
/// of texts are broken at blanks, numbers never. Columns that are empty throughout are left out.
class text_grid {
 public:
  void add_column(std::string name, bool is_numeric) {
    columns_.push_back({std::move(name), is_numeric});
  }
  /// Precondition: there is a cell for each column.
  void add_row(std::vector<std::string> cells, bool is_heading);

  /// The table with each line behind `indent` blanks; nothing where there are no rows.
  [[nodiscard]] std::string str(std::size_t indent, std::size_t width) const;

 private:
  struct column {
    std::string name;
    bool is_numeric = false;
  };
  struct row {
    std::vector<std::string> cells;
    bool is_heading = false;
  };

  /// The columns that hold anything, and how wide each of them gets.
  [[nodiscard]] std::vector<std::size_t> used_columns() const;
  [[nodiscard]] std::vector<std::size_t> fitted(const std::vector<std::size_t>& used,
                                                std::size_t width) const;

  std::vector<column> columns_;
  std::vector<row> rows_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_TEXT_GRID_HPP
