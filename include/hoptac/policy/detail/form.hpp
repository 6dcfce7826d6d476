// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_FORM_HPP
#define HOPTAC_POLICY_DETAIL_FORM_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/policy/detail/expression_check.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/detail/type.hpp>
#include <hoptac/policy/pack_content.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Checks the form of a whole pack.
class form_check {
 public:
  explicit form_check(const pack_content& content) : content_(content) {}

  [[nodiscard]] std::vector<error> run() {
    most(content_.facts, "facts", 1'000);
    most(content_.parameters, "parameters", 4'000);
    most(content_.sources, "sources", 4'000);
    if (!wrong_.empty()) return std::move(wrong_);
    ids();
    for (const fact& one : content_.facts) check(one);
    for (const parameter& one : content_.parameters) check(one);
    for (const rule& one : content_.rules) check(one);
    if (content_.territory) check_territory(*content_.territory);
    return std::move(wrong_);
  }

 private:
  void report(errc code, std::string where, std::vector<std::string> args) {
    location at;
    at.field = std::move(where);
    wrong_.push_back(error(code, std::move(args)).at(std::move(at)));
  }
  /// Names are looked up one by one, so a pack has a bounded number of each.
  template <class Each>
  void most(const Each& all, const char* where, std::size_t count) {
    if (all.size() > count)
      report(errc::pack_too_many, where, {std::to_string(all.size()), std::to_string(count)});
  }
  void ids();
  template <class Each, class Id>
  void unique(const Each& all, std::string_view kind, Id id);
  void check(const fact& one);
  void check(const parameter& one);
  void check(const rule& one);
  void check_dates(const std::vector<std::string>& keys, const std::string& where);
  void check_period(const rule& one, const std::string& where);
  void check_beneficiaries(const beneficiaries& one, const std::string& where);
  void check_territory(const territory& one);
  void check(const reading& one, const std::string& where);
  void source(const legal_source& one, const std::string& where) {
    if (!one.empty() && find_id(content_.sources, one.instrument) == nullptr)
      report(errc::pack_source_unknown, where, {one.instrument});
  }
  void currency(const std::string& code, const std::string& where) {
    const money::iso_currency* row = money::detail::iso_4217_row(code);
    if (row == nullptr || row->digits == money::no_minor_unit)
      report(errc::unknown_currency, where, {code});
  }

  const pack_content& content_;
  std::vector<error> wrong_;
};

// ---------------------------------------------------------------------------------------- bodies

template <class Each, class Id>
void form_check::unique(const Each& all, std::string_view kind, Id id) {
  std::vector<std::string_view> seen;
  for (const auto& one : all) {
    const std::string_view key = id(one);
    if (key.empty() ||
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string_view::npos)
      report(errc::pack_id_unusable, std::string(kind), {std::string(key)});
    else if (!hoptac::detail::insert_sorted(seen, key))
      report(errc::pack_id_repeated, std::string(kind), {std::string(key)});
  }
}

inline void form_check::ids() {
  const std::vector<std::string> own{content_.id};
  unique(own, "pack", [](const auto& one) -> std::string_view { return one; });
  const auto by_id = [](const auto& one) -> std::string_view { return one.id; };
  unique(content_.sources, "sources", by_id);
  unique(content_.facts, "facts", [](const fact& one) -> std::string_view { return one.key; });
  unique(content_.parameters, "parameters", by_id);
  unique(content_.rules, "rules", by_id);
}

inline void form_check::check(const fact& one) {
  const std::string where = "facts/" + one.key;
  if (one.kind == value_kind::enumeration) {
    if (one.values.empty() || one.values.size() > 64)
      report(errc::pack_words_count, where, {std::to_string(one.values.size())});
    unique(one.values, where, [](const enumerator& word) -> std::string_view { return word.key; });
  } else if (!one.values.empty()) {
    report(errc::pack_words_count, where, {std::to_string(one.values.size())});
  }
  if (one.kind == value_kind::decimal ? one.scale < 1 || one.scale > 15 : one.scale != 0)
    report(errc::pack_operand_count, where, {std::to_string(one.scale), "1-15"});
  if (one.kind == value_kind::money) currency(one.currency, where);
  if (!one.history) return;
  const value_kind wanted = one.history->what == history_measure::any     ? value_kind::boolean
                            : one.history->what == history_measure::count ? value_kind::integer
                                                                          : value_kind::money;
  if (one.kind != wanted)
    report(errc::pack_types_differ, where,
           {std::string(to_string(one.kind)), std::string(to_string(wanted))});
  if (one.history->per.empty()) report(errc::pack_operand_count, where, {"0", "1"});
  for (const std::string& key : one.history->per) {
    const auto found = fact_place(content_.facts, key);
    if (!found) {
      report(errc::pack_fact_unknown, where, {key});
    } else if (const value_kind kind = content_.facts[*found].kind;
               kind != value_kind::id && kind != value_kind::enumeration) {
      report(errc::pack_types_differ, where, {std::string(to_string(kind)), "id"});
    }
  }
  if ((one.history->within == history_window::months) != (one.history->months > 0))
    report(errc::pack_operand_count, where, {std::to_string(one.history->months), "1"});
}

inline void form_check::check(const parameter& one) {
  const std::string where = "parameters/" + one.id;
  const fact* by = nullptr;
  if (!one.by.empty()) {
    const auto found = fact_place(content_.facts, one.by);
    if (!found) return report(errc::pack_fact_unknown, where, {one.by});
    by = &content_.facts[*found];
    if (by->kind != value_kind::enumeration)
      return report(errc::pack_types_differ, where,
                    {std::string(to_string(by->kind)), "enumeration"});
  }
  if (one.kind == value_kind::boolean || one.kind == value_kind::enumeration ||
      one.kind == value_kind::id)
    report(errc::pack_types_differ, where, {std::string(to_string(one.kind)), "number"});
  if (one.kind == value_kind::money) currency(one.currency, where);
  std::vector<std::string_view> seen;
  for (const parameter_history& history : one.histories) {
    if (!hoptac::detail::insert_sorted(seen, std::string_view(history.key)))
      report(errc::pack_id_repeated, where, {history.key});
    if (by == nullptr ? !history.key.empty() : !by->ordinal(history.key))
      report(errc::pack_word_unknown, where, {history.key, one.by, ""});
    for (const auto& held : history.values.values()) {
      if (!held.value) continue;
      source(held.value->source, where);
      const type given = type_of(held.value->value);
      const type wanted = type_of(one.kind, one.currency, nullptr);
      const auto* number = std::get_if<money::decimal>(&held.value->value);
      if (given.of != wanted.of || given.currency != wanted.currency ||
          (one.kind == value_kind::integer && number != nullptr && !number->is_integer()))
        report(errc::pack_types_differ, where,
               {"value of " + to_string(held.from), std::string(to_string(one.kind))});
    }
  }
}

inline void form_check::check(const reading& one, const std::string& where) {
  unique(one.options, where,
         [](const reading_option& option) -> std::string_view { return option.word; });
  const reading known = one.name == "age"                ? readings::age("")
                        : one.name == "leap_day"         ? readings::leap_day("")
                        : one.name == "incomplete_birth" ? readings::incomplete_birth("")
                                                         : reading{};
  for (const reading_option& option : one.options)
    if (!known.name.empty() && !known.place_of(option.word))
      report(errc::pack_reading_unknown, where, {one.name, option.word});
  if (!one.place_of(one.chosen)) report(errc::pack_reading_unknown, where, {one.name, one.chosen});
}

inline void form_check::check_dates(const std::vector<std::string>& keys,
                                    const std::string& where) {
  for (const std::string& key : keys) {
    const auto found = fact_place(content_.facts, key);
    if (!found)
      report(errc::pack_fact_unknown, where, {key});
    else if (content_.facts[*found].kind != value_kind::date)
      report(errc::pack_types_differ, where,
             {std::string(to_string(content_.facts[*found].kind)), "date"});
  }
}

inline void form_check::check_period(const rule& one, const std::string& where) {
  if (one.period_dates.empty()) return;
  const std::vector<std::string>& dates = one.period_dates;
  check_dates(dates, where);
  if (!one.named_period || std::find(dates.begin(), dates.end(), one.reference_date) == dates.end())
    report(errc::pack_period_dates, where, {one.id});
  for (const reading& named : one.readings)
    if (named.name == period_reading && named.options.size() != dates.size() + 1)
      report(errc::pack_operand_count, where,
             {std::to_string(named.options.size()), std::to_string(dates.size() + 1)});
}

inline void form_check::check_beneficiaries(const beneficiaries& one, const std::string& where) {
  source(one.source, where);
  for (const status_rule& said : one.statuses) source(said.source, where);
  const auto found = fact_place(content_.facts, one.applicant);
  if (!found)
    report(errc::pack_fact_unknown, where, {one.applicant});
  else if (content_.facts[*found].kind != value_kind::id)
    report(errc::pack_types_differ, where,
           {std::string(to_string(content_.facts[*found].kind)), "id"});
}

inline void form_check::check_territory(const territory& one) {
  source(one.source, "territory");
  check_dates(one.dates, "territory");
}

inline void form_check::check(const rule& one) {
  const std::string where = "rules/" + one.id;
  source(one.source, where);
  if (one.in_force_from && one.in_force_to && *one.in_force_to < *one.in_force_from)
    report(errc::dates_out_of_order, where,
           {to_string(*one.in_force_from), to_string(*one.in_force_to)});
  if ((one.in_force_from || one.in_force_to || one.named_period) && one.reference_date.empty())
    report(errc::pack_reference_missing, where, {one.id});
  if (!one.reference_date.empty()) check_dates({one.reference_date}, where);
  check_period(one, where);
  if (one.beneficiaries) check_beneficiaries(*one.beneficiaries, where);
  unique(one.readings, where, [](const reading& r) -> std::string_view { return r.name; });
  for (const reading& named : one.readings) check(named, where);
  unique(one.conditions, where, [](const condition& c) -> std::string_view { return c.id; });
  expression_check expressions(content_, one, wrong_);
  for (const condition& part : one.conditions) {
    const std::string at = where + "/" + part.id;
    source(part.source, at);
    if (part.id == force_id || part.id == territory_id || part.id == period_id)
      report(errc::pack_id_repeated, at, {part.id});
    expressions.check(part.when, at);
  }
  if (one.amount) {
    const type given = expressions.check(*one.amount, where + "/amount");
    if (given.of != sort::money && given.of != sort::wrong)
      report(errc::pack_types_differ, where + "/amount", {"amount", "money"});
  }
  for (const rank& key : one.ranking) {
    const auto found = fact_place(content_.facts, key.fact);
    if (!found) {
      report(errc::pack_fact_unknown, where, {key.fact});
    } else if (const fact& declared = content_.facts[*found];
               declared.kind == value_kind::boolean || declared.kind == value_kind::id ||
               (declared.kind == value_kind::enumeration && !declared.ordered)) {
      report(errc::pack_not_ordered, where, {key.fact});
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_FORM_HPP
