// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_KEY_HPP
#define HOPTAC_INDICATOR_KEY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/column.hpp>
#include <hoptac/indicator/detail/cell_layout.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <limits>       // std::numeric_limits
#include <optional>     // std::optional
#include <tuple>        // std::tuple
#include <type_traits>  // std::conditional_t, std::is_same_v
#include <utility>      // std::in_range, std::index_sequence

/// By what rows are grouped. Texts are grouped by their numbers in a dictionary.
namespace hoptac::inline HOPTAC_ABI::indicator {

namespace detail {
template <class T>
inline constexpr bool is_column = false;
template <class T, class P>
inline constexpr bool is_column<column<T, P>> = true;
}  // namespace detail

/// A column whose values lie between two known numbers: years, codes of a dictionary. Where the
/// column can be empty, the rows without a value make a group of their own, before the others.
template <class Column>
requires detail::is_column<Column>
class key {
 public:
  using value_type = typename Column::value_type;
  static constexpr bool nullable = Column::nullable;

  /// The values from `first` on, `count` of them.
  /// Preconditions: `count` is not zero, and the column could hold the first value and the last.
  constexpr key(Column of, std::uint64_t count, std::int64_t first = 0)
      : of_(of), first_(first), count_(count) {
    HOPTAC_PRE(count != 0 && (!nullable || count != std::numeric_limits<std::uint64_t>::max()) &&
               std::in_range<value_type>(first) &&
               count - 1 <= static_cast<std::uint64_t>(
                                static_cast<std::int64_t>(std::numeric_limits<value_type>::max())) -
                                static_cast<std::uint64_t>(first));
  }

  [[nodiscard]] constexpr std::size_t rows() const { return of_.rows(); }
  /// How many parts there are, that of the rows without a value among them.
  [[nodiscard]] constexpr std::uint64_t parts() const { return count_ + (nullable ? 1 : 0); }
  /// The part of a row: from `parts()` on where the value is none of those that were announced.
  [[nodiscard]] constexpr std::uint64_t part_of(std::size_t row) const {
    const auto code = static_cast<std::uint64_t>(static_cast<std::int64_t>(of_.value(row))) -
                      static_cast<std::uint64_t>(first_);
    if constexpr (nullable) {
      if (!of_.present(row)) return 0;
      return code < count_ ? code + 1 : parts();
    }
    return code;
  }
  /// `part_of` in 32 bits, with the highest one set where the value was not announced.
  /// Precondition: `parts() < 2^31`.
  [[nodiscard]] constexpr std::uint32_t short_part_of(std::size_t row) const {
    constexpr std::uint32_t outside = std::uint32_t{1} << 31U;
    if constexpr (sizeof(value_type) == sizeof(std::int64_t)) {
      const std::uint64_t part = part_of(row);
      return part < parts() ? static_cast<std::uint32_t>(part) : outside;
    } else {
      // 32 bits are enough for the difference: no other value of the column has the same.
      const auto count = static_cast<std::uint32_t>(count_);
      std::uint32_t part =
          static_cast<std::uint32_t>(of_.value(row)) - static_cast<std::uint32_t>(first_);
      const std::uint32_t beyond = (part | (count - 1 - part)) & outside;
      if constexpr (nullable) {
        part = of_.present(row) ? part + 1 : 0;
        return of_.present(row) ? part | beyond : 0;
      }
      return part | beyond;
    }
  }
  /// The value of a part, none of that of the rows without one. Precondition: `part < parts()`.
  [[nodiscard]] constexpr std::optional<std::int64_t> value_of(std::uint64_t part) const {
    if (nullable && part == 0) return std::nullopt;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(first_) + part -
                                     (nullable ? 1 : 0));
  }

 private:
  Column of_;
  std::int64_t first_;
  std::uint64_t count_;
};

/// A column with any values at all: the numbers of organisations. It stands alone, because nothing
/// is known of how many values there are. Every row must have one.
template <class Column>
requires(detail::is_column<Column> && !Column::nullable) class any_key {
 public:
  explicit constexpr any_key(Column of) : of_(of) {}

  [[nodiscard]] constexpr std::size_t rows() const { return of_.rows(); }
  /// Numbers in the order of the values.
  [[nodiscard]] constexpr std::uint64_t part_of(std::size_t row) const {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(of_.value(row))) ^ sign;
  }
  [[nodiscard]] constexpr std::optional<std::int64_t> value_of(std::uint64_t part) const {
    return static_cast<std::int64_t>(part ^ sign);
  }

 private:
  static constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  Column of_;
};

namespace detail {
template <class T>
inline constexpr bool is_any_key = false;
template <class C>
inline constexpr bool is_any_key<any_key<C>> = true;

struct every_row {
  constexpr bool operator()(std::size_t) const { return true; }
};
}  // namespace detail

/// Which rows are read and by what they are grouped: `group_by(key(kind, 3), key(year, 10, 2015))`,
/// `group_by(any_key(organisation)).where([&](std::size_t row) { return year[row] == 2024; })`.
template <class Filter, class... Keys>
class grouping {
 public:
  static constexpr std::size_t dimensions = sizeof...(Keys);
  static constexpr bool is_filtered = !std::is_same_v<Filter, detail::every_row>;
  /// Whether the number of groups is known before the rows are read.
  static constexpr bool is_bounded = (!detail::is_any_key<Keys> && ...);
  static_assert(is_bounded || dimensions == 1, "a key of unknown range stands alone");
  static_assert(dimensions != 0, "what is not grouped needs no groups: use a key of one part");

