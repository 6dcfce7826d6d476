// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_HASH_SEED_HPP
#define HOPTAC_INDICATOR_DETAIL_HASH_SEED_HPP

#include <hoptac/config.hpp>

#include <cstdint>  // std::uint64_t, std::uintptr_t
#include <cstring>  // std::memcpy

#ifdef __linux__
#include <sys/auxv.h>  // getauxval
#endif

/// Numbers that whoever chooses the keys of a table does not know. Which numbers they are changes
/// where keys lie in tables, and nothing that a calculation answers.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// Mixes all bits of a number: different numbers give different ones.
[[nodiscard]] constexpr std::uint64_t mixed_bits(std::uint64_t number) {
  number = (number ^ number >> 30U) * 0xBF58476D1CE4E5B9U;
  number = (number ^ number >> 27U) * 0x94D049BB133111EBU;
  return number ^ number >> 31U;
}

/// The seed that tables have unless they are given another: the same as long as the process lives.
/// No clock and no environment is read: on Linux it comes from the random bytes that the kernel
/// hands to every process, elsewhere from where the system has placed the program.
[[nodiscard]] inline std::uint64_t process_seed() {
  static const std::uint64_t seed = [] {
    static const char here = 0;
    const char on_stack = 0;
    std::uint64_t out = mixed_bits(reinterpret_cast<std::uintptr_t>(&here)) ^
                        reinterpret_cast<std::uintptr_t>(&on_stack);
#ifdef __linux__
    if (const unsigned long bytes = ::getauxval(AT_RANDOM); bytes != 0) {
      std::uint64_t words[2];
      std::memcpy(words, reinterpret_cast<const void*>(bytes), sizeof words);  // NOLINT
      out = mixed_bits(mixed_bits(out ^ words[0]) ^ words[1]);
    }
#endif
    return mixed_bits(out);
  }();
  return seed;
}

/// Spreads keys of 64 bits over 64 bits; those of consecutive organisations lie far apart. Whoever
/// does not know the seed cannot choose keys that come to lie together.
class key_hash {
 public:
  explicit constexpr key_hash(std::uint64_t seed)
      : flips_(mixed_bits(seed)), factor_(mixed_bits(seed + 0x9E3779B97F4A7C15U) | 1U) {}

  [[nodiscard]] constexpr std::uint64_t operator()(std::uint64_t key) const {
    const std::uint64_t spread = (key ^ flips_) * factor_;
    return (spread ^ spread >> 32U) * 0x9E3779B97F4A7C15U;
  }

 private:
  std::uint64_t flips_;
  std::uint64_t factor_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_HASH_SEED_HPP
