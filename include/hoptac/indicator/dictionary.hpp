// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DICTIONARY_HPP
#define HOPTAC_INDICATOR_DICTIONARY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/detail/hash_seed.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t, std::uint64_t
#include <cstring>      // std::memcmp, std::memcpy
#include <limits>       // std::numeric_limits
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// Different words, numbered from 0 in the order in which they were first met. The empty word is a
/// word like others. A word takes at most twice its bytes and 80 more. The seed decides where words
/// lie in memory, and nothing that can be asked; whoever does not know it cannot choose words that
/// are slow to find.
class dictionary {
 public:
  dictionary() : dictionary(detail::process_seed()) {}
  explicit dictionary(std::uint64_t seed)
      : seeds_{detail::mixed_bits(seed), detail::mixed_bits(seed + 1), detail::mixed_bits(seed + 2),
               detail::mixed_bits(seed + 3)} {}

  /// The number of a word, a new one when it was not met before. Throws `overflow_error` when 2^32
  /// - 1 words are there already, with the dictionary as it was.
  [[nodiscard]] std::uint32_t number_of(std::string_view word);

  /// How many words there are.
  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }

  /// The word of a number; it lives until the next new word. Precondition: `number < size()`.
  [[nodiscard]] std::string_view word(std::size_t number) const {
    HOPTAC_PRE(number < size());
    return {text_.data() + starts_[number], starts_[number + 1] - starts_[number]};
  }

 private:
  /// All of a word of up to 16 bytes, in two numbers that overlap; of a longer one two hashes.
  struct digest {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
  };
  struct slot {
    digest of;
    std::uint32_t size = 0;
    std::uint32_t number = nothing;
  };
  static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::size_t longest_whole = 16;

  [[nodiscard]] digest digest_of(std::string_view word) const;
  [[nodiscard]] static std::uint64_t mixed(std::uint64_t a, std::uint64_t b);
  [[nodiscard]] std::size_t hash_of(const digest& of, std::size_t size) const {
    return static_cast<std::size_t>(mixed(of.first ^ seeds_.flips ^ size, of.second ^ seeds_.more));
  }
  std::uint32_t add(std::string_view word, const digest& of, std::size_t at);
  void grow();

  /// Numbers that are not known to whoever chooses the words.
  struct seeds {
    std::uint64_t flips;
    std::uint64_t more;
    std::uint64_t factor;
    std::uint64_t other_factor;
  };

  seeds seeds_;
  std::vector<slot> slots_ = std::vector<slot>(64);  // a power of two, at most 3/4 of them taken
  std::vector<std::size_t> starts_{0};               // of each word, and the end of the last
  std::vector<char> text_;
};

// ---------------------------------------------------------------------------------------- bodies

inline std::uint64_t dictionary::mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ typedef unsigned __int128 uint128;
  const uint128 product = static_cast<uint128>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

inline dictionary::digest dictionary::digest_of(std::string_view word) const {
  const char* const from = word.data();
  const std::size_t size = word.size();
  const auto eight = [](const char* at) {
    std::uint64_t out = 0;
    std::memcpy(&out, at, sizeof out);
    return out;
  };
  const auto four = [](const char* at) {
    std::uint32_t out = 0;
    std::memcpy(&out, at, sizeof out);
    return out;
  };
  if (size == 0) return {};
  if (size < 4) {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(from[i])};
    };
    return {byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U, 0};
  }
  if (size < 8) return {four(from), four(from + size - 4)};
  if (size <= longest_whole) return {eight(from), eight(from + size - 8)};
  digest out{seeds_.flips ^ size, seeds_.more ^ size};
  std::size_t at = 0;
  for (; size - at > longest_whole; at += longest_whole) {
    out.first = mixed(out.first ^ eight(from + at), seeds_.factor);
    out.second = mixed(out.second ^ eight(from + at + 8), seeds_.other_factor) ^ out.first;
  }
  out.first = mixed(out.first ^ eight(from + size - 16), seeds_.factor);
  out.second = mixed(out.second ^ eight(from + size - 8), seeds_.other_factor) ^ out.first;
  return out;
}

inline std::uint32_t dictionary::number_of(std::string_view word) {
  const digest of = digest_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(of, word.size()) & mask;; at = (at + 1) & mask) {
    const slot& here = slots_[at];
    if (here.of.first == of.first && here.of.second == of.second && here.size == word.size() &&
        here.number != nothing &&
        (word.size() <= longest_whole ||
         std::memcmp(text_.data() + starts_[here.number], word.data(), word.size()) == 0))
      return here.number;
    if (here.number == nothing) return add(word, of, at);
  }
}

inline std::uint32_t dictionary::add(std::string_view word, const digest& of, std::size_t at) {
  // So long a word cannot be told from a shorter one by the size in its slot.
  if (size() >= nothing || word.size() > nothing)
    throw overflow_error("a dictionary of more than 2^32 - 1 words, or of so long a word");
  const auto number = static_cast<std::uint32_t>(size());
  if (starts_.size() * 4 > slots_.size() * 3) {
    grow();
    const std::size_t mask = slots_.size() - 1;
    at = hash_of(of, word.size()) & mask;
    while (slots_[at].number != nothing) at = (at + 1) & mask;
  }
  text_.resize(starts_.back());  // what was left behind where there was no memory for a new word
  text_.insert(text_.end(), word.begin(), word.end());
  starts_.push_back(text_.size());
  slots_[at] = {of, static_cast<std::uint32_t>(word.size()), number};
  return number;
}

inline void dictionary::grow() {
  std::vector<slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const slot& one : slots_) {
    if (one.number == nothing) continue;
    std::size_t at = hash_of(one.of, one.size) & mask;
    while (larger[at].number != nothing) at = (at + 1) & mask;
    larger[at] = one;
  }
  slots_ = std::move(larger);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DICTIONARY_HPP
