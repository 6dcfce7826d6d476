// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_MEASURE_HPP
#define HOPTAC_INDICATOR_MEASURE_HPP

#include <hoptac/config.hpp>
#include <hoptac/indicator/column.hpp>
#include <hoptac/indicator/tally.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/detail/wide.hpp>
#include <hoptac/money/ratio.hpp>

#include <concepts>  // std::convertible_to, std::same_as
#include <cstddef>   // std::size_t
#include <cstdint>   // std::int64_t, std::uint64_t
#include <limits>    // std::numeric_limits
#include <optional>  // std::optional
#include <tuple>     // std::tuple
#include <utility>   // std::move

/// What is gathered of the rows of a group. Every measure is exact and does not depend on the order
/// of the rows.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// An exact sum and of how many numbers it is.
class summed {
 public:
  constexpr summed() = default;
  constexpr summed(std::uint64_t count, std::int64_t high, std::uint64_t low)
      : count_(count), high_(high), low_(low) {}

  [[nodiscard]] constexpr std::uint64_t count() const { return count_; }
  /// The words of the sum in two's complement.
  [[nodiscard]] constexpr std::int64_t high_word() const { return high_; }
  [[nodiscard]] constexpr std::uint64_t low_word() const { return low_; }
  /// The sum of nothing is none: it is not known, not zero.
  [[nodiscard]] constexpr std::optional<money::decimal> sum() const {
    if (count_ == 0) return std::nullopt;
    return money::decimal::scaled(bits(), 0);
  }
  /// Exact; rounded by whoever shows it.
  [[nodiscard]] constexpr std::optional<money::ratio> mean() const {
    if (count_ == 0) return std::nullopt;
    return money::ratio::of(bits(), count_);
  }
  /// What this sum is of another, exactly: a share of a whole, a result of a plan. None where
  /// either is of nothing or the other is zero.
  [[nodiscard]] constexpr std::optional<money::ratio> ratio_to(const summed& whole) const {
    if (count_ == 0 || whole.count_ == 0 || whole.bits() == 0) return std::nullopt;
    return money::ratio::of(bits(), whole.bits());
  }

  friend constexpr bool operator==(const summed&, const summed&) = default;

 private:
  [[nodiscard]] constexpr money::detail::int128 bits() const {
    return static_cast<money::detail::int128>(
        money::detail::join(static_cast<std::uint64_t>(high_), low_));
  }

  std::uint64_t count_ = 0;
  std::int64_t high_ = 0;
  std::uint64_t low_ = 0;
};

/// The least and the greatest of numbers; neither where there is none.
struct extent {
  std::optional<std::int64_t> least;
  std::optional<std::int64_t> greatest;

  friend bool operator==(const extent&, const extent&) = default;
};

namespace detail {

/// What one measure found in one group: how often it counted, what it added up to, and between
/// which values. A measure uses what it needs.
struct gathered {
  std::uint64_t sum_low = 0;
  std::uint64_t sum_high = 0;
  std::uint64_t count = 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t greatest = std::numeric_limits<std::int64_t>::min();

  constexpr void add(money::detail::int128 value) {
    const money::detail::uint128 sum =
        money::detail::join(sum_high, sum_low) + static_cast<money::detail::uint128>(value);
    sum_low = money::detail::low_word(sum);
    sum_high = money::detail::high_word(sum);
  }
  constexpr void widen(std::int64_t low, std::int64_t high) {
    if (low < least) least = low;
    if (high > greatest) greatest = high;
  }
  constexpr void merge(const gathered& other) {
    add(other.sum());
    count += other.count;
    widen(other.least, other.greatest);
  }
  [[nodiscard]] constexpr money::detail::int128 sum() const {
    return static_cast<money::detail::int128>(money::detail::join(sum_high, sum_low));
  }
  [[nodiscard]] constexpr summed total() const {
    return {count, static_cast<std::int64_t>(sum_high), sum_low};
  }
};

}  // namespace detail

