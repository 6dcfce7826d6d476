// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_BOUNDARIES_HPP
#define HOPTAC_POLICY_DETAIL_BOUNDARIES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/words.hpp>
#include <hoptac/policy/programme.hpp>

#include <algorithm>  // std::find, std::any_of
#include <cstdint>    // std::int64_t
#include <optional>   // std::optional
#include <string>     // std::string
#include <vector>     // std::vector

/// The days at which a rule changes, for people to check: the day before, the day, the day after.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// One limit: what it is, and what holds on three days in a row.
struct boundary {
  std::string what;
  calendar::date day;  ///< the one in the middle
  std::string holds[3];
};

/// The answer of one age limit for a birth date; not known where that is after the day.
[[nodiscard]] inline truth age_answer(const node& limit, const age_policy& ages,
                                      const calendar::date& birth, const calendar::date& on) {
  const cell born = cell::exactly(birth.packed());
  const cell day = cell::exactly(on.packed());
  return limit.kind == op::not_older ? not_older(born, day, limit.low, ages)
                                     : of_age(born, day, limit.low, ages);
}

/// The earliest birth date that is not too old, or the latest that is old enough, on the day.
/// Nothing where it lies before the calendar.
[[nodiscard]] inline std::optional<calendar::date> last_birth(const node& limit,
                                                              const age_policy& ages,
                                                              const calendar::date& on) {
  const std::int64_t year = on.year() - limit.low - 2;
  if (year <= calendar::date::first_year) return std::nullopt;
  calendar::date birth(static_cast<int>(year), 1, 1);
  const truth first = age_answer(limit, ages, birth, on);
  while (birth < on && age_answer(limit, ages, birth, on) == first)
    birth = birth + calendar::days{1};
  if (age_answer(limit, ages, birth, on) == first) return std::nullopt;
  return limit.kind == op::not_older ? birth : birth - calendar::days{1};
}

/// The limits of age on one day, each once.
[[nodiscard]] inline std::vector<boundary> age_boundaries(const programme& by,
                                                          const calendar::date& on, language lang) {
  const bool vi = lang == language::vi;
  const program& of = by.compiled();
  const word_writer words(by.of().content(), by.rule(), lang);
  const std::string sides[] = {vi ? "đạt" : "met", vi ? "không đạt" : "not met",
                               vi ? "chưa xác định được" : "not known"};
  std::vector<const node*> seen;
  std::vector<boundary> out;
  for (const node& one : of.nodes) {
    const bool older = one.kind == op::not_older;
    if (!older && one.kind != op::of_age) continue;
    if (std::any_of(seen.begin(), seen.end(), [&](const node* other) {
          return other->kind == one.kind && other->a == one.a && other->b == one.b &&
                 other->low == one.low;
        }))
      continue;
    seen.push_back(&one);
    const auto birth = last_birth(one, of.ages, on);
    if (!birth) continue;
    const std::string years = std::to_string(one.low);
    std::string what = words.fact_name(by.of().content().facts[one.a].key);
    what += older ? (vi ? ", không quá " : ", not over ") : (vi ? ", từ đủ " : ", of full ");
    what += years + (vi ? " tuổi" : " years");
    boundary row{std::move(what), *birth, {}};
    for (int i = 0; i < 3; ++i) {
      const truth here = age_answer(one, of.ages, *birth + calendar::days{i - 1}, on);
      row.holds[i] = here == truth::met ? sides[0] : here == truth::not_met ? sides[1] : sides[2];
    }
    out.push_back(std::move(row));
  }
  return out;
}

/// The parameters that a rule reads, each once, in the order of the pack.
[[nodiscard]] inline std::vector<const parameter*> parameters_of(const pack_content& content,
                                                                 const rule& of) {
  std::vector<std::string> used;
  const auto note = [&](const term& one) {
    if (one.kind == term_kind::of_parameter) hoptac::detail::insert_sorted(used, one.name);
  };
  for (const condition& part : of.conditions) {
    test copy = part.when;
    each_term(copy, note);
  }
  if (of.amount) {
    term copy = *of.amount;
    each_term(copy, note);
  }
  std::vector<const parameter*> out;
  for (const parameter& one : content.parameters)
    if (hoptac::detail::contains_sorted(used, one.id)) out.push_back(&one);
  return out;
}