  /// Precondition: the columns have the same number of rows, as has the filter where it says how
  /// many it has, and there are fewer than 2^64 combinations of their values.
  constexpr explicit grouping(Filter filter, Keys... keys)
      : filter_(std::move(filter)), keys_(std::move(keys)...) {
    std::apply([&](const auto&... each) { HOPTAC_PRE(((each.rows() == rows()) && ...)); }, keys_);
    HOPTAC_PRE(detail::agrees_on_rows(filter_, rows()));
    if constexpr (is_bounded) {
      std::apply(
          [&](const auto&... each) {
            (
                [&] {
                  HOPTAC_PRE(each.parts() <=
                             std::numeric_limits<std::uint64_t>::max() / combinations_);
                  combinations_ *= each.parts();
                }(),
                ...);
          },
          keys_);
    }
  }

  /// The same, of those rows only of which `filter(row)` is true.
  template <class Chosen>
  [[nodiscard]] constexpr grouping<Chosen, Keys...> where(Chosen filter) const {
    static_assert(!is_filtered, "one filter: join conditions with &&");
    return std::apply(
        [&](const Keys&... each) { return grouping<Chosen, Keys...>(std::move(filter), each...); },
        keys_);
  }

  [[nodiscard]] constexpr std::size_t rows() const { return std::get<0>(keys_).rows(); }
  [[nodiscard]] constexpr bool has(std::size_t row) const { return filter_(row); }
  /// The combinations of parts, of which each may or may not have rows. Of an `any_key` 1.
  [[nodiscard]] constexpr std::uint64_t combinations() const { return combinations_; }

  /// The number of the combination that a row belongs to, in the order of the keys, and whether
  /// one of its values was not announced: then the number means nothing.
  struct found_group {
    std::uint64_t number;
    bool is_outside;
  };
  [[nodiscard]] constexpr found_group find(std::size_t row) const {
    return std::apply(
        [&](const Keys&... each) {
          found_group out{0, false};
          if constexpr (is_bounded) {
            (
                [&] {
                  const std::uint64_t part = each.part_of(row);
                  out.number = out.number * each.parts() + part;
                  out.is_outside |= part >= each.parts();
                }(),
                ...);
          } else {
            ((out.number = each.part_of(row)), ...);
          }
          return out;
        },
        keys_);
  }
  /// Writes the numbers of the groups of many rows. Whether all their values were announced.
  /// Precondition: `combinations() < 2^31`.
  template <class Rows>
  [[nodiscard, gnu::always_inline]] bool find_all(Rows rows, std::uint32_t* group) const {
    std::uint32_t seen = 0;
    // One key after the other: each is a loop that the compiler does for several rows at once.
    [&]<std::size_t... K>(std::index_sequence<K...>) {
      (
          [&] {
            const auto of = std::get<K>(keys_);
            std::uint32_t* const __restrict into = group;
            const auto parts = static_cast<std::uint32_t>(of.parts());
            detail::for_each_row(rows.size(), [&](std::size_t i) HOPTAC_INLINED {
              const std::uint32_t part = of.short_part_of(rows[i]);
              seen |= part;
              into[i] = K == 0 ? part : into[i] * parts + part;
            });
          }(),
          ...);
    }
    (std::make_index_sequence<dimensions>{});
    return seen >> 31U == 0;
  }
  /// The first key of which the row has a value that was not announced; `dimensions` if there is
  /// none.
  [[nodiscard]] constexpr std::size_t outside(std::size_t row) const {
    std::size_t found = dimensions;
    if constexpr (is_bounded) {
      std::apply(
          [&](const Keys&... each) {
            std::size_t at = 0;
            ((found = found == dimensions && each.part_of(row) >= each.parts() ? at : found, ++at),
             ...);
          },
          keys_);
    }
    return found;
  }
  /// The value of each key in a combination.
  [[nodiscard]] constexpr std::array<std::optional<std::int64_t>, dimensions> values_of(
      std::uint64_t group) const {
    std::array<std::optional<std::int64_t>, dimensions> out;
    values_into(out, group, std::make_index_sequence<dimensions>{});
    return out;
  }

 private:
  template <std::size_t... K>
  constexpr void values_into(std::array<std::optional<std::int64_t>, dimensions>& out,
                             std::uint64_t group, std::index_sequence<K...>) const {
    const auto one = [&]<std::size_t At>() {
      const auto& of = std::get<At>(keys_);
      if constexpr (is_bounded) {
        out[At] = of.value_of(group % of.parts());
        group /= of.parts();
      } else {
        out[At] = of.value_of(group);
      }
    };
    (one.template operator()<dimensions - 1 - K>(), ...);  // the last key varies fastest
  }

  [[no_unique_address]] Filter filter_;
  std::tuple<Keys...> keys_;
  std::uint64_t combinations_ = 1;
};

template <class... Keys>
[[nodiscard]] constexpr grouping<detail::every_row, Keys...> group_by(Keys... keys) {
  return grouping<detail::every_row, Keys...>(detail::every_row{}, std::move(keys)...);
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_KEY_HPP
