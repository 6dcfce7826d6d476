// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_COMPUTE_HPP
#define HOPTAC_INDICATOR_COMPUTE_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/detail/cells.hpp>
#include <hoptac/indicator/detail/counted_column.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>

#include <array>     // std::array
#include <cstddef>   // std::size_t
#include <cstdint>   // std::int64_t
#include <memory>    // std::unique_ptr
#include <optional>  // std::optional
#include <span>      // std::span
#include <utility>   // std::move
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// How indicators are divided: by each definition's own partition beside the whole, or crosswise by
/// the given dimensions.
enum class division : std::uint8_t { own_partitions, given };

/// Every definition for each of its subjects over the period: the whole, then its parts. Under
/// `own_partitions` the parts are those of the dimension that the definition names, where it is
/// among `dimensions`. Under `given` there is one value for each combination of the dimensions, and
/// the whole only where there are none; a definition that always carries one of them
/// (`sector=agriculture`) is not divided by it. Parts that nobody belongs to are left out; those
/// that are there add up to the whole. A share has no whole.
///
/// The order is that of the definitions, then of the subjects, then of the parts. The values refer
/// to the definitions. Sums are exact, quotients are not rounded; a sum over organisations of which
/// some are silent is that of the others.
/// Precondition: each dimension has a part for each organisation.
[[nodiscard]] inline std::vector<value> compute(const entity::registry& from,
                                                std::span<const definition> definitions,
                                                const calendar::period& during,
                                                std::span<const dimension> dimensions,
                                                division by = division::own_partitions);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// What one cell has gathered.
struct stated_sum {
  int128 first = 0;
  int128 second = 0;
  std::int64_t counted = 0;
  std::int64_t silent = 0;

  [[nodiscard]] bool is_empty() const { return counted == 0 && silent == 0; }
};

/// The quotient that a definition makes of what a part, and the whole that it belongs to, gathered.
[[nodiscard]] inline std::optional<money::ratio> quotient(const definition& of,
                                                          const stated_sum& in_part,
                                                          const stated_sum& in_whole) {
  if (in_part.counted == 0 && in_part.silent != 0) return std::nullopt;
  HOPTAC_PRE(of.power <= 18);
  int128 one_unit = 1;
  for (int i = 0; i < of.power; ++i) one_unit *= 10;
  const int128 hundred = of.percent || of.how == formula::share ? 100 : 1;
  const int128 below = of.how == formula::total      ? one_unit
                       : of.how == formula::quotient ? in_part.second * one_unit
                                                     : in_whole.first;
  if (below == 0) return std::nullopt;
  return money::ratio::of(in_part.first * hundred, below);
}

/// Computes one definition after the other from one registry.
class computer {
 public:
  computer(const entity::registry& from, const calendar::period& during) : reader_(from, during) {
    const auto& all = from.organisations();
    for (std::uint32_t i = 0; i < all.size(); ++i)
      rows_of_[static_cast<std::size_t>(all[i].kind)].push_back(i);
    rows_ = all.size();
  }

  void run(const definition& of, entity::organisation_kind subject,
           std::vector<const dimension*> by, std::vector<value>& into) {
    const counted_column& first = column_of(of.first);
    const counted_column* second = of.second ? &column_of(*of.second) : nullptr;
    const cells& parts = cells_of(std::move(by));
    std::vector<stated_sum> all(parts.count());
    stated_sum whole;
    for (const std::uint32_t row : rows_of_[static_cast<std::size_t>(subject)]) {
      gather(all[parts.of_row(row)], first, second, row);
      if (of.how == formula::share) gather(whole, first, second, row);
    }
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
      const stated_sum& one = all[cell];
      if (one.is_empty() && !parts.by().empty()) continue;
      into.push_back(
          {&of, subject, parts.parts(cell), quotient(of, one, whole), one.counted, one.silent});
    }
  }

 private:
  /// Columns are read once, whoever asks.
  const counted_column& column_of(const counter& of) {
    for (const read_column& one : columns_)
      if (one.of == of) return *one.values;
    columns_.push_back({of, std::make_unique<const counted_column>(reader_.read(of))});
    return *columns_.back().values;
  }
  /// And organisations are divided once.
  const cells& cells_of(std::vector<const dimension*> by) {
    for (const auto& one : cells_)
      if (one->by() == by) return *one;
    cells_.push_back(std::make_unique<const cells>(std::move(by), rows_));
    return *cells_.back();
  }

  /// Of a quotient, whoever belongs to one of the two sums only belongs to neither.
  static void gather(stated_sum& into, const counted_column& first, const counted_column* second,
                     std::size_t row) {
    if (first.known[row] == counted_column::outside) return;
    bool is_stated = first.known[row] == counted_column::stated;
    if (second != nullptr) {
      if (second->known[row] == counted_column::outside) return;
      is_stated = is_stated && second->known[row] == counted_column::stated;
    }
    if (!is_stated) {
      ++into.silent;
      return;
    }
    ++into.counted;
    into.first += first.values[row];
    if (second != nullptr) into.second += second->values[row];
  }

  struct read_column {
    counter of;
    std::unique_ptr<const counted_column> values;
  };

  counted_column_reader reader_;
  std::size_t rows_ = 0;
  std::array<std::vector<std::uint32_t>, entity::organisation_kind_count> rows_of_;
  std::vector<read_column> columns_;
  std::vector<std::unique_ptr<const cells>> cells_;
};

/// The dimensions that a definition does not carry already.
[[nodiscard]] inline std::vector<const dimension*> open_to(const definition& of,
                                                           std::span<const dimension> all) {
  std::vector<const dimension*> out;
  for (const dimension& one : all)
    if (!carries(of, one.code)) out.push_back(&one);
  return out;
}

}  // namespace detail

inline std::vector<value> compute(const entity::registry& from,
                                  std::span<const definition> definitions,
                                  const calendar::period& during,
                                  std::span<const dimension> dimensions, division by) {
  std::vector<value> out;
  detail::computer computer(from, during);
  for (const definition& of : definitions) {
    const std::vector<const dimension*> open = detail::open_to(of, dimensions);
    for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind) {
      const auto subject = static_cast<entity::organisation_kind>(kind);
      if (!of.is_of(subject)) continue;
      if (by == division::given) {
        if (of.how != formula::share || !open.empty()) computer.run(of, subject, open, out);
        continue;
      }
      if (of.how != formula::share) computer.run(of, subject, {}, out);
      for (const dimension* one : open)
        if (one->code == of.partition) computer.run(of, subject, {one}, out);
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_COMPUTE_HPP
