// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/join_registry.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/policy/registered_history.hpp>
#include <hoptac/policy/standing.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Searching the ids nearest to one that is not there takes a while.
constexpr int most_suggestions = 20;

std::string suggested_id(std::string_view id, const entity::registry& registry) {
  std::vector<std::string_view> all;
  all.reserve(registry.organisations().size());
  for (const entity::organisation& one : registry.organisations()) all.emplace_back(one.id.str());
  return suggestion(id, all);
}

location place_of(const application& one, std::size_t fact) {
  for (const auto& [place, where] : one.ids)
    if (place == fact) return where;
  return one.where;
}

/// Whether a date, as far as it is known, can lie after that day.
bool is_after(const policy::cell& date, const calendar::date& day) {
  return !date.absent() && date.high > day.packed();
}

/// What a registry that ends before the reference date leaves open.
bilingual complete_until(const calendar::date& day) {
  return {
      "Sổ đăng ký chỉ đầy đủ đến hết ngày " + to_string_vi(day) +
          ": việc chấm dứt, tạm ngừng hay được hỗ trợ từ sau ngày đó đến ngày xét chưa được biết",
      "The registry is complete until " + to_string(day) +
          " only: what ended, was suspended or supported from then to the reference date is "
          "not known"};
}

}  // namespace

std::vector<error> join_registry(std::vector<application>& applications,
                                 const policy::programme& by, const entity::registry& registry) {
  std::vector<error> errors;
  const std::optional<std::size_t> place = policy::applicant_place(by.of(), by.rule());
  if (!place) return errors;
  const std::string& key = by.of().content().facts[*place].key;
  const policy::ledger past(by, policy::grants_of(registry, key));
  int suggestions_left = most_suggestions;
  const std::string_view asked_on = policy::registered_day(by);
  for (application& one : applications) {
    const std::string_view id = one.facts.id(*place);
    one.applicant = policy::find_applicant(registry, id);
    if (!one.applicant) {
      errors.emplace_back(
          errc::organisation_unknown,
          std::vector{excerpt(id), suggestions_left-- > 0 ? suggested_id(id, registry) : ""},
          place_of(one, *place));
      continue;
    }
    if (const auto& until = registry.content().data_until; until && one.applicant->is_named() &&
                                                           !asked_on.empty() &&
                                                           is_after(one.facts[asked_on], *until))
      one.remarks.push_back(complete_until(*until));
    if (registry.content().keeps_supports && one.applicant->is_named())
      for (bilingual& remark : policy::take_registered_history(past, key, one.facts))
        one.remarks.push_back(std::move(remark));
  }
  return errors;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
