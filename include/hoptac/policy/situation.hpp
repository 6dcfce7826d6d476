// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_SITUATION_HPP
#define HOPTAC_POLICY_SITUATION_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/pack.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// The facts of one application, in the order of the facts of its pack. What is not set is absent.
class situation {
 public:
  explicit situation(pack facts_of)
      : pack_(std::move(facts_of)), cells_(pack_.content().facts.size()) {}

  [[nodiscard]] const pack& facts_of() const { return pack_; }
  [[nodiscard]] std::span<const cell> cells() const { return cells_; }
  [[nodiscard]] const cell& operator[](std::size_t place) const { return cells_[place]; }

  /// What is known of a fact. Precondition: the pack declares it.
  [[nodiscard]] const cell& operator[](std::string_view key) const { return cells_[at(key)]; }

  /// Preconditions of all that follow: the pack declares the fact, it is of that kind, and the
  /// value is one it can have (the currency, the digits after the point, the precision).
  situation& set(std::string_view key, bool value);
  situation& set(std::string_view key, std::int64_t value);
  situation& set(std::string_view key, int value) { return set(key, std::int64_t{value}); }
  situation& set(std::string_view key, const money::decimal& value);
  situation& set(std::string_view key, const money::any_amount& value);
  situation& set(std::string_view key, const calendar::date& value);
  situation& set(std::string_view key, const calendar::partial_date& value);
  /// A word of an enumeration, or an id.
  situation& set(std::string_view key, std::string_view value);
  situation& set(std::string_view key, const char* value) {
    return set(key, std::string_view(value));
  }
  situation& forget(std::string_view key) { return put(at(key), cell{}); }

  /// The same by place: for readers of files and for sweeps. Precondition: the pack has so many
  /// facts, and that one is an id for `put_id`.
  situation& put(std::size_t place, const cell& what) {
    HOPTAC_PRE(place < cells_.size());
    cells_[place] = what;
    return *this;
  }
  situation& put_id(std::size_t place, std::string_view id);

  /// The id of an id fact; empty where it is absent.
  [[nodiscard]] std::string_view id(std::size_t place) const {
    if (place >= ids_.size() || cells_[place].absent()) return {};
    return ids_[place];
  }

 private:
  [[nodiscard]] std::size_t at(std::string_view key) const {
    const std::optional<std::size_t> place = pack_.fact_place(key);
    HOPTAC_PRE(place.has_value());
    return *place;
  }
  [[nodiscard]] std::size_t at(std::string_view key, value_kind kind) const {
    const std::size_t place = at(key);
    HOPTAC_PRE(pack_.content().facts[place].kind == kind);
    return place;
  }

  pack pack_;
  std::vector<cell> cells_;
  std::vector<std::string> ids_;  // as long as the last id that was set
};

/// The cell that a text in a file stands for: `true`, `12`, `0.35`, `4000000`, `1990-03`, `female`;
/// an empty text is absence. Numbers are plain, money is in major units. Errors:
/// `fact_value_unknown` (a word; the sentence lists those there are), `fact_value_unreadable`,
/// `fact_value_too_fine` (more digits than declared), `fact_value_out_of_range` (the sentence says
/// from where to where), `fact_date_too_coarse`.
[[nodiscard]] inline result<cell> read_cell(const fact& declared, std::string_view text);

/// The text that `read_cell` reads back; empty for an absent fact and for an interval that is no
/// year or month. Precondition: it is a cell of that fact.
[[nodiscard]] inline std::string write_cell(const fact& declared, const cell& what);

// ---------------------------------------------------------------------------------------- bodies

inline situation& situation::set(std::string_view key, bool value) {
  return put(at(key, value_kind::boolean), cell::exactly(value ? 1 : 0));
}
inline situation& situation::set(std::string_view key, std::int64_t value) {
  HOPTAC_PRE(value != cell::lowest && value != cell::highest);
  return put(at(key, value_kind::integer), cell::exactly(value));
}
inline situation& situation::set(std::string_view key, const money::decimal& value) {
  const std::size_t place = at(key, value_kind::decimal);
  const result<cell> read = read_cell(pack_.content().facts[place], to_string(value));
  HOPTAC_PRE(read.has_value());
  return put(place, *read);
}
inline situation& situation::set(std::string_view key, const money::any_amount& value) {
  const std::size_t place = at(key, value_kind::money);
  HOPTAC_PRE(pack_.content().facts[place].currency == value.currency().code);
  HOPTAC_PRE(value.minor_units() != cell::lowest && value.minor_units() != cell::highest);
  return put(place, cell::exactly(value.minor_units()));
}
inline situation& situation::set(std::string_view key, const calendar::date& value) {
  return put(at(key, value_kind::date), cell::exactly(value.packed()));
}
inline situation& situation::set(std::string_view key, const calendar::partial_date& value) {
  const std::size_t place = at(key, value_kind::date);
  HOPTAC_PRE(value.precision() >= pack_.content().facts[place].precision);
  return put(place, cell{value.earliest().packed(), value.latest().packed()});
}
inline situation& situation::set(std::string_view key, std::string_view value) {
  const std::size_t place = at(key);
  const fact& declared = pack_.content().facts[place];
  if (declared.kind == value_kind::id) return put_id(place, value);
  const std::optional<std::size_t> word = declared.ordinal(value);
  HOPTAC_PRE(declared.kind == value_kind::enumeration && word.has_value());
  return put(place, cell::exactly(static_cast<std::int64_t>(*word)));
}
inline situation& situation::put_id(std::size_t place, std::string_view id) {
  HOPTAC_PRE(place < cells_.size() && pack_.content().facts[place].kind == value_kind::id);
  if (ids_.size() <= place) ids_.resize(place + 1);
  ids_[place] = id;
  return put(place, id.empty() ? cell{} : cell::exactly(0));
}

