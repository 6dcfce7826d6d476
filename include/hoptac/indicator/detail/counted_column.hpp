// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP
#define HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/report_basis.hpp>

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
  static constexpr std::uint8_t guessed = 3;  ///< is, and has a number that is an estimate

  std::vector<int128> values;
  std::vector<std::uint8_t> known;

  explicit counted_column(std::size_t rows) : values(rows), known(rows, outside) {}
  void state(std::size_t row, int128 value) {
    values[row] = value;
    known[row] = stated;
  }
  void add(std::size_t row, int128 value) { state(row, values[row] + value); }
  [[nodiscard]] bool has_number(std::size_t row) const {
    return known[row] == stated || known[row] == guessed;
  }
};

/// Reads columns from one registry for one period. Who exists is told on `last`: the last day of
/// the period, or that of the data where it comes before.
class counted_column_reader {
 public:
  counted_column_reader(const entity::registry& from, const calendar::period& during,
                        const calendar::date& last, report_basis basis)
      : from_(from), during_(during), last_(last), basis_(basis) {
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
      case counted::reported: reports(of, out); break;
      case counted::member_cooperatives: members(out); break;
      case counted::products:
      case counted::indications: products(of, out); break;
      case counted::rated: ratings(of.among, out); break;
      case counted::supported:
      case counted::support_amount: supports(of, out); break;
      case counted::undertaking: undertakings(of, out); break;
      case counted::active: statuses(out); break;
      case counted::with_code: codes(out); break;
      case counted::undertakings: break;  // no organisation's: see `count_undertakings`
    }
    return out;
  }

  /// The undertakings that a counter means, whoever has them.
  [[nodiscard]] std::int64_t count_undertakings(const counter& of) const {
    std::int64_t out = 0;
    for (const entity::undertaking& one : from_.content().undertakings)
      out += one.kind == of.undertaking && is_there(one.since) && is_named(of, one) ? 1 : 0;
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

  [[nodiscard]] bool is_meant(entity::report_kind kind) const {
    switch (kind) {
      case entity::report_kind::actual: return basis_ != report_basis::estimate;
      case entity::report_kind::estimate: return basis_ != report_basis::actual;
      case entity::report_kind::plan: break;
    }
    return false;
  }

  void reports(const counter& of, counted_column& out) const {
    const bool is_stock = entity::facts_of(of.of).nature == entity::measure_nature::stock;
    all_silent(out);
    for (const entity::report& one : from_.reports()) {
      const std::size_t row = one.organisation;
      if (!is_meant(one.kind) || !one.period.same_days(during_) || (is_stock && !exists(row)) ||
          out.known[row] == counted_column::stated)
        continue;
      const std::optional<int128> value = number_in(one, of);
      if (!value) continue;
      out.state(row, *value);
      if (one.kind == entity::report_kind::estimate) out.known[row] = counted_column::guessed;
    }
  }
  /// The number of a report without those that are taken from it; nothing unless it states all.
  [[nodiscard]] static std::optional<int128> number_in(const entity::report& in,
                                                       const counter& of) {
    const std::optional<std::int64_t> whole = in.get(of.of);
    if (!whole) return std::nullopt;
    int128 out = *whole;
    for (std::size_t i = 0; i < entity::measure_count; ++i) {
      if (((of.less >> i) & 1U) == 0) continue;
      const std::optional<std::int64_t> part = in.get(static_cast<entity::measure>(i));
      if (!part) return std::nullopt;
      out -= *part;
    }
    return out;
  }

  void statuses(counted_column& out) const {
    for (std::uint32_t i = 0; i < exists_.size(); ++i)
      if (exists(i))
        out.state(i, from_.status_on(i, last_) == entity::legal_status::active ? 1 : 0);
  }

  void codes(counted_column& out) const {
    all_silent(out);
    for (std::size_t i = 0; i < exists_.size(); ++i)
      if (exists(i) && !from_.organisations()[i].code_number.empty()) out.state(i, 1);
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
    const bool is_amount = of.what == counted::support_amount;
    if (!is_amount) nothing_yet(out);
    const auto is_counted = [&](const entity::support& one) {
      return during_.contains(one.on) && is_among(one.state, of.among) &&
             (of.named.empty() || one.programme == of.named);
    };
    for (const entity::support& one : from_.content().supports) {
      if (!is_counted(one)) continue;
      if (!is_amount)
        out.state(one.organisation, 1);
      else if (!one.dong || out.known[one.organisation] == counted_column::silent)
        out.known[one.organisation] = counted_column::silent;
      else
        out.add(one.organisation, *one.dong);
    }
  }

  void undertakings(const counter& of, counted_column& out) const {
    nothing_yet(out);
    for (const entity::undertaking& one : from_.content().undertakings)
      if (one.organisation && one.kind == of.undertaking && exists(*one.organisation) &&
          is_there(one.since) && is_named(of, one))
        out.state(*one.organisation, 1);
  }
  [[nodiscard]] static bool is_named(const counter& of, const entity::undertaking& one) {
    return (of.named.empty() || one.name == of.named) &&
           (of.level.empty() || one.level == of.level);
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;

  const entity::registry& from_;
  calendar::period during_;
  calendar::date last_;
  report_basis basis_;
  std::vector<std::uint8_t> exists_;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator::detail

#endif  // HOPTAC_INDICATOR_DETAIL_COUNTED_COLUMN_HPP
