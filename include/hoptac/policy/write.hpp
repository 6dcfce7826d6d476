// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_WRITE_HPP
#define HOPTAC_POLICY_WRITE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/parameter.hpp>

#include <concepts>          // std::integral, std::same_as, std::derived_from
#include <cstddef>           // std::size_t
#include <cstdint>           // std::int64_t
#include <initializer_list>  // std::initializer_list
#include <string>            // std::string
#include <string_view>       // std::string_view
#include <type_traits>       // std::is_enum_v
#include <utility>           // std::move
#include <vector>            // std::vector

/// Rules written in C++: typed facts and operators that mean what C++ means by them. What they
/// build is the plain tree of `expression.hpp`; a comparison of two kinds does not compile.
namespace hoptac::inline HOPTAC_ABI::policy {

/// What a typed expression is of, beside `bool`, `calendar::date` and the enums of the program.
struct number {};  ///< an integer or a decimal
struct funds {};   ///< money
struct naming {};  ///< an id

/// A typed expression.
template <class T>
struct expr {
  using of = T;
  term tree;
};

/// A fact with its type in C++. For an enum, the words stand in the order of its values, from 0.
template <class T>
struct fact_of : expr<T> {
  fact declared;

  // NOLINTNEXTLINE(google-explicit-constructor): a fact is written as one braced list.
  fact_of(fact what)
      : expr<T>{{.kind = term_kind::of_fact, .name = what.key}}, declared(std::move(what)) {
    if constexpr (std::same_as<T, bool>) declared.kind = value_kind::boolean;
    if constexpr (std::same_as<T, calendar::date>) declared.kind = value_kind::date;
    if constexpr (std::same_as<T, funds>) declared.kind = value_kind::money;
    if constexpr (std::same_as<T, naming>) declared.kind = value_kind::id;
    if constexpr (std::is_enum_v<T>) declared.kind = value_kind::enumeration;
    if constexpr (std::same_as<T, number>)
      declared.kind = declared.scale > 0 ? value_kind::decimal : value_kind::integer;
  }
};

/// A parameter with its type in C++.
template <class T>
struct parameter_of : expr<T> {
  parameter declared;

  // NOLINTNEXTLINE(google-explicit-constructor): as for facts.
  parameter_of(parameter what)
      : expr<T>{{.kind = term_kind::of_parameter, .name = what.id}}, declared(std::move(what)) {}
};

/// The date on which the rule is read.
[[nodiscard]] inline expr<calendar::date> reference_date() {
  return {{.kind = term_kind::reference_date}};
}

[[nodiscard]] inline expr<number> value(const money::decimal& x) {
  return {{.value = x}};
}
template <std::integral I>
requires(!std::same_as<I, bool>) [[nodiscard]] expr<number> value(I x) {
  return {{.value = money::decimal::from_integer(static_cast<std::int64_t>(x))}};
}
[[nodiscard]] inline expr<calendar::date> value(const calendar::date& x) {
  return {{.value = x}};
}
[[nodiscard]] inline expr<funds> value(const money::any_amount& x) {
  return {{.value = x}};
}
template <money::counted_currency C>
[[nodiscard]] expr<funds> value(const money::amount<C>& x) {
  return {{.value = money::any_amount(x)}};
}
[[nodiscard]] inline expr<bool> value(std::same_as<bool> auto x) {
  return {{.value = x}};
}
template <class T>
[[nodiscard]] const expr<T>& value(const expr<T>& x) {
  return x;
}

/// The word of an enum that a fact of that enum has. Precondition: the fact declares it.
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] term word_of(const fact_of<E>& among, E x) {
  const auto place = static_cast<std::size_t>(x);
  HOPTAC_PRE(place < among.declared.values.size());
  return {.value = word{among.declared.values[place].key}};
}

/// What can stand beside an expression of `T`.
template <class X, class T>
concept operand_of = requires(const X& x) {
  { value(x).tree } -> std::convertible_to<term>;
  requires std::same_as<typename std::remove_cvref_t<decltype(value(x))>::of, T>;
};

