// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_STATE_BYTES_HPP
#define HOPTAC_INDICATOR_STATE_BYTES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/detail/crc64.hpp>
#include <hoptac/indicator/state.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t, std::uint64_t
#include <string>       // std::string
#include <string_view>  // std::string_view

/// States as bytes: what one machine writes and another reads, whatever both are. docs/state.md
/// lays the format out byte by byte.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// The version of the format that is written, and the only one that is read.
inline constexpr std::uint64_t state_version = 1;

/// The first bytes of a state. As those of PNG they tell a copy that changed line ends, or that
/// kept seven bits, from the file itself.
inline constexpr std::string_view state_magic = "\x89HTS\r\n\x1A\n";
static_assert(state_magic.size() == 8);

/// A state as bytes. Equal states have equal bytes.
[[nodiscard]] inline std::string to_bytes(const state& of);

/// The state whose bytes these are: all of them, and in the one form that `to_bytes` writes.
/// Anything else is refused, with `file` as the place: what is no state, of another version, cut
/// short, too long, damaged, or such as no state can be. Takes memory in proportion to the bytes
/// that are there, whatever they say.
[[nodiscard]] inline result<state> state_from_bytes(std::string_view bytes, std::string_view file);

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#include <hoptac/indicator/detail/state_reader.hpp>  // the bodies

#endif  // HOPTAC_INDICATOR_STATE_BYTES_HPP
