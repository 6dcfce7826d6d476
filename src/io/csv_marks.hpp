// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CSV_MARKS_HPP
#define HOPTAC_SRC_IO_CSV_MARKS_HPP

#include <hoptac/config.hpp>

#include <algorithm>  // std::min
#include <array>      // std::array
#include <bit>        // std::endian
#include <cstddef>    // std::size_t
#include <cstdint>    // std::uint32_t, std::uint64_t
#include <cstring>    // std::memcpy
#include <vector>     // std::vector

#if defined(__SSE2__)
#include <immintrin.h>  // _mm_cmpeq_epi8 and what goes with it
#endif

/// Where fields and lines end in a stretch of separated values, sixty-four bytes at a time.
namespace hoptac::inline HOPTAC_ABI::io {

inline constexpr std::size_t mark_block = 64;

/// For each of 64 bytes a bit, the first byte's least significant.
struct byte_marks {
  std::uint64_t separator = 0;
  std::uint64_t line_feed = 0;
  std::uint64_t carriage_return = 0;
  std::uint64_t quote = 0;
  bool has_nul = false;
  bool has_high = false;  // bytes that are not ASCII
};

/// On any machine, eight bytes in a word.
struct word_marker {
  [[nodiscard]] static byte_marks mark(const char* from, char separator) {
    byte_marks out;
    std::uint64_t high = 0;
    for (unsigned i = 0; i < mark_block; i += 8) {
      std::uint64_t word = 0;
      if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&word, from + i, sizeof word);
      else
        for (unsigned byte = 0; byte < 8; ++byte)
          word |= std::uint64_t{static_cast<unsigned char>(from[i + byte])} << 8 * byte;
      out.separator |= equal(word, separator) << i;
      out.line_feed |= equal(word, '\n') << i;
      out.carriage_return |= equal(word, '\r') << i;
      out.quote |= equal(word, '"') << i;
      out.has_nul = out.has_nul || equal(word, '\0') != 0;
      high |= word & highest;
    }
    out.has_high = high != 0;
    return out;
  }

 private:
  static constexpr std::uint64_t lowest = 0x0101010101010101U;
  static constexpr std::uint64_t highest = 0x8080808080808080U;

  /// A bit for each byte of the word that is `c`.
  [[nodiscard]] static std::uint64_t equal(std::uint64_t word, char c) {
    const std::uint64_t other = word ^ lowest * static_cast<unsigned char>(c);
    const std::uint64_t differs = ((other & ~highest) + ~highest) | other;
    return ((~differs & highest) >> 7U) * 0x0102040810204080U >> 56U;
  }
};

#if defined(__SSE2__)
/// Sixteen bytes at once, as every x86-64 can.
struct sse2_marker {
  [[nodiscard]] static byte_marks mark(const char* from, char separator) {
    byte_marks out;
    __m128i lowest = _mm_set1_epi8(-1);
    unsigned high = 0;
    for (unsigned i = 0; i < mark_block; i += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i));
      out.separator |= equal(bytes, separator) << i;
      out.line_feed |= equal(bytes, '\n') << i;
      out.carriage_return |= equal(bytes, '\r') << i;
      out.quote |= equal(bytes, '"') << i;
      lowest = _mm_min_epu8(lowest, bytes);
      high |= static_cast<unsigned>(_mm_movemask_epi8(bytes));
    }
    out.has_nul = equal(lowest, '\0') != 0;
    out.has_high = high != 0;
    return out;
  }

 private:
  [[nodiscard]] static std::uint64_t equal(__m128i bytes, char c) {
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c))));
  }
};
using native_marker = sse2_marker;

/// Thirty-two bytes at once, as processors since about 2013 can.
struct avx2_marker {
  [[gnu::target("avx2,bmi")]] [[nodiscard]] static byte_marks mark(const char* from,
                                                                   char separator) {
    byte_marks out;
    const auto* const at = reinterpret_cast<const __m256i*>(from);
    const __m256i low = _mm256_loadu_si256(at);
    const __m256i high = _mm256_loadu_si256(at + 1);
    out.separator = equal(low, high, separator);
    out.line_feed = equal(low, high, '\n');
    out.carriage_return = equal(low, high, '\r');
    out.quote = equal(low, high, '"');
    out.has_nul = equal(low, high, '\0') != 0;
    out.has_high = _mm256_movemask_epi8(_mm256_or_si256(low, high)) != 0;
    return out;
  }

 private:
  [[gnu::target("avx2,bmi")]] [[nodiscard]] static std::uint64_t equal(__m256i low, __m256i high,
                                                                       char c) {
    const __m256i all = _mm256_set1_epi8(c);
    const auto bits = [](int mask) { return static_cast<std::uint32_t>(mask); };
    return bits(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all))) |
           std::uint64_t{bits(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)))} << 32U;
  }
};
#else
using native_marker = word_marker;
#endif

