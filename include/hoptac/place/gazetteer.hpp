// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_GAZETTEER_HPP
#define HOPTAC_PLACE_GAZETTEER_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/place/detail/gazetteer_check.hpp>
#include <hoptac/place/detail/unit_index.hpp>
#include <hoptac/place/spelling.hpp>
#include <hoptac/place/unit.hpp>

#include <memory>       // std::shared_ptr
#include <span>         // std::span
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place {

namespace detail {
class matcher;  // names.hpp
}

/// All that is wrong with the units of a gazetteer, in any order; empty when nothing is. Errors,
/// with the key of the unit as the field of their location: `unit_field_missing` (no code, kind,
/// name, or no first known day), `unit_repeated`, `unit_overlaps` (one code names two units on one
/// day), `unit_parent_unknown` (on some day of the unit its parent does not exist or is not of a
/// wider level), `unit_successor_unknown`, `unit_successor_elsewhen` (the successor does not exist
/// on the day after), `unit_name_not_composed` (a name that is not in Unicode NFC), and
/// `dates_out_of_order`.
[[nodiscard]] inline std::vector<error> check(std::vector<unit> units) {
  detail::sort_units(units);
  return detail::gazetteer_check(units).run();
}

/// The administrative units of a territory through time. Immutable, cheap to copy, and shared
/// between threads; the units that its functions point to live as long as any copy of it.
class gazetteer {
 public:
  /// Error: the first that `check` finds. `spellings` are used by `match` (names.hpp).
  [[nodiscard]] static result<gazetteer> make(std::vector<unit> units,
                                              std::span<const spelling> spellings = {});

  /// All units, by code and first day.
  [[nodiscard]] std::span<const unit> units() const { return index_->units(); }

  /// The unit that has this code on that day; null where none is known to.
  [[nodiscard]] const unit* find(std::string_view code, calendar::date on) const;

  /// The unit with this key; null where there is none.
  [[nodiscard]] const unit* find(const unit_key& key) const { return index_->find(key); }

  /// All units that ever had this code, the oldest first.
  [[nodiscard]] std::span<const unit> versions(std::string_view code) const {
    return index_->versions(code);
  }

  /// The units that belong to the unit of this code on that day, by code. Only units of the
  /// gazetteer: of a province whose communes it does not hold there are none.
  [[nodiscard]] std::vector<const unit*> children(std::string_view code, calendar::date on) const;

  /// The unit of that level to which `of` belongs on that day, `of` itself where it is of that
  /// level; null where there is none, as a district after 30 June 2025.
  /// Precondition: `in_force(of, on)`.
  [[nodiscard]] const unit* above(const unit& of, unit_level level, calendar::date on) const;

  /// The units that name `of` as a successor, by code and first day. Precondition: `of` is one of
  /// `units()`.
  [[nodiscard]] std::vector<const unit*> predecessors(const unit& of) const {
    return index_->predecessors(of);
  }

 private:
  friend class detail::matcher;
  explicit gazetteer(std::shared_ptr<const detail::unit_index> made) : index_(std::move(made)) {}

  std::shared_ptr<const detail::unit_index> index_;
};

// ---------------------------------------------------------------------------------------- bodies

inline result<gazetteer> gazetteer::make(std::vector<unit> units,
                                         std::span<const spelling> spellings) {
  detail::sort_units(units);
  std::vector<error> wrong = detail::gazetteer_check(units).run();
  if (!wrong.empty()) return std::move(wrong.front());
  return gazetteer(std::make_shared<const detail::unit_index>(std::move(units), spellings));
}

inline const unit* gazetteer::find(std::string_view code, calendar::date on) const {
  for (const unit& one : versions(code))
    if (in_force(one, on)) return &one;
  return nullptr;
}

inline std::vector<const unit*> gazetteer::children(std::string_view code,
                                                    calendar::date on) const {
  std::vector<const unit*> out;
  for (const unit& one : units())
    if (one.parent == code && in_force(one, on)) out.push_back(&one);
  return out;
}

inline const unit* gazetteer::above(const unit& of, unit_level level, calendar::date on) const {
  HOPTAC_PRE(in_force(of, on));
  const unit* at = &of;
  while (at != nullptr && at->level > level)
    at = at->parent.empty() ? nullptr : find(at->parent, on);
  return at != nullptr && at->level == level ? at : nullptr;
}

}  // namespace hoptac::inline HOPTAC_ABI::place

#endif  // HOPTAC_PLACE_GAZETTEER_HPP
