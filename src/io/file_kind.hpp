// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_FILE_KIND_HPP
#define HOPTAC_SRC_IO_FILE_KIND_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// What a file is that was saved under the name of a table, by its first bytes: `HTML`, `XML
/// Spreadsheet 2003`, `PDF` …; empty when it is none of the kinds that are known to be no table.
[[nodiscard]] std::string_view kind_of_no_table(std::string_view bytes);

/// The error that names that kind; nothing when the file may be a table.
[[nodiscard]] std::optional<error> check_file_kind(std::string_view bytes, const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_FILE_KIND_HPP