namespace detail {

[[nodiscard]] inline std::string words_of(const fact& declared) {
  std::string out;
  for (const enumerator& one : declared.values) {
    if (!out.empty()) out += ", ";
    out += one.key;
  }
  return out;
}

/// A number that no cell can hold, with the least and the greatest that one can.
[[nodiscard]] inline error out_of_range(const fact& declared, std::string_view text) {
  const auto end = [&](std::int64_t steps) {
    return to_string(money::decimal::scaled(steps, digits_of(declared)));
  };
  return error(errc::fact_value_out_of_range,
               {std::string(text), declared.key, end(cell::lowest + 1), end(cell::highest - 1)});
}

}  // namespace detail

inline result<cell> read_cell(const fact& declared, std::string_view text) {
  if (text.empty()) return cell{};
  const auto unreadable = [&] {
    return error(errc::fact_value_unreadable, {std::string(text), declared.key});
  };
  switch (declared.kind) {
    case value_kind::boolean:
      if (text == "true") return cell::exactly(1);
      if (text == "false") return cell::exactly(0);
      return error(errc::fact_value_unknown, {std::string(text), declared.key, "true, false"});
    case value_kind::enumeration: {
      const std::optional<std::size_t> word = declared.ordinal(text);
      if (word) return cell::exactly(static_cast<std::int64_t>(*word));
      return error(errc::fact_value_unknown,
                   {std::string(text), declared.key, detail::words_of(declared)});
    }
    case value_kind::id: return cell::exactly(0);
    case value_kind::date: {
      const result<calendar::partial_date> day = calendar::partial_date::parse(text);
      if (!day) return day.error();
      if (day->precision() < declared.precision)
        return error(errc::fact_date_too_coarse, {std::string(text), declared.key});
      return cell{day->earliest().packed(), day->latest().packed()};
    }
    case value_kind::integer:
    case value_kind::decimal:
    case value_kind::money: break;
  }
  const result<money::decimal> number = money::decimal::parse(text);
  constexpr std::size_t longest_whole = 20;  // a sign and 19 digits
  if (!number && number.error().code() == errc::decimal_too_long &&
      text.substr(0, text.find('.')).size() > longest_whole)
    return detail::out_of_range(declared, text);
  if (!number) return unreadable();
  const int places = detail::digits_of(declared);
  const result<money::decimal> scaled = round(*number, places, money::rounding::exact);
  if (!scaled && scaled.error().code() != errc::not_exact)
    return detail::out_of_range(declared, text);
  if (!scaled) return error(errc::fact_value_too_fine, {std::string(text), declared.key});
  const auto steps = money::detail::decimal_access::coefficient(*scaled);
  const auto low = static_cast<std::int64_t>(steps);
  if (low != steps || low == cell::lowest || low == cell::highest)
    return detail::out_of_range(declared, text);
  return cell::exactly(low);
}

inline std::string write_cell(const fact& declared, const cell& what) {
  if (what.absent()) return {};
  switch (declared.kind) {
    case value_kind::boolean: return what.exact() ? (what.low != 0 ? "true" : "false") : "";
    case value_kind::enumeration: {
      if (!what.exact()) return {};
      const auto place = static_cast<std::size_t>(what.low);
      HOPTAC_PRE(place < declared.values.size());
      return declared.values[place].key;
    }
    case value_kind::id: return {};
    case value_kind::date: {
      if (what.low == cell::lowest || what.high == cell::highest) return {};
      const auto first = calendar::date::from_packed(static_cast<std::uint32_t>(what.low));
      const auto last = calendar::date::from_packed(static_cast<std::uint32_t>(what.high));
      for (const auto known : {calendar::partial_date(first),
                               calendar::partial_date::of_month(first.year(), first.month()),
                               calendar::partial_date::of_year(first.year())})
        if (known.earliest() == first && known.latest() == last) return to_string(known);
      return {};
    }
    case value_kind::integer:
    case value_kind::decimal:
    case value_kind::money: break;
  }
  if (!what.exact()) return {};
  return to_string(money::decimal::scaled(what.low, detail::digits_of(declared)));
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_SITUATION_HPP
