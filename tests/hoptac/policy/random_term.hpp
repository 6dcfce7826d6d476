// SPDX-License-Identifier: BSL-1.0

// Random tests over everything that a value can be computed with: sums, products, quotients and
// roundings of every mode, distances of dates, choices, parameters.

#ifndef HOPTAC_TESTS_POLICY_RANDOM_TERM_HPP
#define HOPTAC_TESTS_POLICY_RANDOM_TERM_HPP

#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>

#include <string>
#include <utility>
#include <vector>

#include "small_domain.hpp"

namespace random_term {

using namespace hoptac;
using namespace hoptac::policy;
using small_domain::of_fact;
using small_domain::source;
using small_domain::whole;

inline test condition_of(source& from, int depth);

inline term date_term(source& from, int depth) {
  if (depth > 0 && from.one_in(5))
    return {.kind = term_kind::choose,
            .branches = {{condition_of(from, depth - 1), date_term(from, 0)},
                         {condition_of(from, depth - 1), date_term(from, 0)}}};
  if (from.one_in(4)) return small_domain::day(from);
  return of_fact(from.one_in(2) ? "birth" : "on");
}

inline term number_term(source& from, int depth) {
  if (depth == 0 || from.one_in(4)) {
    if (from.one_in(5))
      return {.kind = term_kind::of_parameter, .name = from.one_in(2) ? "limit" : "quota"};
    if (from.one_in(3)) return whole(from.below(9) - 4);
    return of_fact(from.one_in(2) ? "count_a" : "count_b");
  }
  const auto operand = [&] { return number_term(from, depth - 1); };
  term out;
  switch (from.below(9)) {
    case 0: out = {.kind = term_kind::add, .of = {operand(), operand()}}; break;
    case 1: out = {.kind = term_kind::subtract, .of = {operand(), operand()}}; break;
    case 2: out = {.kind = term_kind::multiply, .of = {operand(), operand()}}; break;
    case 3: out = {.kind = term_kind::smaller, .of = {operand(), operand()}}; break;
    case 4: out = {.kind = term_kind::larger, .of = {operand(), operand(), operand()}}; break;
    case 5:
    case 6: {
      out = from.one_in(2) ? term{.kind = term_kind::divide, .of = {operand(), operand()}}
                           : term{.kind = term_kind::round, .of = {operand()}};
      out.places = from.below(2);
      out.mode = from.of<money::rounding>({money::rounding::half_away, money::rounding::half_even,
                                           money::rounding::half_toward_zero, money::rounding::away,
                                           money::rounding::toward_zero, money::rounding::ceiling,
                                           money::rounding::floor, money::rounding::exact});
      break;
    }
    case 7:
      out = {.kind = from.of<term_kind>(
                 {term_kind::years_between, term_kind::months_between, term_kind::days_between}),
             .of = {date_term(from, depth - 1), date_term(from, depth - 1)}};
      break;
    default:
      out = {.kind = term_kind::choose,
             .branches = {{condition_of(from, depth - 1), operand()},
                          {condition_of(from, depth - 1), operand()}}};
      break;
  }
  return out;
}

/// A test with arithmetic in it, of any kind.
inline test leaf(source& from, int depth) {
  switch (from.below(6)) {
    case 0:
      return {.kind = test_kind::share,
              .terms = {number_term(from, depth), number_term(from, depth), whole(from.below(3))},
              .compare = small_domain::comparison(from)};
    case 1:
      return {.kind = from.one_in(2) ? test_kind::not_older_than : test_kind::has_reached,
              .terms = {date_term(from, depth), date_term(from, depth), number_term(from, depth)}};
    case 2:
      return {.kind = small_domain::comparison(from),
              .terms = {date_term(from, depth), date_term(from, depth)}};
    default:
      return {.kind = small_domain::comparison(from),
              .terms = {number_term(from, depth), number_term(from, depth)}};
  }
}

inline test condition_of(source& from, int depth) {
  if (depth > 0 && from.one_in(3)) return leaf(from, depth - 1);
  return small_domain::leaf(from, {.words = true, .numbers = true, .dates = true});
}

/// A rule of one or two such tests, alone or among others.
inline programme any_programme(source& from, int depth, std::string birth_as = "interval") {
  rule out = small_domain::any_rule(from, {.words = true, .numbers = true, .dates = true},
                                    std::move(birth_as));
  out.conditions.clear();
  for (int i = from.below(2); i >= 0; --i) {
    test one = leaf(from, depth);
    if (from.one_in(3))
      one = {.kind = from.one_in(2) ? test_kind::any : test_kind::all,
             .of = {one, condition_of(from, 1)}};
    if (from.one_in(6)) one = {.kind = test_kind::negation, .of = {one}};
    out.conditions.push_back({.id = "c" + std::to_string(i), .when = one});
  }
  return programme::make(small_domain::pack_of(out), "any").value();
}

}  // namespace random_term

#endif  // HOPTAC_TESTS_POLICY_RANDOM_TERM_HPP
