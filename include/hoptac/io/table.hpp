// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_TABLE_HPP
#define HOPTAC_IO_TABLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/encoding.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <memory>       // std::unique_ptr
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The most columns a table may have: those of a spreadsheet.
inline constexpr std::size_t most_table_columns = 16'384;

/// The longest field in bytes where nothing else is said. A cell of a spreadsheet holds 32,767
/// characters.
inline constexpr std::size_t longest_table_field = 131'072;

/// How a table is written, and how large its parts may be.
struct table_options {
  /// Of separated values: `,`, `;` or a tab. 0 takes the one that splits the header into the most
  /// known columns, the comma when there is nothing to choose: a spreadsheet under a Vietnamese
  /// locale writes `;`.
  char separator = 0;

  /// The longest field in bytes.
  std::size_t longest_field = longest_table_field;

  /// How many of the known columns must be there, counted from the first; the others may.
  std::size_t required = most_table_columns;

  /// What people call the known columns: a header may have their Vietnamese labels instead. Used
  /// while the header is read.
  std::span<const column_label> labels = {};

  /// Of separated values: what their bytes mean. A workbook says so itself.
  text_encoding encoding = text_encoding::utf8;

  /// Where no columns are known: those that are read. What is wrong with the form of cells in other
  /// columns of a workbook is passed over, and the header may stand below a title. Empty: all are
  /// read.
  std::span<const std::string_view> used = {};

  /// Of a workbook: the name of the sheet that is read, in any case. Empty takes the first visible
  /// one with cells.
  std::string sheet = {};
};

/// One field of a row: its text and where it starts. The text lives until the reader moves on.
struct table_field {
  std::string_view text;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  /// Of a number in a workbook: the number format under which the sheet shows it otherwise, as
  /// `"HTX-"0000`; else empty. Lives as long as the reader.
  std::string_view format = {};
};

/// Reads a table row by row, from separated values or from a workbook, and keeps every error it
/// meets. Which of the two it is, the first bytes say; the name of the file does not matter.
///
/// Separated values (RFC 4180): a field in double quotes may hold separators, line ends and doubled
/// quotes. Lines end with CR LF, LF or CR; the last one may do without. A byte order mark is passed
/// over, and a first line `sep=;` says what separates. Blanks belong to their field. The apostrophe
/// with which `append_csv_row` keeps a text from being taken for a formula is taken off. Lines are
/// physical lines of the file, columns count characters.
///
/// A workbook (XLSX, Office Open XML): a cell has the text that the sheet shows, but for numbers,
/// which are plain decimals, dates, which are `2024-05-31` or as much of it as the sheet shows
/// (`2024-05`, `2024`), and `true` and `false`. A formula has its stored value. Formulas without
/// one, errors, times of day, dates shown without their year, merged cells and numbers of more
/// digits than a spreadsheet keeps are refused in columns that are read, and passed over in others.
/// Lines and columns are those of the sheet: C5 is line 5, column 3. Hidden rows and columns are
/// read like others.
///
/// The first row with text names the columns, in any order. When the known columns are given, each
/// must be there once (but for those after the first `table_options::required`) and no other may
/// be; rows then come in the order of the known columns. Then rows of a title may stand above the
/// header, which is the first of 20 rows with the names of two columns, and a row whose first text
/// is `Tổng`, `Tổng cộng`, `Tổng số` or `Cộng` is no data: both are passed over with a note.
///
/// Fields under an empty name must be empty. Rows without any text, `,,,` included, which
/// spreadsheets leave below a table, and separators at the end of a row are passed over. Time and
/// memory grow with the size of the text, unpacked, and nothing else; what unpacks to far more than
/// a table is refused.
class table_reader {
 public:
  /// Reads the header of a file's `bytes`, which must outlive the reader. `file` is the name that
  /// the places of errors carry. With no known columns the header's own are taken as they are.
  table_reader(std::string_view bytes, std::string file,
               std::span<const std::string_view> known_columns = {},
               const table_options& options = {});
  table_reader(table_reader&&) noexcept;
  table_reader& operator=(table_reader&&) noexcept;
  ~table_reader();

  /// The names of the columns, in the order in which a row gives its fields.
  [[nodiscard]] const std::vector<std::string>& columns() const;

  /// Whether the header names column `index`. Precondition: `index < columns().size()`.
  [[nodiscard]] bool has_column(std::size_t index) const;

  /// Whether the header names column `index` by its label. Precondition:
  /// `index < columns().size()`.
  [[nodiscard]] bool has_label(std::size_t index) const;

  /// Moves to the next row that has as many fields as the header (in a workbook: no cell beyond
  /// it); false after the last one. Rows that are not well formed become errors and are passed
  /// over.
  [[nodiscard]] bool next();

  /// A field of the row that `next` moved to; empty, without a line, when the header does not
  /// name its column. Precondition: `index < columns().size()` and the last `next` was true.
  [[nodiscard]] table_field field(std::size_t index) const;

  /// The line of the file, or the row of the sheet, on which that row starts.
  [[nodiscard]] std::uint32_t line() const;

  /// The separator that was given or found; of a workbook a tab.
  [[nodiscard]] char separator() const;

  /// Whether rows were passed over because they, the header or the file were not well formed.
  [[nodiscard]] bool skipped_rows() const;

  /// What was wrong with the form of the table so far, in the order of the file.
  [[nodiscard]] const std::vector<error>& errors() const;

  /// What refuses nothing and a reader should know: sheets that were left out, formulas whose
  /// stored values were read, titles, totals and blank rows that were passed over, cells whose text
  /// seems to have been misread. Complete after the last row.
  [[nodiscard]] const std::vector<error>& notes() const;

  /// The place of that field, its column's name included, for errors about what it says.
  [[nodiscard]] location place_of(std::size_t index) const;

 private:
  class impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_TABLE_HPP
