// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_SHEET_CELLS_HPP
#define HOPTAC_SRC_IO_SHEET_CELLS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error.hpp>

#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "sheet_value.hpp"
#include "xlsx_book.hpp"
#include "zip_archive.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// A cell with text, or with a fault: a reason why its text is not known.
struct sheet_cell {
  cell_address at;
  std::uint32_t begin = 0;  ///< of its text in those of the sheet, or the number of a shared text
  std::uint32_t size = 0;
  errc fault = {};  ///< the text is what the cell holds instead
  bool is_faulty = false;
  bool is_shared = false;
  bool is_formula = false;
  std::uint32_t format = 0;  ///< of a number shown otherwise: its style, counted from 1
};

/// A rectangle of cells that were made one.
struct merged_range {
  cell_address first;
  cell_address last;
};

/// What a sheet holds, its cells in the order of its rows and columns.
struct sheet_content {
  std::vector<sheet_cell> cells;
  std::string texts;
  std::vector<merged_range> merged;

  /// The text of a cell of a sheet of that book.
  [[nodiscard]] std::string_view text_of(const sheet_cell& one, const xlsx_book& book) const {
    return one.is_shared ? book.texts[one.begin]
                         : std::string_view(texts).substr(one.begin, one.size);
  }

  /// What to say of a cell with a fault. It has no place yet.
  [[nodiscard]] error fault_of(const sheet_cell& one, const xlsx_book& book) const;
};

/// Reads the cells of a sheet. An error when the part cannot be read, or when cells are out of
/// order or outside the sheet, which makes all others doubtful.
[[nodiscard]] std::optional<error> read_cells(zip_archive& archive, const std::string& part,
                                              const std::string& file, const xlsx_book& book,
                                              sheet_content& into);

/// Whether a sheet has a cell with a value or a formula; true where it cannot be read.
[[nodiscard]] bool has_cells(zip_archive& archive, const std::string& part,
                             const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_SHEET_CELLS_HPP
