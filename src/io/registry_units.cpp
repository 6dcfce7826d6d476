// SPDX-License-Identifier: BSL-1.0

#include "registry_units.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/place/names.hpp>
#include <hoptac/place/succession.hpp>
#include <hoptac/place/unit.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "grouped.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using place::unit;
using place::unit_level;

bool is_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// `Na Rì, Bắc Kạn`; a text that is empty adds nothing.
std::string with(std::string_view first, std::string_view second) {
  std::string out(first);
  if (!first.empty() && !second.empty()) out += ", ";
  return out.append(second);
}

error of_other_level(const unit& of, std::string meant) {
  return error(errc::unit_of_other_level, {of.code, full_name(of), std::move(meant)});
}

}  // namespace

std::string code_with_zeros(const place::gazetteer& in, std::string_view code, unit_level level) {
  const std::size_t width = level == unit_level::province   ? 2
                            : level == unit_level::district ? 3
                                                            : 5;
  if (!is_code(code) || code.size() >= width) return {};
  std::string whole(width - code.size(), '0');
  whole += code;
  const auto versions = in.versions(whole);
  if (versions.empty() || versions.front().level != level) return {};
  return " (" + whole + "?)";
}

registry_units::registry_units(const place::gazetteer& in, const unit& province, calendar::date on)
    : in_(in), province_(province), on_(on) {
  for (const unit& one : in.units()) {
    const calendar::date first = first_known_day(one);
    if (first != on) other_days_.push_back(first);
    if (!has_communes_ && one.level == unit_level::commune && in_force(one, on))
      has_communes_ = in.above(one, unit_level::province, on) == &province;
  }
  std::sort(other_days_.begin(), other_days_.end(),
            [on](const calendar::date& a, const calendar::date& b) {
              const int to_a = std::abs(days_between(a, on));
              const int to_b = std::abs(days_between(b, on));
              return to_a != to_b ? to_a < to_b : a < b;
            });
  other_days_.erase(std::unique(other_days_.begin(), other_days_.end()), other_days_.end());
}

const registry_units::answer& registry_units::find(std::string_view commune,
                                                   std::string_view district) {
  std::string key(commune);
  key.append(1, '\0').append(district);  // in no cell of a text file
  const auto [at, is_new] = known_.try_emplace(std::move(key));
  if (is_new) at->second = look_for(commune, district);
  return at->second;
}

registry_units::answer registry_units::look_for(std::string_view commune,
                                                std::string_view district) const {
  answer out;
  if (commune.empty() && district.empty()) return out;
  if (commune.empty()) {
    const auto found = find_unit(district, unit_level::district, {});
    if (found)
      out.code = (*found)->code;
    else
      out.district_error = found.error();
    return out;
  }
  std::string district_name(district);
  if (is_code(district)) {
    const auto versions = in_.versions(district);
    std::string meant = code_with_zeros(in_, district, unit_level::district);
    if (versions.empty()) {
      out.district_error = error(errc::unit_code_unknown, {excerpt(district), std::move(meant)});
      return out;
    }
    if (versions.front().level != unit_level::district) {
      out.district_error = of_other_level(versions.front(), std::move(meant));
      return out;
    }
    district_name = full_name(versions.back());
  }
  const auto found = find_unit(commune, unit_level::commune, district_name);
  if (!found) {
    out.commune_error = found.error();
    return out;
  }
  out.code = (*found)->code;
  if (!is_code(commune) || district.empty()) return out;
  // A name was looked for in its district; a code may lie in another one.
  const unit* of_code = in_.above(**found, unit_level::district, on_);
  const auto of_text = on_day(district, unit_level::district, {}, on_);
  if (of_code != nullptr && of_text && *of_text != of_code)
    out.commune_error = error(errc::unit_elsewhere, {excerpt(commune), excerpt(district)});
  else if (of_code != nullptr && !of_text)
    out.district_error = of_text.error();
  return out;
}

result<const unit*> registry_units::on_day(std::string_view text, unit_level level,
                                           std::string_view within, calendar::date day) const {
  if (is_code(text)) {
    auto found = place::find_code(in_, text, day);
    std::string meant = code_with_zeros(in_, text, level);
    if (found && (*found)->level != level) return of_other_level(**found, std::move(meant));
    if (found || meant.empty()) return found;
    const auto versions = in_.versions(text);
    if (versions.empty()) return error(errc::unit_code_unknown, {excerpt(text), std::move(meant)});
    return of_other_level(versions.front(), std::move(meant));
  }
  return place::match(in_, {text, within, level}, day);
}

/// The unit of the day, or what a unit of another day is then: the nearest day on which there was
/// one decides.
result<const unit*> registry_units::find_unit(std::string_view text, unit_level level,
                                              std::string_view within) const {
  const std::string above = with(within, full_name(province_));
  auto found = on_day(text, level, above, on_);
  if (found && in_province(**found)) return found;
  if (found) return error(errc::unit_elsewhere, {excerpt(text), full_name(province_)});
  for (const calendar::date& day : other_days_) {
    const auto then = on_day(text, level, within, day);
    if (!then) continue;
    const unit* now = converted(**then);
    if (now != nullptr && in_province(*now)) return now;
    if (now != nullptr) break;
    // Whatever province it is in: what became of it is what should be known.
    if (auto why = on_day(text, level, within, on_);
        !why &&
        (why.error().code() == errc::place_ended || why.error().code() == errc::place_not_yet))
      return why;
    break;
  }
  return found;
}

/// What a unit of another day is on the day; null where it is not one whole unit.
const unit* registry_units::converted(const unit& of) const {
  using place::fate;
  if (in_force(of, on_)) return &of;
  const place::succession to =
      first_known_day(of) <= on_ ? became(in_, of, on_) : came_from(in_, of, on_);
  return to.what == fate::same || to.what == fate::one ? to.units.front().of : nullptr;
}

bool registry_units::in_province(const unit& one) const {
  return in_.above(one, unit_level::province, on_) == &province_;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