/// The marks of a stretch of text, as offsets from its first byte.
class csv_marks {
 public:
  /// How many bytes are marked at once; a row longer than this is not found.
  static constexpr std::size_t stretch = std::size_t{1} << 14U;

  csv_marks() : ends_(1 + stretch + 8), lines_(stretch) {}

  /// Marks `size` bytes, at most `stretch`, behind which there are `more`.
  void mark(const char* from, std::size_t size, std::size_t more, char separator) {
#if defined(__SSE2__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
      return mark_with_avx2(from, size, more, separator);
#endif
    mark_with<native_marker>(from, size, more, separator);
  }

  /// The same in a way of one's own choice.
  template <class Marker>
  [[gnu::always_inline]] void mark_with(const char* from, std::size_t size, std::size_t more,
                                        char separator);

  /// The separators and line feeds, and room for one more before them.
  [[nodiscard]] std::uint32_t* ends() {
    return ends_.data() + 1;
  }
  [[nodiscard]] std::size_t end_count() const {
    return end_count_;
  }
  /// The line feeds.
  [[nodiscard]] const std::uint32_t* lines() const {
    return lines_.data();
  }
  [[nodiscard]] std::size_t line_count() const {
    return line_count_;
  }
  /// The quotes, and the carriage returns that no line feed follows.
  [[nodiscard]] const std::vector<std::uint32_t>& odd() const {
    return odd_;
  }
  /// Whether there is a byte that no UTF-8 text has, or that has to be looked at for it.
  [[nodiscard]] bool has_nul() const {
    return has_nul_;
  }
  [[nodiscard]] bool has_high() const {
    return has_high_;
  }

 private:
#if defined(__SSE2__)
  [[gnu::target("avx2,bmi")]] void mark_with_avx2(const char* from, std::size_t size,
                                                  std::size_t more, char separator) {
    mark_with<avx2_marker>(from, size, more, separator);
  }
#endif

  static constexpr std::uint64_t highest_bit = std::uint64_t{1} << 63U;

  /// Precondition: `bits != 0`. The library's own asks about 0, where processors need not.
  [[nodiscard]] static std::uint32_t lowest_bit(std::uint64_t bits) {
    return static_cast<std::uint32_t>(__builtin_ctzll(bits));
  }
  /// The library's own is a call where processors may be old.
  [[nodiscard]] static std::uint32_t count_bits(std::uint64_t bits) {
    bits -= bits >> 1U & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::uint32_t>(bits * 0x0101010101010101U >> 56U);
  }

  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> lines_;
  std::vector<std::uint32_t> odd_;
  std::size_t end_count_ = 0;
  std::size_t line_count_ = 0;
  bool has_nul_ = false;
  bool has_high_ = false;
};

// ---------------------------------------------------------------------------------------- bodies

template <class Marker>
inline void csv_marks::mark_with(const char* from, std::size_t size, std::size_t more,
                                 char separator) {
  odd_.clear();
  has_nul_ = false;
  has_high_ = false;
  std::uint32_t* end = ends();
  std::uint32_t* line = lines_.data();
  for (std::size_t at = 0; at < size; at += mark_block) {
    const std::size_t left = size - at;
    byte_marks found;
    if (left >= mark_block) {
      found = Marker::mark(from + at, separator);
    } else {
      std::array<char, mark_block> last{};
      last.fill(' ');
      std::memcpy(last.data(), from + at, left);
      found = Marker::mark(last.data(), separator == ' ' ? '\0' : separator);
    }
    has_nul_ = has_nul_ || found.has_nul;
    has_high_ = has_high_ || found.has_high;

    const auto offset = static_cast<std::uint32_t>(at);
    for (std::uint64_t feeds = found.line_feed; feeds != 0; feeds &= feeds - 1)
      *line++ = offset + lowest_bit(feeds);
    // Eight at a time, whether or not there are so many: what is too much is written over.
    std::uint64_t marks = found.separator | found.line_feed;
    std::uint32_t* const after = end + count_bits(marks);
    while (marks != 0) {
      for (int i = 0; i < 8; ++i) {
        end[i] = offset + lowest_bit(marks | highest_bit);
        marks &= marks - 1;
      }
      end += 8;
    }
    end = after;

    if ((found.carriage_return | found.quote) == 0) continue;
    const std::size_t here = std::min(left, mark_block);
    const bool feed_follows = left - here + more != 0 && from[at + here] == '\n';
    const std::uint64_t before_feed = found.line_feed >> 1U | std::uint64_t{feed_follows}
                                                                  << (here - 1);
    std::uint64_t odd = found.quote | (found.carriage_return & ~before_feed);
    for (; odd != 0; odd &= odd - 1) odd_.push_back(offset + lowest_bit(odd));
  }
  end_count_ = static_cast<std::size_t>(end - ends());
  line_count_ = static_cast<std::size_t>(line - lines_.data());
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CSV_MARKS_HPP
