// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_DETAIL_MATCHER_HPP
#define HOPTAC_PLACE_DETAIL_MATCHER_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/notation/slips.hpp>
#include <hoptac/place/detail/unit_index.hpp>
#include <hoptac/place/detail/written.hpp>
#include <hoptac/place/gazetteer.hpp>
#include <hoptac/place/succession.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>    // std::sort
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::place::detail {

inline constexpr std::size_t most_listed = 3;

/// `Xã Côn Minh (02173, Huyện Na Rì)`, with the unit above it on a day of its own; `days` adds the
/// days of this state.
[[nodiscard]] inline std::string label(const gazetteer& in, const unit& of, calendar::date day,
                                       bool days = false) {
  std::string out = full_name(of);
  out += " (" + of.code;
  if (const unit* above = in.find(of.parent, day)) out += ", " + full_name(*above);
  if (days) {
    out += "; ";
    out += of.from ? calendar::to_string(*of.from) : std::string("…");
    out += " – ";
    out += of.to ? calendar::to_string(*of.to) : std::string("…");
  }
  return out += ")";
}

/// `on`, or the day nearest to it on which the unit is known to exist.
[[nodiscard]] inline calendar::date day_within(const unit& of, calendar::date on) {
  if (on < first_known_day(of)) return first_known_day(of);
  return of.to && *of.to < on ? *of.to : on;
}

/// ` → Xã Côn Minh (02185, Tỉnh Thái Nguyên)`: what a unit that ended became; nothing where that
/// is not known.
[[nodiscard]] inline std::string fate_text(const gazetteer& in, const unit& of, calendar::date on) {
  const succession after = became(in, of, on);
  std::string out;
  for (const share& each : after.units) {
    out += out.empty() ? " → " : " + ";
    out += label(in, *each.of, on);
  }
  return out;
}

/// The error about units that are not those of the day: all ended, or some still to come.
[[nodiscard]] inline error of_other_days(const gazetteer& in, std::string_view written,
                                         calendar::date on, const std::vector<const unit*>& found) {
  std::vector<const unit*> ended;
  for (const unit* each : found)
    if (each->to && *each->to < on) ended.push_back(each);
  std::string list;
  std::size_t listed = 0;
  for (const unit* each : ended.empty() ? found : ended) {
    if (listed++ == most_listed) break;
    if (!list.empty()) list += "; ";
    list += label(in, *each, day_within(*each, on), true);
    if (!ended.empty()) list += fate_text(in, *each, on);
  }
  return error(ended.empty() ? errc::place_not_yet : errc::place_ended,
               {excerpt(written), calendar::to_string(on), list});
}

[[nodiscard]] inline result<const unit*> find_code(const gazetteer& in, std::string_view code,
                                                   calendar::date on) {
  if (const unit* found = in.find(code, on)) return found;
  std::vector<const unit*> others;
  for (const unit& each : in.versions(code)) others.push_back(&each);
  if (others.empty()) return error(errc::unit_code_unknown, {excerpt(code)});
  return of_other_days(in, code, on, others);
}

/// Finds the unit that a written place means on a day.
class matcher {
 public:
  matcher(const gazetteer& in, std::string_view name, std::string_view within,
          std::optional<unit_level> level, calendar::date on)
      : in_(in),
        index_(*in.index_),
        written_(name),
        address_(read_address(index_, name, within)),
        level_(level),
        on_(on) {
    if (!level_ && address_.sought.is_commune()) level_ = unit_level::commune;
  }

  [[nodiscard]] result<const unit*> find() const {
    std::vector<const unit*> found;
    std::vector<const unit*> of_other_day;
    for (const unit* each : index_.named(address_.sought.key)) {
      if (!is_meant(*each, day_within(*each, on_))) continue;
      (in_force(*each, on_) ? found : of_other_day).push_back(each);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) return ambiguous(found);
    if (!of_other_day.empty()) return of_other_days(in_, written_, on_, of_other_day);
    return error(errc::place_unknown, {excerpt(written_), calendar::to_string(on_), suggestions()});
  }

 private:
  /// A unit that may have been meant; the lower, the likelier.
  struct guess {
    bool elsewhere;     // not in the units that were named
    std::size_t slips;  // between the bare letters
    std::size_t marks;  // bytes that differ with all marks
    const unit* of;
  };

  [[nodiscard]] bool is_called(const unit& one, const written_name& name) const {
    return index_.name_key(one) == name.key && is_of_kind(one, name);
  }
  [[nodiscard]] bool is_of_kind(const unit& one, const written_name& name) const {
    return name.kind == nullptr || index_.kind_key(one) == name.kind->kind;
  }

  [[nodiscard]] bool is_within(const unit& one, calendar::date day) const {
    for (const written_name& name : address_.above) {
      const unit* above = in_.find(one.parent, day);
      while (above != nullptr && !is_called(*above, name)) above = in_.find(above->parent, day);
      if (above == nullptr) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_meant(const unit& one, calendar::date day) const {
    return (!level_ || one.level == *level_) && is_of_kind(one, address_.sought) &&
           is_within(one, day);
  }

  [[nodiscard]] error ambiguous(const std::vector<const unit*>& found) const {
    std::string list;
    for (const unit* each : found) {
      if (!list.empty()) list += "; ";
      list += label(in_, *each, on_);
    }
    return error(errc::place_ambiguous, {excerpt(written_), calendar::to_string(on_), list});
  }

  /// ` (Xã Văn Lang (02140, Huyện Na Rì)?)`, or nothing.
  [[nodiscard]] std::string suggestions() const {
    constexpr std::size_t longest_name = 64;
    if (address_.sought.key.size() > longest_name) return {};
    const std::string bare = notation::strip_marks(address_.sought.key);
    const std::size_t allowed = notation::slips_allowed(bare.size());
    std::vector<guess> guesses;
    for (const unit& each : in_.units()) {
      if (!in_force(each, on_) || (level_ && each.level != *level_)) continue;
      const std::string& other = index_.bare_key(each);
      if (other.size() > bare.size() + allowed || bare.size() > other.size() + allowed) continue;
      const std::size_t slips = notation::slips(bare, other);
      if (slips > allowed || slips >= bare.size()) continue;
      guesses.push_back({!is_within(each, on_), slips,
                         notation::slips(address_.sought.key, index_.name_key(each)), &each});
    }
    std::sort(guesses.begin(), guesses.end(), [](const guess& a, const guess& b) {
      if (a.elsewhere != b.elsewhere) return b.elsewhere;
      if (a.slips != b.slips) return a.slips < b.slips;
      return a.marks != b.marks ? a.marks < b.marks : a.of->code < b.of->code;
    });
    std::string out;
    for (std::size_t i = 0; i < guesses.size() && i < most_listed; ++i) {
      out += out.empty() ? " (" : "; ";
      out += label(in_, *guesses[i].of, on_) + "?";
    }
    return out.empty() ? out : out + ")";
  }

  const gazetteer& in_;
  const unit_index& index_;
  std::string_view written_;
  written_address address_;
  std::optional<unit_level> level_;
  calendar::date on_;
};

}  // namespace hoptac::inline HOPTAC_ABI::place::detail

#endif  // HOPTAC_PLACE_DETAIL_MATCHER_HPP
