// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_COMPILE_HPP
#define HOPTAC_POLICY_DETAIL_COMPILE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/evaluate_term.hpp>
#include <hoptac/policy/detail/expression_check.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/reads.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>

#include <cstddef>           // std::size_t
#include <cstdint>           // std::int64_t, std::uint32_t
#include <initializer_list>  // std::initializer_list
#include <optional>          // std::optional
#include <string>            // std::string
#include <string_view>       // std::string_view
#include <utility>           // std::move, std::exchange
#include <variant>           // std::get
#include <vector>            // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Makes a program of a rule. Every test with a parameter becomes one test for each value that the
/// parameter had, so that what remains compares facts with constants wherever the rule does.
class compiler {
 public:
  compiler(const pack_content& content, const rule& of, std::vector<std::size_t> chosen,
           law::confirmation at_least)
      : content_(content), rule_(of), chosen_(std::move(chosen)), at_least_(at_least) {}

  [[nodiscard]] program run();

 private:
  std::uint32_t slot(std::string_view key) {
    const auto place = static_cast<std::uint32_t>(*fact_place(content_.facts, key));
    out_.facts.push_back(place);
    return place;
  }
  /// Appends a node; `close` ends it after its children.
  std::uint32_t open(node one) {
    nodes_.push_back(one);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }
  void close(std::uint32_t at) { nodes_[at].end = static_cast<std::uint32_t>(nodes_.size()); }
  void leaf(node one) { close(open(one)); }
  void range(std::uint32_t of, std::int64_t low, std::int64_t high, bool negated = false) {
    leaf({.kind = op::in_range, .negated = negated, .a = of, .low = low, .high = high});
  }

  void add(const test& one);
  void add_group(op kind, const test& one);
  void add_by_value(const test& one, const parameter& of);
  void add_by_date(const test& one, const parameter& of, std::string_view key);
  void add_comparison(test_kind kind, const term& a, const term& b);
  bool add_plain(test_kind kind, const term& a, const term& b);
  void add_one_of(const test& one);
  void add_age(const test& one);
  void add_terms(op kind, test_kind with, std::initializer_list<const term*> of);

  bound_term bind(const term& one, const fact* among);
  static bool is_constant(const bound_term& one) { return one.kind == term_kind::constant; }

  const pack_content& content_;
  const rule& rule_;
  const std::vector<std::size_t> chosen_;
  const law::confirmation at_least_;
  program out_;
  std::vector<node> nodes_;
};

// ---------------------------------------------------------------------------------------- bodies

inline program compiler::run() {
  out_.ages = ages_of(rule_, chosen_);
  if (rule_.in_force_from || rule_.in_force_to) {
    out_.roots.push_back(0);
    range(slot(rule_.reference_date), rule_.in_force_from ? rule_.in_force_from->packed() : 0,
          rule_.in_force_to ? rule_.in_force_to->packed() : cell::highest);
  }
  for (const condition& one : rule_.conditions) {
    out_.roots.push_back(static_cast<std::uint32_t>(nodes_.size()));
    add(with_readings(one.when, rule_, chosen_));
  }
  const std::size_t listed = out_.facts.size();
  for (const std::optional<test>& one :
       {territory_test(rule_, content_.territory), period_test(rule_, chosen_)}) {
    if (!one) continue;
    out_.roots.push_back(static_cast<std::uint32_t>(nodes_.size()));
    add(*one);
  }
  const std::size_t tested = out_.facts.size();
  out_.nodes = std::move(nodes_);
  nodes_ = {};
  if (rule_.amount) {
    std::vector<error> none;
    out_.currency = expression_check(content_, rule_, none).check(*rule_.amount, "").currency;
    out_.amount = bind(with_readings(*rule_.amount, rule_, chosen_), nullptr);
  }
  out_.optional = dates_if_stated(content_.facts, rule_, chosen_, out_.facts, listed, tested);
  hoptac::detail::sort_unique(out_.facts);
  note_reads(out_);
  for (const fact& one : content_.facts)
    out_.words.push_back(
        one.kind == value_kind::boolean ? 2 : static_cast<std::uint32_t>(one.values.size()));
  return std::move(out_);
}

