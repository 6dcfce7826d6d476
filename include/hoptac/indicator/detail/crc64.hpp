// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_CRC64_HPP
#define HOPTAC_INDICATOR_DETAIL_CRC64_HPP

#include <hoptac/config.hpp>

#include <bit>          // std::endian
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint64_t
#include <cstring>      // std::memcpy
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_constant_evaluated

namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// The eight bytes from `at` on as a number, the least significant first, on every machine.
[[nodiscard]] constexpr std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    std::memcpy(&word, at, sizeof word);
    return word;
  }
  for (int i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  return word;
}

/// `at[n]` is what a byte does to the checksum when `n` more bytes follow it.
struct crc64_tables {
  std::uint64_t at[8][256];
};
inline constexpr crc64_tables crc64_steps = [] {
  crc64_tables tables{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::uint64_t rest = byte;
    for (int bit = 0; bit < 8; ++bit)
      rest = rest >> 1U ^ ((rest & 1U) != 0 ? 0xC96C'5795'D787'0F42U : 0U);
    tables.at[0][byte] = rest;
  }
  for (int n = 1; n < 8; ++n)
    for (unsigned byte = 0; byte < 256; ++byte) {
      const std::uint64_t before = tables.at[n - 1][byte];
      tables.at[n][byte] = before >> 8U ^ tables.at[0][before & 0xFFU];
    }
  return tables;
}();

/// The checksum CRC-64/XZ: polynomial 42F0E1EBA9EA3693 of ECMA-182, bits reflected, all ones before
/// and after. It finds every damage that lies within 64 bits, and any other but for one in 2^64. It
/// is no signature: whoever changes a file on purpose can change its checksum.
[[nodiscard]] constexpr std::uint64_t crc64(std::string_view bytes) {
  std::uint64_t rest = ~std::uint64_t{0};
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, at += 8) {  // written out: compilers do not unroll it by themselves
    const std::uint64_t word = rest ^ load_word(at);
    const auto& step = crc64_steps.at;
    rest = step[7][word & 0xFFU] ^ step[6][word >> 8U & 0xFFU] ^ step[5][word >> 16U & 0xFFU] ^
           step[4][word >> 24U & 0xFFU] ^ step[3][word >> 32U & 0xFFU] ^
           step[2][word >> 40U & 0xFFU] ^ step[1][word >> 48U & 0xFFU] ^ step[0][word >> 56U];
  }
  for (; left > 0; --left, ++at)
    rest = rest >> 8U ^ crc64_steps.at[0][(rest ^ static_cast<unsigned char>(*at)) & 0xFFU];
  return ~rest;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_CRC64_HPP
