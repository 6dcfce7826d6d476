// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_STATE_OUTPUT_HPP
#define HOPTAC_SRC_TOOL_STATE_OUTPUT_HPP

#include <hoptac/indicator/state.hpp>
#include <hoptac/io/state_report.hpp>

#include <optional>
#include <span>
#include <string>

#include "command.hpp"

namespace hoptac::tool {

/// What a command does with the state that it made: shows its groups, keeps it in a file, or both.
struct state_output {
  std::string format;  ///< empty where none is asked for: then groups are shown if nothing is kept
  std::string file;
};

/// Adds `--format` and `--out`.
void add_state_output_options(CLI::App& app, session& run, state_output& into);

/// What is wrong with these arguments, if anything is.
[[nodiscard]] std::optional<error> check_state_output(const state_output& how,
                                                      std::span<const std::string> inputs);

/// The groups in a format: `csv`, `json` or `text`.
[[nodiscard]] std::string shown_state(const indicator::state& of, std::string_view format,
                                      language lang, io::shard_ids shards = io::shard_ids::listed);

/// Keeps and shows the state. Reports what goes wrong.
[[nodiscard]] exit_code write_state(const indicator::state& of, const state_output& how,
                                    language lang);

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_STATE_OUTPUT_HPP
