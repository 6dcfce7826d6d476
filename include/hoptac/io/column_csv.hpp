// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_COLUMN_CSV_HPP
#define HOPTAC_IO_COLUMN_CSV_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/indicator/record_columns.hpp>
#include <hoptac/io/encoding.hpp>

#include <cstddef>      // std::size_t
#include <functional>   // std::function
#include <stop_token>   // std::stop_token
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// Which columns of a table of records are read, by their names in its header.
struct record_query {
  std::vector<std::string> dimensions;  ///< words; an empty field is the empty word
  std::vector<std::string> measures;    ///< whole numbers; an empty field is none
};

/// The most errors that are named of one table of records where nothing else is said; the number of
/// the others is.
inline constexpr std::size_t most_record_errors = 1000;

/// How a table of records is read. Nothing of it changes what comes out.
struct record_options {
  /// How many threads share the work. Not 0.
  std::size_t threads = 1;

  /// `,`, `;` or a tab. 0 takes the one that splits the header into the most of the columns that
  /// are read, the comma when there is nothing to choose.
  char separator = 0;

  /// Of a workbook: the name of the sheet that is read, in any case; empty: the first visible one
  /// with cells.
  std::string sheet = {};

  /// Of separated values: what their bytes mean. Other than UTF-8 they are converted as a whole
  /// first.
  text_encoding encoding = text_encoding::utf8;

  /// How many errors of the table are named.
  std::size_t most_errors = most_record_errors;

  /// Reading ends with the error `reading_stopped` when a stop is asked for.
  std::stop_token stop = {};

  /// Called now and then, by one thread at a time, with the bytes that are done, of how many.
  std::function<void(std::size_t done, std::size_t of)> progress = {};

  /// How many bytes a thread takes at a time. Not 0.
  std::size_t piece = std::size_t{1} << 18U;
};

/// Records in memory, or why there are none.
struct record_table {
  indicator::record_columns columns;
  std::vector<error> errors;
  std::vector<error> notes = {};  ///< of `table_reader`; they refuse nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads columns of a table into memory: separated values, at the speed of memory where the rows
/// are plain, or a workbook. Rows are read, and errors found, as by `table_reader`; columns that
/// are not asked for are passed over unread. Numbers are plain digits, `1482` or `-12`, within 64
/// bits with a sign: money in whole đồng. With any error there are no columns. `file` is what the
/// places of errors name.
///
/// Time grows with the bytes; a table of n rows takes 8 bytes a measure and 4 a dimension for each,
/// twice as much while it is put together, and each word once.
/// Precondition: at least one column is asked for, none of them twice.
[[nodiscard]] record_table read_columns(std::string_view bytes, const std::string& file,
                                        const record_query& query,
                                        const record_options& options = {});

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_COLUMN_CSV_HPP
