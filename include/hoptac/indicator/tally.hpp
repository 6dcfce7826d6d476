// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_TALLY_HPP
#define HOPTAC_INDICATOR_TALLY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/ratio.hpp>

#include <bit>          // std::endian
#include <cstdint>      // std::int64_t, std::uint64_t
#include <cstring>      // std::memcpy
#include <limits>       // std::numeric_limits
#include <type_traits>  // std::is_constant_evaluated, std::is_trivially_copyable_v

namespace hoptac::inline HOPTAC_ABI::indicator {

/// What many 64-bit numbers add up to: how many they are, their exact sum, the least and the
/// greatest. At most 2^63 - 1 numbers, so that every sum fits 128 bits and 38 digits. Adding and
/// merging are associative and commutative: a tally does not depend on the order of its numbers,
/// nor on how they were shared between threads and machines.
class tally {
 public:
  /// The most numbers that one tally counts.
  static constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();

  /// Of no numbers.
  constexpr tally() = default;

  /// Whether some numbers have this count, sum (as the words of 128 bits in two's complement),
  /// least and greatest. Of no numbers the sum is 0, and the last two are not looked at.
  [[nodiscard]] static constexpr bool is_consistent(std::uint64_t count, std::int64_t sum_high,
                                                    std::uint64_t sum_low, std::int64_t least,
                                                    std::int64_t greatest);

  /// The tally of some numbers with these parts. Precondition: `is_consistent` of them.
  [[nodiscard]] static constexpr tally from_parts(std::uint64_t count, std::int64_t sum_high,
                                                  std::uint64_t sum_low, std::int64_t least,
                                                  std::int64_t greatest);

  /// One more number. Throws `overflow_error` beyond `most`, with the tally as it was.
  constexpr void add(std::int64_t number);

  /// All the numbers of another tally. Throws `overflow_error` beyond `most`, with both as they
  /// were.
  constexpr void merge(const tally& other);

  [[nodiscard]] constexpr std::uint64_t count() const { return count_; }
  [[nodiscard]] constexpr bool is_empty() const { return count_ == 0; }

  /// The exact sum, of scale 0; of no numbers 0.
  [[nodiscard]] constexpr money::decimal sum() const {
    return money::decimal::scaled(static_cast<money::detail::int128>(sum_bits()), 0);
  }
  /// The words of the sum in two's complement: what is stored and sent.
  [[nodiscard]] constexpr std::int64_t sum_high_word() const {
    return static_cast<std::int64_t>(sum_[1 - low_at]);
  }
  [[nodiscard]] constexpr std::uint64_t sum_low_word() const { return sum_[low_at]; }

  /// Precondition of these three: `!is_empty()`.
  [[nodiscard]] constexpr std::int64_t least() const {
    HOPTAC_PRE(!is_empty());
    return least_;
  }
  [[nodiscard]] constexpr std::int64_t greatest() const {
    HOPTAC_PRE(!is_empty());
    return greatest_;
  }
  /// The sum divided by the count, exact.
  [[nodiscard]] constexpr money::ratio mean() const {
    HOPTAC_PRE(!is_empty());
    return money::ratio::of(static_cast<money::detail::int128>(sum_bits()), count_);
  }

  friend constexpr bool operator==(const tally&, const tally&) = default;

 private:
  [[nodiscard]] constexpr money::detail::uint128 sum_bits() const {
    return money::detail::join(sum_[1 - low_at], sum_[low_at]);
  }
  constexpr void add_to_sum(money::detail::uint128 bits);

  /// Where the low word of a 128-bit number lies in memory.
  static constexpr int low_at = std::endian::native == std::endian::big ? 1 : 0;

  std::uint64_t count_ = 0;
  std::uint64_t sum_[2] = {0, 0};  // as the machine stores 128 bits
  // Of no numbers the opposite ends, so that the first number needs no case of its own.
  std::int64_t least_ = std::numeric_limits<std::int64_t>::max();
  std::int64_t greatest_ = std::numeric_limits<std::int64_t>::min();
};

// ---------------------------------------------------------------------------------------------

namespace detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void too_many_numbers() {
  throw overflow_error("a tally of more than 2^63 - 1 numbers");
}

}  // namespace detail

static_assert(sizeof(tally) == 40 && alignof(tally) == 8 && std::is_trivially_copyable_v<tally>);

constexpr void tally::add_to_sum(money::detail::uint128 bits) {
  if (std::is_constant_evaluated()) {
    bits += sum_bits();
    sum_[low_at] = money::detail::low_word(bits);
    sum_[1 - low_at] = money::detail::high_word(bits);
    return;
  }
  // Copied as one number, an addition and one with carry: of shifts and masks compilers make more.
  money::detail::uint128 sum = 0;
  std::memcpy(&sum, sum_, sizeof sum);
  sum += bits;
  std::memcpy(sum_, &sum, sizeof sum);
}

constexpr void tally::add(std::int64_t number) {
  const std::uint64_t counted = count_ + 1;
  if (counted > most) [[unlikely]]
    detail::too_many_numbers();
  count_ = counted;
  add_to_sum(static_cast<money::detail::uint128>(static_cast<money::detail::int128>(number)));
  least_ = number < least_ ? number : least_;
  greatest_ = number > greatest_ ? number : greatest_;
}

constexpr void tally::merge(const tally& other) {
  if (other.count_ > most - count_) [[unlikely]]
    detail::too_many_numbers();
  count_ += other.count_;
  add_to_sum(other.sum_bits());
  least_ = other.least_ < least_ ? other.least_ : least_;
  greatest_ = other.greatest_ > greatest_ ? other.greatest_ : greatest_;
}

constexpr bool tally::is_consistent(std::uint64_t count, std::int64_t sum_high,
                                    std::uint64_t sum_low, std::int64_t least,
                                    std::int64_t greatest) {
  if (count == 0) return sum_high == 0 && sum_low == 0;
  if (count > most || least > greatest) return false;
  // One is the least and one the greatest; the others, whatever they are, lie between these.
  using money::detail::int128;
  const auto sum =
      static_cast<int128>(money::detail::join(static_cast<std::uint64_t>(sum_high), sum_low));
  const auto others = static_cast<int128>(count - 1);
  return others * least + greatest <= sum && sum <= others * greatest + least;
}

constexpr tally tally::from_parts(std::uint64_t count, std::int64_t sum_high, std::uint64_t sum_low,
                                  std::int64_t least, std::int64_t greatest) {
  HOPTAC_PRE(is_consistent(count, sum_high, sum_low, least, greatest));
  tally made;
  if (count == 0) return made;
  made.count_ = count;
  made.sum_[low_at] = sum_low;
  made.sum_[1 - low_at] = static_cast<std::uint64_t>(sum_high);
  made.least_ = least;
  made.greatest_ = greatest;
  return made;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_TALLY_HPP