namespace detail {

[[nodiscard]] inline test comparison(test_kind kind, term a, term b) {
  return {.kind = kind, .terms = {std::move(a), std::move(b)}};
}
[[nodiscard]] inline test joined(test_kind kind, test a, test b) {
  if (a.kind != kind) a = {.kind = kind, .of = {std::move(a)}};
  if (b.kind == kind)
    a.of.insert(a.of.end(), b.of.begin(), b.of.end());
  else
    a.of.push_back(std::move(b));
  return a;
}
template <class T>
[[nodiscard]] expr<T> operation(term_kind kind, std::vector<term>&& of) {
  return {{.kind = kind, .of = std::move(of)}};
}

}  // namespace detail

/// A typed expression of any type.
template <class A>
concept typed = std::derived_from<A, expr<typename A::of>>;

/// What can be equal, and what has an order. Which enums have one is declared with their fact.
template <class T>
concept comparable = !std::same_as<T, naming>;
template <class T>
concept ordered = comparable<T> && !std::same_as<T, bool>;

/// What can be added up.
template <class T>
concept quantity = std::same_as<T, number> || std::same_as<T, funds>;

// NOLINTBEGIN(bugprone-macro-parentheses): a concept does not stand in parentheses.
#define HOPTAC_POLICY_COMPARISON(symbol, kind, subject)                \
  template <typed A, operand_of<typename A::of> X>                     \
  requires subject<typename A::of>                                     \
  [[nodiscard]] test operator symbol(const A& a, const X& b) {         \
    return detail::comparison(test_kind::kind, a.tree, value(b).tree); \
  }                                                                    \
  template <class E>                                                   \
  requires std::is_enum_v<E>                                           \
  [[nodiscard]] test operator symbol(const fact_of<E>& a, E b) {       \
    return detail::comparison(test_kind::kind, a.tree, word_of(a, b)); \
  }
// NOLINTEND(bugprone-macro-parentheses)
HOPTAC_POLICY_COMPARISON(==, equal, comparable)
HOPTAC_POLICY_COMPARISON(!=, not_equal, comparable)
HOPTAC_POLICY_COMPARISON(<, less, ordered)
HOPTAC_POLICY_COMPARISON(<=, at_most, ordered)
HOPTAC_POLICY_COMPARISON(>, greater, ordered)
HOPTAC_POLICY_COMPARISON(>=, no_less, ordered)
#undef HOPTAC_POLICY_COMPARISON
[[nodiscard]] inline test operator&&(test a, test b) {
  return detail::joined(test_kind::all, std::move(a), std::move(b));
}
[[nodiscard]] inline test operator||(test a, test b) {
  return detail::joined(test_kind::any, std::move(a), std::move(b));
}
[[nodiscard]] inline test operator!(test a) {
  return {.kind = test_kind::negation, .of = {std::move(a)}};
}
[[nodiscard]] inline test at_least(int count, std::vector<test> of) {
  return {.kind = test_kind::at_least, .of = std::move(of), .count = count};
}

/// The fact is known: the only question that sees absence.
template <class T>
[[nodiscard]] test known(const fact_of<T>& what) {
  return {.kind = test_kind::known, .name = what.declared.key};
}

/// The text asks for something that no source tells. Never known, and it says why.
[[nodiscard]] inline test not_stated(bilingual why) {
  return {.kind = test_kind::not_stated, .why = std::move(why)};
}

template <class E>
requires std::is_enum_v<E>
[[nodiscard]] test one_of(const fact_of<E>& a, std::initializer_list<E> words) {
  test out{.kind = test_kind::one_of, .terms = {a.tree}};
  for (const E x : words) out.terms.push_back(word_of(a, x));
  return out;
}
template <ordered T, operand_of<T> Low, operand_of<T> High>
[[nodiscard]] test between(const expr<T>& a, const Low& low, const High& high) {
  return {.kind = test_kind::between, .terms = {a.tree, value(low).tree, value(high).tree}};
}

