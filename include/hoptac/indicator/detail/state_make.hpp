// SPDX-License-Identifier: BSL-1.0

// Bodies of indicator/state.hpp, which is the header to include.

#ifndef HOPTAC_INDICATOR_DETAIL_STATE_MAKE_HPP
#define HOPTAC_INDICATOR_DETAIL_STATE_MAKE_HPP

#include <hoptac/indicator/state.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>  // std::is_sorted, std::lower_bound, std::sort, std::unique
#include <limits>     // std::numeric_limits
#include <optional>   // std::optional

namespace hoptac::inline HOPTAC_ABI::indicator {

namespace detail {

/// The words that are used, in their order; `codes` of this dimension become their places in it.
[[nodiscard]] inline key_words ordered_words(std::span<const std::string_view> words,
                                             std::span<std::uint32_t> codes, std::size_t dimension,
                                             std::size_t dimensions) {
  std::vector<std::uint32_t> place_of(words.size(), 0);
  for (std::size_t at = dimension; at < codes.size(); at += dimensions) {
    HOPTAC_PRE(codes[at] < words.size());
    place_of[codes[at]] = 1;
  }
  struct ordered {
    key_prefix begins;
    std::uint32_t code;
  };
  std::vector<ordered> order;
  for (std::uint32_t code = 0; code < words.size(); ++code)
    if (place_of[code] != 0) order.push_back({key_prefix(words[code]), code});
  std::sort(order.begin(), order.end(), [&](const ordered& a, const ordered& b) {
    return a.begins != b.begins ? a.begins < b.begins : is_key_before(words[a.code], words[b.code]);
  });
  key_words out;
  for (const ordered& one : order) {
    const std::string_view word = words[one.code];
    if (out.size() == 0 || out[out.size() - 1] != word) out.push_back(word);
    place_of[one.code] = static_cast<std::uint32_t>(out.size() - 1);
  }
  for (std::size_t at = dimension; at < codes.size(); at += dimensions)
    codes[at] = place_of[codes[at]];
  return out;
}

/// A group, and the first two components of its key in one number.
struct placed_group {
  std::uint64_t begins;
  std::uint64_t group;
};

/// `from` with its blocks of `width` in another order.
template <class T>
void reorder(std::vector<T>& from, std::span<const placed_group> order, std::size_t width) {
  std::vector<T> out;
  out.reserve(from.size());
  for (const placed_group& one : order)
    for (std::size_t i = 0; i < width; ++i) out.push_back(from[one.group * width + i]);
  from = std::move(out);
}

/// Puts the groups in the order of their keys.
inline void order_groups(state_parts& of) {
  const std::size_t dimensions = of.schema.dimensions.size();
  if (dimensions == 0) return;
  std::vector<placed_group> order;
  order.reserve(of.rows.size());
  for (std::uint64_t group = 0; group < of.rows.size(); ++group) {
    const std::uint32_t* key = of.codes.data() + group * dimensions;
    order.push_back({std::uint64_t{key[0]} << 32U | (dimensions > 1 ? key[1] : 0U), group});
  }
  const auto is_before = [&](const placed_group& a, const placed_group& b) {
    if (a.begins != b.begins || dimensions <= 2) return a.begins < b.begins;
    return compare_codes(of.codes.data() + a.group * dimensions,
                         of.codes.data() + b.group * dimensions, dimensions) < 0;
  };
  if (std::is_sorted(order.begin(), order.end(), is_before)) return;
  std::sort(order.begin(), order.end(), is_before);
  reorder(of.codes, order, dimensions);
  reorder(of.rows, order, 1);
  reorder(of.tallies, order, of.schema.measures.size());
}

/// A key that two groups have, of groups in order.
[[nodiscard]] inline std::optional<error> repeated_key(const state_parts& of) {
  const std::size_t dimensions = of.schema.dimensions.size();
  for (std::size_t group = 1; group < of.rows.size(); ++group) {
    const std::uint32_t* at = of.codes.data() + group * dimensions;
    if (compare_codes(at - dimensions, at, dimensions) == 0)
      return error(errc::state_key_repeated, {key_text(of, group)});
  }
  return std::nullopt;
}

/// Whether the group has a row, and no tally more numbers than rows.
[[nodiscard]] inline bool is_group_consistent(const state_parts& of, std::size_t group) {
  const std::size_t measures = of.schema.measures.size();
  if (of.rows[group] == 0 || of.rows[group] > tally::most) return false;
  for (std::size_t m = 0; m < measures; ++m)
    if (of.tallies[group * measures + m].count() > of.rows[group]) return false;
  return true;
}

}  // namespace detail

inline result<state> state::from_codes(state_schema schema, std::string_view shard,
                                       std::span<const std::vector<std::string_view>> words,
                                       std::vector<std::uint32_t> codes,
                                       std::vector<std::uint64_t> rows,
                                       std::vector<tally> tallies) {
  const std::size_t dimensions = schema.dimensions.size();
  HOPTAC_PRE(words.size() == dimensions && codes.size() == rows.size() * dimensions);
  HOPTAC_PRE(tallies.size() == rows.size() * schema.measures.size());
  if (auto wrong = detail::schema_fault(schema)) return *std::move(wrong);
  if (auto wrong = detail::shard_fault(shard)) return *std::move(wrong);
  detail::state_parts made;
  made.schema = std::move(schema);
  made.shards.push_back(notation::normal_form(shard));
  for (std::size_t d = 0; d < dimensions; ++d) {
    HOPTAC_PRE(words[d].size() <= std::numeric_limits<std::uint32_t>::max());
    made.words.push_back(detail::ordered_words(words[d], codes, d, dimensions));
    for (std::size_t i = 0; i < made.words[d].size(); ++i)
      if (auto wrong = detail::text_fault(made.words[d][i])) return *std::move(wrong);
  }
  made.codes = std::move(codes);
  made.rows = std::move(rows);
  made.tallies = std::move(tallies);
  for (std::size_t group = 0; group < made.rows.size(); ++group)
    HOPTAC_PRE(detail::is_group_consistent(made, group));
  detail::order_groups(made);
  if (auto wrong = detail::repeated_key(made)) return *std::move(wrong);
  return state(std::move(made));
}

inline result<state> state::make(state_schema schema, std::string_view shard,
                                 std::span<const std::string> keys, std::vector<std::uint64_t> rows,
                                 std::vector<tally> tallies) {
  const std::size_t dimensions = schema.dimensions.size();
  HOPTAC_PRE(keys.size() == rows.size() * dimensions);
  std::vector<std::vector<std::string_view>> words(dimensions);
  std::vector<std::uint32_t> codes(keys.size());
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::vector<std::string_view>& of = words[d];
    for (std::size_t at = d; at < keys.size(); at += dimensions) of.emplace_back(keys[at]);
    std::sort(of.begin(), of.end());
    of.erase(std::unique(of.begin(), of.end()), of.end());
    for (std::size_t at = d; at < keys.size(); at += dimensions)
      codes[at] = static_cast<std::uint32_t>(
          std::lower_bound(of.begin(), of.end(), std::string_view(keys[at])) - of.begin());
  }
  return from_codes(std::move(schema), shard, words, std::move(codes), std::move(rows),
                    std::move(tallies));
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DETAIL_STATE_MAKE_HPP
