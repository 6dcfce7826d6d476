// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_TEXT_TABLE_HPP
#define HOPTAC_IO_TEXT_TABLE_HPP

#include <hoptac/config.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// How many columns of a terminal `text` takes: its characters, combining marks not counted.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` as lines of at most `width` columns, broken at blanks; a longer word has its own line.
/// The first line starts with `first`, the others are indented as far.
[[nodiscard]] std::string filled(std::string_view first, std::string_view text, std::size_t width);

/// Rows of cells whose columns line up.
class text_table {
 public:
  enum class align : unsigned char { left, right };

  /// Columns without an alignment of their own are aligned left.
  explicit text_table(std::vector<align> columns = {}) : columns_(std::move(columns)) {}

  /// Precondition: there is a cell, and as many as in the rows before.
  void add(std::vector<std::string> cells);

  /// The table with each line behind `indent` blanks and two blanks between columns; the last
  /// column is filled up to `width`, or to 30 columns where less would be left.
  [[nodiscard]] std::string str(std::size_t indent, std::size_t width) const;

 private:
  std::vector<align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_TEXT_TABLE_HPP
