// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_CSV_HPP
#define HOPTAC_IO_CSV_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <memory>       // std::unique_ptr
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The most columns a table may have: those of a spreadsheet.
inline constexpr std::size_t most_csv_columns = 16'384;

/// How a table of separated values is written, and how large its parts may be.
struct csv_options {
  /// `,`, `;` or a tab. 0 takes the one that splits the header into the most known columns, the
  /// comma when there is nothing to choose: a spreadsheet under a Vietnamese locale writes `;`.
  char separator = 0;

  /// The longest field. A cell of a spreadsheet holds 32,767 characters, at most 4 bytes each.
  std::size_t longest_field = 131'072;

  /// How many of the known columns must be there, counted from the first; the others may.
  std::size_t required = most_csv_columns;
};

/// One field of a row: its text, quotes already taken off, and where it starts. The text lives
/// until the reader moves on.
struct csv_field {
  std::string_view text;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Reads a table of separated values row by row (RFC 4180) and keeps every error it meets.
///
/// A field in double quotes may hold separators, line ends and doubled quotes. Lines end with
/// CR LF, LF or CR; the last one may do without. A byte order mark is passed over, and so are
/// lines without any text, `,,,` included, which spreadsheets leave below a table. Blanks belong
/// to their field. Lines are physical lines of the file and the header is on the first; columns
/// count characters.
///
/// The first row names the columns, in any order. When the known columns are given, each must be
/// there once (but for those after the first `csv_options::required`) and no other may be; rows
/// then come in the order of the known columns. Time grows
/// with the size of the text and nothing else.
class csv_reader {
 public:
  /// Reads the header of `text`, which must outlive the reader. `file` is the name that the
  /// places of errors carry. With no known columns the header's own are taken as they are.
  csv_reader(std::string_view text, std::string file,
             std::span<const std::string_view> known_columns = {}, csv_options options = {});
  csv_reader(csv_reader&&) noexcept;
  csv_reader& operator=(csv_reader&&) noexcept;
  ~csv_reader();

  /// The names of the columns, in the order in which a row gives its fields.
  [[nodiscard]] const std::vector<std::string>& columns() const;

  /// Whether the header names column `index`. Precondition: `index < columns().size()`.
  [[nodiscard]] bool has_column(std::size_t index) const;

  /// Moves to the next row that has as many fields as the header; false after the last one. Rows
  /// that are not well formed become errors and are passed over.
  [[nodiscard]] bool next();

  /// A field of the row that `next` moved to; empty, without a line, when the header does not
  /// name its column. Precondition: `index < columns().size()` and the last `next` was true.
  [[nodiscard]] const csv_field& field(std::size_t index) const;

  /// The line on which that row starts.
  [[nodiscard]] std::uint32_t line() const;

  /// The separator that was given or found.
  [[nodiscard]] char separator() const;

  /// Whether rows were passed over because they were not well formed.
  [[nodiscard]] bool skipped_rows() const;

  /// What was wrong with the form of the table so far, in the order of the file.
  [[nodiscard]] const std::vector<error>& errors() const;

  /// The place of that field, its column's name included, for errors about what it says.
  [[nodiscard]] location place_of(std::size_t index) const;

 private:
  class impl;
  std::unique_ptr<impl> impl_;
};

/// Appends one row, ended by LF, to `out`; what needs quotes gets them, so that the row is read
/// back unchanged. Precondition: `fields` is not empty and `separator` is `,`, `;` or a tab.
void append_csv_row(std::string& out, std::span<const std::string_view> fields,
                    char separator = ',');

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_CSV_HPP
