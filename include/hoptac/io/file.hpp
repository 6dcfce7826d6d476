// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_FILE_HPP
#define HOPTAC_IO_FILE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// The largest file that is read whole: 1 GiB.
inline constexpr std::size_t largest_file = std::size_t{1} << 30;

/// The bytes of the file `path`, read whole. Errors name the file: it does not exist, is a folder,
/// may not be read, or is larger than `limit` bytes.
[[nodiscard]] result<std::string> read_file(const std::string& path,
                                            std::size_t limit = largest_file);

/// The bytes of standard input up to its end. Errors name the file `<stdin>`.
[[nodiscard]] result<std::string> read_standard_input(std::size_t limit = largest_file);

/// Writes `content` to the file `path`, whole or not at all: a new file beside it takes its place
/// once all bytes are on the disk, so that nobody meets half a file, and a failure leaves what was
/// there before; what a run that was killed left beside it is removed. What is not a regular file
/// (`/dev/null`, a pipe) is written to directly; a symbolic link stays one, and its target is
/// replaced. Returns what went wrong, if anything did.
[[nodiscard]] std::optional<error> write_file(const std::string& path, std::string_view content);

/// Writes `content` to standard output. Returns what went wrong, if anything did; a reader that
/// went away is an error like any other when the program ignores `SIGPIPE`.
[[nodiscard]] std::optional<error> write_standard_output(std::string_view content);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_FILE_HPP
