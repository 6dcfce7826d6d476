// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_TABLE_FOLDER_HPP
#define HOPTAC_SRC_IO_TABLE_FOLDER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The tables of a province's folder beside those of its registry.
inline constexpr std::string_view other_province_tables[] = {"figures", "applications"};

/// A table of a folder: its bytes, and what places of errors call it.
struct folder_table {
  std::string name;                          ///< `examples/bac_kan/reports.csv`
  std::shared_ptr<const std::string> bytes;  ///< of the file; null when it cannot be read
  std::string sheet = {};                    ///< of a workbook that holds all tables
  std::optional<error> fault = {};           ///< why there are no bytes
};

/// The tables of a province, found by their names in any case: files of a folder, or sheets of one
/// workbook.
class table_folder {
 public:
  /// Lists the folder, or the sheets of the workbook, at `path`. Errors: neither is there; the
  /// workbook cannot be read.
  [[nodiscard]] static result<table_folder> open(const std::string& path);

  /// The files of that table: `reports.csv`, `Reports.XLSX`, `reports.xlsm`; without one of these
  /// `reports.xls` and others that are read to be named for what they are. One at most is meant.
  [[nodiscard]] std::vector<folder_table> find(std::string_view table) const;

  /// What to say of a table that must be there and is not.
  [[nodiscard]] error missing(std::string_view table) const;

  /// Names the files that look like one of these tables and are not read: `reports (1).csv`,
  /// `reports.xls` beside `reports.csv`, `organizations.csv`.
  [[nodiscard]] std::vector<error> left_out(std::span<const std::string_view> tables) const;

  /// Names the sheets of the workbook that are none of these tables.
  [[nodiscard]] std::vector<error> sheets_left_out(std::span<const std::string_view> tables) const;

 private:
  struct sheet {
    std::string name;
    bool is_hidden = false;
  };

  [[nodiscard]] bool is_workbook() const { return bytes_ != nullptr; }
  [[nodiscard]] std::vector<std::string> files_of(std::string_view table) const;

  std::string path_;                // a folder's ends with `/`
  std::vector<std::string> files_;  // the names in the folder, in order
  std::shared_ptr<const std::string> bytes_;
  std::vector<sheet> sheets_;
};

/// The table that is read of those found, by the first of them; the others are refused.
[[nodiscard]] std::vector<error> refuse_further(std::span<const folder_table> found);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_TABLE_FOLDER_HPP
