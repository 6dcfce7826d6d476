// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_CHECK_HISTORY_HPP
#define HOPTAC_POLICY_DETAIL_CHECK_HISTORY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/calendar/gap.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/check_logic.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/regions.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/pack_finding.hpp>

#include <algorithm>  // std::max, std::min
#include <cstddef>    // std::size_t
#include <optional>   // std::optional
#include <string>     // std::string
#include <vector>     // std::vector

/// Days on which a rule can be read and one of its parameters has no value.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// A run of days, either end open.
struct day_range {
  std::optional<calendar::date> from;
  std::optional<calendar::date> to;
};

/// What both have; nothing where they share no day.
[[nodiscard]] inline std::optional<day_range> common_days(const day_range& a, const day_range& b) {
  day_range out = a;
  if (b.from) out.from = out.from ? (std::max)(*out.from, *b.from) : *b.from;
  if (b.to) out.to = out.to ? (std::min)(*out.to, *b.to) : *b.to;
  if (out.from && out.to && *out.to < *out.from) return std::nullopt;
  return out;
}

/// The days on which a rule can be read: those of its force and of the period it names. Where it
/// states neither, those from the first value of a history to its last.
[[nodiscard]] inline std::optional<day_range> readable_days(
    const rule& of, const calendar::dated<parameter_value>& values) {
  day_range out{of.in_force_from, of.in_force_to};
  if (of.named_period)
    return common_days(out, {of.named_period->first_day(), of.named_period->last_day()});
  if (out.from || out.to) return out;
  if (values.values().empty()) return out;
  return day_range{values.values().front().from, values.values().back().to};
}

/// Whether an application whose fact has this word can meet all conditions that read the fact.
[[nodiscard]] inline bool can_meet(const pack_content& content, const rule& of,
                                   const std::string& key, const std::string& value) {
  region_space space(content);
  const std::size_t asked =
      space.add({.kind = test_kind::equal,
                 .terms = {{.kind = term_kind::of_fact, .name = key}, {.value = word{value}}}},
                of);
  std::vector<region_space::wish> all{{asked, set_of(truth::met)}};
  for (const condition& one : of.conditions) {
    const std::size_t root = space.add(with_readings(one.when, of, own_choice(of)), of);
    if (space.related(root, asked)) all.push_back({root, set_of(truth::met)});
  }
  space.finish();
  std::size_t left = most_trials;
  return space.some(all, left) != region_space::verdict::no;
}

/// Reports the holes of the parameters of one rule, of words that its conditions can let pass.
inline void check_histories(const pack_content& content, const rule& of, const uses& used,
                            std::vector<pack_finding>& into) {
  for (const std::string& id : used.parameters) {
    const parameter& one = *find_id(content.parameters, id);
    std::vector<std::string> keys{""};
    if (!one.by.empty()) {
      keys.clear();
      for (const enumerator& value : content.facts[*fact_place(content.facts, one.by)].values)
        keys.push_back(value.key);
    }
    for (const std::string& key : keys) {
      static const calendar::dated<parameter_value> none;
      const parameter_history* history = history_of(one, key);
      const auto& values = history == nullptr ? none : history->values;
      const auto days = readable_days(of, values);
      if (!days || values.gaps().empty()) continue;
      if (!key.empty() && !can_meet(content, of, one.by, key)) continue;
      for (const calendar::gap& hole : values.gaps()) {
        const auto part = common_days(*days, {hole.from, hole.to});
        if (!part) continue;
        const calendar::gap shown{part->from, part->to, hole.reason};
        std::string name = id;
        if (!key.empty()) name.append("/").append(key);
        into.push_back(found(
            errc::parameter_has_hole, hole.is_named() ? severity::note : severity::tension, of.id,
            "",
            {same(name),
             {calendar::in_words(shown, language::vi), calendar::in_words(shown, language::en)}}));
      }
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_CHECK_HISTORY_HPP
