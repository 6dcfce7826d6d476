// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_COLUMN_HPP
#define HOPTAC_INDICATOR_COLUMN_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <concepts>     // std::integral, std::same_as, std::unsigned_integral
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t
#include <limits>       // std::numeric_limits
#include <optional>     // std::optional
#include <span>         // std::span
#include <type_traits>  // std::invoke_result_t
#include <utility>      // std::move

/// What aggregation reads: borrowed columns and what is derived from them. Nothing is copied; the
/// memory behind a column must outlive every calculation that reads it.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// Which rows of a column have a value: `present(row)`, and for how many rows the answer is there.
template <class T>
concept presence = requires(const T& known, std::size_t row) {
  { T::nullable } -> std::convertible_to<bool>;
  { known.present(row) } -> std::same_as<bool>;
  { known.covers(row) } -> std::same_as<bool>;
};

/// Every row has a value.
struct all_present {
  static constexpr bool nullable = false;
  [[nodiscard]] static constexpr bool present(std::size_t) { return true; }
  [[nodiscard]] static constexpr bool covers(std::size_t) { return true; }
};

/// A row has a value where its bit is 1: bits from the least significant of the first byte on, as
/// Arrow keeps them. The bit of row 0 is number `first`.
class validity_bits {
 public:
  static constexpr bool nullable = true;

  explicit constexpr validity_bits(std::span<const std::uint8_t> bytes, std::size_t first = 0)
      : bytes_(bytes), first_(first) {}

  /// Of a column that may be empty in places, but is not.
  [[nodiscard]] static constexpr validity_bits all() {
    validity_bits out{std::span(&one, 1)};
    out.kept_ = 0;
    return out;
  }

