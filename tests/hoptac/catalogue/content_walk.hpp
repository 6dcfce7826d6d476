// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_CATALOGUE_CONTENT_WALK_HPP
#define HOPTAC_TESTS_CATALOGUE_CONTENT_WALK_HPP

#include <hoptac/core/language.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>

#include <set>
#include <string>

/// Visits what stands in a pack, for tests about all of it.
namespace content_walk {

/// Calls `see(text, where)` for every sentence and name of a pack.
template <class See>
void texts(const hoptac::policy::test& one, const std::string& where, See see);
template <class See>
void texts(const hoptac::policy::pack_content& pack, See see) {
  see(pack.title, pack.id);
  for (const auto& text : pack.sources) see(text.text, text.id);
  for (const auto& fact : pack.facts) {
    see(fact.name, fact.key);
    for (const auto& word : fact.values) see(word.name, fact.key + '/' + word.key);
  }
  for (const auto& one : pack.parameters) {
    see(one.name, one.id);
    if (one.kind != hoptac::policy::value_kind::money) see(one.unit, one.id + "/unit");
  }
  for (const auto& rule : pack.rules) {
    see(rule.title, rule.id);
    for (const auto& gap : rule.gaps) see(gap, rule.id + "/gaps");
    for (const auto& reading : rule.readings)
      for (const auto& option : reading.options) see(option.text, rule.id + '/' + option.word);
    for (const auto& part : rule.conditions) {
      see(part.met, rule.id + '/' + part.id);
      see(part.not_met, rule.id + '/' + part.id);
      texts(part.when, rule.id + '/' + part.id, see);
    }
  }
}
template <class See>
void texts(const hoptac::policy::test& one, const std::string& where, See see) {
  if (one.kind == hoptac::policy::test_kind::not_stated) see(one.why, where);
  for (const auto& inner : one.of) texts(inner, where, see);
}

/// Calls `see(source, where)` for every source of a rule, a condition and a value.
template <class See>
void sources(const hoptac::policy::pack_content& pack, See see) {
  for (const auto& one : pack.parameters)
    for (const auto& history : one.histories)
      for (const auto& held : history.values.values())
        if (held.value) see(held.value->source, one.id + '/' + history.key);
  for (const auto& rule : pack.rules) {
    see(rule.source, rule.id);
    for (const auto& part : rule.conditions) see(part.source, rule.id + '/' + part.id);
  }
}

/// The facts and parameters that an expression reads.
inline void names(const hoptac::policy::test& one, std::set<std::string>& out);
inline void names(const hoptac::policy::term& one, std::set<std::string>& out) {
  using hoptac::policy::term_kind;
  if (one.kind == term_kind::of_fact || one.kind == term_kind::of_parameter) out.insert(one.name);
  for (const auto& inner : one.of) names(inner, out);
  for (const auto& branch : one.branches) {
    names(branch.when, out);
    names(branch.then, out);
  }
}
inline void names(const hoptac::policy::test& one, std::set<std::string>& out) {
  if (one.kind == hoptac::policy::test_kind::known) out.insert(one.name);
  for (const auto& term : one.terms) names(term, out);
  for (const auto& inner : one.of) names(inner, out);
}

/// The facts and parameters that some rule reads, and the facts that its parameters go by.
inline std::set<std::string> names(const hoptac::policy::pack_content& pack) {
  std::set<std::string> out;
  for (const auto& rule : pack.rules) {
    if (!rule.reference_date.empty()) out.insert(rule.reference_date);
    for (const auto& part : rule.conditions) names(part.when, out);
    if (rule.amount) names(*rule.amount, out);
  }
  for (const auto& one : pack.parameters)
    if (out.count(one.id) != 0 && !one.by.empty()) out.insert(one.by);
  return out;
}

}  // namespace content_walk

#endif  // HOPTAC_TESTS_CATALOGUE_CONTENT_WALK_HPP
