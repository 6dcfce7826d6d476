// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/notation/slips.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Longer words are never typing slips of the names that files use.
constexpr std::size_t longest_word = 64;

/// The word in small letters and without what stands between its parts: `birth-date`, `birth_date`.
std::string without_separators(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (c != '-' && c != '_' && c != ' ' && c != '.')
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> words) {
  if (word.empty() || word.size() > longest_word) return {};
  const std::string joined_up = without_separators(word);
  for (const std::string_view candidate : words)
    if (!joined_up.empty() && without_separators(candidate) == joined_up) return candidate;
  std::string_view best;
  std::size_t fewest = notation::slips_allowed(word.size()) + 1;
  for (const std::string_view candidate : words) {
    const std::size_t count = notation::slips(word, candidate);
    if (count < fewest && count < candidate.size()) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> words) {
  const std::string_view best = nearest(word, words);
  return best.empty() ? std::string() : " (" + std::string(best) + "?)";
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    at += next.size;
    const bool blank = next.code == U'\n' || next.code == U'\r' || next.code == U'\t';
    const bool control = next.code < 0x20 || (next.code >= 0x7F && next.code < 0xA0);
    append_utf8(out, blank ? U' ' : control ? U'\uFFFD' : next.code);
  }
  return out;
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
