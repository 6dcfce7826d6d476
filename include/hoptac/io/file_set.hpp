// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_FILE_SET_HPP
#define HOPTAC_IO_FILE_SET_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/text_file.hpp>

#include <cstdint>   // std::uint8_t
#include <optional>  // std::optional
#include <span>      // std::span
#include <string>    // std::string

/// Several files that are one output.
namespace hoptac::inline HOPTAC_ABI::io {

/// What is done with files that are there already.
enum class existing_files : std::uint8_t { replaced, refused };

/// Writes files into a folder, which is made if it is not there: all of them or none. All are on
/// the disk under other names before the first takes its place; when one cannot, those that did are
/// put back as they were. Signals that end the program wait meanwhile. A run that was killed while
/// they took their places left a list beside them, by which the next that writes into the folder
/// brings it to its end before anything else; what a run left that was killed before is removed.
/// Symbolic links stay, and their targets are replaced. Returns what went wrong, if anything did:
/// what `write_file` returns, or `errc::output_exists`.
[[nodiscard]] std::optional<error> write_files(const std::string& folder,
                                               std::span<const text_file> files,
                                               existing_files there = existing_files::replaced);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_FILE_SET_HPP