/// What a measure is to `aggregate`: whether it adds up values (`sums`), wants their ends
/// (`spans`), wants to know how many rows counted (`counted`), what it reads of a row, in which
/// rows it counts
/// (`counts_all`: in every one), and what comes of it. `rows()`, where it has one, says for how
/// many rows it is there.
template <class M>
concept group_measure = requires(const M& of, std::size_t row, const detail::gathered& found) {
  { M::sums } -> std::convertible_to<bool>;
  { M::spans } -> std::convertible_to<bool>;
  { M::counted } -> std::convertible_to<bool>;
  { M::counts_all } -> std::convertible_to<bool>;
  typename M::value_type;
  { of.value(row) } -> std::same_as<typename M::value_type>;
  { of.counts(row) } -> std::same_as<bool>;
  { M::finish(found) } -> std::same_as<typename M::result>;
};

/// How many rows the group has.
struct rows_of_group {
  using value_type = std::int8_t;
  using result = std::uint64_t;
  static constexpr bool sums = false, spans = false, counted = true, counts_all = true;

  [[nodiscard]] static constexpr value_type value(std::size_t) { return 0; }
  [[nodiscard]] static constexpr bool counts(std::size_t) { return true; }
  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    return found.count;
  }
};

/// In how many rows a function of the row is true.
template <class F>
class count_where {
 public:
  using value_type = std::int8_t;
  using result = std::uint64_t;
  static constexpr bool sums = false, spans = false, counted = true, counts_all = false;

  explicit constexpr count_where(F of_row) : of_row_(std::move(of_row)) {}

  [[nodiscard]] constexpr std::size_t rows() const requires has_rows<F> { return of_row_.rows(); }
  [[nodiscard]] static constexpr value_type value(std::size_t) { return 0; }
  [[nodiscard]] constexpr bool counts(std::size_t row) const {
    return static_cast<bool>(of_row_(row));
  }
  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    return found.count;
  }

 private:
  F of_row_;
};

namespace detail {

/// A measure of the values of a term.
template <term T, bool Sums, bool Spans, bool Counted = true>
class measure_of_term {
 public:
  using value_type = typename T::value_type;
  static constexpr bool sums = Sums, spans = Spans, counted = Counted, counts_all = !T::nullable;

  explicit constexpr measure_of_term(T of) : of_(std::move(of)) {}

  [[nodiscard]] constexpr std::size_t rows() const requires has_rows<T> { return of_.rows(); }
  [[nodiscard]] constexpr value_type value(std::size_t row) const { return of_.value(row); }
  [[nodiscard]] constexpr bool counts(std::size_t row) const { return of_.present(row); }
  [[nodiscard]] constexpr auto data() const requires term_in_memory<T> { return of_.data(); }
  [[nodiscard]] constexpr auto bounds() const requires term_with_bounds<T> { return of_.bounds(); }

 private:
  T of_;
};

}  // namespace detail

/// The sum of a term, and of how many values it is.
template <term T>
struct sum : detail::measure_of_term<T, true, false> {
  using result = summed;
  using detail::measure_of_term<T, true, false>::measure_of_term;

  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    return found.total();
  }
};
template <class T>
sum(T) -> sum<T>;

/// The sum of a term that has a value in every row, and nothing else: with many groups what is not
/// kept is time that is not lost.
template <term T>
requires(!T::nullable) struct bare_sum : detail::measure_of_term<T, true, false, false> {
  using result = money::decimal;
  using detail::measure_of_term<T, true, false, false>::measure_of_term;

  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    return money::decimal::scaled(found.sum(), 0);
  }
};
template <class T>
bare_sum(T) -> bare_sum<T>;

/// The least and the greatest value of a term.
template <term T>
struct extremes : detail::measure_of_term<T, false, true> {
  using result = extent;
  using detail::measure_of_term<T, false, true>::measure_of_term;

  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    if (found.count == 0) return {};
    return {found.least, found.greatest};
  }
};
template <class T>
extremes(T) -> extremes<T>;

/// All that a state keeps of a term (`indicator/state.hpp`): count, sum, least, greatest.
template <term T>
struct tally_of : detail::measure_of_term<T, true, true> {
  using result = tally;
  using detail::measure_of_term<T, true, true>::measure_of_term;

  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    if (found.count == 0) return {};
    return tally::from_parts(found.count, static_cast<std::int64_t>(found.sum_high), found.sum_low,
                             found.least, found.greatest);
  }
};
template <class T>
tally_of(T) -> tally_of<T>;

/// What is gathered of every group, in this order.
template <group_measure... M>
[[nodiscard]] constexpr std::tuple<M...> measures(M... each) {
  return {std::move(each)...};
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_MEASURE_HPP