/// *Không quá N tuổi* and *từ đủ N tuổi*, on a day, under the readings of the rule.
template <operand_of<number> Limit>
[[nodiscard]] test not_older_than(const expr<calendar::date>& birth, const expr<calendar::date>& on,
                                  const Limit& years) {
  return {.kind = test_kind::not_older_than, .terms = {birth.tree, on.tree, value(years).tree}};
}
template <operand_of<number> Limit>
[[nodiscard]] test has_reached(const expr<calendar::date>& birth, const expr<calendar::date>& on,
                               const Limit& years) {
  return {.kind = test_kind::has_reached, .terms = {birth.tree, on.tree, value(years).tree}};
}

/// The exact share of a part in a whole, to be compared with a number: `share(a, b) <= 30 %`.
struct share_of {
  term part;
  term whole;
};
template <quantity T>
[[nodiscard]] share_of share(const expr<T>& part, const expr<T>& whole) {
  return {part.tree, whole.tree};
}
#define HOPTAC_POLICY_SHARE(symbol, comparison_kind)                      \
  template <operand_of<number> X>                                         \
  [[nodiscard]] test operator symbol(const share_of& a, const X& limit) { \
    return {.kind = test_kind::share,                                     \
            .terms = {a.part, a.whole, value(limit).tree},                \
            .compare = test_kind::comparison_kind};                       \
  }
HOPTAC_POLICY_SHARE(==, equal)
HOPTAC_POLICY_SHARE(!=, not_equal)
HOPTAC_POLICY_SHARE(<, less)
HOPTAC_POLICY_SHARE(<=, at_most)
HOPTAC_POLICY_SHARE(>, greater)
HOPTAC_POLICY_SHARE(>=, no_less)
#undef HOPTAC_POLICY_SHARE
template <quantity T, operand_of<T> X>
[[nodiscard]] expr<T> operator+(const expr<T>& a, const X& b) {
  return detail::operation<T>(term_kind::add, {a.tree, value(b).tree});
}
template <quantity T, operand_of<T> X>
[[nodiscard]] expr<T> operator-(const expr<T>& a, const X& b) {
  return detail::operation<T>(term_kind::subtract, {a.tree, value(b).tree});
}
template <quantity T, operand_of<number> X>
[[nodiscard]] expr<T> operator*(const expr<T>& a, const X& b) {
  return detail::operation<T>(term_kind::multiply, {a.tree, value(b).tree});
}

/// The quotient, rounded once, with the mode that the text asks for.
template <quantity T, operand_of<number> X>
[[nodiscard]] expr<T> divide(const expr<T>& a, const X& b, int places, money::rounding mode) {
  return {
      {.kind = term_kind::divide, .of = {a.tree, value(b).tree}, .places = places, .mode = mode}};
}
template <quantity T>
[[nodiscard]] expr<T> round(const expr<T>& a, int places, money::rounding mode) {
  return {{.kind = term_kind::round, .of = {a.tree}, .places = places, .mode = mode}};
}

/// *The lower of* and *the higher of*.
template <quantity T, operand_of<T> X>
[[nodiscard]] expr<T> lower_of(const expr<T>& a, const X& b) {
  return detail::operation<T>(term_kind::smaller, {a.tree, value(b).tree});
}
template <quantity T, operand_of<T> X>
[[nodiscard]] expr<T> higher_of(const expr<T>& a, const X& b) {
  return detail::operation<T>(term_kind::larger, {a.tree, value(b).tree});
}

/// The operand whose place the chosen option of a reading has.
template <class T>
[[nodiscard]] expr<T> by_reading(std::string_view name, std::initializer_list<expr<T>> options) {
  expr<T> out{{.kind = term_kind::by_reading, .name = std::string(name)}};
  for (const expr<T>& one : options) out.tree.of.push_back(one.tree);
  return out;
}

/// One branch of `choose`.
template <class T>
struct when_then {
  test when;
  expr<T> then;
};
template <class T>
[[nodiscard]] expr<T> choose(std::initializer_list<when_then<T>> branches) {
  expr<T> out{{.kind = term_kind::choose}};
  for (const when_then<T>& one : branches) out.tree.branches.push_back({one.when, one.then.tree});
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_WRITE_HPP
