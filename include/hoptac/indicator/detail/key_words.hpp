// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_KEY_WORDS_HPP
#define HOPTAC_INDICATOR_DETAIL_KEY_WORDS_HPP

#include <hoptac/config.hpp>

#include <compare>      // std::strong_ordering
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// Whether a word is a whole number in the one way of writing it: `0`, `7`, `-12`, of any length;
/// neither `07`, `+7`, `-0` nor `7.0`.
[[nodiscard]] constexpr bool is_whole_number(std::string_view word) {
  const std::string_view digits = word.starts_with('-') ? word.substr(1) : word;
  if (digits.empty() || (digits.front() == '0' && word.size() > 1)) return false;
  for (const char c : digits)
    if (c < '0' || c > '9') return false;
  return true;
}

/// The order of keys: nothing, then whole numbers by value, then other words by their bytes.
/// Different words are never equal.
[[nodiscard]] constexpr std::strong_ordering compare_keys(std::string_view a, std::string_view b) {
  const auto kind = [](std::string_view word) {
    return word.empty() ? 0 : is_whole_number(word) ? 1 : 2;
  };
  const int kind_of_a = kind(a), kind_of_b = kind(b);
  if (kind_of_a != kind_of_b) return kind_of_a <=> kind_of_b;
  if (kind_of_a == 1) {
    const bool is_a_negative = a.front() == '-', is_b_negative = b.front() == '-';
    if (is_a_negative != is_b_negative) return is_b_negative <=> is_a_negative;
    if (is_a_negative) a.swap(b);  // of two negative numbers the longer is less
    if (a.size() != b.size()) return a.size() <=> b.size();
  }
  return a.compare(b) <=> 0;
}

[[nodiscard]] constexpr bool is_key_before(std::string_view a, std::string_view b) {
  return compare_keys(a, b) < 0;
}

/// What the order of most words can be seen from without the words: words are ordered as these, and
/// where these are equal by `compare_keys`.
struct key_prefix {
  std::uint64_t kind = 0;   ///< of numbers with their size
  std::uint64_t bytes = 0;  ///< the first eight

  explicit constexpr key_prefix(std::string_view word) {
    if (word.empty()) return;
    constexpr std::uint64_t zero = std::uint64_t{1} << 62U;
    const bool is_number = is_whole_number(word), is_negative = is_number && word.front() == '-';
    if (is_negative) word.remove_prefix(1);
    kind = is_negative ? zero - word.size() : is_number ? zero + word.size() : zero * 2;
    for (std::size_t i = 0; i < 8; ++i)
      bytes = bytes << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
    if (is_negative) bytes = ~bytes;
  }

  // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer here.
  friend constexpr auto operator<=>(const key_prefix&, const key_prefix&) = default;
};

/// The words of one dimension, one after another in one text: 8 bytes more than the words.
class key_words {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    const std::uint64_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  [[nodiscard]] std::size_t text_size() const { return text_.size(); }
  void push_back(std::string_view word) {
    text_ += word;
    ends_.push_back(text_.size());
  }
  void reserve(std::size_t words, std::size_t bytes) {
    ends_.reserve(words);
    text_.reserve(bytes);
  }

  friend bool operator==(const key_words&, const key_words&) = default;

 private:
  std::string text_;
  std::vector<std::uint64_t> ends_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_KEY_WORDS_HPP
