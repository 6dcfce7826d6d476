// SPDX-License-Identifier: BSL-1.0

// A second opinion on rules: the tree is read as it stands, fact by fact, with the calendar of the
// standard library. It knows whole facts or none, no intervals, and only the leaves of
// small_domain.hpp.

#ifndef HOPTAC_TESTS_POLICY_PLAIN_ANSWER_HPP
#define HOPTAC_TESTS_POLICY_PLAIN_ANSWER_HPP

#include <hoptac/core/truth.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace plain_answer {

using namespace hoptac;
using namespace hoptac::policy;
using std::chrono::sys_days, std::chrono::year_month_day;

class reader {
 public:
  reader(const rule& of, const situation& facts) : rule_(of), facts_(facts) {}

  [[nodiscard]] truth answer() const {
    truth out = truth::met;
    for (const condition& one : rule_.conditions) out = (std::min)(out, ask(one.when));
    return out;
  }
  [[nodiscard]] truth ask(const test& one) const;

 private:
  using number = std::optional<std::int64_t>;

  [[nodiscard]] number fact_of(std::string_view key) const {
    const cell& known = facts_[key];
    if (!known.absent() && !known.exact()) throw std::logic_error("an interval");
    return known.absent() ? number() : number(known.low);
  }
  static year_month_day day_of(std::int64_t packed) {
    return year_month_day(std::chrono::year(static_cast<int>(packed / 512)),
                          std::chrono::month(static_cast<unsigned>(packed / 32 % 16)),
                          std::chrono::day(static_cast<unsigned>(packed % 32)));
  }
  [[nodiscard]] std::string_view reading_of(std::string_view name) const {
    for (const reading& one : rule_.readings)
      if (one.name == name) return one.chosen;
    return {};
  }
  /// The same day so many years later.
  [[nodiscard]] sys_days birthday(const year_month_day& born, std::int64_t years) const {
    const year_month_day same = born + std::chrono::years(years);
    if (same.ok()) return sys_days(same);
    const sys_days eve(same.year() / 2 / 28);
    return reading_of("leap_day") == "feb_28" ? eve : eve + std::chrono::days(1);
  }
  [[nodiscard]] number parameter_of(const term& one) const;
  [[nodiscard]] number distance(const term& one) const;
  [[nodiscard]] number value(const term& one, const term& beside) const;
  [[nodiscard]] truth compared(test_kind how, const term& a, const term& b) const;
  [[nodiscard]] truth age(const test& one) const;

  const rule& rule_;
  const situation& facts_;
};

inline reader::number reader::parameter_of(const term& one) const {
  const number day = fact_of(rule_.reference_date);
  if (!day) return {};
  for (const parameter& among : facts_.facts_of().content().parameters) {
    if (among.id != one.name) continue;
    std::string key;
    if (!among.by.empty()) {
      const number word = fact_of(among.by);
      if (!word) return {};
      const auto place = *facts_.facts_of().fact_place(among.by);
      key = facts_.facts_of().content().facts[place].values[static_cast<std::size_t>(*word)].key;
    }
    for (const parameter_history& history : among.histories)
      if (history.key == key)
        for (const auto& held : history.values.values())
          if (held.from.packed() <= *day && (!held.to || *day <= held.to->packed()))
            return std::stoll(to_string(std::get<money::decimal>(held.value->value)));
  }
  return {};
}

inline reader::number reader::distance(const term& one) const {
  number from = value(one.of[0], one.of[1]);
  number to = value(one.of[1], one.of[0]);
  if (!from || !to) return {};
  const auto days = [&] { return (sys_days(day_of(*to)) - sys_days(day_of(*from))).count(); };
  if (one.kind == term_kind::days_between) return days();
  const std::int64_t sign = days() < 0 ? -1 : 1;
  if (sign < 0) std::swap(from, to);
  const auto end = [&](std::int64_t count) {
    if (one.kind == term_kind::years_between) return birthday(day_of(*from), count);
    const year_month_day same = day_of(*from) + std::chrono::months(count);
    return same.ok() ? sys_days(same) : sys_days(same.year() / same.month() / std::chrono::last);
  };
  std::int64_t count = 0;
  while (end(count + 1) <= sys_days(day_of(*to))) ++count;
  return sign * count;
}

