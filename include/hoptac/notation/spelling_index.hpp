// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_SPELLING_INDEX_HPP
#define HOPTAC_NOTATION_SPELLING_INDEX_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <cstddef>        // std::size_t
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::as_const, std::move
#include <vector>         // std::vector

namespace hoptac::inline HOPTAC_ABI::notation {

/// The ids or words that were met so far, each once by its normal form, with what is known of it:
/// where it stands, what it names. Finds those that only look like another. Pointers to entries are
/// valid until the next one is added.
template <class Value>
class spelling_index {
 public:
  struct entry {
    std::string text;  ///< in normal form
    Value value;
  };

  /// What became of a text that was to be added.
  struct addition {
    entry* own;         ///< the entry of the text
    bool is_new;        ///< or the same text was taken before, and stays as it is
    const entry* like;  ///< of a new one: the first that it looks like and is not; else null
  };
  addition add(std::string_view text, Value value);

  /// The entry of the same text; null where there is none.
  [[nodiscard]] const entry* find(std::string_view text) const;
  [[nodiscard]] entry* find(std::string_view text) {
    return const_cast<entry*>(std::as_const(*this).find(text));
  }

  /// The first entry that `looks_alike` a text; null where there is none.
  [[nodiscard]] const entry* find_look_alike(std::string_view text) const;

  /// All entries, in the order in which they were added.
  [[nodiscard]] const std::vector<entry>& entries() const { return entries_; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The first two entries of one look: one of them is another than any text asked for.
  struct look {
    std::size_t first = none;
    std::size_t second = none;
  };

  std::vector<entry> entries_;
  std::unordered_map<std::string, std::size_t> by_text_;
  std::unordered_map<std::string, look> by_look_;
};

// ---------------------------------------------------------------------------------------- bodies

template <class Value>
auto spelling_index<Value>::add(std::string_view text, Value value) -> addition {
  std::string normal = normal_form(text);
  const auto [at, is_new] = by_text_.try_emplace(normal, entries_.size());
  if (!is_new) return {&entries_[at->second], false, nullptr};
  look& same = by_look_[skeleton(normal)];
  if (same.first == none)
    same.first = entries_.size();
  else if (same.second == none)
    same.second = entries_.size();
  entries_.push_back({std::move(normal), std::move(value)});
  return {&entries_.back(), true,
          same.first + 1 == entries_.size() ? nullptr : &entries_[same.first]};
}

template <class Value>
auto spelling_index<Value>::find(std::string_view text) const -> const entry* {
  const auto at = by_text_.find(normal_form(text));
  return at == by_text_.end() ? nullptr : &entries_[at->second];
}

template <class Value>
auto spelling_index<Value>::find_look_alike(std::string_view text) const -> const entry* {
  const std::string normal = normal_form(text);
  const auto at = by_look_.find(skeleton(normal));
  if (at == by_look_.end()) return nullptr;
  const look& same = at->second;
  const std::size_t other = entries_[same.first].text != normal ? same.first : same.second;
  return other == none ? nullptr : &entries_[other];
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_SPELLING_INDEX_HPP
