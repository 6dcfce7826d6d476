// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_BIND_HPP
#define HOPTAC_POLICY_DETAIL_BIND_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <variant>      // std::get, std::get_if
#include <vector>       // std::vector

/// What is asked of trees, and rewritten in them, before they are compiled. Trees are well formed
/// here.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Applies `change` to every term of a tree, the innermost first.
template <class Change>
void each_term(term& one, const Change& change);

template <class Change>
void each_term(test& one, const Change& change) {
  for (test& inner : one.of) each_term(inner, change);
  for (term& inner : one.terms) each_term(inner, change);
}

template <class Change>
void each_term(term& one, const Change& change) {
  for (term& inner : one.of) each_term(inner, change);
  for (branch& inner : one.branches) {
    each_term(inner.when, change);
    each_term(inner.then, change);
  }
  change(one);
}

/// The tree with every chosen reading in its place, and the reference date by its fact.
template <class Tree>
[[nodiscard]] Tree with_readings(Tree tree, const rule& of,
                                 const std::vector<std::size_t>& chosen) {
  each_term(tree, [&](term& one) {
    if (one.kind == term_kind::reference_date) {
      one = {.kind = term_kind::of_fact, .name = of.reference_date};
    } else if (one.kind == term_kind::by_reading) {
      for (std::size_t i = 0; i < of.readings.size(); ++i) {
        if (of.readings[i].name != one.name) continue;
        term taken = std::move(one.of[chosen[i]]);
        one = std::move(taken);
        return;
      }
    }
  });
  return tree;
}

/// The id of the first parameter without which a value or a test has no answer; empty where there
/// is none. What only some branches of a choice read is none.
[[nodiscard]] inline std::string_view first_parameter(const term& one) {
  if (one.kind == term_kind::of_parameter) return one.name;
  for (const term& inner : one.of)
    if (const std::string_view found = first_parameter(inner); !found.empty()) return found;
  return {};
}
[[nodiscard]] inline std::string_view first_parameter(const test& one) {
  for (const term& inner : one.terms)
    if (const std::string_view found = first_parameter(inner); !found.empty()) return found;
  return {};
}

/// The test with a parameter replaced by one of its values.
[[nodiscard]] inline test with_value(test one, std::string_view id, const literal& value) {
  each_term(one, [&](term& inner) {
    if (inner.kind == term_kind::of_parameter && inner.name == id) inner = {.value = value};
  });
  return one;
}

/// The values of a history that are known well enough, in the order of time.
[[nodiscard]] inline std::vector<calendar::dated_value<parameter_value>> trusted_values(
    const parameter_history& history, law::confirmation at_least) {
  std::vector<calendar::dated_value<parameter_value>> out;
  for (const auto& held : history.values.values())
    if (held.value && held.value->source.how >= at_least) out.push_back(held);
  return out;
}

/// The history of one word; null where the parameter has none for it.
[[nodiscard]] inline const parameter_history* history_of(const parameter& of,
                                                         std::string_view key) {
  for (const parameter_history& one : of.histories)
    if (one.key == key) return &one;
  return nullptr;
}

/// The places of the options that a rule takes.
[[nodiscard]] inline std::vector<std::size_t> own_choice(const rule& of) {
  std::vector<std::size_t> out;
  for (const reading& one : of.readings) out.push_back(*one.place_of(one.chosen));
  return out;
}

/// *Between* as two comparisons.
[[nodiscard]] inline test both_ends(const test& one) {
  return {.kind = test_kind::all,
          .of = {{.kind = test_kind::no_less, .terms = {one.terms[0], one.terms[1]}},
                 {.kind = test_kind::at_most, .terms = {one.terms[0], one.terms[2]}}}};
}

/// How ages are read under the chosen options of a rule. The options of the three readings that the
/// vocabulary knows stand in the order of the enums of `calendar`.
[[nodiscard]] inline age_policy ages_of(const rule& of, const std::vector<std::size_t>& chosen) {
  age_policy out;
  for (std::size_t i = 0; i < of.readings.size(); ++i) {
    const reading& one = of.readings[i];
    const std::string& option = one.options[chosen[i]].word;
    const auto known = [&](const reading& all) { return *all.place_of(option) + 1; };
    if (one.name == "age")
      out.reading = static_cast<calendar::age_reading>(known(readings::age("")));
    if (one.name == "leap_day")
      out.leap = static_cast<calendar::leap_day>(known(readings::leap_day("")));
    if (one.name == "incomplete_birth" && option != "interval")
      out.fill = static_cast<calendar::birth_fill>(known(readings::incomplete_birth("")) - 1);
  }
  return out;
}

/// The comparison that holds for `b` and `a` where `kind` holds for `a` and `b`.
[[nodiscard]] constexpr test_kind mirrored(test_kind kind) {
  switch (kind) {
    case test_kind::less: return test_kind::greater;
    case test_kind::greater: return test_kind::less;
    case test_kind::at_most: return test_kind::no_less;
    case test_kind::no_less: return test_kind::at_most;
    default: return kind;
  }
}

/// The enumeration that the words beside a term belong to; null where there is none.
[[nodiscard]] inline const fact* words_beside(const term& one, const pack_content& content) {
  if (one.kind == term_kind::of_fact) {
    const fact& declared = content.facts[*fact_place(content.facts, one.name)];
    return declared.kind == value_kind::enumeration ? &declared : nullptr;
  }
  for (const branch& inner : one.branches)
    if (const fact* found = words_beside(inner.then, content)) return found;
  return nullptr;
}

/// A literal as an exact number: booleans 0 and 1, money in major units, dates packed, a word by
/// its place among the words of `among`.
[[nodiscard]] inline money::decimal number_of(const literal& value, const fact* among) {
  if (const bool* x = std::get_if<bool>(&value)) return money::decimal::from_integer(*x ? 1 : 0);
  if (const auto* x = std::get_if<money::decimal>(&value)) return *x;
  if (const auto* x = std::get_if<money::any_amount>(&value)) return x->major_units();
  if (const auto* x = std::get_if<calendar::date>(&value))
    return money::decimal::from_integer(static_cast<std::int64_t>(x->packed()));
  const auto place = among == nullptr ? std::nullopt : among->ordinal(std::get<word>(value).key);
  return money::decimal::from_integer(place ? static_cast<std::int64_t>(*place) : -1);
}

/// A number as steps of a fact, where it is a whole count of them.
[[nodiscard]] inline std::optional<std::int64_t> steps_of(const money::decimal& value,
                                                          const fact& of) {
  const result<money::decimal> scaled = round(value, digits_of(of), money::rounding::exact);
  if (!scaled) return std::nullopt;
  const auto steps = money::detail::decimal_access::coefficient(*scaled);
  const auto out = static_cast<std::int64_t>(steps);
  if (out != steps || out == cell::lowest || out == cell::highest) return std::nullopt;
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_BIND_HPP
