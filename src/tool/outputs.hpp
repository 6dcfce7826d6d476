// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_OUTPUTS_HPP
#define HOPTAC_SRC_TOOL_OUTPUTS_HPP

#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/io/text_file.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::tool {

/// Refuses an output that would take the place of an input, through links neither; nothing where it
/// does not. An input may be a folder: then its tables are inputs, and those that look like them.
/// Empty names are none.
[[nodiscard]] std::optional<error> check_output(const std::string& out,
                                                std::span<const std::string> inputs);

/// The same of several files of one folder.
[[nodiscard]] std::optional<error> check_outputs(const std::string& folder,
                                                 std::span<const std::string_view> names,
                                                 std::span<const std::string> inputs);

/// Notes on standard error which files were named twice, through links as well, or are copies of
/// others.
void note_repeated_inputs(std::span<const std::string> files, language lang);

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_OUTPUTS_HPP
