// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_FACT_HPP
#define HOPTAC_POLICY_FACT_HPP

#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a fact, a parameter or a literal is. There are no conversions between kinds; `integer` and
/// `decimal` are both numbers and compare with each other. Numbers are stored: never reuse.
enum class value_kind : std::uint8_t {
  boolean = 1,
  integer = 2,
  decimal = 3,  ///< a number with a declared count of digits after the point
  money = 4,    ///< whole minor units of a declared currency
  date = 5,
  enumeration = 6,  ///< one of a closed list of words
  id = 7,           ///< names something; can be known or absent and be a key of history, no more
};

/// `boolean`, `integer` …: the words of packs.
[[nodiscard]] constexpr std::string_view to_string(value_kind kind) {
  constexpr std::string_view words[] = {"",      "boolean", "integer",     "decimal",
                                        "money", "date",    "enumeration", "id"};
  return words[static_cast<std::size_t>(kind)];
}

/// One word of an enumeration.
struct enumerator {
  std::string key;  ///< in files: `college`
  bilingual name = {};

  friend bool operator==(const enumerator&, const enumerator&) = default;
};

/// Which past grants a fact counts: all, those of the calendar year of the reference date, or those
/// of the so many months before it. Numbers are stored: never reuse.
enum class history_window : std::uint8_t { ever = 1, calendar_year = 2, months = 3 };

/// What a fact says about past grants. Numbers are stored: never reuse.
enum class history_measure : std::uint8_t {
  any = 1,    ///< boolean: there was one
  count = 2,  ///< integer: how many
  sum = 3,    ///< money: how much
};

/// How a fact follows from the ledger of past grants where the application does not state it:
/// *once per cooperative* is the boolean fact `any` per `cooperative_id` being false, a cap is a
/// bound on `sum`. Only grants whose keys equal those of the application count, and of the named
/// programme only, so an application without its key leaves the fact absent.
struct history_reading {
  history_measure what = history_measure::any;
  std::vector<std::string> per;  ///< keys of `id` or enumeration facts
  history_window within = history_window::ever;
  int months = 0;  ///< only with `history_window::months`

  friend bool operator==(const history_reading&, const history_reading&) = default;
};

/// Something that an application states: a key, a name, a type. Any fact may be absent; *not
/// applicable* is a word of an enumeration and never absence.
struct fact {
  std::string key;  ///< the column of a file: `birth_date`
  bilingual name = {};
  value_kind kind = value_kind::boolean;
  std::vector<enumerator> values = {};  ///< of an enumeration, at most 64, in their order
  bool ordered = false;                 ///< whether its words can be compared by `<`
  int scale = 0;                        ///< of a decimal: digits after the point, at most 15
  std::string currency = {};            ///< of money: `VND`
  /// Of a date: the least that must be known of it.
  calendar::date_precision precision = calendar::date_precision::day;
  std::optional<history_reading> history = {};
  /// What a table may call its column beside the Vietnamese name: `trình độ`.
  std::vector<std::string> labels = {};

  /// The place of a word among `values`; nothing where it is none of them.
  [[nodiscard]] std::optional<std::size_t> ordinal(std::string_view word) const {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i].key == word) return i;
    return std::nullopt;
  }

  friend bool operator==(const fact&, const fact&) = default;
};

/// What is known of one fact of one application: every whole number from `low` to `high` is still
/// possible. Booleans are 0 and 1, words of an enumeration their place, dates `date::packed`,
/// money minor units, decimals whole steps of the declared scale. A date known by its year or
/// month is an interval; ids are only known (0) or absent.
struct cell {
  std::int64_t low = lowest;
  std::int64_t high = highest;

  static constexpr std::int64_t lowest = INT64_MIN;
  static constexpr std::int64_t highest = INT64_MAX;

  [[nodiscard]] static constexpr cell exactly(std::int64_t value) { return {value, value}; }
  [[nodiscard]] constexpr bool absent() const { return low == lowest && high == highest; }
  [[nodiscard]] constexpr bool exact() const { return low == high; }

  friend constexpr bool operator==(const cell&, const cell&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_FACT_HPP
