// SPDX-License-Identifier: BSL-1.0

// Random well-formed rules over one small set of facts, and random applications for them. All
// constants lie close together, around the turns of years and the end of February, so that answers
// turn often and all that a rule can tell apart can be tried.

#ifndef HOPTAC_TESTS_POLICY_SMALL_DOMAIN_HPP
#define HOPTAC_TESTS_POLICY_SMALL_DOMAIN_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace small_domain {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::date;

class source {
 public:
  explicit source(std::uint64_t seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::mt19937_64 engine_;
};

/// Which leaves a rule may have.
struct shape {
  bool words = false;
  bool numbers = false;
  bool dates = false;         // comparisons with constants, ages, parameters
  bool arithmetic = false;    // what computes with several facts
  bool sees_absence = false;  // `known`
};

inline std::vector<fact> facts() {
  return {
      {.key = "flag_a"},
      {.key = "flag_b"},
      {.key = "colour", .kind = value_kind::enumeration, .values = {{"red"}, {"green"}, {"blue"}}},
      {.key = "level",
       .kind = value_kind::enumeration,
       .values = {{"low"}, {"middle"}, {"high"}, {"top"}},
       .ordered = true},
      {.key = "count_a", .kind = value_kind::integer},
      {.key = "count_b", .kind = value_kind::integer},
      {.key = "birth", .kind = value_kind::date, .precision = calendar::date_precision::year},
      {.key = "on", .kind = value_kind::date, .precision = calendar::date_precision::year}};
}

/// `limit` is 1, has a gap on one day, and is 0; `quota` goes by colour and knows no blue.
inline std::vector<parameter> parameters() {
  const auto held = [](int x) {
    return parameter_value{.value = money::decimal::from_integer(x),
                           .source = {.how = law::confirmation::read_in_text}};
  };
  using history = calendar::dated<parameter_value>;
  return {{.id = "limit",
           .histories = {{.values = history::of({{held(1), {2023, 1, 1}, date(2024, 2, 28)},
                                                 {held(0), {2024, 3, 1}}})}}},
          {.id = "quota",
           .by = "colour",
           .histories = {{"red", history::of({{held(3), {2023, 3, 1}}})},
                         {"green", history::of({{held(2), {2022, 12, 31}, date(2024, 2, 29)},
                                                {held(4), {2024, 3, 1}}})}}}};
}

/// The days around which a rule of these years can turn: enough for two facts, ages of up to two
/// years between them, and room on both sides.
inline const std::vector<date>& days() {
  static const std::vector<date> all = [] {
    std::vector<date> out;
    for (int year = 2015; year <= 2032; ++year) {
      for (const auto& [month, day] :
           {std::pair{1, 1}, {1, 31}, {2, 1}, {2, 27}, {2, 28}, {2, 29}, {3, 1}, {3, 2}, {12, 31}})
        if (date::exists(year, month, day)) out.emplace_back(year, month, day);
    }
    return out;
  }();
  return all;
}

inline term of_fact(std::string_view key) {
  return {.kind = term_kind::of_fact, .name = std::string(key)};
}
inline term whole(int x) {
  return {.value = money::decimal::from_integer(x)};
}
inline term day(source& from) {
  const int year = 2023 + from.below(3);
  const std::vector<date> some{
      {year, 1, 1}, {year, 2, 28}, {year, 3, 1}, {year, 12, 31}, {2024, 2, 29}};
  return {.value = from.of(some)};
}
inline test_kind comparison(source& from) {
  return from.of<test_kind>({test_kind::equal, test_kind::not_equal, test_kind::less,
                             test_kind::at_most, test_kind::greater, test_kind::no_less});
}
inline std::string any_of(source& from, const std::vector<std::string>& keys) {
  return from.of(keys);
}

inline test leaf_of_words(source& from) {
  switch (from.below(4)) {
    case 0:
      return {.kind = from.one_in(2) ? test_kind::equal : test_kind::not_equal,
              .terms = {of_fact(any_of(from, {"flag_a", "flag_b"})), {.value = from.one_in(2)}}};
    case 1: {
      test out{.kind = test_kind::one_of, .terms = {of_fact("colour")}};
      for (const char* key : {"red", "green", "blue"})
        if (from.one_in(2)) out.terms.push_back({.value = word{key}});
      if (out.terms.size() == 1) out.terms.push_back({.value = word{"red"}});
      return out;
    }
    case 2:
      return {.kind = from.one_in(2) ? test_kind::equal : test_kind::not_equal,
              .terms = {of_fact("colour"), {.value = word{"green"}}}};
    default:
      return {.kind = comparison(from),
              .terms = {of_fact("level"),
                        {.value = word{any_of(from, {"low", "middle", "high", "top"})}}}};
  }
}

inline test leaf_of_numbers(source& from, const shape& like) {
  const term count = of_fact(any_of(from, {"count_a", "count_b"}));
  if (like.dates && from.one_in(3))
    return {.kind = comparison(from),
            .terms = {count,
                      {.kind = term_kind::of_parameter, .name = any_of(from, {"limit", "quota"})}}};
  if (from.one_in(3)) {
    const int low = from.below(4);
    return {.kind = test_kind::between, .terms = {count, whole(low), whole(low + from.below(3))}};
  }
  if (from.one_in(4)) return {.kind = comparison(from), .terms = {whole(from.below(6)), count}};
  return {.kind = comparison(from), .terms = {count, whole(from.below(6))}};
}

inline test leaf_of_dates(source& from) {
  const test_kind age = from.one_in(2) ? test_kind::not_older_than : test_kind::has_reached;
  switch (from.below(4)) {
    case 0:
      return {.kind = comparison(from),
              .terms = {of_fact(any_of(from, {"birth", "on"})), day(from)}};
    case 1:
      return {
          .kind = age,
          .terms = {
              of_fact("birth"), of_fact("on"), {.kind = term_kind::of_parameter, .name = "limit"}}};
    default: return {.kind = age, .terms = {of_fact("birth"), of_fact("on"), whole(from.below(2))}};
  }
}

inline test leaf_of_arithmetic(source& from) {
  const auto both = [&](term_kind kind, std::string_view a, std::string_view b) {
    return term{.kind = kind, .of = {of_fact(a), of_fact(b)}};
  };
  switch (from.below(6)) {
    case 0:
      return {.kind = comparison(from),
              .terms = {both(term_kind::add, "count_a", "count_b"), whole(from.below(8))}};
    case 1:
      return {.kind = comparison(from),
              .terms = {both(term_kind::subtract, "count_a", "count_b"), whole(from.below(4))}};
    case 2: return {.kind = comparison(from), .terms = {of_fact("count_a"), of_fact("count_b")}};
    case 3: return {.kind = comparison(from), .terms = {of_fact("birth"), of_fact("on")}};
    case 4:
      return {.kind = comparison(from),
              .terms = {both(term_kind::days_between, "birth", "on"),
                        whole(from.of<int>({0, 1, 30, 364, 365, 366}))}};
    default:
      return {.kind = comparison(from),
              .terms = {both(from.one_in(2) ? term_kind::months_between : term_kind::years_between,
                             "birth", "on"),
                        whole(from.below(3))}};
  }
}

inline test leaf(source& from, const shape& like) {
  for (;;) {
    switch (from.below(5)) {
      case 0:
        if (like.words) return leaf_of_words(from);
        break;
      case 1:
        if (like.numbers) return leaf_of_numbers(from, like);
        break;
      case 2:
        if (like.dates) return leaf_of_dates(from);
        break;
      case 3:
        if (like.arithmetic) return leaf_of_arithmetic(from);
        break;
      default:
        if (like.sees_absence && from.one_in(3))
          return {.kind = test_kind::known,
                  .name = any_of(from, {"flag_a", "colour", "count_a", "birth"})};
    }
  }
}

inline test tree(source& from, const shape& like, int depth) {
  if (depth == 0 || from.one_in(4)) return leaf(from, like);
  if (from.one_in(6)) return {.kind = test_kind::negation, .of = {tree(from, like, depth - 1)}};
  test out{.kind = from.of<test_kind>(
               {test_kind::all, test_kind::any, test_kind::any, test_kind::at_least})};
  const int count = 2 + from.below(2);
  for (int i = 0; i < count; ++i) out.of.push_back(tree(from, like, depth - 1));
  if (out.kind == test_kind::at_least) out.count = 1 + from.below(count);
  return out;
}

inline rule any_rule(source& from, const shape& like, std::string birth_as = "interval") {
  rule out{
      .id = "any",
      .reference_date = "on",
      .readings = {readings::age(any_of(from, {"completed_years", "birthday", "year_difference"})),
                   readings::leap_day(any_of(from, {"feb_28", "mar_1"})),
                   readings::incomplete_birth(std::move(birth_as))}};
  const int count = 1 + from.below(3);
  for (int i = 0; i < count; ++i)
    out.conditions.push_back({.id = "c" + std::to_string(i), .when = tree(from, like, 2)});
  return out;
}

inline pack pack_of(rule one) {
  return pack::make({.id = "random",
                     .version = "1",
                     .facts = facts(),
                     .parameters = parameters(),
                     .rules = {std::move(one)}})
      .value();
}

inline programme any_programme(source& from, const shape& like, std::string birth_as = "interval") {
  return programme::make(pack_of(any_rule(from, like, std::move(birth_as))), "any").value();
}

/// A value that the fact can have, near those of the rules.
inline cell any_cell(source& from, const fact& of) {
  switch (of.kind) {
    case value_kind::boolean: return cell::exactly(from.below(2));
    case value_kind::enumeration:
      return cell::exactly(from.below(static_cast<int>(of.values.size())));
    case value_kind::date: {  // with room in `days` before and after
      date on = from.of(days());
      while (on.year() < 2020 || on.year() > 2028) on = from.of(days());
      return cell::exactly(on.packed());
    }
    default: return cell::exactly(from.below(9) - 1);
  }
}

/// The year of a day, or its month where that is February: then `days` has both ends.
inline cell coarser(source& from, const cell& exact) {
  const date on = date::from_packed(static_cast<std::uint32_t>(exact.low));
  const auto known = on.month() != 2 || from.one_in(2)
                         ? calendar::partial_date::of_year(on.year())
                         : calendar::partial_date::of_month(on.year(), on.month());
  return {known.earliest().packed(), known.latest().packed()};
}

/// An application of which about `absent` of 10 facts are absent, and `partial` of 10 dates known
/// by their month or year.
inline situation any_situation(source& from, const pack& of, int absent, int partial) {
  situation out(of);
  const std::vector<fact>& all = of.content().facts;
  for (std::size_t i = 0; i < all.size(); ++i) {
    cell known = any_cell(from, all[i]);
    if (all[i].kind == value_kind::date && from.below(10) < partial) known = coarser(from, known);
    if (from.below(10) >= absent) out.put(i, known);
  }
  return out;
}

/// All values of a fact that a rule can tell apart, within what is known of it.
inline std::vector<std::int64_t> values_of(const fact& of, const cell& known) {
  std::vector<std::int64_t> out;
  if (known.exact()) return {known.low};
  switch (of.kind) {
    case value_kind::boolean: return {0, 1};
    case value_kind::enumeration:
      for (std::size_t i = 0; i < of.values.size(); ++i)
        out.push_back(static_cast<std::int64_t>(i));
      return out;
    case value_kind::date:
      if (!known.absent()) out = {known.low, known.high};
      for (const date& one : days())
        if (known.low < one.packed() && one.packed() < known.high) out.push_back(one.packed());
      return out;
    default:
      for (std::int64_t i = -1; i <= 7; ++i) out.push_back(i);
      return out;
  }
}

/// For messages: the facts as a file has them.
inline std::string text_of(const situation& facts) {
  std::string out;
  const std::vector<fact>& all = facts.facts_of().content().facts;
  for (std::size_t i = 0; i < all.size(); ++i)
    out += all[i].key + "=" + write_cell(all[i], facts[i]) + " ";
  return out;
}

}  // namespace small_domain

#endif  // HOPTAC_TESTS_POLICY_SMALL_DOMAIN_HPP
