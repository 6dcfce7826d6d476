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
#include <hoptac/indicator/report_basis.hpp>
#include <hoptac/indicator/unknown.hpp>
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
/// A registry that says until which day it is complete knows nothing of a period that ends later:
/// such a value is not known, with that reason, for the whole and without parts. The one exception
/// is what organisations estimate of a period under way: the day of the data lies in it, and the
/// value is made of estimates alone, over the organisations that exist on that day.
///
/// The order is that of the definitions, then of the subjects, then of the parts. The values refer
/// to the definitions. Sums are exact, quotients are not rounded; a sum over organisations of which
/// some are silent is that of the others. Throws `overflow_error` where a number does not fit 38
/// digits. Precondition: each dimension has a part for each organisation.
[[nodiscard]] inline std::vector<value> compute(const entity::registry& from,
                                                std::span<const definition> definitions,
                                                const calendar::period& during,
                                                std::span<const dimension> dimensions,
                                                division by = division::own_partitions,
                                                report_basis basis = report_basis::any);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// What one cell has gathered.
struct stated_sum {
  int128 first = 0;
  int128 second = 0;
  std::int64_t counted = 0;
  std::int64_t silent = 0;
  std::int64_t estimated = 0;

  [[nodiscard]] bool is_empty() const { return counted == 0 && silent == 0; }
};

/// The product. Throws `overflow_error` where it does not fit.
[[nodiscard]] inline int128 product(int128 a, int128 b) {
  int128 out = 0;
  if (__builtin_mul_overflow(a, b, &out)) throw overflow_error("a sum of more than 38 digits");
  return out;
}

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
                       : of.how == formula::quotient ? product(in_part.second, one_unit)
                                                     : in_whole.first;
  if (below == 0) return std::nullopt;
  return money::ratio::of(product(in_part.first, hundred), below);
}

/// How far the data of a registry reaches into a period.
struct reach {
  std::optional<calendar::date> until;  ///< the last day of the data
  unknown beyond = unknown::none;       ///< `after_data` or `cut_by_data` where it ends too early

  reach(const entity::registry& from, const calendar::period& during)
      : until(from.content().data_until) {
    if (!until || during.last_day() <= *until) return;
    beyond = *until < during.first_day() ? unknown::after_data : unknown::cut_by_data;
  }
  [[nodiscard]] calendar::date last_of(const calendar::period& during) const {
    return beyond == unknown::cut_by_data ? *until : during.last_day();
  }
};

/// Whether estimates say something of a definition: of what organisations report, and of its mean
/// over them.
[[nodiscard]] inline bool is_estimated(const definition& of) {
  return of.first.what == counted::reported && of.how != formula::share &&
         (!of.second || of.second->what == counted::reported ||
          of.second->what == counted::organisations);
}

/// Computes one definition after the other from one registry.
class computer {
 public:
  computer(const entity::registry& from, const calendar::period& during, report_basis basis)
      : reach_(from, during),
        asked_(basis),
        basis_(reach_.beyond == unknown::none ? basis : report_basis::estimate),
        has_statuses_(!from.content().statuses.empty()),
        reader_(from, during, reach_.last_of(during), basis_) {
    const auto& all = from.organisations();
    for (std::uint32_t i = 0; i < all.size(); ++i)
      rows_of_[static_cast<std::size_t>(all[i].kind)].push_back(i);
    rows_ = all.size();
  }

  void run(const definition& of, entity::organisation_kind subject,
           std::vector<const dimension*> by, std::vector<value>& into) {
    if (of.first.what == counted::undertakings) {
      const std::int64_t count = reader_.count_undertakings(of.first);
      into.push_back({&of, subject, {}, money::ratio::of(count, 1), count, 0});
      into.back().data_until = reach_.until;
      return;
    }
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
      value made{&of,         subject,   parts.parts(cell), quotient(of, one, whole),
                 one.counted, one.silent};
      made.estimated = one.estimated;
      made.data_until = reach_.until;
      if (!made.exact || (is_estimate() && made.counted == 0)) {
        made.exact.reset();
        made.why = why_nothing(made);
      }
      into.push_back(std::move(made));
    }
  }

  /// Why nothing is known of a definition, whatever organisations report: the data ends too early,
  /// or does not hold what it is about.
  [[nodiscard]] unknown refusal(const definition& of) const {
    if (reach_.beyond == unknown::after_data) return unknown::after_data;
    if (reach_.beyond != unknown::none && asked_ == report_basis::actual) return reach_.beyond;
    if (is_estimate() && !is_estimated(of))
      return reach_.beyond == unknown::none ? unknown::not_estimated : reach_.beyond;
    if (of.first.what == counted::active && !has_statuses_) return unknown::no_statuses;
    return unknown::none;
  }

  [[nodiscard]] value refused(const definition& of, entity::organisation_kind subject) const {
    value out{&of, subject, {}, std::nullopt};
    out.why = refusal(of);
    out.data_until = reach_.until;
    return out;
  }

 private:
  [[nodiscard]] bool is_estimate() const { return basis_ == report_basis::estimate; }
  [[nodiscard]] unknown why_nothing(const value& of) const {
    if (of.counted != 0) return unknown::no_divisor;
    if (reach_.beyond != unknown::none) return reach_.beyond;
    if (is_estimate()) return unknown::not_estimated;
    return of.silent == 0 ? unknown::no_divisor : unknown::not_stated;
  }

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
    bool is_stated = first.has_number(row);
    if (second != nullptr) {
      if (second->known[row] == counted_column::outside) return;
      is_stated = is_stated && second->has_number(row);
    }
    if (!is_stated) {
      ++into.silent;
      return;
    }
    ++into.counted;
    const bool is_guessed = first.known[row] == counted_column::guessed ||
                            (second != nullptr && second->known[row] == counted_column::guessed);
    into.estimated += is_guessed ? 1 : 0;
    into.first += first.values[row];
    if (second != nullptr) into.second += second->values[row];
  }

  struct read_column {
    counter of;
    std::unique_ptr<const counted_column> values;
  };

  reach reach_;
  report_basis asked_;
  report_basis basis_;
  bool has_statuses_;
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
                                  std::span<const dimension> dimensions, division by,
                                  report_basis basis) {
  std::vector<value> out;
  detail::computer computer(from, during, basis);
  for (const definition& of : definitions) {
    const std::vector<const dimension*> open = detail::open_to(of, dimensions);
    for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind) {
      const auto subject = static_cast<entity::organisation_kind>(kind);
      if (!of.is_of(subject)) continue;
      if (computer.refusal(of) != unknown::none) {
        out.push_back(computer.refused(of, subject));
        continue;
      }
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
