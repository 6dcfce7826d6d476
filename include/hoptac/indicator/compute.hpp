// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_COMPUTE_HPP
#define HOPTAC_INDICATOR_COMPUTE_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/detail/column.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>

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

/// Every definition for each of its subjects over the period: the whole, then its parts. Parts that
/// nobody belongs to are left out. Under `division::given`, one value for each combination of the
/// dimensions, and the whole only where there are none; under `own_partitions` the dimensions are
/// those that definitions may name. The order is that of the definitions, then of the subjects,
/// then of the parts. The values refer to the definitions. Sums are exact, quotients are not
/// rounded.
[[nodiscard]] inline std::vector<value> compute(const entity::registry& from,
                                                std::span<const definition> definitions,
                                                const calendar::period& during,
                                                std::span<const dimension> dimensions,
                                                division by = division::own_partitions);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Parts of several dimensions as one number: the last dimension turns fastest.
class cells {
 public:
  cells(std::span<const dimension* const> by, std::size_t rows) : by_(by), of_row_(rows) {
    for (const dimension* one : by) {
      HOPTAC_PRE(one->part_of.size() == rows);
      count_ *= one->words.size();
      for (std::size_t i = 0; i < rows; ++i)
        of_row_[i] = of_row_[i] * one->words.size() + one->part_of[i];
    }
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::size_t of_row(std::size_t row) const { return of_row_[row]; }
  [[nodiscard]] std::vector<part> parts(std::size_t cell) const {
    std::vector<part> out(by_.size());
    for (std::size_t k = by_.size(); k-- > 0; cell /= by_[k]->words.size())
      out[k] = {by_[k]->code, by_[k]->words[cell % by_[k]->words.size()]};
    return out;
  }

 private:
  std::span<const dimension* const> by_;
  std::vector<std::size_t> of_row_;
  std::size_t count_ = 1;
};

/// What one cell has gathered.
struct gathered {
  money::decimal first;
  money::decimal second;
  std::int64_t members = 0;  ///< organisations that belong to what is counted
  std::int64_t counted = 0;
  std::int64_t silent = 0;
};

class computer {
 public:
  computer(const entity::registry& from, const calendar::period& during)
      : from_(from), reader_(from, during) {}

  void run(const definition& of, entity::organisation_kind subject,
           std::span<const dimension* const> by, std::vector<value>& into) {
    const column& first = column_of(of.first);
    const column* second = of.second ? &column_of(*of.second) : nullptr;
    const cells parts(by, from_.organisations().size());
    std::vector<gathered> all(parts.count());
    gathered whole;
    for (std::size_t i = 0; i < first.known.size(); ++i) {
      if (from_.organisations()[i].kind != subject) continue;
      gather(all[parts.of_row(i)], first, second, i);
      if (of.how == formula::share) gather(whole, first, second, i);
    }
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
      const gathered& one = all[cell];
      if (one.members == 0 && !by.empty()) continue;
      into.push_back(
          {&of, subject, parts.parts(cell), quotient(of, one, whole), one.counted, one.silent});
    }
  }

 private:
  /// Columns are read once, whoever asks.
  const column& column_of(const counter& of) {
    for (const read_column& one : columns_)
      if (one.of == of) return *one.values;
    columns_.push_back({of, std::make_unique<column>(reader_.read(of))});
    return *columns_.back().values;
  }

  static void gather(gathered& into, const column& first, const column* second, std::size_t row) {
    const bool is_member = first.known[row] != column::outside;
    const bool is_stated = first.known[row] == column::stated &&
                           (second == nullptr || second->known[row] == column::stated);
    into.members += is_member;
    into.counted += is_stated;
    into.silent += is_member && !is_stated;
    if (!is_stated) return;
    into.first += money::decimal::from_integer(first.values[row]);
    if (second != nullptr) into.second += money::decimal::from_integer(second->values[row]);
  }

  [[nodiscard]] static std::optional<money::ratio> quotient(const definition& of,
                                                            const gathered& part,
                                                            const gathered& whole) {
    const auto hundred = money::decimal::from_integer(100);
    const money::decimal in_units = of.percent != 0 ? part.first * hundred : part.first;
    switch (of.how) {
      case formula::total:
        if (part.counted == 0 && part.silent != 0) return std::nullopt;
        return divide(in_units, power_of_ten(of.power));
      case formula::quotient:
        if (part.second.is_zero()) return std::nullopt;
        return divide(in_units, part.second * power_of_ten(of.power));
      case formula::share:
        if (whole.first.is_zero()) return std::nullopt;
        return divide(part.first * hundred, whole.first);
    }
    return std::nullopt;
  }

  [[nodiscard]] static money::decimal power_of_ten(int power) {
    std::int64_t out = 1;
    for (; power > 0; --power) out *= 10;
    return money::decimal::from_integer(out);
  }

  struct read_column {
    counter of;
    std::unique_ptr<column> values;
  };

  const entity::registry& from_;
  column_reader reader_;
  std::vector<read_column> columns_;
};

}  // namespace detail

inline std::vector<value> compute(const entity::registry& from,
                                  std::span<const definition> definitions,
                                  const calendar::period& during,
                                  std::span<const dimension> dimensions, division by) {
  std::vector<value> out;
  detail::computer computer(from, during);
  std::vector<const dimension*> given;
  for (const dimension& one : dimensions) given.push_back(&one);
  for (const definition& of : definitions) {
    for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind) {
      const auto subject = static_cast<entity::organisation_kind>(kind);
      if (!of.is_of(subject)) continue;
      if (by == division::given) {
        if (of.how != formula::share || !given.empty()) computer.run(of, subject, given, out);
        continue;
      }
      if (of.how != formula::share) computer.run(of, subject, {}, out);
      for (const dimension* one : given)
        if (one->code == of.partition) computer.run(of, subject, {&one, 1}, out);
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_COMPUTE_HPP
