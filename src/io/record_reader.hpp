// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_RECORD_READER_HPP
#define HOPTAC_SRC_IO_RECORD_READER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/indicator/dictionary.hpp>
#include <hoptac/indicator/gather.hpp>
#include <hoptac/io/column_csv.hpp>

#include <algorithm>    // std::min
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint32_t, std::uint64_t
#include <functional>   // std::function
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

#include "csv_marks.hpp"
#include "csv_scanner.hpp"
#include "table_rows.hpp"

/// Records out of separated values: most rows by the marks of their fields, the others by
/// `csv_scanner`, whose answers are those of every reader of tables.
namespace hoptac::inline HOPTAC_ABI::io {

/// Where in a table of records what was asked for stands.
struct record_layout {
  char separator = ',';
  row_shape shape;                      ///< of the header
  std::vector<std::size_t> dimensions;  ///< field of each
  std::vector<std::size_t> measures;
  std::vector<std::string> names;  ///< of the dimensions and measures
  std::size_t body = 0;            ///< the byte behind the header, and its line
  std::uint32_t line = 1;
  std::size_t most_errors = most_record_errors;
  std::size_t end = 0;  ///< the byte behind the last row: before a total
};

/// Errors of a table, the first ones in full.
class record_errors {
 public:
  record_errors() = default;
  explicit record_errors(std::size_t most) : most_(most) {}

  void add(error what) {
    if (++count_ <= most_) first_.push_back(std::move(what));
  }
  /// Takes those of a later part of the table, `lines` lines further down.
  void append(record_errors&& others, std::uint32_t lines);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// All that is said of them.
  [[nodiscard]] std::vector<error> listed(const std::string& file) &&;

 private:
  std::vector<error> first_;
  std::uint64_t count_ = 0;
  std::size_t most_ = most_record_errors;
};

/// Reads the header of a table, and looks at its end; nothing when its errors make the rest
/// useless.
[[nodiscard]] std::optional<record_layout> read_record_layout(
    std::string_view text, const std::string& file, const record_query& query,
    const record_options& options, record_errors& errors, std::vector<error>& notes);

/// What to say of a column that a table does not have.
[[nodiscard]] error unknown_column(std::string_view name, std::span<const std::string_view> names,
                                   std::uint32_t header);

/// The value of a measure, or what is wrong with it. The text is not empty.
[[nodiscard]] std::optional<error> read_measure(std::string_view text, std::int64_t& into);

/// What came of a piece of a table.
struct record_piece {
  std::size_t end = 0;      ///< the byte behind its last row
  std::uint32_t lines = 0;  ///< that it has
  bool is_utf8 = true;      ///< well-formed, and without zero bytes
  record_errors errors;     ///< their lines counted from its first
};

/// Reads pieces of a table, one after the other. Each thread has its own.
class record_reader {
 public:
  /// What is given must outlive the reader.
  record_reader(std::string_view text, const std::string& file, const record_layout& layout,
                std::vector<indicator::dictionary>& words);

  /// Reads the rows that begin in `[begin, stop)`; at `begin` a row begins.
  void read(std::size_t begin, std::size_t stop, indicator::record_block& into,
            record_piece& about);

 private:
  void read_stretch(std::size_t stop);
  [[nodiscard]] std::size_t read_plain_rows(const char* base, const std::uint32_t* ends,
                                            std::size_t count);
  void read_row_with_care();

  std::string_view text_;
  const std::string* file_;
  const record_layout* layout_;
  std::vector<indicator::dictionary>* words_;
  csv_marks marks_;
  std::vector<error> found_;  // by the scanner, in one row
  csv_scanner scanner_;

  // The piece at hand.
  indicator::record_block* into_ = nullptr;
  record_piece* about_ = nullptr;
  std::size_t at_ = 0;
  std::size_t marked_ = 0;  // up to which byte it is known whether there are any of these:
  bool has_high_ = false;
  bool has_nul_ = false;
};

/// Reads all rows of a table of any form by `table_reader` alone.
void read_records_with_care(std::string_view bytes, const std::string& file,
                            const record_query& query, const record_options& options,
                            std::vector<indicator::dictionary>& words, record_errors& errors,
                            std::vector<error>& notes,
                            const std::function<void(const indicator::record_block&)>& on_block);

/// What happens with the records that one of the threads read. Called by that thread.
struct record_sink {
  /// In the order of the table, one thread at a time.
  std::function<void(std::size_t thread, const indicator::record_block& records)> in_order = {};
  /// In any order, several threads at a time.
  std::function<void(std::size_t thread, const indicator::record_block& records)> at_once = {};
};

/// How many of the threads that were asked for a table has work for.
[[nodiscard]] inline std::size_t threads_for(std::size_t bytes, const record_options& options) {
  HOPTAC_PRE(options.threads != 0 && options.piece != 0);
  return std::min(options.threads, bytes / options.piece + 1);
}

/// Reads a table; `words` are each thread's. Returns what is wrong with it; what went to the sink
/// counts when that is nothing. What refuses nothing is appended to `notes`.
[[nodiscard]] std::vector<error> read_records(
    std::string_view bytes, const std::string& file, const record_query& query,
    const record_options& options, const std::vector<std::vector<indicator::dictionary>*>& words,
    const record_sink& sink, std::vector<error>& notes);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_RECORD_READER_HPP
