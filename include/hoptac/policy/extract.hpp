// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_EXTRACT_HPP
#define HOPTAC_POLICY_EXTRACT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// Some rules of a pack with all that they need and nothing else: their facts (also those that
/// order applications, that count past grants and that parameters go by), parameters and texts, in
/// the order of the pack, and its territory. They decide as they do in the whole pack. Id and
/// version stay; the SHA-256 of the packs differs where something was left out. Precondition: the
/// rules are of the pack.
[[nodiscard]] inline pack_content extract(const pack& from,
                                          std::span<const std::string_view> rule_ids);

// ---------------------------------------------------------------------------------------- bodies

inline pack_content extract(const pack& from, std::span<const std::string_view> rule_ids) {
  const pack_content& all = from.content();
  using hoptac::detail::contains_sorted;
  std::vector<std::string> facts;
  std::vector<std::string> parameters;
  std::vector<std::string> texts;
  std::vector<std::string_view> wanted;
  for (const std::string_view id : rule_ids) {
    const rule* one = from.find_rule(id);
    HOPTAC_PRE(one != nullptr);
    wanted.push_back(id);
    const detail::uses used = detail::use_reader::read(*one);
    hoptac::detail::append(facts, used.facts);
    hoptac::detail::append(parameters, used.parameters);
    if (!one->reference_date.empty()) facts.push_back(one->reference_date);
    for (const rank& key : one->ranking) facts.push_back(key.fact);
    texts.push_back(one->source.instrument);
    for (const condition& part : one->conditions) texts.push_back(part.source.instrument);
    if (!one->beneficiaries) continue;
    facts.push_back(one->beneficiaries->applicant);
    texts.push_back(one->beneficiaries->source.instrument);
    for (const status_rule& said : one->beneficiaries->statuses)
      texts.push_back(said.source.instrument);
  }
  if (all.territory) {
    hoptac::detail::append(facts, all.territory->dates);
    texts.push_back(all.territory->source.instrument);
  }
  hoptac::detail::sort_unique(parameters);
  hoptac::detail::sort_unique(wanted);
  for (const parameter& one : all.parameters) {
    if (!contains_sorted(parameters, one.id)) continue;
    if (!one.by.empty()) facts.push_back(one.by);
    for (const parameter_history& history : one.histories)
      for (const auto& one_value : history.values.values())
        if (one_value.value) texts.push_back(one_value.value->source.instrument);
  }
  hoptac::detail::sort_unique(texts);
  hoptac::detail::sort_unique(facts);
  for (const fact& one : all.facts)
    if (one.history && contains_sorted(facts, one.key))
      for (const std::string& key : one.history->per) hoptac::detail::insert_sorted(facts, key);

  pack_content out{
      .id = all.id, .version = all.version, .title = all.title, .territory = all.territory};
  for (const legal_text& one : all.sources)
    if (contains_sorted(texts, one.id)) out.sources.push_back(one);
  for (const fact& one : all.facts)
    if (contains_sorted(facts, one.key)) out.facts.push_back(one);
  for (const parameter& one : all.parameters)
    if (contains_sorted(parameters, one.id)) out.parameters.push_back(one);
  for (const rule& one : all.rules)
    if (contains_sorted(wanted, one.id)) out.rules.push_back(one);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_EXTRACT_HPP
