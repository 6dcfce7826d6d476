// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_QUANTITY_HPP
#define HOPTAC_POLICY_DETAIL_QUANTITY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/linear.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/rule.hpp>

#include <algorithm>  // std::lower_bound
#include <cstddef>    // std::size_t
#include <cstdint>    // std::int64_t
#include <string>     // std::string
#include <utility>    // std::move
#include <variant>    // std::holds_alternative, std::get
#include <vector>     // std::vector

/// What the leaves of tests ask about: quantities and the constants at which their answers change.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Something that leaves ask about. Two leaves ask about one quantity where `key` is the same; for
/// a plain fact that is the fact alone, and `declared` is known.
struct quantity {
  test key;
  const fact* declared = nullptr;
  std::vector<money::decimal> cuts = {};  // ascending once all leaves are read
};

/// One leaf: its quantity compared with constants. `between` needs all of them, `one_of` any; `all`
/// and `any` of no constant are met and not met wherever the quantity is known.
struct question {
  std::size_t of = 0;
  test_kind kind = test_kind::known;
  std::vector<money::decimal> with = {};
  std::size_t place = 0;  // among the leaves of its quantity
};

/// A region: absent, a cut itself (odd) or the open interval before cut `rank / 2` (even).
struct region {
  bool absent = false;
  std::size_t rank = 0;
};

/// Reads the leaves of one rule's tests.
class quantity_reader {
 public:
  quantity_reader(const pack_content& content, const rule& of, std::vector<quantity>& into)
      : content_(content), rule_(of), into_(into) {}

  [[nodiscard]] question read(const test& one) {
    switch (one.kind) {
      case test_kind::known: return ask(fact_key(one.name), test_kind::known, {});
      case test_kind::not_older_than:
      case test_kind::has_reached: return age(one);
      case test_kind::share: return share(one);
      case test_kind::between:
      case test_kind::one_of: return compare(one, one.kind, 1);
      case test_kind::not_stated: return free(one);
      default: break;
    }
    if (is_listed(one.terms[0]) || is_listed(one.terms[1])) {
      if (one.terms[0].value && !one.terms[1].value) return read(mirrored(one));
      return compare(one, one.kind, 1);
    }
    try {
      return compare_sums(one);
    } catch (const overflow_error&) {
      return free(one);
    }
  }

  /// A fact by itself.
  [[nodiscard]] static test fact_key(const std::string& name) {
    return {.kind = test_kind::equal, .terms = {{.kind = term_kind::of_fact, .name = name}}};
  }
  /// Whether the day of a date fact lies between two days.
  [[nodiscard]] question days(const std::string& fact, std::int64_t from, std::int64_t to) {
    return ask(fact_key(fact), test_kind::between,
               {money::decimal::from_integer(from), money::decimal::from_integer(to)});
  }

