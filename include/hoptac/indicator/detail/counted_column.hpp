// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP
#define HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::int64_t
#include <optional>  // std::optional
#include <vector>    // std::vector

/// What a counter finds at each organisation of a registry.
namespace hoptac::inline HOPTAC_ABI::indicator::detail {

// Inside functions only: sums of more 64-bit numbers than a registry can hold fit it.
__extension__ typedef __int128 int128;

/// One number for each organisation, in their order, and whether it has one.
struct counted_column {
  static constexpr std::uint8_t outside = 0;  ///< is not among those that are counted
  static constexpr std::uint8_t stated = 1;   ///< is, and has a number
  static constexpr std::uint8_t silent = 2;   ///< is, and its number is not known

  std::vector<int128> values;
  std::vector<std::uint8_t> known;

  explicit counted_column(std::size_t rows) : values(rows), known(rows, outside) {}
  void state(std::size_t row, int128 value) {
    values[row] = value;
    known[row] = stated;
  }
  void add(std::size_t row, int128 value) { state(row, values[row] + value); }
};

/// Reads columns from one registry for one period.
class counted_column_reader {
 public:
  counted_column_reader(const entity::registry& from, const calendar::period& during)
      : from_(from), during_(during), last_(during.last_day()) {
    exists_.reserve(from.organisations().size());
    for (const entity::organisation& one : from.organisations())
      exists_.push_back(one.exists_on(last_) ? 1 : 0);
  }

  [[nodiscard]] counted_column read(const counter& of) const {
    counted_column out(exists_.size());
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
  template <class Enum>
  [[nodiscard]] static bool is_among(Enum value, std::uint8_t among) {
    return ((among >> static_cast<unsigned>(value)) & 1U) != 0;
  }
  [[nodiscard]] bool exists(std::size_t row) const { return exists_[row] != 0; }
  /// Whether something without a first day, or with that one, is there at the end of the period.
  [[nodiscard]] bool is_there(const std::optional<calendar::date>& since) const {
    return !since || *since <= last_;
  }

  /// States 0 for every organisation that exists at the end of the period.
  void nothing_yet(counted_column& out) const {
    for (std::size_t i = 0; i < exists_.size(); ++i)
      if (exists(i)) out.known[i] = counted_column::stated;
  }
  void all_silent(counted_column& out) const {
    for (std::size_t i = 0; i < exists_.size(); ++i)
      if (exists(i)) out.known[i] = counted_column::silent;
  }

  void lives(const counter& of, counted_column& out) const {
    for (std::size_t i = 0; i < exists_.size(); ++i) {
      const entity::organisation& one = from_.organisations()[i];
      const bool counts = of.what == counted::organisations ? exists(i)
                          : of.what == counted::established
                              ? one.established_in(during_)
                              : one.ended_in(during_) && is_among(one.how, of.among);
      if (counts) out.state(i, 1);
    }
  }

  void reports(entity::measure of, counted_column& out) const {
    const bool is_stock = entity::facts_of(of).nature == entity::measure_nature::stock;
    all_silent(out);
    std::vector<std::uint8_t> is_actual(exists_.size());
    for (const entity::report& one : from_.reports()) {
      const std::size_t row = one.organisation;
      if (one.kind == entity::report_kind::plan || !one.period.same_days(during_) ||
          (is_stock && !exists(row)) || is_actual[row] != 0)
        continue;
      const auto value = one.get(of);
      if (!value) continue;
      out.state(row, *value);
      is_actual[row] = one.kind == entity::report_kind::actual ? 1 : 0;
    }
  }

  void members(counted_column& out) const {
    for (std::size_t i = 0; i < exists_.size(); ++i)
      if (exists(i) &&
          from_.organisations()[i].kind == entity::organisation_kind::cooperative_union)
        out.known[i] = counted_column::stated;
    for (const entity::membership& one : from_.content().memberships)
      if (holds(one)) out.add(one.union_of_cooperatives, 1);
  }
  [[nodiscard]] bool holds(const entity::membership& one) const {
    return one.holds_on(last_) && exists(one.union_of_cooperatives) && exists(one.member);
  }

  void products(const counter& of, counted_column& out) const {
    nothing_yet(out);
    for (const entity::product& one : from_.content().products)
      if (exists(one.organisation) && is_there(one.since) && is_counted(of, one))
        out.add(one.organisation, 1);
    // What cooperatives have is their unions' too, once. A union is no member of another.
    std::vector<std::uint32_t> first_union(exists_.size(), none);
    for (const entity::membership& one : from_.content().memberships)
      if (holds(one) && one.union_of_cooperatives < first_union[one.member])
        first_union[one.member] = one.union_of_cooperatives;
    for (std::size_t i = 0; i < first_union.size(); ++i)
      if (first_union[i] != none) out.add(first_union[i], out.values[i]);
  }
  [[nodiscard]] bool is_counted(const counter& of, const entity::product& one) const {
    const bool is_certified =
        of.what == counted::indications
            ? !one.geographical_indication.empty()
            : one.ocop_stars != 0 && one.ocop_stars < 8 && is_among(one.ocop_stars, of.among);
    return is_certified && (of.named.empty() || one.name == of.named) &&
           (of.holder.empty() || from_.at(one.organisation).name == of.holder);
  }

  void ratings(std::uint8_t among, counted_column& out) const {
    all_silent(out);
    for (const entity::rating_of_year& one : from_.content().ratings)
      if (one.year == last_.year() && exists(one.organisation))
        out.state(one.organisation, is_among(one.found, among) ? 1 : 0);
  }

  void supports(const counter& of, counted_column& out) const {
    nothing_yet(out);
    const auto is_counted = [&](const entity::support& one) {
      return during_.contains(one.on) && is_among(one.state, of.among) &&
             (of.named.empty() || one.programme == of.named);
    };
    const bool is_amount = of.what == counted::support_amount;
    for (const entity::support& one : from_.content().supports) {
      if (!is_counted(one)) continue;
      if (is_amount)
        out.known[one.organisation] = counted_column::silent;
      else
        out.state(one.organisation, 1);
    }
    if (!is_amount) return;
    for (const entity::support& one : from_.content().supports)
      if (one.dong && is_counted(one)) out.add(one.organisation, *one.dong);
  }

  void undertakings(const counter& of, counted_column& out) const {
    nothing_yet(out);
    for (const entity::undertaking& one : from_.content().undertakings)
      if (one.organisation && one.kind == of.undertaking && exists(*one.organisation) &&
          is_there(one.since) && (of.named.empty() || one.name == of.named))
        out.state(*one.organisation, 1);
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;

  const entity::registry& from_;
  calendar::period during_;
  calendar::date last_;
  std::vector<std::uint8_t> exists_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP
