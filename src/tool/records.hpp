// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_RECORDS_HPP
#define HOPTAC_SRC_TOOL_RECORDS_HPP

#include <hoptac/indicator/state.hpp>

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "programmes.hpp"

namespace hoptac::tool {

/// The arguments of commands that aggregate tables of records.
struct records_arguments {
  std::vector<std::string> files;
  std::string by;
  std::string measures;
  std::vector<std::string> units;  ///< `WORD`, of all measures, or `MEASURE=WORD`
  std::string threads;             ///< empty: as many as the machine has
  std::string sheet;               ///< of workbooks
  std::string encoding = "utf8";   ///< of text files
};

/// Adds the tables, `--by`, `--measures`, `--unit`, `--threads` and `--sheet`.
void add_records_options(CLI::App& app, session& run, records_arguments& into);

/// What is wrong with the arguments, if anything is.
[[nodiscard]] std::optional<error> check_records(const records_arguments& arguments,
                                                 const std::string& shard);

/// The state of the tables as one shard; on a terminal it shows how far it is.
/// Precondition: `check_records` found nothing.
[[nodiscard]] loaded<indicator::state> aggregate_records(const records_arguments& arguments,
                                                         const std::string& shard, language lang);

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_RECORDS_HPP