inline void compiler::add_group(op kind, const test& one) {
  const std::uint32_t at = open({.kind = kind, .low = one.count});
  for (const test& inner : one.of) add(inner);
  close(at);
}

inline void compiler::add(const test& one) {
  switch (one.kind) {
    case test_kind::all: return add_group(op::all, one);
    case test_kind::any: return add_group(op::any, one);
    case test_kind::negation: return add_group(op::negation, one);
    case test_kind::at_least: return add_group(op::at_least, one);
    case test_kind::known: return leaf({.kind = op::known, .a = slot(one.name)});
    case test_kind::not_stated: return leaf({.kind = op::never});
    // Each operand decides by itself, so that a value which is not known matters to its own only.
    case test_kind::between: return add(both_ends(one));
    case test_kind::one_of: return add_one_of(one);
    default: break;
  }
  if (const std::string_view id = first_parameter(one); !id.empty())
    return add_by_value(one, *find_id(content_.parameters, id));
  switch (one.kind) {
    case test_kind::not_older_than:
    case test_kind::has_reached: return add_age(one);
    case test_kind::share:
      return add_terms(op::share, one.compare, {&one.terms[0], &one.terms[1], &one.terms[2]});
    default: return add_comparison(one.kind, one.terms[0], one.terms[1]);
  }
}

inline void compiler::add_by_value(const test& one, const parameter& of) {
  if (of.by.empty()) return add_by_date(one, of, "");
  const std::uint32_t at = open({.kind = op::by_word, .a = slot(of.by)});
  for (const enumerator& key : content_.facts[nodes_[at].a].values) add_by_date(one, of, key.key);
  close(at);
}

inline void compiler::add_by_date(const test& one, const parameter& of, std::string_view key) {
  const std::uint32_t at = open({.kind = op::by_date, .a = slot(rule_.reference_date)});
  if (const parameter_history* history = history_of(of, key)) {
    for (const auto& held : trusted_values(*history, at_least_)) {
      const std::uint32_t window =
          open({.kind = op::window,
                .low = held.from.packed(),
                .high = held.to ? std::int64_t{held.to->packed()} : cell::highest});
      add(with_value(one, of.id, held.value->value));
      close(window);
    }
  }
  close(at);
}

inline bool compiler::add_plain(test_kind kind, const term& a, const term& b) {
  if (a.kind != term_kind::of_fact) return false;
  const fact& declared = content_.facts[*fact_place(content_.facts, a.name)];
  const bound_term limit = bind(b, &declared);
  if (!is_constant(limit)) return false;
  const std::optional<std::int64_t> steps = steps_of(limit.constant, declared);
  if (!steps) return false;
  const std::int64_t x = *steps;
  const std::uint32_t of = slot(a.name);
  switch (kind) {
    case test_kind::equal: range(of, x, x); return true;
    case test_kind::not_equal: range(of, x, x, true); return true;
    case test_kind::less: range(of, cell::lowest, x - 1); return true;
    case test_kind::at_most: range(of, cell::lowest, x); return true;
    case test_kind::greater: range(of, x + 1, cell::highest); return true;
    case test_kind::no_less: range(of, x, cell::highest); return true;
    default: return false;
  }
}

inline void compiler::add_comparison(test_kind kind, const term& a, const term& b) {
  if (add_plain(kind, a, b) || add_plain(mirrored(kind), b, a)) return;
  add_terms(op::compare, kind, {&a, &b});
}

