// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_EXTRACT_HPP
#define HOPTAC_POLICY_EXTRACT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <functional>   // std::less
#include <set>          // std::set
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::policy {

/// Some rules of a pack with all that they need and nothing else: their facts (also those that
/// order applications, that count past grants and that parameters go by), parameters and texts, in
/// the order of the pack. They decide as they do in the whole pack. Id and version stay; the
/// SHA-256 of the packs differs where something was left out. Precondition: the rules are of the
/// pack.
[[nodiscard]] inline pack_content extract(const pack& from,
                                          std::span<const std::string_view> rule_ids);

// ---------------------------------------------------------------------------------------- bodies

inline pack_content extract(const pack& from, std::span<const std::string_view> rule_ids) {
  const pack_content& all = from.content();
  std::set<std::string, std::less<>> facts;
  std::set<std::string, std::less<>> parameters;
  std::set<std::string, std::less<>> texts;
  std::set<std::string_view> wanted;
  for (const std::string_view id : rule_ids) {
    const rule* one = from.find_rule(id);
    HOPTAC_PRE(one != nullptr);
    wanted.insert(id);
    const detail::uses used = detail::use_reader::read(*one);
    facts.insert(used.facts.begin(), used.facts.end());
    parameters.insert(used.parameters.begin(), used.parameters.end());
    if (!one->reference_date.empty()) facts.insert(one->reference_date);
    for (const rank& key : one->ranking) facts.insert(key.fact);
    texts.insert(one->source.instrument);
    for (const condition& part : one->conditions) texts.insert(part.source.instrument);
  }
  for (const parameter& one : all.parameters) {
    if (!parameters.contains(one.id)) continue;
    if (!one.by.empty()) facts.insert(one.by);
    for (const parameter_history& history : one.histories)
      for (const auto& one_value : history.values.values())
        if (one_value.value) texts.insert(one_value.value->source.instrument);
  }
  for (const fact& one : all.facts)
    if (one.history && facts.contains(one.key))
      facts.insert(one.history->per.begin(), one.history->per.end());

  pack_content out{.id = all.id, .version = all.version, .title = all.title};
  const auto copy = [](const auto& of, auto& into, auto is_wanted) {
    for (const auto& one : of)
      if (is_wanted(one)) into.push_back(one);
  };
  copy(all.sources, out.sources, [&](const legal_text& one) { return texts.contains(one.id); });
  copy(all.facts, out.facts, [&](const fact& one) { return facts.contains(one.key); });
  copy(all.parameters, out.parameters,
       [&](const parameter& one) { return parameters.contains(one.id); });
  copy(all.rules, out.rules, [&](const rule& one) { return wanted.contains(one.id); });
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_EXTRACT_HPP
