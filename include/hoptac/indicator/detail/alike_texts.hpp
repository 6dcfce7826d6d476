// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_ALIKE_TEXTS_HPP
#define HOPTAC_INDICATOR_DETAIL_ALIKE_TEXTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>    // std::binary_search, std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <tuple>        // std::tie
#include <utility>      // std::pair
#include <vector>       // std::vector

/// Which of many different texts have one skeleton. Most texts are ASCII and look like no other:
/// they are told apart by a hash of their skeleton.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// A hash of `notation::skeleton(text)`; `buffer` is room to work in.
[[nodiscard]] inline std::uint64_t look_hash(std::string_view text, std::string& buffer) {
  if (!notation::detail::write_plain_skeleton(text, buffer)) buffer = notation::skeleton(text);
  std::uint64_t hash = 0;
  for (const char c : buffer) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29U;
  }
  return hash;
}

[[nodiscard]] inline bool has_digits_only(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The pairs of different texts that look alike, each with the first of its look, ascending.
/// `text(i)` is a text, `i` below `count`; texts must differ.
template <class Text>
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> alike_texts(std::size_t count,
                                                                           const Text& text) {
  struct hashed {
    std::uint64_t hash;
    std::size_t at;
  };
  // Digits look like other digits only when they are the same; anything else may look like them.
  std::vector<hashed> odd;
  std::string buffer;
  for (std::size_t i = 0; i < count; ++i)
    if (const std::string_view one = text(i); !has_digits_only(one))
      odd.push_back({look_hash(one, buffer), i});
  if (odd.empty()) return {};
  const auto is_before = [](const hashed& a, const hashed& b) {
    return std::tie(a.hash, a.at) < std::tie(b.hash, b.at);
  };
  const auto has_lower_hash = [](const hashed& a, const hashed& b) { return a.hash < b.hash; };
  std::sort(odd.begin(), odd.end(), is_before);
  if (odd.size() < count) {
    const std::size_t before = odd.size();
    std::vector<hashed> digits;
    for (std::size_t i = 0; i < count; ++i)
      if (const std::string_view one = text(i); has_digits_only(one)) {
        const hashed its{look_hash(one, buffer), i};
        if (std::binary_search(odd.begin(), odd.end(), its, has_lower_hash)) digits.push_back(its);
      }
    odd.insert(odd.end(), digits.begin(), digits.end());
    if (odd.size() != before) std::sort(odd.begin(), odd.end(), is_before);
  }

  std::vector<std::pair<std::string, std::size_t>> looks;  // of texts whose hash another has too
  for (std::size_t i = 0; i < odd.size(); ++i)
    if ((i > 0 && odd[i - 1].hash == odd[i].hash) ||
        (i + 1 < odd.size() && odd[i + 1].hash == odd[i].hash))
      looks.emplace_back(notation::skeleton(text(odd[i].at)), odd[i].at);
  std::sort(looks.begin(), looks.end());
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t first = 0, i = 1; i < looks.size(); ++i) {
    if (looks[i].first != looks[first].first)
      first = i;
    else
      out.emplace_back(looks[first].second, looks[i].second);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_ALIKE_TEXTS_HPP
