// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_XLSX_SHEET_HPP
#define HOPTAC_SRC_IO_XLSX_SHEET_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/io/table.hpp>

#include <memory>       // std::unique_ptr
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "row_source.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// Whether the bytes begin as a workbook does, of this form or of one that is refused.
[[nodiscard]] bool is_workbook(std::string_view bytes);

/// The rows of one sheet of a workbook; none when the workbook cannot be read at all. Sheets that
/// are left out and formulas whose values are read are added to `notes`.
[[nodiscard]] std::unique_ptr<row_source> read_sheet(std::string_view bytes,
                                                     const std::string& file,
                                                     std::vector<error>& errors,
                                                     std::vector<error>& notes,
                                                     const table_options& options);

/// The names of the sheets of a workbook that have cells, and whether each is hidden.
struct listed_sheet {
  std::string name;
  bool is_hidden = false;
};
[[nodiscard]] result<std::vector<listed_sheet>> list_sheets(std::string_view bytes,
                                                            const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_XLSX_SHEET_HPP
