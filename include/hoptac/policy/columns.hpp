// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_COLUMNS_HPP
#define HOPTAC_POLICY_COLUMNS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/pack.hpp>

#include <concepts>     // std::same_as
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::uint32_t, std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a column holds: `std::uint8_t` for booleans (0 and 1), enumerations (the place of the word)
/// and ids (0 where known); `std::uint32_t` for dates (`date::packed`); `std::int64_t` for
/// integers, steps of decimals and minor units of money.
template <class T>
concept column_value = std::same_as<T, std::uint8_t> || std::same_as<T, std::uint32_t> ||
    std::same_as<T, std::int64_t>;

/// The value that stands for absence in a column: 255, 0 and the least `std::int64_t`.
template <column_value T>
inline constexpr T absent_in_column = std::same_as<T, std::uint8_t> ? static_cast<T>(255)
                                      : std::same_as<T, std::uint32_t>
                                          ? T{0}
                                          : static_cast<T>(cell::lowest);

/// A column made of values and a bitmap that tells which of them are there: bit `i % 8` of byte
/// `i / 8`, least significant first, set where value `i` is present (the layout of Apache Arrow).
/// Precondition: the bitmap has a bit for each value.
template <column_value T>
[[nodiscard]] std::vector<T> column_of(std::span<const T> values,
                                       std::span<const std::uint8_t> present);

/// The facts of many applications, each fact a column that the caller keeps alive and unchanged.
/// A fact without a column is absent in every row.
class columns {
 public:
  columns(pack facts_of, std::size_t rows)
      : pack_(std::move(facts_of)), held_(pack_.content().facts.size()), rows_(rows) {}

  [[nodiscard]] const pack& facts_of() const { return pack_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }

  /// Preconditions of all that follow, checked: the pack declares the fact, the type is that of its
  /// kind, there is a value for each row, and each is one that the fact can have or absence.
  columns& set(std::string_view key, std::span<const std::uint8_t> words);
  columns& set(std::string_view key, std::span<const std::int64_t> steps);
  columns& set(std::string_view key, std::span<const std::uint32_t> days);
  /// Dates that may be known by their month or year only: the first and the last day that each can
  /// be. Further precondition: both absent or the first not after the last.
  columns& set(std::string_view key, std::span<const std::uint32_t> first_days,
               std::span<const std::uint32_t> last_days);

  /// What row `row` knows of the fact at `place`. Precondition: there are both.
  [[nodiscard]] cell read(std::size_t place, std::size_t row) const;

  /// Where the values of a fact stand, null where they do not: at most one of `words`, `days` and
  /// `steps` is not null, and `last_days` only beside `days`.
  struct column {
    const std::uint8_t* words = nullptr;
    const std::uint32_t* days = nullptr;
    const std::uint32_t* last_days = nullptr;
    const std::int64_t* steps = nullptr;
  };
  [[nodiscard]] const column& operator[](std::size_t place) const { return held_[place]; }

 private:
  [[nodiscard]] std::size_t place_of(std::string_view key, std::size_t values) const {
    const std::optional<std::size_t> place = pack_.fact_place(key);
    HOPTAC_PRE(place.has_value());
    HOPTAC_PRE(values == rows_);
    return *place;
  }
  [[nodiscard]] value_kind kind_of(std::size_t place) const {
    return pack_.content().facts[place].kind;
  }

  /// Whether each is a packed date or absence.
  [[nodiscard]] static bool are_days(std::span<const std::uint32_t> values);

  pack pack_;
  std::vector<column> held_;
  std::size_t rows_;
};

// ---------------------------------------------------------------------------------------- bodies

template <column_value T>
std::vector<T> column_of(std::span<const T> values, std::span<const std::uint8_t> present) {
  HOPTAC_PRE(present.size() >= values.size() / 8 + (values.size() % 8 != 0 ? 1 : 0));
  std::vector<T> out(values.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = (present[i / 8] >> i % 8 & 1) != 0 ? values[i] : absent_in_column<T>;
  return out;
}

inline columns& columns::set(std::string_view key, std::span<const std::uint8_t> words) {
  const std::size_t place = place_of(key, words.size());
  const value_kind kind = kind_of(place);
  HOPTAC_PRE(kind == value_kind::boolean || kind == value_kind::enumeration ||
             kind == value_kind::id);
  const std::size_t count = kind == value_kind::boolean ? 2
                            : kind == value_kind::id    ? 1
                                                     : pack_.content().facts[place].values.size();
  bool possible = true;
  for (const std::uint8_t x : words)
    possible = possible && (x < count || x == absent_in_column<std::uint8_t>);
  HOPTAC_PRE(possible);
  held_[place] = {.words = words.data()};
  return *this;
}

inline columns& columns::set(std::string_view key, std::span<const std::int64_t> steps) {
  const std::size_t place = place_of(key, steps.size());
  const value_kind kind = kind_of(place);
  HOPTAC_PRE(kind == value_kind::integer || kind == value_kind::decimal ||
             kind == value_kind::money);
  held_[place] = {.steps = steps.data()};
  return *this;
}

inline bool columns::are_days(std::span<const std::uint32_t> values) {
  bool out = true;
  for (const std::uint32_t x : values)
    out = out && (x == absent_in_column<std::uint32_t> ||
                  (x >> 9 <= calendar::date::last_year &&
                   calendar::date::exists(static_cast<int>(x >> 9), static_cast<int>(x >> 5 & 15),
                                          static_cast<int>(x & 31))));
  return out;
}

inline columns& columns::set(std::string_view key, std::span<const std::uint32_t> days) {
  const std::size_t place = place_of(key, days.size());
  HOPTAC_PRE(kind_of(place) == value_kind::date);
  HOPTAC_PRE(are_days(days));
  held_[place] = {.days = days.data()};
  return *this;
}

inline columns& columns::set(std::string_view key, std::span<const std::uint32_t> first_days,
                             std::span<const std::uint32_t> last_days) {
  HOPTAC_PRE(last_days.size() == first_days.size());
  HOPTAC_PRE(are_days(last_days));
  bool in_order = true;
  for (std::size_t i = 0; i < first_days.size(); ++i)
    in_order = in_order && first_days[i] <= last_days[i] &&
               (first_days[i] == absent_in_column<std::uint32_t>) ==
                   (last_days[i] == absent_in_column<std::uint32_t>);
  HOPTAC_PRE(in_order);
  set(key, first_days);
  held_[*pack_.fact_place(key)].last_days = last_days.data();
  return *this;
}

inline cell columns::read(std::size_t place, std::size_t row) const {
  const column& of = held_[place];
  if (of.words != nullptr && of.words[row] != absent_in_column<std::uint8_t>)
    return cell::exactly(of.words[row]);
  if (of.steps != nullptr && of.steps[row] != absent_in_column<std::int64_t>)
    return cell::exactly(of.steps[row]);
  if (of.days != nullptr && of.days[row] != absent_in_column<std::uint32_t>)
    return {of.days[row], of.last_days != nullptr ? of.last_days[row] : of.days[row]};
  return {};
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_COLUMNS_HPP