inline reader::number reader::value(const term& one, const term& beside) const {
  switch (one.kind) {
    case term_kind::of_fact: return fact_of(one.name);
    case term_kind::of_parameter: return parameter_of(one);
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between: return distance(one);
    case term_kind::add:
    case term_kind::subtract: {
      const number a = value(one.of[0], beside);
      const number b = value(one.of[1], beside);
      if (!a || !b) return {};
      return one.kind == term_kind::add ? *a + *b : *a - *b;
    }
    case term_kind::constant: break;
    default: throw std::logic_error("not a term of the random rules");
  }
  if (const auto* flag = std::get_if<bool>(&*one.value)) return *flag ? 1 : 0;
  if (const auto* day = std::get_if<calendar::date>(&*one.value)) return day->packed();
  if (const auto* x = std::get_if<money::decimal>(&*one.value)) return std::stoll(to_string(*x));
  const auto place = *facts_.facts_of().fact_place(beside.name);
  const auto& words = facts_.facts_of().content().facts[place].values;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].key == std::get<word>(*one.value).key) return static_cast<std::int64_t>(i);
  throw std::logic_error("not a word");
}

inline truth reader::compared(test_kind how, const term& left, const term& right) const {
  const number a = value(left, right);
  const number b = value(right, left);
  if (!a || !b) return truth::not_known;
  switch (how) {
    case test_kind::equal: return truth_of(*a == *b);
    case test_kind::not_equal: return truth_of(*a != *b);
    case test_kind::less: return truth_of(*a < *b);
    case test_kind::at_most: return truth_of(*a <= *b);
    case test_kind::greater: return truth_of(*a > *b);
    default: return truth_of(*a >= *b);
  }
}

inline truth reader::age(const test& one) const {
  const number birth = value(one.terms[0], one.terms[1]);
  const number on = value(one.terms[1], one.terms[0]);
  const number years = value(one.terms[2], one.terms[0]);
  if (!birth || !on || !years || *birth > *on) return truth::not_known;
  const year_month_day born = day_of(*birth);
  const sys_days today(day_of(*on));
  if (one.kind == test_kind::has_reached) return truth_of(today >= birthday(born, *years));
  const std::string_view reading = reading_of("age");
  if (reading == "completed_years") return truth_of(today < birthday(born, *years + 1));
  if (reading == "birthday") return truth_of(today <= birthday(born, *years));
  return truth_of(static_cast<int>(day_of(*on).year()) - static_cast<int>(born.year()) <= *years);
}

inline truth reader::ask(const test& one) const {
  int met = 0;
  int open = 0;
  for (const test& inner : one.of) {
    const truth here = ask(inner);
    met += here == truth::met ? 1 : 0;
    open += here == truth::not_known ? 1 : 0;
  }
  const auto at_least = [&](int count) {
    return met >= count ? truth::met : met + open >= count ? truth::not_known : truth::not_met;
  };
  switch (one.kind) {
    case test_kind::all: return at_least(static_cast<int>(one.of.size()));
    case test_kind::any: return at_least(1);
    case test_kind::at_least: return at_least(one.count);
    case test_kind::negation:
      return open != 0 ? truth::not_known : met != 0 ? truth::not_met : truth::met;
    case test_kind::known: return truth_of(!facts_[one.name].absent());
    case test_kind::not_older_than:
    case test_kind::has_reached: return age(one);
    case test_kind::between:
      return (std::min)(compared(test_kind::no_less, one.terms[0], one.terms[1]),
                        compared(test_kind::at_most, one.terms[0], one.terms[2]));
    case test_kind::one_of: {
      truth out = truth::not_met;
      for (std::size_t i = 1; i < one.terms.size(); ++i)
        out = (std::max)(out, compared(test_kind::equal, one.terms[0], one.terms[i]));
      return out;
    }
    default: return compared(one.kind, one.terms[0], one.terms[1]);
  }
}

}  // namespace plain_answer

#endif  // HOPTAC_TESTS_POLICY_PLAIN_ANSWER_HPP