 private:
  [[nodiscard]] question ask(test key, test_kind kind, std::vector<money::decimal> with) {
    std::size_t at = 0;
    while (at < into_.size() && !(into_[at].key == key)) ++at;
    if (at == into_.size()) {
      quantity made{.key = std::move(key)};
      if (made.key.kind == test_kind::equal && made.key.terms.size() == 1 &&
          made.key.terms[0].kind == term_kind::of_fact)
        made.declared = &content_.facts[*fact_place(content_.facts, made.key.terms[0].name)];
      into_.push_back(std::move(made));
    }
    hoptac::detail::append(into_[at].cuts, with);
    return {.of = at, .kind = kind, .with = std::move(with)};
  }
  /// A leaf of which no more is known than that equal leaves have equal answers.
  [[nodiscard]] question free(const test& one) {
    return ask(one, test_kind::at_most, {money::decimal{}});
  }
  /// The first operand compared with the others, all of them constants or none.
  [[nodiscard]] question compare(const test& one, test_kind kind, std::size_t first) {
    const term& what = one.terms[0];
    const fact* among = what.kind == term_kind::of_fact
                            ? &content_.facts[*fact_place(content_.facts, what.name)]
                            : nullptr;
    std::vector<money::decimal> with;
    for (std::size_t i = first; i < one.terms.size(); ++i) {
      const term& limit = one.terms[i];
      if (!limit.value || (std::holds_alternative<word>(*limit.value) && among == nullptr))
        return kind <= test_kind::no_less ? difference(one) : free(one);
      with.push_back(number_of(*limit.value, among));
    }
    return ask({.kind = test_kind::equal, .terms = {what}}, kind, std::move(with));
  }
  /// Whether a value is a word, a flag or a choice among them.
  [[nodiscard]] bool is_listed(const term& one) const {
    if (one.value)
      return std::holds_alternative<word>(*one.value) || std::holds_alternative<bool>(*one.value);
    if (one.kind == term_kind::of_fact) {
      const value_kind kind = content_.facts[*fact_place(content_.facts, one.name)].kind;
      return kind == value_kind::enumeration || kind == value_kind::boolean;
    }
    for (const branch& inner : one.branches)
      if (is_listed(inner.then)) return true;
    return false;
  }
  /// Two numbers, amounts or days: their difference as a sum, and zero.
  [[nodiscard]] question compare_sums(const test& one) {
    linear sum = linear_of(one.terms[0]);
    sum.add(linear_of(one.terms[1]), money::decimal::from_integer(-1));
    if (sum.is_constant()) {
      const bool met = holds(one.kind, sum.constant.sign());
      test key{.kind = test_kind::equal};
      for (const auto& [part, times] : sum.parts) key.terms.push_back(part);
      return ask(std::move(key), met ? test_kind::all : test_kind::any, {});
    }
    const test_kind kind = simplify(sum) ? detail::mirrored(one.kind) : one.kind;
    const money::decimal limit = -sum.constant;
    const auto& [part, times] = sum.parts.front();
    const bool is_one = times == money::decimal::from_integer(1);
    if (sum.parts.size() == 1 && is_one && part.kind == term_kind::of_fact)
      return compare_steps(part.name, kind, limit);
    if (sum.parts.size() == 1 && is_one)
      return ask({.kind = test_kind::equal, .terms = {part}}, kind, {limit});
    term key{.kind = term_kind::add};
    for (const auto& [value, factor] : sum.parts)
      key.of.push_back(
          {.kind = term_kind::multiply, .of = {{.value = factor.normalized()}, value}});
    return ask({.kind = test_kind::equal, .terms = {std::move(key)}}, kind, {limit});
  }
  /// A fact and a limit that need not be one of its values.
  [[nodiscard]] question compare_steps(const std::string& name, test_kind kind,
                                       const money::decimal& limit) {
    const int digits = digits_of(content_.facts[*fact_place(content_.facts, name)]);
    const auto below = round(limit, digits, money::rounding::floor);
    if (!below || *below == limit) return ask(fact_key(name), kind, {limit});
    switch (kind) {
      case test_kind::equal: return ask(fact_key(name), test_kind::any, {});
      case test_kind::not_equal: return ask(fact_key(name), test_kind::all, {});
      case test_kind::less:
      case test_kind::at_most: return ask(fact_key(name), test_kind::at_most, {*below});
      default: return ask(fact_key(name), test_kind::greater, {*below});
    }
  }
  [[nodiscard]] static bool holds(test_kind kind, int sign) {
    switch (kind) {
      case test_kind::equal: return sign == 0;
      case test_kind::not_equal: return sign != 0;
      case test_kind::less: return sign < 0;
      case test_kind::at_most: return sign <= 0;
      case test_kind::greater: return sign > 0;
      default: return sign >= 0;
    }
  }
  /// Two values that are no constants: the sign of their difference.
  [[nodiscard]] question difference(const test& one) {
    const test turned = mirrored(one);
    for (const quantity& seen : into_)
      if (seen.key.terms == turned.terms && seen.key.kind == test_kind::equal)
        return ask(seen.key, turned.kind, {money::decimal{}});
    return ask({.kind = test_kind::equal, .terms = one.terms}, one.kind, {money::decimal{}});
  }
  [[nodiscard]] question share(const test& one) {
    if (!one.terms[2].value) return free(one);
    return ask({.kind = test_kind::share, .terms = {one.terms[0], one.terms[1]}}, one.compare,
               {number_of(*one.terms[2].value, nullptr)});
  }
  /// Ages in tenths of a year: a birthday is a whole number of years, *not past it* ends within the
  /// tenth after it, and the end of its calendar year stands for itself in the middle.
  [[nodiscard]] question age(const test& one) {
    if (!one.terms[2].value) return free(one);
    test key{.kind = test_kind::has_reached, .terms = {one.terms[0], one.terms[1]}};
    const auto tenths = money::decimal::from_integer(10);
    const money::decimal years = std::get<money::decimal>(*one.terms[2].value) * tenths;
    if (one.kind == test_kind::has_reached) return ask(std::move(key), test_kind::no_less, {years});
    std::int64_t beyond = 10;
    for (const reading& named : rule_.readings) {
      if (named.name != "age") continue;
      if (named.chosen == "birthday") beyond = 1;
      if (named.chosen == "year_difference") beyond = 5;
    }
    return ask(std::move(key), test_kind::less, {years + money::decimal::from_integer(beyond)});
  }
  [[nodiscard]] static test mirrored(test one) {
    std::swap(one.terms[0], one.terms[1]);
    switch (one.kind) {
      case test_kind::less: one.kind = test_kind::greater; break;
      case test_kind::greater: one.kind = test_kind::less; break;
      case test_kind::at_most: one.kind = test_kind::no_less; break;
      case test_kind::no_less: one.kind = test_kind::at_most; break;
      default: break;
    }
    return one;
  }

