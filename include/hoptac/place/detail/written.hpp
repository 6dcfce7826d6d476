// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_DETAIL_WRITTEN_HPP
#define HOPTAC_PLACE_DETAIL_WRITTEN_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/place/detail/unit_index.hpp>
#include <hoptac/place/unit.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place::detail {

/// A word for a kind of unit as people write it, all by their `fold_key`. What ends in a point may
/// touch the name: `P.Đức Xuân`.
struct kind_word {
  std::string_view written;
  std::string_view kind;
  bool of_commune;
};

inline constexpr kind_word kind_words[] = {
    {"xã", "xã", true},
    {"x.", "xã", true},
    {"phường", "phường", true},
    {"p.", "phường", true},
    {"thị trấn", "thị trấn", true},
    {"tt", "thị trấn", true},
    {"tt.", "thị trấn", true},
    {"đặc khu", "đặc khu", true},
    {"huyện", "huyện", false},
    {"h.", "huyện", false},
    {"quận", "quận", false},
    {"q.", "quận", false},
    {"thị xã", "thị xã", false},
    {"tx", "thị xã", false},
    {"tx.", "thị xã", false},
    {"thành phố", "thành phố", false},
    {"tp", "thành phố", false},
    {"tp.", "thành phố", false},
    {"tỉnh", "tỉnh", false},
    {"t.", "tỉnh", false},
};

/// One name as it was written: `xã Côn Minh`.
struct written_name {
  const kind_word* kind = nullptr;  ///< null where none was written
  std::string key;                  ///< of the name without its kind

  [[nodiscard]] bool is_commune() const { return kind != nullptr && kind->of_commune; }
  [[nodiscard]] bool is_wider() const { return kind != nullptr && !kind->of_commune; }
};

[[nodiscard]] inline written_name read_name(const unit_index& in, std::string_view text) {
  const std::string folded = notation::fold_key(text);
  written_name out;
  std::string_view name = folded;
  for (const kind_word& each : kind_words) {
    if (!folded.starts_with(each.written)) continue;
    std::string_view rest = std::string_view(folded).substr(each.written.size());
    if (!each.written.ends_with('.') && !rest.starts_with(' ')) continue;
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.empty()) continue;
    out.kind = &each;
    name = rest;
    break;
  }
  out.key = in.name_key(name);
  return out;
}

/// A whole place as it was written: the name that is looked for, and those of units above it.
struct written_address {
  written_name sought;
  std::vector<written_name> above;
};

inline void read_parts(const unit_index& in, std::string_view text,
                       std::vector<written_name>& out) {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    written_name one = read_name(in, text.substr(0, comma));
    if (!one.key.empty()) out.push_back(std::move(one));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
}

/// What stands before the first commune, as a hamlet or a street, lies inside it.
[[nodiscard]] inline written_address read_address(const unit_index& in, std::string_view name,
                                                  std::string_view within) {
  std::vector<written_name> parts;
  read_parts(in, name, parts);
  std::size_t sought = 0;
  while (sought < parts.size() && !parts[sought].is_commune()) ++sought;
  if (sought == parts.size()) sought = 0;
  written_address out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == sought)
      out.sought = std::move(parts[i]);
    else if (i > sought || parts[i].is_wider())
      out.above.push_back(std::move(parts[i]));
  }
  read_parts(in, within, out.above);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::place::detail

#endif  // HOPTAC_PLACE_DETAIL_WRITTEN_HPP
