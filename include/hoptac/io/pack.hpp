// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_PACK_HPP
#define HOPTAC_IO_PACK_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/policy/pack_content.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The largest pack that is read: 16 MiB.
inline constexpr std::size_t largest_pack = std::size_t{1} << 24;

/// How deep the objects and arrays of a pack may lie in each other: enough for the deepest
/// expression that `policy::form_errors` lets pass.
inline constexpr std::size_t deepest_pack = 256;

/// What a pack file says: a well-formed pack, or everything that is wrong with it.
struct pack_file {
  policy::pack_content content;  ///< empty when there are errors
  std::vector<error> errors;     ///< in the order of the file

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads the pack in `text`, JSON as docs/packs.md describes it; `file` is the name that places
/// carry. Beside line and column they say in `location::field` what they are about:
/// `rules/human_resources/age`.
///
/// Errors: text that is no JSON or no UTF-8, objects nested deeper than `deepest_pack`, a file
/// larger than `largest_pack`; keys that are unknown, missing or there twice; values of the wrong
/// type; numbers with a point or an exponent, and money, that are not strings; words that do not
/// exist; dates that do not exist, that are out of order, or on which two values of a parameter
/// hold; a parameter that is set by anything but a value. When there are none of these, all that
/// `policy::form_errors` finds. So `policy::pack::make` accepts what is read without an error.
[[nodiscard]] pack_file read_pack(std::string_view text, std::string file = {});

/// The canonical JSON of a pack, which `read_pack` reads back: one text for each value, its keys in
/// the order of docs/packs.md, defaults left out, indented by two blanks, UTF-8, a line end at the
/// end. Members that the kind of a term or test does not use are not written.
/// Precondition: `policy::form_errors` finds nothing, and every text is UTF-8.
[[nodiscard]] std::string write_pack(const policy::pack_content& content);

/// What a pack is known by beside its id and version: the SHA-256 of its canonical JSON, as 64
/// small hexadecimal digits. Two packs have the same exactly when they say the same. Precondition:
/// as `write_pack`. Throws `std::runtime_error` where the system's libcrypto has no SHA-256.
[[nodiscard]] std::string pack_sha256(const policy::pack_content& content);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_PACK_HPP
