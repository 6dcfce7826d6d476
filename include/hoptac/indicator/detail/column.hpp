// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_COLUMN_HPP
#define HOPTAC_INDICATOR_DETAIL_COLUMN_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>

#include <algorithm>    // std::lower_bound
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// What a counter finds at each organisation of a registry.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

/// One number for each organisation, in their order. `known` is 0 where there is none, 1 where the
/// organisation belongs to those that are counted and has one, 2 where it belongs to them and the
/// number is not known.
struct column {
  static constexpr std::uint8_t outside = 0;
  static constexpr std::uint8_t stated = 1;
  static constexpr std::uint8_t silent = 2;

  std::vector<std::int64_t> values;
  std::vector<std::uint8_t> known;

  explicit column(std::size_t rows) : values(rows), known(rows, outside) {}
  void state(std::size_t row, std::int64_t value) {
    values[row] = value;
    known[row] = stated;
  }
  void add(std::size_t row, std::int64_t value) {
    values[row] += value;
    known[row] = stated;
  }
};

/// Reads columns from one registry for one period.
class column_reader {
 public:
  column_reader(const entity::registry& from, const calendar::period& during)
      : from_(from), during_(during) {}

  [[nodiscard]] column read(const counter& of) const {
    column out(from_.organisations().size());
    switch (of.what) {
      case counted::organisations:
      case counted::established:
      case counted::ended: lives(of, out); break;
      case counted::reported: reports(of.of, out); break;
      case counted::member_cooperatives: members(out); break;
      case counted::products:
      case counted::indications: products(of, out); break;
      case counted::rated: ratings(of.among, out); break;
      case counted::supported:
      case counted::support_amount: supports(of, out); break;
      case counted::undertaking: undertakings(of, out); break;
    }
    return out;
  }

 private:
  [[nodiscard]] bool exists(std::size_t row) const {
    return from_.organisations()[row].exists_on(during_.last_day());
  }
  /// States 0 for every organisation that exists at the end of the period.
  void nothing_yet(column& out) const {
    for (std::size_t i = 0; i < out.known.size(); ++i)
      if (exists(i)) out.state(i, 0);
  }

  void lives(const counter& of, column& out) const {
    for (std::size_t i = 0; i < out.known.size(); ++i) {
      const entity::organisation& one = from_.organisations()[i];
      const bool counts =
          of.what == counted::organisations ? exists(i)
          : of.what == counted::established
              ? one.established_in(during_)
              : one.ended_in(during_) && ((of.among >> static_cast<unsigned>(one.how)) & 1U) != 0;
      if (counts) out.state(i, 1);
    }
  }

  /// Actual numbers where they are stated, else estimates; plans never.
  void reports(entity::measure of, column& out) const {
    const bool is_stock = entity::facts_of(of).nature == entity::measure_nature::stock;
    for (std::size_t i = 0; i < out.known.size(); ++i)
      if (exists(i)) out.known[i] = column::silent;
    for (const entity::report& one : from_.reports()) {  // actual stands before estimate
      const std::size_t row = one.organisation;
      if (one.kind == entity::report_kind::plan || !(one.period == during_) ||
          out.known[row] == column::stated || (is_stock && !exists(row)))
        continue;
      if (const auto value = one.get(of)) out.state(row, *value);
    }
  }

  void members(column& out) const {
    for (std::size_t i = 0; i < out.known.size(); ++i)
      if (exists(i) &&
          from_.organisations()[i].kind == entity::organisation_kind::cooperative_union)
        out.state(i, 0);
    for (const entity::membership& one : from_.content().memberships)
      if (one.holds_on(during_.last_day()) && exists(one.union_of_cooperatives) &&
          exists(one.member))
        out.add(one.union_of_cooperatives, 1);
  }

  void products(const counter& of, column& out) const {
    nothing_yet(out);
    std::vector<std::int64_t> own(out.values.size());
    for (const entity::product& one : from_.content().products) {
      const bool counts = of.what == counted::indications
                              ? !one.geographical_indication.empty()
                              : one.ocop_stars != 0 && ((of.among >> one.ocop_stars) & 1U) != 0;
      if (!counts || (one.since && during_.last_day() < *one.since)) continue;
      if (!of.named.empty() && one.name != of.named) continue;
      if (!of.holder.empty() && from_.at(one.organisation).name != of.holder) continue;
      if (exists(one.organisation)) ++own[one.organisation];
    }
    for (std::size_t i = 0; i < own.size(); ++i)
      if (own[i] != 0) out.add(i, own[i]);
    for (const entity::membership& one : from_.content().memberships)
      if (one.holds_on(during_.last_day()) && exists(one.union_of_cooperatives) &&
          own[one.member] != 0)
        out.add(one.union_of_cooperatives, own[one.member]);
  }

  void ratings(std::uint8_t among, column& out) const {
    for (std::size_t i = 0; i < out.known.size(); ++i)
      if (exists(i)) out.known[i] = column::silent;
    for (const entity::rating_of_year& one : from_.content().ratings)
      if (one.year == during_.last_day().year() && exists(one.organisation))
        out.state(one.organisation, (among >> static_cast<unsigned>(one.found)) & 1U);
  }

  void supports(const counter& of, column& out) const {
    nothing_yet(out);
    for (const entity::support& one : from_.content().supports) {
      if (!during_.contains(one.on) || ((of.among >> static_cast<unsigned>(one.state)) & 1U) == 0 ||
          (!of.named.empty() && one.programme != of.named))
        continue;
      if (of.what == counted::supported)
        out.state(one.organisation, 1);
      else if (one.dong)
        out.add(one.organisation, *one.dong);
      else if (out.known[one.organisation] != column::stated || out.values[one.organisation] == 0)
        out.known[one.organisation] = column::silent;
    }
  }

  void undertakings(const counter& of, column& out) const {
    nothing_yet(out);
    for (const entity::undertaking& one : from_.content().undertakings)
      if (one.organisation && one.kind == of.undertaking &&
          (of.named.empty() || one.name == of.named) &&
          !(one.since && during_.last_day() < *one.since) && exists(*one.organisation))
        out.state(*one.organisation, 1);
  }

  const entity::registry& from_;
  const calendar::period& during_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_COLUMN_HPP
