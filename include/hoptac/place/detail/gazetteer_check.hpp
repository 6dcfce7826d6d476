// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_DETAIL_GAZETTEER_CHECK_HPP
#define HOPTAC_PLACE_DETAIL_GAZETTEER_CHECK_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>    // std::sort, std::lower_bound, std::find
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place::detail {

/// By code and first day; a first day that is not known comes first.
inline void sort_units(std::vector<unit>& units) {
  std::sort(units.begin(), units.end(), [](const unit& a, const unit& b) {
    return a.code != b.code ? a.code < b.code : a.from < b.from;
  });
}

/// The units of one code. Precondition: `units` are sorted.
[[nodiscard]] inline std::span<const unit> units_of(std::span<const unit> units,
                                                    std::string_view code) {
  const auto first = std::lower_bound(units.begin(), units.end(), code,
                                      [](const unit& a, std::string_view b) { return a.code < b; });
  auto last = first;
  while (last != units.end() && last->code == code) ++last;
  return {first, last};
}

/// Finds what is wrong with units that are sorted.
class gazetteer_check {
 public:
  explicit gazetteer_check(std::span<const unit> units) : units_(units) {}

  [[nodiscard]] std::vector<error> run() {
    for (const unit& one : units_) check_fields(one);
    if (!errors_.empty()) return std::move(errors_);  // the rest relies on them
    for (std::size_t i = 1; i < units_.size(); ++i) check_neighbours(units_[i - 1], units_[i]);
    for (const unit& one : units_) {
      check_parent(one);
      check_successors(one);
    }
    return std::move(errors_);
  }

 private:
  void add(const unit& about, errc code, std::vector<std::string> arguments) {
    location where;
    where.field = excerpt(to_string(key_of(about)));
    errors_.emplace_back(code, std::move(arguments), std::move(where));
  }

  void check_fields(const unit& one) {
    const auto need = [&](bool there, const char* field) {
      if (!there) add(one, errc::unit_field_missing, {field});
    };
    need(!one.code.empty(), "code");
    need(!one.kind.empty(), "kind");
    need(!one.name.empty(), "name");
    need(one.from || one.seen, "from");
    for (const std::string& text : {one.kind, one.name})
      if (!is_utf8(text) || notation::compose(text) != text)
        add(one, errc::unit_name_not_composed, {excerpt(text)});
    const auto& start = one.from ? one.from : one.seen;
    if (start && one.to && *one.to < *start)
      add(one, errc::dates_out_of_order,
          {calendar::to_string(*start), calendar::to_string(*one.to)});
  }

  void check_neighbours(const unit& a, const unit& b) {
    if (a.code != b.code) return;
    if (a.from == b.from)
      add(b, errc::unit_repeated, {to_string(key_of(b))});
    else if (!a.to || first_known_day(b) <= *a.to)
      add(b, errc::unit_overlaps, {b.code, calendar::to_string(first_known_day(b))});
  }

  /// The parent may change its own state while the unit stays the same, but may not be away.
  void check_parent(const unit& one) {
    if (one.parent.empty()) {
      if (one.level != unit_level::province) add(one, errc::unit_field_missing, {"parent"});
      return;
    }
    calendar::date open = first_known_day(one);  // the first day without a parent so far
    for (const unit& above : units_of(units_, one.parent)) {
      if (above.level >= one.level || !in_force(above, open)) continue;
      if (!above.to || (one.to && *one.to <= *above.to) || *above.to == last_of_all) return;
      open = *above.to + calendar::days{1};
    }
    add(one, errc::unit_parent_unknown, {excerpt(one.parent), calendar::to_string(open)});
  }

  void check_successors(const unit& one) {
    for (auto at = one.successors.begin(); at != one.successors.end(); ++at) {
      const std::string name = excerpt(to_string(*at));
      const std::span<const unit> same_code = units_of(units_, at->code);
      const auto next = std::find_if(same_code.begin(), same_code.end(),
                                     [&](const unit& each) { return each.from == at->from; });
      const bool again = std::find(one.successors.begin(), at, *at) != at;
      if (next == same_code.end() || next->level != one.level || again)
        add(one, errc::unit_successor_unknown, {name});
      else if (!one.to)
        add(one, errc::unit_field_missing, {"to"});
      else if (*one.to == last_of_all || !in_force(*next, *one.to + calendar::days{1}))
        add(one, errc::unit_successor_elsewhen, {name, calendar::to_string(*one.to)});
    }
  }

  static constexpr calendar::date last_of_all{calendar::date::last_year, 12, 31};

  std::span<const unit> units_;
  std::vector<error> errors_;
};

}  // namespace hoptac::inline HOPTAC_ABI::place::detail

#endif  // HOPTAC_PLACE_DETAIL_GAZETTEER_CHECK_HPP