inline void compiler::add_one_of(const test& one) {
  const fact* declared = words_beside(one.terms[0], content_);
  if (declared != nullptr && one.terms[0].kind == term_kind::of_fact) {
    std::uint64_t set = 0;
    bool plain = true;
    for (std::size_t i = 1; i < one.terms.size(); ++i) {
      plain = plain && one.terms[i].kind == term_kind::constant;
      if (plain)
        set |= std::uint64_t{1} << *declared->ordinal(std::get<word>(*one.terms[i].value).key);
    }
    if (plain)
      return leaf(
          {.kind = op::in_set, .a = slot(declared->key), .low = static_cast<std::int64_t>(set)});
  }
  const std::uint32_t at = open({.kind = op::any});
  for (std::size_t i = 1; i < one.terms.size(); ++i)
    add({.kind = test_kind::equal, .terms = {one.terms[0], one.terms[i]}});
  close(at);
}

inline void compiler::add_age(const test& one) {
  const bool older = one.kind == test_kind::not_older_than;
  const bound_term years = bind(one.terms[2], nullptr);
  if (one.terms[0].kind == term_kind::of_fact && one.terms[1].kind == term_kind::of_fact &&
      is_constant(years) && years.constant.is_integer() && years.constant.sign() >= 0 &&
      years.constant <= money::decimal::from_integer(1000)) {
    const std::uint32_t birth = slot(one.terms[0].name);
    return leaf({.kind = older ? op::not_older : op::of_age,
                 .a = birth,
                 .b = slot(one.terms[1].name),
                 .low = static_cast<std::int64_t>(
                     money::detail::decimal_access::coefficient(years.constant.normalized()))});
  }
  add_terms(older ? op::not_older_term : op::of_age_term, test_kind::all,
            {&one.terms[0], &one.terms[1], &one.terms[2]});
}

inline void compiler::add_terms(op kind, test_kind with, std::initializer_list<const term*> of) {
  const fact* among = nullptr;
  for (const term* one : of)
    if (among == nullptr) among = words_beside(*one, content_);
  std::vector<bound_term> bound;
  for (const term* one : of) bound.push_back(bind(*one, among));
  const auto first = static_cast<std::uint32_t>(out_.terms.size());
  for (bound_term& one : bound) out_.terms.push_back(std::move(one));
  leaf({.kind = kind, .with = with, .a = first, .b = first + 1});
}

inline bound_term compiler::bind(const term& one, const fact* among) {
  bound_term out;
  out.kind = one.kind;
  out.places = one.places;
  out.mode = one.mode.value_or(money::rounding::exact);
  bool constant = one.kind == term_kind::constant;
  if (constant) {
    out.constant = number_of(*one.value, among);
  } else if (one.kind == term_kind::of_fact) {
    out.slot = slot(one.name);
    out.digits = digits_of(content_.facts[out.slot]);
  } else if (one.kind == term_kind::of_parameter) {
    const parameter& of = *find_id(content_.parameters, one.name);
    out.date = slot(rule_.reference_date);
    out.by_word = !of.by.empty();
    if (out.by_word) out.slot = slot(of.by);
    const std::vector<enumerator> once{{}};
    for (const enumerator& key : out.by_word ? content_.facts[out.slot].values : once) {
      out.windows.emplace_back();
      const parameter_history* history = history_of(of, key.key);
      if (history == nullptr) continue;
      for (const auto& held : trusted_values(*history, at_least_))
        out.windows.back().push_back({held.from.packed(),
                                      held.to ? std::int64_t{held.to->packed()} : cell::highest,
                                      number_of(held.value->value, nullptr)});
    }
  }
  bool foldable = !one.of.empty();
  for (const term& inner : one.of) {
    out.of.push_back(bind(inner, among));
    foldable = foldable && is_constant(out.of.back());
  }
  for (const branch& inner : one.branches) {
    out.of.push_back(bind(inner.then, among));
    const std::vector<node> outer = std::exchange(nodes_, {});
    add(inner.when);
    out.when.push_back(std::exchange(nodes_, outer));
  }
  if (!foldable) return out;
  try {  // arithmetic of constants is a constant
    const maybe_extent value = term_reader(out_.terms, out_.ages, nullptr).read(out);
    if (!value) return out;
    bound_term folded;
    folded.constant = value->low;
    return folded;
  } catch (const overflow_error&) {
    return out;
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_COMPILE_HPP