  [[nodiscard]] constexpr bool present(std::size_t row) const {
    const std::size_t bit = (first_ + row) & kept_;
    return (bytes_.data()[bit >> 3U] >> (bit & 7U) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool covers(std::size_t rows) const {
    return rows == 0 || kept_ == 0 || (first_ + rows - 1) / 8 < bytes_.size();
  }

 private:
  static constexpr std::uint8_t one = 1;

  std::span<const std::uint8_t> bytes_;
  std::size_t first_;
  std::size_t kept_ = ~std::size_t{0};  // 0 where every row has the same bit
};

/// A row has a value where its byte shares no bit with `flags`: one byte a row says of up to eight
/// columns which of them are missing.
class unless_flagged {
 public:
  static constexpr bool nullable = true;

  constexpr unless_flagged(std::span<const std::uint8_t> bytes, std::uint8_t flags)
      : bytes_(bytes), flags_(flags) {}

  [[nodiscard]] constexpr bool present(std::size_t row) const {
    return (bytes_.data()[row] & flags_) == 0;
  }
  [[nodiscard]] constexpr bool covers(std::size_t rows) const { return rows <= bytes_.size(); }

 private:
  std::span<const std::uint8_t> bytes_;
  std::uint8_t flags_;
};

/// A whole number that 64 bits with a sign hold.
template <class T>
concept column_integer = std::integral<T> && !std::same_as<T, bool> &&
                         (sizeof(T) < sizeof(std::int64_t) || std::numeric_limits<T>::is_signed);

/// One whole number a row, or none.
template <column_integer T, presence P = all_present>
class column {
 public:
  using value_type = T;
  static constexpr bool nullable = P::nullable;

  /// What stands in `values` where there is no value does not matter.
  /// Precondition: `present` covers as many rows as there are values.
  explicit constexpr column(std::span<const T> values, P present = P{})
      : values_(values), known_(present) {
    HOPTAC_PRE(known_.covers(values_.size()));
  }

  [[nodiscard]] constexpr std::size_t rows() const { return values_.size(); }
  /// Preconditions of both, not checked: `row < rows()`.
  [[nodiscard]] constexpr T value(std::size_t row) const { return values_.data()[row]; }
  [[nodiscard]] constexpr bool present(std::size_t row) const { return known_.present(row); }
  /// Where the value of row 0 lies.
  [[nodiscard]] constexpr const T* data() const { return values_.data(); }
  /// The same: see `term_with_bounds`.
  [[nodiscard]] constexpr const T* bounds() const { return values_.data(); }

 private:
  std::span<const T> values_;
  [[no_unique_address]] P known_;
};

template <class Range>
explicit column(const Range&) -> column<typename Range::value_type>;
template <class Range, class P>
column(const Range&, P) -> column<typename Range::value_type, P>;

/// Something with a whole number a row, or none: a column, or what is computed from columns.
/// `value_type` bounds what a value can be; what `value` gives where `present` is false does not
/// count, but it must be possible to ask. What is there for a number of rows says so with `rows()`,
/// and is compared with what it stands beside.
template <class T>
concept term = column_integer<typename T::value_type> && requires(const T& of, std::size_t row) {
  { T::nullable } -> std::convertible_to<bool>;
  { of.value(row) } -> std::same_as<typename T::value_type>;
  { of.present(row) } -> std::same_as<bool>;
};

/// Something that is there for so many rows.
template <class T>
concept has_rows = requires(const T& of) {
  { of.rows() } -> std::convertible_to<std::size_t>;
};

namespace detail {

/// Whether something is there for this number of rows, as far as it says for how many it is.
template <class T>
[[nodiscard]] constexpr bool agrees_on_rows(const T& of, std::size_t rows) {
  if constexpr (has_rows<T>)
    return static_cast<std::size_t>(of.rows()) == rows;
  else
    return true;
}

}  // namespace detail

/// A function of the row that is there for so many rows: a filter, what `count_where` counts or
/// what `derived` makes of a row. A function without that number cannot be compared with the keys:
/// whoever hands it in answers for it.
template <class F>
class row_function {
 public:
  constexpr row_function(std::size_t rows, F of_row) : rows_(rows), of_row_(std::move(of_row)) {}

  [[nodiscard]] constexpr std::size_t rows() const { return rows_; }
  [[nodiscard]] constexpr auto operator()(std::size_t row) const { return of_row_(row); }

 private:
  std::size_t rows_;
  F of_row_;
};

/// A term whose values lie one after another, so that several can be read at once.
template <class T>
concept term_in_memory = requires(const T& of) {
  { of.data() } -> std::same_as<const typename T::value_type*>;
};

/// A term with a number in memory for each row that its value is never farther from 0 than:
/// how large values can be is then known without asking for each.
template <class T>
concept term_with_bounds = requires(const T& of) {
  { of.bounds() } -> std::same_as<const typename T::value_type*>;
};

/// The values of one term in the rows in which another has one: the workers of those cooperatives
/// whose wages are known. Precondition: both have as many rows.
template <term A, term B>
class in_rows_of {
 public:
  using value_type = typename A::value_type;
  static constexpr bool nullable = A::nullable || B::nullable;

  constexpr in_rows_of(A values, B known) : values_(values), known_(known) {
    if constexpr (has_rows<A>) HOPTAC_PRE(detail::agrees_on_rows(known_, values_.rows()));
  }

  [[nodiscard]] constexpr std::size_t rows() const requires(has_rows<A> || has_rows<B>) {
    if constexpr (has_rows<A>)
      return values_.rows();
    else
      return known_.rows();
  }
  [[nodiscard]] constexpr value_type value(std::size_t row) const { return values_.value(row); }
  [[nodiscard]] constexpr bool present(std::size_t row) const {
    return values_.present(row) && known_.present(row);
  }
  [[nodiscard]] constexpr auto data() const requires term_in_memory<A> { return values_.data(); }
  [[nodiscard]] constexpr auto bounds() const requires term_with_bounds<A> {
    return values_.bounds();
  }

 private:
  A values_;
  B known_;
};

/// A term with 0 where it has no value: support that was not granted is no support.
template <term A>
class or_zero {
 public:
  using value_type = typename A::value_type;
  static constexpr bool nullable = false;

  explicit constexpr or_zero(A values) : values_(values) {}

  [[nodiscard]] constexpr std::size_t rows() const requires has_rows<A> { return values_.rows(); }
  [[nodiscard]] constexpr value_type value(std::size_t row) const {
    // No branch: nobody can predict it.
    const auto all_bits = -static_cast<std::int64_t>(values_.present(row));
    return static_cast<value_type>(values_.value(row) & all_bits);
  }
  [[nodiscard]] static constexpr bool present(std::size_t) { return true; }
  [[nodiscard]] constexpr auto bounds() const requires term_with_bounds<A> {
    return values_.bounds();
  }

 private:
  A values_;
};

/// What a function makes of a row: `derived([&](std::size_t row) -> std::optional<std::int64_t>
/// {…})`. The function must give the same answer every time, and may be asked by several threads at
/// once.
template <class F>
class derived {
 public:
  using value_type = std::int64_t;
  static constexpr bool nullable = true;

  explicit constexpr derived(F of_row) : of_row_(std::move(of_row)) {}

  [[nodiscard]] constexpr std::size_t rows() const requires has_rows<F> { return of_row_.rows(); }
  [[nodiscard]] constexpr value_type value(std::size_t row) const {
    const std::optional<std::int64_t> found = of_row_(row);
    return found ? *found : 0;
  }
  [[nodiscard]] constexpr bool present(std::size_t row) const { return of_row_(row).has_value(); }

 private:
  F of_row_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_COLUMN_HPP