/// The value of a history on one day as text, or that there is none.
[[nodiscard]] inline std::string value_on(const parameter& of, const parameter_history& history,
                                          const calendar::date& day, language lang) {
  const auto held = history.values.on(day);
  if (!held) return lang == language::vi ? "không có giá trị" : "no value";
  std::string out = literal_text(held->value, nullptr, lang);
  if (!of.unit.in(lang).empty()) out += " " + of.unit.in(lang);
  return out;
}

/// The days of force, the period that is tested, the end of the territory, and the days on which a
/// parameter changes, in the order of the rule.
[[nodiscard]] inline std::vector<boundary> date_boundaries(const programme& by, language lang) {
  const bool vi = lang == language::vi;
  const rule& of = by.rule();
  std::vector<boundary> out;
  const auto add = [&](std::string what, const calendar::date& day, auto holds) {
    const calendar::date first(calendar::date::first_year, 1, 1);
    const calendar::date last(calendar::date::last_year, 12, 31);
    if (day == first || day == last) return;
    boundary row{std::move(what), day, {}};
    for (int i = 0; i < 3; ++i) row.holds[i] = holds(day + calendar::days{i - 1});
    out.push_back(std::move(row));
  };
  const auto force = [&](const calendar::date& day) -> std::string {
    const bool in = (!of.in_force_from || *of.in_force_from <= day) &&
                    (!of.in_force_to || day <= *of.in_force_to);
    return in ? (vi ? "có hiệu lực" : "in force") : (vi ? "không có hiệu lực" : "not in force");
  };
  if (of.in_force_from)
    add(vi ? "ngày bắt đầu có hiệu lực" : "first day of force", *of.in_force_from, force);
  if (of.in_force_to)
    add(vi ? "ngày cuối có hiệu lực" : "last day of force", *of.in_force_to, force);
  if (tests_period(of)) {
    const calendar::period& named = *of.named_period;
    const auto side = [&](const calendar::date& day) -> std::string {
      if (named.contains(day)) return vi ? "trong giai đoạn" : "within";
      return vi ? "ngoài giai đoạn" : "outside";
    };
    add(vi ? "ngày đầu của giai đoạn" : "first day of the period", named.first_day(), side);
    add(vi ? "ngày cuối của giai đoạn" : "last day of the period", named.last_day(), side);
  }
  if (const std::optional<territory>& where = by.of().content().territory;
      where && where->until && territory_test(of, where))
    add((vi ? "ngày cuối của " : "last day of ") + where->name.in(lang), *where->until,
        [&](const calendar::date& day) -> std::string {
          if (day <= *where->until) return vi ? "còn" : "there";
          return vi ? "không còn: chưa xác định được" : "no more: not known";
        });
  for (const parameter* one : parameters_of(by.of().content(), of)) {
    for (const parameter_history& history : one->histories) {
      std::string what = one->name.in(lang).empty() ? one->id : one->name.in(lang);
      if (!history.key.empty()) {
        const std::vector<fact>& facts = by.of().content().facts;
        const fact& words = facts[*fact_place(facts, one->by)];
        what += " (" + literal_text(word{history.key}, &words, lang) + ")";
      }
      std::vector<calendar::date> days;
      for (const auto& held : history.values.values()) {
        if (std::find(days.begin(), days.end(), held.from) == days.end()) days.push_back(held.from);
        if (held.to && *held.to < calendar::date(calendar::date::last_year, 12, 31))
          days.push_back(*held.to + calendar::days{1});
      }
      for (const calendar::date& day : days)
        add(what, day, [&](const calendar::date& at) { return value_on(*one, history, at, lang); });
    }
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_BOUNDARIES_HPP
