// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_EXPRESSION_CHECK_HPP
#define HOPTAC_POLICY_DETAIL_EXPRESSION_CHECK_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/type.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Checks the expressions of one rule and gives the types of its terms.
class expression_check {
 public:
  expression_check(const pack_content& content, const rule& of, std::vector<error>& wrong)
      : content_(content), rule_(of), wrong_(wrong) {}

  void check(const test& one, std::string_view where, int depth = 0);
  type check(const term& one, std::string_view where, int depth = 0);

  void report(errc code, std::string_view where, std::vector<std::string> args) {
    error what(code, std::move(args));
    location at;
    at.field = where;
    wrong_.push_back(std::move(what).at(at));
  }

  static constexpr int deepest = 64;

 private:
  /// Whether two values can be compared; a word must be one of the other's enumeration.
  bool comparable(const term& a, const type& of_a, const term& b, const type& of_b, bool ordered,
                  std::string_view where);
  bool count(std::size_t given, std::size_t wanted, std::string_view where) {
    if (given == wanted) return true;
    report(errc::pack_operand_count, where, {std::to_string(given), std::to_string(wanted)});
    return false;
  }
  void want(const type& given, sort wanted, std::string_view where) {
    if (given.of != wanted && given.of != sort::wrong)
      report(errc::pack_types_differ, where, {word_of(given.of), word_of(wanted)});
  }
  void need_reading(std::string_view name, std::string_view where) {
    for (const reading& one : rule_.readings)
      if (one.name == name) return;
    report(errc::pack_reading_missing, where, {rule_.id, std::string(name)});
  }
  type arithmetic(const term& one, std::string_view where, int depth);
  /// What one of several terms gives, which must be of one type.
  type alternatives(const std::vector<const term*>& ways, std::string_view where, int depth);

  const pack_content& content_;
  const rule& rule_;
  std::vector<error>& wrong_;
};

// ---------------------------------------------------------------------------------------- bodies

inline bool expression_check::comparable(const term& a, const type& of_a, const term& b,
                                         const type& of_b, bool ordered, std::string_view where) {
  if (of_a.of == sort::wrong || of_b.of == sort::wrong) return false;  // already reported
  if (of_a.of == sort::word && of_b.of == sort::enumeration)
    return comparable(b, of_b, a, of_a, ordered, where);
  if (of_a.of == sort::enumeration && of_b.of == sort::word) {
    const std::string& key = std::get<word>(*b.value).key;
    if (!of_a.words->ordinal(key)) {
      std::string among;
      for (const enumerator& one : of_a.words->values)
        among += (among.empty() ? "" : ", ") + one.key;
      report(errc::pack_word_unknown, where, {key, of_a.words->key, among});
      return false;
    }
  } else if (of_a.of != of_b.of || of_a.currency != of_b.currency || of_a.of == sort::word ||
             of_a.of == sort::id ||
             (of_a.of == sort::enumeration && of_a.words->values != of_b.words->values)) {
    report(errc::pack_types_differ, where, {word_of(of_a.of), word_of(of_b.of)});
    return false;
  }
  if (ordered &&
      (of_a.of == sort::boolean || (of_a.of == sort::enumeration && !of_a.words->ordered))) {
    report(errc::pack_not_ordered, where,
           {of_a.of == sort::boolean ? std::string("boolean") : of_a.words->key});
    return false;
  }
  return true;
}

inline void expression_check::check(const test& one, std::string_view where, int depth) {
  if (depth > deepest) return report(errc::pack_too_deep, where, {std::to_string(deepest)});
  for (const test& inner : one.of) check(inner, where, depth + 1);
  std::vector<type> given;
  for (const term& operand : one.terms) given.push_back(check(operand, where, depth + 1));
  const bool group = one.kind == test_kind::all || one.kind == test_kind::any ||
                     one.kind == test_kind::negation || one.kind == test_kind::at_least;
  if (!group && !one.of.empty()) count(one.of.size(), 0, where);
  switch (one.kind) {
    case test_kind::all:
    case test_kind::any: count(given.size(), 0, where); return;
    case test_kind::negation:
      count(one.of.size(), 1, where);
      count(given.size(), 0, where);
      return;
    case test_kind::at_least:
      count(given.size(), 0, where);
      if (one.count < 0 || static_cast<std::size_t>(one.count) > one.of.size())
        report(errc::pack_operand_count, where,
               {std::to_string(one.of.size()), std::to_string(one.count)});
      return;
    case test_kind::known:
      count(given.size(), 0, where);
      if (!fact_place(content_.facts, one.name)) report(errc::pack_fact_unknown, where, {one.name});
      return;
    case test_kind::not_stated:
      count(given.size(), 0, where);
      if (one.why.vi.empty() || one.why.en.empty()) report(errc::pack_text_missing, where, {"why"});
      return;
    case test_kind::equal:
    case test_kind::not_equal:
      if (count(given.size(), 2, where))
        comparable(one.terms[0], given[0], one.terms[1], given[1], false, where);
      return;
    case test_kind::less:
    case test_kind::at_most:
    case test_kind::greater:
    case test_kind::no_less:
      if (count(given.size(), 2, where))
        comparable(one.terms[0], given[0], one.terms[1], given[1], true, where);
      return;
    case test_kind::between:
      if (!count(given.size(), 3, where)) return;
      for (std::size_t i = 1; i < 3; ++i)
        comparable(one.terms[0], given[0], one.terms[i], given[i], true, where);
      return;
    case test_kind::one_of:
      if (given.size() < 2) count(given.size(), 2, where);
      for (std::size_t i = 1; i < given.size(); ++i)
        comparable(one.terms[0], given[0], one.terms[i], given[i], false, where);
      return;
    case test_kind::not_older_than:
    case test_kind::has_reached:
      if (!count(given.size(), 3, where)) return;
      want(given[0], sort::date, where);
      want(given[1], sort::date, where);
      want(given[2], sort::number, where);
      if (one.kind == test_kind::not_older_than) need_reading("age", where);
      need_reading("leap_day", where);
      need_reading("incomplete_birth", where);
      return;
    case test_kind::share:
      if (!count(given.size(), 3, where)) return;
      if (one.compare < test_kind::equal || one.compare > test_kind::no_less)
        report(errc::pack_operand_count, where, {"0", "1"});
      if (given[0].of != sort::money) want(given[0], sort::number, where);
      if (given[1].of != given[0].of || given[1].currency != given[0].currency)
        report(errc::pack_types_differ, where, {word_of(given[0].of), word_of(given[1].of)});
      want(given[2], sort::number, where);
      return;
  }
}