  const pack_content& content_;
  const rule& rule_;
  std::vector<quantity>& into_;
};

/// Whether a fact can have a value in a region that is not absent.
[[nodiscard]] inline bool has_values(const fact& of, const std::vector<money::decimal>& cuts,
                                     std::size_t rank) {
  const auto steps = [&](const money::decimal& x, money::rounding mode) {
    return *round(x, digits_of(of), mode);
  };
  const bool point = rank % 2 == 1;
  const std::size_t next = rank / 2;
  if (point) return steps(cuts[next], money::rounding::floor) == cuts[next];
  const bool listed = of.kind == value_kind::enumeration || of.kind == value_kind::boolean;
  if (next == 0 || next == cuts.size()) return !listed;
  if (of.kind == value_kind::date) {
    const auto after = money::decimal::from_integer(next_day(static_cast<std::int64_t>(
        money::detail::decimal_access::coefficient(cuts[next - 1].normalized()))));
    return after < cuts[next];
  }
  const money::decimal after =
      steps(cuts[next - 1], money::rounding::floor) + money::decimal::scaled(1, digits_of(of));
  return !listed && after < cuts[next];
}

/// The regions of a quantity. Sorts its cuts.
[[nodiscard]] inline std::vector<region> regions_of(quantity& of) {
  if (of.declared != nullptr) {
    const fact& listed = *of.declared;
    const std::size_t words = listed.kind == value_kind::boolean ? 2 : listed.values.size();
    for (std::size_t i = 0; i < words; ++i)
      of.cuts.push_back(money::decimal::from_integer(static_cast<std::int64_t>(i)));
  }
  hoptac::detail::sort_unique(of.cuts);
  std::vector<region> out{{.absent = true}};
  for (std::size_t rank = 0; rank <= 2 * of.cuts.size(); ++rank)
    if (of.declared == nullptr || has_values(*of.declared, of.cuts, rank))
      out.push_back({false, rank});
  return out;
}

/// The answer of a leaf in a region of its quantity, whose cuts are sorted.
[[nodiscard]] inline truth answer(const question& asked, const quantity& of, const region& at) {
  if (asked.kind == test_kind::known) return truth_of(!at.absent);
  if (at.absent) return truth::not_known;
  if (asked.kind == test_kind::all || asked.kind == test_kind::any)
    return truth_of(asked.kind == test_kind::all);
  const auto holds = [&](test_kind kind, const money::decimal& limit) {
    const auto cut = std::lower_bound(of.cuts.begin(), of.cuts.end(), limit);
    const std::size_t point = 2 * static_cast<std::size_t>(cut - of.cuts.begin()) + 1;
    switch (kind) {
      case test_kind::equal: return at.rank == point;
      case test_kind::not_equal: return at.rank != point;
      case test_kind::less: return at.rank < point;
      case test_kind::at_most: return at.rank <= point;
      case test_kind::greater: return at.rank > point;
      default: return at.rank >= point;
    }
  };
  if (asked.kind == test_kind::between)
    return truth_of(holds(test_kind::no_less, asked.with[0]) &&
                    holds(test_kind::at_most, asked.with[1]));
  if (asked.kind != test_kind::one_of) return truth_of(holds(asked.kind, asked.with[0]));
  bool any = false;
  for (const money::decimal& one : asked.with) any = any || holds(test_kind::equal, one);
  return truth_of(any);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_QUANTITY_HPP
