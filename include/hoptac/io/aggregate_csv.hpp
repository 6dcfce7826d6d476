// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_AGGREGATE_CSV_HPP
#define HOPTAC_IO_AGGREGATE_CSV_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/indicator/state.hpp>
#include <hoptac/io/column_csv.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// A table of records in memory, and the name that places of errors carry.
struct named_bytes {
  std::string_view bytes;
  std::string file;
};

/// What records came to, or why nothing did.
struct aggregated_records {
  std::optional<indicator::state> state;  ///< there when there are no errors
  std::vector<error> errors;              ///< of all tables, in their order
  std::vector<error> notes = {};          ///< what refuses nothing, of all tables in their order

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Groups the records of some tables by the columns that `schema` names as dimensions, and tallies
/// those it names as measures: the state of the shard `shard`. Tables are read as by
/// `read_columns`, one after another, each with its own header; no record is kept, so that memory
/// grows with the groups and words alone. The state is the same to the byte in whatever pieces,
/// order and number of threads the records are read. Progress is that of the table at hand. Errors
/// besides: those of `state::make` for the schema and the shard. Precondition: `schema` names a
/// column, and none twice among dimensions or measures.
[[nodiscard]] aggregated_records aggregate_csv(std::span<const named_bytes> tables,
                                               const indicator::state_schema& schema,
                                               const std::string& shard,
                                               const record_options& options = {});

/// The same of files, which must not change while they are read. Files of any size are read; what
/// is no regular file, as a pipe, up to `largest_file` bytes. Where one cannot be opened, none is
/// read. Progress is that of all files together.
[[nodiscard]] aggregated_records aggregate_csv_files(std::span<const std::string> paths,
                                                     const indicator::state_schema& schema,
                                                     const std::string& shard,
                                                     const record_options& options = {});

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_AGGREGATE_CSV_HPP
