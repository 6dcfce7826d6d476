// SPDX-License-Identifier: BSL-1.0

// What a state is made of. `indicator/state.hpp` is the header to include.

#ifndef HOPTAC_INDICATOR_DETAIL_STATE_PARTS_HPP
#define HOPTAC_INDICATOR_DETAIL_STATE_PARTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/indicator/detail/crc64.hpp>
#include <hoptac/indicator/detail/key_words.hpp>
#include <hoptac/indicator/tally.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>    // std::adjacent_find, std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t, std::uint64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// A column whose numbers are added up, and in what they are written.
struct measured {
  std::string name;
  std::string unit;  ///< any word, `đồng`, `nghìn đồng`; empty where whole things are counted

  friend bool operator==(const measured&, const measured&) = default;
};

/// By what the rows were grouped, and what was measured of them.
struct state_schema {
  std::vector<std::string> dimensions;
  std::vector<measured> measures;

  /// The same for equal schemas only, but for one chance in 2^64: CRC-64/XZ of their bytes in a
  /// state file.
  [[nodiscard]] inline std::uint64_t fingerprint() const;

  friend bool operator==(const state_schema&, const state_schema&) = default;
};

namespace detail {

/// Groups in the order of their keys. Word `codes[group * dimensions + dimension]` of a dimension
/// is a component of the key; words stand in the order of keys, and each is used.
struct state_parts {
  state_schema schema;
  std::vector<std::string> shards;  ///< ascending
  std::vector<key_words> words;     ///< of each dimension
  std::vector<std::uint32_t> codes;
  std::vector<std::uint64_t> rows;  ///< of each group
  std::vector<tally> tallies;       ///< of each group those of its measures

  friend bool operator==(const state_parts&, const state_parts&) = default;
};

/// -1, 0 or 1: how the key of group `a` stands to that of group `b`.
[[nodiscard]] inline int compare_codes(const std::uint32_t* a, const std::uint32_t* b,
                                       std::size_t dimensions) {
  for (std::size_t d = 0; d < dimensions; ++d)
    if (a[d] != b[d]) return a[d] < b[d] ? -1 : 1;
  return 0;
}

/// The columns of a result that a measure fills, and what stands in them.
inline constexpr std::string_view tally_columns[] = {"count", "sum", "min", "max", "mean"};

inline void append_word(std::string& out, std::uint64_t word) {
  char bytes[8];
  for (char& byte : bytes) {
    byte = static_cast<char>(word & 0xFFU);
    word >>= 8U;
  }
  out.append(bytes, sizeof bytes);
}

/// The bytes of a text in a file: its length, itself, zeros up to a multiple of eight.
[[nodiscard]] constexpr std::size_t padding(std::size_t size) {
  return (8 - size % 8) % 8;
}
inline void append_text(std::string& out, std::string_view text) {
  append_word(out, text.size());
  out.append(text).append(padding(text.size()), '\0');
}

[[nodiscard]] inline std::string schema_bytes(const state_schema& of) {
  std::string out;
  append_word(out, of.dimensions.size());
  append_word(out, of.measures.size());
  for (const std::string& name : of.dimensions) append_text(out, name);
  for (const measured& one : of.measures) {
    append_text(out, one.name);
    append_text(out, one.unit);
  }
  return out;
}

[[nodiscard]] inline std::optional<error> text_fault(std::string_view text) {
  if (is_utf8(text)) return std::nullopt;
  return error(errc::state_text_wrong, {excerpt(text)});
}

/// Why no result could have these columns, if none could: each needs a name of its own.
[[nodiscard]] inline std::optional<error> schema_fault(const state_schema& of) {
  std::vector<std::string> columns = of.dimensions;
  for (const std::string& name : of.dimensions)
    if (name.empty()) return error(errc::state_name_wrong, {name});
  for (const measured& one : of.measures) {
    if (one.name.empty()) return error(errc::state_name_wrong, {one.name});
    if (auto wrong = text_fault(one.unit)) return wrong;
    for (const std::string_view ending : tally_columns)
      columns.push_back(std::string(one.name).append("_").append(ending));
  }
  for (const std::string& name : columns)
    if (auto wrong = text_fault(name)) return wrong;
  std::sort(columns.begin(), columns.end());
  const auto twice = std::adjacent_find(columns.begin(), columns.end());
  if (twice != columns.end()) return error(errc::state_name_wrong, {excerpt(*twice)});
  return std::nullopt;
}

[[nodiscard]] inline std::optional<error> shard_fault(std::string_view id) {
  if (auto wrong = text_fault(id)) return wrong;
  if (notation::normal_form(id).empty()) return error(errc::shard_unnamed);
  return std::nullopt;
}

/// The key of a group as errors quote it: `06, 2024`.
[[nodiscard]] inline std::string key_text(const state_parts& of, std::size_t group) {
  const std::size_t dimensions = of.schema.dimensions.size();
  std::string out;
  for (std::size_t d = 0; d < dimensions; ++d)
    out.append(d == 0 ? "" : ", ").append(of.words[d][of.codes[group * dimensions + d]]);
  return excerpt(out);
}

}  // namespace detail

inline std::uint64_t state_schema::fingerprint() const {
  return detail::crc64(detail::schema_bytes(*this));
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DETAIL_STATE_PARTS_HPP
