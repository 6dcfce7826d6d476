// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Longer words are never typing slips of the names that files use.
constexpr std::size_t longest_word = 64;

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The fewest slips between two words (optimal string alignment distance), over three rows of
/// the usual table.
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_back(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) back[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
    std::swap(two_back, back);
    std::swap(back, row);
  }
  return back[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> words) {
  if (word.empty() || word.size() > longest_word) return {};
  std::string_view best;
  std::size_t fewest = word.size() / 3 + 1;  // one slip more than is allowed
  if (fewest < 2) fewest = 2;
  for (const std::string_view candidate : words) {
    const std::size_t count = slips(word, candidate);
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
