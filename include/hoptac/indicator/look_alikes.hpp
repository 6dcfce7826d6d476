// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_LOOK_ALIKES_HPP
#define HOPTAC_INDICATOR_LOOK_ALIKES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/indicator/detail/alike_texts.hpp>
#include <hoptac/indicator/state.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// Notes about words that a state counts as two and that a reader takes for one: groups whose words
/// of a dimension differ in composition, blanks, case, dashes or letters of another script only
/// (`groups_look_alike`), and shards whose ids do (`shards_look_alike`). In the order of dimensions
/// and words; at most `most` of them, then `more_errors` says how many more. Each word is looked at
/// once: time grows with n log n of the words, whatever the groups are.
[[nodiscard]] inline std::vector<error> find_look_alikes(const state& of, std::size_t most = 100);

// ---------------------------------------------------------------------------------------- bodies

inline std::vector<error> find_look_alikes(const state& of, std::size_t most) {
  std::vector<error> out;
  std::size_t more = 0;
  const auto add = [&](errc code, std::vector<std::string> arguments) {
    if (out.size() < most)
      out.emplace_back(code, std::move(arguments));
    else
      ++more;
  };
  const auto& parts = detail::state_access::parts(of);
  for (std::size_t d = 0; d < parts.words.size(); ++d) {
    const detail::key_words& words = parts.words[d];
    const auto word = [&](std::size_t at) { return std::string_view(words[at]); };
    for (const auto& [first, other] : detail::alike_texts(words.size(), word))
      add(errc::groups_look_alike,
          {excerpt(of.schema().dimensions[d]), excerpt(word(first)), excerpt(word(other)),
           notation::difference(word(first), word(other))});
  }
  const auto shard = [&](std::size_t at) { return std::string_view(of.shards()[at]); };
  for (const auto& [first, other] : detail::alike_texts(of.shards().size(), shard))
    add(errc::shards_look_alike, {excerpt(shard(first)), excerpt(shard(other)),
                                  notation::difference(shard(first), shard(other))});
  if (more != 0) out.emplace_back(errc::more_errors, std::vector{std::to_string(more)});
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_LOOK_ALIKES_HPP