inline type expression_check::check(const term& one, std::string_view where, int depth) {
  if (depth > deepest) {
    report(errc::pack_too_deep, where, {std::to_string(deepest)});
    return {};
  }
  const bool alone = one.kind == term_kind::constant || one.kind == term_kind::of_fact ||
                     one.kind == term_kind::of_parameter || one.kind == term_kind::reference_date ||
                     one.kind == term_kind::choose;
  if (alone && !count(one.of.size(), 0, where)) return {};
  if (one.kind != term_kind::choose && !count(one.branches.size(), 0, where)) return {};
  std::vector<const term*> given;
  switch (one.kind) {
    case term_kind::constant:
      if (one.value) return type_of(*one.value);
      count(0, 1, where);
      return {};
    case term_kind::of_fact: {
      const auto found = fact_place(content_.facts, one.name);
      if (!found) {
        report(errc::pack_fact_unknown, where, {one.name});
        return {};
      }
      const fact& declared = content_.facts[*found];
      return type_of(declared.kind, declared.currency, &declared);
    }
    case term_kind::of_parameter: {
      const parameter* found = find_id(content_.parameters, one.name);
      if (found == nullptr) {
        report(errc::pack_parameter_unknown, where, {one.name});
        return {};
      }
      if (rule_.reference_date.empty()) report(errc::pack_reference_missing, where, {rule_.id});
      if (found->kind == value_kind::enumeration) return {};  // reported with the parameter
      return type_of(found->kind, found->currency, nullptr);
    }
    case term_kind::reference_date:
      if (rule_.reference_date.empty()) report(errc::pack_reference_missing, where, {rule_.id});
      return {sort::date};
    case term_kind::years_between: need_reading("leap_day", where); [[fallthrough]];
    case term_kind::months_between:
    case term_kind::days_between:
      for (const term& operand : one.of) want(check(operand, where, depth + 1), sort::date, where);
      return count(one.of.size(), 2, where) ? type{sort::number} : type{};
    case term_kind::by_reading:
      need_reading(one.name, where);
      for (const reading& named : rule_.readings)
        if (named.name == one.name) count(one.of.size(), named.options.size(), where);
      for (const term& operand : one.of) given.push_back(&operand);
      return alternatives(given, where, depth);
    case term_kind::choose:
      if (one.branches.empty()) count(0, 1, where);
      for (const branch& way : one.branches) {
        check(way.when, where, depth + 1);
        given.push_back(&way.then);
      }
      return alternatives(given, where, depth);
    default: return arithmetic(one, where, depth);
  }
}

inline type expression_check::alternatives(const std::vector<const term*>& ways,
                                           std::string_view where, int depth) {
  type first;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const type given = check(*ways[i], where, depth + 1);
    if (i == 0) {
      first = given;
      continue;
    }
    if (!comparable(*ways[0], first, *ways[i], given, false, where)) return {};
    if (first.of == sort::word) first = given;  // which enumeration it is of
  }
  if (first.of != sort::word) return first;
  want(first, sort::enumeration, where);  // words alone do not tell which
  return {};
}

inline type expression_check::arithmetic(const term& one, std::string_view where, int depth) {
  std::vector<type> given;
  for (const term& operand : one.of) {
    given.push_back(check(operand, where, depth + 1));
    if (given.back().of == sort::wrong) return {};
    if (given.back().of == sort::number || given.back().of == sort::money) continue;
    want(given.back(), sort::number, where);
    return {};
  }
  const bool rounds = one.kind == term_kind::divide || one.kind == term_kind::round;
  if (rounds && !one.mode) report(errc::pack_rounding_missing, where, {});
  if (rounds && (one.places < 0 || one.places > 18))
    report(errc::pack_operand_count, where, {std::to_string(one.places), "0-18"});
  if (one.kind == term_kind::round) return count(given.size(), 1, where) ? given[0] : type{};
  const bool pair = one.kind == term_kind::subtract || one.kind == term_kind::divide;
  if (pair && !count(given.size(), 2, where)) return {};
  if (given.empty() && !count(0, 1, where)) return {};
  type out = given[0];
  for (std::size_t i = 1; i < given.size(); ++i) {
    const type& next = given[i];
    const bool same = next.of == out.of && next.currency == out.currency;
    if (one.kind == term_kind::multiply && (out.of == sort::number || next.of == sort::number)) {
      if (next.of == sort::money) out = next;
    } else if (one.kind == term_kind::divide && next.of == sort::number) {
      continue;  // money by a number is money
    } else if (one.kind == term_kind::divide && same) {
      out = {sort::number};
    } else if (one.kind == term_kind::multiply || !same) {
      report(errc::pack_types_differ, where, {word_of(out.of), word_of(next.of)});
      return {};
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_EXPRESSION_CHECK_HPP
