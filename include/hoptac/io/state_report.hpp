// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_STATE_REPORT_HPP
#define HOPTAC_IO_STATE_REPORT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/indicator/state.hpp>

#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::io {

/// Whether a result names the shards it was made of: it does when they were merged or are kept.
enum class shard_ids : bool { omitted, listed };

/// The groups as a table, one row each in the order of their keys: the columns of the dimensions,
/// then of each measure `M` `M_count`, `M_sum`, `M_min`, `M_max` and `M_mean`, the exact quotient
/// rounded half away from zero to a whole unit. A key without a value is empty; so is all but the
/// count where no row has a number.
[[nodiscard]] std::string state_csv(const indicator::state& of);

/// The same as JSON, a line for each group, with the ids of shards and the units of measures.
/// Counts are numbers; sums, which no binary fraction holds, and what goes with them are texts or
/// null.
[[nodiscard]] std::string state_json(const indicator::state& of,
                                     shard_ids shards = shard_ids::listed);

/// A page to read: of each group a line for each measure. Numbers are grouped as the language does.
[[nodiscard]] std::string state_text(const indicator::state& of, language lang,
                                     shard_ids shards = shard_ids::listed);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_STATE_REPORT_HPP
